use proptest::prelude::*;

use super::compile::plan;
use super::*;
use crate::calendar::CareDay;
use crate::error::InstepError;
use crate::safety::{Answers, Assessment, Effect, Flag, Reply, SafetyAnswer, SafetyChange, assess};
use crate::session::{Foot, Mode, Posture, Receiver, Side};
use crate::words::Words;

fn today() -> CareDay {
    "2026-11-21".parse().unwrap()
}

fn guide(id: &str) -> GuideContent {
    Library::shipped().unwrap().guide(id).unwrap().clone()
}

fn answer(flag: Flag, foot: Option<Foot>, reply: Reply) -> SafetyAnswer {
    let zones = if flag.zoned() && reply == Reply::Yes { vec!["heel_pad".to_owned()] } else { Vec::new() };
    SafetyAnswer { flag, foot, zones, reply, cleared_on: None, sign: None }
}

fn with(given: &[SafetyAnswer]) -> Assessment {
    let mut answers = Answers::default();
    for flag in Flag::ALL.iter().filter(|f| f.asked()) {
        answers.give(&answer(*flag, None, Reply::No), today(), 1);
    }
    for one in given {
        answers.give(one, today(), 2);
    }
    assess(&answers, &[], Receiver::Me, today())
}

fn yes(flag: Flag) -> Assessment {
    with(&[answer(flag, None, Reply::Yes)])
}

fn yes_on(flag: Flag, foot: Foot) -> Assessment {
    with(&[answer(flag, Some(foot), Reply::Yes)])
}

fn play(content: &GuideContent, foot: Foot, assessment: &Assessment) -> Result<Timeline, InstepError> {
    let request = GuideRequest { foot: Some(foot), ..GuideRequest::of(&content.head.id) };
    let words = Words::new("en", None, false);
    compile(content, &request, &Preferences::default(), assessment, &words)
}

fn both(content: &GuideContent, assessment: &Assessment) -> Timeline {
    play(content, Foot::Both, assessment).unwrap()
}

fn steps(timeline: &Timeline) -> Vec<(&str, Side)> {
    timeline.segments.iter().map(|s| (s.step.as_str(), s.side)).collect()
}

fn refusal(result: Result<Timeline, InstepError>) -> Vec<SafetyChange> {
    match result.unwrap_err() {
        InstepError::Refused { changes, .. } => changes,
        other => panic!("{other}"),
    }
}

/// A guide with one step of each of these techniques, all on the whole foot.
fn guide_of(techniques: &[(&str, Phase)]) -> GuideContent {
    let mut content = guide("G0");
    let model = content.steps.iter().find(|s| s.technique == "T001").unwrap().clone();
    content.steps = techniques
        .iter()
        .map(|(technique, phase)| Step {
            id: format!("x-{technique}"),
            technique: (*technique).to_owned(),
            phase: *phase,
            ..model.clone()
        })
        .collect();
    content
}

#[test]
fn nothing_changes_for_somebody_who_answers_no() {
    for id in ["G0", "G7"] {
        let content = guide(id);
        assert_eq!(both(&content, &with(&[])), both(&content, &Assessment::default()));
    }
}

#[test]
fn a_blocked_foot_has_no_segment_and_the_other_is_played() {
    for flag in [Flag::Injury, Flag::SkinOpenOrInfected, Flag::CancerLocal] {
        for (foot, side, other) in
            [(Foot::Left, Side::Left, Foot::Right), (Foot::Right, Side::Right, Foot::Left)]
        {
            let rules = yes_on(flag, foot);
            for id in ["G0", "G7"] {
                let t = both(&guide(id), &rules);
                assert_eq!(t.foot, other);
                assert!(t.segments.iter().all(|s| s.side != side && s.side != Side::Both), "{id}");
                assert!(t.segments.iter().any(|s| s.side != Side::None));
                let told = t.changes.iter().find(|c| c.effect == Effect::Block).unwrap();
                assert_eq!((told.side, &told.step), (side, &None));
                let changes = refusal(play(&guide(id), foot, &rules));
                assert!(changes.iter().any(|c| c.flag == flag.code() && c.side == side));
            }
        }
    }
    let refused = refusal(play(&guide("G0"), Foot::Both, &yes(Flag::Injury)));
    assert_eq!(refused.iter().map(|c| c.side).collect::<Vec<_>>(), [Side::Both], "one line for both feet");
}

