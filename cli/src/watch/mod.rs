//! `instep reminder watch`: stays, and lets reminders ring on the desktop. When they ring the core decides; here the
//! time is awaited, what the clocks do is noticed, and what is pressed goes back to the core.
//!
//! A plan is made again every quarter of a minute and just before a ring. So a session that another process logs keeps
//! tonight's reminder silent, and no sleep of the device or of this process moves one.

#![cfg_attr(
    not(all(unix, not(target_os = "macos"))),
    allow(
        dead_code,
        reason = "there is no desktop of this kind, so nothing is pressed and no button is shown"
    )
)]

mod desktop;
mod ending;
mod present;
mod told;

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use instep::reminder::{
    Armed, DeliveryState, NoticeCategory, NotificationState, Occurrence, Plan, PlanEntry, Platform,
    SystemEvent,
};
use instep::{InstepError, NotificationButton, OccurrenceAction, PlanRequest};

use crate::args::WatchArgs;
use crate::commands::Shell;
use crate::error::{Failure, concerns_file};
use desktop::{Desktop, Notice};
use present::Present;
use told::{By, Told};

/// The longest sleep at a time. Sleeping does not count while the device does, so this is also how late it may
/// notice that it has woken up.
const STEP_MS: i64 = 15_000;
/// The last plan before a ring is made this long before it.
const AHEAD_MS: i64 = 2000;
/// What is due longer than this was slept through: the core says what is shown of it.
const LATE_MS: i64 = 60_000;
/// The shortest sleep, while another process holds the file.
const RETRY_MS: i64 = 1000;

/// What is heard while it sleeps.
enum Heard {
    /// A button of a notification was pressed.
    Pressed { occurrence: Occurrence, action: OccurrenceAction },
    /// A notification was closed without an answer.
    Closed { occurrence: Occurrence },
    /// The process is to end.
    End,
}

/// `instep reminder watch`
pub fn watch(shell: &mut Shell, args: &WatchArgs) -> Result<(), Failure> {
    let (sender, heard) = channel();
    ending::listen(sender.clone())?;
    let present = Present::new(&shell.now()?);
    let mut watch = Watch {
        shell,
        sender,
        present,
        armed: Armed::Unknown,
        next: None,
        planned: false,
        without_desktop: false,
        open: BTreeMap::new(),
        rung: 0,
    };
    if desktop::find() == Desktop::None {
        watch.tell_no_desktop()?;
    }
    // Whatever happened while nobody watched.
    watch.plan(Some(SystemEvent::Foreground))?;
    let done = watch.stay(&heard, args.rings.map(std::num::NonZeroU32::get));
    // Nobody would take what is pressed on them.
    watch.open.values().for_each(|name| desktop::close(*name));
    done
}

struct Watch<'a> {
    shell: &'a mut Shell,
    sender: Sender<Heard>,
    present: Present,
    /// The one timer that runs, as the plan knows it.
    armed: Armed,
    next: Option<PlanEntry>,
    /// A plan was made, so what rings next has been told.
    planned: bool,
    /// It was told that there is no desktop.
    without_desktop: bool,
    /// What is on the desktop, by what the desktop calls it.
    open: BTreeMap<Occurrence, u32>,
    /// How many have rung and need no more of this process.
    rung: u32,
}

