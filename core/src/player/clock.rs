use serde::{Deserialize, Serialize};

use super::play::{AGAIN_MS, BACK_MS, COUNT_IN_MS, LEAD_IN_MS};
use super::played::{ends_by_itself, limit_ms, remaining_ms};
use super::upcoming::next_ms;
use super::{Anchor, Pace, PlayerPhase, PlayerState};
use crate::calendar::Moment;
use crate::guide::Timeline;
use crate::session::vocabulary;

/// A running session is written down this often, in milliseconds, so that a killed app loses at most five seconds.
const HEARTBEAT_MS: i64 = 4_000;

vocabulary! {
    /// The time that a clock counts.
    ClockKind {
        /// The count-in before the first step. It is not played time.
        CountIn = "count_in",
        /// The seconds after a pause before the step goes on. They are not played time.
        LeadIn = "lead_in",
        /// A step.
        Step = "step",
        /// The pause between two steps.
        BetweenSteps = "between_steps",
        /// The change to the other foot.
        SwitchFoot = "switch_foot",
    }
}

/// The clock of a session. A shell counts it down from its own monotonic clock and sends `tick` only when `call_in_ms`
/// is over.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct PlayerClock {
    /// The time it counts.
    pub counts: ClockKind,
    /// True while `remaining_ms` runs down.
    pub running: bool,
    /// Milliseconds left. 0 where the person says when it is over, and at the end.
    pub remaining_ms: i64,
    /// Milliseconds in all.
    pub total_ms: i64,
    /// Milliseconds until the next `tick` is due, from the moment of the call: something is to be said, begins or ends, or
    /// what was played is to be stored. None while nothing comes of waiting.
    pub call_in_ms: Option<i64>,
}

/// Milliseconds since the anchor by the monotonic clock. None when that clock can't tell: another boot, an unknown
/// one, or a clock that ran backwards.
pub(super) fn since(anchor: &Anchor, now: &Moment) -> Option<i64> {
    let same_boot = anchor.boot.is_some() && anchor.boot == now.boot;
    let ms = now.monotonic_ms.checked_sub(anchor.monotonic_ms)?;
    (same_boot && ms >= 0).then_some(ms)
}

/// Milliseconds nothing has happened, never negative: by the monotonic clock where it can tell, else by the wall
/// clock.
pub(super) fn idle_ms(anchor: &Anchor, now: &Moment) -> i64 {
    since(anchor, now).unwrap_or_else(|| now.wall.millis_since(anchor.wall).max(0))
}

/// Whether a tick is to be written down although it crossed no boundary: the time of a step, pause or change of foot
/// runs, and 4 s have passed since the last committed moment.
pub fn due_heartbeat(before: &PlayerState, now: &Moment) -> bool {
    before.phase.runs() && since(&before.anchor, now).is_some_and(|ms| ms >= HEARTBEAT_MS)
}

/// The clock of a state at its anchor. `stored` is the last committed moment.
pub fn clock(timeline: &Timeline, state: &PlayerState, stored: &Anchor, pace: Pace) -> PlayerClock {
    let counts = match state.stands_in() {
        PlayerPhase::Ready => ClockKind::CountIn,
        _ if state.lead_ms > 0 => ClockKind::LeadIn,
        PlayerPhase::BetweenSteps => ClockKind::BetweenSteps,
        PlayerPhase::SwitchFoot => ClockKind::SwitchFoot,
        _ => ClockKind::Step,
    };
    let (remaining_ms, total_ms) = match counts {
        ClockKind::CountIn => (state.lead_ms, COUNT_IN_MS),
        ClockKind::LeadIn => (state.lead_ms, LEAD_IN_MS),
        _ => (remaining_ms(timeline, state, pace), limit_ms(timeline, state)),
    };
    let speaks = state.speaking && pace.voice && counts == ClockKind::Step;
    let running = state.clock_runs() && remaining_ms > 0 && !speaks;
    let call_in_ms = call_in_ms(timeline, state, stored, pace);
    PlayerClock { counts, running, remaining_ms, total_ms, call_in_ms }
}

/// Milliseconds from the state's anchor to the next tick that something comes of.
fn call_in_ms(timeline: &Timeline, state: &PlayerState, stored: &Anchor, pace: Pace) -> Option<i64> {
    if !state.clock_runs() {
        return None;
    }
    let next = next_ms(timeline, state, pace);
    if state.phase == PlayerPhase::Ready {
        return next;
    }
    let unsaved = state.anchor.monotonic_ms.saturating_sub(stored.monotonic_ms);
    let heartbeat = HEARTBEAT_MS.saturating_sub(unsaved).max(0);
    let lead = Some(state.lead_ms).filter(|ms| *ms > 0);
    [next, lead, back_changes_ms(timeline, state, pace), Some(heartbeat)].into_iter().flatten().min()
}

/// Milliseconds until the meaning or the name of `back` changes.
fn back_changes_ms(timeline: &Timeline, state: &PlayerState, pace: Pace) -> Option<i64> {
    if state.phase != PlayerPhase::Running || (state.speaking && pace.voice) {
        return None;
    }
    let to_this = if state.segment > 0 { BACK_MS } else { 0 };
    let again = limit_ms(timeline, state).saturating_sub(AGAIN_MS).max(to_this);
    let to_again = Some(again).filter(|_| ends_by_itself(timeline, state, pace));
    let ahead = [Some(to_this), to_again].into_iter().flatten().filter(|at| *at > state.elapsed_ms).min()?;
    Some(ahead.saturating_sub(state.elapsed_ms).saturating_add(state.lead_ms))
}
