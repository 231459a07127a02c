use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarDate, CareDay, TimeOfDay};
use crate::rating::RatingPhase;
use crate::safety::FindingWhat;
use crate::session::{FindingId, Foot, ReminderId, vocabulary};
use crate::words::SpokenText;

/// The Review screen: a week.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Review {
    /// Its first and last day, in words.
    pub title: String,
    /// The same, as it is spoken.
    pub spoken_title: String,
    /// The week in one plain sentence: how many evenings had a session, and whether it was planned like that.
    pub headline: String,
    /// Evenings with a session that counts since the first one, over all time; none before there was one.
    pub evenings: Option<ReviewEvenings>,
    /// A day of the week before, for `review`; none where that was before first use.
    pub previous: Option<CareDay>,
    /// A day of the week after, for `review`; none where that has not begun.
    pub next: Option<CareDay>,
    /// The week's first care day.
    pub first_day: CareDay,
    /// Its last.
    pub last_day: CareDay,
    /// How many of its days have begun and do not lie before the first entry or the making of the data file, 0 to
    /// 7. Every number of the week is out of these.
    pub days_so_far: i32,
    /// Its seven days.
    pub days: Vec<ReviewDay>,
    /// The sessions that count.
    pub sessions: ReviewSessions,
    /// What was rated on the usual scales, for the feet as a whole.
    pub series: ReviewSeries,
    /// Every other series of the week.
    pub more: Vec<OtherSeries>,
    /// Before and after, one pair a day and series.
    pub pairs: Vec<RatingPair>,
    /// One chart a scale, a day a point.
    pub charts: Vec<Chart>,
    /// Looks at the feet and what was found.
    pub feet: ReviewFeet,
    /// What rings in the week that follows, as long as that is not over.
    pub reminders: Vec<ReviewReminder>,
    /// One question about the reminder of the week that follows: keep it or change it. None where no routine rings.
    pub decision: Option<ReviewDecision>,
    /// A guide that was not played yet and needs nothing to be fetched. None for a week long past, and where there is
    /// none.
    pub guide_to_try: Option<GuideToTry>,
    /// The parts of the screen in order, each with its sentences; a part with nothing to say is left out. Spoken, the
    /// screen is `spoken_title` and then every line.
    pub sections: Vec<ReviewSection>,
}

/// The one figure that only grows.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReviewEvenings {
    /// Care days with a session that counts.
    pub count: i64,
    /// The first of them.
    pub since: CareDay,
    /// Both in a sentence.
    pub text: String,
}

/// A question about the reminder of next week. Keeping it changes nothing; to change it, edit `reminder`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReviewDecision {
    /// The reminder.
    pub reminder: ReminderId,
    /// Evenings of this week with a session on which the reminder rang.
    pub evenings: i32,
    /// Those of them on which a session began within 10 minutes of it.
    pub on_time: i32,
    /// The question, after what it is based on.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// An invitation to a guide.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct GuideToTry {
    /// The guide's id.
    pub guide: String,
    /// Its name.
    pub title: String,
    /// Its usual length in minutes.
    pub minutes: i32,
    /// The invitation.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

impl Review {
    /// The sentences of all parts in order.
    pub fn sentences(&self) -> Vec<String> {
        lines(&self.sections).map(|line| line.text.clone()).collect()
    }

    /// The same, each as it is spoken.
    pub fn spoken_sentences(&self) -> Vec<String> {
        lines(&self.sections).map(|line| line.spoken.clone()).collect()
    }

    /// The whole screen as it is spoken.
    pub fn spoken(&self) -> String {
        spoken(&self.spoken_title, &self.sections)
    }
}

fn lines(sections: &[ReviewSection]) -> impl Iterator<Item = &SpokenText> {
    sections.iter().flat_map(|section| &section.lines)
}

fn spoken(title: &str, sections: &[ReviewSection]) -> String {
    let lines = lines(sections).map(|line| line.spoken.as_str());
    std::iter::once(title).chain(lines).collect::<Vec<_>>().join(" ")
}

vocabulary! {
    /// A part of the Review screen.
    ReviewPart {
        /// Evenings, minutes and the aim.
        Evenings = "evenings",
        /// Before and after, in pairs.
        Pairs = "pairs",
        /// What was rated.
        Ratings = "ratings",
        /// Nights after a session beside other nights.
        Nights = "nights",
        /// Looks at the feet and findings.
        Feet = "feet",
        /// What rings next week.
        Reminders = "reminders",
        /// What the numbers can't tell.
        Caveats = "caveats",
    }
}

/// A part of the Review screen with its heading.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReviewSection {
    /// Which.
    pub part: ReviewPart,
    /// Its heading.
    pub title: String,
    /// What can be said, a sentence an item.
    pub lines: Vec<SpokenText>,
}

impl ReviewSection {
    /// Its sentences.
    pub fn sentences(&self) -> Vec<String> {
        self.lines.iter().map(|line| line.text.clone()).collect()
    }
}

