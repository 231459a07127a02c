use serde::Serialize;

use super::{Session, UndoOffer};
use crate::picture::StepPicture;
use crate::player::{Cue, PlayerPhase};
use crate::rating::Question;
use crate::session::{SessionId, Side};

/// The Player screen, and what every event answers with.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Player {
    /// The session.
    pub session: SessionId,
    /// Give it back with the next event. If another process has moved the session on, that event fails with
    /// `PlayerMoved`.
    pub revision: i64,
    /// Where it stands.
    pub state: PlayerPhase,
    /// The guide's id.
    pub guide: String,
    /// The guide's name.
    pub guide_title: String,
    /// The segment, counted from 1.
    pub segment: i32,
    /// How many there are.
    pub segments: i32,
    /// Which foot.
    pub side: Side,
    /// The same in words; empty where no foot is meant.
    pub side_text: String,
    /// The step's name.
    pub title: String,
    /// What to do.
    pub body: String,
    /// Seconds left of the step or the pause. 0 when it waits for the person.
    pub remaining_seconds: i32,
    /// True when it waits for the person.
    pub waits: bool,
    /// Repetitions done, where they are counted.
    pub reps_done: Option<i32>,
    /// Repetitions asked for, where they are counted.
    pub reps: Option<i32>,
    /// The same in words, with what they are counted for: `4 times each way`. Empty where they are not counted.
    pub reps_text: String,
    /// Seconds played.
    pub active_seconds: i32,
    /// Seconds planned.
    pub planned_seconds: i32,
    /// What comes next; none at the end.
    pub next_title: Option<String>,
    /// Zones the step works on.
    pub zones: Vec<String>,
    /// The pictures that show it, from left to right.
    pub pictures: Vec<StepPicture>,
    /// What to show, sound or say now.
    pub cues: Vec<Cue>,
    /// While `ready`: must be shown where the guide's evidence is traditional or unproven. None later.
    pub label: Option<String>,
    /// While `ready`: rules before every massage and during this one, a sentence or two an item. The cues of `begin` say
    /// them too, once. Empty later.
    pub notes: Vec<String>,
    /// Ratings to ask for at the end, in this order: comfort and, if it is chosen in the settings, pain. Each is answered
    /// or skipped on its own. Empty at other times, and for a session that was stopped for pain.
    pub ask: Vec<Question>,
    /// The state in a sentence.
    pub text: String,
    /// The screen as it is spoken when it is asked for: the state, what to do, and the time left.
    pub spoken: String,
    /// Once finished or abandoned: the session as saved. None when it was left before its start.
    pub saved: Option<Session>,
    /// The way back; only where `stop` just ended the session.
    pub undo: Option<UndoOffer>,
}

/// What a running session will show, sound or say, if nobody does anything. For a shell that goes to the background and
/// must tell its system beforehand.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct UpcomingCue {
    /// Milliseconds from now.
    pub after_ms: i64,
    /// What then: in text, as a vibration, a sound or spoken words.
    pub cues: Vec<Cue>,
}
