//! What goes out, what comes in, and what may not.

use super::*;

#[test]
fn an_archive_in_an_empty_file_gives_the_same_archive() {
    let device = full();
    let dump = device.dump();
    assert_eq!(dump, device.dump(), "nothing of the moment is in it");
    let other = Device::new();
    let would = other.import_at(&dump, true, evening()).unwrap();
    assert!(would.dry_run);
    assert_eq!(other.dump(), Device::new().dump(), "a preview changes nothing");
    let did = other.import_at(&dump, false, later(1_000_000)).unwrap();
    assert_eq!((did.inserted, did.updated, did.skipped), (would.inserted, would.updated, would.skipped));
    assert!(did.inserted > 8 && did.updated == 0 && did.skipped == 0 && did.rejected.is_empty(), "{did:?}");
    let changed = other.instep.take_changes();
    assert!(changed.contains(&ChangedArea::Sessions) && changed.contains(&ChangedArea::Settings));
    assert_eq!(other.dump(), dump);
    // The other way round, and once more, there is nothing new.
    device.instep.take_changes();
    for (from, to) in [(&other, &device), (&device, &other)] {
        let again = to.import(&from.dump());
        assert_eq!((again.inserted, again.updated), (0, 0));
        assert_eq!(again.skipped, did.inserted + 1, "all rows and the tombstone");
        assert_eq!(to.instep.take_changes(), []);
    }
    assert_eq!(other.dump(), dump);
    assert_eq!(other.instep.settings(later(86_400)).unwrap().day_start.to_string(), "05:00");
}

#[test]
fn the_later_version_stays_and_what_was_purged_does_not_come_back() {
    let (a, b) = (Device::new(), Device::new());
    let session = a.log("first", evening());
    b.import(&a.dump());
    let on_b = b.instep.session(session.id, evening()).unwrap();
    assert_eq!((on_b.stamp, &on_b.note), (session.stamp, &session.note), "it keeps its stamp");
    // Edited on both: the later one wins, on both.
    a.instep.edit_session(session.id, edit(&session, "a, later"), session.stamp, later(20)).unwrap();
    b.instep.edit_session(session.id, edit(&session, "b, earlier"), session.stamp, later(10)).unwrap();
    let (dump_a, dump_b) = (a.dump(), b.dump());
    assert_eq!(a.import(&dump_b).skipped, 2);
    let report = b.import(&dump_a);
    assert_eq!((report.inserted, report.updated, report.skipped), (0, 1, 1));
    assert_eq!(a.dump(), b.dump());
    assert!(b.dump().contains("a, later"));
    // The version that lost is kept as a revision, of this device alone.
    let revisions = b.tx(&later(30), |tx| {
        Ok(tx.query_row("SELECT count(*) FROM revision WHERE old LIKE '%b, earlier%'", [], |r| {
            r.get::<_, i64>(0)
        })?)
    });
    assert_eq!(revisions, 1);
    // Purged on one: gone on both, also for an older archive, and so are its older versions.
    a.purge(session.id, &later(40));
    let report = b.import(&a.dump());
    assert_eq!((report.inserted, report.updated), (0, 1));
    assert_eq!(b.import(&dump_a).inserted, 0);
    assert_eq!(a.dump(), b.dump());
    let left = b.tx(&later(50), |tx| {
        let sql =
            "SELECT (SELECT count(*) FROM session) + (SELECT count(*) FROM revision WHERE kind = 'session')";
        Ok(tx.query_row(sql, [], |r| r.get::<_, i64>(0))?)
    });
    assert_eq!(left, 0);
}

