//! Fields that an app draws as they are: a wrong value in one of them is seen by the person at once.

use tempfile::TempDir;

use super::testing::{begin, evening, moment, open};
use super::*;
use crate::calendar::Weekday;
use crate::guide::GuideCard;
use crate::picture::Pictogram;
use crate::player::PlayerEvent;
use crate::reminder::{Armed, DeliveryState, NotificationState, Platform};
use crate::session::{Foot, Receiver, SessionKind, Side, StopReason};

fn home(now: Moment) -> (TempDir, std::sync::Arc<Instep>) {
    let folder = TempDir::new().unwrap();
    let instep = open(folder.path(), now);
    (folder, instep)
}

#[test]
fn title_of_today_names_the_evening_that_is_running() {
    for (now, title) in [
        ("2026-11-20T08:00:00+01:00", "Friday morning"),
        ("2026-11-20T12:00:00+01:00", "Friday afternoon"),
        ("2026-11-20T17:00:00+01:00", "Friday evening"),
        ("2026-11-21T00:30:00+01:00", "Friday night"),
        ("2026-11-21T04:00:00+01:00", "Saturday morning"),
    ] {
        let (_folder, instep) = home(moment(now));
        let today = instep.today(moment(now)).unwrap();
        assert_eq!(today.title, title, "{now}");
        assert!(today.spoken.starts_with(title), "{now}");
    }
}

#[test]
fn first_run_lasts_until_the_first_entry_of_any_kind() {
    let first = |instep: &Instep| instep.today(evening()).unwrap().first_run;
    let entries: [&dyn Fn(&Instep); 3] = [
        &|i| drop(i.log_session(testing::soak(), evening()).unwrap()),
        &|i| {
            drop(
                i.add_reminder(ReminderForm::at("21:00".parse().unwrap(), Weekday::ALL.to_vec()), evening())
                    .unwrap(),
            )
        },
        &|i| drop(i.choose_guide(GuideChoice { favourite: Some(true), ..choice("G1") }, evening()).unwrap()),
    ];
    for enter in entries {
        let (_folder, instep) = home(evening());
        assert_eq!(first(&instep).as_deref(), Some("G0"));
        enter(&instep);
        assert_eq!(first(&instep), None);
    }
}

fn choice(guide: &str) -> GuideChoice {
    GuideChoice {
        guide: guide.to_owned(),
        favourite: None,
        hidden: None,
        skip: Vec::new(),
        bring_back: Vec::new(),
    }
}

#[test]
fn card_of_a_guide_says_how_long_where_and_with_whom() {
    let (_folder, instep) = home(evening());
    let cards = instep.guides(GuideFilter::default(), evening()).unwrap().guides;
    let card = |id: &str| -> GuideCard { cards.iter().find(|card| card.id == id).unwrap().clone() };
    let first = card("G0");
    assert_eq!(first.detail.text, format!("{} minutes · on your lap", first.minutes));
    assert_eq!(first.detail.spoken, format!("{} minutes, on your lap", first.minutes));
    assert_eq!((first.who.as_str(), first.zones.is_empty()), ("Alone or together", false));
    for card in &cards {
        let needs: Vec<Pictogram> = card.needs.iter().map(|thing| thing.pictogram).collect();
        let bath = card.equipment.iter().any(|code| code == "foot_bath");
        assert_eq!(needs.contains(&Pictogram::Basin), bath, "{}", card.id);
        assert!(needs.iter().enumerate().all(|(at, thing)| !needs[..at].contains(thing)), "{}", card.id);
    }
    assert!(cards.iter().any(|card| !card.needs.is_empty()));
}

#[test]
fn each_length_to_filter_by_lets_more_guides_through() {
    let (_folder, instep) = home(evening());
    let guides =
        |minutes| instep.guides(GuideFilter { minutes, ..GuideFilter::default() }, evening()).unwrap();
    let lengths = guides(None).minutes;
    assert!(lengths.len() >= 2, "{lengths:?}");
    let mut before = 0;
    for length in &lengths {
        let fit = guides(Some(length.value)).guides.len();
        assert!(fit > before, "{}", length.text);
        assert_eq!(length.text, format!("Up to {} min", length.value));
        before = fit;
    }
}

#[test]
fn session_says_when_it_was_how_long_and_on_whose_feet() {
    let (_folder, instep) = home(evening());
    let entry = SessionEntry {
        guide: Some("G1".to_owned()),
        started_at: Some("2026-11-20T23:50:00+01:00".parse::<crate::calendar::OffsetTime>().unwrap().at),
        minutes: Some(20),
        foot: Some(Foot::Left),
        ..SessionEntry::of(SessionKind::ByHand)
    };
    let logged = |entry| instep.log_session(entry, evening()).unwrap().session;
    let session = logged(entry.clone());
    assert_eq!(session.when_text.text, "Fri 20 Nov, 23:50 – 00:10");
    assert_eq!(session.when_text.spoken, "Friday, 20 November, from 11 50 pm to 12 10 am");
    assert_eq!(session.detail.text, "20 min · left foot · my feet");
    let theirs = SessionEntry { foot: None, receiver: Some(Receiver::SomeoneElse), ..entry };
    assert_eq!(logged(theirs).detail.text, "20 min · both feet · somebody else’s feet");
}

