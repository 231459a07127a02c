//! The safety check on a real file: each answer is stored when it is given, somebody else's never; what Start does with
//! open questions, what is read back, and what travels in the archive.

use std::fs;

use tempfile::TempDir;

use super::testing::{evening, moment, open};
use super::*;
use crate::error::{InstepError, InvalidWhy};
use crate::player::{PlayerEvent, PlayerPhase};
use crate::safety::{
    FindingWhat, Flag, FollowUpKind, LegSign, LookOutcome, Reply, SafetyAnswer, SafetyItem, SafetyPage,
    SafetyStep,
};
use crate::session::{Foot, Mode, Receiver};

fn answer(flag: Flag, reply: Reply) -> SafetyAnswer {
    SafetyAnswer::of(SafetyItem { flag, sign: None }, reply)
}

fn sign(sign: LegSign, reply: Reply) -> SafetyAnswer {
    SafetyAnswer::of(SafetyItem { flag: Flag::AcuteLegSign, sign: Some(sign) }, reply)
}

fn start(instep: &Instep, guide: &str) -> Start {
    instep.start(StartRequest::of(guide), evening()).unwrap()
}

fn send(instep: &Instep, start: &Start, answer: StartAnswer) -> Start {
    instep.answer_start(start.request.clone(), answer, evening()).unwrap()
}

fn give(instep: &Instep, start: &Start, answers: Vec<SafetyAnswer>) -> Start {
    send(instep, start, StartAnswer::Answers { answers })
}

fn rest(instep: &Instep, start: &Start, page: SafetyPage, reply: Reply) -> Start {
    send(instep, start, StartAnswer::Rest { page, reply })
}

fn begin(instep: &Instep, start: &Start, accepted_warnings: &[Flag]) -> Result<Player, InstepError> {
    let accepted_warnings = accepted_warnings.to_vec();
    instep.begin(StartEntry { accepted_warnings, ..StartEntry::of(start.request.clone()) }, evening())
}

/// No to everything, page by page.
fn through(instep: &Instep, mut start: Start) -> Start {
    let signs = LegSign::ALL.iter().map(|s| sign(*s, Reply::No));
    start = give(instep, &start, signs.chain([answer(Flag::DvtNow, Reply::No)]).collect());
    for page in [SafetyPage::Feet, SafetyPage::Health, SafetyPage::Legs, SafetyPage::Later] {
        start = rest(instep, &start, page, Reply::No);
    }
    start
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
    let mut shown = start(&instep, "G0");
    let left = SafetyAnswer { foot: Some(Foot::Left), ..answer(Flag::Injury, Reply::Yes) };
    let walk = [sign(LegSign::Calf, Reply::No), sign(LegSign::Foot, Reply::Unsure), left];
    for (n, one) in walk.into_iter().enumerate() {
        shown = give(&instep, &shown, vec![one]);
        // What another process sees, and what a killed one leaves.
        let other = open(home.path(), evening());
        assert_eq!(other.safety(evening()).unwrap().answers.len(), n + 1);
    }
    rest(&instep, &shown, SafetyPage::Feet, Reply::No);
    let answers = instep.safety(evening()).unwrap().answers;
    let of = |flag, foot| answers.iter().find(|a| (a.flag, a.foot) == (flag, foot)).map(|a| a.reply);
    assert_eq!(of(Flag::Injury, Some(Foot::Left)), Some(Reply::Yes));
    assert_eq!(of(Flag::Injury, Some(Foot::Right)), Some(Reply::No), "what was open on the page");
    assert_eq!(of(Flag::Diabetes, None), None, "another page");
    assert_eq!(answers.iter().filter(|a| a.sign.is_some()).count(), 2);
    assert_eq!(answers.iter().find(|a| a.sign == Some(LegSign::Foot)).unwrap().text, "Not sure");
    assert!(instep.player(evening()).unwrap().is_none(), "no session was begun");
}

