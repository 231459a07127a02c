//! Backups: a whole copy of the database in one file that can be checked by itself.
//!
//! A backup is an ordinary SQLite file with a seal of 80 bytes behind it (docs/adr/0005-safekeeping.md): a magic
//! word, when it was made, its number, the newest stamp in it, a fingerprint of its content, the length and the
//! 128-bit XXH3 of all that goes before, and a checksum of the seal itself. One file, so that nothing is left behind
//! when a person moves it. Order is by number, never by a clock: numbers only grow.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::beside::{backups, dated, folder_of, onto, private, remove, step, sync, sync_folder};
use super::check::{check, dump};
use super::file::{self, APPLICATION_ID};
use super::part::{Part, private_folder};
use super::pragmas::Role;
use super::table::{TableSum, fingerprint};
use super::{Error, LATEST, Result, Store};
use crate::calendar::Timestamp;
use crate::error::{Damage, InstepError, Thing};

const MAGIC: &[u8; 16] = b"Instep backup 1\n";
const SEAL: usize = 80;
const ENDING: &str = "instep-backup";

/// Shows a connection of its own to whoever may have to interrupt it.
pub(crate) type Watch<'a> = &'a (dyn Fn(&Connection) + 'a);

/// A backup, by what its seal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Backup {
    pub path: PathBuf,
    pub made_at: Timestamp,
    pub number: i64,
    pub stamp: i64,
    pub fingerprint: i64,
    /// Bytes of the database, without the seal.
    pub length: u64,
    hash: u128,
}

impl Backup {
    /// Reads the seal of a file. None when it has none that holds.
    pub fn open(path: &Path) -> Result<Option<Self>> {
        let mut file = File::open(path)?;
        let all = file.seek(SeekFrom::End(0))?;
        let Some(length) = all.checked_sub(SEAL as u64) else { return Ok(None) };
        file.seek(SeekFrom::Start(length))?;
        let mut seal = [0u8; SEAL];
        file.read_exact(&mut seal)?;
        Ok(Self::unseal(path, &seal).filter(|found| found.length == length))
    }

    fn unseal(path: &Path, seal: &[u8; SEAL]) -> Option<Self> {
        let number = |at: usize| -> Option<[u8; 8]> { seal.get(at..at.checked_add(8)?)?.try_into().ok() };
        let whole = u64::from_le_bytes(number(72)?) == xxh3_64(seal.get(..72)?);
        if seal.get(..16)? != MAGIC || !whole {
            return None;
        }
        Some(Self {
            path: path.to_owned(),
            made_at: Timestamp::from_millis(i64::from_le_bytes(number(16)?)).ok()?,
            number: i64::from_le_bytes(number(24)?),
            stamp: i64::from_le_bytes(number(32)?),
            fingerprint: i64::from_le_bytes(number(40)?),
            length: u64::from_le_bytes(number(48)?),
            hash: u128::from_le_bytes(seal.get(56..72)?.try_into().ok()?),
        })
    }

    fn seal(&self) -> Vec<u8> {
        let mut seal = MAGIC.to_vec();
        for number in [self.made_at.millis(), self.number, self.stamp, self.fingerprint] {
            seal.extend(number.to_le_bytes());
        }
        seal.extend(self.length.to_le_bytes());
        seal.extend(self.hash.to_le_bytes());
        let sum = xxh3_64(&seal);
        seal.extend(sum.to_le_bytes());
        seal
    }

    /// Copies the database out of the backup and waits until it is on the disk. Any bit that is not as it was sealed
    /// is damage.
    pub fn unpack(&self, to: &Path) -> Result<()> {
        step()?;
        let mut from = File::open(&self.path)?.take(self.length);
        let mut to = private(to)?;
        let hash = hash_of(&mut from, &mut onto(&mut to))?;
        sync(&to)?;
        if hash == self.hash {
            return Ok(());
        }
        // Another process may have given the name to a backup of its own meanwhile: this one is gone, not damaged.
        match Self::open(&self.path) {
            Ok(Some(now)) if now != *self => Err(InstepError::NotFound { what: Thing::Backup }.into()),
            Err(error) if is_missing(&error) => Err(error),
            _ => Err(InstepError::Damaged { what: Damage::Malformed }.into()),
        }
    }

