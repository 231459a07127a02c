use serde::{Deserialize, Serialize};

use super::Part;
use crate::calendar::{CareDay, OffsetTime, TimeOfDay, Weekday};
use crate::reminder::{Armed, DeliveryState, Platform, ReminderKind, SilencedBy, Warning};
use crate::session::ReminderId;

/// A reminder's content, in full.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct ReminderForm {
    /// When, on the local clock.
    pub time: TimeOfDay,
    /// On which days, at least one.
    pub days: Vec<Weekday>,
    /// What the person calls it, at most 80 characters; none for the kind's own name.
    #[uniffi(default)]
    pub name: Option<String>,
    /// What for; none for the routine.
    #[uniffi(default)]
    pub kind: Option<ReminderKind>,
    /// First ring date; none for from now on.
    #[uniffi(default)]
    pub start: Option<CareDay>,
    /// Last ring date.
    #[uniffi(default)]
    pub end: Option<CareDay>,
    /// Which sessions silence it; none for any.
    #[uniffi(default)]
    pub silenced_by: Option<SilencedBy>,
}

/// A reminder.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Reminder {
    /// Its id.
    pub id: ReminderId,
    /// What for.
    pub kind: ReminderKind,
    /// When, on the local clock.
    pub time: TimeOfDay,
    /// On which days, from Monday on.
    pub days: Vec<Weekday>,
    /// What the person calls it; none when they gave no name.
    pub name: Option<String>,
    /// What it is called on a screen: its name, or the kind's own.
    pub title: String,
    /// What is shown when it rings. It holds no word about health.
    pub notice: String,
    /// First ring date.
    pub start: CareDay,
    /// Last ring date.
    pub end: Option<CareDay>,
    /// Silent until resumed.
    pub paused: bool,
    /// Silent before this date.
    pub paused_until: Option<CareDay>,
    /// When it rings next; none when it does not.
    pub next: Option<OffsetTime>,
    /// Which sessions silence it.
    pub silenced_by: SilencedBy,
    /// Give it back with an edit.
    pub stamp: i64,
    /// In a sentence.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// The Reminders screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Reminders {
    /// By time of day.
    pub reminders: Vec<Reminder>,
    /// What is in the way.
    pub warnings: Vec<Warning>,
    /// The whole screen as it is spoken.
    pub spoken: String,
}

/// What writing a reminder changed.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct ReminderSaved {
    /// The reminder as it is now; when removed, as it was.
    pub reminder: Reminder,
    /// What this changed. `reminders` among them means: make a new plan.
    pub changed: Vec<Part>,
}

/// What a plan is made for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct PlanRequest {
    /// The platform.
    pub platform: Platform,
    /// What it lets through.
    pub delivery: DeliveryState,
    /// What is armed now.
    pub armed: Armed,
    /// How many requests it holds, 1 to 64; none for the platform's own number (iOS 60, others 1).
    #[uniffi(default)]
    pub slots: Option<i32>,
}
