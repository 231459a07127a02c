use serde::{Deserialize, Serialize};

use super::Part;
use crate::calendar::{CareDay, OffsetTime};
use crate::safety::{FindingWhat, Flag, LookOutcome, Reply, SafetyAnswer, SafetyChange, SafetyPage};
use crate::session::{FindingId, Foot, Receiver, SessionKind, SessionTag};

/// The Safety screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Safety {
    /// The answers that stand, one a question and foot.
    pub answers: Vec<StandingAnswer>,
    /// What they and the look at the feet change.
    pub changes: Vec<SafetyChange>,
    /// Ids of the guides that are possible.
    pub possible: Vec<String>,
    /// Every question.
    pub questions: Vec<SafetyQuestion>,
    /// True when the questions are to be asked: one was never answered or is 90 days old, or a clearance has lapsed.
    pub due: bool,
    /// What this changed.
    pub changed: Vec<Part>,
}

/// A question of the safety check.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SafetyQuestion {
    /// Its code.
    pub flag: Flag,
    /// Where it is asked.
    pub page: SafetyPage,
    /// Its words.
    pub text: String,
    /// True when it is answered for each foot.
    pub per_foot: bool,
    /// True when a yes names zones.
    pub zoned: bool,
    /// True when `cleared` is among the answers: a professional said yes.
    pub clearable: bool,
}

/// An answer that stands.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct StandingAnswer {
    /// The question.
    pub flag: Flag,
    /// Which foot; none where no foot is meant.
    pub foot: Option<Foot>,
    /// Codes of the zones.
    pub zones: Vec<String>,
    /// The answer.
    pub reply: Reply,
    /// The day a professional said yes.
    pub cleared_on: Option<CareDay>,
    /// When it was given.
    pub answered_at: OffsetTime,
}

/// The newest look at the feet, and what was found and is not gone.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Look {
    /// The care day of the newest look; none before the first.
    pub care_day: Option<CareDay>,
    /// What it came to.
    pub outcome: Option<LookOutcome>,
    /// When it was, in a sentence.
    pub text: String,
    /// What is not gone, oldest first.
    pub findings: Vec<FootFinding>,
    /// What answers and findings change.
    pub changes: Vec<SafetyChange>,
    /// What this changed.
    pub changed: Vec<Part>,
}

/// Something seen on a foot.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct FootFinding {
    /// Its id.
    pub id: FindingId,
    /// Which foot.
    pub foot: Foot,
    /// Code of the zone.
    pub zone: String,
    /// What.
    pub what: FindingWhat,
    /// The same in words.
    pub what_text: String,
    /// What, where and since when, in a sentence.
    pub text: String,
    /// The care day it was first seen on.
    pub first_seen: CareDay,
    /// The care day since which it is gone.
    pub gone: Option<CareDay>,
    /// Whom to show it to, in words; none while there is no need.
    pub advice: Option<String>,
}

/// A look at the feet to be stored.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct LookEntry {
    /// What it came to.
    pub outcome: LookOutcome,
    /// What is new; only with the outcome `findings`.
    #[uniffi(default = [])]
    #[serde(default)]
    pub findings: Vec<FindingEntry>,
    /// Ids of findings that are gone.
    #[uniffi(default = [])]
    #[serde(default)]
    pub gone: Vec<FindingId>,
    /// Whether the person went on to a massage.
    #[uniffi(default = true)]
    #[serde(default = "went_on")]
    pub went_on: bool,
}

const fn went_on() -> bool {
    true
}

/// Something new on a foot.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct FindingEntry {
    /// Which foot.
    pub foot: Foot,
    /// Code of the zone.
    pub zone: String,
    /// What.
    pub what: FindingWhat,
}

/// What is about to be done without a guide.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct LogTypeRequest {
    /// `soak`, `device` or `external`.
    pub kind: SessionKind,
    /// Whose feet; none for `me`.
    #[uniffi(default)]
    pub receiver: Option<Receiver>,
    /// For somebody else: their answers to the safety check. They are not kept. Empty for one's own feet.
    #[uniffi(default = [])]
    #[serde(default)]
    pub answers: Vec<SafetyAnswer>,
}

/// What to ask and to mind before a soak, a device or a massage by somebody else.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct LogType {
    /// What it is.
    pub kind: SessionKind,
    /// Its name.
    pub title: String,
    /// Questions of the safety check that concern it and have no answer yet.
    pub questions: Vec<SafetyQuestion>,
    /// What the answers and the look at the feet change.
    pub changes: Vec<SafetyChange>,
    /// True when it is better left alone: `changes` say why.
    pub refused: bool,
    /// What to do instead, when it is better left alone.
    pub instead: Option<String>,
    /// How to do it safely, a sentence or two an item; empty when it is better left alone.
    pub advice: Vec<String>,
    /// What can be noted with a session, for choosing.
    pub tags: Vec<SessionTagText>,
    /// All of it but the questions and the tags, as it is spoken.
    pub spoken: String,
}

/// Something that went with a session, for people.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SessionTagText {
    /// Its code.
    pub tag: SessionTag,
    /// In words.
    pub text: String,
}
