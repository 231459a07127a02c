use serde::{Deserialize, Serialize};

use crate::guide::{Evidence, Family, GuideCard, Segment};
use crate::safety::Change;
use crate::session::{Foot, Mode, Posture, Receiver};

/// Which guides to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
#[serde(default)]
pub struct GuideFilter {
    /// Only those for this goal, by its code (`relaxation`, `desk_break`, …).
    #[uniffi(default)]
    pub goal: Option<String>,
    /// Only those of at most this many minutes, 1 to 120.
    #[uniffi(default)]
    pub minutes: Option<i32>,
    /// Only those for one's own feet, or for a partner's.
    #[uniffi(default)]
    pub mode: Option<Mode>,
    /// Only this family; none for foot massage.
    #[uniffi(default)]
    pub family: Option<Family>,
    /// All families, whatever `family` says.
    #[uniffi(default = false)]
    pub all_families: bool,
}

/// The Guides screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Guides {
    /// The guides, shortest way in first.
    pub guides: Vec<GuideCard>,
    /// The whole screen as it is spoken.
    pub spoken: String,
}

/// The Guide screen: a guide compiled for tonight.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Guide {
    /// The guide's id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Its family.
    pub family: Family,
    /// How well what it offers is supported.
    pub evidence: Evidence,
    /// The same in words.
    pub evidence_text: String,
    /// Must be shown with the guide where its evidence is traditional or unproven.
    pub label: Option<String>,
    /// Who massages.
    pub mode: Mode,
    /// How the receiver sits.
    pub posture: Posture,
    /// Which feet.
    pub foot: Foot,
    /// Whose feet.
    pub receiver: Receiver,
    /// Sum of all segments and pauses.
    pub total_seconds: i32,
    /// The same in words.
    pub total_text: String,
    /// The screen as it is spoken, without its steps; each reason of a change once.
    pub spoken: String,
    /// The steps in order of play.
    pub segments: Vec<Segment>,
    /// What fitting and safety changed, and why.
    pub changes: Vec<Change>,
    /// What to accept before it starts: warnings of the safety check, and questions without an answer.
    pub warnings: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<SourceText>,
    /// What is said before every massage, a sentence an item.
    pub notes: Vec<String>,
}

/// A source, for people.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SourceText {
    /// Its id.
    pub id: String,
    /// What it is.
    pub text: String,
}
