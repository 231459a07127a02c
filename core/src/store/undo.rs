//! Takes writes back. A write that can be taken back notes each row it wrote (`undo_row`): the version it gave the row,
//! and the revision that holds the row as it was before. Taking it back writes that older content as a new version, so
//! that a merge with another device keeps it.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{Connection, params};
use serde_json::Map;
use uuid::Uuid;

use super::column::Column;
use super::row::{Row, row};
use super::table::{TABLES, Table};
use super::tombstone::TombstoneRow;
use super::write::{RevisionRow, json};
use super::{LedgerRow, PlayerRow, RatingRow, ReminderRow, Result, SessionRow, TimelineRow, Tx, mark_in};
use crate::calendar::Timestamp;
use crate::error::{InstepError, Thing};
use crate::reminder::LedgerEvent;
use crate::session::{SessionId, UndoKind, UndoToken};

/// So many writes can be taken back; the one before them is forgotten.
const KEPT: i64 = 100;

row! {
    /// A write that can be taken back, or was.
    UndoRow of "undo" {
        id: i64,
        token: UndoToken,
        kind: UndoKind,
        at: Timestamp,
        undone: bool,
    }
}

row! {
    /// A row that such a write wrote. `stamp` and `origin` are the version it has since, 0 for a row without one.
    UndoRowRow of "undo_row" {
        id: i64,
        undo: i64,
        kind: String,
        row: Uuid,
        stamp: i64,
        origin: i64,
        revision: Option<i64>,
    }
}

/// The rows that a transaction wrote so far.
pub(super) struct Recording {
    kind: UndoKind,
    rows: Vec<Recorded>,
    places: HashMap<(&'static str, Uuid), usize>,
}

struct Recorded {
    table: &'static str,
    row: Uuid,
    version: (i64, i64),
    revision: Option<i64>,
}

impl UndoRow {
    /// The write of this token, also when it was taken back.
    pub fn get(connection: &Connection, token: UndoToken) -> Result<Self> {
        let found = Self::select_one(connection, "WHERE token = ?1", [token.value()])?;
        Ok(found.ok_or(InstepError::NotFound { what: Thing::Undo })?)
    }

