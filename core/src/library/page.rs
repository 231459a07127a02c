use instep_content::inventory::is_tradition;
use instep_content::packed::{PackedArticle, PackedSection};

use super::Reading;
use super::records::{ClaimText, LibraryEntry, LibraryKind, LibraryPage, LibrarySection, PageHeadings};
use super::shelf::Claim;
use super::technique::{Technique, techniques};
use crate::error::{InstepError, Result, Thing};
use crate::guide::{Evidence, Family, GuideHead, SourceText};
use crate::session::Posture;
use crate::words::{Arg, Words};

/// A page: of an article, a guide, a claim, a technique, or of a row of the inventory. Ids in either case. Fails with
/// `NotFound`.
pub fn page(id: &str, reading: &Reading<'_>) -> Result<LibraryPage> {
    let aloud = reading.words.aloud();
    let LibraryPage { spoken, spoken_parts, .. } = find(id, &Reading { words: &aloud, ..*reading })?;
    Ok(LibraryPage { spoken, spoken_parts, ..find(id, reading)? })
}

fn find(id: &str, reading: &Reading<'_>) -> Result<LibraryPage> {
    let named = |other: &str| other.eq_ignore_ascii_case(id);
    if let Some(article) = reading.shelf.articles.iter().find(|article| named(&article.id)) {
        return Ok(reading.article(article));
    }
    if let Some(head) = reading.guides.heads().iter().find(|head| named(&head.id)) {
        return reading.guide(head);
    }
    let claims =
        reading.shelf.claims.iter().filter(|claim| named(&claim.packed.id) || named(&claim.packed.row));
    let claims: Vec<&Claim> = claims.collect();
    if let Some(first) = claims.first() {
        // A part may be asked for by itself; a row is all of its parts.
        let id = if named(&first.packed.id) { &first.packed.id } else { &first.packed.row };
        return Ok(reading.claims(id, &claims));
    }
    if let Some(technique) = techniques(reading)?.into_iter().find(|technique| named(&technique.id)) {
        return Ok(reading.technique(&technique));
    }
    instep_content::inventory::rows()
        .find(|row| named(row))
        .and_then(|row| reading.row(&row))
        .ok_or(InstepError::NotFound { what: Thing::Page })
}

pub(super) fn claim_entry(claim: &Claim, words: &Words) -> LibraryEntry {
    LibraryEntry {
        id: claim.packed.id.clone(),
        title: words.text(&format!("{}.title", claim.packed.text), &[]),
        line: claim.evidence.text(words),
        label: claim.evidence.label(words),
    }
}

