//! The meaning of the two controls whose meaning changes: the slab and `back`.

use serde::{Deserialize, Serialize};

use super::play::{AGAIN_MS, BACK_MS};
use super::played::{ends_by_itself, limit_ms, remaining_ms, waits_for_person};
use super::{Pace, PlayerPhase, PlayerState};
use crate::guide::Timeline;
use crate::session::vocabulary;

vocabulary! {
    /// The act of a tap on the slab, the large area that starts and stops the clock.
    SlabAction {
        /// Send `start`.
        Start = "start",
        /// Send `pause`.
        Pause = "pause",
        /// Send `resume`.
        Resume = "resume",
        /// Send `next`.
        Next = "next",
        /// Send `switch`.
        Switch = "switch",
        /// Call `continue_session`, then send `resume`.
        Continue = "continue",
    }
}

vocabulary! {
    /// The step that `back` leads to.
    BackMeans {
        /// The step before.
        Previous = "previous",
        /// This step from its start; between two steps and in a change of foot, the one that was just played.
        Again = "again",
    }
}

/// The act of a tap on the slab; none after the end, where there is no slab.
pub fn slab_action(timeline: &Timeline, state: &PlayerState, pace: Pace) -> Option<SlabAction> {
    match state.phase {
        PlayerPhase::Ready if state.lead_ms > 0 => Some(SlabAction::Pause),
        PlayerPhase::Ready => Some(SlabAction::Start),
        PlayerPhase::Running if timeline.segments.get(state.segment).is_some_and(|s| s.waits) => {
            Some(SlabAction::Next)
        }
        PlayerPhase::BetweenSteps if waits_for_person(timeline, state, pace) => Some(SlabAction::Next),
        PlayerPhase::SwitchFoot if waits_for_person(timeline, state, pace) => Some(SlabAction::Switch),
        PlayerPhase::Running | PlayerPhase::BetweenSteps | PlayerPhase::SwitchFoot => Some(SlabAction::Pause),
        PlayerPhase::Paused if is_held(state) => Some(SlabAction::Switch),
        PlayerPhase::Paused => Some(SlabAction::Resume),
        PlayerPhase::Finished | PlayerPhase::Abandoned => None,
    }
}

/// Returns true while the person holds a change of foot. After a cramp or an interruption it goes on counting instead.
pub fn is_held(state: &PlayerState) -> bool {
    state.paused_from == Some(PlayerPhase::SwitchFoot) && !state.cramp_card && state.interrupted_at.is_none()
}

/// The step that `back` leads to; none where it is refused.
pub fn back_means(state: &PlayerState) -> Option<BackMeans> {
    match state.stands_in() {
        PlayerPhase::Running if state.elapsed_ms < BACK_MS && state.segment > 0 => Some(BackMeans::Previous),
        PlayerPhase::Running | PlayerPhase::BetweenSteps | PlayerPhase::SwitchFoot => Some(BackMeans::Again),
        _ => None,
    }
}

/// Returns true where `back` reads "Again": it plays the step once more, and little of it is left.
pub fn back_reads_again(timeline: &Timeline, state: &PlayerState, pace: Pace) -> bool {
    let near_end = match state.stands_in() {
        PlayerPhase::Running => {
            ends_by_itself(timeline, state, pace)
                && limit_ms(timeline, state) > 0
                && remaining_ms(timeline, state, pace) <= AGAIN_MS
        }
        _ => true,
    };
    near_end && back_means(state) == Some(BackMeans::Again)
}
