use serde::{Deserialize, Serialize};

use super::delivery::LATE_MS;
use super::ledger::{LedgerEvent, LedgerLine, LedgerReason, OccurrenceAnswer, OccurrenceState};
use super::plan::snoozed;
use super::quiet::clock;
use super::ring::ring_on;
use super::{Occurrence, PlanInput, Platform, ReminderKind, ReminderRule};
use crate::calendar::{CareDay, OffsetTime, Timestamp, Zone};
use crate::session::vocabulary;
use crate::words::{Arg, Words};

vocabulary! {
    /// What became of an occurrence, or what will.
    WhyOutcome {
        /// It was shown in time.
        Rang = "rang",
        /// It was shown late.
        RangLate = "rang_late",
        /// The device holds its requests itself and was set to show it.
        HandedOver = "handed_over",
        /// The person put it off, and it rings again.
        Snoozed = "snoozed",
        /// The person said it is done.
        Done = "done",
        /// The person started from it.
        Started = "started",
        /// The person skipped it.
        Skipped = "skipped",
        /// A session of that day silenced it.
        Session = "session",
        /// The question was answered before.
        Rated = "rated",
        /// Notifications or their channel were turned off.
        Denied = "denied",
        /// The device was off or did not ring.
        Off = "off",
        /// It was never handed to the device.
        NotPlanned = "not_planned",
        /// It was missed, and shown late.
        CaughtUp = "caught_up",
        /// It was missed, and another one was shown late for both.
        Together = "together",
        /// Another question came that day, and only one does.
        GaveWay = "gave_way",
        /// The reminder is or was paused.
        Paused = "paused",
        /// The reminder was removed.
        Removed = "removed",
        /// The reminder was not there yet, or was changed after that time.
        NotYet = "not_yet",
        /// The reminder had ended.
        Over = "over",
        /// That weekday is not chosen.
        OtherDays = "other_days",
        /// No clock of this place shows that day.
        NoSuchDay = "no_such_day",
        /// Quiet hours move it.
        Quiet = "quiet",
        /// It is on the device's plan.
        Ahead = "ahead",
        /// It is to come, and not on the device's plan yet.
        NotYetPlanned = "not_yet_planned",
        /// Nothing is known.
        Unknown = "unknown",
    }
}

/// From when to when there was a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Life {
    /// When it was added, if that is known.
    pub added: Option<Timestamp>,
    /// When it was removed.
    pub removed: Option<Timestamp>,
}

/// What became of a reminder on `day`, or what will, in one sentence: the first of these that holds. What the person
/// did; what was shown or missed; why it could not ring; what is to come.
pub fn why(
    input: &PlanInput<'_>,
    rule: &ReminderRule,
    life: Life,
    day: CareDay,
    words: &Words,
) -> (WhyOutcome, String) {
    let occurrence = Occurrence { reminder: rule.id, day };
    let state = input.ledger.state(occurrence);
    let case = Case { input, rule, life, day, occurrence, state, words };
    case.person()
        .or_else(|| case.platform())
        .or_else(|| case.rule_itself())
        .or_else(|| case.to_come())
        .unwrap_or_else(|| (WhyOutcome::Unknown, words.text("why-unknown", &[])))
}

struct Case<'a> {
    input: &'a PlanInput<'a>,
    rule: &'a ReminderRule,
    life: Life,
    day: CareDay,
    occurrence: Occurrence,
    state: OccurrenceState,
    words: &'a Words,
}

type Found = Option<(WhyOutcome, String)>;