#[test]
fn answers_about_somebody_else_count_for_the_session_and_reach_no_file() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let request = StartRequest { answers: vec![answer(Flag::Diabetes, Reply::Unsure)], ..theirs("G0") };
    let shown = instep.start(request, evening()).unwrap();
    let warned = |start: &Start| {
        start.warnings.iter().any(|w| w.text.contains("because of diabetes") && w.must_accept)
    };
    assert!(warned(&shown));
    let texts: Vec<&str> = shown.questions.iter().map(|q| q.text.as_str()).collect();
    assert!(
        texts.contains(
            &"Do they take a strong blood thinner, or bleed easily? Low-dose aspirin does not count."
        )
    );
    let shown = give(&instep, &shown, vec![answer(Flag::Neuropathy, Reply::Unsure)]);
    assert!(warned(&shown) && !shown.questions.iter().any(|q| q.flag == Flag::Neuropathy));
    assert_eq!(shown.request.answers.len(), 2);
    // Given again, an answer takes the place of the older one.
    let shown = give(&instep, &shown, vec![answer(Flag::Neuropathy, Reply::Yes)]);
    assert_eq!((shown.request.answers.len(), shown.state), (2, StartState::Blocked));
    let shown = give(&instep, &shown, vec![answer(Flag::Neuropathy, Reply::Unsure)]);
    let outside = ["\"reply\"", "because of diabetes", "less feeling"];
    for fragment in outside {
        assert!(!holds(&home, fragment), "{fragment} is in a file");
    }
    assert!(instep.safety(evening()).unwrap().answers.is_empty());
    let player = begin(&instep, &shown, &[Flag::Diabetes, Flag::Neuropathy]).unwrap();
    assert_eq!(player.state, PlayerPhase::Ready);
    for fragment in outside {
        assert!(!holds(&home, fragment), "{fragment} is in a file");
    }
    // Another process goes on with the session and knows nothing of the answers.
    let other = open(home.path(), evening());
    assert_eq!(other.player(evening()).unwrap().unwrap().session, player.session);
    assert!(other.start(theirs("G0"), evening()).unwrap().questions.iter().any(|q| q.flag == Flag::Diabetes));
}

fn theirs(guide: &str) -> StartRequest {
    StartRequest {
        receiver: Some(Receiver::SomeoneElse),
        mode: Some(Mode::Partner),
        ..StartRequest::of(guide)
    }
}

#[test]
fn begin_refuses_a_warning_that_was_not_accepted() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let shown = instep.start(theirs("G2"), evening()).unwrap();
    let shown =
        give(&instep, &shown, vec![answer(Flag::Diabetes, Reply::Yes), answer(Flag::Pregnancy, Reply::Yes)]);
    let missing = Err(InstepError::invalid("accepted_warnings", InvalidWhy::Missing));
    for accepted in [&[][..], &[Flag::Diabetes][..], &[Flag::Pregnancy][..]] {
        assert_eq!(begin(&instep, &shown, accepted), missing);
    }
    assert!(instep.player(evening()).unwrap().is_none());
    begin(&instep, &shown, &[Flag::Diabetes, Flag::Pregnancy]).unwrap();
}

#[test]
fn a_begun_guide_that_is_not_offered_any_more_does_not_start() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let tradition = |on| SettingChange::Tradition { on };
    instep.change_setting(tradition(true), evening()).unwrap();
    let shown = start(&instep, "G6");
    let player = begin(&instep, &shown, &[]).unwrap();
    instep.change_setting(tradition(false), evening()).unwrap();
    let refused = instep.play(PlayerEvent::Start, player.revision, evening());
    assert_eq!(refused, Err(InstepError::invalid("guide", InvalidWhy::TraditionOff)));
    instep.play(PlayerEvent::Quit, player.revision, evening()).unwrap();
    assert!(instep.player(evening()).unwrap().is_none());
    assert_eq!(
        instep.start(StartRequest::of("G6"), evening()).map(|start| start.guide),
        refused.map(|p| p.guide)
    );
}

#[test]
fn begin_refuses_what_an_answer_about_somebody_else_blocks() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let shown = instep.start(theirs("G2"), evening()).unwrap();
    let shown = give(&instep, &shown, vec![sign(LegSign::Calf, Reply::Yes)]);
    assert_eq!(
        (shown.state, shown.check.next, shown.check.stops),
        (StartState::Blocked, SafetyStep::Urgent, true)
    );
    let Err(InstepError::Refused { changes, possible }) = begin(&instep, &shown, &[]) else { panic!() };
    let refused = shown.refused.clone().unwrap();
    assert_eq!(changes, refused.changes);
    assert_eq!(possible, refused.possible_cards.iter().map(|card| card.id.clone()).collect::<Vec<_>>());
    let shown = give(&instep, &shown, vec![sign(LegSign::Calf, Reply::No)]);
    let shown = through(&instep, shown);
    assert_eq!(shown.state, StartState::Ready);
    assert_eq!(begin(&instep, &shown, &[]).unwrap().state, PlayerPhase::Ready);
}

