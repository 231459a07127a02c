//! The safety check on a real file: each answer is stored when it is given, somebody else's never; what the player does
//! with open questions, what is read back, and what travels in the archive.

use std::fs;

use tempfile::TempDir;

use super::testing::{evening, moment, open};
use super::*;
use crate::guide::GuideRequest;
use crate::player::{PlayerEvent, PlayerPhase};
use crate::safety::{
    FindingWhat, Flag, LegSign, LookOutcome, Reply, SafetyAnswer, SafetyItem, SafetyPage, SafetyStep,
};
use crate::session::{Foot, Mode, Receiver};

fn answer(flag: Flag, reply: Reply) -> SafetyAnswer {
    SafetyAnswer::of(SafetyItem { flag, sign: None }, reply)
}

fn sign(sign: LegSign, reply: Reply) -> SafetyAnswer {
    SafetyAnswer::of(SafetyItem { flag: Flag::AcuteLegSign, sign: Some(sign) }, reply)
}

fn give(instep: &Instep, player: &Player, answers: Vec<SafetyAnswer>) -> Player {
    instep.play(PlayerEvent::Answer { answers }, player.revision, evening()).unwrap()
}

fn rest(instep: &Instep, player: &Player, page: SafetyPage, reply: Reply) -> Player {
    instep.play(PlayerEvent::AnswerRest { page, reply }, player.revision, evening()).unwrap()
}

fn next(player: &Player) -> SafetyStep {
    player.check.as_ref().unwrap().next
}

/// No to everything, page by page.
fn through(instep: &Instep, mut player: Player) -> Player {
    let signs = LegSign::ALL.iter().map(|s| sign(*s, Reply::No));
    player = give(instep, &player, signs.chain([answer(Flag::DvtNow, Reply::No)]).collect());
    for page in [SafetyPage::Feet, SafetyPage::Health, SafetyPage::Legs, SafetyPage::Later] {
        player = rest(instep, &player, page, Reply::No);
    }
    player
}

/// Every file below a folder, as it lies there.
fn bytes(home: &TempDir) -> Vec<u8> {
    let files = fs::read_dir(home.path()).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.is_file()).flat_map(|path| fs::read(path).unwrap()).collect()
}

fn holds(home: &TempDir, fragment: &str) -> bool {
    bytes(home).windows(fragment.len()).any(|window| window == fragment.as_bytes())
}

#[test]
fn each_answer_is_stored_with_the_call_that_gives_it() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let mut player = instep.open_session(GuideRequest::of("G0"), None, evening()).unwrap();
    let left = SafetyAnswer { foot: Some(Foot::Left), ..answer(Flag::Injury, Reply::Yes) };
    let walk = [sign(LegSign::Calf, Reply::No), sign(LegSign::Foot, Reply::Unsure), left];
    for (n, one) in walk.into_iter().enumerate() {
        player = give(&instep, &player, vec![one]);
        // What another process sees, and what a killed one leaves.
        let other = open(home.path(), evening());
        assert_eq!(other.safety(evening()).unwrap().answers.len(), n + 1);
    }
    player = rest(&instep, &player, SafetyPage::Feet, Reply::No);
    instep.take_changes();
    instep.play(PlayerEvent::Quit, player.revision, evening()).unwrap();
    assert_eq!(instep.take_changes(), [ChangedArea::Player]);
    let answers = instep.safety(evening()).unwrap().answers;
    let of = |flag, foot| answers.iter().find(|a| (a.flag, a.foot) == (flag, foot)).map(|a| a.reply);
    assert_eq!(of(Flag::Injury, Some(Foot::Left)), Some(Reply::Yes));
    assert_eq!(of(Flag::Injury, Some(Foot::Right)), Some(Reply::No), "what was open on the page");
    assert_eq!(of(Flag::Diabetes, None), None, "another page");
    assert_eq!(answers.iter().filter(|a| a.sign.is_some()).count(), 2);
    assert_eq!(answers.iter().find(|a| a.sign == Some(LegSign::Foot)).unwrap().text, "Not sure");
}

