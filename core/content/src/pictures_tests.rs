use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::packed::{PackedCommand, PackedPicture, PackedPoint, encode};
use crate::vocabulary::{VIEWS, ZONES, zone_within};
use crate::{Finding, picture, read_pictures};

fn shipped() -> Vec<PackedPicture> {
    let (pictures, findings) = read_pictures(&PathBuf::from(env!("CARGO_MANIFEST_DIR"))).unwrap();
    assert_eq!(findings, []);
    pictures
}

fn svg(body: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 50 100\">\n{body}\n</svg>")
}

const OUTLINE: &str = "<path id=\"outline\" d=\"M0 0 L50 0 L50 100 Z\"/>";

fn findings(text: &str) -> Vec<Finding> {
    let (picture, findings) = picture("pictures/sole.svg", text);
    assert_eq!(picture.is_none(), !findings.is_empty());
    findings
}

/// The only finding: its line, and what is wrong.
fn wrong(body: &str) -> (usize, String) {
    let findings = findings(&svg(&format!("{OUTLINE}\n{body}")));
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(!findings[0].mend.is_empty());
    (findings[0].line, findings[0].wrong.clone())
}

#[test]
fn every_view_and_every_zone_is_drawn() {
    let pictures = shipped();
    assert_eq!(pictures.iter().map(|p| p.view.as_str()).collect::<Vec<_>>(), VIEWS);
    let drawn: BTreeSet<_> = pictures.iter().flat_map(|p| &p.zones).map(|z| z.zone.as_str()).collect();
    assert_eq!(drawn, ZONES.iter().map(|(zone, _)| *zone).collect());
}

#[test]
fn every_zone_has_hatching_and_lies_on_its_picture() {
    for picture in shipped() {
        for zone in &picture.zones {
            let name = format!("{} on {}", zone.zone, picture.view);
            let lines = zone.hatching.iter().filter(|c| matches!(c, PackedCommand::Move(_))).count();
            assert!(lines >= 3, "{name} has {lines} lines of hatching");
            assert!(zone.bounds.right <= picture.width && zone.bounds.bottom <= picture.height, "{name}");
        }
    }
}

#[test]
fn a_part_lies_in_its_whole() {
    for picture in shipped() {
        for part in &picture.zones {
            for whole in picture.zones.iter().filter(|w| zone_within(&part.zone, &w.zone)) {
                let (p, w) = (part.bounds, whole.bounds);
                // The gaps between the toes reach into the air between them; cords end at a bone.
                let near = 250;
                let inside = p.left + near >= w.left
                    && p.top + near >= w.top
                    && p.right <= w.right + near
                    && p.bottom <= w.bottom + near;
                let runs_on = part.zone == "achilles" || part.zone.starts_with("ankle_");
                assert!(inside || runs_on, "{} in {} on {}", part.zone, whole.zone, picture.view);
            }
        }
    }
}

#[test]
fn the_toes_are_ordered_as_on_a_right_foot() {
    for picture in shipped() {
        let left = |zone: &str| picture.zones.iter().find(|z| z.zone == zone).map(|z| z.bounds.left);
        let toes: Vec<_> =
            ["toe_1", "toe_2", "toe_3", "toe_4", "toe_5"].into_iter().filter_map(left).collect();
        match picture.view.as_str() {
            // Seen from above, a right foot's big toe is on the left; from below, on the right.
            "top" => assert!(toes.len() == 5 && toes.is_sorted(), "{toes:?}"),
            "sole" => assert!(toes.len() == 5 && toes.iter().rev().is_sorted(), "{toes:?}"),
            _ => {}
        }
    }
}

#[test]
fn the_pictures_are_small() {
    let size = encode(&shipped()).unwrap().len();
    assert!(size < 64 * 1024, "{size} bytes");
}

#[test]
fn a_picture_is_scaled_alike_in_both_directions() {
    let zones = "<g id=\"zones\"><path id=\"ball\" d=\"m10 10 h20 v20 q-10 10 -20 0 z\"/></g>";
    let strokes =
        "<g id=\"strokes\"><path id=\"side_to_side.ball\" data-heads=\"both\" d=\"M10 50 H40\"/></g>";
    let (picture, findings) = picture("pictures/sole.svg", &svg(&[OUTLINE, zones, strokes].concat()));
    assert_eq!(findings, []);
    let picture = picture.unwrap();
    assert_eq!((picture.width, picture.height), (5000, 10_000));
    let at = |x, y| PackedPoint { x, y };
    let ball = &picture.zones[0];
    assert_eq!(ball.fill[..2], [PackedCommand::Move(at(1000, 1000)), PackedCommand::Line(at(3000, 1000))]);
    assert_eq!(
        ball.fill[3..],
        [PackedCommand::Curve(at(2333, 3667), at(1667, 3667), at(1000, 3000)), PackedCommand::Close]
    );
    assert_eq!((ball.bounds.bottom, picture.strokes[0].direction.as_str()), (3500, "side_to_side"));
    let stroke = &picture.strokes[0];
    assert_eq!((stroke.lines.len(), stroke.heads.len(), stroke.both_ways), (2, 2 * 3, true));
}

#[test]
fn what_is_wrong_is_found_on_its_line() {
    let zone = |d: &str| format!("<g id=\"zones\">\n<path id=\"ball\" d=\"{d}\"/></g>");
    assert_eq!(wrong(&zone("M0 0 L51 0")), (4, "the point 51 0 is outside the view box".to_owned()));
    assert_eq!(wrong(&zone("M0 0 L-0.1 0")).1, "the point -0.1 0 is outside the view box");
    assert_eq!(wrong(&zone("")), (4, "the path is empty".to_owned()));
    assert!(wrong(&zone("M0 0 L banana")).1.starts_with("the path can't be read"));
    assert_eq!(
        wrong("<g id=\"zones\"><path id=\"elbow\" d=\"M0 0 L1 1\"/></g>"),
        (3, "there is no zone elbow".to_owned())
    );
    assert_eq!(
        wrong("<g id=\"strokes\"><path id=\"upwards\" data-heads=\"end\" d=\"M0 0 L1 1\"/></g>").1,
        "there is no direction upwards"
    );
    assert_eq!(
        wrong("<g id=\"strokes\"><path id=\"free\" d=\"M0 0 L1 1\"/></g>").1,
        "the stroke has no heads"
    );
    assert_eq!(wrong("<g id=\"detail\"/>\n<g id=\"detail\"/>"), (4, "the id detail stands twice".to_owned()));
    assert_eq!(wrong("<circle r=\"1\"/>").1, "circle is not read");
    assert_eq!(wrong("<g transform=\"scale(2)\"/>").1, "transform is not read");
}

#[test]
fn a_file_that_is_no_picture_is_told_so() {
    let first = |text: &str| findings(text)[0].wrong.clone();
    assert!(first("<svg").starts_with("this is no XML"));
    assert_eq!(first(&svg("")), "there is no outline");
    assert_eq!(first("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "the view box can't be used");
    for size in ["0 0 0 10", "1 0 10 10", "0 0 10", "0 0 inf 10", "0 0 NaN 10", "0 0 -5 10"] {
        let text = svg(OUTLINE).replace("0 0 50 100", size);
        assert_eq!(first(&text), "the view box can't be used", "{size}");
    }
    let (none, found) = picture("pictures/elbow.svg", &svg(OUTLINE));
    assert_eq!((none, found[0].wrong.as_str()), (None, "there is no view elbow"));
    assert!(found[0].mend.contains("scalp_ears"));
}
