//! Makes a guide's steps safe for one receiver: leaves out, replaces, softens, and says why.

use std::borrow::Cow;

use instep_content::packed::PackedDose;
use instep_content::vocabulary::{MASSAGE_KINDS, zone_within};

use super::content::{GuideHead, Step, StepSides, StepText};
use super::{Direction, Family, Phase, StepKind};
use crate::error::{InstepError, Result};
use crate::safety::{Assessment, Change, Deed, Effect, Flag, Rule, StepFacts, Verdict, Without};
use crate::session::{Foot, Posture, Side};
use crate::words::Words;

/// A step as it is played tonight.
#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    pub step: Cow<'a, Step>,
    pub text: Cow<'a, StepText>,
    /// On which feet, over all its turns.
    pub side: Side,
    /// Said with it.
    pub notes: Vec<Note>,
    /// It was a soak and became washing and drying.
    was_soak: bool,
}

impl Piece<'_> {
    /// Holds the pressure at `most`; tells it where that changes anything.
    pub fn soften(&mut self, most: i32, words: &Words) -> Option<Change> {
        let held = |pressure: Option<i32>| pressure.map(|p| p.min(most));
        let (from, to) = (held(self.step.pressure_from), held(self.step.pressure_to));
        if (from, to) == (self.step.pressure_from, self.step.pressure_to) {
            return None;
        }
        let step = self.step.to_mut();
        (step.pressure_from, step.pressure_to) = (from, to);
        Some(Change {
            step: Some(self.step.id.clone()),
            side: self.side,
            effect: Effect::CapPressure,
            because: words.text("change-cap-beginner", &[]),
        })
    }
}

/// A sentence that safety adds to a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    pub key: String,
    side: Side,
}

impl Note {
    /// Whether it is said on a foot.
    pub fn holds_on(&self, side: Side) -> bool {
        matches!(self.side, Side::Both | Side::None) || side == Side::Both || self.side == side
    }
}

/// A guide made safe.
#[derive(Debug)]
pub(super) struct MadeSafe<'a> {
    pub pieces: Vec<Piece<'a>>,
    /// The feet that are left of those asked for.
    pub foot: Foot,
    pub changes: Vec<Change>,
    pub warnings: Vec<String>,
}

/// Applies an assessment to the steps of a guide. Fails with `Refused` where it blocks the guide, the feet asked for,
/// or leaves no technique.
pub(super) fn apply<'a>(
    head: &GuideHead,
    steps: Vec<(&'a Step, &'a StepText)>,
    foot: Foot,
    assessment: &Assessment,
    words: &Words,
) -> Result<MadeSafe<'a>> {
    let rules: Vec<&Rule> = assessment.rules.iter().collect();
    let blocking: Vec<&Rule> = rules.iter().copied().filter(|rule| blocks(rule, head)).collect();
    if !blocking.is_empty() {
        return Err(refused(&blocking, words));
    }
    let mut made = MadeSafe { pieces: Vec::new(), foot, changes: Vec::new(), warnings: Vec::new() };
    let closed: Vec<&Rule> = rules
        .iter()
        .copied()
        .filter(|rule| rule.deed == Deed::BlockFoot && head.family != Family::ScalpEar)
        .filter(|rule| feet(foot).iter().any(|side| rule.holds_on(*side)))
        .collect();
    made.foot = left_over(foot, &closed).ok_or_else(|| refused(&closed, words))?;
    made.changes.extend(closed.iter().map(|rule| whole_guide(rule, words)));
    for rule in &rules {
        made.say_once(head, rule, words);
    }
    // Where nothing but strokes is allowed, the strokes that warm up and close are the massage.
    let only_strokes = rules.iter().any(|rule| rule.deed == Deed::OnlyStrokes);
    let is_technique = |step: &Step| step.phase == Phase::Technique;
    let carries = |step: &Step| facts(step).massage && (is_technique(step) || only_strokes);
    let had_technique = steps.iter().any(|(step, _)| is_technique(step));
    let mut kept_technique = false;
    let mut losses: Vec<&Rule> = Vec::new();
    for (step, text) in steps {
        let (piece, at_ankle, dropped_by) = made.step(step, text, assessment, words);
        // Strokes that end at the ankle are no longer what a guide for the lower leg is for.
        kept_technique |= carries(step) && piece.is_some() && !at_ankle;
        if is_technique(step) {
            losses.extend(dropped_by);
        }
        made.pieces.extend(piece);
    }
    if had_technique && !kept_technique {
        return Err(refused(&losses, words));
    }
    made.wash_once();
    Ok(made)
}

