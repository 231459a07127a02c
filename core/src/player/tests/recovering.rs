//! Sessions whose process died, and those nobody came back to.

use super::*;
use PlayerEvent::{Next, Pause, Resume, Start, Tick};
use PlayerPhase as P;

const HOUR: i64 = 3_600_000;

/// Running, last written at twelve seconds.
fn running() -> PlayerState {
    play(&short_run(), AUTO, &[(0, Start), (12_000, Tick)])
}

#[test]
fn another_process_takes_over_paused_at_the_last_committed_moment() {
    let t = short_run();
    for now in [at(600_000), rebooted(600_000)] {
        let taken = take_over(&running(), &now);
        assert_eq!((taken.phase, taken.paused_from), (P::Paused, Some(P::Running)));
        assert_eq!(
            (taken.active_ms, taken.elapsed_ms, taken.anchor.clone()),
            (12_000, 12_000, Anchor::of(&now))
        );
        let later = Moment { monotonic_ms: now.monotonic_ms + 1_000, ..now };
        let (resumed, _) = apply(&t, &taken, Resume, AUTO, &later).unwrap();
        assert_eq!((resumed.phase, resumed.active_ms), (P::Running, 12_000));
    }
    let ready = open(&t, &at(0));
    assert_eq!(take_over(&ready, &at(5_000)), ready);
    let paused = play(&t, AUTO, &[(0, Start), (4_000, Pause)]);
    let interrupted = PlayerState { interrupted_at: Some(at(4_000).wall), ..paused.clone() };
    assert_eq!(take_over(&paused, &at(5_000)), interrupted);
}

#[test]
fn six_idle_hours_end_it_at_its_last_committed_moment() {
    let t = short_run();
    let paused = play(&t, AUTO, &[(0, Start), (12_000, Pause)]);
    let between = play(&t, AUTO, &[(0, Start), (11_000, Next), (12_000, Tick)]);
    for state in [running(), paused, between] {
        for late in [at, rebooted] {
            assert_eq!(reconcile(&state, &late(12_000 + 6 * HOUR)), Recovery::Nothing);
            let Recovery::Abandoned(ended) = reconcile(&state, &late(12_001 + 6 * HOUR)) else {
                panic!("{:?} goes on", state.phase)
            };
            assert_eq!((ended.phase, ended.stop_reason), (P::Abandoned, Some(StopReason::Timeout)));
            assert_eq!((ended.active_ms, ended.paused_from), (state.active_ms, None));
            assert_eq!(ended.ended.unwrap().to_string(), "2026-11-21T21:00:12+01:00");
        }
    }
}

#[test]
fn within_one_boot_only_the_monotonic_clock_tells_idle_time() {
    let wall_only = Moment { monotonic_ms: at(60_000).monotonic_ms, ..at(400 * 24 * HOUR) };
    assert_eq!(reconcile(&running(), &wall_only), Recovery::Nothing);
    let monotonic_only = Moment { wall: at(-HOUR).wall, ..at(7 * HOUR) };
    assert!(matches!(reconcile(&running(), &monotonic_only), Recovery::Abandoned(_)));
    // Another boot, and a wall clock before the anchor: nobody knows.
    assert_eq!(reconcile(&running(), &rebooted(-24 * HOUR)), Recovery::Nothing);
}

#[test]
fn a_cramp_is_the_reason_of_a_time_out_too() {
    let t = short_run();
    let state = play(&t, AUTO, &[(0, Start), (12_000, stop(StopReason::Cramp))]);
    let Recovery::Abandoned(ended) = reconcile(&state, &at(7 * HOUR)) else { panic!("goes on") };
    assert_eq!(ended.stop_reason, Some(StopReason::Cramp));
}

#[test]
fn what_was_not_started_is_forgotten_and_what_has_ended_stays() {
    let t = short_run();
    let ready = open(&t, &at(0));
    assert_eq!(reconcile(&ready, &at(6 * HOUR)), Recovery::Nothing);
    assert_eq!(reconcile(&ready, &at(7 * HOUR)), Recovery::Forget);
    assert_eq!(interrupt(&ready), Recovery::Forget);
    let ended = play(&t, AUTO, &[(0, Start), (1_000, stop(StopReason::Other))]);
    assert_eq!(reconcile(&ended, &at(7 * HOUR)), Recovery::Nothing);
    assert_eq!(interrupt(&ended), Recovery::Nothing);
}

