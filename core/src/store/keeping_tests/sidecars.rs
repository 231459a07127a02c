//! Files beside the data file that this program did not put there.

use super::*;
use crate::store::beside::quarantined;

/// Another program's database.
fn foreign_database() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.db");
    let other = Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (randomblob(9000))").unwrap();
    other.close().unwrap();
    fs::read(path).unwrap()
}

/// The log of another program's database, with pages in it.
fn foreign_log(ours: bool) -> Vec<u8> {
    let f = Fixture::new();
    if ours {
        let mut store = f.open();
        fill(&mut store, 700, 30);
        return fs::read(next_to(&data(&f), "-wal")).unwrap();
    }
    let other = Connection::open(f.path()).unwrap();
    other
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE t (a);
             INSERT INTO t SELECT randomblob(900) FROM (WITH RECURSIVE n (i) AS
                 (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) SELECT i FROM n)",
        )
        .unwrap();
    fs::read(next_to(&data(&f), "-wal")).unwrap()
}

/// A data file with a restore that was decided and not carried out: a record and a staged file that are valid.
fn staged() -> Fixture {
    let f = filled(20);
    let made = back_up(&f).path;
    for n in 0..200 {
        fault::after(Some(n));
        let done = restore(place(&data(&f)), made.to_str().unwrap(), &unwatched);
        fault::after(None);
        assert!(done.is_err(), "the moment was missed");
        if next_to(&data(&f), "-new").exists() {
            return f;
        }
    }
    panic!("nothing was staged");
}

/// A real file of each kind, taken from another installation of ours.
fn real(ending: &str) -> Vec<u8> {
    match ending {
        "-next" | "-new" => fs::read(next_to(&data(&staged()), ending)).unwrap(),
        "-erasing" => {
            let f = filled(3);
            for n in 0..200 {
                fault::after(Some(n));
                let _ = Store::erase(&f.path(), WAIT);
                fault::after(None);
                if let Ok(bytes) = fs::read(next_to(&data(&f), ending)) {
                    return bytes;
                }
            }
            panic!("no record");
        }
        "-journal" => {
            let f = Fixture::new();
            let other = Connection::open(f.path()).unwrap();
            other
                .execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1); BEGIN; UPDATE t SET a = 2")
                .unwrap();
            let journal = fs::read(next_to(&data(&f), ending)).unwrap();
            assert!(!journal.is_empty());
            journal
        }
        "-wal" => foreign_log(true),
        _ => {
            let f = filled(3);
            let _open = f.open();
            if ending == "-checked" {
                Store::check_all(&f.path(), at(NOW), WAIT, &unwatched).unwrap();
            }
            fs::read(next_to(&data(&f), ending)).unwrap()
        }
    }
}

const ENDINGS: [&str; 9] =
    ["-next", "-erasing", "-new", "-new-wal", "-wal", "-shm", "-journal", "-made", "-checked"];

/// Every sidecar, with every content that a person or a program could have left there.
fn strangers() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let mut all = Vec::new();
    for ending in ENDINGS {
        let real = if ending == "-new-wal" { real("-wal") } else { real(ending) };
        all.push((ending, "empty", Vec::new()));
        all.push((ending, "garbage", b"\xa5garbage".repeat(500)));
        all.push((ending, "another program's", foreign_database()));
        all.push((ending, "cut off", real[..real.len() / 2].to_vec()));
        all.push((ending, "cut at its beginning", real[..20.min(real.len())].to_vec()));
        if !["-made", "-checked", "-shm"].contains(&ending) {
            all.push((ending, "another installation's", real));
        }
    }
    all.push(("-wal", "another program's log", foreign_log(false)));
    all
}

/// True for a file that may lie there without being moved: an empty log, index or marker harms nothing.
fn is_harmless(ending: &str, bytes: &[u8]) -> bool {
    bytes.is_empty() && ["-wal", "-shm", "-made"].contains(&ending)
}

