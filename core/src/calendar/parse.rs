//! Reads dates, times of day and instants from text. It is the one parser for every way in: files, the command line
//! and the API.
//!
//! It reads ISO 8601 and RFC 3339 with the suffixes of RFC 9557, in every spelling that java.time, Swift, Python and
//! spreadsheets write. Orders of day, month and year that depend on a country are refused.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{CalendarDate, CareDay, OffsetTime, TimeOfDay, Timestamp, Zone};
use crate::error::{InstepError, InvalidWhy, Result};

/// Longest text that is looked at, in bytes. The longest spelling that is read has some 80.
const MAX_BYTES: usize = 128;

/// A date and time read from text.
#[derive(Debug, Clone)]
pub enum DateTimeText {
    /// The text has an offset or `Z`.
    Instant {
        /// The instant, in whole milliseconds.
        at: Timestamp,
        /// Seconds the writer's clock ran ahead of UTC. None for `Z` and `-00:00`: these name the instant in UTC and say
        /// nothing about the place (RFC 9557, section 2.2).
        offset_s: Option<i32>,
        /// The time zone in brackets, when it is known here and agrees with the offset.
        time_zone: Option<Zone>,
    },
    /// The text has no offset: a clock of a time zone that the reader must know.
    Local {
        /// The date.
        day: CalendarDate,
        /// The time of day, without seconds.
        time: TimeOfDay,
        /// Milliseconds since that minute began, 0 to 59,999.
        millis: i32,
    },
}

impl DateTimeText {
    /// The instant. `zone` serves where the text has no offset.
    ///
    /// Fails with `Invalid` outside the years 2000 to 2100.
    pub fn instant(&self, zone: &Zone) -> Result<Timestamp> {
        match self {
            Self::Instant { at, .. } => Ok(*at),
            Self::Local { day, time, millis } => {
                Ok(zone.resolve(*day, *time)?.time.at.plus_millis(i64::from(*millis)))
            }
        }
    }

    /// Date and time of day as they stand in the text, without the offset.
    pub(crate) fn written(&self) -> NaiveDateTime {
        match self {
            Self::Instant { at, offset_s, .. } => at.local(offset_s.unwrap_or(0)),
            Self::Local { day, time, millis } => {
                let clock = day.date().and_time(time.naive());
                clock.checked_add_signed(chrono::TimeDelta::milliseconds(i64::from(*millis))).unwrap_or(clock)
            }
        }
    }
}

impl std::str::FromStr for DateTimeText {
    type Err = InstepError;

    /// Fails with `Invalid` for `time`: `NotADay` when the date does not exist, `NotATime` when the text is in no form
    /// that is read, `OutsideYears`.
    fn from_str(text: &str) -> Result<Self> {
        read_date_time(text)
    }
}

/// Reads `2026-11-21`, `2026-1-5` and `20261121`.
fn read_date(text: &str) -> Result<NaiveDate> {
    let not_a_day = || InstepError::invalid("day", InvalidWhy::NotADay);
    let mut from = Cursor::new(text).ok_or_else(not_a_day)?;
    let date = from.date().filter(|_| from.at_end()).ok_or_else(not_a_day)?;
    date.exists().ok_or_else(not_a_day)
}

impl std::str::FromStr for CareDay {
    type Err = InstepError;

    /// Reads `2026-11-21`, `2026-1-5` and `20261121`.
    fn from_str(text: &str) -> Result<Self> {
        Self::try_from(read_date(text)?)
    }
}

impl std::str::FromStr for CalendarDate {
    type Err = InstepError;

    /// Reads `2026-11-21`, `2026-1-5` and `20261121`.
    fn from_str(text: &str) -> Result<Self> {
        Self::try_from(read_date(text)?)
    }
}

impl std::str::FromStr for TimeOfDay {
    type Err = InstepError;

    /// Reads `21:00`, `9:00` and `21:00:00`. Seconds other than 0 are refused.
    fn from_str(text: &str) -> Result<Self> {
        let mut from = Cursor::new(text).ok_or_else(not_a_time)?;
        let clock = from.clock(true).filter(|_| from.at_end()).ok_or_else(not_a_time)?;
        if clock.millis == 0 { Ok(clock.time) } else { Err(not_a_time()) }
    }
}

