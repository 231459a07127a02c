use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::alarm::withdrawn;
use super::delivery::{Hindrances, Punctuality, delivery_warnings, warning};
use super::entry::ArmedToken;
use super::ledger::{Ledger, LedgerEvent, LedgerLine, LedgerReason, OccurrenceState};
use super::missed::{CATCH_UP_MS, missed, unwanted};
use super::quiet::QuietHours;
use super::ring::{MAX_HORIZON_DAYS, Rings, occurrences, ring_on};
use super::silence::{Silence, SilencingSession};
use super::text::{last_notice, notice};
use super::{
    Armed, DeliveryState, Occurrence, Plan, PlanEntry, Platform, ReminderKind, ReminderRule, RingMode,
    WarningKind,
};
use crate::calendar::{CalendarDate, CareDay, DayStarts, OffsetTime, Timestamp, Zone};
use crate::error::{InstepError, Result};
use crate::session::ReminderId;
use crate::words::Words;

/// What iOS is given of the 64 requests it holds; beyond those it drops some in silence.
const IOS_SLOTS: i32 = 60;
/// The same while a session runs: the rest is for the session's own notifications.
const IOS_SLOTS_IN_SESSION: i32 = 56;
/// Android and a desktop process are woken by the ring itself and plan the next one then.
const ALARM_SLOTS: i32 = 1;
const MAX_SLOTS: i32 = 64;
/// How long the alarms of one time may take, from the first to the last, in milliseconds.
const TOGETHER_MS: i64 = 60_000;

/// All that a plan depends on.
#[derive(Debug, Clone, Copy)]
pub struct PlanInput<'a> {
    /// The reminders, paused ones too; not those that were removed.
    pub rules: &'a [ReminderRule],
    /// When a reminder was last written: what it asks for before that was never asked for. None for always.
    pub written: &'a BTreeMap<ReminderId, Timestamp>,
    /// Sessions that count, of the present care day and the nine before it.
    pub sessions: &'a [SilencingSession],
    /// Nights whose sleep question was answered or skipped, of the same days.
    pub nights: &'a [CareDay],
    /// What became of occurrences, of the last nine ring dates and those to come.
    pub ledger: &'a Ledger,
    /// How punctual the newest rings were.
    pub punctuality: Punctuality,
    /// The present.
    pub now: Timestamp,
    /// The rules of the device's zone.
    pub zone: &'a Zone,
    /// All day starts: a ring belongs to the care day that it falls into when it rings, whatever counts now.
    pub day_starts: &'a DayStarts,
    /// When nothing may ring.
    pub quiet: Option<QuietHours>,
    /// The platform.
    pub platform: Platform,
    /// How many requests it holds, 1 to 64; none for the platform's own number.
    pub slots: Option<i32>,
    /// What it lets through.
    pub delivery: DeliveryState,
    /// The person asked for rings to the minute.
    pub exact_wanted: bool,
    /// A session was begun and has not ended.
    pub in_session: bool,
    /// The length in whole minutes of the guide that a notice offers; none to name no length.
    pub guide_minutes: Option<i32>,
    /// What is armed now.
    pub armed: &'a Armed,
}

