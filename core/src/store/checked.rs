//! What the last check of everything found. It lies beside the data file and not in it: whether a file is sound is
//! nothing the file can vouch for itself, and a note of it is no change that a backup or an archive would hold.

use std::io::Write;
use std::path::Path;

use xxhash_rust::xxh3::xxh3_64;

use super::Result;
use super::backup::{Backup, Shelf};
use super::beside::{CHECKED, beside, folder_of, onto, private, read_note, sync};
use super::part::Part;
use crate::calendar::Timestamp;

/// When everything was last read, and what was found good.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Checked {
    /// When the data file was last found to be sound.
    pub sound_at: Option<Timestamp>,
    /// The number of the newest backup that was read back whole.
    pub good: Option<i64>,
}

impl Checked {
    /// As it was noted last. What can't be read was never checked.
    pub fn of(data: &Path) -> Self {
        Self::read(data).unwrap_or_default()
    }

    /// None when nothing was noted, or nothing that this program wrote.
    pub(super) fn read(data: &Path) -> Option<Self> {
        Self::parse(&read_note(&beside(data, CHECKED))?)
    }

    /// Notes it. What can't be noted is only checked again sooner.
    pub fn note(self, data: &Path) {
        let _ = self.write(data);
    }

    fn write(self, data: &Path) -> Result<()> {
        let part = Part::new(folder_of(data))?;
        let mut file = private(&part.path())?;
        onto(&mut file).write_all(self.text().as_bytes())?;
        sync(&file)?;
        part.name(&beside(data, CHECKED))
    }

    fn text(self) -> String {
        let at = self.sound_at.map_or("-".to_owned(), |at| at.millis().to_string());
        let good = self.good.map_or("-".to_owned(), |number| number.to_string());
        let facts = format!("{at} {good}");
        let sum = xxh3_64(facts.as_bytes());
        format!("{facts} {sum:016x}\n")
    }

    fn parse(text: &str) -> Option<Self> {
        let (facts, _) = text.rsplit_once(' ')?;
        let (at, good) = facts.split_once(' ')?;
        let at: Option<i64> = if at == "-" { None } else { Some(at.parse().ok()?) };
        let found = Self {
            sound_at: at.map(Timestamp::from_millis).transpose().ok()?,
            good: if good == "-" { None } else { Some(good.parse().ok()?) },
        };
        (found.text() == text).then_some(found)
    }
}

impl Shelf {
    /// The newest backup that can be read back as it was sealed. Reads as many as it takes.
    pub fn newest_good(&self) -> Option<&Backup> {
        // One that can't be read at all is as little good as one that changed.
        self.sealed.iter().rev().find(|backup| backup.holds().unwrap_or(false))
    }

    /// The backup with this number.
    pub fn numbered(&self, number: i64) -> Option<&Backup> {
        self.sealed.iter().rev().find(|backup| backup.number == number)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_was_noted_is_read_and_what_changed_since_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("instep.db");
        assert_eq!(Checked::of(&data), Checked::default());
        let at = Timestamp::from_millis(1_790_000_000_000).unwrap();
        for (sound_at, good) in [(None, None), (Some(at), None), (None, Some(3)), (Some(at), Some(i64::MAX))]
        {
            let checked = Checked { sound_at, good };
            checked.note(&data);
            assert_eq!(Checked::of(&data), checked);
        }
        let path = beside(&data, CHECKED);
        let whole = fs::read(&path).unwrap();
        for bit in 0..whole.len() * 8 {
            let mut bytes = whole.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            fs::write(&path, bytes).unwrap();
            assert_eq!(Checked::of(&data), Checked::default(), "{bit}");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
