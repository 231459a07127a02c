//! The look at the feet before a start in a terminal: nothing new, something new, or not sure.

use crossterm::event::KeyCode;
use instep::safety::{FindingWhat, LookOutcome};
use instep::session::Foot;
use instep::{FindingEntry, FootCheckEntry, PlaceChoice, StartFootCheck};

use super::check::key;
use crate::output::{dotted, wrap};
use crate::words::{shared, terminal};

/// Keys, and the findings they name.
const FINDINGS: [(char, FindingWhat); 8] = [
    ('c', FindingWhat::Cut),
    ('b', FindingWhat::Blister),
    ('k', FindingWhat::Crack),
    ('o', FindingWhat::Colour),
    ('s', FindingWhat::Swelling),
    ('h', FindingWhat::Heat),
    ('n', FindingWhat::Numb),
    ('x', FindingWhat::Other),
];

/// A wish of the person at the look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeetWish {
    /// Nothing new: it is stored when the session begins.
    NothingNew,
    /// A look to be stored now.
    Store(FootCheckEntry),
    /// Leave.
    Quit,
}

/// The stages of the look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stage {
    #[default]
    Ask,
    Foot,
    /// The place on the foot, with the cursor in the list.
    Place(Foot, usize),
    /// Findings on this foot and place.
    What(Foot, usize),
    /// Something is stored; there may be more.
    More,
    Done,
}

/// The stage the look stands at.
#[derive(Debug, Default)]
pub struct FootCheck {
    stage: Stage,
}

impl FootCheck {
    /// True while something new is being told.
    pub const fn is_open(&self) -> bool {
        !matches!(self.stage, Stage::Ask | Stage::Done)
    }

    /// The stage that is shown; none once the look is done.
    pub fn shows(&self) -> Option<Stage> {
        (self.stage != Stage::Done).then_some(self.stage)
    }

    /// Takes a key. Returns the wish it stands for, if any.
    pub fn press(&mut self, key: KeyCode, check: &StartFootCheck) -> Option<FeetWish> {
        let letter = match key {
            KeyCode::Char(letter) => letter.to_ascii_lowercase(),
            _ => '\0',
        };
        if letter == 'q' {
            return Some(FeetWish::Quit);
        }
        let entry = |outcome, findings| {
            Some(FeetWish::Store(FootCheckEntry { outcome, findings, gone: Vec::new(), went_on: false }))
        };
        match (self.stage, key, letter) {
            (Stage::Ask, _, 'n') => {
                self.stage = Stage::Done;
                return Some(FeetWish::NothingNew);
            }
            (Stage::Ask, _, 'u') => {
                self.stage = Stage::Done;
                return entry(LookOutcome::NotSure, Vec::new());
            }
            (Stage::Ask | Stage::More, _, 's') => self.stage = Stage::Foot,
            (Stage::More, _, 'n') => self.stage = Stage::Done,
            (Stage::Foot, _, 'l') => self.stage = Stage::Place(Foot::Left, 0),
            (Stage::Foot, _, 'r') => self.stage = Stage::Place(Foot::Right, 0),
            (Stage::Foot, _, 'b') => self.stage = Stage::Place(Foot::Both, 0),
            (Stage::Foot, KeyCode::Esc, _) => self.stage = Stage::Ask,
            (Stage::Place(foot, at), KeyCode::Up, _) => {
                self.stage = Stage::Place(foot, at.saturating_sub(1));
            }
            (Stage::Place(foot, at), KeyCode::Down, _) => {
                let last = check.places.len().saturating_sub(1);
                self.stage = Stage::Place(foot, at.saturating_add(1).min(last));
            }
            (Stage::Place(foot, at), KeyCode::Enter, _) => self.stage = Stage::What(foot, at),
            (Stage::Place(..), KeyCode::Esc, _) => self.stage = Stage::Foot,
            (Stage::What(foot, at), KeyCode::Esc, _) => self.stage = Stage::Place(foot, at),
            (Stage::What(foot, at), ..) => {
                let (_, what) = FINDINGS.iter().find(|(key, _)| *key == letter)?;
                let findings = entries(foot, check.places.get(at)?, *what);
                self.stage = Stage::More;
                return entry(LookOutcome::Findings, findings);
            }
            _ => {}
        }
        None
    }

    /// The lines of the stage.
    pub fn lines(&self, check: &StartFootCheck, width: usize, rows: usize) -> Vec<String> {
        let words = &terminal().feet;
        match self.stage {
            Stage::Ask => [wrap("", &check.text, width), wrap("", &check.place_text, width)].concat(),
            Stage::More => wrap("", &words.stored, width),
            Stage::Foot => wrap("", &words.which_foot, width),
            Stage::Place(_, at) => {
                let from = at.saturating_add(2).saturating_sub(rows.max(2));
                let mut lines = wrap("", &words.where_is_it, width);
                for (n, place) in check.places.iter().enumerate().skip(from) {
                    let pointer = if n == at { "> " } else { "  " };
                    lines.extend(wrap(pointer, &place.text, width));
                }
                lines
            }
            Stage::What(..) => wrap("", &words.what_is_it, width),
            Stage::Done => Vec::new(),
        }
    }

    /// The keys of the stage.
    pub fn keys(&self) -> String {
        let words = &terminal().feet;
        let (back, quit) = (key("esc", &words.back), key("q", &words.quit));
        let mut keys = match self.stage {
            Stage::Ask => {
                vec![key("n", &words.nothing_new), key("s", &words.something_new), key("u", &words.not_sure)]
            }
            Stage::More => vec![key("n", &words.nothing_more), key("s", &words.something_new)],
            Stage::Foot => vec![
                key("l", &words.left_foot),
                key("r", &words.right_foot),
                key("b", &words.both_feet),
                back,
            ],
            Stage::Place(..) => vec!["↑ ↓".to_owned(), key("enter", &words.this_place), back],
            Stage::What(..) => FINDINGS
                .iter()
                .map(|(name, what)| key(&name.to_string(), &finding(*what)))
                .chain([back])
                .collect(),
            Stage::Done => return String::new(),
        };
        keys.push(quit);
        dotted(keys.iter().map(String::as_str))
    }
}

/// A finding in words.
fn finding(what: FindingWhat) -> String {
    let known = shared().vocabulary.findings.iter().find(|finding| finding.value == what);
    known.map(|finding| finding.text.to_lowercase()).unwrap_or_default()
}

/// A finding for each zone of the place, on each foot.
fn entries(foot: Foot, place: &PlaceChoice, what: FindingWhat) -> Vec<FindingEntry> {
    let feet: &[Foot] = match foot {
        Foot::Both => &[Foot::Left, Foot::Right],
        Foot::Left => &[Foot::Left],
        Foot::Right => &[Foot::Right],
    };
    let zones = |foot: &Foot| {
        let foot = *foot;
        place.zones.iter().map(move |zone| FindingEntry { foot, zone: zone.clone(), what })
    };
    feet.iter().flat_map(zones).collect()
}
