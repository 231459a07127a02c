//! Makes a guide's steps safe for one receiver: leaves out, replaces, softens, and says why.

use std::borrow::Cow;

use instep_content::packed::PackedDose;
use instep_content::vocabulary::{MASSAGE_KINDS, free_zones, touches, zone_within};
use serde::{Deserialize, Serialize};

use super::content::{GuideHead, Step, StepSides, StepText};
use super::wording::Wording;
use super::{Direction, Family, Phase, StepKind};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::safety::{
    Assessment, Cause, Change, Deed, Effect, Flag, Limits, Rule, StepFacts, Verdict, Without, in_order,
    left_open,
};
use crate::session::{Foot, Posture, Receiver, Side};
use crate::words::Words;

/// Seconds of the shortest massage that is worth a guide; of one foot, half of it.
const SHORTEST_MASSAGE_S: i64 = 60;

/// A step as it is played tonight.
#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    pub step: Cow<'a, Step>,
    pub text: Cow<'a, StepText>,
    /// On which feet, over all its turns.
    pub side: Side,
    /// What holds on each foot that it is for.
    feet: Vec<OnFoot>,
    /// It is for both feet, and done on one of them only.
    alone: bool,
    /// Its pressure was held down for a beginner.
    softened: bool,
    /// It was a soak and became washing and drying.
    was_soak: bool,
}

/// What holds for a step on one foot.
#[derive(Debug, Clone)]
struct OnFoot {
    side: Side,
    limits: Limits,
    /// Whether a place is left out that it would touch or name.
    sore: bool,
    /// The zones of those places.
    left_out: Vec<String>,
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
        self.softened = true;
        Some(Change {
            step: Some(self.step.id.clone()),
            side: self.side,
            effect: Effect::CapPressure,
            because: words.text("change-cap-beginner", &[]),
        })
    }

    /// What holds on the feet that a segment is for.
    fn on(&self, side: Side) -> impl Iterator<Item = &OnFoot> {
        self.feet.iter().filter(move |foot| matches!(side, Side::Both | Side::None) || foot.side == side)
    }

    /// By what its texts choose on a foot. A beginner's softer step has the words of a light one: nothing in it says to
    /// press harder.
    pub fn wording(&self, side: Side, session: Wording) -> Wording {
        let limits = self.on(side).fold(Limits::default(), |limits, foot| limits.and(foot.limits));
        let limits = Limits { light: limits.light || self.softened, ..limits };
        let sore = self.on(side).any(|foot| foot.sore);
        Wording { side, limits, sore, one_foot: session.one_foot || self.alone, ..session }
    }

    /// The zones it leaves out, with the foot on which it does.
    pub fn left_out(&self, side: Side) -> Vec<(Side, Vec<String>)> {
        self.on(side).map(|foot| (foot.side, foot.left_out.clone())).collect()
    }

    /// The zones it works on, without those that are left out on any of the feet.
    pub fn zones(&self, side: Side) -> Vec<String> {
        let left_out: Vec<String> = self.on(side).flat_map(|foot| foot.left_out.clone()).collect();
        free_zones(&self.step.zones, &left_out)
    }

    /// Which way the hands travel; none where they would set out from, or arrive at, a place that is left out.
    pub fn direction(&self, side: Side) -> Option<Direction> {
        let left_out = |end: &&str| self.on(side).flat_map(|f| &f.left_out).any(|place| touches(end, place));
        self.step.direction.filter(|direction| !direction.ends().iter().any(left_out))
    }

    /// How much of it on a foot: what counts for each zone counts for those that are left.
    pub fn dose(&self, side: Side) -> PackedDose {
        let left_out =
            |zone: &String| self.on(side).flat_map(|f| &f.left_out).any(|place| touches(zone, place));
        let (all, gone) = (self.step.zones.len(), self.step.zones.iter().filter(|z| left_out(z)).count());
        let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
        // Where a place lies within every zone, the zones stay, and only the place is left out.
        if gone == all {
            self.step.dose
        } else {
            self.step.dose.on_zones(count(all.saturating_sub(gone)), count(all))
        }
    }

    /// Seconds of one unit of it, over all its turns.
    pub fn unit_seconds(&self) -> i64 {
        if self.step.sides != StepSides::PerFoot {
            return i64::from(self.dose(self.side).unit_seconds());
        }
        self.feet.iter().fold(0, |sum, foot| sum.saturating_add(self.dose(foot.side).unit_seconds().into()))
    }
}

