//! Backups, restoring, damage, purging and erasing, on real files: what is lost, what is kept, what is noticed.

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

/// The same numbers every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(most).unwrap()).unwrap()
    }
}

/// Few in the suite, all in the soak.
fn flips() -> usize {
    if std::env::var_os("INSTEP_SOAK").is_some() { 2_000 } else { 80 }
}

fn flip(bytes: &mut [u8], bit: usize) {
    bytes[bit / 8] ^= 1 << (bit % 8);
}

// ---- Backups ------------------------------------------------------------------------------------------------------

#[test]
fn a_backup_is_one_file_that_holds_everything_and_restores_to_it() {
    let f = filled(60);
    let before = content(&data(&f));
    let made = back_up(&f);
    assert!(made.holds().unwrap() && made.path.starts_with(beside::backups(&data(&f))));
    assert_eq!(Shelf::of(&data(&f)).unwrap().sealed, std::slice::from_ref(&made));
    assert_eq!(files(made.path.parent().unwrap()).len(), 1, "nothing is left behind");
    let mut store = f.open();
    fill(&mut store, 100, 5);
    let origin = |store: &Store| store.read(|db| Ok(MetaRow::get(db)?.origin)).unwrap();
    let old_origin = origin(&store);
    store.close().unwrap();
    let newer = content(&data(&f));
    let path = made.path.to_str().unwrap();

    let look = preview(place(&data(&f)), path, &unwatched).unwrap();
    // The preference and the setting were written anew.
    assert_eq!(look.difference, Difference { inserted: 0, updated: 2, skipped: 60, removed: 5 });
    assert_eq!(content(&data(&f)), newer);
    let restored = restore(place(&data(&f)), path, &unwatched).unwrap();
    assert_eq!(restored.difference, look.difference);
    assert_eq!(content(&data(&f)), before);
    assert_ne!(origin(&f.open()), old_origin);

    // What was replaced is the newest backup, and comes back the same way.
    let kept = restored.kept.unwrap();
    assert_eq!(Shelf::of(&data(&f)).unwrap().newest().unwrap().path, kept);
    restore(place(&data(&f)), kept.to_str().unwrap(), &unwatched).unwrap();
    assert_eq!(content(&data(&f)), newer);
}

#[test]
fn every_backup_of_a_long_life_restores_to_what_it_was() {
    let f = Fixture::new();
    let mut made = Vec::new();
    for n in 0..8u128 {
        let mut store = f.open();
        fill(&mut store, n * 10 + 1, 3);
        store.close().unwrap();
        // The clock goes back in the middle.
        let now = if n < 4 { at(NOW).plus_seconds(i64::try_from(n).unwrap() * 86_400) } else { at(NOW) };
        let backup = Store::back_up(&f.path(), None, now, WAIT, &unwatched).unwrap();
        assert_eq!(Shelf::of(&data(&f)).unwrap().newest(), Some(&backup), "newest by number");
        made.push((backup, content(&data(&f))));
    }
    let mut left = 0;
    // A name whose file was thinned may be given again.
    let shelf = Shelf::of(&data(&f)).unwrap();
    for (backup, held) in made.iter().filter(|(b, _)| shelf.sealed.contains(b)) {
        let other = Fixture::new();
        let to = data(&other);
        restore::unpack(backup, &to, day("2026-11-21"), &unwatched).unwrap();
        assert_eq!(content(&to), *held);
        left += 1;
    }
    assert!(left >= 4, "{left}");
}

#[test]
fn a_backup_that_is_not_as_it_was_made_is_refused_and_nothing_is_touched() {
    let f = filled(30);
    let made = back_up(&f);
    let whole = fs::read(&made.path).unwrap();
    let path = made.path.to_str().unwrap().to_owned();
    let mut numbers = Numbers(1);
    let mut broken: Vec<Vec<u8>> = (0..flips())
        .map(|_| {
            let mut bytes = whole.clone();
            flip(&mut bytes, numbers.below(whole.len() * 8));
            bytes
        })
        .collect();
    for cut in [0, 1, 15, 79, 80, 100, 4096, whole.len() - 80, whole.len() - 1] {
        broken.push(whole[..cut].to_vec());
    }
    broken.push([whole.clone(), vec![0]].concat());
    let (before, count) = (fs::read(data(&f)).unwrap(), broken.len());
    for bytes in broken {
        fs::write(&made.path, &bytes).unwrap();
        let error: InstepError = restore(place(&data(&f)), &path, &unwatched).unwrap_err().into();
        assert!(
            matches!(
                error,
                InstepError::Damaged { what: Damage::Backup }
                    | InstepError::NotOurs
                    | InstepError::Newer { .. }
            ),
            "{error:?}"
        );
        assert_eq!(fs::read(data(&f)).unwrap(), before);
        assert!(!next_to(&data(&f), "-new").exists());
    }
    println!("figures flips of a backup: {count} refused, 0 silent");
    let error: InstepError = restore(place(&data(&f)), "/nowhere/at/all", &unwatched).unwrap_err().into();
    assert_eq!(error, InstepError::NotFound { what: Thing::Backup });
}

