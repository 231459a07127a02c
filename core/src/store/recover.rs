//! Takes up a data file that is damaged: sets it aside, bit for bit, and puts another in its place. It never deletes.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior};

use super::beside::{beside, copy, folder_of, private, put_aside, step};
use super::check::{check, damage, read};
use super::file::{self, Found};
use super::lock::{Deadline, FileLock};
use super::migrate::{MIGRATIONS, make_version, migrate, tables_of};
use super::part::Part;
use super::pragmas::Role;
use super::restore::{complete, newest_good, of_backup, unpack};
use super::row::Row;
use super::table::{MetaRow, Table, TableSum};
use super::{Checked, Error, EveningRow, LATEST, Result, Store, Tx, backup, pending, quarantine, salvage};
use crate::calendar::{CareDay, Timestamp};
use crate::error::{Damage, InstepError, InvalidWhy, Thing};

/// What is put in the place of a damaged file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Remedy {
    /// This backup, or the newest good one.
    Backup(Option<String>),
    /// Every row that still matches its checksum.
    Rows,
    /// An empty file.
    Anew,
}

/// What became of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Salvaged {
    pub table: &'static str,
    /// False for earlier versions of entries and the ways back to them.
    pub entered: bool,
    pub kept: i64,
    /// None when the damaged file does not say how many there were.
    pub lost: Option<i64>,
}

/// What was done.
#[derive(Debug)]
pub(crate) struct Recovered {
    pub set_aside: PathBuf,
    pub backup: Option<Timestamp>,
    pub tables: Vec<Salvaged>,
}

const WAIT: Duration = Duration::from_secs(5);

/// Carries out the remedy. A file in which no damage is found is left as it is.
pub(crate) fn recover(path: &str, remedy: &Remedy, now: Timestamp, today: CareDay) -> Result<Recovered> {
    let path = file::data(path)?;
    let _lock = FileLock::exclusive_for(&path, Deadline::after(WAIT), || may_be_ours(&path))?;
    quarantine::staged(&path, today)?;
    let part = Part::new(folder_of(&path))?;
    look_at_copy(&path, &part.copy())?;
    let (backup, tables) = build(remedy, &path, &part, now, today)?;
    let set_aside = put_aside(&path, now)?;
    step()?;
    if let Err(error) = pending::replace(&path, part) {
        if !pending::begun(&path) {
            // Without room for the record nothing happened: the damaged file is in its place, and its copy not needed.
            let _ = fs::remove_dir_all(&set_aside);
        }
        return Err(error);
    }
    // Who knows what else is damaged: the next upkeep reads everything.
    Checked::default().note(&path);
    Ok(Recovered { set_aside, backup, tables })
}

/// Whether what lies there is, or once was, a data file of ours that this build knows.
pub(super) fn may_be_ours(path: &Path) -> Result<()> {
    match file::verify(path) {
        Ok(Found::Data(_)) => Ok(()),
        Ok(Found::Nothing) => Err(InstepError::NotFound { what: Thing::File }.into()),
        Err(Error::Public(InstepError::Damaged { .. })) if file::data_at(path) || is_empty(path) => Ok(()),
        Err(error) => Err(error),
    }
}

/// True for an empty file and for none: what made it damage lies beside it.
fn is_empty(path: &Path) -> bool {
    fs::metadata(path).map_or(true, |there| there.len() == 0)
}

/// Finds what is damaged in a file, and changes nothing.
pub(crate) fn survey(path: &str, today: CareDay) -> Result<Damage> {
    let path = file::data(path)?;
    let _lock = FileLock::exclusive_for(&path, Deadline::after(WAIT), || may_be_ours(&path))?;
    quarantine::staged(&path, today)?;
    let part = Part::new(folder_of(&path))?;
    look_at_copy(&path, &part.copy())
}