/// A row of an archive that was changed by hand, its checksum made right: it claims to be the version that is here. Which
/// of the two stays depends on their content alone, so that it is the same on every device.
#[test]
fn a_row_that_claims_to_be_the_same_is_settled_alike_on_every_device() {
    let device = full();
    let before = device.dump();
    let mut taken = 0;
    for (from, to) in [
        ("\"value\":7", "\"value\":0"),
        ("\"value\":7", "\"value\":1"),
        ("\"value\":7", "\"value\":2"),
        ("\"value\":7", "\"value\":3"),
        ("\"value\":7", "\"value\":4"),
        ("\"value\":7", "\"value\":5"),
        ("\"value\":7", "\"value\":6"),
        ("\"value\":7", "\"value\":8"),
        ("\"value\":7", "\"value\":9"),
        ("\"value\":7", "\"value\":10"),
        ("Fußbad", "Fußbrand"),
        ("Fußbad", "Fußball"),
        ("\"evenings\":3", "\"evenings\":7"),
        ("\"evenings\":3", "\"evenings\":5"),
    ] {
        let forged = String::from_utf8(resealed(&before.replacen(from, to, 1))).unwrap();
        assert_ne!(forged, before, "{from}");
        let (here, there) = (Device::new(), Device::new());
        here.import(&before);
        there.import(&forged);
        let report = here.import(&forged);
        let other = there.import(&before);
        assert_eq!(
            (report.updated + other.updated, report.rejected.len()),
            (1, 0),
            "{from}: one of the two stays"
        );
        assert_eq!(here.dump(), there.dump(), "{from}");
        taken += report.updated;
    }
    assert!((1..14).contains(&taken), "the order is by content, not by arrival: {taken}");
    // One that is written later, on either device, settles it on both.
    let other = Device::new();
    let forged = resealed(&before.replacen("\"value\":7", "\"value\":10", 1));
    other.import(std::str::from_utf8(&forged).unwrap());
    other.instep.rate(sleep(5), later(100)).unwrap();
    assert_eq!(device.import(&other.dump()).updated, 1);
    assert_eq!(device.dump(), other.dump());
}

#[test]
fn an_edit_here_is_later_than_what_came_in_however_the_clock_stands() {
    let (a, b) = (Device::new(), Device::new());
    a.instep.rate(sleep(3), later(1_000)).unwrap();
    b.import(&a.dump());
    // This device's clock is behind the other's.
    b.instep.rate(sleep(8), evening()).unwrap();
    let report = a.import(&b.dump());
    assert_eq!(report.updated, 1);
    assert!(a.dump().contains("\"value\":8"));
    assert_eq!(a.dump(), b.dump());
}

#[test]
fn totals_and_checksums_hold_after_an_import() {
    let (a, b) = (full(), full());
    b.import(&a.dump());
    a.import(&b.dump());
    for device in [&a, &b] {
        let wrong = device.tx(&later(99), |tx| {
            let mut wrong = Vec::new();
            for table in MERGEABLE.iter().chain(&["tombstone", "revision"]) {
                let mut total = 0i64;
                let mut rows = 0i64;
                let mut statement = tx.prepare(&format!("SELECT sum FROM {table}"))?;
                let mut found = statement.query([])?;
                while let Some(row) = found.next()? {
                    total = total.wrapping_add(row.get(0)?);
                    rows += 1;
                }
                let told: (i64, i64) =
                    tx.query_row("SELECT rows, total FROM table_sum WHERE name = ?1", [table], |r| {
                        Ok((r.get(0)?, r.get(1)?))
                    })?;
                if told != (rows, total) {
                    wrong.push(*table);
                }
            }
            Ok(wrong)
        });
        assert!(wrong.is_empty(), "{wrong:?}");
    }
    assert_eq!(a.dump(), b.dump());
}

