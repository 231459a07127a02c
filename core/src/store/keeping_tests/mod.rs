//! Backups, restoring, damage, purging and erasing, on real files: what is lost, what is kept, what is noticed.

mod backups;
mod copies;
mod cut_off;
mod damage;
mod full_disk;
mod gone;
mod migrations;
mod opening;
mod schema;
mod sidecars;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

use super::backup::{Backup, Shelf};
use super::beside::{self, beside as next_to, fault};
use super::check::{dump, flaws};
use super::pragmas::Role;
use super::restore::{Difference, Place};
use super::table::MetaRow;
use super::tests::{Fixture, at, day, log, session};
use super::*;
use crate::error::{Damage, InstepError, InvalidWhy, Thing};

const NOW: &str = "2026-11-21T20:00:00Z";
pub(super) const WAIT: Duration = Duration::from_millis(100);

pub(super) fn unwatched(_: &Connection) {}

pub(super) fn data(f: &Fixture) -> PathBuf {
    PathBuf::from(f.path())
}

fn place(data: &Path) -> Place<'_> {
    Place { data, now: at(NOW), today: day("2026-11-21"), busy_timeout: WAIT }
}

/// Sessions with notes, enough for a few pages, an edit and a rating.
fn fill(store: &mut Store, from: u128, count: u128) {
    for n in from..from + count {
        let mut row = session(n << 64, NOW, "2026-11-21");
        row.note = Some(format!("canary {n} {}", "quiet ".repeat(20)));
        log(store, &row).unwrap();
    }
    store
        .write(at(NOW), Durability::Full, |tx| {
            SettingRow::set(tx, "voice", "yes".to_owned(), 0)?;
            GuidePrefRow::set(tx, "G3", true, false)
        })
        .unwrap();
}

pub(super) fn filled(count: u128) -> Fixture {
    let f = Fixture::new();
    let mut store = f.open();
    fill(&mut store, 1, count);
    store.close().unwrap();
    f
}

type Dump = Vec<(String, u64)>;

/// What is in a file; the installation's name apart, and the totals it seals, which the check holds against the rows.
fn ours(dump: Dump) -> Dump {
    dump.into_iter().filter(|(table, _)| table != "meta" && table != "table_sum").collect()
}

/// The same of a file that is sound.
fn content(path: &Path) -> Dump {
    let db = Store::connect(path, WAIT, Role::Aside).unwrap();
    assert_eq!(flaws(&db).unwrap(), []);
    ours(dump(&db).unwrap())
}

pub(super) fn back_up(f: &Fixture) -> Backup {
    Store::back_up(&f.path(), None, at(NOW), WAIT, &unwatched).unwrap()
}

/// Every file under a folder with its bytes.
pub(super) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut left = vec![folder.to_owned()];
    while let Some(folder) = left.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path)
            } else {
                drop(all.insert(path.clone(), fs::read(path).unwrap()))
            }
        }
    }
    all
}

fn copy_folder(from: &Path) -> Fixture {
    let f = Fixture::new();
    for (path, bytes) in files(from) {
        let to = f.folder.path().join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    f
}

/// Few in the suite, all in the soak.
fn flips() -> usize {
    if std::env::var_os("INSTEP_SOAK").is_some() { 2_000 } else { 80 }
}

fn flip(bytes: &mut [u8], bit: usize) {
    bytes[bit / 8] ^= 1 << (bit % 8);
}

/// Runs `act` cut off at its first step, its second and so on, until it gets through; after each, `look`.
fn at_every_step(act: impl Fn(&Fixture) -> Result<()>, start: &Fixture, look: impl Fn(&Fixture, u32)) -> u32 {
    for n in 0..200 {
        let f = copy_folder(start.folder.path());
        fault::after(Some(n));
        let done = act(&f);
        fault::after(None);
        look(&f, n);
        if done.is_ok() {
            return n;
        }
    }
    panic!("it never gets through");
}

pub(super) fn holds(folder: &Path, needle: &[u8]) -> Vec<PathBuf> {
    files(folder)
        .into_iter()
        .filter(|(_, bytes)| bytes.windows(needle.len()).any(|w| w == needle))
        .map(|(path, _)| path)
        .collect()
}
