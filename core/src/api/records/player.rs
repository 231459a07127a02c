use serde::Serialize;

use super::{Part, Session};
use crate::picture::StepPicture;
use crate::player::{Cue, PlayerPhase};
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
    /// Before its start: must be shown where the guide's evidence is traditional or unproven. None later.
    pub label: Option<String>,
    /// Before its start: warnings of the safety check to accept, and questions without an answer. Empty later.
    pub warnings: Vec<String>,
    /// The state in a sentence.
    pub text: String,
    /// The screen as it is spoken when it is asked for: the state, what to do, and the time left.
    pub spoken: String,
    /// Once finished or abandoned: the session as saved. None when it was left before its start.
    pub saved: Option<Session>,
    /// What this changed.
    pub changed: Vec<Part>,
}
