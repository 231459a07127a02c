use serde::{Deserialize, Serialize};

use super::delivery::LATE_MS;
use super::ledger::{LedgerEvent, LedgerLine, LedgerReason, OccurrenceAnswer, OccurrenceState};
use super::plan::snoozed;
use super::ring::ring_on;
use super::{Occurrence, PlanInput, Platform, ReminderKind, ReminderRule};
use crate::calendar::{CalendarDate, OffsetTime, Timestamp, Zone, minute_of};
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
    /// When it was added, if that is known, by the clock of that time: it may have stood ahead.
    pub added: Option<Timestamp>,
    /// When it was removed.
    pub removed: Option<Timestamp>,
}

/// What became of an occurrence, or what will: decided once, to be read and to be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Why {
    /// What became of it.
    pub outcome: WhyOutcome,
    /// The sentence that says so.
    key: &'static str,
    /// The day that was asked about.
    day: CalendarDate,
    /// The date it is asked on.
    today: CalendarDate,
    /// The time that the sentence names.
    time: Option<OffsetTime>,
    /// The other day that the sentence names.
    other: Option<CalendarDate>,
    /// How late it came, in seconds.
    late_s: Option<i32>,
}

impl Why {
    /// The answer in a sentence or two.
    pub fn text(&self, words: &Words) -> String {
        let time = self.time.map(|at| time_text(at, self.day, self.today, words));
        let other = self.other.map(|day| words.day(day, self.today));
        let length = self.late_s.map(|seconds| words.minutes(seconds));
        let weekday = words.weekday(self.day.weekday());
        let mut args = vec![("weekday", Arg::Text(weekday.as_str()))];
        args.extend(other.as_deref().map(|day| ("day", Arg::Text(day))));
        args.extend(time.as_deref().map(|time| ("time", Arg::Text(time))));
        args.extend(length.as_deref().map(|length| ("length", Arg::Text(length))));
        words.text(self.key, &args)
    }
}

/// What became of a reminder on `day`, or what will: the first of these that holds. What the person did; what was shown
/// or missed; why it could not ring; what is to come.
pub fn why(input: &PlanInput<'_>, rule: &ReminderRule, life: Life, day: CalendarDate) -> Why {
    let occurrence = Occurrence { reminder: rule.id, day };
    let state = input.ledger.state(occurrence);
    let today = CalendarDate::of(input.zone.at(input.now)).unwrap_or(day);
    let case = Case { input, rule, life, day, today, occurrence, state };
    case.person()
        .or_else(|| case.platform())
        .or_else(|| case.rule_itself())
        .or_else(|| case.to_come())
        .unwrap_or_else(|| case.plain("why-unknown", WhyOutcome::Unknown))
}

struct Case<'a> {
    input: &'a PlanInput<'a>,
    rule: &'a ReminderRule,
    life: Life,
    day: CalendarDate,
    today: CalendarDate,
    occurrence: Occurrence,
    state: OccurrenceState,
}

