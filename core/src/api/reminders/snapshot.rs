use serde::Serialize;

use super::super::today::week_days;
use super::super::{Instep, View};
use super::past::Past;
use crate::calendar::{CareDay, Moment, OffsetTime, Week};
use crate::error::{InstepError, Result};
use crate::reminder::{self, Occurrence};
use crate::store;

/// Raised when a field changes its meaning; new fields do not raise it.
const VERSION: i32 = 1;
/// How far ahead rings are told, in seconds: three days.
const AHEAD_S: i64 = 3 * 86_400;
/// However many reminders there are, a widget shows no more.
const MOST_RINGS: usize = 24;

#[uniffi::export]
impl Instep {
    /// What a widget shows, as JSON text: it is read by another process that can't open the data file. `version`, 1;
    /// `made_at`; `valid_until`, after which it must not be shown; `care_day`; `rings` of the next three days, 24 at most
    /// [{`occurrence`, `at`, `notice`}]; `week`, seven days [{`day`, `done`, `begun`}]; `aim`. It holds no rating, no
    /// note and no name, and does not grow with the years.
    pub fn snapshot(&self, now: Moment) -> Result<String> {
        let snapshot = self.read(&now, snapshot)?;
        serde_json::to_string(&snapshot).map_err(|_| InstepError::Internal)
    }
}

#[derive(Serialize)]
struct Snapshot {
    version: i32,
    made_at: OffsetTime,
    valid_until: OffsetTime,
    care_day: CareDay,
    rings: Vec<Ring>,
    week: Vec<Dot>,
    aim: Option<i32>,
}

#[derive(Serialize)]
struct Ring {
    occurrence: Occurrence,
    at: OffsetTime,
    notice: String,
}

#[derive(Serialize)]
struct Dot {
    day: CareDay,
    done: bool,
    begun: bool,
}

fn snapshot(view: &View<'_>) -> store::Result<Snapshot> {
    let past = Past::recent(view)?;
    let ahead = view.now.wall.plus_seconds(AHEAD_S);
    let rings = past.input(view, |input| reminder::upcoming(input, MOST_RINGS, view.words))?;
    let rings: Vec<Ring> = rings
        .into_iter()
        .filter(|entry| entry.at.at <= ahead)
        .map(|entry| Ring { occurrence: entry.occurrence, at: entry.at, notice: entry.title })
        .collect();
    let week = Week::holding(view.today, view.chosen.first_day)?;
    let dots =
        week_days(view, week)?.into_iter().map(|d| Dot { day: d.day, done: d.sessions > 0, begun: d.begun });
    // A new week begins with other days.
    let next_week = view.chosen.day_starts.begins(week.last_day()?.plus_days(1)?, &view.zone)?;
    // With more rings than fit, only the time up to the last of them is told whole.
    let full = rings.last().filter(|_| rings.len() == MOST_RINGS).map_or(ahead, |ring| ring.at.at);
    Ok(Snapshot {
        version: VERSION,
        made_at: view.now.offset_time(),
        valid_until: view.zone.at(ahead.min(next_week).min(full)),
        care_day: view.today,
        rings,
        week: dots.collect(),
        aim: view.aim()?,
    })
}
