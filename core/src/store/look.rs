use rusqlite::Connection;
use uuid::Uuid;

use super::row::{Row, row};
use super::{Result, Tx};
use crate::calendar::{CareDay, Timestamp};
use crate::safety::LookOutcome;

row! {
    /// A look at the feet.
    LookRow of "look" {
        id: Uuid,
        asked_at: Timestamp,
        offset_s: i32,
        zone: String,
        care_day: CareDay,
        day_start_min: i32,
        outcome: LookOutcome,
        went_on: bool,
        stamp: i64,
        origin: i64,
        deleted_at: Option<Timestamp>,
    }
}

impl LookRow {
    /// The newest that is not deleted.
    pub fn newest(connection: &Connection) -> Result<Option<Self>> {
        Self::select_one(connection, "WHERE deleted_at IS NULL ORDER BY stamp DESC, id DESC LIMIT 1", [])
    }

    /// Adds it, with a stamp of its own.
    pub fn add(mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.stamp = tx.stamp();
        self.origin = tx.origin();
        tx.insert(&self)
    }
}
