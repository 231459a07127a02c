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

/// The day, time and id that a page's entries lie before: those of `after`, or past everything of the last day.
pub(super) fn behind(after: Option<PageEnd>, to: CareDay) -> (Value, Value, Value) {
    let all = || (to.value(), i64::MAX.value(), Value::Blob(vec![0xff; 16]));
    after.map_or_else(all, |end| (end.care_day.value(), end.at.value(), end.id.value()))
}