/// Copies the file and its log, because opening would change them, and finds the damage in the copy.
fn look_at_copy(path: &Path, copied: &Path) -> Result<Damage> {
    if !copy(path, copied)? {
        return Ok(Damage::Missing);
    }
    copy(&beside(path, "-wal"), &beside(copied, "-wal"))?;
    copy(&beside(path, "-journal"), &beside(copied, "-journal"))?;
    if fs::metadata(copied)?.len() == 0 {
        return Ok(Damage::Emptied);
    }
    let sound = Store::connect(copied, Duration::ZERO, Role::Aside).and_then(|db| {
        let checked = check(&db);
        let ours: i32 = db.pragma_query_value(None, "application_id", |r| r.get(0))?;
        checked.map(|()| ours == file::APPLICATION_ID)
    });
    match sound {
        Ok(true) => Err(InstepError::invalid("path", InvalidWhy::NotDamaged).into()),
        Ok(false) => Ok(Damage::Malformed),
        Err(error) => damage(error),
    }
}

type Ready = (Option<Timestamp>, Vec<Salvaged>);

fn build(remedy: &Remedy, path: &Path, part: &Part, now: Timestamp, today: CareDay) -> Result<Ready> {
    let draft = part.path();
    match remedy {
        Remedy::Backup(named) => {
            let backup = match named {
                Some(named) => {
                    let backup = backup::named(named).map_err(of_backup)?;
                    unpack(&backup, &draft, today, &|_| ()).map_err(of_backup)?;
                    backup
                }
                None => newest_good(path, &draft, today, &|_| ())?,
            };
            Ok((Some(backup.made_at), Vec::new()))
        }
        Remedy::Rows => Ok((None, rows_of(&part.copy(), &draft, now, today)?)),
        Remedy::Anew => {
            make_empty(&draft, today)?;
            Ok((None, Vec::new()))
        }
    }
}

/// Makes a new data file without entries, and returns the name of the installation.
pub(super) fn make_empty(to: &Path, today: CareDay) -> Result<i64> {
    private(to)?;
    let mut new = Store::connect(to, Duration::ZERO, Role::Draft)?;
    migrate(&mut new, today)?;
    check(&new)?;
    let origin = MetaRow::get(&new)?.origin;
    complete(new, to)?;
    Ok(origin)
}

