use rusqlite::Connection;
use uuid::Uuid;

use super::row::{Row, row};
use super::{Result, Tx};
use crate::calendar::{CareDay, Timestamp};

row! {
    /// From which day on how many evenings a week are aimed at.
    AimRow of "aim" {
        id: Uuid,
        n: Option<i32>,
        effective_from: CareDay,
        stamp: i64,
        origin: i64,
        deleted_at: Option<Timestamp>,
    }
}

/// Namespace of ids made from an aim's first day, so that two devices give the same day the same id.
const NAMESPACE: Uuid = Uuid::from_u128(0x7a1f_6f0e_5a55_4a0b_9d0c_3b1f_9b57_6d01);

impl AimRow {
    /// All aims, in the order in which they were set.
    pub fn all(connection: &Connection) -> Result<Vec<Self>> {
        Self::select(connection, "WHERE deleted_at IS NULL ORDER BY stamp, origin", [])
    }

    /// The id of the aim from a day on.
    pub fn id_of(effective_from: CareDay) -> Uuid {
        Uuid::new_v5(&NAMESPACE, effective_from.to_string().as_bytes())
    }

    /// Sets the aim from a day on.
    pub fn set(tx: &mut Tx<'_>, n: Option<i32>, effective_from: CareDay) -> Result<()> {
        let id = Self::id_of(effective_from);
        let (stamp, origin) = (tx.stamp(), tx.origin());
        tx.replace(&Self { id, n, effective_from, stamp, origin, deleted_at: None })
    }
}
