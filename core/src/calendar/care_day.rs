use std::fmt;

use chrono::{Datelike, Days, NaiveDate, Timelike};
use serde::{Deserialize, Serialize};

use super::{OffsetTime, Weekday};
use crate::error::{InstepError, InvalidWhy, Result};

/// A day of the calendar, without a zone: the care day of an entry, the night of a sleep rating, the ring date of
/// an occurrence. ISO date in JSON: `2026-11-21`. Between the years 2000 and 2100.
///
/// `LocalDate` in Kotlin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CareDay(NaiveDate);

uniffi::custom_type!(CareDay, String, {
    lower: |d| d.to_string(),
    try_lift: |s| Ok(s.parse::<CareDay>()?),
});

fn outside() -> InstepError {
    InstepError::invalid("day", InvalidWhy::OutsideYears)
}

impl TryFrom<NaiveDate> for CareDay {
    type Error = InstepError;

    fn try_from(date: NaiveDate) -> Result<Self> {
        if (2000..=2100).contains(&date.year()) { Ok(Self(date)) } else { Err(outside()) }
    }
}

impl CareDay {
    /// Days since 1970-01-01.
    pub fn epoch_day(self) -> i64 {
        i64::from(self.0.num_days_from_ce().saturating_sub(719_163))
    }

    /// From days since 1970-01-01. Fails with `Invalid` outside the years 2000 to 2100.
    pub fn from_epoch_day(day: i64) -> Result<Self> {
        i32::try_from(day)
            .ok()
            .and_then(|d| d.checked_add(719_163))
            .and_then(NaiveDate::from_num_days_from_ce_opt)
            .ok_or_else(outside)
            .and_then(Self::try_from)
    }

    /// This many days later (earlier when negative). Fails with `Invalid` outside the years 2000 to 2100.
    pub fn plus_days(self, days: i64) -> Result<Self> {
        let n = Days::new(days.unsigned_abs());
        let date = if days < 0 { self.0.checked_sub_days(n) } else { self.0.checked_add_days(n) };
        date.ok_or_else(outside).and_then(Self::try_from)
    }

    /// Days from `earlier` to this; negative when `earlier` is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.epoch_day().saturating_sub(earlier.epoch_day())
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::from(self.0.weekday())
    }

    /// True when this day needs its year to be told from others, as seen from `today`: it lies in another year or more
    /// than half a year (183 days) away.
    pub fn needs_year(self, today: Self) -> bool {
        self.0.year() != today.0.year() || self.days_since(today).abs() > 183
    }

    pub(crate) const fn date(self) -> NaiveDate {
        self.0
    }

    /// The date a clock showed.
    pub fn of(time: OffsetTime) -> Result<Self> {
        Self::try_from(time.local().date())
    }
}

impl fmt::Display for CareDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

/// A time of day in whole minutes, 00:00 to 23:59. `21:00` in JSON.
///
/// `LocalTime` in Kotlin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(i32);

uniffi::custom_type!(TimeOfDay, String, {
    lower: |t| t.to_string(),
    try_lift: |s| Ok(s.parse::<TimeOfDay>()?),
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

macro_rules! as_string_in_json {
    ($($t:ty),*) => {$(
        impl Serialize for $t {
            fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $t {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> std::result::Result<Self, D::Error> {
                let s = std::borrow::Cow::<str>::deserialize(d)?;
                s.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
as_string_in_json!(CareDay, TimeOfDay);

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
        let day = CareDay::of_date(local.date())?;
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
    fn refuses_days_that_do_not_exist() {
        for s in [
            "2026-02-30",
            "2026-2-30",
            "1999-12-31",
            "2101-01-01",
            "",
            "tomorrow",
            "+2026-1-01",
            "2026-11-21 ",
        ] {
            let why = if matches!(s, "1999-12-31" | "2101-01-01") {
                InvalidWhy::OutsideYears
            } else {
                InvalidWhy::NotADay
            };
            assert_eq!(s.parse::<CareDay>(), Err(InstepError::invalid("day", why)), "{s}");
        }
        for s in ["24:00", "7:3", "07:60", "", "0730", "-1:00", "07:3a", "+7:30"] {
            assert!(s.parse::<TimeOfDay>().is_err(), "{s}");
        }
        assert!("12:00".parse::<TimeOfDay>().and_then(DayStart::new).is_err());
        assert!("11:59".parse::<TimeOfDay>().and_then(DayStart::new).is_ok());
    }

    #[test]
    fn a_day_far_away_or_of_another_year_needs_its_year() {
        for (day, today, needed) in [
            ("2026-11-18", "2026-11-20", false),
            ("2025-11-18", "2026-11-20", true),
            ("2015-11-20", "2026-11-20", true),
            ("2025-12-31", "2026-01-01", true),
            ("2027-01-01", "2026-12-31", true),
            ("2026-05-21", "2026-11-20", false),
            ("2026-05-20", "2026-11-20", true),
            ("2026-12-31", "2026-07-01", false),
            ("2026-12-31", "2026-06-30", true),
        ] {
            let (day, today): (CareDay, CareDay) = (day.parse().unwrap(), today.parse().unwrap());
            assert_eq!(day.needs_year(today), needed, "{day} {today}");
        }
    }

    proptest! {
        #[test]
        fn epoch_days_round_trip(day in 10_957i64..=47_846) {
            let d = CareDay::from_epoch_day(day).unwrap();
            prop_assert_eq!(d.epoch_day(), day);
            prop_assert_eq!(d.to_string().parse::<CareDay>().unwrap(), d);
        }

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
