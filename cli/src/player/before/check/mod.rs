//! The safety check in a terminal. The core decides which screen comes next; this draws it and turns keys into answers,
//! each sent the moment it is given. Enter goes on and answers nothing.

mod draw;
mod page;
#[cfg(test)]
mod tests;

pub use draw::key;

use crossterm::event::KeyCode;
use instep::safety::{Flag, FollowUpKind, Reply, SafetyAnswer, SafetyStep};
use instep::{SafetyCheck, SafetyChoice, SafetyForm, SafetyLine, Start, StartAnswer};

/// A wish of the person on a screen of the check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckWish {
    /// An answer to be given.
    Answer(StartAnswer),
    /// The warnings that are shown are accepted.
    AcceptWarnings,
    /// Leave.
    Quit,
}

/// Place in the check.
#[derive(Debug, Default)]
pub struct CheckView {
    /// The page that is shown, by its place; it stays until the person goes on.
    opened: Option<usize>,
    /// Shown although an answer on it stops everything: that answer is being changed.
    forced: bool,
    /// Going through all pages, not only those with open lines.
    tour: bool,
    /// The line on the page; behind the last one stands "None of these".
    cursor: usize,
    /// The question behind a tick that is open.
    follow: Option<Follow>,
    /// "None of these" was on the screen.
    none_seen: bool,
    /// The first line that is shown of what does not fit.
    above: usize,
    /// The line that is asked again from the card of an acute sign, by page and line.
    again: Option<(usize, usize)>,
    /// Lines that hold for both feet because no foot was chosen yet.
    undecided: Vec<Flag>,
    /// The page that "None of these" was chosen on, and its words.
    none_given: Option<(usize, String)>,
    /// The screen that was drawn last.
    drawn: Option<Screen>,
    /// The last line of that screen was shown.
    end_seen: bool,
    /// The terminal is too small for that screen.
    too_small: bool,
}

/// A screen of the check, to tell one from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckPlace {
    screen: Screen,
    /// Each line of it is answered by itself.
    pub one_by_one: bool,
}

#[cfg(test)]
impl CheckPlace {
    pub const fn page(page: usize, one_by_one: bool) -> Self {
        Self { screen: Screen::Page(page), one_by_one }
    }
}

/// A follow-up of the tick at the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Follow {
    Foot,
    Sure,
    /// With the place of the cursor in the list of places.
    Place(usize),
    /// A doctor's yes is confirmed before it is stored.
    Cleared,
}

/// A kind of screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    Page(usize),
    Urgent,
    /// One line, asked again from the card.
    Again(usize, usize),
    ReadBack,
    Changes,
}

impl CheckView {
    /// True while a screen of the check stands before the session.
    pub fn shows(&mut self, start: &Start) -> bool {
        self.screen(start).is_some()
    }

