use std::sync::Arc;

use tempfile::TempDir;

use super::super::testing::{self, begin_request, moment, soak};
use super::super::*;
use crate::calendar::{OffsetTime, TimeOfDay, Timestamp, Weekday};
use crate::guide::GuideRequest;
use crate::player::PlayerEvent;
use crate::reminder::{
    Armed, DeliveryState, FixAction, LedgerEvent, LedgerLine, NotificationState, Occurrence,
    OccurrenceAnswer, Plan, PlanEntry, Platform, ReminderKind, SystemEvent, WarningKind, WhyOutcome,
};
use crate::session::{Mode, Receiver, StopReason};
use crate::store::LedgerRow;

pub(super) const ALLOWED: DeliveryState = DeliveryState {
    notifications: NotificationState::Allowed,
    channel_off: false,
    exact_allowed: true,
    battery_restricted: false,
};

pub(super) struct Home {
    _folder: TempDir,
    pub instep: Arc<Instep>,
}

impl Home {
    pub fn new(now: &str) -> Self {
        let folder = TempDir::new().unwrap();
        Self { instep: testing::open(folder.path(), moment(now)), _folder: folder }
    }

    pub fn add(&self, time: &str, kind: ReminderKind, now: &str) -> Reminder {
        let form = ReminderForm {
            kind: Some(kind),
            ..ReminderForm::at(time.parse::<TimeOfDay>().unwrap(), Weekday::ALL.to_vec())
        };
        self.instep.add_reminder(form, moment(now)).unwrap().reminder
    }

    pub fn daily(&self, time: &str, now: &str) -> Reminder {
        self.add(time, ReminderKind::Routine, now)
    }

    pub fn plan(&self, now: &str) -> Plan {
        self.instep.plan_reminders(android(), moment(now)).unwrap()
    }

    pub fn act(&self, occurrence: Occurrence, action: OccurrenceAction, now: &str) -> OccurrenceSaved {
        self.instep.answer_occurrence(occurrence, action, moment(now)).unwrap()
    }

    pub fn why(&self, day: &str, now: &str) -> Vec<OccurrenceWhy> {
        self.instep.why_reminders(day.parse().unwrap(), moment(now)).unwrap()
    }

    /// How many lines the ledger has, and the totals of all tables: what any write would change.
    pub fn ledger(&self) -> (usize, String) {
        self.instep
            .door
            .through(|store| {
                store.read(|db| {
                    let lines = LedgerRow::from_day(db, "2000-01-01".parse()?)?.len();
                    let total =
                        db.query_row("SELECT group_concat(rows || ':' || total) FROM table_sum", [], |r| {
                            r.get(0)
                        })?;
                    Ok((lines, total))
                })
            })
            .unwrap()
    }
}

fn known(entries: &[PlanEntry]) -> Armed {
    Armed::Known { tokens: entries.iter().map(|entry| entry.token.clone()).collect() }
}

pub(super) fn android() -> PlanRequest {
    PlanRequest { platform: Platform::Android, delivery: ALLOWED, armed: Armed::Unknown, slots: None }
}

/// Every state of delivery on every event and every platform: the ring is on the plan, what is in the way is told with
/// what mends it, and an unhindered device is told nothing. Nothing is dropped in silence.
#[test]
fn no_state_and_no_event_drops_a_reminder_in_silence() {
    let now = "2026-11-21T12:00:00+01:00";
    let (mut cells, mut silent) = (0, 0);
    // A few slots are as good as sixty here.
    let slots = |platform| (platform == Platform::Ios).then_some(3);
    for unknown_zone in [false, true] {
        let home = Home::new(now);
        home.daily("21:00", now);
        home.instep.change_setting(SettingChange::ExactTimes { on: true }, moment(now)).unwrap();
        let present = || {
            let zone = if unknown_zone { "Nowhere/Land" } else { "Europe/Berlin" };
            Moment { zone: zone.to_owned(), ..moment(now) }
        };
        for platform in Platform::ALL {
            for notifications in NotificationState::ALL {
                for bits in 0..8 {
                    let delivery = DeliveryState {
                        notifications: *notifications,
                        channel_off: bits & 1 != 0,
                        exact_allowed: bits & 2 == 0,
                        battery_restricted: bits & 4 != 0,
                    };
                    let expected: Vec<(WarningKind, Option<FixAction>)> = [
                        (
                            *notifications == NotificationState::NotAsked,
                            WarningKind::NotAsked,
                            Some(FixAction::AskPermission),
                        ),
                        (
                            *notifications == NotificationState::Denied,
                            WarningKind::NotificationsDenied,
                            Some(FixAction::NotificationSettings),
                        ),
                        (
                            *notifications == NotificationState::Provisional,
                            WarningKind::Provisional,
                            Some(FixAction::NotificationSettings),
                        ),
                        (bits & 1 != 0, WarningKind::ChannelOff, Some(FixAction::ChannelSettings)),
                        (bits & 2 != 0, WarningKind::Inexact, Some(FixAction::ExactAlarmSettings)),
                        (bits & 4 != 0, WarningKind::BatteryRestricted, Some(FixAction::BatterySettings)),
                        (unknown_zone, WarningKind::ZoneUnknown, Some(FixAction::UpdateApp)),
                        (*platform == Platform::Ios, WarningKind::SlotsFull, None),
                    ]
                    .into_iter()
                    .filter_map(|(holds, kind, action)| holds.then_some((kind, action)))
                    .collect();
                    for event in SystemEvent::ALL {
                        let request = PlanRequest {
                            platform: *platform,
                            delivery,
                            armed: Armed::Unknown,
                            slots: slots(*platform),
                        };
                        let plan = home.instep.on_system_event(*event, request, present()).unwrap();
                        let rings =
                            plan.add.first().is_some_and(|e| e.at.to_string() == "2026-11-21T21:00:00+01:00");
                        let told: Vec<_> = plan
                            .warnings
                            .iter()
                            .map(|w| (w.kind, w.button.as_ref().map(|button| button.action)))
                            .collect();
                        assert_eq!(told, expected, "{event:?} {delivery:?}");
                        assert!(plan.warnings.iter().all(|w| !w.message.is_empty() && !w.mend.is_empty()));
                        cells += 1;
                        silent += usize::from(!rings);
                    }
                    // The screens say the same afterwards, but for the slots.
                    let screen = home.instep.reminders(present()).unwrap();
                    let told: Vec<_> = screen
                        .warnings
                        .iter()
                        .map(|w| (w.kind, w.button.as_ref().map(|button| button.action)))
                        .collect();
                    let known: Vec<_> =
                        expected.into_iter().filter(|(kind, _)| *kind != WarningKind::SlotsFull).collect();
                    assert_eq!(told, known);
                    assert_eq!(screen.delivery, Some(delivery));
                    let next = home.instep.today(present()).unwrap().next_reminder.unwrap();
                    assert_eq!(next.delivery, screen.warnings);
                }
            }
        }
    }
    assert_eq!((cells, silent), (2 * 3 * 4 * 8 * 8, 0));
}

