use instep_content::packed::{PackedChoice, PackedDose, PackedGuide, PackedHead, PackedStep};
use instep_content::timing::{suits, usual_posture};
use serde::{Deserialize, Serialize};

use super::{Direction, Evidence, Family, Motion, Phase, Provenance, StepKind, TimingOrigin};
use crate::error::{InstepError, Result};
use crate::picture::Pictogram;
use crate::safety::DropWhen;
use crate::session::{Mode, Posture, vocabulary};

vocabulary! {
    /// What a guide is for. No goal names a body function or an illness.
    Goal {
        /// To unwind.
        Relaxation = "relaxation",
        /// For tired feet.
        TiredFeet = "tired_feet",
        /// Before bed.
        SleepWindDown = "sleep_wind_down",
        /// Feet that feel warm.
        WarmFeet = "warm_feet",
        /// Ease in the muscles.
        MuscleEase = "muscle_ease",
        /// Toes and ankles that move.
        ToeAnkleMobility = "toe_ankle_mobility",
        /// A break at the desk.
        DeskBreak = "desk_break",
    }
}

/// What listing a guide needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideHead {
    /// Its id.
    pub id: String,
    /// Raised with every change of its steps.
    pub content_version: i32,
    /// Its family.
    pub family: Family,
    /// Who can massage.
    pub modes: Vec<Mode>,
    /// How the receiver can sit.
    pub postures: Vec<Posture>,
    /// What it is for.
    pub goals: Vec<Goal>,
    /// Where it is meant for, by code.
    pub settings: Vec<String>,
    /// What is needed, by code.
    pub equipment_required: Vec<String>,
    /// What can be used, by code.
    pub equipment_optional: Vec<String>,
    /// Things of any household that its steps ask for, by code.
    pub(super) at_hand: Vec<String>,
    /// How well what it offers is supported.
    pub evidence: Evidence,
    /// Ids of the sources of that judgement.
    pub evidence_refs: Vec<String>,
    /// Ids of the sources of the guide.
    pub sources: Vec<String>,
    /// Message with its title and its summary.
    pub(super) text: String,
    /// Message that says what the evidence is for.
    pub(super) evidence_note: String,
    /// Whether the feet take turns step by step.
    pub(super) step_major: bool,
    /// Seconds of the guide as it is, on both feet, for each mode.
    est_seconds: Vec<(Mode, i32)>,
}

impl GuideHead {
    /// Whether it needs a piece of equipment, or may be done with it.
    pub(super) fn uses(&self, code: &str) -> bool {
        self.equipment_required.iter().chain(&self.equipment_optional).any(|e| e == code)
    }

    pub(super) fn of(packed: &PackedHead) -> Result<Self> {
        let est = packed.est_seconds.iter().map(|(mode, s)| Ok((known(mode, Mode::from_code)?, *s)));
        Ok(Self {
            id: packed.id.clone(),
            content_version: packed.content_version,
            family: known(&packed.family, Family::from_code)?,
            modes: all_known(&packed.modes, Mode::from_code)?,
            postures: all_known(&packed.postures, Posture::from_code)?,
            goals: all_known(&packed.goals, Goal::from_code)?,
            settings: packed.settings.clone(),
            equipment_required: packed.equipment_required.clone(),
            equipment_optional: packed.equipment_optional.clone(),
            at_hand: packed.at_hand.clone(),
            evidence: known(&packed.evidence, Evidence::from_code)?,
            evidence_refs: packed.evidence_refs.clone(),
            sources: packed.sources.clone(),
            text: packed.text.clone(),
            evidence_note: packed.evidence_note.clone(),
            step_major: packed.foot_order == "step_major",
            est_seconds: est.collect::<Result<_>>()?,
        })
    }

    /// True when the feet take turns step by step.
    pub const fn step_major(&self) -> bool {
        self.step_major
    }

    /// Seconds of the guide as it is, on both feet, in the mode; none where it does not offer the mode.
    pub fn seconds_in(&self, mode: Mode) -> Option<i32> {
        self.est_seconds.iter().find(|(m, _)| *m == mode).map(|(_, s)| *s)
    }

    /// Seconds of the guide as it is, on both feet: for one's own feet where that is possible.
    pub fn seconds(&self) -> i32 {
        self.seconds_in(Mode::OwnFeet).or_else(|| self.seconds_in(Mode::Partner)).unwrap_or_default()
    }

    /// The posture taken unless another is wished for.
    pub(super) fn usual_posture(&self, mode: Mode) -> Option<Posture> {
        let postures: Vec<String> = self.postures.iter().map(|p| p.code().to_owned()).collect();
        usual_posture(&postures, mode.code()).and_then(|p| Posture::from_code(p))
    }

    /// Who can massage: one's own feet only where that asks for no more than the person can reach.
    pub fn modes_within(&self, reach: bool) -> Vec<Mode> {
        let can = |mode: &&Mode| **mode == Mode::Partner || reach || self.offers(Posture::Floor, **mode);
        self.modes.iter().filter(can).copied().collect()
    }