/// The feet in a week.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReviewFeet {
    /// Days with a look at the feet.
    pub looks: i32,
    /// What was there to be seen during the week, oldest first.
    pub findings: Vec<ReviewFinding>,
}

/// Something seen on a foot. In a review it is told as it was known in that week.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReviewFinding {
    /// Its id.
    pub id: FindingId,
    /// Which foot.
    pub foot: Foot,
    /// Code of the zone.
    pub zone: String,
    /// What.
    pub what: FindingWhat,
    /// The care day it was first seen on.
    pub first_seen: CareDay,
    /// The care day since which it is gone. In a review none when that came after the week.
    pub gone: Option<CareDay>,
    /// In a sentence.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// A reminder in the week that follows.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReviewReminder {
    /// The reminder.
    pub reminder: ReminderId,
    /// What it is called.
    pub title: String,
    /// When, on the local clock.
    pub time: TimeOfDay,
    /// The ring dates of that week.
    pub days: Vec<CalendarDate>,
    /// In a sentence.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// The month view: the last four finished weeks beside the four before them, and charts of twelve weeks.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct MonthReview {
    /// The first and last day of the four weeks, in words.
    pub title: String,
    /// The same, as it is spoken.
    pub spoken_title: String,
    /// The first care day of the four weeks.
    pub first_day: CareDay,
    /// Their last.
    pub last_day: CareDay,
    /// The 28 days of the four weeks, oldest first.
    pub days: Vec<ReviewDay>,
    /// How many of their days do not lie before first use, 0 to 28.
    pub days_so_far: i32,
    /// The same of the four weeks before.
    pub days_before: i32,
    /// The sessions of the four weeks that count; without an aim, which is a week's.
    pub sessions: ReviewSessions,
    /// What was rated on the usual scales; `previous` and `change` are against the four weeks before.
    pub series: ReviewSeries,
    /// Every other series of the four weeks.
    pub more: Vec<OtherSeries>,
    /// Twelve weeks, oldest first: the last of them is the last of the four.
    pub weeks: Vec<ReviewWeek>,
    /// One chart a scale, a week a point, over the twelve weeks.
    pub charts: Vec<Chart>,
    /// Nights after a session beside other nights of the twelve weeks, for each scale of sleep in use.
    pub nights: Vec<ReviewNights>,
    /// The parts in order; a part with nothing to say is left out. Spoken, the screen is `spoken_title` and then every
    /// line.
    pub sections: Vec<ReviewSection>,
}

impl MonthReview {
    /// The sentences of all parts in order.
    pub fn sentences(&self) -> Vec<String> {
        lines(&self.sections).map(|line| line.text.clone()).collect()
    }

    /// The same, each as it is spoken.
    pub fn spoken_sentences(&self) -> Vec<String> {
        lines(&self.sections).map(|line| line.spoken.clone()).collect()
    }

    /// The whole screen as it is spoken.
    pub fn spoken(&self) -> String {
        spoken(&self.spoken_title, &self.sections)
    }
}

/// A week among others.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReviewWeek {
    /// Its first care day.
    pub first_day: CareDay,
    /// Its last.
    pub last_day: CareDay,
    /// How many of its days do not lie before first use.
    pub days_so_far: i32,
    /// Its sessions that count, and the aim in force in it.
    pub sessions: ReviewSessions,
    /// In a sentence.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// Nights after a session beside other nights. They stand side by side; neither explains the other.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct ReviewNights {
    /// The instrument's id.
    pub instrument: String,
    /// The version of its wording.
    pub version: i32,
    /// Nights whose evening before had a session that counts.
    pub after_session: NightGroup,
    /// All others.
    pub other: NightGroup,
    /// True when there are enough to be told: 8 rated nights of each kind, from at least four weeks. Otherwise the
    /// groups have no values.
    pub enough: bool,
}

/// Some nights and how they were rated.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct NightGroup {
    /// Nights that were rated.
    pub rated: i32,
    /// Nights of this kind in all, since first use.
    pub nights: i32,
    /// The middle value; between two, their midpoint.
    pub median: Option<f64>,
    /// The lowest.
    pub min: Option<i32>,
    /// The highest.
    pub max: Option<i32>,
}

/// A page for a clinician.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// What to say when it was made.
    pub text: String,
    /// Its first care day.
    pub first_day: CareDay,
    /// Its last.
    pub last_day: CareDay,
    /// How many sessions it lists.
    pub sessions: i32,
    /// How many answers its ratings come from.
    pub ratings: i32,
    /// How many findings on the feet it names.
    pub findings: i32,
    /// The whole page as HTML in UTF-8. It stands alone: no script, nothing is loaded.
    pub html: String,
    /// Name for the file, where the page is shared or kept.
    pub file_name: String,
    /// Media type of the file.
    pub mime: String,
}