#[test]
fn a_start_of_the_device_trusts_nothing_that_was_armed() {
    let now = "2026-11-21T12:00:00+01:00";
    let home = Home::new(now);
    home.daily("21:00", now);
    let armed = known(&home.plan(now).add);
    for event in SystemEvent::ALL {
        let request = PlanRequest { armed: armed.clone(), ..android() };
        let plan = home.instep.on_system_event(*event, request, moment(now)).unwrap();
        let counts = (plan.add.len(), plan.keep.len());
        assert_eq!(counts, if *event == SystemEvent::Boot { (1, 0) } else { (0, 1) }, "{event:?}");
    }
}

/// What is armed says the old words: the plan after a change of language takes it back and arms the new ones.
#[test]
fn a_change_of_language_arms_the_new_words() {
    let now = "2026-11-21T12:00:00+01:00";
    let home = Home::new(now);
    home.daily("21:00", now);
    let armed = home.plan(now).add;
    let locale = |tag: &str| Locale { tag: tag.to_owned(), ..Locale::english() };
    let changed = |tag: &str, armed: &[PlanEntry]| {
        home.instep.set_locale(locale(tag)).unwrap();
        let request = PlanRequest { armed: known(armed), ..android() };
        home.instep.on_system_event(SystemEvent::Language, request, moment(now)).unwrap()
    };
    let same = changed("en", &armed);
    assert_eq!((same.add.len(), same.keep.len()), (0, armed.len()), "nothing has changed");
    let strange = changed("en-XA", &armed);
    assert_eq!((strange.add.len(), strange.keep.len()), (armed.len(), 0));
    let (old, new) = (&armed[0], &strange.add[0]);
    assert_eq!((old.occurrence, old.at), (new.occurrence, new.at));
    assert!(old.text_hash != new.text_hash && new.title.contains('⟦'), "{}", new.title);
    let back = changed("en", &strange.add);
    assert_eq!(back.add[0].text_hash, old.text_hash);
}

#[test]
fn the_same_plan_again_writes_nothing() {
    let home = Home::new("2026-11-20T12:00:00+01:00");
    home.daily("21:00", "2026-11-20T12:00:00+01:00");
    home.daily("07:00", "2026-11-20T12:00:00+01:00");
    let now = "2026-11-21T12:00:00+01:00";
    for platform in [Platform::Ios, Platform::Android] {
        let request = PlanRequest { platform, ..android() };
        let first = home.instep.plan_reminders(request.clone(), moment(now)).unwrap();
        let written = home.ledger();
        let second = home.instep.plan_reminders(request.clone(), moment(now)).unwrap();
        assert_eq!((home.ledger(), &second.add), (written, &first.add), "{platform:?}");
        // That the platform holds it is noted once.
        let held = PlanRequest { armed: known(&first.add), ..request };
        home.instep.plan_reminders(held.clone(), moment(now)).unwrap();
        let written = home.ledger();
        let plan = home.instep.plan_reminders(held, moment(now)).unwrap();
        assert!(plan.add.is_empty() && plan.cancel.is_empty());
        assert_eq!(home.ledger(), written, "{platform:?}");
    }
}