/// What is said while a session is played, not with a single step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Care {
    /// Hands are washed between the feet.
    WashBetween,
    /// Somebody looks at the skin before and after.
    LookBeforeAfter,
    /// An adult stays, and any flinch ends it.
    AdultStays,
    /// Pressure stays light from the first touch to the last.
    LightTouch,
    /// The feet may feel less than they are given.
    NumbFeet,
}

/// A guide made safe.
#[derive(Debug)]
pub(super) struct MadeSafe<'a> {
    pub pieces: Vec<Piece<'a>>,
    /// The feet that are left of those asked for.
    pub foot: Foot,
    pub changes: Vec<Change>,
    pub warnings: Vec<String>,
    /// What is said while it is played.
    pub care: Vec<Care>,
    /// What holds for the guide as a whole: on any foot that is treated.
    pub limits: Limits,
    /// Whether a place is left out on a foot that is treated.
    pub sore: bool,
    /// Questions of the safety check behind what was changed, each once.
    pub flags: Vec<Flag>,
}

/// A step with its words in the posture chosen.
pub(super) type Worded<'a> = (&'a Step, &'a StepText);

/// How a guide is played tonight.
struct Tonight<'r> {
    family: Family,
    /// Without the thumbs.
    weak: bool,
    assessment: &'r Assessment,
    words: &'r Words,
}

/// What became of the steps.
#[derive(Default)]
struct Losses<'r> {
    /// Rules that left out a technique.
    techniques: Vec<&'r Rule>,
    /// Rules that left out a step of massage.
    massage: Vec<&'r Rule>,
    kept_technique: bool,
}

/// Applies an assessment to the steps of a guide, for hands that spare the thumbs where they are `weak`. Fails with
/// `Refused` where it blocks the guide, the feet asked for, or leaves no technique or next to nothing of the massage.
pub(super) fn apply<'a>(
    head: &GuideHead,
    steps: &[Worded<'a>],
    foot: Foot,
    weak: bool,
    assessment: &Assessment,
    words: &Words,
) -> Result<MadeSafe<'a>> {
    let rules: Vec<&Rule> = assessment.rules.iter().collect();
    let closed: Vec<&Rule> = rules
        .iter()
        .copied()
        .filter(|rule| rule.deed == Deed::BlockFoot && head.family != Family::ScalpEar)
        .filter(|rule| feet(foot).iter().any(|side| rule.holds_on(*side)))
        .collect();
    let blocking: Vec<&Rule> = rules.iter().copied().filter(|rule| blocks(rule, head)).collect();
    let left = left_over(foot, &closed).filter(|_| blocking.is_empty());
    // Every reason is told, also those of a foot that would have been left out alone.
    let left = left.ok_or_else(|| refused(blocking.iter().chain(&closed).copied(), words))?;
    let mut made = MadeSafe::of(left);
    closed.iter().for_each(|rule| made.because_of(rule));
    made.changes.extend(in_order(closed).iter().map(|rule| whole_guide(rule, words)));
    let tonight = Tonight { family: head.family, weak, assessment, words };
    let losses = made.play(steps, &tonight);
    // Questions that were not asked yet refuse nothing: the guide is compiled as it would be after a no, and the player
    // holds the start until they are answered.
    let refuse = |lost: &[&Rule]| {
        let asked = assessment.once_asked();
        if asked == *assessment {
            Err(refused(behind(lost), words))
        } else {
            apply(head, steps, foot, weak, &asked, words)
        }
    };
    if !losses.kept_technique && steps.iter().any(|(step, _)| is_technique(step)) {
        // Where no answer took them away, one foot did.
        return if losses.techniques.is_empty() {
            Err(InstepError::invalid("foot", InvalidWhy::NotTogether))
        } else {
            refuse(&losses.techniques)
        };
    }
    let shortest = if made.foot == Foot::Both { SHORTEST_MASSAGE_S } else { SHORTEST_MASSAGE_S / 2 };
    if made.massage_seconds() < shortest && !losses.massage.is_empty() {
        return refuse(&losses.massage);
    }
    let open =
        |rule: &&&Rule| rule.deed == Deed::Unanswered && asks(head, steps, rule.flag, rule.receiver, weak);
    made.warnings.extend(left_open(rules.iter().filter(open).copied(), words));
    for rule in &rules {
        made.say_once(head, rule, words);
    }
    made.wash_once();
    let treated = if head.family == Family::ScalpEar { &[Side::None] } else { feet(made.foot) };
    for side in treated {
        made.limits = made.limits.and(assessment.limits(*side));
        made.sore |= assessment.leaves_places_out(*side);
    }
    // The steps that a limit changes tell it, so that no change of the guide is added here.
    // Head and ears are touched lightly anyway.
    if made.limits.light && head.family != Family::ScalpEar {
        made.reminds_of(Care::LightTouch);
        if rules.iter().any(|rule| rule.flag == Flag::Neuropathy && matches!(rule.deed, Deed::Cap(_))) {
            made.reminds_of(Care::NumbFeet);
        }
    }
    Ok(made)
}

