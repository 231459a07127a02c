//! Time through the door other languages use: which day a ring, an entry and a choice belong to, and that every screen
//! says the same of it.

use std::sync::Arc;

use tempfile::TempDir;

use super::testing::{self, soak};
use super::*;
use crate::calendar::{TimeOfDay, WallTime, Weekday};
use crate::error::Thing;
use crate::rating::{Answer, RatingItem};
use crate::reminder::{
    Armed, DeliveryState, NotificationState, Occurrence, Plan, Platform, ReminderKind, WhyOutcome,
};
use crate::safety::{FindingWhat, LookOutcome};
use crate::session::Foot;

/// A moment by its clock, in the zone of the same offset that the tests name.
fn at(zone: &str, time: &str) -> Moment {
    Moment { zone: zone.to_owned(), ..testing::moment(time) }
}

fn berlin(time: &str) -> Moment {
    at("Europe/Berlin", time)
}

struct Home {
    _folder: TempDir,
    instep: Arc<Instep>,
}

impl Home {
    fn new(now: &Moment) -> Self {
        let folder = TempDir::new().unwrap();
        Self { instep: testing::open(folder.path(), now.clone()), _folder: folder }
    }

    fn daily(&self, time: &str, now: &Moment) -> Reminder {
        let form = ReminderForm::at(time.parse().unwrap(), Weekday::ALL.to_vec());
        self.instep.add_reminder(form, now.clone()).unwrap().reminder
    }

    fn review_reminder(&self, days: Vec<Weekday>, now: &Moment) -> Reminder {
        let form = ReminderForm { kind: Some(ReminderKind::Review), ..ReminderForm::at(time("09:00"), days) };
        self.instep.add_reminder(form, now.clone()).unwrap().reminder
    }

    fn list(&self, now: &Moment) -> Vec<Reminder> {
        self.instep.reminders(now.clone()).unwrap().reminders
    }

    fn plan(&self, now: &Moment) -> Plan {
        let delivery = DeliveryState {
            notifications: NotificationState::Allowed,
            channel_off: false,
            exact_allowed: true,
            battery_restricted: false,
        };
        let request =
            PlanRequest { platform: Platform::Desktop, delivery, armed: Armed::Unknown, slots: None };
        self.instep.plan_reminders(request, now.clone()).unwrap()
    }

    fn why(&self, day: &str, now: &Moment) -> OccurrenceWhy {
        self.instep.why_reminders(day.parse().unwrap(), now.clone()).unwrap().remove(0)
    }

    fn log(&self, shown: &str, now: &Moment) -> Result<Session> {
        let entry = SessionEntry { started_local: Some(wall(shown)), ..soak() };
        Ok(self.instep.log_session(entry, now.clone())?.session)
    }

    fn edit(&self, session: &Session, shown: &str, now: &Moment) -> Result<Session> {
        let edit = SessionEdit {
            started_at: session.started_at.at,
            started_local: Some(wall(shown)),
            active_seconds: session.active_seconds,
            foot: session.foot,
            receiver: session.receiver,
            note: session.note.clone(),
            tags: session.tags.clone(),
        };
        Ok(self.instep.edit_session(session.id, edit, session.stamp, now.clone())?.session)
    }

    fn sessions(&self, from: &str, to: &str, now: &Moment) -> Vec<Session> {
        let request = HistoryRequest {
            from: Some(from.parse().unwrap()),
            to: Some(to.parse().unwrap()),
            trash: false,
            cursor: None,
            limit: 60,
        };
        self.instep.history(request, now.clone()).unwrap().sessions()
    }

    fn trash(&self, now: &Moment) -> History {
        let request = HistoryRequest { from: None, to: None, trash: true, cursor: None, limit: 60 };
        self.instep.history(request, now.clone()).unwrap()
    }

    fn day_start(&self, time: &str, now: &Moment) {
        let time = time.parse().unwrap();
        self.instep.change_setting(SettingChange::DayStart { time }, now.clone()).unwrap();
    }

    fn aim(&self, evenings: i32, now: &Moment) {
        let change = SettingChange::Aim { evenings: Some(evenings) };
        self.instep.change_setting(change, now.clone()).unwrap();
    }

    fn first_day(&self, day: Option<Weekday>, now: &Moment) {
        self.instep.change_setting(SettingChange::FirstDay { day }, now.clone()).unwrap();
    }
}

fn time(s: &str) -> TimeOfDay {
    s.parse().unwrap()
}

fn wall(s: &str) -> WallTime {
    match s.split_once(' ') {
        Some((date, clock)) => WallTime { date: Some(date.parse().unwrap()), ..WallTime::at(time(clock)) },
        None => WallTime::at(time(s)),
    }
}

fn in_the_future<T>() -> Result<T> {
    Err(InstepError::invalid("started_at", InvalidWhy::InTheFuture))
}

// ---- One word for one ring ---------------------------------------------------------------------------------------

