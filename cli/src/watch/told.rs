//! What is told while reminders are watched: a line or two of text, or one event a line.

use instep::reminder::{Occurrence, PlanEntry, ReminderKind};
use instep::{OccurrenceAction, OccurrenceSaved};
use serde::Serialize;

use crate::output::{Page, dotted};

/// Something that happened.
#[derive(Debug, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Told<'a> {
    /// What rings next is another ring than before. `text` holds the sentences of the reminders concerned.
    Next { ring: Option<&'a PlanEntry>, text: Vec<String> },
    /// The desktop shows no notifications.
    NoNotifications { message: &'a str },
    /// A reminder rang. `commands` answer it where no button can.
    Rang { by: By, late: bool, ring: &'a PlanEntry, commands: Vec<String> },
    /// A button was pressed.
    Answered { action: &'a OccurrenceAction, answer: &'a OccurrenceSaved, commands: Vec<String> },
    /// A notification was closed without an answer.
    Closed { occurrence: Occurrence },
}

/// What a reminder rang by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    Notification,
    Bell,
}

impl Told<'_> {
    pub fn page(&self) -> Page {
        match self {
            Self::Next { text, .. } => Page::new().each("", text),
            Self::NoNotifications { message } => Page::new().indented("! ", message),
            Self::Rang { ring, commands, .. } => {
                let at = ring.at.to_string();
                Page::new().text(&dotted([at.as_str(), &ring.title])).each("  ", commands)
            }
            Self::Answered { answer, commands, .. } => {
                Page::new().text(&dotted([answer.title.as_str(), &answer.text])).each("  ", commands)
            }
            Self::Closed { .. } => Page::new(),
        }
    }
}

/// The command to type for what a reminder is about.
pub fn opening(open: &OccurrenceSaved) -> Vec<String> {
    let command = match (open.kind, &open.guide, open.minutes) {
        (ReminderKind::Routine, Some(guide), Some(minutes)) => {
            format!("instep play {guide} --minutes {minutes}")
        }
        (ReminderKind::Routine, ..) => return Vec::new(),
        (ReminderKind::SleepQuestion, ..) => format!("instep rate sleep 0…10 --date {}", open.day),
        (ReminderKind::Review, ..) => "instep review".to_owned(),
    };
    vec![command]
}

/// The commands to type where there are no buttons.
pub fn answers(occurrence: Occurrence, actions: &[OccurrenceAction]) -> impl Iterator<Item = String> {
    let words = actions.iter().filter_map(|action| match action {
        OccurrenceAction::Open | OccurrenceAction::Start => None,
        OccurrenceAction::Done => Some("done"),
        OccurrenceAction::Snooze { .. } => Some("snooze"),
        OccurrenceAction::Skip => Some("skip"),
    });
    words.map(move |word| format!("instep reminder {word} {occurrence}"))
}
