//! Backups, and what comes back of them.

use super::*;

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

/// They take each other's name and remove each other's files; none of them may call the data damaged.
#[test]
fn backups_made_at_the_same_time_are_all_sound() {
    let f = filled(20);
    let path = f.path();
    std::thread::scope(|scope| {
        let made = (0..8).map(|_| {
            scope.spawn(|| {
                for _ in 0..6 {
                    Store::back_up(&path, None, at(NOW), WAIT, &unwatched).unwrap();
                    Store::check_all(&path, at(NOW), WAIT, &unwatched).unwrap();
                }
            })
        });
        made.collect::<Vec<_>>().into_iter().for_each(|thread| thread.join().unwrap());
    });
    let shelf = Shelf::of(&data(&f)).unwrap();
    assert_eq!(shelf.broken, 0);
    assert!(shelf.newest().unwrap().holds().unwrap());
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
    let mut numbers = fastrand::Rng::with_seed(1);
    let mut broken: Vec<Vec<u8>> = (0..flips())
        .map(|_| {
            let mut bytes = whole.clone();
            flip(&mut bytes, numbers.usize(..whole.len() * 8));
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
