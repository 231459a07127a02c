//! Decides what a week can be said to have been: days, series, pairs, coverage and sentences from the rows that were
//! logged. Pure: it knows no database and no clock; words come from the catalogue.
//!
//! What was not answered is missing: never 0, never guessed, never averaged. Numbers stand beside the days they come
//! from, before and after are told as pairs, and no sentence says that one thing brought about another.

mod chart;
mod feet;
mod input;
mod minutes;
mod month;
mod nights;
mod records;
mod reminder;
mod report;
mod sentences;
mod series;
#[cfg(test)]
mod simulation;
mod span;
#[cfg(test)]
mod tests;
mod week;

pub use feet::in_words;
pub use input::{MonthInput, RatingRow, Routine, SessionRow, WeekInput};
pub use month::{CHART_WEEKS, month};
pub use records::{
    Chart, ChartLine, ChartMark, ChartPoint, ChartTick, ChartValue, GuideToTry, MonthReview, NightGroup,
    OtherSeries, RatingPair, Report, Review, ReviewDay, ReviewDecision, ReviewEvenings, ReviewFeet,
    ReviewFinding, ReviewNights, ReviewPart, ReviewReminder, ReviewSection, ReviewSeries, ReviewSessions,
    ReviewWeek, Series, SeriesChange,
};
pub use reminder::reminder;
pub use report::{ReportInput, ReportSession, report};
pub use span::Begun;
pub use week::week;
