//! Decides how a session is played: (timeline, state, event, moment) -> (state, cues). Pure: it knows no database
//! and no clock; shells and timers only feed events.

mod state;

pub use state::{Anchor, Cue, CueChannel, PlayerEvent, PlayerPhase, PlayerState};
