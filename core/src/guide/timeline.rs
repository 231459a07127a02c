use serde::{Deserialize, Serialize};

use super::{Care, Motion, StepPictograms};
use crate::picture::{Direction, StepPicture};
use crate::safety::{Change, SafetyAnswer};
use crate::session::{Foot, Mode, Posture, Receiver, Side, vocabulary};
use crate::words::isolated_sentences;

vocabulary! {
    /// The families of guides. They never mix.
    Family {
        /// Foot massage.
        Massage = "massage",
        /// Traditional reflex zones: opt-in, labelled.
        ReflexTradition = "reflex_tradition",
        /// Scalp and ears.
        ScalpEar = "scalp_ear",
    }
}

vocabulary! {
    /// How well a claim is supported.
    Evidence {
        /// Feels good: well supported, short-term.
        Supported = "supported",
        /// Some evidence, weak.
        Limited = "limited",
        /// A traditional belief, not shown to work.
        Traditional = "traditional",
        /// No good evidence found.
        Unproven = "unproven",
    }
}

vocabulary! {
    /// The parts of a guide, in their order.
    Phase {
        /// Getting ready.
        Prepare = "prepare",
        /// Warming up.
        WarmUp = "warm_up",
        /// The massage itself.
        Technique = "technique",
        /// Closing strokes.
        Finish = "finish",
        /// Washing, drying, before one stands up.
        Aftercare = "aftercare",
    }
}

vocabulary! {
    /// What the hands do.
    StepKind {
        /// Gliding strokes.
        Stroke = "stroke",
        /// Rubbing.
        Rub = "rub",
        /// Pressing and letting go.
        Press = "press",
        /// Pressing and holding.
        PressHold = "press_hold",
        /// Small circles.
        Circle = "circle",
        /// Kneading.
        Knead = "knead",
        /// Walking fingers or thumbs.
        Walk = "walk",
        /// Pressing and rolling the thumb.
        Pivot = "pivot",
        /// Squeezing.
        Squeeze = "squeeze",
        /// Pinching.
        Pinch = "pinch",
        /// Turning a joint.
        Rotate = "rotate",
        /// Gentle pulling.
        Pull = "pull",
        /// Bending a joint.
        Bend = "bend",
        /// Spreading the foot.
        Spread = "spread",
        /// Both hands in opposite ways.
        Twist = "twist",
        /// Tapping.
        Tap = "tap",
        /// Very light chopping.
        Chop = "chop",
        /// Fingers through the hair.
        Comb = "comb",
        /// A roller or stone.
        Tool = "tool",
        /// A soak.
        Soak = "soak",
        /// Washing.
        Wash = "wash",
        /// Drying.
        Dry = "dry",
        /// Settling in.
        Settle = "settle",
        /// Looking.
        Look = "look",
        /// Asking.
        Check = "check",
    }
}

vocabulary! {
    /// Where a step's seconds come from.
    TimingOrigin {
        /// The source gives the quantity.
        Source = "source",
        /// Our own default; the source gives none.
        Editorial = "editorial",
    }
}

vocabulary! {
    /// How we know a step.
    Provenance {
        /// Stated in the source text.
        Seed = "seed",
        /// Stated in the origin the source text was taken from.
        VerifiedOrigin = "verified_origin",
        /// Inferred.
        Inferred = "inferred",
        /// Added by us.
        Editorial = "editorial",
    }
}

/// A guide and the wishes for tonight.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct GuideRequest {
    /// The guide's id: `G0` … `G9`, `G3S`; letters in either case.
    pub guide: String,
    /// Wished length in minutes, 1 to 120; none for the guide's own.
    #[uniffi(default)]
    pub minutes: Option<i32>,
    /// Who massages; none for one's own feet, or the guide's only mode.
    #[uniffi(default)]
    pub mode: Option<Mode>,
    /// How the receiver sits; none for the usual one of the mode.
    #[uniffi(default)]
    pub posture: Option<Posture>,
    /// Which feet; none for both.
    #[uniffi(default)]
    pub foot: Option<Foot>,
    /// Whose feet; none for `me`.
    #[uniffi(default)]
    pub receiver: Option<Receiver>,
    /// For somebody else: their answers to the safety check. They count for this session only and are not kept. Empty
    /// for one's own feet, whose answers are stored.
    #[uniffi(default = [])]
    #[serde(default)]
    pub answers: Vec<SafetyAnswer>,
}

impl GuideRequest {
    /// A guide as it comes. Other languages have the same defaults.
    pub fn of(guide: &str) -> Self {
        Self {
            guide: guide.to_owned(),
            minutes: None,
            mode: None,
            posture: None,
            foot: None,
            receiver: None,
            answers: Vec::new(),
        }
    }
}

