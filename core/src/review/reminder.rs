use super::sentences::Line;
use super::{ReviewDecision, ReviewReminder, Routine};
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

/// Asks about next week's reminder, after how often it was kept this week. Where it never was, that is not said.
pub(super) fn decision(routine: &Routine, words: &Words) -> ReviewDecision {
    let line = Line::said(words, |words| {
        let time = words.time(routine.time);
        let (n, of) = (Arg::Count(routine.on_time.into()), Arg::Count(routine.evenings.into()));
        let key = if routine.on_time == 0 { "review-keep" } else { "review-keep-after" };
        words.text(key, &[("n", n), ("of", of), ("time", Arg::Text(&time))])
    });
    ReviewDecision {
        reminder: routine.reminder,
        evenings: routine.evenings,
        on_time: routine.on_time,
        text: line.shown,
        spoken: line.spoken,
    }
}
