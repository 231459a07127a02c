//! Keeps: SQLite opened, migrated and written in one transaction an action. It decides nothing; it knows rows, not
//! screens.

mod aim;
mod backup;
mod beside;
mod check;
mod checked;
mod choice;
mod column;
mod delivery;
#[cfg(test)]
pub(crate) mod disk;
mod error;
mod evening;
mod file;
mod finding;
mod image;
#[cfg(test)]
mod keeping_tests;
mod ledger;
mod lock;
mod look;
mod made;
mod migrate;
#[cfg(test)]
mod outgoing_tests;
mod page;
mod part;
mod pending;
mod place;
mod player;
mod pragmas;
mod purge;
mod quarantine;
mod rating;
mod recover;
mod reminder;
mod restore;
mod row;
mod safety_answer;
mod salvage;
mod session;
mod setting;
mod table;
#[cfg(test)]
mod tests;
mod tombstone;
mod transfer;
mod undo;
mod write;

pub(crate) use aim::AimRow;
pub(crate) use backup::{Backup, Shelf, Watch};
pub(crate) use check::{Flaw, check_rows, flaws};
pub(crate) use checked::Checked;
pub(crate) use choice::{GuidePrefRow, StepPrefRow};
pub(crate) use column::Json;
pub(crate) use delivery::DeliveryRow;
pub(crate) use error::{Error, Result};
pub(crate) use evening::EveningRow;
pub(crate) use file::{inspect, plain};
pub(crate) use finding::FindingRow;
pub(crate) use ledger::LedgerRow;
pub(crate) use look::LookRow;
pub(crate) use migrate::LATEST;
pub(crate) use page::{PageEnd, PageRange};
pub(crate) use place::{note_panics, take_place};
#[cfg(test)]
pub(crate) use player::PARSED;
pub(crate) use player::{PlayerRow, TimelineRow};
pub(crate) use purge::{Purged, in_trash, purge, would_purge};
pub(crate) use rating::RatingRow;
pub(crate) use recover::{Recovered, Remedy, recover, survey};
pub(crate) use reminder::ReminderRow;
pub(crate) use restore::{Place, Restored, preview, restore};
pub(crate) use row::Row;
pub(crate) use safety_answer::SafetyAnswerRow;
pub(crate) use session::SessionRow;
pub(crate) use setting::SettingRow;
#[cfg(test)]
pub(crate) use table::names as table_names;
pub(crate) use tombstone::{TombstoneRow, mark, mark_in, sum_of};
pub(crate) use transfer::{open_incoming, open_small, write_outgoing};
pub(crate) use undo::UndoRow;
pub(crate) use write::{Durability, MAX_STAMP, Tx};

use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle, TransactionBehavior};

use crate::calendar::{CareDay, Timestamp};
use crate::error::{Damage, InstepError};
use lock::{Deadline, FileLock};
use made::Made;
use table::MetaRow;

/// An open data file: one connection that writes, one that reads beside it.
pub(crate) struct Store {
    writer: Connection,
    reader: Connection,
    /// SQLite's count of changes to the schema, when it was last found to be ours.
    schema: Cell<i64>,
    path: PathBuf,
    /// False until the data is known to lie in the file that its marker names.
    placed: Cell<bool>,
    unclean: bool,
    /// The tables that committed transactions wrote, until somebody takes them.
    written: BTreeSet<&'static str>,
    /// Dropped after the connections.
    _lock: FileLock,
}