/// The rules behind a loss: a limit that took a step away counts only where nothing else did.
fn behind<'r>(rules: &[&'r Rule]) -> Vec<&'r Rule> {
    let takes_away = |rule: &&&Rule| matches!(rule.deed.effect(), Effect::Drop | Effect::LeaveOut);
    if rules.iter().any(|rule| takes_away(&rule)) {
        rules.iter().filter(takes_away).copied().collect()
    } else {
        rules.to_vec()
    }
}

fn is_technique(step: &Step) -> bool {
    step.phase == Phase::Technique
}

/// True where a yes or an unsure to a question changes the guide: it refuses it, warns, or changes one of these steps.
/// A question is asked before the first guide it can change, and only then. How long the guide is and which of the
/// steps are left out does not count. Children are asked about where the feet are somebody else's.
fn asks(head: &GuideHead, steps: &[(&Step, &StepText)], flag: Flag, receiver: Receiver, weak: bool) -> bool {
    if !flag.asked() || (flag == Flag::ChildOrUnableToReport && receiver == Receiver::Me) {
        return false;
    }
    !concerning(head, steps, &Assessment::may_ask_for(flag), weak).is_empty()
}

/// The rules that change a guide: they refuse it, warn, are told with it, or change one of these steps.
pub(super) fn concerning<'r>(
    head: &GuideHead,
    steps: &[(&Step, &StepText)],
    assessment: &'r Assessment,
    weak: bool,
) -> Vec<&'r Rule> {
    let mut by_steps: Vec<&Rule> = Vec::new();
    for (step, text) in steps {
        for side in judged(step, Foot::Both, head.family) {
            let verdict = assessment.on_step(&facts(step, text, weak, false), *side);
            let Verdict { dropped, replaced, at_ankle, capped, sore, noted, .. } = verdict;
            by_steps.extend([dropped, replaced, at_ankle, sore, noted].concat());
            by_steps.extend(capped.into_iter().map(|(rule, _)| rule));
        }
    }
    let of_the_guide = |rule: &Rule| match &rule.deed {
        Deed::Warn | Deed::AdultStays => true,
        Deed::BlockFoot | Deed::WashBetween | Deed::LookBeforeAfter => head.family != Family::ScalpEar,
        Deed::Without(Without::Oil | Without::Scented) => oils(head),
        Deed::Without(Without::EssentialOil) => head.uses("essential_oil"),
        Deed::Without(Without::Scrub) => head.uses("home_made_cream"),
        _ => blocks(rule, head),
    };
    let changes = |rule: &&Rule| of_the_guide(rule) || by_steps.contains(rule);
    assessment.rules.iter().filter(changes).collect()
}

