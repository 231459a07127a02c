//! Content as it travels inside the library: one index, one blob a guide, and one for the pictures. Words from the lists stay words here;
//! the core turns them into its enums when it decodes.

use serde::{Deserialize, Serialize};

/// What listing guides needs, and the sources.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PackedIndex {
    /// In the order in which guides are shown; the blobs come in the same order.
    pub guides: Vec<PackedHead>,
    /// Every source.
    pub sources: Vec<PackedSource>,
}

/// A guide without its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the guide's file")]
pub struct PackedHead {
    pub id: String,
    pub content_version: i32,
    pub text: String,
    pub family: String,
    pub modes: Vec<String>,
    pub postures: Vec<String>,
    pub goals: Vec<String>,
    pub settings: Vec<String>,
    pub equipment_required: Vec<String>,
    pub equipment_optional: Vec<String>,
    pub at_hand: Vec<String>,
    pub foot_order: String,
    pub evidence: String,
    pub evidence_note: String,
    pub evidence_refs: Vec<String>,
    pub sources: Vec<String>,
    /// Seconds of the guide as it is, on both feet, for each mode: computed, never written by hand.
    pub est_seconds: Vec<(String, i32)>,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedSource {
    /// Its id.
    pub id: String,
    /// `seed`, `paper` or `web`.
    pub kind: String,
    /// Message that describes it.
    pub text: String,
    /// DOI, PMC number or address.
    pub reference: Option<String>,
}

/// What is read and not played.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PackedLibrary {
    /// Every claim, in the order in which it is written.
    pub claims: Vec<PackedClaim>,
    /// Every article, in the order in which it is shown.
    pub articles: Vec<PackedArticle>,
    /// Words of the lists that stand for rows of the inventory.
    pub carriers: Vec<PackedCarrier>,
}

/// Something the sources say, and how well it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the claims' file")]
pub struct PackedClaim {
    pub id: String,
    /// The row of the inventory its id begins with.
    pub row: String,
    pub text: String,
    pub label: String,
    pub disease_claim: bool,
    pub opt_in: bool,
    pub sources: Vec<String>,
    pub refs: Vec<String>,
    pub about: Vec<String>,
    pub checked: String,
}

/// An article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the articles' file")]
pub struct PackedArticle {
    pub id: String,
    pub text: String,
    pub sections: Vec<PackedSection>,
}

/// A section of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the articles' file")]
pub struct PackedSection {
    pub text: String,
    pub covers: Vec<String>,
    pub claims: Vec<String>,
    pub opt_in: bool,
    pub sources: Vec<String>,
}

/// A word of a list that stands for rows of the inventory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedCarrier {
    /// `equipment`, `setting`, `flag`, `log` or `note`.
    pub kind: String,
    /// Its code, or a note's key.
    pub word: String,
    /// Ids of the rows.
    pub rows: Vec<String>,
}

/// A guide with its steps, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedGuide {
    /// The guide without its steps.
    pub head: PackedHead,
    /// Its steps in order, phases first to last.
    pub steps: Vec<PackedStep>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the guide's file")]
pub struct PackedStep {
    pub id: String,
    pub technique: String,
    pub phase: String,
    /// Key of its name.
    pub title: String,
    /// One for each posture of the guide in which the step can be done.
    pub texts: Vec<PackedText>,
    pub kind: String,
    pub sides: String,
    pub zones: Vec<String>,
    pub hands: String,
    pub tool: Option<String>,
    pub touch: Option<String>,
    pub touch_weak: Option<String>,
    pub motion: Option<String>,
    pub things: Vec<String>,
    pub pressure_from: Option<i32>,
    pub pressure_to: Option<i32>,
    pub tempo: Option<String>,
    pub direction: Option<String>,
    pub order: Option<String>,
    pub dose: PackedDose,
    pub cues: Vec<PackedCue>,
    /// Modes it is for.
    pub variants: Vec<String>,
    /// Keys of the notes said with it.
    pub safety_notes: Vec<String>,
    /// Id of the step that takes its place where the safety table closes it.
    pub replace_with: Option<String>,
    /// Choices under which it is left out.
    pub drop_when: Vec<String>,
    /// Choice behind its name.
    pub title_choice: PackedChoice,
    pub sources: Vec<String>,
    pub provenance: String,
    pub timing_origin: String,
    pub optional: bool,
}

/// The keys of a step's text in one posture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedText {
    /// The posture.
    pub posture: String,
    /// What to do.
    pub body: String,
    /// The same as it is spoken, where that differs.
    pub spoken: Option<String>,
    /// What to do without the thumbs, where that differs.
    pub weak: Option<String>,
    /// The same as it is spoken, where that differs.
    pub weak_spoken: Option<String>,
    /// Choice behind `body`.
    pub choice: PackedChoice,
    /// Choice behind `weak`.
    pub weak_choice: Option<PackedChoice>,
}

/// Choice behind a text, read from its Fluent pattern.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PackedChoice {
    /// The arguments it chooses by.
    pub chooses: Vec<String>,
    /// The zones it names where no place is left out.
    pub names: Vec<String>,
}

