//! Decides what a person's answers and the look at the feet change in a guide. Pure: answers, guide and receiver
//! in, changes out.
//!
//! The table is our reading of the sources; a clinician must sign it before a release.

mod answer;
mod assess;
mod check;
mod finding;
mod flag;
mod follow_up;
mod log_type;
mod place;
mod progress;
mod rule;
mod step;

#[cfg(test)]
mod tests;

pub use answer::{Answers, Asked, Given, SafetyAnswer};
pub use assess::{Assessment, assess};
pub use check::{
    BeforeStart, CheckItem, CheckPage, SafetyStep, check_pages, next_step, rest_of, stale_answers,
    stops_at_once,
};
pub use finding::{Advice, Finding, FindingWhat, LookOutcome};
pub use flag::{Flag, LegSign, Reply, SafetyItem, SafetyPage};
pub use follow_up::{FollowUp, FollowUpKind, follow_ups};
pub use log_type::{LogVerdict, flags_of};
pub use place::{PLACES, Place, PlaceToLookAt, place_of, place_to_look_at};
pub use progress::SafetyProgress;
pub use rule::{Cause, Deed, Lift, Rule, Techniques, Without, in_order, left_open};
pub use step::{DropWhen, Limits, Oil, StepFacts, Verdict};

use serde::{Deserialize, Serialize};

use crate::session::{Side, vocabulary};

vocabulary! {
    /// What was done to a step or a guide, and to what extent.
    Effect {
        /// Not possible.
        Block = "block",
        /// Possible after the warning was accepted.
        Warn = "warn",
        /// A note was added.
        Note = "note",
        /// The step was left out.
        Drop = "drop",
        /// The step stays, one place is left out.
        LeaveOut = "leave_out",
        /// Another step takes its place.
        Replace = "replace",
        /// Done without a tool, a medium or a part of the hand.
        Without = "without",
        /// Pressure was limited.
        CapPressure = "cap_pressure",
        /// Not offered.
        Hide = "hide",
        /// Left out because the person chose so.
        Skip = "skip",
        /// Made shorter to fit the time.
        Shorten = "shorten",
        /// Made longer to fit the time.
        Lengthen = "lengthen",
        /// The wished length can't be reached; the nearest was taken.
        NearestLength = "nearest_length",
    }
}

/// What fitting or safety did to a step of a guide, and why.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Change {
    /// The step's id; none when it concerns the whole guide.
    pub step: Option<String>,
    /// Which foot.
    pub side: Side,
    /// What was done.
    pub effect: Effect,
    /// Why, in words for people.
    pub because: String,
}

/// What an answer of the safety check changes.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct SafetyChange {
    /// The question's code.
    pub flag: String,
    /// Which foot.
    pub side: Side,
    /// The guide it concerns; none for all.
    pub guide: Option<String>,
    /// What is done.
    pub effect: Effect,
    /// What changes and why, in words for people.
    pub message: String,
    /// What would lift it, in words for people; none when nothing would.
    pub lift: Option<String>,
}
