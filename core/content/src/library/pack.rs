use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use toml::Spanned;

use super::authored::{Articles, Carriers, Claims};
use super::check::row_of;
use crate::authored::Word;
use crate::check::{Checker, Seen};
use crate::finding::Finding;
use crate::packed::{PackedArticle, PackedCarrier, PackedClaim, PackedLibrary, PackedSection};
use crate::strings::Catalogue;

/// The texts of the files the library is made of.
#[derive(Debug, Clone, Default)]
pub struct LibraryFiles {
    /// `claims.toml`.
    pub claims: String,
    /// `articles.toml`.
    pub articles: String,
    /// `inventory.toml`.
    pub inventory: String,
}

/// Checks and packs the library; `seen` knows the sources.
pub(crate) fn pack(
    files: &LibraryFiles,
    english: &Catalogue,
    seen: &mut Seen,
    findings: &mut Vec<Finding>,
) -> PackedLibrary {
    let mut on = Checker { file: "claims.toml", text: &files.claims, strings: english, findings };
    let claims: Claims = read(&mut on);
    on.claims(&claims, seen);
    let mut on = Checker { file: "articles.toml", text: &files.articles, strings: english, findings };
    let articles: Articles = read(&mut on);
    on.articles(&articles, &claims, seen);
    let mut on = Checker { file: "inventory.toml", text: &files.inventory, strings: english, findings };
    let carriers: Carriers = read(&mut on);
    on.carriers(&carriers);
    PackedLibrary {
        claims: pack_claims(claims),
        articles: pack_articles(articles),
        carriers: pack_carriers(carriers),
    }
}

/// An unreadable file is a finding, and empty.
fn read<T: DeserializeOwned + Default>(checker: &mut Checker<'_>) -> T {
    match toml::from_str(checker.text) {
        Ok(read) => read,
        Err(error) => {
            checker.unreadable(&error);
            T::default()
        }
    }
}

fn pack_claims(claims: Claims) -> Vec<PackedClaim> {
    let pack = |c: super::authored::Claim| PackedClaim {
        row: row_of(c.id.get_ref()).to_owned(),
        id: c.id.into_inner(),
        text: c.text.into_inner(),
        label: c.label.into_inner(),
        disease_claim: c.disease_claim,
        opt_in: c.opt_in,
        sources: plains(c.sources),
        refs: plains(c.refs),
        about: plains(c.about),
        checked: c.checked.into_inner(),
    };
    claims.claims.into_iter().map(pack).collect()
}

fn pack_articles(articles: Articles) -> Vec<PackedArticle> {
    let section = |s: super::authored::Section| PackedSection {
        text: s.text.into_inner(),
        covers: plains(s.covers),
        claims: plains(s.claims),
        opt_in: s.opt_in,
        sources: plains(s.sources),
    };
    articles
        .articles
        .into_iter()
        .map(|a| PackedArticle {
            id: a.id.into_inner(),
            text: a.text.into_inner(),
            sections: a.sections.into_iter().map(section).collect(),
        })
        .collect()
}

fn pack_carriers(carriers: Carriers) -> Vec<PackedCarrier> {
    let kinds = [
        ("equipment", carriers.equipment),
        ("setting", carriers.settings),
        ("flag", carriers.flags),
        ("log", carriers.logs),
        ("note", carriers.notes),
    ];
    kinds.into_iter().flat_map(|(kind, map)| of_kind(kind, map)).collect()
}

fn of_kind(kind: &str, map: BTreeMap<Spanned<String>, Vec<Word>>) -> Vec<PackedCarrier> {
    map.into_iter()
        .map(|(word, rows)| PackedCarrier {
            kind: kind.to_owned(),
            word: word.into_inner(),
            rows: plains(rows),
        })
        .collect()
}

fn plains(words: Vec<Word>) -> Vec<String> {
    words.into_iter().map(Spanned::into_inner).collect()
}
