use std::fmt;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{OffsetTime, Weekday};
use crate::error::{InstepError, InvalidWhy, Result};

/// A date without a zone, whatever it stands for: what words write out.
pub trait Date: Copy + Ord {
    /// As chrono's date.
    fn naive(self) -> NaiveDate;

    /// Days from `earlier` to this; negative when `earlier` is later.
    fn days_since(self, earlier: Self) -> i64;

    /// True when this day needs its year to be told from others, as seen from `today`: it lies in another year or more
    /// than half a year (183 days) away.
    fn needs_year(self, today: Self) -> bool {
        self.naive().year() != today.naive().year() || self.days_since(today).abs() > 183
    }
}

fn outside() -> InstepError {
    InstepError::invalid("day", InvalidWhy::OutsideYears)
}

/// Defines a date of its own type: its arithmetic, its number at the boundary, its text in JSON.
macro_rules! date {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(NaiveDate);

        uniffi::custom_type!($name, i64, {
            lower: |day| day.epoch_day(),
            try_lift: |day| Ok($name::from_epoch_day(day)?),
        });

        impl TryFrom<NaiveDate> for $name {
            type Error = InstepError;

            fn try_from(date: NaiveDate) -> Result<Self> {
                if (2000..=2100).contains(&date.year()) { Ok(Self(date)) } else { Err(outside()) }
            }
        }

        impl $name {
            /// Days since 1970-01-01.
            pub fn epoch_day(self) -> i64 {
                i64::from(self.0.num_days_from_ce().saturating_sub(719_163))
            }

            /// From days since 1970-01-01. Fails with `Invalid`: `OutsideYears` outside the years 2000 to 2100, `NotADay` for
            /// a number that no calendar has.
            pub fn from_epoch_day(day: i64) -> Result<Self> {
                i32::try_from(day)
                    .ok()
                    .and_then(|d| d.checked_add(719_163))
                    .and_then(NaiveDate::from_num_days_from_ce_opt)
                    .ok_or_else(|| InstepError::invalid("day", InvalidWhy::NotADay))
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

            pub(crate) const fn date(self) -> NaiveDate {
                self.0
            }
        }

        impl Date for $name {
            fn naive(self) -> NaiveDate {
                self.0
            }

            fn days_since(self, earlier: Self) -> i64 {
                Self::days_since(self, earlier)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0.format("%Y-%m-%d"))
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> std::result::Result<Self, D::Error> {
                let s = std::borrow::Cow::<str>::deserialize(d)?;
                s.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

date! {
    /// A date of the calendar, as clocks show it: the ring date of an occurrence, the start, end and pause of a reminder.
    /// It begins at midnight. ISO date in JSON: `2026-11-21`; at the boundary days since 1970-01-01. Between the years 2000
    /// and 2100.
    CalendarDate
}

date! {
    /// A care day: the day that an entry belongs to, and the night of a sleep rating. It begins at the person's day start.
    /// ISO date in JSON: `2026-11-21`; at the boundary days since 1970-01-01. Between the years 2000 and 2100.
    CareDay
}

impl CalendarDate {
    /// The date that a clock showed.
    pub fn of(time: OffsetTime) -> Result<Self> {
        Self::try_from(time.local().date())
    }
}

impl CareDay {
    /// The care day whose day start lies on this date.
    pub const fn starting_on(date: CalendarDate) -> Self {
        Self(date.0)
    }

    /// The date of the calendar on which its day start lies.
    pub const fn start_date(self) -> CalendarDate {
        CalendarDate(self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::{TimeOfDay, Timestamp};

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
            assert_eq!(s.parse::<CareDay>(), Err(InstepError::invalid("day", why.clone())), "{s}");
            assert_eq!(s.parse::<CalendarDate>(), Err(InstepError::invalid("day", why)), "{s}");
        }
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

    /// Lowers a value and lifts it again, as a call from Kotlin or Swift does.
    fn crosses<T: uniffi::Lower<crate::UniFfiTag> + uniffi::Lift<crate::UniFfiTag>>(value: T) -> T {
        let mut buffer = Vec::new();
        T::write(value, &mut buffer);
        let mut rest = buffer.as_slice();
        let lifted = T::try_read(&mut rest).unwrap();
        assert!(rest.is_empty());
        lifted
    }

    /// Lifts numbers that a shell sent.
    fn lifted<N: uniffi::Lower<crate::UniFfiTag>, T: uniffi::Lift<crate::UniFfiTag>>(number: N) -> Option<T> {
        let mut buffer = Vec::new();
        N::write(number, &mut buffer);
        T::try_read(&mut buffer.as_slice()).ok()
    }

    #[test]
    fn numbers_outside_are_refused_at_the_boundary() {
        for day in [i64::MIN, -1, 0, 10_956, 47_847, i64::from(i32::MAX) + 1, i64::MAX] {
            assert_eq!(lifted::<i64, CareDay>(day), None, "{day}");
            assert_eq!(lifted::<i64, CalendarDate>(day), None, "{day}");
        }
        for minutes in [i32::MIN, -1, 1440, i32::MAX] {
            assert_eq!(lifted::<i32, TimeOfDay>(minutes), None, "{minutes}");
        }
        let why = |day| CareDay::from_epoch_day(day).unwrap_err();
        assert_eq!(why(10_956), InstepError::invalid("day", InvalidWhy::OutsideYears));
        assert_eq!(why(i64::MAX), InstepError::invalid("day", InvalidWhy::NotADay));
        assert_eq!(lifted::<i64, CareDay>(10_957).map(|day| day.to_string()).as_deref(), Some("2000-01-01"));
        assert_eq!(lifted::<i32, TimeOfDay>(1439).map(|time| time.to_string()).as_deref(), Some("23:59"));
    }

    proptest! {
        #[test]
        fn epoch_days_round_trip(day in 10_957i64..=47_846) {
            let d = CareDay::from_epoch_day(day).unwrap();
            prop_assert_eq!(d.epoch_day(), day);
            prop_assert_eq!(d.to_string().parse::<CareDay>().unwrap(), d);
            let date = CalendarDate::from_epoch_day(day).unwrap();
            prop_assert_eq!(CareDay::starting_on(date), d);
            prop_assert_eq!(d.start_date(), date);
        }

        /// Every value crosses the boundary as its number and comes back as it was, in JSON as its text.
        #[test]
        fn days_and_times_cross_the_boundary_as_numbers(
            day in 10_957i64..=47_846,
            minutes in 0i32..1440,
            ms in 946_684_800_000i64..=4_133_980_799_999,
            offset_s in -64_800i32..=64_800,
        ) {
            let date = CalendarDate::from_epoch_day(day).unwrap();
            prop_assert_eq!(crosses(date), date);
            let care_day = CareDay::from_epoch_day(day).unwrap();
            prop_assert_eq!(crosses(care_day), care_day);
            let time = TimeOfDay::from_minutes(minutes).unwrap();
            prop_assert_eq!(crosses(time), time);
            let at = OffsetTime::new(Timestamp::from_millis(ms).unwrap(), offset_s).unwrap();
            prop_assert_eq!(crosses(at), at);
            prop_assert_eq!(serde_json::to_string(&date).unwrap(), format!("\"{date}\""));
            prop_assert_eq!(serde_json::to_string(&time).unwrap(), format!("\"{time}\""));
            let text = serde_json::to_string(&at).unwrap();
            let read: OffsetTime = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(read.at, at.at);
        }

        /// Any number is taken or refused, and never anything else.
        #[test]
        fn any_number_is_taken_or_refused(day: i64, minutes: i32, ms: i64, offset_s: i32) {
            prop_assert_eq!(lifted::<i64, CareDay>(day).is_some(), (10_957..=47_846).contains(&day));
            prop_assert_eq!(lifted::<i32, TimeOfDay>(minutes).is_some(), (0..1440).contains(&minutes));
            let mut buffer = Vec::new();
            <i64 as uniffi::Lower<crate::UniFfiTag>>::write(ms, &mut buffer);
            <i32 as uniffi::Lower<crate::UniFfiTag>>::write(offset_s, &mut buffer);
            let lifted = <OffsetTime as uniffi::Lift<crate::UniFfiTag>>::try_read(&mut buffer.as_slice());
            prop_assert_eq!(lifted.ok(), Timestamp::from_millis(ms).and_then(|at| OffsetTime::new(at, offset_s)).ok());
        }
    }
}
