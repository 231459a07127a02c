//! Replacing and erasing the data file, so that a kill at any moment leaves the whole old state or the whole new one.
//!
//! A record beside the data file says what is about to happen (docs/adr/0007-storage.md). It holds the length and the
//! 128-bit XXH3 of the data file and of the file that is to replace it, and a checksum of its own. The next open finishes
//! what a valid record describes, if the files are the ones it names. This program put nothing else there under these names
//! for this data file: the rest is quarantined and not acted upon.
//!
//! The caller holds the lock exclusively.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use xxhash_rust::xxh3::xxh3_64;

use super::backup::hash_of;
use super::beside::{
    CHECKED, ERASING, MADE, NEW, NEXT, SQLITE, backups, beside, folder_of, looks, onto, private, read_note,
    remove, remove_folder, rename, set_aside, step, sync, sync_folder,
};
use super::part::{self, Part};
use super::{Error, Result};
use crate::error::InstepError;

/// Length and hash of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Print {
    length: u64,
    hash: u128,
}

impl Print {
    /// None when there is no such file.
    fn of(path: &Path) -> Result<Option<Self>> {
        let mut file = match File::open(path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let there = file.metadata()?;
        if !there.is_file() {
            return Ok(None);
        }
        Ok(Some(Self { length: there.len(), hash: hash_of(&mut file, &mut io::sink())? }))
    }

    fn text(print: Option<Self>) -> String {
        print.map_or("-".to_owned(), |print| format!("{}:{:032x}", print.length, print.hash))
    }

    fn parse(text: &str) -> Option<Option<Self>> {
        if text == "-" {
            return Some(None);
        }
        let (length, hash) = text.split_once(':')?;
        Some(Some(Self { length: length.parse().ok()?, hash: u128::from_str_radix(hash, 16).ok()? }))
    }
}

/// Change of the data file that is about to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Record {
    /// The data file before. None when there is none.
    old: Option<Print>,
    /// The file that replaces it. None when it is erased.
    new: Option<Print>,
}

impl Record {
    /// None for what is no record of ours.
    fn read(path: &Path) -> Option<Self> {
        Self::parse(&read_note(path)?)
    }

    fn write(self, data: &Path, ending: &str) -> Result<()> {
        let part = Part::new(folder_of(data))?;
        let mut file = private(&part.path())?;
        onto(&mut file).write_all(self.text().as_bytes())?;
        sync(&file)?;
        part.name(&beside(data, ending))
    }

    fn text(self) -> String {
        let facts = format!("instep 1 {} {}", Print::text(self.old), Print::text(self.new));
        let sum = xxh3_64(facts.as_bytes());
        format!("{facts} {sum:016x}\n")
    }

    fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace().skip(2);
        let found = Self { old: Print::parse(words.next()?)?, new: Print::parse(words.next()?)? };
        (found.text() == text).then_some(found)
    }
}

/// True when a valid record lies beside the data file.
pub(super) fn begun(path: &Path) -> bool {
    [NEXT, ERASING].iter().any(|ending| Record::read(&beside(path, ending)).is_some())
}

/// Puts the file in `part` in the place of the data file. It must be complete and on the disk.
pub(super) fn replace(path: &Path, part: Part) -> Result<()> {
    let new = Print::of(&part.path())?.ok_or(Error::Io(io::ErrorKind::NotFound.into()))?;
    Record { old: Print::of(path)?, new: Some(new) }.write(path, NEXT)?;
    // From here on the new file takes the place, whatever happens.
    part.name(&beside(path, NEW))?;
    finish(path)
}

/// Finishes what was begun and cut off. Files that no record describes are left alone.
pub(super) fn finish(path: &Path) -> Result<()> {
    if let Some(Record { old, new: None }) = Record::read(&beside(path, ERASING)) {
        let now = Print::of(path)?;
        if now.is_none() || now == old {
            return erase_all(path);
        }
    }
    if let Some(Record { old, new: Some(new) }) = Record::read(&beside(path, NEXT)) {
        let (now, staged) = (Print::of(path)?, Print::of(&beside(path, NEW))?);
        if staged == Some(new) && now == old {
            // Before the new file is there: SQLite would play the old log into it.
            for ending in SQLITE {
                remove(&beside(path, ending))?;
            }
            step()?;
            rename(&beside(path, NEW), path)?;
            sync_folder(folder_of(path));
            remove(&beside(path, NEXT))?;
        } else if staged.is_none() && (now == Some(new) || now == old) {
            remove(&beside(path, NEXT))?;
        }
        sync_folder(folder_of(path));
    }
    Ok(())
}

/// Removes the data file and everything of ours beside it, but for the lock file. Quarantined files are not ours.
pub(super) fn erase(path: &Path) -> Result<()> {
    step()?;
    match (Record { old: Print::of(path)?, new: None }).write(path, ERASING).map_err(InstepError::from) {
        // Without room for a record a kill may leave a part. That is no reason to keep the rest.
        Ok(()) | Err(InstepError::Full) => erase_all(path),
        Err(error) => Err(error.into()),
    }
}

fn erase_all(path: &Path) -> Result<()> {
    for ending in SQLITE {
        remove_folder(&beside(path, ending))?;
    }
    remove(path)?;
    for ending in [NEW, NEXT, CHECKED] {
        remove_folder(&beside(path, ending))?;
    }
    for ending in SQLITE {
        remove_folder(&beside(path, &format!("{NEW}{ending}")))?;
    }
    for look in looks(path)? {
        remove(&look)?;
    }
    for folder in set_aside(path)?.into_iter().chain([backups(path)]) {
        remove_folder(&folder)?;
    }
    part::clear(folder_of(path))?;
    remove_folder(&beside(path, MADE))?;
    sync_folder(folder_of(path));
    remove_folder(&beside(path, ERASING))?;
    sync_folder(folder_of(path));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bit_of_a_record_counts() {
        let print = Some(Print { length: 4096, hash: 7 });
        for record in [
            Record { old: print, new: print },
            Record { old: None, new: print },
            Record { old: print, new: None },
        ] {
            let text = record.text();
            assert_eq!(Record::parse(&text), Some(record));
            for bit in 0..text.len() * 8 {
                let mut bytes = text.clone().into_bytes();
                bytes[bit / 8] ^= 1 << (bit % 8);
                let read = String::from_utf8(bytes).ok().and_then(|text| Record::parse(&text));
                assert_eq!(read, None, "{bit}");
            }
            for cut in 0..text.len() {
                assert_eq!(Record::parse(&text[..cut]), None);
            }
        }
    }
}
