use std::collections::BTreeSet;

use super::series::{Answered, Folded, Scale};
use super::{OtherSeries, RatingRow, ReviewSeries, Series, SessionRow};
use crate::calendar::CareDay;
use crate::rating::{Instrument, RatingPhase};
use crate::words::{Arg, Words};

pub(super) const COMFORT: Scale = Scale::usual(Instrument::FootComfort0To10);
pub(super) const PAIN: Scale = Scale::usual(Instrument::FootPainNrs11);
pub(super) const SLEEP: Scale = Scale::usual(Instrument::SleepLastNight0To10);
pub(super) const BEFORE: Option<RatingPhase> = Some(RatingPhase::Before);
pub(super) const AFTER: Option<RatingPhase> = Some(RatingPhase::After);

/// What a review, of any length, is called.
pub(super) fn title(first: CareDay, last: CareDay, today: CareDay, words: &Words) -> String {
    days_title(&words.day(first, today), &words.day(last, today), words)
}

/// The same for a page that is read at any time: both days with their year.
pub(super) fn dated_title(first: CareDay, last: CareDay, words: &Words) -> String {
    days_title(&words.day_with_year(first), &words.day_with_year(last), words)
}

fn days_title(first: &str, last: &str, words: &Words) -> String {
    words.text("review-title", &[("first", Arg::Text(first)), ("last", Arg::Text(last))])
}

/// Some days and as many before them, with everything that was answered: a week, or four.
pub(super) struct Span<'a> {
    pub days: Vec<CareDay>,
    pub days_before: Vec<CareDay>,
    pub answered: &'a Answered,
    /// The days are over: only then are they compared.
    pub finished: bool,
    /// How many days with a value both times need to be compared.
    pub least: usize,
}

impl Span<'_> {
    pub fn now(&self, scale: Scale, phase: Option<RatingPhase>) -> Folded {
        self.answered.fold(scale, phase, &self.days)
    }

    pub fn before(&self, scale: Scale, phase: Option<RatingPhase>) -> Folded {
        self.answered.fold(scale, phase, &self.days_before)
    }

    /// What two times need to be compared; none while this one is not over.
    pub fn least(&self) -> Option<usize> {
        self.finished.then_some(self.least)
    }

    pub fn series(&self, scale: Scale, phase: Option<RatingPhase>) -> Series {
        let (now, before) = (self.now(scale, phase), self.before(scale, phase));
        Series {
            days: now.days(),
            answers: now.answers,
            median: now.median(),
            min: now.min(),
            max: now.max(),
            previous: before.median(),
            change: now.change(&before, self.least()),
        }
    }

    pub fn usual(&self) -> ReviewSeries {
        ReviewSeries {
            comfort_before: self.series(COMFORT, BEFORE),
            comfort_after: self.series(COMFORT, AFTER),
            pain_before: self.series(PAIN, BEFORE),
            pain_after: self.series(PAIN, AFTER),
            sleep: self.series(SLEEP, None),
        }
    }

    /// Every series with an answer on these days that is not among the usual five.
    pub fn more(&self) -> Vec<OtherSeries> {
        let usual = |series: &(Scale, Option<RatingPhase>)| {
            [(COMFORT, BEFORE), (COMFORT, AFTER), (PAIN, BEFORE), (PAIN, AFTER), (SLEEP, None)]
                .contains(series)
        };
        self.answered
            .scales()
            .flat_map(|scale| scale.phases().iter().map(move |phase| (scale, *phase)))
            .filter(|series| !usual(series))
            .map(|(scale, phase)| (scale, phase, self.series(scale, phase)))
            .filter(|(.., series)| series.days > 0)
            .map(|(scale, phase, s)| OtherSeries {
                instrument: scale.instrument.code().to_owned(),
                version: scale.version,
                phase,
                foot: scale.foot,
                days: s.days,
                answers: s.answers,
                median: s.median,
                min: s.min,
                max: s.max,
                previous: s.previous,
                change: s.change,
            })
            .collect()
    }
}

/// Which days could have been logged: those that have begun and do not lie before first use. A day has begun when it is
/// the present care day or an earlier one, or when it holds an entry: one that was made ahead of the present day keeps its
/// own, and the days between have not begun.
#[derive(Debug, Clone)]
pub struct Begun {
    /// The present care day.
    pub(super) today: CareDay,
    from: Option<CareDay>,
    logged: BTreeSet<CareDay>,
}

impl Begun {
    /// From everything that was logged on the days in question.
    pub fn of_entries(
        today: CareDay,
        first_use: Option<CareDay>,
        sessions: &[SessionRow],
        ratings: &[RatingRow],
        looks: &[CareDay],
    ) -> Self {
        Self::new(today, first_use, sessions, &Answered::new(sessions, ratings), looks)
    }

    /// An entry shows that its day had begun and that the app was in use.
    pub(super) fn new(
        today: CareDay,
        first_use: Option<CareDay>,
        sessions: &[SessionRow],
        answered: &Answered,
        looks: &[CareDay],
    ) -> Self {
        let entries = sessions.iter().map(|s| s.care_day).chain(answered.all_days());
        let logged: BTreeSet<CareDay> = entries.chain(looks.iter().copied()).collect();
        Self { today, from: first_use.map(|first| logged.first().map_or(first, |d| first.min(*d))), logged }
    }

    /// True for a day that could have been logged.
    pub fn holds(&self, day: CareDay) -> bool {
        (day <= self.today || self.logged.contains(&day)) && self.from.is_none_or(|from| day >= from)
    }

    pub(super) fn count(&self, days: &[CareDay]) -> i32 {
        count(days.iter().filter(|d| self.holds(**d)))
    }
}

pub(super) fn count<T>(items: impl Iterator<Item = T>) -> i32 {
    i32::try_from(items.count()).unwrap_or(i32::MAX)
}

/// Splits the sessions of some days into those that count and those that are too short to.
pub(super) fn counted_and_short<'a>(
    sessions: &'a [SessionRow],
    days: &[CareDay],
) -> (Vec<&'a SessionRow>, Vec<&'a SessionRow>) {
    sessions.iter().filter(|s| days.contains(&s.care_day)).partition(|s| s.counts())
}

pub(super) fn distinct_days<'a>(sessions: impl Iterator<Item = &'a SessionRow>) -> i32 {
    count(sessions.map(|s| s.care_day).collect::<BTreeSet<_>>().iter())
}

/// Whole minutes of the summed seconds; rounding each session would lose up to a minute of every one.
pub(super) fn whole_minutes<'a>(sessions: impl Iterator<Item = &'a SessionRow>) -> i32 {
    let seconds = sessions.fold(0i64, |sum, s| sum.saturating_add(i64::from(s.active_seconds.max(0))));
    i32::try_from(seconds / 60).unwrap_or(i32::MAX)
}
