use rusqlite::Connection;

use super::column::Column;
use super::row::{Row, row};
use super::{Result, Tx};
use crate::calendar::{CalendarDate, TimeOfDay, Timestamp};
use crate::reminder::{ReminderKind, SilencedBy};
use crate::session::ReminderId;

row! {
    /// A reminder. `weekdays` has bit 0 for Monday … bit 6 for Sunday; 0, of a review only, follows the person's first day
    /// of the week.
    ReminderRow of "reminder" {
        id: ReminderId,
        kind: ReminderKind,
        time_min: TimeOfDay,
        weekdays: i32,
        name: Option<String>,
        start_day: CalendarDate,
        end_day: Option<CalendarDate>,
        paused: bool,
        paused_until: Option<CalendarDate>,
        silenced_by: SilencedBy,
        stamp: i64,
        origin: i64,
        deleted_at: Option<Timestamp>,
    }
}

impl ReminderRow {
    /// By id, also when it was removed.
    pub fn known(connection: &Connection, id: ReminderId) -> Result<Option<Self>> {
        Self::select_one(connection, "WHERE id = ?1", [id.value()])
    }

    /// Not removed, by time of day.
    pub fn all(connection: &Connection) -> Result<Vec<Self>> {
        Self::select(connection, "WHERE deleted_at IS NULL ORDER BY time_min, id", [])
    }

    /// Removed ones, the newest removal first.
    pub fn removed(connection: &Connection) -> Result<Vec<Self>> {
        Self::select(connection, "WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id", [])
    }

    /// Writes this over `old`, with a new stamp, and keeps the old one.
    pub fn revise(mut self, tx: &mut Tx<'_>, old: &Self) -> Result<Self> {
        self.stamp = tx.stamp();
        self.origin = tx.origin();
        tx.revise(old, &self, self.id.uuid())?;
        Ok(self)
    }
}
