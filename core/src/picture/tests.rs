use std::collections::BTreeSet;

use instep_content::vocabulary::{VIEWS, ZONES};

use super::*;
use crate::guide::{GuideRequest, Library, Preferences, Segment, compile};
use crate::safety::Assessment;
use crate::session::{Mode, Side};
use crate::words::Words;

fn words() -> Words {
    Words::new("en", None, false)
}

fn codes(zones: &[&str]) -> Vec<String> {
    zones.iter().map(|z| (*z).to_owned()).collect()
}

fn seen(zones: &[&str], direction: Option<Direction>, side: Side, mode: Mode) -> Vec<StepPicture> {
    seen_codes(&codes(zones), direction, side, mode, &words())
}

fn seen_codes(
    zones: &[String],
    direction: Option<Direction>,
    side: Side,
    mode: Mode,
    words: &Words,
) -> Vec<StepPicture> {
    of_step(&Drawing { zones, direction, side, mode, left_out: Vec::new() }, words)
}

fn picture(atlas: &Atlas, view: PictureView, side: Side) -> &Picture {
    atlas.pictures.iter().find(|p| p.view == view && p.side == side).unwrap()
}

/// Every segment of every guide, in each of its modes.
fn segments() -> Vec<(Mode, Segment)> {
    let library = Library::shipped().unwrap();
    let mut segments = Vec::new();
    for head in library.heads() {
        for mode in &head.modes {
            let request = GuideRequest { mode: Some(*mode), ..GuideRequest::of(&head.id) };
            let content = library.guide(&head.id).unwrap();
            let preferences = Preferences::default();
            let timeline =
                compile(content, &request, &preferences, &Assessment::default(), &words()).unwrap();
            segments.extend(timeline.segments.into_iter().map(|s| (*mode, s)));
        }
    }
    segments
}

/// The points of a path, control points among them.
fn points(path: &[PathCommand]) -> Vec<(f64, f64)> {
    path.iter()
        .flat_map(|c| match *c {
            PathCommand::MoveTo { x, y } | PathCommand::LineTo { x, y } => vec![(x, y)],
            PathCommand::CurveTo { x1, y1, x2, y2, x, y } => vec![(x1, y1), (x2, y2), (x, y)],
            PathCommand::Close => Vec::new(),
        })
        .collect()
}

fn paths(picture: &Picture) -> Vec<&[PathCommand]> {
    let zones = picture.zones.iter().flat_map(|z| [z.fill.as_slice(), z.hatching.as_slice()]);
    let strokes = picture.strokes.iter().flat_map(|s| [s.lines.as_slice(), s.heads.as_slice()]);
    [picture.outline.as_slice(), picture.detail.as_slice()].into_iter().chain(zones).chain(strokes).collect()
}

#[test]
fn the_words_are_those_of_the_content() {
    assert_eq!(PictureView::ALL.iter().map(|v| v.code()).collect::<Vec<_>>(), VIEWS);
}

#[test]
fn every_zone_is_on_a_picture_of_either_foot() {
    let atlas = atlas().unwrap();
    assert_eq!(atlas.pictures.len(), 5 * 2 + 1);
    for side in [Side::Left, Side::Right] {
        let of_side = atlas.pictures.iter().filter(|p| p.side == side || p.side == Side::None);
        let shown: BTreeSet<&str> = of_side.flat_map(|p| &p.zones).map(|z| z.zone.as_str()).collect();
        assert_eq!(shown, ZONES.iter().map(|(zone, _)| *zone).collect(), "{side:?}");
    }
}

#[test]
fn every_point_is_inside_its_picture_and_the_unit_square() {
    for picture in atlas().unwrap().pictures {
        assert!(picture.width > 0.0 && picture.height > 0.0);
        assert_eq!(picture.width.max(picture.height), 1.0, "the longer side fills the square");
        for path in paths(&picture) {
            assert!(matches!(path[0], PathCommand::MoveTo { .. }));
            for (x, y) in points(path) {
                assert!((0.0..=picture.width).contains(&x), "{x} on {:?}", picture.view);
                assert!((0.0..=picture.height).contains(&y), "{y} on {:?}", picture.view);
            }
        }
    }
}

