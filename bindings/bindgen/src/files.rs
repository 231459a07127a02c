//! Reading and writing the generated files.

use std::fs;
use std::path::Path;

use crate::Result;

/// Writes a text, and the folders on the way to it.
pub fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(())
}

/// Replaces a file's text by what is made of it.
pub fn rewrite(path: &Path, change: impl FnOnce(String) -> String) -> Result<()> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    write(path, &change(text))
}
