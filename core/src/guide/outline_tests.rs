use super::{GuideContent, GuideRequest, GuideStep, Library, Phase, Preferences, SourceText, Timeline};
use super::{change_lines, compile, phases, steps};
use crate::safety::{Assessment, Change, Effect};
use crate::session::{Foot, Side};
use crate::words::Words;

fn words() -> Words {
    Words::new("en", None, false)
}

fn played(content: &GuideContent, request: &GuideRequest) -> Timeline {
    compile(content, request, &Preferences::default(), &Assessment::default(), &words()).unwrap()
}

#[test]
fn phases_cover_every_segment_once_in_order() {
    let library = Library::shipped().unwrap();
    for head in library.heads() {
        let content = library.guide(&head.id).unwrap();
        for foot in Foot::ALL {
            let request = GuideRequest { foot: Some(*foot), ..GuideRequest::of(&head.id) };
            let timeline = played(content, &request);
            for step_major in [false, true] {
                let phases = phases(&timeline.segments, step_major, &words());
                let mut next = 0;
                for phase in &phases {
                    assert_eq!(phase.first, next, "{}", head.id);
                    next += phase.count;
                    let range = usize::try_from(phase.first).unwrap()..usize::try_from(next).unwrap();
                    assert!(timeline.segments[range].iter().all(|s| s.phase == phase.phase));
                    assert!(!phase.title.starts_with("name-") && !phase.length_text.is_empty());
                    assert_eq!(phase.side_text.is_empty(), phase.side == Side::None, "{}", head.id);
                }
                assert_eq!(usize::try_from(next).unwrap(), timeline.segments.len());
                let seconds: i32 = phases.iter().map(|phase| phase.seconds).sum();
                assert!(seconds <= timeline.total_seconds());
            }
        }
    }
}

#[test]
fn each_foot_has_phases_of_its_own_unless_the_feet_take_turns() {
    let content = Library::shipped().unwrap().guide("G2").unwrap();
    let segments = played(content, &GuideRequest::of("G2")).segments;
    let massage = |step_major| {
        let phases = phases(&segments, step_major, &words());
        phases.into_iter().filter(|p| p.phase == Phase::Technique).map(|p| p.side).collect::<Vec<_>>()
    };
    assert_eq!(massage(false)[..2], [Side::Left, Side::Right]);
    assert!(massage(true).contains(&Side::Both) || massage(true).len() >= 2);
}

fn change(step: Option<&str>, side: Side, effect: Effect, because: &str) -> Change {
    Change { step: step.map(str::to_owned), side, effect, because: because.to_owned() }
}

#[test]
fn changes_for_one_reason_are_one_line_that_names_the_foot_where_it_matters() {
    let content = Library::shipped().unwrap().guide("G0").unwrap();
    let all: Vec<GuideStep> = steps(content, &[], &words());
    let title = |id: &str| all.iter().find(|step| step.step == id).unwrap().title.clone();
    let mut timeline = played(content, &GuideRequest::of("G0"));
    timeline.changes = vec![
        change(Some("g0-ramp"), Side::Left, Effect::Drop, "No pressing."),
        change(Some("g0-cover"), Side::Left, Effect::Drop, "No pressing."),
        change(Some("g0-cover"), Side::Right, Effect::Drop, "No pressing."),
        change(None, Side::None, Effect::Note, "Wash your hands."),
        change(Some("g0-warm"), Side::Both, Effect::Shorten, "No pressing."),
    ];
    let lines = change_lines(&timeline, &all, &words());
    let ramp = format!("{} (left foot)", title("g0-ramp"));
    assert_eq!(
        lines.iter().map(|l| l.steps.clone()).collect::<Vec<_>>(),
        [vec![ramp.clone(), title("g0-cover")], Vec::new(), vec![title("g0-warm")],]
    );
    assert_eq!(lines[0].steps_text, format!("{ramp} and {}", title("g0-cover")));
    assert_eq!(lines[0].spoken, format!("{ramp} and {}. No pressing.", title("g0-cover")));
    assert_eq!((lines[1].steps_text.as_str(), lines[1].spoken.as_str()), ("", "Wash your hands."));
}

#[test]
fn a_reference_becomes_an_address_where_there_is_one() {
    for (reference, address) in [
        ("doi:10.1093/pm/pnw099", Some("https://doi.org/10.1093/pm/pnw099")),
        ("10.1111/jan.14699", Some("https://doi.org/10.1111/jan.14699")),
        ("PMC3091428", Some("https://pmc.ncbi.nlm.nih.gov/articles/PMC3091428/")),
        ("https://example.org/a", Some("https://example.org/a")),
        ("PMC", None),
        ("PMCx1", None),
        ("a book, page 10.1", None),
        ("javascript:alert(1)", None),
    ] {
        assert_eq!(SourceText::address(reference).as_deref(), address, "{reference}");
    }
}
