use std::fmt;

use chrono::Timelike;
use serde::{Deserialize, Serialize};

use super::{CareDay, OffsetTime};
use crate::error::{InstepError, InvalidWhy, Result};

/// A time of day in whole minutes, 00:00 to 23:59. `21:00` in JSON; at the boundary minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(i32);

uniffi::custom_type!(TimeOfDay, i32, {
    lower: |t| t.minutes(),
    try_lift: |minutes| Ok(TimeOfDay::from_minutes(minutes)?),
});

impl TimeOfDay {
    /// From minutes after midnight, 0 to 1439. Fails with `Invalid` outside.
    pub fn from_minutes(minutes: i32) -> Result<Self> {
        if (0..1440).contains(&minutes) { Ok(Self(minutes)) } else { Err(Self::invalid()) }
    }

    pub(crate) const fn from_minutes_unchecked(minutes: i32) -> Self {
        Self(minutes)
    }

    /// Minutes after midnight.
    pub const fn minutes(self) -> i32 {
        self.0
    }

    fn invalid() -> InstepError {
        InstepError::invalid("time", InvalidWhy::NotATime)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> std::result::Result<Self, D::Error> {
        let s = std::borrow::Cow::<str>::deserialize(d)?;
        s.parse().map_err(serde::de::Error::custom)
    }
}

/// When a person's day starts: 00:00 to 11:59. What happens before it belongs to the evening before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayStart(TimeOfDay);

impl DayStart {
    /// 04:00, unless the person chose another.
    pub const DEFAULT: Self = Self(TimeOfDay::from_minutes_unchecked(240));

    /// Fails with `Invalid` at noon and later.
    pub fn new(time: TimeOfDay) -> Result<Self> {
        if time.minutes() < 720 {
            Ok(Self(time))
        } else {
            Err(InstepError::out_of_range("day_start", 0, 719))
        }
    }

    /// As a time of day.
    pub const fn time(self) -> TimeOfDay {
        self.0
    }

    /// The care day of something that happened when a clock showed this.
    pub fn care_day(self, time: OffsetTime) -> Result<CareDay> {
        let local = time.local();
        let minutes = i64::from(local.time().num_seconds_from_midnight() / 60);
        let day = CareDay::try_from(local.date())?;
        if minutes < i64::from(self.0.minutes()) { day.plus_days(-1) } else { Ok(day) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn care_day(time: &str, start: i32) -> String {
        DayStart::new(TimeOfDay::from_minutes(start).unwrap())
            .unwrap()
            .care_day(time.parse().unwrap())
            .unwrap()
            .to_string()
    }

    #[test]
    fn what_happens_before_the_day_start_belongs_to_the_evening_before() {
        assert_eq!(care_day("2026-11-22T00:30:00+01:00", 240), "2026-11-21");
        assert_eq!(care_day("2026-11-22T03:59:59.999+01:00", 240), "2026-11-21");
        assert_eq!(care_day("2026-11-22T04:00:00+01:00", 240), "2026-11-22");
        assert_eq!(care_day("2026-11-22T00:00:00+01:00", 0), "2026-11-22");
        assert_eq!(care_day("2026-11-22T11:58:59+01:00", 719), "2026-11-21");
        assert_eq!(care_day("2026-11-22T11:59:00+01:00", 719), "2026-11-22");
    }

    #[test]
    fn refuses_times_that_no_clock_shows() {
        for s in ["24:00", "7:3", "07:60", "", "0730", "-1:00", "07:3a", "+7:30"] {
            assert!(s.parse::<TimeOfDay>().is_err(), "{s}");
        }
        assert!("12:00".parse::<TimeOfDay>().and_then(DayStart::new).is_err());
        assert!("11:59".parse::<TimeOfDay>().and_then(DayStart::new).is_ok());
    }

    proptest! {
        /// Later is never an earlier care day, whatever the day start, while the offset holds.
        #[test]
        fn care_days_never_run_backwards(start in 0i32..720, a in 0i64..200_000_000, step in 0i64..100_000_000) {
            let start = DayStart::new(TimeOfDay::from_minutes(start).unwrap()).unwrap();
            let at = |ms: i64| {
                let t = crate::calendar::Timestamp::from_millis(1_790_000_000_000 + ms).unwrap();
                start.care_day(OffsetTime { at: t, offset_s: 3600 }).unwrap()
            };
            prop_assert!(at(a) <= at(a + step));
        }
    }
}