/// The questions that matter to the steps of a guide, in the order of the flags.
pub(super) fn asked(head: &GuideHead, steps: &[Worded<'_>], receiver: Receiver, weak: bool) -> Vec<Flag> {
    Flag::ALL.iter().copied().filter(|flag| asks(head, steps, *flag, receiver, weak)).collect()
}

fn oils(head: &GuideHead) -> bool {
    ["massage_oil", "essential_oil", "cream", "home_made_cream"].iter().any(|code| head.uses(code))
}

impl<'a> MadeSafe<'a> {
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

    fn takes_care(&mut self, care: Care, rule: &Rule, words: &Words) {
        self.changes.push(whole_guide(rule, words));
        self.reminds_of(care);
    }

    fn reminds_of(&mut self, care: Care) {
        if !self.care.contains(&care) {
            self.care.push(care);
        }
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
            Deed::WashBetween if feet && self.foot == Foot::Both => {
                self.takes_care(Care::WashBetween, rule, words);
            }
            Deed::LookBeforeAfter if feet => self.takes_care(Care::LookBeforeAfter, rule, words),
            Deed::AdultStays => self.takes_care(Care::AdultStays, rule, words),
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

    fn of(foot: Foot) -> Self {
        Self {
            pieces: Vec::new(),
            foot,
            changes: Vec::new(),
            warnings: Vec::new(),
            care: Vec::new(),
            limits: Limits::default(),
            sore: false,
            flags: Vec::new(),
        }
    }

    /// Notes the question behind a change. One that was not asked yet is no reason to be told.
    fn because_of(&mut self, rule: &Rule) {
        if rule.cause != Cause::NotAsked && !self.flags.contains(&rule.flag) {
            self.flags.push(rule.flag);
        }
    }

    /// Judges the steps. A foot on which no massage is left is not treated at all: then the steps are those of the
    /// other foot.
    fn play<'r>(&mut self, steps: &[Worded<'a>], tonight: &Tonight<'r>) -> Losses<'r> {
        let before = self.changes.len();
        let losses = self.judge(steps, tonight);
        let massaged = |side: Side| {
            let on = |piece: &Piece<'_>| piece.side == side || piece.side == Side::Both;
            self.pieces.iter().any(|piece| massage(&piece.step) && on(piece))
        };
        let (other, lost) = match (self.foot, massaged(Side::Left), massaged(Side::Right)) {
            (Foot::Both, true, false) => (Foot::Left, Side::Right),
            (Foot::Both, false, true) => (Foot::Right, Side::Left),
            _ => return losses,
        };
        let mut told = self.changes.split_off(before);
        told.retain(|change| {
            matches!(change.effect, Effect::Drop | Effect::LeaveOut) && change.side != Side::None
        });
        told.retain(|change| change.side == lost || change.side == Side::Both);
        self.changes.extend(told.into_iter().map(|change| Change { side: lost, ..change }));
        self.foot = other;
        self.pieces.clear();
        let mut rest = self.judge(steps, tonight);
        rest.techniques.extend(losses.techniques);
        rest.massage.extend(losses.massage);
        rest
    }

    fn judge<'r>(&mut self, steps: &[Worded<'a>], tonight: &Tonight<'r>) -> Losses<'r> {
        // Where nothing but strokes is allowed, the strokes that warm up and close are the massage.
        let only_strokes = tonight.assessment.rules.iter().any(|rule| rule.deed == Deed::OnlyStrokes);
        let mut losses = Losses::default();
        for worded in steps {
            let (step, _) = worded;
            let (piece, at_ankle, dropped_by) = self.step(*worded, tonight);
            let carries = massage(step) && (is_technique(step) || only_strokes);
            // Strokes that end at the ankle are no longer what a guide for the lower leg is for.
            losses.kept_technique |= carries && piece.is_some() && !at_ankle;
            if massage(step) {
                losses.massage.extend(&dropped_by);
            }
            if is_technique(step) {
                losses.techniques.extend(dropped_by);
            }
            self.pieces.extend(piece);
        }
        losses
    }

    /// Seconds of the massage that is left, as much of it as is usual.
    fn massage_seconds(&self) -> i64 {
        let massages = self.pieces.iter().filter(|piece| massage(&piece.step));
        massages.fold(0, |sum, piece| {
            let usual = i64::from(piece.step.dose.amounts().1);
            sum.saturating_add(piece.unit_seconds().saturating_mul(usual))
        })
    }

    /// What is left of a step; whether it was made to end at the ankle; what left it out.
    fn step<'r>(
        &mut self,
        (step, text): Worded<'a>,
        tonight: &Tonight<'r>,
    ) -> (Option<Piece<'a>>, bool, Vec<&'r Rule>) {
        let judged = judged(step, self.foot, tonight.family);
        let judge = |one_foot: bool| -> Vec<(Side, Verdict<'r>)> {
            let facts = facts(step, text, tonight.weak, one_foot);
            judged.iter().map(|side| (*side, tonight.assessment.on_step(&facts, *side))).collect()
        };
        let mut verdicts = judge(self.foot != Foot::Both);
        // What is for both feet and not allowed on one of them is done on the other one.
        let alone =
            step.sides == StepSides::BothFeet && verdicts.iter().filter(|(_, v)| v.drops()).count() == 1;
        if alone {
            verdicts = judge(true);
        }
        // What is for no foot in particular is played or not.
        let together = step.sides == StepSides::None && verdicts.iter().any(|(_, v)| v.drops());
        let mut told: Vec<(Why<'_>, Side, Effect)> = Vec::new();
        let mut dropped_by = Vec::new();
        let mut kept: Vec<(Side, Verdict<'r>)> = Vec::new();
        for (side, verdict) in verdicts {
            if !verdict.drops() && !together {
                kept.push((side, verdict));
                continue;
            }
            let side = told_side(step, side);
            if verdict.needs_both_feet {
                told.push((Why::OneFoot, side, Effect::Drop));
            }
            told.extend(verdict.dropped.iter().map(|rule| (Why::Rule(rule), side, Effect::Drop)));
            dropped_by.extend(verdict.dropped);
        }
        let mut piece = Piece {
            step: Cow::Borrowed(step),
            text: Cow::Borrowed(text),
            side: told_side(step, all_of(kept.iter().map(|(side, _)| *side))),
            feet: Vec::new(),
            alone,
            softened: false,
            was_soak: false,
        };
        let (mut at_ankle, mut replaced) = (false, false);
        for (side, verdict) in &kept {
            piece.feet.push(OnFoot {
                side: *side,
                limits: tonight.assessment.limits(*side),
                sore: !verdict.sore.is_empty(),
                left_out: verdict.left_out.clone(),
            });
            let side = told_side(step, *side);
            let mut tell = |rules: &[&'r Rule], effect: &dyn Fn(&Rule) -> Effect| {
                told.extend(rules.iter().map(|rule| (Why::Rule(rule), side, effect(rule))));
            };
            if !verdict.replaced.is_empty() {
                // What is not played needs no other change.
                tell(&verdict.replaced, &|_| Effect::Replace);
                replaced = true;
                continue;
            }
            tell(&verdict.at_ankle, &|_| Effect::LeaveOut);
            if massage(step) {
                tell(&verdict.sore, &|_| Effect::LeaveOut);
            }
            let capped: Vec<&Rule> = verdict.capped.iter().map(|(rule, _)| *rule).collect();
            tell(&capped, &|_| Effect::CapPressure);
            tell(&verdict.noted, &|rule| rule.deed.effect());
            at_ankle |= !verdict.at_ankle.is_empty();
            if let Some(most) = verdict.capped.iter().map(|(_, most)| *most).min() {
                let softer = piece.step.to_mut();
                softer.pressure_from = softer.pressure_from.map(|p| p.min(most));
                softer.pressure_to = softer.pressure_to.map(|p| p.min(most));
            }
        }
        if replaced {
            piece.wash_and_dry();
        }
        if at_ankle {
            piece.end_at_ankle();
        }
        for (why, ..) in &told {
            if let Why::Rule(rule) = why {
                self.because_of(rule);
            }
        }
        self.changes.extend(changes(step, &told, tonight.words));
        ((!kept.is_empty()).then_some(piece), at_ankle, dropped_by)
    }
}

/// Why something was done to a step.
#[derive(Clone, Copy)]
enum Why<'r> {
    Rule(&'r Rule),
    /// It needs both feet, and one is treated.
    OneFoot,
}

impl<'r> Why<'r> {
    fn rule(self) -> Option<&'r Rule> {
        match self {
            Self::Rule(rule) => Some(rule),
            Self::OneFoot => None,
        }
    }

    /// True where both are told in the same words but for the foot.
    fn is_like(self, other: Option<&Rule>) -> bool {
        match (self.rule(), other) {
            (Some(rule), Some(other)) => other.is_like(rule),
            (None, None) => true,
            _ => false,
        }
    }
}

