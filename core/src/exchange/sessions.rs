//! Sessions of other apps, from one CSV file (docs/csv.md). It reads what stands in a line; whether a session may
//! have those values is for the same rules that hold for one logged by hand.

use std::borrow::Cow;
use std::io::Read;

use super::lines::{Place, Records};
use super::spreadsheet;
use super::values::why;
use crate::calendar::{CareDay, DateTimeText, Timestamp, Zone};
use crate::error::{InstepError, InvalidWhy};
use crate::session::{Foot, Mode, Receiver, SessionKind, SessionTag};
use crate::store::{Error, Result};

/// A line that was read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ImportedSession {
    /// Where it begins in the file, from 1.
    pub line: u64,
    /// What tells it from others: when it began as it was written, what it was, how long. The same line gives the same
    /// identity wherever it is read.
    pub identity: String,
    pub started_at: Timestamp,
    /// The offset it was written with. None on the clocks of here, and for `Z`, which names no place.
    pub offset_s: Option<i32>,
    /// The id of the time zone that was written behind the offset.
    pub time_zone: Option<String>,
    pub minutes: i32,
    pub kind: SessionKind,
    pub guide: Option<String>,
    pub mode: Option<Mode>,
    pub foot: Option<Foot>,
    pub receiver: Option<Receiver>,
    pub comfort_before: Option<i32>,
    pub comfort_after: Option<i32>,
    pub tags: Vec<SessionTag>,
    pub note: Option<String>,
}

/// A line that can't be taken, and why.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rejected {
    pub line: u64,
    pub error: InstepError,
}

/// After so many lines that can't be taken the file is no list of sessions.
const MOST_REJECTED: usize = 1000;
/// More than there are, so that one that comes twice is named.
const MOST_COLUMNS: usize = 100;

/// The columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    StartedAt,
    Date,
    Time,
    Minutes,
    Kind,
    Guide,
    Mode,
    Foot,
    Receiver,
    ComfortBefore,
    ComfortAfter,
    Tags,
    Note,
}

impl Column {
    const ALL: [(Self, &'static str); 13] = [
        (Self::StartedAt, "started_at"),
        (Self::Date, "date"),
        (Self::Time, "time"),
        (Self::Minutes, "minutes"),
        (Self::Kind, "kind"),
        (Self::Guide, "guide"),
        (Self::Mode, "mode"),
        (Self::Foot, "foot"),
        (Self::Receiver, "receiver"),
        (Self::ComfortBefore, "comfort_before"),
        (Self::ComfortAfter, "comfort_after"),
        (Self::Tags, "tags"),
        (Self::Note, "note"),
    ];

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(column, _)| *column == self).map(|(_, name)| *name).unwrap_or_default()
    }

    fn named(header: &str) -> Option<Self> {
        let header = header.trim().to_ascii_lowercase();
        Self::ALL.iter().find(|(_, name)| *name == header).map(|(column, _)| *column)
    }
}

/// A file of lines, as it was read: the entries themselves are made one at a time, as a line of twenty bytes becomes a
/// session of half a thousand.
pub(crate) struct SessionLines {
    text: Vec<u8>,
    delimiter: u8,
    columns: Vec<Column>,
}

impl SessionLines {
    /// Reads all of it, some `bytes` long, and looks at every line. A time without an offset is one on the clocks of
    /// `zone`.
    ///
    /// Fails with `NotOurs` when the first line is no header of ours, and `Invalid` for a column that is not known, comes
    /// twice or is missing, for a quote that is not closed or swallows other entries, or when nearly nothing can be
    /// taken. A single line that can't be taken is no failure.
    pub fn read(mut from: impl Read, bytes: usize, delimiter: u8, zone: &Zone) -> Result<Self> {
        let mut text = Vec::with_capacity(bytes.saturating_add(1));
        from.read_to_end(&mut text).map_err(super::source::unread)?;
        let header = Records::of(&text, delimiter, MOST_COLUMNS).next();
        let columns = match header {
            Some(Ok(record)) if !record.broken => columns(&record.fields)?,
            _ => return Err(InstepError::NotOurs.into()),
        };
        let lines = Self { text, delimiter, columns };
        let (mut entries, mut rejected) = (lines.entries(zone), Vec::new());
        while let Some(entry) = entries.next()? {
            if let Err(line) = entry {
                reject(&mut rejected, line)?;
            }
        }
        Ok(lines)
    }

    /// What stands in the lines, one after the other.
    pub fn entries<'a>(&'a self, zone: &'a Zone) -> Entries<'a> {
        let mut records = Records::of(&self.text, self.delimiter, self.columns.len().saturating_add(1));
        records.next();
        Entries { lines: self, records, zone }
    }
}

