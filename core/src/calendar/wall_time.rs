use chrono::Timelike;
use serde::{Deserialize, Serialize};

use super::{CalendarDate, CareDay, DayStart, DayStarts, OffsetTime, TimeOfDay, Timestamp, Zone};
use crate::error::{InstepError, InvalidWhy, Result};

/// A time as a clock on the wall shows it: what a person reads on a screen and writes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct WallTime {
    /// Time of day.
    pub time: TimeOfDay,
    /// Date of the calendar. None leaves the day to the call that takes this.
    #[uniffi(default)]
    #[serde(default)]
    pub date: Option<CalendarDate>,
    /// Second of the minute, 0 to 59.
    #[uniffi(default = 0)]
    #[serde(default)]
    pub second: i32,
}

impl WallTime {
    /// This time of day, the day left open.
    pub const fn at(time: TimeOfDay) -> Self {
        Self { time, date: None, second: 0 }
    }

    /// The instant of something that has happened, on the clocks of `zone`.
    ///
    /// Without a date: the latest such time up to `now` that lies in the present care day or on the present date. At
    /// 00:10, 23:30 is that of the evening that goes on; at noon, 03:30 is that of this morning. Where clocks show a time
    /// twice, the later one that has passed.
    ///
    /// Fails with `Invalid` (`field`): `InTheFuture` when such a time is still to come, `OutOfRange` for the second.
    pub fn latest(
        self,
        field: &str,
        now: OffsetTime,
        zone: &Zone,
        day_starts: &DayStarts,
    ) -> Result<Timestamp> {
        if let Some(date) = self.date {
            return self.plus_second(zone.resolve(date, self.time)?.time.at);
        }
        let (date, care_day) = (CalendarDate::of(now)?, day_starts.care_day(now)?);
        let ours = |at: &Timestamp| {
            let shown = zone.at(*at);
            CalendarDate::of(shown).is_ok_and(|d| d == date)
                || day_starts.care_day(shown).is_ok_and(|d| d == care_day)
        };
        let mut found = None;
        for back in [1, 0] {
            let Ok(day) = date.plus_days(-back) else { continue };
            let first = zone.resolve(day, self.time)?.time.at;
            // Of a time that comes twice the second may have passed as well.
            let again = at_offset(day, self.time, now.offset_s, zone);
            for at in [Some(first), again].into_iter().flatten() {
                let at = self.plus_second(at)?;
                if at <= now.at && ours(&at) {
                    found = found.max(Some(at));
                }
            }
        }
        found.ok_or_else(|| InstepError::invalid(field, InvalidWhy::InTheFuture))
    }

    /// The instant this means for an entry, on the clock on which the entry was made.
    ///
    /// Without a date it is this time in the entry's own care day. The time that the entry shows gives its very instant
    /// back, to the millisecond.
    pub fn of_entry(self, entry: &EntryTime) -> Result<Timestamp> {
        let shown = entry.at.local();
        let (date, time) = (CalendarDate::of(entry.at)?, minute_of(entry.at)?);
        let second = i32::try_from(shown.second()).unwrap_or_default();
        if self.time == time && self.date.is_none_or(|d| d == date) && [0, second].contains(&self.second) {
            return Ok(entry.at.at);
        }
        let night = self.time < entry.day_start.time();
        let day = match self.date {
            Some(date) => date,
            None if night => entry.care_day.start_date().plus_days(1)?,
            None => entry.care_day.start_date(),
        };
        // Where a time comes twice, the one on the clock that the entry shows.
        let at = match at_offset(day, self.time, entry.at.offset_s, &entry.zone) {
            Some(at) => at,
            None => entry.zone.resolve(day, self.time)?.time.at,
        };
        self.plus_second(at)
    }

    fn plus_second(self, at: Timestamp) -> Result<Timestamp> {
        if (0..60).contains(&self.second) {
            Ok(at.plus_seconds(i64::from(self.second)))
        } else {
            Err(InstepError::out_of_range("second", 0, 59))
        }
    }
}

