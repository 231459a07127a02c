use std::collections::BTreeSet;
use std::io::{BufReader, Read, Write};

use rusqlite::Connection;
use uuid::Uuid;

use super::explain::error_text;
use super::sessions::new_entry;
use super::{
    ExportFormat, ExportRequest, Exported, ImportRequest, Imported, Instep, RejectedLine, SessionEntry,
    TableCount, View, check_moment,
};
use crate::calendar::{CalendarDate, Moment, OffsetTime, Zone};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::exchange::{
    self, ArchiveWriter, Archived, Counts, EachRow, EachTable, Entries, Fate, ImportedSession, Kind,
    MOST_BYTES, Mark, Rejected, SessionLines, Source, SpreadsheetWriter, Tables,
};
use crate::session::SessionId;
use crate::store::{self, RatingRow, Row, SessionRow, TombstoneRow, Tx};
use crate::words::{Arg, Words};

/// Namespace of ids made from a line of another app's file, so that the same line is the same session.
const LINES: Uuid = Uuid::from_u128(0x7a1f_6f0e_5a55_4a0b_9d0c_3b1f_9b57_6d05);

#[uniffi::export]
impl Instep {
    /// Writes everything the person has stored into one file: an archive, or tables for spreadsheets. The same data
    /// gives the same bytes, unless a passphrase seals them. What concerns this device alone stays out: the log of
    /// reminders, the session being played. Other calls go on meanwhile; `suspend` interrupts it.
    ///
    /// Every row is held against its checksum first: what was changed or lost in the data file never leaves as if it
    /// were sound.
    ///
    /// Errors: `Invalid` for the `path` (a folder, a `file:` path, a data file, a pipe that nobody reads) or an empty
    /// `passphrase`; `NotFound` when its folder does not exist; `Damaged` when a row or a table is not as it was written; `ReadOnly`, `Full`,
    /// `Suspended`. A file of that name is then as it was.
    pub fn export_file(&self, request: ExportRequest, now: Moment) -> Result<Exported> {
        check_moment(&now)?;
        let format = request.format.unwrap_or_else(|| format_of(&request.path));
        let mut counts = Vec::new();
        // Deriving a key takes a second and putting a file on the disk some time: neither holds a connection.
        let bytes = self.door.apart(|| {
            let mut rows = |out: &mut dyn Write| {
                counts = self.read_aside(&now, |view| view.export(format, out))?;
                Ok(())
            };
            store::write_outgoing(&request.path, |out| match &request.passphrase {
                None => rows(out),
                Some(passphrase) => {
                    let mut sealed = exchange::seal(out, passphrase)?;
                    rows(&mut sealed)?;
                    sealed.finish()?;
                    Ok(())
                }
            })
        })?;
        let rows = counts.iter().fold(0i64, |sum, c| sum.saturating_add(c.rows));
        let sealed = request.passphrase.is_some();
        Ok(Exported {
            file_name: file_name(format, sealed, now.date()?),
            mime: mime(format, sealed).to_owned(),
            path: request.path,
            format,
            bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
            sealed,
            text: self.words().text("export-done", &[("count", Arg::Count(rows))]),
            counts,
        })
    }

