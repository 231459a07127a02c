use rusqlite::Connection;

use super::column::Json;
use super::row::{Row, row};
use super::{Result, Tx};
use crate::reminder::{DeliveryState, Platform};

row! {
    /// What the device was last known to let through.
    DeliveryRow of "delivery" {
        one: i32,
        platform: Platform,
        state: Json<DeliveryState>,
    }
}

impl DeliveryRow {
    /// The last known state, if there is one.
    pub fn get(connection: &Connection) -> Result<Option<Self>> {
        Self::select_one(connection, "", [])
    }

    /// Notes the state; writes nothing when it is the one that is known.
    pub fn set(tx: &mut Tx<'_>, platform: Platform, state: DeliveryState) -> Result<()> {
        let new = Self { one: 1, platform, state: Json(state) };
        if Self::get(tx)?.as_ref() != Some(&new) {
            tx.replace(&new)?;
        }
        Ok(())
    }
}