#[test]
fn a_newer_backup_is_refused_and_so_is_a_restore_while_another_process_is_in() {
    let f = filled(3);
    let made = back_up(&f);
    let path = made.path.to_str().unwrap();
    let other = f.open();
    let error: InstepError = restore(place(&data(&f)), path, &unwatched).unwrap_err().into();
    assert_eq!(error, InstepError::Busy);
    other.close().unwrap();
    let mut bytes = fs::read(&made.path).unwrap();
    bytes[63] = 9;
    fs::write(&made.path, bytes).unwrap();
    let error: InstepError = restore(place(&data(&f)), path, &unwatched).unwrap_err().into();
    assert_eq!(error, InstepError::Newer { found: 9, known: LATEST });
}

/// The copy is sound, and yet not of this data file: only by comparing both is that seen.
#[test]
fn a_copy_that_holds_something_else_is_no_backup() {
    let (f, other) = (filled(20), filled(19));
    let before = content(&data(&f));
    let instead = other.folder.path().join("instead");
    let raw = Connection::open(other.path()).unwrap();
    raw.execute("VACUUM INTO ?1", [instead.to_str().unwrap()]).unwrap();
    let swap = move |copy: &Path| {
        fs::copy(&instead, copy).unwrap();
    };
    // Every time: nothing is made.
    fault::meddle(Some(Box::new(swap.clone())));
    let refused = Store::back_up(&f.path(), None, at(NOW), WAIT, &unwatched).map_err(InstepError::from);
    fault::meddle(None);
    assert_eq!(refused.err(), Some(InstepError::Busy));
    assert_eq!(Shelf::of(&data(&f)).unwrap().sealed, []);
    // Once: the next copy is taken.
    let mut first = true;
    fault::meddle(Some(Box::new(move |copy| {
        if std::mem::take(&mut first) {
            swap(copy);
        }
    })));
    let made = back_up(&f);
    fault::meddle(None);
    let to = Fixture::new();
    restore::unpack(&made, &data(&to), day("2026-11-21"), &unwatched).unwrap();
    assert_eq!(content(&data(&to)), before);
}

#[test]
fn damage_is_never_backed_up() {
    let f = filled(3);
    let raw = Connection::open(f.path()).unwrap();
    raw.execute("UPDATE session SET note = 'another' WHERE id = (SELECT min(id) FROM session)", []).unwrap();
    drop(raw);
    let error: InstepError = Store::back_up(&f.path(), None, at(NOW), WAIT, &unwatched).unwrap_err().into();
    assert_eq!(error, InstepError::Damaged { what: Damage::Row });
    assert_eq!(files(&beside::backups(&data(&f))).len(), 0);
}

// ---- Damage -------------------------------------------------------------------------------------------------------

#[test]
fn what_no_door_of_ours_wrote_is_found() {
    for (sql, what, table) in [
        ("UPDATE session SET active_seconds = 599", Damage::Row, Some("session")),
        ("DELETE FROM session WHERE id = (SELECT max(id) FROM session)", Damage::Table, Some("session")),
        ("UPDATE table_sum SET last_stamp = 7 WHERE name = 'aim'", Damage::Row, Some("table_sum")),
        ("DELETE FROM table_sum WHERE name = 'aim'", Damage::Table, Some("table_sum")),
        ("UPDATE meta SET origin = origin + 1", Damage::Row, Some("meta")),
        ("UPDATE instrument_value SET value = 11 WHERE value = 10", Damage::Malformed, None),
        ("CREATE TABLE more (a)", Damage::Malformed, None),
        ("DROP INDEX session_by_day", Damage::Malformed, None),
        ("CREATE TRIGGER t AFTER INSERT ON aim BEGIN DELETE FROM session; END", Damage::Malformed, None),
    ] {
        let f = filled(3);
        let raw = Connection::open(f.path()).unwrap();
        raw.pragma_update(None, "foreign_keys", false).unwrap();
        assert!(raw.execute_batch(sql).is_ok(), "{sql}");
        drop(raw);
        let found = Store::examine(&f.path(), WAIT, &unwatched).unwrap();
        assert_eq!(found.first(), Some(&Flaw { what, table }), "{sql}: {found:?}");
    }
}