/// Keeps a line that can't be taken. Fails when there are too many.
pub(crate) fn reject(rejected: &mut Vec<Rejected>, line: Rejected) -> Result<()> {
    if rejected.len() >= MOST_REJECTED {
        let field = format!("{}:1", line.line);
        return Err(InstepError::Invalid { field, why: InvalidWhy::Unreadable }.into());
    }
    rejected.push(line);
    Ok(())
}

/// Goes through the lines of a file.
pub(crate) struct Entries<'a> {
    lines: &'a SessionLines,
    records: Records<'a>,
    zone: &'a Zone,
}

impl Entries<'_> {
    /// The next session, or why its line can't be taken. None at the end.
    pub fn next(&mut self) -> Result<Option<std::result::Result<ImportedSession, Rejected>>> {
        while let Some(record) = self.records.next() {
            let record = record.map_err(open_quote)?;
            if record.fields.iter().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            if let Some((place, behind)) = record.runs_on
                && behind.split(|b| matches!(b, b'\r' | b'\n')).any(|line| self.looks_like_an_entry(line))
            {
                return Err(open_quote(place));
            }
            let fields = Fields { columns: &self.lines.columns, cells: &record.fields };
            let entry = if record.broken {
                Err(InstepError::invalid("columns", InvalidWhy::OpenQuote))
            } else {
                fields.session(record.line, self.zone)
            };
            return Ok(Some(entry.map_err(|error| Rejected { line: record.line, error })));
        }
        Ok(None)
    }

    /// Whether a line inside a quote says by itself when a session was, and how long.
    fn looks_like_an_entry(&self, line: &[u8]) -> bool {
        let columns = &self.lines.columns;
        let cells: Vec<Cow<'_, [u8]>> =
            line.split(|b| *b == self.lines.delimiter).take(columns.len()).map(Cow::Borrowed).collect();
        let fields = Fields { columns, cells: &cells };
        cells.len() == columns.len()
            && fields.start().is_ok()
            && fields.number("minutes", Column::Minutes).is_ok_and(|minutes| minutes.is_some())
    }
}

fn open_quote((line, column): Place) -> Error {
    InstepError::Invalid { field: format!("{line}:{column}"), why: InvalidWhy::OpenQuote }.into()
}

fn columns(header: &[Cow<'_, [u8]>]) -> Result<Vec<Column>> {
    let names: Vec<Option<Column>> =
        header.iter().map(|name| std::str::from_utf8(name).ok().and_then(Column::named)).collect();
    if names.iter().all(Option::is_none) {
        return Err(InstepError::NotOurs.into());
    }
    let mut columns = Vec::new();
    for (found, n) in names.into_iter().zip(1..) {
        let n: i32 = n;
        let fails = |why| Error::from(InstepError::Invalid { field: format!("1:{n}"), why });
        let allowed = || Column::ALL.iter().map(|(_, name)| (*name).to_owned()).collect();
        let column = found.ok_or_else(|| fails(InvalidWhy::NotOneOf { allowed: allowed() }))?;
        if columns.contains(&column) {
            return Err(fails(InvalidWhy::Twice));
        }
        columns.push(column);
    }
    let has = |column| columns.contains(&column);
    let start = match (has(Column::StartedAt), has(Column::Date), has(Column::Time)) {
        (true, ..) | (_, true, true) => None,
        (_, true, false) => Some("time"),
        (_, false, true) => Some("date"),
        (_, false, false) => Some("started_at"),
    };
    let minutes = (!has(Column::Minutes)).then_some("minutes");
    let needed: Vec<String> = [start, minutes].into_iter().flatten().map(str::to_owned).collect();
    if !needed.is_empty() {
        return Err(InstepError::invalid("columns", InvalidWhy::ColumnMissing { needed }).into());
    }
    if has(Column::StartedAt) && (has(Column::Date) || has(Column::Time)) {
        return Err(InstepError::invalid("started_at", InvalidWhy::NotTogether).into());
    }
    Ok(columns)
}

/// One line, by its columns.
struct Fields<'a> {
    columns: &'a [Column],
    cells: &'a [Cow<'a, [u8]>],
}

type Line<T> = std::result::Result<T, InstepError>;