impl PlanInput<'_> {
    /// How many requests the platform holds. Fails with `Invalid` when `slots` is not 1 to 64.
    pub fn slot_count(&self) -> Result<usize> {
        let slots = self.slots.unwrap_or(match self.platform {
            Platform::Ios if self.in_session => IOS_SLOTS_IN_SESSION,
            Platform::Ios => IOS_SLOTS,
            Platform::Android | Platform::Desktop => ALARM_SLOTS,
        });
        usize::try_from(slots)
            .ok()
            .filter(|_| (1..=MAX_SLOTS).contains(&slots))
            .ok_or_else(|| InstepError::out_of_range("slots", 1, i64::from(MAX_SLOTS)))
    }

    /// To the minute when the person asked for it and the platform allows it. Never silence instead.
    fn mode(&self) -> RingMode {
        if self.exact_wanted && self.delivery.exact_allowed { RingMode::Exact } else { RingMode::Inexact }
    }

    pub(super) fn silence(&self) -> Silence<'_> {
        Silence::new(self.rules, self.sessions, self.nights, self.ledger, self.day_starts, self.zone)
    }

    pub(super) fn rule(&self, reminder: ReminderId) -> Option<&ReminderRule> {
        self.rules.iter().find(|r| r.id == reminder)
    }

    pub(super) fn shifted(&self, asked: OffsetTime) -> OffsetTime {
        self.quiet.map_or(asked, |quiet| quiet.shift(asked, self.zone))
    }

    /// Whether an alarm is sounding now, of which nothing was heard yet. Android sounds those of one time one after the
    /// other, and a plan is made after each: what has just been shown has the others with it.
    pub(super) fn on_its_way(&self, state: &OccurrenceState) -> bool {
        let Some(due) = state.planned.filter(|_| self.platform == Platform::Android) else { return false };
        let just_shown = |(at, rang_for): (Timestamp, Timestamp)| {
            rang_for == due && (0..TOGETHER_MS).contains(&self.now.millis_since(at))
        };
        due <= self.now && self.ledger.states().any(|(_, other)| other.newest_ring.is_some_and(just_shown))
    }

    /// The dates on which the sleep question or the review was shown: no other of them comes on these.
    pub(super) fn question_days(&self) -> BTreeSet<CalendarDate> {
        let question =
            |o: &Occurrence| self.rule(o.reminder).is_some_and(|r| r.kind != ReminderKind::Routine);
        let shown =
            self.ledger.states().filter(|(occurrence, _)| question(occurrence)).flat_map(|(_, state)| {
                // One that another late notice stood for was not shown itself; one that was put off may come late on
                // another day.
                let caught_up = state.missed.filter(|(why, _)| *why == LedgerReason::CaughtUp);
                let stood_for = state.missed.is_some_and(|(why, _)| why == LedgerReason::Together);
                let rung = if stood_for { state.shown } else { state.rung(self.platform, self.now) };
                // What a platform shows by itself can come a second time, where it was planned again.
                let again = state.rang_by_itself(self.platform, self.now);
                [rung, caught_up.map(|(_, at)| at), again]
            });
        shown.flatten().filter_map(|at| CalendarDate::of(self.zone.at(at)).ok()).collect()
    }

    /// Whether a review is still to ring on this date. Once a week goes before every day: on its day the review is the
    /// one notification of the two.
    pub(super) fn review_ahead_on(&self, day: CalendarDate) -> bool {
        let days = [day.plus_days(-1).unwrap_or(day), day];
        let reviews = self.rules.iter().filter(|r| r.kind == ReminderKind::Review);
        reviews.flat_map(|r| days.map(|d| (r, d))).any(|(rule, ring_date)| {
            let state = self.ledger.state(Occurrence { reminder: rule.id, day: ring_date });
            let at = ring_on(rule, self.zone, ring_date).map(|asked| self.shifted(asked));
            at.is_some_and(|at| {
                at.at > self.now
                    && CalendarDate::of(at).is_ok_and(|d| d == day)
                    && !state.settled(self.platform, self.now)
            })
        })
    }

    pub(super) fn entry(
        &self,
        rule: &ReminderRule,
        occurrence: Occurrence,
        at: OffsetTime,
        words: &Words,
    ) -> PlanEntry {
        PlanEntry::new(rule, occurrence, at, self.mode(), notice(rule.kind, self.guide_minutes, words))
    }

    /// The snoozes that are still to ring, soonest first. An edit of the reminder leaves them; a pause, its removal, an
    /// answer or a session of that evening do not.
    pub(super) fn snoozes(&self) -> Vec<(Occurrence, OffsetTime)> {
        let silence = self.silence();
        let mut found: Vec<(Occurrence, OffsetTime)> = self
            .ledger
            .states()
            .filter_map(|(occurrence, state)| {
                let to = self.zone.at(state.live_snooze(self.platform, self.now)?);
                let rule = self.rule(occurrence.reminder).filter(|r| !r.paused)?;
                let asked = self.zone.resolve(occurrence.day, rule.time).map_or(to, |r| r.time);
                let paused =
                    rule.paused_until.is_some_and(|until| CalendarDate::of(to).is_ok_and(|d| d < until));
                (!paused && !silence.holds(rule, occurrence, asked)).then(|| (occurrence, self.shifted(to)))
            })
            .collect();
        found.sort_unstable_by_key(|(occurrence, at)| (at.at, *occurrence));
        found
    }
}

