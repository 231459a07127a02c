use instep_content::packed::PackedChoice;
use instep_content::vocabulary::{AREAS, touches, zone_within};

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
    /// Choice behind its name.
    pub title: &'a PackedChoice,
    /// Choice behind the words for what to do, in the posture and for the hands of tonight.
    pub body: &'a PackedChoice,
    /// Choices under which it is left out.
    pub drop_when: &'a [DropWhen],
    /// True when no hand reaches the foot: the foot moves itself over a towel on the floor.
    pub floor: bool,
    /// True when only one foot is treated.
    pub one_foot: bool,
}

/// A choice under which a step can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DropWhen {
    /// Pressure is limited to light.
    Light,
    /// Only a plain lubricant is allowed.
    PlainOil,
    /// No lubricant is allowed.
    NoOil,
    /// Neither knuckles nor fists are allowed.
    NoKnuckles,
    /// One foot is treated.
    OneFoot,
    /// A place is left out that the step would touch or name.
    Sore,
}

impl DropWhen {
    /// From its code in a guide's file.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "light" => Some(Self::Light),
            "plain_oil" => Some(Self::PlainOil),
            "no_oil" => Some(Self::NoOil),
            "no_knuckles" => Some(Self::NoKnuckles),
            "one_foot" => Some(Self::OneFoot),
            "sore" => Some(Self::Sore),
            _ => None,
        }
    }
}

/// What becomes of a step on one foot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict<'a> {
    /// Rules that leave it out. When there are any, the other lists are empty.
    pub dropped: Vec<&'a Rule>,
    /// True where it is left out because only one foot is treated.
    pub needs_both_feet: bool,
    /// Rules that put washing and drying in its place.
    pub replaced: Vec<&'a Rule>,
    /// Rules that make it end at the ankle.
    pub at_ankle: Vec<&'a Rule>,
    /// Rules that limit its pressure, with the limit.
    pub capped: Vec<(&'a Rule, i32)>,
    /// Rules that leave out a place that it would touch or name.
    pub sore: Vec<&'a Rule>,
    /// The zones that it must not show: those of every place that is left out on the foot, and of joints that it must not
    /// move.
    pub left_out: Vec<String>,
    /// Rules that do without something: its words say so.
    pub noted: Vec<&'a Rule>,
}

impl Verdict<'_> {
    /// Returns true if the step is left out.
    pub fn drops(&self) -> bool {
        self.needs_both_feet || !self.dropped.is_empty()
    }
}

/// Which lubricants are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Oil {
    /// Any.
    #[default]
    Any,
    /// Without scent, known to the skin and tried on a small patch.
    Plain,
    /// None at all: no oil, no cream, no lotion.
    None,
}

/// Limits that hold on a foot for every step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Limits {
    /// Pressure is limited to 2 or less.
    pub light: bool,
    /// Which lubricants are allowed.
    pub oil: Oil,
    /// Neither knuckles nor fists are allowed.
    pub no_knuckles: bool,
}

impl Limits {
    /// Joins two limits that hold at once.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            light: self.light || other.light,
            oil: self.oil.max(other.oil),
            no_knuckles: self.no_knuckles || other.no_knuckles,
        }
    }
}

/// The most pressure that is light.
pub(super) const LIGHT: i32 = 2;
const LUBRICANTS: &[&str] = &["massage_oil", "essential_oil", "cream", "home_made_cream"];
/// The long strokes from the foot to the knee.
const TO_THE_KNEE: &str = "T218";
/// Finding a seat, and holding or resting the foot in it.
const SEATS: &[&str] = &["P13", "P14"];
/// Movements in which a foot on the floor bends or turns at the ankle, where a hand would leave the ankle still.
const BY_THE_ANKLE_ON_THE_FLOOR: &[&str] = &["M01", "M03", "M12", "T003", "T303", "T314"];
/// Zones that the words for strokes that end at the ankle name where no place is left out.
const NAMED_TO_THE_ANKLE: &[&str] = &[
    "ankle",
    "toe_1",
    "toe_2",
    "toe_3",
    "toe_4",
    "toe_5",
    "toe_pads",
    "heel_pad",
    "heel_back",
    "heel_sides",
];

impl Assessment {
    /// Limits that hold on a foot for every step.
    pub fn limits(&self, side: Side) -> Limits {
        let rules = self.rules.iter().filter(|rule| rule.holds_on(side));
        rules.fold(Limits::default(), |limits, rule| {
            limits.and(match rule.deed {
                Deed::Cap(most) => Limits { light: most <= LIGHT, ..Limits::default() },
                Deed::Without(Without::Oil) => Limits { oil: Oil::None, ..Limits::default() },
                Deed::Without(Without::Scented | Without::EssentialOil) => {
                    Limits { oil: Oil::Plain, ..Limits::default() }
                }
                Deed::Without(Without::Knuckles) => Limits { no_knuckles: true, ..Limits::default() },
                _ => Limits::default(),
            })
        })
    }

