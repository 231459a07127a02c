use std::collections::BTreeSet;

use super::sentences::{self, Told};
use super::series::{Answered, Folded, Scale};
use super::{
    OtherSeries, RatingPair, Review, ReviewDay, ReviewSeries, ReviewSessions, Series, SessionRow, WeekInput,
};
use crate::calendar::CareDay;
use crate::error::Result;
use crate::rating::{Instrument, RatingPhase};
use crate::words::{Arg, Words};

const COMFORT: Scale = Scale::usual(Instrument::FootComfort0To10);
const PAIN: Scale = Scale::usual(Instrument::FootPainNrs11);
const SLEEP: Scale = Scale::usual(Instrument::SleepLastNight0To10);
const BEFORE: Option<RatingPhase> = Some(RatingPhase::Before);
const AFTER: Option<RatingPhase> = Some(RatingPhase::After);

/// A week and the one before it, with everything that was answered.
pub(super) struct Weeks {
    pub days: Vec<CareDay>,
    pub days_before: Vec<CareDay>,
    pub answered: Answered,
    /// The week is over: only then is it compared.
    pub finished: bool,
}

impl Weeks {
    pub(super) fn now(&self, scale: Scale, phase: Option<RatingPhase>) -> Folded {
        self.answered.fold(scale, phase, &self.days)
    }

    pub(super) fn before(&self, scale: Scale, phase: Option<RatingPhase>) -> Folded {
        self.answered.fold(scale, phase, &self.days_before)
    }

    fn series(&self, scale: Scale, phase: Option<RatingPhase>) -> Series {
        let (now, before) = (self.now(scale, phase), self.before(scale, phase));
        Series {
            days: now.days(),
            answers: now.answers,
            median: now.median(),
            min: now.min(),
            max: now.max(),
            previous: before.median(),
            change: now.change(&before, self.finished),
        }
    }
}

/// The review of a week: the JSON contract's `review`.
///
/// `days_so_far` counts the days that have begun and do not lie before `first_use`; a day with an entry has begun,
/// also where travel has set the present day back. `previous` stands wherever the week before has a value; `change`
/// is said of a finished week only.
///
/// Fails with `Invalid` where the week reaches beyond the years 2000 to 2100.
pub fn week(input: &WeekInput<'_>, words: &Words) -> Result<Review> {
    let (days, days_before) = (input.week.days()?, input.week.previous()?.days()?);
    let (first_day, last_day) = (input.week.first_day(), input.week.last_day()?);
    let weeks = Weeks {
        finished: input.today > last_day,
        answered: Answered::new(input.sessions, input.ratings),
        days,
        days_before,
    };

    // An entry shows that its day had begun and that the app was in use.
    let logged: BTreeSet<CareDay> =
        input.sessions.iter().map(|s| s.care_day).chain(weeks.answered.all_days()).collect();
    let begun_to = logged.last().map_or(input.today, |d| input.today.max(*d));
    let used_from = input.first_use.map(|first| logged.first().map_or(first, |d| first.min(*d)));
    let begun = |d: CareDay| d <= begun_to && used_from.is_none_or(|u| d >= u);
    let could_be_logged = |days: &[CareDay]| count(days.iter().filter(|d| begun(**d)));
    let days_so_far = could_be_logged(&weeks.days);

    let sessions: Vec<&SessionRow> =
        input.sessions.iter().filter(|s| weeks.days.contains(&s.care_day)).collect();
    let told = Told {
        days_so_far,
        days_before: could_be_logged(&weeks.days_before),
        days_with_session: distinct_days(sessions.iter().copied()),
        sessions: ReviewSessions {
            count: count(sessions.iter()),
            days: distinct_days(sessions.iter().copied().filter(|s| s.counts())),
            minutes: whole_minutes(sessions.iter().copied()),
            aim: input.aim,
        },
    };
    let lines = sentences::lines(&told, &weeks, words);
    let spoken = sentences::spoken(first_day, last_day, &lines, words);

    Ok(Review {
        title: words.text(
            "review-title",
            &[("first", Arg::Text(&words.day(first_day))), ("last", Arg::Text(&words.day(last_day)))],
        ),
        first_day,
        last_day,
        days_so_far,
        days: weeks.days.iter().map(|d| day(*d, begun(*d), &sessions, &weeks, words)).collect(),
        sessions: told.sessions,
        series: ReviewSeries {
            comfort_before: weeks.series(COMFORT, BEFORE),
            comfort_after: weeks.series(COMFORT, AFTER),
            pain_before: weeks.series(PAIN, BEFORE),
            pain_after: weeks.series(PAIN, AFTER),
            sleep: weeks.series(SLEEP, None),
        },
        more: more(&weeks),
        pairs: pairs(&weeks),
        spoken_sentences: lines.iter().map(|l| l.spoken.clone()).collect(),
        sentences: lines.into_iter().map(|l| l.shown).collect(),
        spoken,
    })
}