/// Old lines go with a plan; the newest stay whatever their age, and what was done today is never among those that go.
#[test]
fn the_ledger_is_thinned_by_age_and_never_emptied() {
    let now = "2026-11-21T12:00:00+01:00";
    let home = Home::new(now);
    let reminder = home.daily("21:00", now).id;
    let line = |days: i64| LedgerLine {
        occurrence: Occurrence { reminder, day: "2026-01-01".parse().unwrap() },
        at: now.parse::<OffsetTime>().unwrap().at.plus_seconds(-days * 86_400),
        event: LedgerEvent::Shown,
        due: None,
        snoozed_to: None,
        reason: None,
    };
    let fill = |days: i64, lines: usize| {
        home.instep
            .write(&moment(now), |tx| (0..lines).try_for_each(|_| LedgerRow::add(tx, &line(days))))
            .unwrap();
    };
    fill(91, 450);
    home.plan(now);
    assert_eq!(home.ledger().0, 451, "none of the newest 500");
    fill(89, 300);
    home.plan(now);
    assert_eq!(home.ledger().0, 500, "what is too old and too many");
    fill(89, 600);
    home.plan(now);
    assert_eq!(home.ledger().0, 901, "what is younger than 90 days stays");
    // A clock a year ahead takes the old ones out, but not the newest 500.
    home.plan("2027-11-21T12:00:00+01:00");
    assert!((500..520).contains(&home.ledger().0));
}

#[test]
fn what_was_missed_is_shown_for_three_hours() {
    for (now, shown) in [
        ("2026-11-21T21:00:00+01:00", true),
        ("2026-11-22T00:00:00+01:00", true),
        ("2026-11-22T00:00:01+01:00", false),
    ] {
        let home = Home::new("2026-11-21T12:00:00+01:00");
        home.daily("21:00", "2026-11-21T12:00:00+01:00");
        home.plan("2026-11-21T12:00:00+01:00");
        assert_eq!(home.plan(now).catch_up.is_some(), shown, "{now}");
        assert_eq!(home.plan(now).catch_up, None);
        let outcome = home.why("2026-11-21", now)[0].outcome;
        assert_eq!(outcome, if shown { WhyOutcome::CaughtUp } else { WhyOutcome::Off });
    }
}

/// iOS shows what it holds without the app; to show it again would be a second time.
/// Three reminders at one time are three alarms: none of them is called late, and one that does not come is caught up.
#[test]
fn reminders_of_the_same_time_all_ring() {
    let noon = "2026-11-21T12:00:00+01:00";
    let home = Home::new(noon);
    let ids = [(); 3].map(|()| home.daily("21:00", noon).id);
    let ring = |n: usize| Occurrence { reminder: ids[n], day: "2026-11-21".parse().unwrap() };
    let mut armed: Vec<_> = home.plan(noon).add.iter().map(|e| e.occurrence).collect();
    armed.sort_unstable();
    let mut all = [ring(0), ring(1), ring(2)];
    all.sort_unstable();
    assert_eq!(armed, all);
    // Inexact alarms of one time come together, late as they may be.
    for (n, now) in [(0, "2026-11-21T21:07:00+01:00"), (1, "2026-11-21T21:07:02+01:00")] {
        home.instep.occurrence_shown(ring(n), None, moment(now)).unwrap();
        let plan = home.plan(now);
        assert_eq!((plan.catch_up, plan.cancel), (None, vec![]), "{now}");
    }
    assert_eq!(home.plan("2026-11-21T21:08:01+01:00").catch_up, None);
    let late = home.plan("2026-11-21T21:08:02+01:00").catch_up.unwrap();
    assert_eq!(late.occurrence, ring(2));
    let told = home.why("2026-11-21", "2026-11-21T21:09:00+01:00");
    let outcome = |n: usize| told.iter().find(|w| w.occurrence == ring(n)).unwrap().outcome;
    assert_eq!([0, 1, 2].map(outcome), [WhyOutcome::Rang, WhyOutcome::Rang, WhyOutcome::CaughtUp]);
}

/// Android's alarms may come an hour late: one that waits is taken back when the evening is done meanwhile.
#[test]
fn an_alarm_that_is_late_does_not_ring_for_what_is_done() {
    let (noon, due) = ("2026-11-21T12:00:00+01:00", "2026-11-21T21:00:00+01:00");
    let told = |home: &Home, id| {
        let told = home.why("2026-11-21", "2026-11-21T21:09:00+01:00");
        told.into_iter().find(|w| w.occurrence.reminder == id).unwrap().outcome
    };
    // The person begins by hand while the alarm waits.
    let home = Home::new(noon);
    let late = home.daily("21:00", noon).id;
    let ring = home.plan(noon).add[0].occurrence;
    home.instep.log_session(soak(), moment("2026-11-21T21:05:00+01:00")).unwrap();
    let plan = home.plan("2026-11-21T21:05:00+01:00");
    assert_eq!((plan.catch_up, plan.cancel), (None, vec![ring]));
    // Nobody knows whether that was carried out: it is said again for as long as the alarm would be shown.
    for (now, cancel) in [
        ("2026-11-21T21:06:00+01:00", vec![ring]),
        ("2026-11-22T00:00:00+01:00", vec![ring]),
        ("2026-11-22T00:00:01+01:00", vec![]),
    ] {
        assert_eq!(home.plan(now).cancel, cancel, "{now}");
    }
    assert_eq!(told(&home, late), WhyOutcome::Session);
    // The first of two has come, and is done.
    let home = Home::new(noon);
    let [first, second] = [(); 2].map(|()| home.daily("21:00", noon).id);
    let ring = |reminder| Occurrence { reminder, day: "2026-11-21".parse().unwrap() };
    home.plan(noon);
    home.instep.occurrence_shown(ring(first), None, moment(due)).unwrap();
    assert_eq!(home.plan(due).cancel, []);
    home.act(ring(first), OccurrenceAction::Done, due);
    assert_eq!(home.plan(due).cancel, [ring(second)]);
    assert_eq!(told(&home, second), WhyOutcome::Session);
}

