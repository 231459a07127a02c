use std::collections::BTreeMap;

use toml::Spanned;

use super::authored::{Article, Articles, Carriers, Claim, Claims, Section};
use crate::authored::Word;
use crate::check::{Checker, Seen};
use crate::inventory::{is_row, is_tradition};
use crate::vocabulary as words;

impl Checker<'_> {
    fn rows(&mut self, rows: &[Word]) {
        for (n, row) in rows.iter().enumerate() {
            let id = row.get_ref();
            if !is_row(id) {
                self.find(
                    row.span().start,
                    format!("the inventory has no row {id:?}"),
                    "use an id of the inventory: P1, E10, T001, M01, R1, B1, C1, X6",
                );
            }
            if rows.iter().take(n).any(|other| other.get_ref() == id) {
                self.find(row.span().start, format!("row {id:?} stands twice"), "take one away");
            }
        }
    }

    pub(super) fn claims(&mut self, claims: &Claims, seen: &mut Seen) {
        for claim in &claims.claims {
            self.id("claim", &claim.id, &mut seen.claims);
            self.claim(claim, seen);
        }
    }

    fn claim(&mut self, claim: &Claim, seen: &Seen) {
        let id = claim.id.get_ref();
        let row = row_of(id);
        if !(is_row(row) && row.starts_with(['B', 'R'])) {
            self.find(
                claim.id.span().start,
                format!("no row of the inventory claims {id:?}"),
                "name it after its row, B1 or R1, with a part behind a hyphen: B14-scalp",
            );
        }
        for attribute in ["title", "says", "found"] {
            self.key(&claim.text, &format!("{}.{attribute}", claim.text.get_ref()));
        }
        self.word("evidence", &claim.label, words::EVIDENCE);
        self.refs(&claim.sources, seen);
        self.refs(&claim.refs, seen);
        self.rows(&claim.about);
        if claim.sources.is_empty() {
            self.find(
                claim.id.span().start,
                format!("nobody is named who says {id:?}"),
                "name the articles in sources",
            );
        }
        let label = claim.label.get_ref().as_str();
        self.proof(id, &claim.label, &claim.refs, seen);
        if (label == "traditional" || is_tradition(row)) && !claim.opt_in {
            self.find(
                claim.id.span().start,
                format!("{id:?} is a belief of the tradition and would be shown to everybody"),
                "add opt_in = true",
            );
        }
        if is_tradition(row) && label != "traditional" {
            self.find(
                claim.label.span().start,
                format!("{id:?} is a belief of the tradition with another label"),
                "label it traditional",
            );
        }
        if let (true, Some(about)) = (claim.disease_claim, claim.about.first()) {
            self.find(
                about.span().start,
                format!("{id:?} is about an illness and would be told with a technique"),
                "take about away: such claims are told in their own article only",
            );
        }
        if !is_day(claim.checked.get_ref()) {
            self.find(
                claim.checked.span().start,
                format!("{:?} is no day", claim.checked.get_ref()),
                "write the day of the judgement as 2026-11-21",
            );
        }
    }

    pub(super) fn articles(&mut self, articles: &Articles, claims: &Claims, seen: &mut Seen) {
        for article in &articles.articles {
            self.id("article", &article.id, &mut seen.articles);
            self.key(&article.text, &format!("{}.title", article.text.get_ref()));
            self.key(&article.text, &format!("{}.summary", article.text.get_ref()));
            for section in &article.sections {
                self.section(article, section, claims, seen);
            }
        }
        if let Some(second) = articles.articles.iter().filter(|a| a.disease_claims).nth(1) {
            self.find(
                second.id.span().start,
                "a second article tells of illnesses".to_owned(),
                "move its claims into the first one",
            );
        }
    }

    fn section(&mut self, article: &Article, section: &Section, claims: &Claims, seen: &Seen) {
        for attribute in ["title", "body"] {
            self.key(&section.text, &format!("{}.{attribute}", section.text.get_ref()));
        }
        self.rows(&section.covers);
        self.refs(&section.sources, seen);
        for row in section.covers.iter().filter(|row| is_tradition(row.get_ref())) {
            if !section.opt_in {
                self.find(
                    row.span().start,
                    format!(
                        "{:?} is a belief of the tradition and would be shown to everybody",
                        row.get_ref()
                    ),
                    "add opt_in = true to its section",
                );
            }
        }
        for word in &section.claims {
            let Some(claim) = claims.claims.iter().find(|c| c.id.get_ref() == word.get_ref()) else {
                self.find(
                    word.span().start,
                    format!("there is no claim {:?}", word.get_ref()),
                    "add it to claims.toml, or name one that is there",
                );
                continue;
            };
            if claim.disease_claim && !article.disease_claims {
                self.find(
                    word.span().start,
                    format!("{:?} is about an illness and stands in a common article", word.get_ref()),
                    "tell it in the article with disease_claims = true",
                );
            }
        }
    }

    pub(super) fn carriers(&mut self, carriers: &Carriers) {
        for (what, carried, list) in [
            ("equipment", &carriers.equipment, words::EQUIPMENT),
            ("setting", &carriers.settings, words::SETTINGS),
            ("flag", &carriers.flags, words::FLAGS),
            ("kind of log", &carriers.logs, words::LOGS),
        ] {
            for (word, rows) in carried {
                self.word(what, word, list);
                self.rows(rows);
            }
        }
        self.notes(&carriers.notes);
    }

    fn notes(&mut self, notes: &BTreeMap<Spanned<String>, Vec<Word>>) {
        for (note, rows) in notes {
            self.key(note, note.get_ref());
            self.rows(rows);
        }
    }
}

/// The row a claim's id begins with.
pub(super) fn row_of(id: &str) -> &str {
    id.split_once('-').map_or(id, |(row, _)| row)
}

/// Four digits, two for a month and two for a day.
fn is_day(text: &str) -> bool {
    let number = |part: Option<&str>, digits: usize| {
        part.filter(|p| p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()))
            .and_then(|p| p.parse::<u16>().ok())
    };
    let mut parts = text.split('-');
    let (year, month, day) = (number(parts.next(), 4), number(parts.next(), 2), number(parts.next(), 2));
    year.is_some_and(|y| y >= 2000)
        && month.is_some_and(|m| (1..=12).contains(&m))
        && day.is_some_and(|d| (1..=31).contains(&d))
        && parts.next().is_none()
}
