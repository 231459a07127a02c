//! Files that leave the app and files that come in.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::beside::{onto, sync_folder};
use super::file::{self, APPLICATION_ID};
use super::{Error, Result};
use crate::error::{InstepError, InvalidWhy, Thing};

/// Writes a file: all of it or nothing, so that an older one under the name stays until the new one is complete and on
/// the disk. It returns the file's size in bytes. Only its owner may read it.
///
/// A data file is never written over, not this app's own either.
pub(crate) fn write_outgoing(path: &str, fill: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<u64> {
    let found = file::inspect(path)?;
    if found.header.as_ref().is_some_and(|h| h.application_id == APPLICATION_ID) {
        return Err(InstepError::invalid("path", InvalidWhy::IsADataFile).into());
    }
    let mut path = std::path::absolute(path)?;
    if found.exists {
        // A pipe or a device can't be replaced by a name.
        if !path.is_file() {
            return Err(InstepError::invalid("path", InvalidWhy::NotKnown).into());
        }
        if fs::metadata(&path)?.permissions().readonly() {
            return Err(Error::ReadOnly);
        }
        // A link stays: what it leads to is replaced. As root even `/dev/stdout` could be.
        path = fs::canonicalize(&path)?;
    }
    let (Some(folder), Some(_)) = (path.parent(), path.file_name()) else {
        return Err(InstepError::invalid("path", InvalidWhy::IsAFolder).into());
    };
    if !folder.is_dir() {
        return Err(InstepError::NotFound { what: Thing::File }.into());
    }
    let mut part = Part::new(folder)?;
    let mut out = BufWriter::with_capacity(64 * 1024, onto(&mut part.file));
    fill(&mut out)?;
    out.flush()?;
    drop(out);
    part.file.sync_all()?;
    let bytes = part.file.metadata()?.len();
    part.rename(&path)?;
    sync_folder(folder);
    Ok(bytes)
}

/// Opens a file to be read: a plain one, of at most `most_bytes`. None when it is larger.
pub(crate) fn open_incoming(path: &str, most_bytes: u64) -> Result<Option<File>> {
    let found = file::inspect(path)?;
    let path = std::path::absolute(path)?;
    if !found.exists {
        return Err(InstepError::NotFound { what: Thing::File }.into());
    }
    // A pipe or a device would block, or never end.
    if !path.is_file() || found.header.is_some() {
        return Err(InstepError::NotOurs.into());
    }
    if found.bytes > most_bytes {
        return Ok(None);
    }
    Ok(Some(File::open(path)?))
}

/// A file that is being written. It goes away unless it is given its name.
struct Part {
    file: File,
    path: Option<PathBuf>,
}

impl Part {
    fn new(folder: &Path) -> Result<Self> {
        let path = folder.join(format!(".instep-{}.part", Uuid::new_v4().simple()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(|e| match e.kind() {
            io::ErrorKind::PermissionDenied => Error::ReadOnly,
            _ => Error::Io(e),
        })?;
        Ok(Self { file, path: Some(path) })
    }

    fn rename(mut self, to: &Path) -> Result<()> {
        if let Some(from) = &self.path {
            fs::rename(from, to)?;
        }
        self.path = None;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            // What can't be removed is a hidden file that nothing reads.
            let _ = fs::remove_file(path);
        }
    }
}
