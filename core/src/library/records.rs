use serde::{Deserialize, Serialize};

use crate::calendar::CalendarDate;
use crate::guide::{
    Direction, Evidence, Motion, Provenance, SourceText, StepKind, StepPictograms, TimingOrigin,
};
use crate::picture::StepPicture;
use crate::session::vocabulary;

vocabulary! {
    /// What a page of the library is about.
    LibraryKind {
        /// An article.
        Article = "article",
        /// What sources claim, and what was found.
        Claim = "claim",
        /// A technique.
        Technique = "technique",
        /// A guide.
        Guide = "guide",
        /// A preparation, tool, setting or precaution.
        Row = "row",
        /// Nothing is shown: it belongs to what the person has not turned on. `summary` says how.
        KeptBack = "kept_back",
    }
}

/// The Library screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct LibraryScreen {
    /// What can be read.
    pub articles: Vec<LibraryEntry>,
    /// Techniques by place. A technique for several places stands at each.
    pub areas: Vec<LibraryShelf>,
    /// Techniques by what the hands do.
    pub kinds: Vec<LibraryShelf>,
    /// Guides for scalp and ears.
    pub scalp: Vec<LibraryEntry>,
    /// The tradition.
    pub tradition: TraditionShelf,
    /// Headings of its parts; the tradition has its own.
    pub headings: LibraryHeadings,
    /// The whole screen as it is spoken.
    pub spoken: String,
}

/// Headings of the Library screen's parts.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct LibraryHeadings {
    /// Over the articles.
    pub articles: String,
    /// Over the techniques by place.
    pub areas: String,
    /// Over the techniques by kind.
    pub kinds: String,
    /// Over the guides for scalp and ears.
    pub scalp: String,
}

/// A line that leads to a page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct LibraryEntry {
    /// The page's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is, in a line; may be empty.
    pub line: String,
    /// Must be shown with it where it is a guide or a claim whose evidence is traditional or unproven.
    pub label: Option<String>,
}

/// Techniques that have something in common.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct LibraryShelf {
    /// The area's or the kind's code.
    pub code: String,
    /// The same in words.
    pub title: String,
    /// Codes of the zones of the pictures that open an area. Empty for kinds.
    pub zones: Vec<String>,
    /// Techniques, in the order of the inventory.
    pub entries: Vec<LibraryEntry>,
}

/// The reflex tradition: that it exists, and, for those who chose it, what it says.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct TraditionShelf {
    /// The person chose to see it.
    pub shown: bool,
    /// Its heading.
    pub title: String,
    /// That there is such a thing, and how it is turned on or off.
    pub text: String,
    /// Its guide and its beliefs, each with its label; empty while it is not shown.
    pub entries: Vec<LibraryEntry>,
}

/// A page of the library.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct LibraryPage {
    /// Its id: of an article, a claim, a technique, a guide or a row of the inventory.
    pub id: String,
    /// What it is about.
    pub kind: LibraryKind,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence or two; may be empty.
    pub summary: String,
    /// Evidence for what a guide offers; none on other pages, where each claim has its own.
    pub evidence: Option<Evidence>,
    /// The same in words; empty without.
    pub evidence_text: String,
    /// Must be shown with the page where its evidence is traditional or unproven; once, where it equals
    /// `evidence_text`.
    pub label: Option<String>,
    /// For a technique: its codes and its pictures.
    pub technique: Option<TechniqueFacts>,
    /// For a technique: the same in words, and its amounts.
    pub facts: Vec<LibraryFact>,
    /// What is to be read, in order.
    pub sections: Vec<LibrarySection>,
    /// Claims about it.
    pub claims: Vec<ClaimText>,
    /// For a guide: its techniques.
    pub techniques: Vec<LibraryEntry>,
    /// Guides that play it.
    pub guides: Vec<LibraryEntry>,
    /// Says that something was left out because the tradition is turned off, and how to see it.
    pub kept_back: Option<String>,
    /// Where it comes from.
    pub sources: Vec<SourceText>,
    /// Headings of its parts.
    pub headings: PageHeadings,
    /// The whole page as it is spoken.
    pub spoken: String,
    /// The same for a voice, a heading or a paragraph an item. None is longer than the voice of a system takes at once.
    pub spoken_parts: Vec<String>,
}

/// Headings of a page's parts; a part that is empty needs none.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct PageHeadings {
    /// Over the claims.
    pub claims: String,
    /// Over the techniques.
    pub techniques: String,
    /// Over the guides.
    pub guides: String,
    /// Over the sources.
    pub sources: String,
}

/// The codes of a technique, from the first guide that plays it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct TechniqueFacts {
    /// What the hands do.
    pub kind: StepKind,
    /// Codes of the zones.
    pub zones: Vec<String>,
    /// The giver's hands, by code.
    pub hands: String,
    /// Pressure at its start, 1 to 4; none where nothing is pressed.
    pub pressure_from: Option<i32>,
    /// Pressure at its end.
    pub pressure_to: Option<i32>,
    /// Which way the hands travel.
    pub direction: Option<Direction>,
    /// Where its amount comes from.
    pub timing_origin: TimingOrigin,
    /// How we know it.
    pub provenance: Provenance,
    /// Motion of the hand.
    pub motion: Motion,
    /// Pictograms of the hand, the seat and the things to fetch.
    pub pictograms: StepPictograms,
    /// The pictures that show it on one's own right foot; none where it works on no zone.
    pub pictures: Vec<StepPicture>,
}

/// One thing about a technique.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct LibraryFact {
    /// What it is about: `How firm`.
    pub name: String,
    /// What holds: `as if you spread cream`.
    pub text: String,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct LibrarySection {
    /// Its heading.
    pub title: String,
    /// What it says.
    pub body: String,
    /// Must be shown with it where it tells of the tradition.
    pub label: Option<String>,
    /// Rows of the inventory it tells of.
    pub rows: Vec<String>,
    /// Claims told in it, each with its label.
    pub claims: Vec<ClaimText>,
}

/// Something the sources say, and how well it holds.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ClaimText {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// What the sources say.
    pub says: String,
    /// What reviews found.
    pub found: String,
    /// How well it holds.
    pub evidence: Evidence,
    /// The same in words. Always shown with the claim.
    pub evidence_text: String,
    /// Must be shown as well where the evidence is traditional or unproven.
    pub label: Option<String>,
    /// It is about an illness or what the body does inside: never a promise, a goal or a reason to remind.
    pub disease_claim: bool,
    /// The day of the judgement.
    pub checked: CalendarDate,
    /// The same in words.
    pub checked_text: String,
    /// Who says so.
    pub sources: Vec<SourceText>,
    /// What the judgement rests on; may be empty.
    pub refs: Vec<SourceText>,
}

/// A row of the inventory, and where it can be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoveredRow {
    /// Its id.
    pub id: String,
    /// Where it can be found, in words.
    pub places: Vec<String>,
}
