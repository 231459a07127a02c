use serde::{Deserialize, Serialize};

use crate::calendar::CareDay;
use crate::rating::RatingPhase;
use crate::session::{Foot, vocabulary};

/// The Review screen: a week.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Review {
    /// Its first and last day, in words.
    pub title: String,
    /// The week's first care day.
    pub first_day: CareDay,
    /// Its last.
    pub last_day: CareDay,
    /// How many of its days have begun and do not lie before the first entry or the making of the data file, 0 to
    /// 7. Every number of the week is out of these.
    pub days_so_far: i32,
    /// Its seven days.
    pub days: Vec<ReviewDay>,
    /// The sessions of receiver `me`.
    pub sessions: ReviewSessions,
    /// What was rated on the usual scales, for the feet as a whole.
    pub series: ReviewSeries,
    /// Every other series of the week.
    pub more: Vec<OtherSeries>,
    /// Before and after, one pair a day and series.
    pub pairs: Vec<RatingPair>,
    /// What can be said about the week, a sentence an item.
    pub sentences: Vec<String>,
    /// The same, each as it is spoken.
    pub spoken_sentences: Vec<String>,
    /// The whole screen as it is spoken.
    pub spoken: String,
}

/// A day of a week. A rating that was not given is null, never 0.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct ReviewDay {
    /// The care day.
    pub day: CareDay,
    /// True from the day's beginning on, unless it lies before first use: one of the days that numbers are out of.
    pub begun: bool,
    /// Its name and the length of its sessions.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
    /// Sessions.
    pub sessions: i32,
    /// Whole minutes of the day's summed active seconds.
    pub minutes: i32,
    /// Comfort before, 0 to 10.
    pub comfort_before: Option<i32>,
    /// Comfort after, 0 to 10.
    pub comfort_after: Option<i32>,
    /// Pain before, 0 to 10.
    pub pain_before: Option<i32>,
    /// Pain after, 0 to 10.
    pub pain_after: Option<i32>,
    /// Sleep of the night before this day, 0 to 10.
    pub sleep: Option<i32>,
}

/// A week's sessions.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReviewSessions {
    /// How many.
    pub count: i32,
    /// Evenings that count: with a session logged, or played at least half.
    pub days: i32,
    /// Whole minutes of the week's summed active seconds.
    pub minutes: i32,
    /// Evenings the person aimed at that week.
    pub aim: Option<i32>,
}

/// The usual series of a week.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct ReviewSeries {
    /// Comfort before sessions.
    pub comfort_before: Series,
    /// Comfort after sessions.
    pub comfort_after: Series,
    /// Pain before sessions.
    pub pain_before: Series,
    /// Pain after sessions.
    pub pain_after: Series,
    /// Sleep.
    pub sleep: Series,
}

vocabulary! {
    /// How a finished week compares with the one before.
    SeriesChange {
        /// The middle value is at least 2 higher.
        Higher = "higher",
        /// The middle value is at least 2 lower.
        Lower = "lower",
        /// They differ by less than 2.
        NoClearChange = "no_clear_change",
        /// Fewer than four days in one of the weeks, or the week is not over.
        NotEnough = "not_enough",
    }
}

/// One series over a week: the values of its days.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Series {
    /// Days with a value.
    pub days: i32,
    /// Answers in all.
    pub answers: i32,
    /// The middle value; between two, their midpoint.
    pub median: Option<f64>,
    /// The lowest.
    pub min: Option<i32>,
    /// The highest.
    pub max: Option<i32>,
    /// The middle value of the week before.
    pub previous: Option<f64>,
    /// The comparison.
    pub change: SeriesChange,
}

/// A series beyond the usual ones: another scale, another wording, one foot.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct OtherSeries {
    /// The instrument's id.
    pub instrument: String,
    /// The version of its wording.
    pub version: i32,
    /// Before or after a session; none for sleep.
    pub phase: Option<RatingPhase>,
    /// Which foot; none for the feet as a whole.
    pub foot: Option<Foot>,
    /// Days with a value.
    pub days: i32,
    /// Answers in all.
    pub answers: i32,
    /// The middle value; between two, their midpoint.
    pub median: Option<f64>,
    /// The lowest.
    pub min: Option<i32>,
    /// The highest.
    pub max: Option<i32>,
    /// The middle value of the week before.
    pub previous: Option<f64>,
    /// The comparison.
    pub change: SeriesChange,
}

/// Before and after one session.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct RatingPair {
    /// The care day.
    pub day: CareDay,
    /// The instrument's id.
    pub instrument: String,
    /// Which foot; none for the feet as a whole.
    pub foot: Option<Foot>,
    /// Before.
    pub before: i32,
    /// After.
    pub after: i32,
}
