use std::fs;
use std::io;
use std::path::Path;

use crate::authored::{Cue, Dose, Guide, Phase, Source, Sources, Step, Word};
use crate::check::{Checker, Seen, lists};
use crate::finding::Finding;
use crate::library::{self, LibraryFiles};
use crate::packed::{
    PackedCue, PackedDose, PackedGuide, PackedHead, PackedIndex, PackedLibrary, PackedPer, PackedSource,
    PackedStep,
};
use crate::strings::{Catalogue, entries, name_of};
use crate::texts;
use crate::timing::{PAUSE_S, SWITCH_S, switches, turns, usual_posture};
use crate::vocabulary::passes;

/// The content, packed, and everything that is wrong with it.
#[derive(Debug, Default)]
pub struct Content {
    /// The guides in the order of their ids, and the sources.
    pub index: PackedIndex,
    /// Every guide, in the same order.
    pub guides: Vec<PackedGuide>,
    /// What is read and not played.
    pub library: PackedLibrary,
    /// Empty when the content is sound; otherwise what is packed is not to be shipped.
    pub findings: Vec<Finding>,
}

/// Reads `sources.toml`, `guides/*.toml` and the files of the library, checks them against the English strings and
/// packs them.
pub fn read_content(content: &Path, english: &Catalogue) -> io::Result<Content> {
    let sources = fs::read_to_string(content.join("sources.toml"))?;
    let mut guides = Vec::new();
    for path in
        entries(&content.join("guides"))?.iter().filter(|p| p.extension().is_some_and(|e| e == "toml"))
    {
        guides.push((format!("guides/{}", name_of(path)), fs::read_to_string(path)?));
    }
    let read = |name| fs::read_to_string(content.join(name));
    let library = LibraryFiles {
        claims: read("claims.toml")?,
        articles: read("articles.toml")?,
        inventory: read("inventory.toml")?,
    };
    Ok(pack(&sources, &guides, &library, english))
}

/// The same from texts: `sources.toml`, the guides as (file, text), and the library.
pub fn pack(
    sources: &str,
    guides: &[(String, String)],
    library: &LibraryFiles,
    english: &Catalogue,
) -> Content {
    let mut content = Content::default();
    let mut seen = Seen::default();
    let findings = &mut content.findings;
    let mut checker = Checker { file: "sources.toml", text: sources, strings: english, findings };
    match toml::from_str::<Sources>(sources) {
        Ok(s) => {
            checker.sources(&s, &mut seen);
            content.index.sources = s.sources.into_iter().map(source).collect();
        }
        Err(error) => checker.unreadable(&error),
    }
    for (file, text) in guides {
        let mut checker = Checker { file, text, strings: english, findings: &mut content.findings };
        match toml::from_str::<Guide>(text) {
            Ok(guide) => {
                checker.guide(&guide, &mut seen);
                content.guides.push(pack_guide(guide, english));
            }
            Err(error) => checker.unreadable(&error),
        }
    }
    content.findings.extend(stand_ins(english));
    content.library = library::pack(library, english, &mut seen, &mut content.findings);
    content.guides.sort_by(|a, b| a.head.id.cmp(&b.head.id));
    content.index.guides = content.guides.iter().map(|g| g.head.clone()).collect();
    content
}

/// Begins the keys of the texts that safety puts in place of a step's own.
const STAND_INS: &str = "safety-step-";

/// Finds faults in texts that take the place of a step's own: they choose as those do.
fn stand_ins(english: &Catalogue) -> Vec<Finding> {
    let texts = english.keys.iter().filter(|(key, _)| key.starts_with(STAND_INS));
    let misused = texts.filter_map(|(key, place)| Some((key, place, english.uses(key)?.misuse()?)));
    misused
        .map(|(key, place, (wrong, mend))| Finding {
            file: place.file.clone(),
            line: place.line,
            wrong: format!("the text {key:?} {wrong}"),
            mend,
        })
        .collect()
}

fn source(s: Source) -> PackedSource {
    PackedSource { id: plain(s.id), kind: plain(s.kind), text: plain(s.text), reference: s.reference }
}

fn plain(word: Word) -> String {
    word.into_inner()
}

fn plains(words: Vec<Word>) -> Vec<String> {
    words.into_iter().map(plain).collect()
}

