//! Puts a backup in the place of the data file: the whole of it or nothing.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::backup::{self, Backup, Watch};
use super::beside::{folder_of, put_aside, step, sync};
use super::check::{check, damage, read};
use super::lock::{Deadline, FileLock};
use super::migrate::{migrate, random_origin};
use super::part::Part;
use super::pragmas::{Role, seal_mode};
use super::table::{MetaRow, TABLES};
use super::{Checked, Error, Result, Store, pending, quarantine};
use crate::calendar::{CareDay, Timestamp};
use crate::error::{Damage, InstepError, Thing};

/// What a restore changes, counted in rows two devices could merge.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Difference {
    pub inserted: i64,
    pub updated: i64,
    pub skipped: i64,
    pub removed: i64,
}

/// A restore that was carried out, or looked at.
#[derive(Debug)]
pub(crate) struct Restored {
    pub backup: Backup,
    pub difference: Difference,
    /// Where what was replaced is kept: a backup, or a folder when it was damaged. None for a look.
    pub kept: Option<PathBuf>,
}

/// The files a restore works on, and with which patience.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub data: &'a Path,
    pub now: Timestamp,
    pub today: CareDay,
    pub busy_timeout: Duration,
}

/// What a restore would change. The data file may stay open.
pub(crate) fn preview(place: Place<'_>, from: &str, watch: Watch<'_>) -> Result<Restored> {
    let backup = backup::named(from).map_err(of_backup)?;
    let part = Part::new(folder_of(place.data))?;
    unpack(&backup, &part.path(), place.today, watch).map_err(of_backup)?;
    let difference = compare(place, &part.path(), watch)?;
    Ok(Restored { backup, difference, kept: None })
}

/// Restores. Nobody may have the data file open, this process included.
pub(crate) fn restore(place: Place<'_>, from: &str, watch: Watch<'_>) -> Result<Restored> {
    let backup = backup::named(from).map_err(of_backup)?;
    let _lock = FileLock::exclusive(place.data, Deadline::after(place.busy_timeout))?;
    pending::finish(place.data)?;
    quarantine::staged(place.data, place.today)?;
    let part = Part::new(folder_of(place.data))?;
    unpack(&backup, &part.path(), place.today, watch).map_err(of_backup)?;
    let difference = compare(place, &part.path(), watch)?;
    let kept = keep(place, watch)?;
    pending::replace(place.data, part)?;
    // Both were read as a whole just now; a folder that was set aside is no backup.
    let good = Backup::open(&kept).ok().flatten().map(|backup| backup.number);
    let good = good.or_else(|| Checked::of(place.data).good);
    Checked { sound_at: Some(place.now), good }.note(place.data);
    Ok(Restored { backup, difference, kept: Some(kept) })
}

/// Damage that was found in a backup, told as that.
pub(super) fn of_backup(error: Error) -> Error {
    match damage(error) {
        Ok(_) => InstepError::Damaged { what: Damage::Backup }.into(),
        Err(other) => other,
    }
}

/// What is replaced is backed up; where it is too damaged for that, it is set aside as it is.
fn keep(place: Place<'_>, watch: Watch<'_>) -> Result<PathBuf> {
    match backup::make(place.data, None, place.now, place.busy_timeout, watch) {
        Ok(backup) => Ok(backup.path),
        Err(error) => {
            damage(error)?;
            put_aside(place.data, place.now)
        }
    }
}

/// Makes a whole, checked data file of the newest version out of a backup, under a name of its own.
pub(super) fn unpack(backup: &Backup, to: &Path, today: CareDay, watch: Watch<'_>) -> Result<()> {
    backup.unpack(to)?;
    let mut draft = Store::connect(to, Duration::ZERO, Role::Draft)?;
    watch(&draft);
    check(&draft)?;
    step()?;
    migrate(&mut draft, today)?;
    // Two devices must not go on under one name: they would give different rows the same place in a merge.
    let moment = draft.transaction()?;
    MetaRow { origin: random_origin(), ..MetaRow::get(&moment)? }.put(&moment)?;
    moment.commit()?;
    check(&draft)?;
    complete(draft, to)
}

/// Closes a file that was put together, and waits until it is on the disk.
pub(super) fn complete(draft: Connection, path: &Path) -> Result<()> {
    seal_mode(&draft)?;
    draft.close().map_err(|(_, e)| e)?;
    Ok(sync(&fs::File::open(path)?)?)
}

fn compare(place: Place<'_>, draft: &Path, watch: Watch<'_>) -> Result<Difference> {
    let new = Store::connect(draft, Duration::ZERO, Role::Aside)?;
    watch(&new);
    let old = Store::connect(place.data, place.busy_timeout, Role::Aside)?;
    watch(&old);
    let mut difference = Difference::default();
    for table in TABLES.iter().filter(|t| t.merges()) {
        let mut before = sums(&old, table)?;
        for (key, sum) in sums(&new, table)? {
            let count = match before.remove(&key) {
                None => &mut difference.inserted,
                Some(old) if old == sum => &mut difference.skipped,
                Some(_) => &mut difference.updated,
            };
            *count = count.saturating_add(1);
        }
        let left = i64::try_from(before.len()).unwrap_or(i64::MAX);
        difference.removed = difference.removed.saturating_add(left);
    }
    Ok(difference)
}

/// Each row's checksum by its id. A damaged file counts as far as it can be read.
fn sums(db: &Connection, table: &super::table::Table) -> Result<HashMap<Vec<u8>, i64>> {
    let mut sums = HashMap::new();
    let done = read(db, table, "", &mut |values, sum, _| {
        if let Some(Value::Blob(id)) = values.into_iter().next() {
            sums.insert(id, sum);
        }
    });
    if let Err(error) = done {
        damage(error)?;
    }
    Ok(sums)
}

/// The newest backup that can be made into a data file again, as one at `to`.
pub(super) fn newest_good(data: &Path, to: &Path, today: CareDay, watch: Watch<'_>) -> Result<Backup> {
    for backup in backup::Shelf::of(data)?.sealed.into_iter().rev() {
        match unpack(&backup, to, today, watch) {
            Ok(()) => return Ok(backup),
            Err(error) => {
                damage(error)?;
            }
        }
    }
    Err(InstepError::NotFound { what: Thing::Backup }.into())
}
