//! The one error other languages see, and the few facts that travel with it.
//!
//! A variant exists only where a shell would act differently. No field holds anything a person wrote; the words
//! for people come from [`crate::explain`].

use serde::{Deserialize, Serialize};

use crate::safety::SafetyChange;

/// Everything that can go wrong, as the apps see it.
///
/// Nothing is half-written when one of these is returned: the transaction it happened in was rolled back.
/// [`crate::explain`] turns it into words: what happened, what was kept, what to do.
#[derive(Debug, Clone, PartialEq, thiserror::Error, uniffi::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstepError {
    /// Another process held the data file for longer than the waiting time. Trying again is right.
    #[error("busy")]
    Busy,
    /// The device has no room left for the write.
    #[error("full")]
    Full,
    /// The file or its folder can't be written to.
    #[error("read-only")]
    ReadOnly,
    /// The device is locked and keeps the file closed until it is unlocked. Not damage.
    #[error("protected storage")]
    ProtectedStorage,
    /// The file is ours but its content is not sound. It was left as it is.
    #[error("damaged: {what}")]
    Damaged {
        /// What was found.
        what: Damage,
    },
    /// The file is not a data file of this app. It was left as it is.
    #[error("not our file")]
    NotOurs,
    /// The file was written by a newer version of the app. It was left as it is.
    #[error("newer file: {found}, known up to {known}")]
    Newer {
        /// The file's schema version.
        found: i32,
        /// The newest schema version this build knows.
        known: i32,
    },
    /// The app is going to the background and has let go of the file.
    #[error("suspended")]
    Suspended,
    /// The object was shut down.
    #[error("closed")]
    Closed,
    /// No such thing: it was never there, or it was purged.
    #[error("not found: {what}")]
    NotFound {
        /// What kind of thing was looked for.
        what: Thing,
    },
    /// One of the values given can't be taken.
    #[error("invalid {field}: {why}")]
    Invalid {
        /// The parameter or field, by its name in the interface; in a file its place, as `session[3].value:12` or `2:7`.
        field: String,
        /// What is wrong with it.
        why: InvalidWhy,
    },
    /// The safety check does not allow this.
    #[error("refused by the safety check")]
    Refused {
        /// What was changed or refused, and what would lift it.
        changes: Vec<SafetyChange>,
        /// Ids of the guides that are still possible tonight.
        possible: Vec<String>,
    },
    /// The running session was moved on elsewhere: the revision given is not the newest.
    #[error("the player moved")]
    PlayerMoved,
    /// The thing to be edited was changed since it was read.
    #[error("conflict")]
    Conflict,
    /// A fault of ours. Nothing was written.
    #[error("internal")]
    Internal,
}

/// What is wrong with a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Damage {
    /// There was data once, and the file is empty now.
    Emptied,
    /// There was data once, and the file is gone.
    Missing,
    /// SQLite can't make sense of it.
    Malformed,
    /// Another program changed its tables, indexes, views or triggers.
    Schema,
    /// A row does not match its checksum.
    Row,
    /// A table holds other rows than were written.
    Table,
    /// A backup is not as it was made; the data file is as it was.
    Backup,
    /// An archive was cut off or changed since it was written.
    Archive,
}

impl Damage {
    /// Returns true where rows may still be read from the file.
    pub const fn leaves_rows(self) -> bool {
        !matches!(self, Self::Emptied | Self::Missing)
    }
}

impl std::fmt::Display for Damage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Emptied => "emptied",
            Self::Missing => "missing",
            Self::Malformed => "malformed",
            Self::Schema => "schema",
            Self::Row => "row",
            Self::Table => "table",
            Self::Backup => "backup",
            Self::Archive => "archive",
        })
    }
}

/// The kinds of things that can be looked for by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// A guide.
    Guide,
    /// A session.
    Session,
    /// A rating.
    Rating,
    /// A reminder.
    Reminder,
    /// A session that is running or was interrupted.
    Player,
    /// A file.
    File,
    /// Something seen on a foot.
    Finding,
    /// A page of the library.
    Page,
    /// A backup.
    Backup,
    /// A chart: nothing was rated in that time.
    Chart,
    /// A write that can be taken back: it is too long ago, or the token is of another data file.
    Undo,
}