/// Whether a question of the safety check matters to a guide.
pub fn asks(head: &GuideHead, flag: Flag) -> bool {
    match flag {
        Flag::Allergy => oils(head),
        Flag::ScalpIssue => head.family == Family::ScalpEar,
        Flag::ElectronicImplant | Flag::Epilepsy => false,
        flag => flag.asked(),
    }
}

fn oils(head: &GuideHead) -> bool {
    ["massage_oil", "essential_oil", "cream", "home_made_cream"].iter().any(|code| head.uses(code))
}

impl MadeSafe<'_> {
    /// Washing takes the place of a soak once, and not where the guide washes the feet anyway.
    fn wash_once(&mut self) {
        let played: Vec<String> = self.pieces.iter().map(|p| p.step.id.clone()).collect();
        let mut washed = false;
        self.pieces.retain(|piece| {
            let elsewhere = piece.step.replace_with.as_ref().is_some_and(|id| played.contains(id));
            let double = piece.was_soak && (washed || elsewhere);
            washed |= piece.was_soak;
            !double
        });
    }

    /// What concerns the guide as a whole.
    fn say_once(&mut self, head: &GuideHead, rule: &Rule, words: &Words) {
        let has = |code: &str| head.uses(code);
        let oils = oils(head);
        let feet = head.family != Family::ScalpEar;
        match &rule.deed {
            Deed::Warn => {
                self.warnings.push(rule.because(words));
                self.changes.push(whole_guide(rule, words));
            }
            Deed::Unanswered if asks(head, rule.flag) => self.warnings.push(rule.message(words)),
            Deed::WashBetween if feet && self.foot == Foot::Both => {
                self.changes.push(whole_guide(rule, words))
            }
            Deed::LookBeforeAfter if feet => self.changes.push(whole_guide(rule, words)),
            Deed::AdultStays => self.changes.push(whole_guide(rule, words)),
            Deed::Without(Without::Oil) if oils => self.changes.push(whole_guide(rule, words)),
            Deed::Without(Without::EssentialOil) if has("essential_oil") => {
                self.changes.push(whole_guide(rule, words));
            }
            Deed::Without(Without::Scented) if oils => self.changes.push(whole_guide(rule, words)),
            Deed::Without(Without::Scrub) if has("home_made_cream") => {
                self.changes.push(whole_guide(rule, words));
            }
            _ => {}
        }
    }

    /// What is left of a step; whether it was made to end at the ankle; what left it out.
    fn step<'a, 'r>(
        &mut self,
        step: &'a Step,
        text: &'a StepText,
        assessment: &'r Assessment,
        words: &Words,
    ) -> (Option<Piece<'a>>, bool, Vec<&'r Rule>) {
        let facts = facts(step);
        let mut told: Vec<(&Rule, Side, Effect)> = Vec::new();
        let mut dropped_by = Vec::new();
        let mut kept: Vec<(Side, Verdict<'r>)> = Vec::new();
        for side in sides(step, self.foot) {
            let verdict = assessment.on_step(&facts, side);
            if verdict.dropped.is_empty() {
                kept.push((side, verdict));
            } else {
                told.extend(verdict.dropped.iter().map(|rule| (*rule, side, Effect::Drop)));
                dropped_by.extend(verdict.dropped);
            }
        }
        let mut piece = Piece {
            step: Cow::Borrowed(step),
            text: Cow::Borrowed(text),
            side: together(kept.iter().map(|(side, _)| *side)),
            notes: Vec::new(),
            was_soak: false,
        };
        let (mut at_ankle, mut replaced) = (false, false);
        for (side, verdict) in &kept {
            if !verdict.replaced.is_empty() {
                // What is not played needs no other change.
                told.extend(verdict.replaced.iter().map(|rule| (*rule, *side, Effect::Replace)));
                replaced = true;
                continue;
            }
            told.extend(verdict.at_ankle.iter().map(|rule| (*rule, *side, Effect::LeaveOut)));
            told.extend(verdict.capped.iter().map(|(rule, _)| (*rule, *side, Effect::CapPressure)));
            told.extend(verdict.noted.iter().map(|rule| (*rule, *side, rule.deed.effect())));
            at_ankle |= !verdict.at_ankle.is_empty();
            if let Some(most) = verdict.capped.iter().map(|(_, most)| *most).min() {
                let softer = piece.step.to_mut();
                softer.pressure_from = softer.pressure_from.map(|p| p.min(most));
                softer.pressure_to = softer.pressure_to.map(|p| p.min(most));
                piece.note("safety-note-light", *side);
            }
            for rule in &verdict.noted {
                piece.note(&format!("safety-note-{}", rule.deed.code()), *side);
            }
        }
        if replaced {
            piece.wash_and_dry();
        }
        if at_ankle {
            piece.end_at_ankle();
        }
        self.changes.extend(changes(step, &told, words));
        ((!kept.is_empty()).then_some(piece), at_ankle, dropped_by)
    }
}

