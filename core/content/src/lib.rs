//! The content as it is authored: the guides, the strings and the pictures, what is allowed in them, and how they are packed.
//!
//! The core's build script calls this crate to check and pack; the core itself only decodes. It knows nothing of a
//! person, a clock or a database.

mod authored;
mod check;
#[cfg(test)]
mod check_tests;
mod finding;
pub mod inventory;
mod library;
mod pack;
pub mod packed;
mod pattern;
mod pictograms;
mod pictures;
#[cfg(test)]
mod pictures_tests;
mod pseudo_locale;
mod shape;
mod strings;
mod texts;
pub mod timing;
pub mod vocabulary;

pub use finding::Finding;
pub use library::LibraryFiles;
pub use pack::{Content, pack, read_content};
pub use pictograms::{pictogram, read_pictograms};
pub use pictures::{picture, read_pictures};
pub use pseudo_locale::{accented, right_to_left};
pub use strings::{Catalogue, Place, read_strings};
