//! The player on its clock: a shell that calls only when `call_in_ms` is over, and a session that another opening finds.

use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;

use super::testing::{begin, evening, open};
use super::*;
use crate::player::{BackMeans, ClockKind, Cue, CueChannel, CueSignal, PlayerEvent, PlayerPhase, SlabAction};
use crate::safety::{Flag, Reply, SafetyAnswer};
use crate::session::{Mode, Receiver, Side, StopReason};
use crate::store::PARSED;

fn at(ms: i64) -> Moment {
    let evening = evening();
    Moment { wall: evening.wall.plus_millis(ms), monotonic_ms: 9_000_000 + ms, ..evening }
}

fn started(instep: &Instep, guide: &str, ms: i64) -> Player {
    let player = begin(instep, guide, at(ms));
    instep.play(PlayerEvent::Start, player.revision, at(ms)).unwrap()
}

/// A session that was played to its end.
#[derive(Debug)]
struct Played {
    /// Ticks and other events.
    calls: usize,
    /// Every cue with its millisecond.
    cues: Vec<(i64, Cue)>,
    end_ms: i64,
    saved: Session,
}

/// Plays a guide whose person taps three seconds after it waits for them. `wait` gives the milliseconds to the next tick.
fn play_through(guide: &str, wait: impl Fn(&Player) -> Option<i64>) -> Played {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let mut player = started(&instep, guide, 0);
    let (mut ms, mut calls, mut tap, mut cues) = (0, 1, None, Vec::new());
    loop {
        cues.extend(player.cues.drain(..).map(|cue| (ms, cue)));
        if let Some(saved) = player.saved {
            return Played { calls, cues, end_ms: ms, saved };
        }
        tap = if player.waits { tap.or(Some(ms + 3_000)) } else { None };
        let due = wait(&player).map(|wait| ms + wait);
        let next = [due, tap].into_iter().flatten().min().expect("nothing would ever happen");
        let event = if tap == Some(next) { PlayerEvent::Next } else { PlayerEvent::Tick };
        ms = next;
        calls += 1;
        player = instep.play(event, player.revision, at(ms)).unwrap();
        assert!(calls < 5_000, "it never ends");
    }
}

#[test]
fn shell_that_calls_only_when_due_hears_the_same_as_one_that_calls_each_second() {
    for guide in ["G0", "G3", "G8"] {
        let due = play_through(guide, |player| player.clock.call_in_ms);
        let second = play_through(guide, |_| Some(1_000));
        assert_eq!(due.cues, second.cues, "{guide}");
        assert_eq!(due.end_ms, second.end_ms, "{guide}");
        let totals = |played: &Played| {
            let s = &played.saved;
            (s.active_seconds, s.left_seconds, s.right_seconds, s.planned_seconds, s.status)
        };
        assert_eq!(totals(&due), totals(&second), "{guide}");
        assert!(due.saved.active_seconds > 200, "{guide}: {due:?}");
        let share = due.calls * 100 / second.calls;
        assert!(share <= 35, "{guide}: {} of {} calls", due.calls, second.calls);
    }
}

/// Shuts an object and opens the file again.
fn reopened(instep: &Arc<Instep>, home: &Path, ms: i64) -> Arc<Instep> {
    instep.shutdown().unwrap();
    open(home, at(ms))
}

#[test]
fn opening_after_a_kill_credits_no_time_until_the_session_is_taken_over() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let player = started(&instep, "G0", 0);
    let player = instep.play(PlayerEvent::Tick, player.revision, at(5_000)).unwrap();
    assert_eq!(player.active_seconds, 5);

    // Killed, and opened again two minutes later on the same boot.
    let again = reopened(&instep, home.path(), 125_000);
    let found = again.player(at(125_000)).unwrap().unwrap();
    assert_eq!((found.state, found.active_seconds), (PlayerPhase::Running, 5));
    assert_eq!((found.clock.running, found.clock.call_in_ms), (false, None));
    let slab = found.slab.clone().unwrap();
    assert_eq!((slab.action, slab.text.as_str(), slab.waits), (SlabAction::Continue, "Go on here", true));
    assert_eq!(found.tag, "Welcome back");
    let lines: Vec<&str> = found.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(lines, ["You were here at 21:00.", "Nothing is lost."]);
    assert!(again.upcoming_cues(at(125_000)).unwrap().is_empty());
    for event in [
        PlayerEvent::Tick,
        PlayerEvent::Next,
        PlayerEvent::Quit,
        PlayerEvent::Stop { reason: StopReason::Other },
    ] {
        let refused = again.play(event, found.revision, at(126_000));
        assert_eq!(refused, Err(InstepError::PlayerMoved));
    }

    let taken = again.continue_session(at(130_000)).unwrap();
    assert_eq!((taken.state, taken.active_seconds), (PlayerPhase::Paused, 5));
    assert_eq!(
        (taken.tag.as_str(), taken.slab.clone().unwrap().action),
        ("Welcome back", SlabAction::Resume)
    );
    let on = again.play(PlayerEvent::Resume, taken.revision, at(131_000)).unwrap();
    assert_eq!((on.clock.counts, on.clock.remaining_ms), (ClockKind::LeadIn, 3_000));
    let on = again.play(PlayerEvent::Tick, on.revision, at(136_000)).unwrap();
    assert_eq!((on.active_seconds, on.tag.as_str()), (7, ""));
}

