//! A data file with its write-ahead log, read without touching either.
//!
//! SQLite plays any log with a valid header into the file it lies beside, also one that another program left there.
//! [`super::file`] therefore decides on a copy whether a log belongs to the data, before SQLite opens the file. The format is
//! SQLite's, <https://sqlite.org/fileformat2.html>, section 4. The copy lies in memory, or on the disk where it is large.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use rusqlite::Connection;

use super::Result;
use super::beside::{beside, folder_of, onto, private};
use super::file::{open_at_once, open_unchanging};
use super::part::Part;

const LOG_HEADER: u64 = 32;
const FRAME_HEADER: u64 = 24;
/// Bytes up to which a copy is put into memory.
const IN_MEMORY: u64 = 16 << 20;

/// A data file beside which a log lies.
pub(super) struct Image {
    /// The file with every transaction that the log holds whole. None when the log holds none.
    pub with_log: Option<WithLog>,
    /// False for a log that does not begin as a log of a database with these pages does.
    pub log_is_valid: bool,
}

impl Image {
    /// Reads the log. It is held in memory frame by frame only.
    pub fn read(path: &Path) -> Result<Self> {
        let mut file = File::open(path)?;
        let size = file.metadata()?.len();
        let mut begin = Vec::new();
        file.by_ref().take(18).read_to_end(&mut begin)?;
        let log = open_at_once(OpenOptions::new().read(true), &beside(path, "-wal"))?;
        if !log.metadata()?.is_file() {
            // A pipe that nobody writes to would never end.
            return Ok(Self { with_log: None, log_is_valid: false });
        }
        let mut log = BufReader::new(log);
        let mut bytes = Vec::new();
        log.by_ref().take(LOG_HEADER).read_to_end(&mut bytes)?;
        let Some(header) = LogHeader::of(&bytes).filter(|header| Some(header.page) == page_size(&begin))
        else {
            return Ok(Self { with_log: None, log_is_valid: false });
        };
        let page = header.page;
        Ok(match header.frames(&mut log, size)? {
            Some(frames) if frames.size > 0 => Self {
                with_log: Some(WithLog { file, log: log.into_inner(), page, frames, at: 0 }),
                log_is_valid: true,
            },
            Some(_) => Self { with_log: None, log_is_valid: true },
            None => Self { with_log: None, log_is_valid: false },
        })
    }
}

/// The bytes of a data file with its log, read page by page from the one or the other.
pub(super) struct WithLog {
    file: File,
    log: File,
    page: usize,
    frames: Frames,
    at: u64,
}

impl WithLog {
    /// Opens it as a database, in memory or, above a bound, as a file that goes away with what is returned.
    pub fn open(mut self, path: &Path) -> Result<Opened> {
        let size = self.frames.size;
        if size <= in_memory() {
            let mut db = Connection::open_in_memory()?;
            db.pragma_update(None, "cell_size_check", true)?;
            let length = usize::try_from(size).map_err(|_| io::Error::from(io::ErrorKind::FileTooLarge))?;
            db.deserialize_read_exact("main", self, length, true)?;
            return Ok(Opened { db, _copy: None });
        }
        let part = Part::new(folder_of(path))?;
        let mut copy = private(&part.path())?;
        io::copy(&mut self, &mut onto(&mut copy))?;
        Ok(Opened { db: open_unchanging(&part.path())?, _copy: Some(part) })
    }
}

