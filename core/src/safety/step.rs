use instep_content::vocabulary::zone_within;

use super::{Assessment, Deed, Rule, Techniques, Without};
use crate::session::Side;

/// What safety needs to know of a step. Words are the codes of a guide's file.
#[derive(Debug, Clone, Copy)]
pub struct StepFacts<'a> {
    /// The technique's id in the inventory.
    pub technique: &'a str,
    /// The kind.
    pub kind: &'a str,
    /// Whether the kind is massage.
    pub massage: bool,
    /// The zones it works on.
    pub zones: &'a [String],
    /// What it is done with.
    pub tool: Option<&'a str>,
    /// The most pressure it asks for.
    pub pressure: Option<i32>,
}

/// What becomes of a step on one foot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict<'a> {
    /// Rules that leave it out. When there are any, the other lists are empty.
    pub dropped: Vec<&'a Rule>,
    /// Rules that put washing and drying in its place.
    pub replaced: Vec<&'a Rule>,
    /// Rules that make it end at the ankle.
    pub at_ankle: Vec<&'a Rule>,
    /// Rules that limit its pressure, with the limit.
    pub capped: Vec<(&'a Rule, i32)>,
    /// Rules that leave out a place, or do without something: a note is said with it.
    pub noted: Vec<&'a Rule>,
}

const LUBRICANTS: &[&str] = &["massage_oil", "essential_oil", "cream", "home_made_cream"];
/// The long strokes from the foot to the knee.
const TO_THE_KNEE: &str = "T218";

impl Assessment {
    /// What becomes of a step on a foot; `Side::None` for a step that is for no foot.
    pub fn on_step(&self, step: &StepFacts<'_>, side: Side) -> Verdict<'_> {
        let mut verdict = Verdict::default();
        let skipped = !step.zones.is_empty() && step.zones.iter().all(|zone| self.leaves_out(zone, side));
        for rule in &self.rules {
            // What is in the basin concerns both feet.
            let everywhere = rule.deed == Deed::NoSoak;
            if !everywhere && !rule.holds_on(side) {
                continue;
            }
            match &rule.deed {
                Deed::Drop(techniques) if techniques.list().contains(&step.technique) => {
                    verdict.dropped.push(rule);
                }
                Deed::Drop(Techniques::LowerLeg) if step.technique == TO_THE_KNEE => {
                    verdict.at_ankle.push(rule);
                }
                Deed::OnlyStrokes if step.massage && !matches!(step.kind, "stroke" | "rub") => {
                    verdict.dropped.push(rule);
                }
                Deed::LeaveOut(places)
                    if step.zones.iter().any(|zone| places.iter().any(|p| touches(zone, p))) =>
                {
                    if skipped { &mut verdict.dropped } else { &mut verdict.noted }.push(rule);
                }
                Deed::NoSoak if step.kind == "soak" => verdict.replaced.push(rule),
                Deed::NoHeat if matches!(step.tool, Some("hot_stones" | "foot_bath")) => {
                    verdict.dropped.push(rule);
                }
                Deed::Cap(most) if step.massage && step.pressure.is_some_and(|p| p > *most) => {
                    verdict.capped.push((rule, *most));
                }
                Deed::Without(what) if concerns(*what, step) => verdict.noted.push(rule),
                _ => {}
            }
        }
        if !verdict.dropped.is_empty() {
            verdict = Verdict { dropped: verdict.dropped, ..Verdict::default() };
        }
        verdict
    }

    /// Whether a zone lies wholly in a place that is left out on this foot.
    fn leaves_out(&self, zone: &str, side: Side) -> bool {
        self.rules.iter().filter(|rule| rule.holds_on(side)).any(|rule| match &rule.deed {
            Deed::LeaveOut(places) => places.iter().any(|place| zone_within(zone, place)),
            _ => false,
        })
    }
}

/// Whether hands on `zone` may touch `place`.
fn touches(zone: &str, place: &str) -> bool {
    // The grid is drawn over the whole sole, and the pads are the undersides of the toes.
    let toes = |z: &str| matches!(z, "toe_1" | "toe_2" | "toe_3" | "toe_4" | "toe_5");
    let whole = |z| if z == "sole_grid" { "sole" } else { z };
    let (zone, place) = (whole(zone), whole(place));
    zone_within(zone, place)
        || zone_within(place, zone)
        || (zone == "toe_pads" && toes(place))
        || (place == "toe_pads" && toes(zone))
}

fn concerns(what: Without, step: &StepFacts<'_>) -> bool {
    let tool = |tools: &[&str]| step.tool.is_some_and(|t| tools.contains(&t));
    let spread = matches!(step.technique, "P10" | "P11" | "T312");
    match what {
        Without::Oil => tool(&["massage_oil", "essential_oil"]) || spread,
        Without::EssentialOil => tool(&["essential_oil"]) || spread || matches!(step.technique, "P3" | "P4"),
        Without::Scented | Without::CreamBetweenToes => tool(LUBRICANTS) || spread,
        Without::Scrub => tool(&["home_made_cream"]),
        Without::Knuckles => matches!(step.technique, "T002" | "T003" | "T004"),
        Without::Device => false,
    }
}
