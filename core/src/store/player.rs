use rusqlite::{Connection, OptionalExtension as _};

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
        #[cfg(test)]
        PARSED.with(|parsed| parsed.set(parsed.get().saturating_add(1)));
        Self::select_one(connection, "", [])
    }

    /// The checksum of the timeline's row, which tells its versions apart; none when there is none of that session.
    pub fn version(connection: &Connection, session: SessionId) -> Result<Option<i64>> {
        let mut statement = connection.prepare_cached("SELECT sum FROM timeline WHERE session = ?1")?;
        Ok(statement.query_row([session.value()], |row| row.get(0)).optional()?)
    }
}

#[cfg(test)]
thread_local! {
    /// Number of timelines that this thread has read and parsed.
    pub(crate) static PARSED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}
