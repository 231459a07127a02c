//! Whatever is changed and whenever a crash comes, one round of planning puts the platform right.

use std::cell::Cell;
use std::collections::BTreeMap;

use chrono_tz::Tz;
use instep::calendar::Weekday;
use instep::reminder::{Armed, Occurrence, PlanEntry, Platform, SilencedBy};
use instep::session::{ReminderId, SessionId, SessionKind};
use instep::{ReminderForm, SessionEntry, SettingChange};
use proptest::prelude::*;

use crate::phone::{Phone, instant};
use crate::runner;

#[derive(Debug, Clone)]
enum Step {
    Add {
        quarter: i32,
        days: Vec<Weekday>,
        silenced_by: SilencedBy,
    },
    Edit {
        which: usize,
        quarter: i32,
    },
    Pause {
        which: usize,
        days: Option<i64>,
    },
    Resume {
        which: usize,
    },
    Remove {
        which: usize,
    },
    Log,
    Delete {
        which: usize,
    },
    Restore {
        which: usize,
    },
    Exact {
        wanted: bool,
        allowed: bool,
    },
    Quiet {
        hours: Option<(i32, i32)>,
    },
    DayStart {
        quarter: i32,
    },
    Slots {
        slots: Option<i32>,
    },
    Wait {
        minutes: i64,
    },
    Clock {
        minutes: i64,
    },
    Travel {
        zone: Tz,
    },
    Reboot,
    /// A plan is made, and so many of its commands are carried out before the app is killed.
    Crash {
        commands: usize,
    },
    Plan,
}

const ZONES: [Tz; 6] = [
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::Asia__Kathmandu,
    Tz::Australia__Lord_Howe,
    Tz::Pacific__Kiritimati,
    Tz::Pacific__Pago_Pago,
];

fn any_step() -> impl Strategy<Value = Step> {
    let quarter = 0..96i32;
    let which = 0..8usize;
    let days = proptest::sample::subsequence(Weekday::ALL.to_vec(), 1..=7);
    let hours = prop::option::of((0..96i32, 1..48i32));
    prop_oneof![
        5 => (quarter.clone(), days, prop::sample::select(SilencedBy::ALL))
            .prop_map(|(quarter, days, silenced_by)| Step::Add { quarter, days, silenced_by }),
        2 => (which.clone(), quarter.clone()).prop_map(|(which, quarter)| Step::Edit { which, quarter }),
        1 => (which.clone(), prop::option::of(0..5i64)).prop_map(|(which, days)| Step::Pause { which, days }),
        1 => which.clone().prop_map(|which| Step::Resume { which }),
        1 => which.clone().prop_map(|which| Step::Remove { which }),
        2 => Just(Step::Log),
        1 => which.clone().prop_map(|which| Step::Delete { which }),
        1 => which.prop_map(|which| Step::Restore { which }),
        1 => any::<(bool, bool)>().prop_map(|(wanted, allowed)| Step::Exact { wanted, allowed }),
        1 => hours.prop_map(|hours| Step::Quiet { hours }),
        1 => (0..48i32).prop_map(|quarter| Step::DayStart { quarter }),
        1 => prop::option::of(1..=64i32).prop_map(|slots| Step::Slots { slots }),
        4 => (1..3 * 1440i64).prop_map(|minutes| Step::Wait { minutes }),
        1 => (-3 * 1440..3 * 1440i64).prop_map(|minutes| Step::Clock { minutes }),
        1 => prop::sample::select(ZONES.to_vec()).prop_map(|zone| Step::Travel { zone }),
        1 => Just(Step::Reboot),
        4 => (0..70usize).prop_map(|commands| Step::Crash { commands }),
        2 => Just(Step::Plan),
    ]
}

/// A phone, and what the person did with it.
struct Run {
    phone: Phone,
    reminders: Vec<ReminderId>,
    sessions: Vec<SessionId>,
}

fn pick<T: Copy>(from: &[T], which: usize) -> Option<T> {
    which.checked_rem(from.len()).map(|n| from[n])
}

fn clock(quarter: i32) -> instep::calendar::TimeOfDay {
    instep::calendar::TimeOfDay::from_minutes(quarter % 96 * 15).unwrap()
}

impl Run {
    fn new(platform: Platform) -> Self {
        let phone = Phone::new(platform, instant("2026-10-20T12:00:00Z"), Tz::Europe__Berlin);
        Self { phone, reminders: Vec::new(), sessions: Vec::new() }
    }

