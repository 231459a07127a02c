//! On a full disk.

use super::*;

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