/// Makes a new data file with the rows of a damaged one that still hold.
fn rows_of(from: &Path, to: &Path, now: Timestamp, today: CareDay) -> Result<Vec<Salvaged>> {
    let old = if from.exists() { Store::connect(from, Duration::ZERO, Role::Aside).ok() } else { None };
    if let Some(old) = &old {
        // The pages must hold what the log holds; a log that is not sound is not played in.
        let _ = old.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
    let (version, mut loose) = loose_rows(old.as_ref(), from)?;
    private(to)?;
    let mut new = Store::connect(to, Duration::ZERO, Role::Draft)?;
    // The rows' checksums are over the columns of their own version.
    make_version(&mut new, version, today)?;
    let mut tables = Vec::new();
    let transaction = new.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut tx = Tx::begin(transaction, now)?;
    if let Some(meta) = old.as_ref().and_then(|old| MetaRow::get(old).ok()) {
        let own = MetaRow::get(&tx)?;
        MetaRow { made_on: meta.made_on.min(own.made_on), ..own }.put(&tx)?;
    }
    // The evenings follow from the sessions and are counted anew.
    let (derived, stored): (Vec<Table>, Vec<Table>) =
        tables_of(version)?.into_iter().partition(|table| table.name == EveningRow::TABLE);
    for table in &stored {
        let loose = loose.remove(table.name).unwrap_or_default();
        tables.push(salvage(old.as_ref(), loose, &mut tx, table)?);
    }
    if !derived.is_empty() {
        EveningRow::rebuild(&mut tx)?;
    }
    tx.commit()?;
    migrate(&mut new, today)?;
    check(&new)?;
    complete(new, to)?;
    Ok(tables)
}

/// The version of a damaged file, and the rows that its pages hold. Where the file does not tell its version any more, it is
/// the one in which most rows are rows.
fn loose_rows(old: Option<&Connection>, from: &Path) -> Result<(i32, salvage::Found)> {
    if !from.exists() {
        return Ok((LATEST, salvage::Found::new()));
    }
    let told: Option<i32> =
        old.and_then(|old| old.pragma_query_value(None, "user_version", |r| r.get(0)).ok());
    let versions = MIGRATIONS.iter().map(|migration| migration.version);
    if let Some(version) = versions.clone().find(|version| told == Some(*version)) {
        return Ok((version, salvage::rows(from, version)?));
    }
    let mut best = (LATEST, salvage::rows(from, LATEST)?);
    let count = |found: &salvage::Found| found.values().map(Vec::len).sum::<usize>();
    for version in versions.rev().skip(1) {
        let found = salvage::rows(from, version)?;
        if count(&found) > count(&best.1) {
            best = (version, found);
        }
    }
    Ok(best)
}

/// Saves a table: as SQLite reads it, and where that ends at a broken page or finds too few, what other pages hold.
fn salvage(
    old: Option<&Connection>,
    loose: Vec<(Vec<Value>, i64)>,
    tx: &mut Tx<'_>,
    table: &Table,
) -> Result<Salvaged> {
    let mut rows: HashMap<Vec<u8>, (Vec<Value>, i64)> = HashMap::new();
    let whole = match old {
        Some(old) => told(read(old, table, "", &mut |values, sum, holds| {
            if holds {
                rows.insert(key(table, &values), (values, sum));
            }
        }))?,
        None => None,
    };
    let mut wrong = whole.as_ref().map_or(0, |totals| totals.wrong);
    let should = match old {
        Some(old) => told(TableSum::get(old, table.name))?.map(|sum| sum.rows),
        None => None,
    };
    if whole.is_none_or(|totals| Some(totals.count) != should) {
        for (values, sum) in loose {
            match rows.entry(key(table, &values)) {
                Entry::Vacant(free) => drop(free.insert((values, sum))),
                // A page that was written and one that should have gone: the later version stays.
                Entry::Occupied(mut there) if stamp(table, &there.get().0) < stamp(table, &values) => {
                    there.insert((values, sum));
                }
                Entry::Occupied(_) => {}
            }
        }
    }
    let mut kept = 0i64;
    let mut in_order: Vec<_> = rows.into_iter().collect();
    in_order.sort_by(|a, b| a.0.cmp(&b.0));
    for (_, (values, sum)) in in_order {
        match tx.insert_as_stored(table, values, sum) {
            Ok(()) => kept = kept.saturating_add(1),
            // A row may hold and yet not fit beside the others: an old one that a broken page brought up again.
            Err(Error::Sqlite(rusqlite::Error::SqliteFailure(f, _)))
                if f.code == rusqlite::ErrorCode::ConstraintViolation =>
            {
                wrong = wrong.saturating_add(1);
            }
            Err(error) => return Err(error),
        }
    }
    let lost = should.map(|should| should.saturating_sub(kept).max(wrong));
    Ok(Salvaged { table: table.name, entered: !table.keeps_history(), kept, lost })
}

/// None for what damage keeps from being read.
fn told<T>(read: Result<T>) -> Result<Option<T>> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(error) => damage(error).map(|_| None),
    }
}

/// When a row was written, where its table says so.
fn stamp(table: &Table, values: &[Value]) -> i64 {
    let at = table.columns.iter().position(|c| *c == "stamp");
    match at.and_then(|at| values.get(at)) {
        Some(Value::Integer(stamp)) => *stamp,
        _ => 0,
    }
}

/// What tells two rows apart: the key, or all of it where the key has two parts.
fn key(table: &Table, values: &[Value]) -> Vec<u8> {
    let parts = if table.merges() { 1 } else { values.len() };
    let mut key = Vec::new();
    for value in values.iter().take(parts) {
        match value {
            // Numbers sort as numbers.
            Value::Integer(n) => key.extend(n.to_be_bytes()),
            Value::Blob(b) => key.extend(b),
            Value::Text(s) => key.extend(s.as_bytes()),
            Value::Real(x) => key.extend(x.to_be_bytes()),
            Value::Null => {}
        }
        key.push(0);
    }
    key
}
