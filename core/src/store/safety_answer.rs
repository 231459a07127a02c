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
    /// The newest to each line on each foot, not deleted, in the order they were written. An older one to the same
    /// line and foot says nothing any more.
    pub fn newest(connection: &Connection) -> Result<Vec<Self>> {
        Self::select(
            connection,
            "WHERE id IN (
                 SELECT (SELECT a.id FROM safety_answer a INDEXED BY safety_answer_by_line
                         WHERE a.flag = line.code AND a.foot IS side.code AND a.deleted_at IS NULL
                         ORDER BY a.stamp DESC, a.id DESC LIMIT 1)
                 FROM safety_flag line CROSS JOIN (SELECT code FROM foot UNION ALL SELECT NULL) side)
             ORDER BY stamp, id",
            [],
        )
    }

    /// Adds it, with a stamp of its own.
    pub fn add(mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.stamp = tx.stamp();
        self.origin = tx.origin();
        tx.insert(&self)
    }
}
