use rusqlite::{Connection, params};
use uuid::Uuid;

use super::column::Column;
use super::row::{Row, row};
use super::{Result, Tx};
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
            "WHERE gone IS NULL AND deleted_at IS NULL ORDER BY first_seen, stamp, id",
            [],
        )
    }

    /// Not deleted, seen on some of the care days `from` to `to`, oldest first.
    pub fn between(connection: &Connection, from: CareDay, to: CareDay) -> Result<Vec<Self>> {
        Self::select(
            connection,
            "WHERE first_seen <= ?2 AND coalesce(gone, ?1) >= ?1 AND deleted_at IS NULL ORDER BY first_seen, stamp, id",
            params![from.value(), to.value()],
        )
    }

    /// Writes this, with a new stamp; what stood under the same id is kept as a revision.
    pub fn save(mut self, tx: &mut Tx<'_>) -> Result<Self> {
        let old = Self::get(tx, self.id)?;
        self.stamp = tx.stamp();
        self.origin = tx.origin();
        match old {
            Some(old) => tx.revise(&old, &self, self.id.uuid())?,
            None => tx.insert(&self)?,
        }
        Ok(self)
    }
}