/// A snooze that comes up together with a reminder takes nothing from it.
#[test]
fn a_snooze_and_a_reminder_of_the_same_time_both_ring() {
    let noon = "2026-11-21T12:00:00+01:00";
    let home = Home::new(noon);
    let [first, second] = ["20:45", "21:00"]
        .map(|time| Occurrence { reminder: home.daily(time, noon).id, day: "2026-11-21".parse().unwrap() });
    home.plan(noon);
    let (asked, both) = ("2026-11-21T20:45:00+01:00", "2026-11-21T21:00:00+01:00");
    home.instep.occurrence_shown(first, None, moment(asked)).unwrap();
    home.act(first, OccurrenceAction::Snooze { minutes: Some(15) }, asked);
    let mut armed: Vec<_> = home.plan(asked).add.iter().map(|e| (e.occurrence, e.at.to_string())).collect();
    armed.sort_unstable();
    let mut all = [first, second].map(|o| (o, both.to_owned()));
    all.sort_unstable();
    assert_eq!(armed, all);
    for (shown, other) in [(first, second), (second, first)] {
        home.instep.occurrence_shown(shown, None, moment(both)).unwrap();
        let plan = home.plan(both);
        assert_eq!((plan.catch_up, plan.cancel.contains(&other)), (None, false));
    }
}

#[test]
fn what_ios_was_handed_is_not_shown_again() {
    let home = Home::new("2026-11-21T12:00:00+01:00");
    home.daily("21:00", "2026-11-21T12:00:00+01:00");
    let plan = |delivery, now: &str| {
        let request = PlanRequest { platform: Platform::Ios, delivery, slots: Some(2), ..android() };
        home.instep.plan_reminders(request, moment(now)).unwrap()
    };
    plan(ALLOWED, "2026-11-21T12:00:00+01:00");
    let later = plan(ALLOWED, "2026-11-21T21:30:00+01:00");
    assert_eq!((later.catch_up, later.add[0].day), (None, "2026-11-22".parse().unwrap()));
    assert_eq!(home.why("2026-11-21", "2026-11-21T21:30:00+01:00")[0].outcome, WhyOutcome::HandedOver);
    // Handed over while notifications were turned off, it was not shown; turned on within the time, it comes.
    let denied = DeliveryState { notifications: NotificationState::Denied, ..ALLOWED };
    plan(denied, "2026-11-22T12:00:00+01:00");
    assert_eq!(plan(denied, "2026-11-22T21:30:00+01:00").catch_up, None);
    assert!(plan(ALLOWED, "2026-11-22T21:40:00+01:00").catch_up.is_some());
}

/// Rung at nine, and the clock set back before any plan: iOS tells of it only in what it lists as delivered.
#[test]
fn a_delivered_ring_that_is_reported_does_not_come_again_when_the_clock_is_set_back() {
    let (noon, before) = ("2026-11-21T12:00:00+01:00", "2026-11-21T20:00:00+01:00");
    for reported in [true, false] {
        let home = Home::new(noon);
        home.daily("21:00", noon);
        let plan = |now: &str, armed: Armed| {
            let request = PlanRequest { platform: Platform::Ios, slots: Some(3), armed, ..android() };
            home.instep.plan_reminders(request, moment(now)).unwrap()
        };
        let mut pending = plan(noon, known(&[])).add;
        let rung = pending.remove(0).occurrence;
        if reported {
            let ahead = Some("2026-11-21T21:00:00+01:00".parse().unwrap());
            assert!(home.instep.occurrence_shown(rung, ahead, moment(before)).is_err());
            home.instep.occurrence_shown(rung, None, moment(before)).unwrap();
        }
        let again = plan(before, known(&pending));
        assert_eq!(again.add.iter().any(|e| e.occurrence == rung), !reported);
    }
}