#[test]
fn the_left_foot_is_the_right_one_mirrored() {
    let atlas = atlas().unwrap();
    for right in atlas.pictures.iter().filter(|p| p.side == Side::Right) {
        let left = picture(&atlas, right.view, Side::Left);
        assert_eq!((left.width, left.height), (right.width, right.height));
        let names = |p: &Picture| -> Vec<String> {
            let zones = p.zones.iter().map(|z| z.zone.clone());
            zones.chain(p.strokes.iter().map(|s| s.id.clone())).collect()
        };
        assert_eq!(names(left), names(right));
        for (l, r) in paths(left).into_iter().zip(paths(right)) {
            assert_eq!(l.len(), r.len());
            for ((lx, ly), (rx, ry)) in points(l).into_iter().zip(points(r)) {
                assert!((lx - (right.width - rx)).abs() < 1e-12, "{lx} and {rx} on {:?}", right.view);
                assert_eq!(ly, ry);
            }
        }
        assert_ne!(left.outline, right.outline);
    }
}

#[test]
fn hatching_lies_in_its_zone() {
    for picture in atlas().unwrap().pictures {
        for zone in &picture.zones {
            let (fill, hatching) = (points(&zone.fill), points(&zone.hatching));
            assert!(hatching.len() >= 6, "{} on {:?}", zone.zone, picture.view);
            let least = |of: &[f64]| of.iter().copied().fold(f64::INFINITY, f64::min);
            let most = |of: &[f64]| of.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let (fx, fy): (Vec<f64>, Vec<f64>) = fill.into_iter().unzip();
            let (hx, hy): (Vec<f64>, Vec<f64>) = hatching.into_iter().unzip();
            for (f, h) in [(fx, hx), (fy, hy)] {
                assert!(least(&h) >= least(&f) - 1e-4 && most(&h) <= most(&f) + 1e-4, "{}", zone.zone);
            }
        }
    }
}

#[test]
fn a_stroke_there_and_back_has_a_head_at_both_ends() {
    let moves =
        |path: &[PathCommand]| path.iter().filter(|c| matches!(c, PathCommand::MoveTo { .. })).count();
    for stroke in atlas().unwrap().pictures.iter().flat_map(|p| &p.strokes) {
        let ends = if stroke.both_ways { 2 } else { 1 };
        assert_eq!(moves(&stroke.heads), moves(&stroke.lines) * ends, "{}", stroke.id);
        let back = matches!(
            stroke.direction,
            Direction::ToesToAnkleAndBack | Direction::SideToSide | Direction::ClockwiseThenBack
        );
        assert_eq!(stroke.both_ways, back, "{}", stroke.id);
    }
}

#[test]
fn strokes_start_where_their_direction_says() {
    let atlas = atlas().unwrap();
    for picture in &atlas.pictures {
        for stroke in &picture.strokes {
            let at = points(&stroke.lines);
            // The first line ends at the last point before the next line begins.
            let line = stroke.lines.iter().skip(1).take_while(|c| !matches!(c, PathCommand::MoveTo { .. }));
            let line = points(&line.copied().collect::<Vec<_>>());
            let (start, end) = (at[0], *line.last().unwrap());
            let downwards = end.1 > start.1;
            match (picture.view, stroke.direction) {
                // Toes are up from above and from below.
                (PictureView::Top | PictureView::Sole, Direction::ToesToAnkle | Direction::ToesToHeel) => {
                    assert!(downwards, "{} on {:?}", stroke.id, picture.view);
                }
                (PictureView::Top | PictureView::Sole, Direction::AnkleToToes | Direction::HeelToToes) => {
                    assert!(!downwards, "{} on {:?}", stroke.id, picture.view);
                }
                (_, Direction::KneeToAnkle) => assert!(downwards, "{} on {:?}", stroke.id, picture.view),
                (_, Direction::FootToKnee) => assert!(!downwards, "{} on {:?}", stroke.id, picture.view),
                // The big toe of the right foot is left from above and right from below.
                (PictureView::Top, Direction::BigToLittleToe) if picture.side == Side::Right => {
                    assert!(end.0 > start.0, "{}", stroke.id);
                }
                (PictureView::Sole, Direction::BigToLittleToe) if picture.side == Side::Right => {
                    assert!(end.0 < start.0, "{}", stroke.id);
                }
                _ => {}
            }
        }
    }
}

