//! The inventory's rows, typed from the design, against the steps that ship: kind, place, way, pressure and the
//! quantities that a source gives.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "the whole file is a test")]

use std::path::PathBuf;

use instep_content::packed::{PackedDose, PackedGuide, PackedStep};
use instep_content::vocabulary::zone_within;
use instep_content::{read_content, read_strings};

/// A row: id, kinds, zones, way (empty: any), pressure from and to (0: none), fewest, usual and most (0: not given).
type Row = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    &'static str,
    (i32, i32),
    (i32, i32, i32),
);

const TOES: &[&str] = &["toe_1", "toe_2", "toe_3", "toe_4", "toe_5"];
const WEBS: &[&str] = &["toe_web_1", "toe_web_2", "toe_web_3", "toe_web_4"];
/// One part is worked on, and the hand that holds touches the others.
const HEEL: &[&str] = &["heel_pad", "heel_back", "heel_sides"];
const ARCH: &[&str] = &["arch_medial", "arch_centre", "arch_lateral"];
const EDGES: &[&str] = &["edge_medial", "edge_lateral"];
const GROOVES: &[&str] = &["dorsum_groove_1", "dorsum_groove_2", "dorsum_groove_3", "dorsum_groove_4"];
const MAP: &[&str] = &["sole", "toe_1"];
const COVER: &[&str] = &[
    "heel_pad",
    "arch_medial",
    "arch_centre",
    "arch_lateral",
    "toe_web_1",
    "toe_web_2",
    "toe_web_3",
    "toe_web_4",
];
const TWO_TOES: &[&str] =
    &["toe_1", "toe_2", "toe_3", "toe_4", "toe_5", "toe_web_1", "toe_web_2", "toe_web_3", "toe_web_4"];
const THUMBS: &[&str] = &["toe_pads", "ball", "arch_medial", "arch_centre", "arch_lateral", "heel_pad"];
const SCALP: &[&str] = &["scalp_front", "scalp_crown", "scalp_sides"];

const ANY: (i32, i32, i32) = (0, 0, 0);
const FIVE: (i32, i32, i32) = (0, 5, 0);
const HELD: (i32, i32, i32) = (5, 0, 10);