fn day(day: CareDay, begun: bool, sessions: &[&SessionRow], weeks: &Weeks, words: &Words) -> ReviewDay {
    let own = || sessions.iter().copied().filter(|s| s.care_day == day);
    let value = |scale, phase| weeks.answered.on(scale, day).and_then(|v| v.value(phase));
    let seconds = own().fold(0i32, |sum, s| sum.saturating_add(s.active_seconds));
    let logged = own().next().is_some();
    let text = |words: &Words| {
        let name = words.day(day);
        if !logged {
            return name;
        }
        let length = words.minutes(seconds);
        words.text("review-day", &[("day", Arg::Text(&name)), ("length", Arg::Text(&length))])
    };
    ReviewDay {
        day,
        begun,
        text: text(words),
        spoken: text(&words.aloud()),
        sessions: count(own()),
        minutes: whole_minutes(own()),
        comfort_before: value(COMFORT, BEFORE),
        comfort_after: value(COMFORT, AFTER),
        pain_before: value(PAIN, BEFORE),
        pain_after: value(PAIN, AFTER),
        sleep: value(SLEEP, None),
    }
}

/// Every series with an answer this week that is not among the usual five.
fn more(weeks: &Weeks) -> Vec<OtherSeries> {
    let others = weeks.answered.scales().filter(|s| ![COMFORT, PAIN, SLEEP].contains(s));
    others
        .flat_map(|scale| scale.phases().iter().map(move |phase| (scale, *phase)))
        .map(|(scale, phase)| (scale, phase, weeks.series(scale, phase)))
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

/// One pair a day and scale, by day.
fn pairs(weeks: &Weeks) -> Vec<RatingPair> {
    let on = |day: CareDay| {
        weeks.answered.scales().filter_map(move |scale| {
            let (before, after) = weeks.answered.on(scale, day)?.pair?;
            let instrument = scale.instrument.code().to_owned();
            Some(RatingPair { day, instrument, foot: scale.foot, before, after })
        })
    };
    weeks.days.iter().flat_map(|d| on(*d)).collect()
}

fn count<T>(items: impl Iterator<Item = T>) -> i32 {
    i32::try_from(items.count()).unwrap_or(i32::MAX)
}

fn distinct_days<'a>(sessions: impl Iterator<Item = &'a SessionRow>) -> i32 {
    count(sessions.map(|s| s.care_day).collect::<BTreeSet<_>>().iter())
}

/// Whole minutes of the summed seconds; rounding each session would lose up to a minute of every one.
fn whole_minutes<'a>(sessions: impl Iterator<Item = &'a SessionRow>) -> i32 {
    let seconds = sessions.fold(0i64, |sum, s| sum.saturating_add(i64::from(s.active_seconds.max(0))));
    i32::try_from(seconds / 60).unwrap_or(i32::MAX)
}
