use super::{CoveredRow, Instep, LibraryPage, LibraryScreen, Locale, View};
use crate::calendar::Moment;
use crate::error::Result;
use crate::library::{self, Bookshelf, Reading};

#[uniffi::export]
impl Instep {
    /// The Library screen: articles, techniques by place and by kind, and the tradition for those who chose it.
    pub fn library(&self, now: Moment) -> Result<LibraryScreen> {
        self.read(&now, |view| Ok(library::screen(&view.reading()?)?))
    }

    /// A page of the library, by the id of an article (`preparation`), a guide (`G1`), a technique (`T204`), a claim
    /// (`B14-scalp`) or any row of the inventory (`E5`); letters in either case. What belongs to the tradition is of
    /// kind `KeptBack` until the person turns it on.
    ///
    /// Errors: `NotFound` for an id the library does not have.
    pub fn library_page(&self, page: String, now: Moment) -> Result<LibraryPage> {
        self.read(&now, |view| Ok(library::page(&page, &view.reading()?)?))
    }
}

/// Lists every row of the inventory, in its order, with every place in the shipped content where it can be found. For
/// those who look after the content: no other language sees it. Fails with `Internal` only.
pub fn library_coverage(locale: &Locale) -> Result<Vec<CoveredRow>> {
    library::shipped_coverage(&locale.words(false))
}

impl View<'_> {
    fn reading(&self) -> Result<Reading<'_>> {
        Ok(Reading {
            shelf: Bookshelf::shipped()?,
            guides: self.library,
            tradition: self.chosen.tradition,
            words: self.words,
        })
    }
}
