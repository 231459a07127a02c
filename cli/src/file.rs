//! The files that a person names for a page or a picture.

use std::path::Path;

use instep::{InstepError, InvalidWhy};

/// Writes it as the core writes its own.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), InstepError> {
    let unreadable = || InstepError::Invalid { field: "path".to_owned(), why: InvalidWhy::NotKnown };
    instep::write_file(path.to_str().ok_or_else(unreadable)?, bytes).map(|_| ())
}
