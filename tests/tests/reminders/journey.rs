//! A person with a phone, and a plain account of what should ring: no plan, no queue, only clocks and what was done.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use instep::calendar::{CalendarDate, CareDay, TimeOfDay, Timestamp, Weekday};
use instep::reminder::{Occurrence, Platform, SilencedBy};
use instep::session::{ReminderId, SessionId, SessionKind};
use instep::{OccurrenceAction, ReminderForm, SessionEdit, SessionEntry, SettingChange};

use crate::phone::{Phone, Shown, instant, offset};

/// A reminder as the person knows it.
struct Rule {
    id: ReminderId,
    minutes: i32,
    silenced_by: SilencedBy,
    /// When it was last changed, by the clock of that time.
    written: Timestamp,
}

/// A session as the person knows it.
struct Done {
    id: SessionId,
    care_day: CareDay,
    occurrence: Option<Occurrence>,
    deleted: bool,
}

/// What the person said to a reminder.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Said {
    Done,
    Skipped,
}

/// What a journey saw. Only the first lines may be anything but 0.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Figures {
    pub acts: usize,
    pub rings: usize,
    pub silenced: usize,
    /// Rang late, for what had been passed over.
    pub late: usize,
    pub snoozes: usize,
    /// Second taps.
    pub again: usize,
    /// Second taps that wrote something.
    pub written_twice: usize,
    /// Rang for what was done.
    pub nags: usize,
    /// Rang at another time than the local clock's.
    pub wrong_time: usize,
    /// Rang again.
    pub repeats: usize,
    /// Did not ring.
    pub missed: usize,
}

impl Figures {
    pub fn add(&mut self, other: Self) {
        self.acts += other.acts;
        self.rings += other.rings;
        self.silenced += other.silenced;
        self.late += other.late;
        self.snoozes += other.snoozes;
        self.again += other.again;
        self.written_twice += other.written_twice;
        self.nags += other.nags;
        self.wrong_time += other.wrong_time;
        self.repeats += other.repeats;
        self.missed += other.missed;
    }

    pub fn good(&self) -> bool {
        self.nags + self.wrong_time + self.repeats + self.missed + self.written_twice == 0
    }
}

impl std::fmt::Display for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} acts, {} rings, {} late, {} silenced, {} snoozes, {} second taps, {} written twice, {} nags after done, \
             {} at a wrong local time, {} repeats, {} missed",
            self.acts,
            self.rings,
            self.late,
            self.silenced,
            self.snoozes,
            self.again,
            self.written_twice,
            self.nags,
            self.wrong_time,
            self.repeats,
            self.missed
        )
    }
}

pub struct Journey {
    pub phone: Phone,
    rules: Vec<Rule>,
    done: Vec<Done>,
    /// Minutes, by the instant from which on they count.
    day_starts: BTreeMap<i64, i32>,
    /// What has rung and must not again; a snooze takes it out.
    rung: BTreeSet<Occurrence>,
    snoozed: BTreeMap<Occurrence, Timestamp>,
    said: BTreeMap<Occurrence, Said>,
    /// Newest last.
    shown: Vec<Occurrence>,
    pub figures: Figures,
    /// What was not as it should be, for the one who has to look.
    pub wrong: Vec<String>,
}

fn date(day: CalendarDate) -> NaiveDate {
    day.to_string().parse().unwrap()
}

fn care_day(date: NaiveDate) -> CareDay {
    date.to_string().parse().unwrap()
}

fn calendar_date(date: NaiveDate) -> CalendarDate {
    date.to_string().parse().unwrap()
}

fn shown_at(zone: Tz, at: Timestamp) -> NaiveDateTime {
    let local = at.millis() + i64::from(offset(zone, at)) * 1000;
    chrono::DateTime::from_timestamp_millis(local).unwrap().naive_utc()
}

/// The instant of a local time: the first of two, and the offset before a gap.
pub fn resolve(zone: Tz, day: CalendarDate, minutes: i32) -> Timestamp {
    let local = date(day).and_hms_opt(0, 0, 0).unwrap() + chrono::TimeDelta::minutes(minutes.into());
    let at = zone.from_local_datetime(&local).earliest().map_or_else(
        || {
            // No zone changes twice in two days.
            let before = Timestamp::from_millis(local.and_utc().timestamp_millis() - 86_400_000).unwrap();
            local.and_utc().timestamp_millis() - i64::from(offset(zone, before)) * 1000
        },
        |t| t.timestamp_millis(),
    );
    Timestamp::from_millis(at).unwrap()
}

