//! Files that leave the app: what they may never replace, what a kill leaves, what reaches the disk in which order.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::beside::{beside as next_to, fault};
use super::keeping_tests::{WAIT, back_up, data, files, filled, holds, unwatched};
use super::part::Part;
use super::tests::{Fixture, at};
use super::*;
use crate::error::{InvalidWhy, Thing};

const NOW: &str = "2026-11-21T20:00:00Z";

fn write(path: &Path, text: &str) -> Result<u64, InstepError> {
    Ok(write_outgoing(path.to_str().unwrap(), |out| Ok(out.write_all(text.as_bytes())?))?)
}

/// What kills have left in a folder.
fn parts(folder: &Path) -> Vec<PathBuf> {
    let found = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    found.filter(|path| path.extension().is_some_and(|e| e == "part")).collect()
}

#[test]
fn nothing_takes_the_place_of_the_data_or_of_what_lies_beside_it() {
    let f = filled(3);
    let backup = back_up(&f).path;
    let aside = next_to(&data(&f), "-damaged-x");
    fs::create_dir(&aside).unwrap();
    fs::copy(data(&f), aside.join("instep.db")).unwrap();
    fs::write(beside::backups(&data(&f)).join("broken.instep-backup"), "broken").unwrap();
    let _open = f.open();
    let mut ours: Vec<PathBuf> = [
        "",
        "-wal",
        "-shm",
        "-journal",
        "-made",
        "-new",
        "-new-wal",
        "-next",
        "-erasing",
        "-checked",
        "-look-1-1",
        "-backups",
        "-damaged-y",
        "-MADE",
    ]
    .iter()
    .map(|ending| next_to(&data(&f), ending))
    .collect();
    ours.extend([backup.clone(), backup.with_file_name("broken.instep-backup")]);
    ours.extend([backup.with_file_name("new.html"), aside.join("instep.db"), aside.join("x/y.html")]);
    ours.push(f.folder.path().join("instep.db-backups/../instep.db-made"));
    #[cfg(unix)]
    for (n, to) in ours.clone().into_iter().enumerate() {
        let link = f.folder.path().join(format!("link{n}.svg"));
        std::os::unix::fs::symlink(to, &link).unwrap();
        let again = f.folder.path().join(format!("again{n}.svg"));
        std::os::unix::fs::symlink(link.file_name().unwrap(), &again).unwrap();
        ours.extend([link, again]);
    }
    #[cfg(unix)]
    {
        let folder = f.folder.path().join("folder");
        std::os::unix::fs::symlink(f.folder.path(), &folder).unwrap();
        ours.extend([folder.join("instep.db"), folder.join("instep.db-wal")]);
    }
    let look = || {
        let entries = fs::read_dir(f.folder.path()).unwrap().map(|e| e.unwrap().path());
        let mut all: Vec<_> = entries.filter(|p| p.is_file()).map(|p| (fs::read(&p).unwrap(), p)).collect();
        all.extend(files(&beside::backups(&data(&f))).into_iter().map(|(p, bytes)| (bytes, p)));
        all.sort();
        all
    };
    let before = look();
    for path in &ours {
        let refused = write(path, "a page").unwrap_err();
        let folder = InstepError::invalid("path", InvalidWhy::IsAFolder);
        let data_file = InstepError::invalid("path", InvalidWhy::IsADataFile);
        assert!(refused == data_file || (path.is_dir() && refused == folder), "{path:?}: {refused:?}");
    }
    assert_eq!(look(), before);
    for name in ["instep.db.html", "instep.db-2026.json", "instep-made", "page-new.html"] {
        write(&f.folder.path().join(name), "a page").unwrap();
    }
}

/// Of a data file that is damaged or gone nothing is replaced either: it may be taken up again.
#[test]
fn nor_of_damaged_data() {
    let f = filled(3);
    let refused = |path: &Path| {
        assert_eq!(write(path, "x").err(), Some(InstepError::invalid("path", InvalidWhy::IsADataFile)));
    };
    fs::write(data(&f), "").unwrap();
    refused(&data(&f));
    refused(&next_to(&data(&f), "-made"));
    fs::remove_file(data(&f)).unwrap();
    refused(&data(&f));
    refused(&next_to(&data(&f), "-wal"));
    assert!(!data(&f).exists());
}