impl Case<'_> {
    fn plain(&self, outcome: WhyOutcome, key: &str) -> Found {
        Some((outcome, self.words.text(key, &[])))
    }

    fn timed(&self, outcome: WhyOutcome, key: &str, at: Timestamp) -> Found {
        let time = time_text(self.input.zone.at(at), self.day, self.words);
        Some((outcome, self.words.text(key, &[("time", Arg::Text(&time))])))
    }

    fn person(&self) -> Found {
        if let Some((answer, at)) = self.state.answered {
            return match answer {
                OccurrenceAnswer::Done => self.timed(WhyOutcome::Done, "why-done", at),
                OccurrenceAnswer::Started => self.timed(WhyOutcome::Started, "why-started", at),
                OccurrenceAnswer::Skipped => self.timed(WhyOutcome::Skipped, "why-skipped", at),
            };
        }
        let at = snoozed(self.input, self.occurrence)?;
        self.timed(WhyOutcome::Snoozed, "why-snoozed", at.at)
    }

    fn platform(&self) -> Found {
        let state = &self.state;
        if let Some(shown) = state.shown {
            let late_ms = state.shown_due.map_or(0, |due| shown.millis_since(due));
            if let Some((LedgerReason::CaughtUp, at)) = state.missed {
                return self.timed(WhyOutcome::CaughtUp, "why-caught-up", at.max(shown));
            }
            if late_ms > LATE_MS {
                let time = time_text(self.input.zone.at(shown), self.day, self.words);
                let late = self.words.minutes(i32::try_from(late_ms / 1000).unwrap_or(i32::MAX));
                let args = [("time", Arg::Text(time.as_str())), ("length", Arg::Text(late.as_str()))];
                return Some((WhyOutcome::RangLate, self.words.text("why-rang-late", &args)));
            }
            return self.timed(WhyOutcome::Rang, "why-rang", shown);
        }
        if let Some((why, at)) = state.missed {
            return match why {
                LedgerReason::CaughtUp => self.timed(WhyOutcome::CaughtUp, "why-caught-up", at),
                LedgerReason::Together => self.plain(WhyOutcome::Together, "why-together"),
                LedgerReason::Denied => self.plain(WhyOutcome::Denied, "why-denied"),
                LedgerReason::ChannelOff => self.plain(WhyOutcome::Denied, "why-channel-off"),
                LedgerReason::NotPlanned => self.plain(WhyOutcome::NotPlanned, "why-not-planned"),
                _ => self.plain(WhyOutcome::Off, "why-off"),
            };
        }
        if self.input.platform == Platform::Ios
            && let Some(at) = state.rung(self.input.platform, self.input.now)
        {
            return self.timed(WhyOutcome::HandedOver, "why-handed-over", at);
        }
        None
    }

    fn rule_itself(&self) -> Found {
        let (rule, zone, day) = (self.rule, self.input.zone, self.day);
        let asked = zone.resolve(day, rule.time).ok()?;
        let due = self.input.shifted(asked.time);
        if day < rule.start || self.life.added.is_some_and(|added| added >= due.at) {
            return self.plain(WhyOutcome::NotYet, "why-not-yet");
        }
        if rule.end.is_some_and(|end| end < day) {
            return self.plain(WhyOutcome::Over, "why-over");
        }
        if asked.in_gap && !zone.day_exists(day).ok()? {
            return self.plain(WhyOutcome::NoSuchDay, "why-no-such-day");
        }
        if !rule.days.contains(&day.weekday()) {
            let weekday = self.words.weekday(day.weekday());
            let text = self.words.text("why-other-days", &[("weekday", Arg::Text(&weekday))]);
            return Some((WhyOutcome::OtherDays, text));
        }
        self.silenced(asked.time).or_else(|| {
            // The pause of that day, which may have ended since.
            let cancelled = self.state.cancelled.filter(|_| due.at <= self.input.now);
            if self.life.removed.is_some() {
                self.plain(WhyOutcome::Removed, "why-removed")
            } else if cancelled == Some(LedgerReason::Paused) {
                self.plain(WhyOutcome::Paused, "why-was-paused")
            } else if due.at > self.input.now && ring_on(rule, zone, day).is_none() || rule.paused {
                self.plain(WhyOutcome::Paused, "why-paused")
            } else if rule.paused_until.is_some_and(|until| day < until) {
                self.plain(WhyOutcome::Paused, "why-was-paused")
            } else {
                None
            }
        })
    }

    fn silenced(&self, asked: OffsetTime) -> Found {
        let care_day = self.input.day_starts.care_day(asked).ok()?;
        let silence = self.input.silence();
        match self.rule.kind {
            ReminderKind::Routine => {
                let session = silence.session(self.rule, self.occurrence, care_day)?;
                self.timed(WhyOutcome::Session, "why-session", session.started_at)
            }
            ReminderKind::SleepQuestion if silence.holds(self.rule, self.occurrence, asked) => {
                self.plain(WhyOutcome::Rated, "why-rated")
            }
            _ => None,
        }
    }

    fn to_come(&self) -> Found {
        let input = self.input;
        let asked = ring_on(self.rule, input.zone, self.day)?;
        let due = input.shifted(asked);
        if self.rule.kind != ReminderKind::Routine {
            let ring_day = CareDay::of(due).ok()?;
            let review = self.rule.kind == ReminderKind::SleepQuestion && input.review_ahead_on(ring_day);
            if review || input.question_days().contains(&ring_day) {
                return self.plain(WhyOutcome::GaveWay, "why-gave-way");
            }
        }
        if due.at <= input.now {
            // It was changed after its time: what it asks for now was not asked for then.
            let changed = input.written.get(&self.rule.id).is_some_and(|w| *w >= due.at);
            return changed.then(|| (WhyOutcome::NotYet, self.words.text("why-changed", &[])));
        }
        if self.state.planned.is_some() && self.state.hindered.is_some() {
            return self.timed(WhyOutcome::Denied, "why-ahead-denied", due.at);
        }
        if due.at > asked.at {
            return self.timed(WhyOutcome::Quiet, "why-quiet", due.at);
        }
        if self.state.planned.is_some() {
            return self.timed(WhyOutcome::Ahead, "why-ahead", due.at);
        }
        self.timed(WhyOutcome::NotYetPlanned, "why-not-yet-planned", due.at)
    }
}

