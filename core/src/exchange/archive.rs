//! The archive as bytes: one JSON document, a line a row, rows in the order of their ids.
//!
//! It holds nothing of the moment or the installation, so that the same data always gives the same bytes. Its last
//! line is the SHA-256 of every byte before that line: a file that was touched in any way is told from one that was
//! not.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::io::{self, BufReader, Read, Write};

use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::rows::{Archived, Wrong};
use super::source::unread;
use super::v1::{Entry, FieldCell};
use super::{Counts, Tables};
use crate::error::{Damage, InstepError, InvalidWhy};
use crate::store::{Error, Result};

/// The first thing in the file.
const FORMAT: &str = "instep-archive";
/// The version this build writes, and the newest it reads.
pub(crate) const VERSION: i32 = 1;
/// The last line: `"checksum":"…"}` and its end.
const TAIL: usize = 12 + 64 + 3;

fn tail(digest: &[u8]) -> String {
    let hex: String = digest.iter().map(|b| format!("{b:02x}")).collect();
    format!("\"checksum\":\"{hex}\"}}\n")
}

// ---- Writing ------------------------------------------------------------------------------------------------------

/// Writes an archive row by row: [`Self::begin`], for each table [`Self::table`] and its [`Self::row`]s, then
/// [`Self::finish`].
pub(crate) struct ArchiveWriter<W> {
    out: W,
    hash: Sha256,
    line: Vec<u8>,
    tables: usize,
    rows: usize,
}

impl<W: Write> ArchiveWriter<W> {
    /// The head.
    pub fn begin(out: W, counts: &Counts) -> Result<Self> {
        let mut writer = Self { out, hash: Sha256::new(), line: Vec::new(), tables: 0, rows: 0 };
        writer.put(&format!("{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\n\"counts\":"))?;
        writer.json(counts)?;
        writer.put(",\n\"tables\":{")?;
        Ok(writer)
    }

    /// The next table.
    pub fn table(&mut self, name: &str) -> Result<()> {
        let end = if self.tables > 0 { "\n]," } else { "" };
        self.put(&format!("{end}\n\"{name}\":["))?;
        (self.tables, self.rows) = (self.tables.saturating_add(1), 0);
        Ok(())
    }

    /// The next row of it.
    pub fn row(&mut self, row: &impl Archived) -> Result<()> {
        self.put(if self.rows > 0 { ",\n" } else { "\n" })?;
        self.rows = self.rows.saturating_add(1);
        self.json(&row.entry())
    }

    /// The end, with the checksum.
    pub fn finish(mut self) -> Result<W> {
        self.put("\n]},\n")?;
        let tail = tail(&self.hash.finalize_reset());
        self.out.write_all(tail.as_bytes())?;
        Ok(self.out)
    }

    fn put(&mut self, text: &str) -> Result<()> {
        self.hash.update(text.as_bytes());
        Ok(self.out.write_all(text.as_bytes())?)
    }

    fn json(&mut self, value: &impl Serialize) -> Result<()> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, value)?;
        self.hash.update(&self.line);
        Ok(self.out.write_all(&self.line)?)
    }
}

// ---- Reading ------------------------------------------------------------------------------------------------------

/// Reads a whole archive and checks every value in it. Nothing of it is kept when one is wrong.
///
/// Fails with `NotOurs` for another document, `Newer` for an archive of a later version, `Damaged` where it is cut
/// off or was changed, and `Invalid` with the place for what an archive can't hold.
pub(crate) fn read_archive(from: impl Read) -> Result<Tables> {
    let state = Reading::default();
    let checked = Checked::new(from);
    let mut reader = BufReader::with_capacity(64 * 1024, checked);
    let mut parser = serde_json::Deserializer::from_reader(&mut reader);
    let read = Document(&state).deserialize(&mut parser).and_then(|tables| parser.end().map(|()| tables));
    drop(parser);
    let tables = read.map_err(|error| state.explain(&error))?;
    // The parser stops at the end of the document; what is left in the buffer was hashed when it was filled.
    io::copy(&mut reader, &mut io::sink()).map_err(unread)?;
    if !reader.into_inner().sound() {
        return Err(damaged().into());
    }
    Ok(tables)
}

fn damaged() -> InstepError {
    InstepError::Damaged { what: Damage::Archive }
}

