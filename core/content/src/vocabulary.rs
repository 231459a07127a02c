//! The words a guide may be written with. The core has enums for most of them; one of its tests holds both equal.

/// Families of guides.
pub const FAMILIES: &[&str] = &["massage", "reflex_tradition", "scalp_ear"];
/// Who massages.
pub const MODES: &[&str] = &["self", "partner"];
/// How the receiver sits.
pub const POSTURES: &[&str] = &["lap", "stool", "floor", "partner"];
/// What a guide is for. No goal names a body function or an illness.
pub const GOALS: &[&str] = &[
    "relaxation",
    "tired_feet",
    "sleep_wind_down",
    "warm_feet",
    "muscle_ease",
    "toe_ankle_mobility",
    "desk_break",
];
/// Where a guide is meant for.
pub const SETTINGS: &[&str] =
    &["home", "partner", "professional", "workplace", "device", "practice", "clinic", "evening"];
/// How the feet take turns.
pub const FOOT_ORDERS: &[&str] = &["foot_major", "step_major", "none"];
/// The parts of a guide, in their order.
pub const PHASES: &[&str] = &["prepare", "warm_up", "technique", "finish", "aftercare"];
/// Kinds of steps that are massage.
pub const MASSAGE_KINDS: &[&str] = &[
    "stroke",
    "rub",
    "press",
    "press_hold",
    "circle",
    "knead",
    "walk",
    "pivot",
    "squeeze",
    "pinch",
    "rotate",
    "pull",
    "bend",
    "spread",
    "twist",
    "tap",
    "chop",
    "comb",
    "tool",
];
/// Kinds of steps around it.
pub const OTHER_KINDS: &[&str] = &["soak", "wash", "dry", "settle", "look", "check"];
/// Which way the hands travel.
pub const DIRECTIONS: &[&str] = &[
    "ankle_to_toes",
    "toes_to_ankle",
    "toes_to_ankle_and_back",
    "heel_to_toes",
    "toes_to_heel",
    "big_to_little_toe",
    "little_to_big_toe",
    "side_to_side",
    "clockwise_then_back",
    "knee_to_ankle",
    "foot_to_knee",
    "free",
];
/// In which order a step goes over its zones.
pub const ORDERS: &[&str] =
    &["as_listed", "big_to_little_toe", "little_to_big_toe", "rows_from_toes", "rows_from_heel"];
/// The giver's hands.
pub const HANDS: &[&str] = &[
    "both",
    "one",
    "palms",
    "thumbs",
    "thumb",
    "fingers",
    "fingertips",
    "knuckles",
    "fist",
    "feet",
    "voice",
    "none",
];
/// Motions: how the hand, the tool or the foot moves in a step.
pub const MOTIONS: &[&str] = &[
    "stroke", "rub", "press", "hold", "circle", "knead", "walk", "rock", "squeeze", "rotate", "pull", "bend",
    "spread", "twist", "tap", "roll", "still",
];
/// Pictograms of the part of the hand that touches.
pub const TOUCHES: &[&str] =
    &["thumb", "thumbs", "fingertips", "palm", "palm_base", "knuckles", "fist", "thumb_and_finger"];
