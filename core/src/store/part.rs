//! A file that is being put together. It lies in a hidden folder of its own beside where it will have its name, held
//! by a lock as long as somebody works on it: what a kill leaves there is told apart from what is being written, and
//! goes when the next file is written beside it, and with an erasure.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::beside::{SQLITE, gone, private, remove, rename, step, sync_folder};
use super::{Error, Result};
use crate::error::InstepError;

const BEGINNING: &str = ".instep-";
const ENDING: &str = ".part";
/// In the folder: whoever works on the file has this locked.
const HELD: &str = "held";
/// In the folder: the file, and what SQLite keeps beside it.
const FILE: &str = "file";
/// In the folder: a copy that is only looked at, and what SQLite keeps beside it.
const COPY: &str = "copy";

/// A file without its name. It goes away unless it is given one.
pub(super) struct Part {
    folder: PathBuf,
    held: Option<File>,
}

impl Part {
    /// Begins a file that will lie in this folder. Only its owner may look into it.
    pub fn new(beside: &Path) -> Result<Self> {
        /// How often another process may clear up in the moment before the lock is taken.
        const TRIES: u32 = 5;
        step()?;
        // What can't be removed is in nobody's way.
        let _ = clear(beside);
        for _ in 0..TRIES {
            let folder = beside.join(format!("{BEGINNING}{}{ENDING}", Uuid::new_v4().simple()));
            private_folder(&folder).map_err(|e| match e.kind() {
                // The folder is there: one in which nothing can be made, as those of the system's own.
                io::ErrorKind::PermissionDenied | io::ErrorKind::NotFound => Error::ReadOnly,
                _ => Error::Io(e),
            })?;
            let held = private(&folder.join(HELD)).and_then(|held| Ok((is_free(&held)?, held)));
            match held {
                Ok((true, held)) if folder.join(HELD).exists() => {
                    return Ok(Self { folder, held: Some(held) });
                }
                Ok(_) => {}
                Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                Err(e) => {
                    let _ = empty(&folder);
                    return Err(e.into());
                }
            }
        }
        Err(InstepError::Busy.into())
    }

    /// Where the file is to be put together.
    pub fn path(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    /// Path for a copy that is only looked at.
    pub fn copy(&self) -> PathBuf {
        self.folder.join(COPY)
    }

    /// Gives the file its name, in the place of what has it now. It must be on the disk already.
    pub fn name(self, to: &Path) -> Result<()> {
        step()?;
        rename(&self.path(), to)?;
        sync_folder(super::beside::folder_of(to));
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        #[cfg(test)]
        if super::beside::fault::cut() {
            return;
        }
        drop(self.held.take());
        // What can't be removed now is removed before the next file is written here.
        let _ = empty(&self.folder);
    }
}

/// Removes what kills have left in this folder. What is being written stays.
pub(super) fn clear(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let named = path.file_name().and_then(|name| name.to_str()).is_some_and(is_part);
        if !named {
            continue;
        }
        match File::open(path.join(HELD)) {
            Ok(held) => {
                if is_free(&held)? {
                    empty(&path)?;
                }
            }
            // Somebody else's.
            Err(e) if e.kind() == io::ErrorKind::PermissionDenied => {}
            // Being made at this moment, it holds nothing; half removed, it holds the rest.
            Err(_) if fs::remove_dir(&path).is_ok() || path.join(HELD).exists() => {}
            Err(_) => empty(&path)?,
        }
    }
    Ok(())
}

/// Removes such a folder with the files that are put there. One that holds anything else is not ours and stays.
fn empty(folder: &Path) -> Result<()> {
    let of_sqlite = |name: &'static str| SQLITE.iter().map(move |ending| format!("{name}{ending}"));
    let names = of_sqlite(FILE).chain(of_sqlite(COPY)).chain([FILE.to_owned(), COPY.to_owned()]);
    let mut known: Vec<String> = names.collect();
    known.push(HELD.to_owned());
    let entries = match fs::read_dir(folder) {
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => return Ok(()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let name = entry?.file_name();
        match known.iter().position(|known| name == known.as_str()) {
            Some(at) => found.push(at),
            None => return Ok(()),
        }
    }
    // The lock last: what is half removed is told apart by it.
    found.sort_unstable();
    for name in found.into_iter().filter_map(|at| known.get(at)) {
        remove(&folder.join(name))?;
    }
    step()?;
    gone(fs::remove_dir(folder))
}

fn is_part(name: &str) -> bool {
    let id = name.strip_prefix(BEGINNING).and_then(|rest| rest.strip_suffix(ENDING));
    id.is_some_and(|id| id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Takes the lock, unless somebody else has it.
fn is_free(held: &File) -> io::Result<bool> {
    match held.try_lock() {
        Ok(()) => Ok(true),
        // A file system without locks has nobody to share with.
        Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => Ok(true),
        Err(TryLockError::Error(e)) => Err(e),
        Err(TryLockError::WouldBlock) => Ok(false),
    }
}

/// Makes a folder that only its owner may look into.
pub(super) fn private_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