#[test]
fn every_step_of_every_guide_is_shown_with_its_zones_and_its_stroke() {
    let atlas = atlas().unwrap();
    let mut shown = 0;
    for (_, segment) in segments() {
        let lit: BTreeSet<&String> = segment.pictures.iter().flat_map(|p| &p.zones).collect();
        assert_eq!(lit, segment.zones.iter().collect(), "{}", segment.step);
        for step in &segment.pictures {
            shown += 1;
            let drawn = picture(&atlas, step.view, step.side);
            for zone in &step.zones {
                assert!(drawn.zones.iter().any(|z| z.zone == *zone), "{zone} in {}", segment.step);
            }
            assert_eq!(step.direction, segment.direction);
            let stroke = step.stroke.as_ref().map(|id| drawn.strokes.iter().find(|s| s.id == *id).unwrap());
            assert_eq!(
                stroke.map(|s| s.direction),
                segment.direction.filter(|d| *d != Direction::Free),
                "{} on {:?}",
                segment.step,
                step.view
            );
            match segment.side {
                Side::Left | Side::Right => assert_eq!(step.side, segment.side, "{}", segment.step),
                Side::Both => assert_ne!(step.side, Side::None, "{}", segment.step),
                Side::None => assert_eq!(step.view, PictureView::ScalpEars, "{}", segment.step),
            }
        }
    }
    assert!(shown > 300, "{shown}");
}

#[test]
fn every_picture_is_told_in_short_sentences() {
    for (mode, segment) in segments() {
        // Also with one zone less, as the safety check leaves them out.
        for left_out in 0..=segment.zones.len() {
            let mut zones = segment.zones.clone();
            if left_out < zones.len() {
                zones.remove(left_out);
            }
            for picture in seen_codes(&zones, segment.direction, segment.side, mode, &words()) {
                assert!(picture.alt.ends_with('.') && !picture.caption.is_empty());
                assert!(!picture.alt.contains(['_', '{', '$']), "{}", picture.alt);
                assert!(
                    !picture.alt.contains("zone-") && !picture.alt.contains("picture-"),
                    "{}",
                    picture.alt
                );
                for sentence in picture.alt.split('.') {
                    let count = sentence.split_whitespace().count();
                    assert!(count <= 15, "{count} words in {}: {sentence}", segment.step);
                }
            }
        }
    }
}

#[test]
fn every_zone_and_every_direction_has_words() {
    for (zone, _) in ZONES {
        for picture in seen(&[zone], None, Side::Left, Mode::OwnFeet) {
            assert!(!picture.alt.contains("zone-"), "{}", picture.alt);
        }
        assert_eq!(seen(&[zone], None, Side::Left, Mode::OwnFeet).len(), 1, "{zone}");
    }
    for direction in Direction::ALL {
        let alt = &seen(&["sole"], Some(*direction), Side::Left, Mode::OwnFeet)[0].alt;
        assert!(!alt.contains("picture-stroke"), "{alt}");
    }
}

#[test]
fn a_picture_says_which_foot_what_is_lit_and_where_the_strokes_go() {
    let alt = |zones: &[&str], direction, side, mode| {
        let pictures = seen(zones, direction, side, mode);
        assert_eq!(pictures.len(), 1);
        pictures[0].alt.clone()
    };
    assert_eq!(
        alt(
            &["ball", "arch_medial", "arch_centre", "arch_lateral"],
            Some(Direction::HeelToToes),
            Side::Left,
            Mode::OwnFeet
        ),
        "Left foot, from below. Here: the ball of the foot and the arch. Strokes go from the heel to the toes."
    );
    assert_eq!(
        alt(&["calf", "shin"], Some(Direction::FootToKnee), Side::Right, Mode::Partner),
        "Their right lower leg, outer side. Here: the calf and the shin. Strokes go from the foot to the knee."
    );
    assert_eq!(
        alt(&["ears"], Some(Direction::Free), Side::None, Mode::OwnFeet),
        "Head, from the side. Here: the ears."
    );
    assert_eq!(
        alt(&["toe_1", "toe_2", "toe_4", "ball", "heel_pad"], None, Side::Left, Mode::OwnFeet),
        "Left foot, from below. Here: the big toe and the second toe. Also here: the fourth toe and the ball of the foot. Also here: the heel pad."
    );
}

