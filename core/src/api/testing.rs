//! What the tests of the screens begin with: a moment in Berlin, a data file, a soak.

use std::path::Path;
use std::sync::Arc;

use super::{Instep, OpenOptions, SessionEntry};
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
