//! Laws that hold for every shipped guide, however it is asked for and whatever was answered.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use instep_content::packed::PackedDose;
use instep_content::vocabulary::{MASSAGE_KINDS, zone_within};
use proptest::prelude::*;

use super::*;
use crate::calendar::CareDay;
use crate::error::InstepError;
use crate::safety::{
    Answers, Assessment, Change, Effect, Finding, FindingWhat, Flag, Reply, SafetyAnswer, assess,
};
use crate::session::{Foot, Mode, Posture, Receiver, Side};
use crate::words::Words;

// The lists of content.md 4.1, typed again: the laws hold against the text, not against the code.
const LOWER_LEG: [&str; 5] = ["T201", "T202", "T203", "T216", "M09"];
const HARD: [&str; 8] = ["T102", "T214", "T307", "T309", "T310", "M06", "T104", "T105"];
const TOES: [&str; 6] = ["T103", "T211", "T313", "M03", "M04", "M11"];
const ANKLE: [&str; 2] = ["T206", "T207"];
const POINTS: [&str; 4] = ["T002", "T003", "T004", "M08"];
const THIN_SKIN: [&str; 4] = ["T216", "M01", "M12", "T312"];

fn today() -> CareDay {
    "2026-11-21".parse().unwrap()
}

thread_local! {
    static WORDS: &'static Words = Box::leak(Box::new(Words::new("en", None, false)));
}

fn words() -> &'static Words {
    WORDS.with(|words| *words)
}

fn library() -> &'static Library {
    Library::shipped().unwrap()
}

fn content(id: &str) -> &'static GuideContent {
    library().guide(id).unwrap()
}

/// No guide that ships has its feet take turns step by step; these copies have.
static STEP_MAJOR: LazyLock<Vec<GuideContent>> = LazyLock::new(|| {
    let copies = library().heads().iter().map(|head| content(&head.id).clone());
    copies
        .map(|mut copy| {
            copy.head.step_major = true;
            copy
        })
        .collect()
});

fn step(content: &GuideContent, id: &str) -> Step {
    content.steps.iter().find(|s| s.id == id).unwrap_or_else(|| panic!("no step {id}")).clone()
}

/// Every pair of a guide and a mode and posture it offers.
fn ways() -> Vec<(&'static str, Mode, Posture)> {
    let heads = library().heads().iter();
    heads
        .flat_map(|h| {
            h.modes.iter().flat_map(move |m| h.postures.iter().map(move |p| (h.id.as_str(), *m, *p)))
        })
        .filter(|(_, m, p)| (*m == Mode::Partner) == (*p == Posture::Partner))
        .collect()
}

/// All that a compilation depends on.
#[derive(Debug, Clone)]
struct Case {
    request: GuideRequest,
    preferences: Preferences,
    given: Vec<SafetyAnswer>,
    findings: Vec<Finding>,
    /// `given`, and no to every other question.
    answers: Answers,
    step_major: bool,
}

impl Case {
    fn of(
        request: GuideRequest,
        preferences: Preferences,
        given: Vec<SafetyAnswer>,
        findings: Vec<Finding>,
    ) -> Self {
        let mut answers = Answers::default();
        for flag in Flag::ALL.iter().filter(|f| f.asked()) {
            answers.give(&answer(*flag, None, Reply::No), today(), 1);
        }
        for one in &given {
            answers.give(one, today(), 2);
        }
        Self { request, preferences, given, findings, answers, step_major: false }
    }

    fn receiver(&self) -> Receiver {
        self.request.receiver.unwrap()
    }

    fn assessment(&self) -> Assessment {
        assess(&self.answers, &self.findings, self.receiver(), today())
    }

