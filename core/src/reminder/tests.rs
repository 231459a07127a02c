mod laws;
mod zones;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use proptest::prelude::*;
use uuid::Uuid;

use super::quiet::clock;
use super::*;
use crate::calendar::{CareDay, DayStart, Moment, OffsetTime, TimeOfDay, Timestamp, Weekday, Zone};
use crate::session::ReminderId;
use crate::words::Words;

fn en() -> Words {
    Words::new("en", None, false)
}

fn day(s: &str) -> CareDay {
    s.parse().unwrap()
}

fn time(s: &str) -> TimeOfDay {
    s.parse().unwrap()
}

fn at(s: &str) -> Timestamp {
    s.parse::<OffsetTime>().unwrap().at
}

fn id(n: u128) -> ReminderId {
    ReminderId::new(Uuid::from_u128(n))
}

/// Every day at `t`, for the routine, silenced by any session.
fn daily(n: u128, t: &str) -> ReminderRule {
    ReminderRule {
        id: id(n),
        kind: ReminderKind::Routine,
        time: time(t),
        days: Weekday::ALL.to_vec(),
        start: day("2000-01-01"),
        end: None,
        paused: false,
        paused_until: None,
        silenced_by: SilencedBy::Any,
    }
}

const ALLOWED: DeliveryState = DeliveryState {
    notifications: NotificationState::Allowed,
    channel_off: false,
    exact_allowed: true,
    battery_restricted: false,
};

static NEVER: OnceLock<BTreeMap<ReminderId, Timestamp>> = OnceLock::new();
static NOTHING: OnceLock<Ledger> = OnceLock::new();

fn input<'a>(rules: &'a [ReminderRule], now: Timestamp, zone: &'a Zone) -> PlanInput<'a> {
    PlanInput {
        rules,
        sessions: &[],
        nights: &[],
        written: NEVER.get_or_init(BTreeMap::new),
        ledger: NOTHING.get_or_init(Ledger::default),
        punctuality: Punctuality::default(),
        now,
        zone,
        day_start: DayStart::DEFAULT,
        quiet: None,
        platform: Platform::Ios,
        slots: None,
        delivery: ALLOWED,
        exact_wanted: false,
        armed: &Armed::Unknown,
    }
}

/// A line of the ledger about reminder `n` on day `d`.
fn line(n: u128, d: &str, event: LedgerEvent, written: &str, due: Option<&str>) -> LedgerLine {
    LedgerLine {
        occurrence: Occurrence { reminder: id(n), day: day(d) },
        at: at(written),
        event,
        due: due.map(at),
        snoozed_to: None,
        reason: None,
    }
}

fn berlin() -> Zone {
    Zone::named("Europe/Berlin").unwrap()
}

// ---- Occurrences ------------------------------------------------------------------------------------------------

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

/// What the clocks of a zone showed, every quarter of an hour: the plain ground truth.
struct Clocks(Vec<(Timestamp, i32, CareDay, i32)>);

impl Clocks {
    fn around(zone: &Zone, from: Timestamp, days: i64) -> Self {
        let readings = (-4 * 96..days * 96).map(|n| {
            let t = from.plus_seconds(n * 900);
            let reading = zone.at(t);
            (t, reading.offset_s, CareDay::of(reading).unwrap(), clock(reading).unwrap().minutes())
        });
        Self(readings.collect())
    }

    /// The first instant at which the clock shows this; in a gap, with the offset before it.
    fn instant(&self, day: CareDay, minutes: i32) -> Option<Timestamp> {
        let index = self.0.iter().position(|(_, _, d, m)| (*d, *m) >= (day, minutes))?;
        let (t, _, d, m) = self.0[index];
        if (d, m) == (day, minutes) {
            return Some(t);
        }
        let (before, _, d, m) = *self.0.get(index.checked_sub(1)?)?;
        let minutes_on = day.days_since(d) * 1440 + i64::from(minutes - m);
        Some(before.plus_seconds(minutes_on * 60))
    }

    fn shows(&self, day: CareDay) -> bool {
        self.0.iter().any(|(_, _, d, _)| *d == day)
    }

    fn days(&self) -> BTreeSet<CareDay> {
        self.0.iter().map(|(_, _, d, _)| *d).collect()
    }

    /// Every ring of a rule on these clocks.
    fn rings(&self, rule: &ReminderRule) -> Vec<(Occurrence, Timestamp)> {
        let mut found = Vec::new();
        for day in self.days() {
            let rings = rule.days.contains(&day.weekday())
                && day >= rule.start
                && rule.end.is_none_or(|end| day <= end)
                && rule.paused_until.is_none_or(|until| day >= until)
                && !rule.paused
                && self.shows(day);
            if let Some(t) = self.instant(day, rule.time.minutes()).filter(|_| rings) {
                found.push((Occurrence { reminder: rule.id, day }, t));
            }
        }
        found
    }
}

