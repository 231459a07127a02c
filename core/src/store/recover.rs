//! Takes up a data file that is damaged: sets it aside, bit for bit, and puts another in its place. It never deletes.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior};

use super::backup;
use super::beside::{Hold, MADE, NEW, beside, copy, private, put_aside, scratch, settle, step, swap, sync};
use super::check::{check, damage, read};
use super::file::{self, mark_made};
use super::migrate::migrate;
use super::pragmas::Role;
use super::restore::{discard, newest_good, of_backup, unpack};
use super::salvage;
use super::table::{MetaRow, TABLES, Table, TableSum};
use super::{Checked, LATEST, Result, Store, Tx};
use crate::calendar::{CareDay, Timestamp};
use crate::error::{InstepError, InvalidWhy, Thing};

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
    let path = file::plain(path)?;
    let _alone = Hold::alone(&path, WAIT)?;
    settle(&path)?;
    may_be_ours(&path)?;
    let copied = scratch(&path);
    let draft = beside(&path, NEW);
    let ready = look_at_copy(&path, &copied).and_then(|()| {
        discard(&draft);
        build(remedy, &path, &copied, &draft, now, today)
    });
    discard(&copied);
    let ready = ready.and_then(|ready| Ok((ready, put_aside(&path, now)?)));
    let ((backup, tables), set_aside) = match ready {
        Ok(ready) => ready,
        Err(error) => {
            discard(&draft);
            return Err(error);
        }
    };
    step()?;
    mark_made(&path)?;
    swap(&path)?;
    // Who knows what else is damaged: the next upkeep reads everything.
    Checked::default().note(&path);
    Ok(Recovered { set_aside, backup, tables })
}

/// Whether what lies there is, or once was, a data file of ours that this build knows.
pub(super) fn may_be_ours(path: &Path) -> Result<()> {
    let made = beside(path, MADE).exists();
    let found = match file::inspect(path.to_str().ok_or(InstepError::NotOurs)?) {
        // Cut off inside its header.
        Err(error) if made => return damage(error).map(|_| ()),
        found => found?,
    };
    let newer =
        found.header.as_ref().filter(|_| found.ours()).map(|h| h.user_version).filter(|v| *v > LATEST);
    if let Some(version) = newer {
        return Err(InstepError::Newer { found: version, known: LATEST }.into());
    }
    if made || found.ours() {
        return Ok(());
    }
    if !found.exists || found.bytes == 0 {
        return Err(InstepError::NotFound { what: Thing::File }.into());
    }
    Err(InstepError::NotOurs.into())
}

/// Copies the file and its log, because opening would change them, and finds the damage in the copy.
fn look_at_copy(path: &Path, copied: &Path) -> Result<()> {
    if !copy(path, copied)? {
        return Ok(());
    }
    copy(&beside(path, "-wal"), &beside(copied, "-wal"))?;
    copy(&beside(path, "-journal"), &beside(copied, "-journal"))?;
    if fs::metadata(copied)?.len() == 0 {
        return Ok(());
    }
    let sound = Store::connect(copied, Duration::ZERO, Role::Aside).and_then(|db| {
        let checked = check(&db);
        let ours: i32 = db.pragma_query_value(None, "application_id", |r| r.get(0))?;
        checked.map(|()| ours == file::APPLICATION_ID)
    });
    match sound {
        Ok(true) => Err(InstepError::invalid("path", InvalidWhy::NotDamaged).into()),
        Ok(false) => Ok(()),
        Err(error) => damage(error).map(|_| ()),
    }
}

type Ready = (Option<Timestamp>, Vec<Salvaged>);

fn build(
    remedy: &Remedy,
    path: &Path,
    copied: &Path,
    draft: &Path,
    now: Timestamp,
    today: CareDay,
) -> Result<Ready> {
    match remedy {
        Remedy::Backup(named) => {
            let backup = match named {
                Some(named) => {
                    let backup = backup::named(named).map_err(of_backup)?;
                    unpack(&backup, draft, today, &|_| ()).map_err(of_backup)?;
                    backup
                }
                None => newest_good(path, draft, today, &|_| ())?,
            };
            Ok((Some(backup.made_at), Vec::new()))
        }
        Remedy::Rows => Ok((None, anew(draft, now, today, Some(copied))?)),
        Remedy::Anew => Ok((None, anew(draft, now, today, None)?)),
    }
}

/// A new file, with the rows of a damaged one that still hold.
fn anew(draft: &Path, now: Timestamp, today: CareDay, from: Option<&Path>) -> Result<Vec<Salvaged>> {
    private(draft)?;
    let mut new = Store::connect(draft, Duration::ZERO, Role::Draft)?;
    migrate(&mut new, today)?;
    let mut tables = Vec::new();
    if let Some(from) = from.filter(|from| from.exists()) {
        let old = Store::connect(from, Duration::ZERO, Role::Aside).ok();
        if let Some(old) = &old {
            // The pages must hold what the log holds; a log that is not sound is not played in.
            let _ = old.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        }
        let mut loose = salvage::rows(from)?;
        let transaction = new.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut tx = Tx::begin(transaction, now)?;
        if let Some(meta) = old.as_ref().and_then(|old| MetaRow::get(old).ok()) {
            let own = MetaRow::get(&tx)?;
            MetaRow { made_on: meta.made_on.min(own.made_on), ..own }.put(&tx)?;
        }
        for table in TABLES {
            let loose = loose.remove(table.name).unwrap_or_default();
            tables.push(salvage(old.as_ref(), loose, &mut tx, table)?);
        }
        tx.commit()?;
    }
    check(&new)?;
    new.close().map_err(|(_, e)| e)?;
    sync(&fs::File::open(draft)?)?;
    Ok(tables)
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
            Err(super::Error::Sqlite(rusqlite::Error::SqliteFailure(f, _)))
                if f.code == rusqlite::ErrorCode::ConstraintViolation =>
            {
                wrong = wrong.saturating_add(1);
            }
            Err(error) => return Err(error),
        }
    }
    let lost = should.map(|should| should.saturating_sub(kept).max(wrong));
    Ok(Salvaged { table: table.name, kept, lost })
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
