use super::chart;
use super::nights;
use super::sentences::{self, Section, Teller, Told};
use super::series::{Answered, MONTH_LEAST};
use super::span::{Begun, Span, count, counted_and_short, distinct_days, title, whole_minutes};
use super::week::{self, shown};
use super::{MonthInput, MonthReview, ReviewPart, ReviewSessions, ReviewWeek, SessionRow};
use crate::calendar::{CareDay, Week};
use crate::error::Result;
use crate::words::{Arg, Words};

/// How many weeks the charts of the month view hold.
pub const CHART_WEEKS: usize = 12;
/// How many weeks are told, and beside how many.
const MONTH_WEEKS: usize = 4;

/// The month view: the JSON contract's `review --month`, with charts of twelve weeks and, one tap further, nights
/// after a session beside other nights.
///
/// Only here are sentences of change said: of four finished weeks against the four before, with 12 days each.
///
/// Fails with `Invalid` where the weeks reach beyond the years 2000 to 2100.
pub fn month(input: &MonthInput<'_>, words: &Words) -> Result<MonthReview> {
    let weeks = weeks_to(input.last, CHART_WEEKS)?;
    let days_of = |weeks: &[Week]| -> Result<Vec<CareDay>> {
        Ok(weeks.iter().map(|w| w.days()).collect::<Result<Vec<_>>>()?.concat())
    };
    let (older, told_weeks) = weeks.split_at(weeks.len().saturating_sub(MONTH_WEEKS));
    let (_, weeks_before) = older.split_at(older.len().saturating_sub(MONTH_WEEKS));
    let first_day = told_weeks.first().copied().unwrap_or(input.last).first_day();
    let last_day = input.last.last_day()?;
    let answered = Answered::new(input.sessions, input.ratings);
    let begun = Begun::new(input.today, input.first_use, input.sessions, &answered, &[]);
    let span = Span {
        days: days_of(told_weeks)?,
        days_before: days_of(weeks_before)?,
        answered: &answered,
        finished: input.today > last_day,
        least: MONTH_LEAST,
    };
    let (counted, short) = counted_and_short(input.sessions, &span.days);
    let told = Told {
        days_so_far: begun.count(&span.days),
        days_before: begun.count(&span.days_before),
        short_sessions: count(short.iter()),
        sessions: sessions(&counted, None),
    };
    let teller = Teller { told: &told, span: &span, words };
    let mut sections = teller.month();
    let nights = nights::of(&weeks, input.sessions, &begun, &teller)?;
    let (nights, night_lines): (Vec<_>, Vec<_>) = nights.into_iter().unzip();
    let night_lines = night_lines.concat();
    sections.push(Section { part: ReviewPart::Nights, lines: night_lines });
    teller.add_caveats(&mut sections);
    sections.retain(|s| !s.lines.is_empty());

    let aims = input.aims.iter().copied().chain(std::iter::repeat(None));
    let listed = weeks.iter().zip(aims).map(|(week, aim)| listed(*week, aim, input.sessions, &begun, words));
    Ok(MonthReview {
        title: title(first_day, last_day, input.today, words),
        spoken_title: sentences::spoken_title(first_day, last_day, input.today, words),
        first_day,
        last_day,
        days: week::days(&begun, &counted, &span, words),
        days_so_far: told.days_so_far,
        days_before: told.days_before,
        series: span.usual(),
        more: span.more(),
        weeks: listed.collect::<Result<Vec<_>>>()?,
        charts: chart::of_weeks(&weeks, |_| true, &span, &begun, words)?,
        nights,
        sections: shown(sections, words),
        sessions: told.sessions,
    })
}

/// So many weeks up to and with `last`, oldest first.
fn weeks_to(last: Week, n: usize) -> Result<Vec<Week>> {
    let mut weeks = vec![last];
    while weeks.len() < n {
        let oldest = weeks.last().copied().unwrap_or(last);
        weeks.push(oldest.previous()?);
    }
    weeks.reverse();
    Ok(weeks)
}

fn sessions(counted: &[&SessionRow], aim: Option<i32>) -> ReviewSessions {
    ReviewSessions {
        count: count(counted.iter()),
        days: distinct_days(counted.iter().copied()),
        minutes: whole_minutes(counted.iter().copied()),
        aim,
    }
}

fn listed(
    week: Week,
    aim: Option<i32>,
    all: &[SessionRow],
    begun: &Begun,
    words: &Words,
) -> Result<ReviewWeek> {
    let days = week.days()?;
    let (sessions, days_so_far) = (sessions(&counted_and_short(all, &days).0, aim), begun.count(&days));
    let coverage = words.text(
        "review-coverage-over",
        &[("days", Arg::Count(sessions.days.into())), ("of", Arg::Count(days_so_far.into()))],
    );
    let text = |words: &Words| {
        let first = words.day(week.first_day(), begun.today);
        let unused = days_so_far == 0;
        let summary = if unused {
            words.text("review-before-use", &[])
        } else {
            words.text(
                "review-sessions",
                &[
                    ("count", Arg::Count(sessions.count.into())),
                    ("minutes", Arg::Count(sessions.minutes.into())),
                    ("coverage", Arg::Text(&coverage)),
                ],
            )
        };
        let args = [("first", Arg::Text(&first)), ("summary", Arg::Text(&summary))];
        let text = words.text("review-listed-week", &args);
        match aim.filter(|_| !unused) {
            None => text,
            Some(aim) => format!("{text} {}", words.text("review-aim", &[("aim", Arg::Count(aim.into()))])),
        }
    };
    Ok(ReviewWeek {
        first_day: week.first_day(),
        last_day: week.last_day()?,
        days_so_far,
        text: text(words),
        spoken: text(&words.aloud()),
        sessions,
    })
}