    /// The newest write that can be taken back at `now`.
    pub fn newest(connection: &Connection, now: Timestamp) -> Result<Option<Self>> {
        for found in Self::select(connection, "WHERE undone = 0 ORDER BY id DESC", [])? {
            let possible = found.check(connection).map_err(InstepError::from);
            match possible {
                Ok(_) if found.in_time(now) => return Ok(Some(found)),
                Ok(_) | Err(InstepError::Conflict | InstepError::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }

    /// True as long as it is not too late to take it back.
    pub fn in_time(&self, now: Timestamp) -> bool {
        self.kind.limit_ms().is_none_or(|limit| (0..=limit).contains(&now.millis_since(self.at)))
    }

    /// Number of rows of its main table that it wrote.
    pub fn count(&self, connection: &Connection) -> Result<i64> {
        let rows = self.rows(connection)?;
        let sessions = rows.iter().filter(|row| row.kind == SessionRow::TABLE).count();
        Ok(i64::try_from(sessions).unwrap_or(i64::MAX))
    }

    fn rows(&self, connection: &Connection) -> Result<Vec<UndoRowRow>> {
        UndoRowRow::select(connection, "WHERE undo = ?1 ORDER BY id", [self.id])
    }

    /// The rows it wrote, each with the older version to be put back.
    ///
    /// Errors: `Conflict` when it was taken back before, or one of its rows was written since; `NotFound` when one of them
    /// is gone for good.
    fn check(&self, connection: &Connection) -> Result<Vec<(UndoRowRow, Option<RevisionRow>)>> {
        if self.undone {
            return Err(InstepError::Conflict.into());
        }
        let mut checked = Vec::new();
        for row in self.rows(connection)? {
            row.check(connection, self.kind)?;
            let old = match row.revision {
                None => None,
                Some(id) => Some(row.revision(connection, id)?.ok_or_else(|| self.gone())?),
            };
            checked.push((row, old));
        }
        if self.kind == UndoKind::SessionStopped {
            self.check_stopped(connection, &checked)?;
        }
        Ok(checked)
    }

    /// A session is unfinished again only where no other one is, and where nothing was answered about its end.
    fn check_stopped(
        &self,
        connection: &Connection,
        rows: &[(UndoRowRow, Option<RevisionRow>)],
    ) -> Result<()> {
        let held = |table: &str| rows.iter().any(|(row, old)| row.kind == table && old.is_some());
        if !held(PlayerRow::TABLE) || !held(TimelineRow::TABLE) {
            return Err(self.gone().into());
        }
        let Some((session, _)) = rows.iter().find(|(row, _)| row.kind == SessionRow::TABLE) else {
            return Err(self.gone().into());
        };
        let answered = RatingRow::of_session(connection, SessionId::new(session.row))?
            .iter()
            .any(|rating| rating.stamp > session.stamp);
        if answered || PlayerRow::get(connection)?.is_some() {
            return Err(InstepError::Conflict.into());
        }
        Ok(())
    }

    fn gone(&self) -> InstepError {
        InstepError::NotFound { what: self.kind.thing() }
    }

    /// Takes the write back: all of its rows or none.
    ///
    /// Errors: `Conflict` when it was taken back before, or one of its rows was written since; `NotFound` when one of them
    /// is gone for good.
    pub fn take_back(self, tx: &mut Tx<'_>) -> Result<()> {
        for (row, old) in self.check(tx)? {
            match old {
                Some(old) => row.put_back(tx, &old)?,
                None => row.take_out(tx, self.kind)?,
            }
        }
        tx.replace(&Self { undone: true, ..self })
    }

    fn forget(&self, tx: &mut Tx<'_>) -> Result<()> {
        self.forget_player(tx)?;
        for row in self.rows(tx)? {
            tx.remove::<UndoRowRow>(row.id.value())?;
        }
        tx.remove::<Self>(self.id.value())
    }

    /// Removes the unfinished session that is kept for a stop: it is no earlier version of anything.
    fn forget_player(&self, tx: &mut Tx<'_>) -> Result<()> {
        for row in self.rows(tx)?.iter().filter(|row| row.of_player()) {
            if let Some(id) = row.revision
                && row.revision(tx, id)?.is_some()
            {
                tx.remove::<RevisionRow>(id.value())?;
            }
        }
        Ok(())
    }
}

impl UndoRowRow {
    fn of_player(&self) -> bool {
        [PlayerRow::TABLE, TimelineRow::TABLE].contains(&self.kind.as_str())
    }

    fn revision(&self, connection: &Connection, id: i64) -> Result<Option<RevisionRow>> {
        let found = RevisionRow::select_one(connection, "WHERE id = ?1", [id])?;
        // A number is given again once the last revision was purged.
        Ok(found.filter(|found| (found.kind.as_str(), found.row) == (&self.kind, self.row)))
    }

    /// Fails when the row is not the one that was written.
    fn check(&self, connection: &Connection, kind: UndoKind) -> Result<()> {
        let gone = || InstepError::NotFound { what: kind.thing() };
        if self.of_player() {
            return Ok(());
        }
        if self.kind == LedgerRow::TABLE {
            let line = self.line(connection)?.ok_or_else(gone)?;
            let ended = [LedgerEvent::Answered, LedgerEvent::Snoozed];
            let later = LedgerRow::later_than(connection, &line)?;
            return match later.iter().any(|later| ended.contains(&later.event)) {
                true => Err(InstepError::Conflict.into()),
                false => Ok(()),
            };
        }
        let version = mark_in(connection, &self.kind, self.row)?.ok_or_else(gone)?;
        if version == (self.stamp, self.origin) { Ok(()) } else { Err(InstepError::Conflict.into()) }
    }

    fn line(&self, connection: &Connection) -> Result<Option<LedgerRow>> {
        let id = i64::try_from(self.row.as_u128()).unwrap_or_default();
        LedgerRow::select_one(connection, "WHERE id = ?1", [id])
    }

    fn table(&self) -> Result<&'static Table> {
        let table = TABLES.iter().find(|table| table.name == self.kind);
        Ok(table.ok_or(InstepError::Internal)?)
    }

    /// Writes the older content as a new version.
    fn put_back(&self, tx: &mut Tx<'_>, old: &RevisionRow) -> Result<()> {
        let table = self.table()?;
        let mut values = typed(tx, table, &serde_json::from_str(&old.old)?, self.row)?;
        if self.of_player() {
            // Whoever still holds the revision from before the stop is told that the session moved.
            let revision = tx.stamp();
            set(table, &mut values, "revision", revision);
            return tx.insert_values(table, values);
        }
        let before = (get(table, &values, "stamp"), get(table, &values, "origin"));
        let version = (tx.stamp(), tx.origin());
        set(table, &mut values, "stamp", version.0);
        set(table, &mut values, "origin", version.1);
        tx.write_version(table, values, self.row)?;
        // What was written before this write is there again, and can be taken back in its turn.
        let standing = UndoRowRow::select(
            tx,
            "WHERE row = ?1 AND kind = ?2 AND stamp = ?3 AND origin = ?4 AND id < ?5",
            params![self.row.value(), self.kind, before.0, before.1, self.id],
        )?;
        for earlier in standing {
            tx.replace(&Self { stamp: version.0, origin: version.1, ..earlier })?;
        }
        Ok(())
    }

    /// Takes out a row that was new.
    fn take_out(&self, tx: &mut Tx<'_>, kind: UndoKind) -> Result<()> {
        if let Some(line) = self.line(tx)?.filter(|_| self.kind == LedgerRow::TABLE) {
            return tx.remove::<LedgerRow>(line.id.value());
        }
        let table = self.table()?;
        match kind {
            // They go to the trash and back with their session.
            UndoKind::SessionLogged if table.name == RatingRow::TABLE => return Ok(()),
            UndoKind::SessionLogged | UndoKind::RatingGiven | UndoKind::ReminderAdded
                if [SessionRow::TABLE, RatingRow::TABLE, ReminderRow::TABLE].contains(&table.name) =>
            {
                let mut values = current(tx, table, self.row)?;
                let (stamp, origin, now) = (tx.stamp(), tx.origin(), tx.now().millis());
                set(table, &mut values, "stamp", stamp);
                set(table, &mut values, "origin", origin);
                set(table, &mut values, "deleted_at", now);
                return tx.write_version(table, values, self.row);
            }
            _ => {}
        }
        tx.purge_from(table, self.row)?;
        let (stamp, origin) = (tx.stamp(), tx.origin());
        tx.bury(&TombstoneRow { kind: self.kind.clone(), id: self.row, stamp, origin })
    }
}

impl Tx<'_> {
    /// Notes from now on which rows are written, so that the write can be taken back.
    pub fn record_undo(&mut self, kind: UndoKind) {
        self.recording = Some(Recording { kind, rows: Vec::new(), places: HashMap::new() });
    }

    /// Stores what was noted. None when no row was written.
    pub fn finish_undo(&mut self) -> Result<Option<UndoRow>> {
        let Some(recording) = self.recording.take().filter(|recording| !recording.rows.is_empty()) else {
            return Ok(None);
        };
        let id = self.next_id(UndoRow::TABLE)?;
        let token = UndoToken::new(Uuid::new_v4());
        let undo = UndoRow { id, token, kind: recording.kind, at: self.now(), undone: false };
        self.insert(&undo)?;
        for (n, recorded) in (self.next_id(UndoRowRow::TABLE)?..).zip(recording.rows) {
            self.insert(&UndoRowRow {
                id: n,
                undo: id,
                kind: recorded.table.to_owned(),
                row: recorded.row,
                stamp: recorded.version.0,
                origin: recorded.version.1,
                revision: recorded.revision,
            })?;
        }
        for old in UndoRow::select(self, "WHERE id <= ?1", [id.saturating_sub(KEPT)])? {
            old.forget(self)?;
        }
        Ok(Some(undo))
    }

    /// Notes the unfinished session, which is about to be cleared, as it is to stand when its stop is taken back. Of an
    /// older one nothing is kept.
    pub fn record_stopped(&mut self, player: &PlayerRow, timeline: &TimelineRow) -> Result<()> {
        let stop = UndoKind::SessionStopped.value();
        for older in UndoRow::select(self, "WHERE kind = ?1 AND undone = 0", [stop])? {
            older.forget_player(self)?;
            self.replace(&UndoRow { undone: true, ..older })?;
        }
        let session = player.session.uuid();
        let kept = [self.keep_revision(player, session)?, self.keep_revision(timeline, session)?];
        for (table, revision) in [PlayerRow::TABLE, TimelineRow::TABLE].into_iter().zip(kept) {
            self.record(table, session, (0, 0), Some(revision));
        }
        Ok(())
    }

    /// Notes a row that is written, if rows are noted. Of one that is written twice the first version counts, and the last
    /// one stands.
    pub(super) fn record(
        &mut self,
        table: &'static str,
        row: Uuid,
        version: (i64, i64),
        revision: Option<i64>,
    ) {
        let Some(recording) = &mut self.recording else { return };
        let place = *recording.places.entry((table, row)).or_insert(recording.rows.len());
        match recording.rows.get_mut(place) {
            Some(recorded) => recorded.version = version,
            None => recording.rows.push(Recorded { table, row, version, revision }),
        }
    }

    /// Writes a row over its older version, and keeps that one.
    fn write_version(&mut self, table: &'static Table, values: Vec<Value>, id: Uuid) -> Result<()> {
        let old = current(self, table, id)?;
        let old: Map<_, _> = table
            .columns
            .iter()
            .zip(old)
            .map(|(column, value)| ((*column).to_owned(), json(value)))
            .collect();
        self.insert_revision(table.name, id, &old)?;
        self.replace_values(table, values)
    }
}

fn position(table: &Table, column: &str) -> Option<usize> {
    table.columns.iter().position(|name| *name == column)
}

fn set(table: &Table, values: &mut [Value], column: &str, number: i64) {
    if let Some(value) = position(table, column).and_then(|at| values.get_mut(at)) {
        *value = Value::Integer(number);
    }
}

fn get(table: &Table, values: &[Value], column: &str) -> i64 {
    match position(table, column).and_then(|at| values.get(at)) {
        Some(Value::Integer(number)) => *number,
        _ => 0,
    }
}

/// The row's values as they stand.
fn current(connection: &Connection, table: &Table, id: Uuid) -> Result<Vec<Value>> {
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", table.columns.join(", "), table.name);
    let width = table.columns.len();
    Ok(connection
        .prepare_cached(&sql)?
        .query_row([id.value()], |row| (0..width).map(|n| row.get(n)).collect::<rusqlite::Result<_>>())?)
}

/// An older version's values as its table holds them. A column that came with a later version of the schema keeps its
/// value.
fn typed(
    connection: &Connection,
    table: &Table,
    old: &Map<String, serde_json::Value>,
    id: Uuid,
) -> Result<Vec<Value>> {
    let mut types: Map<String, serde_json::Value> = Map::new();
    connection.pragma(None, "table_info", table.name, |row| {
        let (name, declared): (String, String) = (row.get("name")?, row.get("type")?);
        types.insert(name, declared.into());
        Ok(())
    })?;
    let mut values = Vec::with_capacity(table.columns.len());
    let mut here = None;
    for (at, column) in table.columns.iter().enumerate() {
        let blob = types.get(*column).is_some_and(|declared| declared == "BLOB");
        values.push(match old.get(*column) {
            Some(serde_json::Value::Null) => Value::Null,
            Some(serde_json::Value::Number(number)) => {
                Value::Integer(number.as_i64().ok_or(InstepError::Internal)?)
            }
            Some(serde_json::Value::String(hex)) if blob => Value::Blob(bytes(hex)?),
            Some(serde_json::Value::String(text)) => Value::Text(text.clone()),
            Some(_) => return Err(InstepError::Internal.into()),
            None => {
                let row = match here.take() {
                    Some(row) => row,
                    None => current(connection, table, id)?,
                };
                let value = row.get(at).cloned().unwrap_or(Value::Null);
                here = Some(row);
                value
            }
        });
    }
    Ok(values)
}

fn bytes(hex: &str) -> Result<Vec<u8>> {
    let id = Uuid::parse_str(hex).map_err(|_| InstepError::Internal)?;
    Ok(id.as_bytes().to_vec())
}
