use instep::{
    ClaimText, CoveredRow, LibraryEntry, LibraryPage, LibraryScreen, LibraryShelf, library_coverage,
};

use super::Shell;
use crate::args::{LibraryArgs, LibraryCommand};
use crate::error::Failure;
use crate::output::{Page, dotted};

/// `instep library`
pub fn run(shell: &Shell, args: LibraryArgs) -> Result<(), Failure> {
    let now = shell.now()?;
    match (args.command, args.id) {
        (Some(LibraryCommand::Coverage), _) => {
            let rows = library_coverage(&shell.locale)?;
            Ok(shell.out.print(&rows, |rows| draw_coverage(rows))?)
        }
        (None, Some(id)) => Ok(shell.out.print(&shell.core.library_page(id, now)?, draw_page)?),
        (None, None) => Ok(shell.out.print(&shell.core.library(now)?, draw)?),
    }
}

fn draw(library: &LibraryScreen) -> Page {
    let headings = &library.headings;
    let mut page = Page::new().text(&headings.articles);
    for entry in &library.articles {
        page = page.indented("  ", &dotted([entry.id.as_str(), &entry.title])).indented("    ", &entry.line);
    }
    page = shelves(page.gap(), &headings.areas, &library.areas);
    page = shelves(page.gap(), &headings.kinds, &library.kinds);
    page = entries(page.gap(), &headings.scalp, &library.scalp);
    let tradition = &library.tradition;
    let page = page.gap().text(&tradition.title).indented("  ", &tradition.text);
    lines(page, &tradition.entries)
}

fn shelves(page: Page, heading: &str, shelves: &[LibraryShelf]) -> Page {
    shelves.iter().fold(page.text(heading), |page, shelf| {
        let ids: Vec<&str> = shelf.entries.iter().map(|entry| entry.id.as_str()).collect();
        page.indented("  ", &shelf.title).indented("    ", &ids.join(" "))
    })
}

fn entries(page: Page, heading: &str, entries: &[LibraryEntry]) -> Page {
    if entries.is_empty() { page } else { lines(page.text(heading), entries) }
}

fn lines(page: Page, entries: &[LibraryEntry]) -> Page {
    entries.iter().fold(page, |page, entry| {
        let page =
            page.indented(&format!("  {:<5} ", entry.id), &entry.title).indented("        ", &entry.line);
        let label = entry.label.as_deref().filter(|label| *label != entry.line);
        page.indented("        ", label.unwrap_or_default())
    })
}

fn draw_page(page: &LibraryPage) -> Page {
    let label = page.label.as_deref().filter(|label| *label != page.evidence_text);
    let mut text = Page::new()
        .text(&dotted([page.title.as_str(), &page.id]))
        .text(&page.summary)
        .text(&page.evidence_text)
        .text(label.unwrap_or_default())
        .gap();
    for fact in &page.facts {
        text = text.indented("", &dotted([fact.name.as_str(), &fact.text]));
    }
    for section in &page.sections {
        text = text
            .gap()
            .text(&section.title)
            .indented("  ", &section.body)
            .indented("  ", section.label.as_deref().unwrap_or_default());
        text = section.claims.iter().fold(text, draw_claim);
    }
    if !page.claims.is_empty() {
        text = page.claims.iter().fold(text.gap().text(&page.headings.claims), draw_claim);
    }
    text = entries(text.gap(), &page.headings.techniques, &page.techniques);
    text = entries(text.gap(), &page.headings.guides, &page.guides);
    text = text.gap().text(page.kept_back.as_deref().unwrap_or_default()).gap();
    if !page.sources.is_empty() {
        text = text.text(&page.headings.sources);
    }
    text.each("- ", page.sources.iter().map(|source| &source.text))
}

/// The title, the label right under it, and only then what is said.
fn draw_claim(page: Page, claim: &ClaimText) -> Page {
    let label = claim.label.as_deref().filter(|label| *label != claim.evidence_text);
    page.gap()
        .indented("  ", &dotted([claim.id.as_str(), &claim.title]))
        .indented("    ", &claim.evidence_text)
        .indented("    ", label.unwrap_or_default())
        .indented("    ", &claim.says)
        .indented("    ", &claim.found)
        .each("    - ", claim.refs.iter().map(|source| &source.text))
        .indented("    ", &claim.checked_text)
}

fn draw_coverage(rows: &[CoveredRow]) -> Page {
    rows.iter()
        .fold(Page::new(), |page, row| page.indented(&format!("{:<5} ", row.id), &row.places.join("\n")))
}
