use super::{BackupEntry, Backups, Instep, View};
use crate::calendar::{CalendarDate, Moment, minute_of};
use crate::error::Result;
use crate::store::{self, Backup, Store};
use crate::words::{Arg, Words};

/// Media type of a backup: only Instep reads it.
pub(super) const BACKUP_MIME: &str = "application/octet-stream";

#[uniffi::export]
impl Instep {
    /// The Backups screen: every backup beside the data file, the newest first. It reads their seals, not their content;
    /// `restore` with `dry_run` does.
    pub fn backups(&self, now: Moment) -> Result<Backups> {
        self.read(&now, |view| view.backups())
    }
}

impl View<'_> {
    fn backups(&self) -> store::Result<Backups> {
        let (shelf, _) = Store::beside(self.path)?;
        let good = Store::checked(self.path)?.good;
        let entries = shelf.sealed.iter().rev().map(|backup| self.backup_entry(backup, good));
        let entries = entries.collect::<Result<Vec<_>>>()?;
        let empty_text = entries.is_empty().then(|| self.words.text("label-data-no-backups", &[]));
        Ok(Backups { entries, empty_text })
    }

    fn backup_entry(&self, backup: &Backup, good: Option<i64>) -> Result<BackupEntry> {
        let made_at = self.zone.at(backup.made_at);
        let (date, today) = (CalendarDate::of(made_at)?, self.now.date()?);
        let time = minute_of(made_at)?;
        let kilobytes = i64::try_from(backup.length.div_ceil(1024)).unwrap_or(i64::MAX);
        let line = |day: &str, words: &Words| {
            let time = words.time(time);
            words.text(
                "backup-entry",
                &[("day", Arg::Text(day)), ("time", Arg::Text(&time)), ("n", Arg::Count(kilobytes))],
            )
        };
        Ok(BackupEntry {
            path: backup.path.to_string_lossy().into_owned(),
            file_name: backup.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            mime: BACKUP_MIME.to_owned(),
            made_at,
            bytes: i64::try_from(backup.length).unwrap_or(i64::MAX),
            checked: good == Some(backup.number),
            text: line(&self.words.day(date, today), self.words),
            spoken: line(&self.words.spoken_day(date, today), &self.words.aloud()),
        })
    }
}