#[test]
fn a_receiver_who_faces_the_giver_has_the_left_foot_on_the_givers_right() {
    let placed = |mode| {
        let pictures = seen(&["foot"], None, Side::Both, mode);
        pictures.iter().map(|p| (p.side, p.placement, p.caption.clone(), p.turned)).collect::<Vec<_>>()
    };
    let own = |side, placement, caption: &str| (side, placement, caption.to_owned(), false);
    assert_eq!(
        placed(Mode::OwnFeet),
        [own(Side::Left, Placement::Left, "left foot"), own(Side::Right, Placement::Right, "right foot")]
    );
    let their = |side, placement, caption: &str| (side, placement, caption.to_owned(), true);
    assert_eq!(
        placed(Mode::Partner),
        [
            their(Side::Right, Placement::Left, "their right foot"),
            their(Side::Left, Placement::Right, "their left foot")
        ]
    );
    let sole = &seen(&["sole"], None, Side::Left, Mode::Partner)[0];
    assert_eq!(
        (sole.placement, sole.turned),
        (Placement::Right, false),
        "the soles look at the giver, toes up"
    );
    let head = &seen(&["hair"], None, Side::None, Mode::OwnFeet)[0];
    assert_eq!((head.side, head.placement), (Side::None, Placement::Middle));
}

#[test]
fn as_few_pictures_as_show_it_all() {
    let views = |zones: &[&str], direction| {
        let pictures = seen(zones, direction, Side::Right, Mode::OwnFeet);
        pictures.iter().map(|p| p.view).collect::<Vec<_>>()
    };
    assert_eq!(views(&[], None), []);
    assert_eq!(views(&["foot"], None), [PictureView::Top]);
    assert_eq!(
        views(&["foot"], Some(Direction::FootToKnee)),
        [PictureView::Inner],
        "the others have no such stroke"
    );
    assert_eq!(views(&["dorsum", "shin", "calf"], None), [PictureView::Leg]);
    assert_eq!(views(&["arch_medial", "edge_medial", "heel_back"], None), [PictureView::Inner]);
    assert_eq!(views(&["dorsum_groove_1", "arch_centre"], None), [PictureView::Top, PictureView::Sole]);
    let twice = seen(&["dorsum_groove_1", "arch_centre"], None, Side::Right, Mode::OwnFeet);
    assert_eq!(
        twice.iter().map(|p| p.zones.join(" ")).collect::<Vec<_>>(),
        ["dorsum_groove_1", "arch_centre"]
    );
    assert_eq!(views(&["no_such_zone"], None), []);
}

#[test]
fn the_stroke_lies_where_the_light_is() {
    let stroke = |zones: &[&str], direction| {
        seen(zones, Some(direction), Side::Left, Mode::OwnFeet)[0].stroke.clone().unwrap_or_default()
    };
    assert_eq!(stroke(&["heel_pad"], Direction::SideToSide), "side_to_side.heel_pad");
    assert_eq!(stroke(&["ball"], Direction::SideToSide), "side_to_side.ball");
    assert_eq!(stroke(&["sole"], Direction::SideToSide), "side_to_side.sole");
    assert_eq!(stroke(&["shin"], Direction::KneeToAnkle), "knee_to_ankle.shin");
    assert_eq!(stroke(&["edge_medial", "edge_lateral"], Direction::AnkleToToes), "ankle_to_toes.edges");
    assert_eq!(stroke(&["sole"], Direction::Free), "", "any way will do");
}

#[test]
fn no_language_flips_a_foot() {
    // Neither the atlas nor where a picture stands is told a language; only the words are.
    let before = atlas().unwrap();
    for tag in ["ar", "he", "fa", "ur", "en"] {
        let words = Words::new(tag, None, true);
        for mode in [Mode::OwnFeet, Mode::Partner] {
            let zones = codes(&["foot"]);
            let there = seen_codes(&zones, Some(Direction::ToesToAnkle), Side::Both, mode, &words);
            let here = seen_codes(&zones, Some(Direction::ToesToAnkle), Side::Both, mode, &self::words());
            let drawn = |p: &StepPicture| (p.view, p.side, p.placement, p.turned, p.stroke.clone());
            assert_eq!(
                there.iter().map(drawn).collect::<Vec<_>>(),
                here.iter().map(drawn).collect::<Vec<_>>()
            );
        }
        assert_eq!(atlas().unwrap(), before, "{tag}");
    }
}