    fn take(&mut self, step: &Step) -> Counts {
        let now = self.phone.now();
        let instep = self.phone.instep.clone();
        let mut counts = Counts { steps: 1, ..Counts::default() };
        match step {
            Step::Add { quarter, days, silenced_by } => {
                let saved = instep.add_reminder(form(*quarter, days.clone(), *silenced_by), now).unwrap();
                self.reminders.push(saved.reminder.id);
            }
            Step::Edit { which, quarter } => {
                if let Some(id) = pick(&self.reminders, *which) {
                    let list = instep.reminders(now.clone()).unwrap().reminders;
                    let old = list.into_iter().find(|r| r.id == id).unwrap();
                    let form = form(*quarter, old.days, old.silenced_by);
                    instep.edit_reminder(id, form, old.stamp, now).unwrap();
                }
            }
            Step::Pause { which, days } => {
                if let Some(id) = pick(&self.reminders, *which) {
                    let today = now.date().unwrap();
                    let until = days.map(|d| today.plus_days(d).unwrap());
                    instep.pause_reminder(id, until, now).unwrap();
                }
            }
            Step::Resume { which } => {
                if let Some(id) = pick(&self.reminders, *which) {
                    instep.resume_reminder(id, now).unwrap();
                }
            }
            Step::Remove { which } => {
                if let Some(id) = pick(&self.reminders, *which) {
                    instep.remove_reminder(id, now).unwrap();
                    self.reminders.retain(|r| *r != id);
                }
            }
            Step::Log => self.sessions.push(instep.log_session(soak(), now).unwrap().session.id),
            Step::Delete { which } => {
                if let Some(id) = pick(&self.sessions, *which) {
                    instep.delete_session(id, now).unwrap();
                }
            }
            Step::Restore { which } => {
                if let Some(id) = pick(&self.sessions, *which) {
                    instep.restore_session(id, now).unwrap();
                }
            }
            Step::Exact { wanted, allowed } => {
                self.phone.exact_allowed = *allowed;
                instep.change_setting(SettingChange::ExactTimes { on: *wanted }, now).unwrap();
            }
            Step::Quiet { hours } => {
                let (from, to) = match hours {
                    Some((from, long)) => (Some(clock(*from)), Some(clock(from + long))),
                    None => (None, None),
                };
                instep.change_setting(SettingChange::QuietHours { from, to }, now).unwrap();
            }
            Step::DayStart { quarter } => {
                instep.change_setting(SettingChange::DayStart { time: clock(*quarter) }, now).unwrap();
            }
            Step::Slots { slots } => self.phone.slots = *slots,
            Step::Wait { minutes } => {
                self.phone.pass(*minutes);
            }
            Step::Clock { minutes } => {
                self.phone.set_clock(self.phone.wall.plus_seconds(minutes * 60));
            }
            Step::Travel { zone } => self.phone.zone = *zone,
            Step::Reboot => self.phone.reboot(),
            Step::Crash { commands } => {
                let plan = self.phone.plan();
                self.phone.carry_out(&plan, *commands);
                self.phone.restart();
                counts.crashes = 1;
            }
            Step::Plan => {
                self.round(&mut counts);
            }
        }
        counts
    }

    /// One round of planning; afterwards what is armed is what is wanted.
    fn round(&mut self, counts: &mut Counts) {
        let plan = self.phone.plan();
        counts.commands += self.phone.carry_out(&plan, usize::MAX);
        counts.rounds += 1;
        let armed: BTreeMap<Occurrence, PlanEntry> = self.phone.centre.clone();
        assert!(self.phone.has_room(), "{} are armed", armed.len());
        counts.most_armed = counts.most_armed.max(armed.len());
        let wanted = self.phone.plan_for(Armed::Known { tokens: Vec::new() });
        let wanted: BTreeMap<Occurrence, PlanEntry> =
            wanted.add.into_iter().map(|e| (e.occurrence, e)).collect();
        let (stray, lacking) = (beside(&armed, &wanted), beside(&wanted, &armed));
        assert!(stray.is_empty() && lacking.is_empty(), "armed is {stray:?}, wanted is {lacking:?}");
        if self.phone.platform == Platform::Ios {
            let again = self.phone.plan();
            assert!(again.add.is_empty() && again.cancel.is_empty(), "{again:?}");
            assert_eq!(again.keep.len(), armed.len());
        }
    }
}

/// What is in the one and is not the same in the other.
fn beside(one: &BTreeMap<Occurrence, PlanEntry>, other: &BTreeMap<Occurrence, PlanEntry>) -> Vec<String> {
    // What the rule asks for may differ, where quiet hours let both ring at the same time.
    let rings = |e: &PlanEntry| (e.at, e.mode, e.text_hash.clone());
    let differs = one.values().filter(|e| other.get(&e.occurrence).map(rings) != Some(rings(e)));
    differs.map(|e| format!("{} at {} {:?} {}", e.occurrence, e.at, e.mode, e.title)).collect()
}

fn form(quarter: i32, days: Vec<Weekday>, silenced_by: SilencedBy) -> ReminderForm {
    ReminderForm { silenced_by: Some(silenced_by), ..ReminderForm::at(clock(quarter), days) }
}

fn soak() -> SessionEntry {
    SessionEntry { minutes: Some(10), ..SessionEntry::of(SessionKind::Soak) }
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    steps: usize,
    crashes: usize,
    rounds: usize,
    commands: usize,
    most_armed: usize,
}

fn converges(platform: Platform) {
    let total = Cell::new(Counts::default());
    let runs = Cell::new(0);
    let outcome = runner(12).run(&prop::collection::vec(any_step(), 5..40), |steps| {
        let mut run = Run::new(platform);
        let mut sum = total.get();
        for step in steps.iter().chain([&Step::Plan]) {
            let counts = run.take(step);
            sum.steps += counts.steps;
            sum.crashes += counts.crashes;
            sum.rounds += counts.rounds;
            sum.commands += counts.commands;
            sum.most_armed = sum.most_armed.max(counts.most_armed);
        }
        total.set(sum);
        runs.set(runs.get() + 1);
        Ok(())
    });
    if let Err(why) = outcome {
        panic!("{why}");
    }
    let Counts { steps, crashes, rounds, commands, most_armed } = total.get();
    println!(
        "figures {} centre: {} runs, {steps} steps, {crashes} crashes, {rounds} rounds, {commands} commands, \
         most armed {most_armed}, 0 rounds that did not converge",
        platform.code(),
        runs.get()
    );
}

#[test]
fn a_centre_that_can_be_read_is_right_after_one_round() {
    converges(Platform::Ios);
}

#[test]
fn a_centre_that_can_not_be_read_is_right_after_one_round() {
    converges(Platform::Android);
}
