//! The player on a real file: killed after every event, and the hours in which a rating counts.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::testing::{begin, evening, open};
use super::*;
use crate::player::{PlayerEvent, PlayerPhase};
use crate::rating::{Answer, RatingItem, RatingPhase};
use crate::session::{SessionId, SessionStatus, SessionTag, StopReason};

fn at(ms: i64) -> Moment {
    let evening = evening();
    Moment { wall: evening.wall.plus_millis(ms), monotonic_ms: 9_000_000 + ms, ..evening }
}

/// What a killed process leaves: the files as they lie there, without the memory it shared.
fn killed(folder: &Path) -> TempDir {
    let left = TempDir::new().unwrap();
    for file in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = file.file_name();
        if !name.to_str().unwrap().ends_with("-shm") {
            fs::copy(file.path(), left.path().join(name)).unwrap();
        }
    }
    left
}

fn runs(player: &Player) -> bool {
    matches!(player.state, PlayerPhase::Running | PlayerPhase::BetweenSteps | PlayerPhase::SwitchFoot)
}

/// The same step, paused, at most five seconds back.
fn comes_back(folder: &Path, live: &Player, now_ms: i64) {
    let left = killed(folder);
    let instep = open(left.path(), at(now_ms + 60_000));
    if live.saved.is_some() {
        assert!(instep.player(at(now_ms + 60_000)).unwrap().is_none());
        let session = instep.session(live.session, at(now_ms + 60_000)).unwrap();
        assert_eq!(session.active_seconds, live.active_seconds);
        return;
    }
    let back = instep.continue_session(at(now_ms + 60_000)).unwrap();
    assert_eq!((back.session, back.segment, back.side), (live.session, live.segment, live.side));
    assert_eq!(back.state, if runs(live) { PlayerPhase::Paused } else { live.state });
    assert_eq!(back.segments, live.segments);
    let lost = live.active_seconds - back.active_seconds;
    assert!((0..=5).contains(&lost), "{lost} s lost in segment {} {:?}", live.segment, live.state);
}

#[test]
fn killed_after_any_event_the_same_step_is_there() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let mut player = begin(&instep, "G3", at(0));
    comes_back(home.path(), &player, 0);
    let (mut ms, mut visits) = (0, 0);
    let events = std::cell::Cell::new(0);
    let mut send = |event: PlayerEvent, wait_ms: i64, player: &mut Player| {
        ms += wait_ms;
        *player = instep.play(event, player.revision, at(ms)).unwrap();
        comes_back(home.path(), player, ms);
        events.set(events.get() + 1);
    };
    send(PlayerEvent::Start, 1_000, &mut player);
    while player.saved.is_none() {
        visits += 1;
        send(PlayerEvent::Tick, 2_000, &mut player);
        send(PlayerEvent::Tick, 1_900, &mut player);
        // One of each other event on the way.
        match visits {
            3 => {
                send(PlayerEvent::Pause, 500, &mut player);
                send(PlayerEvent::Resume, 90_000, &mut player);
            }
            5 => send(PlayerEvent::Repeat, 1_000, &mut player),
            7 => send(PlayerEvent::Back, 500, &mut player),
            9 => {
                send(PlayerEvent::Stop { reason: StopReason::Cramp }, 500, &mut player);
                assert_eq!(player.state, PlayerPhase::Paused);
                send(PlayerEvent::Resume, 5_000, &mut player);
            }
            11 => send(PlayerEvent::Quit, 500, &mut player),
            _ => {}
        }
        // What is left of it in one go; a step that waits is ended by hand.
        let before = (player.state, player.segment);
        send(PlayerEvent::Tick, 1_000_000, &mut player);
        if (player.state, player.segment) == before && player.saved.is_none() {
            send(PlayerEvent::Next, 500, &mut player);
        }
        assert!(events.get() < 2_000, "it never ends");
    }
    assert_eq!(player.segment, player.segments);
    // It was played to its end, and the cramp on the way is kept beside that.
    let saved = player.saved.as_ref().unwrap();
    assert_eq!((saved.status, saved.stop_reason), (SessionStatus::Completed, None));
    assert_eq!(
        (&saved.tags[..], saved.tags_text.as_str()),
        (&[SessionTag::Cramp][..], "With it: a cramp on the way")
    );
    assert!(events.get() > 150, "{events:?}");
}

