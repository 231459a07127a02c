//! The files that a person names: a page or a picture to write, a small file to read.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use instep::{InstepError, InvalidWhy, TerminalText};

use crate::words::{say, terminal};

/// Writes it as the core writes its own.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), InstepError> {
    let unreadable = || InstepError::Invalid { field: "path".to_owned(), why: InvalidWhy::ControlCharacters };
    instep::write_file(path.to_str().ok_or_else(unreadable)?, bytes).map(|_| ())
}

/// Reads all of a small file, or of a pipe, but no more than `most_bytes`.
pub fn read(path: &str, most_bytes: u64) -> Result<String, String> {
    let mut text = String::new();
    let read = open(path)?.take(most_bytes.saturating_add(1)).read_to_string(&mut text);
    read.map_err(|error| error.to_string())?;
    if u64::try_from(text.len()).unwrap_or(u64::MAX) > most_bytes {
        return Err(say(TerminalText::TooLarge { bytes: most_bytes }));
    }
    Ok(text)
}

/// The first line of a small file, or of a pipe: no more than `most_bytes` are read.
pub fn first_line(path: &str, most_bytes: u64) -> Result<String, String> {
    let mut line = Vec::new();
    let read = BufReader::new(open(path)?.take(most_bytes.saturating_add(1))).read_until(b'\n', &mut line);
    read.map_err(|error| error.to_string())?;
    if u64::try_from(line.len()).unwrap_or(u64::MAX) > most_bytes {
        return Err(say(TerminalText::LineTooLong { bytes: most_bytes }));
    }
    let line = String::from_utf8(line).map_err(|_| terminal().files.not_utf8.clone())?;
    Ok(line.trim_end_matches(['\n', '\r']).to_owned())
}

fn open(path: &str) -> Result<std::fs::File, String> {
    let files = &terminal().files;
    instep::open_file(path).map_err(|error| match error {
        InstepError::NotFound { .. } => files.no_such_file.clone(),
        InstepError::Invalid { why: InvalidWhy::IsAFolder, .. } => files.folder.clone(),
        InstepError::Invalid { why: InvalidWhy::NotAFile, .. } => files.not_a_file.clone(),
        InstepError::ReadOnly => files.not_readable.clone(),
        other => other.to_string(),
    })
}
