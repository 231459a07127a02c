use super::ledger::LedgerReason;
use super::ring::occurrences;
use super::{Occurrence, PlanInput, ReminderKind};
use crate::calendar::{CalendarDate, Timestamp};

/// How long after its time a missed ring is still shown, in milliseconds: three hours, included.
pub const CATCH_UP_MS: i64 = 3 * 3600 * 1000;
/// How many days back missed rings are looked for and noted.
const LOOK_BACK_DAYS: i32 = 7;

/// A ring that did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissedRing {
    /// Which.
    pub occurrence: Occurrence,
    /// When it was to ring.
    pub due: Timestamp,
    /// Why it did not, or what is done about it.
    pub reason: LedgerReason,
}

/// What was missed and is not yet noted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Missed {
    /// The one to be shown now, for all of the last three hours.
    pub show: Option<Occurrence>,
    /// What the ledger has to note, so that none is told twice.
    pub lines: Vec<MissedRing>,
}

/// Finds rings whose time has passed and of which nothing was heard.
///
/// Of those of the last three hours one is to be shown now: the newest of the routine, else the newest. Not in quiet
/// hours and not while notifications are turned off: they then wait, as long as the three hours last. Older ones of the
/// last seven days are only noted. What iOS was handed it shows by itself; it is missed there only when notifications
/// were turned off, or when it was never handed over.
pub fn missed(input: &PlanInput<'_>) -> Missed {
    let mut late = passed(input);
    late.sort_unstable_by_key(|(occurrence, due)| (*due, *occurrence));
    let hindered = input.delivery.hindrance().is_some();
    let quiet = input.shifted(input.zone.at(input.now)).at > input.now;
    let (fresh, old): (Vec<_>, Vec<_>) =
        late.into_iter().partition(|(_, due)| input.now.millis_since(*due) <= CATCH_UP_MS);
    let mut found = Missed::default();
    for (occurrence, due) in old {
        let state = input.ledger.state(occurrence);
        let handed = if state.was_planned { LedgerReason::Off } else { LedgerReason::NotPlanned };
        found.lines.push(MissedRing { occurrence, due, reason: state.hindered.unwrap_or(handed) });
    }
    if hindered || quiet {
        return found;
    }
    let routine = |o: &Occurrence| input.rule(o.reminder).is_some_and(|r| r.kind == ReminderKind::Routine);
    let question_today =
        CalendarDate::of(input.zone.at(input.now)).is_ok_and(|today| input.question_days().contains(&today));
    found.show = fresh
        .iter()
        .filter(|(occurrence, _)| routine(occurrence) || !question_today)
        .max_by_key(|(occurrence, due)| (routine(occurrence), *due, *occurrence))
        .map(|(occurrence, _)| *occurrence);
    for (occurrence, due) in fresh {
        let shown = found.show == Some(occurrence);
        let reason = if shown { LedgerReason::CaughtUp } else { LedgerReason::Together };
        found.lines.push(MissedRing { occurrence, due, reason });
    }
    found
}

/// Occurrences and snoozes whose time has passed without a sign.
fn passed(input: &PlanInput<'_>) -> Vec<(Occurrence, Timestamp)> {
    let silence = input.silence();
    // Quiet hours hold a ring back for up to a day.
    let from = input.now.plus_seconds(-i64::from(LOOK_BACK_DAYS + 1) * 86_400);
    let since = input.now.plus_seconds(-i64::from(LOOK_BACK_DAYS) * 86_400);
    let mut found = Vec::new();
    for rule in input.rules {
        let written = input.written.get(&rule.id).copied();
        for (occurrence, asked) in occurrences(rule, input.zone, from, LOOK_BACK_DAYS + 2) {
            let due = input.shifted(asked).at;
            if asked.at > input.now || due > input.now {
                break;
            }
            let state = input.ledger.state(occurrence);
            let over = state.settled(input.platform, input.now)
                || state.missed.is_some()
                || state.cancelled.is_some_and(unwanted)
                || silence.holds(rule, occurrence, asked)
                || input.on_its_way(&state);
            // Written on a clock that stood ahead: what it asked for is known where it was on a plan.
            let asked_for = written.is_none_or(|w| if w > input.now { state.was_planned } else { due > w });
            if !over && due > since && asked_for {
                found.push((occurrence, due));
            }
        }
    }
    let put_off = input.snoozes().into_iter().map(|(occurrence, at)| (occurrence, at.at));
    found.extend(put_off.filter(|(occurrence, at)| {
        *at <= input.now && *at > since && !input.on_its_way(&input.ledger.state(*occurrence))
    }));
    found
}

/// It was taken off a plan because nobody wanted it any more. For want of room, or because the zone changed, it was
/// wanted all the same.
pub(super) fn unwanted(why: LedgerReason) -> bool {
    !matches!(why, LedgerReason::Slots | LedgerReason::Changed)
}