vocabulary! {
    /// How a value is drawn, so that series differ by shape and not by colour alone.
    ChartMark {
        /// Before.
        HollowCircle = "hollow_circle",
        /// After.
        FilledDiamond = "filled_diamond",
        /// Ratings neither before nor after a session: sleep, and the feet at other times.
        FilledSquare = "filled_square",
    }
}

/// One scale in a chart: its drawing, its table and its spoken form are one value. Comfort and pain never share one.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// The instrument's id.
    pub instrument: String,
    /// The version of its wording.
    pub version: i32,
    /// Which foot; none for the feet as a whole.
    pub foot: Option<Foot>,
    /// The scale's lowest value.
    pub low: i32,
    /// Its highest.
    pub high: i32,
    /// What the lowest value means, for that end of the axis. Of a wording that is not this app's: that it is not known.
    pub low_text: String,
    /// What the highest value means, or that it is not known.
    pub high_text: String,
    /// Both ends in a sentence, to stand above a table.
    pub ends: String,
    /// Values to be marked on the axis, from low to high.
    pub ticks: Vec<ChartTick>,
    /// Lines that are drawn, in the order of each point's values: before and after, and where there are any the answers given
    /// at other times.
    pub lines: Vec<ChartLine>,
    /// Days or weeks in order, those without a value too: a gap is drawn as a gap.
    pub points: Vec<ChartPoint>,
    /// In a chart of weeks: what the numbers below the points and the small marks mean. None in one of days.
    pub note: Option<String>,
    /// The table's headings, one for each of a point's cells.
    pub headings: Vec<String>,
    /// The chart as it is spoken.
    pub spoken: String,
    /// Name for the file, where the chart is shared as a picture in PNG.
    pub file_name: String,
    /// Media type of that file.
    pub mime: String,
}

/// A mark on the axis of a chart.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ChartTick {
    /// The value.
    pub value: i32,
    /// The value as it is written.
    pub text: String,
}

/// One series of a chart.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ChartLine {
    /// Before or after a session; none for sleep, and for the feet at other times.
    pub phase: Option<RatingPhase>,
    /// How it is drawn.
    pub mark: ChartMark,
    /// Its name.
    pub label: String,
}

/// A day or a week of a chart.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct ChartPoint {
    /// Its first care day.
    pub first_day: CareDay,
    /// Its last; of a day the same.
    pub last_day: CareDay,
    /// Its name below the axis.
    pub name: String,
    /// One value for each of the chart's lines.
    pub values: Vec<ChartValue>,
    /// Its row of the table.
    pub cells: Vec<String>,
    /// Its row as it is spoken.
    pub text: String,
}

/// A value in a chart with the days it comes from.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct ChartValue {
    /// The day's value or the week's middle value; none is a gap, never 0.
    pub value: Option<f64>,
    /// The lowest of the days.
    pub min: Option<i32>,
    /// The highest.
    pub max: Option<i32>,
    /// Days with a value; in a chart of weeks they stand below the point.
    pub days: i32,
    /// Days that have begun since first use.
    pub of: i32,
    /// A week's value of fewer days than it takes to compare weeks: drawn small.
    pub few: bool,
}

/// A day of a week. A rating that was not given is null, never 0.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct ReviewDay {
    /// The care day.
    pub day: CareDay,
    /// The short name of the weekday, to stand under its lamp.
    pub name: String,
    /// True from the day's beginning on, unless it lies before first use: one of the days that numbers are out of.
    pub begun: bool,
    /// Its name and the length of its sessions that count.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
    /// Sessions that count.
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

/// The sessions that count: those logged by hand, and those played for half of their planned time or for two minutes,
/// whichever is less. A shorter one stands in the history only.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReviewSessions {
    /// How many.
    pub count: i32,
    /// Evenings with one.
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
    /// How a finished time compares with the one before: a week with a week, four weeks with four.
    SeriesChange {
        /// The middle value is at least 2 higher.
        Higher = "higher",
        /// The middle value is at least 2 lower.
        Lower = "lower",
        /// They differ by less than 2.
        NoClearChange = "no_clear_change",
        /// Too few days in one of them (4 of a week, 12 of four weeks), or the time is not over.
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

/// A series beyond the usual ones: another scale, another wording, one foot, or answers given neither before nor after a
/// session.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct OtherSeries {
    /// The instrument's id.
    pub instrument: String,
    /// The version of its wording.
    pub version: i32,
    /// Before or after a session; none for sleep, and for answers without a session or outside its time.
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
    /// Name of the scale.
    pub scale: String,
    /// The scale's lowest value.
    pub low: i32,
    /// The scale's highest value.
    pub high: i32,
    /// Both ends in a sentence, to stand above the rows of the scale.
    pub ends: String,
    /// The scale with the foot, to head the rows.
    pub title: String,
    /// The day, as it begins the row.
    pub day_text: SpokenText,
    /// Both values: `4 → 7`.
    pub values: SpokenText,
    /// The row: the day and both values.
    pub text: String,
    /// The same with the name of the scale, as it is spoken.
    pub spoken: String,
}
