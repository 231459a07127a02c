//! How time is credited, and where each event leads.

use super::*;
use PlayerEvent::{Back, Next, Pause, Quit, Rep, Repeat, Resume, Spoken, Start, Switch, Tick};
use PlayerPhase as P;

/// Three timer steps on the left foot.
fn plain() -> Timeline {
    timeline(vec![
        segment("a", Side::Left, 20, 5),
        segment("b", Side::Left, 20, 0),
        segment("c", Side::Left, 20, 0),
    ])
}

#[test]
fn pause_credits_what_was_played_and_pausing_counts_nothing() {
    let t = plain();
    let s = play(&t, AUTO, &[(0, Start), (12_300, Pause)]);
    assert_eq!((s.active_ms, s.elapsed_ms, &s.segment_ms[..]), (12_300, 12_300, &[12_300, 0, 0][..]));
    let s = play(&t, AUTO, &[(0, Start), (12_300, Pause), (90_000, Tick), (99_000, Resume), (103_000, Tick)]);
    assert_eq!((s.active_ms, s.elapsed_ms), (13_300, 13_300), "three seconds of it are the lead-in");
}

#[test]
fn a_tick_crosses_one_boundary_and_drops_the_rest() {
    let t = plain();
    let s = play(&t, AUTO, &[(0, Start), (3_600_000, Tick)]);
    assert_eq!((s.phase, s.segment, s.elapsed_ms, s.active_ms), (P::BetweenSteps, 0, 0, 20_000));
    let s = play(&t, AUTO, &[(0, Start), (3_600_000, Tick), (7_200_000, Tick)]);
    assert_eq!((s.phase, s.segment, s.elapsed_ms, s.active_ms), (P::Running, 1, 0, 25_000));
    // No pause after the second: straight on to the third.
    let s = play(&t, AUTO, &[(0, Start), (20_000, Tick), (25_000, Tick), (45_000, Tick)]);
    assert_eq!((s.phase, s.segment, s.active_ms, s.skipped.len()), (P::Running, 2, 45_000, 0));
    let s = play(&t, AUTO, &[(0, Start), (20_000, Tick), (25_000, Tick), (45_000, Tick), (65_000, Tick)]);
    assert_eq!((s.phase, s.segment, s.active_ms), (P::Finished, 2, 65_000));
    assert_eq!(s.segment_ms, [20_000, 20_000, 20_000]);
}

#[test]
fn other_events_credit_up_to_the_end_and_do_not_cross() {
    let t = plain();
    let s = play(&t, AUTO, &[(0, Start), (60_000, Pause)]);
    assert_eq!((s.phase, s.elapsed_ms, s.active_ms), (P::Paused, 20_000, 20_000));
    let s = play(&t, AUTO, &[(0, Start), (60_000, Pause), (61_000, Resume), (61_500, Tick)]);
    assert_eq!((s.phase, s.active_ms), (P::BetweenSteps, 20_000));
    // Its time was up: it was not skipped.
    let s = play(&t, AUTO, &[(0, Start), (60_000, Next)]);
    assert_eq!((s.phase, s.skipped.len()), (P::BetweenSteps, 0));
    let s = play(&t, AUTO, &[(0, Start), (5_000, Quit)]);
    assert_eq!((s.phase, s.active_ms, &s.ended), (P::Running, 5_000, &None));
}

#[test]
fn a_step_that_waits_goes_on_counting() {
    let t = short_run();
    let now = at(9_000);
    let s = play(&t, AUTO, &[(0, Start), (9_000, Tick)]);
    assert_eq!((remaining_ms(&t, &s, AUTO), waits_for_person(&t, &s, AUTO)), (1_000, false));
    let (s, signals) = apply(&t, &s, Tick, AUTO, &at(40_000)).unwrap();
    assert_eq!(signals, [Signal::StepWaits]);
    assert_eq!((s.phase, s.elapsed_ms, s.active_ms), (P::Running, 40_000, 40_000));
    assert_eq!((remaining_ms(&t, &s, AUTO), waits_for_person(&t, &s, AUTO)), (0, true));
    let (s, signals) = apply(&t, &s, Tick, AUTO, &at(41_000)).unwrap();
    assert_eq!(signals, []);
    let (s, _) = apply(&t, &s, Next, AUTO, &at(42_000)).unwrap();
    assert_eq!((s.phase, s.skipped.len(), s.segment_ms[0]), (P::BetweenSteps, 0, 42_000));
    // Left before its seconds were up, it counts as done all the same.
    assert!(play(&t, AUTO, &[(0, Start), (9_000, Next)]).skipped.is_empty());
    assert!(due_heartbeat(&play(&t, AUTO, &[(0, Start)]), &now));
}