const ROWS: &[Row] = &[
    ("P1", &["soak"], &["foot"], "", (0, 0), (600, 600, 900)),
    ("P5", &["wash"], &[], "", (0, 0), ANY),
    ("P6", &["wash"], &[], "", (0, 0), ANY),
    ("P7", &["dry"], &["foot"], "", (0, 0), ANY),
    ("P8", &["settle"], &[], "", (0, 0), ANY),
    ("P9", &["settle"], &[], "", (0, 0), ANY),
    ("P10", &["settle"], &[], "", (0, 0), ANY),
    ("P11", &["stroke"], &["foot"], "toes_to_ankle", (2, 2), ANY),
    ("P12", &["settle"], &[], "", (0, 0), ANY),
    ("P13", &["settle"], &[], "", (0, 0), ANY),
    ("P14", &["settle"], &[], "", (0, 0), ANY),
    ("P15", &["look"], &["foot"], "", (0, 0), ANY),
    ("T001", &["stroke"], &["foot"], "ankle_to_toes", (2, 2), ANY),
    ("T002", &["press_hold"], MAP, "", (3, 3), HELD),
    ("T003", &["circle"], MAP, "", (3, 3), HELD),
    ("T004", &["press"], MAP, "", (3, 3), HELD),
    ("T005", &["press"], &["foot"], "", (2, 4), ANY),
    ("T006", &["press"], COVER, "", (3, 3), ANY),
    ("T007", &["stroke"], &["foot"], "", (2, 1), ANY),
    ("T101", &["walk"], &["sole"], "", (3, 3), ANY),
    ("T102", &["knead"], &["sole"], "", (2, 4), ANY),
    ("T103", &["rotate"], TOES, "", (2, 2), ANY),
    ("T104", &["tool"], &["sole"], "", (3, 3), ANY),
    ("T105", &["tool"], &["sole"], "", (3, 3), ANY),
    ("T201", &["squeeze"], &["calf"], "knee_to_ankle", (2, 2), FIVE),
    ("T202", &["squeeze"], &["shin"], "knee_to_ankle", (2, 2), FIVE),
    ("T203", &["squeeze"], &["calf", "shin"], "knee_to_ankle", (3, 3), (0, 1, 0)),
    ("T204", &["stroke"], &["dorsum"], "toes_to_ankle_and_back", (3, 2), FIVE),
    ("T205", &["stroke"], &["sole"], "toes_to_ankle_and_back", (3, 2), FIVE),
    ("T206", &["bend"], &["ankle"], "side_to_side", (2, 2), ANY),
    ("T207", &["rotate"], &["ankle"], "clockwise_then_back", (2, 2), (3, 0, 4)),
    ("T208", &["circle"], &["ball"], "side_to_side", (3, 3), ANY),
    ("T209", &["circle"], ARCH, "side_to_side", (3, 3), ANY),
    ("T210", &["pivot"], &["ball"], "big_to_little_toe", (2, 4), ANY),
    ("T211", &["pull"], TOES, "", (2, 2), ANY),
    ("T212", &["press"], WEBS, "", (2, 2), ANY),
    ("T213", &["knead"], &["sole"], "", (3, 3), ANY),
    ("T214", &["knead"], &["sole"], "", (3, 3), ANY),
    ("T215", &["circle"], HEEL, "", (2, 4), ANY),
    ("T216", &["pinch"], &["achilles"], "", (2, 2), (0, 4, 0)),
    ("T217", &["stroke"], &["dorsum"], "", (2, 2), ANY),
    ("T218", &["stroke"], &["foot", "shin", "calf"], "foot_to_knee", (3, 1), FIVE),
    ("T219", &["walk"], &["sole_grid"], "", (2, 2), ANY),
    ("T301", &["rub"], &["foot"], "", (2, 2), ANY),
    ("T302", &["stroke"], &["foot"], "ankle_to_toes", (2, 2), ANY),
    ("T303", &["rub"], &["foot"], "side_to_side", (2, 2), ANY),
    ("T304", &["stroke"], &["sole"], "toes_to_ankle_and_back", (3, 3), ANY),
    ("T305", &["stroke"], EDGES, "toes_to_ankle", (3, 3), ANY),
    ("T306", &["stroke"], GROOVES, "", (2, 3), ANY),
    ("T307", &["knead"], &["sole"], "toes_to_ankle_and_back", (3, 3), ANY),
    ("T308", &["check"], &[], "", (0, 0), ANY),
    ("T309", &["press"], &["sole"], "toes_to_heel", (3, 3), ANY),
    ("T310", &["stroke"], &["sole"], "heel_to_toes", (3, 3), ANY),
    ("T311", &["squeeze"], &["foot"], "", (3, 3), ANY),
    ("T312", &["twist"], &["foot"], "", (2, 2), ANY),
    ("T313", &["rotate"], TOES, "", (2, 2), ANY),
    ("T314", &["circle"], &["foot"], "", (2, 1), ANY),
    ("T315", &["circle"], &["scalp_hairline", "scalp_front"], "", (2, 2), ANY),
    ("T316", &["circle"], SCALP, "", (2, 2), ANY),
    ("T317", &["rub"], &["ears"], "", (2, 2), ANY),
    ("T318", &["tap"], &["nape", "scalp_crown"], "", (1, 1), ANY),
    ("T319", &["chop"], &["scalp_sides", "scalp_crown"], "side_to_side", (1, 1), ANY),
    ("T320", &["comb"], &["hair"], "", (1, 1), ANY),
    ("M01", &["twist"], EDGES, "ankle_to_toes", (2, 2), ANY),
    ("M02", &["rub"], ARCH, "heel_to_toes", (2, 3), ANY),
    ("M03", &["bend"], TOES, "", (2, 2), ANY),
    ("M04", &["spread"], &["ball", "edge_medial", "edge_lateral"], "side_to_side", (2, 2), ANY),
    ("M05", &["squeeze"], HEEL, "", (2, 3), ANY),
    ("M06", &["knead"], &["sole"], "", (2, 3), ANY),
    ("M07", &["rub"], THUMBS, "toes_to_heel", (3, 3), ANY),
    ("M08", &["press"], &["arch_medial", "edge_medial", "heel_back"], "toes_to_heel", (2, 3), ANY),
    ("M09", &["stroke"], &["achilles"], "", (2, 2), FIVE),
    ("M10", &["stroke"], &["dorsum"], "", (2, 2), ANY),
    ("M11", &["pull", "rub"], TWO_TOES, "little_to_big_toe", (2, 2), ANY),
    ("M12", &["twist"], EDGES, "ankle_to_toes", (2, 1), ANY),
];

fn guides() -> Vec<PackedGuide> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let (catalogues, findings) = read_strings(&folder.join("strings")).unwrap();
    assert_eq!(findings, []);
    let english = catalogues.into_iter().find(|c| c.language == "en").unwrap();
    read_content(&folder, &english).unwrap().guides
}

