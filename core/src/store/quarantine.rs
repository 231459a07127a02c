//! Files under the names of ours that this program did not write. They are moved into a folder with a dated name, byte for
//! byte, before anything of ours takes their place, and the check-up reports them. They are never deleted: an erasure
//! names them among what it left.
//!
//! The caller holds the lock exclusively.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::Result;
use super::beside::{
    CHECKED, ERASING, MADE, NEW, NEXT, SQLITE, backups, beside, folder_of, new_quarantine, occupied, rename,
    step, sync_folder, tighten,
};
use super::checked::Checked;
use super::made::Made;
use super::part::private_folder;
use crate::calendar::CareDay;

/// Quarantines staged files and records that no [`super::pending::finish`] took up: the caller has called it.
pub(super) fn staged(path: &Path, today: CareDay) -> Result<()> {
    move_away(path, &staged_names(path), today)
}

/// The same with everything else beside a data file that is sound. `log_is_ours` is what the verification found.
pub(super) fn all(path: &Path, log_is_ours: bool, today: CareDay) -> Result<()> {
    let mut found = staged_names(path);
    let log = beside(path, "-wal");
    if occupied(&log) && !log_is_ours {
        found.push(log);
    }
    let index = beside(path, "-shm");
    if occupied(&index) && !is_index(&index) {
        found.push(index);
    }
    let journal = beside(path, "-journal");
    if occupied(&journal) && !may_be_played(path, &journal) {
        found.push(journal);
    }
    if occupied(&beside(path, MADE)) && !Made::is_ours(path) {
        found.push(beside(path, MADE));
    }
    if occupied(&beside(path, CHECKED)) && Checked::read(path).is_none() {
        found.push(beside(path, CHECKED));
    }
    if occupied(&backups(path)) && !backups(path).is_dir() {
        found.push(backups(path));
    }
    move_away(path, &found, today)
}

fn staged_names(path: &Path) -> Vec<PathBuf> {
    let of_new = SQLITE.map(|ending| format!("{NEW}{ending}"));
    let names = [NEW, NEXT, ERASING].into_iter().chain(of_new.iter().map(String::as_str));
    names.map(|ending| beside(path, ending)).filter(|path| occupied(path)).collect()
}

fn move_away(path: &Path, found: &[PathBuf], today: CareDay) -> Result<()> {
    if found.is_empty() {
        return Ok(());
    }
    let folder = new_quarantine(path, today);
    step()?;
    private_folder(&folder)?;
    for file in found {
        let Some(name) = file.file_name() else { continue };
        step()?;
        rename(file, &folder.join(name))?;
        tighten(&folder.join(name));
    }
    sync_folder(&folder);
    sync_folder(folder_of(path));
    Ok(())
}

/// The first bytes of a plain file, at most this many.
fn beginning(path: &Path, most: u64) -> Option<Vec<u8>> {
    if !fs::symlink_metadata(path).ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// True for the index of a log as SQLite leaves it. It holds nothing that is not in the log.
fn is_index(path: &Path) -> bool {
    const BLOCK: u64 = 32_768;
    const VERSION: u32 = 3_007_000;
    let Some(begin) = beginning(path, 136) else { return false };
    let whole = fs::metadata(path).is_ok_and(|there| there.len() <= 3 || there.len() % BLOCK == 0);
    let version = begin.first_chunk().map(|four| u32::from_ne_bytes(*four));
    whole && (version == Some(VERSION) || begin.iter().all(|byte| *byte == 0))
}

/// True for a rollback journal that SQLite may play. A data file of ours has a log instead, from its first moment: only a
/// file that another program took out of that mode can have one, and then it must be a journal of such a file.
fn may_be_played(path: &Path, journal: &Path) -> bool {
    const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    const PAGE: [u8; 4] = 4096u32.to_be_bytes();
    let Some(data) = beginning(path, 100) else { return false };
    let Some(journal) = beginning(journal, 28) else { return false };
    data.get(18..20) == Some(&[1, 1]) && journal.starts_with(&MAGIC) && journal.get(24..28) == Some(&PAGE)
}
