//! The tables as files for spreadsheets: RFC 4180 in a zip, without compression and without a date, so that the same
//! data gives the same bytes. A table of its own holds the steps of the sessions.

use std::io::{self, Write};

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::rows::Archived;
use super::v1::{Entry, Step};
use crate::store::{Result, SessionRow};

/// Writes the tables one after the other.
pub(crate) struct SpreadsheetWriter<W: Write> {
    zip: ZipWriter<StreamWriter<W>>,
}

impl<W: Write> SpreadsheetWriter<W> {
    /// Nothing yet.
    pub fn begin(out: W) -> Self {
        Self { zip: ZipWriter::new_stream(out) }
    }

    /// The next table, with its header.
    pub fn table<R: Archived>(&mut self, name: &str) -> Result<()> {
        self.file(name, <R::Entry as Entry>::COLUMNS)
    }

    /// The next row of it.
    pub fn row(&mut self, row: &impl Archived) -> Result<()> {
        self.line(row.entry().cells())
    }

    /// The table of steps, with its header: each step of each session, numbered from 1.
    pub fn steps(&mut self) -> Result<()> {
        let columns: Vec<&str> = ["session", "n"].iter().chain(Step::COLUMNS).copied().collect();
        self.file("step", &columns)
    }

    /// The steps of one session.
    pub fn steps_of(&mut self, session: &SessionRow) -> Result<()> {
        let entry = session.entry();
        for (step, n) in entry.steps.iter().flat_map(|s| &s.0).zip(1..) {
            let n: i32 = n;
            self.line([entry.id.clone(), n.to_string()].into_iter().chain(step.cells()))?;
        }
        Ok(())
    }

    /// The end.
    pub fn finish(self) -> Result<W> {
        Ok(self.zip.finish().map_err(io::Error::from)?.into_inner())
    }

    fn file(&mut self, name: &str, columns: &[&str]) -> Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(DateTime::default());
        self.zip.start_file(format!("{name}.csv"), options).map_err(io::Error::from)?;
        self.line(columns)
    }

    fn line<T: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = T>) -> Result<()> {
        let mut line = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut self.zip);
        line.write_record(cells).map_err(unwritten)?;
        Ok(line.flush()?)
    }
}

/// What the file said: a full disk is told as that.
fn unwritten(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(e) => e,
        _ => io::ErrorKind::InvalidInput.into(),
    }
}
