use rusqlite::{Connection, params};

use super::column::{Column, Json};
use super::row::{Row, column, row};
use super::{PageEnd, PageRange, Result, Tx};
use crate::calendar::{CareDay, Timestamp};
use crate::reminder::Occurrence;
use crate::session::{
    self, Foot, Mode, PlayedStep, Receiver, SessionId, SessionKind, SessionStatus, SessionTag, StopReason,
};

row! {
    /// A session.
    SessionRow of "session" {
        id: SessionId,
        kind: SessionKind,
        guide: Option<String>,
        content_version: Option<i32>,
        mode: Option<Mode>,
        receiver: Receiver,
        foot: Foot,
        occurrence: Option<Occurrence>,
        status: SessionStatus,
        stop_reason: Option<StopReason>,
        started_at: Timestamp,
        started_offset_s: i32,
        ended_at: Timestamp,
        ended_offset_s: i32,
        zone: String,
        care_day: CareDay,
        day_start_min: i32,
        active_seconds: i32,
        planned_seconds: Option<i32>,
        left_seconds: Option<i32>,
        right_seconds: Option<i32>,
        tags: Json<Vec<SessionTag>>,
        source: String,
        note: Option<String>,
        steps: Option<Json<Vec<PlayedStep>>>,
        stamp: i64,
        origin: i64,
        deleted_at: Option<Timestamp>,
    }
}

/// Sessions with a guide that are not deleted, newest first, with the columns that decide if they were long enough.
pub(super) const GUIDED: &str =
    "SELECT status, active_seconds, planned_seconds FROM session INDEXED BY session_with_guide
    WHERE guide IS NOT NULL AND deleted_at IS NULL ORDER BY care_day DESC, started_at DESC";

impl SessionRow {
    /// By id, also from the trash.
    pub fn get(connection: &Connection, id: SessionId) -> Result<Option<Self>> {
        Self::select_one(connection, "WHERE id = ?1", [id.value()])
    }

    /// Not deleted, of care days `from` to `to`, in order of time.
    pub fn between(connection: &Connection, from: CareDay, to: CareDay) -> Result<Vec<Self>> {
        Self::select(
            connection,
            "WHERE care_day BETWEEN ?1 AND ?2 AND deleted_at IS NULL ORDER BY care_day, started_at, id",
            params![from.value(), to.value()],
        )
    }

    /// A page of the history, newest first.
    pub fn page(connection: &Connection, range: &PageRange) -> Result<Vec<Self>> {
        let (day, at, id) = range.behind();
        let rest = format!(
            "INDEXED BY {} AND (care_day, started_at, id) < (?3, ?4, ?5)
             ORDER BY care_day DESC, started_at DESC, id DESC LIMIT ?6",
            match range.trash {
                true => "session_trash WHERE care_day BETWEEN ?1 AND ?2 AND deleted_at IS NOT NULL",
                false => "session_by_day WHERE care_day BETWEEN ?1 AND ?2 AND deleted_at IS NULL",
            }
        );
        let days = (range.from.value(), range.last_day().value());
        Self::select(connection, &rest, params![days.0, days.1, day, at, id, range.limit])
    }

    /// Not deleted, newest first, at most `limit`.
    pub fn newest(connection: &Connection, limit: i32) -> Result<Vec<Self>> {
        Self::select(
            connection,
            "WHERE deleted_at IS NULL ORDER BY care_day DESC, started_at DESC, id DESC LIMIT ?1",
            params![limit],
        )
    }

    /// Where it stands in the history.
    pub fn end(&self) -> PageEnd {
        PageEnd { care_day: self.care_day, at: self.started_at, id: self.id.uuid() }
    }

    /// Counts the sessions with a guide that are not deleted and were long enough, up to `most`. Reads the newest until
    /// there are so many.
    pub fn with_guide(connection: &Connection, most: i64) -> Result<i64> {
        let mut statement = connection.prepare_cached(GUIDED)?;
        let mut rows = statement.query([])?;
        let mut found = 0i64;
        while found < most {
            let Some(row) = rows.next()? else { break };
            let status: SessionStatus = column(row, 0, Self::TABLE, "status")?;
            let active_seconds = column(row, 1, Self::TABLE, "active_seconds")?;
            let planned_seconds = column(row, 2, Self::TABLE, "planned_seconds")?;
            found = found.saturating_add(i64::from(session::long_enough(
                status,
                active_seconds,
                planned_seconds,
            )));
        }
        Ok(found)
    }

    /// Returns true if the session counts for dots, evenings, the aim, minutes and the silence of reminders.
    pub fn counts(&self) -> bool {
        session::counts(self.status, self.receiver, self.active_seconds, self.planned_seconds)
    }

    /// Returns true if there is a session with this guide that is not deleted.
    pub fn any_of_guide(connection: &Connection, guide: &str) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM session INDEXED BY session_by_guide
            WHERE guide = ?1 AND deleted_at IS NULL)";
        Ok(connection.prepare_cached(sql)?.query_row([guide], |r| r.get(0))?)
    }

    /// Whether there is any session at all, deleted or not.
    pub fn any(connection: &Connection) -> Result<bool> {
        Ok(connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM session)")?.query_row([], |r| r.get(0))?)
    }

    /// Writes this over `old`, with a new stamp, and keeps the old one.
    pub fn revise(mut self, tx: &mut Tx<'_>, old: &Self) -> Result<Self> {
        self.stamp = tx.stamp();
        self.origin = tx.origin();
        tx.revise(old, &self, self.id.uuid())?;
        Ok(self)
    }
}