#[test]
fn manual_advance_waits_between_steps_and_not_in_them() {
    let t = plain();
    let s = play(&t, MANUAL, &[(0, Start), (20_000, Tick), (600_000, Tick)]);
    assert_eq!((s.phase, s.active_ms, remaining_ms(&t, &s, MANUAL)), (P::BetweenSteps, 600_000, 0));
    assert!(waits_for_person(&t, &s, MANUAL));
    // Back to automatic: the pause is long over.
    let (auto, _) = apply(&t, &s, Tick, AUTO, &at(601_000)).unwrap();
    assert_eq!((auto.phase, auto.segment, auto.active_ms), (P::Running, 1, 600_000));
    let (s, _) = apply(&t, &s, Next, MANUAL, &at(601_000)).unwrap();
    assert_eq!((s.phase, s.segment), (P::Running, 1));
    // A pause of no length waits as well.
    let (s, _) = apply(&t, &s, Tick, MANUAL, &at(621_000)).unwrap();
    assert_eq!((s.phase, s.segment), (P::BetweenSteps, 1));
}

#[test]
fn the_change_of_foot_comes_by_itself_and_is_said_twice() {
    let t = short_run();
    let s = play(&t, AUTO, &[(0, Start), (0, Next), (0, Next)]);
    let (s, signals) = apply(&t, &s, Tick, AUTO, &at(20_000)).unwrap();
    assert_eq!(s.phase, P::SwitchFoot);
    assert_eq!(signals, [Signal::SwitchFoot { to: Side::Right, seconds: Some(30) }]);
    let (s, signals) = apply(&t, &s, Tick, AUTO, &at(39_999)).unwrap();
    assert_eq!(signals, []);
    let (s, signals) = apply(&t, &s, Tick, AUTO, &at(40_500)).unwrap();
    assert_eq!(signals, [Signal::SwitchSoon { to: Side::Right, seconds: 10 }]);
    let (s, signals) = apply(&t, &s, Tick, AUTO, &at(41_500)).unwrap();
    assert_eq!(signals, []);
    let (s, signals) = apply(&t, &s, Tick, AUTO, &at(50_000)).unwrap();
    assert_eq!((s.phase, s.segment, s.active_ms), (P::Running, 2, 50_000));
    assert_eq!(signals, [Signal::StepBegins { segment: 2 }, Signal::AskPressure]);
    assert_eq!(s.segment_ms, [0, 20_000, 0, 0], "the change of foot belongs to no step");
}

#[test]
fn a_change_of_foot_without_a_time_waits() {
    let mut t = short_run();
    t.segments[1].pause_after = 0;
    let s = play(&t, AUTO, &[(0, Start), (0, Next), (0, Next), (20_000, Tick), (900_000, Tick)]);
    assert_eq!((s.phase, s.active_ms), (P::SwitchFoot, 900_000));
    assert!(waits_for_person(&t, &s, AUTO));
    for event in [Next, Switch] {
        assert_eq!(apply(&t, &s, event, AUTO, &at(901_000)).unwrap().0.segment, 2);
    }
}

#[test]
fn back_and_repeat() {
    let t = plain();
    let second = [(0, Start), (20_000, Tick), (25_000, Tick)];
    let then = |events: &[(i64, PlayerEvent)]| {
        let s = play(&t, AUTO, &[&second, events].concat());
        (s.phase, s.segment, s.elapsed_ms)
    };
    assert_eq!(then(&[(27_999, Back)]), (P::Running, 0, 0));
    assert_eq!(then(&[(28_000, Back)]), (P::Running, 1, 0));
    assert_eq!(then(&[(27_000, Back), (28_000, Back)]), (P::Running, 0, 0), "the first has none before it");
    assert_eq!(then(&[(26_000, Repeat)]), (P::Running, 1, 0));
    for event in [Back, Repeat] {
        let s = play(&t, AUTO, &[(0, Start), (20_000, Tick), (21_000, event)]);
        assert_eq!((s.phase, s.segment, s.elapsed_ms), (P::Running, 0, 0), "the step just played");
    }
    // Time played twice was played.
    let s = play(&t, AUTO, &[(0, Start), (15_000, Repeat), (25_000, Pause)]);
    assert_eq!((s.segment_ms[0], s.elapsed_ms, s.active_ms), (25_000, 10_000, 25_000));
}

#[test]
fn a_skipped_step_played_after_all_is_not_skipped() {
    let t = plain();
    let s = play(&t, AUTO, &[(0, Start), (5_000, Next)]);
    assert_eq!(s.skipped, [0]);
    let s = play(&t, AUTO, &[(0, Start), (5_000, Next), (6_000, Back), (26_000, Tick)]);
    assert_eq!((s.phase, s.skipped.len(), s.segment_ms[0]), (P::BetweenSteps, 0, 25_000));
}

