use super::{Pace, PlayerPhase, PlayerState};
use crate::guide::{Segment, Timeline};
use crate::session::{PlayedStep, Side};

/// Milliseconds the step, pause or change of foot is planned to take.
pub(super) fn limit_ms(timeline: &Timeline, state: &PlayerState) -> i64 {
    let Some(segment) = timeline.segments.get(state.segment) else { return 0 };
    let seconds = match state.stands_in() {
        PlayerPhase::Ready | PlayerPhase::Running => segment.seconds,
        PlayerPhase::BetweenSteps | PlayerPhase::SwitchFoot => segment.pause_after,
        _ => 0,
    };
    i64::from(seconds.max(0)).saturating_mul(1000)
}

/// Whether the step, pause or change of foot ends when its time is up. False also while the voice speaks.
pub(super) fn ends_by_itself(timeline: &Timeline, state: &PlayerState, pace: Pace) -> bool {
    let Some(segment) = timeline.segments.get(state.segment) else { return false };
    match state.stands_in() {
        PlayerPhase::Running => !segment.waits && !state.speaking,
        PlayerPhase::BetweenSteps => !pace.manual,
        PlayerPhase::SwitchFoot => segment.pause_after > 0,
        _ => false,
    }
}

/// Milliseconds left of the step, the pause or the change of foot, also while paused; before the start those of the
/// first step. 0 where it waits for the person, and after the end.
pub fn remaining_ms(timeline: &Timeline, state: &PlayerState, pace: Pace) -> i64 {
    if state.stands_in() == PlayerPhase::BetweenSteps && pace.manual {
        return 0;
    }
    limit_ms(timeline, state).saturating_sub(state.elapsed_ms).max(0)
}

/// Whether the step, the pause or the change of foot, also while paused, lasts until the person says it is over: a
/// step that waits and whose seconds are up, a pause with manual advance, a change of foot without a time.
pub fn waits_for_person(timeline: &Timeline, state: &PlayerState, pace: Pace) -> bool {
    let segment = timeline.segments.get(state.segment);
    match state.stands_in() {
        PlayerPhase::Running => {
            segment.is_some_and(|s| s.waits) && remaining_ms(timeline, state, pace) == 0 && !state.speaking
        }
        PlayerPhase::BetweenSteps => pace.manual,
        PlayerPhase::SwitchFoot => segment.is_some_and(|s| s.pause_after <= 0),
        _ => false,
    }
}

/// Whether something has begun or ended between the two. Such a change is to be written down at once, not with the
/// next heartbeat.
pub fn crossed(before: &PlayerState, after: &PlayerState) -> bool {
    before.phase != after.phase || before.segment != after.segment
}

/// What was done of each step, in order of play; steps that were never begun are left out. `skipped` is set where
/// `next` left one before its time was up; the step in which a session was stopped is not skipped, only shorter.
pub fn played_steps(timeline: &Timeline, state: &PlayerState) -> Vec<PlayedStep> {
    timeline
        .segments
        .iter()
        .enumerate()
        .map(|(i, segment)| (segment, played_ms(state, i), state.skipped.contains(&i)))
        .filter(|(_, ms, skipped)| *ms > 0 || *skipped)
        .map(|(segment, ms, skipped)| PlayedStep {
            step: segment.step.clone(),
            title: segment.title.clone(),
            side: segment.side,
            planned_seconds: segment.seconds,
            active_seconds: whole_seconds(ms),
            skipped,
        })
        .collect()
}

/// Whole seconds played on the left and on the right foot. Steps on both at once count for each.
pub fn foot_seconds(timeline: &Timeline, state: &PlayerState) -> (i32, i32) {
    let on = |side: Side| {
        let of_side = |s: &Segment| s.side == side || s.side == Side::Both;
        let segments = timeline.segments.iter().enumerate().filter(|(_, s)| of_side(s));
        whole_seconds(segments.fold(0i64, |sum, (i, _)| sum.saturating_add(played_ms(state, i))))
    };
    (on(Side::Left), on(Side::Right))
}

fn played_ms(state: &PlayerState, segment: usize) -> i64 {
    state.segment_ms.get(segment).copied().unwrap_or_default()
}

fn whole_seconds(ms: i64) -> i32 {
    i32::try_from(ms / 1000).unwrap_or(i32::MAX)
}
