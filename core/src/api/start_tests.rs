//! Start on a real file: it writes nothing, `begin` writes everything at once, and a kill in between leaves nothing.

use std::fs;

use tempfile::TempDir;

use super::testing::{begin, begin_request, evening, moment, moment_at, open};
use super::*;
use crate::calendar::{OffsetTime, Weekday};
use crate::error::{InstepError, InvalidWhy};
use crate::player::{PlayerEvent, PlayerPhase};
use crate::rating::{Answer, RatingItem, RatingPhase};
use crate::reminder::{Armed, DeliveryState, NotificationState, Occurrence, Plan, Platform};
use crate::safety::{FindingWhat, Flag, LookOutcome, Reply, SafetyAnswer, SafetyItem};
use crate::session::{Foot, Mode, Receiver, SessionStatus, StopReason};

fn entry(guide: &str) -> StartEntry {
    StartEntry::of(StartRequest::of(guide))
}

fn answer(flag: Flag, reply: Reply) -> SafetyAnswer {
    SafetyAnswer::of(SafetyItem { flag, sign: None }, reply)
}

/// A moment this many minutes after the evening.
fn later(minutes: i64) -> Moment {
    let evening = evening();
    let at = OffsetTime { at: evening.wall.plus_seconds(minutes * 60), offset_s: evening.offset_s };
    moment_at(at)
}

/// Content of the file: the archive, and the session that is unfinished.
fn content(instep: &Instep, home: &TempDir) -> (Vec<u8>, Option<Player>) {
    let path = home.path().join("content.json").to_str().unwrap().to_owned();
    let request = ExportRequest { path: path.clone(), format: None, passphrase: None };
    instep.export_file(request, evening()).unwrap();
    let bytes = fs::read(&path).unwrap();
    fs::remove_file(path).unwrap();
    (bytes, instep.player(evening()).unwrap())
}

fn daily(instep: &Instep) -> Occurrence {
    let form = ReminderForm::at("20:30".parse().unwrap(), Weekday::ALL.to_vec());
    let reminder = instep.add_reminder(form, moment("2026-11-21T12:00:00+01:00")).unwrap().reminder;
    Occurrence { reminder: reminder.id, day: "2026-11-21".parse().unwrap() }
}

fn plan(instep: &Instep) -> Plan {
    let delivery = DeliveryState {
        notifications: NotificationState::Allowed,
        channel_off: false,
        exact_allowed: true,
        battery_restricted: false,
    };
    let request =
        PlanRequest { platform: Platform::Android, delivery, armed: Armed::Unknown, slots: Some(10) };
    instep.plan_reminders(request, evening()).unwrap()
}

/// A session of G3 that stands paused in its first step.
fn interrupted(instep: &Instep) -> Player {
    let player = begin(instep, "G3", evening());
    let player = instep.play(PlayerEvent::Start, player.revision, evening()).unwrap();
    instep.play(PlayerEvent::Pause, player.revision, later(1)).unwrap()
}

#[test]
fn start_that_is_left_changes_nothing() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let ring = daily(&instep);
    interrupted(&instep);
    // The first plan notes which reminder was missed.
    plan(&instep);
    let (before, planned) = (content(&instep, &home), plan(&instep));
    let request = StartRequest { occurrence: Some(ring), ..StartRequest::of("G0") };
    for n in 0..100 {
        let start = instep.start(request.clone(), later(n)).unwrap();
        assert_eq!(start.guide, "G0");
        assert!(start.unfinished_text.is_some());
        // Turned over in the hand: other wishes, and answers about somebody else.
        let theirs = StartRequest {
            receiver: Some(Receiver::SomeoneElse),
            mode: Some(Mode::Partner),
            answers: vec![answer(Flag::Diabetes, Reply::Yes)],
            ..start.request
        };
        instep.answer_start(theirs, StartAnswer::Confirm, later(n)).unwrap();
    }
    assert_eq!(content(&instep, &home), before);
    assert_eq!(plan(&instep), planned);
}

