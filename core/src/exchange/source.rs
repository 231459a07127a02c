//! What a file is, by how it begins.

use std::io::{self, Chain, Cursor, Read};

use crate::error::{Damage, InstepError};
use crate::store::{Error, Result};

/// Enough to hold the header of any file that is taken.
const LOOK: usize = 4096;
/// What some editors put in front of UTF-8.
pub(super) const MARK: &[u8] = b"\xef\xbb\xbf";

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A JSON document.
    Archive,
    /// Lines of text with columns.
    Lines { delimiter: u8 },
    /// Something else.
    Neither,
}

/// A reader whose beginning was looked at. It still reads from the beginning.
pub(crate) struct Source<R> {
    start: Vec<u8>,
    all: Chain<Cursor<Vec<u8>>, Capped<R>>,
}

impl<R: Read> Source<R> {
    /// Looks at the beginning. More than `most_bytes` are never read: then reading fails.
    pub fn of(mut from: R, most_bytes: u64) -> Result<Self> {
        let mut start = Vec::new();
        from.by_ref().take(LOOK as u64).read_to_end(&mut start).map_err(unread)?;
        let all =
            Cursor::new(start.clone()).chain(Capped { from, left: most_bytes.saturating_sub(LOOK as u64) });
        Ok(Self { start, all })
    }

    /// The beginning.
    pub fn start(&self) -> &[u8] {
        &self.start
    }

    /// What it holds.
    pub fn kind(&self) -> Kind {
        let text = self.start.strip_prefix(MARK).unwrap_or(&self.start);
        let first = text.split(|b| matches!(b, b'\n' | b'\r')).next().unwrap_or_default();
        let plain = |b: &u8| *b >= b' ' || *b == b'\t';
        // A header is short, and its quotes are closed: the reader keeps it three times over.
        let header = text.len() > first.len() || self.start.len() < LOOK;
        let closed = first.iter().filter(|b| **b == b'"').count() % 2 == 0;
        match text.iter().find(|b| !b.is_ascii_whitespace()) {
            Some(b'{') => Kind::Archive,
            Some(_) if header && closed && first.iter().all(plain) => {
                let delimiter = first.iter().copied().find(|b| matches!(b, b',' | b';' | b'\t'));
                Kind::Lines { delimiter: delimiter.unwrap_or(b',') }
            }
            _ => Kind::Neither,
        }
    }

    /// From the beginning, without a mark in front of it.
    pub fn without_mark(mut self) -> Result<impl Read> {
        if self.start.starts_with(MARK) {
            self.all.read_exact(&mut [0; 3]).map_err(unread)?;
        }
        Ok(self)
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.all.read(buffer)
    }
}

/// Fails instead of reading beyond an end.
struct Capped<R> {
    from: R,
    left: u64,
}

impl<R: Read> Read for Capped<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.from.read(buffer)?;
        self.left =
            self.left.checked_sub(u64::try_from(n).unwrap_or(u64::MAX)).ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(n)
    }
}

/// Why reading stopped. What is sealed and does not open to its end was cut off or changed.
pub(crate) fn unread(error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
            InstepError::Damaged { what: Damage::Archive }.into()
        }
        io::ErrorKind::FileTooLarge => super::too_large().into(),
        _ => Error::reading(error),
    }
}
