use rusqlite::Connection;
use uuid::Uuid;

use super::row::{Row, row};
use super::{Result, Tx};
use crate::calendar::Timestamp;

row! {
    /// What the person thinks of a guide.
    GuidePrefRow of "guide_pref" {
        id: Uuid,
        guide: String,
        favourite: bool,
        hidden: bool,
        stamp: i64,
        origin: i64,
        deleted_at: Option<Timestamp>,
    }
}

row! {
    /// Whether the person leaves a step of a guide out.
    StepPrefRow of "step_pref" {
        id: Uuid,
        guide: String,
        step: String,
        skipped: bool,
        stamp: i64,
        origin: i64,
        deleted_at: Option<Timestamp>,
    }
}

/// Namespaces of ids made from a guide, and from a guide and a step, so that two devices give the same choice the
/// same id.
const GUIDES: Uuid = Uuid::from_u128(0x7a1f_6f0e_5a55_4a0b_9d0c_3b1f_9b57_6d03);
const STEPS: Uuid = Uuid::from_u128(0x7a1f_6f0e_5a55_4a0b_9d0c_3b1f_9b57_6d04);

impl GuidePrefRow {
    /// All of them, by guide.
    pub fn all(connection: &Connection) -> Result<Vec<Self>> {
        Self::select(connection, "WHERE deleted_at IS NULL ORDER BY guide", [])
    }

    /// The id of what is thought of a guide.
    pub fn id_of(guide: &str) -> Uuid {
        Uuid::new_v5(&GUIDES, guide.as_bytes())
    }

    /// Sets both for a guide.
    pub fn set(tx: &mut Tx<'_>, guide: &str, favourite: bool, hidden: bool) -> Result<()> {
        let id = Self::id_of(guide);
        let (stamp, origin) = (tx.stamp(), tx.origin());
        let guide = guide.to_owned();
        tx.replace(&Self { id, guide, favourite, hidden, stamp, origin, deleted_at: None })
    }
}

impl StepPrefRow {
    /// The steps that are left out, by guide and step.
    pub fn skipped(connection: &Connection) -> Result<Vec<Self>> {
        Self::select(connection, "WHERE skipped = 1 AND deleted_at IS NULL ORDER BY guide, step", [])
    }

    /// The id of the choice about a step of a guide.
    pub fn id_of(guide: &str, step: &str) -> Uuid {
        Uuid::new_v5(&STEPS, format!("{guide}/{step}").as_bytes())
    }

    /// Sets it for a step of a guide.
    pub fn set(tx: &mut Tx<'_>, guide: &str, step: &str, skipped: bool) -> Result<()> {
        let id = Self::id_of(guide, step);
        let (stamp, origin) = (tx.stamp(), tx.origin());
        let (guide, step) = (guide.to_owned(), step.to_owned());
        tx.replace(&Self { id, guide, step, skipped, stamp, origin, deleted_at: None })
    }
}
