use std::collections::HashSet;

use super::ring::occurrences;
use super::{Occurrence, ReminderKind, ReminderRule, SilencedBy};
use crate::calendar::{CareDay, DayStart, OffsetTime, Timestamp, Zone};

/// How far the nearest reminder may lie from a session's start, in milliseconds: three hours, included.
const NEAREST_MS: u64 = 3 * 3600 * 1000;

/// A session that may silence reminders: of receiver `me`, not in the trash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SilencingSession {
    /// The care day it belongs to.
    pub care_day: CareDay,
    /// When it began.
    pub started_at: Timestamp,
    /// The reminder it was started from.
    pub occurrence: Option<Occurrence>,
}

/// Which occurrences need not ring any more.
pub(super) struct Silence<'a> {
    sessions: &'a [SilencingSession],
    nights: &'a [CareDay],
    day_start: DayStart,
    /// For each session the one occurrence nearest to it.
    nearest: HashSet<Occurrence>,
}

impl<'a> Silence<'a> {
    pub(super) fn new(
        rules: &[ReminderRule],
        sessions: &'a [SilencingSession],
        nights: &'a [CareDay],
        day_start: DayStart,
        zone: &Zone,
    ) -> Self {
        let wanted = rules.iter().any(|r| r.silenced_by == SilencedBy::Nearest);
        let nearest = sessions
            .iter()
            // One that was started from a reminder answers that one and no other.
            .filter(|s| wanted && s.occurrence.is_none())
            .filter_map(|s| nearest(rules, s, day_start, zone))
            .collect();
        Self { sessions, nights, day_start, nearest }
    }

    /// Whether `occurrence`, which its rule asks for at `asked`, is silenced. Quiet hours do not change the evening
    /// it is for, so `asked` is the time before they move it.
    pub(super) fn holds(&self, rule: &ReminderRule, occurrence: Occurrence, asked: OffsetTime) -> bool {
        let Ok(day) = self.day_start.care_day(asked) else { return false };
        match rule.kind {
            ReminderKind::Review => false,
            ReminderKind::SleepQuestion => self.nights.contains(&day),
            ReminderKind::Routine => {
                self.sessions.iter().any(|s| s.occurrence == Some(occurrence))
                    || match rule.silenced_by {
                        SilencedBy::Any => self.sessions.iter().any(|s| s.care_day == day),
                        SilencedBy::Nearest => self.nearest.contains(&occurrence),
                        SilencedBy::Own => false,
                    }
            }
        }
    }
}

/// Of all routine reminders of the session's care day the one nearest to its start, within three hours; of two
/// equally near the earlier.
fn nearest(
    rules: &[ReminderRule],
    session: &SilencingSession,
    day_start: DayStart,
    zone: &Zone,
) -> Option<Occurrence> {
    const DAY_S: i64 = 86_400;
    let from = session.started_at.plus_seconds(-2 * DAY_S);
    rules
        .iter()
        .filter(|r| r.kind == ReminderKind::Routine)
        .flat_map(|r| occurrences(r, zone, from, 4))
        .filter(|(_, at)| day_start.care_day(*at).is_ok_and(|d| d == session.care_day))
        .map(|(occurrence, at)| (at.at.millis_since(session.started_at).unsigned_abs(), at.at, occurrence))
        .filter(|(distance, ..)| *distance <= NEAREST_MS)
        .min()
        .map(|(.., occurrence)| occurrence)
}
