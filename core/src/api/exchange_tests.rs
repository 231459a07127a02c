use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use tempfile::TempDir;
use uuid::Uuid;

use super::testing::{evening, moment_at, open};
use super::*;
use crate::calendar::{OffsetTime, TimeOfDay, Timestamp};
use crate::error::{Damage, Thing};
use crate::exchange::tests::resealed;
use crate::exchange::{MERGEABLE, MOST_BYTES, too_large};
use crate::rating::{Answer, Instrument, RatingItem, RatingPhase};
use crate::safety::{FindingWhat, Flag, LookOutcome, Reply, SafetyAnswer};
use crate::session::{Foot, SessionId, SessionKind};
use crate::store::{AimRow, RatingRow, SessionRow, TombstoneRow, disk};

fn moment(at: Timestamp) -> Moment {
    moment_at(OffsetTime { at, offset_s: 3600 })
}

fn later(seconds: i64) -> Moment {
    moment(evening().wall.plus_seconds(seconds))
}

/// A device with a folder of its own.
struct Device {
    folder: TempDir,
    instep: Arc<Instep>,
}

impl Device {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let instep = open(folder.path(), evening());
        Self { folder, instep }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn export_as(&self, request: ExportRequest) -> Result<Exported> {
        self.instep.export_file(request, evening())
    }

    /// The archive, as bytes: the whole of what can be merged.
    fn dump(&self) -> String {
        let path = self.path("dump.json");
        self.export_as(ExportRequest { path: path.clone(), format: None, passphrase: None }).unwrap();
        fs::read_to_string(path).unwrap()
    }

    fn import_at(&self, text: &str, dry_run: bool, now: Moment) -> Result<Imported> {
        let path = self.path("incoming");
        fs::write(&path, text).unwrap();
        self.instep.import_file(ImportRequest { path, passphrase: None, dry_run }, now)
    }

    fn import(&self, text: &str) -> Imported {
        self.import_at(text, false, evening()).unwrap()
    }

    fn fails(&self, text: &str) -> InstepError {
        self.import_at(text, false, evening()).err().unwrap()
    }