fn usual_seconds(step: &PackedStep) -> i32 {
    step.dose.amounts().1 * step.dose.unit_seconds()
}

fn hold(row: &Row, step: &PackedStep) {
    let (id, kinds, zones, way, pressure, (min, usual, max)) = row;
    let name = format!("{} plays {id}", step.id);
    assert!(kinds.contains(&step.kind.as_str()), "{name} as {}", step.kind);
    // In, or around: a press of the arch is a place of the sole.
    let meets = |a: &str, b: &str| zone_within(a, b) || zone_within(b, a);
    for zone in &step.zones {
        assert!(zones.is_empty() || zones.iter().any(|z| zone_within(zone, z)), "{name} on {zone}");
    }
    if kinds.len() == 1 && *zones != MAP && step.kind != "dry" {
        // The first guide stays off the gaps between the toes, so that it needs no question about toes; G1 works them.
        let elsewhere = |zone: &str| step.id == "g0-cover" && zone.starts_with("toe_web_");
        for zone in zones.iter().filter(|zone| !elsewhere(zone)) {
            assert!(step.zones.iter().any(|z| meets(z, zone)), "{name}, not on {zone}");
        }
    }
    if !way.is_empty() {
        assert_eq!(step.direction.as_deref(), Some(*way), "{name}");
    }
    // The inventory's ramp goes to 4; people begin with G0, and the first three sessions stop at 3.
    let pressure = if step.id == "g0-ramp" { (2, 3) } else { *pressure };
    let given = (step.pressure_from.unwrap_or_default(), step.pressure_to.unwrap_or_default());
    assert_eq!(given, pressure, "{name}");
    let (shipped_min, shipped_usual, shipped_max) = step.dose.amounts();
    for (source, shipped) in [(min, shipped_min), (usual, shipped_usual), (max, shipped_max)] {
        assert!(*source == 0 || *source == shipped, "{name}: {shipped} and not {source}");
    }
    let from_source = *min != 0 || matches!(*id, "T201" | "T202" | "T204" | "T205");
    assert_eq!(step.timing_origin == "source", from_source, "{name}");
    assert_eq!(
        matches!(step.dose, PackedDose::Hold { .. }),
        matches!(*id, "T002" | "T003" | "T004"),
        "{name}"
    );
    assert_eq!(matches!(step.dose, PackedDose::UntilUserDone { .. }), *id == "M07", "{name}");
}

#[test]
fn every_row_is_played_as_it_is_written() {
    let guides = guides();
    for row in ROWS {
        let steps: Vec<_> = guides.iter().flat_map(|g| &g.steps).filter(|s| s.technique == row.0).collect();
        assert!(!steps.is_empty(), "nothing plays {}", row.0);
        steps.iter().for_each(|step| hold(row, step));
        for kind in row.1 {
            assert!(steps.iter().any(|s| s.kind == *kind), "{} is no {kind}", row.0);
        }
    }
    // All of them are in the table: 12 of 1.1, 51 of 1.3, 12 of 1.4. Washing first and last is X6.
    let count = |letter: char| ROWS.iter().filter(|row| row.0.starts_with(letter)).count();
    assert_eq!([count('P'), count('T'), count('M')], [12, 51, 12]);
    for step in guides.iter().flat_map(|g| &g.steps) {
        let known = step.technique == "X6" || ROWS.iter().any(|row| row.0 == step.technique);
        assert!(known, "{} plays {}", step.id, step.technique);
    }
}

#[test]
fn each_guide_plays_the_rows_it_is_made_of() {
    let rows: &[(&str, &str)] = &[
        ("G0", "T001 T005 T006 T007 X6"),
        ("G1", "P1 P10 P11 P12 P13 P14 P5 P6 P7 P8 P9 T001 T002 T003 T004 T005 T006 T007 X6"),
        ("G2", "P13 P14 T101 T102 T103 T104 T105 X6"),
        (
            "G3",
            "P10 P11 P12 P13 P14 P6 P7 P8 P9 T201 T202 T203 T204 T205 T206 T207 T208 T209 T210 T211 T212 T213 T214 \
             T215 T216 T217 T218 T219 X6",
        ),
        ("G3S", "P13 P14 T204 T207 T209 T211 T215 T218 X6"),
        (
            "G4",
            "P1 P11 P13 P14 P7 P8 T301 T302 T303 T304 T305 T306 T307 T308 T309 T310 T311 T312 T313 T314 X6",
        ),
        ("G5", "M01 M02 M03 M04 M05 M06 M07 M08 M09 M10 M11 M12 P13 P14 P15 X6"),
        ("G6", "P8 T001 T002 T003 T004 T007 X6"),
        ("G7", "T103 T104 T206 T207 X6"),
        ("G8", "T315 T316 T317 T318 T319 T320 X6"),
        ("G9", "P13 P14 T201 T202 T203 T216 T218 X6"),
    ];
    let guides = guides();
    assert_eq!(guides.len(), rows.len());
    for (guide, (id, row)) in guides.iter().zip(rows) {
        let mut played: Vec<_> = guide.steps.iter().map(|s| s.technique.as_str()).collect();
        played.sort_unstable();
        played.dedup();
        assert_eq!((guide.head.id.as_str(), played.join(" ")), (*id, (*row).to_owned()));
    }
}

