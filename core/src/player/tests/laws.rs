//! What holds for every timeline and every run of events.

use proptest::prelude::*;

use super::*;
use PlayerPhase as P;

const YEAR: i64 = 365 * 24 * 3_600_000;

/// One event, so long after the one before.
#[derive(Debug, Clone)]
pub struct Step {
    pub wait_ms: i64,
    pub event: PlayerEvent,
    pub pace: Pace,
}

pub fn any_timeline() -> impl Strategy<Value = Timeline> {
    let side = prop::sample::select(Side::ALL);
    let reps = prop::option::of(1..4i32);
    let pressure = prop::option::of(1..5i32);
    let one = (side, 1..30i32, 0..8i32, any::<bool>(), prop::bool::weighted(0.2), reps, pressure).prop_map(
        |(side, seconds, pause_after, switch_after, waits, reps, pressure_from)| Segment {
            switch_after,
            waits,
            reps,
            pressure_from,
            ..segment("s", side, seconds, pause_after)
        },
    );
    prop::collection::vec(one, 1..6).prop_map(timeline)
}

fn any_event() -> impl Strategy<Value = PlayerEvent> {
    use PlayerEvent as E;
    prop_oneof![
        8 => Just(E::Tick),
        2 => prop::sample::select(vec![E::Next, E::Rep, E::Switch, E::Spoken, E::Resume]),
        2 => prop::sample::select(vec![E::Pause, E::Resume, E::Back, E::Repeat, E::Start, E::Quit]),
        1 => prop::sample::select(StopReason::ALL).prop_map(stop),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    let wait_ms = prop_oneof![4 => 0..6_000i64, 1 => 0..100_000i64];
    let pace = (prop::bool::weighted(0.3), prop::bool::weighted(0.3)).prop_map(|(manual, voice)| Pace {
        manual,
        voice,
        chimes: true,
    });
    (wait_ms, any_event(), pace).prop_map(|(wait_ms, event, pace)| Step { wait_ms, event, pace })
}

/// A run is started first, or most of it would be refused.
pub fn any_run() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(any_step(), 1..60).prop_map(|mut steps| {
        let pace = steps[0].pace;
        steps.insert(0, Step { wait_ms: 0, event: PlayerEvent::Start, pace });
        steps
    })
}

/// Plays a run; refused events leave everything as it was. `see` gets each state with its moment.
fn run(
    t: &Timeline,
    steps: &[Step],
    clock: impl Fn(usize, i64) -> Moment,
    mut see: impl FnMut(&PlayerState, i64),
) -> PlayerState {
    let mut ms = 0;
    let mut state = open(t, &clock(0, 0));
    for (i, step) in steps.iter().enumerate() {
        ms += step.wait_ms;
        if let Ok((after, _)) = apply(t, &state, step.event.clone(), step.pace, &clock(i, ms)) {
            state = after;
        }
        see(&state, ms);
    }
    state
}