#[test]
fn sidecars_of_strangers_are_quarantined_and_never_acted_upon() {
    let f = filled(20);
    let whole = fs::read(data(&f)).unwrap();
    let before = content(&data(&f));
    let mut cells = 0;
    for (ending, kind, bytes) in strangers() {
        let f = copy_folder(f.folder.path());
        fs::write(next_to(&data(&f), ending), &bytes).unwrap();
        let store = f.open();
        assert_eq!(ours(store.read(dump).unwrap()), before, "{ending} {kind}");
        store.close().unwrap();
        assert!(fs::read(data(&f)).unwrap() == whole, "{ending} {kind}: the data file changed");
        let folders = quarantined(&data(&f)).unwrap();
        if is_harmless(ending, &bytes) {
            assert_eq!(folders, Vec::<PathBuf>::new(), "{ending} {kind}");
        } else {
            let [folder] = &folders[..] else { panic!("{ending} {kind}: {folders:?}") };
            let kept = files(folder).into_iter().collect::<Vec<_>>();
            let expected = folder.join(format!("instep.db{ending}"));
            assert!(kept == [(expected, bytes)], "{ending} {kind}: not byte for byte");
        }
        // It is done once.
        f.open().close().unwrap();
        assert_eq!(quarantined(&data(&f)).unwrap(), folders, "{ending} {kind}");
        // And everything goes on, on the same data.
        let mut store = f.open();
        fill(&mut store, 900, 1);
        store.close().unwrap();
        assert_eq!(flaws(&Store::connect(&data(&f), WAIT, Role::Aside).unwrap()).unwrap(), []);
        cells += 1;
    }
    println!("figures sidecars: {cells} strangers, 0 acted upon");
}

/// A pipe beside the data is nobody's log: it is moved, and nobody waits for it.
#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_log_is_quarantined() {
    for ending in ["-wal", "-shm", "-journal", "-next", "-new"] {
        let f = filled(3);
        let pipe = next_to(&data(&f), ending);
        let _ = fs::remove_file(&pipe);
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        f.open().close().unwrap();
        assert_eq!(quarantined(&data(&f)).unwrap().len(), 1, "{ending}");
    }
}

/// All of them at once, and folders instead of files.
#[test]
fn many_strangers_and_folders_are_quarantined_together() {
    let f = filled(5);
    let whole = fs::read(data(&f)).unwrap();
    for ending in ["-next", "-erasing", "-new", "-shm", "-journal", "-checked"] {
        fs::create_dir(next_to(&data(&f), ending)).unwrap_or_else(|_| {
            fs::remove_file(next_to(&data(&f), ending)).unwrap();
            fs::create_dir(next_to(&data(&f), ending)).unwrap();
        });
        fs::write(next_to(&data(&f), ending).join("a letter"), ending).unwrap();
    }
    fs::write(next_to(&data(&f), "-backups"), "a file").unwrap();
    f.open().close().unwrap();
    assert!(fs::read(data(&f)).unwrap() == whole);
    let [folder] = &quarantined(&data(&f)).unwrap()[..] else { panic!() };
    assert_eq!(files(folder).len(), 7);
    // The next ones get a folder of their own.
    fs::write(next_to(&data(&f), "-next"), "").unwrap();
    f.open();
    assert_eq!(quarantined(&data(&f)).unwrap().len(), 2);
    back_up(&f);
}

#[test]
fn a_quarantine_that_is_cut_off_loses_nothing() {
    let f = filled(5);
    let whole = fs::read(data(&f)).unwrap();
    for ending in ["-next", "-erasing", "-new", "-checked"] {
        fs::write(next_to(&data(&f), ending), format!("canary {ending}")).unwrap();
    }
    let steps = at_every_step(
        |f| Store::open(&f.path(), WAIT, day("2026-11-21")).map(drop),
        &f,
        |f, n| {
            f.open().close().unwrap();
            assert!(fs::read(data(f)).unwrap() == whole, "step {n}");
            for ending in ["-next", "-erasing", "-new", "-checked"] {
                let needle = format!("canary {ending}");
                assert_eq!(holds(f.folder.path(), needle.as_bytes()).len(), 1, "step {n}: {ending}");
                assert!(!next_to(&data(f), ending).exists());
            }
        },
    );
    assert!(steps > 4, "{steps}");
}

/// A log of this data file, written by a process that was killed, is played in: it holds what was acknowledged. Cut at any
/// place it gives one whole transaction after the other, and never half of one.
#[test]
fn the_log_of_a_killed_process_is_taken_up_as_far_as_it_holds() {
    take_up_a_log();
}