/// Zones and instants around which their clocks or dates jump.
const JUMPS: [(&str, &str); 10] = [
    ("Europe/Berlin", "2026-03-27T00:00:00Z"),
    ("Europe/Berlin", "2026-10-23T00:00:00Z"),
    ("Australia/Lord_Howe", "2026-04-03T00:00:00Z"),
    ("Australia/Lord_Howe", "2026-10-01T00:00:00Z"),
    ("Africa/Cairo", "2026-04-22T00:00:00Z"),
    ("Africa/Cairo", "2026-10-27T00:00:00Z"),
    ("Pacific/Apia", "2011-12-28T00:00:00Z"),
    ("Africa/Casablanca", "2026-02-13T00:00:00Z"),
    ("Africa/Casablanca", "2026-03-20T00:00:00Z"),
    ("Asia/Kathmandu", "2026-11-20T00:00:00Z"),
];

prop_compose! {
    fn any_rule(near: CareDay)(
        n in 1u128..1_000_000,
        quarter in 0i32..96,
        days in proptest::sample::subsequence(Weekday::ALL.to_vec(), 1..=7),
        start in -30i64..6,
        length in proptest::option::of(0i64..20),
        pause in proptest::option::of(-3i64..6),
        paused in proptest::bool::weighted(0.05),
        silenced_by in proptest::sample::select(SilencedBy::ALL),
    ) -> ReminderRule {
        let start = near.plus_days(start).unwrap();
        ReminderRule {
            id: id(n),
            kind: ReminderKind::Routine,
            time: TimeOfDay::from_minutes(quarter * 15).unwrap(),
            days,
            start,
            end: length.map(|l| start.plus_days(l).unwrap()),
            paused,
            paused_until: pause.map(|p| near.plus_days(p).unwrap()),
            silenced_by,
        }
    }
}

prop_compose! {
    /// A zone, an instant near one of its jumps, and rules with ids of their own.
    fn any_rules(most: usize)(jump in proptest::sample::select(JUMPS.to_vec()), minutes in 0i64..5 * 1440, many in 1..=most)(
        zone in Just(jump.0),
        now in Just(at(jump.1).plus_seconds(minutes * 60)),
        rules in proptest::collection::vec(any_rule(day(&jump.1[..10])), many),
    ) -> (Zone, Timestamp, Vec<ReminderRule>) {
        let unique: BTreeMap<ReminderId, ReminderRule> = rules.into_iter().map(|r| (r.id, r)).collect();
        (Zone::named(zone).unwrap(), now, unique.into_values().collect())
    }
}