fn pack_guide(guide: Guide, english: &Catalogue) -> PackedGuide {
    let (modes, postures) = (plains(guide.modes), plains(guide.postures));
    let steps: Vec<PackedStep> = guide
        .phases
        .into_iter()
        .flat_map(|Phase { kind, steps }| steps.into_iter().map(move |s| (kind.get_ref().clone(), s)))
        .map(|(phase, s)| step(phase, s, &modes, &postures, english))
        .collect();
    let foot_order = plain(guide.foot_order);
    let est_seconds = modes
        .iter()
        .filter_map(|mode| {
            let posture = usual_posture(&postures, mode)?;
            Some((mode.clone(), usual_seconds(&steps, mode, posture, foot_order == "step_major")))
        })
        .collect();
    let head = PackedHead {
        id: plain(guide.id),
        content_version: guide.content_version.into_inner(),
        text: plain(guide.text),
        family: plain(guide.family),
        modes,
        postures,
        goals: plains(guide.goals),
        settings: plains(guide.settings),
        equipment_required: plains(guide.equipment_required),
        equipment_optional: plains(guide.equipment_optional),
        at_hand: plains(guide.at_hand),
        foot_order,
        evidence: plain(guide.evidence.label),
        evidence_note: plain(guide.evidence.note),
        evidence_refs: plains(guide.evidence.refs),
        sources: plains(guide.sources),
        est_seconds,
    };
    PackedGuide { head, steps }
}

/// Seconds of all steps as they are, on both feet.
fn usual_seconds(steps: &[PackedStep], mode: &str, posture: &str, step_major: bool) -> i32 {
    let played: Vec<_> = steps
        .iter()
        .filter(|s| s.variants.iter().any(|v| v == mode) && s.texts.iter().any(|t| t.posture == posture))
        .collect();
    let per_foot: Vec<bool> = played.iter().map(|s| s.sides == "per_foot").collect();
    let order = turns(&per_foot, step_major, true);
    let pauses = order.windows(2).map(|pair| match pair {
        [(_, now), (_, next)] if switches(*now, *next) => SWITCH_S,
        _ => PAUSE_S,
    });
    let seconds = order.iter().filter_map(|(n, _)| played.get(*n)).map(|s| {
        let (_, default, _) = s.dose.amounts();
        default.saturating_mul(s.dose.unit_seconds())
    });
    seconds.chain(pauses).fold(0, i32::saturating_add)
}

fn step(phase: String, s: Step, modes: &[String], postures: &[String], english: &Catalogue) -> PackedStep {
    let text = plain(s.text);
    let texts = postures
        .iter()
        .filter(|p| lists(&s.postures, p))
        .filter_map(|p| texts::resolve(english, &text, p))
        .collect();
    let direction = s.direction.map(plain);
    let dose = dose(s.dose.into_inner(), s.zones.len(), direction.as_deref());
    PackedStep {
        id: plain(s.id),
        technique: plain(s.technique),
        phase,
        title: format!("{text}.title"),
        texts,
        kind: plain(s.kind),
        sides: plain(s.sides),
        zones: plains(s.zones),
        hands: plain(s.hands),
        tool: s.tool.map(plain),
        pressure_from: s.pressure_from.map(toml::Spanned::into_inner),
        pressure_to: s.pressure_to.map(toml::Spanned::into_inner),
        touch: s.touch.map(plain),
        touch_weak: s.touch_weak.map(plain),
        motion: s.motion.map(plain),
        things: s.things.into_iter().map(plain).collect(),
        tempo: s.tempo.map(plain),
        direction,
        order: s.order.map(plain),
        dose,
        cues: s.cues.into_iter().map(cue).collect(),
        variants: modes.iter().filter(|m| lists(&s.variants, m)).cloned().collect(),
        safety_notes: plains(s.safety_notes),
        replace_with: s.gate.map(|g| plain(g.replace_with)),
        drop_when: plains(s.drop_when),
        title_choice: texts::choice(english, &format!("{text}.title")),
        sources: plains(s.sources),
        provenance: plain(s.provenance),
        timing_origin: plain(s.timing_origin),
        optional: s.optional,
    }
}

fn dose(dose: Dose, zones: usize, direction: Option<&str>) -> PackedDose {
    match dose {
        Dose::DurationS(r) => PackedDose::Duration { min: r.min, default: r.default, max: r.max },
        Dose::Reps(r) => PackedDose::Reps {
            min: r.min,
            default: r.default,
            max: r.max,
            s_per_rep: r.s_per_rep,
            per: match r.per.get_ref().as_str() {
                "zone" => PackedPer::Zone,
                "direction" => PackedPer::Direction,
                _ => PackedPer::Step,
            },
            times: match r.per.get_ref().as_str() {
                "zone" => i32::try_from(zones).unwrap_or(i32::MAX),
                "direction" => direction.map_or(1, passes),
                _ => 1,
            },
        },
        Dose::Hold(h) => {
            PackedDose::Hold { min: h.s_min, default: h.s_default, max: h.s_max, points: h.points }
        }
        Dose::UntilUserDone(u) => PackedDose::UntilUserDone { soft_s: u.soft_s },
    }
}

fn cue(c: Cue) -> PackedCue {
    PackedCue {
        at: plain(c.at),
        seconds: c.seconds.map(toml::Spanned::into_inner).unwrap_or_default(),
        key: plain(c.key),
    }
}
