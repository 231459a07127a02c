use chrono::{MappedLocalTime, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::{CalendarDate, Moment, OffsetTime, TimeOfDay, Timestamp, Transition};
use crate::error::Result;

/// A zone's rules: which offset its clocks have at an instant, and which instant a local time means.
///
/// The bundled table serves when it knows the zone and agrees with the device's present offset. Otherwise the
/// table is missing or stale, and what the device says is used: its offset now and its next transitions.
#[derive(Debug, Clone)]
pub struct Zone {
    id: String,
    table: Option<Tz>,
    /// The device's own word: from `since` on, these rule. Empty table word: `since` is the far past.
    device: Option<Device>,
}

#[derive(Debug, Clone)]
struct Device {
    since: Timestamp,
    offset_s: i32,
    transitions: Vec<Transition>,
}

/// A local time made an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    /// The instant, with the offset its clock shows then.
    pub time: OffsetTime,
    /// True when no clock showed the local time: it lay in a gap, and was moved by the gap's length.
    pub in_gap: bool,
}

impl Zone {
    /// From what the shell said.
    pub(crate) fn new(moment: &Moment) -> Self {
        let table = moment.zone.parse::<Tz>().ok();
        let stale = table.is_none_or(|tz| table_offset(tz, moment.wall) != moment.offset_s);
        let device = (stale || !moment.transitions.is_empty()).then(|| {
            let mut transitions = moment.transitions.clone();
            transitions.retain(|t| t.at > moment.wall);
            transitions.sort_by_key(|t| t.at);
            Device { since: moment.wall, offset_s: moment.offset_s, transitions }
        });
        Self { id: moment.zone.clone(), table, device }
    }

    /// A zone by its id, when the bundled table knows it.
    pub fn named(id: &str) -> Option<Self> {
        let table = id.parse::<Tz>().ok()?;
        Some(Self { id: id.to_owned(), table: Some(table), device: None })
    }

    /// The zone of a stored row: by its id when known, else as a clock that always has the row's offset.
    pub fn of_row(id: &str, offset_s: i32) -> Self {
        Self::named(id).unwrap_or_else(|| Self {
            id: id.to_owned(),
            table: None,
            device: Some(Device { since: Timestamp::EARLIEST, offset_s, transitions: Vec::new() }),
        })
    }

    /// The id as given.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// True when the bundled table does not know the zone.
    pub fn unknown(&self) -> bool {
        self.table.is_none()
    }

    /// Seconds its clocks run ahead of UTC at `t`.
    pub fn offset_at(&self, t: Timestamp) -> i32 {
        match (&self.device, self.table) {
            (Some(d), table) if t >= d.since || table.is_none() => {
                d.transitions.iter().rev().find(|x| x.at <= t).map_or(d.offset_s, |x| x.offset_s)
            }
            (_, Some(tz)) => table_offset(tz, t),
            (_, None) => 0,
        }
    }

    /// The instant with this zone's offset.
    pub fn at(&self, t: Timestamp) -> OffsetTime {
        OffsetTime { at: t, offset_s: self.offset_at(t) }
    }

    /// The instant a local date and time means. A time that does not exist is read with the offset before the gap
    /// (02:30 becomes 03:30); one that comes twice is its first occurrence (RFC 5545, section 3.3.5).
    ///
    /// Fails with `Invalid` outside the years 2000 to 2100.
    pub fn resolve(&self, day: CalendarDate, time: TimeOfDay) -> Result<Resolved> {
        let local = day.date().and_time(time.naive());
        match (&self.device, self.table) {
            (None, Some(tz)) => resolve_table(tz, local),
            _ => self.resolve_device(local),
        }
    }

    /// Whether any clock of the zone shows this date (Apia skipped 2011-12-30).
    pub fn day_exists(&self, day: CalendarDate) -> Result<bool> {
        let start = self.resolve(day, TimeOfDay::MIDNIGHT)?.time.at;
        let end = self.resolve(day.plus_days(1)?, TimeOfDay::MIDNIGHT)?.time.at;
        Ok(start < end)
    }

