//! Copies of a data file.

use super::*;

fn origin(store: &Store) -> i64 {
    store.read(|db| Ok(MetaRow::get(db)?.origin)).unwrap()
}

fn write(f: &Fixture, n: u128) -> i64 {
    let mut store = f.open();
    log(&mut store, &session(n << 64, NOW, "2026-11-21")).unwrap();
    let origin = origin(&store);
    store.close().unwrap();
    origin
}

#[test]
fn a_copy_gets_a_name_of_its_own_before_anything_is_written_to_it() {
    let f = filled(3);
    let own = write(&f, 50);
    assert_eq!(write(&f, 51), own, "the original keeps its own");
    // With everything that lies beside it, and without.
    let whole = copy_folder(f.folder.path());
    let bare = Fixture::new();
    fs::copy(data(&f), data(&bare)).unwrap();
    let mut names = vec![own];
    for copy in [&whole, &bare] {
        let bytes = fs::read(data(copy)).unwrap();
        copy.open().close().unwrap();
        assert!(fs::read(data(copy)).unwrap() == bytes, "reading changes nothing");
        let name = write(copy, 52);
        assert_eq!(write(copy, 53), name, "once");
        names.push(name);
        assert_eq!(flaws(&Store::connect(&data(copy), WAIT, Role::Aside).unwrap()).unwrap(), []);
    }
    assert_eq!(write(&f, 54), own);
    // Content of another file in this one, under a marker that fits the file.
    fs::write(data(&f), fs::read(data(&bare)).unwrap()).unwrap();
    names.push(write(&f, 55));
    // A marker of an earlier version says nothing.
    fs::write(next_to(&data(&f), "-made"), "").unwrap();
    names.push(write(&f, 56));
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "every one its own");
}

/// Killed before the name is on the disk, or after: what was acknowledged is there, under one name or the other.
#[test]
fn a_copy_that_is_killed_while_it_gets_its_name_loses_nothing() {
    let f = filled(3);
    let killed = std::cell::RefCell::new(None);
    let steps = at_every_step(
        |f| {
            let mut store = Store::open(&f.path(), WAIT, day("2026-11-21"))?;
            log(&mut store, &session(60 << 64, NOW, "2026-11-21"))?;
            // As a kill leaves it: the log is not moved into the file.
            killed.replace(Some(copy_folder(f.folder.path())));
            store.close()
        },
        &f,
        |f, n| {
            let mut store = f.open();
            log(&mut store, &session(62 << 64, NOW, "2026-11-21")).unwrap();
            assert_eq!(store.read(flaws).unwrap(), [], "step {n}");
            let Some(killed) = killed.take() else { return };
            let mut store = killed.open();
            let of_day = |db: &Connection| SessionRow::between(db, day("2026-11-21"), day("2026-11-21"));
            assert_eq!(store.read(of_day).unwrap().len(), 4, "step {n}");
            log(&mut store, &session(61 << 64, NOW, "2026-11-21")).unwrap();
            assert_eq!(beside::quarantined(&data(&killed)).unwrap(), Vec::<PathBuf>::new());
        },
    );
    assert!(steps >= 2, "{steps}");
}
