//! What the tests of the screens begin with: a moment in Berlin, a data file, a soak.

use std::path::Path;
use std::sync::Arc;

use super::{
    History, HistoryContent, Instep, OpenOptions, Player, Rating, Reminder, ReviewFinding, Session,
    SessionEntry, StartEntry, StartRequest,
};
use crate::calendar::{Moment, OffsetTime};
use crate::session::SessionKind;

/// A moment of a device in Berlin that was started in 1970.
pub(super) fn moment(time: &str) -> Moment {
    moment_at(time.parse().unwrap())
}

pub(super) fn moment_at(time: OffsetTime) -> Moment {
    Moment {
        wall: time.at,
        monotonic_ms: time.at.millis(),
        boot: Some("boot".to_owned()),
        zone: "Europe/Berlin".to_owned(),
        offset_s: time.offset_s,
        transitions: Vec::new(),
    }
}

pub(super) fn evening() -> Moment {
    moment("2026-11-21T21:00:00+01:00")
}

/// The data file of a folder, with words as they stand on a terminal.
pub(super) fn open(folder: &Path, now: Moment) -> Arc<Instep> {
    let options =
        OpenOptions { bidi_isolation: false, ..OpenOptions::at(folder.join("instep.db").to_str().unwrap()) };
    Instep::open(options, now).unwrap()
}

pub(super) fn soak() -> SessionEntry {
    SessionEntry { minutes: Some(10), ..SessionEntry::of(SessionKind::Soak) }
}

/// A session of a guide that is begun as it comes: questions stay open, and every warning is accepted.
pub(super) fn begin(instep: &Instep, guide: &str, now: Moment) -> Player {
    begin_request(instep, StartRequest::of(guide), now)
}

/// The same with wishes.
pub(super) fn begin_request(instep: &Instep, request: StartRequest, now: Moment) -> Player {
    let start = instep.start(request, now.clone()).unwrap();
    let accepted_warnings = start.warnings.iter().filter_map(|warning| warning.flag).collect();
    instep.begin(StartEntry { accepted_warnings, ..StartEntry::of(start.request) }, now).unwrap()
}

/// The entries of a page by kind, each in its order.
impl History {
    pub(super) fn sessions(&self) -> Vec<Session> {
        self.of_kind(|content| match content {
            HistoryContent::Session { session } => Some(session),
            _ => None,
        })
    }

    pub(super) fn ratings(&self) -> Vec<Rating> {
        self.of_kind(|content| match content {
            HistoryContent::Rating { rating } => Some(rating),
            _ => None,
        })
    }

    pub(super) fn findings(&self) -> Vec<ReviewFinding> {
        self.of_kind(|content| match content {
            HistoryContent::Finding { finding } => Some(finding),
            _ => None,
        })
    }

    pub(super) fn reminders(&self) -> Vec<Reminder> {
        self.of_kind(|content| match content {
            HistoryContent::RemovedReminder { reminder } => Some(reminder),
            _ => None,
        })
    }

    fn of_kind<T: Clone>(&self, pick: impl Fn(&HistoryContent) -> Option<&T>) -> Vec<T> {
        self.entries.iter().filter_map(|entry| pick(&entry.content)).cloned().collect()
    }
}