#[test]
fn played_steps_say_the_foot_and_how_much_of_it_was_played() {
    let (_folder, instep) = home(evening());
    let at = |seconds: i64| {
        let now = evening();
        Moment {
            wall: now.wall.plus_seconds(seconds),
            monotonic_ms: now.monotonic_ms + seconds * 1_000,
            ..now
        }
    };
    let ready = begin(&instep, "G0", at(0));
    let mut player = instep.play(PlayerEvent::Start, ready.revision, at(0)).unwrap();
    // The first step whole, the second for five seconds.
    let mut seconds = 0;
    while player.segment == 1 {
        seconds += 1;
        let event = if player.waits { PlayerEvent::Next } else { PlayerEvent::Tick };
        player = instep.play(event, player.revision, at(seconds)).unwrap();
        assert!(seconds < 600);
    }
    let begun = seconds;
    player = instep.play(PlayerEvent::Tick, player.revision, at(begun + 5)).unwrap();
    player = instep.play(PlayerEvent::Next, player.revision, at(begun + 5)).unwrap();
    let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
    let ended = instep.play(stop, player.revision, at(begun + 6)).unwrap();
    let session = instep.session(ended.session, at(begun + 7)).unwrap();
    let steps = session.steps.unwrap();
    let texts: Vec<String> = session.step_texts.unwrap().into_iter().map(|text| text.text).collect();
    assert_eq!(texts.len(), steps.len());
    assert_eq!(texts[0], format!("{} s", steps[0].active_seconds));
    assert_eq!(steps[1].side, Side::Left);
    assert_eq!(texts[1], format!("Left foot, 5 of {} s", steps[1].planned_seconds));
}

#[test]
fn month_has_its_28_days_with_the_evenings_on_them() {
    let (_folder, instep) = home(moment("2026-10-20T20:00:00+02:00"));
    let logged = |time: &str| instep.log_session(testing::soak(), moment(time)).unwrap().session.care_day;
    let evenings = [logged("2026-10-28T21:00:00+01:00"), logged("2026-11-13T21:00:00+01:00")];
    let month = instep.review_month(None, evening()).unwrap();
    assert_eq!(month.days.len(), 28);
    assert!(month.days.windows(2).all(|two| two[1].day.days_since(two[0].day) == 1));
    assert_eq!(
        (month.days[0].day.to_string(), month.days[0].name.as_str()),
        ("2026-10-19".to_owned(), "Mon")
    );
    let lit: Vec<_> = month.days.iter().filter(|day| day.sessions > 0).map(|day| day.day).collect();
    assert_eq!(lit, evenings);
    assert!(!month.days[0].begun && month.days[1].begun, "the first use was on the second day");
}

#[test]
fn reminders_say_first_when_the_next_one_rings_and_whether_it_arrives() {
    let (_folder, instep) = home(evening());
    let lead = || instep.reminders(evening()).unwrap().lead.text;
    let plan = |delivery| {
        let request =
            PlanRequest { platform: Platform::Android, delivery, armed: Armed::Unknown, slots: None };
        instep.plan_reminders(request, evening()).unwrap();
    };
    let allowed = DeliveryState {
        notifications: NotificationState::Allowed,
        channel_off: false,
        exact_allowed: true,
        battery_restricted: false,
    };
    assert_eq!(lead(), "You have no reminders yet.");
    let form = ReminderForm::at("21:30".parse().unwrap(), Weekday::ALL.to_vec());
    let id = instep.add_reminder(form, evening()).unwrap().reminder.id;
    instep.change_setting(SettingChange::ExactTimes { on: true }, evening()).unwrap();
    plan(allowed);
    assert_eq!(lead(), "Next: today at 21:30. It will ring on time.");
    plan(DeliveryState { battery_restricted: true, ..allowed });
    assert_eq!(lead(), "Next: today at 21:30. It may ring up to an hour late.");
    plan(DeliveryState { notifications: NotificationState::Denied, ..allowed });
    let denied = instep.reminders(evening()).unwrap();
    assert_eq!(denied.lead.text, denied.warnings.iter().find(|warning| warning.silent).unwrap().message);
    plan(allowed);
    instep.pause_reminder(id, None, evening()).unwrap();
    assert_eq!(lead(), "No reminder is set to ring.");
}

#[test]
fn reminder_says_its_next_ring_or_why_there_is_none() {
    let (_folder, instep) = home(evening());
    let form = ReminderForm::at("21:30".parse().unwrap(), Weekday::ALL.to_vec());
    let id = instep.add_reminder(form, evening()).unwrap().reminder.id;
    let state = || {
        let reminder = instep.reminders(evening()).unwrap().reminders.remove(0);
        (reminder.on, reminder.state.text)
    };
    assert_eq!(state(), (true, "Next: today at 21:30.".to_owned()));
    instep.pause_reminder(id, Some("2026-11-25".parse().unwrap()), evening()).unwrap();
    assert_eq!(state(), (false, "Paused until Wed 25 Nov.".to_owned()));
    instep.pause_reminder(id, None, evening()).unwrap();
    assert_eq!(state(), (false, "Paused until you turn it on again.".to_owned()));
    instep.resume_reminder(id, evening()).unwrap();
    instep.log_session(testing::soak(), evening()).unwrap();
    let (on, text) = state();
    assert!(on && text.starts_with("Next: tomorrow at 21:30."), "{text}");
}