    fn content(&self) -> &'static GuideContent {
        let id = &self.request.guide;
        if self.step_major {
            STEP_MAJOR.iter().find(|copy| copy.head.id == *id).unwrap()
        } else {
            content(id)
        }
    }

    fn compiled(&self) -> Result<Timeline, InstepError> {
        compile(self.content(), &self.request, &self.preferences, &self.assessment(), words())
    }

    /// What the flag counts as on a foot; `sides` of a question that is not per foot are all alike.
    fn replied(&self, flag: Flag, side: Side) -> Reply {
        let key = if flag.per_foot() { side } else { Side::None };
        self.answers.get(flag, key).unwrap().reply
    }

    /// Yes or unsure.
    fn holds(&self, flag: Flag, side: Side) -> bool {
        matches!(self.replied(flag, side), Reply::Yes | Reply::Unsure)
    }

    /// The whole table of dropped techniques, from content.md.
    fn dropped(&self, technique: &str, side: Side) -> bool {
        let unfeeling = [Flag::Neuropathy, Flag::PoorCirculation];
        let any = |flags: &[Flag]| flags.iter().any(|f| self.holds(*f, side));
        let touched = |flags: &[Flag]| flags.iter().any(|f| self.replied(*f, side) == Reply::Cleared);
        let no_leg =
            any(&[Flag::DvtKnownOrRisk, Flag::Pregnancy, Flag::CardiovascularSerious, Flag::VaricoseVeins]);
        let soft = [Flag::Diabetes, Flag::AnticoagulantBleeding, Flag::FragileTissue];
        let no_hard = any(&soft) || any(&unfeeling) || touched(&unfeeling) || touched(&[Flag::Diabetes]);
        (LOWER_LEG.contains(&technique) && no_leg)
            || (HARD.contains(&technique) && no_hard)
            || (TOES.contains(&technique) && any(&[Flag::JointToes]))
            || (ANKLE.contains(&technique) && any(&[Flag::JointAnkle]))
            || (POINTS.contains(&technique) && touched(&unfeeling))
            || (technique == "T216" && any(&[Flag::AnticoagulantBleeding]))
            || (THIN_SKIN.contains(&technique) && self.replied(Flag::FragileTissue, side) == Reply::Yes)
    }

    /// The most pressure the table allows; 4 without a cap.
    fn most(&self) -> i32 {
        let capped = [
            Flag::Diabetes,
            Flag::Pregnancy,
            Flag::CardiovascularSerious,
            Flag::AnticoagulantBleeding,
            Flag::FragileTissue,
            Flag::ChildOrUnableToReport,
            Flag::Neuropathy,
            Flag::PoorCirculation,
        ];
        let lifted = |f: Flag| self.replied(f, Side::None) == Reply::Cleared;
        let always = [
            Flag::Diabetes,
            Flag::Neuropathy,
            Flag::PoorCirculation,
            Flag::Pregnancy,
            Flag::CardiovascularSerious,
        ];
        if capped.iter().any(|f| self.holds(*f, Side::None)) || always.into_iter().any(lifted) {
            2
        } else if self.preferences.beginner {
            3
        } else {
            4
        }
    }

    fn no_soak(&self) -> bool {
        let either = |f: Flag| self.holds(f, Side::Left) || self.holds(f, Side::Right);
        let sugar = [Flag::Diabetes, Flag::Neuropathy, Flag::PoorCirculation];
        let others = [
            Flag::SkinOpenOrInfected,
            Flag::SkinMinor,
            Flag::CardiovascularSerious,
            Flag::ChildOrUnableToReport,
        ];
        sugar.into_iter().any(|f| either(f) || self.replied(f, Side::None) == Reply::Cleared)
            || others.into_iter().any(either)
            || self.replied(Flag::CardiovascularSerious, Side::None) == Reply::Cleared
            || (self.receiver() == Receiver::Me
                && self.findings.iter().any(|f| f.what.skin() || !f.what.acute()))
    }

    fn foot(&self) -> Foot {
        self.request.foot.unwrap_or(Foot::Both)
    }
}

fn answer(flag: Flag, foot: Option<Foot>, reply: Reply) -> SafetyAnswer {
    let zones = if flag.zoned() && reply == Reply::Yes { vec!["heel_pad".to_owned()] } else { Vec::new() };
    SafetyAnswer { flag, foot, zones, reply, cleared_on: (reply == Reply::Cleared).then(today), sign: None }
}