/// Every hour around midnight and the day start, with three day starts and rings at every time of day: what is added,
/// listed, on the Today screen, put off and planned is one ring by one word, and that word is the clock's.
#[test]
fn every_screen_says_the_same_day_for_a_ring() {
    let mut cells = 0;
    for start in ["00:00", "04:00", "11:00"] {
        let set = berlin("2026-11-10T12:00:00+01:00");
        let minutes = (19 * 60..24 * 60).chain(0..12 * 60).step_by(30);
        for (n, now_min) in minutes.enumerate() {
            let date = if n < 10 { "2026-11-16" } else { "2026-11-17" };
            let now = berlin(&format!("{date}T{:02}:{:02}:00+01:00", now_min / 60, now_min % 60));
            for ring in ["00:45", "03:50", "11:15", "21:10", "23:50"] {
                let home = Home::new(&set);
                home.day_start(start, &set);
                let added = home.daily(ring, &now);
                let planned = home.plan(&now).add[0].clone();
                let (today, rings_on) = (now.date().unwrap(), planned.day);
                let word = match rings_on.days_since(today) {
                    0 => format!("today at {ring}"),
                    1 => format!("tomorrow at {ring}"),
                    n => panic!("{n} days ahead"),
                };
                let listed = home.list(&now).remove(0);
                let next = home.instep.today(now.clone()).unwrap().next_reminder.unwrap();
                for text in [&added.text, &listed.text, &next.text] {
                    assert!(
                        text.contains(&format!(": {word}.")),
                        "{start} {date} {now_min}: {text} for {word}"
                    );
                }
                assert_eq!((next.at, listed.next), (planned.at, Some(planned.at)));
                // "Why" is asked by the same date, and says no other.
                let why = home.why(&rings_on.to_string(), &now);
                assert_eq!(why.answer, format!("It is set to ring at {ring}."), "{start} {date} {now_min}");
                cells += 1;
            }
        }
    }
    assert_eq!(cells, 3 * 34 * 5);
}

#[test]
fn a_snooze_over_midnight_is_told_alike() {
    let set = berlin("2026-11-16T20:00:00+01:00");
    for (now, to, word) in [
        ("2026-11-16T23:51:00+01:00", 30, "tomorrow at 00:21"),
        ("2026-11-17T00:05:00+01:00", 15, "today at 00:20"),
        ("2026-11-17T03:50:00+01:00", 15, "today at 04:05"),
    ] {
        let home = Home::new(&set);
        let reminder = home.daily("23:50", &set).id;
        home.plan(&set);
        let (now, minutes) = (berlin(now), Some(to));
        let ring = Occurrence { reminder, day: "2026-11-16".parse().unwrap() };
        let action = OccurrenceAction::Snooze { minutes };
        let answer = home.instep.answer_occurrence(ring, action, now.clone()).unwrap();
        assert_eq!(answer.text, format!("It comes again {word}."));
        assert!(home.list(&now)[0].text.ends_with(&format!("Next: {word}.")), "{}", home.list(&now)[0].text);
        let today = home.instep.today(now.clone()).unwrap().next_reminder.unwrap();
        assert_eq!(today.text, format!("Routine: {word}."));
    }
}

#[test]
fn an_answer_of_another_day_is_told_with_its_day() {
    let set = berlin("2026-11-16T20:00:00+01:00");
    let home = Home::new(&set);
    let ring = Occurrence { reminder: home.daily("21:00", &set).id, day: "2026-11-16".parse().unwrap() };
    let done =
        |now: &str| home.instep.answer_occurrence(ring, OccurrenceAction::Done, berlin(now)).unwrap().text;
    assert_eq!(done("2026-11-16T21:05:00+01:00"), "Noted as done.");
    assert_eq!(done("2026-11-16T22:00:00+01:00"), "It was done already, at 21:05.");
    assert_eq!(done("2026-11-17T00:30:00+01:00"), "It was done already, at 21:05 on Mon 16 Nov.");
}

/// A pause ends at the midnight at which its date begins: in the list, in the plan and when it is asked why.
#[test]
fn a_pause_ends_at_midnight_everywhere() {
    let set = berlin("2026-11-15T20:00:00+01:00");
    let home = Home::new(&set);
    let reminder = home.daily("00:45", &set).id;
    let until = Some("2026-11-17".parse().unwrap());
    home.instep.pause_reminder(reminder, until, set).unwrap();
    let before = berlin("2026-11-16T23:59:00+01:00");
    assert_eq!(home.list(&before)[0].text, "Routine at 00:45, every day. Paused until Tue 17 Nov.");
    assert_eq!(home.why("2026-11-16", &before).outcome, WhyOutcome::Paused);
    let after = berlin("2026-11-17T00:00:00+01:00");
    assert_eq!(home.list(&after)[0].text, "Routine at 00:45, every day. Next: today at 00:45.");
    for now in [&before, &after] {
        assert_eq!(home.plan(now).add[0].at.to_string(), "2026-11-17T00:45:00+01:00");
        assert_eq!(home.why("2026-11-17", now).outcome, WhyOutcome::Ahead);
    }
}

#[test]
fn a_pause_until_a_day_that_is_over_is_refused() {
    let now = berlin("2026-11-17T00:30:00+01:00");
    let home = Home::new(&now);
    let reminder = home.daily("21:00", &now).id;
    let pause = |day: &str| home.instep.pause_reminder(reminder, Some(day.parse().unwrap()), now.clone());
    for day in ["2026-11-16", "2025-11-18", "2000-01-01"] {
        let error = InstepError::invalid("until", InvalidWhy::InThePast);
        assert_eq!(pause(day).unwrap_err(), error, "{day}");
        let words = explain(error, Locale::english()).unwrap();
        assert_eq!(
            [words.title, words.kept, words.mend],
            ["The day it rings again is over.", "Nothing was changed.", "Give a day that is still to come."]
        );
    }
    assert!(!home.list(&now)[0].paused && home.list(&now)[0].paused_until.is_none());
    assert_eq!(
        pause("2026-11-17").unwrap().reminder.text,
        "Routine at 21:00, every day. Next: today at 21:00."
    );
    let far = pause("2027-01-10").unwrap().reminder.text;
    assert_eq!(far, "Routine at 21:00, every day. Paused until Sun 10 Jan 2027.");
}