#[test]
fn quiet_hours_hold_a_late_notice_back() {
    let home = Home::new("2026-11-21T12:00:00+01:00");
    home.daily("20:00", "2026-11-21T12:00:00+01:00");
    let t = |s: &str| Some(s.parse::<TimeOfDay>().unwrap());
    let quiet = SettingChange::QuietHours { from: t("21:00"), to: t("22:30") };
    home.instep.change_setting(quiet, moment("2026-11-21T12:00:00+01:00")).unwrap();
    home.plan("2026-11-21T12:00:00+01:00");
    assert_eq!(home.plan("2026-11-21T21:30:00+01:00").catch_up, None);
    let shown = home.plan("2026-11-21T22:30:00+01:00").catch_up.unwrap();
    assert_eq!(shown.at.to_string(), "2026-11-21T22:30:00+01:00");
}

/// What was told late is not measured as late: the device was off, no permission mends that.
#[test]
fn a_device_that_was_off_is_not_called_late() {
    let home = Home::new("2026-11-16T12:00:00+01:00");
    home.daily("20:00", "2026-11-16T12:00:00+01:00");
    for day in 16..21 {
        home.plan(&format!("2026-11-{day}T12:00:00+01:00"));
        let now = format!("2026-11-{day}T21:30:00+01:00");
        let late = home.plan(&now).catch_up.unwrap();
        home.instep.occurrence_shown(late.occurrence, None, moment(&now)).unwrap();
        assert!(home.plan(&now).warnings.is_empty());
    }
}

/// Done, undone, clocks and taps in any order: once it is answered it does not ring, and is answered once.
#[test]
fn once_done_it_is_done_in_every_order() {
    use OccurrenceAction::{Done, Open, Skip, Snooze, Start};
    let taps = [Open, Start, Done, Snooze { minutes: None }, Skip];
    let times = ["2026-11-21T21:05:00+01:00", "2026-11-21T20:00:00+01:00", "2026-11-21T23:00:00+01:00"];
    let mut orders = 0;
    for first in &taps {
        for second in &taps {
            for time in times {
                let home = Home::new("2026-11-21T12:00:00+01:00");
                home.daily("21:00", "2026-11-21T12:00:00+01:00");
                let ring = home.plan("2026-11-21T12:00:00+01:00").add[0].occurrence;
                home.instep.occurrence_shown(ring, None, moment("2026-11-21T21:00:00+01:00")).unwrap();
                home.act(ring, first.clone(), "2026-11-21T21:01:00+01:00");
                home.act(ring, Done, "2026-11-21T21:02:00+01:00");
                let before = home.ledger();
                let repeated = home.act(ring, second.clone(), time);
                let answer = repeated.answered.unwrap();
                let expected =
                    if *first == Skip { OccurrenceAnswer::Skipped } else { OccurrenceAnswer::Done };
                assert_eq!((answer, home.ledger()), (expected, before), "{first:?} {second:?} {time}");
                let plan = home.plan(time);
                assert!(plan.add.iter().all(|e| e.occurrence != ring) && plan.catch_up.is_none());
                orders += 1;
            }
        }
    }
    assert_eq!(orders, 75);
}

#[test]
fn an_answer_for_a_day_ahead_is_a_skip_or_nothing() {
    let now = "2026-11-21T12:00:00+01:00";
    let home = Home::new(now);
    let reminder = home.daily("21:00", now).id;
    let ahead = Occurrence { reminder, day: "2026-11-23".parse().unwrap() };
    for action in
        [OccurrenceAction::Done, OccurrenceAction::Start, OccurrenceAction::Snooze { minutes: None }]
    {
        let refused = home.instep.answer_occurrence(ahead, action.clone(), moment(now));
        assert_eq!(refused, Err(InstepError::invalid("occurrence", InvalidWhy::InTheFuture)), "{action:?}");
    }
    home.act(ahead, OccurrenceAction::Skip, now);
    let plan = home.instep.plan_reminders(PlanRequest { slots: Some(3), ..android() }, moment(now)).unwrap();
    let days: Vec<String> = plan.add.iter().map(|e| e.day.to_string()).collect();
    assert_eq!(days, ["2026-11-21", "2026-11-22", "2026-11-24"]);
    let shown =
        home.instep.occurrence_shown(ahead, Some("2026-11-21T12:00:01+01:00".parse().unwrap()), moment(now));
    assert_eq!(shown, Err(InstepError::invalid("shown_at", InvalidWhy::InTheFuture)));
}

#[test]
fn a_day_before_the_reminder_began_takes_no_answer() {
    let now = "2026-11-21T12:00:00+01:00";
    let home = Home::new(now);
    let reminder = home.daily("21:00", now).id;
    let on = |day: &str| Occurrence { reminder, day: day.parse().unwrap() };
    let before = home.ledger();
    for action in [
        OccurrenceAction::Done,
        OccurrenceAction::Skip,
        OccurrenceAction::Start,
        OccurrenceAction::Snooze { minutes: None },
    ] {
        for day in ["2026-11-20", "2020-01-01"] {
            let refused = home.instep.answer_occurrence(on(day), action.clone(), moment(now));
            assert_eq!(refused, Err(InstepError::invalid("occurrence", InvalidWhy::NotKnown)), "{action:?}");
        }
    }
    assert_eq!(home.ledger(), before);
    home.act(on("2026-11-21"), OccurrenceAction::Done, "2026-11-21T12:00:01+01:00");
    // What rang before the first day was moved is answered all the same.
    home.instep.occurrence_shown(on("2026-11-22"), None, moment("2026-11-22T21:00:00+01:00")).unwrap();
    let form = ReminderForm {
        start: Some("2026-11-25".parse().unwrap()),
        ..ReminderForm::at("21:00".parse::<TimeOfDay>().unwrap(), Weekday::ALL.to_vec())
    };
    let edited = "2026-11-22T22:00:00+01:00";
    let stamp = home.instep.reminders(moment(edited)).unwrap().reminders[0].stamp;
    home.instep.edit_reminder(reminder, form, stamp, moment(edited)).unwrap();
    home.act(on("2026-11-22"), OccurrenceAction::Done, edited);
    let refused = home.instep.answer_occurrence(on("2026-11-23"), OccurrenceAction::Skip, moment(edited));
    assert_eq!(refused, Err(InstepError::invalid("occurrence", InvalidWhy::NotKnown)));
}

