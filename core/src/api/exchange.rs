use std::collections::BTreeSet;
use std::io::{BufReader, Read, Write};

use rusqlite::Connection;
use uuid::Uuid;

use super::explain::error_text;
use super::sessions::new_entry;
use super::{
    ExportFormat, ExportRequest, Exported, ImportRequest, Imported, Instep, Part, RejectedLine, SessionEntry,
    TableCount, View, check_moment,
};
use crate::calendar::{Moment, OffsetTime, Zone};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::exchange::{
    self, ArchiveWriter, Archived, Counts, EachRow, EachTable, Fate, ImportedSession, Kind, MOST_BYTES, Mark,
    Rejected, Source, SpreadsheetWriter, Tables,
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
    /// Errors: `Invalid` for the `path` (a folder, a `file:` path, a data file) or an empty `passphrase`; `NotFound` when
    /// its folder does not exist; `Damaged` when a row or a table is not as it was written; `ReadOnly`, `Full`,
    /// `Suspended`. A file of that name is then as it was.
    pub fn export_file(&self, request: ExportRequest, now: Moment) -> Result<Exported> {
        check_moment(&now)?;
        let format = request.format.unwrap_or(ExportFormat::Json);
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
        Ok(Exported {
            path: request.path,
            format,
            bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
            sealed: request.passphrase.is_some(),
            text: self.words().text("export-done", &[("count", Arg::Count(rows))]),
            counts,
        })
    }

    /// Takes in an archive of Instep, or sessions of another app as CSV. Of two versions of a row the later one stays,
    /// so that importing twice, or on two devices in any order, comes to the same. A row that claims to be the version
    /// that is here, and is not, was changed by hand: it is told in `rejected`, and the one here stays.
    ///
    /// Everything is checked before anything is written, and all is written or nothing. A file larger than 256 MiB is
    /// not read. Other calls go on while it is checked.
    ///
    /// Errors: `NotFound` for the file; `NotOurs`; `Newer` for an archive of a later version; `Damaged` when it was cut
    /// off or changed; `Invalid` with the place for what it can't hold (`session[3].value`, line and column as `2:7`), for the
    /// `passphrase` when it is missing or wrong, and for the `path`; `Full`, `ReadOnly`, `Busy`.
    pub fn import_file(&self, request: ImportRequest, now: Moment) -> Result<Imported> {
        check_moment(&now)?;
        // A hostile file is read where a panic is caught, and where nobody waits for it.
        let incoming = self.door.apart(|| incoming(&request, &now.rules()))?;
        if request.dry_run {
            return self.read_aside(&now, |view| view.plan_import(&incoming)?.report(view, &incoming, true));
        }
        self.write(&now, |tx| {
            let mut view = self.view(tx, &now)?;
            let plan = view.plan_import(&incoming)?;
            let report = plan.report(&view, &incoming, false)?;
            plan.carry_out(tx, &incoming)?;
            Ok(report)
        })
    }
}

// ---- Out ----------------------------------------------------------------------------------------------------------

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
    Sessions(Vec<ImportedSession>, Vec<Rejected>),
}

/// Reads and checks the whole file.
fn incoming(request: &ImportRequest, zone: &Zone) -> store::Result<Incoming> {
    let file = store::open_incoming(&request.path, MOST_BYTES)?.ok_or_else(exchange::too_large)?;
    // It may have grown since it was measured, and what is sealed may unfold.
    let file = Source::of(file, MOST_BYTES)?;
    if exchange::is_sealed(file.start()) {
        let open = exchange::unseal(BufReader::new(file), request.passphrase.as_deref())?;
        content(Source::of(open, MOST_BYTES)?, zone)
    } else {
        content(file, zone)
    }
}

fn content(from: Source<impl Read>, zone: &Zone) -> store::Result<Incoming> {
    match from.kind() {
        Kind::Archive => Ok(Incoming::Archive(Box::new(exchange::read_archive(from)?))),
        Kind::Lines { delimiter } => {
            let (sessions, rejected) = exchange::read_sessions(from.without_mark()?, delimiter, zone)?;
            Ok(Incoming::Sessions(sessions, rejected))
        }
        Kind::Neither => Err(InstepError::NotOurs.into()),
    }
}

