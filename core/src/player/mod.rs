//! Decides how a session is played: (timeline, state, event, moment) -> (state, signals), and which words, sounds and
//! vibrations the signals become. Pure: it knows no database and no clock; shells and timers only feed events.
//!
//! How time is counted:
//! - Only the monotonic clock moves progress. The wall clock names the start and the end, nothing else.
//! - Every event first credits the time since the anchor to the step, pause or change of foot that was on, at most up
//!   to its end. What lies behind that end is not credited: nobody knows what the person did then. So no time is
//!   counted twice, and `pause` at 12.3 s credits 12.3 s.
//! - Only `tick` then goes on to what follows, and only once.
//! - After a new boot, or when the clock ran backwards, nothing is credited and the session is paused.
//! - The count-in before the first step and the lead-in after a pause are not played time: they run before anything is
//!   credited.

mod clock;
mod control;
mod cues;
mod play;
mod played;
mod pressure;
mod progress;
mod recovery;
mod signal;
mod state;
mod upcoming;

#[cfg(test)]
mod tests;

pub use clock::{ClockKind, PlayerClock, clock, due_heartbeat};
pub use control::{BackMeans, SlabAction, back_means, back_reads_again, is_held, slab_action};
pub use cues::{cues, opening, ready_lines, switch_lines};
pub use play::{Pace, apply, count_in, open};
pub use played::{crossed, foot_seconds, played_steps, remaining_ms, waits_for_person};
pub use progress::{SideProgress, left_ms, progress};
pub use recovery::{Recovery, interrupt, paused, reconcile, take_over};
pub use signal::{CueSignal, Signal};
pub use state::{Anchor, Cue, CueChannel, PlayerEvent, PlayerPhase, PlayerState};
pub use upcoming::upcoming;
