use serde::{Deserialize, Serialize};

use crate::calendar::{Moment, OffsetTime, Timestamp};
use crate::safety::{Flag, Reply, SafetyAnswer, SafetyPage};
use crate::session::{Side, StopReason, vocabulary};

vocabulary! {
    /// Where a session stands.
    PlayerPhase {
        /// The safety questions are open.
        Screening = "screening",
        /// The safety check does not allow it.
        Blocked = "blocked",
        /// Compiled, not started.
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
    /// Answer questions of the safety check, before the start. One's own answers are stored, somebody else's count for
    /// this session only. The guide is compiled anew: what they block is `blocked`, what they leave open stays
    /// `screening`, otherwise the session is `ready`.
    Answer {
        /// Each takes the place of an older answer to the same question on the same foot.
        answers: Vec<SafetyAnswer>,
    },
    /// Answer what is still open on a page of the safety check. `no` is "None of these": send it only after the last line
    /// was shown; it changes no answer that was given. A page whose lines are answered one by one takes `declined` only.
    AnswerRest {
        /// The page.
        page: SafetyPage,
        /// `no` or `declined`.
        reply: Reply,
    },
    /// Confirms what was read back: answers of 90 days or older are dated anew. Sent once more on the changes that are
    /// shown behind it.
    ConfirmAnswers,
    /// The warnings were read: go on all the same, also with questions that have no answer. It changes nothing while
    /// answers about somebody else are missing that were given before a restart.
    AcceptWarnings,
    /// Begin. Questions without an answer don't hold it up; a warning does until it was accepted, and so does an answer
    /// about somebody else that was lost in a restart.
    Start,
    /// Time passed. Send one a second while the session runs, and one on return from the background.
    Tick,
    /// Stand still.
    Pause,
    /// Go on.
    Resume,
    /// The step is done, or skip what is left of it; also ends a pause between steps.
    Next,
    /// To the start of this step, or, within its first three seconds, of the one before.
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
    /// Leave the session as it is, to be continued later. Before its start: forget it.
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

/// What is open before a session may start.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Gate {
    /// Questions of the safety check that have no answer, or an old one. By themselves they do not hold the start up.
    pub questions: Vec<Flag>,
    /// True when a warning must be accepted before the start.
    pub must_accept: bool,
    /// Pages of the safety check on which something was to be answered since the session was opened.
    #[serde(default)]
    pub pages: Vec<SafetyPage>,
    /// True while the answers given on them are to be read back.
    #[serde(default)]
    pub read_back: bool,
    /// True while what they change is to be shown.
    #[serde(default)]
    pub show_changes: bool,
    /// Questions about somebody else that had an answer before the app was restarted. They hold the start up until they
    /// are answered again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<Flag>,
}

/// Everything that changes while a session is played. Stored as JSON, so that a newer build can read what an older
/// one wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlayerState {
    /// Where it stands.
    pub phase: PlayerPhase,
    /// While paused: what it goes back to.
    pub paused_from: Option<PlayerPhase>,
    /// While screening: what is open.
    #[serde(default)]
    pub gate: Gate,
    /// The segment, counted from 0.
    pub segment: usize,
    /// Milliseconds into the segment, the pause behind it or the change of foot.
    pub elapsed_ms: i64,
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
    /// When it was started.
    pub started: Option<OffsetTime>,
    /// Zone in which it was started.
    pub zone: String,
    /// Set by `stop cramp`: a later stop for any reason but pain is then for this one.
    pub cramp: bool,
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

impl PlayerState {
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
        self.speaking = false;
        self.ended = at;
    }
}