impl Watch<'_> {
    fn stay(&mut self, heard: &Receiver<Heard>, rings: Option<u32>) -> Result<(), Failure> {
        while rings.is_none_or(|rings| self.rung < rings) {
            let step = self.step()?;
            match heard.recv_timeout(step) {
                Ok(Heard::End) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(Heard::Pressed { occurrence, action }) => self.answer(occurrence, &action)?,
                Ok(Heard::Closed { occurrence }) => self.close(occurrence)?,
                Err(RecvTimeoutError::Timeout) => {}
            }
            let zone_changed = self.shell.clock.follow_zone();
            let now = self.shell.now()?;
            let event = self.present.look(&now, zone_changed, step);
            // What is shown is reported before the next plan: a plan takes what it hears nothing of for missed.
            self.ring_what_is_due()?;
            self.plan(event)?;
        }
        Ok(())
    }

    /// How long to sleep.
    fn step(&self) -> Result<Duration, InstepError> {
        let now = self.shell.now()?;
        let ms = match self.next.as_ref().map(|next| next.at.at.millis_since(now.wall)) {
            Some(left) if left <= 0 => RETRY_MS,
            Some(left) if left <= AHEAD_MS => left,
            Some(left) => left.saturating_sub(AHEAD_MS).min(STEP_MS),
            None => STEP_MS,
        };
        Ok(Duration::from_millis(u64::try_from(ms).unwrap_or_default()))
    }

    /// Lets what is due ring. The core decides whether it is shown, and makes the next plan.
    fn ring_what_is_due(&mut self) -> Result<(), Failure> {
        let now = self.shell.now()?;
        let due = |next: &PlanEntry| (0..=LATE_MS).contains(&now.wall.millis_since(next.at.at));
        let Some(next) = self.next.clone().filter(due) else { return Ok(()) };
        let result = match self.shell.core.handle_alarm(next.occurrence, self.request(), now) {
            // It stays due, and is tried again.
            Err(InstepError::Busy) => return Ok(()),
            result => result?,
        };
        // A notice that was given out before was shown by another watch.
        if let Some(notice) = result.notice.filter(|notice| !notice.again) {
            self.show(&next, notice.buttons, false)?;
        }
        self.take(result.plan)
    }

    fn request(&self) -> PlanRequest {
        PlanRequest {
            platform: Platform::Desktop,
            // Without a desktop it rings all the same, by the bell.
            delivery: DeliveryState {
                notifications: NotificationState::Allowed,
                channel_off: false,
                exact_allowed: true,
                battery_restricted: false,
            },
            armed: self.armed.clone(),
            slots: None,
        }
    }

    /// Makes the plan, and carries it out.
    fn plan(&mut self, event: Option<SystemEvent>) -> Result<(), Failure> {
        let (now, request) = (self.shell.now()?, self.request());
        let core = &self.shell.core;
        let plan = match event {
            Some(event) => core.on_system_event(event, request, now),
            None => core.plan_reminders(request, now),
        };
        match plan {
            // Whoever holds the file lets go of it again; the next step tries again.
            Err(InstepError::Busy) => Ok(()),
            plan => self.take(plan?),
        }
    }

    /// Carries a plan out: shows what was missed, takes away what is over, and sets the timer.
    fn take(&mut self, plan: Plan) -> Result<(), Failure> {
        if let Some(late) = &plan.catch_up {
            self.ring_late(late)?;
        }
        for occurrence in plan.withdraw {
            if let Some(name) = self.open.get(&occurrence) {
                desktop::close(*name);
                self.close(occurrence)?;
            }
        }
        let entries: Vec<PlanEntry> = plan.keep.into_iter().chain(plan.add).collect();
        let next = entries.first().cloned();
        self.armed = Armed::Known { tokens: entries.into_iter().map(|entry| entry.token).collect() };
        let place = |entry: &Option<PlanEntry>| entry.as_ref().map(|entry| (entry.occurrence, entry.at));
        let other = place(&next) != place(&self.next);
        self.next = next;
        if other || !self.planned {
            self.planned = true;
            self.tell_next()?;
        }
        Ok(())
    }

    /// Shows what was missed, and reports it. A failed report is no reason not to show it.
    fn ring_late(&mut self, entry: &PlanEntry) -> Result<(), Failure> {
        let reported = self.shell.core.occurrence_shown(entry.occurrence, None, self.shell.now()?);
        // Another watch was first.
        if matches!(reported, Ok(false)) {
            return Ok(());
        }
        let buttons = self.shell.core.notification_words(entry.category)?.buttons;
        let shown = self.show(entry, buttons, true);
        if !matches!(reported, Err(InstepError::Busy)) {
            reported?;
        }
        shown
    }

    fn show(
        &mut self,
        entry: &PlanEntry,
        buttons: Vec<NotificationButton>,
        late: bool,
    ) -> Result<(), Failure> {
        let open =
            self.shell.core.answer_occurrence(entry.occurrence, OccurrenceAction::Open, self.shell.now()?);
        let actions: Vec<OccurrenceAction> = buttons.iter().map(|button| button.action.clone()).collect();
        let (title, text) = (entry.title.clone(), entry.text.clone());
        let notice = Notice { occurrence: entry.occurrence, title, text, buttons };
        let (desktop, name) = desktop::show(notice, self.sender.clone());
        self.open.extend(name.map(|name| (entry.occurrence, name)));
        let mut commands = Vec::new();
        if desktop != Desktop::Buttons {
            commands.extend(open.iter().flat_map(told::opening));
            commands.extend(told::answers(entry.occurrence, &actions));
        }
        let by = if desktop == Desktop::None { By::Bell } else { By::Notification };
        if by == By::Bell {
            self.rung = self.rung.saturating_add(1);
            self.tell_no_desktop()?;
            bell();
        }
        self.tell(&Told::Rang { by, late, ring: entry, commands })
    }

    /// A notification is gone. The desktop may say so once more of one that was taken away.
    fn close(&mut self, occurrence: Occurrence) -> Result<(), Failure> {
        if self.is_over(occurrence) { self.tell(&Told::Closed { occurrence }) } else { Ok(()) }
    }

    /// Whether it was on the desktop until now.
    fn is_over(&mut self, occurrence: Occurrence) -> bool {
        let shown = self.open.remove(&occurrence).is_some();
        self.rung = self.rung.saturating_add(u32::from(shown));
        shown
    }

    /// Takes what was pressed.
    fn answer(&mut self, occurrence: Occurrence, action: &OccurrenceAction) -> Result<(), Failure> {
        self.is_over(occurrence);
        match self.shell.core.answer_occurrence(occurrence, action.clone(), self.shell.now()?) {
            Ok(answer) => {
                let opens = matches!(action, OccurrenceAction::Open | OccurrenceAction::Start);
                let commands = if opens { told::opening(&answer) } else { Vec::new() };
                self.tell(&Told::Answered { action, answer: &answer, commands })
            }
            Err(error) if concerns_file(&error) && error != InstepError::Busy => Err(error.into()),
            Err(error) => {
                Failure::from(error).report(self.shell.out.json, &self.shell.locale);
                Ok(())
            }
        }
    }

    /// What rings next, in the sentences of the list; all of them when nothing rings.
    fn tell_next(&self) -> Result<(), Failure> {
        let screen = self.shell.core.reminders(self.shell.now()?)?;
        let next = self.next.as_ref();
        let concerned = |id| next.is_none_or(|next| next.reminder == id);
        let reminders = screen.reminders.iter().filter(|reminder| concerned(reminder.id));
        let mut text: Vec<String> = reminders.map(|reminder| reminder.text.clone()).collect();
        if screen.reminders.is_empty() {
            text.push(screen.spoken);
        }
        self.tell(&Told::Next { ring: next, text })
    }

    fn tell_no_desktop(&mut self) -> Result<(), Failure> {
        if std::mem::replace(&mut self.without_desktop, true) {
            return Ok(());
        }
        let words = self.shell.core.notification_words(NoticeCategory::Routine)?;
        bell();
        self.tell(&Told::NoNotifications { message: &words.unavailable })
    }

    fn tell(&self, told: &Told<'_>) -> Result<(), Failure> {
        Ok(self.shell.out.print(told, Told::page)?)
    }
}

/// Rings where the person looks, and never in what a script reads.
fn bell() {
    // With standard error closed there is nobody to hear it.
    let _ = std::io::stderr().write_all(b"\x07");
}
