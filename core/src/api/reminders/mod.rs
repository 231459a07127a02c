//! The Reminders screen and what is done there. Beside it: plans, the actions of a notification, the answers to "why",
//! and what a widget shows.

mod actions;
mod alarm;
#[cfg(test)]
mod alarm_tests;
mod buttons;
mod past;
mod plans;
mod snapshot;
#[cfg(test)]
mod tests;
mod why;

pub(super) use actions::started;

use super::sessions::in_its_place;
use super::{Instep, Reminder, ReminderForm, ReminderSaved, Reminders, UndoOffer, View, new_id, written};
use crate::calendar::{CalendarDate, CareDay, Moment, Timestamp, Weekday};
use crate::error::{InstepError, InvalidWhy, Result, Thing};
use crate::reminder::{self, PlanEntry, ReminderKind, ReminderRule, SilencedBy};
use crate::session::{ReminderId, UndoKind};
use crate::store::{self, PageEnd, ReminderRow};
use crate::words::SpokenText;
use past::Past;

const NAME_CHARACTERS: i32 = 80;
/// Above this the person has lost sight of them too.
const MOST: usize = 200;

#[uniffi::export]
impl Instep {
    /// The Reminders screen. What is in the way is told by the device's state as it was given last, with a plan.
    pub fn reminders(&self, now: Moment) -> Result<Reminders> {
        self.read(&now, |view| {
            let past = Past::recent(view)?;
            let reminders =
                past.rows().map(|r| view.reminder(r, &past)).collect::<store::Result<Vec<_>>>()?;
            let warnings = view.warnings(&past);
            let log = view.log(&past)?;
            let texts: Vec<String> = reminders.iter().map(|r| r.spoken.clone()).collect();
            let spoken = reminder::spoken(&texts, &warnings, view.words);
            let next = reminders.iter().filter_map(|r| r.next).min_by_key(|next| next.at);
            let now = view.now.offset_time();
            let lead = |words| reminder::lead(!reminders.is_empty(), next, &warnings, now, words);
            let lead = SpokenText { text: lead(view.words), spoken: lead(&view.words.aloud()) };
            Ok(Reminders { lead, reminders, warnings, log, delivery: past.delivery(), spoken })
        })
    }

    /// Adds a reminder.
    ///
    /// Errors: `Invalid` for no days where it is no review, a name that is too long, an end before the start, or more than 200 reminders.
    pub fn add_reminder(&self, form: ReminderForm, now: Moment) -> Result<ReminderSaved> {
        self.write(&now, |tx| {
            tx.record_undo(UndoKind::ReminderAdded);
            let view = self.view(tx, &now)?;
            if ReminderRow::all(tx)?.len() >= MOST {
                return Err(InstepError::out_of_range("reminders", 0, 200).into());
            }
            let id = ReminderId::new(new_id(&now));
            let mut row = from_form(&view, id, &form, None)?;
            row.stamp = tx.stamp();
            row.origin = tx.origin();
            tx.insert(&row)?;
            let undo = self.offer_undo(tx, &now)?;
            self.view(tx, &now)?.saved(&row, undo)
        })
    }

    /// Changes a reminder. Read it, change fields, give all of them back with its `stamp`.
    ///
    /// Errors: `NotFound`; `Conflict` when it was changed since it was read; `Invalid`.
    pub fn edit_reminder(
        &self,
        reminder_id: ReminderId,
        form: ReminderForm,
        expected_stamp: i64,
        now: Moment,
    ) -> Result<ReminderSaved> {
        self.change_reminder(reminder_id, UndoKind::ReminderEdited, &now, |view, old| {
            if old.stamp != expected_stamp {
                return Err(InstepError::Conflict);
            }
            from_form(view, reminder_id, &form, Some(old))
        })
    }