// ---- The frame in which a time is given --------------------------------------------------------------------------

#[test]
fn a_time_without_a_date_is_of_this_evening() {
    let set = berlin("2026-11-16T12:00:00+01:00");
    let home = Home::new(&set);
    for (shown, now, expected) in [
        ("23:30", "2026-11-17T00:10:00+01:00", "Mon 16 Nov, 23:30: Foot soak, 10 min, logged"),
        ("20:00", "2026-11-17T03:00:00+01:00", "Mon 16 Nov, 20:00: Foot soak, 10 min, logged"),
        ("00:05", "2026-11-17T00:10:00+01:00", "Mon 16 Nov, 00:05 on Tue 17 Nov: Foot soak, 10 min, logged"),
        ("08:00", "2026-11-17T21:00:00+01:00", "Tue 17 Nov, 08:00: Foot soak, 10 min, logged"),
        ("2026-11-10 20:00", "2026-11-17T21:00:00+01:00", "Tue 10 Nov, 20:00: Foot soak, 10 min, logged"),
    ] {
        assert_eq!(home.log(shown, &berlin(now)).unwrap().text, expected, "{shown} at {now}");
    }
    for (shown, now) in [
        ("20:00", "2026-11-17T12:00:00+01:00"),
        ("03:30", "2026-11-17T03:00:00+01:00"),
        ("2026-11-18 20:00", "2026-11-17T21:00:00+01:00"),
    ] {
        assert_eq!(home.log(shown, &berlin(now)), in_the_future(), "{shown} at {now}");
    }
    // A day that starts at noon, nearly: ten in the morning still belongs to the evening before.
    let now = berlin("2026-11-20T12:30:00+01:00");
    home.day_start("11:00", &now);
    let late = home.log("23:30", &berlin("2026-11-22T10:00:00+01:00")).unwrap();
    assert_eq!(late.started_at.to_string(), "2026-11-21T23:30:00+01:00");
    let both = SessionEntry { started_at: Some(now.wall), started_local: Some(wall("08:00")), ..soak() };
    let refused = home.instep.log_session(both, now).unwrap_err();
    assert_eq!(refused, InstepError::invalid("started_local", InvalidWhy::NotTogether));
}

#[test]
fn a_shown_time_is_edited_on_its_own_day_and_clock() {
    let set = berlin("2026-11-16T20:30:00+01:00");
    let home = Home::new(&set);
    let logged = home.log("20:20", &set).unwrap();
    for (now, shown, expected) in [
        (berlin("2026-11-19T21:00:00+01:00"), "20:00", "2026-11-16T20:00:00+01:00"),
        (berlin("2026-11-19T12:00:00+01:00"), "20:10", "2026-11-16T20:10:00+01:00"),
        // Half past midnight is still of that evening.
        (berlin("2026-11-19T12:00:00+01:00"), "00:30", "2026-11-17T00:30:00+01:00"),
        (berlin("2026-11-19T12:00:00+01:00"), "23:30", "2026-11-16T23:30:00+01:00"),
        (at("Asia/Tokyo", "2026-11-18T12:00:00+09:00"), "20:20", "2026-11-16T20:20:00+01:00"),
        (at("Asia/Tokyo", "2026-11-18T12:00:00+09:00"), "2026-11-16 20:20", "2026-11-16T20:20:00+01:00"),
        (
            at("Pacific/Honolulu", "2026-11-18T12:00:00-10:00"),
            "2026-11-15 21:00",
            "2026-11-15T21:00:00+01:00",
        ),
        (
            at("Pacific/Honolulu", "2026-11-18T12:00:00-10:00"),
            "2026-11-16 20:20",
            "2026-11-16T20:20:00+01:00",
        ),
    ] {
        let session = home.instep.session(logged.id, now.clone()).unwrap();
        let edited = home.edit(&session, shown, &now).unwrap();
        assert_eq!(edited.started_at.to_string(), expected, "{shown}");
        assert_eq!((edited.zone.as_str(), edited.active_seconds), ("Europe/Berlin", 600));
    }
    // The evening that goes on: what is still to come is refused.
    let session = home.instep.session(logged.id, set.clone()).unwrap();
    assert_eq!(home.edit(&session, "21:00", &set), in_the_future());
}

/// From any zone, the time that is shown is written back: nothing moves, and no row is written.
#[test]
fn writing_back_what_is_shown_changes_nothing() {
    let zones = [
        ("Europe/Berlin", "2026-11-20T12:00:00+01:00"),
        ("Asia/Tokyo", "2026-11-20T12:00:00+09:00"),
        ("Pacific/Auckland", "2026-11-20T12:00:00+13:00"),
        ("Pacific/Honolulu", "2026-11-20T12:00:00-10:00"),
        ("Nowhere/Land", "2026-11-20T12:00:00+05:45"),
    ];
    for (from, logged_at) in zones {
        let set = at(from, logged_at);
        let home = Home::new(&set);
        // To the millisecond, and after midnight.
        let started = set.wall.plus_millis(-11 * 3_600_000 - 1_234);
        let entry = SessionEntry { started_at: Some(started), ..soak() };
        let logged = home.instep.log_session(entry, set).unwrap().session;
        let shown = &logged.started_at.to_string();
        for (to, now) in zones {
            let now = at(to, &now.replace("-20T", "-25T"));
            for text in [shown[11..16].to_owned(), format!("{} {}", &shown[..10], &shown[11..16])] {
                let edited = home.edit(&logged, &text, &now).unwrap();
                assert_eq!(
                    (edited.stamp, edited.started_at),
                    (logged.stamp, logged.started_at),
                    "{from} {to}"
                );
            }
        }
    }
}

