//! A phone with a notification centre of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Offset, TimeZone};
use chrono_tz::Tz;
use instep::calendar::{Moment, OffsetTime, Timestamp};
use instep::reminder::{Armed, DeliveryState, NotificationState, Occurrence, Plan, PlanEntry, Platform};
use instep::{Instep, OpenOptions, PlanRequest};
use tempfile::TempDir;

/// What no platform takes more than.
const LIMIT: usize = 64;

/// Something that a plan asks for. A crash may come between any two.
enum Command {
    Disarm(Occurrence),
    Arm(Box<PlanEntry>),
}

/// A ring that the person saw.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    pub occurrence: Occurrence,
    /// When it was meant to; of one that comes late, now.
    pub due: Timestamp,
    /// Its time was passed over, and it came after all.
    pub late: bool,
}

/// The data file, the app on it, and what a platform does with what it is asked.
pub struct Phone {
    folder: TempDir,
    pub instep: Arc<Instep>,
    pub platform: Platform,
    pub slots: Option<i32>,
    pub exact_allowed: bool,
    pub wall: Timestamp,
    pub zone: Tz,
    /// Runs forward only.
    monotonic_ms: i64,
    boots: usize,
    /// What is armed. The same occurrence armed again replaces what was.
    pub centre: BTreeMap<Occurrence, PlanEntry>,
    /// What was shown and not yet looked at.
    shown: Vec<Shown>,
    /// What was passed over as the clock was set: iOS does not say whether it shows that.
    pub passed_over: Vec<Occurrence>,
}

pub fn instant(s: &str) -> Timestamp {
    s.parse::<OffsetTime>().unwrap().at
}

/// Seconds the zone's clocks run ahead of UTC.
pub fn offset(zone: Tz, at: Timestamp) -> i32 {
    let utc = chrono::DateTime::from_timestamp_millis(at.millis()).unwrap();
    zone.offset_from_utc_datetime(&utc.naive_utc()).fix().local_minus_utc()
}

fn at(zone: Tz, wall: Timestamp, monotonic_ms: i64, boot: usize) -> Moment {
    Moment {
        wall,
        monotonic_ms,
        boot: Some(format!("boot-{boot}")),
        zone: zone.name().to_owned(),
        offset_s: offset(zone, wall),
        transitions: Vec::new(),
    }
}

fn open(folder: &TempDir, now: Moment) -> Arc<Instep> {
    Instep::open(OpenOptions::at(folder.path().join("instep.db").to_str().unwrap()), now).unwrap()
}

impl Phone {
    pub fn new(platform: Platform, wall: Timestamp, zone: Tz) -> Self {
        let folder = TempDir::new().unwrap();
        let instep = open(&folder, at(zone, wall, 0, 0));
        Self {
            folder,
            instep,
            platform,
            slots: None,
            exact_allowed: true,
            wall,
            zone,
            monotonic_ms: 0,
            boots: 0,
            centre: BTreeMap::new(),
            shown: Vec::new(),
            passed_over: Vec::new(),
        }
    }

    pub fn now(&self) -> Moment {
        at(self.zone, self.wall, self.monotonic_ms, self.boots)
    }

    /// Whether no more is armed than a plan may take.
    pub fn has_room(&self) -> bool {
        let times = || self.centre.values().map(|e| e.at.at).collect::<BTreeSet<_>>().len();
        match (self.slots, self.platform) {
            (Some(slots), _) => self.centre.len() <= usize::try_from(slots).unwrap(),
            (None, Platform::Ios) => self.centre.len() <= 60,
            (None, _) => times() <= 1,
        }
    }

    /// What the app can tell about what is armed: all of it, or nothing.
    fn armed(&self) -> Armed {
        match self.platform {
            Platform::Ios => Armed::Known { tokens: self.centre.values().map(|e| e.token.clone()).collect() },
            _ => Armed::Unknown,
        }
    }

    fn request(&self, armed: Armed) -> PlanRequest {
        let delivery = DeliveryState {
            notifications: NotificationState::Allowed,
            channel_off: false,
            exact_allowed: self.exact_allowed,
            battery_restricted: false,
        };
        PlanRequest { platform: self.platform, delivery, armed, slots: self.slots }
    }

    pub fn plan_for(&self, armed: Armed) -> Plan {
        self.instep.plan_reminders(self.request(armed), self.now()).unwrap()
    }

    pub fn plan(&self) -> Plan {
        self.plan_for(self.armed())
    }

