use super::played::remaining_ms;
use super::{Pace, PlayerPhase, PlayerState};
use crate::guide::Timeline;
use crate::session::Side;

/// The share of a foot's steps that is done, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SideProgress {
    /// The foot; none where the steps are for no foot.
    pub side: Side,
    /// Milliseconds of its steps that are done or were skipped.
    pub done_ms: i64,
    /// Milliseconds planned for its steps.
    pub total_ms: i64,
}

/// Milliseconds that are planned for the rest of the session, with its pauses.
pub fn left_ms(timeline: &Timeline, state: &PlayerState, pace: Pace) -> i64 {
    let ms = |seconds: i32| i64::from(seconds.max(0)).saturating_mul(1000);
    let later = timeline.segments.iter().skip(state.segment.saturating_add(1));
    let later =
        later.fold(0i64, |sum, s| sum.saturating_add(ms(s.seconds)).saturating_add(ms(s.pause_after)));
    let pause = timeline.segments.get(state.segment).map_or(0, |s| ms(s.pause_after));
    let here = remaining_ms(timeline, state, pace);
    match state.stands_in() {
        PlayerPhase::Finished | PlayerPhase::Abandoned => 0,
        PlayerPhase::BetweenSteps | PlayerPhase::SwitchFoot => later.saturating_add(here),
        _ => later.saturating_add(here).saturating_add(pause),
    }
}

/// The progress of each foot, in the order in which they are played. Steps on both feet count for each; steps for no foot
/// count only where there are no others.
pub fn progress(timeline: &Timeline, state: &PlayerState) -> Vec<SideProgress> {
    let mut sides: Vec<Side> = Vec::new();
    for side in timeline.segments.iter().map(|s| s.side) {
        let feet: &[Side] = match side {
            Side::Both => &[Side::Left, Side::Right],
            Side::Left => &[Side::Left],
            Side::Right => &[Side::Right],
            Side::None => &[],
        };
        sides.extend(feet.iter().filter(|side| !sides.contains(side)).copied().collect::<Vec<_>>());
    }
    if sides.is_empty() {
        sides.push(Side::None);
    }
    sides.into_iter().map(|side| of_side(timeline, state, side)).collect()
}

fn of_side(timeline: &Timeline, state: &PlayerState, side: Side) -> SideProgress {
    let mut progress = SideProgress { side, done_ms: 0, total_ms: 0 };
    for (n, segment) in timeline.segments.iter().enumerate() {
        let both = segment.side == Side::Both && side != Side::None;
        if segment.side != side && !both {
            continue;
        }
        let total = i64::from(segment.seconds.max(0)).saturating_mul(1000);
        progress.total_ms = progress.total_ms.saturating_add(total);
        progress.done_ms = progress.done_ms.saturating_add(match n.cmp(&state.segment) {
            std::cmp::Ordering::Less => total,
            std::cmp::Ordering::Equal => done_here(state, total),
            std::cmp::Ordering::Greater => 0,
        });
    }
    progress
}

fn done_here(state: &PlayerState, total: i64) -> i64 {
    match state.stands_in() {
        PlayerPhase::Running | PlayerPhase::Abandoned => state.elapsed_ms.min(total),
        PlayerPhase::BetweenSteps | PlayerPhase::SwitchFoot | PlayerPhase::Finished => total,
        PlayerPhase::Ready | PlayerPhase::Paused => 0,
    }
}
