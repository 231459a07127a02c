use serde::{Deserialize, Serialize};

use super::ReviewDue;
use crate::calendar::{CareDay, OffsetTime};
use crate::rating::Question;
use crate::reminder::{Occurrence, Warning};
use crate::session::{SessionId, vocabulary};
use crate::words::SpokenText;

vocabulary! {
    /// The card that stands first on Today. Its button alone is filled; the others are outlined.
    TodayLead {
        /// The interrupted session.
        Unfinished = "unfinished",
        /// The sleep question: until noon, while it is to be asked.
        SleepQuestion = "sleep_question",
        /// The suggested guide and its start.
        Start = "start",
    }
}

/// The Today screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Today {
    /// Today's care day.
    pub care_day: CareDay,
    /// Heading: the weekday of the care day and the part of the day.
    pub title: String,
    /// The guide that the first screen begins with, while nothing at all was entered; none from then on.
    pub first_run: Option<String>,
    /// The card that stands first.
    pub lead: TodayLead,
    /// The next moment at which the screen changes by time alone: read it again then. It is never in the past.
    pub fresh_until: OffsetTime,
    /// What is said to somebody who has logged nothing yet, a sentence an item; empty later.
    pub welcome: Vec<String>,
    /// The reminder that rings next.
    pub next_reminder: Option<NextReminder>,
    /// The rings of today that are still ahead and that a session silences, a sentence each.
    pub silent_reminders: Vec<String>,
    /// An interrupted session to continue.
    pub unfinished: Option<Unfinished>,
    /// One suggested guide and up to two others: favourites first, none that is hidden or that the safety check refuses.
    pub suggestions: Vec<Suggestion>,
    /// Where no guide is suggested: why, and what to do.
    pub no_suggestion: Option<String>,
    /// This week's seven days.
    pub week: Vec<WeekDay>,
    /// The week that ended, on the day after its last: its review is due.
    pub review_due: Option<ReviewDue>,
    /// Evenings a week the person aims at, 1 to 7.
    pub aim: Option<i32>,
    /// True when the sleep question is to be asked now.
    pub ask_sleep: bool,
    /// The sleep question, when it is to be asked.
    pub sleep_question: Option<Question>,
    /// This week in a sentence, with the days that have begun.
    pub week_text: String,
    /// The whole screen as it is spoken.
    pub spoken: String,
}

/// The next ring.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct NextReminder {
    /// Its identity.
    pub occurrence: Occurrence,
    /// When.
    pub at: OffsetTime,
    /// What the person calls the reminder; the kind's own name when they did not.
    pub name: String,
    /// What is known to be in its way; empty when nothing is.
    pub delivery: Vec<Warning>,
    /// In a sentence.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// An interrupted session.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Unfinished {
    /// The session.
    pub session: SessionId,
    /// Its guide.
    pub guide: String,
    /// The guide's name.
    pub title: String,
    /// Where it stands, counted from 1.
    pub segment: i32,
    /// How many there are.
    pub segments: i32,
    /// Seconds played.
    pub active_seconds: i32,
    /// In a sentence.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// A guide worth doing today.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Suggestion {
    /// The guide's id.
    pub guide: String,
    /// Its name.
    pub title: String,
    /// Its length in whole minutes.
    pub minutes: i32,
    /// The same in words.
    pub minutes_text: String,
    /// A favourite of the person.
    pub favourite: bool,
    /// Its length in full and the usual seat, on a line.
    pub detail: SpokenText,
    /// Zones of the foot that its techniques work on; empty where it is for no foot.
    pub zones: Vec<String>,
    /// In a sentence.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// A day of this week.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct WeekDay {
    /// The care day.
    pub day: CareDay,
    /// Sessions that count: of receiver `me`, and not too short.
    pub sessions: i32,
    /// True from the day's beginning on, unless it lies before first use: one of the days that numbers are out of.
    pub begun: bool,
    /// The short name of the weekday, to stand under its dot.
    pub name: String,
    /// The day and its sessions in words.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}