#[test]
fn lengths_are_those_of_the_worked_examples() {
    let guides = guides();
    let seconds = |id: &str| -> Vec<i32> {
        let steps = guides.iter().flat_map(|g| &g.steps).filter(|s| s.technique == id);
        let mut seconds: Vec<_> = steps.map(usual_seconds).collect();
        seconds.dedup();
        seconds
    };
    assert_eq!((seconds("T204"), seconds("T207")), (vec![60], vec![32]));
    assert_eq!(seconds("T003"), [21]);
    assert_eq!((seconds("T219"), seconds("M07")), (vec![75], vec![45]));
    let guide = |id: &str| guides.iter().find(|g| g.head.id == id).unwrap();
    let hold = guide("G1").steps.iter().find(|s| s.technique == "T002").unwrap();
    assert_eq!(usual_seconds(hold), 21);

    let whole = |id: &str| guide(id).head.est_seconds.iter().map(|(_, s)| *s).collect::<Vec<_>>();
    assert!(whole("G0").iter().all(|s| (330..=390).contains(s)));
    assert!(whole("G7").iter().all(|s| *s <= 300));
    let of_s2: i32 = guide("G3")
        .steps
        .iter()
        .filter(|s| s.technique.starts_with("T2"))
        .map(|s| 2 * usual_seconds(s))
        .sum();
    assert!((25 * 60..27 * 60).contains(&of_s2), "{of_s2} s");
    for step in guide("G3S").steps.iter().filter(|s| s.technique.starts_with('T')) {
        assert!(2 * usual_seconds(step) >= 60, "{}", step.id);
    }
    // A pass, a turn, a squeeze, a press, a row of circles, a toe, a gap: our own seconds are the same everywhere.
    for step in guides.iter().flat_map(|g| &g.steps) {
        let PackedDose::Reps { s_per_rep, .. } = step.dose else { continue };
        let toe = step.zones.iter().all(|z| z.starts_with("toe_") && !z.starts_with("toe_web"));
        let expected = match (step.technique.as_str(), step.kind.as_str()) {
            // There and back are one stroke.
            ("T204" | "T205" | "T304" | "T307" | "M10", _) => &[12][..],
            // Both passes of T217 and T218 together; one pass of five squeezes; a line along the sole.
            ("T218", _) => &[6, 12],
            ("T203" | "T101", _) => &[15],
            ("M03", _) => &[4],
            (_, "stroke" | "twist" | "comb") => &[6],
            (_, "rotate" | "pull") if toe => &[8],
            (_, "rotate" | "bend") => &[4],
            (_, "squeeze" | "pinch") => &[3],
            (_, "press" | "pivot" | "spread") => &[5],
            (_, "circle") => &[15],
            ("M11", _) => &[5],
            (_, "rub" | "knead") => &[6],
            _ => &[],
        };
        assert!(expected.contains(&s_per_rep), "{} takes {s_per_rep} s a time", step.id);
    }
}

#[test]
fn what_nobody_has_seen_says_so() {
    let guides = guides();
    for step in guides.iter().flat_map(|g| &g.steps) {
        if matches!(step.technique.as_str(), "M06" | "M09" | "M10") {
            assert!(matches!(step.provenance.as_str(), "inferred" | "editorial"), "{}", step.id);
        }
    }
}

/// The rows without a step of their own: what goes into the water stands in the words of the soak, and P16, choose by
/// liking, is what skipping and favourites are.
#[test]
fn what_goes_into_the_water_is_named() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let steps = std::fs::read_to_string(folder.join("strings/en/steps-g1.ftl")).unwrap();
    let soak = &steps[steps.find("step-g1-soak =").unwrap()..steps.find("step-g1-dry =").unwrap()];
    for word in ["salt", "herbs", "lavender", "follow the pack"] {
        assert!(soak.contains(word), "{word}");
    }
}
