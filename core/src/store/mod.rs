//! Keeps: SQLite opened, migrated and written in one transaction an action. It decides nothing; it knows rows, not
//! screens.

mod aim;
mod choice;
mod column;
mod delivery;
mod error;
mod file;
mod finding;
mod ledger;
mod look;
mod migrate;
mod player;
mod pragmas;
mod rating;
mod reminder;
mod row;
mod safety_answer;
mod session;
mod setting;
#[cfg(test)]
mod tests;
mod tombstone;
mod transfer;
mod write;

pub(crate) use aim::AimRow;
pub(crate) use choice::{GuidePrefRow, StepPrefRow};
pub(crate) use column::Json;
pub(crate) use delivery::DeliveryRow;
pub(crate) use error::{Error, Result};
pub(crate) use file::inspect;
pub(crate) use finding::FindingRow;
pub(crate) use ledger::LedgerRow;
pub(crate) use look::LookRow;
pub(crate) use migrate::LATEST;
pub(crate) use player::{PlayerRow, TimelineRow};
pub(crate) use rating::RatingRow;
pub(crate) use reminder::ReminderRow;
pub(crate) use row::Row;
pub(crate) use safety_answer::SafetyAnswerRow;
pub(crate) use session::{PageEnd, SessionRow};
pub(crate) use setting::SettingRow;
pub(crate) use tombstone::{TombstoneRow, mark, mark_in, sum_of};
pub(crate) use transfer::{open_incoming, write_outgoing};
pub(crate) use write::{Durability, MAX_STAMP, Tx};

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle, TransactionBehavior};

use crate::calendar::{CareDay, Timestamp};

/// An open data file: one connection that writes, one that reads beside it.
pub(crate) struct Store {
    writer: Connection,
    reader: Connection,
}

impl Store {
    /// Opens the file, makes it when there is none, and brings an older one up to date. A file that is damaged,
    /// newer or not ours is left as it is.
    pub fn open(path: &str, busy_timeout: Duration, today: CareDay) -> Result<Self> {
        let path = file::check(path)?;
        let mut writer = Self::connect(&path, busy_timeout, pragmas::Role::Writer)?;
        if writer.is_readonly("main")? {
            return Err(Error::ReadOnly);
        }
        migrate::migrate(&mut writer, today)?;
        let reader = Self::connect(&path, busy_timeout, pragmas::Role::Reader)?;
        file::mark_made(&path)?;
        Ok(Self { writer, reader })
    }

    fn connect(path: &Path, busy_timeout: Duration, role: pragmas::Role) -> Result<Connection> {
        let connection = Connection::open_with_flags(path, role.flags())?;
        pragmas::prepare(&connection, busy_timeout, role)?;
        Ok(connection)
    }

    /// Reads in one snapshot: what another process writes meanwhile is not seen.
    pub fn read<T>(&self, f: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let snapshot = self.reader.unchecked_transaction()?;
        f(&snapshot)
    }

    /// The first care day that could have been logged: the day the file was made, or the earliest entry's.
    pub fn first_use(db: &Connection) -> Result<CareDay> {
        let day: i64 = db
            .prepare_cached(
                "SELECT min(made_on,
                     coalesce((SELECT care_day FROM session WHERE deleted_at IS NULL ORDER BY care_day LIMIT 1), made_on),
                     coalesce((SELECT care_day FROM rating WHERE deleted_at IS NULL ORDER BY care_day LIMIT 1), made_on))
                 FROM meta",
            )?
            .query_row([], |r| r.get(0))?;
        Ok(CareDay::from_epoch_day(day)?)
    }

    /// Writes in one transaction. An error from `f` rolls everything back.
    pub fn write<T>(
        &mut self,
        now: Timestamp,
        durability: Durability,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        // WAL with synchronous NORMAL commits without a flush: it survives a kill, not a power cut. Right for a
        // heartbeat, wrong for anything a person did. The pragma can't be changed inside a transaction.
        if durability == Durability::Heartbeat {
            self.writer.pragma_update(None, "synchronous", "NORMAL")?;
        }
        let written = self.write_transaction(now, f);
        if durability == Durability::Heartbeat {
            self.writer.pragma_update(None, "synchronous", "FULL")?;
        }
        written
    }

    fn write_transaction<T>(
        &mut self,
        now: Timestamp,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let transaction = self.writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut tx = Tx::begin(transaction, now)?;
        let result = f(&mut tx)?;
        tx.commit()?;
        Ok(result)
    }

    /// Lets another thread interrupt whatever runs on the two connections.
    pub fn interrupt_handles(&self) -> Vec<InterruptHandle> {
        vec![self.writer.get_interrupt_handle(), self.reader.get_interrupt_handle()]
    }

    /// Closes both connections. The last one to close a file moves its log into it.
    pub fn close(self) -> Result<()> {
        // An interrupt that found nothing to interrupt would stop that last move; any statement clears it. This one
        // moves what it can without waiting for anybody.
        let _ = self.writer.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        self.reader.close().map_err(|(_, e)| e)?;
        self.writer.close().map_err(|(_, e)| e)?;
        Ok(())
    }
}