#[test]
fn begin_closes_the_unfinished_session_and_answers_the_occurrence_once() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let ring = daily(&instep);
    let left = interrupted(&instep);
    let text = instep.start(StartRequest::of("G0"), later(2)).unwrap().unfinished_text.unwrap();
    assert!(text.contains(&left.guide_title) && text.contains("step 1 of"), "{text}");
    let request = StartRequest { occurrence: Some(ring), ..StartRequest::of("G0") };
    let begun = begin_request(&instep, request, later(2));
    assert_eq!((begun.state, begun.guide.as_str()), (PlayerPhase::Ready, "G0"));
    let closed = instep.session(left.session, later(3)).unwrap();
    assert_eq!((closed.status, closed.stop_reason), (SessionStatus::Partial, Some(StopReason::Interrupted)));
    let events = |instep: &Instep| instep.why_reminders("2026-11-21".parse().unwrap(), later(3)).unwrap();
    let answered = events(&instep);
    assert!(!plan(&instep).add.iter().any(|entry| entry.occurrence == ring));
    // A second begin has nothing more to close or to answer.
    let request = StartRequest { occurrence: Some(ring), ..StartRequest::of("G0") };
    begin_request(&instep, request, later(3));
    assert_eq!(events(&instep), answered);
    let page = HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 };
    assert_eq!(instep.history(page, later(4)).unwrap().sessions().len(), 1);
}

#[test]
fn a_kill_between_start_and_begin_leaves_the_file_as_it_was() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let left = interrupted(&instep);
    instep.start(StartRequest::of("G0"), later(2)).unwrap();
    let killed = TempDir::new().unwrap();
    for file in fs::read_dir(home.path()).unwrap().map(Result::unwrap) {
        if !file.file_name().to_str().unwrap().ends_with("-shm") {
            fs::copy(file.path(), killed.path().join(file.file_name())).unwrap();
        }
    }
    let again = open(killed.path(), later(3));
    assert_eq!(again.player(later(3)).unwrap().unwrap().session, left.session);
    let begun = begin(&again, "G0", later(3));
    assert_eq!(again.player(later(3)).unwrap().unwrap().session, begun.session);
}

#[test]
fn begin_stores_the_look_and_the_ratings_with_the_session() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let rating = RatingBefore { item: RatingItem::Comfort, answer: Answer::Value { value: 4 } };
    let full = StartEntry { nothing_new: true, ratings_before: vec![rating], ..entry("G0") };
    let player = instep.begin(full, evening()).unwrap();
    let look = instep.foot_check(evening()).unwrap();
    assert_eq!(look.outcome, Some(LookOutcome::NothingNew));
    let player = instep.play(PlayerEvent::Start, player.revision, evening()).unwrap();
    let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
    instep.play(stop, player.revision, later(3)).unwrap();
    let session = instep.session(player.session, later(3)).unwrap();
    let phases: Vec<_> = session.ratings.iter().map(|r| (r.value, r.phase)).collect();
    assert_eq!(phases, [(Some(4), Some(RatingPhase::Before))]);
}

