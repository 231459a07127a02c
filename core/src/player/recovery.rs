use super::clock::idle_ms;
use super::{Anchor, Pace, PlayerEvent, PlayerPhase, PlayerState, apply};
use crate::calendar::{Moment, OffsetTime, Zone};
use crate::guide::Timeline;
use crate::session::StopReason;

/// A session nobody touches for longer than this, in milliseconds, is over.
const TIMEOUT_MS: i64 = 6 * 3600 * 1000;

/// What becomes of a stored session that nobody plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recovery {
    /// It stays as it is.
    Nothing,
    /// No step was played: nothing is kept.
    Forget,
    /// It is over, as far as it went.
    Abandoned(Box<PlayerState>),
}

/// Applies the time-out of 6 h. Time counts by the monotonic clock, after a new boot by the wall clock.
///
/// A session that still runs by its state has lost its process, or it would have been ticked. Its end is the last
/// committed moment; nothing is credited.
pub fn reconcile(state: &PlayerState, now: &Moment) -> Recovery {
    if idle_ms(&state.anchor, now) > TIMEOUT_MS {
        end_here(state, StopReason::Timeout)
    } else {
        Recovery::Nothing
    }
}

/// Makes room for another session: what was not ended is ended as interrupted, at its last committed moment.
pub fn interrupt(state: &PlayerState) -> Recovery {
    end_here(state, StopReason::Interrupted)
}

/// The session as another process, or the same one later, goes on with it: paused at its last committed moment, if
/// its time ran, and ready without a count-in, if that ran. Nothing is credited. A session that had begun is marked as
/// interrupted at that moment.
pub fn take_over(state: &PlayerState, now: &Moment) -> PlayerState {
    let begun = state.phase.runs() || state.phase == PlayerPhase::Paused;
    let interrupted_at = state.interrupted_at.or_else(|| begun.then_some(state.anchor.wall));
    let kept = PlayerState { interrupted_at, lead_ms: 0, ..state.clone() };
    if !state.phase.runs() {
        return kept;
    }
    PlayerState {
        phase: PlayerPhase::Paused,
        paused_from: Some(state.phase),
        anchor: Anchor::of(now),
        ..kept
    }
}

/// The session as it stands when a stop is taken back: paused at this moment, with the time up to it credited.
pub fn paused(timeline: &Timeline, state: &PlayerState, pace: Pace, now: &Moment) -> PlayerState {
    match apply(timeline, state, PlayerEvent::Pause, pace, now) {
        Ok((paused, _)) if !paused.phase.ended() => paused,
        // It was paused already, or its time ran out just now.
        _ => take_over(state, now),
    }
}

fn end_here(state: &PlayerState, reason: StopReason) -> Recovery {
    match state.phase {
        PlayerPhase::Ready => Recovery::Forget,
        PlayerPhase::Finished | PlayerPhase::Abandoned => Recovery::Nothing,
        PlayerPhase::Running | PlayerPhase::BetweenSteps | PlayerPhase::SwitchFoot | PlayerPhase::Paused => {
            let mut ended = state.clone();
            ended.close(Some(reason), end_at_anchor(state));
            Recovery::Abandoned(Box::new(ended))
        }
    }
}

/// The last committed moment on the clock of the place where the session was started. The anchor holds no offset:
/// the zone's rules give it, as long as they agree with the offset the device had at the start.
fn end_at_anchor(state: &PlayerState) -> Option<OffsetTime> {
    let started = state.started?;
    let at = state.not_before_played(state.anchor.wall);
    let zone = Zone::of_row(&state.zone, started.offset_s);
    let known = zone.offset_at(started.at) == started.offset_s;
    Some(OffsetTime { at, offset_s: if known { zone.offset_at(at) } else { started.offset_s } })
}
