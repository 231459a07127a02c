//! Backups, damage, the trash and the end of all.

use clap::{ArgGroup, Args};

#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The folder to put it in [default: beside the data file]
    #[arg(value_name = "DIR")]
    pub folder: Option<String>,
    /// Make none: list those beside the data file
    #[arg(long, conflicts_with = "folder")]
    pub list: bool,
}

#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The backup
    #[arg(value_name = "FILE")]
    pub file: String,
    /// Change nothing: only say what would change
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("recover").args(["from_backup", "rows", "anew"]))]
pub struct RecoverArgs {
    /// From this backup [default: the newest good one]
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    #[allow(clippy::option_option, reason = "clap's word for an option whose value may be left out")]
    pub from_backup: Option<Option<String>>,
    /// Every entry that still is as it was written
    #[arg(long)]
    pub rows: bool,
    /// Start with an empty file
    #[arg(long)]
    pub anew: bool,
}

#[derive(Debug, Args)]
pub struct TrashArgs {
    /// Remove what is in it, after a backup
    #[arg(long)]
    pub empty: bool,
    /// Change nothing: only count what would go
    #[arg(long, requires = "empty")]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
#[command(
    after_help = "What you put elsewhere stays: exports, pages, pictures, and backups in other folders."
)]
pub struct EraseArgs {
    /// Yes, erase everything
    #[arg(long, required = true)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub struct DoctorArgs {
    /// Attach what this process called, for a report of a fault; it holds no path, no note and no answer
    #[arg(long)]
    pub diagnostics: bool,
}