/// The first `count` rings from now on, soonest first: quiet hours applied, snoozes counted, silenced and answered ones
/// left out. The first of them is the next reminder of the Today screen.
pub fn upcoming(input: &PlanInput<'_>, count: usize, words: &Words) -> Vec<PlanEntry> {
    soonest(input, input.question_days(), count, words)
}

fn soonest(
    input: &PlanInput<'_>,
    question_days: BTreeSet<CalendarDate>,
    count: usize,
    words: &Words,
) -> Vec<PlanEntry> {
    let mut entries = regular(input, None, question_days, count, words);
    entries.extend(put_off(input, words));
    entries.sort_by_key(order);
    entries.truncate(count);
    entries
}

/// The next ring of one reminder, seen among all of them.
pub fn next_of(input: &PlanInput<'_>, reminder: ReminderId, words: &Words) -> Option<PlanEntry> {
    let put_off = put_off(input, words).into_iter().filter(|e| e.reminder == reminder);
    regular(input, Some(reminder), input.question_days(), 1, words)
        .into_iter()
        .chain(put_off)
        .min_by_key(order)
}

fn order(entry: &PlanEntry) -> (Timestamp, Occurrence) {
    (entry.at.at, entry.occurrence)
}

/// The snoozes ahead, as entries.
fn put_off(input: &PlanInput<'_>, words: &Words) -> Vec<PlanEntry> {
    let ahead = input.snoozes().into_iter().filter(|(_, at)| at.at > input.now);
    ahead
        .filter_map(|(occurrence, at)| {
            Some(input.entry(input.rule(occurrence.reminder)?, occurrence, at, words))
        })
        .collect()
}

/// The first `count` rings at their own times, and what rings together with the last of them; of one reminder or of
/// all. On `question_days` no question comes.
fn regular(
    input: &PlanInput<'_>,
    of: Option<ReminderId>,
    mut question_days: BTreeSet<CalendarDate>,
    count: usize,
    words: &Words,
) -> Vec<PlanEntry> {
    let silence = input.silence();
    let rings_still = |rule: &ReminderRule, occurrence: Occurrence, asked: OffsetTime| {
        !silence.holds(rule, occurrence, asked)
            && !input.ledger.state(occurrence).settled(input.platform, input.now)
    };
    // Quiet hours can hold a ring back for almost a day.
    let from = input.now.plus_seconds(-2 * 86_400);
    let mut queues: Vec<(&ReminderRule, Rings<'_>)> = input
        .rules
        .iter()
        .filter(|r| of.is_none_or(|id| r.id == id))
        .map(|r| (r, occurrences(r, input.zone, from, MAX_HORIZON_DAYS)))
        .collect();
    let mut heap = BinaryHeap::new();
    let advance = |index: usize, (rule, rings): &mut (&ReminderRule, Rings<'_>)| {
        rings
            .filter(|(occurrence, asked)| rings_still(rule, *occurrence, *asked))
            .map(|(occurrence, asked)| (occurrence, input.shifted(asked)))
            .find(|(_, at)| at.at > input.now)
            .map(|(occurrence, at)| Reverse(Next { at: at.at, occurrence, offset_s: at.offset_s, index }))
    };
    // Once a week goes before every day: on its day the review is the one notification of the two.
    for (index, queue) in queues.iter_mut().enumerate() {
        heap.extend(advance(index, queue));
    }
    let mut entries: Vec<PlanEntry> = Vec::new();
    while let Some(Reverse(next)) = heap.pop() {
        if entries.len() >= count && entries.last().is_none_or(|last| last.at.at < next.at) {
            break;
        }
        let Some(queue) = queues.get_mut(next.index) else { break };
        let (rule, at) = (queue.0, OffsetTime { at: next.at, offset_s: next.offset_s });
        heap.extend(advance(next.index, queue));
        if rule.kind != ReminderKind::Routine
            && let Ok(day) = CalendarDate::of(at)
        {
            let gives_way = rule.kind == ReminderKind::SleepQuestion && input.review_ahead_on(day);
            if gives_way || !question_days.insert(day) {
                continue;
            }
        }
        entries.push(input.entry(rule, next.occurrence, at, words));
    }
    entries
}

/// The next ring of one rule. Ordered by time, then by identity, so that equal input gives an equal plan.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Next {
    at: Timestamp,
    occurrence: Occurrence,
    offset_s: i32,
    index: usize,
}