impl Reading<'_> {
    fn article(&self, article: &PackedArticle) -> LibraryPage {
        let sections: Vec<_> =
            article.sections.iter().filter(|s| self.shows(s.opt_in)).map(|s| self.section(s)).collect();
        let kept_back = sections.len() < article.sections.len();
        let sources = article.sections.iter().filter(|s| self.shows(s.opt_in)).flat_map(|s| &s.sources);
        LibraryPage {
            title: self.words.text(&format!("{}.title", article.text), &[]),
            summary: self.words.text(&format!("{}.summary", article.text), &[]),
            sources: self.sources(sources),
            kept_back: kept_back.then(|| self.words.text("library-kept-back", &[])),
            sections,
            ..self.empty(&article.id, LibraryKind::Article)
        }
        .with_spoken()
    }

    fn section(&self, section: &PackedSection) -> LibrarySection {
        let claims = section.claims.iter().filter_map(|id| self.shelf.claim(id));
        let tells_tradition = section.covers.iter().any(|row| is_tradition(row));
        LibrarySection {
            title: self.words.text(&format!("{}.title", section.text), &[]),
            body: self.words.text(&format!("{}.body", section.text), &[]),
            label: if tells_tradition { Evidence::Traditional.label(self.words) } else { None },
            rows: section.covers.clone(),
            claims: claims.filter(|c| self.shows(c.packed.opt_in)).map(|c| self.claim(c)).collect(),
        }
    }

    fn claim(&self, claim: &Claim) -> ClaimText {
        let (words, packed) = (self.words, &claim.packed);
        let day = words.long_date(claim.checked);
        ClaimText {
            id: packed.id.clone(),
            title: words.text(&format!("{}.title", packed.text), &[]),
            says: words.text(&format!("{}.says", packed.text), &[]),
            found: words.text(&format!("{}.found", packed.text), &[]),
            evidence: claim.evidence,
            evidence_text: claim.evidence.text(words),
            label: claim.evidence.label(words),
            disease_claim: packed.disease_claim,
            checked: claim.checked,
            checked_text: words.text("library-judged", &[("day", Arg::Text(&day))]),
            sources: self.sources(&packed.sources),
            refs: self.sources(&packed.refs),
        }
    }

    fn claims(&self, id: &str, claims: &[&Claim]) -> LibraryPage {
        let shown: Vec<_> = claims.iter().filter(|c| self.shows(c.packed.opt_in)).collect();
        let Some(first) = shown.first() else {
            return self.kept_back(id);
        };
        let more = shown.len() < claims.len();
        LibraryPage {
            title: self.words.text(&format!("{}.title", first.packed.text), &[]),
            kept_back: more.then(|| self.words.text("library-kept-back", &[])),
            claims: shown.iter().map(|c| self.claim(c)).collect(),
            sections: self.covering(&first.packed.row),
            ..self.empty(id, LibraryKind::Claim)
        }
        .with_spoken()
    }

    fn guide(&self, head: &GuideHead) -> Result<LibraryPage> {
        if head.family == Family::ReflexTradition && !self.tradition {
            return Ok(self.kept_back(&head.id));
        }
        let techniques = techniques(self)?;
        let played = techniques.iter().filter(|t| t.uses.iter().any(|(other, _)| other.id == head.id));
        Ok(LibraryPage {
            title: head.title(self.words),
            summary: head.summary(self.words),
            sections: vec![LibrarySection {
                title: self.words.text("library-evidence", &[]),
                body: head.evidence_note(self.words),
                label: None,
                rows: Vec::new(),
                claims: Vec::new(),
            }],
            techniques: played.map(|t| t.entry(self.words)).collect(),
            sources: self.sources(head.sources.iter().chain(&head.evidence_refs)),
            ..self.empty(&head.id, LibraryKind::Guide)
        }
        .with_evidence(head, self.words)
        .with_spoken())
    }

    /// A technique claims nothing by itself: what is claimed of it stands with its label among the claims.
    fn technique(&self, technique: &Technique<'_>) -> LibraryPage {
        let (_, first) = technique.first;
        let mut guides: Vec<&GuideHead> = Vec::new();
        for (head, _) in &technique.uses {
            if !guides.iter().any(|other| other.id == head.id) {
                guides.push(head);
            }
        }
        let mut sections: Vec<LibrarySection> = Vec::new();
        for (posture, body) in first.how(self.words) {
            if !sections.iter().any(|section| section.body == body) {
                sections.push(LibrarySection {
                    title: how_title(posture, self.words),
                    body,
                    label: None,
                    rows: Vec::new(),
                    claims: Vec::new(),
                });
            }
        }
        sections.extend(self.covering(&technique.id));
        let of_steps = technique.uses.iter().flat_map(|(_, step)| &step.sources);
        LibraryPage {
            title: technique.title(self.words),
            technique: Some(technique.codes(self.words)),
            facts: technique.facts(self.words),
            sections,
            claims: self.about(&technique.id),
            guides: guides.into_iter().map(|head| self.guide_entry(head)).collect(),
            sources: self.sources(of_steps),
            ..self.empty(&technique.id, LibraryKind::Technique)
        }
        .with_spoken()
    }

    /// What the articles tell of a row; none where they tell nothing.
    fn row(&self, row: &str) -> Option<LibraryPage> {
        let sections = self.covering(row);
        let title = sections.first()?.title.clone();
        let sources = self.shelf.articles.iter().flat_map(|a| &a.sections);
        let sources = sources.filter(|s| s.covers.iter().any(|id| id == row)).flat_map(|s| &s.sources);
        Some(
            LibraryPage {
                title,
                sections,
                claims: self.about(row),
                sources: self.sources(sources),
                ..self.empty(row, LibraryKind::Row)
            }
            .with_spoken(),
        )
    }

    fn kept_back(&self, id: &str) -> LibraryPage {
        LibraryPage {
            title: self.words.text("library-tradition", &[]),
            summary: self.words.text("library-tradition-off", &[]),
            ..self.empty(id, LibraryKind::KeptBack)
        }
        .with_spoken()
    }

    /// The sections that tell of a row. Their claims stand with the article.
    fn covering(&self, row: &str) -> Vec<LibrarySection> {
        let sections = self.shelf.articles.iter().flat_map(|article| &article.sections);
        sections
            .filter(|s| self.shows(s.opt_in) && s.covers.iter().any(|id| id == row))
            .map(|s| LibrarySection { claims: Vec::new(), ..self.section(s) })
            .collect()
    }

    fn about(&self, row: &str) -> Vec<ClaimText> {
        let about = |claim: &&Claim| claim.packed.about.iter().any(|id| id == row);
        let claims = self.shelf.claims.iter().filter(about);
        claims.filter(|c| self.shows(c.packed.opt_in)).map(|c| self.claim(c)).collect()
    }

    pub(super) fn guide_entry(&self, head: &GuideHead) -> LibraryEntry {
        LibraryEntry {
            id: head.id.clone(),
            title: head.title(self.words),
            line: head.summary(self.words),
            label: head.label(self.words),
        }
    }

    fn empty(&self, id: &str, kind: LibraryKind) -> LibraryPage {
        LibraryPage {
            id: id.to_owned(),
            kind,
            title: String::new(),
            summary: String::new(),
            evidence: None,
            evidence_text: String::new(),
            label: None,
            technique: None,
            facts: Vec::new(),
            sections: Vec::new(),
            claims: Vec::new(),
            techniques: Vec::new(),
            guides: Vec::new(),
            kept_back: None,
            sources: Vec::new(),
            headings: PageHeadings {
                claims: self.words.text("library-claims", &[]),
                techniques: self.words.text("library-techniques", &[]),
                guides: self.words.text("library-guides", &[]),
                sources: self.words.text("library-sources", &[]),
            },
            spoken: String::new(),
            spoken_parts: Vec::new(),
        }
    }

    const fn shows(&self, opt_in: bool) -> bool {
        self.tradition || !opt_in
    }

    /// Sources in words, each once.
    fn sources<'a>(&self, ids: impl IntoIterator<Item = &'a String>) -> Vec<SourceText> {
        let mut sources: Vec<SourceText> = Vec::new();
        for id in ids {
            if !sources.iter().any(|source| source.id == *id) {
                sources.extend(self.guides.source(id, self.words));
            }
        }
        sources
    }
}

