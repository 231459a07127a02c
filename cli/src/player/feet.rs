//! The look at the feet before a start in a terminal: nothing new, something new, or not sure.

use crossterm::event::KeyCode;
use instep::player::PlayerPhase;
use instep::safety::{FindingWhat, LookOutcome};
use instep::session::Foot;
use instep::{FindingEntry, LookEntry, PlaceChoice, Player};

use super::keys::Wish;
use crate::output::{dotted, wrap};

/// What is asked.
const QUESTION: &str = "Look at both feet and calves. Anything new: cut, colour, swelling, heat, numbness?";

/// Keys, what they name, and its words.
const FINDINGS: [(char, FindingWhat, &str); 8] = [
    ('c', FindingWhat::Cut, "a cut"),
    ('b', FindingWhat::Blister, "a blister"),
    ('k', FindingWhat::Crack, "a crack"),
    ('o', FindingWhat::Colour, "a change of colour"),
    ('s', FindingWhat::Swelling, "a swelling"),
    ('h', FindingWhat::Heat, "a warm place"),
    ('n', FindingWhat::Numb, "a numb place"),
    ('x', FindingWhat::Other, "something else"),
];

/// The stages of the look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stage {
    #[default]
    Ask,
    Foot,
    /// The place on the foot, with the cursor in the list.
    Place(Foot, usize),
    /// What is there, on this foot and place.
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
    /// A look that is not asked for.
    pub const fn done() -> Self {
        Self { stage: Stage::Done }
    }

    /// The stage that is shown before the start; none once the look is done.
    pub fn shows(&self, player: &Player) -> Option<Stage> {
        let before = player.state == PlayerPhase::Ready && self.stage != Stage::Done;
        before.then_some(self.stage)
    }

    /// Takes a key. Returns what it asks for, if anything.
    pub fn press(&mut self, key: KeyCode, player: &Player) -> Option<Wish> {
        let letter = match key {
            KeyCode::Char(letter) => letter.to_ascii_lowercase(),
            _ => '\0',
        };
        if letter == 'q' {
            return Some(Wish::Event(instep::player::PlayerEvent::Quit));
        }
        let places = places(player);
        let outcome = |outcome| {
            let went_on = outcome == LookOutcome::NothingNew;
            Some(Wish::Look(LookEntry { outcome, findings: Vec::new(), gone: Vec::new(), went_on }))
        };
        match (self.stage, key, letter) {
            (Stage::Ask, _, 'n') => {
                self.stage = Stage::Done;
                return outcome(LookOutcome::NothingNew);
            }
            (Stage::Ask, _, 'u') => {
                self.stage = Stage::Done;
                return outcome(LookOutcome::NotSure);
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
                let last = places.len().saturating_sub(1);
                self.stage = Stage::Place(foot, at.saturating_add(1).min(last));
            }
            (Stage::Place(foot, at), KeyCode::Enter, _) => self.stage = Stage::What(foot, at),
            (Stage::Place(..), KeyCode::Esc, _) => self.stage = Stage::Foot,
            (Stage::What(foot, at), KeyCode::Esc, _) => self.stage = Stage::Place(foot, at),
            (Stage::What(foot, at), ..) => {
                let (_, what, _) = FINDINGS.iter().find(|(key, ..)| *key == letter)?;
                let findings = entries(foot, places.get(at)?, *what);
                self.stage = Stage::More;
                let outcome = LookOutcome::Findings;
                return Some(Wish::Look(LookEntry { outcome, findings, gone: Vec::new(), went_on: false }));
            }
            _ => {}
        }
        None
    }

    /// The lines of what is shown.
    pub fn lines(&self, player: &Player, width: usize, rows: usize) -> Vec<String> {
        match self.stage {
            Stage::Ask => wrap("", QUESTION, width),
            Stage::More => wrap("", "This is stored. Is there anything else that is new?", width),
            Stage::Foot => wrap("", "Which foot?", width),
            Stage::Place(_, at) => {
                let places = places(player);
                let from = at.saturating_add(2).saturating_sub(rows.max(2));
                let mut lines = wrap("", "Where is it?", width);
                for (n, place) in places.iter().enumerate().skip(from) {
                    let pointer = if n == at { "> " } else { "  " };
                    lines.extend(wrap(pointer, &place.text, width));
                }
                lines
            }
            Stage::What(..) => wrap("", "What is it?", width),
            Stage::Done => Vec::new(),
        }
    }

    /// The keys of what is shown.
    pub fn keys(&self) -> String {
        match self.stage {
            Stage::Ask => dotted(["n nothing new", "s something new", "u not sure", "q quit"]),
            Stage::More => dotted(["n nothing more", "s something new", "q quit"]),
            Stage::Foot => dotted(["l left foot", "r right foot", "b both feet", "esc back", "q quit"]),
            Stage::Place(..) => dotted(["↑ ↓", "enter this place", "esc back", "q quit"]),
            Stage::What(..) => {
                let keys = FINDINGS.map(|(key, _, words)| format!("{key} {words}"));
                dotted(keys.iter().map(String::as_str).chain(["esc back", "q quit"]))
            }
            Stage::Done => String::new(),
        }
    }
}

fn places(player: &Player) -> &[PlaceChoice] {
    player.check.as_ref().map(|check| &check.places[..]).unwrap_or_default()
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