/// A session begun from a notification answers it, and ends what was put off.
#[test]
fn begin_answers_the_occurrence() {
    let home = Home::new("2026-11-21T12:00:00+01:00");
    home.daily("21:00", "2026-11-21T12:00:00+01:00");
    let ring = home.plan("2026-11-21T12:00:00+01:00").add[0].occurrence;
    home.act(ring, OccurrenceAction::Snooze { minutes: Some(30) }, "2026-11-21T21:01:00+01:00");
    let request = StartRequest { occurrence: Some(ring), ..StartRequest::of("G0") };
    let now = "2026-11-21T21:10:00+01:00";
    for changed in [&[ChangedArea::Reminders, ChangedArea::Player][..], &[ChangedArea::Player]] {
        home.instep.take_changes();
        begin_request(&home.instep, request.clone(), moment(now));
        assert_eq!(home.instep.take_changes(), changed);
    }
    assert_eq!(home.plan(now).add[0].day, "2026-11-22".parse().unwrap());
    assert_eq!(home.why("2026-11-21", now)[0].outcome, WhyOutcome::Started);
}

/// Twenty years, thirty reminders and full notes: a widget reads no more than on the first day, and nothing private.
#[test]
fn a_snapshot_does_not_grow_and_tells_nothing_private() {
    let now = "2026-11-21T12:00:00+01:00";
    let home = Home::new(now);
    home.daily("21:00", now);
    let small = home.instep.snapshot(moment(now)).unwrap();
    for hour in 0..30 {
        let time = format!("{:02}:{:02}", hour % 24, hour);
        let form = ReminderForm {
            name: Some("Knitting with Ada".to_owned()),
            ..ReminderForm::at(time.parse().unwrap(), Weekday::ALL.to_vec())
        };
        home.instep.add_reminder(form, moment(now)).unwrap();
    }
    let log = |day: i64| {
        let at: Timestamp = now.parse::<OffsetTime>().unwrap().at.plus_seconds(-day * 86_400);
        let entry = SessionEntry {
            started_at: Some(at.plus_seconds(-3600)),
            comfort_before: Some(3),
            comfort_after: Some(8),
            note: Some("my left heel".to_owned()),
            ..soak()
        };
        home.instep.log_session(entry, moment(now)).unwrap();
    };
    (0..60).for_each(log);
    home.plan(now);
    let week = home.instep.snapshot(moment(now)).unwrap();
    (60..400).for_each(log);
    let years = home.instep.snapshot(moment(now)).unwrap();
    assert_eq!(week, years);
    let read: serde_json::Value = serde_json::from_str(&years).unwrap();
    let count = |name: &str| read[name].as_array().unwrap().len();
    assert_eq!((count("rings"), count("week")), (24, 7));
    assert!(years.len() < 8_000 && small.len() < 1_700, "{} {}", years.len(), small.len());
    // The digits of the language are no answers.
    let mut told = read.clone();
    told["language"] = serde_json::Value::Null;
    let told = told.to_string();
    for private in ["Knitting", "heel", "comfort", "note", "rating", "\"3\"", "\"8\""] {
        assert!(!told.contains(private), "{private}");
    }
    // The dots are those of the Today screen.
    let today = home.instep.today(moment(now)).unwrap();
    let name = |d: &WeekDay| Words::new("en", None, false).weekday_short(d.day.weekday());
    let dot = |d: &WeekDay| serde_json::json!({"day": d.day, "name": name(d), "done": d.sessions > 0, "begun": d.begun});
    assert_eq!(read["week"], today.week.iter().map(dot).collect::<serde_json::Value>());
    assert!(today.week.iter().any(|d| d.begun && d.sessions > 0) && today.week.iter().any(|d| !d.begun));
    // Rings are told whole up to `valid_until`, and no further.
    let last = read["rings"][23]["at"].as_str().unwrap();
    assert_eq!(read["valid_until"].as_str().unwrap(), last);
}