fn any_answer() -> impl Strategy<Value = SafetyAnswer> {
    let flags: Vec<Flag> = Flag::ALL.iter().copied().filter(|f| f.asked()).collect();
    let replies = proptest::sample::select(vec![Reply::No, Reply::Yes, Reply::Unsure, Reply::Cleared]);
    let feet = proptest::sample::select(vec![Foot::Left, Foot::Right, Foot::Both]);
    let zones =
        proptest::sample::select(vec!["heel_pad", "toe_1", "sole", "dorsum", "foot", "calf", "toe_web_2"]);
    (proptest::sample::select(flags), replies, feet, zones).prop_map(|(flag, reply, foot, zone)| {
        let reply = if reply == Reply::Cleared && !flag.clearable() { Reply::Yes } else { reply };
        let mut given = answer(flag, flag.per_foot().then_some(foot), reply);
        given.zones.iter_mut().for_each(|z| *z = zone.to_owned());
        given
    })
}

/// Several things to see; acute ones close every guide and are held by the table's own tests.
fn any_finding() -> impl Strategy<Value = Finding> {
    let what = proptest::sample::select(vec![
        FindingWhat::Cut,
        FindingWhat::Blister,
        FindingWhat::Crack,
        FindingWhat::Other,
    ]);
    let zones = proptest::sample::select(vec!["heel_pad", "toe_1", "dorsum", "ankle"]);
    let feet = proptest::sample::select(vec![Foot::Left, Foot::Right]);
    (what, zones, feet).prop_map(|(what, zone, foot)| Finding {
        foot,
        zone: zone.to_owned(),
        what,
        first_seen: today(),
        stamp: 5,
    })
}

#[allow(clippy::needless_update, reason = "a preference more is no other law")]
fn any_preferences() -> impl Strategy<Value = Preferences> {
    let switch = proptest::sample::select(vec![Some(30), Some(60), None]);
    (any::<[bool; 5]>(), switch).prop_map(|([right, manual, reach, weak_hands, beginner], switch_seconds)| {
        Preferences {
            first_foot: if right { Side::Right } else { Side::Left },
            switch_seconds,
            auto_advance: !manual,
            reach,
            weak_hands,
            beginner,
            ..Preferences::default()
        }
    })
}

fn any_case() -> impl Strategy<Value = Case> {
    let way = proptest::sample::select(ways());
    let foot = proptest::sample::select(vec![None, Some(Foot::Both), Some(Foot::Left), Some(Foot::Right)]);
    let minutes = proptest::option::of(1..=120);
    let given = proptest::collection::vec(any_answer(), 0..4);
    let findings = proptest::collection::vec(any_finding(), 0..2);
    let left_out = proptest::collection::vec(any::<proptest::sample::Index>(), 0..3);
    (way, foot, minutes, any::<[bool; 2]>(), (any_preferences(), left_out), given, findings).prop_map(
        |((id, mode, posture), foot, minutes, [someone, step_major], chosen, given, findings)| {
            let (mut preferences, left_out) = chosen;
            let steps = super::steps(content(id), &[], words());
            let free: Vec<String> = steps.into_iter().filter(|s| !s.always_played).map(|s| s.step).collect();
            let skip: Vec<String> = left_out.iter().map(|at| at.get(&free).clone()).collect();
            if super::check_skips(content(id), &skip, &[], &[]).is_ok() {
                let skipped = |step| SkippedStep { guide: id.to_owned(), step };
                preferences.skipped = skip.into_iter().map(skipped).collect();
            }
            // Who does not reach their feet has the floor, and only there; that is held in compile_tests.
            preferences.reach |= mode == Mode::OwnFeet && posture != Posture::Floor;
            let receiver =
                if someone && mode == Mode::Partner { Receiver::SomeoneElse } else { Receiver::Me };
            let request = GuideRequest {
                minutes,
                mode: Some(mode),
                posture: Some(posture),
                foot,
                receiver: Some(receiver),
                ..GuideRequest::of(id)
            };
            Case { step_major, ..Case::of(request, preferences, given, findings) }
        },
    )
}