#[test]
fn a_file_that_can_not_be_taken_changes_nothing() {
    let device = full();
    let before = device.dump();
    let other = full().dump();
    let changed = |from: &str, to: &str| other.replacen(from, to, 1);
    for (text, expected) in [
        (changed("\"version\":1", "\"version\":2"), InstepError::Newer { found: 2, known: 1 }),
        (changed("Fu", "Fo"), InstepError::Damaged { what: Damage::Archive }),
        (other[..other.len() / 2].to_owned(), InstepError::Damaged { what: Damage::Archive }),
        ("hello".to_owned(), InstepError::NotOurs),
        (String::new(), InstepError::NotOurs),
    ] {
        assert_eq!(device.fails(&text), expected);
    }
    let import = |path: String| {
        device.instep.import_file(ImportRequest { path, passphrase: None, dry_run: false }, evening())
    };
    let folder = device.folder.path().to_str().unwrap().to_owned();
    assert_eq!(import(device.path("none.json")).err(), Some(InstepError::NotFound { what: Thing::File }));
    assert_eq!(import(folder).err(), Some(InstepError::invalid("path", InvalidWhy::IsAFolder)));
    assert_eq!(import(String::new()).err(), Some(InstepError::invalid("path", InvalidWhy::Missing)));
    // The data file itself is no archive.
    assert_eq!(import(device.path("instep.db")).err(), Some(InstepError::NotOurs));
    let large = device.path("large.json");
    fs::File::create(&large).unwrap().set_len(MOST_BYTES + 1).unwrap();
    assert_eq!(import(large).err(), Some(too_large()));
    assert_eq!(device.dump(), before);
}

#[test]
fn a_full_disk_leaves_all_of_it_or_nothing() {
    disk::install();
    let from = full();
    years(&from, 60);
    let lines: String =
        (0..200).map(|n| format!("2026-01-01,{:02}:{:02},10,soak\n", n / 60, n % 60)).collect();
    for (what, text) in [("archive", from.dump()), ("list", format!("date,time,minutes,kind\n{lines}"))] {
        let device = full();
        let before = device.dump();
        let points = disk::sweep(
            || device.import_at(&text, false, evening()).map(|_| ()),
            |when| assert_eq!(device.dump(), before, "{when}"),
        );
        assert_ne!(device.dump(), before);
        assert!(device.instep.doctor(evening()).unwrap().ok);
        println!("figures full disk: {points} points of an import, 0 partial states");
        assert!(points > 5, "{what}: {points}");
    }
}

#[test]
fn a_full_disk_leaves_the_file_that_was_there() {
    disk::install();
    let device = full();
    years(&device, 300);
    let path = device.path("out");
    fs::write(&path, "the one before").unwrap();
    for (format, passphrase) in [
        (ExportFormat::Json, None),
        (ExportFormat::Csv, None),
        (ExportFormat::Json, Some("correct horse".to_owned())),
    ] {
        let request = ExportRequest { path: path.clone(), format: Some(format), passphrase };
        let points = disk::sweep(
            || device.export_as(request.clone()).map(|_| ()),
            |when| {
                assert_eq!(fs::read(&path).unwrap(), b"the one before", "{when}");
                assert_eq!(parts(&device), [""; 0], "{when}");
            },
        );
        println!("figures full disk: {points} points of an export, 0 partial states");
        assert!(points > 0, "{points}");
        fs::write(&path, "the one before").unwrap();
    }
}

/// A full disk, and the trash is emptied: all of it or nothing of it, and what is gone is in no file of ours in the end.
#[test]
fn a_full_disk_empties_all_of_the_trash_or_nothing() {
    disk::install();
    let device = Device::new();
    years(&device, 60);
    let request = HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 };
    for session in device.instep.history(request, evening()).unwrap().sessions() {
        device.instep.delete_session(session.id, later(1)).unwrap();
    }
    let before = device.dump();
    let points = disk::sweep(
        || {
            let purge = device.instep.empty_trash(false, later(2))?;
            assert_eq!(purge.sessions, 60);
            Ok(())
        },
        |when| assert_eq!(device.dump(), before, "{when}"),
    );
    println!("figures full disk: {points} points of a purge, 0 partial states");
    assert!(points > 3, "{points}");
    assert!(device.instep.doctor(evening()).unwrap().ok);
    device.instep.suspend().unwrap();
    let bytes = fs::read(device.path("instep.db")).unwrap();
    assert!(!bytes.windows(11).any(|w| w == b"quiet quiet"));
    assert!(!fs::exists(device.path("instep.db-wal")).unwrap());
}

