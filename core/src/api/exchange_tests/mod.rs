//! Archives and lists of sessions through the door other languages use.

mod aside;
mod doors;
mod long;
mod meeting;

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
        started_local: None,
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
        care_day: crate::calendar::DayStart::DEFAULT.care_day(OffsetTime { at, offset_s: 3600 }).unwrap(),
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

/// Files that are being written.
fn parts(device: &Device) -> Vec<String> {
    let names = fs::read_dir(device.folder.path()).unwrap().map(|e| e.unwrap().file_name());
    names.map(|n| n.to_str().unwrap().to_owned()).filter(|n| n.ends_with(".part")).collect()
}

/// How many sessions and ratings the history shows, in their places and in the trash.
fn shown(device: &Device) -> (i64, i64) {
    let (mut sessions, mut ratings) = (BTreeSet::new(), BTreeSet::new());
    for trash in [false, true] {
        let request = HistoryRequest { from: None, to: None, trash, cursor: None, limit: 60 };
        let page = device.instep.history(request, later(9)).unwrap();
        for session in page.sessions() {
            sessions.insert(session.id);
            ratings.extend(session.ratings.iter().map(|r| r.id));
        }
        ratings.extend(page.ratings().iter().map(|r| r.id));
    }
    (i64::try_from(sessions.len()).unwrap(), i64::try_from(ratings.len()).unwrap())
}
