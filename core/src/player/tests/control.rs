//! The count-in, the lead-in, a held change of foot, `back`, and the moments at which a shell calls.

use proptest::prelude::*;

use super::laws::{Step, any_run, any_timeline};
use super::*;
use PlayerEvent::{Back, Next, Pause, Repeat, Resume, Start, Switch, Tick};
use PlayerPhase as P;

/// A session that counts in.
fn counting(t: &Timeline) -> PlayerState {
    count_in(t, &open(t, &at(0)), &at(0)).0
}

fn take(t: &Timeline, s: &PlayerState, event: PlayerEvent, ms: i64) -> PlayerState {
    apply(t, s, event, AUTO, &at(ms)).unwrap().0
}

/// The state after a run, and the pace of its last event.
fn after(t: &Timeline, steps: &[Step]) -> (PlayerState, Pace, i64) {
    let (mut state, mut pace, mut ms) = (counting(t), AUTO, 0);
    for step in steps {
        ms += step.wait_ms;
        if let Ok((after, _)) = apply(t, &state, step.event.clone(), step.pace, &at(ms)) {
            (state, pace) = (after, step.pace);
        }
    }
    (state, pace, ms)
}

#[test]
fn count_in_begins_the_first_step_after_five_seconds_and_plays_no_time() {
    let t = short_run();
    let (s, signals) = count_in(&t, &open(&t, &at(0)), &at(0));
    assert_eq!((s.phase, s.started), (P::Ready, None));
    assert_eq!(signals, [Signal::CountIn { first: Side::Left }]);
    let s = take(&t, &s, Tick, 4_999);
    assert_eq!((s.phase, s.lead_ms, s.active_ms), (P::Ready, 1, 0));
    let (s, signals) = apply(&t, &s, Tick, AUTO, &at(5_400)).unwrap();
    assert_eq!((s.phase, s.active_ms, s.elapsed_ms), (P::Running, 0, 0));
    assert_eq!(s.started.unwrap().at, at(5_400).wall);
    assert_eq!(signals, [Signal::StepBegins { segment: 0 }]);
}

#[test]
fn start_and_next_skip_the_count_in_and_pause_ends_it() {
    let t = short_run();
    for event in [Start, Next] {
        let s = take(&t, &counting(&t), event, 1_000);
        assert_eq!((s.phase, s.segment, s.active_ms, s.lead_ms), (P::Running, 0, 0, 0));
    }
    let held = take(&t, &counting(&t), Pause, 2_000);
    assert_eq!((held.phase, held.lead_ms), (P::Ready, 0));
    assert_eq!(slab_action(&t, &held, AUTO), Some(SlabAction::Start));
    assert_eq!(take(&t, &held, Tick, 90_000), held);
    assert!(apply(&t, &held, Pause, AUTO, &at(91_000)).is_err());
    assert_eq!(take(&t, &held, Start, 92_000).phase, P::Running);
}

#[test]
fn reboot_in_the_count_in_leaves_it_ready() {
    let t = short_run();
    let s = apply(&t, &counting(&t), Tick, AUTO, &rebooted(60_000)).unwrap().0;
    assert_eq!((s.phase, s.lead_ms, s.active_ms), (P::Ready, 0, 0));
    let taken = take_over(&counting(&t), &rebooted(60_000));
    assert_eq!((taken.phase, taken.lead_ms, taken.interrupted_at), (P::Ready, 0, None));
}

#[test]
fn stop_in_the_count_in_ends_a_session_without_time() {
    let t = short_run();
    let s = take(&t, &counting(&t), stop(StopReason::Other), 2_000);
    assert_eq!((s.phase, s.active_ms), (P::Abandoned, 0));
    assert_eq!((s.started.unwrap().at, s.ended.unwrap().at), (at(2_000).wall, at(2_000).wall));
    let cramp = take(&t, &counting(&t), stop(StopReason::Cramp), 2_000);
    assert_eq!((cramp.phase, cramp.cramp_card), (P::Ready, true));
    let begun = take(&t, &cramp, Start, 9_000);
    assert_eq!((begun.phase, begun.cramp_card, begun.cramp), (P::Running, false, true));
}

#[test]
fn what_moves_a_paused_session_has_a_lead_in_where_it_begins_a_step() {
    let t = short_run();
    let paused = play(&t, AUTO, &[(0, Start), (4_000, Pause)]);
    for event in [Back, Repeat, Resume] {
        let s = take(&t, &paused, event, 60_000);
        assert_eq!((s.phase, s.lead_ms, s.active_ms), (P::Running, 3_000, 4_000));
    }
    let s = take(&t, &paused, Next, 60_000);
    assert_eq!((s.phase, s.lead_ms), (P::BetweenSteps, 0));
    // A step that waits and whose seconds are up has no clock to start.
    let waits = play(&t, AUTO, &[(0, Start), (12_000, Tick), (13_000, Pause)]);
    assert_eq!(take(&t, &waits, Resume, 60_000).lead_ms, 0);
}