/// The file was changed by other hands: nothing of it leaves as if it were sound.
#[test]
fn what_other_hands_changed_does_not_leave() {
    let damaged = |what| Some(InstepError::Damaged { what });
    for (sql, what) in [
        ("UPDATE rating SET value = 9 WHERE value = 7", Damage::Row),
        ("UPDATE session SET note = 'forged' WHERE note IS NOT NULL", Damage::Row),
        ("UPDATE tombstone SET stamp = stamp + 1", Damage::Row),
        ("UPDATE aim SET sum = sum + 1", Damage::Row),
        ("UPDATE table_sum SET rows = rows + 1, total = total + 1 WHERE name = 'look'", Damage::Row),
        ("DELETE FROM tombstone", Damage::Table),
        ("DELETE FROM setting WHERE key = 'day_start'", Damage::Table),
    ] {
        let device = full();
        let path = device.path("out");
        fs::write(&path, "the one before").unwrap();
        device.tx(&later(50), |tx| {
            assert!(tx.execute(sql, [])? > 0, "{sql}");
            Ok(())
        });
        for (format, passphrase) in [
            (ExportFormat::Json, None),
            (ExportFormat::Csv, None),
            (ExportFormat::Json, Some("x".to_owned())),
        ] {
            let request = ExportRequest { path: path.clone(), format: Some(format), passphrase };
            assert_eq!(device.export_as(request).err(), damaged(what), "{sql}");
            assert_eq!(fs::read(&path).unwrap(), b"the one before");
            assert_eq!(parts(&device), [""; 0]);
        }
    }
    // What belongs to this device alone does not hold back the rest.
    let device = full();
    let sql = "UPDATE revision SET replaced_at = replaced_at + 1";
    assert!(device.tx(&later(50), |tx| Ok(tx.execute(sql, [])?)) > 0);
    assert!(!device.instep.doctor(later(51)).unwrap().ok);
    device.dump();
}

