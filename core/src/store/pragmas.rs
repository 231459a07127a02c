use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::file::APPLICATION_ID;
use super::{Error, Result, check};
use crate::error::InstepError;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The one that writes.
    Writer,
    /// The one that reads beside it.
    Reader,
    /// One that comes and goes beside them, for a backup or a check.
    Aside,
    /// One that only reads a file that nobody writes to meanwhile: a copy, a backup, or the data file before it is opened.
    Sealed,
    /// One that puts a new file together, which nobody else knows of yet.
    Draft,
}

impl Role {
    pub fn flags(self) -> OpenFlags {
        // No SQLITE_OPEN_URI: only `file::open_unchanging` adds it, to a path it has escaped. No mutex: each connection
        // has one owner.
        let writes = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        match self {
            Self::Draft => writes | OpenFlags::SQLITE_OPEN_CREATE,
            Self::Writer | Self::Reader | Self::Aside => writes,
            Self::Sealed => OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        }
    }
}

/// Sets every setting that is not left to SQLite's defaults, each for its reason.
pub(super) fn prepare(connection: &Connection, busy_timeout: Duration, role: Role) -> Result<()> {
    // Finite: a lock held longer is told to the person, it is not waited for.
    connection.busy_timeout(busy_timeout)?;
    // The file may have been handed to us: no schema of it may call functions with side effects, no SQL may write
    // into the schema tables, and a misspelt "column" is an error instead of a string.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // Notices damaged pages when they are read, at little cost.
    connection.pragma_update(None, "cell_size_check", true)?;
    // A damaged file must give an error, not a signal.
    connection.pragma_update(None, "mmap_size", 0)?;
    // Android has no folder for temporary files.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    // Code tables hold only if they are looked at.
    connection.pragma_update(None, "foreign_keys", true)?;
    // What was deleted is overwritten; the person may have meant it.
    connection.pragma_update(None, "secure_delete", true)?;
    match role {
        Role::Writer => {
            // What another program put into the schema could act on anything that is written. Before the journal mode
            // is set, which may write.
            check::ours(connection)?;
            // Readers and the writer do not wait for each other, and a commit is one flush.
            journal_wal(connection, busy_timeout)?;
            // WAL alone may lose the last commits at a power cut; a few rows a day can afford the flush.
            connection.pragma_update(None, "synchronous", "FULL")?;
            // Apple's fsync does not reach the drive without these; elsewhere they do nothing.
            connection.pragma_update(None, "fullfsync", true)?;
            connection.pragma_update(None, "checkpoint_fullfsync", true)?;
            // A log that grew once is cut back at the next checkpoint.
            connection.pragma_update(None, "journal_size_limit", 1_048_576)?;
        }
        Role::Reader => connection.pragma_update(None, "query_only", true)?,
        Role::Draft => {
            claim(connection)?;
            connection.pragma_update(None, "synchronous", "FULL")?;
            connection.pragma_update(None, "fullfsync", true)?;
        }
        Role::Aside | Role::Sealed => {}
    }
    Ok(())
}

/// SQLite's count of changes to the schema.
pub(super) fn schema_version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "schema_version", |r| r.get(0))?)
}

/// Gives a file that was put together the journal mode of a data file, so that none ever has a rollback journal.
pub(super) fn seal_mode(connection: &Connection) -> Result<()> {
    journal_wal(connection, Duration::ZERO)
}

/// Puts our name into the header of a file that has no tables yet.
fn claim(connection: &Connection) -> Result<()> {
    let id: i32 = connection.pragma_query_value(None, "application_id", |r| r.get(0))?;
    if id == APPLICATION_ID {
        return Ok(());
    }
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    if tables > 0 {
        return Err(InstepError::NotOurs.into());
    }
    Ok(connection.pragma_update(None, "application_id", APPLICATION_ID)?)
}

/// Switching a new file to WAL needs it alone for a moment, and SQLite does not wait by itself then.
fn journal_wal(connection: &Connection, busy_timeout: Duration) -> Result<()> {
    let begun = Instant::now();
    loop {
        let mode: rusqlite::Result<String> =
            connection.pragma_update_and_check(None, "journal_mode", "WAL", |r| r.get(0));
        match mode {
            Ok(mode) if mode.eq_ignore_ascii_case("wal") => return Ok(()),
            Ok(_) => return Err(Error::ReadOnly),
            Err(rusqlite::Error::SqliteFailure(e, _))
                if e.code == ErrorCode::DatabaseBusy && begun.elapsed() < busy_timeout =>
            {
                std::thread::sleep(Duration::from_millis(10));
            }
            Err(e) => return Err(e.into()),
        }
    }
}
