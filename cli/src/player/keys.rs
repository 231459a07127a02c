use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use instep::Player;
use instep::player::{PlayerEvent, PlayerPhase, SlabAction};
use instep::rating::Answer;
use instep::session::StopReason;

use crate::words::terminal;

/// What a key asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// An event of the player.
    Event(PlayerEvent),
    /// The answer to the question that stands open, or that nobody wants to say.
    Rate(Answer),
    /// Choose why it is stopped.
    AskWhy,
    /// Go on without stopping.
    Back,
    /// Done with it.
    Leave,
}

/// A value being chosen on a scale. Nothing is chosen beforehand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scale {
    pub chosen: Option<i32>,
}

impl Scale {
    /// Digits and arrows choose. False for any other key.
    pub fn press(&mut self, code: KeyCode, low: i32, high: i32) -> bool {
        let held = |value: i32| Some(value.clamp(low, high));
        self.chosen = match (code, self.chosen) {
            (KeyCode::Right, chosen) => held(chosen.map_or(low, |c| c.saturating_add(1))),
            (KeyCode::Left, chosen) => held(chosen.map_or(high, |c| c.saturating_sub(1))),
            (KeyCode::Char(digit), chosen) => {
                let Some(digit) = digit.to_digit(10).and_then(|d| i32::try_from(d).ok()) else {
                    return false;
                };
                // 1 and 0 make 10.
                let both = chosen.map(|c| c.saturating_mul(10).saturating_add(digit));
                let taken = both.filter(|both| *both >= 10 && *both <= high).unwrap_or(digit);
                if (low..=high).contains(&taken) { Some(taken) } else { chosen }
            }
            _ => return false,
        };
        true
    }
}

/// What a key means once the session is over and a rating is asked.
pub fn after(key: KeyEvent, scale: Scale) -> Option<Wish> {
    match (key.code, scale.chosen) {
        (KeyCode::Enter, Some(value)) => Some(Wish::Rate(Answer::Value { value })),
        (KeyCode::Char('x' | 'X'), _) => Some(Wish::Rate(Answer::Skipped)),
        (KeyCode::Enter | KeyCode::Esc | KeyCode::Char('q' | 'Q' | ' '), _) => Some(Wish::Leave),
        (KeyCode::Char('c'), _) if key.modifiers.contains(KeyModifiers::CONTROL) => Some(Wish::Leave),
        _ => None,
    }
}

/// Keys and the reasons they stand for.
pub const REASONS: [(char, StopReason); 5] = [
    ('p', StopReason::Pain),
    ('c', StopReason::Cramp),
    ('t', StopReason::NoTime),
    ('i', StopReason::Interrupted),
    ('o', StopReason::Other),
];

/// A reason in words.
pub fn reason_text(reason: StopReason) -> &'static str {
    let words = &terminal().player;
    match reason {
        StopReason::Pain => &words.pain,
        StopReason::Cramp => &words.cramp,
        StopReason::NoTime => &words.no_time,
        StopReason::Interrupted => &words.interrupted,
        StopReason::Timeout | StopReason::Other => &words.other,
    }
}

/// What a key means where the session stands; none when it means nothing.
pub fn wish(key: KeyEvent, player: &Player, asking_why: bool) -> Option<Wish> {
    use PlayerEvent as E;
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return (key.code == KeyCode::Char('c')).then_some(Wish::Event(E::Quit));
    }
    if asking_why {
        let KeyCode::Char(letter) = key.code else { return Some(Wish::Back) };
        let reason = REASONS.iter().find(|(key, _)| *key == letter.to_ascii_lowercase());
        return Some(reason.map_or(Wish::Back, |(_, reason)| Wish::Event(E::Stop { reason: *reason })));
    }
    let event = match key.code {
        KeyCode::Enter => on(player)?,
        KeyCode::Char(' ') => match player.state {
            // Only Enter starts, as the keys say.
            PlayerPhase::Ready if !player.clock.running => return None,
            PlayerPhase::Paused => on(player)?,
            _ => E::Pause,
        },
        KeyCode::Char(letter) => match letter.to_ascii_lowercase() {
            // Only Enter starts.
            'n' if player.state == PlayerPhase::Ready => return None,
            'n' => E::Next,
            'b' => E::Back,
            'r' => E::Repeat,
            'q' => E::Quit,
            // Before the start there is nothing to stop.
            's' if player.state == PlayerPhase::Ready => E::Quit,
            's' => return Some(Wish::AskWhy),
            _ => return None,
        },
        _ => return None,
    };
    Some(Wish::Event(event))
}

