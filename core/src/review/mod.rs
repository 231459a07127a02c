//! Decides what a week can be said to have been: days, series, pairs, coverage and sentences from the rows that were
//! logged. Pure: it knows no database and no clock; words come from the catalogue.
//!
//! What was not answered is missing: never 0, never guessed, never averaged. Numbers stand beside the days they come
//! from, before and after are told as pairs, and no sentence says that one thing brought about another.

mod input;
mod records;
mod sentences;
mod series;
#[cfg(test)]
mod tests;
mod week;

pub use input::{RatingRow, SessionRow, WeekInput};
pub use records::{
    OtherSeries, RatingPair, Review, ReviewDay, ReviewSeries, ReviewSessions, Series, SeriesChange,
};
pub use week::week;
