//! The lock file beside the data file.
//!
//! Every process that has the data open holds it shared. Whoever creates, verifies, migrates, replaces or erases the data
//! holds it exclusively, so that nobody reads a file that is not complete. The lock file exists before the data does, has
//! no content, and means nothing by existing. The operating system releases the lock when a process ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::beside::{LOCK, beside};
use super::made::Made;
use super::{Error, Result, pending};
use crate::error::InstepError;

/// Time between two attempts to take a lock.
const PAUSE: Duration = Duration::from_millis(5);

/// The moment until which a lock is waited for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deadline {
    begun: Instant,
    wait: Duration,
}

impl Deadline {
    pub fn after(wait: Duration) -> Self {
        Self { begun: Instant::now(), wait }
    }

    /// Sleeps for a moment, or reports `Busy` when the time is over.
    pub fn pause(self) -> Result<()> {
        if self.begun.elapsed() >= self.wait {
            return Err(InstepError::Busy.into());
        }
        std::thread::sleep(PAUSE);
        Ok(())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Shared,
    Exclusive,
}

/// A lock that is held.
#[derive(Debug)]
pub(super) struct FileLock {
    file: File,
    path: PathBuf,
    mode: Mode,
}

impl FileLock {
    /// True when there is a lock file beside the data file: a process of ours has been here.
    pub fn exists(data: &Path) -> bool {
        beside(data, LOCK).exists()
    }

    /// Takes the lock exclusively. `Busy` when others hold it until the deadline.
    pub fn exclusive(data: &Path, deadline: Deadline) -> Result<Self> {
        loop {
            if let Some(lock) = Self::attempt(data, Mode::Exclusive)? {
                return Ok(lock);
            }
            deadline.pause()?;
        }
    }

    /// Takes the lock exclusively, finishes what was begun, and checks that there is something to be done. Where the check
    /// refuses, nothing is left behind that was not there before.
    pub fn exclusive_for(data: &Path, deadline: Deadline, check: impl Fn() -> Result<()>) -> Result<Self> {
        let existed = Self::exists(data);
        if !existed && !pending::begun(data) {
            check()?;
        }
        let lock = Self::exclusive(data, deadline)?;
        let checked = pending::finish(data).and_then(|()| check());
        if checked.is_err() {
            lock.withdraw(data, existed)?;
        }
        checked?;
        Ok(lock)
    }

    /// Removes the lock file again where the data is refused, or is not there.
    pub fn withdraw(&self, data: &Path, existed: bool) -> Result<()> {
        if existed && (data.exists() || Made::exists(data)) { Ok(()) } else { self.remove() }
    }

    /// Takes the lock exclusively when nobody holds it, or else shared. `Busy` when somebody holds it exclusively until
    /// the deadline.
    pub fn exclusive_or_shared(data: &Path, deadline: Deadline) -> Result<Self> {
        loop {
            for mode in [Mode::Exclusive, Mode::Shared] {
                if let Some(lock) = Self::attempt(data, mode)? {
                    return Ok(lock);
                }
            }
            deadline.pause()?;
        }
    }

    pub fn is_exclusive(&self) -> bool {
        self.mode == Mode::Exclusive
    }

    /// Turns an exclusive lock into a shared one. Others may take it exclusively in between. None when the lock file was
    /// removed meanwhile.
    pub fn share(self, deadline: Deadline) -> Result<Option<Self>> {
        match self.file.unlock() {
            Err(e) if e.kind() != io::ErrorKind::Unsupported => return Err(e.into()),
            _ => {}
        }
        while !take(&self.file, Mode::Shared)? {
            deadline.pause()?;
        }
        let shared = Self { mode: Mode::Shared, ..self };
        Ok(shared.is_current()?.then_some(shared))
    }

    /// Removes the lock file of data that is gone. A lock file with content is another program's and stays.
    pub fn remove(&self) -> Result<()> {
        if self.file.metadata()?.len() == 0 && self.is_current()? {
            super::beside::remove(&self.path)?;
        }
        Ok(())
    }

    fn attempt(data: &Path, mode: Mode) -> Result<Option<Self>> {
        let path = beside(data, LOCK);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = match options.open(&path) {
            // On Windows a file that is being removed.
            Err(e) if cfg!(windows) && e.kind() == io::ErrorKind::PermissionDenied && path.exists() => {
                return Ok(None);
            }
            file => file?,
        };
        if !take(&file, mode)? {
            return Ok(None);
        }
        let lock = Self { file, path, mode };
        // Whoever erased the data removed the lock file too: a lock on the removed one keeps nobody out.
        Ok(lock.is_current()?.then_some(lock))
    }

    /// True when the lock file that is held still has its name.
    fn is_current(&self) -> Result<bool> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let held = self.file.metadata()?;
            match fs::metadata(&self.path) {
                Ok(named) => Ok((held.dev(), held.ino()) == (named.dev(), named.ino())),
                Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
                Err(e) => Err(e.into()),
            }
        }
        #[cfg(not(unix))]
        Ok(fs::exists(&self.path)?)
    }
}

/// True when the lock was taken, false when somebody else has it.
fn take(file: &File, mode: Mode) -> Result<bool> {
    let taken = match mode {
        Mode::Shared => file.try_lock_shared(),
        Mode::Exclusive => file.try_lock(),
    };
    match taken {
        Ok(()) => Ok(true),
        // A file system without locks has nobody to share with.
        Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => Ok(true),
        Err(TryLockError::Error(e)) => Err(Error::Io(e)),
        Err(TryLockError::WouldBlock) => Ok(false),
    }
}
