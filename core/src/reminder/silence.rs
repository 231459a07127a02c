use std::collections::HashSet;

use super::ledger::{Ledger, OccurrenceAnswer};
use super::ring::occurrences;
use super::{Occurrence, PlanInput, ReminderKind, ReminderRule, SilencedBy};
use crate::calendar::{CareDay, DayStarts, OffsetTime, Zone, minute_of};
use crate::session::ReminderId;
use crate::words::{Arg, Words};

/// How far the nearest reminder may lie from a session's start, in milliseconds: three hours, included.
const NEAREST_MS: u64 = 3 * 3600 * 1000;

/// A session that may silence reminders: one that counts (`session::counts`), not in the trash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SilencingSession {
    /// The care day it belongs to.
    pub care_day: CareDay,
    /// When it began, on the clock of its place.
    pub started: OffsetTime,
    /// The reminder it was started from.
    pub occurrence: Option<Occurrence>,
}

/// Which occurrences need not ring any more.
pub(super) struct Silence<'a> {
    sessions: Vec<SilencingSession>,
    nights: &'a [CareDay],
    day_starts: &'a DayStarts,
    /// For each session the one occurrence nearest to it.
    nearest: HashSet<Occurrence>,
}

impl<'a> Silence<'a> {
    pub(super) fn new(
        rules: &[ReminderRule],
        sessions: &[SilencingSession],
        nights: &'a [CareDay],
        ledger: &Ledger,
        day_starts: &'a DayStarts,
        zone: &Zone,
    ) -> Self {
        let sessions: Vec<SilencingSession> =
            sessions.iter().copied().chain(done(rules, ledger, day_starts, zone)).collect();
        let wanted = rules.iter().any(|r| r.silenced_by == SilencedBy::Nearest);
        let nearest = sessions
            .iter()
            // One that was started from a reminder answers that one and no other.
            .filter(|s| wanted && s.occurrence.is_none())
            .filter_map(|s| nearest(rules, s, day_starts, zone))
            .collect();
        Self { sessions, nights, day_starts, nearest }
    }

    /// Whether `occurrence`, which its rule asks for at `asked`, is silenced. Quiet hours do not change the evening
    /// it is for, so `asked` is the time before they move it.
    pub(super) fn holds(&self, rule: &ReminderRule, occurrence: Occurrence, asked: OffsetTime) -> bool {
        let Ok(day) = self.day_starts.care_day(asked) else { return false };
        match rule.kind {
            ReminderKind::Review => false,
            ReminderKind::SleepQuestion => self.nights.contains(&day),
            ReminderKind::Routine => self.session(rule, occurrence, day).is_some(),
        }
    }

    /// The session that silences a routine reminder's occurrence of care day `day`, the earliest of several.
    pub(super) fn session(
        &self,
        rule: &ReminderRule,
        occurrence: Occurrence,
        day: CareDay,
    ) -> Option<SilencingSession> {
        let nearest = rule.silenced_by == SilencedBy::Nearest && self.nearest.contains(&occurrence);
        self.sessions
            .iter()
            .filter(|s| {
                s.occurrence == Some(occurrence)
                    || (nearest || rule.silenced_by == SilencedBy::Any) && s.care_day == day
            })
            .min_by_key(|s| (s.occurrence != Some(occurrence), s.started.at))
            .copied()
    }
}

/// A ring that is still ahead today and that a session silences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SilentRing {
    /// When it would ring.
    asked: OffsetTime,
    /// When the session that silences it began.
    session: OffsetTime,
}

impl SilentRing {
    /// When it would ring.
    pub const fn at(&self) -> OffsetTime {
        self.asked
    }

    /// The ring in a sentence: when it stays silent, and which session silences it.
    pub fn text(&self, words: &Words) -> String {
        let time = |at| minute_of(at).map(|t| words.time(t)).unwrap_or_default();
        let (asked, session) = (time(self.asked), time(self.session));
        words.text("reminder-silent", &[("time", Arg::Text(&asked)), ("earlier", Arg::Text(&session))])
    }
}

/// Finds the rings of the present care day that are still ahead and that a session silences, of all reminders or of one.
/// A ring that the person answered is not among them.
pub fn silent_today(input: &PlanInput<'_>, of: Option<ReminderId>) -> Vec<SilentRing> {
    let Ok(today) = input.day_starts.care_day(input.zone.at(input.now)) else { return Vec::new() };
    let silence = input.silence();
    let silent = |rule: &ReminderRule| {
        occurrences(rule, input.zone, input.now, 1).find_map(|(occurrence, asked)| {
            let day = input.day_starts.care_day(asked).ok().filter(|day| *day == today)?;
            if input.ledger.state(occurrence).settled(input.platform, input.now) {
                return None;
            }
            let session = silence.session(rule, occurrence, day)?;
            Some(SilentRing { asked, session: session.started })
        })
    };
    let routines = input.rules.iter().filter(|r| r.kind == ReminderKind::Routine);
    routines.filter(|r| of.is_none_or(|id| r.id == id)).filter_map(silent).collect()
}

/// Somebody who says "done" did it that evening: it silences what a session started from that reminder would.
fn done<'a>(
    rules: &'a [ReminderRule],
    ledger: &'a Ledger,
    day_starts: &'a DayStarts,
    zone: &'a Zone,
) -> impl Iterator<Item = SilencingSession> + 'a {
    ledger.states().filter_map(move |(occurrence, state)| {
        let (_, at) = state.answered.filter(|(answer, _)| *answer == OccurrenceAnswer::Done)?;
        let routine = |r: &&ReminderRule| r.id == occurrence.reminder && r.kind == ReminderKind::Routine;
        let rule = rules.iter().find(routine)?;
        let asked = zone.resolve(occurrence.day, rule.time).ok()?.time;
        let care_day = day_starts.care_day(asked).ok()?;
        Some(SilencingSession { care_day, started: zone.at(at), occurrence: Some(occurrence) })
    })
}

/// Of all routine reminders of the session's care day the one nearest to its start, within three hours; of two
/// equally near the earlier.
fn nearest(
    rules: &[ReminderRule],
    session: &SilencingSession,
    day_starts: &DayStarts,
    zone: &Zone,
) -> Option<Occurrence> {
    const DAY_S: i64 = 86_400;
    let from = session.started.at.plus_seconds(-2 * DAY_S);
    rules
        .iter()
        .filter(|r| r.kind == ReminderKind::Routine)
        .flat_map(|r| occurrences(r, zone, from, 4))
        .filter(|(_, at)| day_starts.care_day(*at).is_ok_and(|d| d == session.care_day))
        .map(|(occurrence, at)| (at.at.millis_since(session.started.at).unsigned_abs(), at.at, occurrence))
        .filter(|(distance, ..)| *distance <= NEAREST_MS)
        .min()
        .map(|(.., occurrence)| occurrence)
}