#[test]
fn a_file_is_replaced_as_a_whole_and_nothing_is_left_beside_it() {
    let f = Fixture::new();
    let path = f.folder.path().join("page.html");
    assert_eq!(write(&path, "first"), Ok(5));
    fault::notes();
    assert_eq!(write(&path, "the second"), Ok(10));
    // A power cut in between leaves the first: the bytes are on the disk before the name, and the name before the end.
    assert_eq!(fault::notes(), ["synced", "named", "folder synced"]);
    assert_eq!(fs::read(&path).unwrap(), b"the second");
    assert_eq!(fs::read_dir(f.folder.path()).unwrap().count(), 1);
    let nowhere = Err(InstepError::NotFound { what: Thing::File });
    assert_eq!(write(&f.folder.path().join("no/page.html"), "x"), nowhere);
    assert_eq!(write(&path.join("below"), "x"), nowhere);
    assert_eq!(write(f.folder.path(), "x"), Err(InstepError::invalid("path", InvalidWhy::IsAFolder)));
    let mut kept = fs::metadata(&path).unwrap().permissions();
    kept.set_readonly(true);
    fs::set_permissions(&path, kept).unwrap();
    assert_eq!(write(&path, "third"), Err(InstepError::ReadOnly));
    assert_eq!(fs::read(&path).unwrap(), b"the second");
    assert_eq!(fs::read_dir(f.folder.path()).unwrap().count(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_stays_and_a_link_still_leads_to_its_file() {
    let f = Fixture::new();
    assert_eq!(write(Path::new("/dev/null"), "page"), Ok(4));
    assert_eq!(write(Path::new("/dev/full"), "page"), Err(InstepError::Full));
    let (file, link) = (f.folder.path().join("page.html"), f.folder.path().join("link.html"));
    fs::write(&file, "first").unwrap();
    std::os::unix::fs::symlink("page.html", &link).unwrap();
    write(&link, "second").unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"second");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    // One that leads round in a circle leads nowhere.
    let round = f.folder.path().join("round");
    std::os::unix::fs::symlink("round", &round).unwrap();
    let nowhere = InstepError::NotFound { what: Thing::File };
    assert_eq!(write(&round, "page"), Err(nowhere.clone()));
    assert_eq!(InstepError::from(open_incoming(round.to_str().unwrap(), 9).err().unwrap()), nowhere);
    let long = f.folder.path().join("x".repeat(256));
    let too_long = InstepError::invalid("path", InvalidWhy::TooLong { max_characters: 255 });
    assert_eq!(write(&long, "page"), Err(too_long));
}

/// Writing waits for no reader, and a reader that leaves is no fault of ours.
#[cfg(target_os = "linux")]
#[test]
fn a_pipe_is_written_only_while_somebody_reads_it() {
    let f = Fixture::new();
    let pipe = f.folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let refused = Err(InstepError::invalid("path", InvalidWhy::NotAFile));
    assert_eq!(write(&pipe, "page"), refused);
    let open = |options: &mut fs::OpenOptions| file::open_at_once(options, &pipe).unwrap();
    let mut reader = open(fs::OpenOptions::new().read(true));
    assert_eq!(write(&pipe, "page"), Ok(4));
    let mut read = [0; 4];
    std::io::Read::read_exact(&mut reader, &mut read).unwrap();
    assert_eq!(&read, b"page");
    // It leaves in the middle.
    let left = write_outgoing(pipe.to_str().unwrap(), |out| {
        drop(reader);
        out.write_all(&[0; 100_000])?;
        Ok(())
    });
    assert_eq!(left.map_err(InstepError::from), refused);
    // As a small file to read: at its end while nobody writes, and what is written with somebody there.
    let path = pipe.to_str().unwrap();
    let all = |mut file: fs::File| std::io::read_to_string(&mut file).unwrap();
    assert_eq!(all(open_small(path).unwrap()), "");
    let mut both = fs::OpenOptions::new().read(true).write(true).open(&pipe).unwrap();
    both.write_all(b"open sesame").unwrap();
    let small = open_small(path).unwrap();
    drop(both);
    assert_eq!(all(small), "open sesame");
}

/// A file that grows while it is read, devices, folders, and what the system makes up.
#[cfg(target_os = "linux")]
#[test]
fn what_is_no_plain_file_is_not_read() {
    let error = |path: &str| InstepError::from(open_incoming(path, 1 << 20).err().unwrap());
    for path in ["/dev/zero", "/dev/null", "/dev/full"] {
        assert_eq!(error(path), InstepError::NotOurs, "{path}");
        let small = open_small(path).err().map(InstepError::from);
        assert_eq!(small, Some(InstepError::invalid("path", InvalidWhy::NotAFile)), "{path}");
    }
    assert_eq!(error("/proc"), InstepError::invalid("path", InvalidWhy::IsAFolder));
    assert_eq!(error("/proc/self/mem"), InstepError::invalid("path", InvalidWhy::Unreadable));
}

#[test]
fn what_is_written_reaches_the_disk_before_it_has_its_name() {
    let f = filled(3);
    let in_order = |notes: &[&str]| {
        for (n, _) in notes.iter().enumerate().filter(|(_, note)| **note == "named") {
            assert!(notes[..n].contains(&"synced"), "{notes:?}");
            assert_eq!(notes.get(n + 1), Some(&"folder synced"), "{notes:?}");
        }
        notes.iter().filter(|note| **note == "named").count()
    };
    fault::notes();
    let made = back_up(&f);
    let notes = fault::notes();
    // The backup, and that it was found good.
    assert_eq!(in_order(&notes), 2);
    assert_eq!(notes.iter().filter(|note| **note == "synced").count(), 2, "{notes:?}");
    let place =
        Place { data: &data(&f), now: at(NOW), today: super::tests::day("2026-11-21"), busy_timeout: WAIT };
    restore(place, made.path.to_str().unwrap(), &unwatched).unwrap();
    let notes = fault::notes();
    // The draft twice, before and after it is brought up to date; the backup of what is replaced; the record of what is
    // about to happen; the draft in its place by two names; and what was found good.
    assert_eq!(in_order(&notes), 5, "{notes:?}");
    assert_eq!(notes.iter().filter(|note| **note == "synced").count(), 5, "{notes:?}");
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_what_is_written() {
    use std::os::unix::fs::PermissionsExt;
    let f = filled(3);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let page = f.folder.path().join("page.html");
    // An older one that all could read.
    fs::write(&page, "older").unwrap();
    write(&page, "a page").unwrap();
    let backup = back_up(&f).path;
    assert_eq!([mode(&page), mode(&backup), mode(backup.parent().unwrap())], [0o600, 0o600, 0o700]);
    let away = Fixture::new();
    let folder = Some(away.folder.path().to_str().unwrap());
    let away = Store::back_up(&f.path(), folder, at(NOW), WAIT, &unwatched).unwrap().path;
    assert_eq!(mode(&away), 0o600);
    let part = Part::new(f.folder.path()).unwrap();
    assert_eq!(mode(part.path().parent().unwrap()), 0o700);
}

/// Writes as far as a kill lets it.
fn killed(folder: &Path) {
    let part = Part::new(folder).unwrap();
    beside::private(&part.path()).unwrap().write_all(b"canary").unwrap();
    fault::after(Some(0));
    drop(part);
    fault::after(None);
    assert_eq!(parts(folder).len(), 1, "a kill clears nothing up");
}

#[test]
fn what_a_kill_leaves_goes_with_the_next_file_and_what_is_being_written_stays() {
    let f = filled(1);
    let away = Fixture::new();
    let folder = away.folder.path();
    let theirs = [".instep-notes.part", "instep.part", ".instep-0123456789abcdef0123456789abcdef.part.txt"];
    for name in theirs {
        fs::write(folder.join(name), "theirs").unwrap();
    }
    let begun = Part::new(folder).unwrap();
    beside::private(&begun.path()).unwrap().write_all(b"being written").unwrap();
    let left = parts(folder).len();
    // As a process that is gone leaves it: nobody holds it.
    let dead = folder.join(".instep-00000000000000000000000000000000.part");
    for backup in [false, true] {
        fs::create_dir(&dead).unwrap();
        fs::write(dead.join("held"), "").unwrap();
        fs::write(dead.join("file"), "half of it").unwrap();
        if backup {
            Store::back_up(&f.path(), folder.to_str(), at(NOW), WAIT, &unwatched).unwrap();
        } else {
            write(&folder.join("page.html"), "a page").unwrap();
        }
        assert_eq!(holds(folder, b"half of it"), Vec::<PathBuf>::new());
        assert_eq!(parts(folder).len(), left);
    }
    // Also where a removal was cut off, or never begun.
    fs::create_dir(&dead).unwrap();
    fs::write(dead.join("file"), "half of it").unwrap();
    write(&folder.join("page.html"), "a page").unwrap();
    assert!(!dead.exists());
    begun.name(&folder.join("begun")).unwrap();
    assert_eq!(fs::read(folder.join("begun")).unwrap(), b"being written");
    for name in theirs {
        assert!(folder.join(name).exists(), "{name}");
    }
}

#[test]
fn what_a_kill_leaves_beside_the_data_goes_when_it_is_opened_and_when_it_is_erased() {
    let f = filled(1);
    killed(f.folder.path());
    f.open().close().unwrap();
    assert_eq!(parts(f.folder.path()), Vec::<PathBuf>::new());
    killed(f.folder.path());
    fs::create_dir_all(beside::backups(&data(&f))).unwrap();
    killed(&beside::backups(&data(&f)));
    Store::erase(&f.path(), WAIT).unwrap();
    assert_eq!(files(f.folder.path()).len(), 0);
    assert_eq!(parts(f.folder.path()), Vec::<PathBuf>::new());
}
