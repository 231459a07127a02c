//! Opening: at once, cut off, at paths that lead nowhere, and with which rights.

use super::*;

#[test]
fn a_new_file_that_is_cut_off_is_made_anew_and_never_taken_for_damage() {
    let steps = at_every_step(
        |f| {
            let mut store = Store::open(&f.path(), WAIT, day("2026-11-21"))?;
            log(&mut store, &session(1 << 64, NOW, "2026-11-21"))
        },
        &Fixture::new(),
        |f, n| {
            let mut store = f.open();
            let _ = log(&mut store, &session(2 << 64, NOW, "2026-11-21"));
            assert_eq!(store.read(flaws).unwrap(), [], "step {n}");
        },
    );
    println!("a new file: {steps} steps");
    assert!(steps > 5, "{steps}");
}

#[test]
fn a_full_disk_makes_no_new_file_and_leaves_nothing() {
    let f = Fixture::new();
    let points = disk::sweep(
        || Ok(Store::open(&f.path(), WAIT, day("2026-11-21"))?.close()?),
        |when| {
            let left: Vec<PathBuf> = files(f.folder.path()).into_keys().collect();
            let complete = data(&f).exists();
            assert!(complete || left.is_empty(), "{when}: {left:?}");
            if complete {
                content(&data(&f));
            }
        },
    );
    println!("figures full disk: {points} points of a new file, 0 partial states");
    assert!(points > 5, "{points}");
    f.open();
}

/// Threads stand for processes: each lock is of its own open file.
#[test]
fn opening_waits_for_whoever_makes_replaces_or_erases_the_file() {
    let rounds = if std::env::var_os("INSTEP_SOAK").is_some() { 200 } else { 20 };
    let patient = Duration::from_secs(20);
    let today = day("2026-11-21");
    let mut logged = 0;
    for round in 0..rounds {
        let f = Fixture::new();
        let open = |n: u128| {
            let path = f.path();
            move || {
                let mut store = Store::open(&path, patient, today).unwrap();
                log(&mut store, &session(n << 64, NOW, "2026-11-21")).unwrap();
                store.close().unwrap();
            }
        };
        std::thread::scope(|scope| {
            (1..=4).for_each(|n| drop(scope.spawn(open(n))));
        });
        assert_eq!(sessions(&f), 4, "round {round}");
        let backup = Store::back_up(&f.path(), None, at(NOW), patient, &unwatched).unwrap();
        let (path, from) = (data(&f), backup.path.to_str().unwrap().to_owned());
        std::thread::scope(|scope| {
            (5..=7).for_each(|n| drop(scope.spawn(open(n))));
            scope.spawn(move || {
                let place = Place { data: &path, now: at(NOW), today, busy_timeout: patient };
                restore(place, &from, &unwatched).unwrap();
            });
        });
        // Each was before the restore, and is in the backup that it made, or after it.
        assert!((4..=7).contains(&sessions(&f)), "round {round}");
        let (path, erased) = (f.path(), f.path());
        std::thread::scope(|scope| {
            (8..=10).for_each(|n| drop(scope.spawn(open(n))));
            scope.spawn(move || Store::erase(&erased, patient).unwrap());
        });
        // A new file has only what came after the erasure.
        let found = files(f.folder.path());
        if !found.is_empty() {
            let store = Store::open(&path, patient, today).unwrap();
            assert_eq!(store.read(flaws).unwrap(), [], "round {round}");
        }
        // A damaged file is taken up while others come.
        let f = filled(3);
        fs::write(data(&f), "").unwrap();
        let path = f.path();
        std::thread::scope(|scope| {
            scope.spawn(|| recover(&f.path(), &Remedy::Anew, at(NOW), today).unwrap());
            for n in 11..=13 {
                let path = path.clone();
                scope.spawn(move || match Store::open(&path, patient, today) {
                    Ok(mut store) => log(&mut store, &session(n << 64, NOW, "2026-11-21")).unwrap(),
                    // Before it was taken up.
                    Err(error) => {
                        assert_eq!(InstepError::from(error), InstepError::Damaged { what: Damage::Emptied });
                    }
                });
            }
        });
        content(&data(&f));
        logged += 10;
    }
    println!("figures openings at once: {logged} openings, 0 refused");
}