impl Store {
    /// Opens the file, makes it when there is none, and brings an older one up to date. A file that is damaged,
    /// newer or not ours is left as it is. A restore that was cut off is finished first, and what lies beside the file and
    /// is not ours is quarantined.
    pub fn open(path: &str, busy_timeout: Duration, today: CareDay) -> Result<Self> {
        let path = file::data(path)?;
        let deadline = Deadline::after(busy_timeout);
        let mut unclean = false;
        loop {
            // Where none of our processes has been, nothing is left behind beside what is refused.
            let existed = FileLock::exists(&path);
            if !existed && !pending::begun(&path) {
                file::verify(&path)?;
            }
            let lock = FileLock::exclusive_or_shared(&path, deadline)?;
            let log = beside::beside(&path, "-wal");
            unclean |= std::fs::metadata(log).is_ok_and(|log| log.len() > 0);
            let shared = if lock.is_exclusive() {
                let prepared = Self::prepare(&path, busy_timeout, today);
                if prepared.is_err() {
                    lock.withdraw(&path, existed)?;
                }
                prepared?;
                lock.share(deadline)?
            } else {
                Some(lock)
            };
            // Between the locks others may have replaced or erased it.
            if let Some(lock) = shared.filter(|_| file::is_ready(&path)) {
                // What a kill left of a file that was being written here goes; a folder that can't be cleared is no
                // reason not to open.
                let _ = part::clear(beside::folder_of(&path));
                let (writer, reader) =
                    Self::both(&path, busy_timeout).map_err(told_by_the_first_statement)?;
                let schema = Cell::new(pragmas::schema_version(&writer)?);
                let placed = Cell::new(Made::fits(&path, MetaRow::get(&reader)?.origin)?);
                let written = BTreeSet::new();
                return Ok(Self { writer, reader, schema, path, placed, unclean, written, _lock: lock });
            }
            // Somebody else's store is open, and yet the file is not as it should be.
            if let Err(busy) = deadline.pause() {
                file::verify(&path)?;
                return Err(busy);
            }
        }
    }

    /// Makes the file ready to be opened: whole, of this version, with nothing beside it that is not ours. The lock is
    /// held exclusively.
    fn prepare(path: &Path, busy_timeout: Duration, today: CareDay) -> Result<()> {
        pending::finish(path)?;
        let found = file::verify(path)?;
        let version = match found {
            file::Found::Data(data) => {
                quarantine::all(path, data.log_is_ours, today)?;
                data.version
            }
            file::Found::Nothing => {
                quarantine::all(path, false, today)?;
                let part = part::Part::new(beside::folder_of(path))?;
                let origin = recover::make_empty(&part.path(), today)?;
                part.name(path)?;
                Made::write(path, origin)?;
                LATEST
            }
        };
        if !Made::exists(path) {
            Made::write_unknown(path)?;
        }
        beside::tighten(path);
        if version == LATEST && file::is_ready(path) {
            return Ok(());
        }
        Self::bring_up_to_date(path, version, busy_timeout, today)
    }

    /// Migrates a file of an older version, after a backup of it: what a migration gets wrong can be undone.
    fn bring_up_to_date(path: &Path, version: i32, busy_timeout: Duration, today: CareDay) -> Result<()> {
        let mut writer = Self::connect(path, busy_timeout, pragmas::Role::Writer)?;
        if writer.is_readonly("main")? {
            return Err(Error::ReadOnly);
        }
        if version < LATEST {
            let midnight = Timestamp::from_millis(today.epoch_day().saturating_mul(86_400_000))?;
            backup::make(path, None, midnight, busy_timeout, &|_| ())?;
        }
        migrate::migrate(&mut writer, today)?;
        // The header on disk says the version, not only the log: who opens the file next reads no more than that first.
        writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        writer.close().map_err(|(_, e)| e)?;
        Ok(())
    }

    fn both(path: &Path, busy_timeout: Duration) -> Result<(Connection, Connection)> {
        let writer = Self::connect(path, busy_timeout, pragmas::Role::Writer)?;
        if writer.is_readonly("main")? {
            return Err(Error::ReadOnly);
        }
        Ok((writer, Self::connect(path, busy_timeout, pragmas::Role::Reader)?))
    }

    /// Whether whoever had the file before did not close it, or has it open still: a log lay beside it.
    pub fn unclean(&self) -> bool {
        self.unclean
    }

    /// It was checked since.
    pub fn settled(&mut self) {
        self.unclean = false;
    }

