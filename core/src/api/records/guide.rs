use serde::{Deserialize, Serialize};

use super::UndoOffer;
use crate::guide::{
    ChangeLine, Evidence, Family, Goal, GoalText, GuideCard, GuideChoices, GuidePhase, GuideStep, Segment,
    SourceText,
};
use crate::safety::Change;
use crate::session::{Foot, Mode, Posture, Receiver};

/// Which guides to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
#[serde(default)]
pub struct GuideFilter {
    /// Only those for this goal.
    #[uniffi(default)]
    pub goal: Option<Goal>,
    /// Only those for which nothing has to be fetched.
    #[uniffi(default = false)]
    pub nothing_needed: bool,
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
    /// The ones that the person has hidden, instead of the others.
    #[uniffi(default = false)]
    pub hidden: bool,
}

/// The Guides screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Guides {
    /// The guides: favourites first, each part in the order of the ids.
    pub guides: Vec<GuideCard>,
    /// Every goal with its text, to filter by.
    pub goals: Vec<GoalText>,
    /// Lengths to filter by, shortest first; each lets through at least one guide more than the one before.
    pub minutes: Vec<MinutesFilter>,
    /// How many more the filter would show if none were hidden.
    pub hidden: i32,
    /// Where there is no guide to show: why, and what to do.
    pub empty_text: Option<String>,
    /// The whole screen as it is spoken.
    pub spoken: String,
}

/// A length to filter guides by.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct MinutesFilter {
    /// The most minutes, for the filter.
    pub value: i32,
    /// The same in words: `Up to 15 min`.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// The Guide screen: a guide compiled for tonight.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Guide {
    /// The guide's id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Summary of the guide as it is played now, in a sentence or two.
    pub summary: String,
    /// Its family.
    pub family: Family,
    /// How well what it offers is supported.
    pub evidence: Evidence,
    /// The same in words.
    pub evidence_text: String,
    /// Must be shown with the guide where its evidence is traditional or unproven; once, where it equals
    /// `evidence_text`.
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
    /// Equipment that the steps that are played need, by code; empty when nothing is needed.
    pub equipment: Vec<String>,
    /// The same in words.
    pub equipment_text: String,
    /// The screen as it is spoken, without its steps; each reason of a change once.
    pub spoken: String,
    /// The steps in order of play.
    pub segments: Vec<Segment>,
    /// The segments in parts, in order of play, each with a heading.
    pub phases: Vec<GuidePhase>,
    /// What fitting, safety and the person's own choice changed, and why.
    pub changes: Vec<Change>,
    /// The same with one line for each reason.
    pub change_lines: Vec<ChangeLine>,
    /// Choices for it: who massages, how one sits, which feet, whose feet, how long.
    pub choices: GuideChoices,
    /// Every step of the guide, whether or not it is played tonight, with those that the person leaves out.
    pub steps: Vec<GuideStep>,
    /// A favourite of the person.
    pub favourite: bool,
    /// Hidden by the person.
    pub hidden: bool,
    /// Warnings to accept before it starts: those of the safety check, and one sentence for all questions without an
    /// answer.
    pub warnings: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<SourceText>,
    /// What is said before every massage, a sentence an item.
    pub notes: Vec<String>,
}

/// What a person thinks of a guide. What is left out of the record stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
#[serde(default)]
pub struct GuideChoice {
    /// The guide's id.
    pub guide: String,
    /// Make it a favourite, or not one any more. A hidden guide that becomes a favourite is shown again.
    #[uniffi(default)]
    pub favourite: Option<bool>,
    /// Hide it, or show it again. A favourite that is hidden is none any more.
    #[uniffi(default)]
    pub hidden: Option<bool>,
    /// Ids of steps to leave out from now on.
    #[uniffi(default = [])]
    pub skip: Vec<String>,
    /// Ids of steps to play again.
    #[uniffi(default = [])]
    pub bring_back: Vec<String>,
}

/// What a choice has come to.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct GuideChosen {
    /// The guide as lists show it.
    pub guide: GuideCard,
    /// Its steps, with those that are left out.
    pub steps: Vec<GuideStep>,
    /// The way back; none when nothing was changed.
    pub undo: Option<UndoOffer>,
}