fn sessions(f: &Fixture) -> i64 {
    let store = f.open();
    store.read(|db| Ok(db.query_row("SELECT count(*) FROM session", [], |r| r.get(0))?)).unwrap()
}

/// Strange files are moved only when nobody has the data open; nobody waits for that.
#[test]
fn what_is_open_keeps_strange_files_from_being_moved_and_everybody_goes_on() {
    let f = filled(3);
    let mut store = f.open();
    fs::write(next_to(&data(&f), "-next"), "garbage").unwrap();
    fs::write(next_to(&data(&f), "-erasing"), "").unwrap();
    // Others need not wait for it to be cleared up.
    let mut second = Store::open(&f.path(), WAIT, day("2026-11-21")).unwrap();
    log(&mut second, &session(70 << 64, NOW, "2026-11-21")).unwrap();
    log(&mut store, &session(71 << 64, NOW, "2026-11-21")).unwrap();
    drop((store, second));
    assert_eq!(sessions(&f), 5);
    assert_eq!(beside::quarantined(&data(&f)).unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn paths_that_lead_nowhere_are_typed_refusals() {
    use std::os::unix::fs::symlink;
    let f = filled(1);
    let folder = f.folder.path();
    symlink("loop-b", folder.join("loop-a")).unwrap();
    symlink("loop-a", folder.join("loop-b")).unwrap();
    symlink("self", folder.join("self")).unwrap();
    let fifo = folder.join("fifo");
    let made = std::process::Command::new("mkfifo").arg(&fifo).status();
    let before = files_but_fifo(folder);
    let nowhere = InstepError::NotFound { what: Thing::File };
    let long = |max_characters| InstepError::invalid("path", InvalidWhy::TooLong { max_characters });
    let mut cases = vec![
        (folder.join("loop-a"), nowhere.clone()),
        (folder.join("self"), nowhere.clone()),
        (folder.join("loop-a/x.db"), nowhere.clone()),
        (folder.join("instep.db/x.db"), nowhere.clone()),
        (folder.join("instep.db/x/y.db"), nowhere.clone()),
        (folder.join("none/x.db"), nowhere),
        (folder.join("n".repeat(201)), long(200)),
        (folder.join("n".repeat(300)), long(200)),
        (folder.join(format!("{}/x.db", "n".repeat(300))), long(255)),
        (PathBuf::from("/dev/null"), InstepError::NotOurs),
        (PathBuf::from("/dev/zero"), InstepError::NotOurs),
    ];
    if made.is_ok_and(|made| made.success()) {
        cases.push((fifo, InstepError::NotOurs));
    }
    let today = day("2026-11-21");
    for (path, expected) in cases {
        let path = path.to_str().unwrap();
        let open = Store::open(path, WAIT, today).map(drop).map_err(InstepError::from);
        assert_eq!(open, Err(expected.clone()), "{path}");
        let taken = recover(path, &Remedy::Anew, at(NOW), today).map(drop).map_err(InstepError::from);
        assert_eq!(taken, Err(expected.clone()), "recover {path}");
        let erased = Store::erase_unopened(path).map_err(InstepError::from);
        assert_eq!(erased, Err(expected), "erase {path}");
        let restored = preview(place(&data(&f)), path, &unwatched).map(drop).map_err(InstepError::from);
        assert!(
            restored.as_ref().is_err_and(|error| *error != InstepError::Internal),
            "restore {path}: {restored:?}"
        );
        let saved = Store::back_up(&f.path(), Some(path), at(NOW), WAIT, &unwatched).map(drop);
        let saved = saved.map_err(InstepError::from);
        assert!(
            saved.as_ref().is_err_and(|error| *error != InstepError::Internal),
            "backup {path}: {saved:?}"
        );
    }
    // Folders and files that the system makes up.
    if Path::new("/proc/self/mem").exists() {
        let saved = Store::back_up(&f.path(), Some("/proc"), at(NOW), WAIT, &unwatched).map(drop);
        assert_eq!(saved.map_err(InstepError::from), Err(InstepError::ReadOnly));
        for path in ["/proc/self/mem", "/proc/self/environ", "/proc/x.db"] {
            let open = Store::open(path, WAIT, today).map(drop).map_err(InstepError::from);
            assert!(open.as_ref().is_err_and(|error| *error != InstepError::Internal), "{path}: {open:?}");
            let restored = preview(place(&data(&f)), path, &unwatched).map(drop).map_err(InstepError::from);
            assert!(
                restored.as_ref().is_err_and(|error| *error != InstepError::Internal),
                "{path}: {restored:?}"
            );
        }
    }
    // A name as long as it may be has everything beside it.
    let longest = folder.join("n".repeat(200));
    Store::open(longest.to_str().unwrap(), WAIT, today).unwrap().close().unwrap();
    Store::back_up(longest.to_str().unwrap(), None, at(NOW), WAIT, &unwatched).unwrap();
    fs::write(&longest, "").unwrap();
    recover(longest.to_str().unwrap(), &Remedy::Anew, at(NOW), today).unwrap();
    Store::erase(longest.to_str().unwrap(), WAIT).unwrap();
    assert_eq!(files_but_fifo(folder), before);
}

#[cfg(unix)]
fn files_but_fifo(folder: &Path) -> Vec<(PathBuf, u64)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut all: Vec<_> = entries.map(|entry| (entry.path(), entry.metadata().unwrap().len())).collect();
    all.retain(|(path, _)| path.is_file());
    all.sort();
    all
}

#[cfg(unix)]
fn open_to_others(folder: &Path) -> Vec<String> {
    use std::os::unix::fs::PermissionsExt;
    let mut found = Vec::new();
    let mut left = vec![folder.to_owned()];
    while let Some(folder) = left.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let mode = fs::symlink_metadata(&path).unwrap().permissions().mode();
            if mode & 0o077 != 0 {
                found.push(format!("{} {:o}", path.display(), mode & 0o777));
            }
            if path.is_dir() {
                left.push(path);
            }
        }
    }
    found.sort();
    found
}

