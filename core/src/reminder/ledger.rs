use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Occurrence, Platform};
use crate::calendar::Timestamp;
use crate::session::vocabulary;

vocabulary! {
    /// What happened to an occurrence.
    LedgerEvent {
        /// It was put on a plan.
        Planned = "planned",
        /// The platform said that it holds it.
        Armed = "armed",
        /// It was shown.
        Shown = "shown",
        /// The person put it off.
        Snoozed = "snoozed",
        /// The person answered it; the reason says how.
        Answered = "answered",
        /// Its time passed and nothing was shown; the reason says why.
        Missed = "missed",
        /// It was taken off a plan; the reason says why.
        Cancelled = "cancelled",
    }
}

vocabulary! {
    /// Why something happened to an occurrence.
    LedgerReason {
        /// Answered: a session was started from it.
        Started = "started",
        /// Answered: done.
        Done = "done",
        /// Answered: not today.
        Skipped = "skipped",
        /// Cancelled: a session of that day answered it.
        Session = "session",
        /// Cancelled: the question was answered elsewhere.
        Rated = "rated",
        /// Cancelled: the person answered it.
        Answered = "answered",
        /// Cancelled: the reminder was paused.
        Paused = "paused",
        /// Cancelled: the reminder was removed.
        Removed = "removed",
        /// Cancelled: the reminder, the zone or the quiet hours changed, and it does not ring then any more.
        Changed = "changed",
        /// Cancelled: others come sooner, and the platform holds no more.
        Slots = "slots",
        /// Planned or missed: notifications were turned off.
        Denied = "denied",
        /// Planned or missed: the channel for reminders was turned off.
        ChannelOff = "channel_off",
        /// Missed: the device was off, or did not ring.
        Off = "off",
        /// Missed: it was never handed to the device.
        NotPlanned = "not_planned",
        /// Missed at its time, and shown late.
        CaughtUp = "caught_up",
        /// Missed at its time; another one was shown late for both.
        Together = "together",
    }
}

vocabulary! {
    /// How the person answered an occurrence.
    OccurrenceAnswer {
        /// Started a session from it.
        Started = "started",
        /// It is done.
        Done = "done",
        /// Not this time.
        Skipped = "skipped",
    }
}

impl OccurrenceAnswer {
    /// As the ledger says it.
    pub const fn reason(self) -> LedgerReason {
        match self {
            Self::Started => LedgerReason::Started,
            Self::Done => LedgerReason::Done,
            Self::Skipped => LedgerReason::Skipped,
        }
    }

    fn of(reason: Option<LedgerReason>) -> Self {
        match reason {
            Some(LedgerReason::Done) => Self::Done,
            Some(LedgerReason::Skipped) => Self::Skipped,
            _ => Self::Started,
        }
    }
}

/// A line of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerLine {
    /// What it is about.
    pub occurrence: Occurrence,
    /// When it was written.
    pub at: Timestamp,
    /// What happened.
    pub event: LedgerEvent,
    /// When it was to ring.
    pub due: Option<Timestamp>,
    /// Until when it was put off.
    pub snoozed_to: Option<Timestamp>,
    /// Why.
    pub reason: Option<LedgerReason>,
}

/// What is known of one occurrence: its lines, folded in the order of writing. Never in the order of time: a clock
/// that is set back must not undo what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OccurrenceState {
    /// When it is to ring by the newest plan that holds it; none when it was cancelled or has been dealt with.
    pub planned: Option<Timestamp>,
    /// The latest time at which any plan since it was last shown would have had it rung. What was cancelled keeps it: a
    /// crash may have come before the platform was told.
    pub furthest: Option<Timestamp>,
    /// When a platform that shows its requests without the app was to show it, once a plan saw that time pass.
    pub handed_over: Option<Timestamp>,
    /// What stood in the way of its being shown when it was planned.
    pub hindered: Option<LedgerReason>,
    /// The platform said that it holds it as planned.
    pub armed: bool,
    /// When it was first shown.
    pub shown: Option<Timestamp>,
    /// When the ring that was first shown was due.
    pub shown_due: Option<Timestamp>,
    /// When it was shown last in its time, and the time it was shown for.
    pub newest_ring: Option<(Timestamp, Timestamp)>,
    /// It was missed after it was shown last in its time, or was never shown in it.
    pub missed_since_ring: bool,
    /// Until when it is put off; none when that ring was shown, or the person answered since.
    pub snoozed_to: Option<Timestamp>,
    /// It was put off once: so it had been shown, reported or not.
    pub was_put_off: bool,
    /// The newest answer, and when it was given.
    pub answered: Option<(OccurrenceAnswer, Timestamp)>,
    /// Why it was missed, and when that was noticed.
    pub missed: Option<(LedgerReason, Timestamp)>,
    /// Why it was last taken off a plan; none when it was planned again.
    pub cancelled: Option<LedgerReason>,
    /// It was on a plan once.
    pub was_planned: bool,
}