impl Journey {
    /// At noon of 2026-10-20 in Berlin, with reminders at these minutes of every day.
    pub fn new(platform: Platform, wall: &str, zone: Tz, rules: &[(i32, SilencedBy)]) -> Self {
        let phone = Phone::new(platform, instant(wall), zone);
        let mut journey = Self {
            phone,
            rules: Vec::new(),
            done: Vec::new(),
            day_starts: BTreeMap::from([(i64::MIN, 240)]),
            rung: BTreeSet::new(),
            snoozed: BTreeMap::new(),
            said: BTreeMap::new(),
            shown: Vec::new(),
            figures: Figures::default(),
            wrong: Vec::new(),
        };
        for (minutes, silenced_by) in rules {
            let form = form(*minutes, *silenced_by);
            let saved = journey.phone.instep.add_reminder(form, journey.phone.now()).unwrap();
            let (id, minutes, silenced_by) = (saved.reminder.id, *minutes, *silenced_by);
            journey.rules.push(Rule { id, minutes, silenced_by, written: journey.phone.wall });
        }
        journey.phone.replan();
        // What would have rung before it all began is none of ours.
        journey
    }

    /// Minutes of the day start in force.
    fn day_start(&self, at: Timestamp) -> i32 {
        self.day_starts.range(..=at.millis()).next_back().map_or(240, |(_, minutes)| *minutes)
    }

    /// The care day of an instant, where the person is now: a new day start counts from its own instant on, also for
    /// what was planned before.
    fn care_day(&self, at: Timestamp) -> CareDay {
        let start = chrono::TimeDelta::minutes(self.day_start(at).into());
        care_day((shown_at(self.phone.zone, at) - start).date())
    }

    /// Whether what was done silences a ring of this time.
    fn silenced(&self, rule: &Rule, occurrence: Occurrence, at: Timestamp) -> bool {
        if self.said.contains_key(&occurrence) {
            return true;
        }
        let day = self.care_day(at);
        let any = rule.silenced_by == SilencedBy::Any;
        // "Done" is a session of the evening it is for.
        let mut said = self.said.iter().filter(|(_, said)| **said == Said::Done);
        let mut done = self.done.iter().filter(|d| !d.deleted);
        any && said.any(|(other, _)| self.care_day(self.own_time(*other)) == day)
            || done.any(|d| d.occurrence == Some(occurrence) || any && d.care_day == day)
    }

    /// Everything that clocks will ask for in this time.
    fn asked(&self, from: Timestamp, until: Timestamp) -> Vec<(Occurrence, Timestamp)> {
        let mut asked = Vec::new();
        let first = calendar_date(shown_at(self.phone.zone, from).date()).plus_days(-1).unwrap();
        let last = calendar_date(shown_at(self.phone.zone, until).date()).plus_days(1).unwrap();
        for rule in &self.rules {
            for n in 0..=last.days_since(first) {
                let day = first.plus_days(n).unwrap();
                let at = resolve(self.phone.zone, day, rule.minutes);
                if at > from && at <= until {
                    asked.push((Occurrence { reminder: rule.id, day }, at));
                }
            }
        }
        asked
    }

    fn rule(&self, id: ReminderId) -> &Rule {
        self.rules.iter().find(|r| r.id == id).unwrap()
    }

    /// When it rings by its rule, whatever was put off.
    fn own_time(&self, occurrence: Occurrence) -> Timestamp {
        resolve(self.phone.zone, occurrence.day, self.rule(occurrence.reminder).minutes)
    }

