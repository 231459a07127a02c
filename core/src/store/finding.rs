use rusqlite::{Connection, params};
use uuid::Uuid;

use super::column::Column;
use super::row::{Row, row};
use super::{PageEnd, PageRange, Result, Tx};
use crate::calendar::{CareDay, Timestamp};
use crate::safety::FindingWhat;
use crate::session::{FindingId, Foot};

row! {
    /// Something seen on a foot, and since when it is gone.
    FindingRow of "finding" {
        id: FindingId,
        look: Uuid,
        foot: Foot,
        zone: String,
        what: FindingWhat,
        first_seen: CareDay,
        gone: Option<CareDay>,
        stamp: i64,
        origin: i64,
        deleted_at: Option<Timestamp>,
    }
}

impl FindingRow {
    /// By id, also from the trash.
    pub fn get(connection: &Connection, id: FindingId) -> Result<Option<Self>> {
        Self::select_one(connection, "WHERE id = ?1", [id.value()])
    }

    /// Those that are not gone, oldest first.
    pub fn standing(connection: &Connection) -> Result<Vec<Self>> {
        Self::select(
            connection,
            "INDEXED BY finding_open WHERE gone IS NULL AND deleted_at IS NULL ORDER BY first_seen, stamp, id",
            [],
        )
    }

    /// Not deleted, seen on some of the care days `from` to `to`, oldest first.
    pub fn between(connection: &Connection, from: CareDay, to: CareDay) -> Result<Vec<Self>> {
        let mut found = Self::select(
            connection,
            "INDEXED BY finding_open WHERE gone IS NULL AND first_seen <= ?1 AND deleted_at IS NULL",
            params![to.value()],
        )?;
        found.extend(Self::select(
            connection,
            "INDEXED BY finding_gone WHERE gone >= ?1 AND first_seen <= ?2 AND deleted_at IS NULL",
            params![from.value(), to.value()],
        )?);
        found.sort_by_key(|row| (row.first_seen, row.stamp, row.id.uuid()));
        Ok(found)
    }

    /// A page of the history, newest first, by the look in which it was first seen; each with its place.
    pub fn page(connection: &Connection, range: &PageRange) -> Result<Vec<(Self, PageEnd)>> {
        // Looks are merged by themselves: one may still be on its way.
        const SEEN_AT: &str =
            "coalesce((SELECT look.asked_at FROM look WHERE look.id = finding.look), 946684800000)";
        let (day, at, id) = range.behind();
        let rest = format!(
            "INDEXED BY {} AND (first_seen, {SEEN_AT}, id) < (?3, ?4, ?5)
             ORDER BY first_seen DESC, {SEEN_AT} DESC, id DESC LIMIT ?6",
            match range.trash {
                true => "finding_trash WHERE first_seen BETWEEN ?1 AND ?2 AND deleted_at IS NOT NULL",
                false => "finding_by_day WHERE first_seen BETWEEN ?1 AND ?2 AND deleted_at IS NULL",
            }
        );
        let days = (range.from.value(), range.last_day().value());
        let rows = Self::select(connection, &rest, params![days.0, days.1, day, at, id, range.limit])?;
        let mut seen = connection.prepare_cached(&format!("SELECT {SEEN_AT} FROM finding WHERE id = ?1"))?;
        let mut placed = Vec::with_capacity(rows.len());
        for row in rows {
            let ms: i64 = seen.query_row([row.id.value()], |r| r.get(0))?;
            let at = Timestamp::from_millis(ms)?;
            placed.push((row.clone(), PageEnd { care_day: row.first_seen, at, id: row.id.uuid() }));
        }
        Ok(placed)
    }

    /// Writes this, with a new stamp; what stood under the same id is kept as a revision.
    pub fn save(mut self, tx: &mut Tx<'_>) -> Result<Self> {
        self.stamp = tx.stamp();
        self.origin = tx.origin();
        tx.save(&self, self.id.uuid())?;
        Ok(self)
    }
}