    /// Silences a reminder, until a date of the calendar or until it is resumed. That date rings again, from its midnight on.
    ///
    /// Errors: `NotFound`; `Invalid` (`until`, `InThePast`) for a date that is over.
    pub fn pause_reminder(
        &self,
        reminder_id: ReminderId,
        until: Option<CalendarDate>,
        now: Moment,
    ) -> Result<ReminderSaved> {
        self.change_reminder(reminder_id, UndoKind::ReminderPaused, &now, |view, old| {
            if until.is_some_and(|until| view.now.date().is_ok_and(|today| until < today)) {
                return Err(InstepError::invalid("until", InvalidWhy::InThePast));
            }
            Ok(ReminderRow { paused: until.is_none(), paused_until: until, ..old.clone() })
        })
    }

    /// Lets a paused reminder ring again.
    ///
    /// Errors: `NotFound`.
    pub fn resume_reminder(&self, reminder_id: ReminderId, now: Moment) -> Result<ReminderSaved> {
        self.change_reminder(reminder_id, UndoKind::ReminderResumed, &now, |_, old| {
            Ok(ReminderRow { paused: false, paused_until: None, ..old.clone() })
        })
    }

    /// Removes a reminder: it goes to the trash, from where it can be restored.
    ///
    /// Errors: `NotFound`.
    pub fn remove_reminder(&self, reminder_id: ReminderId, now: Moment) -> Result<ReminderSaved> {
        self.change_reminder(reminder_id, UndoKind::ReminderRemoved, &now, |view, old| {
            Ok(ReminderRow { deleted_at: Some(view.now.wall), ..old.clone() })
        })
    }

    /// Takes a removed reminder back out of the trash, as it was: it rings from now on. Doing it twice changes nothing.
    ///
    /// Errors: `NotFound`, also for one that is gone for good; `Invalid` for more than 200 reminders.
    pub fn restore_reminder(&self, reminder_id: ReminderId, now: Moment) -> Result<ReminderSaved> {
        self.change_known_reminder(reminder_id, UndoKind::ReminderRestored, &now, |view, old| {
            if old.deleted_at.is_some() && ReminderRow::all(view.db)?.len() >= MOST {
                return Err(InstepError::out_of_range("reminders", 0, 200).into());
            }
            Ok(ReminderRow { deleted_at: None, ..old.clone() })
        })
    }
}