    /// Time goes by, and every ring is looked at.
    pub fn wait(&mut self, minutes: i64) {
        let from = self.phone.wall;
        let until = from.plus_seconds(minutes * 60);
        let mut expected: BTreeMap<Occurrence, Timestamp> = BTreeMap::new();
        for (occurrence, at) in self.asked(from, until) {
            if self.silenced(self.rule(occurrence.reminder), occurrence, at) {
                self.figures.silenced += 1;
            } else if !self.rung.contains(&occurrence)
                && !self.snoozed.contains_key(&occurrence)
                && !self.phone.passed_over.contains(&occurrence)
            {
                expected.insert(occurrence, at);
            }
        }
        for (occurrence, at) in &self.snoozed {
            let asked = self.own_time(*occurrence);
            if *at > from
                && *at <= until
                && !self.silenced(self.rule(occurrence.reminder), *occurrence, asked)
            {
                expected.insert(*occurrence, *at);
            }
        }
        self.phone.pass(minutes);
        for shown in self.phone.take_shown() {
            expected.remove(&shown.occurrence);
            self.look_at(shown);
        }
        self.let_go_of_snoozes();
        self.figures.missed += expected.len();
        for (occurrence, at) in expected {
            self.wrong.push(format!("missed {occurrence} at {}", shown_at(self.phone.zone, at)));
        }
        self.figures.acts += 1;
    }

    fn look_at(&mut self, Shown { occurrence, due, late }: Shown) {
        self.figures.rings += 1;
        self.figures.late += usize::from(late);
        if late {
            // It stands for all that was passed over in the last three hours.
            let hours = self.asked(due.plus_seconds(-3 * 3600 - 1), due);
            self.phone.passed_over.extend(hours.iter().map(|(occurrence, _)| *occurrence));
        }
        let own_time = self.own_time(occurrence);
        let put_off = self.snoozed.remove(&occurrence);
        let nag = self.silenced(self.rule(occurrence.reminder), occurrence, own_time);
        let wrong_time = !late && due != put_off.unwrap_or(own_time);
        let repeat = !self.rung.insert(occurrence);
        self.shown.push(occurrence);
        self.figures.nags += usize::from(nag);
        self.figures.wrong_time += usize::from(wrong_time);
        self.figures.repeats += usize::from(repeat);
        if nag || wrong_time || repeat {
            let local = shown_at(self.phone.zone, due);
            self.wrong.push(format!(
                "{occurrence} rang at {local}: late {late}, nag {nag}, wrong time {wrong_time}, repeat {repeat}"
            ));
        }
    }

    /// A snooze whose time has passed is over, rung or silenced, also when the clock is set back to before it.
    fn let_go_of_snoozes(&mut self) {
        let wall = self.phone.wall;
        let over = self.snoozed.extract_if(.., |_, at| *at <= wall);
        self.phone.passed_over.extend(over.map(|(occurrence, _)| occurrence));
    }

    fn acted(&mut self) {
        self.phone.replan();
        for shown in self.phone.take_shown() {
            self.look_at(shown);
        }
        self.let_go_of_snoozes();
        self.figures.acts += 1;
    }

    /// A session that began so many minutes ago, perhaps from a reminder.
    pub fn log(&mut self, minutes_ago: i64, occurrence: Option<Occurrence>) {
        let started_at = self.phone.wall.plus_seconds(minutes_ago * -60);
        let entry = SessionEntry {
            started_at: Some(started_at),
            minutes: Some(10),
            occurrence,
            ..SessionEntry::of(SessionKind::Soak)
        };
        let session = self.phone.instep.log_session(entry, self.phone.now()).unwrap().session;
        assert_eq!(session.care_day, self.care_day(started_at), "{started_at:?} in {}", self.phone.zone);
        self.done.push(Done { id: session.id, care_day: session.care_day, occurrence, deleted: false });
        self.acted();
    }

    /// What was shown, counted from the newest: 0 is a tap on what just rang, 1 and more are late ones.
    pub fn seen(&self, back: usize) -> Option<Occurrence> {
        self.shown.iter().rev().nth(back).copied()
    }

    pub fn delete(&mut self, which: usize, deleted: bool) {
        let Some(n) = which.checked_rem(self.done.len()) else { return };
        let (id, now) = (self.done[n].id, self.phone.now());
        if deleted {
            self.phone.instep.delete_session(id, now).unwrap();
        } else {
            self.phone.instep.restore_session(id, now).unwrap();
        }
        self.done[n].deleted = deleted;
        self.acted();
    }