#[test]
fn answers_about_somebody_else_count_for_the_session_and_reach_no_file() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let request = GuideRequest {
        receiver: Some(Receiver::SomeoneElse),
        mode: Some(Mode::Partner),
        answers: vec![answer(Flag::Diabetes, Reply::Unsure)],
        ..GuideRequest::of("G0")
    };
    let mut player = instep.open_session(request, None, evening()).unwrap();
    let told = |player: &Player| player.warnings.iter().any(|w| w.contains("because of diabetes"));
    assert!(told(&player));
    let texts: Vec<&str> = player.questions.iter().map(|q| q.text.as_str()).collect();
    assert!(
        texts.contains(
            &"Do they take a strong blood thinner, or bleed easily? Low-dose aspirin does not count."
        )
    );
    player = give(&instep, &player, vec![answer(Flag::Neuropathy, Reply::Unsure)]);
    // A screen that is drawn anew knows them, too.
    let seen = instep.player(evening()).unwrap().unwrap();
    assert!(told(&seen) && !seen.questions.iter().any(|q| q.flag == Flag::Neuropathy));
    let outside = ["\"reply\"", "because of diabetes", "less feeling"];
    for fragment in outside {
        assert!(!holds(&home, fragment), "{fragment} is in a file");
    }
    assert!(instep.safety(evening()).unwrap().answers.is_empty());
    // Another process knows nothing of them and asks again.
    let other = open(home.path(), evening()).player(evening()).unwrap().unwrap();
    assert!(!told(&other) && other.questions.iter().any(|q| q.flag == Flag::Diabetes));
    player = instep.play(PlayerEvent::AcceptWarnings, player.revision, evening()).unwrap();
    player = instep.play(PlayerEvent::Start, player.revision, evening()).unwrap();
    assert_eq!(player.state, PlayerPhase::Running);
    for fragment in outside {
        assert!(!holds(&home, fragment), "{fragment} is in a file");
    }
}

fn theirs(guide: &str) -> GuideRequest {
    GuideRequest {
        receiver: Some(Receiver::SomeoneElse),
        mode: Some(Mode::Partner),
        ..GuideRequest::of(guide)
    }
}

fn send(instep: &Instep, player: &Player, event: PlayerEvent) -> Result<Player, InstepError> {
    instep.play(event, player.revision, evening())
}

#[test]
fn a_refused_start_keeps_somebody_elses_answers() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let player = instep.open_session(theirs("G2"), None, evening()).unwrap();
    let player = give(&instep, &player, vec![answer(Flag::Diabetes, Reply::Yes)]);
    assert!(player.must_accept);
    for _ in 0..2 {
        let refused = send(&instep, &player, PlayerEvent::Start).unwrap_err();
        assert!(matches!(refused, InstepError::Invalid { .. }), "{refused}");
    }
    let seen = instep.player(evening()).unwrap().unwrap();
    assert!(seen.must_accept && seen.warnings == player.warnings);
    let player = send(&instep, &player, PlayerEvent::AcceptWarnings).unwrap();
    assert_eq!(send(&instep, &player, PlayerEvent::Start).unwrap().state, PlayerPhase::Running);
}

#[test]
fn a_guide_that_is_not_offered_any_more_fails_no_call() {
    for receiver in [Receiver::Me, Receiver::SomeoneElse] {
        let home = TempDir::new().unwrap();
        let instep = open(home.path(), evening());
        let tradition = |on| SettingChange::Tradition { on };
        instep.change_setting(tradition(true), evening()).unwrap();
        let request = match receiver {
            Receiver::Me => GuideRequest::of("G6"),
            Receiver::SomeoneElse => theirs("G6"),
        };
        instep.open_session(request, None, evening()).unwrap();
        drop(instep);
        let instep = open(home.path(), evening());
        instep.change_setting(tradition(false), evening()).unwrap();
        drop(instep);
        let instep = open(home.path(), evening());
        assert!(instep.today(evening()).unwrap().unfinished.is_none());
        instep.settings(evening()).unwrap();
        let player = instep.player(evening()).unwrap().unwrap();
        assert!(send(&instep, &player, PlayerEvent::Start).is_err());
        send(&instep, &player, PlayerEvent::Quit).unwrap();
        assert!(instep.player(evening()).unwrap().is_none());
    }
}

