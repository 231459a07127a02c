//! The compiled timeline of the running session in memory. It never changes while the session runs, so an event reads and
//! parses its row once a session, not once an event.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use crate::session::SessionId;
use crate::store::{self, TimelineRow};

/// A timeline that several readers share; a writer gets a copy of its own.
#[derive(Clone)]
pub(super) struct SharedTimeline(Arc<TimelineRow>);

impl From<TimelineRow> for SharedTimeline {
    fn from(row: TimelineRow) -> Self {
        Self(Arc::new(row))
    }
}

impl Deref for SharedTimeline {
    type Target = TimelineRow;

    fn deref(&self) -> &TimelineRow {
        &self.0
    }
}

impl DerefMut for SharedTimeline {
    fn deref_mut(&mut self) -> &mut TimelineRow {
        Arc::make_mut(&mut self.0)
    }
}

/// The timeline that was read last, with the session and the version of the row it came from.
#[derive(Default)]
pub(super) struct TimelineCache(Mutex<Option<(SessionId, i64, SharedTimeline)>>);

impl TimelineCache {
    /// The timeline of a session, read and parsed only when its row is another than the one in memory.
    pub fn get(&self, db: &Connection, session: SessionId) -> store::Result<Option<SharedTimeline>> {
        let Some(version) = TimelineRow::version(db, session)? else { return Ok(None) };
        let mut cached = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, read, timeline)) = &*cached
            && (*of, *read) == (session, version)
        {
            return Ok(Some(timeline.clone()));
        }
        let Some(row) = TimelineRow::get(db)? else { return Ok(None) };
        let timeline = SharedTimeline::from(row);
        *cached = Some((session, version, timeline.clone()));
        Ok(Some(timeline))
    }
}