#[test]
fn the_last_repetition_ends_the_step() {
    let t = short_run();
    let third = [(0, Start), (0, Next), (0, Next), (0, Next), (0, Next)];
    let reps = |n: usize| {
        let reps: Vec<_> = (1..=n).map(|i| (i64::try_from(i).unwrap() * 1_000, Rep)).collect();
        play(&t, AUTO, &[&third[..], &reps].concat())
    };
    let s = reps(2);
    assert_eq!((s.phase, s.segment, s.reps), (P::Running, 2, 2));
    let s = reps(3);
    assert_eq!((s.phase, s.segment, s.reps), (P::BetweenSteps, 2, 3));
    assert!(!s.skipped.contains(&2), "counted to the end is done");
}

#[test]
fn the_steps_clock_waits_for_the_voice() {
    let t = plain();
    let s = play(&t, VOICE, &[(0, Start), (60_000, Tick)]);
    assert_eq!((s.phase, s.elapsed_ms, s.active_ms, s.segment_ms[0]), (P::Running, 0, 60_000, 60_000));
    let s = play(&t, VOICE, &[(0, Start), (4_000, Spoken), (14_000, Tick)]);
    assert_eq!((s.elapsed_ms, s.active_ms), (10_000, 14_000));
    // Cut off by a pause, it speaks again.
    let s = play(&t, VOICE, &[(0, Start), (2_000, Pause)]);
    let (s, signals) = apply(&t, &s, Resume, VOICE, &at(9_000)).unwrap();
    assert!(s.speaking);
    assert_eq!(signals, [Signal::StepBegins { segment: 0 }]);
    // Turned off meanwhile, it does not hold the step up.
    let s = play(&t, VOICE, &[(0, Start), (2_000, Pause)]);
    let (s, signals) = apply(&t, &s, Resume, AUTO, &at(9_000)).unwrap();
    assert!(!s.speaking);
    assert_eq!(signals, [Signal::GoesOn]);
}

#[test]
fn a_cramp_pauses_and_shows_its_card() {
    let t = plain();
    let state = play(&t, AUTO, &[(0, Start)]);
    let (cramped, signals) = apply(&t, &state, stop(StopReason::Cramp), AUTO, &at(4_000)).unwrap();
    assert_eq!((cramped.phase, cramped.cramp, cramped.active_ms), (P::Paused, true, 4_000));
    assert_eq!(signals, [Signal::CrampCard]);
}

#[test]
fn every_sequence_of_stops_ends_for_the_reason_it_says() {
    use StopReason::{Cramp, Interrupted, NoTime, Other, Pain};
    let t = plain();
    let end = |events: &[PlayerEvent]| {
        let all: Vec<_> = std::iter::once(Start).chain(events.iter().cloned()).zip(1..).collect();
        let all: Vec<_> = all.into_iter().map(|(event, second)| (second * 1000, event)).collect();
        let s = play(&t, AUTO, &all);
        (s.phase, s.stop_reason, s.cramp)
    };
    let to_the_end = [Next, Next, Next, Next];
    let abandoned = |reason, cramp| (P::Abandoned, Some(reason), cramp);
    for (reason, after_cramp) in
        [(Pain, Pain), (NoTime, Cramp), (Interrupted, Cramp), (Other, Cramp), (Cramp, Cramp)]
    {
        if reason != Cramp {
            assert_eq!(end(&[stop(reason)]), abandoned(reason, false), "{reason:?}");
            assert_eq!(end(&[Pause, stop(reason)]), abandoned(reason, false), "{reason:?}");
        }
        // On the cramp card, and after going on from it once or twice.
        let on_the_card = end(&[stop(Cramp), stop(reason)]);
        assert_eq!(on_the_card, abandoned(after_cramp, true), "{reason:?}");
        let gone_on = end(&[stop(Cramp), Resume, stop(reason)]);
        let twice = end(&[stop(Cramp), Resume, stop(Cramp), Resume, stop(reason)]);
        if reason == Cramp {
            // The card again.
            assert_eq!((gone_on, twice), ((P::Paused, None, true), (P::Paused, None, true)));
        } else {
            assert_eq!(gone_on, abandoned(after_cramp, true), "{reason:?}");
            assert_eq!(twice, abandoned(after_cramp, true), "{reason:?}");
        }
        let paused_later = end(&[stop(Cramp), Resume, Pause, stop(reason)]);
        assert_eq!(paused_later, abandoned(after_cramp, true), "{reason:?}");
    }
    assert_eq!(end(&to_the_end), (P::Finished, None, false));
    // Played to its end after a cramp, it is no part of a session.
    let after_cramp = [&[stop(Cramp), Resume][..], &to_the_end].concat();
    assert_eq!(end(&after_cramp), (P::Finished, None, true));
    // Nothing follows an end.
    let ended = play(&t, AUTO, &[(0, Start), (1_000, stop(Pain))]);
    for event in [stop(Cramp), stop(Other), Resume] {
        assert!(apply(&t, &ended, event, AUTO, &at(2_000)).is_err());
    }
}