impl Fields<'_> {
    fn session(&self, line: u64, zone: &Zone) -> Line<ImportedSession> {
        if self.cells.len() != self.columns.len() {
            return Err(InstepError::invalid("columns", InvalidWhy::Unreadable));
        }
        let start = self.start()?;
        let started_at = start
            .instant(zone)
            .map_err(|error| InstepError::invalid("started_at", why(error, InvalidWhy::NotATime)))?;
        let minutes = self.number("minutes", Column::Minutes)?;
        let minutes = minutes.ok_or_else(|| InstepError::invalid("minutes", InvalidWhy::Missing))?;
        let guide = self.text(Column::Guide)?.map(str::to_owned);
        let usual = if guide.is_some() { SessionKind::ByHand } else { SessionKind::External };
        let kinds = SessionKind::ALL.iter().filter(|kind| **kind != SessionKind::Guided);
        let kind = self.word(Column::Kind, SessionKind::from_code, kinds.map(|k| k.code()))?.unwrap_or(usual);
        let mut tags = Vec::new();
        for code in self.text(Column::Tags)?.into_iter().flat_map(|t| t.split(';')) {
            let tag = SessionTag::from_code(code.trim());
            let known = SessionTag::ALL.iter().map(|tag| tag.code());
            tags.push(tag.ok_or_else(|| InstepError::not_one_of("tags", known))?);
        }
        let written = start.written();
        let (offset, offset_s, time_zone) = match start {
            // As it always stood in identities: the same line stays the same session.
            DateTimeText::Instant { offset_s, time_zone, .. } => {
                (offset_s.unwrap_or(0).to_string(), offset_s, time_zone.map(|zone| zone.id().to_owned()))
            }
            DateTimeText::Local { .. } => (String::new(), None, None),
        };
        let about = guide.as_deref().unwrap_or_default().to_ascii_uppercase();
        Ok(ImportedSession {
            line,
            identity: format!("{written}/{offset}/{}/{about}/{minutes}", kind.code()),
            started_at,
            offset_s,
            time_zone,
            minutes,
            kind,
            guide,
            mode: self.word(Column::Mode, Mode::from_code, Mode::ALL.iter().map(|m| m.code()))?,
            foot: self.word(Column::Foot, Foot::from_code, Foot::ALL.iter().map(|f| f.code()))?,
            receiver: self.word(
                Column::Receiver,
                Receiver::from_code,
                Receiver::ALL.iter().map(|r| r.code()),
            )?,
            comfort_before: self.number("comfort_before", Column::ComfortBefore)?,
            comfort_after: self.number("comfort_after", Column::ComfortAfter)?,
            tags,
            note: self.note()?,
        })
    }

    /// When it began, as it is written.
    fn start(&self) -> Line<DateTimeText> {
        let fails = |field, why| Err(InstepError::invalid(field, why));
        let (field, text) =
            match (self.text(Column::StartedAt)?, self.text(Column::Date)?, self.text(Column::Time)?) {
                (Some(at), _, _) => ("started_at", Cow::Borrowed(at)),
                (None, Some(date), Some(time)) => {
                    if let Err(error) = date.parse::<CareDay>() {
                        return fails("date", why(error, InvalidWhy::NotADay));
                    }
                    ("time", Cow::Owned(format!("{date}T{time}")))
                }
                (None, Some(_), None) => return fails("time", InvalidWhy::Missing),
                _ => return fails("started_at", InvalidWhy::Missing),
            };
        text.parse().or_else(|error| fails(field, why(error, InvalidWhy::NotATime)))
    }

    /// None for a column that is not there or empty.
    fn text(&self, column: Column) -> Line<Option<&str>> {
        let at = self.columns.iter().position(|c| *c == column);
        let Some(bytes) = at.and_then(|n| self.cells.get(n)) else { return Ok(None) };
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Some(text.trim()).filter(|t| !t.is_empty())),
            Err(_) => Err(InstepError::invalid("columns", InvalidWhy::Unreadable)),
        }
    }

    /// What is far too long is not kept: the line will be refused for it.
    fn note(&self) -> Line<Option<String>> {
        let note = self.text(Column::Note)?.map(spreadsheet::restored);
        if note.is_some_and(|n| n.chars().nth(2000).is_some()) {
            return Err(InstepError::invalid("note", InvalidWhy::TooLong { max_characters: 2000 }));
        }
        Ok(note.map(str::to_owned))
    }

    /// A whole number. What is none is refused; its range is for others to judge.
    fn number(&self, field: &str, column: Column) -> Line<Option<i32>> {
        let Some(text) = self.text(column)? else { return Ok(None) };
        let plain = text.strip_prefix('-').unwrap_or(text).bytes().all(|b| b.is_ascii_digit());
        match text.parse() {
            Ok(n) if plain => Ok(Some(n)),
            _ => Err(InstepError::invalid(field, InvalidWhy::Unreadable)),
        }
    }

    /// One word of a closed list.
    fn word<T>(
        &self,
        column: Column,
        from_code: fn(&str) -> Option<T>,
        allowed: impl Iterator<Item = &'static str>,
    ) -> Line<Option<T>> {
        let Some(text) = self.text(column)? else { return Ok(None) };
        match from_code(text) {
            Some(word) => Ok(Some(word)),
            None => Err(InstepError::not_one_of(column.name(), allowed)),
        }
    }
}