/// Of a single flipped bit anywhere in the file, SQLite's own check misses more than a quarter. Here none may pass:
/// the file is refused, or it holds what it held, or the check finds it. And it can always be taken up again.
#[test]
fn no_flipped_bit_changes_anything_unseen() {
    let f = filled(150);
    let made = back_up(&f);
    let (before, whole) = (content(&data(&f)), fs::read(data(&f)).unwrap());
    let mut numbers = Numbers(2);
    let (mut refused, mut found, mut harmless, mut taken_up) = (0, 0, 0, 0);
    for n in 0..flips() {
        let copy = copy_folder(f.folder.path());
        let mut bytes = whole.clone();
        // Where something is written; half of the file is empty.
        let bit = std::iter::repeat_with(|| numbers.below(whole.len() * 8)).find(|bit| whole[bit / 8] != 0);
        flip(&mut bytes, bit.unwrap());
        fs::write(copy.path(), &bytes).unwrap();
        match Store::open(&copy.path(), WAIT, day("2026-11-21")) {
            Err(error) => {
                let error = InstepError::from(error);
                assert_ne!(error, InstepError::Internal);
                refused += 1;
            }
            Ok(store) => {
                let seen = store.read(|db| Ok((flaws(db)?, dump(db)?)));
                store.close().unwrap();
                match seen {
                    Err(_) => found += 1,
                    Ok((flaws, _)) if !flaws.is_empty() => found += 1,
                    Ok((_, dump)) => {
                        assert_eq!(ours(dump), before, "flip {n} changed data unseen");
                        harmless += 1;
                        continue;
                    }
                }
            }
        }
        if n % 5 != 0 {
            continue;
        }
        fs::write(copy.path(), &bytes).unwrap();
        match recover(&copy.path(), &Remedy::Backup(None), at(NOW), day("2026-11-21")) {
            Ok(recovered) => {
                assert_eq!(fs::read(recovered.set_aside.join("instep.db")).unwrap(), bytes);
                assert_eq!(recovered.backup, Some(made.made_at));
                assert_eq!(content(&data(&copy)), before);
                taken_up += 1;
            }
            // The version in the header was hit: no way to tell this from a newer file.
            Err(error) => assert!(matches!(InstepError::from(error), InstepError::Newer { .. })),
        }
    }
    println!(
        "figures flips of a data file: {refused} refused, {found} found, {harmless} harmless, 0 silent, {taken_up} taken up again"
    );
    assert!(refused + found > flips() / 2);
}

type Wreck = Box<dyn Fn(&Path)>;

/// Ways a file goes wrong as a whole.
fn wrecks() -> Vec<(&'static str, Wreck)> {
    fn rewrite(path: &Path, change: impl Fn(Vec<u8>) -> Vec<u8>) {
        fs::write(path, change(fs::read(path).unwrap())).unwrap();
    }
    vec![
        ("emptied", Box::new(|p: &Path| fs::write(p, b"").unwrap())),
        ("missing", Box::new(|p: &Path| fs::remove_file(p).unwrap())),
        ("cut short", Box::new(|p: &Path| rewrite(p, |b| b[..b.len() / 2].to_vec()))),
        ("cut inside a page", Box::new(|p: &Path| rewrite(p, |b| b[..b.len() - 1000].to_vec()))),
        ("cut to a header", Box::new(|p: &Path| rewrite(p, |b| b[..100].to_vec()))),
        ("cut inside the header", Box::new(|p: &Path| rewrite(p, |b| b[..50].to_vec()))),
        ("another kind", Box::new(|p: &Path| fs::write(p, b"%PDF-1.7 not a database").unwrap())),
        ("zeros", Box::new(|p: &Path| rewrite(p, |b| vec![0; b.len()]))),
        (
            "a page of ones",
            Box::new(|p: &Path| {
                rewrite(p, |mut b| {
                    b[8192..12288].fill(0xff);
                    b
                })
            }),
        ),
        (
            "no tables",
            Box::new(|p: &Path| {
                rewrite(p, |mut b| {
                    b[100..4096].fill(0);
                    b
                })
            }),
        ),
        (
            "another program's",
            Box::new(|p: &Path| {
                fs::remove_file(p).unwrap();
                Connection::open(p).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
            }),
        ),
        (
            "another log",
            Box::new(|p: &Path| {
                let other = Fixture::new();
                let mut store = other.open();
                fill(&mut store, 500, 40);
                fs::copy(format!("{}-wal", other.path()), next_to(p, "-wal")).unwrap();
            }),
        ),
    ]
}

#[test]
fn whatever_is_wrong_is_told_set_aside_bit_for_bit_and_taken_up_again() {
    for (name, wreck) in wrecks() {
        for remedy in [Remedy::Backup(None), Remedy::Rows, Remedy::Anew] {
            let f = filled(40);
            let before = content(&data(&f));
            back_up(&f);
            wreck(&data(&f));
            let lying: Vec<(String, Option<Vec<u8>>)> = ["", "-wal", "-shm", "-made"]
                .iter()
                .map(|ending| ((*ending).to_owned(), fs::read(next_to(&data(&f), ending)).ok()))
                .collect();
            // Told: by opening, or by the check. Looked at in a copy, because opening writes.
            let copy = copy_folder(f.folder.path());
            let told = match Store::open(&copy.path(), WAIT, day("2026-11-21")) {
                Err(error) => matches!(InstepError::from(error), InstepError::Damaged { .. }),
                Ok(store) => store.read(|db| Ok(!flaws(db)?.is_empty())).unwrap(),
            };
            assert!(told, "{name}: a silent fresh start");

            let recovered = recover(&f.path(), &remedy, at(NOW), day("2026-11-21"))
                .unwrap_or_else(|e| panic!("{name} {remedy:?}: {e:?}"));
            for (ending, bytes) in lying {
                let there = fs::read(next_to(&recovered.set_aside.join("instep.db"), &ending)).ok();
                assert!(there == bytes, "{name} {remedy:?}: instep.db{ending} is not set aside as it was");
            }
            let now = content(&data(&f));
            match remedy {
                Remedy::Backup(_) => assert_eq!(now, before, "{name}"),
                Remedy::Rows | Remedy::Anew => {
                    let store = f.open();
                    let rows: i64 = store
                        .read(|db| Ok(db.query_row("SELECT count(*) FROM session", [], |r| r.get(0))?))
                        .unwrap();
                    let kept = recovered.tables.iter().find(|t| t.table == "session").map_or(0, |t| t.kept);
                    assert_eq!(rows, kept, "{name}");
                }
            }
            // It works again, and is not taken up a second time.
            let again = recover(&f.path(), &Remedy::Anew, at(NOW), day("2026-11-21")).unwrap_err();
            assert_eq!(InstepError::from(again), InstepError::invalid("path", InvalidWhy::NotDamaged));
            let mut store = f.open();
            log(&mut store, &session(9, NOW, "2026-11-21")).unwrap();
        }
    }
}