#[test]
fn what_blocks_all_refuses_with_what_would_lift_it() {
    for flag in [Flag::AcuteLegSign, Flag::DvtNow, Flag::Neuropathy, Flag::PoorCirculation] {
        let changes = refusal(play(&guide("G0"), Foot::Both, &yes(flag)));
        assert_eq!(changes.len(), 1);
        assert_eq!((changes[0].flag.as_str(), changes[0].effect), (flag.code(), Effect::Block));
        assert!(changes[0].lift.is_some());
    }
    let mut scalp = guide("G0");
    scalp.head.family = Family::ScalpEar;
    assert!(play(&scalp, Foot::Both, &yes(Flag::Neuropathy)).is_ok());
    assert!(play(&scalp, Foot::Both, &yes(Flag::AcuteLegSign)).is_err());
    assert!(play(&scalp, Foot::Both, &yes(Flag::ScalpIssue)).is_err());
    assert!(play(&guide("G0"), Foot::Both, &yes(Flag::ScalpIssue)).is_ok());
    let mut tradition = guide("G0");
    tradition.head.family = Family::ReflexTradition;
    for flag in [Flag::Pregnancy, Flag::ChildOrUnableToReport] {
        assert_eq!(refusal(play(&tradition, Foot::Both, &yes(flag)))[0].effect, Effect::Hide);
    }
    assert!(play(&guide("G0"), Foot::Both, &yes(Flag::Pregnancy)).is_ok());
}

#[test]
fn where_only_strokes_are_allowed_the_strokes_are_the_massage() {
    let child = yes(Flag::ChildOrUnableToReport);
    // Its techniques are presses, but it warms up and closes with strokes.
    let t = both(&guide("G0"), &child);
    let left: Vec<_> = t.segments.iter().filter(|s| s.side == Side::Left).map(|s| s.step.as_str()).collect();
    assert_eq!(left, ["g0-warm", "g0-close"]);
    assert!(t.changes.iter().any(|c| c.effect == Effect::Drop && c.step.as_deref() == Some("g0-ramp")));
    // Nothing of these is a stroke.
    for id in ["G2", "G7"] {
        assert!(refusal(play(&guide(id), Foot::Both, &child)).iter().all(|c| c.effect == Effect::Drop));
    }
    // Long strokes that end at the ankle carry no guide for the lower leg.
    assert!(play(&guide("G9"), Foot::Both, &child).is_ok());
    let both_flags =
        with(&[Flag::ChildOrUnableToReport, Flag::VaricoseVeins].map(|f| answer(f, None, Reply::Yes)));
    assert!(play(&guide("G9"), Foot::Both, &both_flags).is_err());
}

#[test]
fn feet_are_washed_once_in_place_of_a_soak() {
    let washes = |t: &Timeline| {
        let prepare = t.segments.iter().filter(|s| s.phase == Phase::Prepare);
        prepare.filter(|s| s.kind == StepKind::Wash).map(|s| s.step.clone()).collect::<Vec<_>>()
    };
    for (id, wash) in [("G1", vec!["g1-hands", "g1-feet"]), ("G4", vec!["g4-wash-before"])] {
        for rules in [yes(Flag::Diabetes), yes_on(Flag::SkinMinor, Foot::Left)] {
            let t = both(&guide(id), &rules);
            assert_eq!(washes(&t), wash);
            let soak = format!("{}-soak", id.to_lowercase());
            let told: Vec<_> = t.changes.iter().filter(|c| c.step.as_ref() == Some(&soak)).collect();
            assert!(!told.is_empty() && told.iter().all(|c| c.effect == Effect::Replace), "{told:?}");
            assert!(told[0].because.contains("soak"), "{}", told[0].because);
        }
    }
    // Two soaks become one washing; where the guide washes the feet by itself, none.
    let mut content = guide("G4");
    let soak = content.steps.iter().find(|s| s.kind == StepKind::Soak).unwrap().clone();
    content.steps.insert(3, Step { id: "second".to_owned(), ..soak });
    assert_eq!(washes(&both(&content, &yes(Flag::Diabetes))), ["g4-wash-before"]);
    for step in &mut content.steps {
        step.replace_with = None;
    }
    assert_eq!(washes(&both(&content, &yes(Flag::Diabetes))), ["g4-wash-before", "g4-soak"]);
    // Where even both are too short an evening for a soak, both go.
    let soaks = content.steps.iter().filter(|s| s.kind == StepKind::Soak).cloned();
    let mut first = guide("G0");
    first.steps.splice(1..1, soaks);
    let short = play(&first, Foot::Left, &with(&[])).unwrap();
    assert!(short.segments.iter().all(|s| s.kind != StepKind::Soak), "{} s", short.total_seconds());
    assert_eq!(short.changes.iter().filter(|c| c.effect == Effect::Drop).count(), 2);
}