    /// A session is said to have begun earlier than it was.
    pub fn move_back(&mut self, which: usize, minutes: i64) {
        let Some(n) = which.checked_rem(self.done.len()).filter(|n| !self.done[*n].deleted) else { return };
        let (id, now) = (self.done[n].id, self.phone.now());
        let old = self.phone.instep.session(id, now.clone()).unwrap();
        if old.started_at.at.plus_seconds(minutes * -60) > self.phone.wall {
            // It was logged before the clock was set back.
            return;
        }
        let edit = SessionEdit {
            started_at: old.started_at.at.plus_seconds(minutes * -60),
            started_local: None,
            active_seconds: old.active_seconds,
            foot: old.foot,
            receiver: old.receiver,
            note: old.note,
            tags: old.tags,
        };
        let saved = self.phone.instep.edit_session(id, edit, old.stamp, now).unwrap();
        self.done[n].care_day = saved.session.care_day;
        self.acted();
    }

    pub fn edit(&mut self, which: usize, minutes: i32) {
        let Some(n) = which.checked_rem(self.rules.len()) else { return };
        let (id, now) = (self.rules[n].id, self.phone.now());
        let list = self.phone.instep.reminders(now.clone()).unwrap().reminders;
        let stamp = list.iter().find(|r| r.id == id).unwrap().stamp;
        let form = form(minutes, self.rules[n].silenced_by);
        self.phone.instep.edit_reminder(id, form, stamp, now).unwrap();
        self.rules[n].minutes = minutes;
        self.rules[n].written = self.phone.wall;
        self.acted();
    }

    /// Counts from the next boundary of the day start in force.
    pub fn start_days_at(&mut self, minutes: i32) {
        let time = TimeOfDay::from_minutes(minutes).unwrap();
        let now = self.phone.wall;
        let today = self.care_day(now);
        let in_force = *self.day_starts.range(..=now.millis()).next_back().unwrap().1;
        let boundary = (1..=3)
            .map(|n| resolve(self.phone.zone, today.plus_days(n).unwrap().start_date(), in_force))
            .find(|at| *at > now)
            .unwrap();
        self.phone.instep.change_setting(SettingChange::DayStart { time }, self.phone.now()).unwrap();
        self.day_starts.insert(boundary.millis(), minutes);
        self.acted();
    }

    pub fn travel(&mut self, zone: Tz) {
        self.phone.zone = zone;
        self.acted();
    }

    /// The clock is set so many minutes off.
    pub fn set_clock(&mut self, minutes: i64) {
        self.phone.set_clock(self.phone.wall.plus_seconds(minutes * 60));
        self.acted();
    }

    /// Done or skipped, perhaps by two taps.
    pub fn answer(&mut self, occurrence: Occurrence, done: bool, twice: bool) {
        let action = if done { OccurrenceAction::Done } else { OccurrenceAction::Skip };
        for tap in 0..=usize::from(twice) {
            let before = self.said.get(&occurrence).copied();
            let saved = self.phone.instep.answer_occurrence(occurrence, action.clone(), self.phone.now());
            let Ok(saved) = saved else { return };
            self.figures.again += tap;
            self.figures.written_twice += usize::from((tap > 0 || before.is_some()) && !saved.repeated);
            if !saved.repeated {
                self.said.insert(occurrence, if done { Said::Done } else { Said::Skipped });
                self.snoozed.remove(&occurrence);
            }
        }
        self.acted();
    }

    /// Puts off what was shown.
    pub fn snooze(&mut self, occurrence: Occurrence, minutes: i32) {
        let action = OccurrenceAction::Snooze { minutes: Some(minutes) };
        let Ok(saved) = self.phone.instep.answer_occurrence(occurrence, action, self.phone.now()) else {
            return;
        };
        if !saved.repeated {
            let to = saved.snoozed_to.unwrap();
            assert_eq!(to.at, self.phone.wall.plus_seconds(i64::from(minutes) * 60));
            self.figures.snoozes += 1;
            self.snoozed.insert(occurrence, to.at);
            self.rung.remove(&occurrence);
        }
        self.acted();
    }
}

fn form(minutes: i32, silenced_by: SilencedBy) -> ReminderForm {
    ReminderForm {
        start: Some("2020-01-01".parse().unwrap()),
        silenced_by: Some(silenced_by),
        ..ReminderForm::at(TimeOfDay::from_minutes(minutes).unwrap(), Weekday::ALL.to_vec())
    }
}