#[test]
fn what_still_holds_is_saved_row_by_row() {
    let f = filled(300);
    let raw = Connection::open(f.path()).unwrap();
    raw.execute("UPDATE session SET note = 'changed' WHERE id = ?1", [(7u128 << 64).to_be_bytes().to_vec()])
        .unwrap();
    drop(raw);
    // A page in the middle of the sessions becomes unreadable.
    let mut bytes = fs::read(data(&f)).unwrap();
    let needle = b"canary 150 ";
    let hit = bytes.windows(needle.len()).position(|w| w == needle).unwrap();
    let page = hit / 4096 * 4096;
    bytes[page..page + 4096].fill(0xff);
    fs::write(data(&f), &bytes).unwrap();
    let recovered = recover(&f.path(), &Remedy::Rows, at(NOW), day("2026-11-21")).unwrap();
    let sessions = recovered.tables.iter().find(|t| t.table == "session").unwrap();
    assert_eq!(sessions.kept + sessions.lost.unwrap(), 300);
    assert!((250..299).contains(&sessions.kept), "{sessions:?}");
    let settings = recovered.tables.iter().find(|t| t.table == "setting").unwrap();
    assert_eq!((settings.kept, settings.lost), (1, Some(0)));
    f.open()
        .read(|db| {
            let changed: i64 =
                db.query_row("SELECT count(*) FROM session WHERE note NOT LIKE 'canary%'", [], |r| r.get(0))?;
            assert_eq!(changed, 0, "what does not match its checksum is not carried over");
            Ok(())
        })
        .unwrap();
}

/// Sessions of all lengths, many pages of them: what is long goes on in pages of its own.
fn long_life() -> Fixture {
    let f = Fixture::new();
    let mut store = f.open();
    store
        .write(at(NOW), Durability::Full, |tx| {
            for n in 1..=LONG_LIFE {
                let mut row = session(n << 64, NOW, "2026-11-21");
                let length = if n % 7 == 0 { 1_900 } else { 40 + usize::try_from(n % 5).unwrap() * 90 };
                let note: String = format!("canary {n} ").repeat(length / 8).chars().take(length).collect();
                row.note = Some(note);
                tx.insert(&row)?;
            }
            Ok(())
        })
        .unwrap();
    store.close().unwrap();
    f
}

const LONG_LIFE: u128 = 600;

/// The pages each session lies on.
fn pages_of_sessions(bytes: &[u8]) -> BTreeMap<u128, Vec<usize>> {
    let mut pages = BTreeMap::<u128, Vec<usize>>::new();
    for at in 0..bytes.len() - 8 {
        let Some(rest) = bytes[at..].strip_prefix(b"canary ") else { continue };
        let digits: String =
            rest.iter().take(4).take_while(|b| b.is_ascii_digit()).map(|b| *b as char).collect();
        // Cut off by the end of the note or of the page: there is another one.
        let whole = rest.get(digits.len()) == Some(&b' ') && (at + 7 + digits.len()) / 4096 == at / 4096;
        let Some(n) = digits.parse().ok().filter(|_| whole) else { continue };
        let on = pages.entry(n).or_default();
        if on.last() != Some(&(at / 4096)) {
            on.push(at / 4096);
        }
    }
    pages
}

/// Breaks these pages and takes up what is left by rows: exactly what lies on other pages is kept.
fn saves_all_but(f: &Fixture, broken: &[usize]) -> i64 {
    let copy = copy_folder(f.folder.path());
    let mut bytes = fs::read(data(&copy)).unwrap();
    let pages = pages_of_sessions(&bytes);
    assert_eq!(pages.len(), usize::try_from(LONG_LIFE).unwrap());
    for page in broken {
        bytes[page * 4096..(page + 1) * 4096].fill(0xff);
    }
    fs::write(data(&copy), &bytes).unwrap();
    let recovered = recover(&copy.path(), &Remedy::Rows, at(NOW), day("2026-11-21")).unwrap();
    let sound: Vec<u128> = pages
        .iter()
        .filter(|(_, on)| !on.iter().any(|page| broken.contains(page)))
        .map(|(n, _)| *n)
        .collect();
    let kept = copy.open().read(|db| SessionRow::select(db, "ORDER BY id", [])).unwrap();
    let kept: Vec<u128> = kept.iter().map(|row| row.id.uuid().as_u128() >> 64).collect();
    assert_eq!(kept, sound, "{broken:?}");
    let told = recovered.tables.iter().find(|t| t.table == "session").unwrap();
    assert_eq!(told.kept, i64::try_from(sound.len()).unwrap());
    let lost = i64::try_from(LONG_LIFE).unwrap() - told.kept;
    // The page that says how many there were may be among the broken.
    assert!(told.lost == Some(lost) || told.lost.is_none(), "{broken:?}: {told:?}, {lost} lost");
    lost
}