#[test]
fn an_export_replaces_a_file_only_when_it_is_complete_and_never_a_data_file() {
    let device = full();
    let export = |name: &str, format, passphrase: Option<&str>| {
        let passphrase = passphrase.map(str::to_owned);
        device.export_as(ExportRequest { path: device.path(name), format: Some(format), passphrase })
    };
    fs::write(device.path("old.json"), "old").unwrap();
    let refused = export("old.json", ExportFormat::Json, Some(""));
    assert_eq!(refused.err(), Some(InstepError::invalid("passphrase", InvalidWhy::Missing)));
    assert_eq!(fs::read(device.path("old.json")).unwrap(), b"old");
    let done = export("old.json", ExportFormat::Json, None).unwrap();
    assert_eq!(done.bytes, i64::try_from(fs::metadata(device.path("old.json")).unwrap().len()).unwrap());
    assert_eq!(done.counts.iter().find(|c| c.table == "session").unwrap().rows, 2, "the trash is in it");

    let before = fs::read(device.path("instep.db")).unwrap();
    let data_file = export("instep.db", ExportFormat::Json, None);
    assert_eq!(data_file.err(), Some(InstepError::invalid("path", InvalidWhy::IsADataFile)));
    assert_eq!(fs::read(device.path("instep.db")).unwrap(), before);
    assert_eq!(
        export("none/x.json", ExportFormat::Json, None).err(),
        Some(InstepError::NotFound { what: Thing::File })
    );
    assert_eq!(
        export("", ExportFormat::Json, None).err(),
        Some(InstepError::invalid("path", InvalidWhy::IsAFolder))
    );
    // Nothing half-written lies about, and nobody else may read what was written.
    let names =
        || fs::read_dir(device.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect::<Vec<_>>();
    assert!(names().iter().all(|n| !n.to_str().unwrap().ends_with(".part")), "{:?}", names());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(device.path("old.json")).unwrap().permissions().mode() & 0o777, 0o600);
        // A link stays a link, and leads to what was written; a device stays what it is.
        fs::write(device.path("behind.json"), "old").unwrap();
        std::os::unix::fs::symlink(device.path("behind.json"), device.path("link.json")).unwrap();
        export("link.json", ExportFormat::Json, None).unwrap();
        assert!(fs::symlink_metadata(device.path("link.json")).unwrap().is_symlink());
        assert_eq!(fs::read(device.path("behind.json")).unwrap(), fs::read(device.path("old.json")).unwrap());
        std::os::unix::fs::symlink("/dev/null", device.path("nowhere")).unwrap();
        export("nowhere", ExportFormat::Json, None).unwrap();
        assert!(fs::symlink_metadata(device.path("nowhere")).unwrap().is_symlink());
        // What is write-protected stays as it is.
        fs::set_permissions(device.path("behind.json"), fs::Permissions::from_mode(0o400)).unwrap();
        let kept = export("link.json", ExportFormat::Csv, None);
        assert_eq!(kept.err(), Some(InstepError::ReadOnly));
    }
    // Tables: the same bytes each time.
    export("a.zip", ExportFormat::Csv, None).unwrap();
    export("b.zip", ExportFormat::Csv, None).unwrap();
    assert_eq!(fs::read(device.path("a.zip")).unwrap(), fs::read(device.path("b.zip")).unwrap());
    let file = fs::File::open(device.path("a.zip")).unwrap();
    let mut zip = zip::ZipArchive::new(file).unwrap();
    assert_eq!(zip.len(), 12);
    let mut sessions = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("session.csv").unwrap(), &mut sessions).unwrap();
    let mut reader = csv::Reader::from_reader(sessions.trim_start_matches('\u{feff}').as_bytes());
    let note = reader.headers().unwrap().iter().position(|h| h == "note").unwrap();
    let notes: Vec<String> = reader.records().map(|r| r.unwrap()[note].to_owned()).collect();
    assert_eq!(notes, ["Fußbad", "trash"]);
}

#[test]
fn what_is_sealed_is_taken_with_its_passphrase() {
    let device = full();
    let path = device.path("sealed.age");
    let passphrase = Some("correct horse".to_owned());
    let request = ExportRequest { path: path.clone(), format: None, passphrase: passphrase.clone() };
    assert!(!format!("{request:?}").contains("horse"));
    assert!(device.export_as(request).unwrap().sealed);
    assert!(!fs::read(&path).unwrap().windows(7).any(|w| w == "Fußbad".as_bytes()));
    let other = Device::new();
    let import = |passphrase: Option<String>| {
        other.instep.import_file(ImportRequest { path: path.clone(), passphrase, dry_run: false }, evening())
    };
    assert_eq!(import(None).err(), Some(InstepError::invalid("passphrase", InvalidWhy::Missing)));
    let wrong = import(Some("wrong horse".to_owned()));
    assert_eq!(wrong.err(), Some(InstepError::invalid("passphrase", InvalidWhy::WrongPassphrase)));
    import(passphrase).unwrap();
    assert_eq!(other.dump(), device.dump());
}