// ---- The day an entry counts for ---------------------------------------------------------------------------------

#[test]
fn an_entry_is_labelled_found_and_deleted_by_the_day_it_counts_for() {
    let home = Home::new(&berlin("2026-11-17T02:30:00+01:00"));
    home.log("02:00", &berlin("2026-11-17T02:30:00+01:00")).unwrap();
    let now = berlin("2026-11-20T20:00:00+01:00");
    assert!(home.sessions("2026-11-17", "2026-11-17", &now).is_empty());
    let found = home.sessions("2026-11-16", "2026-11-16", &now).remove(0);
    assert_eq!(found.text, "Mon 16 Nov, 02:00 on Tue 17 Nov: Foot soak, 10 min, logged");
    assert_eq!(
        found.spoken,
        "Foot soak on Monday, 16 November at 2 am on Tuesday, 17 November, 10 minutes, logged"
    );
    let days: Vec<_> = home.instep.today(now.clone()).unwrap().week.iter().map(|d| d.sessions).collect();
    assert_eq!(days, [1, 0, 0, 0, 0, 0, 0]);
    let delete = |day: &str| {
        let day = day.parse().unwrap();
        home.instep.delete_sessions(day, day, false, now.clone()).unwrap().sessions
    };
    assert_eq!((delete("2026-11-17"), delete("2026-11-16")), (0, 1));
    let trash = home.trash(&now).sessions().remove(0);
    assert_eq!(trash.text, "In the trash: Mon 16 Nov, 02:00 on Tue 17 Nov: Foot soak, 10 min, logged");
}

#[test]
fn a_day_of_another_year_carries_its_year_on_every_screen() {
    let then = berlin("2025-11-18T20:00:00+01:00");
    let home = Home::new(&then);
    home.log("19:30", &then).unwrap();
    let found = FindingEntry { foot: Foot::Left, zone: "heel_pad".to_owned(), what: FindingWhat::Crack };
    let look = FootCheckEntry {
        outcome: LookOutcome::Findings,
        findings: vec![found],
        gone: Vec::new(),
        went_on: false,
    };
    home.instep.record_foot_check(look, then).unwrap();
    let now = berlin("2026-11-20T20:00:00+01:00");
    let day = "2025-11-18".parse().unwrap();
    let look = home.instep.foot_check(now.clone()).unwrap();
    let review = home.instep.review(Some(day), now.clone()).unwrap();
    let month = home.instep.review_month(Some(day), now.clone()).unwrap();
    let request = ReportRequest { from: Some(day), to: Some(day) };
    let report = home.instep.report(request, now.clone()).unwrap();
    let history = home.sessions("2025-01-01", "2026-12-31", &now);
    for text in [
        look.text,
        look.findings[0].text.clone(),
        review.days[1].text.clone(),
        review.feet.findings[0].text.clone(),
        report.html,
        history[0].text.clone(),
    ] {
        assert!(text.contains("Tue 18 Nov 2025"), "{text}");
    }
    assert_eq!(review.title, "Mon 17 Nov 2025 – Sun 23 Nov 2025");
    assert!(review.spoken().contains("Monday, 17 November 2025"), "{}", review.spoken());
    assert!(review.days[1].spoken.contains("Tuesday, 18 November 2025"), "{}", review.days[1].spoken);
    assert!(month.title.contains("2025") && month.weeks.iter().all(|w| w.text.contains("2025")));
    // The same week, seen in the same week.
    let fresh = home.instep.review(Some(day), berlin("2025-11-20T20:00:00+01:00")).unwrap();
    assert_eq!(fresh.title, "Mon 17 Nov – Sun 23 Nov");
}

/// After a flight over the date line, and after a clock that was set back: every screen counts the same days.
#[test]
fn an_entry_ahead_of_the_present_day_counts_alike_on_every_screen() {
    let auckland = at("Pacific/Auckland", "2026-11-20T20:30:00+13:00");
    let flown = Home::new(&auckland);
    flown.daily("21:00", &auckland);
    flown.log("20:25", &auckland).unwrap();
    let set_back = Home::new(&berlin("2026-11-20T21:00:00+01:00"));
    set_back.log("20:50", &berlin("2026-11-20T21:00:00+01:00")).unwrap();
    set_back.log("20:50", &berlin("2026-11-18T21:00:00+01:00")).unwrap();
    for (home, now, begun) in [
        (
            &flown,
            at("Pacific/Honolulu", "2026-11-19T22:00:00-10:00"),
            [false, false, false, false, true, false, false],
        ),
        (&set_back, berlin("2026-11-18T21:01:00+01:00"), [false, false, true, false, true, false, false]),
    ] {
        let today = home.instep.today(now.clone()).unwrap();
        let review = home.instep.review(None, now.clone()).unwrap();
        let snapshot: serde_json::Value =
            serde_json::from_str(&home.instep.snapshot(now.clone()).unwrap()).unwrap();
        let widget: Vec<_> =
            snapshot["week"].as_array().unwrap().iter().map(|d| d["begun"] == true).collect();
        assert_eq!(today.week.iter().map(|d| d.begun).collect::<Vec<_>>(), begun);
        assert_eq!(review.days.iter().map(|d| d.begun).collect::<Vec<_>>(), begun);
        assert_eq!(widget, begun);
        let counted = i32::try_from(begun.iter().filter(|b| **b).count()).unwrap();
        assert_eq!((review.days_so_far, review.sessions.days), (counted, counted));
    }
    // Asked why, the session is told on the clock on which the history shows it.
    let now = at("Pacific/Honolulu", "2026-11-19T22:00:00-10:00");
    let shown = flown.sessions("2026-11-20", "2026-11-20", &now).remove(0);
    assert!(shown.text.starts_with("Fri 20 Nov, 20:25:"), "{}", shown.text);
    let why = flown.why("2026-11-20", &now);
    assert_eq!(why.answer, "It stays silent. You were done at 20:25.");
}