#[test]
fn a_block_by_somebody_elses_answer_outlives_a_restart() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let player = instep.open_session(theirs("G2"), None, evening()).unwrap();
    let player = give(&instep, &player, vec![sign(LegSign::Calf, Reply::Yes)]);
    assert_eq!(player.state, PlayerPhase::Blocked);
    drop(instep);
    let instep = open(home.path(), evening());
    let player = instep.player(evening()).unwrap().unwrap();
    assert_eq!((player.state, next(&player)), (PlayerPhase::Blocked, SafetyStep::Page));
    assert!(player.changes.iter().any(|change| change.flag == "acute_leg_sign"));
    assert!(send(&instep, &player, PlayerEvent::Start).is_err());
    let player = instep.continue_session(evening()).unwrap();
    assert_eq!(player.state, PlayerPhase::Blocked);
    let player = give(&instep, &player, vec![sign(LegSign::Calf, Reply::No)]);
    let player = send(&instep, &player, PlayerEvent::Start).unwrap();
    assert_eq!(player.state, PlayerPhase::Blocked, "the rest is still open");
    let player = through(&instep, player);
    let player = send(&instep, &player, PlayerEvent::ConfirmAnswers).unwrap_or(player);
    assert_eq!(player.state, PlayerPhase::Ready);
    assert_eq!(send(&instep, &player, PlayerEvent::Start).unwrap().state, PlayerPhase::Running);
}

#[test]
fn warnings_about_somebody_else_are_shown_again_after_a_restart() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let player = instep.open_session(theirs("G2"), None, evening()).unwrap();
    let player = give(&instep, &player, vec![answer(Flag::Diabetes, Reply::Yes)]);
    let player = send(&instep, &player, PlayerEvent::AcceptWarnings).unwrap();
    assert_eq!(player.state, PlayerPhase::Ready);
    drop(instep);
    let instep = open(home.path(), evening());
    let seen = |instep: &Instep| instep.player(evening()).unwrap().unwrap();
    let player = seen(&instep);
    assert_eq!(player.state, PlayerPhase::Screening);
    assert!(player.questions.iter().any(|q| q.flag == Flag::Diabetes) && !player.warnings.is_empty());
    // To accept before the answer is given again accepts nothing.
    let player = send(&instep, &player, PlayerEvent::AcceptWarnings).unwrap();
    assert_eq!((player.state, seen(&instep).state), (PlayerPhase::Screening, PlayerPhase::Screening));
    let held = send(&instep, &player, PlayerEvent::Start).unwrap();
    assert_eq!(held.state, PlayerPhase::Blocked);
    assert_eq!(held.changes.iter().map(|c| c.flag.as_str()).collect::<Vec<_>>(), ["diabetes"]);
    let player = give(&instep, &held, vec![answer(Flag::Diabetes, Reply::Yes)]);
    assert_eq!((player.state, player.must_accept), (PlayerPhase::Screening, true));
    let player = send(&instep, &player, PlayerEvent::AcceptWarnings).unwrap();
    assert_eq!((player.state, seen(&instep).state), (PlayerPhase::Ready, PlayerPhase::Ready));
    assert_eq!(send(&instep, &player, PlayerEvent::Start).unwrap().state, PlayerPhase::Running);
}

#[test]
fn a_block_that_another_screen_lifts_is_gone() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let player = instep.open_session(GuideRequest::of("G0"), None, evening()).unwrap();
    let player = through(&instep, player);
    let player = give(&instep, &player, vec![answer(Flag::Injury, Reply::Yes)]);
    assert_eq!(player.state, PlayerPhase::Blocked);
    instep.answer_safety(vec![answer(Flag::Injury, Reply::No)], evening()).unwrap();
    let player = instep.player(evening()).unwrap().unwrap();
    assert_ne!(player.state, PlayerPhase::Blocked);
    let player = send(&instep, &player, PlayerEvent::Start).unwrap();
    assert_eq!(player.state, PlayerPhase::Running);
}

#[test]
fn a_row_about_somebody_else_does_not_say_that_an_adult_stays() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let player = instep.open_session(theirs("G0"), None, evening()).unwrap();
    let child = answer(Flag::ChildOrUnableToReport, Reply::Yes);
    let player = give(&instep, &player, vec![child]);
    assert!(player.notes.iter().any(|note| note.contains("adult")), "{:?}", player.notes);
    assert!(!holds(&home, "adult_stays"));
}

