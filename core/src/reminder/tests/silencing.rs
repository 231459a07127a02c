//! What a session, an answer or quiet hours do to a ring.

use super::*;

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

/// On the 22nd at four a day start of six comes into force: until then the evening of the 21st goes on.
#[test]
fn a_ring_belongs_to_the_care_day_of_its_own_time() {
    let zone = berlin();
    let later = DayStarts::new([(at("2026-11-22T04:00:00+01:00"), DayStart::new(time("06:00")).unwrap())]);
    let always = DayStarts::default();
    let now = at("2026-11-21T21:00:00+01:00");
    let done = [session("2026-11-21", "2026-11-21T20:00:00+01:00", None)];
    let said = LedgerLine {
        reason: Some(LedgerReason::Done),
        ..line(2, "2026-11-22", LedgerEvent::Answered, "2026-11-21T20:00:00+01:00", None)
    };
    let ledger = Ledger::new(&[said]);
    let near = [ReminderRule { silenced_by: SilencedBy::Nearest, ..daily(1, "05:00") }];
    let late = [session("2026-11-21", "2026-11-22T03:00:00+01:00", None)];
    let question = ReminderRule { kind: ReminderKind::SleepQuestion, ..daily(1, "05:00") };
    let second = [daily(1, "05:30"), daily(2, "05:00")];
    let base = PlanInput { day_starts: &later, ..input(&[], now, &zone) };
    for (given, day_starts, expected) in [
        (PlanInput { rules: &[daily(1, "05:00")], sessions: &done, ..base }, &later, "2026-11-23"),
        (PlanInput { rules: &[daily(1, "06:00")], sessions: &done, ..base }, &later, "2026-11-22"),
        (PlanInput { rules: &[daily(1, "05:00")], sessions: &done, ..base }, &always, "2026-11-22"),
        (PlanInput { rules: &near, sessions: &late, ..base }, &later, "2026-11-23"),
        (PlanInput { rules: &near, sessions: &late, ..base }, &always, "2026-11-22"),
        (PlanInput { rules: &[question], nights: &[day("2026-11-21")], ..base }, &later, "2026-11-23"),
        (PlanInput { rules: &second, ledger: &ledger, ..base }, &later, "2026-11-23"),
    ] {
        let given = PlanInput { day_starts, ..given };
        assert_eq!(upcoming(&given, 1, &en())[0].day, day(expected), "{:?}", given.rules);
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
