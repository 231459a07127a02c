use serde::Serialize;

use super::{SafetyCheck, SafetyQuestion, Session};
use crate::guide::GuideCard;
use crate::picture::StepPicture;
use crate::player::{Cue, PlayerPhase};
use crate::rating::Question;
use crate::safety::SafetyChange;
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
    /// Before its start: must be shown where the guide's evidence is traditional or unproven. None later.
    pub label: Option<String>,
    /// Before its start: what is said before every massage and what holds during this one, a sentence or two an item.
    /// The session says it too, once, in the cues of the moment it gets ready. Empty later.
    pub notes: Vec<String>,
    /// While `screening`: the questions that have no answer, or an old one. While `blocked`: those whose answers block
    /// it. Empty otherwise.
    pub questions: Vec<SafetyQuestion>,
    /// Before its start: the safety check as it is gone through for this guide. None later.
    pub check: Option<SafetyCheck>,
    /// Before its start: warnings of the safety check, and one sentence for all questions without an answer that can
    /// change this guide. Empty later.
    pub warnings: Vec<String>,
    /// While `screening`: true when a warning must be accepted (`accept_warnings`) before the start.
    pub must_accept: bool,
    /// While `blocked`: what blocks it, and what would lift it. Empty otherwise.
    pub changes: Vec<SafetyChange>,
    /// While `blocked`: ids of the guides that are possible all the same. Empty otherwise.
    pub possible: Vec<String>,
    /// The same as cards.
    pub possible_cards: Vec<GuideCard>,
    /// The ratings to ask for now, in this order: comfort and, if it is chosen in the settings, pain. Each is answered or
    /// skipped on its own: while `ready` it stays until it was, and at the end all are asked, unless the session was
    /// stopped for pain. Empty at other times. Answering is up to the person.
    pub ask: Vec<Question>,
    /// The state in a sentence.
    pub text: String,
    /// The screen as it is spoken when it is asked for: the state, what to do, and the time left.
    pub spoken: String,
    /// Once finished or abandoned: the session as saved. None when it was left before its start.
    pub saved: Option<Session>,
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
