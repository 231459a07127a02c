use super::{Direction, PictureView};
use crate::session::{Mode, Side};
use crate::words::{Arg, Words};

/// Zones that have one name together.
const TOGETHER: &[(&str, &[&str])] = &[
    ("zones-toes", &["toe_1", "toe_2", "toe_3", "toe_4", "toe_5"]),
    ("zones-webs", &["toe_web_1", "toe_web_2", "toe_web_3", "toe_web_4"]),
    ("zones-grooves", &["dorsum_groove_1", "dorsum_groove_2", "dorsum_groove_3", "dorsum_groove_4"]),
    ("zones-arch", &["arch_medial", "arch_centre", "arch_lateral"]),
    ("zones-edges", &["edge_medial", "edge_lateral"]),
    ("zones-ball-sides", &["ball_medial", "ball_lateral"]),
];

/// Names in one sentence; more would make it too long.
const NAMES: usize = 2;

/// Whose foot it is, to stand under the picture.
pub(super) fn caption(view: PictureView, side: Side, mode: Mode, words: &Words) -> String {
    words.text(&format!("{}.caption", part(view, mode)), &[("side", Arg::Text(side.code()))])
}

/// What a picture shows, in sentences: which foot from where, what is lit, which way the hands go.
pub(super) fn alt(
    view: PictureView,
    side: Side,
    mode: Mode,
    lit: &[String],
    direction: Option<Direction>,
    words: &Words,
) -> String {
    let whose = words.text(part(view, mode), &[("side", Arg::Text(side.code()))]);
    let from = format!("picture-from-{}", key(view.code()));
    let mut sentences = vec![words.text(&from, &[("part", Arg::Text(&whose))])];
    for (n, names) in zone_names(lit, words).chunks(NAMES).enumerate() {
        let zones = words.list(names);
        let zones = [("zones", Arg::Text(&zones))];
        sentences.push(if n == 0 {
            words.text("picture-lit", &zones)
        } else {
            words.text("picture-lit-more", &zones)
        });
    }
    sentences.extend(direction.and_then(|direction| stroke_text(direction, words)));
    sentences.join(" ")
}

/// The way the hands go, in a sentence; none where any way will do.
pub fn stroke_text(direction: Direction, words: &Words) -> Option<String> {
    (direction != Direction::Free)
        .then(|| words.text(&format!("picture-stroke-{}", key(direction.code())), &[]))
}

const fn part(view: PictureView, mode: Mode) -> &'static str {
    match (view, mode) {
        (PictureView::Leg, Mode::OwnFeet) => "picture-leg",
        (PictureView::Leg, Mode::Partner) => "picture-their-leg",
        (PictureView::ScalpEars, Mode::OwnFeet) => "picture-head",
        (PictureView::ScalpEars, Mode::Partner) => "picture-their-head",
        (_, Mode::OwnFeet) => "picture-foot",
        (_, Mode::Partner) => "picture-their-foot",
    }
}

/// The names of zones, as they stand in a sentence; those that have one together are named once.
pub fn zone_names(zones: &[String], words: &Words) -> Vec<String> {
    let has = |zone: &&str| zones.iter().any(|z| z == zone);
    let mut keys: Vec<String> = Vec::new();
    for zone in zones {
        let together = TOGETHER.iter().find(|(_, all)| all.contains(&zone.as_str()) && all.iter().all(&has));
        let key = together.map_or_else(|| format!("zone-{}", key(zone)), |(key, _)| (*key).to_owned());
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys.iter().map(|key| words.text(key, &[])).collect()
}

/// A code as a part of a key.
fn key(code: &str) -> String {
    code.replace('_', "-")
}