#[test]
fn ratings_count_from_a_quarter_of_an_hour_before_to_half_an_hour_after() {
    const MINUTE: i64 = 60_000;
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let rate = |session: SessionId, phase, ms: i64| {
        let entry = RatingEntry {
            session: Some(session),
            phase: Some(phase),
            ..RatingEntry::of(RatingItem::Comfort, Answer::Value { value: 5 })
        };
        instep.rate(entry, at(ms)).map(|saved| saved.rating.phase)
    };
    let mut base = 0;
    for (early, before) in [(15 * MINUTE, Some(RatingPhase::Before)), (15 * MINUTE + 1, None)] {
        for (late, after) in [(30 * MINUTE, Some(RatingPhase::After)), (30 * MINUTE + 1, None)] {
            base += 24 * 60 * MINUTE;
            let player = begin(&instep, "G0", at(base));
            assert_eq!(rate(player.session, RatingPhase::Before, base), Ok(Some(RatingPhase::Before)));
            assert!(rate(player.session, RatingPhase::After, base).is_err(), "nothing has ended yet");
            let player = instep.play(PlayerEvent::Start, player.revision, at(base + early)).unwrap();
            let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
            let end = instep.play(stop, player.revision, at(base + early + 1_000)).unwrap();
            assert_eq!(rate(end.session, RatingPhase::After, base + early + 1_000 + late), Ok(after));
            let session = instep.session(end.session, at(base + 48 * 60 * MINUTE)).unwrap();
            assert_eq!(session.comfort_before, before.map(|_| 5));
            assert_eq!(session.comfort_after, after.map(|_| 5));
        }
    }
}

/// What was rated stays when it was answered: an edit of the start carries it out of its time, and back into it.
#[test]
fn an_edit_of_the_start_frees_ratings_and_takes_them_back() {
    const MINUTE: i64 = 60_000;
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let player = begin(&instep, "G0", at(0));
    let rate = |phase, ms: i64| {
        let entry = RatingEntry {
            session: Some(player.session),
            phase: Some(phase),
            ..RatingEntry::of(RatingItem::Comfort, Answer::Value { value: 5 })
        };
        instep.rate(entry, at(ms)).unwrap();
    };
    // Before ten minutes ahead of the start, after twenty past the end.
    rate(RatingPhase::Before, 0);
    let started = instep.play(PlayerEvent::Start, player.revision, at(10 * MINUTE)).unwrap();
    let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
    instep.play(stop, started.revision, at(16 * MINUTE)).unwrap();
    rate(RatingPhase::After, 36 * MINUTE);
    let later = || at(100 * 60 * MINUTE);
    let start = instep.session(player.session, later()).unwrap().started_at.at;
    let moved = |by_ms: i64| {
        let session = instep.session(player.session, later()).unwrap();
        let edit = SessionEdit {
            started_at: start.plus_millis(by_ms),
            started_local: None,
            active_seconds: session.active_seconds,
            foot: session.foot,
            receiver: session.receiver,
            note: None,
            tags: vec![],
        };
        let saved = instep.edit_session(player.session, edit, session.stamp, later()).unwrap().session;
        assert_eq!(saved.ratings.len(), 2, "a free rating stays with its session");
        assert!(saved.ratings.iter().all(|r| r.care_day == saved.care_day));
        let phases = (saved.comfort_before.is_some(), saved.comfort_after.is_some());
        let day = Some(saved.care_day);
        let series = instep.review(day, later()).unwrap().series;
        assert_eq!(
            (series.comfort_before.days, series.comfort_after.days),
            (i32::from(phases.0), i32::from(phases.1))
        );
        phases
    };
    for (by_ms, phases) in [
        (0, (true, true)),
        (5 * MINUTE, (true, true)),
        (5 * MINUTE + 1, (false, true)),
        (20 * MINUTE, (false, true)),
        (20 * MINUTE + 1, (false, false)),
        (35 * 60 * MINUTE, (false, false)),
        (-10 * MINUTE, (true, true)),
        (-10 * MINUTE - 1, (false, false)),
        (-35 * 60 * MINUTE, (false, false)),
        (0, (true, true)),
    ] {
        assert_eq!(moved(by_ms), phases, "moved by {by_ms} ms");
    }
}