/// Days are to start at six; until four the old start counts. Whoever asks before that is told what will be true then.
#[test]
fn a_new_day_start_counts_for_rings_that_come_after_it() {
    let now = "2026-11-21T20:00:00+01:00";
    let home = Home::new(now);
    let early = home.daily("05:00", now);
    let time = "06:00".parse().unwrap();
    home.instep.change_setting(SettingChange::DayStart { time }, moment(now)).unwrap();
    let ring = Occurrence { reminder: early.id, day: "2026-11-22".parse().unwrap() };
    assert_eq!(home.plan(now).add[0].occurrence, ring);
    home.instep.log_session(soak(), moment(now)).unwrap();
    // Five o'clock still belongs to this evening.
    assert_eq!(home.plan(now).add[0].day, "2026-11-23".parse().unwrap());
    for asked in [now, "2026-11-22T04:30:00+01:00", "2026-11-22T12:00:00+01:00"] {
        assert_eq!(home.why("2026-11-22", asked)[0].outcome, WhyOutcome::Session, "{asked}");
    }
    let skipped = home.act(ring, OccurrenceAction::Skip, now);
    assert_eq!(skipped.day, "2026-11-21".parse().unwrap());
    // The new week begins at six.
    let read: serde_json::Value = serde_json::from_str(&home.instep.snapshot(moment(now)).unwrap()).unwrap();
    assert_eq!(read["valid_until"], "2026-11-23T06:00:00+01:00");
}

/// Reminders of every kind over a month of plans on a model device: each routine ring is shown exactly once, the
/// questions at most once a day together.
#[test]
fn every_ring_comes_once_and_one_question_a_day() {
    let home = Home::new("2026-11-01T12:00:00+01:00");
    let start = "2026-11-01T12:00:00+01:00";
    home.daily("08:00", start);
    home.daily("21:00", start);
    home.add("07:30", ReminderKind::SleepQuestion, start);
    home.add("07:30", ReminderKind::SleepQuestion, start);
    let review = home.add("07:30", ReminderKind::Review, start);
    let form = ReminderForm {
        kind: Some(ReminderKind::Review),
        start: Some(review.start),
        ..ReminderForm::at(review.time, vec![Weekday::Mon])
    };
    home.instep.edit_reminder(review.id, form, review.stamp, moment(start)).unwrap();
    let mut shown: Vec<PlanEntry> = Vec::new();
    let mut now = start.parse::<OffsetTime>().unwrap().at;
    let end = "2026-12-01T12:00:00+01:00".parse::<OffsetTime>().unwrap().at;
    while now < end {
        let at = |t: Timestamp| Moment { wall: t, ..moment(start) };
        let plan = home.instep.plan_reminders(android(), at(now)).unwrap();
        assert_eq!(plan.catch_up, None);
        let next = plan.add[0].clone();
        now = next.at.at;
        home.instep.occurrence_shown(next.occurrence, None, at(now)).unwrap();
        shown.push(next);
    }
    let routine = shown.iter().filter(|e| e.title == "Time for your routine").count();
    assert_eq!(routine, 61);
    let mut question_days: Vec<String> = shown
        .iter()
        .filter(|e| e.title != "Time for your routine")
        .map(|e| e.at.to_string()[..10].to_owned())
        .collect();
    assert_eq!(question_days.len(), 30);
    question_days.dedup();
    assert_eq!(question_days.len(), 30);
    let reviews: Vec<&PlanEntry> = shown.iter().filter(|e| e.reminder == review.id).collect();
    assert_eq!(reviews.len(), 5);
    let mut unique: Vec<Occurrence> = shown.iter().map(|e| e.occurrence).collect();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), shown.len());
}

/// Plays a guide for so many seconds from this moment on and stops.
fn play(home: &Home, ring: Option<Occurrence>, receiver: Receiver, seconds: i64, now: &str) -> Session {
    let request =
        StartRequest { mode: Some(Mode::Partner), receiver: Some(receiver), ..StartRequest::of("G0") };
    play_guide(home, request, ring, seconds, now)
}

fn play_guide(
    home: &Home,
    request: StartRequest,
    ring: Option<Occurrence>,
    seconds: i64,
    now: &str,
) -> Session {
    let (at, mut elapsed) = (moment(now), 0);
    let later = |s: i64| Moment {
        wall: at.wall.plus_seconds(s),
        monotonic_ms: at.monotonic_ms + s * 1000,
        ..at.clone()
    };
    let mut player = begin_request(&home.instep, StartRequest { occurrence: ring, ..request }, at.clone());
    player = home.instep.play(PlayerEvent::Start, player.revision, at.clone()).unwrap();
    while elapsed < seconds {
        elapsed += 1;
        player = home.instep.play(PlayerEvent::Tick, player.revision, later(elapsed)).unwrap();
    }
    let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
    let saved = home.instep.play(stop, player.revision, later(elapsed)).unwrap().saved.unwrap();
    assert_eq!(i64::from(saved.active_seconds), seconds);
    saved
}

