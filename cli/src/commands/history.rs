use instep::calendar::Moment;
use instep::{HistoryContent, HistoryEntry, HistoryRequest, Session};
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
    pub entries: Vec<HistoryEntry>,
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
            all.entries.extend(page.entries);
            cursor = page.next_cursor;
            if cursor.is_none() {
                return Ok(all);
            }
        }
    }

    /// The sessions among them, in their order.
    pub fn into_sessions(self) -> Vec<Session> {
        let session = |entry: HistoryEntry| match entry.content {
            HistoryContent::Session { session } => Some(session),
            _ => None,
        };
        self.entries.into_iter().filter_map(session).collect()
    }
}

/// `instep history`, and `instep trash`
pub fn history(shell: &Shell, args: HistoryArgs) -> Result<(), Failure> {
    let entries = Entries::read(shell, &args, &shell.now()?)?;
    Ok(shell.out.print(&entries, draw)?)
}

fn draw(entries: &Entries) -> Page {
    let page = entries.entries.iter().fold(Page::new(), |page, entry| {
        let page = match &entry.heading {
            Some(heading) => page.gap().text(heading),
            None => page,
        };
        page.text(&entry.text).each("  ", &entry.details).indented("  ", &id(&entry.content))
    });
    page.text(entries.empty_text.as_deref().unwrap_or_default())
}

fn id(content: &HistoryContent) -> String {
    match content {
        HistoryContent::Session { session } => session.id.to_string(),
        HistoryContent::Rating { rating } => rating.id.to_string(),
        HistoryContent::Finding { finding } => finding.id.to_string(),
        HistoryContent::RemovedReminder { reminder } => reminder.id.to_string(),
    }
}
