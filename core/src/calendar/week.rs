use serde::{Deserialize, Serialize};

use super::CareDay;
use crate::error::Result;

/// A day of the week. `mon` … `sun` in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

impl Weekday {
    /// Monday to Sunday.
    pub const ALL: [Self; 7] = [Self::Mon, Self::Tue, Self::Wed, Self::Thu, Self::Fri, Self::Sat, Self::Sun];

    /// 0 for Monday … 6 for Sunday.
    pub const fn from_monday(self) -> i64 {
        match self {
            Self::Mon => 0,
            Self::Tue => 1,
            Self::Wed => 2,
            Self::Thu => 3,
            Self::Fri => 4,
            Self::Sat => 5,
            Self::Sun => 6,
        }
    }

    /// `mon` … `sun`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mon => "mon",
            Self::Tue => "tue",
            Self::Wed => "wed",
            Self::Thu => "thu",
            Self::Fri => "fri",
            Self::Sat => "sat",
            Self::Sun => "sun",
        }
    }

    /// From `mon` … `sun`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.code() == code)
    }
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Mon,
            chrono::Weekday::Tue => Self::Tue,
            chrono::Weekday::Wed => Self::Wed,
            chrono::Weekday::Thu => Self::Thu,
            chrono::Weekday::Fri => Self::Fri,
            chrono::Weekday::Sat => Self::Sat,
            chrono::Weekday::Sun => Self::Sun,
        }
    }
}

/// Seven care days from the person's first day of the week on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    first: CareDay,
}

impl Week {
    /// The week that holds `day`, when weeks start on `first_day`.
    pub fn holding(day: CareDay, first_day: Weekday) -> Result<Self> {
        let back = (day.weekday().from_monday() - first_day.from_monday()).rem_euclid(7);
        Ok(Self { first: day.plus_days(-back)? })
    }

    /// Its first day.
    pub const fn first_day(self) -> CareDay {
        self.first
    }

    /// Its last day.
    pub fn last_day(self) -> Result<CareDay> {
        self.first.plus_days(6)
    }

    /// The week before.
    pub fn previous(self) -> Result<Self> {
        Ok(Self { first: self.first.plus_days(-7)? })
    }

    /// Its seven days.
    pub fn days(self) -> Result<Vec<CareDay>> {
        (0..7).map(|n| self.first.plus_days(n)).collect()
    }

    /// How many of its days have begun on care day `today`: 0 to 7.
    pub fn days_begun(self, today: CareDay) -> i32 {
        i32::try_from(today.days_since(self.first).saturating_add(1).clamp(0, 7)).unwrap_or(7)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_holds_its_day_whatever_day_it_starts_on() {
        for first in Weekday::ALL {
            for n in 0..14 {
                let day = "2026-11-16".parse::<CareDay>().unwrap().plus_days(n).unwrap();
                let week = Week::holding(day, first).unwrap();
                assert_eq!(week.first_day().weekday(), first);
                assert!(week.days().unwrap().contains(&day));
            }
        }
    }

    #[test]
    fn counts_the_days_that_have_begun() {
        let week = Week::holding("2026-11-18".parse().unwrap(), Weekday::Mon).unwrap();
        let begun = |d: &str| week.days_begun(d.parse().unwrap());
        assert_eq!((begun("2026-11-15"), begun("2026-11-16"), begun("2026-11-18")), (0, 1, 3));
        assert_eq!((begun("2026-11-22"), begun("2026-12-22")), (7, 7));
    }
}