#[test]
fn a_step_is_left_out_on_the_one_foot_that_asks_for_it() {
    let content =
        guide_of(&[("T001", Phase::WarmUp), ("T103", Phase::Technique), ("T204", Phase::Technique)]);
    let t = both(&content, &yes_on(Flag::JointToes, Foot::Left));
    let toes: Vec<_> = steps(&t).into_iter().filter(|(step, _)| *step == "x-T103").collect();
    assert_eq!(toes, [("x-T103", Side::Right)]);
    let told: Vec<_> = t.changes.iter().map(|c| (c.step.as_deref(), c.side, c.effect)).collect();
    assert_eq!(told, [(Some("x-T103"), Side::Left, Effect::Drop)]);
    assert!(t.changes[0].because.contains("because of"));
    let usual = both(&content, &with(&[]));
    assert_eq!(usual.total_seconds() - t.total_seconds(), 35, "its 30 seconds and a pause of 5");
    assert_eq!(t.segments.iter().filter(|s| s.switch_after).count(), 1);
}

/// The guide's step with words that know of a sore place.
fn with_words_for_a_sore_place(content: &mut GuideContent, id: &str) {
    let step = content.steps.iter_mut().find(|s| s.id == id).unwrap();
    step.title = "safety-step-at-ankle".to_owned();
    step.title_choice.chooses = vec!["sore".to_owned()];
    for text in &mut step.texts {
        text.body = "safety-step-at-ankle.body".to_owned();
        text.choice.chooses = vec!["sore".to_owned()];
        (text.spoken, text.weak, text.weak_choice) = (None, None, None);
    }
}

#[test]
fn a_step_that_covers_more_keeps_off_the_sore_place_or_is_dropped() {
    let sore = yes_on(Flag::SkinMinor, Foot::Left);
    let mut content = guide("G0");
    for step in ["g0-warm", "g0-ramp", "g0-cover", "g0-close"] {
        with_words_for_a_sore_place(&mut content, step);
    }
    let t = both(&content, &sore);
    let cover = |side| t.segments.iter().find(|s| s.step == "g0-cover" && s.side == side).unwrap();
    let (left, right) = (cover(Side::Left), cover(Side::Right));
    assert!(left.body.contains("place that is left out") && left.title == "Long, soft strokes");
    assert!(!right.body.contains("sore") && right.title == "Long strokes to the ankle");
    // Of its four places three are left, two presses of five seconds each.
    assert_eq!((left.reps, left.seconds, right.reps, right.seconds), (Some(6), 30, Some(8), 40));
    assert!(!left.zones.contains(&"heel_pad".to_owned()) && right.zones.contains(&"heel_pad".to_owned()));
    assert!(left.pictures.iter().all(|p| !p.zones.contains(&"heel_pad".to_owned())));
    assert!(t.changes.iter().any(|c| c.effect == Effect::LeaveOut
        && c.step.as_deref() == Some("g0-cover")
        && c.side == Side::Left));
    let usual = both(&content, &with(&[]));
    // Washing between the feet takes a minute in place of half of one.
    assert_eq!(t.total_seconds(), usual.total_seconds() - 10 + 30);
    assert_eq!(t.total_seconds(), t.segments.iter().map(|s| s.seconds + s.pause_after).sum::<i32>());
    assert_eq!(t.care, [Care::WashBetween]);

    // Without such words it goes, on that foot.
    let silent = content.steps.iter_mut().find(|s| s.id == "g0-cover").unwrap();
    silent.texts.iter_mut().for_each(|text| text.choice.chooses.clear());
    let t = both(&content, &sore);
    let sides: Vec<_> = t.segments.iter().filter(|s| s.step == "g0-cover").map(|s| s.side).collect();
    assert_eq!(sides, [Side::Right]);
    assert!(
        t.changes.iter().any(|c| c.effect == Effect::Drop
            && c.step.as_deref() == Some("g0-cover")
            && c.side == Side::Left)
    );
}

