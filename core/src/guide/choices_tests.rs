use super::{GuideChoices, GuideRequest, GuideWishes, Library, Preferences, choices, compile, whole_minutes};
use crate::calendar::CareDay;
use crate::error::InstepError;
use crate::safety::{Answers, Assessment, Flag, Reply, SafetyAnswer, SafetyItem, assess};
use crate::session::{Foot, Mode, Posture, Receiver};
use crate::words::Words;

fn today() -> CareDay {
    "2026-11-21".parse().unwrap()
}

fn words() -> Words {
    Words::new("en", None, false)
}

fn under(request: &GuideRequest, preferences: &Preferences, assessment: &Assessment) -> GuideChoices {
    let content = Library::shipped().unwrap().guide(&request.guide).unwrap();
    choices(content, request, preferences, assessment, &words()).unwrap()
}

fn of(request: &GuideRequest, preferences: &Preferences) -> GuideChoices {
    under(request, preferences, &Assessment::default())
}

fn usual(request: &GuideRequest) -> GuideChoices {
    of(request, &Preferences::default())
}

/// Every choice of a record, with what each one shares.
fn all(choices: &GuideChoices) -> Vec<(String, String, bool, bool, Option<String>, GuideWishes)> {
    let mut all = Vec::new();
    for c in &choices.modes {
        all.push((
            format!("{:?}", c.value),
            c.text.clone(),
            c.chosen,
            c.enabled,
            c.why_not.clone(),
            c.wishes,
        ));
    }
    for c in &choices.postures {
        all.push((
            format!("{:?}", c.value),
            c.text.clone(),
            c.chosen,
            c.enabled,
            c.why_not.clone(),
            c.wishes,
        ));
    }
    for c in &choices.feet {
        all.push((
            format!("{:?}", c.value),
            c.text.clone(),
            c.chosen,
            c.enabled,
            c.why_not.clone(),
            c.wishes,
        ));
    }
    for c in &choices.receivers {
        all.push((
            format!("{:?}", c.value),
            c.text.clone(),
            c.chosen,
            c.enabled,
            c.why_not.clone(),
            c.wishes,
        ));
    }
    for c in &choices.minutes {
        all.push((c.value.to_string(), c.text.clone(), c.chosen, true, None, c.wishes));
    }
    all
}

/// Each offered choice can be compiled and is then the chosen one; so can each that is offered next.
#[test]
fn every_enabled_choice_leads_to_a_guide_in_which_it_is_chosen() {
    let library = Library::shipped().unwrap();
    for head in library.heads() {
        let content = library.guide(&head.id).unwrap();
        for reach in [true, false] {
            let preferences = Preferences { reach, ..Preferences::default() };
            let compiles = |request: &GuideRequest| {
                compile(content, request, &preferences, &Assessment::default(), &words()).is_ok()
            };
            let first = GuideRequest::of(&head.id);
            for (value, text, _, enabled, why_not, wishes) in all(&of(&first, &preferences)) {
                assert!(!text.contains("name-") && text.chars().count() <= 24, "{text}");
                assert_eq!(enabled, why_not.is_none(), "{value} of {}", head.id);
                if !enabled {
                    assert!(!why_not.unwrap().contains("choice-"), "{value} of {}", head.id);
                    continue;
                }
                let next = wishes.put_into(&first);
                assert!(compiles(&next), "{value} of {}", head.id);
                let there = all(&of(&next, &preferences));
                assert!(there.iter().any(|c| c.0 == value && c.2), "{value} of {}", head.id);
                for (then, .., wishes) in there.iter().filter(|c| c.3) {
                    assert!(compiles(&wishes.put_into(&next)), "{value}, then {then} of {}", head.id);
                }
            }
        }
    }
}

#[test]
fn exactly_one_value_of_each_choice_is_in_force() {
    for head in Library::shipped().unwrap().heads() {
        let choices = usual(&GuideRequest::of(&head.id));
        assert_eq!(choices.modes.iter().filter(|c| c.chosen).count(), 1);
        assert_eq!(choices.postures.iter().filter(|c| c.chosen).count(), 1);
        assert_eq!(choices.receivers.iter().filter(|c| c.chosen).count(), 1);
        assert_eq!(choices.minutes.iter().filter(|c| c.chosen).count(), 1);
        assert_eq!(choices.minutes.iter().filter(|c| c.own && c.chosen).count(), 1);
        let feet = choices.feet.iter().filter(|c| c.chosen).count();
        assert_eq!(feet, usize::from(head.id != "G8"), "the head has no feet");
    }
}

