//! Sessions of other apps, from one CSV file (docs/csv.md). It reads what stands in a line; whether a session may
//! have those values is for the same rules that hold for one logged by hand.

use std::io::{self, BufRead, BufReader, Read};

use chrono::NaiveDateTime;

use crate::calendar::{OffsetTime, TimeOfDay, Timestamp, Zone};
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
    /// The offset it was written with, if any.
    pub offset_s: Option<i32>,
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
/// Six a day for twenty years. A line may be so short that it takes thirty times its length in memory.
pub(super) const MOST_SESSIONS: u32 = 50_000;

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

    fn named(header: &str) -> Option<Self> {
        let header = header.trim().to_ascii_lowercase();
        Self::ALL.iter().find(|(_, name)| *name == header).map(|(column, _)| *column)
    }
}

/// Reads all lines. A time without an offset is one on the clocks of `zone`.
///
/// Fails with `NotOurs` when the first line is no header of ours, and `Invalid` for a column that is not known, comes
/// twice or is missing, when nearly nothing can be taken, or when there are more sessions than anybody has. A single line that can't be taken is no failure.
pub(crate) fn read_sessions(
    from: impl Read,
    delimiter: u8,
    zone: &Zone,
) -> Result<(Vec<ImportedSession>, Vec<Rejected>)> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(Lines(BufReader::new(from)));
    let mut record = csv::ByteRecord::new();
    if !reader.read_byte_record(&mut record).map_err(unread)? {
        return Err(InstepError::NotOurs.into());
    }
    let columns = header(&record)?;
    let (mut sessions, mut rejected) = (Vec::new(), Vec::new());
    while reader.read_byte_record(&mut record).map_err(unread)? {
        let line = record.position().map_or(0, csv::Position::line);
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        let fields = Fields { columns: &columns, record: &record };
        match fields.session(line, zone) {
            Ok(_) if u32::try_from(sessions.len()).is_ok_and(|n| n >= MOST_SESSIONS) => {
                return Err(InstepError::out_of_range("lines", 1, MOST_SESSIONS.into()).into());
            }
            Ok(session) => sessions.push(session),
            Err(error) => rejected.push(Rejected { line, error }),
        }
        if rejected.len() > MOST_REJECTED {
            let field = format!("{line}:1");
            return Err(InstepError::Invalid { field, why: InvalidWhy::Unreadable }.into());
        }
    }
    Ok((sessions, rejected))
}

/// Ends every line in the one way, so that lines are counted alike.
struct Lines<R>(R);

impl<R: BufRead> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0usize;
        for place in buffer.iter_mut() {
            let Some(&byte) = self.0.fill_buf()?.first() else { break };
            self.0.consume(1);
            // What follows may lie in the next piece.
            let ends = byte == b'\r' && self.0.fill_buf()?.first() == Some(&b'\n');
            if ends {
                self.0.consume(1);
            }
            *place = if ends { b'\n' } else { byte };
            filled = filled.saturating_add(1);
        }
        Ok(filled)
    }
}

fn unread(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(e) => super::source::unread(e),
        _ => InstepError::invalid("archive", InvalidWhy::Unreadable).into(),
    }
}

fn header(record: &csv::ByteRecord) -> Result<Vec<Column>> {
    let names: Vec<Option<Column>> =
        record.iter().map(|name| std::str::from_utf8(name).ok().and_then(Column::named)).collect();
    if names.iter().all(Option::is_none) {
        return Err(InstepError::NotOurs.into());
    }
    let mut columns = Vec::new();
    for (found, n) in names.into_iter().zip(1..) {
        let n: i32 = n;
        let fails = |why| Error::from(InstepError::Invalid { field: format!("1:{n}"), why });
        let column = found.ok_or_else(|| fails(InvalidWhy::NotKnown))?;
        if columns.contains(&column) {
            return Err(fails(InvalidWhy::Twice));
        }
        columns.push(column);
    }
    let has = |column| columns.contains(&column);
    for (field, there) in [
        ("minutes", has(Column::Minutes)),
        ("started_at", has(Column::StartedAt) || (has(Column::Date) && has(Column::Time))),
    ] {
        if !there {
            return Err(InstepError::invalid(field, InvalidWhy::Missing).into());
        }
    }
    if has(Column::StartedAt) && (has(Column::Date) || has(Column::Time)) {
        return Err(InstepError::invalid("started_at", InvalidWhy::NotTogether).into());
    }
    Ok(columns)
}

/// One line, by its columns.
struct Fields<'a> {
    columns: &'a [Column],
    record: &'a csv::ByteRecord,
}

type Line<T> = std::result::Result<T, InstepError>;

