//! What is said of occurrences, and what a plan makes of it.

use super::*;

prop_compose! {
    /// Lines about the occurrences of some rules around `near`, as shells and people might write them.
    fn any_lines(ids: Vec<ReminderId>, near: CalendarDate, now: Timestamp)(
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
        let near = CalendarDate::of(zone.at(now)).unwrap();
        (Just(zone), Just(now), Just(rules), any_lines(ids, near, now))
    })
}

proptest! {
    #![proptest_config(the_same_every_day(256))]

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
            // One time, whatever rings then, and the snoozes.
            (Platform::Android, None) => {
                let own_time = |e: &&PlanEntry| ledger.state(e.occurrence).live_snooze(platform, now).is_none();
                let times: BTreeSet<_> = made.add.iter().filter(own_time).map(|e| e.at.at).collect();
                prop_assert!(times.len() <= 1);
                rules.len() + live
            }
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
            let t = minute_of(e.at).unwrap();
            let inside = if from < to { from <= t && t < to } else { from <= t || t < to };
            // Where the hour of their end comes twice, quiet hours end the first time.
            let end = zone.resolve(CalendarDate::of(e.at).unwrap(), to).unwrap().time.at;
            let inside = inside && !(t < to && end <= e.at.at);
            prop_assert!(!inside, "{} in {from}-{to}", e.at);
        }
        prop_assert!(!(denied && made.catch_up.is_some()));
        let mut questions: Vec<CalendarDate> = made.catch_up.iter().chain(&made.add)
            .filter(|e| ledger.state(e.occurrence).snoozed_to.is_none())
            .filter(|e| rules.iter().any(|r| r.id == e.reminder && r.kind != ReminderKind::Routine))
            .map(|e| CalendarDate::of(e.at).unwrap())
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
