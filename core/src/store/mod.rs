//! Keeps: SQLite opened, migrated and written in one transaction an action. It decides nothing; it knows rows, not
//! screens.

mod aim;
mod column;
mod error;
mod file;
mod ledger;
mod migrate;
mod player;
mod pragmas;
mod rating;
mod reminder;
mod row;
mod session;
mod setting;
#[cfg(test)]
mod tests;
mod write;

pub(crate) use aim::AimRow;
pub(crate) use column::Json;
pub(crate) use error::{Error, Result};
pub(crate) use file::inspect;
pub(crate) use ledger::LedgerRow;
pub(crate) use migrate::LATEST;
pub(crate) use player::{PlayerRow, TimelineRow};
pub(crate) use rating::RatingRow;
pub(crate) use reminder::ReminderRow;
pub(crate) use session::{PageEnd, SessionRow};
pub(crate) use setting::SettingRow;
pub(crate) use write::{Durability, Tx};

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use crate::calendar::Timestamp;

/// An open data file: one connection that writes, one that reads beside it.
pub(crate) struct Store {
    writer: Connection,
    reader: Connection,
}

impl Store {
    /// Opens the file, makes it when there is none, and brings an older one up to date. A file that is damaged,
    /// newer or not ours is left as it is.
    pub fn open(path: &str, busy_timeout: Duration) -> Result<Self> {
        let path = file::check(path)?;
        let writer = Self::connect(&path, busy_timeout, pragmas::Role::Writer)?;
        let reader = Self::connect(&path, busy_timeout, pragmas::Role::Reader)?;
        file::mark_made(&path)?;
        Ok(Self { writer, reader })
    }

    fn connect(path: &Path, busy_timeout: Duration, role: pragmas::Role) -> Result<Connection> {
        let mut connection = Connection::open_with_flags(path, role.flags())?;
        pragmas::prepare(&connection, busy_timeout, role)?;
        if role == pragmas::Role::Writer {
            if connection.is_readonly("main")? {
                return Err(Error::ReadOnly);
            }
            migrate::migrate(&mut connection)?;
        }
        Ok(connection)
    }

    /// Reads in one snapshot: what another process writes meanwhile is not seen.
    pub fn read<T>(&self, f: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let snapshot = self.reader.unchecked_transaction()?;
        f(&snapshot)
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

    /// Closes both connections. The last one to close a file moves its log into it.
    pub fn close(self) -> Result<()> {
        self.reader.close().map_err(|(_, e)| e)?;
        self.writer.close().map_err(|(_, e)| e)?;
        Ok(())
    }
}