    /// Moves the log into the file and cuts it to nothing, so that what was purged is not in it either.
    pub fn cut_log(&self) -> Result<()> {
        self.writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
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

    /// The connection that screens are read on, for tests that count what a read costs.
    #[cfg(test)]
    pub fn reader(&mut self) -> &mut Connection {
        &mut self.reader
    }

    /// The same on a connection of its own, while the store is used by others.
    pub fn read_aside<T>(
        path: &str,
        busy_timeout: Duration,
        watch: Watch<'_>,
        f: impl FnOnce(&Connection) -> Result<T>,
    ) -> Result<T> {
        let db = Self::connect(&file::plain(path)?, busy_timeout, pragmas::Role::Reader)?;
        watch(&db);
        let snapshot = db.unchecked_transaction()?;
        f(&snapshot)
    }

    /// The backups beside a data file, and the folders in which damaged ones were set aside.
    pub fn beside(path: &str) -> Result<(Shelf, Vec<PathBuf>)> {
        let path = file::plain(path)?;
        Ok((Shelf::of(&path)?, beside::set_aside(&path)?))
    }

    /// The folders in which files were quarantined that this program did not write.
    pub fn quarantined(path: &str) -> Result<Vec<PathBuf>> {
        beside::quarantined(&file::plain(path)?)
    }

    /// Makes a backup, beside the data file or in the folder named, and thins the ones beside it.
    pub fn back_up(
        path: &str,
        folder: Option<&str>,
        now: Timestamp,
        busy_timeout: Duration,
        watch: Watch<'_>,
    ) -> Result<Backup> {
        let path = file::plain(path)?;
        let folder = folder.map(file::folder).transpose()?;
        let made = backup::make(&path, folder.as_deref(), now, busy_timeout, watch)?;
        backup::thin(&path, now)?;
        let here = made.path.parent() == Some(beside::backups(&path).as_path());
        let good = if here { Some(made.number) } else { Checked::of(&path).good };
        Checked { sound_at: Some(now), good }.note(&path);
        Ok(made)
    }

    /// Reads the data file and the newest backups, and notes what it found. Whether the newest backup is good, or there
    /// is none.
    pub fn check_all(path: &str, now: Timestamp, busy_timeout: Duration, watch: Watch<'_>) -> Result<bool> {
        let path = file::plain(path)?;
        let shelf = Shelf::of(&path)?;
        let good = shelf.newest_good().map(|backup| backup.number);
        let sound = Self::connect(&path, busy_timeout, pragmas::Role::Aside).and_then(|db| {
            watch(&db);
            check::check(&db)
        });
        // Of a data file that is damaged it is to be known all the same which backup is good.
        let sound_at = if sound.is_ok() { Some(now) } else { Checked::of(&path).sound_at };
        Checked { sound_at, good }.note(&path);
        sound?;
        Ok(good == shelf.newest().map(|backup| backup.number))
    }

    /// What the last check found, as far as it was noted.
    pub fn checked(path: &str) -> Result<Checked> {
        Ok(Checked::of(&file::plain(path)?))
    }

    /// Everything that is wrong with a data file, found on a connection of its own.
    pub fn examine(path: &str, busy_timeout: Duration, watch: Watch<'_>) -> Result<Vec<Flaw>> {
        let db = Self::connect(&file::plain(path)?, busy_timeout, pragmas::Role::Aside)?;
        watch(&db);
        flaws(&db)
    }

    /// Bytes that are free where the data file lies, and the bytes of the file.
    pub fn room(path: &str) -> Result<(u64, u64)> {
        let path = file::plain(path)?;
        Ok((fs4::available_space(beside::folder_of(&path))?, std::fs::metadata(&path)?.len()))
    }

    /// What the newest backup would have to hold to be one of this.
    pub fn fingerprint(db: &Connection) -> Result<i64> {
        table::fingerprint(db)
    }

    /// Lists the paths beside the data file whose names begin like it, in order. After an erasure none of them is ours.
    pub fn left_beside(path: &str) -> Result<Vec<PathBuf>> {
        let path = file::plain(path)?;
        let begins = |name: &std::ffi::OsStr| {
            let own = path.file_name().unwrap_or_default().as_encoded_bytes();
            name.as_encoded_bytes().strip_prefix(own).is_some_and(|rest| rest.starts_with(b"-"))
        };
        let mut left = Vec::new();
        for entry in std::fs::read_dir(beside::folder_of(&path))? {
            let found = entry?.path();
            if found.file_name().is_some_and(begins) {
                left.push(found);
            }
        }
        left.sort();
        Ok(left)
    }

    /// The same for a file that need not open: a damaged one, or what is left beside one that is gone. Another
    /// program's is left alone.
    pub fn erase_unopened(path: &str) -> Result<()> {
        const WAIT: Duration = Duration::from_secs(5);
        let path = file::data(path)?;
        // An erasure that was cut off is finished, and nothing else has to be there.
        let begun = pending::begun(&path);
        let lock =
            FileLock::exclusive_for(&path, Deadline::after(WAIT), || match recover::may_be_ours(&path) {
                Err(Error::Public(InstepError::NotFound { .. }))
                    if begun || (beside::folder_of(&path).is_dir() && remains(&path)?) =>
                {
                    Ok(())
                }
                found => found,
            })?;
        pending::erase(&path)?;
        lock.remove()
    }

    /// Removes the data file and everything of ours beside it. Quarantined files of others stay. Nobody may have it open.
    pub fn erase(path: &str, busy_timeout: Duration) -> Result<()> {
        let path = file::data(path)?;
        let lock = FileLock::exclusive(&path, Deadline::after(busy_timeout))?;
        pending::erase(&path)?;
        lock.remove()
    }

    /// The first care day that could have been logged: the day the file was made, or the earliest entry's. What is in the
    /// trash does not count, nor does a rating whose session is.
    pub fn first_use(db: &Connection) -> Result<CareDay> {
        let day: i64 = db
            .prepare_cached(
                "SELECT min(made_on,
                     coalesce((SELECT care_day FROM session WHERE deleted_at IS NULL ORDER BY care_day LIMIT 1), made_on),
                     coalesce((SELECT care_day FROM rating WHERE deleted_at IS NULL AND NOT EXISTS
                         (SELECT 1 FROM session s WHERE s.id = rating.session AND s.deleted_at IS NOT NULL)
                         ORDER BY care_day LIMIT 1), made_on),
                     coalesce((SELECT care_day FROM look WHERE deleted_at IS NULL ORDER BY care_day LIMIT 1), made_on))
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
        let (result, tables) = written?;
        // A heartbeat stores how far the session got, which no screen shows.
        if durability == Durability::Full {
            self.written.extend(tables);
        }
        Ok(result)
    }

    fn write_transaction<T>(
        &mut self,
        now: Timestamp,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<(T, BTreeSet<&'static str>)> {
        let transaction = self.writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // A trigger of another program would act on what is written.
        let schema = pragmas::schema_version(&transaction)?;
        if schema != self.schema.get() {
            check::ours(&transaction)?;
            self.schema.set(schema);
        }
        if !self.placed.get() {
            place(&self.path, &transaction)?;
        }
        let mut tx = Tx::begin(transaction, now)?;
        let result = f(&mut tx)?;
        let tables = tx.commit()?;
        self.placed.set(true);
        Ok((result, tables))
    }

    /// Takes the names of the data tables that were written since this was called last. A transaction that was rolled back
    /// wrote none, and neither did one that left every row as it was.
    pub fn take_written(&mut self) -> BTreeSet<&'static str> {
        std::mem::take(&mut self.written)
    }

    /// Returns a number that changes when another connection commits. The connection that writes is asked, so that its own
    /// commits do not count.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.writer.pragma_query_value(None, "data_version", |r| r.get(0))?)
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

/// Gives data that lies in another file than its marker says an installation name of its own: it is a copy, or the
/// original elsewhere, or was restored. Two copies must not go on under one name.
fn place(path: &Path, transaction: &Connection) -> Result<()> {
    let meta = MetaRow::get(transaction)?;
    // Another process may have been first.
    if !Made::fits(path, meta.origin)? {
        let origin = migrate::random_origin();
        // The marker first: a log with a name that it does not know would be taken for another installation's.
        Made::write(path, origin)?;
        MetaRow { origin, ..meta }.put(transaction)?;
    }
    Ok(())
}

/// True when something of ours is left, though the data file and its marker are gone.
fn remains(path: &Path) -> Result<bool> {
    Ok(pending::begun(path) || beside::backups(path).exists() || !beside::set_aside(path)?.is_empty())
}

/// Only the statements that open a file can fail like that, and they are always the same: it is the file.
fn told_by_the_first_statement(error: Error) -> Error {
    match error {
        Error::Sqlite(rusqlite::Error::SqliteFailure(failure, _))
            if failure.code == rusqlite::ErrorCode::Unknown =>
        {
            InstepError::Damaged { what: Damage::Malformed }.into()
        }
        other => other,
    }
}
