//! What is read and heard.

use super::*;

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
        warnings
            .into_iter()
            .find(|w| w.kind == WarningKind::CameLate)
            .map(|w| (w.message, w.button.map(|button| button.action)))
    };
    assert_eq!(told(&[], false, true), None);
    assert_eq!(told(&[LATE, LATE_MS, 0, -5], false, true), None);
    let message = |late, of| format!("{late} of your last {of} reminders came late.");
    assert_eq!(told(&[LATE, LATE], false, true), Some((message(2, 2), Some(FixAction::ExactTimes))));
    assert_eq!(told(&[LATE, LATE], true, false), Some((message(2, 2), Some(FixAction::ExactAlarmSettings))));
    assert_eq!(told(&[LATE, LATE], true, true), Some((message(2, 2), Some(FixAction::BatterySettings))));
    let ten = [LATE, 0, LATE, 0, LATE, 0, 0, LATE, LATE, LATE];
    assert_eq!(told(&ten, false, true), Some((message(3, 7), Some(FixAction::ExactTimes))));
}

#[test]
fn notices_hold_no_word_about_health() {
    for kind in ReminderKind::ALL {
        let NoticeText { title, text } = notice(*kind, Some(14), &en());
        let said = format!("{title} {text} {}", default_name(*kind, &en())).to_lowercase();
        for word in ["foot", "feet", "massage", "pain", "sleep", "health", "comfort", "body", "care", "rate"]
        {
            assert!(!said.contains(word), "{kind:?}: {said}");
        }
    }
    let routine = |minutes| notice(ReminderKind::Routine, minutes, &en());
    assert_eq!(routine(Some(14)).title, "Time for your routine");
    assert_eq!(routine(Some(14)).text, "14 minutes. Tap to begin.");
    assert_eq!(routine(None).text, "Tap to begin.");
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
        let label = w.button.map_or_else(String::new, |button| button.label);
        assert!(!label.contains("reminder-") && label.chars().count() <= 24, "{label}");
        said.insert(w.message);
    }
    assert_eq!(said.len(), WarningKind::ALL.len());
}

#[test]
fn reminders_in_sentences() {
    let now: OffsetTime = "2026-11-21T12:00:00+01:00".parse().unwrap();
    let rule = daily(1, "21:00");
    let ring: OffsetTime = "2026-11-21T21:00:00+01:00".parse().unwrap();
    let name = default_name(rule.kind, &en());
    let say = |rule: &ReminderRule, next| summary(rule, &name, next, now, &en());
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
    assert_eq!(next_text(&name, tomorrow, now, &en()), "Routine: tomorrow at 21:00.");
    assert_eq!(spoken(&[], &[], &en()), "You have no reminders yet.");
    let denied = warning(WarningKind::NotificationsDenied, &en());
    assert_eq!(
        spoken(&["One.".to_owned(), "Two.".to_owned()], &[denied], &en()),
        "One. Two. Notifications are turned off, so no reminder will show. \
         Allow notifications for this app in the settings of your device."
    );
}