/// What is known while reading: where, and what went wrong.
#[derive(Default)]
pub(super) struct Reading {
    /// The table and the row in it.
    place: Cell<Option<(&'static str, usize)>>,
    /// The field of that row.
    field: FieldCell,
    /// It called itself an archive.
    begun: Cell<bool>,
    problem: RefCell<Option<InstepError>>,
}

impl Reading {
    /// Ends the reading with this error.
    fn stop<E: serde::de::Error>(&self, problem: InstepError) -> E {
        *self.problem.borrow_mut() = Some(problem);
        E::custom("stopped")
    }

    /// The parser's word as ours: the place, never what stood there.
    fn explain(&self, error: &serde_json::Error) -> Error {
        use serde_json::error::Category;
        // In an archive of ours a row is a line.
        let line = error.line();
        if let Some(problem) = self.problem.take() {
            return match problem {
                InstepError::Invalid { field, why } if self.place.get().is_some() => {
                    InstepError::Invalid { field: format!("{field}:{line}"), why }.into()
                }
                other => other.into(),
            };
        }
        match error.classify() {
            Category::Eof => damaged().into(),
            Category::Io => unread(error.io_error_kind().unwrap_or(io::ErrorKind::Other).into()),
            Category::Data if !self.begun.get() => InstepError::NotOurs.into(),
            Category::Syntax | Category::Data => {
                let (field, why) = match (self.place.get(), self.field.get()) {
                    (Some((table, index)), Some(field)) => {
                        (format!("{table}[{index}].{field}:{line}"), reason(error))
                    }
                    (Some((table, index)), None) => (format!("{table}[{index}]:{line}"), reason(error)),
                    (None, _) => (format!("{line}:{}", error.column()), InvalidWhy::Unreadable),
                };
                InstepError::Invalid { field, why }.into()
            }
        }
    }
}

/// Why the parser stopped, by how it begins to say so. What follows may be what stood there, of any length.
fn reason(error: &serde_json::Error) -> InvalidWhy {
    struct Beginning(String);
    impl fmt::Write for Beginning {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0.extend(text.chars().take(24));
            if self.0.len() < 24 { Ok(()) } else { Err(fmt::Error) }
        }
    }
    let mut said = Beginning(String::new());
    // It fails when it was told enough.
    let _ = fmt::Write::write_fmt(&mut said, format_args!("{error}"));
    let begins = |with: &str| said.0.starts_with(with);
    if begins("invalid type: null") || begins("missing field") {
        InvalidWhy::Missing
    } else if begins("duplicate field") {
        InvalidWhy::Twice
    } else if begins("unknown field") {
        InvalidWhy::UnknownName
    } else if begins("invalid type") || begins("invalid value") || begins("number out of range") {
        InvalidWhy::WrongKind
    } else {
        InvalidWhy::Unreadable
    }
}

/// A file that holds more than is ever read.
pub(crate) fn too_large() -> InstepError {
    let megabytes = i32::try_from(super::MOST_BYTES >> 20).unwrap_or(i32::MAX);
    InstepError::invalid("archive", InvalidWhy::TooLarge { max_megabytes: megabytes })
}

/// Hashes what passes through, all but the last line, which it keeps.
struct Checked<R> {
    from: R,
    hash: Sha256,
    last: Vec<u8>,
}

impl<R: Read> Checked<R> {
    fn new(from: R) -> Self {
        Self { from, hash: Sha256::new(), last: Vec::new() }
    }

    /// Whether the last line is the checksum of all before it.
    fn sound(self) -> bool {
        tail(&self.hash.finalize()).as_bytes() == self.last
    }
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.from.read(buffer)?;
        self.last.extend_from_slice(buffer.get(..n).unwrap_or_default());
        let sure = self.last.len().saturating_sub(TAIL);
        self.hash.update(self.last.get(..sure).unwrap_or_default());
        self.last.drain(..sure);
        Ok(n)
    }
}

/// The whole document. Its parts have an order, so none can come twice.
struct Document<'a>(&'a Reading);