    /// Whether every bit is as it was sealed.
    pub fn holds(&self) -> Result<bool> {
        Ok(hash_of(&mut File::open(&self.path)?.take(self.length), &mut io::sink())? == self.hash)
    }
}

/// Reads to the end, writes it on, and gives its hash.
pub(super) fn hash_of(from: &mut impl Read, to: &mut impl Write) -> io::Result<u128> {
    let mut hash = Xxh3::new();
    let mut block = vec![0u8; 65_536];
    loop {
        let n = from.read(&mut block)?;
        match block.get(..n) {
            Some(read) if n > 0 => {
                hash.update(read);
                to.write_all(read)?;
            }
            _ => return Ok(hash.digest128()),
        }
    }
}

/// A backup that a person names: why it can't be used, or its seal.
pub(super) fn named(path: &str) -> Result<Backup> {
    let found = file::inspect(path)?;
    let path = file::plain(path)?;
    if !found.exists {
        return Err(InstepError::NotFound { what: Thing::Backup }.into());
    }
    // A file that can't be searched, such as those that the system makes up, is no backup.
    let sealed = || match Backup::open(&path) {
        Err(Error::Io(error)) => Err(Error::reading(error)),
        found => found,
    };
    match found.header {
        Some(h) if h.application_id != APPLICATION_ID => Err(InstepError::NotOurs.into()),
        Some(h) if h.user_version > LATEST => {
            Err(InstepError::Newer { found: h.user_version, known: LATEST }.into())
        }
        Some(_) => sealed()?.ok_or_else(|| InstepError::Damaged { what: Damage::Malformed }.into()),
        // A seal under a database that does not begin like one: ours once.
        None if path.is_file() && sealed()?.is_some() => {
            Err(InstepError::Damaged { what: Damage::Malformed }.into())
        }
        None => Err(InstepError::NotOurs.into()),
    }
}

/// What lies in a folder of backups.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    /// By number, the newest last.
    pub sealed: Vec<Backup>,
    /// Files with the name of a backup and a seal that does not hold.
    pub broken: usize,
}

impl Shelf {
    /// The backups beside a data file.
    pub fn of(data: &Path) -> Result<Self> {
        Self::look(&backups(data))
    }

    fn look(folder: &Path) -> Result<Self> {
        let mut shelf = Self::default();
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(shelf),
            Err(e) => return Err(e.into()),
        };
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_none_or(|e| e != ENDING) {
                continue;
            }
            match Backup::open(&path) {
                Ok(Some(backup)) => shelf.sealed.push(backup),
                Ok(None) => shelf.broken = shelf.broken.saturating_add(1),
                // Another process removed it in this moment.
                Err(error) if is_missing(&error) => {}
                Err(error) => return Err(error),
            }
        }
        shelf.sealed.sort_by(|a, b| (a.number, a.stamp, &a.path).cmp(&(b.number, b.stamp, &b.path)));
        Ok(shelf)
    }

    /// The newest.
    pub fn newest(&self) -> Option<&Backup> {
        self.sealed.last()
    }
}

/// Makes a backup of the data file in `folder`, or beside the data file when none is named. It has its name only
/// once it was read back and found to hold exactly what the data file holds.
///
/// A data file that is not sound is not backed up: a copy of damage would push a good one out.
pub(crate) fn make(
    data: &Path,
    folder: Option<&Path>,
    now: Timestamp,
    busy_timeout: Duration,
    watch: Watch<'_>,
) -> Result<Backup> {
    let own = backups(data);
    let folder = folder.unwrap_or(&own);
    if folder == own {
        step()?;
        match private_folder(folder) {
            Err(e) if e.kind() != io::ErrorKind::AlreadyExists => return Err(e.into()),
            _ => {}
        }
        sync_folder(folder_of(folder));
    }
    let source = Store::connect(data, busy_timeout, Role::Aside)?;
    watch(&source);
    check(&source)?;
    let number = Shelf::look(folder)?.newest().map_or(1, |newest| newest.number.saturating_add(1));
    let name = dated(now)?;
    let plain = folder.join(format!("instep-{name}.{ENDING}"));
    let path = if plain.exists() { folder.join(format!("instep-{name}-{number}.{ENDING}")) } else { plain };
    pack(&source, Part::new(folder)?, &path, number, now, watch)
}

