//! Decides what may be asked and answered: instruments, their scales, and which before belongs to which after. Pure.

mod instrument;

pub use instrument::{Answer, Answered, Instrument, RatingItem, RatingPhase};