impl std::str::FromStr for OffsetTime {
    type Err = InstepError;

    /// Reads any spelling that has an offset. `Z` gives an offset of 0.
    fn from_str(text: &str) -> Result<Self> {
        match read_date_time(text)? {
            DateTimeText::Instant { at, offset_s, .. } => Self::new(at, offset_s.unwrap_or(0)),
            DateTimeText::Local { .. } => Err(not_a_time()),
        }
    }
}

fn not_a_time() -> InstepError {
    InstepError::invalid("time", InvalidWhy::NotATime)
}

fn read_date_time(text: &str) -> Result<DateTimeText> {
    let mut from = Cursor::new(text).ok_or_else(not_a_time)?;
    let date = from.date().ok_or_else(not_a_time)?;
    if !(from.eat(b'T') || from.eat(b't') || from.eat(b' ')) {
        return Err(not_a_time());
    }
    let clock = from.clock(false).ok_or_else(not_a_time)?;
    let offset = from.offset().ok_or_else(not_a_time)?;
    let zone = from.suffixes().filter(|_| from.at_end()).ok_or_else(not_a_time)?;
    let exists = date.exists().ok_or_else(|| InstepError::invalid("time", InvalidWhy::NotADay))?;
    let at = |offset_s: i32| {
        let millis = NaiveTime::from_num_seconds_from_midnight_opt(
            (clock.time.minutes() * 60 + clock.millis / 1000).unsigned_abs(),
            (clock.millis % 1000).unsigned_abs().saturating_mul(1_000_000),
        );
        OffsetTime::new(Timestamp::EARLIEST, offset_s)?;
        Timestamp::from_local(exists.and_time(millis.ok_or_else(not_a_time)?), offset_s)
    };
    let (at, offset_s) = match offset {
        Offset::Seconds(offset_s) => (at(offset_s)?, Some(offset_s)),
        Offset::Utc => (at(0)?, None),
        // A time zone in brackets stands behind an offset.
        Offset::None if zone.is_some() => return Err(not_a_time()),
        Offset::None => {
            let day = CalendarDate::try_from(exists)
                .map_err(|_| InstepError::invalid("time", InvalidWhy::OutsideYears))?;
            return Ok(DateTimeText::Local { day, time: clock.time, millis: clock.millis });
        }
    };
    let Some(named) = zone else { return Ok(DateTimeText::Instant { at, offset_s, time_zone: None }) };
    let agrees = |zone: &Zone| offset_s.is_none_or(|offset_s| zone.offset_at(at) == offset_s);
    let time_zone = Zone::named(named.id).filter(agrees);
    // RFC 9557, section 3.3: a suffix with `!` must be understood.
    if named.critical && time_zone.is_none() {
        return Err(not_a_time());
    }
    Ok(DateTimeText::Instant { at, offset_s, time_zone })
}

/// The digits of a date. Whether there is such a day is found out later.
struct Date {
    year: i32,
    month: u32,
    day: u32,
}

impl Date {
    fn exists(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month, self.day)
    }
}

struct ClockTime {
    time: TimeOfDay,
    millis: i32,
}

enum Offset {
    None,
    /// `Z` or `-00:00`.
    Utc,
    Seconds(i32),
}

struct NamedZone<'a> {
    id: &'a str,
    critical: bool,
}

/// Rest of the text that is still to be read.
struct Cursor<'a>(&'a str);

impl<'a> Cursor<'a> {
    /// None for a text that is too long to be looked at.
    fn new(text: &'a str) -> Option<Self> {
        (text.len() <= MAX_BYTES).then_some(Self(text))
    }

    fn at_end(&self) -> bool {
        self.0.is_empty()
    }