/// What the dose of a segment's step allows: fewest seconds, most, and seconds of one unit.
fn allowed(authored: &Step, played: &Segment) -> (i32, i32, i32) {
    if authored.kind == StepKind::Soak && played.kind == StepKind::Wash {
        return (60, 180, 1);
    }
    // What counts for each zone counts for those that are left.
    let left = authored.zones.iter().filter(|zone| played.zones.contains(zone)).count();
    let dose = match left {
        0 => authored.dose,
        left => authored.dose.on_zones(left as i32, authored.zones.len() as i32),
    };
    match dose {
        PackedDose::Duration { min, max, .. } => (min, max, 1),
        PackedDose::Reps { min, max, s_per_rep, times, .. } => {
            (min * s_per_rep * times, max * s_per_rep * times, s_per_rep * times)
        }
        PackedDose::Hold { min, max, points, .. } => (min * points, max * points, points),
        PackedDose::UntilUserDone { soft_s } => (soft_s, soft_s, soft_s),
    }
}

fn one_foot(side: Side) -> bool {
    matches!(side, Side::Left | Side::Right)
}

fn massage(kind: StepKind) -> bool {
    MASSAGE_KINDS.contains(&kind.code())
}

/// Holds what is true of every timeline.
fn hold(case: &Case, t: &Timeline) -> Result<(), TestCaseError> {
    let content = case.content();
    let sum: i32 = t.segments.iter().map(|s| s.seconds).sum::<i32>()
        + t.segments.iter().map(|s| s.pause_after).sum::<i32>();
    prop_assert_eq!(t.total_seconds(), sum);

    for s in &t.segments {
        let authored = step(content, &s.step);
        let (min, max, unit) = allowed(&authored, s);
        prop_assert!(
            (min..=max).contains(&s.seconds) && s.seconds % unit == 0,
            "{} takes {}",
            s.step,
            s.seconds
        );
        if matches!(authored.dose, PackedDose::Hold { .. }) {
            prop_assert!(s.seconds >= 5 * unit, "{} holds {} s", s.step, s.seconds);
        }
        prop_assert!(s.cues.iter().all(|c| (0..=s.seconds).contains(&c.at_second)));
        prop_assert!(s.cues.is_sorted_by_key(|c| c.at_second));
        let waits =
            !case.preferences.auto_advance || matches!(authored.dose, PackedDose::UntilUserDone { .. });
        prop_assert_eq!(s.waits, waits);
        prop_assert!(authored.modes.contains(&t.mode) && authored.text_in(t.posture).is_some());
        for text in [&s.title, &s.body, &s.spoken] {
            prop_assert!(!text.is_empty() && !text.contains("note-") && !text.contains("step-"), "{}", text);
        }

        // The feet that are asked for, and a foot in words where one is meant.
        let asked = match case.foot() {
            Foot::Both => &[Side::Left, Side::Right, Side::Both, Side::None][..],
            Foot::Left => &[Side::Left, Side::None],
            Foot::Right => &[Side::Right, Side::None],
        };
        prop_assert!(asked.contains(&s.side), "{} on {}", s.step, s.side.code());
        prop_assert_eq!(s.side_text.is_empty(), s.side == Side::None);

        // Nothing that the table takes away, and never firmer than it allows.
        let feet = if one_foot(s.side) { vec![s.side] } else { vec![Side::Left, Side::Right] };
        let gone = feet.iter().all(|side| case.dropped(&s.technique, *side));
        prop_assert!(!gone, "{} is {}", s.step, s.technique);
        for pressure in [s.pressure_from, s.pressure_to].into_iter().flatten() {
            prop_assert!((1..=case.most()).contains(&pressure), "{} at {}", s.step, pressure);
        }
        if case.holds(Flag::ChildOrUnableToReport, Side::None) && massage(s.kind) {
            prop_assert!(matches!(s.kind, StepKind::Stroke | StepKind::Rub), "{}", s.step);
        }
        if s.technique == "T218" && case.dropped("T201", Side::None) {
            prop_assert!(s.zones.iter().all(|z| zone_within(z, "foot")), "{:?}", s.zones);
        }
        if content.head.family != Family::ScalpEar {
            for side in feet {
                let closed = [Flag::SkinOpenOrInfected, Flag::Injury, Flag::CancerLocal];
                let shut = closed.into_iter().any(|f| case.holds(f, side))
                    || case.replied(Flag::SkinMinor, side) == Reply::Unsure;
                prop_assert!(s.side != side || !shut, "{} on a closed foot", s.step);
            }
        }
    }

    soaks(case, t)?;
    aftercare(content, t)?;
    pauses(case, t)?;
    order(case, t)?;
    changes(case, t)
}