impl Case<'_> {
    fn plain(&self, key: &'static str, outcome: WhyOutcome) -> Why {
        Why { outcome, key, day: self.day, today: self.today, time: None, other: None, late_s: None }
    }

    /// It was added on a clock that stood ahead of the present: when that was, nobody knows.
    fn clock_was_ahead(&self) -> bool {
        self.life.added.is_some_and(|added| added > self.input.now)
    }

    fn timed(&self, key: &'static str, outcome: WhyOutcome, at: Timestamp) -> Why {
        Why { time: Some(self.input.zone.at(at)), ..self.plain(key, outcome) }
    }

    fn person(&self) -> Option<Why> {
        if let Some((answer, at)) = self.state.answered {
            return Some(match answer {
                OccurrenceAnswer::Done => self.timed("why-done", WhyOutcome::Done, at),
                OccurrenceAnswer::Started => self.timed("why-started", WhyOutcome::Started, at),
                OccurrenceAnswer::Skipped => self.timed("why-skipped", WhyOutcome::Skipped, at),
            });
        }
        let at = snoozed(self.input, self.occurrence)?;
        Some(self.timed("why-snoozed", WhyOutcome::Snoozed, at.at))
    }

    fn platform(&self) -> Option<Why> {
        let state = &self.state;
        if let Some(shown) = state.shown {
            let late_ms = state.shown_due.map_or(0, |due| shown.millis_since(due));
            if let Some((LedgerReason::CaughtUp, at)) = state.missed {
                return Some(self.timed("why-caught-up", WhyOutcome::CaughtUp, at.max(shown)));
            }
            if late_ms > LATE_MS {
                let late_s = Some(i32::try_from(late_ms / 1000).unwrap_or(i32::MAX));
                return Some(Why { late_s, ..self.timed("why-rang-late", WhyOutcome::RangLate, shown) });
            }
            return Some(self.timed("why-rang", WhyOutcome::Rang, shown));
        }
        if let Some((why, at)) = state.missed {
            return Some(match why {
                LedgerReason::CaughtUp => self.timed("why-caught-up", WhyOutcome::CaughtUp, at),
                LedgerReason::Together => self.plain("why-together", WhyOutcome::Together),
                LedgerReason::Denied => self.plain("why-denied", WhyOutcome::Denied),
                LedgerReason::ChannelOff => self.plain("why-channel-off", WhyOutcome::Denied),
                LedgerReason::NotPlanned => self.plain("why-not-planned", WhyOutcome::NotPlanned),
                _ => self.plain("why-off", WhyOutcome::Off),
            });
        }
        if self.input.platform == Platform::Ios
            && let Some(at) = state.rung(self.input.platform, self.input.now)
        {
            return Some(self.timed("why-handed-over", WhyOutcome::HandedOver, at));
        }
        None
    }

    fn rule_itself(&self) -> Option<Why> {
        let (rule, zone, day) = (self.rule, self.input.zone, self.day);
        let asked = zone.resolve(day, rule.time).ok()?;
        let due = self.input.shifted(asked.time);
        let added = self.life.added.filter(|_| !self.clock_was_ahead());
        if day < rule.start && self.today < rule.start {
            return Some(Why { other: Some(rule.start), ..self.plain("why-starts", WhyOutcome::NotYet) });
        }
        if added.is_some_and(|added| added >= due.at) {
            return Some(self.plain("why-not-yet", WhyOutcome::NotYet));
        }
        if day < rule.start {
            let key = if self.clock_was_ahead() { "why-clock-ahead" } else { "why-not-yet" };
            return Some(self.plain(key, WhyOutcome::NotYet));
        }
        if rule.end.is_some_and(|end| end < day) {
            return Some(self.plain("why-over", WhyOutcome::Over));
        }
        if asked.in_gap && !zone.day_exists(day).ok()? {
            return Some(self.plain("why-no-such-day", WhyOutcome::NoSuchDay));
        }
        if !rule.days.contains(&day.weekday()) {
            return Some(self.plain("why-other-days", WhyOutcome::OtherDays));
        }
        self.silenced(asked.time).or_else(|| {
            // The pause of that day, which may have ended since.
            let cancelled = self.state.cancelled.filter(|_| due.at <= self.input.now);
            if self.life.removed.is_some() {
                Some(self.plain("why-removed", WhyOutcome::Removed))
            } else if cancelled == Some(LedgerReason::Paused) {
                Some(self.plain("why-was-paused", WhyOutcome::Paused))
            } else if due.at > self.input.now && ring_on(rule, zone, day).is_none() || rule.paused {
                Some(self.plain("why-paused", WhyOutcome::Paused))
            } else if rule.paused_until.is_some_and(|until| day < until) {
                Some(self.plain("why-was-paused", WhyOutcome::Paused))
            } else {
                None
            }
        })
    }

    fn silenced(&self, asked: OffsetTime) -> Option<Why> {
        let care_day = self.input.day_starts.care_day(asked).ok()?;
        let silence = self.input.silence();
        match self.rule.kind {
            ReminderKind::Routine => {
                let session = silence.session(self.rule, self.occurrence, care_day)?;
                // On the clock of its place, as the history shows it.
                let time = Some(session.started);
                Some(Why { time, ..self.plain("why-session", WhyOutcome::Session) })
            }
            ReminderKind::SleepQuestion if silence.holds(self.rule, self.occurrence, asked) => {
                Some(self.plain("why-rated", WhyOutcome::Rated))
            }
            _ => None,
        }
    }

    fn to_come(&self) -> Option<Why> {
        let input = self.input;
        let asked = ring_on(self.rule, input.zone, self.day)?;
        let due = input.shifted(asked);
        if self.rule.kind != ReminderKind::Routine {
            let ring_day = CalendarDate::of(due).ok()?;
            let review = self.rule.kind == ReminderKind::SleepQuestion && input.review_ahead_on(ring_day);
            if review || input.question_days().contains(&ring_day) {
                return Some(self.plain("why-gave-way", WhyOutcome::GaveWay));
            }
        }
        if due.at <= input.now {
            if self.clock_was_ahead() {
                return Some(self.plain("why-clock-ahead", WhyOutcome::NotYet));
            }
            // It was changed after its time: what it asks for now was not asked for then.
            let written = input.written.get(&self.rule.id);
            let changed = written.is_some_and(|w| *w >= due.at && *w <= input.now);
            return changed.then(|| self.plain("why-changed", WhyOutcome::NotYet));
        }
        if self.state.planned.is_some() && self.state.hindered.is_some() {
            return Some(self.timed("why-ahead-denied", WhyOutcome::Denied, due.at));
        }
        if due.at > asked.at {
            return Some(self.timed("why-quiet", WhyOutcome::Quiet, due.at));
        }
        if self.state.planned.is_some() {
            return Some(self.timed("why-ahead", WhyOutcome::Ahead, due.at));
        }
        Some(self.timed("why-not-yet-planned", WhyOutcome::NotYetPlanned, due.at))
    }
}

/// A time, with its day when that is not `day`.
fn time_text(at: OffsetTime, day: CalendarDate, today: CalendarDate, words: &Words) -> String {
    let Ok(time) = minute_of(at) else { return String::new() };
    match CalendarDate::of(at) {
        Ok(other) if other != day => words.time_on(time, other, today),
        _ => words.time(time),
    }
}

/// A line of the ledger in a word or two, for the log of the Reminders screen: "shown 21:07". None for what only
/// concerns the device's plan. `today` is the calendar date.
pub fn event_text(line: &LedgerLine, zone: &Zone, today: CalendarDate, words: &Words) -> Option<String> {
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
    let time = time_text(zone.at(line.snoozed_to.unwrap_or(line.at)), day, today, words);
    Some(words.text(key, &[("time", Arg::Text(&time))]))
}

/// An occurrence in the log: its day and time, then what happened, or else the answer. `today` is the calendar date.
pub fn log_text(
    rule: &ReminderRule,
    day: CalendarDate,
    today: CalendarDate,
    happened: &[String],
    answer: &str,
    words: &Words,
) -> String {
    let what = if happened.is_empty() { answer.to_owned() } else { format!("{}.", happened.join(", ")) };
    words.text(
        "why-log",
        &[
            ("day", Arg::Text(&words.day(day, today))),
            ("time", Arg::Text(&words.time(rule.time))),
            ("what", Arg::Text(&what)),
        ],
    )
}