    /// Takes in an archive of Instep, or sessions of another app as CSV. Of two versions of a row the later one stays,
    /// so that importing twice, or on two devices in any order, comes to the same. Rows that differ under one
    /// (stamp, origin) come from copies of one data file, or from an archive that was changed by hand. Of them the one with
    /// the larger checksum stays, on every device alike.
    ///
    /// Everything is checked before anything is written, and all is written or nothing. A file larger than 256 MiB is
    /// not read. Other calls go on while it is checked.
    ///
    /// Errors: `NotFound` for the file; `NotOurs`; `Newer` for an archive of a later version; `Damaged` when it was cut
    /// off or changed; `Invalid` with the place for what it can't hold (path and line as `session[3].value:12`, otherwise
    /// line and column as `2:7`), for the `passphrase` when it is missing or wrong, and for the `path`; `Full`,
    /// `ReadOnly`, `Busy`.
    pub fn import_file(&self, request: ImportRequest, now: Moment) -> Result<Imported> {
        check_moment(&now)?;
        // A hostile file is read where a panic is caught, and where nobody waits for it.
        let rules = now.rules();
        let incoming = self.door.apart(|| incoming(&request, &rules))?;
        match (&incoming, request.dry_run) {
            (Incoming::Archive(tables), true) => {
                self.read_aside(&now, |view| view.plan(tables)?.report(view, tables, true))
            }
            (Incoming::Archive(tables), false) => self.write(&now, |tx| {
                let view = self.view(tx, &now)?;
                let plan = view.plan(tables)?;
                let report = plan.report(&view, tables, false)?;
                plan.carry_out(tx, tables)?;
                Ok(report)
            }),
            (Incoming::Sessions(lines), true) => self.read_aside(&now, |view| {
                let mut import = Lines::of(lines, &rules);
                while !import.some(view)?.is_empty() {}
                import.report(view, true)
            }),
            (Incoming::Sessions(lines), false) => self.write(&now, |tx| {
                let mut import = Lines::of(lines, &rules);
                loop {
                    let new = import.some(&mut self.view(tx, &now)?)?;
                    if new.is_empty() {
                        break;
                    }
                    for (mut session, ratings) in new {
                        (session.stamp, session.origin) = (tx.stamp(), tx.origin());
                        tx.insert(&session)?;
                        for rating in ratings {
                            rating.save(tx)?;
                        }
                    }
                }
                import.report(&self.view(tx, &now)?, false)
            }),
        }
    }
}

// ---- Out ----------------------------------------------------------------------------------------------------------

/// The format that the ending of a file's name stands for.
fn format_of(path: &str) -> ExportFormat {
    let zip = std::path::Path::new(path).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    if zip { ExportFormat::Csv } else { ExportFormat::Json }
}

impl View<'_> {
    /// Writes all rows, and says how many of each table.
    fn export(&self, format: ExportFormat, out: &mut dyn Write) -> store::Result<Vec<TableCount>> {
        store::check_rows(self.db)?;
        let mut counts = Counting { db: self.db, counts: Vec::new() };
        exchange::each_table(&mut counts)?;
        match format {
            ExportFormat::Json => {
                let mut head = Counts::default();
                for count in &counts.counts {
                    head.set(&count.table, u64::try_from(count.rows).unwrap_or_default());
                }
                let mut writer = ArchiveOut { db: self.db, out: ArchiveWriter::begin(out, &head)? };
                exchange::each_table(&mut writer)?;
                writer.out.finish()?;
            }
            ExportFormat::Csv => {
                let mut writer = SpreadsheetOut { db: self.db, out: SpreadsheetWriter::begin(out) };
                exchange::each_table(&mut writer)?;
                writer.out.steps()?;
                SessionRow::each(self.db, ORDER, |row| writer.out.steps_of(&row))?;
                writer.out.finish()?;
            }
        }
        Ok(counts.counts)
    }
}

/// A name with the day of the export.
fn file_name(format: ExportFormat, sealed: bool, day: CalendarDate) -> String {
    let ending = match format {
        ExportFormat::Json => "json",
        ExportFormat::Csv => "zip",
    };
    format!("instep-{day}.{ending}{}", if sealed { ".age" } else { "" })
}

/// The media type of an export. A sealed one has none that is registered.
const fn mime(format: ExportFormat, sealed: bool) -> &'static str {
    match format {
        _ if sealed => "application/octet-stream",
        ExportFormat::Json => "application/json",
        ExportFormat::Csv => "application/zip",
    }
}

const ORDER: &str = "ORDER BY id";

/// Which rows of a table leave, in the archive's order. A tombstone beside a row that was written again later has
/// nothing left to say.
fn which(table: &str) -> String {
    if table != TombstoneRow::TABLE {
        return ORDER.to_owned();
    }
    let outlived = exchange::MERGEABLE.map(|t| {
        format!("NOT EXISTS (SELECT 1 FROM {t} r WHERE tombstone.kind = '{t}' AND r.id = tombstone.id)")
    });
    format!("WHERE {} ORDER BY kind, id", outlived.join(" AND "))
}

struct Counting<'a> {
    db: &'a Connection,
    counts: Vec<TableCount>,
}

