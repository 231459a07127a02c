use serde::{Deserialize, Serialize};

use super::{ReminderOffer, Session, UndoOffer, WeekDay};
use crate::calendar::{CareDay, OffsetTime, Timestamp};
use crate::rating::{Answer, Answered, Question, RatingItem, RatingPhase};
use crate::session::{Foot, RatingId, SessionId};
use crate::words::SpokenText;

/// A rating.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Rating {
    /// Its id.
    pub id: RatingId,
    /// The instrument's id.
    pub instrument: String,
    /// The version of its wording.
    pub instrument_version: i32,
    /// The value; none when skipped.
    pub value: Option<i32>,
    /// Answered or skipped.
    pub answered: Answered,
    /// When.
    pub answered_at: OffsetTime,
    /// The care day it belongs to.
    pub care_day: CareDay,
    /// For sleep: the care day on which the night was asked about.
    pub night: Option<CareDay>,
    /// The session it was given with.
    pub session: Option<SessionId>,
    /// Before or after it; none when outside the time for either.
    pub phase: Option<RatingPhase>,
    /// Which foot; none for the feet as a whole.
    pub foot: Option<Foot>,
    /// True in the trash.
    pub deleted: bool,
    /// In a sentence.
    pub text: String,
}

/// What can be rated.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct RatingQuestions {
    /// Comfort, pain and sleep.
    pub questions: Vec<RatingQuestion>,
}

/// The Rate screen of one item. There is no preset value, and what was answered before a session is not shown after it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct RatingQuestion {
    /// What about.
    pub item: RatingItem,
    /// The question with the words at both ends.
    pub question: Question,
    /// The same in five steps, for large text; none for pain. It is a series of its own.
    pub five_steps: Option<Question>,
    /// True when it is asked by itself: it is chosen in the settings, and was not skipped three times in a row. Also
    /// where it is not asked it can be answered, and is then asked again.
    pub asked: bool,
}

/// An answer to be stored.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct RatingEntry {
    /// What about.
    pub item: RatingItem,
    /// The answer.
    pub answer: Answer,
    /// True for the five-step scale (comfort and sleep only).
    #[uniffi(default = false)]
    pub five_steps: bool,
    /// The session it goes with, also one that is being played. Not for sleep.
    #[uniffi(default)]
    pub session: Option<SessionId>,
    /// Before or after that session. Not for sleep, not without a session.
    #[uniffi(default)]
    pub phase: Option<RatingPhase>,
    /// For sleep: the night, by the care day on which it is asked; none for today. Not in the future.
    #[uniffi(default)]
    pub night: Option<CareDay>,
    /// Which foot, for pain; none for the feet as a whole.
    #[uniffi(default)]
    pub foot: Option<Foot>,
    /// When the question was shown.
    #[uniffi(default)]
    pub asked_at: Option<Timestamp>,
}

impl RatingEntry {
    /// This answer and nothing else said about it. Other languages have the same defaults.
    pub const fn of(item: RatingItem, answer: Answer) -> Self {
        Self {
            item,
            answer,
            five_steps: false,
            session: None,
            phase: None,
            night: None,
            foot: None,
            asked_at: None,
        }
    }
}

/// The Finish screen: the minute after a session. Show one question at a time, and close with the screen: the session is
/// saved already.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Finish {
    /// The session as it is saved.
    pub session: Session,
    /// Advice for this minute: stay seated, then slippers, then stand; after a foot bath also when to empty it.
    pub lines: Vec<SpokenText>,
    /// Questions that are asked after a session and have no answer or skip yet, in order. Empty after a stop for pain.
    pub ask: Vec<RatingQuestion>,
    /// After the first session that counts, while there is no reminder: an offer of one. Show it once nothing is left in
    /// `ask`. None otherwise.
    pub offer_reminder: Option<ReminderOffer>,
    /// The way back of the stop that ended the session, while it can be taken back; none otherwise.
    pub undo: Option<UndoOffer>,
    /// The seven days of its week.
    pub week: Vec<WeekDay>,
    /// True where the lamp of its day comes on before the person's eyes: it counts, and was not stopped for pain.
    pub lights_lamp: bool,
    /// The lines as they are spoken.
    pub spoken: String,
}

/// What storing an answer changed.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct RatingSaved {
    /// The rating as it is now.
    pub rating: Rating,
    /// Text to say at once: "Noted: 7. You said 4 before." The value before a session is said only here, once there is
    /// an answer after it.
    pub noted: String,
    /// Place where the answer is seen: for one without a session, one outside its session's time, and one about others'
    /// feet. None for others.
    pub seen_text: Option<String>,
    /// Said once, with the third skip in a row: that the question will not be asked any more.
    pub notice: Option<String>,
    /// The way back; none when nothing was changed.
    pub undo: Option<UndoOffer>,
}
