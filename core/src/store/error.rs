use std::panic::Location;

use rusqlite::{ErrorCode, ffi};

use super::place::note_place;
use crate::error::{Damage, InstepError, InvalidWhy, Thing};

/// What went wrong below the surface. Turned into the one public error in a single place, here.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// SQLite's own.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
    /// The file system's own.
    #[error(transparent)]
    Io(std::io::Error),
    /// The file or its folder can't be written to.
    #[error("read-only")]
    ReadOnly,
    /// A column holds what no version of ours writes.
    #[error("unreadable column {column} of {table}")]
    Column {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// SQLite ended the transaction by itself; nothing of it was kept.
    #[error("the transaction ended by itself")]
    TransactionGone,
    /// An error for the surface that was found while a transaction was open.
    #[error(transparent)]
    Public(InstepError),
    /// A value could not be packed.
    #[error(transparent)]
    Json(serde_json::Error),
}

pub(crate) type Result<T, E = Error> = std::result::Result<T, E>;

/// Each conversion notes where it stands: what becomes `Internal` tells its place.
macro_rules! noted {
    ($($variant:ident($from:ty)),+ $(,)?) => {$(
        impl From<$from> for Error {
            #[track_caller]
            fn from(error: $from) -> Self {
                note_place(Location::caller());
                Self::$variant(error)
            }
        }
    )+};
}
noted!(Sqlite(rusqlite::Error), Io(std::io::Error), Json(serde_json::Error), Public(InstepError));

impl From<Error> for InstepError {
    fn from(error: Error) -> Self {
        match error {
            Error::Public(e) => e,
            Error::ReadOnly => Self::ReadOnly,
            Error::Column { .. } => Self::Damaged { what: Damage::Row },
            Error::TransactionGone => Self::Full,
            Error::Json(_) => Self::Internal,
            Error::Io(e) => match e.kind() {
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                    Self::ReadOnly
                }
                std::io::ErrorKind::StorageFull
                | std::io::ErrorKind::QuotaExceeded
                | std::io::ErrorKind::FileTooLarge => Self::Full,
                std::io::ErrorKind::IsADirectory => Self::invalid("path", InvalidWhy::IsAFolder),
                std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
                    Self::NotFound { what: Thing::File }
                }
                std::io::ErrorKind::InvalidFilename => {
                    Self::invalid("path", InvalidWhy::TooLong { max_characters: MAX_NAME })
                }
                _ if leads_in_a_circle(&e) => Self::NotFound { what: Thing::File },
                _ => Self::Internal,
            },
            Error::Sqlite(e) => from_sqlite(&e),
        }
    }
}

/// The longest name of a file that common systems take.
const MAX_NAME: i32 = 255;

/// True for a link that leads to itself; std has no stable name for that yet.
fn leads_in_a_circle(error: &std::io::Error) -> bool {
    #[cfg(unix)]
    return error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error());
    #[cfg(not(unix))]
    {
        let _ = error;
        false
    }
}

impl Error {
    /// Returns why a file that a person named can't be read. A reason the system has no plain word for is no fault of ours:
    /// such a file can't be read.
    pub fn reading(error: std::io::Error) -> Self {
        match Self::Io(error).into() {
            InstepError::Internal => InstepError::invalid("path", InvalidWhy::Unreadable).into(),
            known => Self::Public(known),
        }
    }
}

fn from_sqlite(error: &rusqlite::Error) -> InstepError {
    let rusqlite::Error::SqliteFailure(failure, _) = error else { return InstepError::Internal };
    match failure.code {
        // The index of the log finds no room.
        _ if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE => InstepError::Full,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => InstepError::Busy,
        ErrorCode::DiskFull => InstepError::Full,
        // The path was checked before: a file that can't be opened then lies where nothing can be written, and WAL
        // needs two files beside it.
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => InstepError::ReadOnly,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
            InstepError::Damaged { what: Damage::Malformed }
        }
        // A locked iPhone refuses reads in these two ways.
        ErrorCode::AuthorizationForStatementDenied => InstepError::ProtectedStorage,
        ErrorCode::SystemIoFailure if cfg!(target_os = "ios") => InstepError::ProtectedStorage,
        ErrorCode::OperationInterrupted => InstepError::Suspended,
        _ => InstepError::Internal,
    }
}