#[test]
fn between_and_behind_broken_pages_every_sound_row_is_saved() {
    let f = long_life();
    let bytes = fs::read(data(&f)).unwrap();
    let rows = pages_of_sessions(&bytes);
    let pages = |kind: u8| -> Vec<usize> {
        let mut pages: Vec<usize> =
            rows.values().flatten().copied().filter(|p| bytes[p * 4096] == kind).collect();
        pages.sort_unstable();
        pages.dedup();
        pages
    };
    let (leaves, inner, more) = (pages(0x0a), pages(0x02), pages(0x00));
    assert!(leaves.len() > 50 && inner.len() > 1 && more.len() > 50, "{leaves:?} {inner:?} {more:?}");
    let n = leaves.len();
    let two = saves_all_but(&f, &[leaves[n / 3], leaves[n / 2]]);
    let three = saves_all_but(&f, &[leaves[n / 4], leaves[n / 4 + 2], leaves[3 * n / 4]]);
    assert!((4..100).contains(&two) && (6..150).contains(&three), "{two} {three}");
    // A page that goes on with one long note: that one is lost.
    assert_eq!(saves_all_but(&f, &[more[more.len() / 2]]), 1);
    // A page that leads to others, and the first of the file, which leads to everything.
    let under = saves_all_but(&f, &[inner[0], inner[inner.len() - 1]]);
    assert!(under < 40, "what lies under it is sound: {under}");
    assert_eq!(saves_all_but(&f, &[0]), 0);
}

/// Any pages at all.
#[test]
fn whatever_pages_break_every_sound_row_is_saved() {
    let f = long_life();
    let all = fs::read(data(&f)).unwrap().len() / 4096;
    let mut numbers = Numbers(3);
    let rounds = flips() / 8;
    let mut lost = 0;
    for _ in 0..rounds {
        let broken: Vec<usize> = (0..=numbers.below(6)).map(|_| numbers.below(all)).collect();
        lost += saves_all_but(&f, &broken);
    }
    println!("figures broken pages: {rounds} files, {lost} rows on broken pages, 0 sound rows lost");
}

#[test]
fn only_damage_of_ours_is_taken_up() {
    let f = Fixture::new();
    let refused = |expected: InstepError| {
        let before = files(f.folder.path());
        for remedy in [Remedy::Backup(None), Remedy::Rows, Remedy::Anew] {
            let error = recover(&f.path(), &remedy, at(NOW), day("2026-11-21")).unwrap_err();
            assert_eq!(InstepError::from(error), expected);
        }
        assert_eq!(files(f.folder.path()), before, "nothing changed");
    };
    refused(InstepError::NotFound { what: Thing::File });
    fs::write(f.path(), b"a letter").unwrap();
    refused(InstepError::NotOurs);
    fs::remove_file(f.path()).unwrap();
    f.open().close().unwrap();
    refused(InstepError::invalid("path", InvalidWhy::NotDamaged));
    let mut bytes = fs::read(f.path()).unwrap();
    bytes[63] = 7;
    fs::write(f.path(), &bytes).unwrap();
    refused(InstepError::Newer { found: 7, known: LATEST });
    // Without a good backup that remedy changes nothing.
    fs::write(f.path(), b"").unwrap();
    let before = files(f.folder.path());
    let error = recover(&f.path(), &Remedy::Backup(None), at(NOW), day("2026-11-21")).unwrap_err();
    assert_eq!(InstepError::from(error), InstepError::NotFound { what: Thing::Backup });
    assert_eq!(files(f.folder.path()), before);
}

// ---- Cut off at any step --------------------------------------------------------------------------------------------

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

#[test]
fn a_restore_that_is_cut_off_leaves_the_old_or_the_new() {
    let f = filled(20);
    let made = back_up(&f);
    let old = content(&data(&f));
    let mut store = f.open();
    fill(&mut store, 100, 20);
    store.close().unwrap();
    let new = content(&data(&f));
    let name = made.path.strip_prefix(f.folder.path()).unwrap();
    let steps = at_every_step(
        |f| {
            let backup = f.folder.path().join(name);
            restore(place(&data(f)), backup.to_str().unwrap(), &unwatched).map(|_| ())
        },
        &f,
        |f, n| {
            f.open().close().unwrap();
            let there = content(&data(f));
            assert!(there == old || there == new, "step {n} left something else");
            // Whatever backups there are can be trusted.
            let shelf = Shelf::of(&data(f)).unwrap();
            assert!(shelf.broken == 0 && shelf.sealed.iter().all(|b| b.holds().unwrap()));
        },
    );
    println!("restore: {steps} steps, partial states 0");
    assert!(steps > 8, "{steps}");
}