#[test]
fn only_a_session_that_counts_silences_and_the_silence_is_explained() {
    let added = "2026-11-21T12:00:00+01:00";
    for (receiver, seconds, counts) in [
        (Receiver::Me, 0, false),
        (Receiver::Me, 119, false),
        (Receiver::Me, 120, true),
        (Receiver::SomeoneElse, 120, false),
    ] {
        let home = Home::new(added);
        home.daily("21:00", added);
        let session = play(&home, None, receiver, seconds, "2026-11-21T20:00:00+01:00");
        let now = "2026-11-21T20:30:00+01:00";
        let case = format!("{receiver:?} {seconds}");
        assert_eq!(session.counts, counts, "{case}");
        let holds = |counts: bool| {
            let day = if counts { "2026-11-22" } else { "2026-11-21" };
            assert_eq!(home.plan(now).add[0].day, day.parse().unwrap(), "{case}");
            let why = home.why("2026-11-21", now).remove(0);
            assert_eq!(why.outcome == WhyOutcome::Session, counts, "{case}: {}", why.text);
            let note = "Silent today at 21:00: there was a session at 20:00.";
            let today = home.instep.today(moment(now)).unwrap();
            let told: Vec<&str> = if counts { vec![note] } else { vec![] };
            assert_eq!(today.silent_reminders, told, "{case}");
            let reminder = home.instep.reminders(moment(now)).unwrap().reminders.remove(0);
            assert_eq!(reminder.text.ends_with(note), counts, "{case}: {}", reminder.text);
            // One that is added now says so at once.
            let again = home.daily("22:00", now);
            assert_eq!(again.text.contains("Silent today at 22:00"), counts, "{case}: {}", again.text);
            home.instep.remove_reminder(again.id, moment(now)).unwrap();
            assert_eq!(today.week.iter().map(|d| d.sessions).sum::<i32>(), i32::from(counts), "{case}");
            let review = home.instep.review(None, moment(now)).unwrap().sessions;
            assert_eq!((review.count, review.days), (i32::from(counts), i32::from(counts)), "{case}");
            let snapshot = home.instep.snapshot(moment(now)).unwrap();
            assert_eq!(snapshot.contains("\"done\":true"), counts, "{case}: {snapshot}");
            let report = ReportRequest { from: None, to: None };
            let page = home.instep.report(report, moment(now)).unwrap();
            assert_eq!((page.sessions, page.html.contains("1 session, 2 minutes")), (review.count, counts));
            let listed = page.html.contains(&format!("<td>{}</td>", session.title));
            assert_eq!(listed, counts, "{case}");
        };
        holds(counts);
        // A deletion and an edit of the receiver move it at once.
        home.instep.delete_session(session.id, moment(now)).unwrap();
        holds(false);
        let back = home.instep.restore_session(session.id, moment(now)).unwrap().session;
        holds(counts);
        let edit = SessionEdit {
            started_at: back.started_at.at,
            started_local: None,
            active_seconds: back.active_seconds,
            foot: back.foot,
            receiver: if receiver == Receiver::Me { Receiver::SomeoneElse } else { Receiver::Me },
            note: None,
            tags: Vec::new(),
        };
        home.instep.edit_session(session.id, edit, back.stamp, moment(now)).unwrap();
        holds(receiver == Receiver::SomeoneElse && seconds >= 120);
    }
}

#[test]
fn a_start_ahead_of_the_ring_answers_it_only_with_a_session_that_counts() {
    let added = "2026-11-21T12:00:00+01:00";
    for (begun, seconds, rings) in [
        ("2026-11-21T20:00:00+01:00", 119, true),
        ("2026-11-21T20:00:00+01:00", 120, false),
        // It rang, and the person started from it.
        ("2026-11-21T21:00:00+01:00", 119, false),
    ] {
        let home = Home::new(added);
        home.daily("21:00", added);
        let ring = home.plan(added).add[0].occurrence;
        play(&home, Some(ring), Receiver::Me, seconds, begun);
        let day = home.plan("2026-11-21T20:30:00+01:00").add[0].day;
        assert_eq!(day == "2026-11-21".parse().unwrap(), rings, "{begun} {seconds}");
    }
}

#[test]
fn hands_learn_from_sessions_that_were_long_enough() {
    let now = "2026-11-21T20:00:00+01:00";
    let home = Home::new(now);
    let firmest = || {
        let compiled = home.instep.guide(GuideRequest::of("G1"), moment(now)).unwrap();
        compiled.segments.iter().filter_map(|s| s.pressure_to).max()
    };
    let beginner = firmest();
    for _ in 0..4 {
        play(&home, None, Receiver::Me, 5, now);
    }
    assert_eq!(firmest(), beginner);
    for _ in 0..3 {
        // Also on somebody else's feet.
        play(&home, None, Receiver::SomeoneElse, 120, now);
    }
    assert!(firmest() > beginner, "{beginner:?}");
}

#[test]
fn only_a_guide_that_was_played_long_enough_is_suggested_again() {
    let now = "2026-11-21T20:00:00+01:00";
    let home = Home::new(now);
    let first = || home.instep.today(moment(now)).unwrap().suggestions[0].guide.clone();
    let usual = first();
    assert_ne!(usual, "G3");
    play_guide(&home, StartRequest::of("G3"), None, 5, now);
    assert_eq!(first(), usual);
    play_guide(&home, StartRequest::of("G3"), None, 120, now);
    assert_eq!(first(), "G3");
}
