//! The marker `-made`: there is data beside it from now on, so that a missing or empty file means damage. It also says
//! in which file the data lies and which installation it belongs to. A copy of the data, on this device or on another, lies
//! in another file: it gets an installation name of its own before anything is written to it. Two copies that went on
//! under one name would give different rows the same place in a merge.

use std::fs;
use std::io::Write;
use std::path::Path;

use xxhash_rust::xxh3::xxh3_64;

use super::Result;
use super::beside::{MADE, beside, folder_of, onto, private, read_note, sync};
use super::part::Part;

/// Content of the marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Made {
    /// The file the data lies in, by what the file system calls it.
    pub file: String,
    /// The installation's name.
    pub origin: i64,
}

impl Made {
    /// True when there is a marker, whatever it says: there was data here once.
    pub fn exists(data: &Path) -> bool {
        beside(data, MADE).exists()
    }

    /// Reads it. None when there is none, or one of an earlier version, which is empty.
    pub fn read(data: &Path) -> Option<Self> {
        Self::parse(&read_note(&beside(data, MADE))?)
    }

    /// True for a marker that this program, or an earlier version of it, wrote.
    pub fn is_ours(data: &Path) -> bool {
        let path = beside(data, MADE);
        fs::symlink_metadata(&path).is_ok_and(|there| there.is_file() && there.len() == 0)
            || Self::read(data).is_some()
    }

    /// Writes the marker for the data file that is there now.
    pub fn write(data: &Path, origin: i64) -> Result<()> {
        Self { file: name_of_file(data)?, origin }.put(data)
    }

    /// Writes a marker that fits no file: there is data, and where it comes from is not known.
    pub fn write_unknown(data: &Path) -> Result<()> {
        Self { file: "-".to_owned(), origin: 0 }.put(data)
    }

    fn put(&self, data: &Path) -> Result<()> {
        let part = Part::new(folder_of(data))?;
        let mut file = private(&part.path())?;
        onto(&mut file).write_all(self.text().as_bytes())?;
        sync(&file)?;
        part.name(&beside(data, MADE))
    }

    /// True when the data lies in the file that its marker was written for, under this name.
    pub fn fits(data: &Path, origin: i64) -> Result<bool> {
        let file = name_of_file(data)?;
        Ok(Self::read(data).is_some_and(|made| made.origin == origin && made.file == file))
    }

    fn text(&self) -> String {
        let facts = format!("instep 1 {} {:016x}", self.file, self.origin);
        let sum = xxh3_64(facts.as_bytes());
        format!("{facts} {sum:016x}\n")
    }

    fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace().skip(2);
        let file = words.next()?.to_owned();
        let origin = i64::from_ne_bytes(u64::from_str_radix(words.next()?, 16).ok()?.to_ne_bytes());
        let found = Self { file, origin };
        (found.text() == text).then_some(found)
    }
}

/// Identifies a file in a way that its copies do not share: by its number, which a new file may get again, and the time
/// at which it was created.
fn name_of_file(path: &Path) -> Result<String> {
    let there = fs::metadata(path)?;
    let created = there.created().ok().and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    let created = created.map_or_else(|| "-".to_owned(), |since| since.as_nanos().to_string());
    #[cfg(unix)]
    let number = std::os::unix::fs::MetadataExt::ino(&there);
    #[cfg(not(unix))]
    let number = 0;
    Ok(format!("{number}:{created}"))
}
