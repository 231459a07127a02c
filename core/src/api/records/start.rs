use serde::{Deserialize, Serialize};

use super::{FootFinding, PlaceChoice, SafetyCheck, SafetyQuestion, UndoOffer};
use crate::guide::{GuideCard, GuideChoices, GuideRequest};
use crate::rating::{Answer, Question, RatingItem};
use crate::reminder::Occurrence;
use crate::safety::{Flag, Reply, SafetyAnswer, SafetyChange, SafetyPage, SafetyProgress};
use crate::session::{Foot, Mode, Posture, Receiver, vocabulary};

/// The guide to be started and the wishes for it. Everything may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, uniffi::Record, Serialize, Deserialize)]
pub struct StartRequest {
    /// The reminder it is started from.
    #[uniffi(default)]
    pub occurrence: Option<Occurrence>,
    /// The guide's id; none for the one that is suggested.
    #[uniffi(default)]
    pub guide: Option<String>,
    /// Wished length in minutes, 1 to 120; none for the guide's own.
    #[uniffi(default)]
    pub minutes: Option<i32>,
    /// Person who massages; none for one's own feet, or the guide's only mode.
    #[uniffi(default)]
    pub mode: Option<Mode>,
    /// Seat of the receiver; none for the usual one of the mode.
    #[uniffi(default)]
    pub posture: Option<Posture>,
    /// Feet to massage; none for both.
    #[uniffi(default)]
    pub foot: Option<Foot>,
    /// Owner of the feet; none for `me`.
    #[uniffi(default)]
    pub receiver: Option<Receiver>,
    /// For somebody else: their answers to the safety check. The request holds them in memory; no call stores them. Empty
    /// for one's own feet, whose answers are stored.
    #[uniffi(default = [])]
    #[serde(default)]
    pub answers: Vec<SafetyAnswer>,
    /// The way gone through the safety check, as the last `Start` gave it; none at first.
    #[uniffi(default)]
    pub progress: Option<SafetyProgress>,
}

impl StartRequest {
    /// A guide as it comes. Other languages have the same defaults.
    pub fn of(guide: &str) -> Self {
        Self { guide: Some(guide.to_owned()), ..Self::default() }
    }

    /// The request for a guide with these wishes and answers.
    pub fn for_guide(&self, guide: String) -> GuideRequest {
        GuideRequest {
            guide,
            minutes: self.minutes,
            mode: self.mode,
            posture: self.posture,
            foot: self.foot,
            receiver: self.receiver,
            answers: self.answers.clone(),
        }
    }
}

vocabulary! {
    /// Obstacle between a guide and its start.
    StartState {
        /// The safety check refuses the guide.
        Blocked = "blocked",
        /// Questions of the safety check have no answer, or an old one.
        Questions = "questions",
        /// Warnings are to be read.
        Warnings = "warnings",
        /// Nothing stands before it.
        Ready = "ready",
    }
}

/// The Start screen. Reading it writes nothing.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Start {
    /// The request with every choice filled in. Give it to `answer_start`, to `begin`, or back to `start` with a wish
    /// changed.
    pub request: StartRequest,
    /// The guide's id.
    pub guide: String,
    /// The guide's name.
    pub title: String,
    /// Its length in words.
    pub total_text: String,
    /// Receiver and giver, in words.
    pub who_text: String,
    /// Its length in whole minutes.
    pub minutes: i32,
    /// Values that can be chosen instead: put the wishes of one into `request`.
    pub choices: GuideChoices,
    /// Person who massages.
    pub mode: Mode,
    /// Seat of the receiver.
    pub posture: Posture,
    /// Feet that are massaged.
    pub foot: Foot,
    /// Owner of the feet.
    pub receiver: Receiver,
    /// Obstacle before the start.
    pub state: StartState,
    /// The same in a sentence.
    pub text: String,
    /// The look at the feet; none for a guide without feet and for somebody else's.
    pub foot_check: Option<StartFootCheck>,
    /// Ratings to ask for now, in this order: comfort and, if it is chosen in the settings, pain. Answering is up to the
    /// person.
    pub ask: Vec<Question>,
    /// Warnings that hold for this guide, in the order in which they are shown.
    pub warnings: Vec<StartWarning>,
    /// Questions that can change this guide and have no answer, or an old one.
    pub questions: Vec<SafetyQuestion>,
    /// True when `begin` is refused until `questions` are answered.
    pub must_answer: bool,
    /// The safety check as it is gone through for this guide.
    pub check: SafetyCheck,
    /// The refusal of the safety check; none where the guide is possible.
    pub refused: Option<StartRefusal>,
    /// Says that the reminder is late; none where it is not.
    pub late_text: Option<String>,
    /// Says which session `begin` will close; none where none is unfinished.
    pub unfinished_text: Option<String>,
    /// Must be shown where the guide's evidence is traditional or unproven.
    pub label: Option<String>,
    /// Rules before every massage and during this one, a sentence or two an item.
    pub notes: Vec<String>,
    /// The screen as it is spoken.
    pub spoken: String,
    /// The way back from the answer that was just stored; none where nothing was.
    pub undo: Option<UndoOffer>,
}

