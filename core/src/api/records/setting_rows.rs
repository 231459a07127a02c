use serde::{Deserialize, Serialize};

use super::SettingChange;
use crate::calendar::TimeOfDay;
use crate::session::vocabulary;

vocabulary! {
    /// A group of the Settings screen.
    SettingGroupKind {
        /// Course of a session.
        Session = "session",
        /// When to ring, and how the week is counted.
        Reminders = "reminders",
        /// Questions.
        Answers = "answers",
        /// Backups and files.
        Data = "data",
        /// The app itself.
        About = "about",
    }
}

vocabulary! {
    /// A screen that a row of the settings opens.
    SettingLink {
        /// The reminders.
        Reminders = "reminders",
        /// The answers to the safety check.
        Safety = "safety",
        /// The backups.
        Backups = "backups",
        /// The export of everything.
        Export = "export",
        /// The import of a file.
        Import = "import",
        /// The page for a clinician.
        Report = "report",
        /// The check of the data.
        Check = "check",
        /// The trash.
        Trash = "trash",
        /// The erasure of everything.
        Erase = "erase",
        /// The page about the app.
        About = "about",
    }
}

/// Rows of the Settings screen that belong together.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SettingGroup {
    /// Which.
    pub kind: SettingGroupKind,
    /// Its heading.
    pub title: String,
    /// Its rows in order.
    pub rows: Vec<SettingItem>,
}

/// A row of the Settings screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SettingItem {
    /// Names of the fields of `settings` that it shows; none for a link.
    pub keys: Vec<String>,
    /// Its name.
    pub title: String,
    /// One sentence on what it does.
    pub help: String,
    /// The value in words; empty where there is none.
    pub value_text: String,
    /// Name, value and help as they are spoken.
    pub spoken: String,
    /// Control that changes it.
    pub control: SettingControl,
}

/// The kinds of controls, each with what to send when the person chooses.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingControl {
    /// A switch.
    Toggle {
        /// True when it is on.
        on: bool,
        /// The change that a tap makes.
        change: SettingChange,
    },
    /// One of several values.
    Choice {
        /// The values in order; one is chosen.
        options: Vec<SettingOption>,
    },
    /// A time of day. Send it as the change that names the row's key.
    Time {
        /// The time.
        time: TimeOfDay,
        /// The earliest that can be chosen.
        earliest: TimeOfDay,
        /// The latest that can be chosen.
        latest: TimeOfDay,
    },
    /// A span of the day that may be off. Send both ends, or none to turn it off. They may not be equal.
    Period {
        /// Its start; none when it is off.
        from: Option<TimeOfDay>,
        /// Its end.
        to: Option<TimeOfDay>,
        /// The change that turns it off.
        off: SettingChange,
    },
    /// Opens another screen.
    Link {
        /// Which.
        to: SettingLink,
    },
}

/// A value of a choice.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SettingOption {
    /// The value as scripts write it.
    pub code: String,
    /// The value in words.
    pub text: String,
    /// True for the one that is chosen.
    pub chosen: bool,
    /// The change that choosing it makes.
    pub change: SettingChange,
}

/// The page about the app.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct About {
    /// The version of the app's core.
    pub version: String,
    /// Purpose and limits, a sentence an item.
    pub disclaimer: Vec<String>,
    /// The page about privacy, a sentence or two an item.
    pub privacy: Vec<String>,
    /// Every source that the content names.
    pub sources: Vec<super::SourceText>,
    /// The works of others that are part of the app.
    pub licences: Vec<Licence>,
}

/// A work of others with its licence.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The SPDX expression of its licence.
    pub licence: String,
}