    /// Whether it can be done in the posture, massaged by `mode`.
    pub(super) fn offers(&self, posture: Posture, mode: Mode) -> bool {
        self.postures.contains(&posture) && suits(posture.code(), mode.code())
    }
}

impl GuideContent {
    /// Zones of the foot that its techniques work on, each once, in the order of its steps.
    pub fn zones(&self) -> Vec<String> {
        let mut zones: Vec<String> = Vec::new();
        for step in self.steps.iter().filter(|step| step.phase == Phase::Technique) {
            for zone in &step.zones {
                if !zones.contains(zone) {
                    zones.push(zone.clone());
                }
            }
        }
        zones
    }
}

/// A guide with its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideContent {
    /// The guide without its steps.
    pub head: GuideHead,
    /// Its steps in order.
    pub steps: Vec<Step>,
}

impl GuideContent {
    pub(super) fn of(packed: &PackedGuide) -> Result<Self> {
        Ok(Self {
            head: GuideHead::of(&packed.head)?,
            steps: packed.steps.iter().map(Step::of).collect::<Result<_>>()?,
        })
    }

    /// Ids of the sources of the guide, its steps, its evidence and its label, each once.
    pub fn source_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        let label: &[&str] = match self.head.evidence {
            Evidence::Traditional => &["ernst-2009", "ernst-2011", "mccullough-2014"],
            _ => &[],
        };
        let of_guide = self.head.sources.iter().chain(self.steps.iter().flat_map(|s| &s.sources));
        for id in of_guide.chain(&self.head.evidence_refs).map(String::as_str).chain(label.iter().copied()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

/// For what a step is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepSides {
    /// Once, for both feet together.
    BothFeet,
    /// Once for each foot.
    PerFoot,
    /// Once, for no foot.
    None,
}

impl StepSides {
    fn from_code(code: &str) -> Option<Self> {
        match code {
            "both_feet" => Some(Self::BothFeet),
            "per_foot" => Some(Self::PerFoot),
            "none" => Some(Self::None),
            _ => None,
        }
    }
}

/// A step of a guide, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id.
    pub id: String,
    /// The technique's id in the inventory.
    pub technique: String,
    /// The part of the guide it belongs to.
    pub phase: Phase,
    /// What the hands do.
    pub kind: StepKind,
    /// For what it is played.
    pub sides: StepSides,
    /// Codes of the zones it works on.
    pub zones: Vec<String>,
    /// The giver's hands, by code.
    pub hands: String,
    /// What it is done with, by code of the equipment.
    pub tool: Option<String>,
    /// The part of the hand that touches, where `hands` and `kind` do not tell.
    pub(super) touch: Option<Pictogram>,
    /// The same for hands that spare the thumbs.
    pub(super) touch_weak: Option<Pictogram>,
    /// The motion, where `kind` does not tell.
    pub(super) motion: Option<Motion>,
    /// Things to fetch or to put on, besides those that its kind tells.
    pub(super) things: Vec<Pictogram>,
    /// Speed, by code.
    pub(super) tempo: Option<String>,
    /// Pressure at its start, 1 to 4.
    pub pressure_from: Option<i32>,
    /// Pressure at its end, 1 to 4.
    pub pressure_to: Option<i32>,
    /// Which way the hands travel.
    pub direction: Option<Direction>,
    /// How much of it.
    pub(super) dose: PackedDose,
    /// Who can massage.
    pub modes: Vec<Mode>,
    /// How we know it.
    pub provenance: Provenance,
    /// Where its quantity comes from.
    pub timing_origin: TimingOrigin,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// Left out first when time is short.
    pub optional: bool,
    /// Of a soak: id of the step that washes the feet where it is not allowed.
    pub replace_with: Option<String>,
    /// Choices under which it is left out.
    pub(super) drop_when: Vec<DropWhen>,
    /// Key of its name.
    pub(super) title: String,
    /// How its name is chosen.
    pub(super) title_choice: PackedChoice,
    /// Keys of what to do, by posture.
    pub(super) texts: Vec<StepText>,
    /// Keys of what is said with it.
    pub(super) notes: Vec<String>,
    /// What is said while it is played.
    pub(super) cues: Vec<AuthoredCue>,
}

/// Keys of what to do in one posture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StepText {
    pub posture: Posture,
    pub body: String,
    pub spoken: Option<String>,
    pub weak: Option<String>,
    pub weak_spoken: Option<String>,
    /// How `body` is chosen.
    pub choice: PackedChoice,
    /// How `weak` is chosen.
    pub weak_choice: Option<PackedChoice>,
}

impl StepText {
    /// The keys of what to do and of its spoken form, and how the first is chosen; `weak`: without the thumbs.
    pub(super) fn for_hands(&self, weak: bool) -> (&String, Option<&String>, &PackedChoice) {
        match (&self.weak, &self.weak_choice) {
            (Some(body), Some(choice)) if weak => (body, self.weak_spoken.as_ref(), choice),
            _ => (&self.body, self.spoken.as_ref(), &self.choice),
        }
    }
}