/// Pictograms of things to fetch or to put on.
pub const THINGS: &[&str] = &["basin", "wash", "towel", "oil", "slippers", "music"];
/// Pictograms: how the hands touch, what they hold, how one sits, what to fetch.
pub const PICTOGRAMS: &[&str] = &[
    "thumb",
    "thumbs",
    "fingertips",
    "palm",
    "palm_base",
    "knuckles",
    "fist",
    "thumb_and_finger",
    "roller",
    "stone",
    "lap",
    "stool",
    "floor",
    "partner",
    "basin",
    "wash",
    "towel",
    "oil",
    "slippers",
    "music",
];
/// How fast.
pub const TEMPOS: &[&str] = &["slow", "medium", "free"];
/// How often a step is played.
pub const SIDES: &[&str] = &["both_feet", "per_foot", "none"];
/// Units that a count of repetitions is for.
pub const PER: &[&str] = &["step", "zone", "direction"];
/// When a cue is said.
pub const CUE_TIMES: &[&str] = &["start", "middle", "last_seconds", "each_rep"];
/// How well what is offered is supported.
pub const EVIDENCE: &[&str] = &["supported", "limited", "traditional", "unproven"];
/// How a step is known.
pub const PROVENANCES: &[&str] = &["seed", "verified_origin", "inferred", "editorial"];
/// Where a step's quantity comes from.
pub const TIMING_ORIGINS: &[&str] = &["source", "editorial"];
/// What can be needed or used.
pub const EQUIPMENT: &[&str] = &[
    "massage_oil",
    "essential_oil",
    "cream",
    "home_made_cream",
    "roller",
    "stones",
    "hot_stones",
    "electric_massager",
    "foot_bath",
    "basin",
    "towel",
    "pillow",
    "chair",
    "reflex_chart",
    "music",
];
/// Things of any household that steps can ask for.
pub const AT_HAND: &[&str] = &["towel", "slippers"];
/// Flags of the safety check.
pub const FLAGS: &[&str] = &[
    "acute_leg_sign",
    "dvt_now",
    "dvt_known_or_risk",
    "skin_open_or_infected",
    "skin_minor",
    "injury",
    "joint_toes",
    "joint_ankle",
    "neuropathy",
    "poor_circulation",
    "diabetes",
    "high_risk_finding",
    "pregnancy",
    "cardiovascular_serious",
    "anticoagulant_bleeding",
    "varicose_veins",
    "fragile_tissue",
    "cancer_local",
    "electronic_implant",
    "epilepsy",
    "child_or_unable_to_report",
    "allergy",
    "scalp_issue",
];
/// Arguments by which the texts of steps and guides choose, with the values of each. Every one is always passed.
pub const CHOICES: &[(&str, &[&str])] = &[
    ("feet", &["both", "one"]),
    ("side", &["left", "right", "both", "none"]),
    ("pressure", &["light", "usual"]),
    ("oil", &["any", "plain", "none"]),
    ("knuckles", &["any", "none"]),
    ("sore", &["no", "yes"]),
    ("soak", &["no", "yes"]),
    ("leg", &["no", "yes"]),
    ("units", &["metric", "us_customary"]),
];
/// Choices under which a step can be left out.
pub const DROP_WHEN: &[&str] = &["light", "plain_oil", "no_oil", "no_knuckles", "one_foot", "sore"];
/// English words that name a place, each with the zones they name.
pub const PLACE_WORDS: &[(&[&str], &[&str])] = &[
    (&["heel", "heels"], &["heel_pad", "heel_back", "heel_sides"]),
    (&["arch", "arches"], &["arch_medial", "arch_centre", "arch_lateral"]),
    (&["ball", "balls"], &["ball"]),
    (&["toe", "toes"], &["toe_1", "toe_2", "toe_3", "toe_4", "toe_5", "toe_pads"]),
    (&["gap", "gaps"], &["toe_web_1", "toe_web_2", "toe_web_3", "toe_web_4"]),
    (&["ankle", "ankles"], &["ankle"]),
    (&["top"], &["dorsum"]),
    (&["groove", "grooves"], &["dorsum"]),
    (&["sole", "soles"], &["sole"]),
    (&["edge", "edges"], &["edge_medial", "edge_lateral"]),
    (&["calf", "calves"], &["calf"]),
    (&["shin", "shins"], &["shin"]),
];
/// Kinds of sessions that are logged without a guide.
pub const LOGS: &[&str] = &["external", "device", "soak"];
/// Kinds of sources.
pub const SOURCE_KINDS: &[&str] = &["seed", "paper", "web"];

/// The pictures: a foot from above, from below and from its two sides, a lower leg, a head. Where two of them show the
/// same, the earlier is taken.
pub const VIEWS: &[&str] = &["top", "sole", "inner", "outer", "leg", "scalp_ears"];

/// Zones with the zone each one is part of; none for `foot`, for what lies beyond it, and for the other places.
pub const ZONES: &[(&str, Option<&str>)] = &[
    ("foot", None),
    ("sole", Some("foot")),
    ("dorsum", Some("foot")),
    ("edge_medial", Some("foot")),
    ("edge_lateral", Some("foot")),
    ("ankle", Some("foot")),
    ("toe_1", Some("foot")),
    ("toe_2", Some("foot")),
    ("toe_3", Some("foot")),
    ("toe_4", Some("foot")),
    ("toe_5", Some("foot")),
    ("toe_web_1", Some("foot")),
    ("toe_web_2", Some("foot")),
    ("toe_web_3", Some("foot")),
    ("toe_web_4", Some("foot")),
    ("heel_back", Some("foot")),
    ("heel_sides", Some("foot")),
    ("toe_pads", Some("sole")),
    ("ball", Some("sole")),
    ("ball_medial", Some("ball")),
    ("ball_lateral", Some("ball")),
    ("arch_medial", Some("sole")),
    ("arch_centre", Some("sole")),
    ("arch_lateral", Some("sole")),
    ("sole_grid", Some("sole")),
    ("heel_pad", Some("sole")),
    ("dorsum_groove_1", Some("dorsum")),
    ("dorsum_groove_2", Some("dorsum")),
    ("dorsum_groove_3", Some("dorsum")),
    ("dorsum_groove_4", Some("dorsum")),
    ("ankle_medial", Some("ankle")),
    ("ankle_lateral", Some("ankle")),
    ("below_knee", None),
    ("achilles", Some("below_knee")),
    ("calf", Some("below_knee")),
    ("shin", Some("below_knee")),
    ("scalp_hairline", None),
    ("scalp_front", None),
    ("scalp_crown", None),
    ("scalp_sides", None),
    ("nape", None),
    ("hair", None),
    ("ears", None),
];

