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
    /// The aims that can count on `day` or later, in the order in which they were set: back to the one set last that
    /// had begun by then.
    pub fn since(connection: &Connection, day: CareDay) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM aim INDEXED BY aim_by_stamp WHERE deleted_at IS NULL ORDER BY stamp DESC, origin DESC",
            Self::columns()
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let aim = Self::read(row)?;
            let begun = aim.effective_from <= day;
            found.push(aim);
            if begun {
                break;
            }
        }
        found.reverse();
        Ok(found)
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