/// One piece of a timeline: a step on one foot.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Segment {
    /// The step's id.
    pub step: String,
    /// The technique's id in the inventory (`T001`).
    pub technique: String,
    /// The part of the guide it belongs to.
    pub phase: Phase,
    /// Its name, for people.
    pub title: String,
    /// What to do, for people, in the posture and mode chosen.
    pub body: String,
    /// The same, as it is spoken.
    pub spoken: String,
    /// The same, one sentence each. The first says what to do.
    #[serde(default)]
    pub lines: Vec<SpokenLine>,
    /// Which foot.
    pub side: Side,
    /// The same in words; empty where no foot is meant.
    pub side_text: String,
    /// Planned seconds.
    pub seconds: i32,
    /// The same in words: `45 seconds`, `10 min`; for a step without an end of its own, that it takes as long as one
    /// likes.
    #[serde(default)]
    pub length_text: String,
    /// Seconds of pause that follow; 0 after the last.
    pub pause_after: i32,
    /// True when the pause that follows is the change to the other foot.
    pub switch_after: bool,
    /// True when it ends when the person says so, not by its seconds.
    pub waits: bool,
    /// How often the movement is done, when it is counted: there and back is once, and so is one way and then the other.
    pub reps: Option<i32>,
    /// The same in words, with what it is counted for: `5 times`, `4 times each way`, `1 time in each place`. Empty where
    /// it is not counted.
    #[serde(default)]
    pub reps_text: String,
    /// What the hands do.
    pub kind: StepKind,
    /// Motion of the hand, the tool or the foot.
    #[serde(default)]
    pub motion: Motion,
    /// Milliseconds of one pass of the motion: of a repetition where they are counted, one way where it goes there and
    /// back. 0 where nothing moves.
    #[serde(default)]
    pub pass_ms: i32,
    /// Pictograms of the hand, the seat and the things to fetch.
    #[serde(default)]
    pub pictograms: StepPictograms,
    /// Codes of the zones it works on.
    pub zones: Vec<String>,
    /// The pictures that show it, from left to right; none where it works on no zone.
    #[serde(default)]
    pub pictures: Vec<StepPicture>,
    /// Pressure at its start: 1 a resting hand, 2 spreading cream, 3 pressing a ripe peach without marking it,
    /// 4 strong. None where nothing is pressed.
    pub pressure_from: Option<i32>,
    /// Pressure at its end.
    pub pressure_to: Option<i32>,
    /// The pressure as it feels, in words; none where nothing is pressed.
    #[serde(default)]
    pub pressure_text: Option<String>,
    /// Which way the hands travel.
    pub direction: Option<Direction>,
    /// The same in a sentence; none where any way will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction_text: Option<String>,
    /// Where its seconds come from.
    pub timing_origin: TimingOrigin,
    /// How we know the step.
    pub provenance: Provenance,
    /// Ids of the sources.
    pub sources: Vec<String>,
    /// What is said while it is played, in order of time.
    #[serde(default)]
    pub cues: Vec<StepCue>,
}

/// One sentence, as it is read and as it is spoken.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct SpokenLine {
    /// The sentence.
    pub text: String,
    /// The same, as it is spoken. Empty where the line before it says both.
    pub spoken: String,
    /// True where it is about safety.
    pub care: bool,
}

impl SpokenLine {
    /// The sentences of a text, with those of its spoken form. Where the two differ in number, the first line speaks for
    /// all.
    pub fn of(text: &str, spoken: &str, care: bool) -> Vec<Self> {
        let (texts, aloud) = (isolated_sentences(text), isolated_sentences(spoken));
        let matched = texts.len() == aloud.len();
        let spoken_of = |n: usize| match (matched, n) {
            (true, _) => aloud.get(n).map(String::as_str).unwrap_or_default(),
            (false, 0) => spoken,
            (false, _) => "",
        };
        let line =
            |(n, text): (usize, &String)| Self { text: text.clone(), spoken: spoken_of(n).to_owned(), care };
        texts.iter().enumerate().map(line).collect()
    }
}

/// Words that belong to a moment of a step. Shown, said and felt alike: no channel stands alone.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct StepCue {
    /// Seconds from the segment's start, 0 to its length.
    pub at_second: i32,
    /// The words.
    pub text: String,
}

/// A guide compiled for one person tonight. It is stored with the running session and played to its end even if
/// the guide's content changes meanwhile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// The guide's id.
    pub guide: String,
    /// Its name, for people.
    pub title: String,
    /// What it is tonight, in a sentence or two.
    #[serde(default)]
    pub summary: String,
    /// The version of the content it was compiled from.
    pub content_version: i32,
    /// Who massages.
    pub mode: Mode,
    /// How the receiver sits.
    pub posture: Posture,
    /// Which feet.
    pub foot: Foot,
    /// Whose feet.
    pub receiver: Receiver,
    /// What is needed for the steps that are played, by code.
    #[serde(default)]
    pub equipment: Vec<String>,
    /// The same in words.
    #[serde(default)]
    pub equipment_text: String,
    /// The steps, in order of play.
    pub segments: Vec<Segment>,
    /// What is said at the start, at the change of foot and at the end.
    #[serde(default)]
    pub care: Vec<Care>,
    /// What fitting and safety changed.
    pub changes: Vec<Change>,
    /// What is to be accepted before it starts, in words for people.
    #[serde(default)]
    pub warnings: Vec<String>,
}

impl Segment {
    /// The first sentence, which says what to do.
    pub fn lines_to_do(&self) -> Vec<SpokenLine> {
        self.lines().into_iter().take(1).collect()
    }

    /// Instruction, one sentence each; also where an earlier version compiled it without.
    pub fn lines(&self) -> Vec<SpokenLine> {
        if self.lines.is_empty() {
            SpokenLine::of(&self.body, &self.spoken, false)
        } else {
            self.lines.clone()
        }
    }
}

impl Timeline {
    /// Planned seconds: the sum of all segments and the pauses between them.
    pub fn total_seconds(&self) -> i32 {
        self.segments.iter().fold(0i32, |sum, s| sum.saturating_add(s.seconds).saturating_add(s.pause_after))
    }
}