/// The frame in which an entry is shown, and so the one in which its time is edited.
#[derive(Debug, Clone)]
pub struct EntryTime {
    /// When it was, on the clock of its place.
    pub at: OffsetTime,
    /// The zone it was made in.
    pub zone: Zone,
    /// The care day it counts for.
    pub care_day: CareDay,
    /// The day start it was made with.
    pub day_start: DayStart,
}

/// The time of day a clock showed, to the minute.
pub fn minute_of(time: OffsetTime) -> Result<TimeOfDay> {
    let local = time.local();
    let minutes = local.hour().saturating_mul(60).saturating_add(local.minute());
    TimeOfDay::from_minutes(i32::try_from(minutes).unwrap_or_default())
}

/// The instant at which a clock of `zone` shows this with this very offset; none when none does.
fn at_offset(day: CalendarDate, time: TimeOfDay, offset_s: i32, zone: &Zone) -> Option<Timestamp> {
    let at = Timestamp::from_local(day.date().and_time(time.naive()), offset_s).ok()?;
    (zone.offset_at(at) == offset_s).then_some(at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wall(text: &str) -> WallTime {
        let (date, time) = text.split_once(' ').map_or((None, text), |(d, t)| (Some(d), t));
        WallTime { date: date.map(|d| d.parse().unwrap()), ..WallTime::at(time.parse().unwrap()) }
    }

    fn latest(text: &str, now: &str) -> Result<String> {
        let zone = Zone::named("Europe/Berlin").unwrap();
        let now: OffsetTime = now.parse().unwrap();
        let at = wall(text).latest("started_at", now, &zone, &DayStarts::default())?;
        Ok(zone.at(at).to_string())
    }

    #[test]
    fn a_time_without_a_date_is_the_latest_of_the_evening() {
        for (text, now, expected) in [
            ("23:30", "2026-11-17T00:10:00+01:00", Some("2026-11-16T23:30:00+01:00")),
            ("20:00", "2026-11-17T03:00:00+01:00", Some("2026-11-16T20:00:00+01:00")),
            ("00:05", "2026-11-17T00:10:00+01:00", Some("2026-11-17T00:05:00+01:00")),
            ("00:10", "2026-11-17T00:10:00+01:00", Some("2026-11-17T00:10:00+01:00")),
            ("08:00", "2026-11-17T21:00:00+01:00", Some("2026-11-17T08:00:00+01:00")),
            // The small hours of this morning, though they count for the evening before.
            ("03:30", "2026-11-17T12:00:00+01:00", Some("2026-11-17T03:30:00+01:00")),
            // Still to come, on any clock: yesterday evening is over.
            ("20:00", "2026-11-17T12:00:00+01:00", None),
            ("03:30", "2026-11-17T03:00:00+01:00", None),
            ("04:00", "2026-11-17T03:59:00+01:00", Some("2026-11-16T04:00:00+01:00")),
            ("04:00", "2026-11-17T04:00:00+01:00", Some("2026-11-17T04:00:00+01:00")),
            // Half past two comes twice.
            ("02:30", "2026-10-25T02:40:00+02:00", Some("2026-10-25T02:30:00+02:00")),
            ("02:30", "2026-10-25T02:10:00+01:00", Some("2026-10-25T02:30:00+02:00")),
            ("02:30", "2026-10-25T02:40:00+01:00", Some("2026-10-25T02:30:00+01:00")),
            // With a date it is that date's, whatever is now.
            ("2026-11-10 20:00", "2026-11-17T12:00:00+01:00", Some("2026-11-10T20:00:00+01:00")),
        ] {
            let expected = expected
                .map(str::to_owned)
                .ok_or(InstepError::invalid("started_at", InvalidWhy::InTheFuture));
            assert_eq!(latest(text, now), expected, "{text} at {now}");
        }
    }

    fn entry(at: &str, zone: &str) -> EntryTime {
        let at: OffsetTime = at.parse().unwrap();
        let day_start = DayStart::DEFAULT;
        let care_day = day_start.care_day(at).unwrap();
        EntryTime { at, zone: Zone::of_row(zone, at.offset_s), care_day, day_start }
    }

    #[test]
    fn a_time_is_edited_in_the_care_day_and_on_the_clock_of_its_entry() {
        for (at, zone, text, expected) in [
            ("2026-11-16T20:20:00+01:00", "Europe/Berlin", "20:00", "2026-11-16T20:00:00+01:00"),
            ("2026-11-16T20:20:00+01:00", "Europe/Berlin", "00:30", "2026-11-17T00:30:00+01:00"),
            ("2026-11-17T02:00:00+01:00", "Europe/Berlin", "23:30", "2026-11-16T23:30:00+01:00"),
            ("2026-11-16T20:20:00+09:00", "Asia/Tokyo", "2026-11-15 21:00", "2026-11-15T21:00:00+09:00"),
            // A zone that nobody knows has the offset of its row.
            ("2026-11-16T20:20:00+05:45", "Nowhere/Land", "20:00", "2026-11-16T20:00:00+05:45"),
            // The second half past two stays the second.
            ("2026-10-25T02:20:00+01:00", "Europe/Berlin", "02:30", "2026-10-25T02:30:00+01:00"),
            ("2026-10-25T02:20:00+02:00", "Europe/Berlin", "02:30", "2026-10-25T02:30:00+02:00"),
            // Summer time begins that night.
            ("2026-03-28T22:00:00+01:00", "Europe/Berlin", "03:30", "2026-03-29T03:30:00+02:00"),
        ] {
            let entry = entry(at, zone);
            let found = entry.zone.at(wall(text).of_entry(&entry).unwrap());
            assert_eq!(found.to_string(), expected, "{at} {text}");
        }
    }

    #[test]
    fn a_second_outside_the_minute_is_refused() {
        let odd = WallTime { second: 60, ..wall("20:00") };
        assert!(odd.of_entry(&entry("2026-11-16T21:00:00+01:00", "Europe/Berlin")).is_err());
    }

    proptest! {
        /// Writing back the time that is shown moves nothing, in any zone, with or without its date.
        #[test]
        fn the_time_shown_gives_the_instant_back(
            ms in 1_700_000_000_000i64..1_900_000_000_000,
            zone in proptest::sample::select(vec![
                "Europe/Berlin", "Asia/Tokyo", "Pacific/Apia", "Australia/Lord_Howe", "Africa/Cairo", "America/St_Johns",
            ]),
            dated in any::<bool>(),
        ) {
            let zone = Zone::named(zone).unwrap();
            let at = zone.at(Timestamp::from_millis(ms).unwrap());
            let day_start = DayStart::DEFAULT;
            let entry = EntryTime { at, zone, care_day: day_start.care_day(at).unwrap(), day_start };
            let date = dated.then(|| CalendarDate::of(at).unwrap());
            let shown = WallTime { date, ..WallTime::at(minute_of(at).unwrap()) };
            prop_assert_eq!(shown.of_entry(&entry).unwrap(), at.at);
        }

        /// No time that is later shows the same minute and lies in the evening or on the date.
        #[test]
        fn the_latest_time_is_the_last_minute_that_shows_it(
            at in 1_792_800_000i64..1_793_200_000,
            minutes in 0i32..1440,
            zone in proptest::sample::select(vec!["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"]),
        ) {
            let zone = Zone::named(zone).unwrap();
            let now = zone.at(Timestamp::from_millis(at / 60 * 60_000).unwrap());
            let (starts, time) = (DayStarts::default(), TimeOfDay::from_minutes(minutes).unwrap());
            let (date, evening) = (CalendarDate::of(now).unwrap(), starts.care_day(now).unwrap());
            let last = (0..3 * 1440).map(|n| zone.at(now.at.plus_seconds(-n * 60))).find(|t| {
                minute_of(*t).unwrap() == time
                    && (CalendarDate::of(*t).unwrap() == date || starts.care_day(*t).unwrap() == evening)
            });
            let found = WallTime::at(time).latest("started_at", now, &zone, &starts).ok();
            prop_assert_eq!(found, last.map(|t| t.at));
        }
    }
}