impl EachTable<store::Error> for Counting<'_> {
    fn table<R: Archived + Row>(&mut self, name: &'static str) -> store::Result<()> {
        let sql = format!("SELECT count(*) FROM (SELECT 1 FROM {} {})", R::TABLE, which(R::TABLE));
        let rows = self.db.query_row(&sql, [], |r| r.get(0))?;
        self.counts.push(TableCount { table: name.to_owned(), rows });
        Ok(())
    }
}

struct ArchiveOut<'a, W> {
    db: &'a Connection,
    out: ArchiveWriter<W>,
}

impl<W: Write> EachTable<store::Error> for ArchiveOut<'_, W> {
    fn table<R: Archived + Row>(&mut self, name: &'static str) -> store::Result<()> {
        self.out.table(name)?;
        R::each(self.db, &which(R::TABLE), |row| self.out.row(&row))
    }
}

struct SpreadsheetOut<'a, W: Write> {
    db: &'a Connection,
    out: SpreadsheetWriter<W>,
}

impl<W: Write> EachTable<store::Error> for SpreadsheetOut<'_, W> {
    fn table<R: Archived + Row>(&mut self, name: &'static str) -> store::Result<()> {
        self.out.table::<R>(name)?;
        R::each(self.db, &which(R::TABLE), |row| self.out.row(&row))
    }
}

// ---- In -----------------------------------------------------------------------------------------------------------

/// What a file holds.
enum Incoming {
    Archive(Box<Tables>),
    Sessions(SessionLines),
}

/// Reads and checks the whole file.
fn incoming(request: &ImportRequest, zone: &Zone) -> store::Result<Incoming> {
    let file = store::open_incoming(&request.path, MOST_BYTES)?.ok_or_else(exchange::too_large)?;
    let bytes = usize::try_from(file.metadata()?.len()).unwrap_or_default();
    // It may have grown since it was measured, and what is sealed may unfold.
    let file = Source::of(file, MOST_BYTES)?;
    if exchange::is_sealed(file.start()) {
        let open = exchange::unseal(BufReader::new(file), request.passphrase.as_deref())?;
        content(Source::of(open, MOST_BYTES)?, bytes, zone)
    } else {
        content(file, bytes, zone)
    }
}

fn content(from: Source<impl Read>, bytes: usize, zone: &Zone) -> store::Result<Incoming> {
    match from.kind() {
        Kind::Archive => Ok(Incoming::Archive(Box::new(exchange::read_archive(from)?))),
        Kind::Lines { delimiter } => {
            Ok(Incoming::Sessions(SessionLines::read(from.without_mark()?, bytes, delimiter, zone)?))
        }
        Kind::Neither => Err(InstepError::NotOurs.into()),
    }
}

/// How many sessions of another app are made before they are written.
const AT_A_TIME: usize = 500;

/// Lines of another app on their way in, in one pass: what was decided of them is counted, not kept.
struct Lines<'a> {
    entries: Entries<'a>,
    /// The sessions of this file so far.
    seen: BTreeSet<Uuid>,
    inserted: i64,
    skipped: i64,
    rejected: Vec<Rejected>,
}

impl<'a> Lines<'a> {
    fn of(lines: &'a SessionLines, zone: &'a Zone) -> Self {
        let (seen, rejected) = (BTreeSet::new(), Vec::new());
        Self { entries: lines.entries(zone), seen, inserted: 0, skipped: 0, rejected }
    }

    /// The next sessions that are new here, with their ratings. Empty at the end.
    fn some(&mut self, view: &mut View<'_>) -> store::Result<Vec<(SessionRow, Vec<RatingRow>)>> {
        let mut new = Vec::new();
        while new.len() < AT_A_TIME {
            let session = match self.entries.next()? {
                None => break,
                Some(Err(line)) => {
                    exchange::reject(&mut self.rejected, line)?;
                    continue;
                }
                Some(Ok(session)) => session,
            };
            let id = Uuid::new_v5(&LINES, session.identity.as_bytes());
            if !self.seen.insert(id) {
                let error = InstepError::invalid("started_at", InvalidWhy::Twice);
                exchange::reject(&mut self.rejected, Rejected { line: session.line, error })?;
                continue;
            }
            let here = store::mark::<SessionRow>(view.db, id)?.is_some()
                || TombstoneRow::get(view.db, SessionRow::TABLE, id)?.is_some();
            if here {
                self.skipped = self.skipped.saturating_add(1);
                continue;
            }
            match view.imported(&session, SessionId::new(id)) {
                Ok(made) => new.push(made),
                // A line that says what can't be is told; a fault of ours or of the file ends it all.
                Err(error @ (InstepError::Invalid { .. } | InstepError::NotFound { .. })) => {
                    exchange::reject(&mut self.rejected, Rejected { line: session.line, error })?;
                }
                Err(error) => return Err(error.into()),
            }
        }
        self.inserted = self.inserted.saturating_add(i64::try_from(new.len()).unwrap_or(i64::MAX));
        Ok(new)
    }