/// An entry in the trash does not begin the use, nor does a rating whose session is there. Restored, it does.
#[test]
fn what_is_in_the_trash_does_not_begin_the_use() {
    let now = berlin("2026-05-01T20:00:00+02:00");
    let home = Home::new(&now);
    let entry =
        SessionEntry { started_local: Some(wall("2026-02-28 20:00")), comfort_before: Some(5), ..soak() };
    let session = home.instep.log_session(entry, now.clone()).unwrap().session.id;
    let sleep = RatingEntry {
        night: Some("2026-03-01".parse().unwrap()),
        ..RatingEntry::of(RatingItem::Sleep, Answer::Value { value: 7 })
    };
    let rating = home.instep.rate(sleep, now.clone()).unwrap().rating.id;
    let days_so_far =
        || home.instep.review(Some("2026-03-04".parse().unwrap()), now.clone()).unwrap().days_so_far;
    assert_eq!(days_so_far(), 7);
    home.instep.delete_session(session, now.clone()).unwrap();
    home.instep.delete_rating(rating, now.clone()).unwrap();
    assert_eq!(days_so_far(), 0);
    home.instep.restore_rating(rating, now.clone()).unwrap();
    assert_eq!(days_so_far(), 7);
    home.instep.delete_rating(rating, now.clone()).unwrap();
    home.instep.restore_session(session, now.clone()).unwrap();
    assert_eq!(days_so_far(), 7);
}

/// Two sessions of 7:45 are fifteen minutes and a half: the days say what the week says.
#[test]
fn the_days_of_a_week_add_up_to_its_minutes() {
    let now = berlin("2026-11-18T21:00:00+01:00");
    let home = Home::new(&now);
    for day in ["2026-11-16 20:00", "2026-11-17 20:00", "2026-11-18 20:00"] {
        let session = home.log(day, &now).unwrap();
        let edit = SessionEdit {
            started_at: session.started_at.at,
            started_local: None,
            active_seconds: 465,
            foot: session.foot,
            receiver: session.receiver,
            note: None,
            tags: Vec::new(),
        };
        home.instep.edit_session(session.id, edit, session.stamp, now.clone()).unwrap();
    }
    let review = home.instep.review(None, now).unwrap();
    assert_eq!(review.sessions.minutes, 23);
    assert_eq!(review.days.iter().map(|d| d.minutes).collect::<Vec<_>>(), [7, 8, 8, 0, 0, 0, 0]);
    assert_eq!(review.days[0].text, "Mon 16 Nov: 7 min");
    assert_eq!(review.days[1].spoken, "Tuesday, 17 November: 8 minutes");
}

// ---- Choices and what follows them -------------------------------------------------------------------------------

#[test]
fn the_day_start_chosen_last_wins_after_travel_and_after_a_clock_that_stood_ahead() {
    let honolulu = at("Pacific/Honolulu", "2026-05-10T05:00:00-10:00");
    let home = Home::new(&honolulu);
    home.day_start("06:00", &honolulu);
    home.day_start("02:00", &at("Pacific/Auckland", "2026-05-11T03:30:00+12:00"));
    let later = at("Pacific/Auckland", "2026-05-20T02:30:00+12:00");
    assert_eq!(home.instep.settings(later.clone()).unwrap().day_start, time("02:00"));
    assert_eq!(home.instep.today(later).unwrap().care_day.to_string(), "2026-05-20");

    let ahead = berlin("2030-06-01T20:00:00+02:00");
    let home = Home::new(&ahead);
    home.day_start("06:00", &ahead);
    // The clock is put right: what was chosen last counts, though it was to begin in 2030.
    let right = berlin("2026-11-20T05:00:00+01:00");
    assert_eq!(home.instep.today(right.clone()).unwrap().care_day.to_string(), "2026-11-19");
    home.day_start("02:00", &right);
    for now in ["2026-11-22T03:00:00+01:00", "2030-07-02T03:00:00+02:00"] {
        let now = berlin(now);
        assert_eq!(home.instep.settings(now.clone()).unwrap().day_start, time("02:00"));
        assert_eq!(home.instep.today(now.clone()).unwrap().care_day.start_date(), now.date().unwrap());
    }
}