impl Piece<'_> {
    fn says(&mut self, title: &str, body: &str) {
        let text = self.text.to_mut();
        text.body = body.to_owned();
        (text.spoken, text.weak, text.weak_spoken, text.weak_choice) = (None, None, None, None);
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

pub(super) fn massage(step: &Step) -> bool {
    MASSAGE_KINDS.contains(&step.kind.code())
}

fn facts<'s>(step: &'s Step, text: &'s StepText, weak: bool, one_foot: bool) -> StepFacts<'s> {
    let (.., body) = text.for_hands(weak);
    StepFacts {
        technique: &step.technique,
        kind: step.kind.code(),
        massage: massage(step),
        zones: &step.zones,
        tool: step.tool.as_deref(),
        pressure: step.pressure_from.max(step.pressure_to),
        title: &step.title_choice,
        body,
        // What keeps the feet safe is always played.
        drop_when: if step.always_played() { &[] } else { &step.drop_when },
        floor: text.posture == Posture::Floor,
        one_foot,
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

/// The feet a step is judged for: a step for no foot in particular by each that is treated. Head and ears have none.
fn judged(step: &Step, foot: Foot, family: Family) -> &'static [Side] {
    match step.sides {
        StepSides::None if family == Family::ScalpEar => &[Side::None],
        _ => feet(foot),
    }
}

/// A side of a step, as it is told: none for a step for no foot in particular. A basin holds the feet, whatever the
/// step says.
fn told_side(step: &Step, side: Side) -> Side {
    if step.sides == StepSides::None && step.kind != StepKind::Soak { Side::None } else { side }
}

fn all_of(sides: impl IntoIterator<Item = Side>) -> Side {
    sides.into_iter().reduce(|a, b| if a == b { a } else { Side::Both }).unwrap_or(Side::None)
}

/// A change for each thing that was done to a step: one for both feet where both lose the same.
fn changes(step: &Step, told: &[(Why<'_>, Side, Effect)], words: &Words) -> Vec<Change> {
    let mut done: Vec<(Option<Rule>, Side, Effect)> = Vec::new();
    for (why, side, effect) in told {
        let same = done.iter_mut().find(|(of, _, e)| e == effect && why.is_like(of.as_ref()));
        match same {
            Some((of, on, _)) => {
                if let (Some(of), Why::Rule(rule)) = (of, why) {
                    of.side = all_of([of.side, rule.side]);
                }
                *on = all_of([*on, *side]);
            }
            None => done.push((why.rule().cloned(), *side, *effect)),
        }
    }
    let mut changes: Vec<Change> = Vec::new();
    for (rule, side, effect) in done {
        let because = match rule {
            Some(rule) => rule.because(words),
            None => words.text("change-drop-one-foot", &[]),
        };
        match changes.iter_mut().find(|c| c.effect == effect && c.because == because) {
            Some(change) => change.side = all_of([change.side, side]),
            None => changes.push(Change { step: Some(step.id.clone()), side, effect, because }),
        }
    }
    changes
}

fn whole_guide(rule: &Rule, words: &Words) -> Change {
    Change { step: None, side: rule.side, effect: rule.deed.effect(), because: rule.because(words) }
}

fn refused<'r>(rules: impl IntoIterator<Item = &'r Rule>, words: &Words) -> InstepError {
    let changes = in_order(rules).iter().map(|rule| rule.change(words)).collect();
    InstepError::Refused { changes, possible: Vec::new() }
}
