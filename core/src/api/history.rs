use std::collections::HashMap;

use uuid::Uuid;

use super::{
    History, HistoryContent, HistoryEntry, HistoryRequest, Instep, Rating, Reminder, ReviewFinding, Session,
    View, review,
};
use crate::calendar::{CareDay, Moment, Timestamp};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::rating::{self, Answered, RatingPhase};
use crate::review::in_words;
use crate::session::SessionId;
use crate::store::{self, FindingRow, PageEnd, PageRange, RatingRow, SessionRow};
use crate::words::{Arg, Words};

#[uniffi::export]
impl Instep {
    /// The History screen, a page of it: every entry, newest first, with the month above its first entry. A session
    /// stands with its ratings; ratings without a session and findings on the feet stand beside the sessions. An entry
    /// stands under its care day: `from` and `to` mean the same day as its text says.
    ///
    /// Errors: `Invalid` for a limit outside 1 to 60, or a cursor that is none.
    pub fn history(&self, request: HistoryRequest, now: Moment) -> Result<History> {
        self.read(&now, |view| page(view, &request))
    }
}

/// An entry before it is put into words.
enum Found {
    Session(Box<SessionRow>),
    Rating(Box<RatingRow>),
    Finding(Box<FindingRow>),
    Reminder(Box<Reminder>),
}

fn page(view: &View<'_>, request: &HistoryRequest) -> store::Result<History> {
    if !(1..=60).contains(&request.limit) {
        return Err(InstepError::out_of_range("limit", 1, 60).into());
    }
    let after = request.cursor.as_deref().map(read_cursor).transpose()?;
    let range = PageRange {
        from: request.from.map_or_else(|| CareDay::from_epoch_day(10_957), Ok)?,
        to: request.to.map_or_else(|| CareDay::from_epoch_day(47_846), Ok)?,
        trash: request.trash,
        after,
        // One more than asked for tells that there is a next page.
        limit: request.limit.saturating_add(1),
    };
    let mut found = found(view, range)?;
    let shown = usize::try_from(request.limit).unwrap_or_default();
    let more = found.len() > shown;
    found.truncate(shown);
    let next_cursor = found.last().filter(|_| more).map(|(end, _)| write_cursor(end));
    let empty_key = match request {
        _ if !found.is_empty() || after.is_some() => None,
        HistoryRequest { trash: true, .. } => Some("history-empty-trash"),
        HistoryRequest { from: None, to: None, .. } => Some("history-empty"),
        _ => Some("history-empty-days"),
    };
    Ok(History {
        entries: entries(view, found, after)?,
        empty_text: empty_key.map(|key| view.words.text(key, &[])),
        next_cursor,
    })
}

/// Entries of a range with their places, newest first, at most its limit.
fn found(view: &View<'_>, range: PageRange) -> store::Result<Vec<(PageEnd, Found)>> {
    let mut found: Vec<(PageEnd, Found)> = Vec::new();
    let add_ratings = |found: &mut Vec<_>, rows: Vec<RatingRow>| {
        found.extend(rows.into_iter().map(|row| (row.end(), Found::Rating(Box::new(row)))));
    };
    let sessions = SessionRow::page(view.db, &range)?;
    found.extend(sessions.into_iter().map(|row| (row.end(), Found::Session(Box::new(row)))));
    add_ratings(&mut found, RatingRow::page(view.db, &range)?);
    let findings = FindingRow::page(view.db, &range)?;
    found.extend(findings.into_iter().map(|(row, end)| (end, Found::Finding(Box::new(row)))));
    if range.trash {
        let removed = view.removed_reminders(range.from, range.to)?;
        let left = removed.into_iter().filter(|(end, _)| range.after.is_none_or(|after| *end < after));
        found.extend(left.map(|(end, reminder)| (end, Found::Reminder(Box::new(reminder)))));
    }
    let limit = usize::try_from(range.limit).unwrap_or_default();
    let sort = |found: &mut Vec<(PageEnd, Found)>| {
        found.sort_by(|(a, _), (b, _)| b.cmp(a));
        found.truncate(limit);
    };
    sort(&mut found);
    if !range.trash {
        // Those can only be found by looking at every rating: at those of the page's days, where the page is full.
        let last = found.last().filter(|_| found.len() == limit).map(|(end, _)| end.care_day);
        let from = last.map_or(range.from, |day| day.max(range.from));
        add_ratings(&mut found, RatingRow::page_of_lost_sessions(view.db, &PageRange { from, ..range })?);
        sort(&mut found);
    }
    Ok(found)
}

