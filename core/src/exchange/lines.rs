//! Lines with columns, as RFC 4180 has them. The usual readers take a quote that is never closed for one long field
//! and say nothing; here it is an error with its place, because it would swallow the entries behind it.

use std::borrow::Cow;

/// Where a field begins: its line and its column, both from 1.
pub(super) type Place = (u64, u64);

/// One entry. Nothing of the text is copied but fields with quotes or ends of lines in them.
pub(super) struct Record<'a> {
    /// The line it begins in, from 1.
    pub line: u64,
    /// Its fields, but no more than the reader was told to keep.
    pub fields: Vec<Cow<'a, [u8]>>,
    /// Something stands behind a closed quote: where its fields end is a guess.
    pub broken: bool,
    /// The first field that runs over the end of a line, and everything behind that end.
    pub runs_on: Option<(Place, &'a [u8])>,
}

/// Reads one entry after the other. Lines end in LF, CRLF or CR.
pub(super) struct Records<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
    delimiter: u8,
    most_fields: usize,
}

impl<'a> Records<'a> {
    /// Of each entry at most `most_fields` fields are kept: a line of nothing but delimiters fills no memory.
    pub fn of(text: &'a [u8], delimiter: u8, most_fields: usize) -> Self {
        Self { text, at: 0, line: 1, delimiter, most_fields }
    }

    /// The next entry. Fails with the place of a quote that is not closed, or only by one that belongs to something
    /// else.
    pub fn next(&mut self) -> Option<Result<Record<'a>, Place>> {
        (self.at < self.text.len()).then(|| self.record())
    }

    fn record(&mut self) -> Result<Record<'a>, Place> {
        let mut record = Record { line: self.line, fields: Vec::new(), broken: false, runs_on: None };
        let mut column = 1;
        loop {
            let field = if self.peek() == Some(b'"') {
                self.quoted(column, &mut record)?
            } else {
                Cow::Borrowed(self.up_to_end())
            };
            if record.fields.len() < self.most_fields {
                record.fields.push(field);
            }
            if self.peek() != Some(self.delimiter) {
                self.end_line();
                break Ok(record);
            }
            self.step(1);
            column = column.saturating_add(1);
        }
    }

    /// A field that begins with a quote, up to its end.
    fn quoted(&mut self, column: u64, record: &mut Record<'a>) -> Result<Cow<'a, [u8]>, Place> {
        let (place, mut plain, mut first_end) = ((self.line, column), true, None);
        self.step(1);
        let from = self.at;
        let field = loop {
            match self.rest().iter().position(|b| matches!(b, b'"' | b'\r' | b'\n')) {
                None => return Err(place),
                Some(n) => self.step(n),
            }
            if self.peek() != Some(b'"') {
                plain = plain && self.peek() == Some(b'\n');
                self.end_line();
                first_end.get_or_insert(self.at);
            } else if self.rest().get(1) == Some(&b'"') {
                plain = false;
                self.step(2);
            } else {
                let field = self.text.get(from..self.at).unwrap_or_default();
                self.step(1);
                break field;
            }
        };
        let ended = |b: u8| b == self.delimiter || matches!(b, b'\r' | b'\n');
        if self.peek().is_some_and(|b| !ended(b)) {
            if first_end.is_some() {
                return Err(place);
            }
            record.broken = true;
            self.up_to_end();
        }
        if let (Some(end), None) = (first_end, record.runs_on) {
            record.runs_on = Some((place, self.text.get(end..self.at).unwrap_or_default()));
        }
        Ok(if plain { Cow::Borrowed(field) } else { Cow::Owned(meant(field)) })
    }

    fn rest(&self) -> &'a [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.rest().first().copied()
    }

    fn step(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    /// What stands before the next delimiter or end of line.
    fn up_to_end(&mut self) -> &'a [u8] {
        let ends = |b: &u8| *b == self.delimiter || matches!(b, b'\r' | b'\n');
        let rest = self.rest();
        let (field, _) =
            rest.split_at_checked(rest.iter().position(ends).unwrap_or(rest.len())).unwrap_or_default();
        self.step(field.len());
        field
    }

    /// Passes the end of a line, if one is here.
    fn end_line(&mut self) {
        let bytes = match (self.peek(), self.rest().get(1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(b'\r' | b'\n'), _) => 1,
            _ => return,
        };
        self.step(bytes);
        self.line = self.line.saturating_add(1);
    }
}

/// Two quotes are one, and lines end in one way.
fn meant(field: &[u8]) -> Vec<u8> {
    let mut meant = Vec::with_capacity(field.len());
    let mut bytes = field.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        match (byte, bytes.peek()) {
            (b'"', Some(b'"')) => drop(bytes.next()),
            (b'\r', Some(b'\n')) => continue,
            _ => {}
        }
        meant.push(if byte == b'\r' { b'\n' } else { byte });
    }
    meant
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &str) -> Result<Vec<(u64, Vec<String>)>, Place> {
        let mut records = Records::of(text.as_bytes(), b',', 9);
        let mut found = Vec::new();
        while let Some(record) = records.next() {
            let record = record?;
            let fields = record.fields.iter().map(|f| String::from_utf8_lossy(f).into_owned());
            found.push((record.line, fields.collect()));
        }
        Ok(found)
    }

    #[test]
    fn quotes_hold_delimiters_and_lines_and_are_written_twice() {
        let text = "a,\"b,\"\"c\"\"\r\nd\",\r\n,\n\"\",5\" wide\r\"x\"";
        let strings = |fields: &[&str]| fields.iter().map(|f| (*f).to_owned()).collect();
        let expected = vec![
            (1, strings(&["a", "b,\"c\"\nd", ""])),
            (3, strings(&["", ""])),
            (4, strings(&["", "5\" wide"])),
            (5, strings(&["x"])),
        ];
        assert_eq!(all(text), Ok(expected));
    }

    #[test]
    fn a_quote_that_is_not_closed_has_a_place() {
        for (text, place) in [
            ("\"", (1, 1)),
            ("a,b\nc,\"d", (2, 2)),
            ("a,b\nc,\"d\n", (2, 2)),
            ("a\r\nb\r\nc,d,\"e\r\nf,g\r\n", (3, 3)),
            ("a,\"b\nc,\"d\"\n", (1, 2)),
            ("a,\"b\"\"", (1, 2)),
        ] {
            assert_eq!(all(text), Err(place), "{text:?}");
        }
        // Within one line it is clear where it ends.
        let mut records = Records::of(b"\"a\"b,c\nd", b',', 9);
        assert!(records.next().unwrap().unwrap().broken);
        assert!(!records.next().unwrap().unwrap().broken);
    }

    #[test]
    fn no_more_fields_are_kept_than_asked_for() {
        let text = ",".repeat(1000);
        let mut records = Records::of(text.as_bytes(), b',', 3);
        assert_eq!(records.next().unwrap().unwrap().fields.len(), 3);
        assert!(records.next().is_none());
    }

    proptest! {
        /// What a library writes is read as it was, but for the ends of lines.
        #[test]
        fn what_is_written_is_read(
            rows in proptest::collection::vec(proptest::collection::vec("[ab,;\"\r\n]{0,6}", 2), 1..5),
        ) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            rows.iter().for_each(|row| writer.write_record(row).unwrap());
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let read: Vec<Vec<String>> = all(&text).unwrap().into_iter().map(|(_, fields)| fields).collect();
            let meant = |field: &String| field.replace("\r\n", "\n").replace('\r', "\n");
            let expected: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(meant).collect()).collect();
            prop_assert_eq!(read, expected);
        }
    }
}
