use rusqlite::Connection;

use super::column::Column;
use super::row::{Row, row};
use super::{Result, Tx};
use crate::calendar::Timestamp;
use crate::reminder::{LedgerEvent, Occurrence};

row! {
    /// Something that happened to an occurrence.
    LedgerRow of "ledger" {
        id: i64,
        occurrence: Occurrence,
        at: Timestamp,
        event: LedgerEvent,
        due_at: Option<Timestamp>,
        snoozed_to: Option<Timestamp>,
        reason: Option<String>,
    }
}

impl LedgerRow {
    /// What plans and cancellations said about occurrences due after `from`, in order of writing.
    pub fn due_after(connection: &Connection, from: Timestamp) -> Result<Vec<Self>> {
        Self::select(connection, "WHERE due_at > ?1 ORDER BY id", [from.value()])
    }

    /// Adds a line.
    pub fn add(tx: &mut Tx<'_>, occurrence: Occurrence, event: LedgerEvent, due_at: Option<Timestamp>) -> Result<()> {
        let id: i64 = tx
            .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM ledger")?
            .query_row([], |r| r.get(0))?;
        let at = tx.now();
        tx.insert(&Self { id, occurrence, at, event, due_at, snoozed_to: None, reason: None })
    }
}