    fn tx<T>(&self, now: &Moment, f: impl FnOnce(&mut Tx<'_>) -> store::Result<T>) -> T {
        self.instep.write(now, f).unwrap()
    }

    /// What a purge of the trash does to one session.
    fn purge(&self, id: SessionId, now: &Moment) {
        self.tx(now, |tx| {
            let tombstone = TombstoneRow {
                kind: "session".to_owned(),
                id: id.uuid(),
                stamp: tx.stamp(),
                origin: tx.origin(),
            };
            tx.purge::<SessionRow>(id.uuid())?;
            tx.bury(&tombstone)
        });
    }

    fn log(&self, note: &str, now: Moment) -> Session {
        self.instep.log_session(soak(note), now).unwrap().session
    }
}

fn soak(note: &str) -> SessionEntry {
    SessionEntry {
        minutes: Some(10),
        comfort_before: Some(3),
        note: Some(note.to_owned()),
        ..SessionEntry::of(SessionKind::Soak)
    }
}

fn edit(session: &Session, note: &str) -> SessionEdit {
    SessionEdit {
        started_at: session.started_at.at,
        active_seconds: session.active_seconds,
        foot: Foot::Both,
        receiver: session.receiver,
        note: Some(note.to_owned()),
        tags: Vec::new(),
    }
}

fn sleep(value: i32) -> RatingEntry {
    RatingEntry::of(RatingItem::Sleep, Answer::Value { value })
}

/// One of everything.
fn full() -> Device {
    let device = Device::new();
    let kept = device.log("a \"note\"\nof two lines", evening());
    let trashed = device.log("trash", later(1));
    let purged = device.log("purged", later(2));
    device.instep.delete_session(trashed.id, later(3)).unwrap();
    device.purge(purged.id, &later(4));
    device.instep.edit_session(kept.id, edit(&kept, "Fußbad"), kept.stamp, later(5)).unwrap();
    device.instep.rate(sleep(7), later(6)).unwrap();
    for change in [
        SettingChange::Aim { evenings: Some(3) },
        SettingChange::DayStart { time: "05:00".parse().unwrap() },
        SettingChange::QuietHours {
            from: Some("22:00".parse().unwrap()),
            to: Some("07:00".parse().unwrap()),
        },
        SettingChange::FirstDay { day: None },
    ] {
        device.instep.change_setting(change, later(7)).unwrap();
    }
    let skip = vec!["g0-ramp".to_owned()];
    let choice = GuideChoice {
        guide: "G0".to_owned(),
        favourite: Some(true),
        hidden: None,
        skip,
        bring_back: Vec::new(),
    };
    device.instep.choose_guide(choice, later(8)).unwrap();
    device
}

#[test]
fn an_archive_in_an_empty_file_gives_the_same_archive() {
    let device = full();
    let dump = device.dump();
    assert_eq!(dump, device.dump(), "nothing of the moment is in it");
    let other = Device::new();
    let would = other.import_at(&dump, true, evening()).unwrap();
    assert!(would.dry_run && would.changed.is_empty());
    assert_eq!(other.dump(), Device::new().dump(), "a preview changes nothing");
    let did = other.import_at(&dump, false, later(1_000_000)).unwrap();
    assert_eq!((did.inserted, did.updated, did.skipped), (would.inserted, would.updated, would.skipped));
    assert!(did.inserted > 8 && did.updated == 0 && did.skipped == 0 && did.rejected.is_empty(), "{did:?}");
    assert!(did.changed.contains(&Part::Sessions) && did.changed.contains(&Part::Settings));
    assert_eq!(other.dump(), dump);
    // The other way round, and once more, there is nothing new.
    for (from, to) in [(&other, &device), (&device, &other)] {
        let again = to.import(&from.dump());
        assert_eq!((again.inserted, again.updated), (0, 0));
        assert_eq!(again.skipped, did.inserted + 1, "all rows and the tombstone");
        assert!(again.changed.is_empty());
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

/// A row of an archive that was changed by hand, its checksum made right: it claims to be the version that is here.
#[test]
fn a_row_that_only_claims_to_be_the_same_is_told_and_not_taken() {
    let device = full();
    let before = device.dump();
    for (table, from, to) in [
        ("rating", "\"value\":7", "\"value\":0"),
        ("rating", "\"value\":7", "\"value\":10"),
        ("session", "Fußbad", "Fußbrand"),
        ("aim", "\"evenings\":3", "\"evenings\":7"),
    ] {
        let (_, rows) = before.split_once(&format!("\"{table}\":[\n")).unwrap();
        let index = rows.lines().position(|row| row.contains(from)).unwrap();
        let forged = String::from_utf8(resealed(&before.replacen(from, to, 1))).unwrap();
        assert_ne!(forged, before, "{from}");
        let rejected = vec![RejectedLine {
            place: format!("The value at {table}[{index}]"),
            reason: "It differs from yours, but is marked as the same. Yours stays.".to_owned(),
        }];
        for dry_run in [true, false] {
            let report = device.import_at(&forged, dry_run, evening()).unwrap();
            assert_eq!((report.inserted, report.updated, &report.rejected), (0, 0, &rejected), "{from}");
            assert!(report.changed.is_empty());
            assert_eq!(device.dump(), before);
        }
    }
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
    for session in device.instep.history(request, evening()).unwrap().sessions {
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
        let device_file = export("nowhere", ExportFormat::Json, None);
        assert_eq!(device_file.err(), Some(InstepError::invalid("path", InvalidWhy::NotKnown)));
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
    let mut reader = csv::Reader::from_reader(sessions.as_bytes());
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
            ("line 5, minutes", "The length in minutes must lie between 1 and 1440."),
            ("line 6, comfort_before", "Comfort before must lie between 0 and 10."),
            ("line 7, guide", "There is no such guide."),
            ("line 8, started_at", "The start lies in the future."),
        ]
    );
    let again = device.import(text);
    assert_eq!((again.inserted, again.skipped, again.rejected.len()), (0, 2, 5));
    // What was deleted, or purged, does not come back either.
    let request = HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 };
    let history = device.instep.history(request, evening()).unwrap().sessions;
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

// ---- While others go on -------------------------------------------------------------------------------------------

const CALM: &str = "A calm evening. The left foot was a little sore.";

/// An evening with a guide, as it is stored.
fn session_of(n: u128, at: Timestamp, note: Option<String>) -> SessionRow {
    SessionRow {
        id: SessionId::new(Uuid::from_u128(n << 64)),
        kind: SessionKind::Guided,
        guide: Some("G5".to_owned()),
        content_version: Some(1),
        mode: Some(crate::session::Mode::OwnFeet),
        receiver: crate::session::Receiver::Me,
        foot: Foot::Both,
        occurrence: None,
        status: crate::session::SessionStatus::Completed,
        stop_reason: None,
        started_at: at,
        started_offset_s: 3600,
        ended_at: at.plus_seconds(1_100),
        ended_offset_s: 3600,
        zone: "Europe/Berlin".to_owned(),
        care_day: crate::calendar::CareDay::of(OffsetTime { at, offset_s: 3600 }).unwrap(),
        day_start_min: 240,
        active_seconds: 1_080,
        planned_seconds: Some(1_080),
        left_seconds: Some(540),
        right_seconds: Some(540),
        tags: crate::store::Json(Vec::new()),
        source: "person".to_owned(),
        note,
        steps: None,
        stamp: 0,
        origin: 0,
        deleted_at: None,
    }
}

/// Enough that an export takes a while.
fn years(device: &Device, sessions: u128) {
    let at = evening().wall;
    device.tx(&evening(), |tx| {
        for n in 1..=sessions {
            let note = format!("evening {n}, {}", "quiet ".repeat(40));
            let session = session_of(n, at.plus_seconds(-60 * i64::try_from(n).unwrap()), Some(note));
            let session = SessionRow { stamp: tx.stamp(), origin: tx.origin(), ..session };
            tx.insert(&session)?;
        }
        Ok(())
    });
}

/// Starts an export, and waits until it has begun to write.
fn begun(device: &Device, format: ExportFormat) -> std::thread::JoinHandle<Result<Exported>> {
    let (instep, path) = (Arc::clone(&device.instep), device.path("out"));
    let request = ExportRequest { path, format: Some(format), passphrase: None };
    let export = std::thread::spawn(move || instep.export_file(request, evening()));
    while parts(device).is_empty() && !export.is_finished() {
        std::thread::sleep(Duration::from_millis(1));
    }
    export
}

/// Files that are being written.
fn parts(device: &Device) -> Vec<String> {
    let names = fs::read_dir(device.folder.path()).unwrap().map(|e| e.unwrap().file_name());
    names.map(|n| n.to_str().unwrap().to_owned()).filter(|n| n.ends_with(".part")).collect()
}

/// Until it was so once: on a machine with much to do the other thread may be done before this one is let in.
fn once_at_least(mut it_was: impl FnMut() -> bool) {
    assert!((0..10).any(|_| it_was()));
}

#[test]
fn a_log_goes_on_while_an_export_runs() {
    let device = Device::new();
    years(&device, 4_000);
    for format in ExportFormat::ALL {
        once_at_least(|| {
            let before = device
                .tx(&evening(), |tx| Ok(tx.query_row("SELECT count(*) FROM session", [], |r| r.get(0))?));
            let export = begun(&device, *format);
            let logged = device.log("meanwhile", evening());
            let meanwhile = !export.is_finished();
            assert!(device.instep.session(logged.id, evening()).is_ok());
            let exported = export.join().unwrap().unwrap();
            let sessions = exported.counts.iter().find(|c| c.table == "session").unwrap().rows;
            assert!(
                (before..=before + 1).contains(&sessions),
                "one moment: {before} or one more, not {sessions}"
            );
            assert_eq!(parts(&device), [""; 0]);
            meanwhile
        });
    }
    // What was exported while the log went on is a whole archive.
    let export = begun(&device, ExportFormat::Json);
    device.log("once more", evening());
    export.join().unwrap().unwrap();
    let other = Device::new();
    let report = other.import(&fs::read_to_string(device.path("out")).unwrap());
    assert!(report.inserted >= 4_002 && report.rejected.is_empty(), "{report:?}");
}

#[test]
fn a_suspend_during_an_export_is_told_and_leaves_no_file() {
    let device = Device::new();
    years(&device, 4_000);
    let mut longest = Duration::ZERO;
    for format in ExportFormat::ALL {
        once_at_least(|| {
            fs::write(device.path("out"), "the one before").unwrap();
            let export = begun(&device, *format);
            let asked = std::time::Instant::now();
            device.instep.suspend().unwrap();
            longest = longest.max(asked.elapsed());
            let told = export.join().unwrap().err();
            assert_eq!(parts(&device), [""; 0]);
            assert!(matches!(told, None | Some(InstepError::Suspended)), "{told:?}");
            assert_eq!(told.is_some(), fs::read(device.path("out")).unwrap() == b"the one before");
            device.instep.resume().unwrap();
            told.is_some()
        });
    }
    println!("suspend during an export: {longest:?} at most");
    device.log("works again", evening());
}

/// A log can't be cut while somebody reads it: the purge waits for the export.
#[test]
fn what_is_purged_during_an_export_is_in_no_file_of_ours() {
    let device = Device::new();
    years(&device, 2_000);
    let gone = device.log("canary of the trash", evening());
    device.instep.delete_session(gone.id, later(1)).unwrap();
    let export = begun(&device, ExportFormat::Json);
    assert_eq!(device.instep.empty_trash(false, later(2)).unwrap().sessions, 1);
    export.join().unwrap().unwrap();
    for name in ["instep.db", "instep.db-wal"] {
        let bytes = fs::read(device.path(name)).unwrap();
        assert!(!bytes.windows(19).any(|w| w == b"canary of the trash"), "{name}");
    }
}

/// A look at what an import would change holds nobody up either.
#[test]
fn a_log_goes_on_while_an_import_is_looked_at() {
    let (from, device) = (Device::new(), Device::new());
    years(&from, 2_000);
    let dump = from.dump();
    fs::write(device.path("in"), dump).unwrap();
    once_at_least(|| {
        let (instep, path) = (Arc::clone(&device.instep), device.path("in"));
        let request = ImportRequest { path, passphrase: None, dry_run: true };
        let look = std::thread::spawn(move || instep.import_file(request, evening()).unwrap());
        let mut meanwhile = 0;
        while !look.is_finished() {
            device.log("meanwhile", later(meanwhile));
            meanwhile += 1;
        }
        assert_eq!(look.join().unwrap().inserted, 2_000);
        // Two or three find the door open between the steps of a look that holds it.
        meanwhile >= 6
    });
}

// ---- Devices that meet ---------------------------------------------------------------------------------------------

/// The trash is emptied on one device while the other still has the session, as it was or changed before: whatever is
/// exchanged in whatever order, also an archive from before, it stays gone on both.
#[test]
fn what_was_purged_on_one_device_comes_back_from_no_other() {
    type Change = fn(&Device, &Session);
    let untouched: Change = |_, _| ();
    let edited: Change = |b, session| {
        drop(
            b.instep
                .edit_session(session.id, edit(session, "edited on b"), session.stamp, later(10))
                .unwrap(),
        );
    };
    let trashed: Change = |b, session| drop(b.instep.delete_session(session.id, later(10)).unwrap());
    let came_back: Change = |b, session| {
        b.instep.delete_session(session.id, later(10)).unwrap();
        b.instep.restore_session(session.id, later(11)).unwrap();
    };
    let mut exchanges = 0;
    for change in [untouched, edited, trashed, came_back] {
        for order in permutations(3) {
            let (a, b) = (Device::new(), Device::new());
            let session = a.log("shared", evening());
            b.import(&a.dump());
            let old = b.dump();
            change(&b, &session);
            a.instep.delete_session(session.id, later(20)).unwrap();
            assert_eq!(a.instep.empty_trash(false, later(30)).unwrap().sessions, 1);
            for n in &order {
                match n {
                    0 => drop(a.import(&b.dump())),
                    1 => drop(b.import(&a.dump())),
                    _ => drop(a.import(&old)),
                }
                exchanges += 1;
            }
            a.import(&b.dump());
            b.import(&a.dump());
            assert_eq!(a.dump(), b.dump(), "{order:?}");
            for device in [&a, &b] {
                let gone = device.instep.session(session.id, later(40)).err();
                assert_eq!(gone, Some(InstepError::NotFound { what: Thing::Session }), "{order:?}");
                assert_eq!(device.import(&old).inserted, 0);
                let dump = device.dump();
                assert!(!dump.contains("shared") && dump.contains("\"kind\":\"session\""), "{dump}");
                assert!(device.instep.doctor(later(50)).unwrap().ok);
                // Nor does the trash know of it, nor an earlier version.
                assert_eq!(device.instep.empty_trash(false, later(60)).unwrap().sessions, 0);
                let kept = "SELECT count(*) FROM revision WHERE kind IN ('session', 'rating')";
                let kept: i64 = device.tx(&later(70), |tx| Ok(tx.query_row(kept, [], |r| r.get(0))?));
                assert_eq!(kept, 0, "{order:?}");
            }
        }
    }
    println!("figures purge and exchange: {exchanges} exchanges, 0 sessions came back");
}

/// Every order of the numbers below `n`.
fn permutations(n: usize) -> Vec<Vec<usize>> {
    let Some(last) = n.checked_sub(1) else { return vec![Vec::new()] };
    let longer = |shorter: Vec<usize>| {
        (0..n).map(move |at| {
            let mut order = shorter.clone();
            order.insert(at, last);
            order
        })
    };
    permutations(last).into_iter().flat_map(longer).collect()
}

/// What somebody does on one of the devices.
#[derive(Debug, Clone)]
enum Deed {
    Night { value: i32 },
    Comfort { value: i32 },
    TakeBack { night: bool },
    PutBack { night: bool },
    Note { n: usize },
    Delete,
    Restore,
    Empty,
    Set { change: SettingChange },
    Favourite { on: bool },
    Safety { reply: Reply },
    Look { outcome: LookOutcome },
    Gone,
}

fn deed() -> impl Strategy<Value = (usize, i64, Deed)> {
    let setting = prop_oneof![
        (1..=7).prop_map(|evenings| SettingChange::Aim { evenings: Some(evenings) }),
        any::<bool>().prop_map(|on| SettingChange::Voice { on }),
        (0i32..720).prop_map(|n| SettingChange::DayStart { time: TimeOfDay::from_minutes(n).unwrap() }),
        any::<bool>()
            .prop_map(|set| SettingChange::FirstDay { day: set.then_some(crate::calendar::Weekday::Sun) }),
    ];
    let what = prop_oneof![
        2 => (0..=10).prop_map(|value| Deed::Night { value }),
        2 => (0..=10).prop_map(|value| Deed::Comfort { value }),
        1 => any::<bool>().prop_map(|night| Deed::TakeBack { night }),
        1 => any::<bool>().prop_map(|night| Deed::PutBack { night }),
        2 => (0usize..5).prop_map(|n| Deed::Note { n }),
        2 => Just(Deed::Delete),
        1 => Just(Deed::Restore),
        2 => Just(Deed::Empty),
        2 => setting.prop_map(|change| Deed::Set { change }),
        1 => any::<bool>().prop_map(|on| Deed::Favourite { on }),
        1 => proptest::sample::select(vec![Reply::Yes, Reply::No, Reply::Unsure, Reply::Cleared])
            .prop_map(|reply| Deed::Safety { reply }),
        1 => proptest::sample::select(vec![LookOutcome::NothingNew, LookOutcome::Findings, LookOutcome::NotSure])
            .prop_map(|outcome| Deed::Look { outcome }),
        1 => Just(Deed::Gone),
    ];
    // Clocks that stand still and clocks that are set back: ties, and stamps that only count.
    (0usize..3, -2i64..3, what)
}

fn act(device: &Device, at: i64, deed: Deed, id: SessionId) {
    let now = later(at);
    let instep = &device.instep;
    let session = instep.session(id, now.clone()).ok();
    let rating = |night: bool| {
        let night_id = RatingRow::id_of_night(Instrument::SleepLastNight0To10, "2026-11-21".parse().unwrap());
        let comfort = (Instrument::FootComfort0To10, RatingPhase::Before);
        if night { night_id } else { RatingRow::id_of_session(id, comfort.0, comfort.1, None) }
    };
    match deed {
        Deed::Night { value } => drop(instep.rate(sleep(value), now).unwrap()),
        Deed::Comfort { value } => {
            let entry = RatingEntry {
                session: Some(id),
                phase: Some(RatingPhase::Before),
                ..RatingEntry::of(RatingItem::Comfort, Answer::Value { value })
            };
            // Not when it lies in the trash.
            let _ = instep.rate(entry, now);
        }
        Deed::TakeBack { night } => drop(instep.delete_rating(rating(night), now)),
        Deed::PutBack { night } => drop(instep.restore_rating(rating(night), now)),
        Deed::Note { n } => {
            if let Some(s) = session {
                // In the trash it can't be edited.
                let _ = instep.edit_session(id, edit(&s, &format!("note {n}")), s.stamp, now);
            }
        }
        Deed::Delete => drop(instep.delete_session(id, now)),
        Deed::Restore => drop(instep.restore_session(id, now)),
        Deed::Empty => drop(device.tx(&now, |tx| store::purge(tx, Timestamp::LATEST))),
        Deed::Set { change } => drop(instep.change_setting(change, now).unwrap()),
        Deed::Favourite { on } => {
            let (skip, bring_back) = (Vec::new(), Vec::new());
            let choice =
                GuideChoice { guide: "G5".to_owned(), favourite: Some(on), hidden: None, skip, bring_back };
            drop(instep.choose_guide(choice, now).unwrap());
        }
        Deed::Safety { reply } => {
            let flag = Flag::Pregnancy;
            let answer = SafetyAnswer { flag, foot: None, zones: Vec::new(), reply, cleared_on: None };
            drop(instep.answer_safety(vec![answer], now).unwrap());
        }
        Deed::Look { outcome } => {
            let new =
                FindingEntry { foot: Foot::Left, zone: "heel_pad".to_owned(), what: FindingWhat::Blister };
            let findings = if outcome == LookOutcome::Findings { vec![new] } else { Vec::new() };
            let entry = LookEntry { outcome, findings, gone: Vec::new(), went_on: true };
            drop(instep.record_look(entry, now).unwrap());
        }
        Deed::Gone => {
            let gone = instep.look(now.clone()).unwrap().findings.iter().map(|f| f.id).collect();
            let outcome = LookOutcome::NothingNew;
            drop(instep.record_look(LookEntry { outcome, findings: Vec::new(), gone, went_on: true }, now));
        }
    }
}

const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

/// So many, or as many as the environment asks for: a case of this opens nine files, so an eighth of the usual ones.
fn cases(few: u32) -> ProptestConfig {
    let many = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse::<u32>().ok());
    ProptestConfig::with_cases(many.map_or(few, |n| few.max(n / 8)))
}

proptest! {
    #![proptest_config(cases(12))]

    /// Three devices, eight deeds, one night rated on several: in whatever order the archives are exchanged, all end the
    /// same, and sound.
    #[test]
    fn devices_come_to_the_same_in_any_order(deeds in proptest::collection::vec(deed(), 1..9)) {
        let devices = [Device::new(), Device::new(), Device::new()];
        let id = devices[0].log("shared", evening()).id;
        let shared = devices[0].dump();
        devices[1].import(&shared);
        devices[2].import(&shared);
        for (device, at, deed) in deeds {
            act(&devices[device], at, deed, id);
        }
        let dumps: Vec<String> = devices.iter().map(Device::dump).collect();
        let mut merged = Vec::new();
        for order in ORDERS {
            let fresh = Device::new();
            for n in order {
                let report = fresh.import(&dumps[n]);
                prop_assert_eq!(report.rejected, []);
            }
            merged.push(fresh.dump());
        }
        // Each device itself takes the others' too, and one of them twice.
        for (device, others) in devices.iter().zip([[1, 2, 1], [2, 0, 2], [0, 1, 0]]) {
            for n in others {
                device.import(&dumps[n]);
            }
            merged.push(device.dump());
        }
        for dump in &merged {
            prop_assert_eq!(dump, &merged[0]);
        }
        // Whatever came of it is on a screen: nothing hides where nobody can take it back.
        let told = shown(&devices[0]);
        let stored = devices[0].tx(&later(9), |tx| {
            let count = |sql: &str| Ok::<i64, store::Error>(tx.query_row(sql, [], |r| r.get(0))?);
            Ok((count("SELECT count(*) FROM session")?, count("SELECT count(*) FROM rating")?))
        });
        prop_assert_eq!(told, stored);
        prop_assert!(devices[0].instep.doctor(later(9)).unwrap().ok);
    }
}

/// How many sessions and ratings the history shows, in their places and in the trash.
fn shown(device: &Device) -> (i64, i64) {
    let (mut sessions, mut ratings) = (BTreeSet::new(), BTreeSet::new());
    for trash in [false, true] {
        let request = HistoryRequest { from: None, to: None, trash, cursor: None, limit: 60 };
        let page = device.instep.history(request, later(9)).unwrap();
        for session in page.sessions {
            sessions.insert(session.id);
            ratings.extend(session.ratings.iter().map(|r| r.id));
        }
        ratings.extend(page.ratings.iter().map(|r| r.id));
    }
    (i64::try_from(sessions.len()).unwrap(), i64::try_from(ratings.len()).unwrap())
}

/// A session is purged on one device, and what was said of it is changed later on another: the purge is of the session,
/// and the later word stays, as a rating on its own that can be taken back.
#[test]
fn a_rating_outlives_a_purge_that_came_before_it_and_is_shown() {
    let (a, b) = (Device::new(), Device::new());
    let id = a.log("shared", evening()).id;
    b.import(&a.dump());
    a.instep.delete_session(id, later(10)).unwrap();
    a.tx(&later(11), |tx| store::purge(tx, Timestamp::LATEST));
    let entry = RatingEntry {
        session: Some(id),
        phase: Some(RatingPhase::Before),
        ..RatingEntry::of(RatingItem::Comfort, Answer::Value { value: 9 })
    };
    b.instep.rate(entry, later(20)).unwrap();
    let (from_a, from_b) = (a.dump(), b.dump());
    let mut merged = Vec::new();
    for order in [[&from_a, &from_b], [&from_b, &from_a]] {
        let fresh = Device::new();
        for dump in order.into_iter().chain(order) {
            fresh.import(dump);
        }
        assert_eq!(shown(&fresh), (0, 1));
        let review = fresh.instep.review(None, later(30)).unwrap();
        assert_eq!(review.series.comfort_before.answers, 0, "of a session that is gone");
        let request = HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 };
        let left = fresh.instep.history(request, later(30)).unwrap().ratings.remove(0);
        assert_eq!((left.value, left.session), (Some(9), Some(id)));
        merged.push(fresh.dump());
        fresh.instep.delete_rating(left.id, later(31)).unwrap();
        fresh.tx(&later(32), |tx| store::purge(tx, Timestamp::LATEST));
        assert_eq!(shown(&fresh), (0, 0));
        // For good, also where it is still.
        assert_eq!(fresh.import(&from_b).inserted, 0);
        let other = Device::new();
        other.import(&from_b);
        other.import(&fresh.dump());
        assert_eq!(other.dump(), fresh.dump());
    }
    assert_eq!(merged[0], merged[1]);
}