    /// Returns true if a place is left out on a foot, or kept still.
    pub fn leaves_places_out(&self, side: Side) -> bool {
        self.rules.iter().any(|rule| rule.holds_on(side) && Place::of(rule).is_some())
    }

    /// Decides what becomes of a step on a foot; `Side::None` for a step that is for no foot.
    ///
    /// A massage step is left out where all its zones lie in places that are left out. It is also left out where it touches
    /// or names such a place and has no words for that.
    pub fn on_step(&self, step: &StepFacts<'_>, side: Side) -> Verdict<'_> {
        let mut verdict = Verdict::default();
        for rule in &self.rules {
            // What is in the basin concerns both feet.
            let everywhere = rule.deed == Deed::NoSoak;
            if !everywhere && !rule.holds_on(side) {
                continue;
            }
            if step.drop_when.iter().any(|when| self.asks_for(rule, *when, side)) {
                verdict.dropped.push(rule);
                continue;
            }
            match &rule.deed {
                Deed::Drop(techniques) if techniques.list().contains(&step.technique) => {
                    verdict.dropped.push(rule);
                }
                Deed::Drop(Techniques::Ankle)
                    if step.floor && BY_THE_ANKLE_ON_THE_FLOOR.contains(&step.technique) =>
                {
                    verdict.dropped.push(rule);
                }
                Deed::Drop(Techniques::LowerLeg) if step.technique == TO_THE_KNEE => {
                    verdict.at_ankle.push(rule);
                }
                Deed::OnlyStrokes if step.massage && (!glides(step) || is_hard(step)) => {
                    verdict.dropped.push(rule);
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
        self.places(step, side, &mut verdict);
        verdict.needs_both_feet = step.one_foot && step.drop_when.contains(&DropWhen::OneFoot);
        if verdict.drops() {
            let Verdict { dropped, needs_both_feet, .. } = verdict;
            return Verdict { dropped, needs_both_feet, ..Verdict::default() };
        }
        verdict
    }

    /// Returns true if a rule brings about a choice under which a step is left out. Places are judged apart.
    fn asks_for(&self, rule: &Rule, when: DropWhen, side: Side) -> bool {
        match when {
            DropWhen::Light => matches!(rule.deed, Deed::Cap(most) if most <= LIGHT),
            DropWhen::PlainOil => {
                let plain = matches!(rule.deed, Deed::Without(Without::Scented | Without::EssentialOil));
                plain && self.limits(side).oil == Oil::Plain
            }
            DropWhen::NoOil => rule.deed == Deed::Without(Without::Oil),
            DropWhen::NoKnuckles => rule.deed == Deed::Without(Without::Knuckles),
            DropWhen::OneFoot | DropWhen::Sore => false,
        }
    }

    /// Judges a step by the places that are left out on a foot.
    fn places<'a>(&'a self, step: &StepFacts<'_>, side: Side, verdict: &mut Verdict<'a>) {
        let at_ankle = !verdict.at_ankle.is_empty();
        let zones: Vec<&str> = step.zones.iter().map(String::as_str).collect();
        let zones: Vec<&str> = if at_ankle {
            zones.into_iter().filter(|zone| !zone_within(zone, "below_knee")).collect()
        } else {
            zones
        };
        let zones = [zones.as_slice(), bears_weight_on(step)].concat();
        if !zones.is_empty() && zones.iter().all(|zone| area("head").contains(zone)) {
            return;
        }
        // Strokes that end at the ankle have words of their own, which choose.
        let silent = |choice: &PackedChoice| !at_ankle && !choice.chooses.iter().any(|c| c == "sore");
        let names: Vec<&str> = if at_ankle {
            NAMED_TO_THE_ANKLE.to_vec()
        } else {
            step.title.names.iter().chain(&step.body.names).map(String::as_str).collect()
        };
        let mut sore: Vec<&Rule> = Vec::new();
        for rule in self.rules.iter().filter(|rule| rule.holds_on(side)) {
            let Some(place) = Place::of(rule) else { continue };
            // On their way to the knee the hands cross the ankle.
            if step.technique == TO_THE_KNEE && !at_ankle && place.is_sore_at("ankle") {
                verdict.dropped.push(rule);
            }
            if place.is_left_out_by(step, &zones) {
                verdict.left_out.extend(place.zones().into_iter().map(str::to_owned));
            }
            if place.concerns(step, &zones, &names) {
                sore.push(rule);
            }
        }
        if sore.is_empty() {
            return;
        }
        let left_out = |zone: &str| verdict.left_out.iter().any(|place| zone_within(zone, place));
        let all_left_out = !zones.is_empty() && zones.iter().all(|zone| left_out(zone));
        let named = |choice: &PackedChoice| {
            choice.names.iter().any(|name| verdict.left_out.iter().any(|place| names_place(name, place)))
        };
        let no_words = silent(step.body) || (silent(step.title) && named(step.title));
        let dropped = step.massage && (all_left_out || no_words) || step.drop_when.contains(&DropWhen::Sore);
        if dropped {
            verdict.dropped.extend(sore);
        } else {
            verdict.sore = sore;
        }
    }
}

/// A place that a rule leaves out.
enum Place<'a> {
    /// Nothing is done there.
    Sore(&'a [String]),
    /// Its joints stay still: gliding over it is fine, working on it is not.
    Joint(&'static [&'static str]),
}

impl<'a> Place<'a> {
    fn of(rule: &'a Rule) -> Option<Self> {
        match &rule.deed {
            Deed::LeaveOut(zones) => Some(Self::Sore(zones)),
            Deed::Drop(Techniques::Toes) => Some(Self::Joint(area("toes"))),
            Deed::Drop(Techniques::Ankle) => Some(Self::Joint(area("ankle"))),
            _ => None,
        }
    }

    fn is_sore_at(&self, zone: &str) -> bool {
        matches!(self, Self::Sore(zones) if zones.iter().any(|place| touches(zone, place)))
    }

    fn zones(&self) -> Vec<&'a str> {
        match self {
            Self::Sore(zones) => zones.iter().map(String::as_str).collect(),
            Self::Joint(zones) => zones.to_vec(),
        }
    }

    /// Returns true if a step leaves it out: nothing of it is shown, and no movement leads there.
    fn is_left_out_by(&self, step: &StepFacts<'_>, zones: &[&str]) -> bool {
        match self {
            // To look at a sore place is right.
            Self::Sore(_) => step.kind != "look",
            Self::Joint(_) => step.massage && (!glides(step) || self.holds_one_of(zones)),
        }
    }

    /// Returns true if a step touches or names it.
    fn concerns(&self, step: &StepFacts<'_>, zones: &[&str], names: &[&str]) -> bool {
        let places = self.zones();
        let touched = zones.iter().any(|zone| places.iter().any(|place| touches(zone, place)));
        let named = names.iter().any(|name| places.iter().any(|place| names_place(name, place)));
        match self {
            // Washing and drying go over the whole foot.
            Self::Sore(_) if matches!(step.kind, "wash" | "dry" | "soak") => true,
            // In a seat a hand, a thigh or a stool holds the foot.
            Self::Sore(_) if SEATS.contains(&step.technique) => true,
            Self::Sore(_) => touched || named,
            Self::Joint(_) if !step.massage => false,
            Self::Joint(_) => self.holds_one_of(zones) || (!glides(step) && (touched || named)),
        }
    }

    fn holds_one_of(&self, zones: &[&str]) -> bool {
        zones.iter().any(|zone| self.zones().iter().any(|place| zone_within(zone, place)))
    }
}

/// The zones of an area.
fn area(code: &str) -> &'static [&'static str] {
    AREAS.iter().find(|(area, _)| *area == code).map_or(&[], |(_, zones)| *zones)
}

