use super::feet::{self, FeetTold};
use super::minutes::carried_minutes;
use super::sentences::{self, Line, Section, Teller, Told};
use super::series::{Answered, WEEK_LEAST};
use super::span::{
    AFTER, BEFORE, Begun, COMFORT, PAIN, SLEEP, Span, count, counted_and_short, distinct_days, title,
    whole_minutes,
};
use super::{
    RatingPair, Review, ReviewDay, ReviewEvenings, ReviewPart, ReviewSection, ReviewSessions, SessionRow,
    WeekInput, chart, reminder,
};
use crate::calendar::CareDay;
use crate::error::Result;
use crate::rating::label;
use crate::words::{Arg, SpokenText, Words};

/// The review of a week: the JSON contract's `review`.
///
/// `days_so_far` counts the days that have begun and do not lie before `first_use`; a day with an entry has begun,
/// also where travel or a clock that was set back has left it ahead of the present day. `previous` stands wherever the week before has a value; `change`
/// is said of a finished week only.
///
/// Fails with `Invalid` where the week reaches beyond the years 2000 to 2100.
pub fn week(input: &WeekInput<'_>, words: &Words) -> Result<Review> {
    let (first_day, last_day) = (input.week.first_day(), input.week.last_day()?);
    let answered = Answered::new(input.sessions, input.ratings);
    let begun = Begun::new(input.today, input.first_use, input.sessions, &answered, input.looks);
    let span = Span {
        days: input.week.days()?,
        days_before: input.week.previous()?.days()?,
        answered: &answered,
        finished: input.today > last_day,
        least: WEEK_LEAST,
    };
    let (sessions, short) = counted_and_short(input.sessions, &span.days);
    let told = Told {
        days_so_far: begun.count(&span.days),
        days_before: begun.count(&span.days_before),
        short_sessions: count(short.iter()),
        sessions: ReviewSessions {
            count: count(sessions.iter()),
            days: distinct_days(sessions.iter().copied()),
            minutes: whole_minutes(sessions.iter().copied()),
            aim: input.aim,
        },
    };
    let teller = Teller { told: &told, span: &span, words };
    let headline = teller.headline();
    let mut sections = teller.week();
    let FeetTold { feet, lines } = feet::tell(input, &teller);
    sections.push(Section { part: ReviewPart::Feet, lines });
    sections.push(Section { part: ReviewPart::Reminders, lines: reminder::lines(input.reminders, words) });
    sections.retain(|s| !s.lines.is_empty());

    Ok(Review {
        title: title(first_day, last_day, input.today, words),
        spoken_title: sentences::spoken_title(first_day, last_day, input.today, words),
        headline,
        evenings: input.evenings.map(|(count, since)| evenings(count, since, input.today, words)),
        previous: day_before(first_day).filter(|day| input.first_use.is_none_or(|first| first <= *day)),
        next: last_day.plus_days(1).ok().filter(|day| *day <= input.today),
        first_day,
        last_day,
        days_so_far: told.days_so_far,
        days: days(&begun, &sessions, &span, words),
        series: span.usual(),
        more: span.more(),
        pairs: pairs(&span, input.today, words),
        charts: chart::of_days(&span, &begun, words),
        feet,
        reminders: input.reminders.map(<[_]>::to_vec).unwrap_or_default(),
        decision: input.routine.as_ref().map(|routine| reminder::decision(routine, words)),
        guide_to_try: None,
        sections: shown(sections, words),
        sessions: told.sessions,
    })
}

/// The parts with their headings, as a screen shows them.
pub(super) fn shown(sections: Vec<Section>, words: &Words) -> Vec<ReviewSection> {
    let one = |section: Section| {
        let line = |line: Line| SpokenText { text: line.shown, spoken: line.spoken };
        let title = words.text(&format!("review-part-{}", section.part.code()), &[]);
        ReviewSection { part: section.part, title, lines: section.lines.into_iter().map(line).collect() }
    };
    sections.into_iter().map(one).collect()
}