#[test]
fn a_foot_without_massage_is_not_treated() {
    let content = guide_of(&[("T103", Phase::Technique), ("T211", Phase::Technique)]);
    let t = both(&content, &yes_on(Flag::JointToes, Foot::Left));
    assert_eq!(t.foot, Foot::Right);
    assert!(t.segments.iter().all(|s| s.side == Side::Right || s.side == Side::None));
    let told: Vec<_> = t.changes.iter().map(|c| (c.step.as_deref(), c.side, c.effect)).collect();
    assert_eq!(
        told,
        [(Some("x-T103"), Side::Left, Effect::Drop), (Some("x-T211"), Side::Left, Effect::Drop)]
    );
}

#[test]
fn next_to_nothing_of_a_massage_is_refused() {
    let child = yes(Flag::ChildOrUnableToReport);
    // Of the head only the ears are left, for half a minute.
    let changes = refusal(play(&guide("G8"), Foot::Both, &child));
    assert!(changes.iter().all(|c| c.effect == Effect::Drop && c.lift.is_some()), "{changes:?}");
}

#[test]
fn a_step_for_both_feet_that_one_foot_must_not_have_is_done_on_the_other() {
    let mut content = guide("G7");
    let at = content.steps.iter().position(|s| s.id == "g7-roller").unwrap();
    let sore = yes_on(Flag::SkinMinor, Foot::Left);
    let words = Words::new("en", None, false);
    let one_foot = |content: &GuideContent| {
        let preferences = Preferences::default();
        let plan = plan(content, &GuideRequest::of("G7"), &preferences, &sore, &words).unwrap();
        let turns = plan.turns();
        let roller = turns.iter().find(|turn| turn.piece.step.id == "g7-roller");
        roller.map(|turn| (turn.side, turn.wording.one_foot, turn.wording.sore))
    };
    content.steps[at].texts.iter_mut().for_each(|text| text.choice.chooses.clear());
    assert_eq!(one_foot(&content), Some((Side::Right, true, false)));
    content.steps[at].drop_when = vec![crate::safety::DropWhen::OneFoot];
    assert_eq!(one_foot(&content), None);
    with_words_for_a_sore_place(&mut content, "g7-roller");
    assert_eq!(one_foot(&content), Some((Side::Both, false, true)));
    let t = both(&content, &sore);
    let roller = t.segments.iter().find(|s| s.step == "g7-roller").unwrap();
    assert!(roller.body.contains("place that is left out"));
    let heels: Vec<_> =
        roller.pictures.iter().map(|p| (p.side, p.zones.contains(&"heel_pad".to_owned()))).collect();
    assert!(heels.contains(&(Side::Left, false)) && !heels.contains(&(Side::Left, true)), "{heels:?}");
}

#[test]
fn a_step_that_needs_both_feet_is_dropped_for_one() {
    let mut content = guide("G7");
    let roller = content.steps.iter_mut().find(|s| s.id == "g7-roller").unwrap();
    roller.drop_when = vec![crate::safety::DropWhen::OneFoot];
    let t = play(&content, Foot::Left, &with(&[])).unwrap();
    assert!(t.segments.iter().all(|s| s.step != "g7-roller"));
    let told: Vec<_> = t.changes.iter().map(|c| (c.side, c.effect, c.because.as_str())).collect();
    assert_eq!(told, [(Side::Left, Effect::Drop, "Left out: it needs both feet.")]);
    assert!(both(&content, &with(&[])).segments.iter().any(|s| s.step == "g7-roller"));
}

