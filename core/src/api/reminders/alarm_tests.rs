//! An alarm that goes off, in every state its occurrence can be in.

use super::super::testing::moment;
use super::super::*;
use super::tests::{ALLOWED, Home, android};
use crate::player::PlayerEvent;
use crate::rating::{Answer, RatingItem};
use crate::reminder::{
    Armed, DeliveryState, NoticeCategory, NotificationState, Occurrence, Plan, Platform, ReminderKind,
};
use crate::session::StopReason;

const NOON: &str = "2026-11-21T12:00:00+01:00";
const RING: &str = "2026-11-21T21:00:00+01:00";

fn ring_of(reminder: &Reminder) -> Occurrence {
    Occurrence { reminder: reminder.id, day: "2026-11-21".parse().unwrap() }
}

fn go_off(home: &Home, occurrence: Occurrence, now: &str) -> AlarmResult {
    home.instep.handle_alarm(occurrence, android(), moment(now)).unwrap()
}

/// A home with a reminder at nine in the evening that was planned at noon.
fn planned() -> (Home, Occurrence) {
    let home = Home::new(NOON);
    let occurrence = ring_of(&home.daily("21:00", NOON));
    home.plan(NOON);
    (home, occurrence)
}

type Prepare = fn(&Home, Occurrence);

/// Each state of the occurrence when its alarm goes off, the time at which it does, and whether a notice is shown.
const STATES: &[(&str, Prepare, &str, bool)] = &[
    ("planned", |_, _| {}, RING, true),
    ("planned, and the alarm is inexact", |_, _| {}, "2026-11-21T21:59:59+01:00", true),
    ("due three hours ago", |_, _| {}, "2026-11-22T00:00:00+01:00", true),
    ("due longer ago", |_, _| {}, "2026-11-22T00:00:00.001+01:00", false),
    ("due days ago", |_, _| {}, "2026-12-15T21:00:00+01:00", false),
    ("not due yet", |_, _| {}, "2026-11-21T20:59:59+01:00", false),
    ("done", |home, o| act(home, o, OccurrenceAction::Done), RING, false),
    ("skipped", |home, o| act(home, o, OccurrenceAction::Skip), RING, false),
    ("started", |home, o| act(home, o, OccurrenceAction::Start), RING, false),
    (
        "silenced by a session",
        |home, _| {
            home.instep.log_session(testing::soak(), moment("2026-11-21T20:00:00+01:00")).unwrap();
        },
        RING,
        false,
    ),
    (
        "paused",
        |home, o| {
            home.instep.pause_reminder(o.reminder, None, moment(NOON)).unwrap();
        },
        RING,
        false,
    ),
    (
        "paused until tomorrow",
        |home, o| {
            let until = Some("2026-11-22".parse().unwrap());
            home.instep.pause_reminder(o.reminder, until, moment(NOON)).unwrap();
        },
        RING,
        false,
    ),
    (
        "paused and resumed",
        |home, o| {
            home.instep.pause_reminder(o.reminder, None, moment(NOON)).unwrap();
            home.plan(NOON);
            home.instep.resume_reminder(o.reminder, moment(NOON)).unwrap();
            home.plan(NOON);
        },
        RING,
        true,
    ),
    (
        "removed",
        |home, o| {
            home.instep.remove_reminder(o.reminder, moment(NOON)).unwrap();
        },
        RING,
        false,
    ),
    (
        "moved to a later time",
        |home, o| {
            let old = home.instep.reminders(moment(NOON)).unwrap().reminders.remove(0);
            let form = ReminderForm::at("22:00".parse().unwrap(), old.days);
            home.instep.edit_reminder(o.reminder, form, old.stamp, moment(NOON)).unwrap();
        },
        RING,
        false,
    ),
    (
        "in quiet hours",
        |home, _| {
            let (from, to) = (Some("20:00".parse().unwrap()), Some("23:00".parse().unwrap()));
            home.instep.change_setting(SettingChange::QuietHours { from, to }, moment(NOON)).unwrap();
        },
        RING,
        false,
    ),
    (
        "moved to the end of quiet hours",
        |home, _| {
            let (from, to) = (Some("20:00".parse().unwrap()), Some("23:00".parse().unwrap()));
            home.instep.change_setting(SettingChange::QuietHours { from, to }, moment(NOON)).unwrap();
        },
        "2026-11-21T23:00:00+01:00",
        true,
    ),
    (
        "shown before",
        |home, o| {
            go_off(home, o, RING);
        },
        "2026-11-21T21:01:00+01:00",
        false,
    ),
    (
        "put off",
        |home, o| {
            go_off(home, o, RING);
            home.act(o, OccurrenceAction::Snooze { minutes: Some(30) }, RING);
        },
        "2026-11-21T21:29:59+01:00",
        false,
    ),
    (
        "put off until now",
        |home, o| {
            go_off(home, o, RING);
            home.act(o, OccurrenceAction::Snooze { minutes: Some(30) }, RING);
        },
        "2026-11-21T21:30:00+01:00",
        true,
    ),
    (
        "put off until now, and done meanwhile",
        |home, o| {
            go_off(home, o, RING);
            home.act(o, OccurrenceAction::Snooze { minutes: Some(30) }, RING);
            home.act(o, OccurrenceAction::Done, RING);
        },
        "2026-11-21T21:30:00+01:00",
        false,
    ),
    (
        "shown late by a plan",
        |home, o| {
            let late = "2026-11-21T22:00:00+01:00";
            let plan = home.plan(late);
            assert_eq!(plan.catch_up.unwrap().occurrence, o);
            home.instep.occurrence_shown(o, None, moment(late)).unwrap();
        },
        "2026-11-21T22:00:10+01:00",
        false,
    ),
    (
        "shown late by a plan, and put off until now",
        |home, o| {
            let late = "2026-11-21T22:00:00+01:00";
            home.plan(late);
            home.instep.occurrence_shown(o, None, moment(late)).unwrap();
            home.act(o, OccurrenceAction::Snooze { minutes: Some(30) }, late);
        },
        "2026-11-21T22:30:00+01:00",
        true,
    ),
    (
        "added after its time",
        |home, o| {
            home.instep.remove_reminder(o.reminder, moment(RING)).unwrap();
            home.instep.restore_reminder(o.reminder, moment("2026-11-21T21:30:00+01:00")).unwrap();
        },
        "2026-11-21T21:30:10+01:00",
        false,
    ),
];