/// A copy of a large file lies on the disk; the answer is the same, and nothing of the copy stays.
#[test]
fn a_log_beside_a_large_file_is_verified_on_the_disk() {
    image::bound::set(Some(0));
    take_up_a_log();
    let f = filled(20);
    let before = content(&data(&f));
    for (ending, kind, bytes) in strangers() {
        if ending != "-wal" {
            continue;
        }
        let f = copy_folder(f.folder.path());
        fs::write(next_to(&data(&f), ending), &bytes).unwrap();
        let store = f.open();
        assert_eq!(ours(store.read(dump).unwrap()), before, "{ending} {kind}");
        store.close().unwrap();
        let hidden = |path: &PathBuf| path.to_string_lossy().contains(".part");
        assert!(!files(f.folder.path()).keys().any(hidden), "{ending} {kind}");
    }
    // Without room for the copy it is told, and nothing is lost.
    let mut store = f.open();
    fill(&mut store, 700, 1);
    let killed = copy_folder(f.folder.path());
    let whole = files(killed.folder.path());
    let points = disk::sweep(
        || Ok(file::verify(&data(&killed)).map(drop)?),
        |when| assert!(files(killed.folder.path()) == whole, "{when}"),
    );
    assert!(points > 0);
    image::bound::set(None);
}

fn take_up_a_log() {
    let f = filled(5);
    let mut store = f.open();
    fill(&mut store, 100, 10);
    let expected = ours(store.read(dump).unwrap());
    let [file, made, log] = ["", "-made", "-wal"].map(|ending| fs::read(next_to(&data(&f), ending)).unwrap());
    let killed = |log: &[u8]| {
        let f = Fixture::new();
        for (ending, bytes) in [("", &file[..]), ("-made", &made), ("-wal", log)] {
            fs::write(next_to(&data(&f), ending), bytes).unwrap();
        }
        f
    };
    let whole = killed(&log);
    whole.open().close().unwrap();
    assert_eq!(content(&data(&whole)), expected);
    assert_eq!(quarantined(&data(&whole)).unwrap(), Vec::<PathBuf>::new());
    let mut states = std::collections::BTreeSet::new();
    for cut in (0..log.len()).step_by(log.len() / 23) {
        let f = killed(&log[..cut]);
        let store = f.open();
        let count = "SELECT count(*) FROM session";
        store
            .read(|db| {
                assert_eq!(flaws(db)?, [], "cut at {cut}");
                states.insert(db.query_row(count, [], |r| r.get::<_, i64>(0))?);
                Ok(())
            })
            .unwrap();
    }
    assert!(states.len() > 5 && states.contains(&5), "{states:?}");
}

/// Only a log, an index or a journal where the data should be: somebody took the data away. No new log begins.
#[test]
fn a_log_without_its_data_is_told_and_not_touched() {
    for emptied in [false, true] {
        for (ending, kind, bytes) in strangers() {
            if !["-wal", "-shm", "-journal"].contains(&ending) {
                continue;
            }
            let f = Fixture::new();
            if emptied {
                fs::write(data(&f), "").unwrap();
            }
            fs::write(next_to(&data(&f), ending), bytes).unwrap();
            let before = files(f.folder.path());
            let what = if emptied { Damage::Emptied } else { Damage::Missing };
            assert_eq!(f.refusal(), InstepError::Damaged { what }, "{ending} {kind}");
            assert!(files(f.folder.path()) == before, "{ending} {kind}");
            // It is set aside when the person says so.
            let anew = recover(&f.path(), &Remedy::Anew, at(NOW), day("2026-11-21")).unwrap();
            let aside = next_to(&anew.set_aside.join("instep.db"), ending);
            assert!(fs::read(aside).unwrap() == before[&next_to(&data(&f), ending)], "{ending} {kind}");
            f.open();
        }
    }
}

/// Beside nothing at all the other names mean nothing either: a new file is made, and they are kept.
#[test]
fn strangers_without_data_do_not_keep_a_new_file_from_being_made() {
    for (ending, kind, bytes) in strangers() {
        if !["-next", "-erasing", "-new", "-new-wal", "-checked"].contains(&ending) {
            continue;
        }
        let f = Fixture::new();
        fs::write(next_to(&data(&f), ending), &bytes).unwrap();
        let mut store = f.open();
        fill(&mut store, 1, 1);
        store.close().unwrap();
        content(&data(&f));
        // The record of an erasure of which nothing was left is finished; whatever else there is, is kept.
        let finished = ending == "-erasing" && kind == "another installation's";
        assert_eq!(quarantined(&data(&f)).unwrap().len(), usize::from(!finished), "{ending} {kind}");
    }
}