/// Begin stores nothing when it refuses, and the session that was unfinished goes on.
#[test]
fn begin_that_is_refused_stores_nothing() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    interrupted(&instep);
    let theirs = |guide: &str, answers| StartRequest {
        receiver: Some(Receiver::SomeoneElse),
        mode: Some(Mode::Partner),
        answers,
        ..StartRequest::of(guide)
    };
    let rated = |items: &[(RatingItem, i32)]| {
        let rating = |(item, value): &(RatingItem, i32)| RatingBefore {
            item: *item,
            answer: Answer::Value { value: *value },
        };
        StartEntry { nothing_new: true, ratings_before: items.iter().map(rating).collect(), ..entry("G0") }
    };
    let looked = |request| StartEntry { nothing_new: true, ..StartEntry::of(request) };
    let warned = theirs("G0", vec![answer(Flag::Pregnancy, Reply::Yes)]);
    let refused = StartEntry::of(theirs("G0", vec![answer(Flag::DvtNow, Reply::Unsure)]));
    let cases = [
        (entry("G9"), "refused"),
        (refused, "refused"),
        (StartEntry::of(warned), "accepted_warnings"),
        (looked(theirs("G0", Vec::new())), "nothing_new"),
        (looked(StartRequest::of("G8")), "nothing_new"),
        (rated(&[(RatingItem::Comfort, 11)]), "value"),
        (rated(&[(RatingItem::Comfort, 4), (RatingItem::Sleep, 4)]), "session"),
        (rated(&[(RatingItem::Comfort, 4), (RatingItem::Comfort, 5)]), "ratings_before"),
        (StartEntry::of(StartRequest { minutes: Some(0), ..StartRequest::of("G0") }), "minutes"),
        (StartEntry::of(StartRequest::of("G77")), "not_found"),
        (StartEntry::of(StartRequest::of("G6")), "guide"),
    ];
    let before = content(&instep, &home);
    for (entry, expected) in cases {
        let said = match instep.begin(entry.clone(), later(5)) {
            Err(InstepError::Invalid { field, .. }) => field,
            Err(InstepError::Refused { .. }) => "refused".to_owned(),
            Err(InstepError::NotFound { .. }) => "not_found".to_owned(),
            other => panic!("{entry:?}: {other:?}"),
        };
        assert_eq!(said, expected, "{entry:?}");
        assert_eq!(content(&instep, &home), before, "{entry:?}");
    }
}

#[test]
fn begin_refuses_what_was_found_on_the_foot() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let found = |what| FindingEntry { foot: Foot::Both, zone: "heel_pad".to_owned(), what };
    let check = |what| FootCheckEntry {
        outcome: LookOutcome::Findings,
        findings: vec![found(what)],
        gone: Vec::new(),
        went_on: false,
    };
    // A cut leaves its place out, something unknown the foot.
    instep.record_foot_check(check(FindingWhat::Cut), evening()).unwrap();
    assert!(instep.begin(entry("G0"), evening()).is_ok());
    instep.record_foot_check(check(FindingWhat::Other), evening()).unwrap();
    let start = instep.start(StartRequest::of("G0"), evening()).unwrap();
    assert_eq!((start.state, start.foot_check.unwrap().findings.len()), (StartState::Blocked, 2));
    assert!(matches!(instep.begin(entry("G0"), evening()), Err(InstepError::Refused { .. })));
    assert!(instep.begin(entry("G8"), evening()).is_ok(), "scalp and ears have no feet");
}

#[test]
fn foot_check_is_owed_again_an_hour_after_the_last_look() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let owed = |minutes| {
        let check = instep.start(StartRequest::of("G0"), later(minutes)).unwrap().foot_check.unwrap();
        check.owed
    };
    assert!(owed(0));
    instep.begin(StartEntry { nothing_new: true, ..entry("G0") }, later(0)).unwrap();
    assert_eq!([0, 59, 60, -1].map(owed), [false, false, true, true]);
    let texts: Vec<String> = (0..8)
        .map(|day| {
            let start = instep.start(StartRequest::of("G0"), later(day * 24 * 60)).unwrap();
            start.foot_check.unwrap().place_text
        })
        .collect();
    let mut each = texts.clone();
    each.sort();
    each.dedup();
    assert_eq!(each.len(), 8, "{texts:?}");
    assert!(instep.start(StartRequest::of("G8"), later(0)).unwrap().foot_check.is_none());
}

