use super::{Occurrence, ReminderRule};
use crate::calendar::{CalendarDate, OffsetTime, Timestamp, Zone};

/// The furthest that is ever looked ahead, in days, so that every search ends.
pub const MAX_HORIZON_DAYS: i32 = 400;

/// A clock change moves a ring by at most a day, and no two zones differ by more than another.
const LOOK_BACK_DAYS: i64 = 2;

/// The occurrences of one rule, each at most once, by strictly increasing instant. Made by [`occurrences`].
#[derive(Debug, Clone)]
pub struct Rings<'a> {
    rule: &'a ReminderRule,
    zone: &'a Zone,
    /// The next ring date to look at.
    day: Option<CalendarDate>,
    days_left: i64,
    after: Timestamp,
}

/// The occurrences of `rule` that ring after `from`, on the clocks of `zone`.
///
/// A ring date is a date that exists in the zone, falls on one of the rule's weekdays, lies within its start and
/// end and is not before `paused_until`. A time that does not exist on it rings with the offset before the gap; one
/// that comes twice rings the first time.
///
/// Looks `horizon_days` days ahead (0 to 400, held within), counted from the first date that can ring: the date of
/// `from`, the rule's start, or the end of its pause. Empty while the rule is paused.
pub fn occurrences<'a>(
    rule: &'a ReminderRule,
    zone: &'a Zone,
    from: Timestamp,
    horizon_days: i32,
) -> Rings<'a> {
    let earliest = rule.paused_until.map_or(rule.start, |until| until.max(rule.start));
    let today = CalendarDate::of(zone.at(from)).ok();
    let back = today.and_then(|d| d.plus_days(-LOOK_BACK_DAYS).ok()).or(today);
    let horizon = i64::from(horizon_days.clamp(0, MAX_HORIZON_DAYS));
    let day = back.map(|d| d.max(earliest)).filter(|_| !rule.paused);
    // From the day the search starts on to `horizon` days after the first date that can ring.
    let days_left = match (day, today) {
        (Some(day), Some(today)) => {
            today.max(earliest).days_since(day).saturating_add(horizon).saturating_add(1)
        }
        _ => 0,
    };
    Rings { rule, zone, day, days_left, after: from }
}

/// The next occurrence of `rule` that rings after `from`, looking 400 days ahead.
pub fn next(rule: &ReminderRule, from: Timestamp, zone: &Zone) -> Option<(Occurrence, OffsetTime)> {
    occurrences(rule, zone, from, MAX_HORIZON_DAYS).next()
}

/// When the rule rings on this date; none when it is paused or does not.
pub(super) fn ring_on(rule: &ReminderRule, zone: &Zone, day: CalendarDate) -> Option<OffsetTime> {
    let open = !rule.paused
        && rule.start <= day
        && rule.end.is_none_or(|end| day <= end)
        && rule.paused_until.is_none_or(|until| until <= day)
        && rule.days.contains(&day.weekday());
    let ring = open.then(|| zone.resolve(day, rule.time).ok()).flatten()?;
    // On a date that no clock shows every time lies in the gap, so only a gap needs the second look.
    if ring.in_gap && !zone.day_exists(day).ok()? {
        return None;
    }
    Some(ring.time)
}

impl Iterator for Rings<'_> {
    type Item = (Occurrence, OffsetTime);

    fn next(&mut self) -> Option<Self::Item> {
        while self.days_left > 0 {
            self.days_left = self.days_left.saturating_sub(1);
            let day = self.day?;
            if self.rule.end.is_some_and(|end| day > end) {
                self.day = None;
                return None;
            }
            self.day = day.plus_days(1).ok();
            if let Some(at) = ring_on(self.rule, self.zone, day).filter(|t| t.at > self.after) {
                self.after = at.at;
                return Some((Occurrence { reminder: self.rule.id, day }, at));
            }
        }
        None
    }
}