impl Read for WithLog {
    /// Fills at most up to the end of a page.
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let page = self.page as u64;
        let left = self.frames.size.saturating_sub(self.at);
        let (Some(number), Some(within)) = (self.at.checked_div(page), self.at.checked_rem(page)) else {
            return Ok(0);
        };
        let most = usize::try_from(left.min(page.saturating_sub(within))).unwrap_or(usize::MAX);
        let most = most.min(into.len());
        let Some(into) = into.get_mut(..most) else { return Ok(0) };
        let (from, begin) = match self.frames.at.get(&number) {
            Some(frame) => (&mut self.log, frame.saturating_add(within)),
            None => (&mut self.file, self.at),
        };
        from.seek(SeekFrom::Start(begin))?;
        let found = from.take(most as u64).read_to_end_of(into)?;
        // A page that neither of them holds is empty.
        if let Some(rest) = into.get_mut(found..) {
            rest.fill(0);
        }
        // The copy has no log: its header must not ask for one.
        for at in [18u64, 19] {
            let here = at.checked_sub(self.at).and_then(|at| usize::try_from(at).ok());
            if let Some(byte) = here.and_then(|at| into.get_mut(at)) {
                *byte = 1;
            }
        }
        self.at = self.at.saturating_add(most as u64);
        Ok(most)
    }
}

trait ReadToEndOf: Read {
    /// Reads until the buffer is full or nothing comes any more. Returns the number of bytes.
    fn read_to_end_of(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut found = 0usize;
        while let Some(rest) = into.get_mut(found..).filter(|rest| !rest.is_empty()) {
            match self.read(rest)? {
                0 => break,
                n => found = found.saturating_add(n),
            }
        }
        Ok(found)
    }
}

impl<R: Read> ReadToEndOf for R {}

/// A database that was put together from a file and its log.
pub(super) struct Opened {
    pub db: Connection,
    /// Removed after the connection is closed.
    _copy: Option<Part>,
}

/// Returns the bound up to which a copy is put into memory.
fn in_memory() -> u64 {
    #[cfg(test)]
    return bound::get().unwrap_or(IN_MEMORY);
    #[cfg(not(test))]
    IN_MEMORY
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

    /// Reads the frames of a log up to its last whole transaction. None when they do not fit the file: more pages are
    /// said to be there than the two could hold.
    fn frames(mut self, log: &mut impl Read, file: u64) -> Result<Option<Frames>> {
        let page = self.page as u64;
        let whole = FRAME_HEADER.saturating_add(page);
        let mut found = Frames { at: BTreeMap::new(), size: 0 };
        let mut open = Vec::new();
        let mut behind = LOG_HEADER;
        let mut frame = vec![0; usize::try_from(whole).unwrap_or_default()];
        while log.read_to_end_of(&mut frame)? == frame.len() {
            let begin = behind.saturating_add(FRAME_HEADER);
            behind = behind.saturating_add(whole);
            let Some((head, page_bytes)) = frame.split_at_checked(FRAME_HEADER as usize) else { break };
            self.sum.add(head.get(..8).unwrap_or_default());
            self.sum.add(page_bytes);
            if head.get(8..16) != Some(&self.salts[..]) || !self.sum.matches(head, 16) {
                break;
            }
            let (Some(number), Some(pages)) = (long(head, 0), long(head, 4)) else { break };
            let Some(number) = u64::from(number).checked_sub(1) else { return Ok(None) };
            open.push((number, begin));
            // The last frame of a transaction says how many pages the database then has.
            if pages > 0 {
                let most = file.saturating_add(behind);
                let size = u64::from(pages).saturating_mul(page);
                let end = |number: u64| number.saturating_add(1).saturating_mul(page);
                if size > most || open.iter().any(|(number, _)| end(*number) > most) {
                    return Ok(None);
                }
                found.at.extend(open.drain(..));
                found.size = size;
            }
        }
        Ok(Some(found))
    }
}

/// Places of the pages that a log holds, up to its last whole transaction.
struct Frames {
    /// The begin of a page in the log, by the number of the page.
    at: BTreeMap<u64, u64>,
    /// The size of the database with the log; 0 when the log holds no whole transaction.
    size: u64,
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

#[cfg(test)]
pub(super) mod bound {
    use std::cell::Cell;

    thread_local! {
        static BOUND: Cell<Option<u64>> = const { Cell::new(None) };
    }

    /// Sets the bound for this thread; none sets it back.
    pub fn set(bytes: Option<u64>) {
        BOUND.set(bytes);
    }

    pub fn get() -> Option<u64> {
        BOUND.get()
    }
}