fn soaks(case: &Case, t: &Timeline) -> Result<(), TestCaseError> {
    let soaks = t.segments.iter().filter(|s| s.kind == StepKind::Soak).count();
    prop_assert!(soaks == 0 || t.total_seconds() >= 25 * 60, "a soak in {} s", t.total_seconds());
    prop_assert!(soaks == 0 || !case.no_soak());
    let washes: Vec<&str> = t
        .segments
        .iter()
        .filter(|s| s.phase == Phase::Prepare && s.kind == StepKind::Wash && s.technique != "P5")
        .map(|s| s.step.as_str())
        .collect();
    prop_assert!(washes.len() <= 1, "feet are washed twice: {:?}", washes);
    Ok(())
}

fn aftercare(content: &GuideContent, t: &Timeline) -> Result<(), TestCaseError> {
    for s in content.steps.iter().filter(|s| s.phase == Phase::Aftercare && s.modes.contains(&t.mode)) {
        prop_assert!(t.segments.iter().any(|played| played.step == s.id), "{} is gone", &s.id);
    }
    prop_assert_eq!(t.segments.last().unwrap().phase, Phase::Aftercare);
    // A step of the technique phase is left, or strokes where only they are allowed.
    prop_assert!(t.segments.iter().any(|s| massage(s.kind)));
    Ok(())
}

fn pauses(case: &Case, t: &Timeline) -> Result<(), TestCaseError> {
    prop_assert_eq!(t.segments.last().unwrap().pause_after, 0);
    prop_assert!(!t.segments.last().unwrap().switch_after);
    for pair in t.segments.windows(2) {
        let [now, next] = pair else { continue };
        let switch = one_foot(now.side) && one_foot(next.side) && now.side != next.side;
        // A soak for one foot left stands for no foot's turn.
        let turn = |s: &Segment| step(case.content(), &s.step).sides == StepSides::PerFoot;
        let switch = switch && turn(now) && turn(next);
        prop_assert_eq!(now.switch_after, switch, "{} to {}", &now.step, &next.step);
        let washes = t.care.contains(&Care::WashBetween);
        let chosen = case.preferences.switch_seconds.unwrap_or(0);
        let expected = match (switch, washes) {
            (false, _) => 5,
            (true, true) if chosen > 0 => chosen.max(60),
            (true, _) => chosen,
        };
        prop_assert_eq!(now.pause_after, expected);
    }
    Ok(())
}

/// A foot is finished before the other begins, or each step goes to both before the next; as the guide says.
fn order(case: &Case, t: &Timeline) -> Result<(), TestCaseError> {
    let content = case.content();
    let place = |s: &Segment| content.steps.iter().position(|step| step.id == s.step).unwrap();
    let first = if case.preferences.first_foot == Side::Right { Side::Right } else { Side::Left };
    let per_foot: Vec<&Segment> =
        t.segments.iter().filter(|s| content.steps[place(s)].sides == StepSides::PerFoot).collect();
    let key = |s: &&Segment| {
        let foot = usize::from(s.side != first);
        if content.head.step_major { (place(s), foot) } else { (foot, place(s)) }
    };
    prop_assert!(per_foot.is_sorted_by_key(key));
    let once: Vec<usize> = t
        .segments
        .iter()
        .filter(|s| content.steps[place(s)].sides != StepSides::PerFoot)
        .map(place)
        .collect();
    prop_assert!(once.is_sorted(), "{:?}", once);
    let mut played: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for s in &t.segments {
        *played.entry((s.step.as_str(), s.side.code())).or_default() += 1;
    }
    prop_assert!(played.values().all(|n| *n == 1), "{:?}", played);
    Ok(())
}

