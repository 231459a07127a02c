use serde::{Deserialize, Serialize};

use crate::session::{Side, vocabulary};

vocabulary! {
    /// Event, for chimes and vibrations.
    CueSignal {
        /// The session is ready.
        Opens = "opens",
        /// The count-in begins.
        CountIn = "count_in",
        /// A step begins, for the first time or again.
        StepBegins = "step_begins",
        /// The moment to ask whether the pressure is right.
        AskPressure = "ask_pressure",
        /// Words that belong to a moment of a step.
        StepCue = "step_cue",
        /// The seconds of a step are over, and it goes on until the person says so.
        StepWaits = "step_waits",
        /// One repetition was counted.
        RepDone = "rep_done",
        /// The pause between two steps begins.
        PauseBegins = "pause_begins",
        /// The change to the other foot begins.
        SwitchFoot = "switch_foot",
        /// The other foot begins soon.
        SwitchSoon = "switch_soon",
        /// The session stands still.
        Paused = "paused",
        /// It goes on where it stood still.
        GoesOn = "goes_on",
        /// The last step is done.
        Finished = "finished",
        /// It was stopped before its end.
        Ended = "ended",
        /// A cramp: the session stands still.
        CrampCard = "cramp_card",
        /// Something hurts: the session is over.
        StopCard = "stop_card",
    }
}

/// What happened that the person should notice. [`super::cues`] turns it into words, sounds and vibrations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// The session is ready: the moment for what is said before every massage.
    Opens,
    /// The count-in begins.
    CountIn {
        /// The foot that comes first; none where no foot is meant.
        first: Side,
    },
    /// A step begins, for the first time or again.
    StepBegins {
        /// The segment, counted from 0.
        segment: usize,
    },
    /// The moment to ask whether the pressure is right: the first pressed step of a foot, or pressure rises.
    AskPressure,
    /// The moment of words that belong to a step has come.
    StepCue {
        /// The segment, counted from 0.
        segment: usize,
        /// Which of its cues, counted from 0.
        cue: usize,
    },
    /// The seconds of a step that waits for the person are over; it goes on until they say so.
    StepWaits,
    /// One repetition was counted.
    RepDone,
    /// The pause between two steps begins.
    PauseBegins {
        /// The segment that follows, counted from 0.
        next: usize,
        /// True when the pause lasts until the person goes on.
        waits: bool,
    },
    /// The change to the other foot begins.
    SwitchFoot {
        /// The foot that follows.
        to: Side,
        /// Seconds until it begins by itself; none when it waits for the person.
        seconds: Option<i32>,
    },
    /// The other foot begins soon.
    SwitchSoon {
        /// The foot that follows.
        to: Side,
        /// Seconds until it begins.
        seconds: i32,
    },
    /// The session stands still.
    Paused,
    /// It goes on where it stood still.
    GoesOn,
    /// The last step is done.
    Finished,
    /// It was stopped before its end.
    Ended,
    /// What to do about a cramp.
    CrampCard,
    /// What to do when something hurts: the signs at which to stop and to get help.
    StopCard,
}

impl Signal {
    /// Event without its details.
    pub const fn kind(self) -> CueSignal {
        match self {
            Self::Opens => CueSignal::Opens,
            Self::CountIn { .. } => CueSignal::CountIn,
            Self::StepBegins { .. } => CueSignal::StepBegins,
            Self::AskPressure => CueSignal::AskPressure,
            Self::StepCue { .. } => CueSignal::StepCue,
            Self::StepWaits => CueSignal::StepWaits,
            Self::RepDone => CueSignal::RepDone,
            Self::PauseBegins { .. } => CueSignal::PauseBegins,
            Self::SwitchFoot { .. } => CueSignal::SwitchFoot,
            Self::SwitchSoon { .. } => CueSignal::SwitchSoon,
            Self::Paused => CueSignal::Paused,
            Self::GoesOn => CueSignal::GoesOn,
            Self::Finished => CueSignal::Finished,
            Self::Ended => CueSignal::Ended,
            Self::CrampCard => CueSignal::CrampCard,
            Self::StopCard => CueSignal::StopCard,
        }
    }
}