#[test]
fn sessions_of_another_app_come_in_once() {
    let device = Device::new();
    let text = "date,time,minutes,kind,guide,receiver,comfort_before,comfort_after,note\n\
                2026-11-01,20:00,15,,G0,,3,6,good\n\
                2026-11-01,20:00,15,,g0,,3,6,the same again\n\
                2026-11-02,20:00,20,soak,,someone_else,,,\n\
                2026-11-03,20:00,1441,,,,,,\n\
                2026-11-03,20:00,10,,,,11,,\n\
                2026-11-03,20:00,10,,G99,,,,\n\
                2026-12-24,20:00,10,,,,,,\n";
    let would = device.import_at(text, true, evening()).unwrap();
    let did = device.import(text);
    assert_eq!((would.inserted, &would.rejected), (did.inserted, &did.rejected));
    assert_eq!((did.inserted, did.updated, did.skipped), (2, 0, 0));
    let told: Vec<(&str, &str)> =
        did.rejected.iter().map(|r| (r.place.as_str(), r.reason.as_str())).collect();
    assert_eq!(
        told,
        [
            ("line 3, started_at", "The start is there twice."),
            ("line 5, minutes", "The length in minutes must be between 1 and 1440."),
            ("line 6, comfort_before", "Comfort before must be between 0 and 10."),
            ("line 7, guide", "There is no such guide."),
            ("line 8, started_at", "The start is in the future."),
        ]
    );
    let again = device.import(text);
    assert_eq!((again.inserted, again.skipped, again.rejected.len()), (0, 2, 5));
    // What is not in the form that is read is told with the form, and a word with the words there are.
    let wrong = device.import(
        "date,time,minutes,foot\n1.11.2026,20:00,15,\n2026-11-01,8 pm,15,\n2026-11-01,20:00,15,middle\n",
    );
    let told: Vec<String> =
        wrong.rejected.into_iter().map(|r| format!("{}: {}", r.place, r.reason)).collect();
    assert_eq!(
        told,
        [
            "line 2, date: The day is not a day of the calendar. Write it like 2026-11-21.",
            "line 3, time: The time is not in a form that is read. Write it like 21:00, or with the day like 2026-11-21 21:00.",
            "line 4, foot: The foot is not one of the choices. Choose one of these: both, left, right.",
        ]
    );
    // What was deleted, or purged, does not come back either.
    let request = HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 };
    let history = device.instep.history(request, evening()).unwrap().sessions();
    assert_eq!(history.iter().map(|s| s.comfort_after).collect::<Vec<_>>(), [None, Some(6)]);
    device.instep.delete_session(history[0].id, evening()).unwrap();
    device.purge(history[1].id, &evening());
    assert_eq!(device.import(text).skipped, 2);
    assert!(device.dump().contains("\"source\":\"import\""));
    // A clock elsewhere: the care day is the one of the place.
    device.import("started_at,minutes\n2026-11-10T23:30:00+13:00,10\n2026-11-10T03:30:00-08:00,10\n");
    let days = device.dump();
    assert!(
        days.contains("\"started_offset_seconds\":46800") && days.contains("\"zone\":\"+13:00\""),
        "{days}"
    );
    assert!(days.contains("\"care_day\":\"2026-11-10\"") && days.contains("\"care_day\":\"2026-11-09\""));
    // With its zone behind the offset it is that zone's.
    device.import(
        "started_at,minutes\n2026-11-12T09:30+09:00[Asia/Tokyo],10\n2026-11-13T00:30Z[Asia/Tokyo],10\n",
    );
    assert_eq!(device.dump().matches("\"zone\":\"Asia/Tokyo\"").count(), 2);
}

/// UTC names no place (RFC 9557, section 2.2): the session was here, in this zone's own offset.
#[test]
fn a_session_written_in_utc_gets_the_offset_of_this_zone() {
    let device = Device::new();
    let text = "started_at,minutes,comfort_after\n2026-11-15T23:30:00Z,10,5\n2026-07-15T23:30:00.000Z,10,\n";
    assert_eq!(device.import(text).inserted, 2);
    let request = HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 };
    let sessions = device.instep.history(request, evening()).unwrap().sessions();
    let shown: Vec<(String, String, &str)> = sessions
        .iter()
        .map(|s| (s.started_at.to_string(), s.care_day.to_string(), s.zone.as_str()))
        .collect();
    let berlin = "Europe/Berlin";
    assert_eq!(
        shown,
        [
            ("2026-11-16T00:30:00+01:00".to_owned(), "2026-11-15".to_owned(), berlin),
            ("2026-07-16T01:30:00+02:00".to_owned(), "2026-07-15".to_owned(), berlin),
        ]
    );
    assert_eq!(device.import(text).skipped, 2);
}

