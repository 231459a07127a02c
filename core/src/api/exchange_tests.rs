use std::fs;
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use tempfile::TempDir;
use uuid::Uuid;

use super::testing::{evening, moment_at, open};
use super::*;
use crate::calendar::{OffsetTime, Timestamp};
use crate::error::{Damage, Thing};
use crate::exchange::{MERGEABLE, MOST_BYTES, too_large};
use crate::rating::{Answer, RatingItem};
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

#[test]
fn a_log_goes_on_while_an_export_runs() {
    let device = Device::new();
    years(&device, 4_000);
    for format in ExportFormat::ALL {
        let before =
            device.tx(&evening(), |tx| Ok(tx.query_row("SELECT count(*) FROM session", [], |r| r.get(0))?));
        let export = begun(&device, *format);
        let logged = device.log("meanwhile", evening());
        assert!(!export.is_finished(), "the log waited for the export");
        assert!(device.instep.session(logged.id, evening()).is_ok());
        let exported = export.join().unwrap().unwrap();
        let sessions = exported.counts.iter().find(|c| c.table == "session").unwrap().rows;
        assert!(
            (before..=before + 1).contains(&sessions),
            "one moment: {before} or one more, not {sessions}"
        );
        assert_eq!(parts(&device), [""; 0]);
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
    fs::write(device.path("out"), "the one before").unwrap();
    let mut longest = Duration::ZERO;
    for format in ExportFormat::ALL {
        let export = begun(&device, *format);
        let asked = std::time::Instant::now();
        device.instep.suspend().unwrap();
        longest = longest.max(asked.elapsed());
        assert_eq!(export.join().unwrap().err(), Some(InstepError::Suspended));
        assert_eq!(parts(&device), [""; 0]);
        assert_eq!(fs::read(device.path("out")).unwrap(), b"the one before");
        device.instep.resume().unwrap();
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
    let looked = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let look = {
        let (instep, path, looked) = (Arc::clone(&device.instep), device.path("in"), Arc::clone(&looked));
        std::thread::spawn(move || {
            let request = ImportRequest { path, passphrase: None, dry_run: true };
            let report = instep.import_file(request, evening()).unwrap();
            looked.store(true, std::sync::atomic::Ordering::SeqCst);
            report
        })
    };
    let mut meanwhile = 0;
    while !looked.load(std::sync::atomic::Ordering::SeqCst) {
        device.log("meanwhile", later(meanwhile));
        meanwhile += 1;
    }
    assert_eq!(look.join().unwrap().inserted, 2_000);
    println!("{meanwhile} sessions logged during a look at an import");
    assert!(meanwhile >= 5, "{meanwhile}");
}

// ---- Devices that meet ---------------------------------------------------------------------------------------------

/// What somebody does on one of the devices.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Night { value: i32 },
    Note { n: usize },
    Delete,
    Restore,
    Purge,
    Aim { evenings: i32 },
    Favourite { on: bool },
}

fn deed() -> impl Strategy<Value = (usize, i64, Deed)> {
    let what = prop_oneof![
        (0..=10).prop_map(|value| Deed::Night { value }),
        (0usize..5).prop_map(|n| Deed::Note { n }),
        Just(Deed::Delete),
        Just(Deed::Restore),
        Just(Deed::Purge),
        (1..=7).prop_map(|evenings| Deed::Aim { evenings }),
        any::<bool>().prop_map(|on| Deed::Favourite { on }),
    ];
    // Clocks that stand still and clocks that are set back: ties, and stamps that only count.
    (0usize..3, -2i64..3, what)
}

fn act(device: &Device, at: i64, deed: Deed, id: SessionId) {
    let now = later(at);
    let session = device.instep.session(id, now.clone()).ok();
    match deed {
        Deed::Night { value } => drop(device.instep.rate(sleep(value), now).unwrap()),
        Deed::Note { n } => {
            if let Some(s) = session {
                // In the trash it can't be edited.
                let _ = device.instep.edit_session(id, edit(&s, &format!("note {n}")), s.stamp, now);
            }
        }
        Deed::Delete => drop(device.instep.delete_session(id, now)),
        Deed::Restore => drop(device.instep.restore_session(id, now)),
        Deed::Purge => {
            if session.is_some() {
                device.purge(id, &now);
            }
        }
        Deed::Aim { evenings } => {
            drop(device.instep.change_setting(SettingChange::Aim { evenings: Some(evenings) }, now).unwrap());
        }
        Deed::Favourite { on } => {
            let (skip, bring_back) = (Vec::new(), Vec::new());
            let choice =
                GuideChoice { guide: "G5".to_owned(), favourite: Some(on), hidden: None, skip, bring_back };
            drop(device.instep.choose_guide(choice, now).unwrap());
        }
    }
}

const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Three devices, six deeds, one night rated on several: in whatever order the archives are exchanged, all end the
    /// same.
    #[test]
    fn devices_come_to_the_same_in_any_order(deeds in proptest::collection::vec(deed(), 1..7)) {
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
                fresh.import(&dumps[n]);
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
    }
}

/// Twenty years of evenings with all that belongs to them: size, time and memory. `cargo test -p instep --release --
/// --ignored twenty_years --nocapture`
#[test]
#[ignore = "half a minute in a build without optimisation"]
fn twenty_years_go_out_and_come_in_byte_for_byte() {
    const SESSIONS: u128 = 7_300;
    let device = Device::new();
    let first = evening().wall.plus_seconds(-20 * 365 * 86_400);
    device.tx(&evening(), |tx| {
        for n in 0..SESSIONS {
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
            for (k, instrument, phase) in [
                (1, crate::rating::Instrument::FootComfort0To10, Some(crate::rating::RatingPhase::Before)),
                (2, crate::rating::Instrument::FootComfort0To10, Some(crate::rating::RatingPhase::After)),
                (3, crate::rating::Instrument::SleepLastNight0To10, None),
            ] {
                let of_session = phase.is_some();
                let rating = RatingRow {
                    id: crate::session::RatingId::new(Uuid::from_u128((n + 1) << 64 | k)),
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
                tx.insert(&rating)?;
            }
        }
        Ok(())
    });
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
    assert_eq!(report.inserted, i64::try_from(SESSIONS * 4).unwrap());
    let size = fs::metadata(&dump).unwrap().len();
    println!(
        "twenty years: {SESSIONS} sessions, {} rows, {size} bytes; out {exported:?}, in {imported:?}; \
         peak memory {before} KiB before, {wrote} KiB after writing, {took} KiB after reading",
        report.inserted
    );
    assert_eq!(fs::read_to_string(&dump).unwrap(), other.dump());
    assert!((took - before) * 1024 < 4 * size, "less than four times the file");
}

/// The most memory this process has held, in KiB; 0 where the system does not say.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or_default()
}