#[test]
fn pressure_is_capped_and_the_words_are_those_of_a_light_step() {
    let words = Words::new("en", None, false);
    let content = guide("G0");
    let rules = yes(Flag::FragileTissue);
    let t = both(&content, &rules);
    let cover = t.segments.iter().find(|s| s.step == "g0-cover").unwrap();
    assert_eq!((cover.pressure_from, cover.pressure_to), (Some(2), Some(2)));
    let close = t.segments.iter().find(|s| s.step == "g0-close").unwrap();
    assert_eq!((close.pressure_from, close.pressure_to), (Some(2), Some(1)));
    let capped: Vec<_> = t.changes.iter().filter(|c| c.effect == Effect::CapPressure).collect();
    assert!(capped.iter().all(|c| c.side == Side::Both) && capped.len() == 2, "{capped:?}");
    let light = |content: &GuideContent, preferences: &Preferences, rules: &Assessment| {
        let plan = plan(content, &GuideRequest::of("G0"), preferences, rules, &words).unwrap();
        let turns = plan.turns();
        turns.iter().filter(|t| t.wording.limits.light).map(|t| t.piece.step.id.clone()).collect::<Vec<_>>()
    };
    let usual = Preferences::default();
    assert_eq!(light(&content, &usual, &rules).len(), t.segments.len());
    // A beginner hears of light pressure where theirs is held down, and only there.
    let beginner = Preferences { beginner: true, ..usual.clone() };
    let mut firm = content.clone();
    firm.steps[2].pressure_to = Some(4);
    assert_eq!(light(&firm, &beginner, &with(&[])), ["g0-ramp", "g0-ramp"]);
    assert_eq!(light(&content, &beginner, &with(&[])), [""; 0]);
    assert_eq!(light(&firm, &usual, &with(&[])), [""; 0]);
}

#[test]
fn a_soak_becomes_washing_and_drying() {
    let mut content = guide("G0");
    content.steps[0].kind = StepKind::Soak;
    for flag in [Flag::Diabetes, Flag::CardiovascularSerious] {
        let t = both(&content, &yes(flag));
        let first = &t.segments[0];
        assert_eq!((first.kind, first.title.as_str()), (StepKind::Wash, "Wash and dry"));
        assert!(first.body.contains("between the toes"));
        assert!(t.changes.iter().any(|c| c.effect == Effect::Replace && c.step.is_some()));
    }
    let open = both(&content, &yes_on(Flag::SkinOpenOrInfected, Foot::Left));
    assert_eq!((open.segments[0].kind, open.segments[0].side), (StepKind::Wash, Side::Right));
}

#[test]
fn long_strokes_end_at_the_ankle() {
    let mut content = guide_of(&[("T204", Phase::Technique), ("T218", Phase::Finish)]);
    content.steps[1].zones = ["foot", "calf", "shin"].map(str::to_owned).to_vec();
    let t = both(&content, &yes(Flag::VaricoseVeins));
    let long = t.segments.iter().find(|s| s.technique == "T218").unwrap();
    assert_eq!(long.zones, ["foot"]);
    assert_eq!(long.direction, Some(Direction::ToesToAnkle));
    assert!(long.body.contains("ankle") && !long.body.contains("knee"));
    assert_eq!(long.title, "Long strokes to the ankle");
}

#[test]
fn a_guide_that_keeps_only_steps_without_hands_is_refused() {
    let sore = SafetyAnswer { zones: vec!["foot".to_owned()], ..answer(Flag::SkinMinor, None, Reply::Yes) };
    let request =
        GuideRequest { mode: Some(Mode::Partner), posture: Some(Posture::Partner), ..GuideRequest::of("G4") };
    let words = Words::new("en", None, false);
    let compiled = compile(&guide("G4"), &request, &Preferences::default(), &with(&[sore]), &words);
    assert!(refusal(compiled).iter().all(|change| change.effect == Effect::LeaveOut), "for the sore place");
}

#[test]
fn a_guide_that_loses_its_last_technique_is_refused() {
    let lower_leg = guide_of(&[
        ("T001", Phase::WarmUp),
        ("T201", Phase::Technique),
        ("T216", Phase::Technique),
        ("T218", Phase::Technique),
        ("T007", Phase::Finish),
    ]);
    for flag in [Flag::DvtKnownOrRisk, Flag::VaricoseVeins, Flag::Pregnancy] {
        let changes = refusal(play(&lower_leg, Foot::Both, &yes(flag)));
        assert!(changes.iter().all(|c| c.effect == Effect::Drop && c.lift.is_some()), "{changes:?}");
    }
    assert!(play(&lower_leg, Foot::Both, &yes(Flag::JointToes)).is_ok());
    let toes = guide_of(&[("T103", Phase::Technique)]);
    assert!(play(&toes, Foot::Both, &yes_on(Flag::JointToes, Foot::Left)).is_ok(), "one foot is left");
    assert!(play(&toes, Foot::Both, &yes(Flag::JointToes)).is_err());
}