/// Enter says "on": whatever the session waits for is done.
fn on(player: &Player) -> Option<PlayerEvent> {
    match player.state {
        PlayerPhase::Ready => Some(PlayerEvent::Start),
        PlayerPhase::SwitchFoot => Some(PlayerEvent::Switch),
        PlayerPhase::Running if player.reps.is_some() => Some(PlayerEvent::Rep),
        _ => match player.slab.as_ref()?.action {
            SlabAction::Resume | SlabAction::Continue => Some(PlayerEvent::Resume),
            SlabAction::Switch => Some(PlayerEvent::Switch),
            SlabAction::Next => Some(PlayerEvent::Next),
            SlabAction::Start | SlabAction::Pause => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::screen::tests::player;
    use super::*;
    use instep::Slab;

    fn press(code: KeyCode, player: &Player, why: bool) -> Option<Wish> {
        wish(KeyEvent::new(code, KeyModifiers::NONE), player, why)
    }

    #[test]
    fn enter_and_space_do_what_the_state_waits_for() {
        for (phase, enter, space) in [
            (PlayerPhase::Ready, Some(PlayerEvent::Start), Some(PlayerEvent::Pause)),
            (PlayerPhase::Running, None, Some(PlayerEvent::Pause)),
            (PlayerPhase::SwitchFoot, Some(PlayerEvent::Switch), Some(PlayerEvent::Pause)),
            (PlayerPhase::Paused, Some(PlayerEvent::Resume), Some(PlayerEvent::Resume)),
        ] {
            let player = player(phase);
            assert_eq!(press(KeyCode::Enter, &player, false), enter.map(Wish::Event), "{phase:?}");
            assert_eq!(press(KeyCode::Char(' '), &player, false), space.map(Wish::Event), "{phase:?}");
        }
        let mut ready = player(PlayerPhase::Ready);
        ready.clock.running = false;
        assert_eq!(press(KeyCode::Char(' '), &ready, false), None, "only Enter starts");
        let running = player(PlayerPhase::Running);
        let slab = |action| running.slab.clone().map(|slab| Slab { action, waits: true, ..slab });
        let held = Player { slab: slab(SlabAction::Switch), ..player(PlayerPhase::Paused) };
        assert_eq!(press(KeyCode::Char(' '), &held, false), Some(Wish::Event(PlayerEvent::Switch)));
        let waiting = Player { slab: slab(SlabAction::Next), ..running.clone() };
        assert_eq!(press(KeyCode::Enter, &waiting, false), Some(Wish::Event(PlayerEvent::Next)));
        let counting = Player { reps: Some(3), ..waiting };
        assert_eq!(press(KeyCode::Enter, &counting, false), Some(Wish::Event(PlayerEvent::Rep)));
    }

    #[test]
    fn stopping_asks_why_and_any_other_key_goes_back() {
        let player = player(PlayerPhase::Running);
        assert_eq!(press(KeyCode::Char('s'), &player, false), Some(Wish::AskWhy));
        let pain = PlayerEvent::Stop { reason: StopReason::Pain };
        assert_eq!(press(KeyCode::Char('P'), &player, true), Some(Wish::Event(pain)));
        assert_eq!(press(KeyCode::Char('q'), &player, true), Some(Wish::Back));
        assert_eq!(press(KeyCode::Esc, &player, true), Some(Wish::Back));
    }

    #[test]
    fn a_scale_is_chosen_by_digits_and_arrows_and_has_no_value_beforehand() {
        let mut scale = Scale::default();
        for (code, chosen) in [
            (KeyCode::Char('7'), 7),
            (KeyCode::Right, 8),
            (KeyCode::Char('1'), 1),
            (KeyCode::Char('0'), 10),
            (KeyCode::Right, 10),
            (KeyCode::Char('0'), 0),
            (KeyCode::Left, 0),
        ] {
            assert!(scale.press(code, 0, 10));
            assert_eq!(scale.chosen, Some(chosen), "{code:?}");
        }
        assert!(!scale.press(KeyCode::Char('x'), 0, 10));
        let mut five = Scale::default();
        assert!(five.press(KeyCode::Char('9'), 1, 5));
        assert_eq!(five.chosen, None);
        assert!(five.press(KeyCode::Left, 1, 5));
        assert_eq!(five.chosen, Some(5));
    }

    #[test]
    fn after_the_end_a_key_answers_skips_or_leaves() {
        let done = |code, chosen| after(KeyEvent::new(code, KeyModifiers::NONE), Scale { chosen });
        assert_eq!(done(KeyCode::Enter, Some(6)), Some(Wish::Rate(Answer::Value { value: 6 })));
        assert_eq!(done(KeyCode::Enter, None), Some(Wish::Leave));
        assert_eq!(done(KeyCode::Char('x'), Some(6)), Some(Wish::Rate(Answer::Skipped)));
    }

    #[test]
    fn control_c_quits() {
        let key = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        let player = player(PlayerPhase::Running);
        assert_eq!(wish(key, &player, true), Some(Wish::Event(PlayerEvent::Quit)));
    }
}
