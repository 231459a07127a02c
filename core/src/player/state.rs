use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::CueSignal;
use crate::calendar::{Moment, OffsetTime, Timestamp};
use crate::session::{Side, StopReason, vocabulary};

vocabulary! {
    /// Where a session stands.
    PlayerPhase {
        /// Begun, and no step is played yet.
        Ready = "ready",
        /// A step is being played.
        Running = "running",
        /// The pause between two steps.
        BetweenSteps = "between_steps",
        /// The change to the other foot.
        SwitchFoot = "switch_foot",
        /// Stands still until the person goes on.
        Paused = "paused",
        /// Played to the end; saved.
        Finished = "finished",
        /// Stopped before the end; saved as far as it went.
        Abandoned = "abandoned",
    }
}

/// What the person did, or that time passed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlayerEvent {
    /// Begin the first step at once, also during the count-in.
    Start,
    /// Time passed. Send one when `clock.call_in_ms` is over, and one on return from the background.
    Tick,
    /// Stand still. In a change of foot: hold it until `switch`. In the count-in: stay ready until `start`.
    Pause,
    /// Go on. A step's clock starts three seconds later.
    Resume,
    /// The step is done, or skip what is left of it; also ends the count-in, a pause between steps and a change of foot.
    Next,
    /// To the start of this step, or, within its first three seconds, of the one before: see `back_means`.
    Back,
    /// This step again, from its start.
    Repeat,
    /// One repetition is done.
    Rep,
    /// The other foot is ready.
    Switch,
    /// The voice has finished speaking: the step's clock starts now.
    Spoken,
    /// End the session here.
    Stop {
        /// Why.
        reason: StopReason,
    },
    /// Leave the session as it is, to be continued later. While `ready`: forget it.
    Quit,
}

vocabulary! {
    /// How a cue reaches the person.
    CueChannel {
        /// Words on the screen.
        Text = "text",
        /// Words that fill the screen for three seconds, with the shape of the foot they name. They stand in a text
        /// too.
        FullScreen = "full_screen",
        /// A vibration.
        Haptic = "haptic",
        /// A sound.
        Chime = "chime",
        /// Spoken words.
        Voice = "voice",
    }
}

/// Something to show, sound or say now.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Cue {
    /// Event. Cues of one event stand together.
    pub signal: CueSignal,
    /// How.
    pub channel: CueChannel,
    /// The words, where there are any.
    pub text: Option<String>,
    /// With `full_screen`: the foot whose shape is drawn; none where no foot is meant, and in every other channel.
    pub side: Side,
}

/// The last committed moment of a session, on all clocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Wall clock.
    pub wall: Timestamp,
    /// Monotonic clock.
    pub monotonic_ms: i64,
    /// The run of the device the monotonic clock counts in.
    pub boot: Option<String>,
}

impl Anchor {
    /// The present.
    pub fn of(now: &Moment) -> Self {
        Self { wall: now.wall, monotonic_ms: now.monotonic_ms, boot: now.boot.clone() }
    }
}

/// Everything that changes while a session is played. Stored as JSON, so that a newer build can read what an older
/// one wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlayerState {
    /// Where it stands.
    #[serde(deserialize_with = "phase_of_any_build")]
    pub phase: PlayerPhase,
    /// False for a session that an earlier build opened before its safety check was gone through.
    #[serde(default)]
    pub begun: bool,
    /// While paused: what it goes back to.
    pub paused_from: Option<PlayerPhase>,
    /// The segment, counted from 0.
    pub segment: usize,
    /// Milliseconds into the segment, the pause behind it or the change of foot.
    pub elapsed_ms: i64,
    /// Milliseconds left of the count-in or the lead-in. No time is played before they are over.
    #[serde(default)]
    pub lead_ms: i64,
    /// Repetitions done in the segment.
    pub reps: i32,
    /// How many of the segment's cues were given, or are behind.
    #[serde(default)]
    pub cued: usize,
    /// True while the voice speaks: the step's clock waits for `spoken`.
    pub speaking: bool,
    /// Milliseconds played: in Running, BetweenSteps and SwitchFoot.
    pub active_ms: i64,
    /// Milliseconds played in each segment, by its index.
    pub segment_ms: Vec<i64>,
    /// Segments left before their time was up, by index.
    pub skipped: Vec<usize>,
    /// True where the person wished neither voice nor chimes for it.
    #[serde(default)]
    pub quiet: bool,
    /// When it was started.
    pub started: Option<OffsetTime>,
    /// Zone in which it was started.
    pub zone: String,
    /// Set by `stop cramp`: a later stop for any reason but pain is then for this one.
    pub cramp: bool,
    /// True while the session stands still after `stop cramp`.
    #[serde(default)]
    pub cramp_card: bool,
    /// The last committed moment before an interruption, until the person goes on.
    #[serde(default)]
    pub interrupted_at: Option<Timestamp>,
    /// Why it was abandoned.
    pub stop_reason: Option<StopReason>,
    /// When it ended.
    pub ended: Option<OffsetTime>,
    /// The last committed moment.
    pub anchor: Anchor,
}

impl PlayerPhase {
    /// Whether time counts as played.
    pub(super) const fn runs(self) -> bool {
        matches!(self, Self::Running | Self::BetweenSteps | Self::SwitchFoot)
    }

    /// Whether nothing can follow.
    pub(crate) const fn ended(self) -> bool {
        matches!(self, Self::Finished | Self::Abandoned)
    }
}

/// Reads a phase. Earlier builds stored a session while its safety check was open.
fn phase_of_any_build<'de, D: Deserializer<'de>>(input: D) -> Result<PlayerPhase, D::Error> {
    let code = String::deserialize(input)?;
    match code.as_str() {
        "screening" | "blocked" => Ok(PlayerPhase::Ready),
        code => PlayerPhase::from_code(code).ok_or_else(|| D::Error::custom("no phase of the player")),
    }
}

impl PlayerState {
    /// True for a session that was begun. What an earlier build left before its start is as if it had not been opened.
    pub(crate) const fn is_begun(&self) -> bool {
        self.begun || self.started.is_some()
    }

    /// Returns true while a clock runs: that of a phase, or the count-in.
    pub fn clock_runs(&self) -> bool {
        self.phase.runs() || (self.phase == PlayerPhase::Ready && self.lead_ms > 0)
    }

    /// The phase it stands in; while paused, the one it goes back to.
    pub(super) fn stands_in(&self) -> PlayerPhase {
        match self.phase {
            PlayerPhase::Paused => self.paused_from.unwrap_or(PlayerPhase::Running),
            phase => phase,
        }
    }

    /// The instant given, or the earliest at which what was played can have ended: a wall clock that was set back
    /// must not make a session end before it was played.
    pub(super) fn not_before_played(&self, at: Timestamp) -> Timestamp {
        self.started.map_or(at, |started| at.max(started.at.plus_millis(self.active_ms)))
    }

    /// Ends it: finished without a reason, else abandoned. A cramp that was remembered takes the place of every reason but
    /// pain. Played to its end, it is finished all the same.
    pub(super) fn close(&mut self, reason: Option<StopReason>, at: Option<OffsetTime>) {
        self.stop_reason = match reason {
            None | Some(StopReason::Pain) => reason,
            Some(_) if self.cramp => Some(StopReason::Cramp),
            Some(_) => reason,
        };
        self.phase = if self.stop_reason.is_some() { PlayerPhase::Abandoned } else { PlayerPhase::Finished };
        self.paused_from = None;
        self.lead_ms = 0;
        self.cramp_card = false;
        self.interrupted_at = None;
        self.speaking = false;
        self.ended = at;
    }
}
