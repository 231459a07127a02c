use std::fmt::Write as _;

use super::*;
use PlayerEvent::{Back, Next, Pause, Rep, Resume, Start, Switch, Tick};

/// Every event of a short session, with what it led to.
#[test]
fn a_whole_short_run() {
    let t = short_run();
    let mut text = String::new();
    let mut state = open(&t, &at(0));
    let events = [
        (3_000, Start),
        (8_000, Tick),
        (14_000, Tick),
        (16_500, Next),
        (21_500, Tick),
        (30_000, Tick),
        (31_000, Pause),
        (60_000, Resume),
        (75_000, Tick),
        (90_000, Tick),
        (96_000, Tick),
        (97_000, Switch),
        (99_000, Back),
        (104_000, Next),
        (105_000, Switch),
        (110_000, Rep),
        (113_000, stop(StopReason::Cramp)),
        (140_000, Resume),
        (141_000, Rep),
        (146_000, Rep),
        (155_000, Tick),
        (172_000, Tick),
    ];
    for (ms, event) in events {
        let (after, signals) = apply(&t, &state, event.clone(), AUTO, &at(ms)).unwrap();
        writeln!(
            text,
            "{:>7.1} {:<24} {:<13} segment {} at {:>4.1} left {:>4.1} reps {} active {:>5.1} {:?}",
            seconds(ms),
            serde_json::to_string(&event).unwrap(),
            after.phase.code(),
            after.segment,
            seconds(after.elapsed_ms),
            seconds(remaining_ms(&t, &after, AUTO)),
            after.reps,
            seconds(after.active_ms),
            signals,
        )
        .unwrap();
        state = after;
    }
    writeln!(text, "{}", serde_json::to_string_pretty(&state).unwrap()).unwrap();
    insta::assert_snapshot!(text);
}

fn seconds(ms: i64) -> f64 {
    ms as f64 / 1000.0
}
