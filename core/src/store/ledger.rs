use rusqlite::{Connection, params};

use super::column::Column;
use super::row::{Row, row};
use super::{Result, Tx};
use crate::calendar::{CalendarDate, Timestamp};
use crate::reminder::{LedgerEvent, LedgerLine, LedgerReason, Occurrence};
use crate::session::ReminderId;

/// Lines older than this are taken out, in days.
const KEPT_DAYS: i64 = 90;
/// So many of the newest are kept whatever their age: a clock that runs a year ahead must not empty the ledger.
const KEPT_LINES: i64 = 500;

row! {
    /// Something that happened to an occurrence.
    LedgerRow of "ledger" {
        id: i64,
        reminder: ReminderId,
        ring_date: CalendarDate,
        at: Timestamp,
        event: LedgerEvent,
        due_at: Option<Timestamp>,
        snoozed_to: Option<Timestamp>,
        reason: Option<LedgerReason>,
    }
}

impl LedgerRow {
    /// All lines about occurrences with a ring date from `day` on, in the order of writing.
    pub fn from_day(connection: &Connection, day: CalendarDate) -> Result<Vec<LedgerLine>> {
        // The plus keeps SQLite from walking the whole table to save itself the sorting.
        let rows = Self::select(connection, "WHERE ring_date >= ?1 ORDER BY +id", [day.value()])?;
        Ok(rows.into_iter().map(Self::line).collect())
    }

    /// All lines about one occurrence, in the order of writing.
    pub fn of(connection: &Connection, occurrence: Occurrence) -> Result<Vec<LedgerLine>> {
        let key = [occurrence.day.value(), occurrence.reminder.value()];
        let rows = Self::select(connection, "WHERE ring_date = ?1 AND reminder = ?2 ORDER BY +id", key)?;
        Ok(rows.into_iter().map(Self::line).collect())
    }

    /// The lines about the same occurrence that were written behind this one.
    pub(super) fn later_than(connection: &Connection, line: &Self) -> Result<Vec<Self>> {
        let key = [line.ring_date.value(), line.reminder.value(), line.id.value()];
        Self::select(connection, "WHERE ring_date = ?1 AND reminder = ?2 AND id > ?3 ORDER BY +id", key)
    }

    /// The newest lines that say when something was shown and when it was due, newest first.
    pub fn measured(connection: &Connection, most: usize) -> Result<Vec<LedgerLine>> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = Self::select(
            connection,
            "WHERE event = 'shown' AND due_at IS NOT NULL ORDER BY id DESC LIMIT ?1",
            [most],
        )?;
        Ok(rows.into_iter().map(Self::line).collect())
    }

    /// Adds a line.
    pub fn add(tx: &mut Tx<'_>, line: &LedgerLine) -> Result<()> {
        let id: i64 =
            tx.prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM ledger")?.query_row([], |r| r.get(0))?;
        tx.insert(&Self {
            id,
            reminder: line.occurrence.reminder,
            ring_date: line.occurrence.day,
            at: line.at,
            event: line.event,
            due_at: line.due,
            snoozed_to: line.snoozed_to,
            reason: line.reason,
        })
    }

    /// Takes out lines older than 90 days, but none of the newest 500.
    pub fn thin(tx: &mut Tx<'_>) -> Result<()> {
        let before = tx.now().plus_seconds(-KEPT_DAYS * 86_400);
        let old: Vec<i64> = tx
            .prepare_cached(
                "SELECT id FROM ledger
                 WHERE id <= (SELECT coalesce(max(id), 0) FROM ledger) - ?1 AND at < ?2 ORDER BY id",
            )?
            .query_map(params![KEPT_LINES, before.value()], |r| r.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        old.into_iter().try_for_each(|id| tx.remove::<Self>(id.value()))
    }

    const fn line(self) -> LedgerLine {
        LedgerLine {
            occurrence: Occurrence { reminder: self.reminder, day: self.ring_date },
            at: self.at,
            event: self.event,
            due: self.due_at,
            snoozed_to: self.snoozed_to,
            reason: self.reason,
        }
    }
}
