use std::sync::Arc;

use super::draw::more_below;
use super::*;
use instep::calendar::Moment;
use instep::{Instep, OpenOptions, StartRequest};

/// A guide before its start, on a core of its own.
struct Home {
    core: Arc<Instep>,
    start: Start,
    view: CheckView,
    _folder: tempfile::TempDir,
}

fn now() -> Moment {
    let at: instep::calendar::OffsetTime = "2026-11-21T21:00:00+01:00".parse().unwrap();
    Moment {
        wall: at.at,
        monotonic_ms: 1,
        boot: Some("boot".to_owned()),
        zone: "Europe/Berlin".to_owned(),
        offset_s: 3600,
        transitions: Vec::new(),
    }
}

impl Home {
    fn new(guide: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("instep.db");
        let options = OpenOptions { bidi_isolation: false, ..OpenOptions::at(path.to_str().unwrap()) };
        let core = Instep::open(options, now()).unwrap();
        let start = core.start(StartRequest::of(guide), now()).unwrap();
        Self { core, start, view: CheckView::default(), _folder: folder }
    }

    /// Presses a key and does what it asks for; true when it asked for anything.
    fn press(&mut self, key: KeyCode) -> bool {
        let answer = match self.view.press(key, &self.start) {
            Some(CheckWish::Answer(answer)) => answer,
            Some(CheckWish::AcceptWarnings) => StartAnswer::Confirm,
            Some(CheckWish::Quit) | None => return false,
        };
        self.start = self.core.answer_start(self.start.request.clone(), answer, now()).unwrap();
        true
    }

    fn keys(&mut self, letters: &str) -> Vec<bool> {
        letters.chars().map(|letter| self.press(KeyCode::Char(letter))).collect()
    }

    fn shown(&mut self, rows: usize) -> Vec<String> {
        self.view.lines(&self.start, 60, rows)
    }

    fn answers(&self) -> usize {
        self.core.safety(now()).unwrap().answers.len()
    }
}

#[test]
fn none_of_these_can_be_chosen_only_after_it_was_on_the_screen() {
    let mut home = Home::new("G0");
    assert_eq!(home.keys("nnnn"), [true; 4]);
    home.press(KeyCode::Enter);
    let first = home.shown(6).join("\n");
    assert!(first.contains("open sore") && !first.contains("None of these"), "{first}");
    for _ in 0..9 {
        home.press(KeyCode::Down);
    }
    assert_eq!(home.keys(" "), [false], "typed ahead of the screen");
    assert_eq!(home.answers(), 4);
    let last = home.shown(6).join("\n");
    assert!(last.contains("> ( ) None of these five"), "{last}");
    assert_eq!(home.keys(" "), [true]);
    assert!(home.view.keys(&home.start).contains("enter go on"));
}

#[test]
fn nothing_is_chosen_beforehand_and_keys_that_are_not_shown_do_nothing() {
    let mut home = Home::new("G0");
    let page = home.shown(40).join("\n");
    assert!(!page.contains("yes ") && !page.contains("no  "), "{page}");
    let mut pressed = vec![KeyCode::Enter, KeyCode::Tab, KeyCode::Left, KeyCode::Right, KeyCode::Backspace];
    pressed.extend(" lrbsxfcmat".chars().map(KeyCode::Char));
    for key in pressed {
        assert!(!home.press(key), "{key:?}");
    }
    assert_eq!(home.answers(), 0);
    home.keys("nnnn");
    home.press(KeyCode::Enter);
    home.shown(40);
    for key in ["n", "y", "u", "l", "m", "f", "c"] {
        assert_eq!(home.keys(key), [false], "{key}");
    }
    assert_eq!(home.answers(), 4);
}

#[test]
fn a_tick_asks_for_foot_and_place_and_holds_for_both_feet_until_then() {
    let mut home = Home::new("G0");
    home.keys("nnnn");
    home.press(KeyCode::Enter);
    home.press(KeyCode::Down);
    assert_eq!(home.keys(" "), [true]);
    assert!(home.view.keys(&home.start).starts_with("l left foot"));
    let text = home.shown(40).join("\n");
    assert!(text.contains("which foot?") && text.contains("Which foot?"), "{text}");
    assert_eq!(home.keys("b"), [true]);
    assert!(home.shown(40).join("\n").contains("Yes: both feet"));
    assert_eq!(home.keys("s"), [true]);
    home.press(KeyCode::Down);
    home.keys(" ");
    assert!(home.shown(40).join("\n").contains("Yes: both feet, the second toe"));
    home.press(KeyCode::Enter);
    assert_eq!(home.keys("f"), [false], "the follow-up is local");
    home.keys("r");
    let text = home.shown(40).join("\n");
    assert!(text.contains("Yes: right foot") && !text.contains("left foot"), "{text}");
}