/// Words at a moment of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AuthoredCue {
    pub at: CueTime,
    pub key: String,
}

/// A moment of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CueTime {
    Start,
    Middle,
    LastSeconds(i32),
    EachRep,
}

impl Step {
    fn of(packed: &PackedStep) -> Result<Self> {
        let texts = packed.texts.iter().map(|t| {
            Ok(StepText {
                posture: known(&t.posture, Posture::from_code)?,
                body: t.body.clone(),
                spoken: t.spoken.clone(),
                weak: t.weak.clone(),
                weak_spoken: t.weak_spoken.clone(),
                choice: t.choice.clone(),
                weak_choice: t.weak_choice.clone(),
            })
        });
        let cues = packed.cues.iter().map(|c| {
            let at = match c.at.as_str() {
                "start" => CueTime::Start,
                "middle" => CueTime::Middle,
                "last_seconds" => CueTime::LastSeconds(c.seconds),
                "each_rep" => CueTime::EachRep,
                _ => return Err(InstepError::Internal),
            };
            Ok(AuthoredCue { at, key: c.key.clone() })
        });
        Ok(Self {
            id: packed.id.clone(),
            technique: packed.technique.clone(),
            phase: known(&packed.phase, Phase::from_code)?,
            kind: known(&packed.kind, StepKind::from_code)?,
            sides: known(&packed.sides, StepSides::from_code)?,
            zones: packed.zones.clone(),
            hands: packed.hands.clone(),
            tool: packed.tool.clone(),
            touch: packed.touch.as_deref().map(|t| known(t, Pictogram::from_code)).transpose()?,
            touch_weak: packed.touch_weak.as_deref().map(|t| known(t, Pictogram::from_code)).transpose()?,
            motion: packed.motion.as_deref().map(|m| known(m, Motion::from_code)).transpose()?,
            things: all_known(&packed.things, Pictogram::from_code)?,
            tempo: packed.tempo.clone(),
            pressure_from: packed.pressure_from,
            pressure_to: packed.pressure_to,
            direction: packed.direction.as_deref().map(|d| known(d, Direction::from_code)).transpose()?,
            dose: packed.dose,
            modes: all_known(&packed.variants, Mode::from_code)?,
            provenance: known(&packed.provenance, Provenance::from_code)?,
            timing_origin: known(&packed.timing_origin, TimingOrigin::from_code)?,
            sources: packed.sources.clone(),
            optional: packed.optional,
            replace_with: packed.replace_with.clone(),
            drop_when: all_known(&packed.drop_when, DropWhen::from_code)?,
            title: packed.title.clone(),
            title_choice: packed.title_choice.clone(),
            texts: texts.collect::<Result<_>>()?,
            notes: packed.safety_notes.clone(),
            cues: cues.collect::<Result<_>>()?,
        })
    }

    /// Keys of what is said with it.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// True if it can be done in the posture.
    pub fn is_done_in(&self, posture: Posture) -> bool {
        self.text_in(posture).is_some()
    }

    /// The keys of what to do in the posture; none where the step can't be done in it.
    pub(super) fn text_in(&self, posture: Posture) -> Option<&StepText> {
        self.texts.iter().find(|t| t.posture == posture)
    }
}

/// The build has checked every word; one that is unknown here means that library and content do not fit together.
fn known<T>(word: &str, from_code: impl Fn(&str) -> Option<T>) -> Result<T> {
    from_code(word).ok_or(InstepError::Internal)
}

fn all_known<T>(words: &[String], from_code: impl Fn(&str) -> Option<T>) -> Result<Vec<T>> {
    words.iter().map(|w| known(w, &from_code)).collect()
}

#[cfg(test)]
mod tests {
    use instep_content::vocabulary as words;

    use super::*;

    macro_rules! same {
        ($($enum:ident = $list:expr),+ $(,)?) => {
            $(assert_eq!($enum::ALL.iter().map(|v| v.code()).collect::<Vec<_>>(), $list, stringify!($enum));)+
        };
    }

    #[test]
    fn the_checkers_words_are_the_cores() {
        let kinds: Vec<_> = words::MASSAGE_KINDS.iter().chain(words::OTHER_KINDS).copied().collect();
        same!(
            Family = words::FAMILIES,
            Mode = words::MODES,
            Posture = words::POSTURES,
            Goal = words::GOALS,
            Phase = words::PHASES,
            StepKind = kinds,
            Direction = words::DIRECTIONS,
            Motion = words::MOTIONS,
            Evidence = words::EVIDENCE,
            Provenance = words::PROVENANCES,
            TimingOrigin = words::TIMING_ORIGINS,
        );
        assert!(words::SIDES.iter().all(|s| StepSides::from_code(s).is_some()));
        let pictograms = words::TOUCHES.iter().chain(words::THINGS);
        assert!(pictograms.copied().all(|code| Pictogram::from_code(code).is_some()));
        assert!(words::DROP_WHEN.iter().all(|choice| DropWhen::from_code(choice).is_some()));
    }
}