/// Two devices rate one night: the later answer counts, and there is one.
#[test]
fn a_night_that_was_rated_on_two_devices_has_the_later_answer() {
    let (a, b) = (Device::new(), Device::new());
    a.instep.rate(sleep(3), later(10)).unwrap();
    b.instep.rate(sleep(7), later(20)).unwrap();
    let (from_a, from_b) = (a.dump(), b.dump());
    for order in [[&from_a, &from_b], [&from_b, &from_a]] {
        let fresh = Device::new();
        order.into_iter().for_each(|dump| drop(fresh.import(dump)));
        let told = fresh.instep.review(None, later(30)).unwrap().series.sleep;
        assert_eq!((told.days, told.answers, told.median), (1, 1, Some(7.0)));
    }
}

const EVENINGS: u128 = 7_300;

/// Twenty years of evenings with all that belongs to them.
fn twenty_years(device: &Device) {
    let first = evening().wall.plus_seconds(-20 * 365 * 86_400);
    device.tx(&evening(), |tx| {
        for n in 0..EVENINGS {
            let at = first.plus_seconds(i64::try_from(n).unwrap() * 86_400);
            let day = crate::calendar::CareDay::of(OffsetTime { at, offset_s: 3600 })?;
            let steps = (0..24).map(|step| crate::session::PlayedStep {
                step: format!("g5-step-{step}"),
                title: "Press from point to point".to_owned(),
                side: crate::session::Side::Left,
                planned_seconds: 60,
                active_seconds: 58,
                skipped: false,
            });
            let session = SessionRow {
                steps: Some(crate::store::Json(steps.collect())),
                stamp: tx.stamp(),
                origin: tx.origin(),
                ..session_of(n + 1, at, (n % 5 == 0).then(|| CALM.to_owned()))
            };
            tx.insert(&session)?;
            for (instrument, phase) in [
                (crate::rating::Instrument::FootComfort0To10, Some(crate::rating::RatingPhase::Before)),
                (crate::rating::Instrument::FootComfort0To10, Some(crate::rating::RatingPhase::After)),
                (crate::rating::Instrument::SleepLastNight0To10, None),
            ] {
                let of_session = phase.is_some();
                let mut rating = RatingRow {
                    id: crate::session::RatingId::new(Uuid::nil()),
                    session: of_session.then_some(session.id),
                    instrument,
                    version: 1,
                    care_day: day,
                    offset_s: 3600,
                    zone: "Europe/Berlin".to_owned(),
                    day_start_min: 240,
                    night: (!of_session).then_some(day),
                    asked_at: None,
                    answered_at: at,
                    foot: None,
                    phase,
                    answered: crate::rating::Answered::Answered,
                    value: Some(6),
                    source: "person".to_owned(),
                    stamp: tx.stamp(),
                    origin: tx.origin(),
                    deleted_at: None,
                };
                rating.id = rating.natural_id().unwrap();
                tx.insert(&rating)?;
            }
        }
        Ok(())
    });
}