#[test]
fn pain_ends_and_shows_the_card() {
    let t = plain();
    let state = play(&t, AUTO, &[(0, Start)]);
    let (s, signals) = apply(&t, &state, stop(StopReason::Pain), AUTO, &at(4_000)).unwrap();
    assert_eq!((s.phase, s.stop_reason, s.active_ms), (P::Abandoned, Some(StopReason::Pain), 4_000));
    assert_eq!(signals, [Signal::StopCard]);
    // A cramp before does not hide it.
    let state = play(&t, AUTO, &[(0, Start), (1_000, stop(StopReason::Cramp)), (2_000, Resume)]);
    assert_eq!(apply(&t, &state, stop(StopReason::Pain), AUTO, &at(4_000)).unwrap().1, [Signal::StopCard]);
}

#[test]
fn start_and_end_are_named_by_the_wall_clock() {
    let t = plain();
    let s = play(&t, AUTO, &[(500, Start), (4_000, Pause), (60_000, stop(StopReason::NoTime))]);
    assert_eq!(s.started.unwrap().to_string(), "2026-11-21T21:00:00.500+01:00");
    assert_eq!(s.ended.unwrap().to_string(), "2026-11-21T21:01:00+01:00");
    assert_eq!(s.zone, "Europe/Berlin");
    // Set back by an hour: it ends no earlier than what was played.
    let s = play(&t, AUTO, &[(0, Start)]);
    let back = Moment { wall: at(-3_600_000).wall, ..at(15_000) };
    let (s, _) = apply(&t, &s, stop(StopReason::NoTime), AUTO, &back).unwrap();
    assert_eq!(s.ended.unwrap().to_string(), "2026-11-21T21:00:15+01:00");
}

#[test]
fn pressure_is_asked_about_once_a_foot_and_when_it_rises() {
    let pressed =
        |side, from, to| Segment { pressure_from: from, pressure_to: to, ..segment("p", side, 5, 0) };
    let t = timeline(vec![
        pressed(Side::Left, None, None),
        pressed(Side::Left, Some(2), Some(2)),
        pressed(Side::Left, Some(2), Some(2)),
        pressed(Side::Left, Some(2), Some(3)),
        pressed(Side::Left, Some(2), Some(1)),
        pressed(Side::Right, Some(2), Some(2)),
        pressed(Side::None, Some(4), Some(4)),
        pressed(Side::Both, Some(2), Some(2)),
        pressed(Side::Left, Some(3), None),
    ]);
    let mut state = open(&t, &at(0));
    let mut asked = Vec::new();
    for event in std::iter::once(Start).chain(std::iter::repeat_n(Next, 8)) {
        let (after, signals) = apply(&t, &state, event, AUTO, &at(0)).unwrap();
        if signals.contains(&Signal::AskPressure) {
            asked.push(after.segment);
        }
        state = after;
    }
    assert_eq!(asked, [1, 3, 5, 8]);
}

#[test]
fn what_was_played_step_by_step_and_foot_by_foot() {
    let t = short_run();
    let s = play(
        &t,
        AUTO,
        &[
            (0, Start),
            (12_000, Next),
            (17_000, Tick),
            (22_900, Next),
            (30_000, Switch),
            (50_000, Tick),
            (55_000, Tick),
            (58_200, stop(StopReason::Interrupted)),
        ],
    );
    let steps: Vec<_> = played_steps(&t, &s)
        .into_iter()
        .map(|p| (p.step, p.side, p.planned_seconds, p.active_seconds, p.skipped))
        .collect();
    assert_eq!(
        steps,
        [
            ("settle".to_owned(), Side::None, 10, 12, false),
            ("warm".to_owned(), Side::Left, 20, 5, true),
            ("warm".to_owned(), Side::Right, 20, 20, false),
            ("close".to_owned(), Side::Both, 15, 3, false),
        ]
    );
    // 5.9 + 3.2 and 20 + 3.2 seconds.
    assert_eq!(foot_seconds(&t, &s), (9, 23));
    let s = play(&t, AUTO, &[(0, Start), (4_000, stop(StopReason::NoTime))]);
    assert_eq!(played_steps(&t, &s).len(), 1, "what was never begun is left out");
}