fn act(home: &Home, occurrence: Occurrence, action: OccurrenceAction) {
    let at = if action == OccurrenceAction::Skip { NOON } else { "2026-11-21T20:59:00+01:00" };
    home.act(occurrence, action, at);
}

#[test]
fn an_alarm_shows_a_notice_only_for_an_open_occurrence_that_is_due() {
    for (state, prepare, now, shown) in STATES {
        let (home, occurrence) = planned();
        prepare(&home, occurrence);
        let result = go_off(&home, occurrence, now);
        assert_eq!(result.notice.is_some(), *shown, "{state}");
        if let Some(notice) = &result.notice {
            assert!(!notice.again && notice.occurrence == occurrence, "{state}");
            assert!(!result.plan.withdraw.contains(&occurrence), "{state}");
            assert_eq!(result.plan.catch_up, None, "{state}");
        }
        // The same alarm once more changes nothing, and what follows it is planned.
        let written = home.ledger();
        let again = go_off(&home, occurrence, now);
        assert_eq!(again.notice.map(|notice| notice.again), shown.then_some(true), "{state}");
        assert_eq!(again.plan, Plan { catch_up: None, ..result.plan }, "{state}");
        assert_eq!(home.ledger(), written, "{state}");
    }
}

#[test]
fn a_repeated_alarm_gives_its_notice_again_for_a_minute() {
    for (seconds, again) in [(0, true), (59, true), (60, false), (3600, false)] {
        let (home, occurrence) = planned();
        let first = go_off(&home, occurrence, RING).notice.unwrap();
        let later = Moment { wall: moment(RING).wall.plus_seconds(seconds), ..moment(RING) };
        let second = home.instep.handle_alarm(occurrence, android(), later).unwrap().notice;
        assert_eq!(second, again.then_some(Notice { again: true, ..first }), "{seconds}");
    }
}

