//! Decides what can be read: articles, techniques, claims with their labels, and where every row of the inventory is
//! found. It knows the shipped content and whether the person chose the tradition; it knows no person, no clock and
//! no database. Without that choice no belief of the tradition leaves this module.

mod coverage;
mod page;
mod records;
mod screen;
mod shelf;
mod technique;
#[cfg(test)]
mod tests;

pub use coverage::shipped_coverage;
pub use page::page;
pub use records::{
    ClaimText, CoveredRow, LibraryEntry, LibraryFact, LibraryHeadings, LibraryKind, LibraryPage,
    LibraryScreen, LibrarySection, LibraryShelf, PageHeadings, TechniqueFacts, TraditionShelf,
};
pub use screen::screen;
pub use shelf::Bookshelf;

use crate::guide::Library;
use crate::words::Words;

/// What is read, for whom, and in which words.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// Claims and articles.
    pub shelf: &'a Bookshelf,
    /// The guides.
    pub guides: &'a Library,
    /// The person chose to see the tradition.
    pub tradition: bool,
    /// The language.
    pub words: &'a Words,
}
