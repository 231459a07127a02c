use uuid::Uuid;

use super::{History, HistoryRequest, Instep, View, review};
use crate::calendar::{CareDay, Moment, Timestamp};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::review::in_words;
use crate::store::{self, FindingRow, PageEnd, RatingRow, SessionRow};

#[uniffi::export]
impl Instep {
    /// The History screen, a page of it: every entry, newest first. A session stands with its ratings; ratings without a
    /// session and what was seen on the feet stand beside the sessions. An entry stands under its care day: `from` and `to`
    /// mean the same day as its text says.
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
    let mut sessions = SessionRow::page(view.db, from, to, request.trash, after, limit)?;
    let mut ratings = RatingRow::page(view.db, from, to, request.trash, after, limit)?;
    let mut findings = FindingRow::page(view.db, from, to, request.trash, after, limit)?;
    let mut ends: Vec<PageEnd> = sessions.iter().map(SessionRow::end).collect();
    ends.extend(ratings.iter().map(RatingRow::end));
    ends.extend(findings.iter().map(|(_, end)| *end));
    ends.sort_by(|a, b| b.cmp(a));
    let shown = usize::try_from(request.limit).unwrap_or_default();
    let more = ends.len() > shown;
    ends.truncate(shown);
    if let Some(last) = ends.last() {
        sessions.retain(|row| row.end() >= *last);
        ratings.retain(|row| row.end() >= *last);
        findings.retain(|(_, end)| end >= last);
    }
    let reminders = match request.trash && after.is_none() {
        true => view.removed_reminders(from, to)?,
        false => Vec::new(),
    };
    let empty = ends.is_empty() && reminders.is_empty() && after.is_none();
    let empty_key = if request.trash { "history-empty-trash" } else { "history-empty" };
    Ok(History {
        sessions: sessions.iter().map(|row| view.session(row)).collect::<store::Result<_>>()?,
        ratings: ratings.iter().map(|row| view.rating(row)).collect::<store::Result<_>>()?,
        findings: findings
            .into_iter()
            .map(|(row, _)| in_words(review::finding(row), view.today, view.words))
            .collect(),
        reminders,
        empty_text: empty.then(|| view.words.text(empty_key, &[])),
        next_cursor: ends.last().filter(|_| more).map(write_cursor),
    })
}

fn write_cursor(end: &PageEnd) -> String {
    format!("{}/{}/{}", end.care_day, end.at.millis(), end.id)
}

fn read_cursor(cursor: &str) -> Result<PageEnd> {
    let invalid = || InstepError::invalid("cursor", InvalidWhy::NotKnown);
    let mut parts = cursor.split('/');
    let mut next = || parts.next().ok_or_else(invalid);
    let care_day = next()?.parse().map_err(|_| invalid())?;
    let ms = next()?.parse().map_err(|_| invalid())?;
    let at = Timestamp::from_millis(ms).map_err(|_| invalid())?;
    let id = Uuid::parse_str(next()?).map_err(|_| invalid())?;
    Ok(PageEnd { care_day, at, id })
}
