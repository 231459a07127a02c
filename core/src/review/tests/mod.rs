//! The review over rows made by hand and by chance.

mod feet;
mod laws;
mod month;
mod report;
mod rules;
mod sentences;

use uuid::Uuid;

use super::*;
use crate::calendar::{CareDay, Timestamp, Week, Weekday};
use crate::rating::{Answer, Instrument, RatingPhase};
use crate::session::{Foot, SessionId, SessionStatus};
use crate::words::Words;

use Instrument::{FootComfort0To10, FootComfort5, FootPainNrs11, SleepLastNight0To10, SleepLastNight5};

const BEFORE: Option<RatingPhase> = Some(RatingPhase::Before);
const AFTER: Option<RatingPhase> = Some(RatingPhase::After);
/// The Monday of the week before the one that is reviewed.
const FIRST: &str = "2026-11-09";

fn en() -> Words {
    Words::new("en", None, false)
}

/// A day by its number: 0 to 6 lie in the week before, 7 to 13 in the week.
fn day(n: i64) -> CareDay {
    FIRST.parse::<CareDay>().unwrap().plus_days(n).unwrap()
}

fn at(n: i64) -> Timestamp {
    Timestamp::from_millis(1_795_000_000_000 + n * 1000).unwrap()
}

fn id(n: u128) -> SessionId {
    SessionId::new(Uuid::from_u128(n))
}

fn session(n: u128, care_day: i64) -> SessionRow {
    SessionRow {
        id: id(n),
        care_day: day(care_day),
        started_at: at(i64::try_from(n).unwrap() * 1000),
        status: SessionStatus::Logged,
        active_seconds: 600,
        planned_seconds: None,
    }
}

fn rating(
    n: u128,
    instrument: Instrument,
    phase: Option<RatingPhase>,
    value: Option<i32>,
    answered: i64,
) -> RatingRow {
    RatingRow {
        instrument,
        version: 1,
        phase,
        foot: None,
        night: None,
        session: Some(id(n)),
        // Never looked at where there is a session.
        care_day: day(-1000),
        answered_at: at(answered),
        answer: value.map_or(Answer::Skipped, |value| Answer::Value { value }),
    }
}

fn sleep(night: i64, value: Option<i32>, answered: i64) -> RatingRow {
    RatingRow {
        night: Some(day(night)),
        session: None,
        ..rating(0, SleepLastNight0To10, None, value, answered)
    }
}

#[derive(Debug)]
struct Case {
    today: i64,
    first_use: Option<i64>,
    aim: Option<i32>,
    sessions: Vec<SessionRow>,
    ratings: Vec<RatingRow>,
}

impl Case {
    /// On the day after the week.
    fn over(sessions: Vec<SessionRow>, ratings: Vec<RatingRow>) -> Self {
        Self { today: 14, first_use: None, aim: None, sessions, ratings }
    }

    fn review(&self) -> Review {
        let input = WeekInput {
            week: Week::holding(day(7), Weekday::Mon).unwrap(),
            today: day(self.today),
            first_use: self.first_use.map(day),
            aim: self.aim,
            sessions: &self.sessions,
            ratings: &self.ratings,
            looks: &[],
            findings: &[],
            reminders: None,
            routine: None,
            evenings: None,
        };
        week(&input, &en()).unwrap()
    }
}

/// One session and one comfort pair a day, from day `first` on.
fn paired(first: i64, pairs: &[(i32, i32)]) -> (Vec<SessionRow>, Vec<RatingRow>) {
    let mut rows = (Vec::new(), Vec::new());
    for (n, (before, after)) in (first..).zip(pairs) {
        let id = u128::try_from(n).unwrap() + 1;
        rows.0.push(session(id, n));
        rows.1.push(rating(id, FootComfort0To10, BEFORE, Some(*before), n * 10));
        rows.1.push(rating(id, FootComfort0To10, AFTER, Some(*after), n * 10 + 1));
    }
    rows
}
