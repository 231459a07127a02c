use super::*;
use PlayerEvent::{Back, Next, Pause, Quit, Rep, Repeat, Resume, Spoken, Start, Switch, Tick};
use PlayerPhase as P;

use crate::error::{InstepError, InvalidWhy};

fn every_event() -> Vec<PlayerEvent> {
    let mut events = vec![Start, Tick, Pause, Resume, Next, Back, Repeat, Rep, Switch, Spoken, Quit];
    events.extend(StopReason::ALL.iter().filter(|r| **r != StopReason::Timeout).map(|r| stop(*r)));
    events
}

/// A state in each phase, two seconds after its anchor.
fn stands_in(phase: P) -> (Timeline, PlayerState, Pace, Moment) {
    let t = short_run();
    let (events, now): (Vec<(i64, PlayerEvent)>, i64) = match phase {
        P::Ready => (vec![], 2_000),
        // In the third segment: counted, after another one, four seconds in.
        P::Running => (vec![(0, Start), (1_000, Next), (2_000, Next), (3_000, Next), (4_000, Switch)], 8_000),
        P::BetweenSteps => (vec![(0, Start), (1_000, Next)], 3_000),
        P::SwitchFoot => (vec![(0, Start), (1_000, Next), (2_000, Next), (3_000, Next)], 5_000),
        P::Paused => (vec![(0, Start), (1_000, Pause)], 3_000),
        P::Finished => (
            vec![
                (0, Start),
                (1_000, Next),
                (2_000, Next),
                (3_000, Next),
                (4_000, Switch),
                (5_000, Next),
                (6_000, Next),
                (7_000, Next),
            ],
            9_000,
        ),
        P::Abandoned => (vec![(0, Start), (1_000, stop(StopReason::Other))], 3_000),
    };
    let mut state = play(&t, AUTO, &events);
    let pace = if phase == P::Running { VOICE } else { AUTO };
    if phase == P::Running {
        state.speaking = true;
    }
    assert_eq!(state.phase, phase);
    (t, state, pace, at(now))
}

/// What each state makes of each event; what is not named here is refused.
fn expected(phase: P, event: &PlayerEvent) -> Option<P> {
    let next = match (phase, event) {
        (p, Tick | Quit) => p,
        (P::Ready, Start | Next) => P::Running,
        (P::Running | P::BetweenSteps | P::SwitchFoot, Pause) => P::Paused,
        (P::Running | P::BetweenSteps | P::SwitchFoot, Back | Repeat) => P::Running,
        (P::Running | P::Paused, Next) => P::BetweenSteps,
        (P::Paused, Back | Repeat) => P::Running,
        (P::Ready, PlayerEvent::Stop { reason: StopReason::Cramp }) => P::Ready,
        (P::Ready, PlayerEvent::Stop { .. }) => P::Abandoned,
        (P::Running, Rep | Spoken) => P::Running,
        (P::BetweenSteps, Next) | (P::SwitchFoot, Next | Switch) | (P::Paused, Resume) => P::Running,
        (
            P::Running | P::BetweenSteps | P::SwitchFoot | P::Paused,
            PlayerEvent::Stop { reason: StopReason::Cramp },
        ) => P::Paused,
        (P::Running | P::BetweenSteps | P::SwitchFoot | P::Paused, PlayerEvent::Stop { .. }) => P::Abandoned,
        _ => return None,
    };
    Some(next)
}

#[test]
fn each_state_takes_its_events_and_refuses_the_others() {
    for phase in P::ALL {
        for event in every_event() {
            let (t, state, pace, now) = stands_in(*phase);
            let before = state.clone();
            let result = apply(&t, &state, event.clone(), pace, &now);
            match expected(*phase, &event) {
                Some(next) => {
                    let (after, _) = result.unwrap_or_else(|e| panic!("{phase:?} {event:?}: {e}"));
                    assert_eq!(after.phase, next, "{phase:?} {event:?}");
                    let idle = event == Tick && !phase.runs();
                    let anchor = if idle { before.anchor.clone() } else { Anchor::of(&now) };
                    assert_eq!(after.anchor, anchor, "{phase:?} {event:?}");
                }
                None => assert_eq!(
                    result,
                    Err(InstepError::Invalid { field: "event".to_owned(), why: InvalidWhy::NotNow }),
                    "{phase:?} {event:?}"
                ),
            }
            assert_eq!(state, before);
        }
    }
}

/// After a new boot the states whose time runs take what a paused one takes, and `pause`.
#[test]
fn after_a_new_boot_it_is_paused_first() {
    for phase in [P::Running, P::BetweenSteps, P::SwitchFoot] {
        for event in every_event() {
            let (t, state, pace, now) = stands_in(phase);
            let now = Moment { boot: Some("boot-2".to_owned()), ..now };
            let result = apply(&t, &state, event.clone(), pace, &now);
            let expected = match event {
                Tick | Pause | Quit | PlayerEvent::Stop { reason: StopReason::Cramp } => P::Paused,
                PlayerEvent::Stop { .. } => P::Abandoned,
                Resume => phase,
                _ => {
                    assert!(result.is_err(), "{phase:?} {event:?}");
                    continue;
                }
            };
            let (after, _) = result.unwrap_or_else(|e| panic!("{phase:?} {event:?}: {e}"));
            assert_eq!(after.phase, expected, "{phase:?} {event:?}");
            assert_eq!(after.paused_from, (expected == P::Paused).then_some(phase), "{phase:?} {event:?}");
            assert_eq!(
                (after.active_ms, after.elapsed_ms, after.segment, &after.segment_ms),
                (state.active_ms, state.elapsed_ms, state.segment, &state.segment_ms),
                "{phase:?} {event:?}"
            );
        }
    }
}

#[test]
fn a_timeout_is_not_for_people() {
    for phase in P::ALL {
        let (t, state, pace, now) = stands_in(*phase);
        assert_eq!(
            apply(&t, &state, stop(StopReason::Timeout), pace, &now),
            Err(InstepError::not_one_of("reason", ["pain", "cramp", "no_time", "interrupted", "other"]))
        );
    }
}

#[test]
fn repetitions_are_counted_only_where_there_are_any() {
    let t = short_run();
    let state = play(&t, AUTO, &[(0, Start)]);
    assert!(apply(&t, &state, Rep, AUTO, &at(1_000)).is_err());
}

#[test]
fn spoken_is_taken_only_while_a_voice_speaks() {
    let t = short_run();
    let silent = play(&t, AUTO, &[(0, Start)]);
    assert!(!silent.speaking);
    assert!(apply(&t, &silent, Spoken, VOICE, &at(1_000)).is_err());
    let speaking = play(&t, VOICE, &[(0, Start)]);
    assert!(speaking.speaking);
    assert!(apply(&t, &speaking, Spoken, AUTO, &at(1_000)).is_err(), "the voice was turned off");
    let spoken = apply(&t, &speaking, Spoken, VOICE, &at(1_000)).unwrap().0;
    assert!(!spoken.speaking);
    assert!(apply(&t, &spoken, Spoken, VOICE, &at(2_000)).is_err(), "said once");
}

#[test]
fn a_state_of_another_timeline_is_a_fault_of_ours() {
    let t = short_run();
    let mut state = play(&t, AUTO, &[(0, Start)]);
    state.segment = 4;
    assert_eq!(apply(&t, &state, Tick, AUTO, &at(1_000)), Err(InstepError::Internal));
    let empty = timeline(vec![]);
    assert_eq!(apply(&empty, &open(&empty, &at(0)), Start, AUTO, &at(1_000)), Err(InstepError::Internal));
}
