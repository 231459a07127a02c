use serde::{Deserialize, Serialize};

use crate::session::Side;

/// What happened that the person should notice. [`super::cues`] turns it into words, sounds and vibrations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// The session is ready: the moment for what is said before every massage.
    Opens,
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
