use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::column::Column;
use super::row::{Row, checksum, row};
use super::table::Table;
use super::write::RevisionRow;
use super::{Result, Tx};

row! {
    /// What was purged, so that no merge brings it back. Its key is `kind` and `id`; an id belongs to one kind alone.
    TombstoneRow of "tombstone" {
        kind: String,
        id: Uuid,
        stamp: i64,
        origin: i64,
    }
}

impl TombstoneRow {
    /// The tombstone of a row, if it was purged.
    pub fn get(connection: &Connection, kind: &str, id: Uuid) -> Result<Option<Self>> {
        Self::select_one(connection, "WHERE kind = ?1 AND id = ?2", params![kind, id.value()])
    }
}

impl Tx<'_> {
    /// Writes a tombstone over an older one, if there is one.
    pub fn bury(&mut self, tombstone: &TombstoneRow) -> Result<()> {
        self.see(tombstone.stamp);
        self.unbury(&tombstone.kind, tombstone.id)?;
        self.insert(tombstone)
    }

    /// Takes a tombstone away: what it stands for was written again.
    pub fn unbury(&mut self, kind: &str, id: Uuid) -> Result<()> {
        let sql = "DELETE FROM tombstone WHERE kind = ?1 AND id = ?2 RETURNING sum";
        let old: Option<i64> =
            self.prepare_cached(sql)?.query_row(params![kind, id.value()], |r| r.get(0)).optional()?;
        match old {
            Some(old) => self.count(TombstoneRow::TABLE, -1, 0i64.wrapping_sub(old)),
            None => Ok(()),
        }
    }

    /// Removes a row for good, and what edits kept of it.
    pub fn purge<R: Row>(&mut self, id: Uuid) -> Result<()> {
        self.remove::<R>(id.value())?;
        self.purge_revisions(id)
    }

    /// The same for a row of this table.
    pub(super) fn purge_from(&mut self, table: &Table, id: Uuid) -> Result<()> {
        self.remove_from(table.name, "id", id.value())?;
        self.purge_revisions(id)
    }

    fn purge_revisions(&mut self, id: Uuid) -> Result<()> {
        for old in RevisionRow::select(self, "WHERE row = ?1", [id.value()])? {
            self.remove::<RevisionRow>(old.id.value())?;
        }
        Ok(())
    }

    /// Takes a row as it comes from elsewhere, with its own stamp and origin, and keeps the one it replaces. Stamps
    /// given from now on are larger.
    pub fn adopt<R: Row>(&mut self, row: &R, id: Uuid, stamp: i64) -> Result<()> {
        self.see(stamp);
        self.save(row, id)
    }
}

/// When and where the row with this id was written, and its checksum.
pub(crate) fn mark<R: Row>(connection: &Connection, id: Uuid) -> Result<Option<(i64, i64, i64)>> {
    let sql = format!("SELECT stamp, origin, sum FROM {} WHERE id = ?1", R::TABLE);
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row([id.value()], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).optional()?)
}

/// When and where the row of table `kind` with this id was written.
pub(crate) fn mark_in(connection: &Connection, kind: &str, id: Uuid) -> Result<Option<(i64, i64)>> {
    let sql = format!("SELECT stamp, origin FROM {kind} WHERE id = ?1");
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row([id.value()], |r| Ok((r.get(0)?, r.get(1)?))).optional()?)
}

/// The checksum this row would have.
pub(crate) fn sum_of<R: Row>(row: &R) -> i64 {
    checksum(R::TABLE, &row.values())
}