    /// The line above it: what stands before the start, where that is what is shown.
    pub fn heading<'a>(&mut self, start: &'a Start) -> &'a str {
        if self.screen(start) == Some(Screen::Changes) { &start.text } else { "" }
    }

    fn screen(&mut self, start: &Start) -> Option<Screen> {
        let check = &start.check;
        if !self.forced && check.stops {
            return Some(match (check.next, self.again) {
                (SafetyStep::Urgent, Some((page, line))) => Screen::Again(page, line),
                (SafetyStep::Urgent, None) => Screen::Urgent,
                _ => Screen::Changes,
            });
        }
        if let Some(page) = self.opened.filter(|page| *page < check.pages.len()) {
            return Some(Screen::Page(page));
        }
        match check.next {
            SafetyStep::Page => {
                let page = usize::try_from(check.next_page?).ok()?;
                self.open(page, check);
                Some(Screen::Page(page))
            }
            SafetyStep::StillRight | SafetyStep::ReadBack => Some(Screen::ReadBack),
            SafetyStep::Changes => Some(Screen::Changes),
            SafetyStep::Urgent => Some(Screen::Urgent),
            SafetyStep::Start => None,
        }
    }

    /// The screen that is shown, to tell it from the one before.
    pub fn place(&mut self, start: &Start) -> Option<CheckPlace> {
        let screen = self.screen(start)?;
        let form = match screen {
            Screen::Page(page) => start.check.pages.get(page),
            _ => None,
        };
        Some(CheckPlace { screen, one_by_one: form.is_some_and(|form| form.one_by_one) })
    }

    /// True when the terminal had no room for what was drawn last.
    pub const fn is_too_small(&self) -> bool {
        self.too_small
    }

    fn open(&mut self, page: usize, check: &SafetyCheck) {
        let lines = check.pages.get(page).map(|form| &form.lines[..]).unwrap_or_default();
        *self = Self {
            opened: Some(page),
            forced: self.forced,
            tour: self.tour,
            cursor: lines.iter().position(|line| line.is_open).unwrap_or_default(),
            undecided: std::mem::take(&mut self.undecided),
            none_given: self.none_given.take(),
            too_small: self.too_small,
            ..Self::default()
        };
    }

    /// Takes a key. Returns the wish it stands for, if any.
    pub fn press(&mut self, key: KeyCode, start: &Start) -> Option<CheckWish> {
        let (screen, check) = (self.screen(start)?, &start.check);
        let letter = match key {
            KeyCode::Char(letter) => Some(letter.to_ascii_lowercase()),
            _ => None,
        };
        if letter == Some('q') && self.follow.is_none() {
            return Some(CheckWish::Quit);
        }
        if self.too_small {
            return None;
        }
        match screen {
            Screen::Page(page) => self.on_page(key, check, page),
            Screen::Urgent if letter == Some('m') => {
                let line = &check.urgent.as_ref()?.line.question;
                let asks = |form: &SafetyForm| {
                    form.lines
                        .iter()
                        .position(|l| (l.question.flag, l.question.sign) == (line.flag, line.sign))
                };
                let places = check.pages.iter().enumerate();
                self.again = places.into_iter().find_map(|(n, form)| asks(form).map(|at| (n, at)));
                None
            }
            Screen::Again(page, at) => {
                // Any other key shows the card again.
                *self = Self::default();
                let reply = match letter {
                    Some('n') => Reply::No,
                    Some('y') => Reply::Yes,
                    Some('u') => Reply::Unsure,
                    _ => return None,
                };
                let line = check.pages.get(page)?.lines.get(at)?;
                Some(send(vec![answer(line, reply)]))
            }
            Screen::ReadBack if letter == Some('y') && self.end_seen => {
                self.above = 0;
                Some(CheckWish::Answer(StartAnswer::Confirm))
            }
            Screen::ReadBack | Screen::Changes if letter == Some('c') => {
                (self.tour, self.forced) = (true, true);
                self.open(0, check);
                None
            }
            Screen::Changes if accepts(start) => {
                if letter == Some('a') && self.end_seen {
                    return Some(CheckWish::AcceptWarnings);
                }
                self.scroll(key);
                None
            }
            Screen::Changes if key == KeyCode::Enter && goes_on(start) && self.end_seen => {
                Some(CheckWish::Answer(StartAnswer::Confirm))
            }
            _ => {
                self.scroll(key);
                None
            }
        }
    }

    fn scroll(&mut self, key: KeyCode) {
        match key {
            KeyCode::Up => self.above = self.above.saturating_sub(1),
            KeyCode::Down => self.above = self.above.saturating_add(1),
            _ => {}
        }
    }
}

/// True where Enter leaves the changes behind: nothing blocks, and there is no warning.
const fn goes_on(start: &Start) -> bool {
    start.refused.is_none() && start.warnings.is_empty()
}

/// True where a warning stands on the screen, which one key of its own accepts.
const fn accepts(start: &Start) -> bool {
    start.refused.is_none() && !start.warnings.is_empty()
}

/// True where a doctor's yes can lift what the line's own yes blocks.
fn clears(line: &SafetyLine) -> bool {
    cleared_choices(line).next().is_some()
}

/// The spans of time in which a doctor may have said yes.
fn cleared_choices(line: &SafetyLine) -> impl Iterator<Item = &SafetyChoice> {
    line.choices.iter().filter(|choice| choice.kind == FollowUpKind::Cleared)
}

/// The answers of a choice behind a tick, by its place among those of its kind.
fn choose(line: &SafetyLine, kind: FollowUpKind, at: usize) -> Option<CheckWish> {
    let choice = line.choices.iter().filter(|choice| choice.kind == kind).nth(at)?;
    Some(send(choice.answers.clone()))
}

fn answer(line: &SafetyLine, reply: Reply) -> SafetyAnswer {
    let (flag, sign) = (line.question.flag, line.question.sign);
    SafetyAnswer { flag, foot: None, zones: Vec::new(), reply, cleared_on: None, sign }
}

const fn send(answers: Vec<SafetyAnswer>) -> CheckWish {
    CheckWish::Answer(StartAnswer::Answers { answers })
}
