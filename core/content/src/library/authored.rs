use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::authored::Word;

/// `claims.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Claims {
    #[serde(default, rename = "claim")]
    pub claims: Vec<Claim>,
}

/// Something the sources say, and how well it holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Claim {
    /// The row of the inventory; with a part behind a hyphen where the parts of a row are judged apart.
    pub id: Word,
    /// Message with the attributes `title`, `says` (what the sources say) and `found` (what reviews found).
    pub text: Word,
    pub label: Word,
    /// It is about an illness or what the body does inside: told in one article only, never promised.
    pub disease_claim: bool,
    /// Shown only to those who chose the tradition.
    #[serde(default)]
    pub opt_in: bool,
    /// Who says so.
    pub sources: Vec<Word>,
    /// What the judgement rests on.
    #[serde(default)]
    pub refs: Vec<Word>,
    /// Rows it is about: it is told on their pages too.
    #[serde(default)]
    pub about: Vec<Word>,
    /// The day of the judgement.
    pub checked: Word,
}

/// `articles.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Articles {
    #[serde(default, rename = "article")]
    pub articles: Vec<Article>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Article {
    pub id: Word,
    /// Message with the attributes `title` and `summary`.
    pub text: Word,
    /// The one article that may tell what sources say of illnesses.
    #[serde(default)]
    pub disease_claims: bool,
    #[serde(default, rename = "section")]
    pub sections: Vec<Section>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Section {
    /// Message with the attributes `title` and `body`.
    pub text: Word,
    /// Rows of the inventory it tells of.
    #[serde(default)]
    pub covers: Vec<Word>,
    /// Claims told in it, by id, each with its label.
    #[serde(default)]
    pub claims: Vec<Word>,
    /// Shown only to those who chose the tradition, with its label.
    #[serde(default)]
    pub opt_in: bool,
    #[serde(default)]
    pub sources: Vec<Word>,
}

/// `inventory.toml`: words of the lists that stand for a row.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Carriers {
    /// Equipment, by its code.
    #[serde(default)]
    pub equipment: BTreeMap<Spanned<String>, Vec<Word>>,
    /// Settings a guide is meant for, by their code.
    #[serde(default)]
    pub settings: BTreeMap<Spanned<String>, Vec<Word>>,
    /// Questions of the safety check, by their flag.
    #[serde(default)]
    pub flags: BTreeMap<Spanned<String>, Vec<Word>>,
    /// Kinds of sessions that are logged without a guide, by their code.
    #[serde(default)]
    pub logs: BTreeMap<Spanned<String>, Vec<Word>>,
    /// Notes said with steps, by their key.
    #[serde(default)]
    pub notes: BTreeMap<Spanned<String>, Vec<Word>>,
}