fn pack(
    source: &Connection,
    part: Part,
    path: &Path,
    number: i64,
    now: Timestamp,
    watch: Watch<'_>,
) -> Result<Backup> {
    /// How often another process may write in between before it is told that it is busy.
    const TRIES: u32 = 5;
    let mut tries = 0;
    let draft = part.path();
    let (stamp, print) = loop {
        let before = dump(source)?;
        // SQLite takes a file that is empty, and leaves to it who may read it.
        private(&draft)?;
        source.execute("VACUUM INTO ?1", [draft.to_str().ok_or(InstepError::NotOurs)?])?;
        step()?;
        #[cfg(test)]
        super::beside::fault::copied(&draft);
        let copy = Store::connect(&draft, Duration::ZERO, Role::Sealed)?;
        watch(&copy);
        check(&copy)?;
        let same = dump(&copy)? == before;
        let stamp = TableSum::all(&copy)?.iter().map(|t| t.last_stamp).max().unwrap_or_default();
        let print = fingerprint(&copy)?;
        copy.close().map_err(|(_, e)| e)?;
        if same {
            break (stamp, print);
        }
        tries += 1;
        if tries == TRIES {
            return Err(InstepError::Busy.into());
        }
    };
    let mut backup =
        Backup { path: path.to_owned(), made_at: now, number, stamp, fingerprint: print, length: 0, hash: 0 };
    let mut file = OpenOptions::new().read(true).write(true).open(&draft)?;
    backup.hash = hash_of(&mut file, &mut io::sink())?;
    backup.length = file.stream_position()?;
    step()?;
    onto(&mut file).write_all(&backup.seal())?;
    sync(&file)?;
    drop(file);
    part.name(path)?;
    read_back(path)
}

/// Reads a backup under its name: one that can't be read now is no backup. Another process that makes a backup at the same
/// time may give its own this name, also between two reads, or remove this one for a newer; then that one is returned.
fn read_back(path: &Path) -> Result<Backup> {
    /// How often the name may change hands.
    const TRIES: u32 = 5;
    for _ in 0..TRIES {
        match Backup::open(path)
            .and_then(|found| Ok((found.as_ref().map_or(Ok(false), Backup::holds)?, found)))
        {
            Ok((true, Some(backup))) => return Ok(backup),
            Ok(_) => {}
            Err(error) if is_missing(&error) => break,
            Err(error) => return Err(error),
        }
    }
    let shelf = Shelf::look(folder_of(path))?;
    let newest = if path.exists() { None } else { shelf.newest_good().cloned() };
    newest.ok_or_else(|| InstepError::Damaged { what: Damage::Malformed }.into())
}

fn is_missing(error: &Error) -> bool {
    matches!(error, Error::Io(e) if e.kind() == io::ErrorKind::NotFound)
}

const DAY: i64 = 86_400_000;
/// Even a clock that jumps ahead by years takes no more than these with one backup.
const MOST_AT_ONCE: usize = 2;

/// Removes backups that time has made superfluous: of the last week one a day stays, of the last month one a week, of
/// the last year one a month; never the newest.
pub(crate) fn thin(data: &Path, now: Timestamp) -> Result<usize> {
    let shelf = Shelf::of(data)?;
    let superfluous = superfluous(&shelf.sealed, now);
    for backup in &superfluous {
        remove(&backup.path)?;
    }
    Ok(superfluous.len())
}

