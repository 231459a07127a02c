//! What holds for every plan, however many reminders there are and however few requests the platform takes.

use std::cell::Cell;

use proptest::test_runner::TestRunner;

use super::*;

/// How many random cases: a few among all the tests, as many as asked for in `cargo xtask soak`.
fn cases(few: u32) -> ProptestConfig {
    let many = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(few);
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(many) }
}

fn hold<S: Strategy>(few: u32, strategy: S, law: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    if let Err(why) = TestRunner::new(cases(few)).run(&strategy, law) {
        panic!("{why}");
    }
}

/// What clocks will ask for on the days around `now`: a plain loop over reminders and dates.
fn asked(rules: &[ReminderRule], zone: &Zone, now: Timestamp) -> Vec<(Timestamp, Occurrence)> {
    let today = CalendarDate::of(zone.at(now)).unwrap();
    let mut found = Vec::new();
    for rule in rules.iter().filter(|r| !r.paused) {
        for day in (-3..=10).map(|n| today.plus_days(n).unwrap()) {
            let bounds = day >= rule.start
                && rule.end.is_none_or(|end| day <= end)
                && rule.paused_until.is_none_or(|until| day >= until);
            if bounds && rule.days.contains(&day.weekday()) && zone.day_exists(day).unwrap() {
                let at = zone.resolve(day, rule.time).unwrap().time.at;
                found.push((at, Occurrence { reminder: rule.id, day }));
            }
        }
    }
    found.sort_unstable();
    found
}

/// The care day of an instant by day starts, newest first: a plain reading of dates and minutes.
fn care_day_at(starts: &[(Timestamp, i32)], zone: &Zone, at: Timestamp) -> CareDay {
    let start = starts.iter().find(|(from, _)| *from <= at).map_or(240, |(_, minutes)| *minutes);
    let time = zone.at(at);
    let evening_before = minute_of(time).unwrap().minutes() < start;
    let date = CalendarDate::of(time).unwrap().plus_days(-i64::from(evening_before)).unwrap();
    CareDay::starting_on(date)
}

/// 1 to 200 reminders, 1 to 64 requests: the soonest first, none missed, none twice, never more than fit; and carried
/// out, there is nothing left to do. A session silences the care day of each ring, whatever day starts come before it.
#[test]
fn any_number_of_reminders_on_any_number_of_requests() {
    let figures = Cell::new([0usize; 4]);
    let strategy = (
        any_rules(200),
        1i32..=64,
        prop::collection::vec((-1i64..4, any::<bool>()), 0..4),
        prop::sample::select(vec![Platform::Ios, Platform::Desktop]),
        prop::collection::btree_map(-3 * 1440i64..6 * 1440, 0i32..720, 0..5),
    );
    hold(48, strategy, |((zone, now, mut rules), slots, done, platform, starts)| {
        let many = usize::try_from(slots).unwrap();
        // The plain loop below knows no nearness.
        for rule in &mut rules {
            if rule.silenced_by == SilencedBy::Nearest {
                rule.silenced_by = SilencedBy::Own;
            }
        }
        let starts: Vec<_> =
            starts.iter().rev().map(|(m, start)| (now.plus_seconds(m * 60), *start)).collect();
        let today = care_day_at(&starts, &zone, now);
        let sessions: Vec<SilencingSession> = done
            .iter()
            .map(|(days, own)| {
                let care_day = today.plus_days(*days).unwrap();
                let occurrence =
                    own.then(|| Occurrence { reminder: rules[0].id, day: care_day.start_date() });
                SilencingSession { care_day, started: zone.at(now), occurrence }
            })
            .collect();
        let silenced = |at: Timestamp, occurrence: Occurrence| {
            let rule = rules.iter().find(|r| r.id == occurrence.reminder).unwrap();
            let care_day = care_day_at(&starts, &zone, at);
            sessions.iter().any(|s| {
                s.occurrence == Some(occurrence)
                    || rule.silenced_by == SilencedBy::Any && s.care_day == care_day
            })
        };
        let soon = now.plus_seconds(8 * 86_400);
        let mut expected: Vec<_> = asked(&rules, &zone, now)
            .into_iter()
            .filter(|(at, occurrence)| *at > now && *at < soon && !silenced(*at, *occurrence))
            .collect();
        let all = expected.len();
        expected.truncate(many);

        let day_start = |minutes| DayStart::new(TimeOfDay::from_minutes(minutes).unwrap()).unwrap();
        let day_starts =
            DayStarts::new(starts.iter().rev().map(|(from, minutes)| (*from, day_start(*minutes))));
        let given = PlanInput {
            sessions: &sessions,
            slots: Some(slots),
            platform,
            day_starts: &day_starts,
            ..input(&rules, now, &zone)
        };
        let made = plan(&given, &en()).unwrap();
        prop_assert!(made.add.len() <= many);
        prop_assert!(made.keep.is_empty() && made.cancel.is_empty());
        let rings: Vec<_> = made.add.iter().map(|e| (e.at.at, e.occurrence)).collect();
        prop_assert!(rings.windows(2).all(|w| w[0] < w[1]), "not the soonest first: {rings:?}");
        let unique: BTreeSet<_> = made.add.iter().map(|e| e.occurrence).collect();
        prop_assert_eq!(unique.len(), made.add.len());
        let near: Vec<_> = rings.iter().copied().filter(|(at, _)| *at < soon).collect();
        prop_assert_eq!(&near, &expected);

        let mut centre = Centre::default();
        centre.apply(&made);
        let second = plan(&PlanInput { armed: &centre.armed(), ..given }, &en()).unwrap();
        prop_assert!(second.add.is_empty() && second.cancel.is_empty());
        prop_assert_eq!(&second.keep, &made.add);

        let [plans, most_rules, armed, left] = figures.get();
        figures.set([
            plans + 2,
            most_rules.max(rules.len()),
            armed + made.add.len(),
            left + (all - near.len()),
        ]);
        Ok(())
    });
    let [plans, most_rules, armed, left] = figures.get();
    println!(
        "figures plans: {plans} plans, most reminders {most_rules}, {armed} armed, {left} left for later, 0 missed, \
         0 duplicates, 0 changes in a second plan"
    );
}