/// The question about the feet before a start, and the words of its answers.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct StartFootCheck {
    /// True when it is to be asked: no look at the feet was stored within the last hour.
    pub owed: bool,
    /// The question.
    pub text: String,
    /// One place to look at, another each evening.
    pub place_text: String,
    /// Codes of the foot zones of that place.
    pub place_zones: Vec<String>,
    /// Words of the answer that starts (`nothing_new` of `begin`).
    pub nothing_new: String,
    /// Words of the answer that leads to places and findings (`record_foot_check`).
    pub something_new: String,
    /// Words of the answer that asks the signs (`record_foot_check` with `not_sure`).
    pub not_sure: String,
    /// Places to choose from for something new.
    pub places: Vec<PlaceChoice>,
    /// Findings that are still open, oldest first.
    pub findings: Vec<FootFinding>,
}

/// A warning before a start.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct StartWarning {
    /// The words.
    pub text: String,
    /// True when `begin` needs its `flag` among `accepted_warnings`.
    pub must_accept: bool,
    /// The question behind it; none for the sentence about open questions.
    pub flag: Option<Flag>,
}

/// A refusal of the safety check.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct StartRefusal {
    /// The refusal in a sentence.
    pub title: String,
    /// Reasons, and what would lift each; the most urgent first.
    pub changes: Vec<SafetyChange>,
    /// Guides that are possible all the same.
    pub possible_cards: Vec<GuideCard>,
}

/// An answer that is given on the Start screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StartAnswer {
    /// Answers to lines of the safety check, at most 100.
    Answers {
        /// Each takes the place of an older answer to the same line on the same foot.
        answers: Vec<SafetyAnswer>,
    },
    /// The answer to all that is open on a page. `no` is "None of these": send it only after the last line was shown. A
    /// page whose lines are answered one by one takes `declined` only.
    Rest {
        /// The page.
        page: SafetyPage,
        /// `no` or `declined`.
        reply: Reply,
    },
    /// Confirms what was read back, or leaves the changes and warnings behind. Answers of 90 days or older are dated anew.
    Confirm,
}

/// A session to begin.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct StartEntry {
    /// The request of the last `Start`.
    pub request: StartRequest,
    /// True when the person looked at both feet and found nothing new. The look is stored with the session.
    #[uniffi(default = false)]
    #[serde(default)]
    pub nothing_new: bool,
    /// Ratings from before the massage, at most one an item.
    #[uniffi(default = [])]
    #[serde(default)]
    pub ratings_before: Vec<RatingBefore>,
    /// Flags of the warnings that were shown and accepted.
    #[uniffi(default = [])]
    #[serde(default)]
    pub accepted_warnings: Vec<Flag>,
    /// True for a session without voice, chimes and ticks, whatever the settings say. It holds until the session ends.
    #[uniffi(default = false)]
    #[serde(default)]
    pub quiet: bool,
}

impl StartEntry {
    /// A session without anything else said. Other languages have the same defaults.
    pub const fn of(request: StartRequest) -> Self {
        Self {
            request,
            nothing_new: false,
            ratings_before: Vec::new(),
            accepted_warnings: Vec::new(),
            quiet: false,
        }
    }
}

/// A rating given before a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct RatingBefore {
    /// The item: `comfort` or `pain`.
    pub item: RatingItem,
    /// Its value on the usual scale, or that it was skipped.
    pub answer: Answer,
}