    fn report(&self, view: &View<'_>, dry_run: bool) -> store::Result<Imported> {
        let rejected = self.rejected.iter().map(|r| told(r, view.words)).collect();
        Ok(imported(view.words, [self.inserted, 0, self.skipped], rejected, dry_run))
    }
}

impl View<'_> {
    /// A line as a session logged by hand, by the same rules.
    fn imported(&mut self, line: &ImportedSession, id: SessionId) -> Result<(SessionRow, Vec<RatingRow>)> {
        let entry = SessionEntry {
            kind: line.kind,
            guide: line.guide.as_ref().map(|g| g.to_ascii_uppercase()),
            mode: line.mode,
            started_at: Some(line.started_at),
            started_local: None,
            minutes: Some(line.minutes),
            foot: line.foot,
            receiver: line.receiver,
            comfort_before: line.comfort_before,
            comfort_after: line.comfort_after,
            note: line.note.clone(),
            tags: line.tags.clone(),
            occurrence: None,
        };
        // Written with a time zone, or with another offset than this device's clocks had then: it was another place.
        let elsewhere = line.offset_s.filter(|offset| *offset != self.zone.offset_at(line.started_at));
        let place = line.time_zone.as_deref().and_then(Zone::named).or_else(|| {
            elsewhere.map(|offset_s| {
                let name = OffsetTime { at: line.started_at, offset_s }.to_string();
                Zone::of_row(name.get(name.len().saturating_sub(6)..).unwrap_or_default(), offset_s)
            })
        });
        let usual = place.map(|place| std::mem::replace(&mut self.zone, place));
        let made = new_entry(self, &entry, id);
        if let Some(usual) = usual {
            self.zone = usual;
        }
        let (mut session, mut ratings) = made?;
        session.source = IMPORT.to_owned();
        for rating in &mut ratings {
            rating.source = IMPORT.to_owned();
        }
        Ok((session, ratings))
    }
}

/// Whose word it is: another app's.
const IMPORT: &str = "import";

/// What would become of every row of an archive, found without changing anything.
#[derive(Default)]
struct Plan {
    /// Of each row, in the archive's order.
    fates: Vec<Fate>,
}

impl View<'_> {
    fn plan(&self, tables: &Tables) -> store::Result<Plan> {
        let mut plan = Plan::default();
        tables.each_row(&mut Deciding { db: self.db, plan: &mut plan })?;
        Ok(plan)
    }
}

struct Deciding<'a, 'b> {
    db: &'a Connection,
    plan: &'b mut Plan,
}

impl EachRow<store::Error> for Deciding<'_, '_> {
    fn row<R: Archived + Row>(&mut self, row: &R) -> store::Result<()> {
        let (kind, id) = row.key();
        let mark = |(stamp, origin)| Mark { stamp, origin };
        let buried = |kind| -> store::Result<Option<Mark>> {
            Ok(TombstoneRow::get(self.db, kind, id)?.map(|t| t.mark()))
        };
        let fate = if row.tombstone().is_some() {
            let here = store::mark_in(self.db, kind, id)?.map(mark);
            exchange::fate_of_tombstone(row.mark(), here, buried(kind)?)
        } else {
            let here =
                store::mark::<R>(self.db, id)?.map(|(stamp, origin, sum)| (mark((stamp, origin)), sum));
            exchange::fate_of_row((row.mark(), store::sum_of(row)), here, buried(R::TABLE)?)
        };
        self.plan.fates.push(fate);
        Ok(())
    }
}