#[test]
fn player_read_again_shows_the_time_that_has_passed() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let player = started(&instep, "G3", 0);
    let player = instep.play(PlayerEvent::Next, player.revision, at(1_000)).unwrap();
    let player = instep.play(PlayerEvent::Next, player.revision, at(2_000)).unwrap();
    let (remaining, call_in) = (player.clock.remaining_ms, player.clock.call_in_ms.unwrap());
    let read = instep.player(at(3_500)).unwrap().unwrap();
    assert_eq!(read.clock.remaining_ms, remaining - 1_500);
    assert_eq!(read.clock.call_in_ms, Some(call_in - 1_500));
    // A tick that is not stored does not put the heartbeat off.
    let ticked = instep.play(PlayerEvent::Tick, player.revision, at(3_500)).unwrap();
    assert_eq!(ticked.clock.call_in_ms, Some(call_in - 1_500));
}

#[test]
fn timeline_is_parsed_once_a_session() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let mut player = started(&instep, "G3", 0);
    player = instep.play(PlayerEvent::Tick, player.revision, at(1_000)).unwrap();
    let parsed = PARSED.get();
    for n in 0..200 {
        player = instep.play(PlayerEvent::Tick, player.revision, at(2_000 + n * 1_000)).unwrap();
        assert!(instep.player(at(2_000 + n * 1_000)).unwrap().is_some());
    }
    assert_eq!(PARSED.get(), parsed);
    // Another session is another timeline.
    let other = started(&instep, "G0", 300_000);
    let other = instep.play(PlayerEvent::Tick, other.revision, at(301_000)).unwrap();
    assert_eq!(other.guide, "G0");
    assert!(PARSED.get() > parsed);
}

#[test]
fn only_voice_waits_for_spoken_and_output_changes_within_a_session() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    instep.change_setting(SettingChange::Voice { on: true }, at(0)).unwrap();
    let player = started(&instep, "G0", 0);
    assert!(!player.awaits_spoken, "silent by default");
    assert!(player.cues.iter().all(|cue| cue.channel != CueChannel::Voice));
    instep.set_output(Output::Voice).unwrap();
    let player = instep.play(PlayerEvent::Repeat, player.revision, at(1_000)).unwrap();
    assert!(player.awaits_spoken && !player.clock.running);
    assert!(player.cues.iter().any(|cue| cue.channel == CueChannel::Voice));
    let spoken = instep.play(PlayerEvent::Spoken, player.revision, at(6_000)).unwrap();
    assert!(!spoken.awaits_spoken && spoken.clock.running);
    // Turned off in the middle of a sentence, nothing waits for its end.
    let again = instep.play(PlayerEvent::Repeat, spoken.revision, at(7_000)).unwrap();
    assert!(again.awaits_spoken);
    instep.set_output(Output::Silent).unwrap();
    let silent = instep.player(at(8_000)).unwrap().unwrap();
    assert!(!silent.awaits_spoken && silent.clock.running);
    let refused = instep.play(PlayerEvent::Spoken, again.revision, at(8_000));
    assert!(matches!(refused, Err(InstepError::Invalid { .. })));
}

/// The first pause between two steps.
fn first_pause(instep: &Instep) -> Player {
    let player = started(instep, "G3", 0);
    let player = instep.play(PlayerEvent::Next, player.revision, at(1_000)).unwrap();
    assert_eq!(player.state, PlayerPhase::BetweenSteps);
    player
}

#[test]
fn reader_advances_by_hand_until_the_person_chooses() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    instep.set_output(Output::Reader).unwrap();
    let pause = first_pause(&instep);
    assert_eq!((pause.waits, pause.slab.clone().unwrap().action), (true, SlabAction::Next));
    instep.set_output(Output::Silent).unwrap();
    assert!(!instep.player(at(1_000)).unwrap().unwrap().waits);
    instep.set_output(Output::Reader).unwrap();
    instep.change_setting(SettingChange::Advance { advance: Some(Advance::Auto) }, at(1_000)).unwrap();
    assert!(!instep.player(at(1_000)).unwrap().unwrap().waits);
}