fn how_title(posture: Posture, words: &Words) -> String {
    words.text(&format!("library-how-{}", posture.code()), &[])
}

impl LibraryPage {
    fn with_evidence(self, head: &GuideHead, words: &Words) -> Self {
        Self {
            evidence: Some(head.evidence),
            evidence_text: head.evidence_text(words),
            label: head.label(words),
            ..self
        }
    }

    /// Everything a reader must hear, labels with what they belong to.
    fn with_spoken(self) -> Self {
        let mut said = vec![self.title.as_str(), &self.summary, &self.evidence_text];
        said.extend(self.label.as_deref().filter(|label| *label != self.evidence_text));
        for section in &self.sections {
            said.extend([section.title.as_str(), &section.body]);
            said.extend(section.label.as_deref());
            section.claims.iter().for_each(|claim| claim.say(&mut said));
        }
        self.claims.iter().for_each(|claim| claim.say(&mut said));
        said.extend(self.kept_back.as_deref());
        let spoken_parts: Vec<String> = said
            .into_iter()
            .filter(|text| !text.is_empty())
            .map(|text| if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") })
            .collect();
        Self { spoken: spoken_parts.join(" "), spoken_parts, ..self }
    }
}

impl ClaimText {
    fn say<'a>(&'a self, said: &mut Vec<&'a str>) {
        said.extend([self.title.as_str(), &self.evidence_text]);
        said.extend(self.label.as_deref().filter(|label| *label != self.evidence_text));
        said.extend([self.says.as_str(), &self.found]);
    }
}