/// Size, time and memory. `cargo test -p instep --release -- --ignored twenty_years --nocapture`
#[test]
#[ignore = "half a minute in a build without optimisation"]
fn twenty_years_go_out_and_come_in_byte_for_byte() {
    let device = Device::new();
    twenty_years(&device);
    // What other tests of this process took is not counted, where the system can be told so.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let before = peak();
    let begun = std::time::Instant::now();
    let dump = device.path("twenty-years.json");
    device.export_as(ExportRequest { path: dump.clone(), format: None, passphrase: None }).unwrap();
    let (exported, wrote) = (begun.elapsed(), peak());
    let other = Device::new();
    let begun = std::time::Instant::now();
    let request = ImportRequest { path: dump.clone(), passphrase: None, dry_run: false };
    let report = other.instep.import_file(request, evening()).unwrap();
    let (imported, took) = (begun.elapsed(), peak());
    assert_eq!(report.inserted, i64::try_from(EVENINGS * 4).unwrap());
    let size = fs::metadata(&dump).unwrap().len();
    println!(
        "twenty years: {EVENINGS} sessions, {} rows, {size} bytes; out {exported:?}, in {imported:?}; \
         peak memory {before} KiB before, {wrote} KiB after writing, {took} KiB after reading",
        report.inserted
    );
    assert_eq!(fs::read_to_string(&dump).unwrap(), other.dump());
    assert!((took - before) * 1024 < 4 * size, "less than four times the file");
}