/// Returns true if the name of a zone names a place too. The word sole does not name the heel.
fn names_place(name: &str, place: &str) -> bool {
    if name == "sole" { zone_within("sole", place) || place == "sole_grid" } else { touches(name, place) }
}

/// Zones that carry the foot in a movement on the floor, besides those it works on.
fn bears_weight_on(step: &StepFacts<'_>) -> &'static [&'static str] {
    match step.technique {
        "M03" if step.floor => &["ball"],
        "M01" | "M12" if step.floor => &["ball", "heel_pad"],
        _ => &[],
    }
}

/// Whether it is done with fists, knuckles or a tool, or with a rolled towel in their place.
fn is_hard(step: &StepFacts<'_>) -> bool {
    Techniques::Hard.list().contains(&step.technique)
}

fn glides(step: &StepFacts<'_>) -> bool {
    matches!(step.kind, "stroke" | "rub")
}

fn concerns(what: Without, step: &StepFacts<'_>) -> bool {
    let tool = |tools: &[&str]| step.tool.is_some_and(|t| tools.contains(&t));
    let chooses = |name: &str| step.title.chooses.iter().chain(&step.body.chooses).any(|c| c == name);
    let spread = matches!(step.technique, "P10" | "P11" | "T312");
    match what {
        Without::Oil => tool(LUBRICANTS) || spread || chooses("oil"),
        Without::EssentialOil => {
            tool(&["essential_oil"]) || spread || chooses("oil") || matches!(step.technique, "P3" | "P4")
        }
        Without::Scented => tool(LUBRICANTS) || spread || chooses("oil"),
        Without::CreamBetweenToes => tool(LUBRICANTS) || spread,
        Without::Scrub => tool(&["home_made_cream"]),
        Without::Knuckles => chooses("knuckles"),
        Without::Device => false,
    }
}
