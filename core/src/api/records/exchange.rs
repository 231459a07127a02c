use serde::{Deserialize, Serialize};

use crate::session::vocabulary;

vocabulary! {
    /// In which form data leaves the app.
    ExportFormat {
        /// The archive: everything, for Instep to read again, also on another device.
        Json = "json",
        /// Tables for spreadsheets, in a zip. Instep does not read them again.
        Csv = "csv",
    }
}

/// Where to write what, and whether to close it.
#[derive(Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct ExportRequest {
    /// The file to write. One that is there is replaced once the new one is complete; a data file never is.
    pub path: String,
    /// In which form. None: tables for a name that ends in `.zip`, otherwise the archive.
    #[uniffi(default = None)]
    pub format: Option<ExportFormat>,
    /// With one the file is sealed in the age format and opens with it alone. Nobody can open it without.
    #[uniffi(default = None)]
    pub passphrase: Option<String>,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Exported {
    /// Where.
    pub path: String,
    /// In which form.
    pub format: ExportFormat,
    /// Its size in bytes.
    pub bytes: i64,
    /// Whether it is sealed with a passphrase.
    pub sealed: bool,
    /// Name for the file, where it is shared or kept elsewhere.
    pub file_name: String,
    /// Media type of the file.
    pub mime: String,
    /// How many rows of each table are in it, also of the trash.
    pub counts: Vec<TableCount>,
    /// In words.
    pub text: String,
}

/// How many rows a table has.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct TableCount {
    /// The table's name in the archive.
    pub table: String,
    /// Its rows.
    pub rows: i64,
}

/// What to read, and whether only to look.
#[derive(Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct ImportRequest {
    /// The file to read: an archive of Instep, or sessions of another app as CSV.
    pub path: String,
    /// For a file that is sealed.
    #[uniffi(default = None)]
    pub passphrase: Option<String>,
    /// True to see what would come of it and change nothing.
    #[uniffi(default = false)]
    #[serde(default)]
    pub dry_run: bool,
}

/// What came of an import, or would.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Imported {
    /// Rows that are new here.
    pub inserted: i64,
    /// Rows that took the place of an older one, or removed it.
    pub updated: i64,
    /// Rows of which the same, or something newer, is here already.
    pub skipped: i64,
    /// Lines of a CSV file that can't be taken; the others are. An archive is taken as a whole or not at all.
    pub rejected: Vec<RejectedLine>,
    /// True when nothing was changed.
    pub dry_run: bool,
    /// In words.
    pub text: String,
}

/// A line that can't be taken.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct RejectedLine {
    /// Where: the line, and the column by its name. `where` in JSON.
    #[serde(rename = "where")]
    pub place: String,
    /// Why, in words.
    pub reason: String,
}

/// A passphrase stays out of whatever is written down for finding faults.
fn sealed(passphrase: &Option<String>) -> &'static str {
    if passphrase.is_some() { "Some(…)" } else { "None" }
}

impl std::fmt::Debug for ExportRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { path, format, passphrase } = self;
        let passphrase = sealed(passphrase);
        write!(f, "ExportRequest {{ path: {path:?}, format: {format:?}, passphrase: {passphrase} }}")
    }
}

impl std::fmt::Debug for ImportRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { path, passphrase, dry_run } = self;
        let passphrase = sealed(passphrase);
        write!(f, "ImportRequest {{ path: {path:?}, passphrase: {passphrase}, dry_run: {dry_run} }}")
    }
}