#[test]
fn a_seat_of_the_other_mode_changes_the_mode_and_not_whose_feet() {
    let lap =
        GuideRequest { posture: Some(Posture::Lap), mode: Some(Mode::OwnFeet), ..GuideRequest::of("G1") };
    let choices = usual(&lap);
    let partner = choices.postures.iter().find(|c| c.value == Posture::Partner).unwrap();
    assert!(partner.enabled);
    assert_eq!((partner.wishes.mode, partner.wishes.posture), (None, Some(Posture::Partner)));
    let together = choices.modes.iter().find(|c| c.value == Mode::Partner).unwrap();
    assert_eq!((together.wishes.mode, together.wishes.posture), (Some(Mode::Partner), None));
    let theirs = GuideRequest { receiver: Some(Receiver::SomeoneElse), ..GuideRequest::of("G1") };
    let choices = usual(&theirs);
    let alone = choices.modes.iter().find(|c| c.value == Mode::OwnFeet).unwrap();
    assert_eq!(alone.why_not.as_deref(), Some("These are somebody else’s feet."));
    let lap = choices.postures.iter().find(|c| c.value == Posture::Lap).unwrap();
    assert_eq!(lap.why_not.as_deref(), Some("These are somebody else’s feet."));
}

#[test]
fn what_a_guide_lacks_is_told() {
    let choices = usual(&GuideRequest::of("G7"));
    let partner = choices.modes.iter().find(|c| c.value == Mode::Partner).unwrap();
    assert_eq!(partner.why_not.as_deref(), Some("This guide is not made for that."));
    let theirs = choices.receivers.iter().find(|c| c.value == Receiver::SomeoneElse).unwrap();
    assert_eq!(theirs.why_not.as_deref(), Some("This guide is for your own feet."));
    let no_reach = Preferences { reach: false, ..Preferences::default() };
    let choices = of(&GuideRequest::of("G1"), &no_reach);
    let lap = choices.postures.iter().find(|c| c.value == Posture::Lap).unwrap();
    assert_eq!(lap.why_not.as_deref(), Some("Your settings say that you can’t reach your feet."));
    assert!(choices.postures.iter().any(|c| c.value == Posture::Floor && c.enabled));
}

#[test]
fn a_foot_in_peace_can_not_be_chosen() {
    let mut answers = Answers::default();
    let open = SafetyItem { flag: Flag::SkinOpenOrInfected, sign: None };
    let open = SafetyAnswer { foot: Some(Foot::Left), ..SafetyAnswer::of(open, Reply::Yes) };
    answers.give(&open, today(), 1);
    let assessment = assess(&answers, &[], Receiver::Me, today());
    let choices = under(&GuideRequest::of("G1"), &Preferences::default(), &assessment);
    let foot = |value| choices.feet.iter().find(|c| c.value == value).unwrap();
    assert_eq!(foot(Foot::Both).why_not.as_deref(), Some("One foot is left in peace tonight."));
    assert!(foot(Foot::Left).why_not.as_deref().unwrap().contains("open or sore skin"));
    assert!(foot(Foot::Right).enabled && foot(Foot::Right).chosen);
}

#[test]
fn lengths_are_those_the_guide_reaches() {
    let request = GuideRequest { minutes: Some(20), ..GuideRequest::of("G1") };
    let choices = usual(&request);
    let content = Library::shipped().unwrap().guide("G1").unwrap();
    for length in &choices.minutes {
        let request = length.wishes.put_into(&request);
        let timeline =
            compile(content, &request, &Preferences::default(), &Assessment::default(), &words()).unwrap();
        assert_eq!(whole_minutes(timeline.total_seconds()), length.value);
    }
    let values: Vec<i32> = choices.minutes.iter().map(|c| c.value).collect();
    assert!(values.is_sorted() && values.contains(&20) && values.len() >= 4, "{values:?}");
}

#[test]
fn a_refused_guide_has_choices_without_lengths_and_a_wrong_request_has_none() {
    let mut answers = Answers::default();
    let clot = SafetyItem { flag: Flag::DvtNow, sign: None };
    answers.give(&SafetyAnswer::of(clot, Reply::Yes), today(), 1);
    let assessment = assess(&answers, &[], Receiver::Me, today());
    let choices = under(&GuideRequest::of("G1"), &Preferences::default(), &assessment);
    assert!(choices.minutes.is_empty() && choices.feet.iter().all(|c| !c.enabled));
    let content = Library::shipped().unwrap().guide("G7").unwrap();
    let wrong = GuideRequest { mode: Some(Mode::Partner), ..GuideRequest::of("G7") };
    let failed = super::choices(content, &wrong, &Preferences::default(), &Assessment::default(), &words())
        .unwrap_err();
    assert!(matches!(failed, InstepError::Invalid { .. }));
}
