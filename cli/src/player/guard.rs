//! Keeps pasted text, held keys and bursts from answering. Every decision takes the time as an argument.

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::before::check::CheckPlace;
use super::before::feet::Stage;

/// The shortest gap between two keys that answer.
const GAP: Duration = Duration::from_millis(150);
/// How long the next line of a page with one question a line takes no answer.
const NEXT_LINE: Duration = Duration::from_millis(400);
/// How long Enter does nothing on a new screen.
const NEW_SCREEN: Duration = Duration::from_millis(500);

/// A place where keys are guarded. Another place is a new screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The screen of the safety check, if one is shown.
    pub screen: Option<CheckPlace>,
    /// How many ratings stand open.
    pub asked: usize,
    /// The stage of the look at the feet, if it is shown.
    pub feet: Option<Stage>,
    /// Ready to start.
    pub ready: bool,
    /// Finished or stopped.
    pub over: bool,
}

/// The keys that came lately.
#[derive(Debug, Default)]
pub struct KeyGuard {
    place: Option<(Place, Instant)>,
    answered: Option<Instant>,
    last: Option<Instant>,
}

impl KeyGuard {
    /// Notes the screen that is drawn.
    pub fn shows(&mut self, place: Place, now: Instant) {
        if self.place.is_none_or(|(before, _)| before != place) {
            let first = self.place.is_none();
            self.place = Some((place, now));
            if first {
                // Nothing was pressed for an earlier screen.
                self.place = now.checked_sub(NEW_SCREEN).map(|since| (place, since));
            }
        }
    }

    /// Notes input that is thrown away.
    pub const fn disturb(&mut self, now: Instant) {
        self.last = Some(now);
    }

    /// Notes that an answer was given.
    pub const fn answered(&mut self, now: Instant) {
        self.answered = Some(now);
    }

    /// True where the key may do something. Arrows, Esc and q always may.
    pub fn takes(&mut self, code: KeyCode, place: Place, now: Instant) -> bool {
        self.shows(place, now);
        let quits = matches!(code, KeyCode::Char('q' | 'Q'));
        let answers = matches!(code, KeyCode::Char(_) | KeyCode::Enter) && !quits;
        let guarded = place.screen.is_some()
            || place.feet.is_some()
            || (code == KeyCode::Enter && (place.ready || place.over));
        if !answers || !guarded {
            return true;
        }
        let within = |since: Option<Instant>, most| {
            since.is_some_and(|since| now.saturating_duration_since(since) < most)
        };
        let early = within(self.last, GAP)
            || (code == KeyCode::Enter && within(self.place.map(|(_, since)| since), NEW_SCREEN))
            || (place.screen.is_some_and(|screen| screen.one_by_one) && within(self.answered, NEXT_LINE));
        self.last = Some(now);
        !early
    }
}

/// The key without its modifiers, where it counts: pressed, and alone or with Shift. Ctrl-C keeps its modifier.
pub fn plain(key: KeyEvent) -> Option<KeyEvent> {
    let control_c = key.modifiers == KeyModifiers::CONTROL && key.code == KeyCode::Char('c');
    let alone = key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
    (key.kind == KeyEventKind::Press && (alone || control_c)).then_some(key)
}

/// The keys that count of those that came at once: all arrows, a single other key, none of a burst. Ctrl-C always.
pub fn single(keys: Vec<KeyEvent>, guard: &mut KeyGuard, now: Instant) -> Vec<KeyEvent> {
    let quits = |key: &&KeyEvent| key.modifiers.contains(KeyModifiers::CONTROL);
    if let Some(quit) = keys.iter().find(quits) {
        return vec![*quit];
    }
    let moves = |key: &KeyEvent| matches!(key.code, KeyCode::Up | KeyCode::Down);
    if keys.len() <= 1 || keys.iter().all(moves) {
        return keys;
    }
    guard.disturb(now);
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(page: usize, one_by_one: bool) -> Place {
        let screen = Some(CheckPlace::page(page, one_by_one));
        Place { screen, feet: None, asked: 0, ready: false, over: false }
    }

    fn after(start: Instant, ms: u64) -> Instant {
        start + Duration::from_millis(ms)
    }

    #[test]
    fn a_held_letter_answers_one_line_and_no_more_while_it_repeats() {
        let (start, mut guard) = (Instant::now(), KeyGuard::default());
        let n = KeyCode::Char('n');
        assert!(guard.takes(n, place(0, true), start));
        guard.answered(start);
        for ms in (300..2000).step_by(33) {
            assert!(!guard.takes(n, place(0, true), after(start, ms)), "{ms}");
        }
        assert!(guard.takes(KeyCode::Char('q'), place(0, true), after(start, 2010)));
        assert!(guard.takes(n, place(0, true), after(start, 2500)));
    }

    #[test]
    fn enter_waits_on_a_new_screen_and_a_held_enter_never_counts_there() {
        let (start, mut guard) = (Instant::now(), KeyGuard::default());
        assert!(guard.takes(KeyCode::Enter, place(0, false), start));
        for ms in (33..3000).step_by(33) {
            assert!(!guard.takes(KeyCode::Enter, place(1, false), after(start, ms)), "{ms}");
        }
        assert!(guard.takes(KeyCode::Enter, place(1, false), after(start, 3600)));
    }

    #[test]
    fn a_burst_answers_nothing_and_arrows_alone_all_count() {
        let key = |code| KeyEvent::new(code, KeyModifiers::NONE);
        let (now, mut guard) = (Instant::now(), KeyGuard::default());
        let text: Vec<_> = "no".chars().map(|letter| key(KeyCode::Char(letter))).collect();
        assert_eq!(single(text, &mut guard, now), []);
        assert!(!guard.takes(KeyCode::Char('n'), place(0, true), after(now, 100)));
        assert_eq!(single(vec![key(KeyCode::Down); 3], &mut guard, now).len(), 3);
    }

    #[test]
    fn keys_with_control_or_alt_and_repeats_are_no_keys() {
        for modifiers in [KeyModifiers::CONTROL, KeyModifiers::ALT, KeyModifiers::SUPER] {
            assert_eq!(plain(KeyEvent::new(KeyCode::Char('d'), modifiers)), None);
        }
        let repeat = KeyEvent::new_with_kind(KeyCode::Char('n'), KeyModifiers::NONE, KeyEventKind::Repeat);
        assert_eq!(plain(repeat), None);
        assert!(plain(KeyEvent::new(KeyCode::Char('N'), KeyModifiers::SHIFT)).is_some());
        assert!(plain(KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL)).is_some());
    }
}