#[test]
fn the_aim_set_last_wins_after_travel_and_after_a_clock_that_stood_ahead() {
    let aim = |home: &Home, now: &Moment| {
        let settings = home.instep.settings(now.clone()).unwrap().aim;
        assert_eq!(home.instep.today(now.clone()).unwrap().aim, settings);
        let review =
            home.instep.review(Some(CareDay::starting_on(now.date().unwrap())), now.clone()).unwrap();
        assert_eq!(review.sessions.aim, settings);
        settings
    };
    // Set on a Monday in Auckland, while it is still Sunday in Honolulu.
    let auckland = at("Pacific/Auckland", "2026-11-16T12:00:00+13:00");
    let home = Home::new(&auckland);
    home.aim(2, &at("Pacific/Auckland", "2026-11-15T12:00:00+13:00"));
    home.aim(5, &auckland);
    let honolulu = at("Pacific/Honolulu", "2026-11-15T20:00:00-10:00");
    assert_eq!(aim(&home, &honolulu), Some(5));
    home.aim(3, &honolulu);
    for now in [&honolulu, &at("Pacific/Honolulu", "2026-11-16T20:00:00-10:00")] {
        assert_eq!(aim(&home, now), Some(3));
    }

    let ahead = berlin("2030-06-01T20:00:00+02:00");
    let home = Home::new(&ahead);
    home.aim(6, &ahead);
    let right = berlin("2026-11-20T20:00:00+01:00");
    assert_eq!(aim(&home, &right), Some(6));
    home.aim(4, &right);
    for now in [right, berlin("2026-12-20T20:00:00+01:00"), berlin("2030-06-08T20:00:00+02:00")] {
        assert_eq!(aim(&home, &now), Some(4));
    }
}

#[test]
fn the_review_reminder_follows_the_first_day_of_the_week() {
    let set = berlin("2026-11-16T12:00:00+01:00");
    let now = berlin("2026-11-19T20:10:00+01:00");
    let next = |home: &Home, now: &Moment| home.list(now)[0].next.map(|at| at.to_string()[..10].to_owned());
    // Without days, or on the day that is the first: it follows, also after an edit that gives back what was read.
    for days in [Vec::new(), vec![Weekday::Mon]] {
        let home = Home::new(&set);
        let added = home.review_reminder(days, &set);
        assert_eq!(added.text, "Look back at the week at 09:00, Monday. Next: Mon 23 Nov at 09:00.");
        let form = ReminderForm {
            kind: Some(added.kind),
            start: Some(added.start),
            ..ReminderForm::at(time("10:00"), added.days.clone())
        };
        home.instep.edit_reminder(added.id, form, added.stamp, set.clone()).unwrap();
        home.first_day(Some(Weekday::Sun), &now);
        assert_eq!(home.list(&now)[0].days, [Weekday::Sun]);
        assert_eq!(home.plan(&now).add[0].at.to_string(), "2026-11-22T10:00:00+01:00");
        assert_eq!(home.why("2026-11-23", &now).outcome, WhyOutcome::OtherDays);
        // On that day the week that ended is ready.
        let sunday = berlin("2026-11-22T10:00:00+01:00");
        assert!(home.instep.today(sunday).unwrap().review_due.is_some());
        home.first_day(Some(Weekday::Wed), &now);
        assert_eq!(next(&home, &now).as_deref(), Some("2026-11-25"));
        // The locale's first day, and another locale's.
        home.first_day(None, &now);
        assert_eq!(next(&home, &now).as_deref(), Some("2026-11-23"));
        let saturdays = Locale { first_day: Some(Weekday::Sat), ..Locale::english() };
        home.instep.set_locale(saturdays).unwrap();
        assert_eq!(next(&home, &now).as_deref(), Some("2026-11-21"));
    }
    // Days of the person's own stay.
    let home = Home::new(&set);
    home.review_reminder(vec![Weekday::Fri], &set);
    home.first_day(Some(Weekday::Sun), &now);
    assert_eq!(next(&home, &now).as_deref(), Some("2026-11-20"));
    // Others need their days.
    let form = ReminderForm::at(time("09:00"), Vec::new());
    let refused = home.instep.add_reminder(form, now).unwrap_err();
    assert_eq!(refused, InstepError::invalid("days", InvalidWhy::Missing));
}

#[test]
fn a_review_reminder_that_follows_is_carried_over_by_an_archive() {
    let set = berlin("2026-11-16T12:00:00+01:00");
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("all.json").to_str().unwrap().to_owned();
    let home = Home::new(&set);
    home.review_reminder(Vec::new(), &set);
    let request = ExportRequest { path: path.clone(), format: None, passphrase: None };
    home.instep.export_file(request, set.clone()).unwrap();
    let other = Home::new(&set);
    let request = ImportRequest { path, passphrase: None, dry_run: false };
    other.instep.import_file(request, set.clone()).unwrap();
    other.first_day(Some(Weekday::Sun), &set);
    assert_eq!(other.list(&set)[0].days, [Weekday::Sun]);
}

/// A data file of before holds the day itself: it follows from the next change on.
#[test]
fn a_review_reminder_written_with_its_day_follows_too() {
    let set = berlin("2026-11-16T12:00:00+01:00");
    let home = Home::new(&set);
    let added = home.review_reminder(Vec::new(), &set);
    home.instep
        .write(&set, |tx| {
            let old = crate::store::ReminderRow::known(tx, added.id)?.unwrap();
            crate::store::ReminderRow { weekdays: 1, ..old.clone() }.revise(tx, &old)
        })
        .unwrap();
    let now = berlin("2026-11-19T20:10:00+01:00");
    home.first_day(Some(Weekday::Sun), &now);
    assert_eq!(home.list(&now)[0].days, [Weekday::Sun]);
}

// ---- A clock that stood ahead ------------------------------------------------------------------------------------

