//! Plays the journeys in `tests/scenarios/`. The format is described there, in README.md; Kotlin and Swift play the
//! same files, so whatever is decided here is decided for them too.
//!
//! It is strict on purpose: a call, parameter, field or path that does not exist fails, so that a journey can't
//! pass by a slip of the pen.

mod arguments;
mod binding;
mod calls;
mod clock;
mod format;
mod path;
mod play;

pub use arguments::Arguments;
pub use binding::Bindings;
pub use calls::RealCore;
pub use format::{Scenario, Start, Step};
pub use play::{Core, play, play_through};
