//! Questions are asked before the first guide they can change, and only then; and a refusal tells every reason.

use super::*;
use crate::calendar::CareDay;
use crate::error::InstepError;
use crate::safety::{
    Answers, Assessment, Flag, LegSign, Reply, SafetyAnswer, SafetyChange, SafetyItem, SafetyPage, assess,
};
use crate::session::{Foot, Mode, Posture, Receiver};
use crate::words::Words;

fn today() -> CareDay {
    "2026-11-21".parse().unwrap()
}

fn answer(flag: Flag, reply: Reply) -> SafetyAnswer {
    SafetyAnswer::of(SafetyItem { flag, sign: None }, reply)
}

fn on(flag: Flag, foot: Foot, reply: Reply) -> SafetyAnswer {
    let zones = if flag.zoned() && reply == Reply::Yes { vec!["heel_pad".to_owned()] } else { Vec::new() };
    SafetyAnswer { foot: Some(foot), zones, ..answer(flag, reply) }
}

/// Every question answered with no, then these.
fn answered(given: &[SafetyAnswer]) -> Answers {
    let mut answers = Answers::default();
    for flag in Flag::ALL.iter().filter(|f| f.asked()) {
        answers.give(&answer(*flag, Reply::No), today(), 1);
    }
    for one in given {
        answers.give(one, today(), 2);
    }
    answers
}

fn assessed(given: &[SafetyAnswer], receiver: Receiver) -> Assessment {
    assess(&answered(given), &[], receiver, today())
}

/// Every guide in every mode and posture it offers, for the person and for somebody else.
fn requests() -> Vec<GuideRequest> {
    let mut requests = Vec::new();
    for head in Library::shipped().unwrap().heads() {
        for mode in &head.modes {
            for posture in &head.postures {
                if (*mode == Mode::Partner) != (*posture == Posture::Partner) {
                    continue;
                }
                for receiver in [Receiver::Me, Receiver::SomeoneElse] {
                    if *mode == Mode::OwnFeet && receiver == Receiver::SomeoneElse {
                        continue;
                    }
                    requests.push(GuideRequest {
                        mode: Some(*mode),
                        posture: Some(*posture),
                        receiver: Some(receiver),
                        ..GuideRequest::of(&head.id)
                    });
                }
            }
        }
    }
    requests
}

/// Compiles a guide, without its pictures: one that only draws less is no reason to ask.
fn compiled(request: &GuideRequest, assessment: &Assessment) -> Result<Timeline, InstepError> {
    let content = Library::shipped().unwrap().guide(&request.guide).unwrap();
    let words = Words::new("en", None, false);
    let mut timeline = compile(content, request, &Preferences::default(), assessment, &words)?;
    for segment in &mut timeline.segments {
        segment.pictures.clear();
        (segment.direction, segment.direction_text) = (None, None);
    }
    Ok(timeline)
}

fn asked_of(request: &GuideRequest) -> Vec<Flag> {
    let content = Library::shipped().unwrap().guide(&request.guide).unwrap();
    asked(content, request, &Preferences::default()).unwrap()
}

/// A yes, an unsure and a no are compiled: the question is asked exactly where they differ in what is played, warned of,
/// told or refused. A child is not asked about on one's own feet.
#[test]
fn a_question_is_asked_exactly_where_an_answer_changes_the_guide() {
    let (mut cells, mut asked) = (0, 0);
    for request in requests() {
        let receiver = request.receiver.unwrap();
        let asks = asked_of(&request);
        let no = compiled(&request, &assessed(&[], receiver));
        for flag in Flag::ALL.iter().copied().filter(|f| f.asked()) {
            if flag == Flag::ChildOrUnableToReport && receiver == Receiver::Me {
                assert!(!asks.contains(&flag));
                continue;
            }
            let with = |answer| compiled(&request, &assessed(&[answer], receiver));
            let differs = if flag.per_foot() {
                [Foot::Left, Foot::Right, Foot::Both].into_iter().any(|foot| {
                    [Reply::Yes, Reply::Unsure].into_iter().any(|reply| with(on(flag, foot, reply)) != no)
                })
            } else {
                [Reply::Yes, Reply::Unsure].into_iter().any(|reply| with(answer(flag, reply)) != no)
            };
            assert_eq!(asks.contains(&flag), differs, "{} {request:?}", flag.code());
            (cells, asked) = (cells + 1, asked + usize::from(differs));
        }
    }
    assert!(cells > 500 && asked > 200, "{cells} cells, {asked} asked");
}

#[test]
fn the_first_guide_asks_fifteen_lines_on_three_pages_and_legs_come_with_legs() {
    let lines = |id: &str, receiver| {
        let flags = asked_of(&GuideRequest { receiver: Some(receiver), ..GuideRequest::of(id) });
        let pages = check(&flags);
        pages.iter().map(|(page, lines)| (page.code(), *lines)).collect::<Vec<_>>()
    };
    let first = [("right_now", 4), ("feet", 5), ("health", 6)];
    assert_eq!(lines("G0", Receiver::Me), first);
    assert_eq!(lines("G0", Receiver::SomeoneElse), [("right_now", 4), ("feet", 5), ("health", 7)]);
    assert_eq!(lines("G3", Receiver::Me)[..4], [first[0], first[1], first[2], ("legs", 4)]);
    let scalp = asked_of(&GuideRequest::of("G8"));
    assert!(scalp.contains(&Flag::ScalpIssue) && !scalp.contains(&Flag::SkinMinor));
}

fn check(flags: &[Flag]) -> Vec<(SafetyPage, usize)> {
    let pages = crate::safety::check_pages(flags, &Answers::default(), None, today());
    pages.into_iter().map(|page| (page.page, page.items.len())).collect()
}