/// How long the long calls of twenty years take, and how soon each lets go when the app goes to the background:
/// docs/adr/0006-interrupt-instead-of-progress.md. `cargo test -p instep --release -- --ignored long_calls --nocapture`
#[test]
#[ignore = "half a minute in a build without optimisation"]
fn how_long_the_long_calls_take_and_how_soon_they_let_go() {
    type Call = Box<dyn Fn(&Instep) -> Result<()> + Send + Sync>;
    let device = Device::new();
    twenty_years(&device);
    let export = |name: &str, format, passphrase: Option<&str>| -> Call {
        let request = ExportRequest {
            path: device.path(name),
            format: Some(format),
            passphrase: passphrase.map(str::to_owned),
        };
        Box::new(move |instep| instep.export_file(request.clone(), evening()).map(|_| ()))
    };
    let import = |name: &str, passphrase: Option<&str>, dry_run| -> Call {
        let request =
            ImportRequest { path: device.path(name), passphrase: passphrase.map(str::to_owned), dry_run };
        Box::new(move |instep| instep.import_file(request.clone(), evening()).map(|_| ()))
    };
    // Where no thinning takes it away.
    let backup = device.path("kept");
    fs::copy(device.instep.backup(None, evening()).unwrap().path, &backup).unwrap();
    let restore = |dry_run| -> Call {
        let backup = backup.clone();
        Box::new(move |instep| instep.restore(backup.clone(), dry_run, evening()).map(|_| ()))
    };
    let year = ReportRequest { from: Some("2025-11-21".parse().unwrap()), to: None };
    let (first, last) = ("2000-01-01".parse().unwrap(), "2100-12-31".parse().unwrap());
    // The last ones change what is there.
    let calls: Vec<(&str, Call)> = vec![
        ("an archive", export("a.json", ExportFormat::Json, None)),
        ("a sealed archive", export("a.age", ExportFormat::Json, Some("correct horse"))),
        ("tables", export("a.zip", ExportFormat::Csv, None)),
        ("a look at an import", import("a.json", None, true)),
        ("a look at a sealed import", import("a.age", Some("correct horse"), true)),
        ("the report of a year", Box::new(move |i| i.report(year.clone(), evening()).map(|_| ()))),
        ("the check-up", Box::new(|i| i.doctor(evening()).map(|_| ()))),
        ("a backup", Box::new(|i| i.backup(None, evening()).map(|_| ()))),
        ("a look at a restore", restore(true)),
        ("a restore", restore(false)),
        (
            "all sessions to the trash",
            Box::new(move |i| i.delete_sessions(first, last, false, evening()).map(|_| ())),
        ),
        ("emptying the trash", Box::new(|i| i.empty_trash(false, evening()).map(|_| ()))),
        ("an import", import("a.json", None, false)),
    ];
    for (name, call) in calls {
        let mut soonest = Vec::new();
        // Cut off at several moments first: a call that changes something has then not changed it.
        for ms in [1, 5, 20, 60] {
            std::thread::scope(|scope| {
                let running = scope.spawn(|| call(&device.instep));
                std::thread::sleep(Duration::from_millis(ms));
                if !running.is_finished() {
                    let asked = std::time::Instant::now();
                    device.instep.suspend().unwrap();
                    soonest.push(asked.elapsed());
                    let done = running.join().unwrap();
                    assert!(matches!(done, Ok(()) | Err(InstepError::Suspended)), "{name}: {done:?}");
                    device.instep.resume().unwrap();
                }
            });
        }
        let begun = std::time::Instant::now();
        call(&device.instep).unwrap_or_else(|error| panic!("{name}: {error}"));
        println!("{name}: {:?}; lets go within {:?}", begun.elapsed(), soonest.iter().max());
    }
    assert!(device.instep.doctor(evening()).unwrap().ok);
    // A page in the middle is broken.
    device.instep.shutdown().unwrap();
    let mut bytes = fs::read(device.path("instep.db")).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xff);
    fs::write(device.path("instep.db"), bytes).unwrap();
    let begun = std::time::Instant::now();
    let report =
        recover(device.path("instep.db"), RecoverChoice::Rows, Locale::english(), evening()).unwrap();
    println!("taking up by rows: {:?}, {} kept, {} lost", begun.elapsed(), report.kept, report.lost);
}

/// The most memory this process has held, in KiB; 0 where the system does not say.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or_default()
}