/// What to arm, as a difference to what is armed: the soonest rings that the platform has slots for, snoozes counted.
/// Android has one slot more for each snooze and for each ring of the same time: what rings together is armed together,
/// or all but the first would count as missed. Where more is wanted than fits and the app is not woken by a ring, the last
/// notice also asks to open it. Applying a plan and planning again at the same moment gives nothing to add or cancel.
///
/// With [`Armed::Unknown`] everything wanted is added anew (arming the same occurrence again replaces it), and what
/// earlier plans added and nobody wants any more is cancelled, by every plan until three hours after its time: nobody
/// knows whether an earlier plan was carried out. Nothing is left out because it would not be seen:
/// what is in the way becomes a warning.
///
/// Fails with `Invalid` when `slots` is not 1 to 64, and for a token that no plan gave.
pub fn plan(input: &PlanInput<'_>, words: &Words) -> Result<Plan> {
    let slots = input.slot_count()?;
    let missed = missed(input);
    let late = missed.show.and_then(|occurrence| input.rule(occurrence.reminder));
    let mut question_days = input.question_days();
    if late.is_some_and(|rule| rule.kind != ReminderKind::Routine) {
        question_days.extend(CalendarDate::of(input.zone.at(input.now)));
    }
    let by_alarm = input.platform == Platform::Android && input.slots.is_none();
    let (mut wanted, room) = if by_alarm {
        let mut wanted = regular(input, None, question_days, slots, words);
        wanted.extend(put_off(input, words));
        wanted.sort_by_key(order);
        (wanted, usize::MAX)
    } else {
        (soonest(input, question_days, slots.saturating_add(1), words), slots)
    };
    // A single alarm brings its own successor; a window of several ends unless the app is opened before.
    let ends = wanted.len() > room && (input.platform == Platform::Ios || slots > 1);
    wanted.truncate(room);
    if ends && let Some(last) = wanted.last_mut() {
        *last = last.clone().with_text(last_notice(last, words));
    }

    let (keep, add, held): (Vec<_>, Vec<_>, Vec<Occurrence>) = match input.armed {
        Armed::Unknown => {
            // An alarm that may ring late must not ring after what is shown in its place, nor for what is done. Later
            // than this none is shown.
            let recent = |due| input.platform != Platform::Ios && input.now.millis_since(due) <= CATCH_UP_MS;
            let over = |o: Occurrence| {
                missed.lines.iter().any(|m| m.occurrence == o) || unwanted(cancel_reason(input, o))
            };
            let ahead = input.ledger.states().filter_map(|(occurrence, state)| {
                // Also what was cancelled before: nobody knows whether that was carried out.
                let furthest = state.furthest?;
                let may_ring = furthest > input.now && !input.on_its_way(state);
                let may_ring_late = match state.planned {
                    Some(due) => recent(due) && over(occurrence),
                    None => recent(furthest),
                };
                (may_ring || may_ring_late).then_some(occurrence)
            });
            (Vec::new(), wanted, ahead.collect())
        }
        Armed::Known { tokens } => {
            let armed = tokens.iter().map(|t| ArmedToken::parse(t)).collect::<Result<Vec<_>>>()?;
            let (keep, add) = wanted.into_iter().partition(|w| armed.iter().any(|a| a.token == w.token));
            (keep, add, armed.iter().map(|a| a.occurrence).collect())
        }
    };
    let mut cancel: Vec<Occurrence> =
        held.into_iter().filter(|o| !keep.iter().chain(&add).any(|w| w.occurrence == *o)).collect();
    cancel.sort_unstable_by_key(|o| (o.day, o.reminder));
    cancel.dedup();

    let mut warnings = delivery_warnings(
        &Hindrances {
            delivery: &input.delivery,
            exact_wanted: input.exact_wanted,
            zone_unknown: input.zone.unknown(),
            punctuality: input.punctuality,
        },
        words,
    );
    if ends {
        warnings.push(warning(WarningKind::SlotsFull, words));
    }
    let catch_up = missed.show.and_then(|occurrence| entry_now(input, occurrence, words));
    Ok(Plan { add, keep, cancel, withdraw: withdrawn(input), warnings, catch_up })
}

