use rusqlite::types::Value;
use uuid::Uuid;

use super::column::Column;
use crate::calendar::{CareDay, Timestamp};

/// Where an entry stands in the history, and where a page of it ended: the next one starts behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PageEnd {
    pub care_day: CareDay,
    pub at: Timestamp,
    pub id: Uuid,
}

/// A part of the history to read, newest first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageRange {
    /// The first care day.
    pub from: CareDay,
    /// The last care day.
    pub to: CareDay,
    /// Only what was deleted, instead of what was not.
    pub trash: bool,
    /// The entry that the page begins behind.
    pub after: Option<PageEnd>,
    /// The most entries.
    pub limit: i32,
}

impl PageRange {
    /// The last care day that the page can hold: an index is entered there and not walked from the newest entry on.
    pub fn last_day(&self) -> CareDay {
        self.after.map_or(self.to, |end| end.care_day.min(self.to))
    }

    /// The day, time and id that the page's entries lie before: those of `after`, or past everything of the last day.
    pub(super) fn behind(&self) -> (Value, Value, Value) {
        let all = || (self.to.value(), i64::MAX.value(), Value::Blob(vec![0xff; 16]));
        self.after.map_or_else(all, |end| (end.care_day.value(), end.at.value(), end.id.value()))
    }
}
