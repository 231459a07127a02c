//! What a plan holds, and what it tells.

use super::*;

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
    // A running session has notifications of its own.
    let in_session = |platform, slots| {
        plan(&PlanInput { platform, slots, in_session: true, ..base }, &en()).unwrap().add.len()
    };
    assert_eq!(in_session(Platform::Ios, None), 56);
    assert_eq!(in_session(Platform::Ios, Some(60)), 60);
    assert_eq!(in_session(Platform::Android, None), 1);
    for slots in [i32::MIN, -1, 0, 65, i32::MAX] {
        assert!(plan(&PlanInput { slots: Some(slots), ..base }, &en()).is_err(), "{slots}");
    }
}

#[test]
fn what_rings_together_is_armed_together() {
    let zone = berlin();
    let quiet = QuietHours::new(time("22:00"), time("07:00")).unwrap();
    let rules =
        [daily(1, "22:30"), daily(2, "23:00"), daily(3, "07:00"), daily(4, "07:01"), daily(5, "21:59")];
    let base = PlanInput {
        quiet: Some(quiet),
        platform: Platform::Android,
        ..input(&rules, at("2026-11-21T21:30:00Z"), &zone)
    };
    for (slots, expected) in [(None, 3), (Some(1), 1), (Some(2), 2), (Some(3), 3), (Some(4), 4)] {
        let made = plan(&PlanInput { slots, ..base }, &en()).unwrap();
        assert_eq!(made.add.len(), expected, "{slots:?}");
        assert!(made.add[..expected.min(3)].iter().all(|e| e.at.to_string() == "2026-11-22T07:00:00+01:00"));
    }
    // A screen and a widget get as many as they asked for.
    assert_eq!(upcoming(&base, 1, &en()).len(), 1);
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
    // What was due just now may still ring, late; what was due yesterday does not.
    assert_eq!(made.cancel, [planned[1].occurrence, planned[3].occurrence]);
}

fn known(tokens: &[&str]) -> Armed {
    Armed::Known { tokens: tokens.iter().map(|token| (*token).to_owned()).collect() }
}

#[test]
fn a_change_of_time_mode_or_words_changes_the_token_and_arms_anew() {
    let zone = berlin();
    let rules = [daily(1, "21:00")];
    let now = at("2026-11-21T12:00:00Z");
    let base = PlanInput { slots: Some(1), ..input(&rules, now, &zone) };
    let wanted = plan(&base, &en()).unwrap().add.remove(0);
    assert_eq!(plan(&base, &en()).unwrap().add[0].token, wanted.token);
    let first = |input: &PlanInput<'_>| plan(input, &en()).unwrap().add.remove(0);
    let later = [daily(1, "21:01")];
    let question = [ReminderRule { kind: ReminderKind::SleepQuestion, ..daily(1, "21:00") }];
    let lisbon = Zone::named("Europe/Lisbon").unwrap();
    let quiet = QuietHours::new(time("20:00"), time("22:00")).unwrap();
    let strange = plan(&base, &Words::new("en-XA", None, false)).unwrap().add.remove(0);
    let others = [
        first(&PlanInput { rules: &later, ..base }),
        first(&PlanInput { rules: &question, ..base }),
        first(&PlanInput { exact_wanted: true, ..base }),
        first(&PlanInput { guide_minutes: Some(15), ..base }),
        first(&PlanInput { zone: &lisbon, ..base }),
        first(&PlanInput { quiet: Some(quiet), ..base }),
        first(&PlanInput { slots: Some(2), ..base }),
        strange,
    ];
    let mut tokens: BTreeSet<&str> = others.iter().map(|entry| entry.token.as_str()).collect();
    tokens.insert(&wanted.token);
    // With two requests the first is not the last: it does not ask to open the app.
    assert_eq!(tokens.len(), others.len() + 1, "{tokens:#?}");
    for (armed, kept) in std::iter::once((&wanted, true)).chain(others.iter().map(|other| (other, false))) {
        let armed = known(&[&armed.token]);
        let made = plan(&PlanInput { armed: &armed, ..base }, &en()).unwrap();
        assert_eq!((made.keep.len(), made.add.len()), if kept { (1, 0) } else { (0, 1) });
        // The same identity replaces what is armed; nothing is cancelled.
        assert!(made.cancel.is_empty());
    }
    let stray = Occurrence { reminder: id(9), ..wanted.occurrence };
    let armed = known(&[&format!("{stray}/0123456789abcdef"), &wanted.token]);
    let made = plan(&PlanInput { armed: &armed, ..base }, &en()).unwrap();
    assert_eq!((made.keep.len(), made.cancel), (1, vec![stray]));
}

#[test]
fn an_occurrence_alone_is_armed_anew_and_other_text_is_refused() {
    let zone = berlin();
    let rules = [daily(1, "21:00")];
    let base = PlanInput { slots: Some(1), ..input(&rules, at("2026-11-21T12:00:00Z"), &zone) };
    let wanted = plan(&base, &en()).unwrap().add.remove(0);
    let stray = Occurrence { reminder: id(9), ..wanted.occurrence };
    let armed = known(&[&wanted.occurrence.to_string(), &stray.to_string()]);
    let made = plan(&PlanInput { armed: &armed, ..base }, &en()).unwrap();
    assert_eq!((made.keep.len(), &made.add, made.cancel), (0, &vec![wanted], vec![stray]));
    for text in ["", "/", "//", "x", "2026-11-21", "€/€/€", &format!("{stray}0"), &format!("x{stray}/0")]
    {
        let armed = known(&[text]);
        let error = plan(&PlanInput { armed: &armed, ..base }, &en()).unwrap_err();
        assert!(error.to_string().contains("tokens"), "{text}: {error}");
    }
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
                (*notifications == NotificationState::NotAsked, WarningKind::NotAsked),
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
    assert_eq!(states, 64);
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
    assert_eq!(
        made,
        Plan {
            add: vec![],
            keep: vec![],
            cancel: vec![],
            withdraw: vec![],
            warnings: vec![],
            catch_up: None
        }
    );
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
            let occurrence = own.then(|| Occurrence { reminder: rules[0].id, day: care_day.start_date() });
            SilencingSession { care_day, started: zone.at(now), occurrence }
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
                    let t = minute_of(shown).unwrap();
                    let inside = if from < to { from <= t && t < to } else { from <= t || t < to };
                    if inside {
                        let date = CalendarDate::of(shown).unwrap().plus_days(i64::from(t >= to)).unwrap();
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
                let token = occurrence.to_string();
                centre.0.insert(occurrence, PlanEntry { occurrence, token, ..e.clone() });
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
            let t = minute_of(e.at).unwrap();
            let inside = if from < to { from <= t && t < to } else { from <= t || t < to };
            prop_assert!(!inside, "{} in {from}-{to}", e.at);
        }
    }
}
