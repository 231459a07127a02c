use rusqlite::Connection;
use uuid::Uuid;

use super::row::{Row, row};
use super::{Result, Tx};
use crate::calendar::Timestamp;

row! {
    /// A setting from a time on. `effective_from` is 0 for one that counts at once.
    SettingRow of "setting" {
        id: Uuid,
        key: String,
        value: String,
        effective_from: i64,
        stamp: i64,
        origin: i64,
        deleted_at: Option<Timestamp>,
    }
}

/// Namespace of ids made from a setting's key and time, so that two devices give the same setting the same id.
const NAMESPACE: Uuid = Uuid::from_u128(0x7a1f_6f0e_5a55_4a0b_9d0c_3b1f_9b57_6d02);

impl SettingRow {
    /// All of them, in the order in which they were set.
    pub fn all(connection: &Connection) -> Result<Vec<Self>> {
        Self::select(connection, "WHERE deleted_at IS NULL ORDER BY stamp, origin", [])
    }

    /// The id of a setting from a time on.
    pub fn id_of(key: &str, effective_from: i64) -> Uuid {
        Uuid::new_v5(&NAMESPACE, format!("{key}/{effective_from}").as_bytes())
    }

    /// Sets a value from a time on.
    pub fn set(tx: &mut Tx<'_>, key: &str, value: String, effective_from: i64) -> Result<()> {
        let id = Self::id_of(key, effective_from);
        let (stamp, origin) = (tx.stamp(), tx.origin());
        let key = key.to_owned();
        tx.replace(&Self { id, key, value, effective_from, stamp, origin, deleted_at: None })
    }
}
