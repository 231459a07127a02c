use serde::{Deserialize, Serialize};

use crate::calendar::Weekday;
use crate::words::Units;

/// How to open the data file.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OpenOptions {
    /// A plain path. The folder must exist; the file is made when there is none.
    pub path: String,
    /// What the person reads and how they write numbers and times.
    #[uniffi(default = None)]
    pub locale: Option<Locale>,
    /// How long to wait for another process's lock, in milliseconds, before `Busy`: 0 to 60,000.
    #[uniffi(default = 5000)]
    pub busy_timeout_ms: i32,
    /// False for a terminal or a log: no invisible characters that keep mixed directions apart.
    #[uniffi(default = true)]
    pub bidi_isolation: bool,
}

impl OpenOptions {
    /// The data file at `path`, everything else as usual. Other languages have the same defaults.
    pub fn at(path: impl Into<String>) -> Self {
        Self { path: path.into(), locale: None, busy_timeout_ms: 5000, bidi_isolation: true }
    }
}

/// What the person reads and how they write numbers and times.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Locale {
    /// BCP 47 language tag.
    pub tag: String,
    /// Hours run to 12 instead of 24; none for the habit of the tag's region.
    #[uniffi(default)]
    pub twelve_hours: Option<bool>,
    /// The first day of the week; none for Monday. What the person set goes before it.
    #[uniffi(default)]
    pub first_day: Option<Weekday>,
    /// How lengths and temperatures are measured; none for the habit of the tag's region.
    #[uniffi(default)]
    pub units: Option<Units>,
}

/// Words for an error, for people.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct ErrorText {
    /// What happened.
    pub title: String,
    /// What was kept.
    pub kept: String,
    /// What to do.
    pub mend: String,
}

/// What a file is, found without opening it as a data file and without changing a byte.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct FileReport {
    /// Whether there is a file.
    pub exists: bool,
    /// Its size in bytes.
    pub bytes: i64,
    /// Whether it is a data file of ours.
    pub ours: bool,
    /// Its schema version; none when it is not ours.
    pub version: Option<i32>,
    /// The newest schema version this build knows.
    pub known: i32,
}