/// What was answered out of time was free from the start; a note moves nothing.
#[test]
fn an_edit_of_the_note_leaves_the_phases_alone() {
    const MINUTE: i64 = 60_000;
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let player = begin(&instep, "G0", at(0));
    let started = instep.play(PlayerEvent::Start, player.revision, at(0)).unwrap();
    let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
    instep.play(stop, started.revision, at(6 * MINUTE)).unwrap();
    for (ms, value) in [(7 * MINUTE, 5), (50 * MINUTE, 6)] {
        let entry = RatingEntry {
            session: Some(player.session),
            phase: Some(RatingPhase::After),
            ..RatingEntry::of(RatingItem::Comfort, Answer::Value { value })
        };
        instep.rate(entry, at(ms)).unwrap();
    }
    let session = instep.session(player.session, at(60 * MINUTE)).unwrap();
    let edit = |note: Option<&str>, by_ms| SessionEdit {
        started_at: session.started_at.at.plus_millis(by_ms),
        started_local: None,
        active_seconds: session.active_seconds,
        foot: session.foot,
        receiver: session.receiver,
        note: note.map(str::to_owned),
        tags: vec![],
    };
    let noted =
        instep.edit_session(session.id, edit(Some("a"), 0), session.stamp, at(60 * MINUTE)).unwrap().session;
    let phases = |s: &Session| s.ratings.iter().map(|r| (r.value, r.phase)).collect::<Vec<_>>();
    let expected = [(Some(5), Some(RatingPhase::After)), (Some(6), None)];
    assert_eq!(phases(&noted), expected);
    // Nobody knows which phase a free one would have in another hour.
    let moved = instep
        .edit_session(session.id, edit(None, 40 * MINUTE), noted.stamp, at(60 * MINUTE))
        .unwrap()
        .session;
    assert_eq!(phases(&moved), [(Some(5), None), (Some(6), None)]);
}

#[test]
fn every_reason_to_stop_is_stored_and_only_pain_asks_nothing_else() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    for reason in [StopReason::Pain, StopReason::NoTime, StopReason::Interrupted, StopReason::Other] {
        let player = begin(&instep, "G0", at(0));
        let player = instep.play(PlayerEvent::Start, player.revision, at(0)).unwrap();
        let end = instep.play(PlayerEvent::Stop { reason }, player.revision, at(5_000)).unwrap();
        let saved = end.saved.unwrap();
        assert_eq!((saved.status, saved.stop_reason), (SessionStatus::Partial, Some(reason)));
        assert_eq!(end.ask.is_empty(), reason == StopReason::Pain, "{reason:?}");
    }
    // A cramp pauses first and shows its card.
    let player = begin(&instep, "G0", at(0));
    let player = instep.play(PlayerEvent::Start, player.revision, at(0)).unwrap();
    let stop = PlayerEvent::Stop { reason: StopReason::Cramp };
    let card = instep.play(stop.clone(), player.revision, at(5_000)).unwrap();
    assert_eq!((card.state, card.saved.is_none()), (PlayerPhase::Paused, true));
    assert!(card.cues.iter().any(|cue| cue.text.as_deref().is_some_and(|t| t.contains("Let go"))));
    let end = instep.play(stop.clone(), card.revision, at(6_000)).unwrap().saved.unwrap();
    assert_eq!((end.stop_reason, end.tags), (Some(StopReason::Cramp), vec![]));
    // Pain after it is stored as pain, and asks nothing else.
    let player = begin(&instep, "G0", at(0));
    let mut player = instep.play(PlayerEvent::Start, player.revision, at(0)).unwrap();
    for event in [stop, PlayerEvent::Resume, PlayerEvent::Stop { reason: StopReason::Pain }] {
        player = instep.play(event, player.revision, at(7_000)).unwrap();
    }
    let end = player.saved.unwrap();
    assert_eq!((end.stop_reason, end.tags), (Some(StopReason::Pain), vec![SessionTag::Cramp]));
    assert_eq!(player.ask, []);
}

