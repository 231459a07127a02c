use rusqlite::{Connection, params};

use super::column::{Column, Json};
use super::row::{Row, row};
use super::{PageEnd, Result, Tx, page};
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

/// [`session::long_enough`] in SQL. A test holds the two to each other.
const LONG_ENOUGH: &str = "status = 'logged' OR active_seconds > 0
    AND (active_seconds >= 120 OR coalesce(active_seconds * 2 >= planned_seconds, 0))";

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
    pub fn page(
        connection: &Connection,
        from: CareDay,
        to: CareDay,
        trash: bool,
        after: Option<PageEnd>,
        limit: i32,
    ) -> Result<Vec<Self>> {
        let (day, at, id) = page::behind(after, to);
        Self::select(
            connection,
            "WHERE care_day BETWEEN ?1 AND ?2 AND (deleted_at IS NOT NULL) = ?3
                 AND (care_day, started_at, id) < (?4, ?5, ?6)
             ORDER BY care_day DESC, started_at DESC, id DESC LIMIT ?7",
            params![from.value(), to.value(), trash, day, at, id, limit],
        )
    }

    /// Where it stands in the history.
    pub fn end(&self) -> PageEnd {
        PageEnd { care_day: self.care_day, at: self.started_at, id: self.id.uuid() }
    }

    /// Counts the sessions with a guide that are not deleted and were long enough, up to `most`.
    pub fn with_guide(connection: &Connection, most: i64) -> Result<i64> {
        let sql = format!(
            "SELECT count(*) FROM
                 (SELECT 1 FROM session WHERE guide IS NOT NULL AND deleted_at IS NULL AND ({LONG_ENOUGH}) LIMIT ?1)"
        );
        Ok(connection.prepare_cached(&sql)?.query_row([most], |r| r.get(0))?)
    }

    /// Returns true if the session counts for dots, evenings, the aim, minutes and the silence of reminders.
    pub fn counts(&self) -> bool {
        session::counts(self.status, self.receiver, self.active_seconds, self.planned_seconds)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_enough_in_sql_agrees_with_the_rule() {
        let db = Connection::open_in_memory().unwrap();
        let sql = format!(
            "SELECT {LONG_ENOUGH} FROM (SELECT ?1 AS status, ?2 AS active_seconds, ?3 AS planned_seconds)"
        );
        let mut statement = db.prepare(&sql).unwrap();
        let seconds = || (0..=243).chain([299, 300, 301, 43_199, 43_200, 86_399, 86_400]);
        for status in SessionStatus::ALL {
            for planned in seconds().map(Some).chain([None]) {
                for active in seconds() {
                    let row = params![status.code(), active, planned];
                    let found: bool = statement.query_row(row, |r| r.get(0)).unwrap();
                    let expected = session::long_enough(*status, active, planned);
                    assert_eq!(found, expected, "{status:?} {active} {planned:?}");
                }
            }
        }
    }
}