#[test]
fn a_recovery_that_is_cut_off_loses_nothing() {
    let f = filled(20);
    back_up(&f);
    let new = content(&data(&f));
    let mut damaged = fs::read(data(&f)).unwrap();
    damaged[8192..].fill(0xff);
    fs::write(data(&f), &damaged).unwrap();
    let steps = at_every_step(
        |f| recover(&f.path(), &Remedy::Backup(None), at(NOW), day("2026-11-21")).map(|_| ()),
        &f,
        |f, n| {
            // The damaged bytes are somewhere, always.
            assert!(files(f.folder.path()).values().any(|bytes| *bytes == damaged), "step {n}");
            let db = fs::read(data(f)).ok();
            if db.as_ref() != Some(&damaged) {
                f.open().close().unwrap();
                assert_eq!(content(&data(f)), new, "step {n}");
            }
            // And it can be taken up from there.
            let _ = recover(&f.path(), &Remedy::Backup(None), at(NOW), day("2026-11-21"));
            assert_eq!(content(&data(f)), new, "step {n}");
        },
    );
    println!("recover: {steps} steps, lost 0");
    assert!(steps > 8, "{steps}");
}

#[test]
fn a_backup_that_is_cut_off_is_no_backup() {
    let f = filled(20);
    let steps = at_every_step(
        |f| Store::back_up(&f.path(), None, at(NOW), WAIT, &unwatched).map(|_| ()),
        &f,
        |f, n| {
            let shelf = Shelf::of(&data(f)).unwrap();
            assert!(shelf.broken == 0 && shelf.sealed.iter().all(|b| b.holds().unwrap()), "step {n}");
        },
    );
    assert!(steps > 3, "{steps}");
}

// ---- On a full disk -----------------------------------------------------------------------------------------------

/// Nothing that was only being made.
fn assert_tidy(f: &Fixture, when: &str) {
    let left: Vec<PathBuf> = files(f.folder.path())
        .into_keys()
        .filter(|path| {
            let name = path.strip_prefix(f.folder.path()).unwrap().to_str().unwrap();
            [".part", "-new", "-next", "-look", "-journal"].iter().any(|temporary| name.contains(temporary))
        })
        .collect();
    assert_eq!(left, Vec::<PathBuf>::new(), "{when}");
    let shelf = Shelf::of(&data(f)).unwrap();
    assert!(shelf.broken == 0 && shelf.sealed.iter().all(|b| b.holds().unwrap()), "{when}");
}

#[test]
fn a_full_disk_makes_no_backup_and_harms_nothing() {
    disk::install();
    let f = filled(40);
    let before = content(&data(&f));
    let points = disk::sweep(
        || Ok(Store::back_up(&f.path(), None, at(NOW), WAIT, &unwatched).map(|_| ())?),
        |when| {
            assert_eq!(content(&data(&f)), before, "{when}");
            assert_eq!(Shelf::of(&data(&f)).unwrap().sealed, []);
            assert_tidy(&f, when);
        },
    );
    assert_eq!(Shelf::of(&data(&f)).unwrap().sealed.len(), 1);
    println!("figures full disk: {points} points of a backup, 0 partial states");
    assert!(points > 5, "{points}");
}

#[test]
fn a_full_disk_restores_nothing_and_harms_nothing() {
    disk::install();
    for damaged in [false, true] {
        let f = filled(40);
        let made = back_up(&f);
        let new = content(&data(&f));
        let mut store = f.open();
        fill(&mut store, 100, 20);
        store.close().unwrap();
        if damaged {
            let mut bytes = fs::read(data(&f)).unwrap();
            bytes[8192..].fill(0xff);
            fs::write(data(&f), bytes).unwrap();
        }
        let before = fs::read(data(&f)).unwrap();
        let points = disk::sweep(
            || Ok(restore(place(&data(&f)), made.path.to_str().unwrap(), &unwatched).map(|_| ())?),
            |when| {
                assert!(fs::read(data(&f)).unwrap() == before, "{when}");
                assert_tidy(&f, when);
            },
        );
        assert_eq!(content(&data(&f)), new);
        println!("figures full disk: {points} points of a restore, 0 partial states");
        assert!(points > 10, "{points}");
    }
}

#[test]
fn a_full_disk_takes_up_nothing_and_harms_nothing() {
    disk::install();
    for remedy in [Remedy::Backup(None), Remedy::Rows, Remedy::Anew] {
        let f = filled(40);
        back_up(&f);
        let mut damaged = fs::read(data(&f)).unwrap();
        let last = damaged.len() - 4096;
        damaged[last..].fill(0xff);
        fs::write(data(&f), &damaged).unwrap();
        let points = disk::sweep(
            || Ok(recover(&f.path(), &remedy, at(NOW), day("2026-11-21")).map(|_| ())?),
            |when| {
                assert!(fs::read(data(&f)).unwrap() == damaged, "{remedy:?} {when}");
                assert_tidy(&f, when);
                assert_eq!(beside::set_aside(&data(&f)).unwrap(), Vec::<PathBuf>::new());
            },
        );
        content(&data(&f));
        assert_eq!(beside::set_aside(&data(&f)).unwrap().len(), 1);
        println!("figures full disk: {points} points of a recovery, 0 partial states");
        assert!(points > 5, "{points}");
    }
}

