use super::play::SWITCH_SOON_MS;
use super::played::{ends_by_itself, limit_ms};
use super::{Anchor, Pace, PlayerEvent, PlayerPhase, PlayerState, Signal, apply, crossed};
use crate::calendar::Moment;
use crate::guide::Timeline;

/// What the ticks of the time to come will signal if nobody does anything, each with its milliseconds from the
/// state's anchor: up to the beginning of the next step, or up to where the session waits for the person. Empty while
/// no time runs, and while the voice speaks: nobody knows for how long.
///
/// For a shell that goes to the background and must tell its system beforehand.
pub fn upcoming(timeline: &Timeline, state: &PlayerState, pace: Pace) -> Vec<(i64, Signal)> {
    let mut ahead = Vec::new();
    if !state.clock_runs() || state.speaking {
        return ahead;
    }
    // The boot may be unknown; here it is one and the same.
    let anchor = Anchor { boot: Some("ahead".to_owned()), ..state.anchor.clone() };
    let mut state = PlayerState { anchor, ..state.clone() };
    let mut after_ms: i64 = 0;
    while let Some(ms) = next_ms(timeline, &state, pace) {
        let Ok((after, signals)) = apply(timeline, &state, PlayerEvent::Tick, pace, &later(&state, ms))
        else {
            break;
        };
        after_ms = after_ms.saturating_add(ms);
        ahead.extend(signals.into_iter().map(|signal| (after_ms, signal)));
        let begun = crossed(&state, &after) && after.phase == PlayerPhase::Running;
        state = after;
        if begun {
            break;
        }
    }
    ahead
}

/// Milliseconds to the next tick that signals anything; none when there is none.
pub(super) fn next_ms(timeline: &Timeline, state: &PlayerState, pace: Pace) -> Option<i64> {
    if state.phase == PlayerPhase::Ready {
        return Some(state.lead_ms).filter(|ms| *ms > 0);
    }
    if state.speaking {
        return None;
    }
    let segment = timeline.segments.get(state.segment)?;
    let left = limit_ms(timeline, state).saturating_sub(state.elapsed_ms);
    let end = if ends_by_itself(timeline, state, pace) {
        Some(left.max(0))
    } else {
        Some(left).filter(|ms| *ms > 0)
    };
    let before_end = match state.phase {
        PlayerPhase::Running => segment
            .cues
            .get(state.cued)
            .map(|cue| i64::from(cue.at_second).saturating_mul(1000).saturating_sub(state.elapsed_ms).max(0)),
        PlayerPhase::SwitchFoot => Some(left.saturating_sub(SWITCH_SOON_MS)).filter(|ms| *ms > 0),
        PlayerPhase::BetweenSteps if pace.manual => return None,
        PlayerPhase::BetweenSteps => None,
        _ => return None,
    };
    let next = [before_end, end].into_iter().flatten().min()?;
    // A pause on its very moment: nothing of it is left to play, so it does not wait for the lead-in.
    Some(if next == 0 { 0 } else { next.saturating_add(state.lead_ms) })
}

fn later(state: &PlayerState, ms: i64) -> Moment {
    Moment {
        wall: state.anchor.wall.plus_millis(ms),
        monotonic_ms: state.anchor.monotonic_ms.saturating_add(ms),
        boot: state.anchor.boot.clone(),
        zone: state.zone.clone(),
        offset_s: 0,
        transitions: Vec::new(),
    }
}
