use rusqlite::Connection;
use uuid::Uuid;

use super::column::Json;
use super::row::{Row, row};
use super::{Result, Tx};
use crate::calendar::{CareDay, Timestamp};
use crate::safety::{Reply, SafetyItem};
use crate::session::Foot;

row! {
    /// An answer of the safety check, of receiver `me`. A newer answer stands beside it, never in its place. `flag` is
    /// the line that was answered: a question, one of its signs, or `acute_leg_sign` for all its signs.
    SafetyAnswerRow of "safety_answer" {
        id: Uuid,
        flag: SafetyItem,
        foot: Option<Foot>,
        zones: Json<Vec<String>>,
        reply: Reply,
        answered_at: Timestamp,
        offset_s: i32,
        cleared_on: Option<CareDay>,
        stamp: i64,
        origin: i64,
        deleted_at: Option<Timestamp>,
    }
}

impl SafetyAnswerRow {
    /// All that are not deleted, in the order they were written.
    pub fn all(connection: &Connection) -> Result<Vec<Self>> {
        Self::select(connection, "WHERE deleted_at IS NULL ORDER BY stamp, id", [])
    }

    /// Adds it, with a stamp of its own.
    pub fn add(mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.stamp = tx.stamp();
        self.origin = tx.origin();
        tx.insert(&self)
    }
}