/// A reminder of whatever dates, one that never rings too, seen from any time in any zone: the search ends within its
/// horizon, and so does a plan of many such.
#[test]
fn every_search_ends() {
    let most = Cell::new([0usize; 2]);
    let day = 10_957i64..=47_846;
    let strategy = (
        prop::collection::vec(
            (
                0i32..1440,
                prop::sample::subsequence(Weekday::ALL.to_vec(), 0..=7),
                day.clone(),
                prop::option::of(day.clone()),
                prop::option::of(day.clone()),
            ),
            1..40,
        ),
        prop::sample::select(JUMPS.to_vec()),
        day,
        0i64..86_400,
        any::<i32>(),
    );
    hold(48, strategy, |(rules, (zone, _), today, second, horizon)| {
        let zone = Zone::named(zone).unwrap();
        let now = Timestamp::from_millis((today * 86_400 + second) * 1000).unwrap();
        let date = |n: i64| CalendarDate::from_epoch_day(n).unwrap();
        let rules: Vec<ReminderRule> = (1..)
            .zip(rules)
            .map(|(n, (minutes, days, start, end, until))| ReminderRule {
                time: TimeOfDay::from_minutes(minutes).unwrap(),
                days,
                start: date(start),
                end: end.map(date),
                paused_until: until.map(date),
                ..daily(n, "00:00")
            })
            .collect();
        let [searches, longest] = most.get();
        let mut found = 0;
        for rule in &rules {
            let horizon_days = usize::try_from(horizon.clamp(0, MAX_HORIZON_DAYS)).unwrap();
            let rings = occurrences(rule, &zone, now, horizon).count();
            prop_assert!(rings <= horizon_days + 3, "{rings} rings in {horizon_days} days");
            found = found.max(rings);
        }
        most.set([searches + rules.len(), longest.max(found)]);
        let made = plan(&PlanInput { slots: Some(64), ..input(&rules, now, &zone) }, &en()).unwrap();
        prop_assert!(made.add.len() <= 64);
        Ok(())
    });
    let [searches, longest] = most.get();
    println!("figures searches: {searches} searches, most rings in one {longest}, 0 that did not end");
}

/// The clocks of a zone may go anywhere: a reminder still has at most one ring for each date, whatever has passed.
#[test]
fn a_date_has_one_ring_wherever_one_is() {
    let looked = Cell::new(0usize);
    let moves = prop::collection::vec((prop::sample::select(JUMPS.to_vec()), -5i64 * 1440..5 * 1440), 1..12);
    hold(48, (0i32..1440, moves), |(minutes, moves)| {
        let rule = ReminderRule { time: TimeOfDay::from_minutes(minutes).unwrap(), ..daily(1, "00:00") };
        for ((zone, jump), off) in moves {
            let zone = Zone::named(zone).unwrap();
            let now = at(jump).plus_seconds(off * 60);
            let rings: Vec<_> = occurrences(&rule, &zone, now, 20).collect();
            let dates: BTreeSet<_> = rings.iter().map(|(o, _)| o.day).collect();
            prop_assert_eq!(dates.len(), rings.len());
            prop_assert!(rings.windows(2).all(|w| w[0].1.at < w[1].1.at));
            // Seen from later, no ring moves to another date and none comes up that was not there.
            for (n, (_, ring)) in rings.iter().enumerate() {
                let rest: Vec<_> = occurrences(&rule, &zone, ring.at, 20).take(rings.len() - n - 1).collect();
                prop_assert_eq!(&rest[..], &rings[n + 1..]);
                looked.set(looked.get() + 1);
            }
        }
        Ok(())
    });
    println!("figures dates: {} rings seen from before and after, 0 dates with two", looked.get());
}
