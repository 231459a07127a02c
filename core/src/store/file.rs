//! The data file as a file: what may be opened at all, found without changing a byte.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::beside::{MADE, beside, folder_of, sync, sync_folder};
use super::{Error, LATEST, Result};
use crate::error::{Damage, InstepError, InvalidWhy, Thing};

/// `Inst`, in the header of every data file of ours.
pub(super) const APPLICATION_ID: i32 = 0x496e_7374;

/// What stands in the first hundred bytes of a SQLite file.
pub(crate) struct Header {
    pub application_id: i32,
    pub user_version: i32,
}

/// What lies at a path.
pub(crate) struct Inspection {
    pub exists: bool,
    pub bytes: u64,
    pub header: Option<Header>,
}

impl Inspection {
    /// Whether it is a data file of ours.
    pub fn ours(&self) -> bool {
        self.header.as_ref().is_some_and(|h| h.application_id == APPLICATION_ID)
    }
}

/// Looks at a path without opening it as a database.
pub(crate) fn inspect(path: &str) -> Result<Inspection> {
    let path = plain(path)?;
    let metadata = match fs::metadata(&path) {
        Ok(m) => m,
        // Below a file there is nothing either.
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Inspection { exists: false, bytes: 0, header: None });
        }
        Err(e) => return Err(Error::reading(e)),
    };
    if metadata.is_dir() {
        return Err(InstepError::invalid("path", InvalidWhy::IsAFolder).into());
    }
    let bytes = metadata.len();
    // A pipe or a device would block or change when read.
    let header = if metadata.is_file() { read_header(&path)? } else { None };
    Ok(Inspection { exists: true, bytes, header })
}

/// Whether the file may be opened: the absolute path, or why not.
pub(super) fn check(path: &str) -> Result<PathBuf> {
    let found = inspect(path)?;
    let path = plain(path)?;
    match found.header {
        Some(h) if h.application_id != APPLICATION_ID => return Err(not_ours(&path)),
        Some(h) if h.user_version > LATEST => {
            return Err(InstepError::Newer { found: h.user_version, known: LATEST }.into());
        }
        Some(_) => {}
        None if found.bytes > 0 || (found.exists && !path.is_file()) => {
            return Err(not_ours(&path));
        }
        // Empty or absent. SQLite would start afresh and throw away a log that lies beside it; if there was data
        // here once, that is damage, not a first run.
        None if beside(&path, MADE).exists() => {
            let what = if found.exists { Damage::Emptied } else { Damage::Missing };
            return Err(InstepError::Damaged { what }.into());
        }
        None => {
            let folder = path.parent().unwrap_or(Path::new("/"));
            if !folder.is_dir() {
                return Err(InstepError::NotFound { what: Thing::File }.into());
            }
        }
    }
    Ok(path)
}

/// A file that does not say it is ours: somebody else's, unless there was data of ours here once.
fn not_ours(path: &Path) -> Error {
    if beside(path, MADE).exists() && path.is_file() {
        return InstepError::Damaged { what: Damage::Malformed }.into();
    }
    InstepError::NotOurs.into()
}

/// Leaves a mark beside the file that there is data in it from now on.
pub(super) fn mark_made(path: &Path) -> Result<()> {
    let mark = beside(path, MADE);
    if mark.exists() {
        return Ok(());
    }
    sync(&File::create(&mark)?)?;
    sync_folder(folder_of(path));
    Ok(())
}

/// Only a plain path: the bundled SQLite reads `file:` as a URI with options, and `:memory:` as no file at all. An
/// absolute path is neither.
pub(crate) fn plain(path: &str) -> Result<PathBuf> {
    if path.is_empty() {
        return Err(InstepError::invalid("path", InvalidWhy::Missing).into());
    }
    if path.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("file:")) {
        return Err(InstepError::invalid("path", InvalidWhy::IsAUri).into());
    }
    if path.contains('\0') {
        return Err(InstepError::invalid("path", InvalidWhy::ControlCharacters).into());
    }
    Ok(behind_links(std::path::absolute(path)?))
}

/// Behind a link it is the file that counts: SQLite puts its log beside that one, and so do we.
fn behind_links(path: PathBuf) -> PathBuf {
    /// As many as systems follow.
    const MOST: u32 = 40;
    // A link to standard output leads to no name.
    if fs::metadata(&path).is_ok_and(|found| !found.is_file()) {
        return path;
    }
    let mut found = path.clone();
    for _ in 0..MOST {
        match fs::read_link(&found) {
            Ok(to) => found = folder_of(&found).join(to),
            Err(_) => return found,
        }
    }
    path
}

/// Whether there is a data file of ours here, or was one.
pub(super) fn data_at(path: &Path) -> bool {
    let ours = || read_header(path).is_ok_and(|h| h.is_some_and(|h| h.application_id == APPLICATION_ID));
    beside(path, MADE).exists() || (path.is_file() && ours())
}

/// A folder that is there.
pub(super) fn folder(path: &str) -> Result<PathBuf> {
    let path = plain(path)?;
    if path.is_dir() { Ok(path) } else { Err(InstepError::NotFound { what: Thing::File }.into()) }
}

/// Opens a file without waiting for somebody at the other end of a pipe, or for a device. Reading and writing do not wait
/// either, until [`may_wait`].
pub(super) fn open_at_once(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap_or_default());
    }
    options.open(path)
}

/// Lets reading and writing wait: somebody is at the other end.
pub(super) fn may_wait(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    {
        let flags = rustix::fs::fcntl_getfl(file)?;
        rustix::fs::fcntl_setfl(file, flags.difference(rustix::fs::OFlags::NONBLOCK))?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// None when the file does not start as a SQLite file does.
fn read_header(path: &Path) -> Result<Option<Header>> {
    let mut bytes = Vec::with_capacity(100);
    let file = open_at_once(OpenOptions::new().read(true), path).map_err(Error::reading)?;
    file.take(100).read_to_end(&mut bytes).map_err(Error::reading)?;
    if bytes.get(..16) != Some(b"SQLite format 3\0".as_slice()) {
        return Ok(None);
    }
    let number = |at: usize| -> Option<i32> {
        let four = bytes.get(at..at.checked_add(4)?)?;
        Some(i32::from_be_bytes(four.try_into().ok()?))
    };
    match (number(60), number(68)) {
        (Some(user_version), Some(application_id)) => Ok(Some(Header { application_id, user_version })),
        _ => Err(Error::Public(InstepError::Damaged { what: Damage::Malformed })),
    }
}