#[test]
fn a_look_that_is_not_sure_asks_the_signs() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let player = instep.open_session(GuideRequest::of("G0"), None, evening()).unwrap();
    let player = through(&instep, player);
    send(&instep, &player, PlayerEvent::Quit).unwrap();
    let entry = |outcome| LookEntry { outcome, findings: vec![], gone: vec![], went_on: true };
    let look = instep.record_look(entry(LookOutcome::NotSure), evening()).unwrap();
    assert_eq!((look.ask.len(), look.changes.len()), (3, 0));
    assert!(instep.safety(evening()).unwrap().due);
    assert_eq!(instep.look(evening()).unwrap().ask.len(), 3);
    let signs = LegSign::ALL.iter().map(|one| sign(*one, Reply::No)).collect();
    instep.answer_safety(signs, evening()).unwrap();
    assert!(instep.look(evening()).unwrap().ask.is_empty());
    assert!(!instep.safety(evening()).unwrap().due);
}

#[test]
fn a_guide_is_not_marked_for_what_was_not_asked_yet() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let changed = |instep: &Instep| {
        let guides = instep.guides(GuideFilter::default(), evening()).unwrap();
        guides.guides.into_iter().filter(|g| g.note.is_some()).map(|g| g.id).collect::<Vec<_>>()
    };
    assert!(changed(&instep).is_empty());
    instep.answer_safety(vec![answer(Flag::VaricoseVeins, Reply::Yes)], evening()).unwrap();
    assert!(changed(&instep).contains(&"G3".to_owned()));
}

#[test]
fn the_core_says_which_screen_comes_next() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let mut player = instep.open_session(GuideRequest::of("G0"), None, evening()).unwrap();
    let check = player.check.clone().unwrap();
    let lines: Vec<(SafetyPage, usize)> = check.pages.iter().map(|p| (p.page, p.lines.len())).collect();
    assert_eq!(lines, [(SafetyPage::RightNow, 4), (SafetyPage::Feet, 5), (SafetyPage::Health, 6)]);
    assert_eq!((check.next, check.next_page), (SafetyStep::Page, Some(0)));
    assert_eq!(check.intro, "15 short questions, once. Your answers stay on this device.");
    assert!(check.pages.iter().all(|p| p.lines.iter().all(|l| l.is_open && l.answers.is_empty())));
    assert_eq!(check.pages[0].none_text, None, "the first page is answered line by line");
    assert_eq!(check.pages[1].none_text.as_deref(), Some("None of these five"));

    player = give(&instep, &player, vec![sign(LegSign::Calf, Reply::Unsure)]);
    assert_eq!((player.state, next(&player)), (PlayerPhase::Blocked, SafetyStep::Urgent));
    let card = player.check.as_ref().unwrap().urgent.clone().unwrap();
    assert_eq!(card.title, "No massage now. Call for medical help right away.");
    assert_eq!(card.sign_text, "You named this: One calf newly sore, swollen or hot.");
    player = give(&instep, &player, vec![sign(LegSign::Calf, Reply::No)]);
    assert_eq!(next(&player), SafetyStep::Page, "it was a mistake");

    // A tick that blocks the guide leaves the pages open; it is told once all was asked.
    player = give(&instep, &player, vec![answer(Flag::Injury, Reply::Yes)]);
    assert_eq!((player.state, next(&player)), (PlayerPhase::Blocked, SafetyStep::Page));
    let feet = player.check.as_ref().unwrap().pages[1].clone();
    assert_eq!(feet.none_text.as_deref(), Some("None of the other four"));
    assert_eq!(feet.lines[2].answer_text, "Yes: both feet");
    player = through(&instep, player);
    assert_eq!((player.state, next(&player)), (PlayerPhase::Blocked, SafetyStep::ReadBack));
    let told = &player.check.as_ref().unwrap().read_back;
    assert_eq!(told.told.len(), 1);
    assert_eq!(told.told[0].text, "Break, sprain, gout, hot joint, recent operation: both feet");
    assert_eq!(told.told[0].change.as_deref(), Some("That foot is left in peace."));
    assert_eq!((told.no.len(), told.left_open.len()), (14, 0));
    player = instep.play(PlayerEvent::ConfirmAnswers, player.revision, evening()).unwrap();
    assert_eq!(next(&player), SafetyStep::Changes);
    assert_eq!(player.changes.len(), 1, "one line for both feet");
    assert_eq!(player.possible_cards.iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), player.possible);

    player = give(&instep, &player, vec![answer(Flag::Injury, Reply::No)]);
    assert_eq!((player.state, next(&player)), (PlayerPhase::Ready, SafetyStep::Start));
    instep.play(PlayerEvent::Quit, player.revision, evening()).unwrap();
    let again = instep.open_session(GuideRequest::of("G0"), None, evening()).unwrap();
    assert_eq!(
        (again.state, next(&again)),
        (PlayerPhase::Ready, SafetyStep::Start),
        "nothing is asked twice"
    );
    let legs = instep.open_session(GuideRequest::of("G3"), None, evening()).unwrap();
    let check = legs.check.unwrap();
    let asked: Vec<SafetyPage> = check.pages.iter().filter(|p| p.asked).map(|p| p.page).collect();
    assert_eq!(asked, [SafetyPage::Legs, SafetyPage::Later]);
}

