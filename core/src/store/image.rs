//! A data file with its write-ahead log, read into memory without touching either.
//!
//! SQLite plays any log with a valid header into the file it lies beside, also one that another program left there.
//! Whether a log belongs to the data is therefore decided on a copy in memory before SQLite opens the file. The format is
//! SQLite's, <https://sqlite.org/fileformat2.html>, section 4.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use rusqlite::Connection;

use super::Result;
use super::beside::beside;

const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// The bytes of a database, and what a log beside it adds.
pub(super) struct Image {
    /// The file alone.
    pub file: Vec<u8>,
    /// The file with every transaction that the log holds whole. None when the log holds none.
    pub with_log: Option<Vec<u8>>,
    /// False for a log that does not begin as a log of a database with these pages does.
    pub log_is_valid: bool,
}

impl Image {
    /// Reads the file and its log.
    pub fn read(path: &Path) -> Result<Self> {
        let file = fs::read(path)?;
        let mut log = File::open(beside(path, "-wal"))?;
        let mut bytes = Vec::new();
        log.by_ref().take(LOG_HEADER as u64).read_to_end(&mut bytes)?;
        let Some(header) = LogHeader::of(&bytes).filter(|header| Some(header.page) == page_size(&file))
        else {
            return Ok(Self { file, with_log: None, log_is_valid: false });
        };
        log.read_to_end(&mut bytes)?;
        Ok(match header.apply(&bytes, &file) {
            Some(with_log) => Self { file, with_log, log_is_valid: true },
            None => Self { file, with_log: None, log_is_valid: false },
        })
    }
}

/// Opens the bytes of a database in memory.
pub(super) fn open(mut bytes: Vec<u8>) -> Result<Connection> {
    // In memory there is no log: the header must not ask for one.
    for at in [18, 19] {
        if let Some(byte) = bytes.get_mut(at) {
            *byte = 1;
        }
    }
    let mut db = Connection::open_in_memory()?;
    db.pragma_update(None, "cell_size_check", true)?;
    db.deserialize_read_exact("main", bytes.as_slice(), bytes.len(), true)?;
    Ok(db)
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn page_size(file: &[u8]) -> Option<usize> {
    let two: [u8; 2] = file.get(16..18)?.try_into().ok()?;
    Some(match u16::from_be_bytes(two) {
        1 => 65_536,
        size => usize::from(size),
    })
}

/// Values that every frame of a log has to match.
struct LogHeader {
    page: usize,
    salts: [u8; 8],
    sum: Sum,
}

impl LogHeader {
    fn of(log: &[u8]) -> Option<Self> {
        const MAGIC: u32 = 0x377f_0682;
        const VERSION: u32 = 3_007_000;
        let magic = long(log, 0)?;
        if magic & !1 != MAGIC || long(log, 4)? != VERSION {
            return None;
        }
        let mut sum = Sum { big_endian: magic & 1 == 1, words: (0, 0) };
        sum.add(log.get(..24)?);
        let salts = log.get(16..24)?.try_into().ok()?;
        let page = usize::try_from(long(log, 8)?).ok()?;
        (sum.matches(log, 24) && page.is_power_of_two() && page >= 512).then_some(Self { page, salts, sum })
    }

    /// The file with all committed frames, if there are any. None when they do not fit the file: every page behind its
    /// end has to be in the log.
    fn apply(mut self, log: &[u8], file: &[u8]) -> Option<Option<Vec<u8>>> {
        let most = file.len().saturating_add(log.len());
        let mut image = None;
        let mut open: Vec<(usize, &[u8])> = Vec::new();
        for frame in log.get(LOG_HEADER..)?.chunks_exact(FRAME_HEADER.checked_add(self.page)?) {
            let (head, page) = frame.split_at_checked(FRAME_HEADER)?;
            self.sum.add(head.get(..8)?);
            self.sum.add(page);
            if head.get(8..16) != Some(&self.salts[..]) || !self.sum.matches(head, 16) {
                break;
            }
            open.push((usize::try_from(long(head, 0)?).ok()?.checked_sub(1)?, page));
            // The last frame of a transaction says how many pages the database then has.
            let pages = usize::try_from(long(head, 4)?).ok()?;
            if pages > 0 {
                let image = image.get_or_insert_with(|| file.to_vec());
                for (at, page) in open.drain(..) {
                    let begin = at.checked_mul(self.page)?;
                    let end = begin.checked_add(self.page).filter(|end| *end <= most)?;
                    if image.len() < end {
                        image.resize(end, 0);
                    }
                    image.get_mut(begin..end)?.copy_from_slice(page);
                }
                image.resize(pages.checked_mul(self.page).filter(|size| *size <= most)?, 0);
            }
        }
        Some(image)
    }
}

/// SQLite's running checksum of a log.
struct Sum {
    big_endian: bool,
    words: (u32, u32),
}

impl Sum {
    fn add(&mut self, bytes: &[u8]) {
        let (mut a, mut b) = self.words;
        for pair in bytes.as_chunks::<8>().0 {
            let [p, q, r, s, t, u, v, w] = *pair;
            let read = if self.big_endian { u32::from_be_bytes } else { u32::from_le_bytes };
            a = a.wrapping_add(read([p, q, r, s])).wrapping_add(b);
            b = b.wrapping_add(read([t, u, v, w])).wrapping_add(a);
        }
        self.words = (a, b);
    }

    fn matches(&self, bytes: &[u8], at: usize) -> bool {
        let second = at.saturating_add(4);
        (long(bytes, at), long(bytes, second)) == (Some(self.words.0), Some(self.words.1))
    }
}
