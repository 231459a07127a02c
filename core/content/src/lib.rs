//! The content as it is authored: the guides and the strings, what is allowed in them, and how they are packed.
//!
//! The core's build script calls this crate to check and pack; the core itself only decodes. It knows nothing of a
//! person, a clock or a database.

mod finding;
mod strings;

pub use finding::Finding;
pub use strings::{Catalogue, Place, read_strings};
