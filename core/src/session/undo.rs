use serde::{Deserialize, Serialize};

use super::vocabulary;
use crate::error::Thing;

vocabulary! {
    /// A write of a person that can be taken back.
    UndoKind {
        /// A session was logged. Taken back, it goes to the trash.
        SessionLogged = "session_logged",
        /// A session was changed.
        SessionEdited = "session_edited",
        /// A session was put into the trash.
        SessionDeleted = "session_deleted",
        /// A session was taken out of the trash.
        SessionRestored = "session_restored",
        /// All sessions of some days were put into the trash.
        SessionsDeleted = "sessions_deleted",
        /// A session was stopped. Taken back within ten seconds, it is unfinished again and paused.
        SessionStopped = "session_stopped",
        /// A rating was given, or given anew. Taken back, a new one goes to the trash.
        RatingGiven = "rating_given",
        /// A rating was put into the trash.
        RatingDeleted = "rating_deleted",
        /// A rating was taken out of the trash.
        RatingRestored = "rating_restored",
        /// Answers to the safety check were given. Taken back, they leave no trace.
        AnswersGiven = "answers_given",
        /// Older answers to the safety check were confirmed.
        AnswersConfirmed = "answers_confirmed",
        /// A look at the feet was stored, with its findings.
        FootChecked = "foot_checked",
        /// Findings were marked as gone.
        FindingResolved = "finding_resolved",
        /// A setting was changed.
        SettingChanged = "setting_changed",
        /// A guide was made a favourite or hidden, or steps of it were left out.
        GuideChosen = "guide_chosen",
        /// A reminder was added. Taken back, it goes to the trash.
        ReminderAdded = "reminder_added",
        /// A reminder was changed.
        ReminderEdited = "reminder_edited",
        /// A reminder was paused.
        ReminderPaused = "reminder_paused",
        /// A paused reminder was resumed.
        ReminderResumed = "reminder_resumed",
        /// A reminder was removed.
        ReminderRemoved = "reminder_removed",
        /// A removed reminder was restored.
        ReminderRestored = "reminder_restored",
        /// A reminder of one day was skipped.
        OccurrenceSkipped = "occurrence_skipped",
        /// A reminder of one day was answered with "done".
        OccurrenceDone = "occurrence_done",
        /// A reminder was put off.
        OccurrenceSnoozed = "occurrence_snoozed",
    }
}

impl UndoKind {
    /// Time in which it can be taken back, in milliseconds; none for as long as nothing else changed it.
    pub(crate) const fn limit_ms(self) -> Option<i64> {
        match self {
            Self::SessionStopped => Some(10_000),
            _ => None,
        }
    }

    /// The kind of thing that is missing when what was written is gone for good.
    pub(crate) const fn thing(self) -> Thing {
        match self {
            Self::SessionLogged
            | Self::SessionEdited
            | Self::SessionDeleted
            | Self::SessionRestored
            | Self::SessionsDeleted
            | Self::SessionStopped => Thing::Session,
            Self::RatingGiven | Self::RatingDeleted | Self::RatingRestored => Thing::Rating,
            Self::FootChecked | Self::FindingResolved => Thing::Finding,
            Self::ReminderAdded
            | Self::ReminderEdited
            | Self::ReminderPaused
            | Self::ReminderResumed
            | Self::ReminderRemoved
            | Self::ReminderRestored
            | Self::OccurrenceSkipped
            | Self::OccurrenceDone
            | Self::OccurrenceSnoozed => Thing::Reminder,
            Self::AnswersGiven | Self::AnswersConfirmed | Self::SettingChanged | Self::GuideChosen => {
                Thing::Undo
            }
        }
    }
}
