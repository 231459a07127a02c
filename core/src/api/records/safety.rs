use serde::{Deserialize, Serialize};

use super::{SessionEntry, UndoOffer};
use crate::calendar::{CareDay, OffsetTime};
use crate::guide::GuideCard;
use crate::rating::{Question, RatingPhase};
use crate::safety::{
    FindingWhat, Flag, FollowUpKind, LegSign, LookOutcome, Reply, SafetyAnswer, SafetyChange, SafetyPage,
    SafetyStep,
};
use crate::session::{FindingId, Foot, Receiver, SessionKind, SessionTag};

/// The Safety screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Safety {
    /// The answers that stand, one a question and foot.
    pub answers: Vec<StoredAnswer>,
    /// What they and the look at the feet change.
    pub changes: Vec<SafetyChange>,
    /// Ids of the guides that are possible.
    pub possible: Vec<String>,
    /// The same as cards.
    pub possible_cards: Vec<GuideCard>,
    /// Every question, `acute_leg_sign` once for each of its signs.
    pub questions: Vec<SafetyQuestion>,
    /// All of it as it is gone through, page by page: every question there is for the person's own feet.
    pub check: SafetyCheck,
    /// True when the questions are to be asked: one of the first three pages was never answered, an answer is 90 days
    /// old, or a clearance has lapsed.
    pub due: bool,
    /// The way back; none where answers are only read, or nothing was changed.
    pub undo: Option<UndoOffer>,
}

/// A line of the safety check: a question, or one sign of `acute_leg_sign`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SafetyQuestion {
    /// The question's code.
    pub flag: Flag,
    /// For `acute_leg_sign`: the sign. None for any other question.
    pub sign: Option<LegSign>,
    /// The page on which it is asked.
    pub page: SafetyPage,
    /// It in at most eight words, for a line of a tick list.
    pub item: String,
    /// The whole question. It speaks to the person, or of somebody else.
    pub text: String,
    /// The answers to offer, in this order. On a page of ticks a tick is `yes`, and taking it away is `no`.
    pub options: Vec<Reply>,
    /// True when a yes asks for the foot: left, right or both.
    pub per_foot: bool,
    /// True when a yes asks for the place: zones of the foot.
    pub zoned: bool,
    /// True when a tick asks "Sure or not sure?", because an unsure changes something else.
    pub ask_sure: bool,
    /// True when `cleared` is among the answers: a professional said yes.
    pub clearable: bool,
}

/// An answer that is stored and counts.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct StoredAnswer {
    /// The question.
    pub flag: Flag,
    /// For `acute_leg_sign`: the sign. None for any other question.
    pub sign: Option<LegSign>,
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
    /// The answer in words, with foot and place.
    pub text: String,
}

/// The safety check as it is gone through before a session. The core decides the order: draw what `next` says, send each
/// answer the moment it is given, and draw again.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SafetyCheck {
    /// The screen that comes next.
    pub next: SafetyStep,
    /// With `page`: its place in `pages`, counted from 0.
    pub next_page: Option<i32>,
    /// Number of questions to be answered since Start was opened, in a sentence; empty when there were none.
    pub intro: String,
    /// With another pair of hands: a question about them, to be shown before the start. None in mode `self`.
    pub giver_text: Option<String>,
    /// The pages, in order. Those with `asked` are gone through; the others are there to be opened from the read-back.
    pub pages: Vec<SafetyForm>,
    /// True for an acute sign or a clot: `next` is shown at once, whatever page is open.
    pub stops: bool,
    /// With `urgent`: the card.
    pub urgent: Option<UrgentCard>,
    /// All answers, for `read_back` and `still_right`.
    pub read_back: SafetyReadBack,
    /// Places to choose from where a question asks for one.
    pub places: Vec<PlaceChoice>,
    /// Before a session: what the answers change, the most urgent first. Empty on the Safety screen.
    pub changes: Vec<SafetyChange>,
}

/// A page of the safety check.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SafetyForm {
    /// The page.
    pub page: SafetyPage,
    /// Its name.
    pub title: String,
    /// Instruction for the page.
    pub head: String,
    /// True: each line is answered by itself. False: a tick list, whose last line is `none_text`.
    pub one_by_one: bool,
    /// True for a page that is gone through since Start was opened.
    pub asked: bool,
    /// True when every line has an answer that counts: it can be left for what comes next.
    pub complete: bool,
    /// Its lines.
    pub lines: Vec<SafetyLine>,
    /// The last line of a tick list, "None of these five" or "None of the other four": it answers no to what is open
    /// (`answer_rest`). Offer it once it was on the screen. None where each line is answered by itself, and where nothing
    /// is open.
    pub none_text: Option<String>,
    /// The entry of the page's menu that declines what is open.
    pub declined_text: String,
    /// Says what is missing before it can be left; none when it is complete.
    pub missing_text: Option<String>,
    /// Title and head, as they are spoken.
    pub spoken: String,
}

/// A line of a page with its answers.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SafetyLine {
    /// The question.
    pub question: SafetyQuestion,
    /// True while it has no answer that counts, on some foot.
    pub is_open: bool,
    /// True while an answer to it is yes, unsure or cleared.
    pub ticked: bool,
    /// Choices behind a tick, in the order in which they are asked. Empty where it is not ticked.
    pub choices: Vec<SafetyChoice>,
    /// The answers that count: one for both feet where they are alike. Empty before it was answered.
    pub answers: Vec<SafetyAnswer>,
    /// The same in words; empty before it was answered.
    pub answer_text: String,
}

