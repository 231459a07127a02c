//! What holds for the guides that ship, as they come and as somebody plays them.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::laws::{Step, any_run};
use super::*;
use crate::error::InstepError;
use crate::guide::{GuideRequest, Library, Preferences, compile};
use crate::safety::Assessment;
use crate::words::Words;

static GUIDES: LazyLock<Vec<Timeline>> = LazyLock::new(|| {
    let (library, words) = (Library::shipped().unwrap(), Words::new("en", None, false));
    let compiled = |id: &String| {
        let request = GuideRequest::of(id);
        compile(library.guide(id).unwrap(), &request, &Preferences::default(), &Assessment::default(), &words)
            .unwrap()
    };
    library.heads().iter().map(|head| compiled(&head.id)).collect()
});

fn any_guide() -> impl Strategy<Value = &'static Timeline> {
    (0..GUIDES.len()).prop_map(|n| &GUIDES[n])
}

fn read_back(state: &PlayerState) -> PlayerState {
    serde_json::from_str(&serde_json::to_string(state).unwrap()).unwrap()
}

/// Ticks once a second, `next` where it waits, and every signal with its second.
fn play_through(t: &Timeline, reload: bool) -> (PlayerState, Vec<(i64, Signal)>) {
    let (mut state, first) = apply(t, &open(t, &at(0)), PlayerEvent::Start, AUTO, &at(0)).unwrap();
    let mut heard: Vec<(i64, Signal)> = first.into_iter().map(|s| (0, s)).collect();
    for second in 1..100_000 {
        if state.phase.ended() {
            break;
        }
        if reload {
            state = read_back(&state);
        }
        let waits = waits_for_person(t, &state, AUTO);
        let event = if waits { PlayerEvent::Next } else { PlayerEvent::Tick };
        let (after, signals) = apply(t, &state, event, AUTO, &at(second * 1000)).unwrap();
        heard.extend(signals.into_iter().map(|s| (second, s)));
        state = after;
    }
    (state, heard)
}

#[test]
fn every_guide_is_played_to_its_end_and_says_each_cue_once() {
    for t in GUIDES.iter() {
        let (state, heard) = play_through(t, false);
        assert_eq!(state.phase, PlayerPhase::Finished, "{}", t.guide);
        let mut said: Vec<(usize, usize)> = heard
            .iter()
            .filter_map(|(_, s)| match s {
                Signal::StepCue { segment, cue } => Some((*segment, *cue)),
                _ => None,
            })
            .collect();
        said.sort_unstable();
        let all: Vec<(usize, usize)> =
            t.segments.iter().enumerate().flat_map(|(s, x)| (0..x.cues.len()).map(move |c| (s, c))).collect();
        assert_eq!(said, all, "{}", t.guide);
        // Stored and read back after every second it says the same, no cue twice and none left out.
        assert_eq!(play_through(t, true), (state, heard), "{}", t.guide);
    }
    assert!(GUIDES.iter().flat_map(|t| &t.segments).any(|s| !s.cues.is_empty()), "some guide has cues");
}

#[test]
fn a_step_played_again_says_its_cues_again() {
    let t = short_run();
    let third =
        [(0, PlayerEvent::Start), (0, PlayerEvent::Next), (0, PlayerEvent::Next), (0, PlayerEvent::Next)];
    let state = play(&t, AUTO, &[&third[..], &[(0, PlayerEvent::Switch)]].concat());
    let cue = Signal::StepCue { segment: 2, cue: 0 };
    let tick = |s: &PlayerState, ms| apply(&t, s, PlayerEvent::Tick, AUTO, &at(ms)).unwrap();
    let (state, signals) = tick(&state, 9_999);
    assert_eq!(signals, []);
    // A pause on its moment does not swallow it.
    let (state, _) = apply(&t, &state, PlayerEvent::Pause, AUTO, &at(10_500)).unwrap();
    let (state, _) = apply(&t, &state, PlayerEvent::Resume, AUTO, &at(20_000)).unwrap();
    let (state, signals) = tick(&state, 20_100);
    assert_eq!(signals, [cue]);
    assert_eq!(tick(&state, 21_000).1, []);
    for again in [PlayerEvent::Repeat, PlayerEvent::Back] {
        let (state, signals) = apply(&t, &state, again, AUTO, &at(22_000)).unwrap();
        assert!(!signals.contains(&cue));
        assert!(tick(&state, 32_000).1.contains(&cue));
    }
    // Its moment lies in the tick that ends the step.
    let (_, signals) = tick(&apply(&t, &state, PlayerEvent::Repeat, AUTO, &at(22_000)).unwrap().0, 90_000);
    assert_eq!(signals, [cue, Signal::PauseBegins { next: 3, waits: false }]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_run_can_be_stored_and_goes_on_alike(t in any_guide(), steps in any_run()) {
        let (mut ms, mut state) = (0, open(t, &at(0)));
        for Step { wait_ms, event, pace } in steps {
            ms += wait_ms;
            let stored = read_back(&state);
            prop_assert_eq!(&stored, &state);
            let result = apply(t, &state, event.clone(), pace, &at(ms));
            prop_assert_eq!(&apply(t, &stored, event, pace, &at(ms)), &result);
            match result {
                Ok((after, _)) => state = after,
                Err(error) => {
                    let typed = matches!(error, InstepError::Invalid { .. });
                    prop_assert!(typed, "{:?}", error);
                    prop_assert_eq!(&stored, &state);
                }
            }
            prop_assert!(state.active_ms <= ms);
            prop_assert!(state.segment < t.segments.len());
            prop_assert!(state.cued <= t.segments[state.segment].cues.len());
        }
    }

    /// What is told ahead is what ticks then bring, at its time.
    #[test]
    fn what_is_told_ahead_comes(t in any_guide(), steps in any_run()) {
        let (mut ms, mut state, mut pace) = (0, open(t, &at(0)), AUTO);
        for step in steps {
            ms += step.wait_ms;
            if let Ok((after, _)) = apply(t, &state, step.event, step.pace, &at(ms)) {
                (state, pace) = (after, step.pace);
            }
        }
        let ahead = upcoming(t, &state, pace);
        prop_assert!(state.phase.runs() || ahead.is_empty());
        prop_assert!(ahead.is_sorted_by_key(|(after_ms, _)| *after_ms));
        let anchor = state.anchor.monotonic_ms - at(0).monotonic_ms;
        let mut moments: Vec<i64> = ahead.iter().map(|(after_ms, _)| *after_ms).collect();
        moments.dedup();
        let mut heard = Vec::new();
        for after_ms in moments {
            let (after, signals) = apply(t, &state, PlayerEvent::Tick, pace, &at(anchor + after_ms)).unwrap();
            heard.extend(signals.into_iter().map(|signal| (after_ms, signal)));
            state = after;
        }
        prop_assert_eq!(heard, ahead);
    }
}
