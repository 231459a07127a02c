//! Names and rights of the files beside the data file, and the steps in which they are written.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::file::data_at;
use super::part::private_folder;
use super::{Error, Result};
use crate::calendar::{CareDay, OffsetTime, Timestamp};
use crate::error::{InstepError, Thing};

/// Lock file.
pub(super) const LOCK: &str = "-lock";
/// Marker: there is data in the file from now on, and where it lies.
pub(super) const MADE: &str = "-made";
/// SQLite's own, in the order they may be removed in.
pub(super) const SQLITE: [&str; 3] = ["-wal", "-shm", "-journal"];
/// A complete file that is to replace the data file.
pub(super) const NEW: &str = "-new";
/// The record that names it.
pub(super) const NEXT: &str = "-next";
/// The record of an erasure that was begun.
pub(super) const ERASING: &str = "-erasing";
/// What the last check found.
pub(super) const CHECKED: &str = "-checked";
/// Beginning of the name of a copy that earlier versions looked at.
const LOOK: &str = "-look-";
/// The folder of backups.
const BACKUPS: &str = "-backups";
/// Beginning of the name of a folder in which damaged files were set aside.
const DAMAGED: &str = "-damaged-";
/// Beginning of the name of a folder of quarantined files that this program did not write.
const UNKNOWN: &str = "-unknown-";

/// The name with this ending.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Where backups are kept.
pub(super) fn backups(path: &Path) -> PathBuf {
    beside(path, BACKUPS)
}

/// A time as it stands in a file's name: in UTC, without colons.
pub(super) fn dated(at: Timestamp) -> Result<String> {
    let text = OffsetTime::new(at, 0)?.to_string();
    Ok(format!("{}Z", text.chars().take(19).filter(|c| *c != ':').collect::<String>()))
}

/// The folder a path lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new("/"))
}

/// Makes or empties a file that only its owner may read.
pub(super) fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Reads a note of ours, which is short. None for anything else.
pub(super) fn read_note(path: &Path) -> Option<String> {
    const MOST: u64 = 400;
    let there = fs::symlink_metadata(path).ok()?;
    if !there.is_file() || there.len() > MOST {
        return None;
    }
    fs::read_to_string(path).ok()
}

/// Waits until a file is on the disk.
pub(super) fn sync(file: &File) -> io::Result<()> {
    #[cfg(test)]
    fault::note("synced");
    file.sync_all()
}

/// Gives a file another name, in the place of what has that name now.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(test)]
    fault::note("named");
    fs::rename(from, to)
}

/// Makes names last; not every platform lets a folder be synced.
pub(super) fn sync_folder(folder: &Path) {
    #[cfg(test)]
    fault::note("folder synced");
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// Removes a file; that there is none is fine.
pub(super) fn remove(path: &Path) -> Result<()> {
    step()?;
    gone(fs::remove_file(path))
}

/// Removes a folder and all in it, or a file; that there is none is fine.
pub(super) fn remove_folder(path: &Path) -> Result<()> {
    step()?;
    match fs::remove_dir_all(path) {
        Err(e) if e.kind() == io::ErrorKind::NotADirectory => gone(fs::remove_file(path)),
        removed => gone(removed),
    }
}

pub(super) fn gone(removed: io::Result<()>) -> Result<()> {
    match removed {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e.into()),
        _ => Ok(()),
    }
}

/// Copies a file byte by byte and waits until it is on the disk. False when there is none.
pub(super) fn copy(from: &Path, to: &Path) -> Result<bool> {
    step()?;
    let mut from = match File::open(from) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(e) => return Err(e.into()),
    };
    let mut to = private(to)?;
    io::copy(&mut from, &mut onto(&mut to))?;
    sync(&to)?;
    Ok(true)
}

/// The way into a file of ours: here the tests let the disk be full.
pub(super) fn onto(file: &mut File) -> impl Write + '_ {
    #[cfg(test)]
    return super::disk::Disk(file);
    #[cfg(not(test))]
    file
}

/// The folders in which damaged files were set aside, also ones that were cut off while they were filled.
pub(super) fn set_aside(path: &Path) -> Result<Vec<PathBuf>> {
    folders(path, DAMAGED)
}

/// The folders in which unknown files were quarantined.
pub(super) fn quarantined(path: &Path) -> Result<Vec<PathBuf>> {
    folders(path, UNKNOWN)
}

/// A new folder for unknown files.
pub(super) fn new_quarantine(path: &Path, today: CareDay) -> PathBuf {
    free(&beside(path, &format!("{UNKNOWN}{today}")))
}

/// The copies that earlier versions left.
pub(super) fn looks(path: &Path) -> Result<Vec<PathBuf>> {
    called(path, LOOK)
}

fn folders(path: &Path, beginning: &str) -> Result<Vec<PathBuf>> {
    let mut found = called(path, beginning)?;
    found.retain(|path| path.is_dir());
    Ok(found)
}

