//! What is wrong with a file is noticed, and what is sound in it is saved.

use super::*;

#[test]
fn what_no_door_of_ours_wrote_is_found() {
    for (sql, what, table) in [
        ("UPDATE session SET active_seconds = 599", Damage::Row, Some("session")),
        ("DELETE FROM session WHERE id = (SELECT max(id) FROM session)", Damage::Table, Some("session")),
        ("UPDATE table_sum SET last_stamp = 7 WHERE name = 'aim'", Damage::Row, Some("table_sum")),
        ("DELETE FROM table_sum WHERE name = 'aim'", Damage::Table, Some("table_sum")),
        ("UPDATE meta SET origin = origin + 1", Damage::Row, Some("meta")),
        ("UPDATE instrument_value SET value = 11 WHERE value = 10", Damage::Malformed, None),
        ("CREATE TABLE more (a)", Damage::Schema, None),
        ("DROP INDEX session_by_day", Damage::Schema, None),
        ("CREATE TRIGGER t AFTER INSERT ON aim BEGIN DELETE FROM session; END", Damage::Schema, None),
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
    let mut numbers = fastrand::Rng::with_seed(2);
    let (mut refused, mut found, mut harmless, mut taken_up) = (0, 0, 0, 0);
    for n in 0..flips() {
        let copy = copy_folder(f.folder.path());
        let mut bytes = whole.clone();
        // Where something is written; half of the file is empty.
        let bit = std::iter::repeat_with(|| numbers.usize(..whole.len() * 8)).find(|bit| whole[bit / 8] != 0);
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

pub(super) type Wreck = Box<dyn Fn(&Path)>;

/// Ways a file goes wrong as a whole.
pub(super) fn wrecks() -> Vec<(&'static str, Wreck)> {
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
                Ok(store) => {
                    !beside::quarantined(&data(&copy)).unwrap().is_empty()
                        || store.read(|db| Ok(!flaws(db)?.is_empty())).unwrap()
                }
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
    let mut numbers = fastrand::Rng::with_seed(3);
    let rounds = flips() / 8;
    let mut lost = 0;
    for _ in 0..rounds {
        let broken: Vec<usize> = (0..=numbers.usize(..6)).map(|_| numbers.usize(..all)).collect();
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
    bytes[63] = 99;
    fs::write(f.path(), &bytes).unwrap();
    refused(InstepError::Newer { found: 99, known: LATEST });
    // Without a good backup that remedy changes nothing.
    fs::write(f.path(), b"").unwrap();
    let before = files(f.folder.path());
    let error = recover(&f.path(), &Remedy::Backup(None), at(NOW), day("2026-11-21")).unwrap_err();
    assert_eq!(InstepError::from(error), InstepError::NotFound { what: Thing::Backup });
    assert_eq!(files(f.folder.path()), before);
}