impl std::fmt::Display for Thing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Guide => "guide",
            Self::Session => "session",
            Self::Rating => "rating",
            Self::Reminder => "reminder",
            Self::Player => "player",
            Self::File => "file",
            Self::Finding => "finding",
            Self::Page => "page",
            Self::Backup => "backup",
            Self::Chart => "chart",
            Self::Undo => "undo",
        })
    }
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvalidWhy {
    /// Outside the range, both ends included.
    OutOfRange {
        /// Lowest value that is taken.
        low: i64,
        /// Highest value that is taken.
        high: i64,
    },
    /// Longer than may be stored.
    TooLong {
        /// The most that is taken, in characters.
        max_characters: i32,
    },
    /// Something must be given here.
    Missing,
    /// Not a UUID.
    NotAnId,
    /// Not a day that exists.
    NotADay,
    /// Outside the years 2000 to 2100, or so near their ends that what belongs to it lies outside.
    OutsideYears,
    /// Not a time.
    NotATime,
    /// Not known here, where no list says what would be.
    NotKnown,
    /// Not one of a closed list.
    NotOneOf {
        /// Everything that is taken here, as it is written.
        allowed: Vec<String>,
    },
    /// The first line of a list of sessions does not name a column that is needed.
    ColumnMissing {
        /// The names of the missing columns. `started_at` may be replaced by `date` and `time`.
        needed: Vec<String>,
    },
    /// Holds control characters.
    ControlCharacters,
    /// Not allowed together with another value.
    NotTogether,
    /// Lies in the future.
    InTheFuture,
    /// Lies in the past.
    InThePast,
    /// Could be taken back only for some seconds, which are over.
    TooLate {
        /// Number of seconds.
        seconds: i32,
    },
    /// Would end before it starts.
    EndsBeforeStart,
    /// The state the session is in does not allow this.
    NotNow,
    /// Belongs to the reflex tradition, which is switched off in the settings.
    TraditionOff,
    /// A step that keeps the feet safe, such as washing and drying: it is always played.
    AlwaysPlayed,
    /// Without it nothing of what the guide is for would be left.
    LastTechnique,
    /// Not in the form that is read here.
    Unreadable,
    /// Of another kind than belongs there: a text for a number, or a part of a number for a whole one.
    WrongKind,
    /// Holds a name that is not known there.
    UnknownName,
    /// Opens a quote that is not closed, or only by one that belongs to another line.
    OpenQuote,
    /// There already.
    Twice,
    /// Larger than is ever read.
    TooLarge {
        /// The most that is read, in megabytes of 1,048,576 bytes.
        max_megabytes: i32,
    },
    /// Does not open the file.
    WrongPassphrase,
    /// Is a folder, not a file.
    IsAFolder,
    /// Is neither a file nor a device that takes what is written: a pipe that nobody reads, a disk, a socket.
    NotAFile,
    /// Is a data file, which nothing else may be written over.
    IsADataFile,
    /// Starts with `file:`; plain paths only.
    IsAUri,
    /// Is a data file in which no damage is found.
    NotDamaged,
}

impl std::fmt::Display for InvalidWhy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::OutOfRange { low, high } => write!(f, "out of range {low} to {high}"),
            Self::TooLong { max_characters } => write!(f, "longer than {max_characters} characters"),
            Self::Missing => f.write_str("missing"),
            Self::NotAnId => f.write_str("not an id"),
            Self::NotADay => f.write_str("not a day"),
            Self::OutsideYears => f.write_str("outside the years 2000 to 2100"),
            Self::NotATime => f.write_str("not a time"),
            Self::NotKnown => f.write_str("not known"),
            Self::NotOneOf { allowed } => write!(f, "not one of {}", allowed.join(", ")),
            Self::ColumnMissing { needed } => write!(f, "no column {}", needed.join(", ")),
            Self::ControlCharacters => f.write_str("control characters"),
            Self::NotTogether => f.write_str("not together"),
            Self::InTheFuture => f.write_str("in the future"),
            Self::InThePast => f.write_str("in the past"),
            Self::TooLate { seconds } => write!(f, "later than {seconds} seconds"),
            Self::EndsBeforeStart => f.write_str("ends before it starts"),
            Self::NotNow => f.write_str("not in this state"),
            Self::TraditionOff => f.write_str("of the tradition, which is off"),
            Self::AlwaysPlayed => f.write_str("always played"),
            Self::LastTechnique => f.write_str("the last technique"),
            Self::Unreadable => f.write_str("not in a form that is read"),
            Self::WrongKind => f.write_str("of another kind"),
            Self::UnknownName => f.write_str("a name that is not known"),
            Self::OpenQuote => f.write_str("a quote that is not closed"),
            Self::Twice => f.write_str("there already"),
            Self::TooLarge { max_megabytes } => write!(f, "larger than {max_megabytes} MiB"),
            Self::WrongPassphrase => f.write_str("does not open the file"),
            Self::IsAFolder => f.write_str("is a folder"),
            Self::NotAFile => f.write_str("is not a plain file"),
            Self::IsADataFile => f.write_str("is a data file"),
            Self::IsAUri => f.write_str("is a file: path"),
            Self::NotDamaged => f.write_str("is not damaged"),
        }
    }
}

impl InstepError {
    /// Its variant, as it stands in JSON.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Busy => "busy",
            Self::Full => "full",
            Self::ReadOnly => "read_only",
            Self::ProtectedStorage => "protected_storage",
            Self::Damaged { .. } => "damaged",
            Self::NotOurs => "not_ours",
            Self::Newer { .. } => "newer",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
            Self::NotFound { .. } => "not_found",
            Self::Invalid { .. } => "invalid",
            Self::Refused { .. } => "refused",
            Self::PlayerMoved => "player_moved",
            Self::Conflict => "conflict",
            Self::Internal => "internal",
        }
    }

    /// Shorthand for [`InstepError::Invalid`].
    pub(crate) fn invalid(field: &str, why: InvalidWhy) -> Self {
        Self::Invalid { field: field.to_owned(), why }
    }

    /// Shorthand for a value that is none of a closed list. An empty list offers nothing: then it is not known.
    pub(crate) fn not_one_of<T: ToString>(field: &str, allowed: impl IntoIterator<Item = T>) -> Self {
        let allowed: Vec<String> = allowed.into_iter().map(|value| value.to_string()).collect();
        let why = if allowed.is_empty() { InvalidWhy::NotKnown } else { InvalidWhy::NotOneOf { allowed } };
        Self::invalid(field, why)
    }

    /// Shorthand for a number outside its range.
    pub(crate) fn out_of_range(field: &str, low: i64, high: i64) -> Self {
        Self::invalid(field, InvalidWhy::OutOfRange { low, high })
    }
}

/// A core result.
pub type Result<T, E = InstepError> = std::result::Result<T, E>;