/// What lies in the folder under a name that begins with the data file's and this, in the order of names.
fn called(path: &Path, beginning: &str) -> Result<Vec<PathBuf>> {
    let beginning = beside(path, beginning);
    let beginning = beginning.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let mut found = Vec::new();
    for entry in fs::read_dir(folder_of(path))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(&beginning) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// Whether only the app itself may write here: under the name of a data file, of something that lies beside one, or in
/// a folder that does.
pub(super) fn is_own(path: &Path) -> bool {
    let folder = fs::canonicalize(folder_of(path)).unwrap_or_else(|_| folder_of(path).to_owned());
    let Some(name) = path.file_name() else { return false };
    let path = folder.join(name);
    data_at(&path) || path.ancestors().any(lies_beside)
}

fn lies_beside(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.match_indices('-').any(|(at, _)| {
        let (data, ending) = name.split_at(at);
        // Not every file system tells capitals from small letters.
        is_ending(&ending.to_ascii_lowercase()) && data_at(&folder_of(path).join(data))
    })
}

fn is_ending(ending: &str) -> bool {
    let of_new = ending.strip_prefix(NEW).unwrap_or(ending);
    SQLITE.contains(&of_new)
        || [LOCK, MADE, NEW, NEXT, ERASING, BACKUPS, CHECKED].contains(&ending)
        || [LOOK, DAMAGED, UNKNOWN].iter().any(|beginning| ending.starts_with(beginning))
}

/// Copies the data file and what SQLite keeps beside it into a folder with a dated name. The folder has its name only
/// once all of it is there.
pub(super) fn put_aside(path: &Path, at: Timestamp) -> Result<PathBuf> {
    let name = path.file_name().ok_or(InstepError::NotFound { what: Thing::File })?;
    let folder = free(&beside(path, &format!("{DAMAGED}{}", dated(at)?)));
    let part = beside(&folder, ".part");
    gone(fs::remove_dir_all(&part))?;
    step()?;
    private_folder(&part)?;
    let filled = SQLITE
        .into_iter()
        .chain(["", MADE])
        .try_for_each(|ending| copy(&beside(path, ending), &beside(&part.join(name), ending)).map(|_| ()));
    if let Err(error) = filled {
        let _ = fs::remove_dir_all(&part);
        return Err(error);
    }
    sync_folder(&part);
    step()?;
    rename(&part, &folder)?;
    sync_folder(folder_of(path));
    Ok(folder)
}

/// True when there is anything under this name, also a link that leads nowhere.
pub(super) fn occupied(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Takes rights on what is the person's alone from everybody else. A file of another user stays as it is.
pub(super) fn tighten(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let own = |path: &Path| {
            let Ok(there) = fs::symlink_metadata(path) else { return };
            let mode = there.permissions().mode();
            if !there.is_symlink() && mode & 0o077 != 0 {
                let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700));
            }
        };
        for ending in SQLITE.into_iter().chain(["", LOCK, MADE, CHECKED, BACKUPS]) {
            own(&beside(path, ending));
        }
        let folders = [set_aside(path), quarantined(path)];
        folders.into_iter().flatten().flatten().for_each(|folder| own(&folder));
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// This name, or with a number where it is taken.
pub(super) fn free(path: &Path) -> PathBuf {
    let mut found = path.to_owned();
    let mut n = 1u32;
    while occupied(&found) {
        n = n.saturating_add(1);
        found = beside(path, &format!("-{n}"));
    }
    found
}

/// A step that a kill could come before. The tests count them and stop at each.
pub(super) fn step() -> Result<()> {
    #[cfg(test)]
    return fault::step();
    #[cfg(not(test))]
    Ok::<(), Error>(())
}

#[cfg(test)]
pub(super) mod fault {
    use super::{Error, Path, Result};
    use std::cell::{Cell, RefCell};

    thread_local! {
        static LEFT: Cell<Option<u32>> = const { Cell::new(None) };
        static NOTES: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
        static COPIED: RefCell<Option<Meddler>> = const { RefCell::new(None) };
    }

    type Meddler = Box<dyn FnMut(&Path)>;

    /// Shows every copy this thread makes for a backup to `meddle` before it is looked at; none to nobody.
    pub fn meddle(meddle: Option<Meddler>) {
        COPIED.set(meddle);
    }

    /// A copy was made for a backup.
    pub fn copied(copy: &Path) {
        COPIED.with_borrow_mut(|meddle| meddle.iter_mut().for_each(|meddle| meddle(copy)));
    }

    /// Whether it was cut off: what ran then cleared nothing up.
    pub fn cut() -> bool {
        LEFT.get() == Some(0)
    }

    /// Takes note of what this thread does to files.
    pub fn note(what: &'static str) {
        NOTES.with_borrow_mut(|notes| notes.push(what));
    }

    /// What was noted since the last time.
    pub fn notes() -> Vec<&'static str> {
        NOTES.take()
    }

    /// Lets `n` steps pass and stops every one after them; none lets all pass.
    pub fn after(n: Option<u32>) {
        LEFT.set(n);
    }

    pub fn step() -> Result<()> {
        match LEFT.get() {
            Some(0) => Err(Error::Io(std::io::Error::other("cut off on purpose"))),
            Some(n) => {
                LEFT.set(Some(n - 1));
                Ok(())
            }
            None => Ok(()),
        }
    }
}