    /// Carries out as many commands of a plan as there is time for, and says how many there were.
    pub fn carry_out(&mut self, plan: &Plan, most: usize) -> usize {
        // What goes makes room for what comes.
        let commands: Vec<Command> = plan
            .cancel
            .iter()
            .map(|o| Command::Disarm(*o))
            .chain(plan.add.iter().map(|e| Command::Arm(Box::new(e.clone()))))
            .collect();
        let many = commands.len();
        for command in commands.into_iter().take(most) {
            match command {
                Command::Disarm(occurrence) => {
                    self.centre.remove(&occurrence);
                }
                Command::Arm(entry) => {
                    self.centre.insert(entry.occurrence, *entry);
                    assert!(self.centre.len() <= LIMIT, "the platform would drop what is beyond {LIMIT}");
                }
            }
        }
        many.min(most)
    }

    /// Makes a plan and carries it out.
    pub fn replan(&mut self) {
        let plan = self.plan();
        self.take(&plan);
    }

    /// Carries out a plan and shows what it says was missed.
    fn take(&mut self, plan: &Plan) {
        self.carry_out(plan, usize::MAX);
        if let Some(entry) = &plan.catch_up {
            self.show(entry, true);
            self.instep.occurrence_shown(entry.occurrence, None, self.now()).unwrap();
        }
    }

    fn show(&mut self, entry: &PlanEntry, late: bool) {
        self.centre.remove(&entry.occurrence);
        self.shown.push(Shown { occurrence: entry.occurrence, due: entry.at.at, late });
    }

    /// Something armed goes off. Android wakes the app, which asks what to show and what to arm next; iOS shows it and
    /// wakes nobody.
    fn go_off(&mut self, entry: &PlanEntry, late: bool) {
        if self.platform != Platform::Android {
            return self.show(entry, late);
        }
        self.centre.remove(&entry.occurrence);
        let request = self.request(self.armed());
        let result = self.instep.handle_alarm(entry.occurrence, request.clone(), self.now()).unwrap();
        // A second delivery of the same alarm changes nothing.
        let twice = self.instep.handle_alarm(entry.occurrence, request, self.now()).unwrap();
        assert_eq!(
            (twice.notice.is_some(), &twice.plan),
            (result.notice.is_some(), &Plan { catch_up: None, ..result.plan.clone() })
        );
        assert!(twice.notice.is_none_or(|notice| notice.again));
        if let Some(notice) = result.notice {
            assert!(!notice.again && !result.plan.withdraw.contains(&notice.occurrence));
            self.show(entry, late);
        }
        self.take(&result.plan);
    }

    /// What was shown since the last look.
    pub fn take_shown(&mut self) -> Vec<Shown> {
        std::mem::take(&mut self.shown)
    }

    /// The app is ended and started again. What is armed stays.
    pub fn restart(&mut self) {
        self.instep.shutdown().unwrap();
        self.instep = open(&self.folder, self.now());
    }

    /// The whole device is.
    pub fn reboot(&mut self) {
        self.boots += 1;
        self.monotonic_ms = 0;
        self.centre.clear();
        self.restart();
    }

    /// Time goes by. What rings wakes the app on Android, where it plans the next; on iOS it wakes nobody.
    pub fn pass(&mut self, minutes: i64) {
        let until = self.wall.plus_seconds(minutes * 60);
        while let Some(entry) =
            self.centre.values().filter(|e| e.at.at <= until).min_by_key(|e| (e.at.at, e.occurrence)).cloned()
        {
            self.go_on_to(entry.at.at.max(self.wall));
            self.go_off(&entry, false);
        }
        self.go_on_to(until);
    }

    fn go_on_to(&mut self, wall: Timestamp) {
        self.monotonic_ms += wall.millis_since(self.wall);
        self.wall = wall;
    }

    /// The wall clock is set, and nothing else moves. What should have rung before the new time is over: iOS drops
    /// it, Android rings it at once. iOS tells nobody of a ring: before the clock is set the app was open once, or what
    /// rang since could not be told from what did not.
    pub fn set_clock(&mut self, wall: Timestamp) {
        if self.platform == Platform::Ios {
            self.replan();
        }
        self.wall = wall;
        let over: Vec<PlanEntry> = self.centre.values().filter(|e| e.at.at <= wall).cloned().collect();
        self.centre.retain(|_, e| e.at.at > wall);
        if self.platform == Platform::Android {
            over.iter().for_each(|entry| self.go_off(entry, true));
        } else {
            self.passed_over.extend(over.iter().map(|entry| entry.occurrence));
        }
    }
}