impl<'de> DeserializeSeed<'de> for Document<'_> {
    type Value = Tables;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> std::result::Result<Tables, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Document<'_> {
    type Value = Tables;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an archive")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Tables, A::Error> {
        let not_ours = || self.0.stop(InstepError::NotOurs);
        match map.next_key::<Short>()? {
            Some(name) if name.0 == "format" => {}
            _ => return Err(not_ours()),
        }
        if map.next_value::<Short>()?.0 != FORMAT {
            return Err(not_ours());
        }
        self.0.begun.set(true);
        expect(&mut map, Name::Version)?;
        let version: i64 = map.next_value()?;
        match i32::try_from(version) {
            Ok(VERSION) => {}
            Ok(found) if found > VERSION => {
                return Err(self.0.stop(InstepError::Newer { found, known: VERSION }));
            }
            _ => return Err(self.0.stop(InstepError::out_of_range("version", 1, VERSION.into()))),
        }
        expect(&mut map, Name::Counts)?;
        let counts: Counts = map.next_value()?;
        expect(&mut map, Name::Tables)?;
        let tables = map.next_value_seed(TablesSeed(self.0))?;
        if tables.counts() != counts {
            return Err(self.0.stop(damaged()));
        }
        // What was purged is not there.
        if let Some(n) = tables.tombstone.iter().position(|t| tables.holds(&t.kind, t.id)) {
            let field = format!("tombstone[{n}].id");
            return Err(self.0.stop(InstepError::Invalid { field, why: InvalidWhy::NotTogether }));
        }
        expect(&mut map, Name::Checksum)?;
        map.next_value::<IgnoredAny>()?;
        match map.next_key::<Name>()? {
            None => Ok(tables),
            Some(_) => Err(A::Error::custom("more than the parts")),
        }
    }
}

/// The parts of the document.
#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Name {
    Version,
    Counts,
    Tables,
    Checksum,
}

/// A text of which only as much is kept as can be ours.
struct Short(String);

impl<'de> Deserialize<'de> for Short {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Short;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> std::result::Result<Short, E> {
                Ok(Short(text.chars().take(64).collect()))
            }
        }
        from.deserialize_str(Text)
    }
}

fn expect<'de, A: MapAccess<'de>>(map: &mut A, name: Name) -> std::result::Result<(), A::Error> {
    match map.next_key::<Name>()? {
        Some(found) if found == name => Ok(()),
        _ => Err(A::Error::custom("the parts are not in order")),
    }
}

struct TablesSeed<'a>(&'a Reading);

impl<'de> DeserializeSeed<'de> for TablesSeed<'_> {
    type Value = Tables;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> std::result::Result<Tables, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for TablesSeed<'_> {
    type Value = Tables;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("tables")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Tables, A::Error> {
        let mut tables = Tables::default();
        tables.read_table(&mut map, self.0)?;
        match map.next_key::<Short>()? {
            None => Ok(tables),
            Some(_) => Err(A::Error::custom("a table too many")),
        }
    }
}

/// The next table of the map, which must be the one called `name`.
pub(super) fn read_rows<'de, A: MapAccess<'de>, R: Archived>(
    map: &mut A,
    name: &'static str,
    rows: &mut Vec<R>,
    state: &Reading,
) -> std::result::Result<(), A::Error> {
    match map.next_key::<Short>()? {
        Some(found) if found.0 == name => {}
        _ => return Err(A::Error::custom("the tables are not in order")),
    }
    map.next_value_seed(Rows { name, rows, state })
}

struct Rows<'a, R> {
    name: &'static str,
    rows: &'a mut Vec<R>,
    state: &'a Reading,
}

impl<'de, R: Archived> DeserializeSeed<'de> for Rows<'_, R> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> std::result::Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de, R: Archived> Visitor<'de> for Rows<'_, R> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> std::result::Result<(), A::Error> {
        loop {
            let index = self.rows.len();
            self.state.place.set(Some((self.name, index)));
            self.state.field.set(None);
            let next = OneRow { at: (self.name, index), last: self.rows.last(), state: self.state };
            let Some(row) = seq.next_element_seed(next)? else { break };
            self.rows.push(row);
        }
        self.state.place.set(None);
        Ok(())
    }
}

/// The next row. It is checked while the parser is still at its line.
struct OneRow<'a, R> {
    at: (&'static str, usize),
    last: Option<&'a R>,
    state: &'a Reading,
}

impl<'de, R: Archived> DeserializeSeed<'de> for OneRow<'_, R> {
    type Value = R;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> std::result::Result<R, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de, R: Archived> Visitor<'de> for OneRow<'_, R> {
    type Value = R;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> std::result::Result<R, A::Error> {
        let (table, index) = self.at;
        let entry = R::Entry::read(map, &self.state.field)?;
        let row = R::take(entry).map_err(|wrong| self.state.stop(wrong.at(table, index)))?;
        // Ids only rise, so none comes twice.
        let why = match self.last.map(|last| last.key().cmp(&row.key())) {
            None | Some(std::cmp::Ordering::Less) => return Ok(row),
            Some(std::cmp::Ordering::Equal) => InvalidWhy::Twice,
            Some(std::cmp::Ordering::Greater) => InvalidWhy::NotTogether,
        };
        Err(self.state.stop(Wrong { field: "id", why }.at(table, index)))
    }
}
