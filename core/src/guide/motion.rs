use instep_content::packed::PackedDose;
use serde::{Deserialize, Serialize};

use super::content::Step;
use super::{Direction, Family, Phase, StepKind};
use crate::picture::{Pictogram, PictogramText};
use crate::session::{Posture, vocabulary};
use crate::words::Words;

vocabulary! {
    /// Motion of the hand, the tool or the foot in a step. A shell animates it on the stroke of the step's picture, or
    /// in the middle of its zones where there is no stroke.
    Motion {
        /// Glides along the stroke and begins again.
        Stroke = "stroke",
        /// Goes to and fro quickly.
        Rub = "rub",
        /// Presses and lets go.
        Press = "press",
        /// Presses and stays.
        Hold = "hold",
        /// Draws small circles.
        Circle = "circle",
        /// Presses, rolls and eases off.
        Knead = "knead",
        /// Goes on in small presses, one beside the other.
        Walk = "walk",
        /// Tips to one side and to the other.
        Rock = "rock",
        /// Closes around a part and lets go.
        Squeeze = "squeeze",
        /// Turns a joint round.
        Rotate = "rotate",
        /// Draws away from the foot.
        Pull = "pull",
        /// Bends up and down.
        Bend = "bend",
        /// Draws both sides apart.
        Spread = "spread",
        /// Two hands go in opposite ways.
        Twist = "twist",
        /// Taps lightly.
        Tap = "tap",
        /// Rolls to and fro.
        Roll = "roll",
        /// Nothing moves.
        Still = "still",
    }
}

/// A step stored before there were motions has none.
impl Default for Motion {
    fn default() -> Self {
        Self::Still
    }
}

/// The pictograms of a step. They show how; its pictures show where.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct StepPictograms {
    /// The part of the hand that touches; none where no hand touches the foot.
    pub hand: Option<PictogramText>,
    /// The tool that touches in place of the hand, or that the foot moves on; none where there is none.
    pub tool: Option<PictogramText>,
    /// The seat; none where it does not matter.
    pub seat: Option<PictogramText>,
    /// Things to fetch, to use or to put on; empty for most steps.
    pub things: Vec<PictogramText>,
}

/// Milliseconds of one pass where a step counts nothing.
const SLOW_PASS_MS: i32 = 6000;
const MEDIUM_PASS_MS: i32 = 2000;
const FREE_PASS_MS: i32 = 4000;

impl Step {
    /// The motion: as it is written, otherwise by the kind.
    pub fn motion(&self) -> Motion {
        if let Some(motion) = self.motion {
            return motion;
        }
        match self.kind {
            StepKind::Stroke | StepKind::Comb => Motion::Stroke,
            StepKind::Rub => Motion::Rub,
            StepKind::Press => Motion::Press,
            StepKind::PressHold => Motion::Hold,
            StepKind::Circle => Motion::Circle,
            StepKind::Knead => Motion::Knead,
            StepKind::Walk => Motion::Walk,
            StepKind::Pivot => Motion::Rock,
            StepKind::Squeeze | StepKind::Pinch => Motion::Squeeze,
            StepKind::Rotate => Motion::Rotate,
            StepKind::Pull => Motion::Pull,
            StepKind::Bend if self.direction == Some(Direction::SideToSide) => Motion::Rock,
            StepKind::Bend => Motion::Bend,
            StepKind::Spread => Motion::Spread,
            StepKind::Twist => Motion::Twist,
            StepKind::Tap | StepKind::Chop => Motion::Tap,
            StepKind::Tool if self.tool.as_deref() == Some("roller") => Motion::Roll,
            StepKind::Tool => Motion::Stroke,
            StepKind::Soak
            | StepKind::Wash
            | StepKind::Dry
            | StepKind::Settle
            | StepKind::Look
            | StepKind::Check => Motion::Still,
        }
    }

    /// Milliseconds of one pass of its motion, for a dose with this amount; 0 where nothing moves.
    pub(super) fn pass_ms(&self, dose: PackedDose, amount: i32) -> i32 {
        match dose {
            _ if self.motion() == Motion::Still => 0,
            PackedDose::Reps { s_per_rep, .. } => s_per_rep.saturating_mul(1000),
            PackedDose::Hold { .. } => amount.saturating_mul(1000),
            PackedDose::Duration { .. } | PackedDose::UntilUserDone { .. } => match self.tempo.as_deref() {
                Some("slow") => SLOW_PASS_MS,
                Some("medium") => MEDIUM_PASS_MS,
                _ => FREE_PASS_MS,
            },
        }
    }

