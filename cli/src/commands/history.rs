use std::cmp::Reverse;

use instep::calendar::{CareDay, Moment};
use instep::{HistoryRequest, Rating, Reminder, ReviewFinding, Session};
use serde::Serialize;

use super::Shell;
use crate::args::HistoryArgs;
use crate::error::Failure;
use crate::output::Page;

/// Entries read at once; the most the core gives.
const PAGE: i32 = 60;

/// Every page of the history, one after the other.
#[derive(Default, Serialize)]
pub struct Entries {
    pub sessions: Vec<Session>,
    pub ratings: Vec<Rating>,
    pub findings: Vec<ReviewFinding>,
    /// Removed ones, in the trash only.
    pub reminders: Vec<Reminder>,
    #[serde(skip)]
    pub empty_text: Option<String>,
}

impl Entries {
    pub fn read(shell: &Shell, args: &HistoryArgs, now: &Moment) -> Result<Self, Failure> {
        let mut all = Self::default();
        let mut cursor = None;
        loop {
            let HistoryArgs { from, to, trash } = *args;
            let request = HistoryRequest { from, to, trash, cursor, limit: PAGE };
            let page = shell.core.history(request, now.clone())?;
            all.empty_text = all.empty_text.or(page.empty_text);
            all.sessions.extend(page.sessions);
            all.ratings.extend(page.ratings);
            all.findings.extend(page.findings);
            all.reminders.extend(page.reminders);
            cursor = page.next_cursor;
            if cursor.is_none() {
                return Ok(all);
            }
        }
    }
}

/// `instep history`, and `instep trash`
pub fn history(shell: &Shell, args: HistoryArgs) -> Result<(), Failure> {
    let entries = Entries::read(shell, &args, &shell.now()?)?;
    Ok(shell.out.print(&entries, draw)?)
}

/// An entry's day, its line, and what stands below it.
type Line<'a> = (CareDay, String, Vec<&'a str>, String);

/// Newest day first; each list is in its order already.
fn draw(entries: &Entries) -> Page {
    let sessions = entries
        .sessions
        .iter()
        .map(|s| -> Line<'_> { (s.care_day, s.text.clone(), vec![s.tags_text.as_str()], s.id.to_string()) });
    let ratings = entries.ratings.iter().map(|r| -> Line<'_> {
        (r.care_day, format!("{}  {}", r.care_day, r.text), Vec::new(), r.id.to_string())
    });
    let findings = entries
        .findings
        .iter()
        .map(|f| -> Line<'_> { (f.first_seen, f.text.clone(), Vec::new(), f.id.to_string()) });
    let mut lines: Vec<Line<'_>> = sessions.chain(ratings).chain(findings).collect();
    lines.sort_by_key(|(day, ..)| Reverse(*day));
    let page = lines.iter().fold(Page::new(), |page, (_, text, below, id)| {
        below.iter().fold(page.text(text), |page, line| page.indented("  ", line)).indented("  ", id)
    });
    let removed =
        |page: Page, reminder: &Reminder| page.text(&reminder.text).indented("  ", &reminder.id.to_string());
    let page = entries.reminders.iter().fold(page, removed);
    page.text(entries.empty_text.as_deref().unwrap_or_default())
}