/// From the first byte on: at every step at which a kill could come.
#[cfg(unix)]
#[test]
fn what_lies_there_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    at_every_step(
        |f| {
            let mut store = Store::open(&f.path(), WAIT, day("2026-11-21"))?;
            fill(&mut store, 1, 3);
            assert_eq!(open_to_others(f.folder.path()), Vec::<String>::new(), "while it is open");
            Store::check_all(&f.path(), at(NOW), WAIT, &unwatched)?;
            store.close()?;
            let made = Store::back_up(&f.path(), None, at(NOW), WAIT, &unwatched)?;
            assert_eq!(open_to_others(f.folder.path()), Vec::<String>::new(), "with a backup");
            restore(place(&data(f)), made.path.to_str().unwrap(), &unwatched)?;
            fs::write(data(f), "").unwrap();
            fs::set_permissions(data(f), fs::Permissions::from_mode(0o600)).unwrap();
            recover(&f.path(), &Remedy::Backup(None), at(NOW), day("2026-11-21")).map(drop)
        },
        &Fixture::new(),
        |f, n| assert_eq!(open_to_others(f.folder.path()), Vec::<String>::new(), "step {n}"),
    );
    // What an earlier version, or somebody, left open to others is closed.
    let f = filled(3);
    back_up(&f);
    Store::check_all(&f.path(), at(NOW), WAIT, &unwatched).unwrap();
    fs::write(next_to(&data(&f), "-next"), "garbage").unwrap();
    let open = f.open();
    let killed = copy_folder(f.folder.path());
    drop(open);
    for f in [f, killed] {
        fs::write(next_to(&data(&f), "-new"), "garbage").unwrap();
        for ending in ["", "-wal", "-shm", "-made", "-lock", "-checked", "-new"] {
            let path = next_to(&data(&f), ending);
            if path.exists() {
                fs::set_permissions(path, fs::Permissions::from_mode(0o644)).unwrap();
            }
        }
        let folders: Vec<PathBuf> = beside::quarantined(&data(&f)).unwrap();
        for folder in folders.iter().chain([&beside::backups(&data(&f))]) {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let mut store = f.open();
        fill(&mut store, 50, 1);
        let open: Vec<String> = open_to_others(f.folder.path());
        // Inside a folder that nobody else may look into.
        let open: Vec<&String> =
            open.iter().filter(|path| !path.contains("-backups/") && !path.contains("-unknown-")).collect();
        assert_eq!(open, Vec::<&String>::new());
    }
}