// ---- Gone for good ------------------------------------------------------------------------------------------------

pub(super) fn holds(folder: &Path, needle: &[u8]) -> Vec<PathBuf> {
    files(folder)
        .into_iter()
        .filter(|(_, bytes)| bytes.windows(needle.len()).any(|w| w == needle))
        .map(|(path, _)| path)
        .collect()
}

#[test]
fn what_is_purged_is_overwritten_and_leaves_a_tombstone() {
    let f = filled(30);
    let mut store = f.open();
    let id = crate::session::SessionId::new(uuid::Uuid::from_u128(5 << 64));
    let old = store.read(|db| SessionRow::get(db, id)).unwrap().unwrap();
    store
        .write(at(NOW), Durability::Full, |tx| {
            let noted =
                SessionRow { note: Some("second canary".to_owned()), ..old.clone() }.revise(tx, &old)?;
            SessionRow { deleted_at: Some(at(NOW)), ..noted.clone() }.revise(tx, &noted)
        })
        .unwrap();
    let purged = store.write(at(NOW), Durability::Full, |tx| purge(tx, at(NOW).plus_millis(-1))).unwrap();
    assert!(purged.none(), "not long enough in the trash");
    assert_eq!(store.read(|db| in_trash(db, at(NOW))).unwrap(), 1);
    let purged = store.write(at(NOW), Durability::Full, |tx| purge(tx, at(NOW))).unwrap();
    assert_eq!(purged, Purged { sessions: 1, ratings: 0, reminders: 0 });
    store.cut_log().unwrap();
    // While it is open still: neither the file nor its log, nor free pages, know of it.
    assert_eq!(holds(f.folder.path(), b"canary 5 "), Vec::<PathBuf>::new());
    assert_eq!(holds(f.folder.path(), b"second canary"), Vec::<PathBuf>::new());
    assert!(!holds(f.folder.path(), b"canary 6 ").is_empty(), "the search finds what is there");
    let (kind, tombstone): (String, Vec<u8>) = store
        .read(|db| Ok(db.query_row("SELECT kind, id FROM tombstone", [], |r| Ok((r.get(0)?, r.get(1)?)))?))
        .unwrap();
    assert_eq!((kind.as_str(), tombstone), ("session", (5u128 << 64).to_be_bytes().to_vec()));
    store.close().unwrap();
    content(&data(&f));
}

#[test]
fn erased_means_gone() {
    let f = filled(30);
    back_up(&f);
    let elsewhere = f.folder.path().join("a letter");
    fs::write(&elsewhere, b"not ours").unwrap();
    // Everything that can lie there: a damaged file set aside, a draft, a copy to look at, a log.
    fs::write(data(&f), b"canary").unwrap();
    recover(&f.path(), &Remedy::Backup(None), at(NOW), day("2026-11-21")).unwrap();
    for ending in
        ["-new", "-next", "-new-journal", "-journal", "-look-1-1", "-look-1-1-wal", "-damaged-x.part/y"]
    {
        let path = next_to(&data(&f), ending);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, b"canary").unwrap();
    }
    fs::remove_file(next_to(&data(&f), "-next")).unwrap();
    assert!(holds(f.folder.path(), b"canary").len() > 6);
    let steps = at_every_step(
        |f| Store::erase(&f.path(), WAIT),
        &f,
        |f, n| {
            // Begun is finished by whoever comes next; before that everything is there.
            let begun = next_to(&data(f), "-erasing").exists();
            f.open().close().unwrap();
            let left = holds(f.folder.path(), b"canary");
            assert!(if n == 0 { !left.is_empty() } else { left.is_empty() }, "step {n} {begun}: {left:?}");
        },
    );
    println!("erase: {steps} steps");
    Store::erase(&f.path(), WAIT).unwrap();
    assert_eq!(files(f.folder.path()).into_keys().collect::<Vec<_>>(), [elsewhere]);
    // Twice is fine, and afterwards it is a first run.
    Store::erase(&f.path(), WAIT).unwrap();
    f.open();
}

#[test]
fn what_is_damaged_is_erased_without_being_opened() {
    for (name, wreck) in wrecks() {
        let f = filled(30);
        back_up(&f);
        // A kill left the log, and half of an export.
        fs::write(next_to(&data(&f), "-wal"), "canary").unwrap();
        let part = f.folder.path().join(".instep-00000000000000000000000000000000.part");
        fs::create_dir(&part).unwrap();
        fs::write(part.join("file"), "canary").unwrap();
        wreck(&data(&f));
        assert!(holds(f.folder.path(), b"canary").len() > 1, "{name}");
        Store::erase_unopened(&f.path()).unwrap();
        assert_eq!(fs::read_dir(f.folder.path()).unwrap().count(), 0, "{name}");
    }
}