#[test]
fn the_rest_of_a_page_is_no_or_declined_and_never_unsure() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let fails = |page, reply| match instep.answer_rest(page, reply, evening()).unwrap_err() {
        InstepError::Invalid { field, .. } => field,
        other => panic!("{other}"),
    };
    for reply in [Reply::Yes, Reply::Unsure, Reply::Cleared] {
        assert_eq!(fails(SafetyPage::Feet, reply), "reply");
    }
    assert_eq!(fails(SafetyPage::RightNow, Reply::No), "reply", "each line is answered by itself");
    assert!(instep.safety(evening()).unwrap().answers.is_empty());
    let player = instep.open_session(GuideRequest::of("G0"), None, evening()).unwrap();
    let event = PlayerEvent::AnswerRest { page: SafetyPage::RightNow, reply: Reply::No };
    assert!(instep.play(event, player.revision, evening()).is_err());

    instep.answer_safety(vec![answer(Flag::DvtNow, Reply::Yes)], evening()).unwrap();
    let safety = instep.answer_rest(SafetyPage::RightNow, Reply::Declined, evening()).unwrap();
    let of = |flag| safety.answers.iter().filter(|a| a.flag == flag).map(|a| a.reply).collect::<Vec<_>>();
    assert_eq!(of(Flag::DvtNow), [Reply::Yes], "an answer that was given stays");
    assert_eq!(of(Flag::AcuteLegSign), [Reply::Declined; 3]);
    let safety = instep.answer_rest(SafetyPage::Health, Reply::No, evening()).unwrap();
    assert!(!safety.answers.iter().any(|a| a.flag == Flag::ChildOrUnableToReport), "asked of somebody else");
}

#[test]
fn after_ninety_days_all_is_read_back_once_and_dated_anew() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let player = instep.open_session(GuideRequest::of("G0"), None, evening()).unwrap();
    let player = through(&instep, player);
    let player = give(&instep, &player, vec![answer(Flag::AnticoagulantBleeding, Reply::Yes)]);
    instep.play(PlayerEvent::Quit, player.revision, evening()).unwrap();
    let later = || moment("2027-02-19T21:00:00+01:00");
    assert!(instep.safety(later()).unwrap().due);
    let player = instep.open_session(GuideRequest::of("G0"), None, later()).unwrap();
    let check = player.check.clone().unwrap();
    assert_eq!(
        (player.state, check.next, check.next_page),
        (PlayerPhase::Screening, SafetyStep::StillRight, None)
    );
    assert_eq!((check.read_back.title.as_str(), check.read_back.told.len()), ("Still right?", 1));
    assert!(check.pages.iter().all(|p| !p.asked && p.complete), "no page is asked");
    let player = instep.play(PlayerEvent::ConfirmAnswers, player.revision, later()).unwrap();
    assert_eq!((player.state, next(&player)), (PlayerPhase::Ready, SafetyStep::Start));
    let safety = instep.safety(later()).unwrap();
    assert!(!safety.due);
    let of = |flag| safety.answers.iter().find(|a| a.flag == flag).unwrap();
    assert_eq!(of(Flag::AnticoagulantBleeding).reply, Reply::Yes, "what was told is not turned into a no");
    assert_eq!(of(Flag::AnticoagulantBleeding).answered_at.to_string(), "2027-02-19T21:00:00+01:00");

    let much_later = || moment("2027-06-01T21:00:00+02:00");
    assert_eq!(instep.safety(much_later()).unwrap().check.next, SafetyStep::Page, "legs were never asked");
    assert!(instep.safety(much_later()).unwrap().due);
    assert!(!instep.confirm_safety(much_later()).unwrap().due);
}