fn superfluous(sealed: &[Backup], now: Timestamp) -> Vec<&Backup> {
    let Some((newest, older)) = sealed.split_last() else { return Vec::new() };
    let span = |backup: &Backup| match now.millis_since(backup.made_at).div_euclid(DAY) {
        // With the clock set back it lies in the future: it is not old.
        ..7 => Some(1),
        7..31 => Some(7),
        31..366 => Some(30),
        _ => None,
    };
    let place = |backup: &Backup| {
        span(backup).map(|days: i64| (days, backup.made_at.millis().div_euclid(DAY.saturating_mul(days))))
    };
    let mut taken = Vec::new();
    let mut found = Vec::new();
    // Within a day the newest stays; of a week or month that has passed the oldest, so that it goes on staying.
    for backup in [newest].into_iter().chain(older.iter().rev()).filter(|b| span(b) == Some(1)) {
        match place(backup) {
            Some(place) if backup.number != newest.number && taken.contains(&place) => found.push(backup),
            Some(place) => taken.push(place),
            None => {}
        }
    }
    for backup in older.iter().filter(|b| span(b) != Some(1)) {
        match place(backup) {
            Some(place) if !taken.contains(&place) => taken.push(place),
            _ => found.push(backup),
        }
    }
    found.sort_by_key(|backup| backup.number);
    found.truncate(MOST_AT_ONCE);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backup(number: i64, made_at: i64) -> Backup {
        Backup {
            path: PathBuf::from(format!("{number}")),
            made_at: Timestamp::from_millis(made_at).unwrap(),
            number,
            stamp: 0,
            fingerprint: 0,
            length: 0,
            hash: 0,
        }
    }

    const START: i64 = 1_790_000_000_000;

    /// One backup a day and a half, the clock as `clock` tells it.
    fn years(days: i64, clock: impl Fn(i64) -> i64) -> Vec<Backup> {
        let mut shelf: Vec<Backup> = Vec::new();
        for day in 0..days {
            let now = clock(day);
            shelf.push(backup(day + 1, now));
            let gone: Vec<i64> =
                superfluous(&shelf, Timestamp::from_millis(now).unwrap()).iter().map(|b| b.number).collect();
            assert!(gone.len() <= MOST_AT_ONCE && !gone.contains(&(day + 1)), "never the newest");
            shelf.retain(|b| !gone.contains(&b.number));
        }
        shelf
    }

    #[test]
    fn two_years_leave_a_week_of_days_a_month_of_weeks_and_a_year_of_months() {
        let shelf = years(730, |day| START + day * DAY);
        let now = START + 729 * DAY;
        let ages: Vec<i64> = shelf.iter().rev().map(|b| (now - b.made_at.millis()) / DAY).collect();
        assert_eq!(ages[..7], [0, 1, 2, 3, 4, 5, 6], "{ages:?}");
        let weeks = ages.iter().filter(|a| (7..31).contains(*a)).count();
        let months = ages.iter().filter(|a| (31..366).contains(*a)).count();
        assert!((3..=5).contains(&weeks) && (11..=13).contains(&months), "{ages:?}");
        assert!(*ages.last().unwrap() <= 366, "{ages:?}");
        assert!(ages.windows(2).all(|w| w[1] - w[0] <= 60), "no gap longer than two months: {ages:?}");
    }

    #[test]
    fn a_clock_set_back_or_ahead_costs_little() {
        // A year ahead for one day, then right again.
        let shelf = years(60, |day| START + day * DAY + if day == 30 { 365 * DAY } else { 0 });
        assert!(shelf.len() >= 7, "{shelf:?}");
        assert_eq!(shelf.last().unwrap().number, 60, "the newest by number, though not by its time");
        // Set back by two days, again and again.
        let shelf = years(40, |day| START + (day - (day / 5) * 2) * DAY);
        assert_eq!(shelf.last().unwrap().number, 40);
        assert!(shelf.len() >= 7, "{shelf:?}");
    }

    #[test]
    fn every_bit_of_a_seal_counts() {
        let sealed = Backup { length: 4096, hash: 7, ..backup(3, START) };
        let seal: [u8; SEAL] = sealed.seal().try_into().unwrap();
        assert_eq!(Backup::unseal(&sealed.path, &seal), Some(sealed.clone()));
        for bit in 0..SEAL * 8 {
            let mut flipped = seal;
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(Backup::unseal(&sealed.path, &flipped), None, "{bit}");
        }
    }
}