    /// Finds the offset under which `local` exists by looking at the offsets in force around it.
    fn resolve_device(&self, local: NaiveDateTime) -> Result<Resolved> {
        // Offsets in force from a day before to a day after, in order of time; a quarter of an hour is finer
        // than any two changes of one zone lie apart.
        const STEP_S: i64 = 900;
        let middle = Timestamp::from_local(local, 0)?;
        let mut offsets: Vec<i32> = Vec::new();
        let mut t = middle.plus_seconds(-26 * 3600);
        let end = middle.plus_seconds(26 * 3600);
        while t <= end {
            let offset_s = self.offset_at(t);
            if offsets.last() != Some(&offset_s) {
                offsets.push(offset_s);
            }
            t = t.plus_seconds(STEP_S);
        }
        for &offset_s in &offsets {
            let at = Timestamp::from_local(local, offset_s)?;
            if self.offset_at(at) == offset_s {
                return Ok(Resolved { time: OffsetTime { at, offset_s }, in_gap: false });
            }
        }
        // A gap: the last offset whose reading of the local time lies after its own end is the one before it.
        let before = offsets
            .windows(2)
            .find_map(|pair| match pair {
                [a, b] if a < b => {
                    let at = Timestamp::from_local(local, *a).ok()?;
                    (self.offset_at(at) == *b).then_some(*a)
                }
                _ => None,
            })
            .or(offsets.first().copied())
            .unwrap_or_default();
        let at = Timestamp::from_local(local, before)?;
        Ok(Resolved { time: self.at(at), in_gap: true })
    }
}

fn table_offset(tz: Tz, t: Timestamp) -> i32 {
    tz.offset_from_utc_datetime(&t.utc().naive_utc()).fix().local_minus_utc()
}

fn resolve_table(tz: Tz, local: NaiveDateTime) -> Result<Resolved> {
    let exact = |offset_s: i32| -> Result<Resolved> {
        let at = Timestamp::from_local(local, offset_s)?;
        Ok(Resolved { time: OffsetTime { at, offset_s }, in_gap: false })
    };
    match tz.offset_from_local_datetime(&local) {
        MappedLocalTime::Single(o) => exact(o.fix().local_minus_utc()),
        // The first occurrence is the earlier instant, which has the larger offset.
        MappedLocalTime::Ambiguous(a, b) => exact(a.fix().local_minus_utc().max(b.fix().local_minus_utc())),
        MappedLocalTime::None => {
            let before = offset_before_gap(tz, local);
            let at = Timestamp::from_local(local, before)?;
            Ok(Resolved { time: OffsetTime { at, offset_s: table_offset(tz, at) }, in_gap: true })
        }
    }
}

/// chrono says only that a local time does not exist. Walking back in steps shorter than any two changes of one
/// zone lie apart finds the last local time that did, and with it the offset before the gap. A gap is at most a
/// day long.
fn offset_before_gap(tz: Tz, local: NaiveDateTime) -> i32 {
    const STEP: TimeDelta = TimeDelta::minutes(15);
    let mut earlier = local;
    for _ in 0..(26 * 4) {
        let Some(t) = earlier.checked_sub_signed(STEP) else { break };
        earlier = t;
        if let Some(o) = tz.offset_from_local_datetime(&earlier).latest() {
            return o.fix().local_minus_utc();
        }
    }
    tz.offset_from_utc_datetime(&local).fix().local_minus_utc()
}

impl TimeOfDay {
    /// Midnight.
    pub const MIDNIGHT: Self = Self::from_minutes_unchecked(0);