fn doctor(home: &Home, now: &Moment) -> Vec<String> {
    home.instep.doctor(now.clone()).unwrap().findings.into_iter().map(|f| f.what).collect()
}

#[test]
fn a_reminder_from_a_clock_that_stood_ahead_rings_from_now_on() {
    let ahead = berlin("2030-06-01T20:00:00+02:00");
    let home = Home::new(&ahead);
    let added = home.daily("21:00", &ahead);
    assert_eq!(doctor(&home, &ahead).iter().filter(|what| what.contains("clock")).count(), 0);
    let now = berlin("2026-11-20T20:00:00+01:00");
    assert_eq!(home.list(&now)[0].text, "Routine at 21:00, every day. Next: today at 21:00.");
    assert_eq!(home.list(&now)[0].start.to_string(), "2026-11-20");
    let ring = home.plan(&now).add[0].clone();
    assert_eq!(ring.at.to_string(), "2026-11-20T21:00:00+01:00");
    assert_eq!(home.why("2026-11-20", &now).answer, "It is set to ring at 21:00.");
    let told = "The reminder Routine was added while your clock stood ahead, on Sat 1 Jun 2030.";
    assert!(doctor(&home, &now).iter().any(|what| what == told), "{:?}", doctor(&home, &now));
    let before = home.why("2026-11-18", &now);
    assert_eq!(before.outcome, WhyOutcome::NotYet);
    assert_eq!(before.answer, "It was added while your clock stood ahead. It rings from now on.");
    // It is answered like any other, and what was planned and did not come is caught up.
    assert!(home.plan(&berlin("2026-11-20T21:05:00+01:00")).catch_up.is_some());
    let done = home.instep.answer_occurrence(ring.occurrence, OccurrenceAction::Done, now.clone());
    assert_eq!(done.unwrap().text, "Noted as done.");
    // An edit keeps it so, and so do a pause and its end.
    let stamp = home.list(&now)[0].stamp;
    let form = ReminderForm::at(time("21:15"), added.days);
    home.instep.edit_reminder(added.id, form, stamp, now.clone()).unwrap();
    home.instep.pause_reminder(added.id, None, now.clone()).unwrap();
    home.instep.resume_reminder(added.id, now.clone()).unwrap();
    assert_eq!(home.list(&now)[0].text, "Routine at 21:15, every day. Next: tomorrow at 21:15.");
}

#[test]
fn a_start_that_was_asked_for_is_kept_and_told_with_its_year() {
    let now = berlin("2026-11-20T20:00:00+01:00");
    for set in [now.clone(), berlin("2030-01-01T20:00:00+01:00")] {
        let home = Home::new(&set);
        let form = ReminderForm {
            start: Some("2030-06-01".parse().unwrap()),
            ..ReminderForm::at(time("21:00"), Weekday::ALL.to_vec())
        };
        home.instep.add_reminder(form, set).unwrap();
        let text = "Routine at 21:00, every day. It starts on Sat 1 Jun 2030. Next: Sat 1 Jun 2030 at 21:00.";
        assert_eq!(home.list(&now)[0].text, text);
        let why = home.why("2026-11-20", &now);
        assert_eq!(
            (why.outcome, why.answer.as_str()),
            (WhyOutcome::NotYet, "This reminder starts on Sat 1 Jun 2030.")
        );
        let told = "The reminder Routine starts on Sat 1 Jun 2030, not before.";
        assert!(doctor(&home, &now).iter().any(|what| what == told), "{:?}", doctor(&home, &now));
    }
    // One that starts tomorrow is not from a clock that stood ahead.
    let home = Home::new(&now);
    let form = ReminderForm {
        start: Some("2026-11-21".parse().unwrap()),
        ..ReminderForm::at(time("21:00"), Weekday::ALL.to_vec())
    };
    home.instep.add_reminder(form, now.clone()).unwrap();
    assert_eq!(home.plan(&now).add[0].at.to_string(), "2026-11-21T21:00:00+01:00");
}

// ---- Removed and restored, quiet hours ---------------------------------------------------------------------------

#[test]
fn a_removed_reminder_is_in_the_trash_and_can_be_restored() {
    let now = berlin("2026-11-20T20:00:00+01:00");
    let home = Home::new(&now);
    let reminder = home.daily("21:00", &now);
    assert!(home.trash(&now).reminders().is_empty());
    let removed = home.instep.remove_reminder(reminder.id, now.clone()).unwrap().reminder;
    assert_eq!(
        (removed.deleted, removed.text.as_str()),
        (true, "In the trash: Routine at 21:00, every day.")
    );
    let trash = home.trash(&now);
    assert_eq!((trash.reminders(), trash.empty_text), (vec![removed], None));
    assert!(home.list(&now).is_empty() && home.plan(&now).add.is_empty());
    // Gone is gone for everything else.
    let gone = Err(InstepError::NotFound { what: Thing::Reminder });
    assert_eq!(home.instep.resume_reminder(reminder.id, now.clone()), gone);
    assert_eq!(home.instep.remove_reminder(reminder.id, now.clone()), gone);
    home.instep.take_changes();
    let restored = home.instep.restore_reminder(reminder.id, now.clone()).unwrap();
    assert_eq!(home.instep.take_changes(), [ChangedArea::Reminders]);
    assert_eq!(restored.reminder.text, reminder.text);
    assert_eq!(home.plan(&now).add[0].at.to_string(), "2026-11-20T21:00:00+01:00");
    assert!(home.trash(&now).reminders().is_empty());
    // A second time changes nothing; what is gone for good is not found.
    home.instep.take_changes();
    let again = home.instep.restore_reminder(reminder.id, now.clone()).unwrap();
    assert_eq!((home.instep.take_changes(), again.reminder.stamp), (Vec::new(), restored.reminder.stamp));
    home.instep.remove_reminder(reminder.id, now.clone()).unwrap();
    home.instep.empty_trash(false, now.clone()).unwrap();
    assert_eq!(home.instep.restore_reminder(reminder.id, now), gone);
}

