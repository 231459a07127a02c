//! Reminders.

use super::super::v1::{self, Few};
use super::super::values::{
    Taken, code, maybe_instant, origin, stamp, take_day, take_id, take_maybe_day, take_maybe_instant,
    take_origin, take_time, written, wrong,
};
use super::{Archived, by_id};
use crate::calendar::Weekday;
use crate::error::InvalidWhy;
use crate::reminder::{ReminderKind, SilencedBy};
use crate::session::ReminderId;
use crate::store::ReminderRow;

impl Archived for ReminderRow {
    type Entry = v1::Reminder;

    by_id!();

    fn entry(&self) -> v1::Reminder {
        let rings = |n: &(usize, &Weekday)| self.weekdays.checked_shr(u32::try_from(n.0).unwrap_or(u32::MAX));
        let rings = |n: &(usize, &Weekday)| rings(n).is_some_and(|bits| bits & 1 == 1);
        let days = Weekday::ALL.iter().enumerate().filter(rings).map(|(_, d)| d.code().to_owned());
        v1::Reminder {
            id: self.id.to_string(),
            kind: self.kind.code().to_owned(),
            time: self.time_min.to_string(),
            weekdays: Few(days.collect()),
            name: self.name.clone(),
            start_day: self.start_day.to_string(),
            end_day: self.end_day.map(|d| d.to_string()),
            paused: self.paused,
            paused_until: self.paused_until.map(|d| d.to_string()),
            silenced_by: self.silenced_by.code().to_owned(),
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::Reminder) -> Taken<Self> {
        let mut weekdays = 0;
        for given in &entry.weekdays.0 {
            let day = code("weekdays", given, Weekday::from_code)?;
            let bit = Weekday::ALL.iter().zip(0u32..).find(|(d, _)| **d == day).map_or(0, |(_, n)| 1i32 << n);
            if weekdays & bit != 0 {
                return wrong("weekdays", InvalidWhy::Twice);
            }
            weekdays |= bit;
        }
        let kind = code("kind", &entry.kind, ReminderKind::from_code)?;
        // Only a review can follow the first day of the week.
        if weekdays == 0 && kind != ReminderKind::Review {
            return wrong("weekdays", InvalidWhy::Missing);
        }
        let row = Self {
            id: ReminderId::new(take_id("id", &entry.id)?),
            kind,
            time_min: take_time("time", &entry.time)?,
            weekdays,
            name: written("name", entry.name, 80)?,
            start_day: take_day("start_day", &entry.start_day)?,
            end_day: take_maybe_day("end_day", entry.end_day.as_deref())?,
            paused: entry.paused,
            paused_until: take_maybe_day("paused_until", entry.paused_until.as_deref())?,
            silenced_by: code("silenced_by", &entry.silenced_by, SilencedBy::from_code)?,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        };
        if row.end_day.is_some_and(|end| end < row.start_day) {
            return wrong("end_day", InvalidWhy::EndsBeforeStart);
        }
        Ok(row)
    }
}
