//! The records screens are drawn from and actions answer with. They are also the JSON contract of the terminal
//! shell: the field names are what scripts rely on.

mod guide;
mod opening;
mod player;
mod rating;
mod reminder;
mod safekeeping;
mod safety;
mod session;
mod setting;
mod today;

pub use guide::*;
pub use opening::*;
pub use player::*;
pub use rating::*;
pub use reminder::*;
pub use safekeeping::*;
pub use safety::*;
pub use session::*;
pub use setting::*;
pub use today::*;

pub use crate::guide::{GuideCard, GuideStep, SourceText};
pub use crate::library::{
    ClaimText, CoveredRow, LibraryEntry, LibraryFact, LibraryHeadings, LibraryKind, LibraryPage,
    LibraryScreen, LibrarySection, LibraryShelf, PageHeadings, TechniqueFacts, TraditionShelf,
};
pub use crate::rating::Question;
pub use crate::review::{
    OtherSeries, RatingPair, Review, ReviewDay, ReviewSeries, ReviewSessions, Series, SeriesChange,
};
pub use crate::words::Units;
