use rusqlite::{Connection, params};
use uuid::Uuid;

use super::column::Column;
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
        Self::select_one(
            connection,
            "INDEXED BY look_by_stamp WHERE deleted_at IS NULL ORDER BY stamp DESC, id DESC LIMIT 1",
            [],
        )
    }

    /// Not deleted, of care days `from` to `to`, in order of time.
    pub fn between(connection: &Connection, from: CareDay, to: CareDay) -> Result<Vec<Self>> {
        Self::select(
            connection,
            "WHERE care_day BETWEEN ?1 AND ?2 AND deleted_at IS NULL ORDER BY care_day, asked_at, id",
            params![from.value(), to.value()],
        )
    }

    /// Adds it, with a stamp of its own.
    pub fn add(mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.stamp = tx.stamp();
        self.origin = tx.origin();
        tx.insert(&self)
    }
}