#[test]
fn only_what_is_ours_is_erased() {
    let f = Fixture::new();
    let erase = || Store::erase_unopened(&f.path()).map_err(InstepError::from);
    let nothing = Err(InstepError::NotFound { what: Thing::File });
    assert_eq!(erase(), nothing, "nothing was ever here");
    assert_eq!(
        Store::erase_unopened("/nowhere/instep.db").map_err(InstepError::from),
        Err(InstepError::NotFound { what: Thing::File })
    );
    fs::write(f.path(), "a letter").unwrap();
    assert_eq!(erase(), Err(InstepError::NotOurs));
    fs::create_dir(beside::backups(&data(&f))).unwrap();
    assert_eq!(erase(), Err(InstepError::NotOurs), "whatever lies beside it");
    assert_eq!(fs::read(f.path()).unwrap(), b"a letter");
    fs::remove_file(f.path()).unwrap();
    fs::write(beside::backups(&data(&f)).join("a"), "canary").unwrap();
    assert_eq!(erase(), Ok(()), "the data is gone, its backups are not");
    assert_eq!(fs::read_dir(f.folder.path()).unwrap().count(), 0);
    let store = f.open();
    store.close().unwrap();
    let mut bytes = fs::read(f.path()).unwrap();
    bytes[63] = 7;
    fs::write(f.path(), &bytes).unwrap();
    assert_eq!(erase(), Err(InstepError::Newer { found: 7, known: LATEST }));
    assert_eq!(fs::read(f.path()).unwrap(), bytes);
    // One that was cut off is finished.
    bytes[63] = 1;
    fs::write(f.path(), &bytes).unwrap();
    fs::write(next_to(&data(&f), "-erasing"), "").unwrap();
    assert_eq!(erase(), Ok(()));
    assert_eq!(fs::read_dir(f.folder.path()).unwrap().count(), 0);
}

/// The file that a link leads to, not the link alone.
#[cfg(unix)]
#[test]
fn erased_through_a_link_is_gone_where_it_lies() {
    let (f, link) = (filled(30), Fixture::new());
    std::os::unix::fs::symlink(f.path(), link.path()).unwrap();
    let mut store = link.open();
    fill(&mut store, 100, 1);
    store.close().unwrap();
    Store::back_up(&link.path(), None, at(NOW), WAIT, &unwatched).unwrap();
    assert!(!holds(f.folder.path(), b"canary 100").is_empty());
    Store::erase(&link.path(), WAIT).unwrap();
    assert_eq!(fs::read_dir(f.folder.path()).unwrap().count(), 0);
}

#[test]
fn a_store_that_is_open_keeps_others_from_taking_its_file_away() {
    let f = filled(3);
    let store = f.open();
    assert_eq!(InstepError::from(Store::erase(&f.path(), WAIT).unwrap_err()), InstepError::Busy);
    let busy = recover(&f.path(), &Remedy::Anew, at(NOW), day("2026-11-21"));
    assert_eq!(InstepError::from(busy.unwrap_err()), InstepError::Busy);
    store.close().unwrap();
    Store::erase(&f.path(), WAIT).unwrap();
}

#[test]
fn a_backup_beside_a_writer_holds_one_moment() {
    let f = filled(20);
    let path = f.path();
    let writer = std::thread::spawn(move || {
        let mut store = Store::open(&path, Duration::from_secs(5), day("2026-11-21")).unwrap();
        for n in 0..60u128 {
            log(&mut store, &session((1000 + n) << 64, NOW, "2026-11-21")).unwrap();
        }
    });
    let mut made = 0;
    for _ in 0..5 {
        match Store::back_up(&f.path(), None, at(NOW), Duration::from_secs(5), &unwatched) {
            Ok(backup) => {
                let other = Fixture::new();
                restore::unpack(&backup, &data(&other), day("2026-11-21"), &unwatched).unwrap();
                content(&data(&other));
                made += 1;
            }
            Err(error) => assert_eq!(InstepError::from(error), InstepError::Busy),
        }
    }
    writer.join().unwrap();
    let last = back_up(&f);
    assert!(last.holds().unwrap());
    println!("{made} of 5 backups beside a writer");
}

#[test]
fn only_a_folder_that_is_there_takes_a_backup() {
    let f = filled(3);
    let away = Fixture::new();
    let folder = away.folder.path().to_str().unwrap();
    let made = Store::back_up(&f.path(), Some(folder), at(NOW), WAIT, &unwatched).unwrap();
    assert!(made.path.starts_with(folder));
    let second = Store::back_up(&f.path(), Some(folder), at(NOW), WAIT, &unwatched).unwrap();
    assert_ne!(made.path, second.path);
    let nowhere = format!("{folder}/nowhere");
    let error = Store::back_up(&f.path(), Some(&nowhere), at(NOW), WAIT, &unwatched).unwrap_err();
    assert_eq!(InstepError::from(error), InstepError::NotFound { what: Thing::File });
}
