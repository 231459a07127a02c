use serde::Serialize;

use super::super::today::{suggestions, week_days};
use super::super::{Instep, View};
use super::past::Past;
use crate::calendar::{CareDay, Moment, OffsetTime, Week};
use crate::error::{InstepError, Result};
use crate::labels::Language;
use crate::reminder::{self, Occurrence, ReminderKind};
use crate::store::{self, SessionRow};
use crate::words::Arg;

/// Raised when a field changes its meaning; new fields do not raise it.
const VERSION: i32 = 1;
/// How far ahead rings are told, in seconds: three days.
const AHEAD_S: i64 = 3 * 86_400;
/// However many reminders there are, a widget shows no more.
const MOST_RINGS: usize = 24;

#[uniffi::export]
impl Instep {
    /// Returns JSON text that a widget is drawn from: another process reads it, which can't open the data file. Write it
    /// anew after each plan, after each change of sessions and after a change of language. Fields:
    ///
    /// - `version`, 1; `made_at`; `care_day`;
    /// - `valid_until`: from then on only `stale_text` is shown;
    /// - `language`, as in `labels`: of all texts, and for the layout;
    /// - `rings` of the next three days, 24 at most [{`occurrence`, `at`, `kind`, `notice`, `text`}];
    /// - `week`, seven days [{`day`, `name`, `done`, `begun`}]; `week_text`; `aim` or null;
    /// - `suggestion` {`guide`, `title`, `minutes`, `text`} or null; `start_text`, the words on its button;
    /// - `empty_text`, shown in place of the week until the first session, then null; `stale_text`.
    ///
    /// It holds no rating, no note and no name, and does not grow with the years.
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
    language: Language,
    rings: Vec<Ring>,
    week: Vec<Dot>,
    week_text: String,
    aim: Option<i32>,
    suggestion: Option<SnapshotGuide>,
    start_text: String,
    empty_text: Option<String>,
    stale_text: String,
}

#[derive(Serialize)]
struct Ring {
    occurrence: Occurrence,
    at: OffsetTime,
    kind: ReminderKind,
    notice: String,
    text: String,
}

#[derive(Serialize)]
struct Dot {
    day: CareDay,
    name: String,
    done: bool,
    begun: bool,
}

#[derive(Serialize)]
struct SnapshotGuide {
    guide: String,
    title: String,
    minutes: i32,
    text: String,
}

fn snapshot(view: &View<'_>) -> store::Result<Snapshot> {
    let words = view.words;
    let past = Past::recent(view)?;
    let ahead = view.now.wall.plus_seconds(AHEAD_S);
    let rings = past.input(view, |input| reminder::upcoming(input, MOST_RINGS, words))?;
    let rings: Vec<Ring> = rings
        .into_iter()
        .filter(|entry| entry.at.at <= ahead)
        .map(|entry| Ring {
            occurrence: entry.occurrence,
            at: entry.at,
            kind: entry.kind,
            notice: entry.title,
            text: entry.text,
        })
        .collect();
    let week = Week::holding(view.today, view.chosen.first_day)?;
    let dots: Vec<Dot> = week_days(view, week)?
        .into_iter()
        .map(|d| Dot {
            day: d.day,
            name: words.weekday_short(d.day.weekday()),
            done: d.sessions > 0,
            begun: d.begun,
        })
        .collect();
    let evenings = i64::try_from(dots.iter().filter(|dot| dot.done).count()).unwrap_or_default();
    let newcomer = !SessionRow::any(view.db)? && view.unfinished()?.is_none();
    let first = suggestions(view, newcomer)?.0.into_iter().next();
    // A new week begins with other days.
    let next_week = view.chosen.day_starts.begins(week.last_day()?.plus_days(1)?, &view.zone)?;
    // With more rings than fit, only the time up to the last of them is told whole.
    let full = rings.last().filter(|_| rings.len() == MOST_RINGS).map_or(ahead, |ring| ring.at.at);
    Ok(Snapshot {
        version: VERSION,
        made_at: view.now.offset_time(),
        valid_until: view.zone.at(ahead.min(next_week).min(full)),
        care_day: view.today,
        language: Language::new(words),
        rings,
        week: dots,
        week_text: words.text("widget-evenings", &[("n", Arg::Count(evenings))]),
        aim: view.aim()?,
        suggestion: first.map(|guide| SnapshotGuide {
            guide: guide.guide,
            title: guide.title,
            minutes: guide.minutes,
            text: words.minutes(guide.minutes.saturating_mul(60)),
        }),
        start_text: words.text("reminder-button-start", &[]),
        empty_text: newcomer.then(|| words.text("widget-empty", &[])),
        stale_text: words.text("widget-stale", &[]),
    })
}