impl OccurrenceState {
    fn add(&mut self, line: &LedgerLine) {
        match line.event {
            LedgerEvent::Planned => {
                self.armed &= self.planned == line.due;
                self.planned = line.due;
                self.furthest = self.furthest.max(line.due);
                self.hindered =
                    line.reason.filter(|why| matches!(why, LedgerReason::Denied | LedgerReason::ChannelOff));
                self.cancelled = None;
                self.was_planned = true;
            }
            // Noted after its time: the platform held it, and has shown it by itself.
            LedgerEvent::Armed if line.due.is_some_and(|due| due <= line.at) => {
                self.handed_over = line.due;
                self.snoozed_to = None;
                self.planned = None;
                self.furthest = None;
            }
            LedgerEvent::Armed => self.armed = true,
            LedgerEvent::Shown => {
                if self.shown.is_none() {
                    (self.shown, self.shown_due) = (Some(line.at), line.due);
                }
                if let Some(due) = line.due {
                    self.newest_ring = Some((line.at, due));
                    self.missed_since_ring = false;
                }
                self.snoozed_to = None;
                self.planned = None;
                self.furthest = None;
            }
            LedgerEvent::Snoozed => {
                self.was_put_off = true;
                // What is answered is over.
                self.snoozed_to = line.snoozed_to.filter(|_| self.answered.is_none());
                self.planned = None;
            }
            LedgerEvent::Answered => {
                self.answered = Some((OccurrenceAnswer::of(line.reason), line.at));
                self.snoozed_to = None;
            }
            LedgerEvent::Missed => {
                self.missed = Some((line.reason.unwrap_or(LedgerReason::Off), line.at));
                self.missed_since_ring = true;
                self.snoozed_to = None;
                self.planned = None;
            }
            LedgerEvent::Cancelled => {
                self.cancelled = line.reason.or(Some(LedgerReason::Changed));
                self.planned = None;
                self.armed = false;
            }
        }
    }

    /// When it was shown, as far as that is known: reported, or rung by a platform that holds its requests itself
    /// and shows them without the app.
    pub fn rung(&self, platform: Platform, now: Timestamp) -> Option<Timestamp> {
        let by_itself = platform == Platform::Ios && self.hindered.is_none();
        let caught_up =
            self.missed.filter(|(why, _)| matches!(why, LedgerReason::CaughtUp | LedgerReason::Together));
        self.shown
            .or(caught_up.map(|(_, at)| at))
            .or(self.handed_over)
            .or(self.planned.filter(|due| by_itself && *due <= now))
    }

    /// What a platform showed without the app, and no line says yet. Written down when a plan first sees its time pass,
    /// it stays shown when the clock is set back. Not what lies long ago: a clock that was a year fast for a while would
    /// take the rings of weeks with it.
    pub fn rang_by_itself(&self, platform: Platform, now: Timestamp) -> Option<Timestamp> {
        const RECENT_MS: i64 = 7 * 86_400_000;
        let by_itself = platform == Platform::Ios && self.hindered.is_none();
        self.planned.filter(|due| by_itself && (0..=RECENT_MS).contains(&now.millis_since(*due)))
    }

    /// The snooze that is still to ring.
    pub fn live_snooze(&self, platform: Platform, now: Timestamp) -> Option<Timestamp> {
        // A ring that a platform showed by itself was planned for the snooze, not for the time before it: being put
        // off takes an occurrence off its plan.
        let rung = platform == Platform::Ios
            && self.hindered.is_none()
            && self.planned.is_some_and(|due| due <= now);
        self.snoozed_to.filter(|_| !rung)
    }

    /// It must not ring at its own time any more: it was answered, put off, or shown before.
    pub fn settled(&self, platform: Platform, now: Timestamp) -> bool {
        self.answered.is_some() || self.was_put_off || self.rung(platform, now).is_some()
    }
}

/// What is known of occurrences.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    states: BTreeMap<Occurrence, OccurrenceState>,
}

impl Ledger {
    /// Folds lines, given in the order of writing.
    pub fn new<'a>(lines: impl IntoIterator<Item = &'a LedgerLine>) -> Self {
        let mut states: BTreeMap<Occurrence, OccurrenceState> = BTreeMap::new();
        for line in lines {
            states.entry(line.occurrence).or_default().add(line);
        }
        Self { states }
    }

    /// What is known of one.
    pub fn state(&self, occurrence: Occurrence) -> OccurrenceState {
        self.states.get(&occurrence).copied().unwrap_or_default()
    }

    /// All of which anything is known, in order.
    pub fn states(&self) -> impl Iterator<Item = (Occurrence, &OccurrenceState)> {
        self.states.iter().map(|(occurrence, state)| (*occurrence, state))
    }
}