/// A time, with its day when that is not `day`.
fn time_text(at: OffsetTime, day: CareDay, words: &Words) -> String {
    let time = clock(at).map(|t| words.time(t)).unwrap_or_default();
    match CareDay::of(at) {
        Ok(other) if other != day => words
            .text("reminder-when-day", &[("day", Arg::Text(&words.day(other))), ("time", Arg::Text(&time))]),
        _ => time,
    }
}

/// A line of the ledger in a word or two, for the log of the Reminders screen: "shown 21:07". None for what only
/// concerns the device's plan.
pub fn event_text(line: &LedgerLine, zone: &Zone, words: &Words) -> Option<String> {
    let day = line.occurrence.day;
    let key = match (line.event, line.reason) {
        (LedgerEvent::Shown, _) => "why-event-shown",
        (LedgerEvent::Snoozed, _) => "why-event-snoozed",
        (LedgerEvent::Answered, Some(LedgerReason::Done)) => "why-event-done",
        (LedgerEvent::Answered, Some(LedgerReason::Skipped)) => "why-event-skipped",
        (LedgerEvent::Answered, _) => "why-event-started",
        (LedgerEvent::Missed, _) => "why-event-missed",
        (LedgerEvent::Planned | LedgerEvent::Armed | LedgerEvent::Cancelled, _) => return None,
    };
    let time = time_text(zone.at(line.snoozed_to.unwrap_or(line.at)), day, words);
    Some(words.text(key, &[("time", Arg::Text(&time))]))
}

/// An occurrence in the log: its day and time, then what happened, or else the answer.
pub fn log_text(
    rule: &ReminderRule,
    day: CareDay,
    happened: &[String],
    answer: &str,
    words: &Words,
) -> String {
    let what = if happened.is_empty() { answer.to_owned() } else { format!("{}.", happened.join(", ")) };
    words.text(
        "why-log",
        &[
            ("day", Arg::Text(&words.day(day))),
            ("time", Arg::Text(&words.time(rule.time))),
            ("what", Arg::Text(&what)),
        ],
    )
}
