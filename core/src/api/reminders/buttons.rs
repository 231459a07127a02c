use super::super::{Instep, NotificationButton, NotificationWords, OccurrenceAction};
use super::actions::SNOOZE_MINUTES;
use crate::error::Result;
use crate::reminder::ReminderKind;
use crate::words::{Arg, Words};

#[uniffi::export]
impl Instep {
    /// The buttons of a notification, by what its reminder is for, in the language of this object. A tap on the
    /// notification itself is `Open`.
    pub fn notification_words(&self, kind: ReminderKind) -> Result<NotificationWords> {
        let words = self.words();
        self.door.through(|_| {
            let buttons = actions(kind).into_iter();
            Ok(NotificationWords {
                buttons: buttons
                    .map(|action| NotificationButton { label: label(kind, &action, words), action })
                    .collect(),
                unavailable: words.text("reminder-no-notifications", &[]),
            })
        })
    }
}

/// A question is done by answering it, and the review by looking at it: neither is said to be done.
fn actions(kind: ReminderKind) -> Vec<OccurrenceAction> {
    let later = OccurrenceAction::Snooze { minutes: Some(SNOOZE_MINUTES) };
    match kind {
        ReminderKind::Routine => {
            vec![OccurrenceAction::Start, OccurrenceAction::Done, later, OccurrenceAction::Skip]
        }
        ReminderKind::SleepQuestion | ReminderKind::Review => {
            vec![OccurrenceAction::Open, later, OccurrenceAction::Skip]
        }
    }
}

fn label(kind: ReminderKind, action: &OccurrenceAction, words: &Words) -> String {
    match action {
        OccurrenceAction::Open if kind == ReminderKind::SleepQuestion => {
            words.text("reminder-button-answer", &[])
        }
        OccurrenceAction::Open => words.text("reminder-button-look", &[]),
        OccurrenceAction::Start => words.text("reminder-button-start", &[]),
        OccurrenceAction::Done => words.text("reminder-button-done", &[]),
        OccurrenceAction::Skip => words.text("reminder-button-skip", &[]),
        OccurrenceAction::Snooze { minutes } => {
            // In full, as a voice would say it: a button is read out as it stands.
            let minutes = minutes.unwrap_or(SNOOZE_MINUTES);
            let length = words.spoken_minutes(minutes.saturating_mul(60));
            words.text("reminder-button-snooze", &[("length", Arg::Text(&length))])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(kind: ReminderKind) -> Vec<String> {
        let words = Words::new("en", None, false);
        actions(kind).iter().map(|action| label(kind, action, &words)).collect()
    }

    #[test]
    fn each_kind_has_the_buttons_it_can_be_answered_with() {
        assert_eq!(labels(ReminderKind::Routine), ["Start", "Done", "In 15 minutes", "Not today"]);
        assert_eq!(labels(ReminderKind::SleepQuestion), ["Answer", "In 15 minutes", "Not today"]);
        assert_eq!(labels(ReminderKind::Review), ["Look", "In 15 minutes", "Not today"]);
    }
}
