//! The tables as files for spreadsheets: RFC 4180 in a zip, without compression and without a date, so that the same
//! data gives the same bytes. A table of its own holds the steps of the sessions.
//!
//! Each file begins with a byte order mark, without which Excel takes UTF-8 for the code page of the country. Text that
//! a spreadsheet would run as a formula gets an apostrophe in front of it ([`neutral`], [`restored`]).

use std::borrow::Cow;
use std::io::{self, Write};

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::rows::Archived;
use super::source::MARK;
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
        self.zip.write_all(MARK)?;
        self.line(columns)
    }

    fn line<T: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = T>) -> Result<()> {
        let mut line = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut self.zip);
        line.write_record(cells).map_err(unwritten)?;
        Ok(line.flush()?)
    }
}

/// Text of a person or a platform as it stands in a cell: with an apostrophe in front where a spreadsheet could run it.
/// [`restored`] takes exactly that apostrophe away.
pub(super) fn neutral(text: &str) -> Cow<'_, str> {
    if runs(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`neutral`] put into a cell. An apostrophe that begins an ordinary text stays.
pub(super) fn restored(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| runs(text)).unwrap_or(cell)
}

/// True for text that begins like a formula (OWASP, "CSV Injection"): with a sign that starts one in Excel, LibreOffice
/// or Google Sheets, full width or not, also behind quotes and spaces, which some programs drop. Apostrophes are
/// passed over, so that a neutral text can be made neutral once more and restored step by step.
fn runs(text: &str) -> bool {
    let first = text.chars().find(|c| !matches!(c, '\'' | '"' | ' ' | '\u{a0}'));
    let signs =
        ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '\u{2212}'];
    first.is_some_and(|c| signs.contains(&c))
}

/// What the file said: a full disk is told as that.
fn unwritten(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(e) => e,
        _ => io::ErrorKind::InvalidInput.into(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cells_that_a_spreadsheet_would_run_are_made_neutral() {
        for text in [
            "=1+1",
            "+49 30 1234",
            "-3 today",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "  =cmd|' /C calc'!A0",
            "\"=1+1",
            "'=1+1",
            "' \"@x",
            "\u{a0}=1",
            "\u{ff1d}1+1",
            "+13:00",
        ] {
            assert_eq!(neutral(text), format!("'{text}"), "{text:?}");
        }
        for text in
            ["", "calm", "3", "2026-11-16T20:00:00.000Z", "'tis late", "5 - 3", "a=b", "Europe/Berlin", "'"]
        {
            assert_eq!(neutral(text), text, "{text:?}");
            assert_eq!(restored(text), text, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn neutral_cells_are_restored(text in "['\" =+@\\-\ta\u{ff1d}]{0,8}") {
            let cell = neutral(&text);
            prop_assert_eq!(restored(&cell), text.as_str());
            let twice = neutral(&cell).into_owned();
            prop_assert_eq!(restored(&twice), cell.as_ref());
        }
    }
}
