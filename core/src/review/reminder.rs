use super::ReviewReminder;
use super::sentences::Line;
use crate::calendar::{CalendarDate, TimeOfDay};
use crate::session::ReminderId;
use crate::words::{Arg, Words};

/// A reminder with the dates it rings on in a week, in order.
pub fn reminder(
    reminder: ReminderId,
    title: String,
    time: TimeOfDay,
    days: Vec<CalendarDate>,
    words: &Words,
) -> ReviewReminder {
    let line = Line::said(words, |words| {
        let on = if days.len() == 7 {
            words.text("reminder-every-day", &[])
        } else {
            words.list(&days.iter().map(|d| words.weekday_short(d.weekday())).collect::<Vec<_>>())
        };
        let at = words.time(time);
        words.text(
            "reminder-summary",
            &[("name", Arg::Text(&title)), ("time", Arg::Text(&at)), ("weekdays", Arg::Text(&on))],
        )
    });
    ReviewReminder { reminder, title, time, days, text: line.shown, spoken: line.spoken }
}

/// What rings in the week that follows.
pub(super) fn lines(reminders: Option<&[ReviewReminder]>, words: &Words) -> Vec<Line> {
    match reminders {
        None => Vec::new(),
        Some([]) => vec![Line::plain(words.text("review-no-reminder", &[]))],
        Some(reminders) => {
            reminders.iter().map(|r| Line { shown: r.text.clone(), spoken: r.spoken.clone() }).collect()
        }
    }
}
