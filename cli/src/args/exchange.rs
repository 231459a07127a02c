//! Export and import.

use clap::Args;
use instep::ExportFormat;

use crate::values::vocabulary;

#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The file to write; one that is there is replaced
    #[arg(value_name = "FILE")]
    pub file: String,
    /// json: the archive, to import again; csv: tables for spreadsheets, in a zip, which are not imported
    /// [default: csv for a name that ends in .zip, else json]
    #[arg(long, value_parser = vocabulary!(ExportFormat))]
    pub format: Option<ExportFormat>,
    /// Seal it with a passphrase, in the age format
    #[arg(long)]
    pub encrypt: bool,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
}

/// The columns of a CSV list, for the help of `import`.
const COLUMNS: &str = "\
Columns of a CSV list, in any order, named in its first line:
  started_at      when it began: 2026-11-16T20:00:00+01:00, or 2026-11-16 20:00 on the clocks of here
  date, time      the same in two columns: 2026-11-16 and 20:00
  minutes         its length, 1 to 1440
  kind            external, device, soak or by_hand [default: by_hand with a guide, else external]
  guide           with by_hand: the guide, as G1
  mode            self or partner
  foot            both, left or right [default: both]
  receiver        me or someone_else [default: me]
  comfort_before  0 to 10, or empty
  comfort_after   0 to 10, or empty
  tags            what went with it, parted by ;
  note            at most 2000 characters
Needed are minutes, and started_at, or date and time.";

#[derive(Debug, Args)]
#[command(after_help = COLUMNS)]
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
