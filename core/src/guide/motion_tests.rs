use super::{GuideContent, GuideRequest, Library, Motion, Preferences, Segment, compile};
use crate::picture::Pictogram;
use crate::safety::Assessment;
use crate::session::{Mode, Posture};
use crate::words::Words;

/// Calls `see` with every segment of every guide in every posture, for usual hands and for hands that spare the thumbs.
fn each_segment(mut see: impl FnMut(&GuideContent, Posture, bool, &Segment)) {
    let (library, words) = (Library::shipped().unwrap(), Words::new("en", None, false));
    for head in library.heads() {
        let content = library.guide(&head.id).unwrap();
        for posture in &head.postures {
            let mode = if *posture == Posture::Partner { Mode::Partner } else { Mode::OwnFeet };
            if !head.modes.contains(&mode) {
                continue;
            }
            let request =
                GuideRequest { mode: Some(mode), posture: Some(*posture), ..GuideRequest::of(&head.id) };
            for weak_hands in [false, true] {
                let preferences = Preferences { weak_hands, ..Preferences::default() };
                let timeline =
                    compile(content, &request, &preferences, &Assessment::default(), &words).unwrap();
                assert!(!timeline.segments.is_empty());
                timeline.segments.iter().for_each(|segment| see(content, *posture, weak_hands, segment));
            }
        }
    }
}

#[test]
fn every_segment_has_a_motion_and_a_pictogram() {
    let mut motions = std::collections::BTreeSet::new();
    let mut drawn = std::collections::BTreeSet::new();
    each_segment(|content, posture, _, segment| {
        let at = format!("{} in {}", segment.step, posture.code());
        let how = &segment.pictograms;
        let all: Vec<_> =
            [&how.hand, &how.tool, &how.seat].into_iter().flatten().chain(&how.things).collect();
        assert!(!all.is_empty() && all.len() <= 6, "{at}: {all:?}");
        let massage = content.steps.iter().any(|s| s.id == segment.step && s.motion() != Motion::Still);
        assert_eq!(segment.motion != Motion::Still, massage, "{at}");
        assert_eq!(segment.pass_ms > 0, massage, "{at}");
        assert!(segment.pass_ms <= 15_000, "{at}: {}", segment.pass_ms);
        let reached = how.hand.is_some() || how.tool.is_some() || posture == Posture::Floor;
        assert!(reached || !massage, "{at} shows neither a hand nor a tool");
        motions.insert(segment.motion);
        drawn.extend(all.iter().map(|p| p.pictogram));
    });
    assert_eq!(motions.len(), Motion::ALL.len(), "{motions:?}");
    assert_eq!(drawn.len(), Pictogram::ALL.len(), "{drawn:?}");
}

#[test]
fn the_hand_that_is_drawn_is_the_one_that_is_named() {
    let mut wrong = Vec::new();
    each_segment(|_, posture, weak, segment| {
        let Some(hand) = &segment.pictograms.hand else { return };
        let body = format!("{} {}", segment.title, segment.body).to_lowercase();
        let names: &[&str] = match hand.pictogram {
            Pictogram::Thumb | Pictogram::Thumbs => &["thumb", "press your way"],
            Pictogram::Fingertips => &["finger", "circle"],
            Pictogram::Palm => &["palm", "hand", "cup", "hold", "squeeze", "bend"],
            Pictogram::PalmBase => &["base of your", "palm"],
            Pictogram::Knuckles => &["knuckle"],
            Pictogram::Fist => &["fist"],
            Pictogram::ThumbAndFinger => &["thumb", "fingers", "toe"],
            other => panic!("{other:?} is no hand"),
        };
        if !names.iter().any(|name| body.contains(name)) {
            wrong.push(format!(
                "{} {} {weak}: {:?} but {body}",
                segment.step,
                posture.code(),
                hand.pictogram
            ));
        }
        let thumbs = matches!(hand.pictogram, Pictogram::Thumb | Pictogram::Thumbs);
        if weak && thumbs && !body.contains("thumb") {
            wrong.push(format!("{} spares the thumbs", segment.step));
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn things_that_are_drawn_are_named() {
    let mut wrong = Vec::new();
    each_segment(|_, posture, _, segment| {
        let body = format!("{} {}", segment.title, segment.body).to_lowercase();
        for thing in &segment.pictograms.things {
            let names: &[&str] = match thing.pictogram {
                Pictogram::Basin => &["water", "bath"],
                Pictogram::Wash => &["wash", "wipe", "clean"],
                Pictogram::Towel => &["towel", "dry"],
                Pictogram::Oil => &["oil", "cream", "lotion"],
                Pictogram::Slippers => &["slippers", "shoes"],
                Pictogram::Music => &["music"],
                other => panic!("{other:?} is no thing to fetch"),
            };
            if !names.iter().any(|name| body.contains(name)) {
                wrong.push(format!("{} {}: {:?} but {body}", segment.step, posture.code(), thing.pictogram));
            }
        }
        let slippers = segment.pictograms.things.iter().any(|t| t.pictogram == Pictogram::Slippers);
        if body.contains("slippers") && !slippers {
            wrong.push(format!("{} {}: slippers are not drawn: {body}", segment.step, posture.code()));
        }
    });
    wrong.dedup();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn on_the_floor_the_foot_moves_and_no_hand_is_drawn() {
    each_segment(|content, posture, _, segment| {
        let head = content.head.family == super::Family::ScalpEar;
        if posture == Posture::Floor && !head {
            assert_eq!(segment.pictograms.hand, None, "{}", segment.step);
        }
    });
}

#[test]
fn what_any_household_has_is_named_with_the_equipment_where_a_step_asks_for_it() {
    let library = Library::shipped().unwrap();
    let at_hand = |id: &str| library.head(id).unwrap().at_hand.clone();
    each_segment(|content, posture, _, segment| {
        let how = &segment.pictograms;
        // Aftercare puts on what stands ready; shoes, at the desk.
        let fetched = how.things.iter().filter(|_| segment.phase == super::Phase::Prepare).chain(&how.tool);
        for thing in fetched.map(|thing| thing.pictogram.code()) {
            let listed = at_hand(&content.head.id).iter().any(|code| code == thing)
                || content.head.equipment_required.iter().any(|code| code == thing);
            let household = matches!(thing, "towel" | "slippers");
            assert!(!household || listed, "{thing} of {} in {}", segment.step, posture.code());
        }
    });
}