#[test]
fn start_without_a_guide_takes_the_one_that_is_suggested_and_possible() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let start = |request| instep.start(request, evening()).unwrap();
    let suggested = start(StartRequest::default());
    assert_eq!(suggested.guide, instep.today(evening()).unwrap().suggestions[0].guide);
    assert_eq!(suggested.request.guide.as_deref(), Some(suggested.guide.as_str()));
    let theirs = StartRequest { receiver: Some(Receiver::SomeoneElse), ..StartRequest::default() };
    let theirs = start(theirs);
    assert_eq!((theirs.mode, theirs.refused.is_none()), (Mode::Partner, true));
    // Where nothing is possible it says so, for a guide by name.
    instep.answer_safety(vec![answer(Flag::DvtNow, Reply::Yes)], evening()).unwrap();
    let refused = start(StartRequest::default());
    assert_eq!((refused.guide.as_str(), refused.state), ("G0", StartState::Blocked));
    assert!(refused.refused.unwrap().possible_cards.is_empty());
}

#[test]
fn a_late_reminder_says_so() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let request = StartRequest { occurrence: Some(daily(&instep)), ..StartRequest::of("G0") };
    let text = |minutes| instep.start(request.clone(), later(minutes)).unwrap().late_text;
    // It was for 20:30.
    assert_eq!(text(29), None);
    assert_eq!(text(30).as_deref(), Some("Your reminder was for 20:30. It is not too late."));
}

#[test]
fn start_is_spoken_with_what_stands_before_it() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let start = instep.start(StartRequest::of("G0"), evening()).unwrap();
    let check = start.foot_check.clone().unwrap();
    for part in [&start.title, &start.text, &check.text, &check.place_text] {
        assert!(start.spoken.contains(part.as_str()), "{part}: {}", start.spoken);
    }
    instep.answer_safety(vec![answer(Flag::DvtNow, Reply::Yes)], evening()).unwrap();
    let blocked = instep.start(StartRequest::of("G0"), evening()).unwrap();
    let refused = blocked.refused.unwrap();
    assert!(blocked.spoken.contains(&refused.title) && blocked.spoken.contains(&refused.changes[0].message));
    assert!(
        !blocked.spoken.contains(&check.text),
        "nobody is asked to look for a start that is not possible"
    );
}

/// A session that an earlier build opened and did not start is as if it had not been opened.
#[test]
fn a_session_of_an_earlier_build_that_was_not_started_is_not_begun() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    begin(&instep, "G0", evening());
    drop(instep);
    for phase in ["screening", "blocked", "ready"] {
        let path = home.path().join("instep.db");
        let mut store = crate::store::Store::open(
            path.to_str().unwrap(),
            Duration::from_secs(5),
            "2026-11-21".parse().unwrap(),
        )
        .unwrap();
        store
            .write(evening().wall, Durability::Full, |tx| {
                let mut row = store::PlayerRow::get(tx)?.unwrap();
                let mut state = serde_json::to_value(&row.state.0).unwrap();
                state["phase"] = phase.into();
                state["gate"] = serde_json::json!({ "questions": ["diabetes"], "must_accept": true });
                state.as_object_mut().unwrap().remove("begun");
                row.state = store::Json(serde_json::from_value(state).unwrap());
                tx.replace(&row)
            })
            .unwrap();
        drop(store);
        let instep = open(home.path(), evening());
        assert!(instep.player(evening()).unwrap().is_none(), "{phase}");
        assert!(instep.start(StartRequest::of("G0"), evening()).unwrap().unfinished_text.is_none());
    }
}

#[test]
fn begin_needs_answers_about_somebody_else_only_for_somebody_else() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let request = StartRequest { answers: vec![answer(Flag::Diabetes, Reply::No)], ..StartRequest::of("G0") };
    let fails = Err(InstepError::invalid("answers", InvalidWhy::NotTogether));
    assert_eq!(instep.start(request.clone(), evening()).map(|start| start.guide), fails);
    assert!(instep.begin(StartEntry::of(request), evening()).is_err());
}