/// A warning about open questions is about those that can change the guide, and names them where they are few.
#[test]
fn open_questions_warn_in_one_sentence_and_only_where_they_matter() {
    let words = Words::new("en", None, false);
    for request in requests() {
        let receiver = request.receiver.unwrap();
        let nothing = assess(&Answers::default(), &[], receiver, today());
        let timeline = compiled(&request, &nothing).unwrap();
        assert_eq!(timeline.warnings.len(), 1, "{request:?}");
        let asked = asked_of(&request);
        let unnamed = "Several safety questions are open. Answer them before you begin.";
        assert_eq!(timeline.warnings, [unnamed], "{request:?}");
        let mut answers = Answers::default();
        for flag in asked.iter().skip(2) {
            answers.give(&answer(*flag, Reply::No), today(), 1);
        }
        let timeline = compiled(&request, &assess(&answers, &[], receiver, today())).unwrap();
        assert_eq!(timeline.warnings.len(), 1, "{request:?}");
        for flag in Flag::ALL.iter().copied().filter(|f| f.asked()) {
            let reason = words.text(&format!("safety-flag-{}.reason", flag.code()), &[]);
            let named = timeline.warnings[0].contains(&reason);
            assert_eq!(named, asked[..2].contains(&flag), "{} {request:?}", flag.code());
        }
    }
}

/// Without an answer about clots and leg signs the lower leg is left alone; a guide that has nothing else is compiled
/// while they were not asked yet, and refused once somebody would rather not say.
#[test]
fn open_questions_about_clots_and_leg_signs_leave_out_the_lower_leg() {
    const LOWER_LEG: [&str; 5] = ["T201", "T202", "T203", "T216", "M09"];
    let leg = |t: &Timeline| t.segments.iter().any(|s| LOWER_LEG.contains(&s.technique.as_str()));
    let g3 = GuideRequest::of("G3");
    assert!(leg(&compiled(&g3, &assessed(&[], Receiver::Me)).unwrap()));
    let signs = LegSign::ALL.iter().map(|sign| SafetyItem { flag: Flag::AcuteLegSign, sign: Some(*sign) });
    let others = [Flag::DvtNow, Flag::DvtKnownOrRisk].map(|flag| SafetyItem { flag, sign: None });
    for item in signs.chain(others) {
        let declined = assessed(&[SafetyAnswer::of(item, Reply::Declined)], Receiver::Me);
        let timeline = compiled(&g3, &declined).unwrap();
        assert!(!leg(&timeline) && timeline.warnings.len() == 1, "{}", item.code());
        let changes = refusal(compiled(&GuideRequest::of("G9"), &declined));
        assert!(changes.iter().all(|c| c.flag == item.flag.code() && c.lift.is_some()), "{changes:?}");
        let mut answers = answered(&[]);
        answers.forget(item, crate::session::Side::None);
        let unasked = assess(&answers, &[], Receiver::Me, today());
        assert!(!leg(&compiled(&g3, &unasked).unwrap()), "{}", item.code());
        assert!(leg(&compiled(&GuideRequest::of("G9"), &unasked).unwrap()), "it asks before it starts");
        assert!(!unasked.held_back(&["T201"]).is_empty());
    }
}

fn refusal(result: Result<Timeline, InstepError>) -> Vec<SafetyChange> {
    match result {
        Err(InstepError::Refused { changes, .. }) => changes,
        other => panic!("not refused: {other:?}"),
    }
}

/// Combinations in which two rules refuse a guide: each tells both reasons, a call today first.
#[test]
fn a_refusal_tells_every_reason_and_the_most_urgent_first() {
    let mut told = 0;
    for risk in [Flag::Neuropathy, Flag::PoorCirculation] {
        for sore in [Flag::SkinOpenOrInfected, Flag::SkinMinor, Flag::Injury] {
            for foot in [Foot::Left, Foot::Right] {
                let rules = assessed(&[answer(risk, Reply::Yes), on(sore, foot, Reply::Yes)], Receiver::Me);
                let changes = refusal(compiled(&GuideRequest::of("G0"), &rules));
                let flags: Vec<&str> = changes.iter().map(|c| c.flag.as_str()).collect();
                assert_eq!(flags[..2], ["high_risk_finding", risk.code()], "{changes:?}");
                assert!(changes[0].message.contains("Call your foot clinic or doctor today"), "{changes:?}");
                // A sore place keeps the foot in play by itself; it is the reason behind the first.
                assert_eq!(flags.contains(&sore.code()), sore != Flag::SkinMinor);
                let unique: std::collections::BTreeSet<&String> =
                    changes.iter().map(|c| &c.message).collect();
                assert_eq!(unique.len(), changes.len(), "each reason once");
                told += 1;
            }
        }
    }
    assert_eq!(told, 12);
    let worst = assessed(
        &[
            answer(Flag::Diabetes, Reply::Yes),
            answer(Flag::PoorCirculation, Reply::Yes),
            answer(Flag::DvtNow, Reply::Yes),
            answer(Flag::AcuteLegSign, Reply::Yes),
            on(Flag::SkinOpenOrInfected, Foot::Both, Reply::Yes),
        ],
        Receiver::Me,
    );
    let flags: Vec<String> =
        refusal(compiled(&GuideRequest::of("G0"), &worst)).into_iter().map(|c| c.flag).collect();
    assert_eq!(
        flags,
        ["acute_leg_sign", "high_risk_finding", "dvt_now", "poor_circulation", "skin_open_or_infected"]
    );
}