/// Zones in groups, as people look for a technique. Every zone stands in one.
pub const AREAS: &[(&str, &[&str])] = &[
    ("whole_foot", &["foot"]),
    (
        "toes",
        &[
            "toe_1",
            "toe_2",
            "toe_3",
            "toe_4",
            "toe_5",
            "toe_web_1",
            "toe_web_2",
            "toe_web_3",
            "toe_web_4",
            "toe_pads",
        ],
    ),
    ("sole", &["sole", "sole_grid"]),
    ("ball", &["ball", "ball_medial", "ball_lateral"]),
    ("arch", &["arch_medial", "arch_centre", "arch_lateral"]),
    ("heel", &["heel_pad", "heel_back", "heel_sides"]),
    ("dorsum", &["dorsum", "dorsum_groove_1", "dorsum_groove_2", "dorsum_groove_3", "dorsum_groove_4"]),
    ("edges", &["edge_medial", "edge_lateral"]),
    ("ankle", &["ankle", "ankle_medial", "ankle_lateral"]),
    ("lower_leg", &["below_knee", "achilles", "calf", "shin"]),
    ("head", &["scalp_hairline", "scalp_front", "scalp_crown", "scalp_sides", "nape", "hair", "ears"]),
];

/// Whether there is such a zone.
pub fn is_zone(code: &str) -> bool {
    ZONES.iter().any(|(zone, _)| *zone == code)
}

/// The zone a zone is part of.
pub fn zone_parent(code: &str) -> Option<&'static str> {
    ZONES.iter().find(|(zone, _)| *zone == code).and_then(|(_, parent)| *parent)
}

/// Whether `zone` is `whole` or lies in it.
pub fn zone_within(zone: &str, whole: &str) -> bool {
    let mut here = Some(zone);
    // No zone lies deeper than this; a ring in the table must not become an endless loop.
    for _ in 0..8 {
        match here {
            Some(z) if z == whole => return true,
            Some(z) => here = zone_parent(z),
            None => return false,
        }
    }
    false
}

/// Returns true if hands on `zone` may touch `place`.
pub fn touches(zone: &str, place: &str) -> bool {
    // The grid is drawn over the whole sole, and the pads are the undersides of the toes.
    let toes = |z: &str| matches!(z, "toe_1" | "toe_2" | "toe_3" | "toe_4" | "toe_5");
    let whole = |z| if z == "sole_grid" { "sole" } else { z };
    let (zone, place) = (whole(zone), whole(place));
    zone_within(zone, place)
        || zone_within(place, zone)
        || (zone == "toe_pads" && toes(place))
        || (place == "toe_pads" && toes(zone))
}

/// The zones without the places that are left out. A zone that holds such a place gives way to those of its parts that
/// are free of it.
pub fn free_zones(zones: &[String], left_out: &[String]) -> Vec<String> {
    let mut free: Vec<String> = Vec::new();
    for zone in zones {
        add_free(zone, left_out, &mut free);
    }
    free
}

fn add_free(zone: &str, left_out: &[String], free: &mut Vec<String>) {
    if !left_out.iter().any(|place| touches(zone, place)) {
        if !free.iter().any(|z| z == zone) {
            free.push(zone.to_owned());
        }
        return;
    }
    if left_out.iter().any(|place| zone_within(zone, place)) {
        return;
    }
    let whole = if zone == "sole_grid" { "sole" } else { zone };
    let parts = ZONES.iter().filter(|(part, parent)| *parent == Some(whole) && *part != "sole_grid");
    for (part, _) in parts {
        add_free(part, left_out, free);
    }
}

/// Phrases that sound like a place and are none: a side of the foot named after a toe, a part of the hand.
const NO_PLACES: &[&str] = &[
    "big-toe side",
    "little-toe side",
    "heel of your hand",
    "heel of your other hand",
    "heel of the hand",
    "heels of your hands",
];

/// The zones that an English text names, each once. "Between the toes" names the gaps as well.
pub fn zones_named(text: &str) -> Vec<&'static str> {
    let text = NO_PLACES.iter().fold(text.to_lowercase(), |text, other| text.replace(other, " "));
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
    let between = text.contains("between the toes") || text.contains("between two toes");
    let named = PLACE_WORDS.iter().filter(|(names, zones)| {
        names.iter().any(|name| words.contains(name)) || (between && zones.contains(&"toe_web_1"))
    });
    named.flat_map(|(_, zones)| *zones).copied().fold(Vec::new(), |mut zones, zone| {
        if !zones.contains(&zone) {
            zones.push(zone);
        }
        zones
    })
}