/// What would become of everything, found without changing anything.
#[derive(Default)]
struct Plan {
    /// Of each row of an archive, in its order.
    fates: Vec<Fate>,
    /// The sessions of another app that are new here, with their ratings.
    sessions: Vec<(SessionRow, Vec<RatingRow>)>,
    skipped: i64,
    /// Lines of another app that can't be taken.
    rejected: Vec<Rejected>,
    /// Rows of an archive that differ from the ones here under the same mark: the table, and which of it.
    differ: Vec<(&'static str, usize)>,
    changed: Vec<Part>,
}

impl View<'_> {
    fn plan_import(&mut self, incoming: &Incoming) -> store::Result<Plan> {
        let mut plan = Plan::default();
        match incoming {
            Incoming::Archive(tables) => {
                tables.each_row(&mut Deciding { db: self.db, plan: &mut plan, at: ("", 0) })?;
            }
            Incoming::Sessions(sessions, rejected) => {
                plan.rejected.extend(rejected.iter().cloned());
                self.plan_sessions(sessions, &mut plan)?;
            }
        }
        Ok(plan)
    }

    fn plan_sessions(&mut self, sessions: &[ImportedSession], plan: &mut Plan) -> store::Result<()> {
        let mut seen = BTreeSet::new();
        for session in sessions {
            let id = Uuid::new_v5(&LINES, session.identity.as_bytes());
            if !seen.insert(id) {
                let error = InstepError::invalid("started_at", InvalidWhy::Twice);
                plan.rejected.push(Rejected { line: session.line, error });
                continue;
            }
            let here = SessionRow::get(self.db, SessionId::new(id))?.is_some()
                || TombstoneRow::get(self.db, SessionRow::TABLE, id)?.is_some();
            if here {
                plan.skipped = plan.skipped.saturating_add(1);
                continue;
            }
            match self.imported(session, SessionId::new(id)) {
                Ok(new) => plan.sessions.push(new),
                // A line that says what can't be is told; a fault of ours or of the file ends it all.
                Err(error @ (InstepError::Invalid { .. } | InstepError::NotFound { .. })) => {
                    plan.rejected.push(Rejected { line: session.line, error });
                }
                Err(error) => return Err(error.into()),
            }
        }
        plan.rejected.sort_by_key(|r| r.line);
        if !plan.sessions.is_empty() {
            plan.changed = Part::OF_SESSIONS.to_vec();
        }
        Ok(())
    }

