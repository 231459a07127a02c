use serde::{Deserialize, Serialize};

use super::{Rating, Reminder, ReviewFinding, Session};
use crate::calendar::CareDay;

/// The part of the history to read.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct HistoryRequest {
    /// First care day.
    #[uniffi(default)]
    pub from: Option<CareDay>,
    /// Last care day.
    #[uniffi(default)]
    pub to: Option<CareDay>,
    /// True for deleted entries in place of the others.
    #[uniffi(default = false)]
    pub trash: bool,
    /// `next_cursor` of the page before.
    #[uniffi(default)]
    pub cursor: Option<String>,
    /// The most entries, 1 to 60.
    #[uniffi(default = 30)]
    #[serde(default = "page")]
    pub limit: i32,
}

const fn page() -> i32 {
    30
}

/// The History screen, a page of it.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct History {
    /// Entries of the page, newest first.
    pub entries: Vec<HistoryEntry>,
    /// Sentence for a screen without entries; none otherwise.
    pub empty_text: Option<String>,
    /// Give it with the next request; none on the last page.
    pub next_cursor: Option<String>,
}

/// An entry of the history, ready to draw as a row.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct HistoryEntry {
    /// Month and year, to stand above the first entry of a month; none for the others. A month that goes on from the
    /// page before has no second heading.
    pub heading: Option<String>,
    /// Care day it stands under: of a session, a rating or a finding its own, of a removed reminder that of the removal.
    pub day: CareDay,
    /// Its line.
    pub text: String,
    /// Lines below it: of a session its ratings, what went with it, and the note.
    pub details: Vec<String>,
    /// The row with its details, as it is spoken.
    pub spoken: String,
    /// The entry itself.
    pub content: HistoryContent,
}

/// The kinds of entries in the history.
#[derive(Debug, Clone, PartialEq, uniffi::Enum, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "most entries are sessions, and bindings take them by value")]
pub enum HistoryContent {
    /// A session with its ratings. It stands by its start.
    Session {
        /// The session.
        session: Session,
    },
    /// A rating whose session is not stored, or that has none; in the trash every rating that was taken back. It stands
    /// by the time of the answer.
    Rating {
        /// The rating.
        rating: Rating,
    },
    /// Something seen on a foot. It stands by the foot check in which it was first seen.
    Finding {
        /// The finding.
        finding: ReviewFinding,
    },
    /// A reminder that was removed, in the trash only. It stands by its removal.
    RemovedReminder {
        /// The reminder.
        reminder: Reminder,
    },
}