    fn peek(&self) -> Option<u8> {
        self.0.as_bytes().first().copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.0 = self.0.get(1..).unwrap_or_default();
        }
        found
    }

    /// As many digits as there are, up to `most`. None for fewer than `least`.
    fn digits(&mut self, least: usize, most: usize) -> Option<&'a str> {
        let count = self.0.bytes().take(most).take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.0.split_at_checked(count).filter(|_| count >= least)?;
        self.0 = rest;
        Some(digits)
    }

    fn number(&mut self, least: usize, most: usize) -> Option<i32> {
        self.digits(least, most)?.parse().ok()
    }

    /// `2026-11-21`, `2026-1-5` or `20261121`.
    fn date(&mut self) -> Option<Date> {
        let year = self.number(4, 4)?;
        let (month, day) = if self.eat(b'-') {
            let month = self.number(1, 2)?;
            (month, self.eat(b'-').then(|| self.number(1, 2)).flatten()?)
        } else {
            (self.number(2, 2)?, self.number(2, 2)?)
        };
        Some(Date { year, month: month.unsigned_abs(), day: day.unsigned_abs() })
    }

    /// `21:00`, `9:00`, `21:00:30`, `21:00:30.25`, `21:00:30,25`; without `colons_only` also `2100`, `210030` and so on.
    fn clock(&mut self, colons_only: bool) -> Option<ClockTime> {
        let hour = self.digits(1, 2)?;
        let colons = self.eat(b':');
        if !colons && (colons_only || hour.len() < 2) {
            return None;
        }
        let minute = self.number(2, 2)?;
        let more = if colons { self.eat(b':') } else { self.peek().is_some_and(|b| b.is_ascii_digit()) };
        let mut millis = 0;
        if more {
            millis = self.number(2, 2).filter(|second| *second < 60)? * 1000;
            if self.eat(b'.') || self.eat(b',') {
                let fraction = self.digits(1, 9)?;
                millis += format!("{fraction:0<3}").get(..3)?.parse::<i32>().ok()?;
            }
        }
        let hour: i32 = hour.parse().ok()?;
        let minutes = (hour < 24 && minute < 60).then_some(hour * 60 + minute)?;
        Some(ClockTime { time: TimeOfDay::from_minutes(minutes).ok()?, millis })
    }

    /// Nothing, `Z`, `+01:00`, `+0100`, `+01`, `+01:00:30`, each also behind one space.
    fn offset(&mut self) -> Option<Offset> {
        let spaced = self.eat(b' ');
        if self.eat(b'Z') || self.eat(b'z') {
            return Some(Offset::Utc);
        }
        let sign = match (self.eat(b'+'), self.eat(b'-')) {
            (true, _) => 1,
            (_, true) => -1,
            _ => return (!spaced).then_some(Offset::None),
        };
        let mut seconds = self.number(2, 2).filter(|hours| *hours < 24)? * 3600;
        for unit in [60, 1] {
            let colon = self.eat(b':');
            if !colon && !self.peek().is_some_and(|b| b.is_ascii_digit()) {
                break;
            }
            seconds += self.number(2, 2).filter(|n| *n < 60)? * unit;
        }
        // RFC 3339, section 4.3: the offset of the place is not known.
        Some(if seconds == 0 && sign < 0 { Offset::Utc } else { Offset::Seconds(sign * seconds) })
    }

    /// `[Europe/Berlin][u-ca=iso8601]`: a time zone, and tags that are passed over unless they are marked critical.
    /// None for what is in no form of a suffix.
    #[allow(clippy::option_option, reason = "the outer one is the form, the inner one the time zone")]
    fn suffixes(&mut self) -> Option<Option<NamedZone<'a>>> {
        let mut zone = None;
        let mut first = true;
        while self.eat(b'[') {
            let critical = self.eat(b'!');
            let (tag, rest) = self.0.split_once(']')?;
            self.0 = rest;
            let plain = |b: u8| {
                b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'+' | b'-' | b'/' | b':' | b'=')
            };
            if tag.is_empty() || !tag.bytes().all(plain) {
                return None;
            }
            match tag.contains('=') {
                false if first => zone = Some(NamedZone { id: tag, critical }),
                true if !critical => {}
                _ => return None,
            }
            first = false;
        }
        Some(zone)
    }
}

#[cfg(test)]
mod tests;
