//! The minute after a session: what it asks, and what it offers.

use tempfile::TempDir;

use super::testing::{begin, evening, open};
use super::*;
use crate::player::PlayerEvent;
use crate::rating::{Answer, RatingItem, RatingPhase};
use crate::session::StopReason;

fn at(seconds: i64) -> Moment {
    let evening = evening();
    let ms = seconds * 1_000;
    Moment { wall: evening.wall.plus_millis(ms), monotonic_ms: 9_000_000 + ms, ..evening }
}

/// Plays G0 for some seconds from a moment on, and stops it.
fn stopped(instep: &Instep, from: i64, seconds: i64, reason: StopReason) -> Player {
    let player = begin(instep, "G0", at(from));
    let mut player = instep.play(PlayerEvent::Start, player.revision, at(from)).unwrap();
    for second in 1..=seconds {
        let event = if player.waits { PlayerEvent::Next } else { PlayerEvent::Tick };
        player = instep.play(event, player.revision, at(from + second)).unwrap();
    }
    // The first stop for a cramp pauses.
    let stop = PlayerEvent::Stop { reason };
    player = instep.play(stop.clone(), player.revision, at(from + seconds)).unwrap();
    if reason == StopReason::Cramp {
        instep.play(stop, player.revision, at(from + seconds)).unwrap()
    } else {
        player
    }
}

fn asked(finish: &Finish) -> Vec<RatingItem> {
    finish.ask.iter().map(|question| question.item).collect()
}

#[test]
fn after_a_stop_for_pain_nothing_is_asked_and_no_lamp_comes_on() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    instep.change_setting(SettingChange::PainQuestion { on: true }, at(0)).unwrap();
    let both = vec![RatingItem::Comfort, RatingItem::Pain];
    let expected = [
        (StopReason::Pain, Vec::new(), false),
        (StopReason::Cramp, both.clone(), true),
        (StopReason::NoTime, both, true),
    ];
    for (from, (reason, questions, lamp)) in (1..).zip(expected) {
        let ended = stopped(&instep, from * 1_000, 200, reason);
        let finish = instep.finish(ended.session, at(from * 1_000 + 201)).unwrap();
        assert!(finish.session.counts, "{reason:?}");
        assert_eq!(asked(&finish), questions, "{reason:?}");
        assert_eq!(finish.lights_lamp, lamp, "{reason:?}");
        assert_eq!(ended.ask.len(), finish.ask.len(), "the player asks the same: {reason:?}");
    }
}

#[test]
fn session_that_is_too_short_lights_no_lamp() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let ended = stopped(&instep, 0, 10, StopReason::NoTime);
    let finish = instep.finish(ended.session, at(11)).unwrap();
    assert!(!finish.session.counts && !finish.lights_lamp);
}

#[test]
fn question_is_asked_until_it_has_an_answer_or_a_skip() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    instep.change_setting(SettingChange::PainQuestion { on: true }, at(0)).unwrap();
    let session = stopped(&instep, 0, 200, StopReason::NoTime).session;
    let left = |item, answer, phase, seconds| {
        let entry =
            RatingEntry { session: Some(session), phase: Some(phase), ..RatingEntry::of(item, answer) };
        instep.rate(entry, at(seconds)).unwrap();
        asked(&instep.finish(session, at(seconds)).unwrap())
    };
    let value = Answer::Value { value: 4 };
    // One about the time before answers nothing.
    assert_eq!(left(RatingItem::Comfort, value, RatingPhase::Before, 201).len(), 2);
    assert_eq!(left(RatingItem::Comfort, Answer::Skipped, RatingPhase::After, 202), [RatingItem::Pain]);
    assert_eq!(left(RatingItem::Pain, value, RatingPhase::After, 203), []);
}

#[test]
fn stop_can_be_taken_back_for_ten_seconds_and_only_from_its_own_session() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let earlier = stopped(&instep, 0, 200, StopReason::NoTime).session;
    let session = stopped(&instep, 1_000, 200, StopReason::NoTime).session;
    let undo = |session, seconds: i64| instep.finish(session, at(1_200 + seconds)).unwrap().undo;
    assert_eq!(undo(earlier, 1), None);
    let offer = undo(session, 10).unwrap();
    assert_eq!(offer.until.map(|until| until.at), Some(at(1_210).wall));
    assert_eq!(undo(session, 11), None);
    instep.undo(offer.token, at(1_209)).unwrap();
    assert_eq!(instep.player(at(1_210)).unwrap().map(|player| player.session), Some(session));
}

#[test]
fn week_of_the_session_has_its_evening() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let session = stopped(&instep, 0, 200, StopReason::NoTime).session;
    // Read again days later, it is still the week of the session.
    for now in [at(201), at(8 * 86_400)] {
        let finish = instep.finish(session, now).unwrap();
        let done: Vec<_> = finish.week.iter().filter(|day| day.sessions > 0).map(|day| day.day).collect();
        assert_eq!((finish.week.len(), done), (7, vec![finish.session.care_day]));
    }
}

#[test]
fn reminder_is_offered_after_the_first_session_and_not_after_pain() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), at(0));
    let offer = |from, reason| {
        let ended = stopped(&instep, from, 200, reason);
        instep.finish(ended.session, at(from + 201)).unwrap().offer_reminder
    };
    assert_eq!(offer(0, StopReason::Pain), None);
    assert_eq!(offer(1_000, StopReason::NoTime), None, "it was the second");
    let other = TempDir::new().unwrap();
    let instep = open(other.path(), at(0));
    let first = stopped(&instep, 0, 200, StopReason::NoTime);
    let finish = instep.finish(first.session, at(201)).unwrap();
    assert_eq!(finish.offer_reminder, first.offer_reminder);
    assert_eq!(finish.offer_reminder.unwrap().text, "Would you like to be reminded at 21:00?");
}