/// A tick while paused is nobody coming back.
#[test]
fn ticks_do_not_keep_a_paused_session_alive() {
    let t = short_run();
    let paused = play(&t, AUTO, &[(0, Start), (12_000, Pause), (5 * HOUR, Tick)]);
    assert!(matches!(reconcile(&paused, &at(7 * HOUR)), Recovery::Abandoned(_)));
}

#[test]
fn another_session_interrupts_it_at_its_last_committed_moment() {
    let Recovery::Abandoned(ended) = interrupt(&running()) else { panic!("goes on") };
    assert_eq!((ended.phase, ended.stop_reason), (P::Abandoned, Some(StopReason::Interrupted)));
    assert_eq!((ended.active_ms, ended.ended.unwrap()), (12_000, at(12_000).offset_time()));
}

/// The anchor has no offset. The end takes the zone's own, as long as it agrees with the device's at the start.
#[test]
fn the_end_has_the_offset_of_its_place() {
    // Half an hour before the clocks go back.
    let before = |ms: i64| Moment {
        wall: "2026-10-25T02:30:00+02:00".parse::<OffsetTime>().unwrap().at.plus_millis(ms),
        offset_s: 7200,
        ..at(ms)
    };
    let end = |zone: &str| {
        let t = short_run();
        let there = |ms: i64| Moment { zone: zone.to_owned(), ..before(ms) };
        let state = apply(&t, &open(&t, &there(0)), Start, AUTO, &there(0)).unwrap().0;
        let state = apply(&t, &state, Pause, AUTO, &there(HOUR)).unwrap().0;
        let Recovery::Abandoned(ended) = reconcile(&state, &there(9 * HOUR)) else { panic!("goes on") };
        ended.ended.unwrap().to_string()
    };
    assert_eq!(end("Europe/Berlin"), "2026-10-25T02:30:00+01:00");
    assert_eq!(end("Nowhere/Unknown"), "2026-10-25T03:30:00+02:00");
    assert_eq!(end("Asia/Tokyo"), "2026-10-25T03:30:00+02:00", "the table disagrees with the device");
}

#[test]
fn a_clock_set_back_does_not_end_it_before_it_was_played() {
    let t = short_run();
    let state = play(&t, AUTO, &[(0, Start)]);
    let back = Moment { wall: at(-2 * HOUR).wall, ..at(12_000) };
    let state = apply(&t, &state, Pause, AUTO, &back).unwrap().0;
    let Recovery::Abandoned(ended) = reconcile(&state, &at(7 * HOUR)) else { panic!("goes on") };
    assert_eq!(ended.ended.unwrap().to_string(), "2026-11-21T21:00:12+01:00");
}

#[test]
fn an_unknown_boot_credits_nothing() {
    let t = short_run();
    let nowhere = |ms: i64| Moment { boot: None, ..at(ms) };
    let state = apply(&t, &open(&t, &nowhere(0)), Start, AUTO, &nowhere(0)).unwrap().0;
    let (state, signals) = apply(&t, &state, Tick, AUTO, &nowhere(1_000)).unwrap();
    assert_eq!((state.phase, state.active_ms), (P::Paused, 0));
    assert_eq!(signals, [Signal::Paused]);
}

#[test]
fn a_heartbeat_is_due_after_four_seconds_of_running_time() {
    assert!(!due_heartbeat(&running(), &at(15_999)));
    assert!(due_heartbeat(&running(), &at(16_000)));
    assert!(!due_heartbeat(&running(), &rebooted(16_000)));
    let paused = play(&short_run(), AUTO, &[(0, Start), (4_000, Pause)]);
    assert!(!due_heartbeat(&paused, &at(60_000)));
}

#[test]
fn a_boundary_is_a_change_of_phase_or_segment() {
    let t = short_run();
    let s = |events: &[(i64, PlayerEvent)]| play(&t, AUTO, events);
    let (running, later) = (s(&[(0, Start)]), s(&[(0, Start), (2_000, Tick)]));
    assert!(!crossed(&running, &later));
    assert!(crossed(&running, &s(&[(0, Start), (2_000, Pause)])));
    assert!(crossed(&running, &s(&[(0, Start), (2_000, Next), (3_000, Next)])));
}