#[test]
fn warnings_are_apart_from_changes() {
    let asked_nothing = assess(&Answers::default(), &[], Receiver::Me, today());
    let t = both(&guide("G0"), &asked_nothing);
    assert_eq!(t.changes, []);
    assert_eq!(t.warnings.len(), 1, "one sentence for all that is open: {:?}", t.warnings);
    assert!(t.warnings.iter().all(|w| w.ends_with("questions are open. Answer them before you begin.")));
    let diabetes = both(&guide("G0"), &yes(Flag::Diabetes));
    assert_eq!(diabetes.warnings.len(), 1);
    assert!(diabetes.changes.iter().any(|c| c.effect == Effect::Warn));
}

#[test]
fn what_is_still_possible_is_named() {
    let words = Words::new("en", None, false);
    let library = Library::shipped().unwrap();
    let ids = |assessment: &Assessment| {
        possible(library, Receiver::Me, false, &Preferences::default(), assessment, &words).unwrap()
    };
    assert!(ids(&with(&[])).contains(&"G0".to_owned()));
    assert_eq!(ids(&yes(Flag::DvtNow)), [""; 0]);
}

fn any_given() -> impl Strategy<Value = Vec<SafetyAnswer>> {
    let flags: Vec<Flag> = Flag::ALL.iter().copied().filter(|f| f.asked()).collect();
    let replies = proptest::sample::select(vec![Reply::No, Reply::Yes, Reply::Unsure]);
    let feet = proptest::sample::select(vec![Foot::Left, Foot::Right]);
    let one = (proptest::sample::select(flags), replies, feet)
        .prop_map(|(flag, reply, foot)| answer(flag, flag.per_foot().then_some(foot), reply));
    proptest::collection::vec(one, 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn more_yes_never_allows_more(given in any_given(), n in 0usize..23, id in prop::sample::select(vec!["G0", "G7"])) {
        let flag = Flag::ALL[n];
        prop_assume!(flag.asked() && given.iter().all(|a| a.flag != flag));
        let content = guide(id);
        let before = play(&content, Foot::Both, &with(&given));
        let mut more = given;
        more.push(answer(flag, None, Reply::Yes));
        let rules = with(&more);
        let Ok(after) = play(&content, Foot::Both, &rules) else { return Ok(()) };
        let before = before.unwrap();
        let place = |t: &Timeline, s: &Segment| {
            t.segments.iter().find(|o| o.step == s.step && (o.side == s.side || o.side == Side::Both)).cloned()
        };
        let cap = rules.rules.iter().filter_map(|r| match r.deed {
            crate::safety::Deed::Cap(most) => Some(most),
            _ => None,
        }).min();
        for segment in &after.segments {
            let old = place(&before, segment);
            prop_assert!(old.is_some(), "{} came back", segment.step);
            let old = old.unwrap();
            prop_assert!(segment.pressure_from <= old.pressure_from && segment.pressure_to <= old.pressure_to);
            if let Some(most) = cap {
                prop_assert!(segment.pressure_from.max(segment.pressure_to).unwrap_or(0) <= most);
            }
            for rule in rules.rules.iter().filter(|r| r.deed == crate::safety::Deed::BlockFoot) {
                prop_assert!(segment.side == Side::None || !rule.holds_on(segment.side) && segment.side != Side::Both);
            }
        }
        let sum: i32 = after.segments.iter().map(|s| s.seconds + s.pause_after).sum();
        prop_assert_eq!(sum, after.total_seconds());
    }
}

#[test]
fn a_refusal_for_a_clot_says_to_call_a_doctor() {
    let changes = refusal(play(&guide("G0"), Foot::Both, &yes(Flag::DvtNow)));
    assert!(changes[0].message.ends_with("Does no doctor know of it yet? Call one now."));
}

#[test]
fn nobody_is_told_that_diabetes_may_end() {
    let changes = both(&guide("G1"), &yes(Flag::Diabetes)).changes;
    assert!(!changes.is_empty());
    assert!(changes.iter().all(|c| !c.because.contains("If this changes one day")));
}

fn played(id: &str, posture: Posture, assessment: &Assessment) -> Timeline {
    let request = GuideRequest { posture: Some(posture), ..GuideRequest::of(id) };
    let words = Words::new("en", None, false);
    compile(&guide(id), &request, &Preferences::default(), assessment, &words).unwrap()
}

fn sore_at(zone: &str) -> Assessment {
    let zones = vec![zone.to_owned()];
    with(&[SafetyAnswer { zones, ..answer(Flag::SkinMinor, Some(Foot::Left), Reply::Yes) }])
}

fn has(timeline: &Timeline, step: &str, side: Side) -> bool {
    steps(timeline).contains(&(step, side))
}

#[test]
fn on_the_floor_nothing_turns_a_stiff_ankle() {
    let stiff = yes_on(Flag::JointAnkle, Foot::Left);
    for (id, moves) in [
        ("G1", &["g1-circle"][..]),
        ("G4", &["g4-across", "g4-circles"]),
        ("G5", &["g5-twists", "g5-toe-bends", "g5-fade"]),
    ] {
        for step in moves {
            let floor = played(id, Posture::Floor, &stiff);
            assert!(!has(&floor, step, Side::Left) && has(&floor, step, Side::Right), "{step}");
            assert!(
                has(&played(id, Posture::Stool, &stiff), step, Side::Left),
                "a hand holds the ankle: {step}"
            );
        }
    }
}

#[test]
fn on_the_floor_a_sore_place_carries_no_weight() {
    for (zone, gone) in [
        ("ball", &["g5-toe-bends", "g5-twists", "g5-fade"][..]),
        ("toe_2", &["g5-toe-bends"]),
        ("heel_pad", &["g5-twists", "g5-fade"]),
        ("edge_lateral", &["g5-twists", "g5-fade"]),
    ] {
        let floor = played("G5", Posture::Floor, &sore_at(zone));
        for step in gone {
            assert!(!has(&floor, step, Side::Left) && has(&floor, step, Side::Right), "{zone}: {step}");
        }
    }
}

#[test]
fn a_child_gets_no_fist() {
    let child = yes(Flag::ChildOrUnableToReport);
    let lap = played("G4", Posture::Lap, &child);
    let floor = played("G4", Posture::Floor, &child);
    for step in ["g4-fist-down", "g4-roll-back"] {
        assert!(!has(&lap, step, Side::Left) && !has(&floor, step, Side::Left), "{step}");
    }
    assert!(has(&lap, "g4-draw-down", Side::Left));
}

#[test]
fn strokes_to_the_knee_do_not_cross_a_sore_ankle() {
    for (zone, crosses) in [("ankle", false), ("ankle_medial", false), ("toe_2", true)] {
        let lap = played("G9", Posture::Lap, &sore_at(zone));
        assert_eq!(has(&lap, "g9-long-strokes", Side::Left), crosses, "{zone}");
        assert!(has(&lap, "g9-long-strokes", Side::Right));
    }
}

#[test]
fn a_seat_keeps_off_a_sore_place() {
    for (id, step, posture) in [
        ("G0", "g0-warm", Posture::Lap),
        ("G1", "g1-foot-up", Posture::Stool),
        ("G1", "g1-foot-rest", Posture::Partner),
        ("G3", "g3-foot-up", Posture::Lap),
        ("G9", "g9-leg-up", Posture::Lap),
    ] {
        let timeline = played(id, posture, &sore_at("heel_pad"));
        let said = |side: Side| {
            let segment = timeline.segments.iter().find(|s| s.step == step && s.side == side).unwrap();
            segment.body.matches("so that nothing touches the sore place").count()
        };
        assert_eq!((said(Side::Left), said(Side::Right)), (1, 0), "{step}");
    }
}

#[test]
fn a_limit_and_numb_feet_are_said_all_the_way_through() {
    let care = |rules: &Assessment| both(&guide("G0"), rules).care;
    assert_eq!(care(&yes(Flag::AnticoagulantBleeding)), [Care::LightTouch]);
    let numb = care(&with(&[answer(Flag::Neuropathy, None, Reply::Unsure)]));
    assert!(numb.contains(&Care::LightTouch) && numb.contains(&Care::NumbFeet), "{numb:?}");
    assert_eq!(care(&with(&[])), []);
}

#[test]
fn whoever_has_one_foot_treated_hears_of_the_stool_before_the_thigh() {
    for (id, rest) in [("G1", "thigh"), ("G3", "thigh"), ("G7", "thigh"), ("G9", "knee")] {
        let timeline = play(&guide(id), Foot::Left, &with(&[])).unwrap();
        assert_eq!(timeline.posture, Posture::Lap);
        let up = timeline.segments.iter().find(|s| s.side == Side::Left).unwrap();
        let (stool, thigh) = (up.body.find("Use a stool"), up.body.find(rest));
        assert!(stool.is_some() && stool < thigh, "{id}: {}", up.body);
    }
}