    /// A line as a session logged by hand, by the same rules.
    fn imported(&mut self, line: &ImportedSession, id: SessionId) -> Result<(SessionRow, Vec<RatingRow>)> {
        let entry = SessionEntry {
            kind: line.kind,
            guide: line.guide.as_ref().map(|g| g.to_ascii_uppercase()),
            mode: line.mode,
            started_at: Some(line.started_at),
            minutes: Some(line.minutes),
            foot: line.foot,
            receiver: line.receiver,
            comfort_before: line.comfort_before,
            comfort_after: line.comfort_after,
            note: line.note.clone(),
            tags: line.tags.clone(),
            occurrence: None,
        };
        // Written with another offset than this device's clocks had then: it was another place.
        let elsewhere = line.offset_s.filter(|offset| *offset != self.zone.offset_at(line.started_at));
        let usual = elsewhere.map(|offset_s| {
            let name = OffsetTime { at: line.started_at, offset_s }.to_string();
            let name = name.get(name.len().saturating_sub(6)..).unwrap_or_default();
            std::mem::replace(&mut self.zone, Zone::of_row(name, offset_s))
        });
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

struct Deciding<'a, 'b> {
    db: &'a Connection,
    plan: &'b mut Plan,
    /// The table, and the next row of it.
    at: (&'static str, usize),
}

impl EachRow<store::Error> for Deciding<'_, '_> {
    fn row<R: Archived + Row>(&mut self, row: &R) -> store::Result<()> {
        let index = if self.at.0 == R::TABLE { self.at.1 } else { 0 };
        self.at = (R::TABLE, index.saturating_add(1));
        let (kind, id) = row.key();
        let mark = |(stamp, origin)| Mark { stamp, origin };
        let buried = |kind| -> store::Result<Option<Mark>> {
            Ok(TombstoneRow::get(self.db, kind, id)?.map(|t| t.mark()))
        };
        let (table, fate) = if row.tombstone().is_some() {
            let here = store::mark_in(self.db, kind, id)?.map(mark);
            (kind, exchange::fate_of_tombstone(row.mark(), here, buried(kind)?))
        } else {
            let here =
                store::mark::<R>(self.db, id)?.map(|(stamp, origin, sum)| (mark((stamp, origin)), sum));
            (R::TABLE, exchange::fate_of_row((row.mark(), store::sum_of(row)), here, buried(R::TABLE)?))
        };
        if fate == Fate::Differs {
            self.plan.differ.push((R::TABLE, index));
        } else if fate != Fate::Skip {
            for part in parts(table) {
                if !self.plan.changed.contains(part) {
                    self.plan.changed.push(*part);
                }
            }
        }
        self.plan.fates.push(fate);
        Ok(())
    }
}

/// The screens a table is shown on.
fn parts(table: &str) -> &'static [Part] {
    match table {
        "session" => &[Part::Sessions, Part::Reminders],
        "rating" => &[Part::Ratings, Part::Reminders],
        "reminder" => &[Part::Reminders],
        "safety_answer" | "look" | "finding" => &[Part::Safety],
        "guide_pref" | "step_pref" => &[Part::Guides],
        _ => &[Part::Settings, Part::Guides, Part::Reminders],
    }
}

impl Plan {
    fn report(&self, view: &View<'_>, incoming: &Incoming, dry_run: bool) -> store::Result<Imported> {
        let mut tally = Tally { fates: self.fates.iter(), inserted: 0, updated: 0, skipped: self.skipped };
        if let Incoming::Archive(tables) = incoming {
            tables.each_row(&mut tally)?;
        }
        let new = i64::try_from(self.sessions.len()).unwrap_or(i64::MAX);
        let (inserted, updated, skipped) = (tally.inserted.saturating_add(new), tally.updated, tally.skipped);
        let lines = self.rejected.iter().map(|r| told(r, view.words));
        let rows = self.differ.iter().map(|row| differs(*row, view.words));
        let rejected: Vec<RejectedLine> = lines.chain(rows).collect();
        let key = if dry_run { "import-would" } else { "import-done" };
        let text = view.words.text(
            key,
            &[
                ("inserted", Arg::Count(inserted)),
                ("updated", Arg::Count(updated)),
                ("skipped", Arg::Count(skipped)),
                ("rejected", Arg::Count(i64::try_from(rejected.len()).unwrap_or(i64::MAX))),
            ],
        );
        let changed = if dry_run { Vec::new() } else { self.changed.clone() };
        Ok(Imported { inserted, updated, skipped, rejected, dry_run, text, changed })
    }

    fn carry_out(self, tx: &mut Tx<'_>, incoming: &Incoming) -> store::Result<()> {
        if let Incoming::Archive(tables) = incoming {
            tables.each_row(&mut Writing { tx: &mut *tx, fates: self.fates.into_iter() })?;
        }
        for (mut session, ratings) in self.sessions {
            (session.stamp, session.origin) = (tx.stamp(), tx.origin());
            tx.insert(&session)?;
            for rating in ratings {
                rating.save(tx)?;
            }
        }
        Ok(())
    }
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
    RejectedLine { place, reason: error_text(words, &rejected.error).title }
}

fn differs((table, index): (&str, usize), words: &Words) -> RejectedLine {
    let place = format!("{table}[{index}]");
    RejectedLine {
        place: words.text("field-in-archive", &[("place", Arg::Text(&place))]),
        reason: words.text("import-differs", &[]),
    }
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
            // Told by its place.
            (Some(Fate::Differs), _) => return Ok(()),
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
        if matches!(fate, Fate::Skip | Fate::Differs) {
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
