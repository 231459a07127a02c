use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::quiet::QuietHours;
use super::ring::{MAX_HORIZON_DAYS, Rings, occurrences};
use super::silence::{Silence, SilencingSession};
use super::text::{self, notice, text_hash};
use super::{
    Armed, DeliveryState, Occurrence, Plan, PlanEntry, Platform, ReminderRule, RingMode, WarningKind,
};
use crate::calendar::{CareDay, DayStart, OffsetTime, Timestamp, Zone};
use crate::error::{InstepError, Result};
use crate::words::Words;

/// What iOS is given of the 64 requests it holds; beyond those it drops some in silence.
const IOS_SLOTS: i32 = 60;
/// Android and a desktop process are woken by the ring itself and plan the next one then.
const ALARM_SLOTS: i32 = 1;
const MAX_SLOTS: i32 = 64;

/// An occurrence that an earlier plan added, from the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedRing {
    /// Its identity.
    pub occurrence: Occurrence,
    /// When it was to ring.
    pub at: Timestamp,
}

/// All that a plan depends on.
#[derive(Debug, Clone, Copy)]
pub struct PlanInput<'a> {
    /// The reminders, paused ones too; not those that were removed.
    pub rules: &'a [ReminderRule],
    /// Sessions of receiver `me`, of the present care day and the two before it at least.
    pub sessions: &'a [SilencingSession],
    /// Nights whose sleep question was answered or skipped, of the same days.
    pub nights: &'a [CareDay],
    /// What earlier plans added and did not cancel. Those whose time has passed are passed over.
    pub planned: &'a [PlannedRing],
    /// The present.
    pub now: Timestamp,
    /// The rules of the device's zone.
    pub zone: &'a Zone,
    /// The day start in force.
    pub day_start: DayStart,
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
    /// What is armed now.
    pub armed: &'a Armed,
}

impl PlanInput<'_> {
    /// How many requests the platform holds. Fails with `Invalid` when `slots` is not 1 to 64.
    pub fn slot_count(&self) -> Result<usize> {
        let slots = self.slots.unwrap_or(match self.platform {
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
}

/// The first `count` rings from now on, soonest first: quiet hours applied, silenced ones left out. The first of
/// them is the next reminder of the Today screen.
pub fn upcoming(input: &PlanInput<'_>, count: usize, words: &Words) -> Vec<PlanEntry> {
    let silence = Silence::new(input.rules, input.sessions, input.nights, input.day_start, input.zone);
    let mode = input.mode();
    // Quiet hours can hold a ring back for almost a day.
    let from = input.now.plus_seconds(-2 * 86_400);
    let mut queues: Vec<(&ReminderRule, Rings<'_>)> =
        input.rules.iter().map(|r| (r, occurrences(r, input.zone, from, MAX_HORIZON_DAYS))).collect();
    let mut soonest = BinaryHeap::new();
    let advance = |index: usize, (rule, rings): &mut (&ReminderRule, Rings<'_>)| {
        rings
            .filter(|(occurrence, asked)| !silence.holds(rule, *occurrence, *asked))
            .map(|(occurrence, asked)| {
                (occurrence, input.quiet.map_or(asked, |q| q.shift(asked, input.zone)))
            })
            .find(|(_, at)| at.at > input.now)
            .map(|(occurrence, at)| Reverse(Next { at: at.at, occurrence, offset_s: at.offset_s, index }))
    };
    for (index, queue) in queues.iter_mut().enumerate() {
        soonest.extend(advance(index, queue));
    }
    let mut entries = Vec::new();
    while entries.len() < count {
        let Some(Reverse(next)) = soonest.pop() else { break };
        let Some(queue) = queues.get_mut(next.index) else { break };
        let notice = notice(queue.0.kind, words);
        entries.push(PlanEntry {
            occurrence: next.occurrence,
            reminder: next.occurrence.reminder,
            day: next.occurrence.day,
            at: OffsetTime { at: next.at, offset_s: next.offset_s },
            local_time: queue.0.time,
            mode,
            text_hash: text_hash(&notice),
            notice,
        });
        soonest.extend(advance(next.index, queue));
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

/// What to arm, as a difference to what is armed: the soonest rings that the platform has slots for. Applying it and
/// planning again at the same moment gives nothing to add or cancel.
///
/// With [`Armed::Unknown`] everything wanted is added anew (arming the same occurrence again replaces it), and what
/// earlier plans added and nobody wants any more is cancelled. Nothing is left out because it would not be seen:
/// what is in the way becomes a warning.
///
/// Fails with `Invalid` when `slots` is not 1 to 64.
pub fn plan(input: &PlanInput<'_>, words: &Words) -> Result<Plan> {
    let slots = input.slot_count()?;
    let mut wanted = upcoming(input, slots.saturating_add(1), words);
    let more = wanted.len() > slots;
    wanted.truncate(slots);

    let (keep, add, held): (Vec<_>, Vec<_>, Vec<Occurrence>) = match input.armed {
        Armed::Unknown => {
            let ahead = input.planned.iter().filter(|p| p.at > input.now).map(|p| p.occurrence);
            (Vec::new(), wanted, ahead.collect())
        }
        Armed::Known { entries } => {
            let (keep, add) = wanted.into_iter().partition(|w| entries.iter().any(|e| same(e, w)));
            (keep, add, entries.iter().map(|e| e.occurrence).collect())
        }
    };
    let mut cancel: Vec<Occurrence> =
        held.into_iter().filter(|o| !keep.iter().chain(&add).any(|w| w.occurrence == *o)).collect();
    cancel.sort_unstable_by_key(|o| (o.day, o.reminder));
    cancel.dedup();

    let mut warnings =
        text::delivery_warnings(&input.delivery, input.exact_wanted, input.zone.unknown(), words);
    // A single alarm brings its own successor; a window of several ends unless the app is opened before.
    if more && (input.platform == Platform::Ios || slots > 1) {
        warnings.push(text::warning(WarningKind::SlotsFull, words));
    }
    Ok(Plan { add, keep, cancel, warnings })
}

/// Whether what is armed would ring as it is wanted.
fn same(armed: &PlanEntry, wanted: &PlanEntry) -> bool {
    armed.occurrence == wanted.occurrence
        && armed.at == wanted.at
        && armed.mode == wanted.mode
        && armed.text_hash == wanted.text_hash
}
