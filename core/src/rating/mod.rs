//! Decides what may be asked and answered: instruments, their scales, and which before belongs to which after. Pure:
//! it knows no database and no clock; words come from the catalogue.

mod asking;
mod instrument;
mod pairing;
mod question;

pub use asking::{Given, MOST_ANSWERS, SKIPS, stopped};
pub use instrument::{Answer, Answered, Instrument, RatingItem, RatingPhase, Recall, ScaleDirection};
pub use pairing::{AFTER_MS, BEFORE_MS, Pair, SessionRating, given_at, pairs, window};
pub use question::{Question, ScaleTarget, label, pair_text, question, sentence, series_label};