#[test]
fn comfort_and_pain_are_asked_before_and_after_each_for_itself() {
    use RatingItem::{Comfort, Pain};
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let items = |player: &Player| player.ask.iter().map(|q| q.item).collect::<Vec<_>>();
    let asked = |ms| -> Vec<RatingItem> {
        let start = instep.start(StartRequest::of("G0"), at(ms)).unwrap();
        start.ask.iter().map(|question| question.item).collect()
    };
    let given = |item, value: Option<i32>| {
        let answer = value.map_or(Answer::Skipped, |value| Answer::Value { value });
        RatingBefore { item, answer }
    };
    let begun = |ratings_before: Vec<RatingBefore>, ms| {
        let entry = StartEntry { ratings_before, ..StartEntry::of(StartRequest::of("G0")) };
        let player = instep.begin(entry, at(ms)).unwrap();
        assert_eq!(items(&player), [], "nothing is asked on the way");
        player
    };
    let rate = |session, phase, item, value: Option<i32>, ms| {
        let answer = value.map_or(Answer::Skipped, |value| Answer::Value { value });
        let entry =
            RatingEntry { session: Some(session), phase: Some(phase), ..RatingEntry::of(item, answer) };
        instep.rate(entry, at(ms)).unwrap()
    };
    let end = |revision, ms| {
        let started = instep.play(PlayerEvent::Start, revision, at(ms)).unwrap();
        assert_eq!(items(&started), []);
        let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
        instep.play(stop, started.revision, at(ms + 1_000)).unwrap()
    };
    assert_eq!(asked(0), [Comfort], "pain is a choice");
    instep.change_setting(SettingChange::PainQuestion { on: true }, at(0)).unwrap();
    assert_eq!(asked(0), [Comfort, Pain]);
    let player = begun(vec![given(Comfort, Some(4)), given(Pain, None)], 0);
    let ended = end(player.revision, 0);
    assert_eq!(items(&ended), [Comfort, Pain]);
    assert_eq!(ended.ask[1].text, "How much do your feet hurt right now?");
    rate(ended.session, RatingPhase::After, Pain, Some(2), 2_000);
    let session = instep.session(ended.session, at(3_000)).unwrap();
    let stored: Vec<_> = session.ratings.iter().map(|r| (r.instrument.as_str(), r.phase, r.value)).collect();
    let (comfort, pain) = ("foot_comfort_0_10", "foot_pain_nrs11");
    let (before, after) = (Some(RatingPhase::Before), Some(RatingPhase::After));
    assert_eq!(stored, [(comfort, before, Some(4)), (pain, before, None), (pain, after, Some(2))]);

    // Three skips of one in a row end the asking for that one alone.
    for n in 1..=3 {
        let ms = n * 3_600_000;
        assert_eq!(asked(ms), [Comfort, Pain], "{n}");
        let player = begun(vec![given(Comfort, Some(5)), given(Pain, None)], ms);
        let ended = end(player.revision, ms);
        let notice = rate(ended.session, RatingPhase::After, Pain, None, ms + 2_000).notice;
        assert_eq!(notice, None, "the skip before was the third");
    }
    assert_eq!(asked(20_000_000), [Comfort]);
}

#[test]
fn six_hours_end_what_was_begun_and_wait_for_what_was_not() {
    const HOUR: i64 = 3_600_000;
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    // Begun and left lying: nothing is lost by waiting, and a tick changes nothing.
    let begun = begin(&instep, "G0", at(0));
    let lying = instep.play(PlayerEvent::Pause, begun.revision, at(2_000)).unwrap();
    let ticked = instep.play(PlayerEvent::Tick, lying.revision, at(7 * HOUR)).unwrap();
    assert_eq!((ticked.state, ticked.revision), (PlayerPhase::Ready, lying.revision));
    let player = instep.play(PlayerEvent::Start, lying.revision, at(7 * HOUR)).unwrap();
    assert_eq!(player.state, PlayerPhase::Running);
    // The process slept through the night: the tick on return finds it over, and credits nothing of it.
    let over = instep.play(PlayerEvent::Tick, player.revision, at(14 * HOUR)).unwrap();
    let saved = over.saved.unwrap();
    assert_eq!((over.state, saved.stop_reason), (PlayerPhase::Abandoned, Some(StopReason::Timeout)));
    assert_eq!(saved.active_seconds, 0);
    // Nobody takes over what is over.
    let player = begin(&instep, "G0", at(15 * HOUR));
    let player = instep.play(PlayerEvent::Start, player.revision, at(15 * HOUR)).unwrap();
    let paused = instep.play(PlayerEvent::Pause, player.revision, at(15 * HOUR + 9_000)).unwrap();
    let taken = instep.continue_session(at(22 * HOUR)).unwrap();
    assert_eq!((taken.session, taken.state), (paused.session, PlayerPhase::Abandoned));
    assert_eq!(taken.saved.unwrap().active_seconds, 9);
    assert!(instep.player(at(22 * HOUR)).unwrap().is_none());
}