impl Fields<'_> {
    fn session(&self, line: u64, zone: &Zone) -> Line<ImportedSession> {
        if self.record.len() != self.columns.len() {
            return Err(InstepError::invalid("columns", InvalidWhy::Unreadable));
        }
        let (written, offset_s) = self.start()?;
        let started_at = match offset_s {
            Some(offset_s) => Timestamp::from_local(written, offset_s),
            None => local(written, zone),
        }
        .map_err(|_| InstepError::invalid("started_at", InvalidWhy::NotATime))?;
        let minutes = self.number("minutes", Column::Minutes)?;
        let minutes = minutes.ok_or_else(|| InstepError::invalid("minutes", InvalidWhy::Missing))?;
        let guide = self.text(Column::Guide)?.map(str::to_owned);
        let usual = if guide.is_some() { SessionKind::ByHand } else { SessionKind::External };
        let kind = self.word("kind", Column::Kind, SessionKind::from_code)?.unwrap_or(usual);
        let mut tags = Vec::new();
        for code in self.text(Column::Tags)?.into_iter().flat_map(|t| t.split(';')) {
            let tag = SessionTag::from_code(code.trim());
            tags.push(tag.ok_or_else(|| InstepError::invalid("tags", InvalidWhy::NotKnown))?);
        }
        let offset = offset_s.map(|s| s.to_string()).unwrap_or_default();
        let about = guide.as_deref().unwrap_or_default().to_ascii_uppercase();
        Ok(ImportedSession {
            line,
            identity: format!("{written}/{offset}/{}/{about}/{minutes}", kind.code()),
            started_at,
            offset_s,
            minutes,
            kind,
            guide,
            mode: self.word("mode", Column::Mode, Mode::from_code)?,
            foot: self.word("foot", Column::Foot, Foot::from_code)?,
            receiver: self.word("receiver", Column::Receiver, Receiver::from_code)?,
            comfort_before: self.number("comfort_before", Column::ComfortBefore)?,
            comfort_after: self.number("comfort_after", Column::ComfortAfter)?,
            tags,
            note: self.note()?,
        })
    }

    /// When it began, as a clock showed it, and the offset of that clock where one was written.
    fn start(&self) -> Line<(NaiveDateTime, Option<i32>)> {
        let fails = |field, why| Err(InstepError::invalid(field, why));
        let text = match (self.text(Column::StartedAt)?, self.text(Column::Date)?, self.text(Column::Time)?) {
            (Some(at), _, _) => at.to_owned(),
            (None, Some(date), Some(time)) => {
                if date.parse::<crate::calendar::CareDay>().is_err() {
                    return fails("date", InvalidWhy::NotADay);
                }
                format!("{date}T{time}")
            }
            (None, Some(_), None) => return fails("time", InvalidWhy::Missing),
            _ => return fails("started_at", InvalidWhy::Missing),
        };
        let text = text.replacen(' ', "T", 1);
        if let Ok(time) = text.parse::<OffsetTime>() {
            return Ok((time.local(), Some(time.offset_s)));
        }
        for format in ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"] {
            if let Ok(local) = NaiveDateTime::parse_from_str(&text, format) {
                return Ok((local, None));
            }
        }
        fails("started_at", InvalidWhy::NotATime)
    }

    /// None for a column that is not there or empty.
    fn text(&self, column: Column) -> Line<Option<&str>> {
        let at = self.columns.iter().position(|c| *c == column);
        let Some(bytes) = at.and_then(|n| self.record.get(n)) else { return Ok(None) };
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Some(text.trim()).filter(|t| !t.is_empty())),
            Err(_) => Err(InstepError::invalid("columns", InvalidWhy::Unreadable)),
        }
    }

    /// What is far too long is not kept: the line will be refused for it.
    fn note(&self) -> Line<Option<String>> {
        let note = self.text(Column::Note)?;
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

    fn word<T>(&self, field: &str, column: Column, from_code: fn(&str) -> Option<T>) -> Line<Option<T>> {
        let Some(text) = self.text(column)? else { return Ok(None) };
        match from_code(text) {
            Some(word) => Ok(Some(word)),
            None => Err(InstepError::invalid(field, InvalidWhy::NotKnown)),
        }
    }
}

/// The instant at which the zone's clocks show this.
fn local(written: NaiveDateTime, zone: &Zone) -> Line<Timestamp> {
    use chrono::Timelike;
    let minutes = written.num_seconds_from_midnight() / 60;
    let time = TimeOfDay::from_minutes(i32::try_from(minutes).unwrap_or_default())?;
    let day = crate::calendar::CareDay::try_from(written.date())?;
    Ok(zone.resolve(day, time)?.time.at.plus_seconds(i64::from(written.second())))
}