#[test]
fn an_acute_finding_asks_the_signs_at_once_and_leaves_the_scalp() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let player = instep.open_session(GuideRequest::of("G9"), None, evening()).unwrap();
    let player = through(&instep, player);
    instep.play(PlayerEvent::Quit, player.revision, evening()).unwrap();
    instep.answer_safety(vec![answer(Flag::ScalpIssue, Reply::No)], evening()).unwrap();
    let found = FindingEntry { foot: Foot::Left, zone: "calf".to_owned(), what: FindingWhat::Colour };
    let entry =
        LookEntry { outcome: LookOutcome::Findings, findings: vec![found], gone: Vec::new(), went_on: false };
    let look = instep.record_look(entry, evening()).unwrap();
    assert_eq!(look.ask.len(), 3);
    assert!(look.ask.iter().all(|line| line.is_open && line.answers.is_empty()), "an old no does not count");
    assert_eq!(look.changes.len(), 1);
    assert_eq!(
        look.changes[0].message,
        "No foot or leg massage yet. Answer three short questions about it first."
    );
    let safety = instep.safety(evening()).unwrap();
    assert_eq!(safety.possible, ["G8"]);
    assert!(instep.open_session(GuideRequest::of("G8"), None, evening()).is_ok());
    let refused = instep.open_session(GuideRequest::of("G0"), None, evening());
    assert!(matches!(refused, Err(InstepError::Refused { .. })));
    for (n, one) in LegSign::ALL.iter().enumerate() {
        assert_eq!(instep.look(evening()).unwrap().ask.len(), 3 - n);
        instep.answer_safety(vec![sign(*one, Reply::No)], evening()).unwrap();
    }
    assert!(instep.look(evening()).unwrap().ask.is_empty());
    assert!(instep.open_session(GuideRequest::of("G0"), None, evening()).is_ok());
}

/// A guide for the lower leg opens with its questions and does not start before those about clots are answered.
#[test]
fn a_guide_for_the_lower_leg_waits_for_the_answers_about_clots() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let player = instep.open_session(GuideRequest::of("G9"), None, evening()).unwrap();
    assert_eq!(player.state, PlayerPhase::Screening);
    assert!(instep.safety(evening()).unwrap().possible.contains(&"G9".to_owned()));
    let held = instep.play(PlayerEvent::Start, player.revision, evening()).unwrap();
    assert_eq!(held.state, PlayerPhase::Blocked);
    let flags: Vec<&str> = held.changes.iter().map(|c| c.flag.as_str()).collect();
    assert_eq!(flags, ["acute_leg_sign", "dvt_now", "dvt_known_or_risk"]);
    assert_eq!(held.changes[1].message, "No lower leg steps yet. You left this open: a clot in the leg.");
    let player = through(&instep, held);
    assert_eq!(player.state, PlayerPhase::Ready);
    let started = instep.play(PlayerEvent::Start, player.revision, evening()).unwrap();
    assert_eq!(started.state, PlayerPhase::Running);
    instep.answer_safety(vec![answer(Flag::DvtKnownOrRisk, Reply::Declined)], evening()).unwrap();
    let refused = instep.open_session(GuideRequest::of("G9"), None, evening());
    assert!(matches!(refused, Err(InstepError::Refused { .. })), "whoever would rather not say is told why");
}

#[test]
fn signs_travel_in_the_archive() {
    let (home, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let instep = open(home.path(), evening());
    let answers = vec![sign(LegSign::Calf, Reply::No), sign(LegSign::Redness, Reply::Unsure)];
    let stored = instep.answer_safety(answers, evening()).unwrap();
    let path = home.path().join("archive.json").to_str().unwrap().to_owned();
    instep
        .export_file(ExportRequest { path: path.clone(), format: None, passphrase: None }, evening())
        .unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("\"flag\":\"acute_leg_sign:redness\""), "{text}");
    let twin = open(other.path(), evening());
    twin.import_file(ImportRequest { path, passphrase: None, dry_run: false }, evening()).unwrap();
    assert_eq!(twin.safety(evening()).unwrap().answers, stored.answers);
}

/// A data file of the version before: its answer to the question as a whole is one for all three signs.
#[test]
fn an_answer_of_the_version_before_is_meant_for_all_signs() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let safety = instep.answer_safety(vec![answer(Flag::AcuteLegSign, Reply::No)], evening()).unwrap();
    let signs: Vec<_> = safety.answers.iter().map(|a| (a.sign, a.reply)).collect();
    assert_eq!(signs, LegSign::ALL.iter().map(|s| (Some(*s), Reply::No)).collect::<Vec<_>>());
}