/// How much of a step: an amount between two ends, and what one unit of it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PackedDose {
    /// Seconds.
    Duration {
        /// Fewest.
        min: i32,
        /// Usual.
        default: i32,
        /// Most.
        max: i32,
    },
    /// Repetitions.
    Reps {
        /// Fewest.
        min: i32,
        /// Usual.
        default: i32,
        /// Most.
        max: i32,
        /// Seconds a repetition takes.
        s_per_rep: i32,
        /// The unit they are counted for.
        per: PackedPer,
        /// How often all of them are done: once, or for each zone or direction.
        times: i32,
    },
    /// Held pressure; the amount is seconds a point.
    Hold {
        /// Fewest.
        min: i32,
        /// Usual.
        default: i32,
        /// Most.
        max: i32,
        /// How many points.
        points: i32,
    },
    /// As long as it is liked.
    UntilUserDone {
        /// Seconds it is planned with.
        soft_s: i32,
    },
}

/// Unit that a count of repetitions is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PackedPer {
    /// The step.
    Step,
    /// Each of its zones.
    Zone,
    /// There and back: a repetition is both.
    Direction,
}

impl PackedDose {
    /// The fewest, usual and most units.
    pub const fn amounts(self) -> (i32, i32, i32) {
        match self {
            Self::Duration { min, default, max }
            | Self::Reps { min, default, max, .. }
            | Self::Hold { min, default, max, .. } => (min, default, max),
            Self::UntilUserDone { .. } => (1, 1, 1),
        }
    }

    /// Seconds one unit takes on one foot.
    pub const fn unit_seconds(self) -> i32 {
        match self {
            Self::Duration { .. } => 1,
            Self::Reps { s_per_rep, times, .. } => s_per_rep.saturating_mul(times),
            Self::Hold { points, .. } => points,
            Self::UntilUserDone { soft_s } => soft_s,
        }
    }

    /// Repetitions in this many units, where they are counted. There and back is one, as the source counts it.
    pub const fn reps(self, amount: i32) -> Option<i32> {
        match self {
            Self::Reps { per: PackedPer::Direction, .. } => Some(amount),
            Self::Reps { times, .. } => Some(amount.saturating_mul(times)),
            _ => None,
        }
    }

    /// The same where only `left` of a step's `all` zones are worked on.
    #[must_use]
    pub const fn on_zones(self, left: i32, all: i32) -> Self {
        match self {
            Self::Reps { min, default, max, s_per_rep, per: PackedPer::Zone, times } if times == all => {
                Self::Reps { min, default, max, s_per_rep, per: PackedPer::Zone, times: left }
            }
            Self::Hold { min, default, max, points } if points == all => {
                Self::Hold { min, default, max, points: left }
            }
            _ => self,
        }
    }
}

/// Words that belong to a moment of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedCue {
    /// When.
    pub at: String,
    /// For `last_seconds`: how many.
    pub seconds: i32,
    /// Key of the words.
    pub key: String,
}

/// A drawing's unit: the longer side of every picture is this long.
pub const PICTURE_UNITS: u16 = 10_000;

/// A picture: the right foot or leg, or the head. Lengths in [`PICTURE_UNITS`], from the upper left corner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedPicture {
    /// Which one, from the vocabulary of views.
    pub view: String,
    /// Its width.
    pub width: u16,
    /// Its height.
    pub height: u16,
    /// Closed.
    pub outline: Vec<PackedCommand>,
    /// Lines inside it: nails, creases, ankle bones.
    pub detail: Vec<PackedCommand>,
    /// What can be lit.
    pub zones: Vec<PackedZone>,
    /// Which way the hands can travel.
    pub strokes: Vec<PackedStroke>,
}

/// A zone on a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedZone {
    /// Its code.
    pub zone: String,
    /// The box around it.
    pub bounds: PackedBox,
    /// Closed; filled by the even-odd rule.
    pub fill: Vec<PackedCommand>,
    /// Lines across it.
    pub hatching: Vec<PackedCommand>,
}

/// A stroke on a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedStroke {
    /// Unique on its picture.
    pub id: String,
    /// Which way.
    pub direction: String,
    /// The box around its lines.
    pub bounds: PackedBox,
    /// Lines, each from where the hand sets out.
    pub lines: Vec<PackedCommand>,
    /// Arrow heads.
    pub heads: Vec<PackedCommand>,
    /// True when the hand goes there and back.
    pub both_ways: bool,
}

/// A pictogram, drawn in a square. Lengths in [`PICTURE_UNITS`], from the upper left corner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedPictogram {
    /// Which one, from the vocabulary of pictograms.
    pub name: String,
    /// Stroked, with round ends.
    pub lines: Vec<PackedCommand>,
    /// Filled under the lines; empty for most.
    pub accent: Vec<PackedCommand>,
}

/// A box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "its four sides")]
pub struct PackedBox {
    pub left: u16,
    pub top: u16,
    pub right: u16,
    pub bottom: u16,
}

/// A point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "to the right, and down")]
pub struct PackedPoint {
    pub x: u16,
    pub y: u16,
}

/// A piece of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PackedCommand {
    /// Begin a line here.
    Move(PackedPoint),
    /// Straight to here.
    Line(PackedPoint),
    /// A cubic Bézier curve: two control points, then its end.
    Curve(PackedPoint, PackedPoint, PackedPoint),
    /// Back to where the line began.
    Close,
}

/// To bytes. Fails only if memory does.
pub fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_stdvec(value)
}

/// From bytes.
pub fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, postcard::Error> {
    postcard::from_bytes(bytes)
}