#[test]
fn cramp_card_and_interruption_stay_until_the_person_goes_on() {
    let t = short_run();
    let cramp = play(&t, AUTO, &[(0, Start), (4_000, stop(StopReason::Cramp))]);
    assert!(cramp.cramp_card);
    let read: PlayerState = serde_json::from_str(&serde_json::to_string(&cramp).unwrap()).unwrap();
    let taken = take_over(&read, &rebooted(60_000));
    assert!(taken.cramp_card);
    assert_eq!(taken.interrupted_at, Some(at(4_000).wall));
    // Taken over once more, it is still the first moment that counts.
    assert_eq!(take_over(&taken, &rebooted(90_000)).interrupted_at, Some(at(4_000).wall));
    let on = apply(&t, &taken, Resume, AUTO, &rebooted(95_000)).unwrap().0;
    assert_eq!((on.cramp_card, on.interrupted_at, on.cramp), (false, None, true));
    // A new boot under a running session interrupts it too.
    let running = play(&t, AUTO, &[(0, Start), (4_000, Tick)]);
    let lapsed = apply(&t, &running, Tick, AUTO, &rebooted(60_000)).unwrap().0;
    assert_eq!(lapsed.interrupted_at, Some(at(4_000).wall));
}

#[test]
fn state_that_an_earlier_version_stored_is_read() {
    let mut stored = serde_json::to_value(play(&short_run(), AUTO, &[(0, Start)])).unwrap();
    for field in ["lead_ms", "cramp_card", "interrupted_at"] {
        stored.as_object_mut().unwrap().remove(field).unwrap();
    }
    let read: PlayerState = serde_json::from_value(stored).unwrap();
    assert_eq!(read, play(&short_run(), AUTO, &[(0, Start)]));
}

#[test]
fn slab_says_what_a_tap_does() {
    let t = short_run();
    let action = |events: &[(i64, PlayerEvent)], pace| slab_action(&t, &play(&t, pace, events), pace);
    use SlabAction as S;
    for (events, expected) in [
        (vec![(0, Start)], Some(S::Next)),
        (vec![(0, Start), (0, Next)], Some(S::Pause)),
        (vec![(0, Start), (0, Next), (0, Next)], Some(S::Pause)),
        (vec![(0, Start), (0, Next), (0, Next), (0, Next)], Some(S::Pause)),
        (vec![(0, Start), (0, Next), (0, Next), (0, Next), (0, Pause)], Some(S::Switch)),
        (vec![(0, Start), (0, Next), (0, Next), (0, Pause)], Some(S::Resume)),
        (vec![(0, Start), (0, stop(StopReason::Other))], None),
    ] {
        assert_eq!(action(&events, AUTO), expected, "{events:?}");
    }
    assert_eq!(action(&[(0, Start), (0, Next)], MANUAL), Some(S::Next), "the pause waits");
    assert_eq!(slab_action(&t, &counting(&t), AUTO), Some(S::Pause));
}

#[test]
fn step_paused_at_its_very_end_is_called_for_at_once() {
    let t = timeline(vec![segment("a", Side::Left, 6, 0)]);
    let s = play(&t, AUTO, &[(0, Start), (6_000, Pause), (6_000, Resume)]);
    assert_eq!((s.phase, s.lead_ms), (P::Running, 3_000));
    assert_eq!(clock(&t, &s, &s.anchor, AUTO).call_in_ms, Some(0));
    assert_eq!(take(&t, &s, Tick, 6_000).phase, P::Finished);
}