#[test]
fn a_notice_has_its_words_its_buttons_and_the_end_of_its_day() {
    let (home, occurrence) = planned();
    let AlarmResult { notice, plan } = go_off(&home, occurrence, RING);
    let notice = notice.unwrap();
    assert_eq!(
        (notice.title.as_str(), notice.text.as_str()),
        ("Time for your routine", "6 minutes. Tap to begin.")
    );
    assert_eq!((notice.kind, notice.category), (ReminderKind::Routine, NoticeCategory::RoutineEvening));
    let words = home.instep.notification_words(notice.category).unwrap();
    assert_eq!(notice.buttons, words.buttons);
    assert_eq!(notice.expires_at.to_string(), "2026-11-22T04:00:00+01:00");
    assert_eq!(plan.add[0].at.to_string(), "2026-11-22T21:00:00+01:00");
    assert_eq!(home.why("2026-11-21", RING)[0].answer, "It rang at 21:00.");
}

#[test]
fn an_alarm_shows_nothing_while_notifications_are_not_let_through() {
    for (delivery, shown) in [
        (ALLOWED, true),
        (DeliveryState { notifications: NotificationState::Provisional, ..ALLOWED }, true),
        (DeliveryState { notifications: NotificationState::Denied, ..ALLOWED }, false),
        (DeliveryState { notifications: NotificationState::NotAsked, ..ALLOWED }, false),
        (DeliveryState { channel_off: true, ..ALLOWED }, false),
    ] {
        let (home, occurrence) = planned();
        let request = PlanRequest { delivery, ..android() };
        let result = home.instep.handle_alarm(occurrence, request, moment(RING)).unwrap();
        assert_eq!(result.notice.is_some(), shown, "{delivery:?}");
        assert_eq!(result.plan.add[0].day, "2026-11-22".parse().unwrap());
    }
}

#[test]
fn an_alarm_of_an_unknown_reminder_gives_the_plan_alone() {
    let (home, occurrence) = planned();
    let unknown = "00000000-0000-7000-8000-000000000000/2026-11-21".parse().unwrap();
    let result = go_off(&home, unknown, "2026-11-21T13:00:00+01:00");
    assert_eq!((result.notice, result.plan.add[0].occurrence), (None, occurrence));
}

#[test]
fn a_second_question_of_a_day_is_not_shown() {
    let home = Home::new(NOON);
    let question = |time| ring_of(&home.add(time, ReminderKind::SleepQuestion, NOON));
    let (first, second) = (question("18:00"), question("18:30"));
    home.plan(NOON);
    assert!(go_off(&home, first, "2026-11-21T18:00:00+01:00").notice.is_some());
    assert_eq!(go_off(&home, second, "2026-11-21T18:30:00+01:00").notice, None);
}

#[test]
fn reminders_of_the_same_time_are_both_shown_by_their_alarms() {
    let home = Home::new(NOON);
    let both = [ring_of(&home.daily("21:00", NOON)), ring_of(&home.daily("21:00", NOON))];
    home.plan(NOON);
    for occurrence in both {
        let result = go_off(&home, occurrence, RING);
        assert_eq!((result.notice.map(|n| n.occurrence), result.plan.catch_up), (Some(occurrence), None));
    }
}

