//! Export and import.

use clap::Args;
use instep::ExportFormat;

use crate::values::vocabulary;

#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The file to write; one that is there is replaced
    #[arg(value_name = "FILE")]
    pub file: String,
    /// json: the archive, to import again; csv: tables for spreadsheets, in a zip
    #[arg(long, default_value = "json", value_parser = vocabulary!(ExportFormat))]
    pub format: ExportFormat,
    /// Seal it with a passphrase, in the age format
    #[arg(long)]
    pub encrypt: bool,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The file to read
    #[arg(value_name = "FILE")]
    pub file: String,
    /// Show what would come of it and change nothing
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
}

/// Where a passphrase comes from, besides INSTEP_PASSPHRASE and the terminal.
#[derive(Debug, Args)]
pub struct PassphraseArgs {
    /// Read the passphrase from the first line of this file, as /dev/fd/3 [default: INSTEP_PASSPHRASE, or the terminal]
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<String>,
}
