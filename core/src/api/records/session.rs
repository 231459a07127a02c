use serde::{Deserialize, Serialize};

use super::{Rating, UndoOffer};
use crate::calendar::{CareDay, OffsetTime, Timestamp, WallTime};
use crate::reminder::Occurrence;
use crate::safety::SafetyChange;
use crate::session::{
    Foot, Mode, PlayedStep, Receiver, SessionId, SessionKind, SessionStatus, SessionTag, StopReason,
};
use crate::words::SpokenText;

/// A session, in lists and by itself.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// How it came to be.
    pub kind: SessionKind,
    /// The guide's id, where there was one.
    pub guide: Option<String>,
    /// The guide's name, or the kind's.
    pub title: String,
    /// Whose feet.
    pub receiver: Receiver,
    /// Who massaged, where it is known.
    pub mode: Option<Mode>,
    /// When it began, on the clock of its place.
    pub started_at: OffsetTime,
    /// When it ended.
    pub ended_at: OffsetTime,
    /// Zone it was logged in.
    pub zone: String,
    /// The care day it belongs to. Never recomputed by travel.
    pub care_day: CareDay,
    /// Seconds played, or the length that was logged.
    pub active_seconds: i32,
    /// Seconds planned; none when logged.
    pub planned_seconds: Option<i32>,
    /// How far it went.
    pub status: SessionStatus,
    /// True if it counts for dots, evenings, the aim, minutes and the silence of reminders: of receiver `me`, and logged
    /// by hand or played for half of its planned time or two minutes, whichever is less. Otherwise it stands in the
    /// history only.
    pub counts: bool,
    /// Why it ended early.
    pub stop_reason: Option<StopReason>,
    /// Which feet.
    pub foot: Foot,
    /// Seconds played on the left foot; none when not measured.
    pub left_seconds: Option<i32>,
    /// Seconds played on the right foot.
    pub right_seconds: Option<i32>,
    /// The last answered comfort before, 0 to 10. None is never 0.
    pub comfort_before: Option<i32>,
    /// The last answered comfort after, 0 to 10.
    pub comfort_after: Option<i32>,
    /// Everything rated with this session.
    pub ratings: Vec<Rating>,
    /// What the person wrote.
    pub note: Option<String>,
    /// What went with it, each once.
    pub tags: Vec<SessionTag>,
    /// The same in words; empty when nothing did.
    pub tags_text: String,
    /// The reminder it was started from.
    pub occurrence: Option<Occurrence>,
    /// Give it back with an edit.
    pub stamp: i64,
    /// True in the trash.
    pub deleted: bool,
    /// Its day, beginning and end.
    pub when_text: SpokenText,
    /// Its length, the feet and whose they are, on a line.
    pub detail: SpokenText,
    /// In a sentence.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
    /// What was played of each step; only where one session is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<Vec<PlayedStep>>,
    /// The line under the title of each of `steps`, in the same order: the foot, and how long it was played.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_texts: Option<Vec<SpokenText>>,
}

/// A session to be logged by hand.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct SessionEntry {
    /// How it came to be; not `guided`.
    pub kind: SessionKind,
    /// The guide's id; required for `by_hand`, not allowed otherwise.
    #[uniffi(default)]
    pub guide: Option<String>,
    /// When it began; none when it ends now. Not in the future.
    #[uniffi(default)]
    pub started_at: Option<Timestamp>,
    /// The same as a clock of the present zone showed it, in place of `started_at`. Without a date it is the latest such
    /// time of this evening or this date: ten past midnight, 23:30 is that of the evening that goes on.
    #[uniffi(default)]
    #[serde(default)]
    pub started_local: Option<WallTime>,
    /// Its length, 1 to 1440. None takes the guide's own; without a guide it is required.
    #[uniffi(default)]
    pub minutes: Option<i32>,
    /// Who massaged; none when not known.
    #[uniffi(default)]
    pub mode: Option<Mode>,
    /// Which feet; none for both.
    #[uniffi(default)]
    pub foot: Option<Foot>,
    /// Whose feet; none for `me`.
    #[uniffi(default)]
    pub receiver: Option<Receiver>,
    /// Comfort at its start, 0 to 10.
    #[uniffi(default)]
    pub comfort_before: Option<i32>,
    /// Comfort at its end, 0 to 10.
    #[uniffi(default)]
    pub comfort_after: Option<i32>,
    /// At most 2,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
    /// The reminder it answers.
    #[uniffi(default)]
    pub occurrence: Option<Occurrence>,
    /// What went with it.
    #[uniffi(default = [])]
    #[serde(default)]
    pub tags: Vec<SessionTag>,
}

impl SessionEntry {
    /// A session of this kind and nothing else said about it. Other languages have the same defaults.
    pub const fn of(kind: SessionKind) -> Self {
        Self {
            kind,
            guide: None,
            mode: None,
            started_at: None,
            started_local: None,
            minutes: None,
            foot: None,
            receiver: None,
            comfort_before: None,
            comfort_after: None,
            note: None,
            tags: Vec::new(),
            occurrence: None,
        }
    }
}

/// A session's new content, in full: read it, change fields, give it back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct SessionEdit {
    /// When it began. Left as it is where `started_local` is given.
    pub started_at: Timestamp,
    /// When it began, as the session is shown: on the clock of its own place and, without a date, within its own care day.
    /// It stands for `started_at`; the time that is shown moves nothing.
    #[uniffi(default)]
    #[serde(default)]
    pub started_local: Option<WallTime>,
    /// Its length in seconds: as it is, or of a logged session also 60 to 86,400. Of a played session only the played
    /// length counts.
    pub active_seconds: i32,
    /// Which feet.
    pub foot: Foot,
    /// Whose feet.
    pub receiver: Receiver,
    /// At most 2,000 characters.
    pub note: Option<String>,
    /// What went with it.
    pub tags: Vec<SessionTag>,
}

/// What writing a session changed.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct SessionSaved {
    /// The session as it is now.
    pub session: Session,
    /// Of a soak, a device or a massage by somebody else that was logged: what the safety check says about the next
    /// one. Nothing that has happened is refused.
    pub safety: Vec<SafetyChange>,
    /// When the safety check advises against the next one: what to do instead.
    pub instead: Option<String>,
    /// The way back; none when nothing was changed.
    pub undo: Option<UndoOffer>,
}
