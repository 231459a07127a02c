use super::super::{Instep, NotificationButton, NotificationWords, OccurrenceAction};
use super::actions::SNOOZE_MINUTES;
use crate::error::Result;
use crate::reminder::NoticeCategory;
use crate::words::{Arg, Words};

#[uniffi::export]
impl Instep {
    /// Returns the buttons of a category of notifications, in the language of this object. A tap on the notification itself
    /// is `Open`. iOS registers each category once, and again after a change of language.
    pub fn notification_words(&self, category: NoticeCategory) -> Result<NotificationWords> {
        let words = self.words();
        self.door.through(|_| {
            Ok(NotificationWords {
                buttons: buttons(category, words),
                unavailable: words.text("reminder-no-notifications", &[]),
            })
        })
    }
}

/// The buttons of a category, the most wanted one first.
pub(super) fn buttons(category: NoticeCategory, words: &Words) -> Vec<NotificationButton> {
    let button = |action: OccurrenceAction| NotificationButton {
        id: action.id().to_owned(),
        opens_app: action.opens_app(),
        label: label(category, &action, words),
        action,
    };
    actions(category).into_iter().map(button).collect()
}

/// A question is done by answering it, and the review by looking at it: neither is said to be done.
fn actions(category: NoticeCategory) -> Vec<OccurrenceAction> {
    let later = OccurrenceAction::Snooze { minutes: Some(SNOOZE_MINUTES) };
    match category {
        NoticeCategory::Routine | NoticeCategory::RoutineEvening => {
            vec![OccurrenceAction::Start, later, OccurrenceAction::Skip, OccurrenceAction::Done]
        }
        NoticeCategory::SleepQuestion | NoticeCategory::Review => {
            vec![OccurrenceAction::Open, later, OccurrenceAction::Skip]
        }
    }
}

fn label(category: NoticeCategory, action: &OccurrenceAction, words: &Words) -> String {
    let key = match action {
        OccurrenceAction::Open if category == NoticeCategory::SleepQuestion => "reminder-button-answer",
        OccurrenceAction::Open => "reminder-button-look",
        OccurrenceAction::Start => "reminder-button-start",
        OccurrenceAction::Done => "reminder-button-done",
        OccurrenceAction::Skip if category == NoticeCategory::RoutineEvening => {
            "reminder-button-skip-evening"
        }
        OccurrenceAction::Skip => "reminder-button-skip",
        OccurrenceAction::Snooze { minutes } => {
            // In full, as a voice would say it: a button is read out as it stands.
            let minutes = minutes.unwrap_or(SNOOZE_MINUTES);
            let length = words.spoken_minutes(minutes.saturating_mul(60));
            return words.text("reminder-button-snooze", &[("length", Arg::Text(&length))]);
        }
    };
    words.text(key, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reminder::ReminderKind;

    #[test]
    fn each_category_has_the_buttons_it_can_be_answered_with() {
        let words = Words::new("en", None, false);
        let labels =
            |category| buttons(category, &words).into_iter().map(|button| button.label).collect::<Vec<_>>();
        assert_eq!(labels(NoticeCategory::RoutineEvening), ["Start", "In 30 minutes", "Not tonight", "Done"]);
        assert_eq!(labels(NoticeCategory::Routine), ["Start", "In 30 minutes", "Not today", "Done"]);
        assert_eq!(labels(NoticeCategory::SleepQuestion), ["Answer", "In 30 minutes", "Not today"]);
        assert_eq!(labels(NoticeCategory::Review), ["Look", "In 30 minutes", "Not today"]);
    }

    #[test]
    fn button_ids_are_unique_and_only_open_and_start_open_the_app() {
        for category in NoticeCategory::ALL {
            let found = buttons(*category, &Words::new("en", None, false));
            let ids: std::collections::BTreeSet<&str> = found.iter().map(|b| b.id.as_str()).collect();
            assert_eq!(ids.len(), found.len());
            for button in &found {
                assert_eq!(
                    button.opens_app,
                    ["open", "start"].contains(&button.id.as_str()),
                    "{}",
                    button.id
                );
                assert!(button.label.chars().count() <= 24, "{}", button.label);
            }
        }
    }

    #[test]
    fn the_routine_is_of_the_evening_from_five_in_the_afternoon() {
        let category = |time: &str| NoticeCategory::new(ReminderKind::Routine, time.parse().unwrap());
        assert_eq!(category("16:59"), NoticeCategory::Routine);
        assert_eq!(category("17:00"), NoticeCategory::RoutineEvening);
        assert_eq!(category("00:10"), NoticeCategory::Routine);
    }
}