/// Notifications that are on the screen and are not to stay there.
#[test]
fn a_plan_withdraws_what_was_answered_put_off_or_is_over() {
    const LATER: &str = "2026-11-21T21:10:00+01:00";
    let cases: &[(&str, Prepare, &str, bool)] = &[
        ("open", |_, _| {}, LATER, false),
        ("open until the day ends", |_, _| {}, "2026-11-22T03:59:00+01:00", false),
        ("of yesterday", |_, _| {}, "2026-11-22T04:00:00+01:00", true),
        ("of last month", |_, _| {}, "2026-12-21T04:00:00+01:00", false),
        ("done", |home, o| drop(home.act(o, OccurrenceAction::Done, LATER)), LATER, true),
        ("skipped", |home, o| drop(home.act(o, OccurrenceAction::Skip, LATER)), LATER, true),
        ("started", |home, o| drop(home.act(o, OccurrenceAction::Start, LATER)), LATER, true),
        (
            "put off",
            |home, o| drop(home.act(o, OccurrenceAction::Snooze { minutes: None }, LATER)),
            LATER,
            true,
        ),
        (
            "silenced",
            |home, _| drop(home.instep.log_session(testing::soak(), moment(LATER)).unwrap()),
            LATER,
            true,
        ),
        (
            "paused",
            |home, o| drop(home.instep.pause_reminder(o.reminder, None, moment(LATER)).unwrap()),
            LATER,
            true,
        ),
        (
            "removed",
            |home, o| drop(home.instep.remove_reminder(o.reminder, moment(LATER)).unwrap()),
            LATER,
            true,
        ),
    ];
    for (state, change, now, withdrawn) in cases {
        let (home, occurrence) = planned();
        assert_eq!(home.plan(NOON).withdraw, [], "{state}: not shown yet");
        assert!(go_off(&home, occurrence, RING).notice.is_some());
        change(&home, occurrence);
        assert_eq!(home.plan(now).withdraw, if *withdrawn { vec![occurrence] } else { vec![] }, "{state}");
    }
}

#[test]
fn a_rated_night_withdraws_its_question() {
    let home = Home::new(NOON);
    let question = ring_of(&home.add("18:00", ReminderKind::SleepQuestion, NOON));
    home.plan(NOON);
    let now = "2026-11-21T18:00:00+01:00";
    assert!(go_off(&home, question, now).notice.is_some());
    assert_eq!(home.plan(now).withdraw, []);
    home.instep.rate(RatingEntry::of(RatingItem::Sleep, Answer::Value { value: 6 }), moment(now)).unwrap();
    assert_eq!(home.plan(now).withdraw, [question]);
}

/// iOS shows what it holds by itself, and keeps it in its list until it is taken away.
#[test]
fn a_plan_withdraws_what_ios_showed_by_itself() {
    let home = Home::new(NOON);
    let occurrence = ring_of(&home.daily("21:00", NOON));
    let plan = |now: &str| {
        let request = PlanRequest { platform: Platform::Ios, armed: Armed::Unknown, ..android() };
        home.instep.plan_reminders(request, moment(now)).unwrap()
    };
    plan(NOON);
    assert_eq!(plan("2026-11-21T21:10:00+01:00").withdraw, []);
    home.instep.log_session(testing::soak(), moment("2026-11-21T21:30:00+01:00")).unwrap();
    assert_eq!(plan("2026-11-21T21:30:00+01:00").withdraw, [occurrence]);
}

/// The end of a session gives the four requests back that its start took.
#[test]
fn ios_has_four_requests_less_from_the_start_of_a_session_to_its_end() {
    let home = Home::new(NOON);
    home.daily("21:00", NOON);
    home.daily("09:00", NOON);
    let many = || {
        let request = PlanRequest { platform: Platform::Ios, ..android() };
        home.instep.plan_reminders(request, moment(NOON)).unwrap().add.len()
    };
    assert_eq!(many(), 60);
    let mut player = testing::begin(&home.instep, "G0", moment(NOON));
    assert_eq!(many(), 60);
    let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
    for (event, requests) in [(PlayerEvent::Start, 56), (PlayerEvent::Pause, 56), (stop, 60)] {
        player = home.instep.play(event.clone(), player.revision, moment(NOON)).unwrap();
        assert_eq!(many(), requests, "{event:?}");
    }
}