#[test]
fn an_answer_between_begin_and_the_first_step_stops_the_session() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let begun = || {
        let shown = start(&instep, "G0");
        begin(&instep, &shown, &[]).unwrap()
    };
    let play = |player: &Player| instep.play(PlayerEvent::Start, player.revision, evening());
    let answer = |flag, reply| instep.answer_safety(vec![answer(flag, reply)], evening()).unwrap();
    let player = begun();
    answer(Flag::DvtNow, Reply::Yes);
    assert!(matches!(play(&player), Err(InstepError::Refused { .. })));
    answer(Flag::DvtNow, Reply::No);
    // A warning that was not accepted is not one that may be passed over.
    answer(Flag::Diabetes, Reply::Yes);
    assert_eq!(play(&player), Err(InstepError::Conflict));
    answer(Flag::Diabetes, Reply::No);
    // A place that is left out now is left out of the session.
    let toe = SafetyAnswer {
        zones: vec!["toe_1".to_owned()],
        ..super::safety_tests::answer(Flag::SkinMinor, Reply::Yes)
    };
    instep.answer_safety(vec![toe], evening()).unwrap();
    let mut player = play(&player).unwrap();
    assert_eq!(player.state, PlayerPhase::Running);
    let mut zones = Vec::new();
    while player.saved.is_none() {
        zones.extend(player.zones.clone());
        player = instep.play(PlayerEvent::Next, player.revision, evening()).unwrap();
    }
    assert!(!zones.is_empty() && !zones.contains(&"toe_1".to_owned()), "{zones:?}");
}

#[test]
fn a_block_that_another_screen_lifts_is_gone() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let shown = through(&instep, start(&instep, "G0"));
    let shown = give(&instep, &shown, vec![answer(Flag::Injury, Reply::Yes)]);
    assert_eq!(shown.state, StartState::Blocked);
    instep.answer_safety(vec![answer(Flag::Injury, Reply::No)], evening()).unwrap();
    assert!(instep.start(shown.request.clone(), evening()).unwrap().refused.is_none());
    begin(&instep, &shown, &[]).unwrap();
}

#[test]
fn what_an_answer_about_somebody_else_asks_for_is_said_before_the_start() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let shown = instep.start(theirs("G0"), evening()).unwrap();
    let shown = give(&instep, &shown, vec![answer(Flag::ChildOrUnableToReport, Reply::Yes)]);
    assert!(shown.notes.iter().any(|note| note.contains("adult")), "{:?}", shown.notes);
    assert!(!holds(&home, "adult_stays"));
    let player = begin(&instep, &shown, &[]).unwrap();
    assert!(player.cues.iter().any(|cue| cue.text.as_ref().is_some_and(|text| text.contains("adult"))));
}

