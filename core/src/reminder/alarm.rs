use super::missed::{CATCH_UP_MS, unwanted};
use super::ring::ring_on;
use super::{LedgerReason, Occurrence, PlanInput, ReminderKind};
use crate::calendar::{CalendarDate, Timestamp};

/// Time after a ring was noted as shown in which the same alarm is the same ring, in milliseconds.
const SAME_RING_MS: i64 = 60_000;

/// A ring whose alarm went off and that is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlarmRing {
    /// When it was due, quiet hours counted.
    pub due: Timestamp,
    /// It was noted as shown within the last minute.
    pub again: bool,
}

/// Decides whether an occurrence whose alarm went off is shown now.
///
/// None for one that is answered, silenced, put off, paused, removed or shown before, for one that is not due yet or was
/// due more than three hours ago, in quiet hours, while notifications are turned off, and for a second question of a day.
pub fn alarm_ring(input: &PlanInput<'_>, occurrence: Occurrence) -> Option<AlarmRing> {
    let rule = input.rule(occurrence.reminder)?;
    let state = input.ledger.state(occurrence);
    let now = input.zone.at(input.now);
    let today = CalendarDate::of(now).ok()?;
    let paused = rule.paused || rule.paused_until.is_some_and(|until| today < until);
    let quiet = input.shifted(now).at > input.now;
    if paused || quiet || input.delivery.hindrance().is_some() || state.answered.is_some() {
        return None;
    }
    let snoozed = state.live_snooze(input.platform, input.now);
    let asked = ring_on(rule, input.zone, occurrence.day);
    let asked_or_now = asked.unwrap_or(now);
    if input.silence().holds(rule, occurrence, asked_or_now) {
        return None;
    }
    let over = snoozed.is_some() || state.missed_since_ring;
    let repeated =
        state.newest_ring.filter(|(at, _)| !over && (0..SAME_RING_MS).contains(&input.now.millis_since(*at)));
    if let Some((_, due)) = repeated {
        return Some(AlarmRing { due, again: true });
    }
    let due = match snoozed {
        Some(to) => input.shifted(input.zone.at(to)).at,
        None => {
            let over = state.settled(input.platform, input.now)
                || state.missed.is_some()
                || state.cancelled.is_some_and(unwanted);
            let due = input.shifted(asked?).at;
            // What was due before the reminder was written was never asked for.
            let written = input.written.get(&rule.id).copied();
            let asked_for = written.is_none_or(|w| if w > input.now { state.was_planned } else { due > w });
            (!over && asked_for).then_some(due)?
        }
    };
    let in_time = (0..=CATCH_UP_MS).contains(&input.now.millis_since(due));
    let second_question = rule.kind != ReminderKind::Routine && input.question_days().contains(&today);
    (in_time && (!second_question || snoozed.is_some())).then_some(AlarmRing { due, again: false })
}

/// Finds notifications that are not to stay on the screen, in order: what they ask was answered or silenced, they were
/// put off, their reminder is paused or gone, or their care day is over.
pub fn withdrawn(input: &PlanInput<'_>) -> Vec<Occurrence> {
    let silence = input.silence();
    let care_day = |at: Timestamp| input.day_starts.care_day(input.zone.at(at)).ok();
    let today = care_day(input.now);
    let date = CalendarDate::of(input.zone.at(input.now)).ok();
    let over = |occurrence: Occurrence| {
        let state = input.ledger.state(occurrence);
        let caught_up = state.missed.filter(|(why, _)| *why == LedgerReason::CaughtUp).map(|(_, at)| at);
        let shown = [
            state.newest_ring.map(|(at, _)| at),
            state.shown,
            state.handed_over,
            state.rang_by_itself(input.platform, input.now),
            caught_up,
        ];
        let Some(shown) = shown.into_iter().flatten().max() else { return false };
        let Some(rule) = input.rule(occurrence.reminder) else { return true };
        let asked = ring_on(rule, input.zone, occurrence.day).unwrap_or_else(|| input.zone.at(shown));
        let paused =
            rule.paused || rule.paused_until.is_some_and(|until| date.is_some_and(|date| date < until));
        paused
            || state.answered.is_some()
            || state.live_snooze(input.platform, input.now).is_some()
            || silence.holds(rule, occurrence, asked)
            || care_day(shown.max(asked.at)) < today
    };
    let known = input.ledger.states().map(|(occurrence, _)| occurrence);
    let mut found: Vec<Occurrence> = known.filter(|occurrence| over(*occurrence)).collect();
    found.sort_unstable_by_key(|o| (o.day, o.reminder));
    found
}