/// The days of the week. Their minutes carry their remainder: what a person adds up is what the week says.
pub(super) fn days(
    begun: &Begun,
    sessions: &[&SessionRow],
    span: &Span<'_>,
    words: &Words,
) -> Vec<ReviewDay> {
    let seconds_of = |day: &CareDay| {
        let own = sessions.iter().filter(|s| s.care_day == *day);
        own.fold(0i64, |sum, s| sum.saturating_add(i64::from(s.active_seconds.max(0))))
    };
    let minutes = carried_minutes(&span.days.iter().map(seconds_of).collect::<Vec<_>>());
    span.days.iter().zip(minutes).map(|(d, m)| day(*d, m, begun, sessions, span, words)).collect()
}

fn day(
    day: CareDay,
    minutes: i32,
    begun: &Begun,
    sessions: &[&SessionRow],
    span: &Span<'_>,
    words: &Words,
) -> ReviewDay {
    let own = || sessions.iter().copied().filter(|s| s.care_day == day);
    let value = |scale, phase| span.answered.on(scale, day).and_then(|v| v.value(phase));
    let logged = own().next().is_some();
    let played = own().any(|s| s.active_seconds > 0);
    let text = |words: &Words| {
        let name = words.day(day, begun.today);
        if !logged {
            return name;
        }
        // Less than a minute is said as that, not as nothing.
        let seconds = if minutes == 0 { i32::from(played) } else { minutes.saturating_mul(60) };
        let length = words.minutes(seconds);
        words.text("review-day", &[("day", Arg::Text(&name)), ("length", Arg::Text(&length))])
    };
    ReviewDay {
        day,
        name: words.weekday_short(day.weekday()),
        begun: begun.holds(day),
        text: text(words),
        spoken: text(&words.aloud()),
        sessions: count(own()),
        minutes,
        comfort_before: value(COMFORT, BEFORE),
        comfort_after: value(COMFORT, AFTER),
        pain_before: value(PAIN, BEFORE),
        pain_after: value(PAIN, AFTER),
        sleep: value(SLEEP, None),
    }
}

fn day_before(day: CareDay) -> Option<CareDay> {
    day.plus_days(-1).ok()
}

/// Evenings since the first one; the month has its year once twelve months have passed.
fn evenings(count: i64, since: CareDay, today: CareDay, words: &Words) -> ReviewEvenings {
    let month = if today.days_since(since) < 365 { words.month(since) } else { words.month_of(since) };
    let args = [("n", Arg::Count(count)), ("month", Arg::Text(&month))];
    ReviewEvenings { count, since, text: words.text("review-evenings-since", &args) }
}

/// One pair a day and scale, by day.
fn pairs(span: &Span<'_>, today: CareDay, words: &Words) -> Vec<RatingPair> {
    let on = |day: CareDay| {
        span.answered.scales().filter_map(move |scale| {
            let (before, after) = span.answered.on(scale, day)?.pair?;
            let name = label(scale.instrument, scale.version, None, scale.foot, words);
            let (low, high) = scale.instrument.range();
            let values = [("before", Arg::Count(before.into())), ("after", Arg::Count(after.into()))];
            let row = |day: &str, words: &Words| {
                let pair = words.text("review-pair", &values);
                words.text("review-pair-row", &[("day", Arg::Text(day)), ("pair", Arg::Text(&pair))])
            };
            let spoken = row(&words.spoken_day(day, today), &words.aloud());
            let args = [("scale", Arg::Text(&name)), ("summary", Arg::Text(&spoken))];
            let aloud = words.aloud();
            Some(RatingPair {
                day,
                title: name.clone(),
                day_text: SpokenText {
                    text: words.weekday_short(day.weekday()),
                    spoken: words.weekday(day.weekday()),
                },
                values: SpokenText {
                    text: words.text("review-pair-values", &values),
                    spoken: aloud.text("review-pair-values", &values),
                },
                instrument: scale.instrument.code().to_owned(),
                foot: scale.foot,
                before,
                after,
                ends: chart::ends_of(scale, words),
                low,
                high,
                text: row(&words.day(day, today), words),
                spoken: words.text("review-pair-spoken", &args),
                scale: name,
            })
        })
    };
    span.days.iter().flat_map(|d| on(*d)).collect()
}
