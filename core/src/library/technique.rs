use instep_content::inventory;
use instep_content::vocabulary::AREAS;

use super::Reading;
use super::records::{LibraryEntry, LibraryFact, TechniqueFacts};
use crate::error::Result;
use crate::guide::{
    Direction, Family, GuideHead, Library, Step, StepKind, StepSides, TimingOrigin, as_written,
};
use crate::picture::{Drawing, StepPicture, of_step, zone_names};
use crate::session::{Mode, Posture, Side};
use crate::words::{Arg, Words};

/// A row of the inventory that guides play.
pub(super) struct Technique<'a> {
    pub id: String,
    /// The first step that plays it.
    pub first: (&'a GuideHead, &'a Step),
    /// Every step that plays it, guide by guide.
    pub uses: Vec<(&'a GuideHead, &'a Step)>,
}

/// Every step of the guides that may be shown.
pub(super) fn steps(guides: &Library, tradition: bool) -> Result<Vec<(&GuideHead, &Step)>> {
    let mut steps = Vec::new();
    for head in guides.heads().iter().filter(|h| tradition || h.family != Family::ReflexTradition) {
        steps.extend(guides.guide(&head.id)?.steps.iter().map(|step| (head, step)));
    }
    Ok(steps)
}

/// Every technique that may be shown, in the order of the inventory.
pub(super) fn techniques<'a>(reading: &Reading<'a>) -> Result<Vec<Technique<'a>>> {
    let steps = steps(reading.guides, reading.tradition)?;
    let of_row = |id: String| {
        let uses: Vec<_> = steps.iter().filter(|(_, step)| step.technique == id).copied().collect();
        let first = *uses.first()?;
        Some(Technique { id, first, uses })
    };
    Ok(inventory::rows().filter_map(of_row).collect())
}

impl Technique<'_> {
    pub fn title(&self, words: &Words) -> String {
        self.first.1.title(words)
    }

    pub fn entry(&self, words: &Words) -> LibraryEntry {
        let (_, step) = self.first;
        let kind = kind_text(step.kind, words);
        let zones = zones_text(&step.zones, words);
        LibraryEntry {
            id: self.id.clone(),
            title: self.title(words),
            line: if zones.is_empty() { kind } else { zones },
            label: None,
        }
    }

    /// Whether it works in the area; the area `none` holds what works on no zone.
    pub fn is_in(&self, area: &str) -> bool {
        let zones = AREAS.iter().find(|(code, _)| *code == area).map_or(&[][..], |(_, zones)| zones);
        let mut all = self.uses.iter().flat_map(|(_, step)| &step.zones).peekable();
        match all.peek() {
            None => area == "none",
            Some(_) => all.any(|zone| zones.contains(&zone.as_str())),
        }
    }

    pub fn is_of(&self, kind: StepKind) -> bool {
        self.uses.iter().any(|(_, step)| step.kind == kind)
    }

    pub fn codes(&self, words: &Words) -> TechniqueFacts {
        let (head, step) = self.first;
        let posture = if step.is_done_in(Posture::Lap) { Posture::Lap } else { Posture::Floor };
        TechniqueFacts {
            kind: step.kind,
            zones: step.zones.clone(),
            hands: step.hands.clone(),
            pressure_from: step.pressure_from,
            pressure_to: step.pressure_to,
            direction: step.direction,
            timing_origin: step.timing_origin,
            provenance: step.provenance,
            motion: step.motion(),
            pictograms: step.pictograms(head.family, posture, false, words),
            pictures: self.pictures(words),
        }
    }

    /// The pictures on one's own right foot. On the left it is the mirror image.
    fn pictures(&self, words: &Words) -> Vec<StepPicture> {
        let step = self.first.1;
        let side = if step.sides == StepSides::None { Side::None } else { Side::Right };
        let drawing = Drawing {
            zones: &step.zones,
            direction: step.direction,
            side,
            mode: Mode::OwnFeet,
            left_out: Vec::new(),
        };
        of_step(&drawing, words)
    }

    pub fn facts(&self, words: &Words) -> Vec<LibraryFact> {
        let step = self.first.1;
        let mut facts = vec![
            fact(words.text("library-fact-zones", &[]), zones_text(&step.zones, words)),
            fact(words.text("library-fact-kind", &[]), kind_text(step.kind, words)),
            fact(words.text("library-fact-hands", &[]), words.text(&format!("hands-{}", step.hands), &[])),
            fact(words.text("library-fact-pressure", &[]), step.pressure_text(words).unwrap_or_default()),
            fact(words.text("library-fact-direction", &[]), direction_text(step.direction, words)),
        ];
        facts.extend(self.amounts(words));
        facts.push(fact(words.text("library-fact-care", &[]), self.care(words)));
        let provenance = words.text(&format!("library-provenance-{}", step.provenance.code()), &[]);
        facts.push(fact(words.text("library-fact-provenance", &[]), provenance));
        facts.retain(|fact| !fact.text.is_empty());
        facts
    }

    /// Collects what is said with it in any guide, each sentence once. The tour of the tradition adds notes on its beliefs,
    /// not about the technique.
    fn care(&self, words: &Words) -> String {
        let mut keys: Vec<&String> = Vec::new();
        let massage = self.uses.iter().filter(|(head, _)| head.family != Family::ReflexTradition);
        for key in massage.flat_map(|(_, step)| step.notes()) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys.into_iter().map(|key| as_written(key, words)).collect::<Vec<_>>().join(" ")
    }

    /// How much, and whether the source says so: once where all guides agree, otherwise for each guide.
    fn amounts(&self, words: &Words) -> Vec<LibraryFact> {
        let mut told: Vec<(String, String, TimingOrigin)> = Vec::new();
        for (head, step) in &self.uses {
            let amount = step.amount_text(words);
            if !told.iter().any(|(_, other, origin)| *other == amount && *origin == step.timing_origin) {
                told.push((head.title(words), amount, step.timing_origin));
            }
        }
        let many = told.len() > 1;
        let origin_text =
            |origin: TimingOrigin| words.text(&format!("library-origin-{}", origin.code()), &[]);
        let same_origin = told.iter().all(|(_, _, origin)| *origin == self.first.1.timing_origin);
        let mut facts = Vec::new();
        for (guide, amount, origin) in told {
            let name = if many {
                words.text("library-fact-amount-in", &[("guide", Arg::Text(&guide))])
            } else {
                words.text("library-fact-amount", &[])
            };
            facts.push(fact(name, amount));
            if !same_origin {
                facts.push(fact(words.text("library-fact-origin", &[]), origin_text(origin)));
            }
        }
        if same_origin {
            let origin = origin_text(self.first.1.timing_origin);
            facts.push(fact(words.text("library-fact-origin", &[]), origin));
        }
        facts
    }
}

const fn fact(name: String, text: String) -> LibraryFact {
    LibraryFact { name, text }
}

pub(super) fn kind_text(kind: StepKind, words: &Words) -> String {
    words.text(&format!("kind-{}", kind.code()), &[])
}

/// Zones in a sentence; those that are all of a kind by one name.
pub(super) fn zones_text(zones: &[String], words: &Words) -> String {
    words.list(&zone_names(zones, words))
}

/// Empty where any way will do.
fn direction_text(direction: Option<Direction>, words: &Words) -> String {
    match direction {
        None | Some(Direction::Free) => String::new(),
        Some(direction) => words.text(&format!("direction-{}", direction.code()), &[]),
    }
}