#[test]
fn a_look_that_is_not_sure_asks_the_signs() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    through(&instep, start(&instep, "G0"));
    let entry = |outcome| FootCheckEntry { outcome, findings: vec![], gone: vec![], went_on: true };
    let look = instep.record_foot_check(entry(LookOutcome::NotSure), evening()).unwrap();
    assert_eq!((look.ask.len(), look.changes.len()), (3, 0));
    assert!(instep.safety(evening()).unwrap().due);
    assert_eq!(instep.foot_check(evening()).unwrap().ask.len(), 3);
    let signs = LegSign::ALL.iter().map(|one| sign(*one, Reply::No)).collect();
    instep.answer_safety(signs, evening()).unwrap();
    assert!(instep.foot_check(evening()).unwrap().ask.is_empty());
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
    let shown = start(&instep, "G0");
    let check = &shown.check;
    let lines: Vec<(SafetyPage, usize)> = check.pages.iter().map(|p| (p.page, p.lines.len())).collect();
    assert_eq!(lines, [(SafetyPage::RightNow, 4), (SafetyPage::Feet, 5), (SafetyPage::Health, 6)]);
    assert_eq!((check.next, check.next_page), (SafetyStep::Page, Some(0)));
    assert_eq!(check.intro, "15 short questions, once. Your answers stay on this device.");
    assert!(check.pages.iter().all(|p| p.lines.iter().all(|l| l.is_open && l.answers.is_empty())));
    assert_eq!(check.pages[0].none_text, None, "the first page is answered line by line");
    assert_eq!(check.pages[1].none_text.as_deref(), Some("None of these five"));

    let shown = give(&instep, &shown, vec![sign(LegSign::Calf, Reply::Unsure)]);
    assert_eq!((shown.state, shown.check.next), (StartState::Blocked, SafetyStep::Urgent));
    let card = shown.check.urgent.clone().unwrap();
    assert_eq!(card.title, "No massage now. Call for medical help right away.");
    assert_eq!(card.sign_text, "You named this: One calf newly sore, swollen or hot.");
    let shown = give(&instep, &shown, vec![sign(LegSign::Calf, Reply::No)]);
    assert_eq!((shown.check.next, shown.check.stops), (SafetyStep::Page, false), "it was a mistake");

    // A tick that blocks the guide leaves the pages open; it is told once all was asked.
    let shown = give(&instep, &shown, vec![answer(Flag::Injury, Reply::Yes)]);
    assert_eq!((shown.state, shown.check.next), (StartState::Blocked, SafetyStep::Page));
    let feet = shown.check.pages[1].clone();
    assert_eq!(feet.none_text.as_deref(), Some("None of the other four"));
    assert_eq!(feet.lines[2].answer_text, "Yes: both feet");
    let choices: Vec<&str> = feet.lines[2].choices.iter().map(|c| c.text.as_str()).collect();
    assert_eq!(choices, ["left foot", "right foot", "both feet"]);
    let shown = through(&instep, shown);
    assert_eq!((shown.state, shown.check.next), (StartState::Blocked, SafetyStep::ReadBack));
    let read_back = &shown.check.read_back;
    assert_eq!(read_back.answers.len(), 1);
    assert_eq!(read_back.answers[0].text, "Break, sprain, gout, hot joint, recent operation: both feet");
    assert_eq!(read_back.answers[0].change.as_deref(), Some("That foot is left in peace."));
    assert_eq!((read_back.no.len(), read_back.left_open.len()), (14, 0));
    let shown = send(&instep, &shown, StartAnswer::Confirm);
    assert_eq!(shown.check.next, SafetyStep::Changes);
    let refused = shown.refused.clone().unwrap();
    assert_eq!(refused.changes.len(), 1, "one line for both feet");
    assert_eq!(refused.title, "Your safety answers do not allow this now.");
    assert!(!refused.possible_cards.is_empty());

    let shown = give(&instep, &shown, vec![answer(Flag::Injury, Reply::No)]);
    assert_eq!((shown.state, shown.check.next), (StartState::Ready, SafetyStep::Start));
    let again = start(&instep, "G0");
    assert_eq!(
        (again.state, again.check.next),
        (StartState::Ready, SafetyStep::Start),
        "nothing is asked twice"
    );
    let legs = start(&instep, "G3");
    let asked: Vec<SafetyPage> = legs.check.pages.iter().filter(|p| p.asked).map(|p| p.page).collect();
    assert_eq!(asked, [SafetyPage::Legs, SafetyPage::Later]);
}

#[test]
fn a_warning_is_left_behind_by_a_confirmation() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let shown = through(&instep, start(&instep, "G0"));
    assert_eq!(shown.check.next, SafetyStep::ReadBack);
    let shown = give(&instep, &shown, vec![answer(Flag::Diabetes, Reply::Yes)]);
    let shown = send(&instep, &shown, StartAnswer::Confirm);
    assert_eq!((shown.state, shown.check.next), (StartState::Warnings, SafetyStep::Changes));
    assert_eq!(
        shown.warnings.iter().map(|w| (w.must_accept, w.flag)).collect::<Vec<_>>(),
        [(true, Some(Flag::Diabetes))]
    );
    let shown = send(&instep, &shown, StartAnswer::Confirm);
    assert_eq!((shown.state, shown.check.next), (StartState::Ready, SafetyStep::Start));
    // The next evening it stands there again.
    assert_eq!(start(&instep, "G0").check.next, SafetyStep::Changes);
    // So it does after another answer.
    let shown = give(&instep, &shown, vec![answer(Flag::Pregnancy, Reply::Yes)]);
    assert_eq!(shown.check.next, SafetyStep::Changes);
}