/// The parts of a state that no clock but the monotonic one may move.
fn progress(s: &PlayerState) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        (s.phase, s.paused_from, s.segment, s.elapsed_ms, s.reps, s.speaking),
        (s.active_ms, s.segment_ms.clone(), s.skipped.clone(), s.cramp, s.stop_reason),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_state_stays_valid_and_counts_no_more_than_the_clock(t in any_timeline(), steps in any_run()) {
        let mut active_before = 0;
        run(&t, &steps, |_, ms| at(ms), |s, ms| {
            assert!(s.segment < t.segments.len());
            assert_eq!(s.segment_ms.len(), t.segments.len());
            assert!(s.elapsed_ms >= 0 && s.reps >= 0);
            assert!((0..=5_000).contains(&s.lead_ms) && (s.lead_ms == 0 || s.clock_runs()));
            assert!(!s.cramp_card || matches!(s.phase, P::Paused | P::Ready));
            assert_eq!(s.paused_from.is_some(), s.phase == P::Paused);
            assert!(s.paused_from.is_none_or(PlayerPhase::runs));
            assert_eq!(s.ended.is_some(), s.phase.ended());
            assert_eq!(s.stop_reason.is_some(), s.phase == P::Abandoned);
            assert!(!s.cramp || s.stop_reason.is_none_or(|r| matches!(r, StopReason::Cramp | StopReason::Pain)));
            assert!(s.skipped.is_sorted() && s.skipped.iter().all(|&i| i < t.segments.len()));
            assert!(!s.speaking || s.stands_in() == P::Running);
            assert!(s.active_ms >= active_before && s.active_ms <= ms);
            assert!(s.segment_ms.iter().sum::<i64>() <= s.active_ms);
            let reps = t.segments[s.segment].reps.unwrap_or(0);
            assert!(s.reps <= reps);
            let ended_late_enough = s.ended.is_none_or(|e| e.at >= s.started.unwrap().at.plus_millis(s.active_ms));
            assert!(ended_late_enough);
            active_before = s.active_ms;
        });
    }

    /// All the time of a state whose time runs is credited, or the state stands at the end of what was on.
    #[test]
    fn no_time_is_lost_and_none_is_counted_twice(t in any_timeline(), steps in any_run()) {
        let mut ms = 0;
        let mut state = open(&t, &at(0));
        for step in steps {
            ms += step.wait_ms;
            let now = at(ms);
            let passed = now.monotonic_ms - state.anchor.monotonic_ms;
            let left = remaining_ms(&t, &state, step.pace);
            if let Ok((after, _)) = apply(&t, &state, step.event.clone(), step.pace, &now) {
                let ends = played::ends_by_itself(&t, &state, step.pace);
                let expected = match (state.phase.runs(), ends) {
                    (false, _) => 0,
                    (true, true) => (passed - state.lead_ms).max(0).min(left),
                    (true, false) => (passed - state.lead_ms).max(0),
                };
                prop_assert_eq!(after.active_ms - state.active_ms, expected);
                state = after;
            }
        }
    }

    #[test]
    fn a_session_written_and_read_back_goes_on_alike(
        t in any_timeline(), steps in any_run(), cut in any::<prop::sample::Index>(),
    ) {
        let cut = cut.index(steps.len());
        let mut ms = 0;
        let mut state = open(&t, &at(0));
        let mut read = None;
        let read_timeline: Timeline = serde_json::from_str(&serde_json::to_string(&t).unwrap()).unwrap();
        for (i, step) in steps.iter().enumerate() {
            if i == cut {
                read = Some(serde_json::from_str::<PlayerState>(&serde_json::to_string(&state).unwrap()).unwrap());
            }
            ms += step.wait_ms;
            let result = apply(&t, &state, step.event.clone(), step.pace, &at(ms));
            if let Some(r) = &mut read {
                let again = apply(&read_timeline, r, step.event.clone(), step.pace, &at(ms));
                prop_assert_eq!(&result, &again);
                if let Ok((after, _)) = again {
                    *r = after;
                }
            }
            if let Ok((after, _)) = result {
                state = after;
            }
        }
    }

    #[test]
    fn the_wall_clock_moves_no_progress(
        t in any_timeline(), steps in any_run(),
        jumps in prop::collection::vec(prop::sample::select(vec![-YEAR, -7_200_000, 0, 0, 3_600_000, YEAR]), 61),
    ) {
        let mut straight = Vec::new();
        run(&t, &steps, |_, ms| at(ms), |s, _| straight.push(progress(s)));
        let mut jumping = Vec::new();
        let clock = |i: usize, ms: i64| Moment {
            wall: at(ms + jumps[i]).wall,
            offset_s: if jumps[i] > 0 { 7200 } else { 3600 },
            ..at(ms)
        };
        run(&t, &steps, clock, |s, _| jumping.push(progress(s)));
        prop_assert_eq!(straight, jumping);
    }

    /// Also when the clock of the new boot stands higher than the old one did.
    #[test]
    fn a_new_boot_never_credits_time(t in any_timeline(), steps in any_run(), shift in -100_000..100_000i64) {
        let state = run(&t, &steps, |_, ms| at(ms), |_, _| ());
        let anchor = state.anchor.monotonic_ms;
        let other = [
            Moment { monotonic_ms: anchor + shift, boot: Some("boot-2".to_owned()), ..at(0) },
            Moment { monotonic_ms: anchor + shift, boot: None, ..at(0) },
            Moment { monotonic_ms: anchor - 1 - shift.abs(), ..at(0) },
        ];
        for now in other {
            for event in [PlayerEvent::Tick, PlayerEvent::Pause, PlayerEvent::Quit, stop(StopReason::Other)] {
                let Ok((after, _)) = apply(&t, &state, event, AUTO, &now) else { continue };
                prop_assert_eq!(after.active_ms, state.active_ms);
                prop_assert_eq!(&after.segment_ms, &state.segment_ms);
                prop_assert_eq!(after.elapsed_ms, state.elapsed_ms);
                prop_assert!(!after.phase.runs());
            }
        }
    }

    /// One long tick and several short ones lead to the same place, as long as no boundary lies between.
    #[test]
    fn ticks_add_up(t in any_timeline(), steps in any_run(), a in 0..5_000i64, b in 0..5_000i64) {
        let mut last = 0;
        let state = run(&t, &steps, |_, ms| at(ms), |_, ms| last = ms);
        // A voice that is turned off in between would let the step's clock start.
        let pace = Pace { voice: true, ..steps[0].pace };
        let tick = |s: &PlayerState, ms| apply(&t, s, PlayerEvent::Tick, pace, &at(ms)).unwrap().0;
        let first = tick(&state, last + a);
        if !crossed(&state, &first) {
            prop_assert_eq!(tick(&first, last + a + b), tick(&state, last + a + b));
        }
    }

    /// Nothing but ticks, and `next` where it waits, plays a session to its end.
    #[test]
    fn every_session_can_be_played_to_its_end(t in any_timeline(), manual in any::<bool>()) {
        let pace = Pace { manual, voice: false, chimes: true };
        let mut state = apply(&t, &open(&t, &at(0)), PlayerEvent::Start, pace, &at(0)).unwrap().0;
        let mut ms = 0;
        while !state.phase.ended() && ms < 3_600_000 {
            ms += 1_000;
            let waits = waits_for_person(&t, &state, pace);
            let event = if waits { PlayerEvent::Next } else { PlayerEvent::Tick };
            state = apply(&t, &state, event, pace, &at(ms)).unwrap().0;
        }
        prop_assert_eq!(state.phase, P::Finished);
        prop_assert!(state.skipped.is_empty());
        let planned: i64 = t.segments.iter().map(|s| i64::from(s.seconds) * 1000).sum();
        prop_assert!(state.segment_ms.iter().sum::<i64>() >= planned);
    }
}
