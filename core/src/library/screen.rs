use std::collections::BTreeSet;

use instep_content::vocabulary::AREAS;

use super::Reading;
use super::page::claim_entry;
use super::records::{LibraryEntry, LibraryHeadings, LibraryScreen, LibraryShelf, TraditionShelf};
use super::technique::{Technique, kind_text, techniques};
use crate::error::Result;
use crate::guide::{Evidence, Family, StepKind};
use crate::picture::atlas;

/// Codes of all zones that a picture has.
fn drawn_zones() -> Result<BTreeSet<String>> {
    let pictures = atlas()?.pictures.into_iter();
    Ok(pictures.flat_map(|picture| picture.zones).map(|zone| zone.zone).collect())
}

/// The zones of an area that are drawn. Each zone lies in one area.
fn zones_of(area: &str, drawn: &BTreeSet<String>) -> Vec<String> {
    let own = AREAS.iter().find(|(code, _)| *code == area).map_or(&[][..], |(_, zones)| zones);
    own.iter().filter(|zone| drawn.contains(**zone)).map(|zone| (*zone).to_owned()).collect()
}

/// The Library screen.
pub fn screen(reading: &Reading<'_>) -> Result<LibraryScreen> {
    let words = reading.words;
    let techniques = techniques(reading)?;
    let shelf = |code: &str, title: String, fits: &dyn Fn(&Technique<'_>) -> bool| LibraryShelf {
        code: code.to_owned(),
        title,
        zones: Vec::new(),
        entries: techniques.iter().filter(|t| fits(t)).map(|t| t.entry(words)).collect(),
    };
    let drawn = drawn_zones()?;
    let mut areas: Vec<_> = AREAS
        .iter()
        .map(|(code, _)| *code)
        .chain(["none"])
        .map(|code| LibraryShelf {
            zones: zones_of(code, &drawn),
            ..shelf(code, words.text(&format!("area-{code}"), &[]), &|t| t.is_in(code))
        })
        .collect();
    let mut kinds: Vec<_> =
        StepKind::ALL.iter().map(|k| shelf(k.code(), kind_text(*k, words), &|t| t.is_of(*k))).collect();
    areas.retain(|shelf| !shelf.entries.is_empty());
    kinds.retain(|shelf| !shelf.entries.is_empty());
    let headings = LibraryHeadings {
        articles: words.text("library-articles", &[]),
        areas: words.text("library-by-zone", &[]),
        kinds: words.text("library-by-kind", &[]),
        scalp: words.text("library-scalp", &[]),
    };
    let articles: Vec<_> = reading
        .shelf
        .articles
        .iter()
        .map(|article| LibraryEntry {
            id: article.id.clone(),
            title: words.text(&format!("{}.title", article.text), &[]),
            line: words.text(&format!("{}.summary", article.text), &[]),
            label: None,
        })
        .collect();
    let titles: Vec<String> = articles.iter().map(|a| a.title.clone()).collect();
    Ok(LibraryScreen {
        spoken: words.list(&titles),
        articles,
        areas,
        kinds,
        scalp: reading.guides_of(Family::ScalpEar),
        tradition: tradition(reading),
        headings,
    })
}

fn tradition(reading: &Reading<'_>) -> TraditionShelf {
    let words = reading.words;
    let title = words.text("library-tradition", &[]);
    if !reading.tradition {
        let text = words.text("library-tradition-off", &[]);
        return TraditionShelf { shown: false, title, text, entries: Vec::new() };
    }
    let mut entries = reading.guides_of(Family::ReflexTradition);
    let beliefs = reading.shelf.claims.iter().filter(|claim| claim.evidence == Evidence::Traditional);
    entries.extend(beliefs.map(|claim| claim_entry(claim, words)));
    TraditionShelf { shown: true, title, text: words.text("library-tradition-on", &[]), entries }
}

impl Reading<'_> {
    fn guides_of(&self, family: Family) -> Vec<LibraryEntry> {
        let of_family = self.guides.heads().iter().filter(|head| head.family == family);
        of_family.map(|head| self.guide_entry(head)).collect()
    }
}