/// A choice behind a ticked line. A tap on it gives all its `answers` in one call.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SafetyChoice {
    /// The question it answers.
    pub kind: FollowUpKind,
    /// Its words.
    pub text: String,
    /// True while it stands. A tick without a foot holds for both feet.
    pub chosen: bool,
    /// Answers to give. One foot is a `no` for the other; a place that is chosen is taken away.
    pub answers: Vec<SafetyAnswer>,
}

/// Place where a sore spot may be, for a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct PlaceChoice {
    /// Its name.
    pub text: String,
    /// The zones it stands for.
    pub zones: Vec<String>,
}

/// The card of an acute sign. It fills the screen, without navigation.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct UrgentCard {
    /// What to do.
    pub title: String,
    /// The sign that was named.
    pub sign_text: String,
    /// Advice until help is there, a sentence an item.
    pub until: Vec<String>,
    /// Opens the phone to call. No number: it is the person's own.
    pub call_text: String,
    /// Asks the line again that was answered by mistake.
    pub mistake_text: String,
    /// The line that mistake asks again: give a `no` to it.
    pub line: SafetyLine,
    /// The card as it is spoken.
    pub spoken: String,
}

/// Every answer, read back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SafetyReadBack {
    /// "You told us", or "Still right?".
    pub title: String,
    /// Answers that are yes or unsure.
    pub answers: Vec<ReadBackLine>,
    /// The words above `no`.
    pub no_title: String,
    /// Answers that are no.
    pub no: Vec<ReadBackLine>,
    /// The words above `left_open`.
    pub left_open_title: String,
    /// Questions that the person would rather not answer, and those not asked yet.
    pub left_open: Vec<ReadBackLine>,
    /// The words of the button that confirms it: `confirm` of `answer_start`, or `confirm_safety`.
    pub confirm_text: String,
    /// The words of the button that changes something: it opens the pages.
    pub change_text: String,
    /// All of it, as it is spoken.
    pub spoken: String,
}

/// A line that was answered, as it is read back. A tap opens its page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReadBackLine {
    /// The question.
    pub flag: Flag,
    /// For `acute_leg_sign`: the sign. None for any other question.
    pub sign: Option<LegSign>,
    /// The page on which it is asked.
    pub page: SafetyPage,
    /// The line, and where it is so the answer with foot and place.
    pub text: String,
    /// Its effect, in a sentence; none where it changes nothing by itself.
    pub change: Option<String>,
}

/// The newest look at the feet, and what was found and is not gone.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct FootCheck {
    /// The care day of the newest look; none before the first.
    pub care_day: Option<CareDay>,
    /// What it came to.
    pub outcome: Option<LookOutcome>,
    /// When it was, in a sentence.
    pub text: String,
    /// What is not gone, oldest first.
    pub findings: Vec<FootFinding>,
    /// To be asked at once, because of what was seen: the signs of `acute_leg_sign`, also where they were answered
    /// before. Give each with `answer_safety`. Empty otherwise.
    pub ask: Vec<SafetyLine>,
    /// What answers and findings change.
    pub changes: Vec<SafetyChange>,
    /// The way back; none where the look is only read.
    pub undo: Option<UndoOffer>,
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
pub struct FootCheckEntry {
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
    /// `soak`, `device`, `external` or `by_hand`.
    pub kind: SessionKind,
    /// The guide's id; required for `by_hand`, not allowed otherwise.
    #[uniffi(default)]
    #[serde(default)]
    pub guide: Option<String>,
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
    /// Questions of the safety check that concern it and have no answer that counts.
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
    /// The fields of the form with their defaults and limits.
    pub form: LogForm,
    /// All of it but the questions and the tags, as it is spoken.
    pub spoken: String,
}

/// The form of a session that is logged by hand. Names of feet and receivers stand in the vocabulary of the labels.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct LogForm {
    /// The entry as it would be logged without a change: it ends now. Change its fields and give it to `log_session`.
    pub entry: SessionEntry,
    /// The latest time it can have begun.
    pub latest_start: OffsetTime,
    /// The shortest length in minutes.
    pub least_minutes: i32,
    /// The longest length in minutes.
    pub most_minutes: i32,
    /// The usual length in minutes; none where the person has to say it.
    pub usual_minutes: Option<i32>,
    /// Feet to choose from.
    pub feet: Vec<Foot>,
    /// Receivers to choose from.
    pub receivers: Vec<Receiver>,
    /// Questions to be answered with it, none of them required: `comfort_before` and `comfort_after` of the entry.
    pub ratings: Vec<LogRating>,
    /// The most characters of a note.
    pub note_characters: i32,
}

/// A question of the form.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct LogRating {
    /// Before or after the session.
    pub phase: RatingPhase,
    /// Its name: "Comfort before".
    pub label: String,
    /// The question with its values.
    pub question: Question,
}

/// Something that went with a session, for people.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SessionTagText {
    /// Its code.
    pub tag: SessionTag,
    /// In words.
    pub text: String,
}
