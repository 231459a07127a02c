//! What a guide's file may hold. A field that is not listed here is an error; values keep their place in the file,
//! so that the checker can name the line.

use serde::Deserialize;
use toml::Spanned;

/// A word from one of the lists, a key or an id, with its place.
pub(crate) type Word = Spanned<String>;

/// `guides/<id>.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Guide {
    pub id: Word,
    pub content_version: Spanned<i32>,
    /// Message with the attributes `title` and `summary`.
    pub text: Word,
    pub family: Word,
    pub modes: Vec<Word>,
    pub postures: Vec<Word>,
    pub goals: Vec<Word>,
    #[serde(default)]
    pub settings: Vec<Word>,
    #[serde(default)]
    pub equipment_required: Vec<Word>,
    #[serde(default)]
    pub equipment_optional: Vec<Word>,
    /// Things of any household that its steps ask for. They are named with the equipment and are no reason to leave the
    /// guide out where nothing has to be fetched.
    #[serde(default)]
    pub at_hand: Vec<Word>,
    pub foot_order: Word,
    pub evidence: Evidence,
    #[serde(default)]
    pub sources: Vec<Word>,
    #[serde(rename = "phase")]
    pub phases: Vec<Phase>,
}

/// How well what the guide offers is supported.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Evidence {
    pub label: Word,
    /// Message that says for what.
    pub note: Word,
    pub disease_claim: Spanned<bool>,
    #[serde(default)]
    pub refs: Vec<Word>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phase {
    pub kind: Word,
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    pub id: Word,
    /// Row of the inventory.
    pub technique: Word,
    /// Message with the attributes `title` and `body`; see `texts.rs`.
    pub text: Word,
    pub kind: Word,
    pub sides: Word,
    #[serde(default)]
    pub zones: Vec<Word>,
    pub hands: Word,
    pub tool: Option<Word>,
    /// Part of the hand that touches, from the pictograms, where `hands` and `kind` do not tell.
    pub touch: Option<Word>,
    /// The same for hands that spare the thumbs.
    pub touch_weak: Option<Word>,
    /// Motion, where `kind` does not tell.
    pub motion: Option<Word>,
    /// Things to fetch or to put on, from the pictograms, besides those that `kind`, `technique` and `tool` tell.
    #[serde(default)]
    pub things: Vec<Word>,
    pub pressure_from: Option<Spanned<i32>>,
    pub pressure_to: Option<Spanned<i32>>,
    pub tempo: Option<Word>,
    pub direction: Option<Word>,
    pub order: Option<Word>,
    pub dose: Spanned<Dose>,
    #[serde(default)]
    pub cues: Vec<Cue>,
    /// Modes it is for; none listed: all of the guide.
    #[serde(default)]
    pub variants: Vec<Word>,
    /// Postures in which it can be done; none listed: all of the guide.
    #[serde(default)]
    pub postures: Vec<Word>,
    /// Messages said with it.
    #[serde(default)]
    pub safety_notes: Vec<Word>,
    pub gate: Option<Gate>,
    /// Choices under which it is left out, on the foot for which they hold.
    #[serde(default)]
    pub drop_when: Vec<Word>,
    #[serde(default)]
    pub sources: Vec<Word>,
    pub provenance: Word,
    pub timing_origin: Word,
    #[serde(default)]
    pub optional: bool,
}

/// How much of a step.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Dose {
    DurationS(Range),
    Reps(Reps),
    Hold(Hold),
    UntilUserDone(UntilUserDone),
}

/// Seconds.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Range {
    pub min: i32,
    pub default: i32,
    pub max: i32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reps {
    pub min: i32,
    pub default: i32,
    pub max: i32,
    pub s_per_rep: i32,
    pub per: Word,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hold {
    pub s_min: i32,
    pub s_default: i32,
    pub s_max: i32,
    pub points: i32,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UntilUserDone {
    pub soft_s: i32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cue {
    pub at: Word,
    /// For `last_seconds`: how many.
    pub seconds: Option<Spanned<i32>>,
    pub key: Word,
}

/// What a guide adds to the safety table. Whom the table closes a soak for, and why, is code in the core.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Gate {
    /// The step of the guide that washes the feet in place of a closed soak. Without a gate the soak itself becomes
    /// washing and drying.
    pub replace_with: Word,
}

/// `sources.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sources {
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub id: Word,
    pub kind: Word,
    /// Message that describes it.
    pub text: Word,
    /// DOI, PMC number or address.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
}