    pub(crate) fn naive(self) -> NaiveTime {
        NaiveTime::from_num_seconds_from_midnight_opt((self.minutes() * 60).unsigned_abs(), 0)
            .unwrap_or(NaiveTime::MIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(zone: &str, local: &str) -> (String, bool) {
        let (day, time) = local.split_once(' ').unwrap();
        let r = Zone::named(zone).unwrap().resolve(day.parse().unwrap(), time.parse().unwrap()).unwrap();
        (r.time.to_string(), r.in_gap)
    }

    #[test]
    fn a_time_in_a_gap_takes_the_offset_before_it() {
        for (zone, local, expected) in [
            ("Europe/Berlin", "2026-03-29 02:30", "2026-03-29T03:30:00+02:00"),
            ("America/New_York", "2026-03-08 02:00", "2026-03-08T03:00:00-04:00"),
            // Half an hour.
            ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-04T02:45:00+11:00"),
            // At midnight.
            ("Africa/Cairo", "2026-04-24 00:30", "2026-04-24T01:30:00+03:00"),
            // A whole day.
            ("Pacific/Apia", "2011-12-30 09:00", "2011-12-31T09:00:00+14:00"),
        ] {
            assert_eq!(resolved(zone, local), (expected.to_owned(), true), "{zone} {local}");
        }
    }

    #[test]
    fn a_time_that_comes_twice_is_the_first() {
        assert_eq!(
            resolved("Europe/Berlin", "2026-10-25 02:30"),
            ("2026-10-25T02:30:00+02:00".to_owned(), false)
        );
        assert_eq!(
            resolved("Australia/Lord_Howe", "2026-04-05 01:45"),
            ("2026-04-05T01:45:00+11:00".to_owned(), false)
        );
    }

    #[test]
    fn apia_had_no_30_december_2011() {
        let apia = Zone::named("Pacific/Apia").unwrap();
        assert!(apia.day_exists("2011-12-29".parse().unwrap()).unwrap());
        assert!(!apia.day_exists("2011-12-30".parse().unwrap()).unwrap());
        assert!(apia.day_exists("2011-12-31".parse().unwrap()).unwrap());
    }

    fn moment(wall: &str, zone: &str, offset_s: i32, transitions: Vec<Transition>) -> Moment {
        Moment {
            wall: wall.parse::<OffsetTime>().unwrap().at,
            monotonic_ms: 0,
            boot: None,
            zone: zone.to_owned(),
            offset_s,
            transitions,
        }
    }

    fn transition(at: &str, offset_s: i32) -> Transition {
        Transition { at: at.parse::<OffsetTime>().unwrap().at, offset_s }
    }

    /// The device's transitions resolve gaps and overlaps exactly as the table does.
    #[test]
    fn the_devices_word_equals_the_table_where_both_are_known() {
        let table = Zone::named("Europe/Berlin").unwrap();
        let device = moment(
            "2026-01-10T12:00:00Z",
            "Nowhere/Unknown",
            3600,
            vec![transition("2026-03-29T01:00:00Z", 7200), transition("2026-10-25T01:00:00Z", 3600)],
        )
        .rules();
        assert!(device.unknown());
        for day in ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"] {
            for minutes in (0..1440).step_by(15) {
                let (day, time) = (day.parse().unwrap(), TimeOfDay::from_minutes(minutes).unwrap());
                assert_eq!(
                    table.resolve(day, time).unwrap(),
                    device.resolve(day, time).unwrap(),
                    "{day} {time}"
                );
            }
        }
    }

    #[test]
    fn a_stale_table_gives_way_to_the_device() {
        // The table says +01:00 for this instant; the device says +02:00.
        let zone = moment("2026-01-10T12:00:00Z", "Europe/Berlin", 7200, vec![]).rules();
        assert!(!zone.unknown());
        assert_eq!(zone.offset_at("2026-01-11T12:00:00Z".parse::<OffsetTime>().unwrap().at), 7200);
        // The past was logged by the table's rules.
        assert_eq!(zone.offset_at("2025-07-01T12:00:00Z".parse::<OffsetTime>().unwrap().at), 7200);
        assert_eq!(zone.offset_at("2025-12-01T12:00:00Z".parse::<OffsetTime>().unwrap().at), 3600);
    }
}
