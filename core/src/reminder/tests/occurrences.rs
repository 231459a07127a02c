//! When a rule rings.

use super::*;

fn rings(rule: &ReminderRule, zone: &str, from: &str, horizon_days: i32) -> Vec<String> {
    let zone = Zone::named(zone).unwrap();
    occurrences(rule, &zone, at(from), horizon_days).map(|(o, t)| format!("{} {t}", o.day)).collect()
}

#[test]
fn clock_changes_leave_a_reminder_where_it_was_put() {
    for (zone, t, from, expected) in [
        (
            "Europe/Berlin",
            "21:00",
            "2026-03-28T12:00:00Z",
            ["2026-03-28 2026-03-28T21:00:00+01:00", "2026-03-29 2026-03-29T21:00:00+02:00"],
        ),
        (
            "Europe/Berlin",
            "02:30",
            "2026-03-28T12:00:00Z",
            ["2026-03-29 2026-03-29T03:30:00+02:00", "2026-03-30 2026-03-30T02:30:00+02:00"],
        ),
        (
            "Europe/Berlin",
            "02:30",
            "2026-10-24T12:00:00Z",
            ["2026-10-25 2026-10-25T02:30:00+02:00", "2026-10-26 2026-10-26T02:30:00+01:00"],
        ),
        // A gap of half an hour.
        (
            "Australia/Lord_Howe",
            "02:15",
            "2026-10-03T12:00:00Z",
            ["2026-10-04 2026-10-04T02:45:00+11:00", "2026-10-05 2026-10-05T02:15:00+11:00"],
        ),
        // A gap at midnight.
        (
            "Africa/Cairo",
            "00:30",
            "2026-04-23T12:00:00Z",
            ["2026-04-24 2026-04-24T01:30:00+03:00", "2026-04-25 2026-04-25T00:30:00+03:00"],
        ),
        // 30 December 2011 did not exist.
        (
            "Pacific/Apia",
            "09:00",
            "2011-12-29T12:00:00Z",
            ["2011-12-29 2011-12-29T09:00:00-10:00", "2011-12-31 2011-12-31T09:00:00+14:00"],
        ),
        // The clock goes back for a month of fasting.
        (
            "Africa/Casablanca",
            "02:30",
            "2026-02-14T12:00:00Z",
            ["2026-02-15 2026-02-15T02:30:00+01:00", "2026-02-16 2026-02-16T02:30:00+00:00"],
        ),
    ] {
        let found = rings(&daily(1, t), zone, from, 3);
        assert_eq!(found[..2], expected, "{zone} {t}");
    }
}

#[test]
fn a_rule_rings_only_on_its_days_and_within_its_bounds() {
    let rule = ReminderRule {
        days: vec![Weekday::Mon, Weekday::Thu],
        start: day("2026-11-19"),
        end: Some(day("2026-11-30")),
        ..daily(1, "21:00")
    };
    let dates = |rule: &ReminderRule, from| -> Vec<String> {
        rings(rule, "Europe/Berlin", from, 60).iter().map(|r| r[..10].to_owned()).collect()
    };
    let from = "2026-11-01T12:00:00Z";
    assert_eq!(dates(&rule, from), ["2026-11-19", "2026-11-23", "2026-11-26", "2026-11-30"]);
    assert_eq!(dates(&rule, "2026-11-26T20:00:00Z"), ["2026-11-30"]);
    assert_eq!(dates(&rule, "2026-11-26T19:59:59Z"), ["2026-11-26", "2026-11-30"]);
    let until = ReminderRule { paused_until: Some(day("2026-11-26")), ..rule.clone() };
    assert_eq!(dates(&until, from), ["2026-11-26", "2026-11-30"]);
    assert!(dates(&ReminderRule { paused: true, ..rule.clone() }, from).is_empty());
    assert!(dates(&ReminderRule { days: vec![], ..rule.clone() }, from).is_empty());
    assert!(dates(&ReminderRule { end: Some(day("2026-11-18")), ..rule }, from).is_empty());
}

#[test]
fn a_rule_that_starts_in_years_is_found() {
    let rule = ReminderRule { start: day("2030-01-01"), ..daily(1, "21:00") };
    let (occurrence, ring) = next(&rule, at("2026-11-21T12:00:00Z"), &berlin()).unwrap();
    assert_eq!(occurrence.day, day("2030-01-01"));
    assert_eq!(ring.to_string(), "2030-01-01T21:00:00+01:00");
    assert!(next(&rule, at("2100-12-31T23:00:00Z"), &berlin()).is_none());
}

#[test]
fn a_rule_without_a_day_ends_the_search() {
    let rule = ReminderRule { days: vec![], ..daily(1, "21:00") };
    assert!(next(&rule, at("2026-11-21T12:00:00Z"), &berlin()).is_none());
    let all = occurrences(&daily(1, "21:00"), &berlin(), at("2026-11-21T12:00:00Z"), i32::MAX).count();
    assert_eq!(all, 401);
}

proptest! {
    /// Against a plain loop over clock readings: none missed, none twice, none else, each later than the one before.
    #[test]
    fn occurrences_equal_a_plain_loop((zone, now, rules) in any_rules(3)) {
        let clocks = Clocks::around(&zone, grid(now), 12);
        for rule in &rules {
            let found: Vec<_> = occurrences(rule, &zone, now, 40).map(|(o, t)| (o, t.at)).collect();
            prop_assert!(found.windows(2).all(|w| w[0].1 < w[1].1));
            let soon = now.plus_seconds(8 * 86_400);
            let expected: Vec<_> =
                clocks.rings(rule).into_iter().filter(|(_, t)| *t > now && *t < soon).collect();
            let found: Vec<_> = found.into_iter().filter(|(_, t)| *t < soon).collect();
            prop_assert_eq!(&found, &expected);
            if let Some(first) = expected.first() {
                prop_assert_eq!(next(rule, now, &zone).map(|(o, t)| (o, t.at)), Some(*first));
            }
        }
    }

    /// A device may say anything about its zone; the search ends and no date rings twice.
    #[test]
    fn a_strange_device_gives_each_date_at_most_once(
        minutes in 0i32..1440,
        offsets in proptest::collection::vec((0i64..20 * 86_400, -64_800i32..=64_800), 0..6),
    ) {
        let wall = at("2026-11-21T12:00:00Z");
        let transitions = offsets.iter()
            .map(|(s, offset_s)| crate::calendar::Transition { at: wall.plus_seconds(*s), offset_s: *offset_s })
            .collect();
        let zone = Moment {
            wall, monotonic_ms: 0, boot: None, zone: "Nowhere/Land".to_owned(), offset_s: 0, transitions,
        }.rules();
        let rule = ReminderRule { time: TimeOfDay::from_minutes(minutes).unwrap(), ..daily(1, "00:00") };
        let found: Vec<_> = occurrences(&rule, &zone, wall, 30).collect();
        prop_assert!(found.windows(2).all(|w| w[0].0.day < w[1].0.day && w[0].1.at < w[1].1.at));
        prop_assert!(found.iter().all(|(_, t)| t.at > wall));
    }
}
