//! Files that leave the app and files that come in.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::beside::{is_own, onto, private, sync};
use super::file::{self, may_wait, open_at_once};
use super::part::Part;
use super::{Error, Result};
use crate::error::{InstepError, InvalidWhy, Thing};

/// Writes a file: all of it or nothing, so that an older one under the name stays until the new one is complete and on
/// the disk. It returns the file's size in bytes. Only its owner may read it.
///
/// A data file is never written over, not this app's own either, nor a backup, nor what lies beside a data file; and a
/// file that is write-protected stays as well. A pipe that somebody reads, or a device, has nothing to keep: it is
/// written to. Nobody is waited for: a pipe without a reader is refused.
pub(crate) fn write_outgoing(path: &str, fill: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<u64> {
    let found = file::inspect(path)?;
    let path = file::plain(path)?;
    if found.ours() || is_own(&path) {
        return Err(InstepError::invalid("path", InvalidWhy::IsADataFile).into());
    }
    let (Some(folder), Some(_)) = (path.parent(), path.file_name()) else {
        return Err(InstepError::invalid("path", InvalidWhy::IsAFolder).into());
    };
    if !folder.is_dir() {
        return Err(InstepError::NotFound { what: Thing::File }.into());
    }
    if found.exists {
        let there = fs::metadata(&path)?;
        if there.permissions().readonly() {
            return Err(Error::ReadOnly);
        }
        if !there.is_file() {
            if flows(&there) {
                return write_into(&path, fill);
            }
            return Err(not_a_file());
        }
    }
    let part = Part::new(folder)?;
    let mut file = private(&part.path())?;
    write_all(&mut file, fill)?;
    sync(&file)?;
    let bytes = file.metadata()?.len();
    part.name(&path)?;
    Ok(bytes)
}

fn write_all(file: &mut File, fill: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut out = BufWriter::with_capacity(64 * 1024, onto(file));
    fill(&mut out)?;
    Ok(out.flush()?)
}

/// Writes into what can't be replaced by a name.
fn write_into(path: &Path, fill: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<u64> {
    let mut file = open_at_once(OpenOptions::new().write(true), path).map_err(|error| {
        match InstepError::from(Error::Io(error)) {
            // A pipe without a reader, a device that is not there.
            InstepError::Internal => not_a_file(),
            known => known.into(),
        }
    })?;
    may_wait(&file)?;
    let mut bytes = 0u64;
    let written = write_all(&mut file, |out| {
        let mut counting = Counting { out, bytes: &mut bytes };
        fill(&mut counting)
    });
    match written {
        Err(Error::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => Err(not_a_file()),
        written => written.map(|()| bytes),
    }
}

fn not_a_file() -> Error {
    InstepError::invalid("path", InvalidWhy::NotAFile).into()
}

/// Whether what is written there runs on: into another program, a terminal, nowhere.
fn flows(there: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        is_pipe(there) || there.file_type().is_char_device()
    }
    #[cfg(not(unix))]
    {
        let _ = there;
        false
    }
}

fn is_pipe(there: &Metadata) -> bool {
    #[cfg(unix)]
    return std::os::unix::fs::FileTypeExt::is_fifo(&there.file_type());
    #[cfg(not(unix))]
    {
        let _ = there;
        false
    }
}

/// Counts what is written through it.
struct Counting<'a> {
    out: &'a mut dyn Write,
    bytes: &'a mut u64,
}

impl Write for Counting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        *self.bytes = self.bytes.saturating_add(u64::try_from(n).unwrap_or(u64::MAX));
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Opens a file to be read: a plain one, of at most `most_bytes`. None when it is larger. It may grow, so whoever reads it
/// counts.
pub(crate) fn open_incoming(path: &str, most_bytes: u64) -> Result<Option<File>> {
    let found = file::inspect(path).map_err(|error| match error {
        // It can't be read, and no data file was asked for.
        Error::Public(InstepError::Damaged { .. }) => InstepError::NotOurs.into(),
        other => other,
    })?;
    let path = file::plain(path)?;
    if !found.exists {
        return Err(InstepError::NotFound { what: Thing::File }.into());
    }
    // A pipe or a device would block, or never end.
    if !path.is_file() || found.header.is_some() {
        return Err(InstepError::NotOurs.into());
    }
    let file = open_at_once(OpenOptions::new().read(true), &path).map_err(Error::reading)?;
    let there = file.metadata()?;
    if !there.is_file() {
        return Err(InstepError::NotOurs.into());
    }
    Ok((there.len() <= most_bytes).then_some(file))
}

/// Opens a file or a pipe of the person's, of which the caller reads a little. A pipe that nobody writes to is at its end.
pub(crate) fn open_small(path: &str) -> Result<File> {
    let found = file::inspect(path)?;
    let path = file::plain(path)?;
    if !found.exists {
        return Err(InstepError::NotFound { what: Thing::File }.into());
    }
    let readable = |there: &Metadata| there.is_file() || is_pipe(there);
    if !readable(&fs::metadata(&path).map_err(Error::reading)?) {
        return Err(not_a_file());
    }
    let file = open_at_once(OpenOptions::new().read(true), &path).map_err(Error::reading)?;
    let there = file.metadata()?;
    if !readable(&there) {
        return Err(not_a_file());
    }
    if is_pipe(&there) {
        may_wait(&file)?;
    }
    Ok(file)
}