#[test]
fn progress_counts_each_foot() {
    let t = short_run();
    let side = |side, done_ms, total_ms| SideProgress { side, done_ms, total_ms };
    let s = play(&t, AUTO, &[(0, Start), (0, Next), (0, Next), (5_000, Tick)]);
    assert_eq!(progress(&t, &s), [side(Side::Left, 5_000, 35_000), side(Side::Right, 0, 35_000)]);
    assert_eq!(left_ms(&t, &s, AUTO), 15_000 + 30_000 + 20_000 + 5_000 + 15_000);
    assert_eq!(left_ms(&t, &open(&t, &at(0)), AUTO), i64::from(t.total_seconds()) * 1000);
    let none = timeline(vec![segment("a", Side::None, 10, 0)]);
    assert_eq!(progress(&none, &open(&none, &at(0))), [side(Side::None, 0, 10_000)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// No time is played before the count-in is over, however it is ticked.
    #[test]
    fn count_in_plays_no_time(t in any_timeline(), waits in prop::collection::vec(1..2_000i64, 1..20)) {
        let (mut s, mut ms) = (counting(&t), 0);
        for wait in waits {
            ms += wait;
            let before = s.phase;
            s = take(&t, &s, Tick, ms);
            prop_assert_eq!(before == P::Ready && ms >= 5_000, before == P::Ready && s.phase == P::Running);
            if before == P::Ready {
                prop_assert_eq!(s.active_ms, 0);
            }
        }
    }

    /// The first three seconds after `resume` in a step are not played, however they are ticked; the rest is.
    #[test]
    fn lead_in_plays_no_time(t in any_timeline(), played in 0..900i64, waits in prop::collection::vec(0..1_500i64, 1..12)) {
        let left = i64::from(t.segments[0].seconds) * 1000 - played;
        let s = take(&t, &open(&t, &at(0)), Start, 0);
        let s = take(&t, &s, Pause, played);
        let mut s = take(&t, &s, Resume, 50_000);
        let mut ms = 0;
        for wait in waits {
            ms += wait;
            s = take(&t, &s, Tick, 50_000 + ms);
            let expected = (ms - 3_000).max(0);
            if expected < left {
                prop_assert_eq!((s.phase, s.active_ms - played), (P::Running, expected));
            }
        }
    }

    /// A held change of foot stays as it is until `switch` or `next`, which begin the other foot at once.
    #[test]
    fn held_change_of_foot_waits_and_then_begins_at_once(
        t in any_timeline(), into in 0..900i64, wait in 0..1_000_000i64,
    ) {
        let mut t = t;
        t.segments[0].switch_after = true;
        t.segments.push(segment("last", Side::Right, 10, 0));
        let s = play(&t, AUTO, &[(0, Start), (100, Next)]);
        prop_assert_eq!(s.phase, P::SwitchFoot);
        let held = take(&t, &s, Pause, 100 + into);
        prop_assert!(is_held(&held));
        prop_assert_eq!(slab_action(&t, &held, AUTO), Some(SlabAction::Switch));
        prop_assert_eq!(&take(&t, &held, Tick, 1_000 + wait), &held);
        for event in [Switch, Next] {
            let begun = take(&t, &held, event, 1_000 + wait);
            prop_assert_eq!((begun.phase, begun.segment), (P::Running, s.segment + 1));
            prop_assert_eq!((begun.lead_ms, begun.elapsed_ms, begun.active_ms), (0, 0, held.active_ms));
        }
    }

    /// `back` leads to the step that `back_means` names, and is refused where it names none.
    #[test]
    fn back_leads_where_it_says(t in any_timeline(), steps in any_run()) {
        let (s, pace, _) = after(&t, &steps);
        // At its anchor: the time since then would be credited first.
        let ms = s.anchor.monotonic_ms - at(0).monotonic_ms;
        let back = apply(&t, &s, Back, pace, &at(ms)).ok().map(|(after, _)| after.segment);
        let meant = back_means(&s).map(|means| match means {
            BackMeans::Previous => s.segment - 1,
            BackMeans::Again => s.segment,
        });
        prop_assert_eq!(back, meant);
        prop_assert!(!back_reads_again(&t, &s, pace) || back_means(&s) == Some(BackMeans::Again));
    }

    /// Before `call_in_ms` a tick changes nothing but the time; at that moment it is worth its call.
    #[test]
    fn nothing_happens_before_the_call_and_something_then(
        t in any_timeline(), steps in any_run(), early in any::<prop::sample::Index>(),
    ) {
        let (s, pace, _) = after(&t, &steps);
        let anchor = s.anchor.monotonic_ms - at(0).monotonic_ms;
        let tick = |ms| apply(&t, &s, Tick, pace, &at(anchor + ms)).unwrap();
        let shown = |s: &PlayerState| (back_means(s), back_reads_again(&t, s, pace), s.lead_ms > 0);
        let Some(call_in) = clock(&t, &s, &s.anchor, pace).call_in_ms else {
            let (later, signals) = tick(3_600_000);
            prop_assert!(signals.is_empty() && !crossed(&s, &later));
            return Ok(());
        };
        prop_assert!(call_in <= 5_000 && s.clock_runs());
        if call_in > 0 {
            let before = i64::try_from(early.index(usize::try_from(call_in).unwrap())).unwrap();
            let (later, signals) = tick(before);
            prop_assert!(signals.is_empty() && !crossed(&s, &later), "{:?}", signals);
            prop_assert_eq!(shown(&later), shown(&s));
        }
        let (then, signals) = tick(call_in);
        let worth = !signals.is_empty() || crossed(&s, &then) || shown(&then) != shown(&s);
        prop_assert!(worth || due_heartbeat(&s, &at(anchor + call_in)), "{} {:?}", call_in, s);
    }
}
