use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use instep::Player;
use instep::player::{PlayerEvent, PlayerPhase};
use instep::session::StopReason;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// An event of the player.
    Event(PlayerEvent),
    /// Choose why it is stopped.
    AskWhy,
    /// Go on without stopping.
    Back,
}

/// Keys and the reasons they stand for.
pub const REASONS: [(char, StopReason); 5] = [
    ('p', StopReason::Pain),
    ('c', StopReason::Cramp),
    ('t', StopReason::NoTime),
    ('i', StopReason::Interrupted),
    ('o', StopReason::Other),
];

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
            PlayerPhase::Ready => E::Start,
            PlayerPhase::Paused => E::Resume,
            _ => E::Pause,
        },
        KeyCode::Char(letter) => match letter.to_ascii_lowercase() {
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
        PlayerPhase::Paused => Some(PlayerEvent::Resume),
        PlayerPhase::SwitchFoot => Some(PlayerEvent::Switch),
        PlayerPhase::Running if player.reps.is_some() => Some(PlayerEvent::Rep),
        _ if player.waits => Some(PlayerEvent::Next),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::screen::tests::player;
    use super::*;

    fn press(code: KeyCode, player: &Player, why: bool) -> Option<Wish> {
        wish(KeyEvent::new(code, KeyModifiers::NONE), player, why)
    }

    #[test]
    fn enter_and_space_do_what_the_state_waits_for() {
        for (phase, enter, space) in [
            (PlayerPhase::Ready, Some(PlayerEvent::Start), PlayerEvent::Start),
            (PlayerPhase::Running, None, PlayerEvent::Pause),
            (PlayerPhase::SwitchFoot, Some(PlayerEvent::Switch), PlayerEvent::Pause),
            (PlayerPhase::Paused, Some(PlayerEvent::Resume), PlayerEvent::Resume),
        ] {
            let player = player(phase);
            assert_eq!(press(KeyCode::Enter, &player, false), enter.map(Wish::Event), "{phase:?}");
            assert_eq!(press(KeyCode::Char(' '), &player, false), Some(Wish::Event(space)), "{phase:?}");
        }
        let waiting = Player { waits: true, ..player(PlayerPhase::Running) };
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
    fn control_c_quits() {
        let key = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        let player = player(PlayerPhase::Running);
        assert_eq!(wish(key, &player, true), Some(Wish::Event(PlayerEvent::Quit)));
    }
}