impl Piece<'_> {
    fn note(&mut self, key: &str, side: Side) {
        match self.notes.iter_mut().find(|n| n.key == key) {
            Some(note) if note.side == side => {}
            Some(note) => note.side = Side::Both,
            None => self.notes.push(Note { key: key.to_owned(), side }),
        }
    }

    fn says(&mut self, title: &str, body: &str) {
        let text = self.text.to_mut();
        text.body = body.to_owned();
        (text.spoken, text.weak, text.weak_spoken) = (None, None, None);
        let step = self.step.to_mut();
        step.title = title.to_owned();
        step.cues.clear();
        step.notes.clear();
    }

    fn wash_and_dry(&mut self) {
        self.says("safety-step-wash-dry", "safety-step-wash-dry.body");
        let step = self.step.to_mut();
        step.kind = StepKind::Wash;
        step.dose = PackedDose::Duration { min: 60, default: 90, max: 180 };
        self.was_soak = true;
        self.notes.clear();
    }

    fn end_at_ankle(&mut self) {
        let body = match self.text.posture {
            Posture::Floor => "safety-step-at-ankle.body-floor",
            Posture::Lap | Posture::Stool | Posture::Partner => "safety-step-at-ankle.body",
        };
        self.says("safety-step-at-ankle", body);
        let step = self.step.to_mut();
        step.zones.retain(|zone| !zone_within(zone, "below_knee"));
        if step.zones.is_empty() {
            step.zones.push("foot".to_owned());
        }
        step.direction = Some(Direction::ToesToAnkle);
    }
}

fn facts(step: &Step) -> StepFacts<'_> {
    StepFacts {
        technique: &step.technique,
        kind: step.kind.code(),
        massage: MASSAGE_KINDS.contains(&step.kind.code()),
        zones: &step.zones,
        tool: step.tool.as_deref(),
        pressure: step.pressure_from.max(step.pressure_to),
    }
}

fn blocks(rule: &Rule, head: &GuideHead) -> bool {
    match rule.deed {
        Deed::BlockAll => true,
        Deed::BlockFamilies => head.family != Family::ScalpEar,
        Deed::BlockScalp => head.family == Family::ScalpEar,
        Deed::HideTradition => head.family == Family::ReflexTradition,
        _ => false,
    }
}

fn feet(foot: Foot) -> &'static [Side] {
    match foot {
        Foot::Both => &[Side::Left, Side::Right],
        Foot::Left => &[Side::Left],
        Foot::Right => &[Side::Right],
    }
}

/// The feet that are asked for and not closed.
fn left_over(foot: Foot, closed: &[&Rule]) -> Option<Foot> {
    let open = |side: Side| feet(foot).contains(&side) && !closed.iter().any(|rule| rule.holds_on(side));
    match (open(Side::Left), open(Side::Right)) {
        (true, true) => Some(Foot::Both),
        (true, false) => Some(Foot::Left),
        (false, true) => Some(Foot::Right),
        (false, false) => None,
    }
}

/// The feet a step is judged for. A basin holds the feet, whatever the step says.
fn sides(step: &Step, foot: Foot) -> Vec<Side> {
    match step.sides {
        StepSides::None if step.kind == StepKind::Soak && foot != Foot::Both => feet(foot).to_vec(),
        StepSides::None => vec![Side::None],
        StepSides::PerFoot | StepSides::BothFeet => feet(foot).to_vec(),
    }
}

fn together(sides: impl IntoIterator<Item = Side>) -> Side {
    sides.into_iter().reduce(|a, b| if a == b { a } else { Side::Both }).unwrap_or(Side::None)
}

/// A change for each thing that was done to a step: one for both feet where both lose the same.
fn changes(step: &Step, told: &[(&Rule, Side, Effect)], words: &Words) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for (rule, side, effect) in told {
        let (effect, because) = (*effect, rule.because(words));
        match changes.iter_mut().find(|c| c.effect == effect && c.because == because) {
            Some(change) => change.side = together([change.side, *side]),
            None => {
                changes.push(Change { step: Some(step.id.clone()), side: *side, effect, because });
            }
        }
    }
    changes
}

fn whole_guide(rule: &Rule, words: &Words) -> Change {
    Change { step: None, side: rule.side, effect: rule.deed.effect(), because: rule.because(words) }
}

fn refused(rules: &[&Rule], words: &Words) -> InstepError {
    let mut changes = Vec::new();
    for rule in rules {
        let change = rule.change(words);
        if !changes.contains(&change) {
            changes.push(change);
        }
    }
    InstepError::Refused { changes, possible: Vec::new() }
}