impl Instep {
    fn change_reminder(
        &self,
        id: ReminderId,
        kind: UndoKind,
        now: &Moment,
        change: impl FnOnce(&View<'_>, &ReminderRow) -> Result<ReminderRow>,
    ) -> Result<ReminderSaved> {
        self.change_known_reminder(id, kind, now, |view, old| {
            if old.deleted_at.is_some() {
                return Err(InstepError::NotFound { what: Thing::Reminder }.into());
            }
            Ok(change(view, old)?)
        })
    }

    /// The same, also of one that was removed.
    fn change_known_reminder(
        &self,
        id: ReminderId,
        kind: UndoKind,
        now: &Moment,
        change: impl FnOnce(&View<'_>, &ReminderRow) -> store::Result<ReminderRow>,
    ) -> Result<ReminderSaved> {
        self.write(now, |tx| {
            let view = self.view(tx, now)?;
            let old = ReminderRow::known(tx, id)?.ok_or(InstepError::NotFound { what: Thing::Reminder })?;
            let new = change(&view, &old)?;
            if new == old {
                return view.saved(&old, None);
            }
            tx.record_undo(kind);
            let new = new.revise(tx, &old)?;
            let undo = self.offer_undo(tx, now)?;
            self.view(tx, now)?.saved(&new, undo)
        })
    }
}

fn from_form(
    view: &View<'_>,
    id: ReminderId,
    form: &ReminderForm,
    old: Option<&ReminderRow>,
) -> Result<ReminderRow> {
    let kind = form.kind.or(old.map(|o| o.kind)).unwrap_or(ReminderKind::Routine);
    let given = bits(&form.days);
    // A review is due the morning after the week's last day, and follows the first day of the week from then on.
    let follows = kind == ReminderKind::Review && [0, bits(&[view.chosen.first_day])].contains(&given);
    let weekdays = if follows { 0 } else { given };
    if weekdays == 0 && !follows {
        return Err(InstepError::invalid("days", InvalidWhy::Missing));
    }
    // A ring date is a date of the calendar: the day start has no part in it.
    let today = view.now.date()?;
    let start_day = form.start.or(old.map(|o| o.start_day)).unwrap_or(today);
    if form.end.is_some_and(|end| end < start_day) {
        return Err(InstepError::invalid("end", InvalidWhy::EndsBeforeStart));
    }
    Ok(ReminderRow {
        id,
        kind,
        time_min: form.time,
        weekdays,
        name: written("name", form.name.as_deref(), NAME_CHARACTERS)?,
        start_day,
        end_day: form.end,
        paused: old.is_some_and(|o| o.paused),
        paused_until: old.and_then(|o| o.paused_until),
        silenced_by: form.silenced_by.or(old.map(|o| o.silenced_by)).unwrap_or(SilencedBy::Any),
        stamp: old.map_or(0, |o| o.stamp),
        origin: old.map_or(0, |o| o.origin),
        deleted_at: None,
    })
}

fn days(weekdays: i32) -> Vec<Weekday> {
    Weekday::ALL.into_iter().filter(|d| weekdays & (1 << d.from_monday()) != 0).collect()
}

fn bits(days: &[Weekday]) -> i32 {
    days.iter().fold(0, |bits, day| bits | 1 << day.from_monday())
}

/// The rings that the Today screen tells of.
pub(super) struct RingsAhead {
    /// The next ring of all, the name of its reminder, and what is in its way.
    pub next: Option<(PlanEntry, String, Vec<reminder::Warning>)>,
    /// The rings of today that are still ahead and that a session silences.
    pub silent: Vec<reminder::SilentRing>,
}

/// When a reminder was added, by the clock of that time: an id of ours holds it.
fn added(row: &ReminderRow) -> Option<Timestamp> {
    let (seconds, nanos) = row.id.uuid().get_timestamp()?.to_unix();
    let ms = i64::try_from(seconds).ok()?.checked_mul(1000)?.checked_add(i64::from(nanos) / 1_000_000)?;
    Timestamp::from_millis(ms).ok()
}

/// The date on which a reminder was added on a clock that stood ahead of the present, where that is also its first ring
/// date: nobody asked for that one.
fn added_ahead(row: &ReminderRow, now: Timestamp) -> Option<CalendarDate> {
    let added = added(row).filter(|added| *added > now)?;
    let date = CalendarDate::try_from(added.utc().date_naive()).ok()?;
    // In any zone, the date lies within a day of that of UTC.
    (row.start_day.days_since(date).abs() <= 1).then_some(row.start_day)
}

impl View<'_> {
    /// The rule of a reminder, with what it takes from elsewhere: a review without days rings on the first day of the
    /// week; a start that nobody asked for, from a clock that stood ahead, is today.
    pub(super) fn rule(&self, row: &ReminderRow) -> ReminderRule {
        let start = match (added_ahead(row, self.now.wall), self.now.date()) {
            (Some(_), Ok(today)) => row.start_day.min(today),
            _ => row.start_day,
        };
        ReminderRule {
            id: row.id,
            kind: row.kind,
            time: row.time_min,
            days: if row.weekdays == 0 { vec![self.chosen.first_day] } else { days(row.weekdays) },
            start,
            end: row.end_day,
            paused: row.paused,
            paused_until: row.paused_until,
            silenced_by: row.silenced_by,
        }
    }

    /// The reminders whose first day needs a word at a check-up: the text's key, the reminder's title and the day.
    pub(super) fn starts(&self) -> store::Result<Vec<(&'static str, String, CalendarDate)>> {
        let today = self.now.date()?;
        let noted = |row: &ReminderRow| {
            let (key, day) = match added_ahead(row, self.now.wall) {
                Some(day) => ("doctor-reminder-clock", day),
                None => ("doctor-reminder-starts", row.start_day),
            };
            (day > today).then(|| (key, title(row, self), day))
        };
        Ok(ReminderRow::all(self.db)?.iter().filter_map(noted).collect())
    }

    /// Lets the reviews that ring on the first day of the week ring on what will be the first day. Those that were written
    /// before a review could follow it hold the day itself.
    pub(super) fn reviews_on_first_day(&self) -> store::Result<Vec<ReminderRow>> {
        let first = bits(&[self.chosen.first_day]);
        let fixed = |row: &ReminderRow| row.kind == ReminderKind::Review && row.weekdays == first;
        Ok(ReminderRow::all(self.db)?.into_iter().filter(fixed).collect())
    }

    fn saved(&self, row: &ReminderRow, undo: Option<UndoOffer>) -> store::Result<ReminderSaved> {
        Ok(ReminderSaved { reminder: self.reminder(row, &Past::recent(self)?)?, undo })
    }

    /// Removed reminders of these care days of removal, each with its place in the history, the newest removal first.
    pub(super) fn removed_reminders(
        &self,
        from: CareDay,
        to: CareDay,
    ) -> store::Result<Vec<(PageEnd, Reminder)>> {
        let past = Past::recent(self)?;
        let mut removed = Vec::new();
        for row in ReminderRow::removed(self.db)? {
            let Some(at) = row.deleted_at else { continue };
            let care_day = self.chosen.day_starts.care_day(self.zone.at(at))?;
            if (from..=to).contains(&care_day) {
                let place = PageEnd { care_day, at, id: row.id.uuid() };
                removed.push((place, self.reminder(&row, &past)?));
            }
        }
        Ok(removed)
    }

    fn reminder(&self, row: &ReminderRow, past: &Past) -> store::Result<Reminder> {
        let rule = self.rule(row);
        let next = match row.deleted_at {
            None => past.input(self, |input| reminder::next_of(input, row.id, self.words))?.map(|e| e.at),
            Some(_) => None,
        };
        let title = title(row, self);
        let silent = match row.deleted_at {
            None => past.input(self, |input| reminder::silent_today(input, Some(row.id)))?,
            Some(_) => Vec::new(),
        };
        let now = self.now.offset_time();
        let text = |words| match row.deleted_at {
            None => {
                let summary = reminder::summary(&rule, &title, next, now, words);
                silent.iter().fold(summary, |text, ring| format!("{text} {}", ring.text(words)))
            }
            Some(_) => in_its_place(reminder::rule_text(&rule, &title, words), row.deleted_at, words),
        };
        let (text, spoken) = (text(self.words), text(&self.words.aloud()));
        let state = |words| match row.deleted_at {
            None => {
                let state = reminder::state(&rule, next, now, words);
                silent.iter().fold(state, |text, ring| format!("{text} {}", ring.text(words)))
            }
            Some(_) => String::new(),
        };
        let state = SpokenText { text: state(self.words), spoken: state(&self.words.aloud()) };
        let today = self.now.date()?;
        Ok(Reminder {
            on: !row.paused && row.paused_until.is_none_or(|until| until <= today),
            state,
            id: row.id,
            kind: row.kind,
            time: row.time_min,
            days: rule.days,
            name: row.name.clone(),
            title,
            notice: reminder::notice(row.kind, None, self.words).title,
            start: rule.start,
            end: row.end_day,
            paused: row.paused,
            paused_until: row.paused_until,
            next,
            silenced_by: row.silenced_by,
            stamp: row.stamp,
            deleted: row.deleted_at.is_some(),
            text,
            spoken,
        })
    }

    /// What is in the way of reminders now.
    pub(super) fn reminder_warnings(&self) -> store::Result<Vec<reminder::Warning>> {
        Ok(self.warnings(&Past::recent(self)?))
    }

    /// The rings that the Today screen tells of.
    pub(super) fn rings(&self) -> store::Result<RingsAhead> {
        let past = Past::recent(self)?;
        let (first, silent) = past.input(self, |input| {
            (reminder::upcoming(input, 1, self.words), reminder::silent_today(input, None))
        })?;
        let next = first.into_iter().next().map(|entry| {
            let name = past.rows().find(|r| r.id == entry.reminder).map(|r| title(r, self));
            (entry, name.unwrap_or_default(), self.warnings(&past))
        });
        Ok(RingsAhead { next, silent })
    }
}

/// What a reminder is called: by its name, or by its kind's.
fn title(row: &ReminderRow, view: &View<'_>) -> String {
    row.name.clone().unwrap_or_else(|| reminder::default_name(row.kind, view.words))
}