fn changes(case: &Case, t: &Timeline) -> Result<(), TestCaseError> {
    let content = case.content();
    for c in &t.changes {
        prop_assert!(c.because.ends_with(['.', '?']) && !c.because.contains('{'), "{}", c.because);
        if let Some(id) = &c.step {
            let authored = step(content, id);
            // A basin holds the feet, whatever its step says.
            let footless = authored.sides == StepSides::None && authored.kind != StepKind::Soak;
            prop_assert_eq!(c.side == Side::None, footless, "{:?}", c);
        }
        if matches!(c.effect, Effect::Shorten | Effect::Lengthen | Effect::CapPressure) {
            prop_assert!(t.segments.iter().any(|s| Some(&s.step) == c.step.as_ref()), "{:?}", c);
        }
    }
    // What is not played is told, on the foot where it is not.
    let feet = match t.foot {
        Foot::Both => vec![Side::Left, Side::Right],
        Foot::Left => vec![Side::Left],
        Foot::Right => vec![Side::Right],
    };
    for authored in content.steps.iter().filter(|s| s.modes.contains(&t.mode)) {
        for side in &feet {
            let covers = |other: Side| !one_foot(other) || other == *side;
            let played = t.segments.iter().any(|s| s.step == authored.id && covers(s.side));
            let told = t.changes.iter().any(|c| {
                c.step.as_ref() == Some(&authored.id)
                    && matches!(c.effect, Effect::Drop | Effect::Replace | Effect::Skip)
                    && covers(c.side)
            });
            prop_assert!(played || told, "{} is not played on {}", &authored.id, side.code());
        }
    }
    Ok(())
}