    /// The pictograms in a posture; `weak`: its words are those without the thumbs.
    pub fn pictograms(&self, family: Family, posture: Posture, weak: bool, words: &Words) -> StepPictograms {
        let texts = |pictogram: Option<Pictogram>| pictogram.map(|p| p.with_texts(words));
        let tool = self.tool_in(family, posture);
        let hand = self.hand_in(family, posture, weak).filter(|_| tool.is_none());
        let mut things = self.things_for(family);
        things.retain(|thing| Some(*thing) != tool);
        let seat = (things.is_empty() || !self.fetches()).then(|| seat_in(family, posture));
        StepPictograms {
            hand: texts(hand),
            tool: texts(tool),
            seat: texts(seat),
            things: things.into_iter().map(|p| p.with_texts(words)).collect(),
        }
    }

    /// True when no hand reaches the foot: it moves by itself.
    fn by_the_foot(&self, family: Family, posture: Posture) -> bool {
        posture == Posture::Floor && family != Family::ScalpEar
    }

    fn hand_in(&self, family: Family, posture: Posture, weak: bool) -> Option<Pictogram> {
        if self.motion() == Motion::Still || self.by_the_foot(family, posture) {
            return None;
        }
        let usual = self.touch.or(match self.hands.as_str() {
            "thumb" => Some(Pictogram::Thumb),
            "thumbs" => Some(Pictogram::Thumbs),
            "fingertips" => Some(Pictogram::Fingertips),
            "knuckles" => Some(Pictogram::Knuckles),
            "fist" => Some(Pictogram::Fist),
            "fingers" => Some(match self.kind {
                StepKind::Rotate | StepKind::Pull | StepKind::Pinch => Pictogram::ThumbAndFinger,
                _ => Pictogram::Fingertips,
            }),
            "both" | "one" | "palms" => Some(Pictogram::Palm),
            _ => None,
        })?;
        if !weak {
            return Some(usual);
        }
        let small = |zone: &String| zone.starts_with("toe_") || zone.starts_with("dorsum_groove");
        Some(match (self.touch_weak, usual) {
            (Some(touch), _) => touch,
            (_, Pictogram::ThumbAndFinger) => Pictogram::Fingertips,
            (_, Pictogram::Thumb | Pictogram::Thumbs) if self.zones.iter().all(small) => {
                Pictogram::Fingertips
            }
            (_, Pictogram::Thumb | Pictogram::Thumbs)
                if matches!(self.kind, StepKind::Stroke | StepKind::Rub) =>
            {
                Pictogram::Palm
            }
            (_, Pictogram::Thumb | Pictogram::Thumbs | Pictogram::Knuckles) => Pictogram::PalmBase,
            (_, other) => other,
        })
    }

    fn tool_in(&self, family: Family, posture: Posture) -> Option<Pictogram> {
        match self.tool.as_deref() {
            Some("roller") => return Some(Pictogram::Roller),
            Some("stones") => return Some(Pictogram::Stone),
            _ => {}
        }
        // On the floor the foot moves over a towel, but where it bends or turns in the air.
        let in_the_air =
            matches!(self.kind, StepKind::Bend | StepKind::Rotate | StepKind::Spread | StepKind::Check);
        let moves = self.motion() != Motion::Still;
        (moves && !in_the_air && self.by_the_foot(family, posture)).then_some(Pictogram::Towel)
    }

    /// True when nobody has sat down yet: things are fetched and hands are washed.
    fn fetches(&self) -> bool {
        let fetches = self.kind == StepKind::Wash || matches!(self.technique.as_str(), "P8" | "P9" | "P10");
        self.phase == Phase::Prepare && fetches
    }

    fn things_for(&self, family: Family) -> Vec<Pictogram> {
        let by_kind = match (self.kind, self.technique.as_str()) {
            (StepKind::Soak, _) => Some(Pictogram::Basin),
            (StepKind::Wash, _) => Some(Pictogram::Wash),
            (StepKind::Dry, _) => Some(Pictogram::Towel),
            (_, "P9") => Some(Pictogram::Music),
            (_, "P10" | "P11" | "T312") => Some(Pictogram::Oil),
            _ => None,
        };
        let slippers = self.phase == Phase::Aftercare && family != Family::ScalpEar;
        let mut things: Vec<Pictogram> = Vec::new();
        let all = by_kind.into_iter().chain(self.things.iter().copied());
        for thing in all.chain(slippers.then_some(Pictogram::Slippers)) {
            if !things.contains(&thing) {
                things.push(thing);
            }
        }
        things
    }
}

/// The seat that a posture asks for.
fn seat_in(family: Family, posture: Posture) -> Pictogram {
    match posture {
        // Whoever massages the head stands behind a chair.
        _ if family == Family::ScalpEar => Pictogram::Floor,
        Posture::Lap => Pictogram::Lap,
        Posture::Stool => Pictogram::Stool,
        Posture::Floor => Pictogram::Floor,
        Posture::Partner => Pictogram::Partner,
    }
}
