use uuid::Uuid;

use super::{History, HistoryRequest, Instep, View};
use crate::calendar::{CareDay, Moment, Timestamp};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::session::SessionId;
use crate::store::{self, PageEnd, SessionRow};

#[uniffi::export]
impl Instep {
    /// The History screen, a page of it: sessions newest first.
    ///
    /// Errors: `Invalid` for a limit outside 1 to 60, or a cursor that is none.
    pub fn history(&self, request: HistoryRequest, now: Moment) -> Result<History> {
        self.read(&now, |view| page(view, &request))
    }
}

fn page(view: &View<'_>, request: &HistoryRequest) -> store::Result<History> {
    if !(1..=60).contains(&request.limit) {
        return Err(InstepError::out_of_range("limit", 1, 60).into());
    }
    let from = request.from.map_or_else(|| CareDay::from_epoch_day(10_957), Ok)?;
    let to = request.to.map_or_else(|| CareDay::from_epoch_day(47_846), Ok)?;
    let after = request.cursor.as_deref().map(read_cursor).transpose()?;
    // One more than asked for tells whether there is a next page.
    let limit = request.limit.saturating_add(1);
    let mut rows = SessionRow::page(view.db, from, to, request.trash, after, limit)?;
    let shown = usize::try_from(request.limit).unwrap_or_default();
    let more = rows.len() > shown;
    rows.truncate(shown);
    let next_cursor = rows.last().filter(|_| more).map(write_cursor);
    let sessions = rows.iter().map(|row| view.session(row)).collect::<store::Result<_>>()?;
    Ok(History { sessions, next_cursor })
}

fn write_cursor(row: &SessionRow) -> String {
    format!("{}/{}/{}", row.care_day, row.started_at.millis(), row.id)
}

fn read_cursor(cursor: &str) -> Result<PageEnd> {
    let invalid = || InstepError::invalid("cursor", InvalidWhy::NotKnown);
    let mut parts = cursor.split('/');
    let mut next = || parts.next().ok_or_else(invalid);
    let care_day = next()?.parse().map_err(|_| invalid())?;
    let ms = next()?.parse().map_err(|_| invalid())?;
    let started_at = Timestamp::from_millis(ms).map_err(|_| invalid())?;
    let id = SessionId::new(Uuid::parse_str(next()?).map_err(|_| invalid())?);
    Ok(PageEnd { care_day, started_at, id })
}