/// Midnight UTC before: the grid of quarters of an hour then meets every clock time that is asked for.
fn grid(now: Timestamp) -> Timestamp {
    Timestamp::from_millis(now.millis() - now.millis() % 86_400_000).unwrap()
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

// ---- Silencing --------------------------------------------------------------------------------------------------

fn session(care_day: &str, started_at: &str, occurrence: Option<Occurrence>) -> SilencingSession {
    SilencingSession { care_day: day(care_day), started_at: at(started_at), occurrence }
}

fn first_ring(rules: &[ReminderRule], sessions: &[SilencingSession], now: &str) -> String {
    let zone = berlin();
    let given = PlanInput { sessions, ..input(rules, at(now), &zone) };
    upcoming(&given, 1, &en()).first().map(|e| e.at.to_string()).unwrap_or_default()
}

#[test]
fn any_session_of_the_care_day_silences_what_is_left_of_it() {
    let noon = "2026-11-21T12:00:00+01:00";
    let done = |care_day| vec![session(care_day, "2026-11-21T10:00:00+01:00", None)];
    for (t, care_day, now, expected) in [
        ("21:00", "2026-11-21", noon, "2026-11-22T21:00:00+01:00"),
        ("21:00", "2026-11-20", noon, "2026-11-21T21:00:00+01:00"),
        // Half past midnight still belongs to the evening before.
        ("00:30", "2026-11-21", noon, "2026-11-23T00:30:00+01:00"),
        ("04:00", "2026-11-21", noon, "2026-11-22T04:00:00+01:00"),
    ] {
        assert_eq!(first_ring(&[daily(1, t)], &done(care_day), now), expected, "{t} {care_day}");
    }
}

#[test]
fn nearest_silences_one_reminder_within_three_hours() {
    let near = |n, t| ReminderRule { silenced_by: SilencedBy::Nearest, ..daily(n, t) };
    let rules = [near(1, "08:00"), near(2, "20:00")];
    for (started, expected) in [
        // Near the morning's.
        ("09:00", "2026-11-21T20:00:00+01:00"),
        // Near the evening's, on either side of three hours.
        ("17:00", "2026-11-22T08:00:00+01:00"),
        ("16:59", "2026-11-21T20:00:00+01:00"),
    ] {
        let done = [session("2026-11-21", &format!("2026-11-21T{started}:00+01:00"), None)];
        assert_eq!(first_ring(&rules, &done, "2026-11-21T17:30:00+01:00"), expected, "{started}");
    }
    // Of two equally near the earlier; the later still rings.
    let rules = [near(1, "18:00"), near(2, "20:00")];
    let done = [session("2026-11-21", "2026-11-21T19:00:00+01:00", None)];
    assert_eq!(first_ring(&rules, &done, "2026-11-21T17:00:00+01:00"), "2026-11-21T20:00:00+01:00");
    // Started from the first one: it answers that one, though the second is nearer.
    let from_first = Occurrence { reminder: id(1), day: day("2026-11-21") };
    let done = [session("2026-11-21", "2026-11-21T19:40:00+01:00", Some(from_first))];
    assert_eq!(first_ring(&rules, &done, "2026-11-21T17:00:00+01:00"), "2026-11-21T20:00:00+01:00");
}

#[test]
fn own_is_silenced_only_from_itself() {
    let rules = [ReminderRule { silenced_by: SilencedBy::Own, ..daily(1, "21:00") }];
    let now = "2026-11-21T20:45:00+01:00";
    let started = "2026-11-21T20:40:00+01:00";
    let own = Occurrence { reminder: id(1), day: day("2026-11-21") };
    let other = Occurrence { reminder: id(2), day: day("2026-11-21") };
    for (occurrence, expected) in [
        (None, "2026-11-21T21:00:00+01:00"),
        (Some(other), "2026-11-21T21:00:00+01:00"),
        (Some(own), "2026-11-22T21:00:00+01:00"),
    ] {
        let done = [session("2026-11-21", started, occurrence)];
        assert_eq!(first_ring(&rules, &done, now), expected, "{occurrence:?}");
    }
}

#[test]
fn sessions_silence_only_the_routine() {
    let zone = berlin();
    let now = at("2026-11-21T06:00:00+01:00");
    let done = [session("2026-11-21", "2026-11-21T05:00:00+01:00", None)];
    let nights = [day("2026-11-21")];
    for (kind, nights, expected) in [
        (ReminderKind::Review, &nights[..], "2026-11-21"),
        (ReminderKind::SleepQuestion, &[][..], "2026-11-21"),
        (ReminderKind::SleepQuestion, &nights[..], "2026-11-22"),
        (ReminderKind::Routine, &[][..], "2026-11-22"),
    ] {
        let rules = [ReminderRule { kind, ..daily(1, "07:00") }];
        let given = PlanInput { sessions: &done, nights, ..input(&rules, now, &zone) };
        assert_eq!(upcoming(&given, 1, &en())[0].day, day(expected), "{kind:?} {nights:?}");
    }
}

#[test]
fn quiet_hours_move_a_ring_but_not_the_evening_it_is_for() {
    let zone = berlin();
    let rules = [daily(1, "22:30")];
    let quiet = Some(QuietHours::new(time("22:00"), time("07:00")).unwrap());
    // At night the ring of the evening is still to come.
    let now = at("2026-11-21T23:30:00+01:00");
    let given = PlanInput { quiet, ..input(&rules, now, &zone) };
    let first = &upcoming(&given, 1, &en())[0];
    assert_eq!(
        (first.day, first.at.to_string()),
        (day("2026-11-21"), "2026-11-22T07:00:00+01:00".to_owned())
    );
    assert_eq!(first.local_time, time("22:30"));
    // The evening's session silences it, though it would ring on the next care day.
    let done = [session("2026-11-21", "2026-11-21T21:30:00+01:00", None)];
    let given = PlanInput { sessions: &done, ..given };
    assert_eq!(upcoming(&given, 1, &en())[0].day, day("2026-11-22"));
}

// ---- Plans ------------------------------------------------------------------------------------------------------

#[test]
fn slots_are_the_platforms_unless_given() {
    let zone = berlin();
    let rules = [daily(1, "21:00"), daily(2, "08:00")];
    let base = input(&rules, at("2026-11-21T12:00:00Z"), &zone);
    for (platform, slots, expected) in [
        (Platform::Ios, None, 60),
        (Platform::Android, None, 1),
        (Platform::Desktop, None, 1),
        (Platform::Ios, Some(64), 64),
        (Platform::Android, Some(5), 5),
    ] {
        let plan = plan(&PlanInput { platform, slots, ..base }, &en()).unwrap();
        assert_eq!(plan.add.len(), expected);
        assert!(plan.add.windows(2).all(|w| w[0].at.at < w[1].at.at));
    }
    for slots in [i32::MIN, -1, 0, 65, i32::MAX] {
        assert!(plan(&PlanInput { slots: Some(slots), ..base }, &en()).is_err(), "{slots}");
    }
}

#[test]
fn an_unknown_state_adds_all_and_cancels_what_was_planned_and_is_not_wanted() {
    let zone = berlin();
    let rules = [daily(1, "21:00")];
    let now = at("2026-11-21T12:00:00Z");
    let planned = [
        line(1, "2026-11-21", LedgerEvent::Planned, "2026-11-20T20:00:00Z", Some("2026-11-21T20:00:00Z")),
        line(2, "2026-11-21", LedgerEvent::Planned, "2026-11-20T20:00:00Z", Some("2026-11-21T18:00:00Z")),
        line(2, "2026-11-20", LedgerEvent::Planned, "2026-11-20T10:00:00Z", Some("2026-11-20T18:00:00Z")),
        line(3, "2026-11-21", LedgerEvent::Planned, "2026-11-20T20:00:00Z", Some("2026-11-21T12:00:00Z")),
    ];
    let ledger = Ledger::new(&planned);
    let given = PlanInput { ledger: &ledger, platform: Platform::Android, ..input(&rules, now, &zone) };
    let made = plan(&given, &en()).unwrap();
    assert_eq!(made.add.len(), 1);
    assert!(made.keep.is_empty());
    assert_eq!(made.cancel, [planned[1].occurrence]);
}

#[test]
fn a_change_of_time_mode_or_text_arms_anew() {
    let zone = berlin();
    let rules = [daily(1, "21:00")];
    let now = at("2026-11-21T12:00:00Z");
    let base = PlanInput { slots: Some(1), ..input(&rules, now, &zone) };
    let wanted = plan(&base, &en()).unwrap().add.remove(0);
    let variants = [
        (wanted.clone(), true),
        (PlanEntry { text_hash: "0".repeat(16), ..wanted.clone() }, false),
        (PlanEntry { mode: RingMode::Exact, ..wanted.clone() }, false),
        (PlanEntry { at: "2026-11-21T20:00:00+01:00".parse().unwrap(), ..wanted.clone() }, false),
    ];
    for (armed, kept) in variants {
        let armed = Armed::Known { entries: vec![armed] };
        let made = plan(&PlanInput { armed: &armed, ..base }, &en()).unwrap();
        assert_eq!((made.keep.len(), made.add.len()), if kept { (1, 0) } else { (0, 1) });
        // The same identity replaces what is armed; nothing is cancelled.
        assert!(made.cancel.is_empty());
    }
    let stray =
        PlanEntry { occurrence: Occurrence { reminder: id(9), ..wanted.occurrence }, ..wanted.clone() };
    let armed = Armed::Known { entries: vec![stray.clone(), wanted] };
    let made = plan(&PlanInput { armed: &armed, ..base }, &en()).unwrap();
    assert_eq!((made.keep.len(), made.cancel), (1, vec![stray.occurrence]));
}

#[test]
fn exact_needs_a_wish_and_a_permission() {
    let zone = berlin();
    let rules = [daily(1, "21:00")];
    for (exact_wanted, exact_allowed, mode, warned) in [
        (true, true, RingMode::Exact, false),
        (true, false, RingMode::Inexact, true),
        (false, true, RingMode::Inexact, false),
        (false, false, RingMode::Inexact, false),
    ] {
        let delivery = DeliveryState { exact_allowed, ..ALLOWED };
        let given = PlanInput {
            exact_wanted,
            delivery,
            slots: Some(1),
            ..input(&rules, at("2026-11-21T12:00:00Z"), &zone)
        };
        let made = plan(&given, &en()).unwrap();
        assert_eq!(made.add[0].mode, mode);
        assert_eq!(made.warnings.iter().any(|w| w.kind == WarningKind::Inexact), warned);
    }
}

/// Every state of the platform is told, and none takes a ring off the plan.
#[test]
fn what_is_in_the_way_is_told_and_nothing_is_left_out() {
    let rules = [daily(1, "21:00")];
    let unknown = Moment {
        wall: at("2026-11-21T12:00:00Z"),
        monotonic_ms: 0,
        boot: None,
        zone: "Nowhere/Land".to_owned(),
        offset_s: 3600,
        transitions: vec![],
    }
    .rules();
    let mut states = 0;
    for notifications in NotificationState::ALL {
        for bits in 0..16 {
            let zone = if bits & 1 == 0 { berlin() } else { unknown.clone() };
            let delivery = DeliveryState {
                notifications: *notifications,
                channel_off: bits & 2 != 0,
                exact_allowed: bits & 4 == 0,
                battery_restricted: bits & 8 != 0,
            };
            let base = input(&rules, at("2026-11-21T12:00:00Z"), &zone);
            let given = PlanInput { delivery, exact_wanted: true, platform: Platform::Android, ..base };
            let made = plan(&given, &en()).unwrap();
            assert_eq!(made.add[0].at.to_string(), "2026-11-21T21:00:00+01:00");
            let kinds: Vec<_> = made.warnings.iter().map(|w| w.kind).collect();
            let expected = [
                (*notifications == NotificationState::Denied, WarningKind::NotificationsDenied),
                (*notifications == NotificationState::Provisional, WarningKind::Provisional),
                (bits & 2 != 0, WarningKind::ChannelOff),
                (bits & 4 != 0, WarningKind::Inexact),
                (bits & 8 != 0, WarningKind::BatteryRestricted),
                (bits & 1 != 0, WarningKind::ZoneUnknown),
            ];
            let expected: Vec<_> = expected.into_iter().filter(|(on, _)| *on).map(|(_, k)| k).collect();
            assert_eq!(kinds, expected);
            states += 1;
        }
    }
    assert_eq!(states, 48);
}

#[test]
fn full_slots_are_told_where_the_chain_ends_without_the_app() {
    let zone = berlin();
    let endless = [daily(1, "21:00")];
    let short = [ReminderRule { end: Some(day("2026-11-25")), ..daily(1, "21:00") }];
    for (rules, platform, slots, told) in [
        (&endless, Platform::Ios, None, true),
        (&endless, Platform::Ios, Some(1), true),
        (&endless, Platform::Desktop, Some(3), true),
        (&endless, Platform::Android, None, false),
        (&short, Platform::Ios, Some(5), false),
        (&short, Platform::Ios, Some(4), true),
    ] {
        let given = PlanInput { platform, slots, ..input(rules, at("2026-11-21T12:00:00Z"), &zone) };
        let made = plan(&given, &en()).unwrap();
        let full = made.warnings.iter().any(|w| w.kind == WarningKind::SlotsFull);
        assert_eq!(full, told, "{platform:?} {slots:?}");
    }
}

#[test]
fn no_reminders_give_an_empty_plan() {
    let zone = berlin();
    let made = plan(&input(&[], at("2026-11-21T12:00:00Z"), &zone), &en()).unwrap();
    assert_eq!(made, Plan { add: vec![], keep: vec![], cancel: vec![], warnings: vec![], catch_up: None });
}

/// A platform as the plan sees it: what is added replaces its like, what is cancelled is gone.
#[derive(Default)]
struct Centre(BTreeMap<Occurrence, PlanEntry>);

impl Centre {
    fn apply(&mut self, plan: &Plan) {
        for o in &plan.cancel {
            self.0.remove(o);
        }
        for e in &plan.add {
            self.0.insert(e.occurrence, e.clone());
        }
    }

    fn armed(&self) -> Armed {
        Armed::Known { entries: self.0.values().cloned().collect() }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// 1 to 60 reminders, 1 to 64 slots: exactly the soonest rings that a plain loop finds, and a second plan that
    /// is empty, also when the first was applied only in part.
    #[test]
    fn a_plan_is_the_soonest_rings_and_settles(
        (zone, now, rules) in any_rules(60),
        slots in 1i32..=64,
        quiet in proptest::option::of((0i32..96, 1i32..48)),
        done in proptest::collection::vec((-1i64..4, proptest::bool::ANY), 0..3),
        part in 0usize..64,
    ) {
        let quarter = |q: i32| TimeOfDay::from_minutes(q % 96 * 15).unwrap();
        let quiet = quiet.map(|(from, long)| (quarter(from), quarter(from + long)));
        let today = DayStart::DEFAULT.care_day(zone.at(now)).unwrap();
        // Only reminders silenced by any session: the plain loop below knows no others.
        let rules: Vec<_> = rules.into_iter().map(|mut r| {
            if r.silenced_by == SilencedBy::Nearest { r.silenced_by = SilencedBy::Any; }
            r
        }).collect();
        let sessions: Vec<_> = done.iter().map(|(days, own)| {
            let care_day = today.plus_days(*days).unwrap();
            let occurrence = own.then(|| Occurrence { reminder: rules[0].id, day: care_day });
            SilencingSession { care_day, started_at: now, occurrence }
        }).collect();
        let given = PlanInput {
            sessions: &sessions,
            quiet: quiet.map(|(from, to)| QuietHours::new(from, to).unwrap()),
            slots: Some(slots),
            ..input(&rules, now, &zone)
        };

        let clocks = Clocks::around(&zone, grid(now), 14);
        let soon = now.plus_seconds(8 * 86_400);
        let mut expected = Vec::new();
        for rule in &rules {
            // Quiet hours only ever put a ring off.
            for (occurrence, asked) in clocks.rings(rule).into_iter().filter(|(_, asked)| *asked < soon) {
                let care_day = DayStart::DEFAULT.care_day(zone.at(asked)).unwrap();
                let silent = sessions.iter().any(|s| {
                    s.occurrence == Some(occurrence)
                        || rule.silenced_by == SilencedBy::Any && s.care_day == care_day
                });
                let mut ring = asked;
                if let Some((from, to)) = quiet {
                    let shown = zone.at(asked);
                    let t = clock(shown).unwrap();
                    let inside = if from < to { from <= t && t < to } else { from <= t || t < to };
                    if inside {
                        let date = CareDay::of(shown).unwrap().plus_days(i64::from(t >= to)).unwrap();
                        ring = clocks.instant(date, to.minutes()).unwrap();
                    }
                }
                if !silent && ring > now && ring < soon {
                    expected.push((ring, occurrence));
                }
            }
        }
        expected.sort();
        expected.truncate(usize::try_from(slots).unwrap());

        let made = plan(&given, &en()).unwrap();
        prop_assert!(made.add.len() <= usize::try_from(slots).unwrap());
        let found: Vec<_> =
            made.add.iter().map(|e| (e.at.at, e.occurrence)).filter(|(t, _)| *t < soon).collect();
        prop_assert_eq!(found, expected);
        let unique: BTreeSet<_> = made.add.iter().map(|e| e.occurrence).collect();
        prop_assert_eq!(unique.len(), made.add.len());

        // A crash part-way, then once more.
        let mut centre = Centre::default();
        let stray = rules.iter().map(|r| Occurrence { reminder: r.id, day: day("2000-01-01") });
        for occurrence in stray.take(3) {
            if let Some(e) = made.add.first() {
                centre.0.insert(occurrence, PlanEntry { occurrence, ..e.clone() });
            }
        }
        centre.apply(&Plan { add: made.add.iter().take(part).cloned().collect(), ..made.clone() });
        let second = plan(&PlanInput { armed: &centre.armed(), ..given }, &en()).unwrap();
        prop_assert_eq!(second.keep.len(), made.add.len().min(part));
        centre.apply(&second);
        let third = plan(&PlanInput { armed: &centre.armed(), ..given }, &en()).unwrap();
        prop_assert!(third.add.is_empty() && third.cancel.is_empty());
        prop_assert_eq!(&third.keep, &made.add);
    }

    /// Quiet hours of up to half a day are never broken.
    #[test]
    fn nothing_rings_in_quiet_hours((zone, now, rules) in any_rules(10), from in 0i32..96, long in 1i32..48) {
        let quarter = |q: i32| TimeOfDay::from_minutes(q % 96 * 15).unwrap();
        let (from, to) = (quarter(from), quarter(from + long));
        let quiet = QuietHours::new(from, to).unwrap();
        let given = PlanInput { quiet: Some(quiet), ..input(&rules, now, &zone) };
        for e in upcoming(&given, 64, &en()) {
            let t = clock(e.at).unwrap();
            let inside = if from < to { from <= t && t < to } else { from <= t || t < to };
            prop_assert!(!inside, "{} in {from}-{to}", e.at);
        }
    }
}

// ---- The ledger -------------------------------------------------------------------------------------------------

prop_compose! {
    /// Lines about the occurrences of some rules around `near`, as shells and people might write them.
    fn any_lines(ids: Vec<ReminderId>, near: CareDay, now: Timestamp)(
        lines in proptest::collection::vec(
            (
                proptest::sample::select(ids),
                -8i64..4,
                proptest::sample::select(LedgerEvent::ALL),
                proptest::option::of(proptest::sample::select(LedgerReason::ALL)),
                -10_000i64..10_000,
            ),
            0..40,
        ),
    ) -> Vec<LedgerLine> {
        lines.into_iter().map(|(reminder, days, event, reason, minutes)| {
            let time = now.plus_seconds(minutes * 60);
            LedgerLine {
                occurrence: Occurrence { reminder, day: near.plus_days(days).unwrap() },
                at: now.plus_seconds(-minutes.abs() * 60),
                event,
                due: Some(time),
                snoozed_to: (event == LedgerEvent::Snoozed).then_some(time),
                reason,
            }
        }).collect()
    }
}

/// Rules with lines about them.
fn any_past() -> impl Strategy<Value = (Zone, Timestamp, Vec<ReminderRule>, Vec<LedgerLine>)> {
    any_rules(8).prop_flat_map(|(zone, now, rules)| {
        let ids: Vec<ReminderId> = rules.iter().map(|r| r.id).collect();
        let near = CareDay::of(zone.at(now)).unwrap();
        (Just(zone), Just(now), Just(rules), any_lines(ids, near, now))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever the ledger says: no occurrence twice, none that was answered or shown, none in quiet hours, never more
    /// than the platform holds; and once the plan is noted, the same plan has nothing more to note or to show.
    #[test]
    fn a_plan_keeps_its_laws_on_any_ledger(
        (zone, now, mut rules, lines) in any_past(),
        kinds in proptest::collection::vec(proptest::sample::select(ReminderKind::ALL), 8),
        platform in proptest::sample::select(Platform::ALL),
        slots in proptest::option::of(1i32..=64),
        denied in proptest::bool::ANY,
        from in 0i32..96,
        long in 1i32..48,
    ) {
        let quarter = |q: i32| TimeOfDay::from_minutes(q % 96 * 15).unwrap();
        let (from, to) = (quarter(from), quarter(from + long));
        for (rule, kind) in rules.iter_mut().zip(&kinds) {
            rule.kind = *kind;
        }
        let notifications = if denied { NotificationState::Denied } else { NotificationState::Allowed };
        let ledger = Ledger::new(&lines);
        let given = PlanInput {
            ledger: &ledger,
            platform,
            slots,
            delivery: DeliveryState { notifications, ..ALLOWED },
            quiet: Some(QuietHours::new(from, to).unwrap()),
            ..input(&rules, now, &zone)
        };
        let made = plan(&given, &en()).unwrap();

        let live = ledger.states().filter(|(_, s)| s.live_snooze(platform, now).is_some()).count();
        let room = match (platform, slots) {
            (Platform::Android, None) => 1 + live,
            _ => given.slot_count().unwrap(),
        };
        prop_assert!(made.add.len() <= room);
        prop_assert!(made.add.windows(2).all(|w| w[0].at.at <= w[1].at.at));
        let unique: BTreeSet<_> = made.add.iter().chain(&made.catch_up).map(|e| e.occurrence).collect();
        prop_assert_eq!(unique.len(), made.add.len() + usize::from(made.catch_up.is_some()));
        for e in made.add.iter().chain(&made.catch_up) {
            let state = ledger.state(e.occurrence);
            prop_assert!(state.answered.is_none());
            prop_assert!(state.rung(platform, now).is_none() || state.snoozed_to.is_some());
            let t = clock(e.at).unwrap();
            let inside = if from < to { from <= t && t < to } else { from <= t || t < to };
            // Where the hour of their end comes twice, quiet hours end the first time.
            let end = zone.resolve(CareDay::of(e.at).unwrap(), to).unwrap().time.at;
            let inside = inside && !(t < to && end <= e.at.at);
            prop_assert!(!inside, "{} in {from}-{to}", e.at);
        }
        prop_assert!(!(denied && made.catch_up.is_some()));
        let mut questions: Vec<CareDay> = made.catch_up.iter().chain(&made.add)
            .filter(|e| ledger.state(e.occurrence).snoozed_to.is_none())
            .filter(|e| rules.iter().any(|r| r.id == e.reminder && r.kind != ReminderKind::Routine))
            .map(|e| CareDay::of(e.at).unwrap())
            .collect();
        let all = questions.len();
        questions.dedup();
        prop_assert_eq!(questions.len(), all);

        let noted_lines = noted(&given, &made);
        let after = Ledger::new(lines.iter().chain(&noted_lines));
        let given = PlanInput { ledger: &after, ..given };
        let again = plan(&given, &en()).unwrap();
        prop_assert_eq!(noted(&given, &again), vec![]);
        prop_assert_eq!((&again.add, &again.catch_up), (&made.add, &None));
        // Nobody knows what was carried out: cancelled again, and nothing besides.
        prop_assert!(again.cancel.iter().all(|o| made.cancel.contains(o)));
    }
}

/// Lines are folded in the order of writing: a clock that was set back changes nothing.
#[test]
fn the_order_of_writing_counts_and_not_the_clock() {
    let noon = "2026-11-21T12:00:00Z";
    let lines = [
        line(1, "2026-11-21", LedgerEvent::Planned, noon, Some("2026-11-21T20:00:00Z")),
        LedgerLine {
            reason: Some(LedgerReason::Done),
            ..line(1, "2026-11-21", LedgerEvent::Answered, "2026-11-21T20:30:00Z", None)
        },
        LedgerLine {
            snoozed_to: Some(at("2026-11-21T11:00:00Z")),
            ..line(2, "2026-11-21", LedgerEvent::Snoozed, "2026-11-21T10:00:00Z", None)
        },
        line(2, "2026-11-21", LedgerEvent::Shown, "2026-11-21T09:00:00Z", None),
    ];
    let ledger = Ledger::new(&lines);
    let of = |n| ledger.state(Occurrence { reminder: id(n), day: day("2026-11-21") });
    assert_eq!(of(1).answered, Some((OccurrenceAnswer::Done, at("2026-11-21T20:30:00Z"))));
    assert_eq!((of(2).shown, of(2).snoozed_to), (Some(at("2026-11-21T09:00:00Z")), None));
    assert!(of(1).settled(Platform::Android, at("2026-11-21T08:00:00Z")));
    assert_eq!(of(3), OccurrenceState::default());
}

#[test]
fn a_done_silences_what_a_session_would() {
    let zone = berlin();
    let done = |n| LedgerLine {
        reason: Some(LedgerReason::Done),
        ..line(n, "2026-11-21", LedgerEvent::Answered, "2026-11-21T19:00:00Z", None)
    };
    let own = ReminderRule { silenced_by: SilencedBy::Own, ..daily(3, "22:00") };
    let nearest = ReminderRule { silenced_by: SilencedBy::Nearest, ..daily(4, "22:30") };
    let rules = [daily(1, "20:30"), daily(2, "21:30"), own, nearest];
    let lines = [done(1)];
    let ledger = Ledger::new(&lines);
    let given = PlanInput { ledger: &ledger, ..input(&rules, at("2026-11-21T19:30:00Z"), &zone) };
    let first: Vec<_> = upcoming(&given, 2, &en()).iter().map(|e| e.at.to_string()).collect();
    assert_eq!(first, ["2026-11-21T22:00:00+01:00", "2026-11-21T22:30:00+01:00"]);
}

/// Why a ring left the plan, for each way it can.
#[test]
fn what_left_the_plan_left_it_for_a_reason() {
    let zone = berlin();
    let now = at("2026-11-21T12:00:00Z");
    let planned =
        line(1, "2026-11-21", LedgerEvent::Planned, "2026-11-21T11:00:00Z", Some("2026-11-21T20:00:00Z"));
    let skipped = LedgerLine {
        reason: Some(LedgerReason::Skipped),
        ..line(1, "2026-11-21", LedgerEvent::Answered, "2026-11-21T11:30:00Z", None)
    };
    let rule = daily(1, "21:00");
    let night = [day("2026-11-21")];
    let paused = ReminderRule { paused: true, ..rule.clone() };
    let later = ReminderRule { paused_until: Some(day("2026-11-25")), ..rule.clone() };
    let sundays = ReminderRule { days: vec![Weekday::Sun], ..rule.clone() };
    let question = ReminderRule { kind: ReminderKind::SleepQuestion, ..rule.clone() };
    let mine = [session("2026-11-21", "2026-11-21T10:00:00Z", None)];
    for (rules, lines, sessions, nights, reason) in [
        (vec![], vec![planned], &[][..], &[][..], LedgerReason::Removed),
        (vec![paused], vec![planned], &[], &[], LedgerReason::Paused),
        (vec![later], vec![planned], &[], &[], LedgerReason::Paused),
        (vec![sundays], vec![planned], &[], &[], LedgerReason::Changed),
        (vec![rule.clone()], vec![planned], &mine, &[], LedgerReason::Session),
        (vec![question], vec![planned], &[], &night, LedgerReason::Rated),
        (vec![rule.clone()], vec![planned, skipped], &[], &[], LedgerReason::Answered),
        (vec![rule, daily(2, "20:00")], vec![planned], &[], &[], LedgerReason::Slots),
    ] {
        let ledger = Ledger::new(&lines);
        let base = input(&rules, now, &zone);
        let given = PlanInput { ledger: &ledger, sessions, nights, platform: Platform::Android, ..base };
        let made = plan(&given, &en()).unwrap();
        assert_eq!(made.cancel, [planned.occurrence], "{reason:?}");
        let lines = noted(&given, &made);
        let said: Vec<_> = lines
            .iter()
            .filter(|l| l.event == LedgerEvent::Cancelled)
            .map(|l| (l.occurrence, l.due, l.reason))
            .collect();
        assert_eq!(said, [(planned.occurrence, planned.due, Some(reason))]);
    }
}

#[test]
fn late_is_told_from_the_second_time_on() {
    const LATE: i64 = LATE_MS + 1;
    let told = |lateness: &[i64], exact_wanted, exact_allowed| {
        let hindrances = Hindrances {
            delivery: &DeliveryState { exact_allowed, ..ALLOWED },
            exact_wanted,
            zone_unknown: false,
            punctuality: Punctuality::new(lateness.iter().copied()),
        };
        let warnings = delivery_warnings(&hindrances, &en());
        warnings.into_iter().find(|w| w.kind == WarningKind::CameLate).map(|w| (w.message, w.action))
    };
    assert_eq!(told(&[], false, true), None);
    assert_eq!(told(&[LATE, LATE_MS, 0, -5], false, true), None);
    let message = |late, of| format!("{late} of your last {of} reminders came late.");
    assert_eq!(told(&[LATE, LATE], false, true), Some((message(2, 2), MendAction::ExactTimes)));
    assert_eq!(told(&[LATE, LATE], true, false), Some((message(2, 2), MendAction::ExactAlarmSettings)));
    assert_eq!(told(&[LATE, LATE], true, true), Some((message(2, 2), MendAction::BatterySettings)));
    let ten = [LATE, 0, LATE, 0, LATE, 0, 0, LATE, LATE, LATE];
    assert_eq!(told(&ten, false, true), Some((message(3, 7), MendAction::ExactTimes)));
}

// ---- Words ------------------------------------------------------------------------------------------------------

#[test]
fn notices_hold_no_word_about_health() {
    for kind in ReminderKind::ALL {
        let said = format!("{} {}", notice(*kind, &en()), default_name(*kind, &en())).to_lowercase();
        for word in ["foot", "feet", "massage", "pain", "sleep", "health", "comfort", "body", "care", "rate"]
        {
            assert!(!said.contains(word), "{kind:?}: {said}");
        }
    }
    assert_eq!(notice(ReminderKind::Routine, &en()), "Time for your routine");
}

#[test]
fn the_hash_of_a_text_never_changes() {
    assert_eq!(text_hash("Time for your routine"), "03412d1c4779ea31");
    assert_ne!(text_hash("a"), text_hash("b"));
    assert_eq!(text_hash("").len(), 16);
}

#[test]
fn every_warning_has_its_words() {
    let mut said = BTreeSet::new();
    for kind in WarningKind::ALL {
        let w = warning(*kind, &en());
        for text in [&w.message, &w.mend] {
            assert!(!text.contains("reminder-"), "{text}");
            assert!(text.split(". ").all(|s| s.split_whitespace().count() <= 15), "{text}");
        }
        said.insert(w.message);
    }
    assert_eq!(said.len(), WarningKind::ALL.len());
}

#[test]
fn reminders_in_sentences() {
    let today = day("2026-11-21");
    let rule = daily(1, "21:00");
    let ring: OffsetTime = "2026-11-21T21:00:00+01:00".parse().unwrap();
    let name = default_name(rule.kind, &en());
    let say = |rule: &ReminderRule, next| summary(rule, &name, next, today, &en());
    assert_eq!(say(&rule, Some(ring)), "Routine at 21:00, every day. Next: today at 21:00.");
    let weekdays = ReminderRule { days: vec![Weekday::Wed, Weekday::Mon, Weekday::Fri], ..rule.clone() };
    let later = Some("2026-11-23T21:00:00+01:00".parse().unwrap());
    assert_eq!(
        say(&weekdays, later),
        "Routine at 21:00, Monday, Wednesday and Friday. Next: Mon 23 Nov at 21:00."
    );
    let paused = ReminderRule { paused: true, ..rule.clone() };
    assert_eq!(say(&paused, None), "Routine at 21:00, every day. Paused until you turn it on again.");
    let until = ReminderRule { paused_until: Some(day("2026-11-25")), ..rule.clone() };
    assert_eq!(say(&until, Some(ring)), "Routine at 21:00, every day. Paused until Wed 25 Nov.");
    assert_eq!(say(&rule, None), "Routine at 21:00, every day. It will not ring again.");
    let tomorrow = "2026-11-22T21:00:00+01:00".parse().unwrap();
    assert_eq!(next_text(&name, tomorrow, today, &en()), "Routine: tomorrow at 21:00.");
    assert_eq!(spoken(&[], &[], &en()), "You have no reminders yet.");
    let denied = warning(WarningKind::NotificationsDenied, &en());
    assert_eq!(
        spoken(&["One.".to_owned(), "Two.".to_owned()], &[denied], &en()),
        "One. Two. Notifications are turned off, so no reminder will show. \
         Allow notifications for this app in the settings of your device."
    );
}