#[test]
fn a_tick_asks_foot_certainty_and_place() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let shown = give(&instep, &start(&instep, "G0"), vec![answer(Flag::SkinMinor, Reply::Yes)]);
    let line = |shown: &Start| shown.check.pages[1].lines[1].clone();
    let choose = |shown: &Start, kind, text: &str| {
        let choices = line(shown).choices;
        let choice = choices.into_iter().find(|c| c.kind == kind && c.text == text).unwrap();
        give(&instep, shown, choice.answers)
    };
    assert!(line(&shown).ticked);
    let shown = choose(&shown, FollowUpKind::Foot, "left foot");
    assert_eq!(line(&shown).answer_text, "Yes: left foot");
    let shown = choose(&shown, FollowUpKind::Place, "the second toe");
    assert_eq!(line(&shown).answer_text, "Yes: left foot, the second toe");
    let shown = choose(&shown, FollowUpKind::Sure, "Not sure");
    assert_eq!(line(&shown).answer_text, "Not sure: left foot");
    assert!(!line(&shown).is_open, "one foot is a no for the other");
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
    let rest = StartAnswer::Rest { page: SafetyPage::RightNow, reply: Reply::No };
    assert!(instep.answer_start(StartRequest::of("G0"), rest, evening()).is_err());

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
    let shown = through(&instep, start(&instep, "G0"));
    give(&instep, &shown, vec![answer(Flag::AnticoagulantBleeding, Reply::Yes)]);
    let later = || moment("2027-02-19T21:00:00+01:00");
    assert!(instep.safety(later()).unwrap().due);
    let shown = instep.start(StartRequest::of("G0"), later()).unwrap();
    let check = &shown.check;
    assert_eq!(
        (shown.state, check.next, check.next_page),
        (StartState::Questions, SafetyStep::StillRight, None)
    );
    assert_eq!((check.read_back.title.as_str(), check.read_back.answers.len()), ("Still right?", 1));
    assert!(check.pages.iter().all(|p| !p.asked && p.complete), "no page is asked");
    let shown = instep.answer_start(shown.request, StartAnswer::Confirm, later()).unwrap();
    assert_eq!((shown.state, shown.check.next), (StartState::Ready, SafetyStep::Start));
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
    through(&instep, start(&instep, "G9"));
    instep.answer_safety(vec![answer(Flag::ScalpIssue, Reply::No)], evening()).unwrap();
    let found = FindingEntry { foot: Foot::Left, zone: "calf".to_owned(), what: FindingWhat::Colour };
    let entry = FootCheckEntry {
        outcome: LookOutcome::Findings,
        findings: vec![found],
        gone: Vec::new(),
        went_on: false,
    };
    let look = instep.record_foot_check(entry, evening()).unwrap();
    assert_eq!(look.ask.len(), 3);
    assert!(look.ask.iter().all(|line| line.is_open && line.answers.is_empty()), "an old no does not count");
    assert_eq!(look.changes.len(), 1);
    assert_eq!(
        look.changes[0].message,
        "No foot or leg massage yet. Answer three short questions about it first."
    );
    let safety = instep.safety(evening()).unwrap();
    assert_eq!(safety.possible, ["G8"]);
    assert!(begin(&instep, &start(&instep, "G8"), &[]).is_ok());
    let shown = start(&instep, "G0");
    assert_eq!(shown.foot_check.as_ref().unwrap().findings.len(), 1);
    assert!(matches!(begin(&instep, &shown, &[]), Err(InstepError::Refused { .. })));
    for (n, one) in LegSign::ALL.iter().enumerate() {
        assert_eq!(instep.foot_check(evening()).unwrap().ask.len(), 3 - n);
        instep.answer_safety(vec![sign(*one, Reply::No)], evening()).unwrap();
    }
    assert!(instep.foot_check(evening()).unwrap().ask.is_empty());
    assert!(begin(&instep, &start(&instep, "G0"), &[]).is_ok());
}

/// A guide for the lower leg shows its questions and does not begin before those about clots are answered.
#[test]
fn a_guide_for_the_lower_leg_waits_for_the_answers_about_clots() {
    let home = TempDir::new().unwrap();
    let instep = open(home.path(), evening());
    let shown = start(&instep, "G9");
    assert_eq!(
        (shown.state, shown.must_answer, shown.refused.is_none()),
        (StartState::Questions, true, true)
    );
    assert!(instep.safety(evening()).unwrap().possible.contains(&"G9".to_owned()));
    let Err(InstepError::Refused { changes, .. }) = begin(&instep, &shown, &[]) else { panic!() };
    let flags: Vec<&str> = changes.iter().map(|c| c.flag.as_str()).collect();
    assert_eq!(flags, ["acute_leg_sign", "dvt_now", "dvt_known_or_risk"]);
    assert_eq!(changes[1].message, "No lower leg steps yet. You left this open: a clot in the leg.");
    let shown = through(&instep, shown);
    assert_eq!((shown.state, shown.must_answer), (StartState::Ready, false));
    begin(&instep, &shown, &[]).unwrap();
    instep.answer_safety(vec![answer(Flag::DvtKnownOrRisk, Reply::Declined)], evening()).unwrap();
    assert_eq!(start(&instep, "G9").state, StartState::Blocked, "whoever would rather not say is told why");
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