/// How many directions a direction stands for: there and back are two.
pub fn passes(direction: &str) -> i32 {
    match direction {
        "toes_to_ankle_and_back" | "clockwise_then_back" => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_parent_is_a_zone_and_no_zone_stands_twice() {
        let mut seen = BTreeSet::new();
        for (zone, parent) in ZONES {
            assert!(seen.insert(zone), "{zone}");
            assert!(parent.is_none_or(is_zone), "{zone}");
            let top = zone_parent(parent.unwrap_or(zone)).and_then(zone_parent).and_then(zone_parent);
            assert_eq!(top, None, "{zone} lies too deep");
        }
    }

    #[test]
    fn zones_roll_up() {
        assert!(zone_within("ball_medial", "foot") && zone_within("foot", "foot"));
        assert!(zone_within("achilles", "below_knee"));
        assert!(!zone_within("foot", "ball") && !zone_within("calf", "foot") && !zone_within("ears", "foot"));
    }

    #[test]
    fn every_zone_stands_in_one_area() {
        let mut in_areas: Vec<_> = AREAS.iter().flat_map(|(_, zones)| *zones).copied().collect();
        let mut all: Vec<_> = ZONES.iter().map(|(zone, _)| *zone).collect();
        in_areas.sort_unstable();
        all.sort_unstable();
        assert_eq!(in_areas, all);
    }

    #[test]
    fn no_word_stands_twice_in_its_list() {
        for list in [
            FAMILIES,
            MODES,
            POSTURES,
            GOALS,
            SETTINGS,
            FOOT_ORDERS,
            PHASES,
            MASSAGE_KINDS,
            OTHER_KINDS,
            DIRECTIONS,
            ORDERS,
            HANDS,
            TEMPOS,
            SIDES,
            PER,
            CUE_TIMES,
            EVIDENCE,
            PROVENANCES,
            TIMING_ORIGINS,
            EQUIPMENT,
            FLAGS,
            LOGS,
            &AREAS.iter().map(|(area, _)| *area).collect::<Vec<_>>(),
            SOURCE_KINDS,
            VIEWS,
            DROP_WHEN,
            &CHOICES.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
            &PLACE_WORDS.iter().flat_map(|(names, _)| *names).copied().collect::<Vec<_>>(),
        ] {
            assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len(), "{list:?}");
        }
    }

    #[test]
    fn words_for_places_name_zones() {
        assert!(PLACE_WORDS.iter().flat_map(|(_, zones)| *zones).all(|zone| is_zone(zone)));
        assert_eq!(
            zones_named("Cup the heel, then go on. The HEEL!"),
            ["heel_pad", "heel_back", "heel_sides"]
        );
        assert_eq!(zones_named("Take the ball in your other hand."), ["ball"]);
        assert!(zones_named("Dry between the toes.").contains(&"toe_web_3"));
        assert!(zones_named("Dry between the toes.").contains(&"toe_3"));
        assert!(!zones_named("Tug at each toe.").contains(&"toe_web_3"));
        assert_eq!(zones_named("Tip it to the little-toe side, then to the big-toe side."), [""; 0]);
        assert_eq!(zones_named("Lean the heel of your hand on it."), [""; 0]);
        assert_eq!(zones_named("Stop. Search and wheel."), [""; 0], "only whole words");
    }

    #[test]
    fn a_zone_gives_way_to_its_parts_that_are_free() {
        let owned = |zones: &[&str]| zones.iter().map(|z| (*z).to_owned()).collect::<Vec<_>>();
        let free = |given: &[&str], left_out: &[&str]| free_zones(&owned(given), &owned(left_out));
        assert_eq!(free(&["sole", "dorsum"], &[]), ["sole", "dorsum"]);
        assert_eq!(free(&["heel_pad", "ball"], &["heel_pad"]), ["ball"]);
        assert_eq!(
            free(&["sole"], &["heel_pad"]),
            ["toe_pads", "ball", "arch_medial", "arch_centre", "arch_lateral"]
        );
        assert_eq!(free(&["sole_grid"], &["ball_medial", "toe_1"])[..2], ["ball_lateral", "arch_medial"]);
        assert_eq!(free(&["sole"], &["foot"]), [""; 0]);
        assert!(!free(&["foot"], &["toe_2"]).iter().any(|z| z == "toe_2" || z == "toe_pads" || z == "foot"));
        // Whatever is left out, nothing that is left touches it.
        for (place, _) in ZONES {
            for (zone, _) in ZONES {
                for left in free(&[zone], &[place]) {
                    assert!(!touches(&left, place), "{zone} without {place}: {left}");
                }
            }
        }
    }

    #[test]
    fn there_and_back_are_two() {
        assert_eq!(["toes_to_ankle_and_back", "clockwise_then_back", "free"].map(passes), [2, 2, 1]);
    }
}