#[test]
fn pause_between_steps_shows_the_coming_one() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let pause = first_pause(&instep);
    let next = pause.next.clone().unwrap();
    assert_eq!(pause.lines.len(), 1);
    assert!(!pause.tag.is_empty() && !next.title.is_empty() && next.title != pause.title);
    assert_eq!((pause.clock.counts, pause.clock.total_ms), (ClockKind::BetweenSteps, 5_000));
    assert_eq!(pause.back_means, Some(BackMeans::Again));
    let begun = instep.play(PlayerEvent::Next, pause.revision, at(2_000)).unwrap();
    assert_eq!((begun.title, begun.side), (next.title, next.side));
    assert_eq!(begun.back_means, Some(BackMeans::Previous));
    assert_eq!(begun.back_text, "Back");
}

#[test]
fn change_of_foot_is_held_and_names_the_coming_foot() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let mut player = started(&instep, "G3", 0);
    for ms in 1..100 {
        if player.state == PlayerPhase::SwitchFoot {
            break;
        }
        player = instep.play(PlayerEvent::Next, player.revision, at(ms * 100)).unwrap();
    }
    let slab = player.slab.clone().unwrap();
    assert_eq!(
        (slab.action, slab.text.as_str(), slab.side_text.as_str()),
        (SlabAction::Pause, "Wait", "Right foot")
    );
    assert!(player.cues.iter().any(|cue| cue.signal == CueSignal::SwitchFoot));
    assert!(player.lines.iter().any(|line| line.text.contains("right")), "{:?}", player.lines);
    let held = instep.play(PlayerEvent::Pause, player.revision, at(20_000)).unwrap();
    assert_eq!((held.state, held.paused_from), (PlayerPhase::Paused, Some(PlayerPhase::SwitchFoot)));
    let slab = held.slab.clone().unwrap();
    assert_eq!((slab.action, slab.text.as_str(), slab.waits), (SlabAction::Switch, "Right foot: go", true));
    assert_eq!(held.lines, player.lines);
    let begun = instep.play(PlayerEvent::Switch, held.revision, at(60_000)).unwrap();
    assert_eq!(
        (begun.state, begun.side, begun.clock.counts),
        (PlayerPhase::Running, Side::Right, ClockKind::Step)
    );
}

#[test]
fn cramp_card_survives_a_kill_and_stop_card_can_be_read_again() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let player = started(&instep, "G0", 0);
    let cramp = PlayerEvent::Stop { reason: StopReason::Cramp };
    let player = instep.play(cramp, player.revision, at(5_000)).unwrap();
    let card = player.card.clone().unwrap();
    assert_eq!((card.kind, card.urgent.len()), (CardKind::Cramp, 0));
    assert_eq!(player.slab.clone().unwrap().text, "Better, go on");
    let again = reopened(&instep, home.path(), 60_000);
    assert_eq!(again.player(at(60_000)).unwrap().unwrap().card, Some(card.clone()));
    let taken = again.continue_session(at(61_000)).unwrap();
    assert_eq!(taken.card, Some(card));
    let on = again.play(PlayerEvent::Resume, taken.revision, at(62_000)).unwrap();
    assert_eq!(on.card, None);

    let pain = PlayerEvent::Stop { reason: StopReason::Pain };
    let ended = again.play(pain, on.revision, at(70_000)).unwrap();
    let card = ended.card.unwrap();
    assert_eq!(card.kind, CardKind::StopSigns);
    assert!(card.urgent[0].starts_with("Call for help now"), "{card:?}");
    assert_eq!((ended.slab, ended.lines, ended.offer_reminder), (None, vec![], None));
    assert_eq!(reopened(&again, home.path(), 80_000).stop_card(), Ok(card));
}

#[test]
fn reminder_is_offered_after_the_first_session_that_counts() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let play = |from: i64, seconds: i64| {
        let mut player = started(&instep, "G0", from);
        for second in 1..=seconds {
            let event = if player.waits { PlayerEvent::Next } else { PlayerEvent::Tick };
            player = instep.play(event, player.revision, at(from + second * 1_000)).unwrap();
        }
        let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
        instep.play(stop, player.revision, at(from + seconds * 1_000)).unwrap()
    };
    const DAY: i64 = 24 * 3_600_000;
    assert_eq!(play(0, 10).offer_reminder, None, "too short to count");
    let first = play(600_000, 200);
    assert!(first.saved.unwrap().counts);
    let offer = first.offer_reminder.unwrap();
    assert_eq!(
        (offer.time.minutes(), offer.text.as_str()),
        (21 * 60 + 15, "Would you like to be reminded at 21:15?")
    );
    assert_eq!(play(DAY, 200).offer_reminder, None, "it was the second");
}