/// Puts entries into words. The ratings of all sessions are read at once.
fn entries(
    view: &View<'_>,
    found: Vec<(PageEnd, Found)>,
    after: Option<PageEnd>,
) -> store::Result<Vec<HistoryEntry>> {
    let session_id = |(_, entry): &(PageEnd, Found)| match entry {
        Found::Session(row) => Some(row.id),
        _ => None,
    };
    let ids: Vec<SessionId> = found.iter().filter_map(session_id).collect();
    let mut ratings: HashMap<SessionId, Vec<RatingRow>> = HashMap::new();
    for rating in RatingRow::of_sessions(view.db, &ids)? {
        if let Some(session) = rating.session {
            ratings.entry(session).or_default().push(rating);
        }
    }
    let mut month = after.map(|end| month_of(end.care_day));
    let mut entries = Vec::with_capacity(found.len());
    for (end, entry) in found {
        let heading = month.replace(month_of(end.care_day)) != month;
        let heading = heading.then(|| view.words.month_of(end.care_day));
        let entry = match entry {
            Found::Session(row) => {
                let rated = ratings.remove(&row.id).unwrap_or_default();
                session_entry(view, view.session_with(&row, &rated)?, &rated)
            }
            Found::Rating(row) => rating_entry(view, end.care_day, view.rating(&row)?),
            Found::Finding(row) => finding_entry(in_words(review::finding(*row), view.today, view.words)),
            Found::Reminder(reminder) => reminder_entry(*reminder, end.care_day),
        };
        entries.push(HistoryEntry { heading, ..entry });
    }
    Ok(entries)
}

fn month_of(day: CareDay) -> (i32, u32) {
    use chrono::Datelike as _;
    (day.date().year(), day.date().month())
}

fn session_entry(view: &View<'_>, session: Session, rated: &[RatingRow]) -> HistoryEntry {
    let mut details = rated_in_short(view.words, &session, rated);
    details.extend(Some(session.tags_text.clone()).filter(|text| !text.is_empty()));
    details.extend(session.note.clone());
    let mut spoken = vec![format!("{}.", session.spoken)];
    spoken.extend(details.iter().cloned());
    HistoryEntry {
        heading: None,
        day: session.care_day,
        text: session.text.clone(),
        spoken: spoken.join(" "),
        details,
        content: HistoryContent::Session { session },
    }
}

/// The ratings of a session: a scale that was rated at both ends is one line.
fn rated_in_short(words: &Words, session: &Session, rated: &[RatingRow]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut paired: Vec<usize> = Vec::new();
    for (at, (row, rating)) in rated.iter().zip(&session.ratings).enumerate() {
        if paired.contains(&at) {
            continue;
        }
        let other = |(_, other): &(usize, &RatingRow)| {
            row.phase == Some(RatingPhase::Before)
                && other.phase == Some(RatingPhase::After)
                && (other.instrument, other.version, other.foot) == (row.instrument, row.version, row.foot)
                && (row.answered, other.answered) == (Answered::Answered, Answered::Answered)
        };
        let pair = rated.iter().enumerate().find(other);
        match pair.and_then(|(place, after)| Some((place, row.value?, after.value?))) {
            Some((place, before, after)) => {
                paired.push(place);
                let scale = rating::label(row.instrument, row.version, None, row.foot, words);
                let args = [
                    ("scale", Arg::Text(&scale)),
                    ("before", Arg::Count(before.into())),
                    ("after", Arg::Count(after.into())),
                ];
                lines.push(words.text("history-pair", &args));
            }
            None => lines.push(rating.text.clone()),
        }
    }
    lines
}

fn rating_entry(view: &View<'_>, day: CareDay, rating: Rating) -> HistoryEntry {
    let line = |day: &str| {
        view.words.text("history-rating", &[("day", Arg::Text(day)), ("summary", Arg::Text(&rating.text))])
    };
    HistoryEntry {
        heading: None,
        day,
        text: line(&view.words.day(day, view.today)),
        details: Vec::new(),
        spoken: line(&view.words.spoken_day(day, view.today)),
        content: HistoryContent::Rating { rating },
    }
}

fn finding_entry(finding: ReviewFinding) -> HistoryEntry {
    HistoryEntry {
        heading: None,
        day: finding.first_seen,
        text: finding.text.clone(),
        details: Vec::new(),
        spoken: finding.spoken.clone(),
        content: HistoryContent::Finding { finding },
    }
}

fn reminder_entry(reminder: Reminder, day: CareDay) -> HistoryEntry {
    HistoryEntry {
        heading: None,
        day,
        text: reminder.text.clone(),
        details: Vec::new(),
        spoken: reminder.spoken.clone(),
        content: HistoryContent::RemovedReminder { reminder },
    }
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
