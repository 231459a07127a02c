use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use crate::error::{InstepError, InvalidWhy, Result};

/// Longest distance from UTC that is accepted, in seconds (18 hours, java.time's own limit).
const MAX_OFFSET_S: i32 = 18 * 3600;
/// 2000-01-01T00:00:00Z and 2100-12-31T23:59:59.999Z: what lies outside was not meant.
const EARLIEST_MS: i64 = 946_684_800_000;
const LATEST_MS: i64 = 4_133_980_799_999;

/// An instant: milliseconds since 1970-01-01T00:00:00Z, between the years 2000 and 2100.
///
/// `Instant` in Kotlin, `Date` in Swift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

uniffi::custom_type!(Timestamp, i64, {
    lower: |t| t.millis(),
    try_lift: |ms| Ok(Timestamp::from_millis(ms)?),
});

impl Timestamp {
    /// The earliest instant that is accepted.
    pub(crate) const EARLIEST: Self = Self(EARLIEST_MS);
    /// The latest instant that is accepted.
    pub(crate) const LATEST: Self = Self(LATEST_MS);

    /// From milliseconds since 1970. Fails with `Invalid` outside the years 2000 to 2100.
    pub fn from_millis(ms: i64) -> Result<Self> {
        if (EARLIEST_MS..=LATEST_MS).contains(&ms) {
            Ok(Self(ms))
        } else {
            Err(InstepError::invalid("time", InvalidWhy::OutsideYears))
        }
    }

    /// Milliseconds since 1970.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// This many milliseconds later (earlier when negative), held within the years 2000 to 2100.
    #[must_use]
    pub fn plus_millis(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms).clamp(EARLIEST_MS, LATEST_MS))
    }

    /// This many seconds later (earlier when negative).
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        self.plus_millis(seconds.saturating_mul(1000))
    }

    /// Milliseconds from `earlier` to this; negative when `earlier` is later.
    pub const fn millis_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// As chrono's instant.
    pub(crate) fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }

    /// The date and time of day on a clock that runs this many seconds ahead of UTC.
    pub(crate) fn local(self, offset_s: i32) -> NaiveDateTime {
        self.plus_seconds(i64::from(offset_s)).utc().naive_utc()
    }

    /// The instant at which a clock that runs `offset_s` ahead of UTC shows `local`.
    pub(crate) fn from_local(local: NaiveDateTime, offset_s: i32) -> Result<Self> {
        let ms = local.and_utc().timestamp_millis();
        Self::from_millis(ms.saturating_sub(i64::from(offset_s).saturating_mul(1000)))
    }
}

/// An instant together with the offset of the clock it was read from. RFC 3339 in JSON:
/// `2026-11-21T21:00:00+01:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OffsetTime {
    /// The instant.
    pub at: Timestamp,
    /// Seconds the clock ran ahead of UTC.
    pub offset_s: i32,
}

/// The numbers of an instant with an offset, as they cross the boundary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct OffsetTimeParts {
    /// The instant.
    pub at: Timestamp,
    /// Seconds the clock ran ahead of UTC, at most 18 hours to either side.
    pub offset_s: i32,
}

uniffi::custom_type!(OffsetTime, OffsetTimeParts, {
    lower: |t| OffsetTimeParts { at: t.at, offset_s: t.offset_s },
    try_lift: |parts| Ok(OffsetTime::new(parts.at, parts.offset_s)?),
});

impl OffsetTime {
    /// Joins the two. Fails with `Invalid` when the offset is beyond 18 hours.
    pub fn new(at: Timestamp, offset_s: i32) -> Result<Self> {
        if !(-MAX_OFFSET_S..=MAX_OFFSET_S).contains(&offset_s) {
            return Err(InstepError::out_of_range(
                "offset_s",
                i64::from(-MAX_OFFSET_S),
                i64::from(MAX_OFFSET_S),
            ));
        }
        Ok(Self { at, offset_s })
    }

    /// Date and time of day as that clock showed them.
    pub(crate) fn local(self) -> NaiveDateTime {
        self.at.local(self.offset_s)
    }
}

impl fmt::Display for OffsetTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // RFC 3339 knows whole minutes only; zones of this century have no others.
        let offset = FixedOffset::east_opt(self.offset_s / 60 * 60).unwrap_or(chrono::Offset::fix(&Utc));
        let precision = if self.at.0 % 1000 == 0 { SecondsFormat::Secs } else { SecondsFormat::Millis };
        f.write_str(&self.at.utc().with_timezone(&offset).to_rfc3339_opts(precision, false))
    }
}

impl Serialize for OffsetTime {
    fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for OffsetTime {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> std::result::Result<Self, D::Error> {
        let s = std::borrow::Cow::<str>::deserialize(d)?;
        s.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_rfc_3339() {
        for s in ["2026-11-21T21:00:00+01:00", "2026-11-21T21:00:00.250-09:30", "2026-11-21T21:00:00+00:00"] {
            assert_eq!(s.parse::<OffsetTime>().unwrap().to_string(), s);
        }
        assert_eq!(
            "2026-11-21T21:00:00Z".parse::<OffsetTime>().unwrap().to_string(),
            "2026-11-21T21:00:00+00:00"
        );
    }

    #[test]
    fn refuses_what_no_clock_shows() {
        for s in [
            "",
            "now",
            "2026-02-30T10:00:00Z",
            "2026-11-21T21:00:00",
            "1999-12-31T23:59:59Z",
            "2101-01-01T00:00:00Z",
        ] {
            assert!(s.parse::<OffsetTime>().is_err(), "{s}");
        }
        assert!(Timestamp::from_millis(i64::MAX).is_err());
        assert!(Timestamp::from_millis(i64::MIN).is_err());
    }

    #[test]
    fn arithmetic_stays_within_the_range() {
        let t = Timestamp::LATEST;
        assert_eq!(t.plus_millis(i64::MAX), t);
        assert_eq!(t.plus_seconds(i64::MIN).millis(), EARLIEST_MS);
    }
}
