//! Gone for good.

use super::damage::wrecks;
use super::*;

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
    let all = holds(f.folder.path(), b"canary").len();
    assert!(all > 6);
    let steps = at_every_step(
        |f| Store::erase(&f.path(), WAIT),
        &f,
        |f, n| {
            // Begun is finished by whoever comes next; before that everything is there.
            let begun = pending::begun(&data(f));
            f.open().close().unwrap();
            let left = holds(f.folder.path(), b"canary");
            assert!(left.is_empty() || (!begun && left.len() == all), "step {n} {begun}: {left:?}");
            assert!(n > 0 || !left.is_empty());
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
    bytes[63] = 99;
    fs::write(f.path(), &bytes).unwrap();
    assert_eq!(erase(), Err(InstepError::Newer { found: 99, known: LATEST }));
    assert_eq!(fs::read(f.path()).unwrap(), bytes);
    // One that was cut off is finished, from its first step on.
    bytes[63] = 1;
    fs::write(f.path(), &bytes).unwrap();
    let steps = at_every_step(
        |f| Store::erase_unopened(&f.path()),
        &f,
        |f, n| {
            let _ = Store::erase_unopened(&f.path());
            assert_eq!(fs::read_dir(f.folder.path()).unwrap().count(), 0, "step {n}");
        },
    );
    assert!(steps > 5, "{steps}");
}

/// Files that others put there are not the person's entries, also once they were moved into a folder of ours.
#[test]
fn erasing_leaves_quarantined_files_and_names_them() {
    type Erase = fn(&Fixture) -> Result<()>;
    let ways: [Erase; 2] = [|f| Store::erase(&f.path(), WAIT), |f| Store::erase_unopened(&f.path())];
    for erase in ways {
        let f = filled(3);
        fs::write(next_to(&data(&f), "-next"), "a letter").unwrap();
        f.open().close().unwrap();
        let [folder] = &beside::quarantined(&data(&f)).unwrap()[..] else { panic!() };
        let kept = folder.join("instep.db-next");
        let steps = at_every_step(erase, &f, |f, n| {
            assert_eq!(holds(f.folder.path(), b"a letter").len(), 1, "step {n}");
        });
        assert!(steps > 5, "{steps}");
        erase(&f).unwrap();
        assert_eq!(files(f.folder.path()).into_keys().collect::<Vec<_>>(), std::slice::from_ref(&kept));
        assert_eq!(Store::left_beside(&f.path()).unwrap(), std::slice::from_ref(folder));
        // Nothing of ours is there any more, and a first run leaves it alone as well.
        let again = Store::erase_unopened(&f.path()).map_err(InstepError::from);
        assert_eq!(again, Err(InstepError::NotFound { what: Thing::File }));
        f.open().close().unwrap();
        assert_eq!(fs::read(kept).unwrap(), b"a letter");
    }
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
