use rusqlite::Connection;
use uuid::Uuid;

use super::column::Column;
use super::row::{Row, row};
use super::{Result, Tx};

row! {
    /// What was purged, so that a merge does not bring it back.
    TombstoneRow of "tombstone" {
        kind: String,
        id: Uuid,
        stamp: i64,
        origin: i64,
    }
}

impl TombstoneRow {
    /// Notes that a row is gone for good. Noting it twice changes nothing.
    pub fn lay(tx: &mut Tx<'_>, kind: &str, id: Uuid) -> Result<()> {
        if Self::any(tx, kind, id)? {
            return Ok(());
        }
        let (stamp, origin) = (tx.stamp(), tx.origin());
        tx.insert(&Self { kind: kind.to_owned(), id, stamp, origin })
    }

    fn any(connection: &Connection, kind: &str, id: Uuid) -> Result<bool> {
        Ok(Self::select_one(connection, "WHERE kind = ?1 AND id = ?2", (kind, id.value()))?.is_some())
    }
}
