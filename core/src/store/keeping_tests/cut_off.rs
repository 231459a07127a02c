//! Cut off at any step.

use super::*;

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