/// Notes of every program and system end their lines in one way, by every way in.
#[test]
fn line_ends_of_notes_are_normalised() {
    let device = Device::new();
    let (windows, old_mac, plain) =
        ("first\r\nsecond\r\n\r\nlast\r\n", "first\rsecond\r\rlast", "first\nsecond\n\nlast");
    for (n, note) in [windows, old_mac, plain].into_iter().enumerate() {
        let session = device.log(note, later(i64::try_from(n).unwrap()));
        assert_eq!(session.note.as_deref(), Some(plain));
        let edited =
            device.instep.edit_session(session.id, edit(&session, note), session.stamp, later(10)).unwrap();
        assert_eq!(edited.session.note.as_deref(), Some(plain));
    }
    for ends in ["\r\n", "\r", "\n"] {
        let other = Device::new();
        let text = format!("started_at,minutes,note\n2026-11-16T20:00,10,\"{}\"", plain.replace('\n', ends));
        assert_eq!(other.import(&text).inserted, 1);
        assert!(other.dump().contains(r#""note":"first\nsecond\n\nlast""#));
    }
    // Counted as they are kept: 2,000 characters are taken, though twice as many were given.
    let long = format!("a{}b", "\r\n".repeat(1_998));
    assert_eq!(device.log(&long, later(20)).note.unwrap().chars().count(), 2_000);
    // An archive is taken byte by byte or not at all: none of ours holds a carriage return.
    let forged = device.dump().replacen(r"first\nsecond", r"first\r\nsecond", 1);
    let refused = device.fails(std::str::from_utf8(&resealed(&forged)).unwrap());
    assert!(
        matches!(&refused, InstepError::Invalid { field, why: InvalidWhy::ControlCharacters } if field.starts_with("session[")),
        "{refused:?}"
    );
}

/// Cells that a spreadsheet would run as a formula, and signs that only UTF-8 has.
#[test]
fn tables_begin_with_a_byte_order_mark_and_hold_no_formula() {
    let device = Device::new();
    let notes = ["=1+1", "+49 30", "-3 today", "@SUM(A1)", "'=quoted", "\"=quoted", "Fußbad", "'tis late"];
    for (n, note) in notes.into_iter().enumerate() {
        device.log(note, later(i64::try_from(n).unwrap()));
    }
    let away = "2026-11-10T20:00:00-03:30";
    device.import(&format!("started_at,minutes\n{away},10\n"));
    let request = ExportRequest { path: device.path("tables.ZIP"), format: None, passphrase: None };
    assert_eq!(device.export_as(request).unwrap().format, ExportFormat::Csv, "by the ending of the name");
    let mut zip = zip::ZipArchive::new(fs::File::open(device.path("tables.ZIP")).unwrap()).unwrap();
    let mut exported = Vec::new();
    for n in 0..zip.len() {
        let mut text = String::new();
        let mut file = zip.by_index(n).unwrap();
        let name = file.name().to_owned();
        std::io::Read::read_to_string(&mut file, &mut text).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{name} begins without the mark"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let headers = reader.headers().unwrap().clone();
        for record in reader.records() {
            let record = record.unwrap();
            for (column, cell) in headers.iter().zip(&record) {
                let number = cell.parse::<i64>().is_ok();
                assert!(
                    number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                    "{name} {column}: {cell}"
                );
                if column == "note" && !cell.is_empty() {
                    exported.push(cell.to_owned());
                }
                if column == "started_offset_seconds" && cell.starts_with('-') {
                    assert_eq!(cell, "-12600", "a number of ours stays a number");
                }
            }
        }
    }
    assert_eq!(exported.len(), notes.len());
    assert!(
        exported.contains(&"'=1+1".to_owned()) && exported.contains(&"Fußbad".to_owned()),
        "{exported:?}"
    );
    // Put into a list of sessions they come back as they were written.
    let other = Device::new();
    let mut list = csv::Writer::from_writer(Vec::new());
    list.write_record(["started_at", "minutes", "note"]).unwrap();
    for (n, note) in exported.iter().enumerate() {
        list.write_record([format!("2026-11-{:02}T20:00", n + 1).as_str(), "10", note.as_str()]).unwrap();
    }
    let list = String::from_utf8(list.into_inner().unwrap()).unwrap();
    assert_eq!(other.import(&format!("\u{feff}{list}")).inserted, 8);
    let request = HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 };
    let mut back: Vec<String> = other
        .instep
        .history(request, evening())
        .unwrap()
        .sessions()
        .into_iter()
        .filter_map(|s| s.note)
        .collect();
    back.sort();
    let mut expected = notes.map(str::to_owned);
    expected.sort();
    assert_eq!(back, expected);
}

/// A list of one session over and over is none, however short its lines.
#[test]
fn a_list_of_lines_that_can_not_be_taken_is_left() {
    let device = Device::new();
    let before = device.dump();
    let same = |n: usize| format!("date,time,minutes\n{}", "2026-11-01,20:00,15\n".repeat(n));
    let left = InstepError::Invalid { field: "1003:1".to_owned(), why: InvalidWhy::Unreadable };
    for dry_run in [true, false] {
        assert_eq!(device.import_at(&same(1002), dry_run, evening()).err(), Some(left.clone()));
        assert_eq!(device.dump(), before);
    }
    let report = device.import(&same(1001));
    assert_eq!((report.inserted, report.rejected.len()), (1, 1000));
    // More than are made at a time, each of them once.
    let many: String = (0..1_200).map(|n| format!("2026-10-01,{:02}:{:02},5\n", n / 60, n % 60)).collect();
    assert_eq!(device.import(&format!("date,time,minutes\n{many}")).inserted, 1_200);
    assert_eq!(device.import(&format!("date,time,minutes\n{many}")).skipped, 1_200);
    assert!(device.instep.doctor(evening()).unwrap().ok);
}

/// A clock that ran ahead, and a massage that is still being played: what only looks impossible leaves and comes in.
#[test]
fn what_a_device_can_hold_another_one_takes() {
    let ahead = later(4 * 365 * 86_400);
    let from = Device::new();
    let session = from.log("from the future", ahead.clone());
    from.instep.delete_session(session.id, ahead.clone()).unwrap();
    let kept = from.log("kept", ahead);
    // Its session is not stored until it has ended, or was lost with a damaged page.
    from.tx(&evening(), |tx| {
        let rating = RatingRow::of_session(tx, kept.id)?.remove(0);
        let session = SessionId::new(Uuid::from_u128(7));
        let id = RatingRow::id_of_session(session, rating.instrument, RatingPhase::Before, None);
        tx.insert(&RatingRow { id, session: Some(session), ..rating })
    });
    let other = Device::new();
    assert_eq!(other.import(&from.dump()).rejected, []);
    assert_eq!(other.dump(), from.dump());
    // Two sessions, the rating of each, and the one alone.
    assert_eq!(shown(&other), (2, 3));
}

/// A row of each kind that is made to do harm: stamps at the very end still leave a file that works.
#[test]
fn the_largest_stamp_does_not_break_the_file() {
    let (a, b) = (Device::new(), Device::new());
    a.tx(&evening(), |tx| {
        let row = SessionRow::get(tx, SessionId::new(Uuid::nil()))?;
        assert!(row.is_none());
        let day = "2026-11-16".parse().unwrap();
        let row = AimRow {
            id: AimRow::id_of(day),
            n: Some(2),
            effective_from: day,
            stamp: store::MAX_STAMP,
            origin: 1,
            deleted_at: None,
        };
        tx.adopt(&row, row.id, row.stamp)
    });
    b.import(&a.dump());
    b.log("still works", evening());
    b.instep.change_setting(SettingChange::Voice { on: true }, later(1)).unwrap();
    a.import(&b.dump());
    assert_eq!(a.dump(), b.dump());
}