impl Plan {
    fn report(&self, view: &View<'_>, tables: &Tables, dry_run: bool) -> store::Result<Imported> {
        let mut tally = Tally { fates: self.fates.iter(), inserted: 0, updated: 0, skipped: 0 };
        tables.each_row(&mut tally)?;
        let counts = [tally.inserted, tally.updated, tally.skipped];
        Ok(imported(view.words, counts, Vec::new(), dry_run))
    }

    fn carry_out(self, tx: &mut Tx<'_>, tables: &Tables) -> store::Result<()> {
        tables.each_row(&mut Writing { tx, fates: self.fates.into_iter() })
    }
}

fn imported(
    words: &Words,
    [inserted, updated, skipped]: [i64; 3],
    rejected: Vec<RejectedLine>,
    dry_run: bool,
) -> Imported {
    let text = words.text(
        if dry_run { "import-would" } else { "import-done" },
        &[
            ("inserted", Arg::Count(inserted)),
            ("updated", Arg::Count(updated)),
            ("skipped", Arg::Count(skipped)),
            ("rejected", Arg::Count(i64::try_from(rejected.len()).unwrap_or(i64::MAX))),
        ],
    );
    Imported { inserted, updated, skipped, rejected, dry_run, text }
}

fn told(rejected: &Rejected, words: &Words) -> RejectedLine {
    let line = ("line", Arg::Count(i64::try_from(rejected.line).unwrap_or(i64::MAX)));
    let column = match &rejected.error {
        InstepError::Invalid { field, .. } => Some(field.clone()),
        InstepError::NotFound { what } => Some(what.to_string()),
        _ => None,
    };
    let place = match column {
        Some(name) => words.text("import-place", &[line, ("field", Arg::Text(&name))]),
        None => words.text("import-line", &[line]),
    };
    let text = error_text(words, &rejected.error);
    let reason = match &rejected.error {
        // How it is written, or what can be chosen, stands in the second sentence.
        InstepError::Invalid {
            why: InvalidWhy::NotATime | InvalidWhy::NotADay | InvalidWhy::NotOneOf { .. },
            ..
        } => format!("{} {}", text.title, text.mend),
        _ => text.title,
    };
    RejectedLine { place, reason }
}

struct Tally<'a> {
    fates: std::slice::Iter<'a, Fate>,
    inserted: i64,
    updated: i64,
    skipped: i64,
}

impl EachRow<store::Error> for Tally<'_> {
    fn row<R: Archived + Row>(&mut self, row: &R) -> store::Result<()> {
        let counter = match (self.fates.next(), row.tombstone()) {
            // The mark of something that was never here is nothing to tell.
            (Some(Fate::Insert), Some(_)) => return Ok(()),
            (Some(Fate::Insert), None) => &mut self.inserted,
            (Some(Fate::Update | Fate::Remove), _) => &mut self.updated,
            (Some(Fate::Skip) | None, _) => &mut self.skipped,
        };
        *counter = counter.saturating_add(1);
        Ok(())
    }
}

struct Writing<'a, 'b> {
    tx: &'a mut Tx<'b>,
    fates: std::vec::IntoIter<Fate>,
}

impl EachRow<store::Error> for Writing<'_, '_> {
    fn row<R: Archived + Row>(&mut self, row: &R) -> store::Result<()> {
        let fate = self.fates.next().unwrap_or(Fate::Skip);
        if fate == Fate::Skip {
            return Ok(());
        }
        let id = row.key().1;
        match row.tombstone() {
            Some(tombstone) => {
                if fate == Fate::Remove {
                    exchange::each_table(&mut Purging { tx: &mut *self.tx, kind: &tombstone.kind, id })?;
                }
                self.tx.bury(tombstone)
            }
            None => {
                self.tx.unbury(R::TABLE, id)?;
                self.tx.adopt(row, id, row.mark().stamp)
            }
        }
    }
}

struct Purging<'a, 'b> {
    tx: &'a mut Tx<'b>,
    kind: &'a str,
    id: Uuid,
}

impl EachTable<store::Error> for Purging<'_, '_> {
    fn table<R: Archived + Row>(&mut self, name: &'static str) -> store::Result<()> {
        if name == self.kind { self.tx.purge::<R>(self.id) } else { Ok(()) }
    }
}