#[test]
fn removed_reminders_are_found_by_the_day_of_removal() {
    let set = berlin("2026-11-16T20:00:00+01:00");
    let home = Home::new(&set);
    let ids = [home.daily("21:00", &set).id, home.daily("22:00", &set).id];
    home.instep.remove_reminder(ids[0], berlin("2026-11-17T12:00:00+01:00")).unwrap();
    // Of the evening before.
    home.instep.remove_reminder(ids[1], berlin("2026-11-19T01:00:00+01:00")).unwrap();
    let now = berlin("2026-11-20T20:00:00+01:00");
    let on = |day: &str| {
        let day = Some(day.parse().unwrap());
        let request = HistoryRequest { from: day, to: day, trash: true, cursor: None, limit: 60 };
        home.instep
            .history(request, now.clone())
            .unwrap()
            .reminders()
            .iter()
            .map(|r| r.id)
            .collect::<Vec<_>>()
    };
    assert_eq!([on("2026-11-17"), on("2026-11-18"), on("2026-11-19")], [vec![ids[0]], vec![ids[1]], vec![]]);
    assert_eq!(home.trash(&now).reminders().iter().map(|r| r.id).collect::<Vec<_>>(), [ids[1], ids[0]]);
}

#[test]
fn no_more_reminders_are_restored_than_there_may_be() {
    let now = berlin("2026-11-20T20:00:00+01:00");
    let home = Home::new(&now);
    let first = home.daily("21:00", &now).id;
    home.instep.remove_reminder(first, now.clone()).unwrap();
    (0..200).for_each(|_| drop(home.daily("21:00", &now)));
    let refused = home.instep.restore_reminder(first, now).unwrap_err();
    assert_eq!(refused, InstepError::out_of_range("reminders", 0, 200));
}

/// A reminder at 23:00 in quiet hours from 22:00 to 07:00 rings at seven, and is the evening's all the same.
#[test]
fn a_ring_held_back_by_quiet_hours_counts_for_the_evening_before() {
    let quiet = |home: &Home, now: &Moment| {
        let change = SettingChange::QuietHours { from: Some(time("22:00")), to: Some(time("07:00")) };
        home.instep.change_setting(change, now.clone()).unwrap();
    };
    // Its ring date, and the evening it is for.
    for (asked, ring_date, evening) in [
        ("23:00", "2026-11-16", "2026-11-16"),
        ("02:00", "2026-11-17", "2026-11-16"),
        ("05:00", "2026-11-17", "2026-11-17"),
    ] {
        let set = berlin("2026-11-16T20:00:00+01:00");
        let home = Home::new(&set);
        quiet(&home, &set);
        let reminder = home.daily(asked, &set).id;
        let ring = Occurrence { reminder, day: ring_date.parse().unwrap() };
        let entry = home.plan(&set).add[0].clone();
        assert_eq!((entry.occurrence, entry.at.to_string().as_str()), (ring, "2026-11-17T07:00:00+01:00"));
        assert!(home.list(&set)[0].text.ends_with("Next: tomorrow at 07:00."));
        let next = home.instep.today(set.clone()).unwrap().next_reminder.unwrap();
        assert_eq!(next.text, "Routine: tomorrow at 07:00.");
        let why = home.why(ring_date, &set);
        assert_eq!(why.outcome, WhyOutcome::Quiet);
        assert!(why.answer.starts_with("Quiet hours move it to 07:00"), "{}", why.answer);

        // A session of that evening silences it; one of the next morning does not.
        let morning = berlin("2026-11-17T06:30:00+01:00");
        let of_morning = home.log("06:00", &morning).unwrap();
        let silenced = home.plan(&morning).add[0].occurrence != ring;
        assert_eq!(silenced, evening == "2026-11-17", "{asked}");
        home.instep.delete_session(of_morning.id, morning.clone()).unwrap();
        let at_seven = berlin("2026-11-17T07:00:00+01:00");
        home.instep.occurrence_shown(ring, None, at_seven.clone()).unwrap();
        let done = home.instep.answer_occurrence(ring, OccurrenceAction::Done, at_seven.clone()).unwrap();
        assert_eq!(done.day.to_string(), evening);
        let text = if evening == "2026-11-16" { "Noted as done for Mon 16 Nov." } else { "Noted as done." };
        assert_eq!(done.text, text);
        // The evening that follows still has its own ring.
        let next = home.plan(&at_seven).add[0].clone();
        assert_eq!(next.day, ring.day.plus_days(1).unwrap());

        let home = Home::new(&set);
        quiet(&home, &set);
        home.daily(asked, &set);
        home.log("20:00", &set).unwrap();
        let ahead = home.plan(&set).add[0].day;
        let kept = evening == "2026-11-17";
        assert_eq!(ahead == ring.day, kept, "{asked}");
        assert_eq!(home.why(ring_date, &set).outcome == WhyOutcome::Session, !kept);
    }
}
