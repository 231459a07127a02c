use super::{PlanEntry, ReminderKind, ReminderRule, Warning, WarningKind};
use crate::calendar::{CalendarDate, OffsetTime, Weekday, minute_of};
use crate::words::{Arg, Words};

/// What a reminder is called when the person gave it no name.
pub fn default_name(kind: ReminderKind, words: &Words) -> String {
    words.text(
        match kind {
            ReminderKind::Routine => "reminder-name-routine",
            ReminderKind::SleepQuestion => "reminder-name-sleep",
            ReminderKind::Review => "reminder-name-review",
        },
        &[],
    )
}

/// The words of a notification, for anyone to read on a locked screen: no word about health, nothing the person wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeText {
    /// The title.
    pub title: String,
    /// The text below it.
    pub text: String,
}

/// The words that are shown when a reminder of this kind rings. `guide_minutes` is the length of the guide it offers.
pub fn notice(kind: ReminderKind, guide_minutes: Option<i32>, words: &Words) -> NoticeText {
    let key = match kind {
        ReminderKind::Routine => "reminder-notice-routine",
        ReminderKind::SleepQuestion => "reminder-notice-sleep",
        ReminderKind::Review => "reminder-notice-review",
    };
    let text = match guide_minutes.filter(|_| kind == ReminderKind::Routine) {
        Some(minutes) => {
            let length = words.spoken_minutes(minutes.saturating_mul(60));
            words.text(&format!("{key}.length"), &[("length", Arg::Text(&length))])
        }
        None => words.text(&format!("{key}.text"), &[]),
    };
    NoticeText { title: words.text(key, &[]), text }
}

/// The words of the last notification that fits on the platform: it also asks to open the app, so that the chain never
/// ends unsaid.
pub(super) fn last_notice(entry: &PlanEntry, words: &Words) -> NoticeText {
    let text = words.text("reminder-notice-last", &[("notice", Arg::Text(&entry.text))]);
    NoticeText { title: entry.title.clone(), text }
}

/// 16 hex digits that change with the text. The same on every platform and in every version.
pub fn text_hash(text: &str) -> String {
    format!("{:016x}", xxhash_rust::xxh3::xxh3_64(text.as_bytes()))
}

/// The weekdays of a rule: every day, or the days from Monday on.
pub fn days_text(days: &[Weekday], words: &Words) -> String {
    let named: Vec<String> =
        Weekday::ALL.iter().filter(|d| days.contains(d)).map(|d| words.weekday(*d)).collect();
    if named.len() == Weekday::ALL.len() { words.text("reminder-every-day", &[]) } else { words.list(&named) }
}

/// When a ring comes, seen at `now`: "today at 21:00", "tomorrow at 21:00", "Sat 28 Nov at 21:00".
///
/// A ring follows the clock, so its day is the calendar's: ten past midnight, a ring at half past is today's and one at
/// 21:00 too. The day start, which says what an entry counts for, has no part in it. Every screen says it by this.
pub fn when_text(at: OffsetTime, now: OffsetTime, words: &Words) -> String {
    let (Ok(day), Ok(today)) = (CalendarDate::of(at), CalendarDate::of(now)) else { return String::new() };
    let key = match day.days_since(today) {
        0 => "reminder-when-today",
        1 => "reminder-when-tomorrow",
        _ => "reminder-when-day",
    };
    let time = minute_of(at).map(|t| words.time(t)).unwrap_or_default();
    words.text(key, &[("day", Arg::Text(&words.day(day, today))), ("time", Arg::Text(&time))])
}

/// The next reminder in a sentence, for the Today screen.
pub fn next_text(name: &str, at: OffsetTime, now: OffsetTime, words: &Words) -> String {
    let when = when_text(at, now, words);
    words.text("reminder-next", &[("name", Arg::Text(name)), ("when", Arg::Text(&when))])
}

/// A reminder in a sentence: its name, time and days.
pub fn rule_text(rule: &ReminderRule, name: &str, words: &Words) -> String {
    let (time, days) = (words.time(rule.time), days_text(&rule.days, words));
    words.text(
        "reminder-summary",
        &[("name", Arg::Text(name)), ("time", Arg::Text(&time)), ("weekdays", Arg::Text(&days))],
    )
}

/// A reminder in two sentences or three, for a list at `now`: its name, time and days, then when it starts and rings next
/// or why it does not. A pause ends at the midnight at which its date begins. `next` is none when it does not ring.
pub fn summary(
    rule: &ReminderRule,
    name: &str,
    next: Option<OffsetTime>,
    now: OffsetTime,
    words: &Words,
) -> String {
    let what = rule_text(rule, name, words);
    [what, state(rule, next, now, words)].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The start and the next ring of a reminder, or the reason for none.
pub fn state(rule: &ReminderRule, next: Option<OffsetTime>, now: OffsetTime, words: &Words) -> String {
    let Ok(today) = CalendarDate::of(now) else { return String::new() };
    let said = |key: &str, day: CalendarDate| words.text(key, &[("day", Arg::Text(&words.day(day, today)))]);
    let until = rule.paused_until.filter(|until| *until > today);
    let state = match (next, rule.paused, until) {
        (_, true, _) => words.text("reminder-state-paused", &[]),
        (_, _, Some(until)) => said("reminder-state-paused-until", until),
        (Some(at), ..) => {
            words.text("reminder-state-next", &[("when", Arg::Text(&when_text(at, now, words)))])
        }
        (None, ..) => words.text("reminder-state-over", &[]),
    };
    let starts = (rule.start > today).then(|| said("reminder-state-starts", rule.start));
    [starts, Some(state)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The first line of the Reminders screen: when the next one rings, and whether it will arrive. `next` is the next ring
/// of all.
pub fn lead(
    any: bool,
    next: Option<OffsetTime>,
    warnings: &[Warning],
    now: OffsetTime,
    words: &Words,
) -> String {
    if !any {
        return words.text("reminder-none", &[]);
    }
    let Some(at) = next else { return words.text("reminder-lead-none", &[]) };
    if let Some(silent) = warnings.iter().find(|warning| warning.silent) {
        return silent.message.clone();
    }
    let late =
        warnings.iter().any(|w| matches!(w.kind, WarningKind::Inexact | WarningKind::BatteryRestricted));
    let key = if late { "reminder-lead-late" } else { "reminder-lead" };
    words.text(key, &[("when", Arg::Text(&when_text(at, now, words)))])
}

/// The Reminders screen as it is spoken: every reminder in its sentence, then what is in the way and what mends it.
pub fn spoken(summaries: &[String], warnings: &[Warning], words: &Words) -> String {
    let mut parts = summaries.to_vec();
    if parts.is_empty() {
        parts.push(words.text("reminder-none", &[]));
    }
    parts.extend(warnings.iter().map(|w| format!("{} {}", w.message, w.mend)));
    parts.join(" ")
}