/// The entry of an occurrence that is shown at once.
pub fn entry_now(input: &PlanInput<'_>, occurrence: Occurrence, words: &Words) -> Option<PlanEntry> {
    let rule = input.rule(occurrence.reminder)?;
    Some(input.entry(rule, occurrence, input.zone.at(input.now), words))
}

/// When an occurrence that was put off comes again.
pub fn snoozed(input: &PlanInput<'_>, occurrence: Occurrence) -> Option<OffsetTime> {
    let ahead = |(o, at): &(Occurrence, OffsetTime)| *o == occurrence && at.at > input.now;
    input.snoozes().into_iter().find(ahead).map(|(_, at)| at)
}

/// Whether a session, an answered question or a "done" of its evening silences an occurrence.
pub fn silenced(input: &PlanInput<'_>, rule: &ReminderRule, occurrence: Occurrence) -> bool {
    let asked = input.zone.resolve(occurrence.day, rule.time);
    asked.is_ok_and(|asked| input.silence().holds(rule, occurrence, asked.time))
}

/// Why a plan no longer holds an occurrence that one before it held.
pub fn cancel_reason(input: &PlanInput<'_>, occurrence: Occurrence) -> LedgerReason {
    let Some(rule) = input.rule(occurrence.reminder) else { return LedgerReason::Removed };
    let state = input.ledger.state(occurrence);
    if state.answered.is_some() {
        return LedgerReason::Answered;
    }
    if rule.paused || rule.paused_until.is_some_and(|until| occurrence.day < until) {
        return LedgerReason::Paused;
    }
    let asked = ring_on(rule, input.zone, occurrence.day);
    match asked {
        Some(asked) if input.silence().holds(rule, occurrence, asked) => match rule.kind {
            ReminderKind::SleepQuestion => LedgerReason::Rated,
            _ => LedgerReason::Session,
        },
        Some(asked) if input.shifted(asked).at > input.now => LedgerReason::Slots,
        _ => LedgerReason::Changed,
    }
}

/// What the ledger has to say about a plan that was made, in order. Nothing for a plan it knows already.
pub fn noted(input: &PlanInput<'_>, plan: &Plan) -> Vec<LedgerLine> {
    let line = |occurrence, event, due, reason| LedgerLine {
        occurrence,
        at: input.now,
        event,
        due,
        snoozed_to: None,
        reason,
    };
    let missed = missed(input).lines;
    let mut lines: Vec<LedgerLine> =
        missed.iter().map(|m| line(m.occurrence, LedgerEvent::Missed, Some(m.due), Some(m.reason))).collect();
    for (occurrence, state) in input.ledger.states() {
        if let Some(due) = state.rang_by_itself(input.platform, input.now) {
            lines.push(line(occurrence, LedgerEvent::Armed, Some(due), None));
        }
    }
    let hindrance = input.delivery.hindrance();
    for (entry, held) in plan.add.iter().map(|e| (e, false)).chain(plan.keep.iter().map(|e| (e, true))) {
        let state = input.ledger.state(entry.occurrence);
        let due = Some(entry.at.at);
        let known = state.planned == due && state.hindered == hindrance;
        if !known {
            lines.push(line(entry.occurrence, LedgerEvent::Planned, due, hindrance));
        }
        if held && !(state.armed && state.planned == due) {
            lines.push(line(entry.occurrence, LedgerEvent::Armed, due, None));
        }
    }
    let wanted: BTreeSet<Occurrence> = plan.add.iter().chain(&plan.keep).map(|e| e.occurrence).collect();
    for (occurrence, state) in input.ledger.states() {
        let Some(due) = state.planned else { continue };
        let over = missed.iter().any(|m| m.occurrence == occurrence);
        let ahead = due > input.now || plan.cancel.contains(&occurrence);
        if ahead && !over && !wanted.contains(&occurrence) {
            let reason = cancel_reason(input, occurrence);
            lines.push(line(occurrence, LedgerEvent::Cancelled, Some(due), Some(reason)));
        }
    }
    lines
}