/// A refusal says what, why and what would lift it, and what is named as possible is.
fn hold_refusal(error: &InstepError) -> Result<(), TestCaseError> {
    let InstepError::Refused { changes, .. } = error else {
        return Err(TestCaseError::fail(format!("{error:?}")));
    };
    prop_assert!(!changes.is_empty());
    for c in changes {
        // Nothing lifts what lasts.
        let lasts = matches!(c.flag.as_str(), "diabetes" | "epilepsy" | "electronic_implant");
        prop_assert!(c.lift.as_ref().map_or(lasts, |l| !l.is_empty()) && !c.message.is_empty(), "{:?}", c);
        prop_assert!(
            matches!(
                c.effect,
                Effect::Block
                    | Effect::Hide
                    | Effect::Drop
                    | Effect::LeaveOut
                    | Effect::CapPressure
                    | Effect::Without
            ),
            "{:?}",
            c
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn every_guide_keeps_the_laws(case in any_case()) {
        let result = case.compiled();
        prop_assert_eq!(&result, &case.compiled(), "not the same twice");
        match result {
            Ok(timeline) => hold(&case, &timeline)?,
            Err(error) => hold_refusal(&error)?,
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_guide_without_its_techniques_is_refused(case in any_case()) {
        let result = case.compiled();
        let content = case.content();
        let (mode, posture) = (case.request.mode.unwrap(), case.request.posture.unwrap());
        let feet = match case.foot() {
            Foot::Both => vec![Side::Left, Side::Right],
            Foot::Left => vec![Side::Left],
            Foot::Right => vec![Side::Right],
        };
        let child = case.holds(Flag::ChildOrUnableToReport, Side::None);
        let in_way = |s: &&Step| s.modes.contains(&mode) && s.text_in(posture).is_some();
        let allowed = |s: &Step| {
            feet.iter().any(|side| !case.dropped(&s.technique, *side))
                && (!child || matches!(s.kind, StepKind::Stroke | StepKind::Rub))
        };
        let carried = content.steps.iter().filter(in_way).any(|s| {
            let short = s.technique == "T218" && case.dropped("T201", Side::None);
            let carries = s.phase == Phase::Technique || (child && massage(s.kind));
            carries && massage(s.kind) && !short && allowed(s)
        });
        prop_assert!(carried || result.is_err(), "nothing is left of {}", content.head.id);
    }

    #[test]
    fn an_answer_for_one_foot_changes_that_foot_only(
        case in any_case(),
        flag in proptest::sample::select(vec![Flag::JointToes, Flag::JointAnkle, Flag::SkinMinor]),
        left in any::<bool>(),
    ) {
        let (foot, side, other) = if left {
            (Foot::Left, Side::Left, Side::Right)
        } else {
            (Foot::Right, Side::Right, Side::Left)
        };
        // A wished length is shared out over both feet; high risk closes both.
        let request = GuideRequest { minutes: None, ..case.request };
        let mut given = case.given;
        given.retain(|a| a.flag != flag && !matches!(a.flag, Flag::Diabetes | Flag::Neuropathy));
        let before = Case::of(request.clone(), case.preferences.clone(), given.clone(), Vec::new());
        given.push(answer(flag, Some(foot), Reply::Yes));
        let after = Case::of(request, case.preferences, given, Vec::new());
        let content = after.content();
        let (Ok(before), Ok(after)) = (before.compiled(), after.compiled()) else { return Ok(()) };
        // A foot that loses all its massage is not treated at all; a guide that loses its techniques plays those that
        // were left out by choice.
        let kept = |t: &Timeline| t.changes.iter().any(|c| c.effect == Effect::Note && c.because == words().text("change-skip-kept", &[]));
        prop_assume!(before.foot == after.foot && kept(&before) == kept(&after));
        let soaks = |t: &Timeline| t.segments.iter().any(|s| s.kind == StepKind::Soak);
        let same_texts = soaks(&before) == soaks(&after);
        let on_other = |t: &Timeline| -> Vec<Segment> {
            // What is for both feet is done on the other one where it must.
            let per_foot = |s: &&Segment| step(content, &s.step).sides == StepSides::PerFoot;
            let segments = t.segments.iter().filter(|s| s.side == other).filter(per_foot).cloned();
            // The pause behind a foot's last step depends on what follows.
            let segments = segments.map(|s| Segment { pause_after: 0, switch_after: false, ..s });
            // Texts may speak of a soak that is in the session or not.
            let silent = String::new;
            let silenced = |s| Segment { title: silent(), body: silent(), spoken: silent(), lines: Vec::new(), cues: Vec::new(), ..s };
            segments.map(|s| if same_texts { s } else { silenced(s) }).collect()
        };
        prop_assert_eq!(on_other(&before), on_other(&after));
        for change in after.changes.iter().filter(|c| !before.changes.contains(c)) {
            // What was said of both feet is said of the one where the step is left.
            let narrowed = before.changes.iter().any(|c| {
                c.side == Side::Both && Change { side: other, ..c.clone() } == *change
            });
            let basin = change.effect == Effect::Replace || change.because.contains("25 minutes");
            let meant = change.side == side || change.side == Side::Both || change.step.is_none();
            prop_assert!(meant || narrowed || basin, "{:?}", change);
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_is_named_as_possible_is(case in any_case(), tradition in any::<bool>()) {
        let assessment = case.assessment();
        let receiver = case.receiver();
        let ids =
            possible(library(), receiver, tradition, &case.preferences, &assessment, words()).unwrap();
        for head in library().heads() {
            let request = GuideRequest { receiver: Some(receiver), ..GuideRequest::of(&head.id) };
            let played = compile(content(&head.id), &request, &case.preferences, &assessment, words());
            let offered = tradition || head.family != Family::ReflexTradition;
            prop_assert_eq!(ids.contains(&head.id), played.is_ok() && offered, "{}", &head.id);
        }
    }
}

#[test]
fn the_length_of_a_guide_is_that_of_its_timeline() {
    for (id, mode, posture) in ways() {
        let request = GuideRequest { mode: Some(mode), ..GuideRequest::of(id) };
        let none = Assessment::default();
        let usual = compile(content(id), &request, &Preferences::default(), &none, words()).unwrap();
        assert_eq!(content(id).head.seconds_in(mode), Some(usual.total_seconds()), "{id} {}", mode.code());
        let in_posture = GuideRequest { posture: Some(posture), ..request };
        let there = compile(content(id), &in_posture, &Preferences::default(), &none, words()).unwrap();
        assert!(there.total_seconds() <= usual.total_seconds(), "{id} {}", posture.code());
    }
}
