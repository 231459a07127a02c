use serde::{Deserialize, Serialize};

use super::{CalendarDate, OffsetTime, Timestamp, Zone};
use crate::error::Result;

/// The present, as the shell's clocks show it. Every call takes one; the core reads no clock of its own.
///
/// The façades build it; callers of a façade never see it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Moment {
    /// Wall clock.
    pub wall: Timestamp,
    /// A clock that only runs forward and keeps running while the device sleeps, in milliseconds from any start.
    pub monotonic_ms: i64,
    /// Names the run of the device that `monotonic_ms` counts in. None means it is not known: then no time is
    /// ever credited across two calls.
    #[uniffi(default)]
    pub boot: Option<String>,
    /// IANA zone id, as the device names it. An unknown one is accepted: `offset_s` and `transitions` serve.
    pub zone: String,
    /// Seconds the wall clock runs ahead of UTC right now.
    pub offset_s: i32,
    /// The zone's next changes of offset, soonest first, when the platform can tell them.
    #[uniffi(default = [])]
    #[serde(default)]
    pub transitions: Vec<Transition>,
}

/// A change of a zone's offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Transition {
    /// When it happens.
    pub at: Timestamp,
    /// Seconds ahead of UTC from then on.
    pub offset_s: i32,
}

impl Moment {
    /// The zone's rules, as far as they are known.
    pub fn rules(&self) -> Zone {
        Zone::new(self)
    }

    /// The calendar date the clock shows.
    pub fn date(&self) -> Result<CalendarDate> {
        CalendarDate::of(self.offset_time())
    }

    /// The instant with its offset.
    pub fn offset_time(&self) -> OffsetTime {
        OffsetTime { at: self.wall, offset_s: self.offset_s }
    }
}