fn begin_quiet(instep: &Instep) -> Player {
    let start = instep.start(StartRequest::of("G8"), at(0)).unwrap();
    let accepted_warnings = start.warnings.iter().filter_map(|warning| warning.flag).collect();
    let entry = StartEntry { accepted_warnings, quiet: true, ..StartEntry::of(start.request) };
    instep.begin(entry, at(0)).unwrap()
}

#[test]
fn quiet_session_makes_no_sound_until_it_ends_and_the_next_one_does() {
    let home = TempDir::new().unwrap();
    let mut instep = open(home.path(), at(0));
    instep.change_setting(SettingChange::RepTicks { on: true }, at(0)).unwrap();
    instep.set_output(Output::Voice).unwrap();
    let mut player = begin_quiet(&instep);
    let heard = |player: &Player| {
        let sound = |cue: &&Cue| matches!(cue.channel, CueChannel::Voice | CueChannel::Chime);
        player.cues.iter().filter(sound).count()
            + usize::from(player.rep_ticks)
            + usize::from(player.awaits_spoken)
    };
    let (mut ms, mut counted, mut killed) = (0, false, false);
    while player.saved.is_none() {
        assert!(player.quiet);
        assert_eq!(heard(&player), 0, "{}", player.text);
        assert!(instep.upcoming_cues(at(ms)).unwrap().iter().all(|ahead| {
            ahead.cues.iter().all(|cue| !matches!(cue.channel, CueChannel::Voice | CueChannel::Chime))
        }));
        counted |= player.reps.is_some();
        if player.segment == 3 && !killed {
            killed = true;
            instep = reopened(&instep, home.path(), ms);
            instep.set_output(Output::Voice).unwrap();
            player = instep.continue_session(at(ms)).unwrap();
            player = instep.play(PlayerEvent::Resume, player.revision, at(ms)).unwrap();
        }
        ms += player.clock.call_in_ms.unwrap_or(1_000);
        let event = if player.waits { PlayerEvent::Next } else { PlayerEvent::Tick };
        player = instep.play(event, player.revision, at(ms)).unwrap();
        assert!(ms < 7_200_000, "it never ends");
    }
    assert!(counted && killed);
    assert_eq!(heard(&player), 0, "its end");
    let next = started(&instep, "G8", ms + 1_000);
    assert!(!next.quiet && next.awaits_spoken);
}

#[test]
fn left_hand_puts_next_before_back() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    assert!(!started(&instep, "G0", 0).next_first);
    instep.change_setting(SettingChange::LeftHand { on: true }, at(1_000)).unwrap();
    assert!(instep.player(at(1_000)).unwrap().unwrap().next_first);
}

/// The rules for these feet are among the lines, which are said first; nothing is shown twice.
#[test]
fn session_that_is_ready_shows_each_rule_once() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let child = SafetyAnswer {
        flag: Flag::ChildOrUnableToReport,
        foot: None,
        zones: Vec::new(),
        reply: Reply::Yes,
        cleared_on: None,
        sign: None,
    };
    let request = StartRequest {
        mode: Some(Mode::Partner),
        receiver: Some(Receiver::SomeoneElse),
        answers: vec![child],
        ..StartRequest::of("G0")
    };
    let ready = super::testing::begin_request(&instep, request, at(0));
    let lines: Vec<&str> = ready.lines.iter().map(|line| line.text.as_str()).collect();
    assert!(lines.contains(&"An adult stays close all the time."), "{lines:?}");
    assert!(ready.notes.iter().any(|note| note.starts_with("Stop at once")), "{:?}", ready.notes);
    for line in lines {
        assert!(!ready.notes.iter().any(|note| note.contains(line)), "{line}");
    }
}

#[test]
fn step_without_a_picture_of_its_own_shows_its_foot() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let mut player = started(&instep, "G3", 0);
    let (mut ms, mut bare) = (0, 0);
    while player.slab.is_some() {
        let head = &player.heading;
        assert_eq!(head.pictures.is_empty(), head.side == Side::None, "{}", head.title);
        bare += usize::from(player.pictures.is_empty() && !head.pictures.is_empty());
        let coming = player.next.as_ref().map(|next| next.title.clone());
        let under_key =
            if player.state == PlayerPhase::Running { coming.unwrap_or_default() } else { String::new() };
        assert_eq!(player.next_title, under_key, "{}", player.text);
        ms += 1_000;
        player = instep.play(PlayerEvent::Next, player.revision, at(ms)).unwrap();
        assert!(ms < 1_000_000, "it never ends");
    }
    assert!(bare > 0);
}