#[test]
fn a_doctors_yes_is_offered_behind_a_yes_only_and_asked_once_more() {
    let mut home = Home::new("G0");
    home.keys("nnn");
    assert!(!home.view.keys(&home.start).contains("a doctor said"));
    assert_eq!(home.keys("ch"), [false, false]);
    home.keys("y");
    home.keys("c");
    for _ in 0..3 {
        home.press(KeyCode::Down);
    }
    assert!(home.view.keys(&home.start).contains("h a doctor said that massage is all right"));
    let cleared = |home: &Home| {
        let safety = home.core.safety(now()).unwrap();
        safety.answers.iter().any(|a| a.reply == Reply::Cleared)
    };
    assert_eq!(home.keys("hnhcquy09"), [false; 9]);
    assert!(!cleared(&home));
    let text = home.shown(40).join("\n");
    assert!(text.contains("1 Within the last month") && text.contains("3 "), "{text}");
    assert_eq!(home.keys("2"), [true]);
    assert!(cleared(&home));
}

#[test]
fn a_slip_asks_one_line_again_and_any_other_key_shows_the_card() {
    let mut home = Home::new("G0");
    home.keys("ny");
    for key in [KeyCode::Enter, KeyCode::Esc, KeyCode::Down, KeyCode::Char('d'), KeyCode::Char('x')] {
        home.keys("m");
        let text = home.shown(40).join("\n");
        assert!(text.contains("A foot suddenly") && !text.contains("Redness"), "{text}");
        assert!(!home.press(key), "{key:?}");
        assert!(home.view.keys(&home.start).starts_with("m "), "{key:?}");
    }
    assert_eq!(home.keys("mn"), [false, true]);
    assert!(home.shown(40).join("\n").contains("> ( ) Redness"));
}

#[test]
fn what_goes_on_below_is_confirmed_only_after_its_last_line() {
    let mut home = Home::new("G0");
    home.keys("nnnn");
    for _ in 0..2 {
        home.press(KeyCode::Enter);
        home.shown(60);
        for _ in 0..9 {
            home.press(KeyCode::Down);
        }
        assert_eq!(home.keys(" "), [true]);
        assert!(home.shown(60).join("\n").contains("> (•) None of these"));
    }
    home.press(KeyCode::Enter);
    let text = home.shown(5);
    assert_eq!(text.last().map(String::as_str), Some(more_below().as_str()), "{text:?}");
    assert_eq!(home.keys("y"), [false]);
    for _ in 0..40 {
        home.press(KeyCode::Down);
        home.shown(5);
    }
    assert_eq!(home.keys("y"), [true]);
}

#[test]
fn on_a_screen_that_is_too_small_no_key_answers() {
    let mut home = Home::new("G0");
    assert_eq!(home.shown(0), Vec::<String>::new());
    assert!(home.view.is_too_small());
    assert_eq!(home.keys("nyud"), [false; 4]);
    home.shown(20);
    assert_eq!(home.keys("n"), [true]);
}

#[test]
fn an_unticked_line_shows_no() {
    let mut home = Home::new("G0");
    home.keys("nnnn");
    home.press(KeyCode::Enter);
    home.keys(" ");
    home.press(KeyCode::Esc);
    home.keys(" ");
    assert!(home.shown(40).join("\n").contains("> no  Cut, open sore"));
}

#[test]
fn the_line_at_the_cursor_stays_in_sight() {
    let mut home = Home::new("G3");
    home.keys("nnnn");
    home.press(KeyCode::Enter);
    for _ in 0..6 {
        let lines = home.shown(5);
        assert!(lines.len() <= 5 && lines.iter().any(|line| line.starts_with('>')), "{lines:?}");
        home.press(KeyCode::Down);
    }
}
