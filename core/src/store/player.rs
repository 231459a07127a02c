use rusqlite::Connection;

use super::column::{Column, Json};
use super::row::{Row, row};
use super::{Result, Tx};
use crate::guide::{GuideRequest, Timeline};
use crate::player::PlayerState;
use crate::reminder::Occurrence;
use crate::session::SessionId;

row! {
    /// The unfinished session: what changes while it is played.
    PlayerRow of "player" {
        one: i32,
        session: SessionId,
        state: Json<PlayerState>,
        revision: i64,
    }
}

row! {
    /// The unfinished session: what was asked for, and what was compiled for it. Not written any more once it runs.
    TimelineRow of "timeline" {
        one: i32,
        session: SessionId,
        occurrence: Option<Occurrence>,
        request: Json<GuideRequest>,
        compiled: Json<Timeline>,
    }
}

impl PlayerRow {
    /// The unfinished session, if there is one.
    pub fn get(connection: &Connection) -> Result<Option<Self>> {
        Self::select_one(connection, "", [])
    }

    /// Forgets the unfinished session.
    pub fn clear(tx: &mut Tx<'_>) -> Result<()> {
        tx.remove::<Self>(1i32.value())?;
        tx.remove::<TimelineRow>(1i32.value())
    }
}

impl TimelineRow {
    /// The unfinished session's timeline, if there is one.
    pub fn get(connection: &Connection) -> Result<Option<Self>> {
        Self::select_one(connection, "", [])
    }
}
