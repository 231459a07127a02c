use serde::{Deserialize, Serialize};

use super::{RejectedLine, UndoOffer};
use crate::calendar::{CareDay, OffsetTime};
use crate::session::vocabulary;

/// A backup that was made and read back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct BackupSaved {
    /// Where it lies.
    pub path: String,
    /// When it was made.
    pub made_at: OffsetTime,
    /// Its size in bytes.
    pub bytes: i64,
    /// Name of the file, for a copy elsewhere.
    pub file_name: String,
    /// Media type of the file.
    pub mime: String,
    /// In a sentence.
    pub text: String,
}

/// The Backups screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Backups {
    /// Backups beside the data file, the newest first.
    pub entries: Vec<BackupEntry>,
    /// Sentence for a screen without entries; none otherwise.
    pub empty_text: Option<String>,
}

/// A backup beside the data file.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct BackupEntry {
    /// Give it to `restore`.
    pub path: String,
    /// Name of the file, for a copy elsewhere.
    pub file_name: String,
    /// Media type of the file.
    pub mime: String,
    /// The time it was made.
    pub made_at: OffsetTime,
    /// Its size in bytes.
    pub bytes: i64,
    /// True for the newest one that was read back whole, at its making or since.
    pub checked: bool,
    /// Its day, time and size.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// The screen for a data file that does not open.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Recovery {
    /// What happened.
    pub title: String,
    /// What was kept.
    pub kept: String,
    /// Options, the best first.
    pub options: Vec<RecoveryOption>,
    /// All of it as it is spoken.
    pub spoken: String,
}

/// Something that can be done about a damaged data file. None of them deletes it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct RecoveryOption {
    /// Give it to `recover`.
    pub choice: RecoverChoice,
    /// For a backup: the time it was made. None otherwise.
    pub made_at: Option<OffsetTime>,
    /// Name of the option, for a button or a row.
    pub title: String,
    /// Consequences: what is kept and what is not.
    pub text: String,
}

/// What was done while nobody waited.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Upkeep {
    /// The backup, when one was due.
    pub backup: Option<BackupSaved>,
    /// Sessions, ratings and reminders that had been in the trash for 30 days and are gone for good.
    pub purged: i64,
}

/// What restoring a backup changed, or would change.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct RestoreReport {
    /// Entries that are in the backup and were not here.
    pub inserted: i64,
    /// Entries that were here in another version.
    pub updated: i64,
    /// Entries that are the same.
    pub skipped: i64,
    /// Entries that were here and are not in the backup: they went with the file that was replaced.
    pub removed: i64,
    /// Entries of the backup that can't be taken. Always empty: a backup is restored whole or not at all.
    pub rejected: Vec<RejectedLine>,
    /// True when nothing was changed and this is only what would be.
    pub dry_run: bool,
    /// When the backup was made.
    pub made_at: OffsetTime,
    /// Where the file that was replaced is kept; none for a look.
    pub kept: Option<String>,
    /// In a sentence.
    pub text: String,
}

/// What to put in the place of a damaged data file.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecoverChoice {
    /// A backup.
    Backup {
        /// Which; none for the newest good one beside the data file.
        #[uniffi(default = None)]
        path: Option<String>,
    },
    /// Every row that still is as it was written.
    Rows,
    /// Nothing: start anew.
    Anew,
}

/// What became of a damaged data file.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct RecoverReport {
    /// The folder in which the damaged file lies now, bit for bit, with what belongs to it.
    pub set_aside: String,
    /// When the backup was made that took its place; none for another choice.
    pub made_at: Option<OffsetTime>,
    /// For rows: what became of each table that had any.
    pub tables: Vec<RecoveredTable>,
    /// For rows: how many were kept, of all tables. Earlier versions and ways back from a write are not counted.
    pub kept: i64,
    /// For rows: how many were lost, as far as the file still said how many there were.
    pub lost: i64,
    /// In sentences.
    pub text: String,
}

/// What became of one table of a damaged data file.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct RecoveredTable {
    /// Its name.
    pub name: String,
    /// Rows that are as they were written.
    pub kept: i64,
    /// Rows that are not, or that are gone; none when the file does not say how many there were.
    pub lost: Option<i64>,
    /// Both counts in words.
    pub text: String,
}

/// Result of an erasure: what it removed, and what it could not know of or may not touch.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Erased {
    /// Number of backups beside the data file that went.
    pub backups: i64,
    /// Number of folders that went in which damaged data was set aside.
    pub set_aside: i64,
    /// Paths beside the data file whose names begin like it and that stay, because they are not the app's: also folders
    /// of files that others put there and that were moved out of the way (`<data file>-unknown-<day>`).
    pub left: Vec<String>,
    /// In sentences: what went, what stays beside it, what stays elsewhere.
    pub text: String,
}

/// What emptying the trash took out of the data file, or would.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Purge {
    /// Sessions.
    pub sessions: i64,
    /// Ratings, those of the sessions among them.
    pub ratings: i64,
    /// Reminders.
    pub reminders: i64,
    /// True when nothing was changed and this is only what would be.
    pub dry_run: bool,
    /// The backup that was made before; none for a look, and when there was nothing to remove.
    pub backup: Option<String>,
    /// In a sentence.
    pub text: String,
}

/// What deleting many sessions put in the trash, or would.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SessionsDeleted {
    /// The first care day.
    pub from: CareDay,
    /// The last care day.
    pub to: CareDay,
    /// How many sessions.
    pub sessions: i64,
    /// True when nothing was changed and this is only what would be.
    pub dry_run: bool,
    /// The backup that was made before; none for a look, and when there was nothing to delete.
    pub backup: Option<String>,
    /// In a sentence.
    pub text: String,
    /// The way back; none when nothing was changed.
    pub undo: Option<UndoOffer>,
}

vocabulary! {
    /// How much a finding matters.
    Severity {
        /// All is well.
        Fine = "fine",
        /// Worth knowing.
        Note = "note",
        /// Something is wrong: see what mends it.
        Problem = "problem",
    }
}

/// One thing the check-up found.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct DoctorFinding {
    /// How much it matters.
    pub severity: Severity,
    /// What was found.
    pub what: String,
    /// What to do; none where nothing is to be done.
    pub mend: Option<String>,
}

/// The check-up of the data file, the backups and the reminders.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct DoctorReport {
    /// True when no finding is a problem.
    pub ok: bool,
    /// The worst first.
    pub findings: Vec<DoctorFinding>,
    /// The version of Instep.
    pub version: String,
    /// The version of the data file.
    pub schema: i32,
    /// The version of SQLite.
    pub sqlite: String,
}
