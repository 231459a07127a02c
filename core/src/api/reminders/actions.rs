use super::super::today::suggestions;
use super::super::{Instep, OccurrenceAction, OccurrenceSaved, View};
use super::past::Past;
use super::title;
use crate::calendar::{CalendarDate, CareDay, Moment, OffsetTime, Timestamp, minute_of};
use crate::error::{InstepError, InvalidWhy, Result, Thing};
use crate::rating::{self, Instrument, RatingItem};
use crate::reminder::{
    self, LedgerEvent, LedgerLine, LedgerReason, Occurrence, OccurrenceAnswer, ReminderKind,
};
use crate::session::UndoKind;
use crate::store::{self, LedgerRow, ReminderRow, Tx};
use crate::words::{Arg, Words};

pub(super) const SNOOZE_MINUTES: i32 = 30;
const LONGEST_SNOOZE: i32 = 180;

#[uniffi::export]
impl Instep {
    /// Takes what the person did with a notification. A second tap writes nothing and says what was done before; so
    /// does one for an evening that is done.
    ///
    /// An answer belongs to the occurrence, whatever the clock says: a late tap counts for its own day, and `day` and
    /// `text` say which one that is. A snooze outlives a restart, an edit of the reminder and every new plan; an
    /// occurrence has at most one.
    ///
    /// Errors: `Invalid` for a day before the reminder began, unless something is known of that one; `NotFound` for a
    /// reminder that never was; `Invalid` for minutes outside 1 to 180, a snooze of what has not rung yet or of a reminder
    /// that is gone, an answer for a day ahead other than a skip, and "done" to a sleep question that has no answer: that
    /// one is done by rating the night.
    pub fn answer_occurrence(
        &self,
        occurrence: Occurrence,
        action: OccurrenceAction,
        now: Moment,
    ) -> Result<OccurrenceSaved> {
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let asked = Asked::load(&view, occurrence)?;
            let line = asked.line_for(&view, &action)?;
            if let Some(kind) = undo_kind(&action) {
                tx.record_undo(kind);
            }
            if let Some(line) = &line {
                LedgerRow::add(tx, line)?;
            }
            let undo = self.offer_undo(tx, &now)?;
            let view = self.view(tx, &now)?;
            let saved = Asked::load(&view, occurrence)?.saved(&view, &action, line.is_some())?;
            Ok(OccurrenceSaved { undo, ..saved })
        })
    }

    /// Notes that a notification was shown; how late it came is measured. `shown_at` is when, if that was before now:
    /// some platforms tell it afterwards. Where that lies ahead of a clock that was set back since, leave it out.
    /// Reporting the same ring again writes nothing. Returns true when it was noted, false when it was noted before.
    ///
    /// Errors: `NotFound` for a reminder that never was; `Invalid` for a time in the future.
    pub fn occurrence_shown(
        &self,
        occurrence: Occurrence,
        shown_at: Option<OffsetTime>,
        now: Moment,
    ) -> Result<bool> {
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let at = shown_at.map_or(now.wall, |shown| shown.at);
            if at > now.wall {
                return Err(InstepError::invalid("shown_at", InvalidWhy::InTheFuture).into());
            }
            let asked = Asked::load(&view, occurrence)?;
            let state = asked.past.ledger().state(occurrence);
            if state.shown.is_some() && state.snoozed_to.is_none() {
                return Ok(false);
            }
            // What was missed was shown late on purpose: that says nothing about how punctual the device is.
            let due = if state.missed.is_some() { None } else { state.planned.or(Some(asked.due(&view)?)) };
            LedgerRow::add(tx, &LedgerLine { at, due, ..line(&view, occurrence, LedgerEvent::Shown) })?;
            Ok(true)
        })
    }
}

/// The way back from an answer. A start has none: its session is ended instead.
const fn undo_kind(action: &OccurrenceAction) -> Option<UndoKind> {
    match action {
        OccurrenceAction::Skip => Some(UndoKind::OccurrenceSkipped),
        OccurrenceAction::Done => Some(UndoKind::OccurrenceDone),
        OccurrenceAction::Snooze { .. } => Some(UndoKind::OccurrenceSnoozed),
        OccurrenceAction::Open | OccurrenceAction::Start => None,
    }
}

/// Notes that a session was started from an occurrence, unless it was answered before.
pub(in super::super) fn started(tx: &mut Tx<'_>, occurrence: Occurrence) -> store::Result<()> {
    if LedgerRow::of(tx, occurrence)?.iter().any(|l| l.event == LedgerEvent::Answered) {
        return Ok(());
    }
    let at = tx.now();
    LedgerRow::add(
        tx,
        &LedgerLine {
            occurrence,
            at,
            event: LedgerEvent::Answered,
            due: None,
            snoozed_to: None,
            reason: Some(LedgerReason::Started),
        },
    )
}

pub(super) fn line(view: &View<'_>, occurrence: Occurrence, event: LedgerEvent) -> LedgerLine {
    LedgerLine { occurrence, at: view.now.wall, event, due: None, snoozed_to: None, reason: None }
}

/// An occurrence somebody answers.
struct Asked {
    occurrence: Occurrence,
    row: ReminderRow,
    past: Past,
    /// When its rule asks for it, on the clocks of this place.
    ring: OffsetTime,
    /// The care day an answer counts for.
    day: CareDay,
}

impl Asked {
    fn load(view: &View<'_>, occurrence: Occurrence) -> store::Result<Self> {
        let row = ReminderRow::known(view.db, occurrence.reminder)?
            .ok_or(InstepError::NotFound { what: Thing::Reminder })?;
        let ring = view.zone.resolve(occurrence.day, row.time_min)?.time;
        let day = view.chosen.day_starts.care_day(ring)?;
        Ok(Self {
            occurrence,
            row,
            past: Past::since(view, CareDay::starting_on(occurrence.day))?,
            ring,
            day,
        })
    }

    /// When it is due, quiet hours counted.
    fn due(&self, view: &View<'_>) -> Result<Timestamp> {
        self.past.input(view, |input| input.quiet.map_or(self.ring, |q| q.shift(self.ring, input.zone)).at)
    }

    /// Silenced by a session, or by its question having been answered elsewhere.
    fn quiet(&self, view: &View<'_>) -> Result<bool> {
        self.past.input(view, |input| reminder::silenced(input, &view.rule(&self.row), self.occurrence))
    }

    /// It lies before the reminder's first day, and nothing is known of it: the reminder may have begun earlier, before it
    /// was changed.
    fn never_was(&self, view: &View<'_>) -> bool {
        let start = view.rule(&self.row).start;
        let known = self.past.ledger().states().any(|(occurrence, _)| occurrence == self.occurrence);
        self.occurrence.day < start && !known
    }

    /// What the action adds to the ledger; none when there is nothing to add.
    fn line_for(&self, view: &View<'_>, action: &OccurrenceAction) -> Result<Option<LedgerLine>> {
        let state = self.past.ledger().state(self.occurrence);
        let before = state.answered.map(|(answer, _)| answer);
        let ahead = self.occurrence.day > view.now.date()?;
        let in_the_future = || InstepError::invalid("occurrence", InvalidWhy::InTheFuture);
        let answer = |answer: OccurrenceAnswer| {
            let line = line(view, self.occurrence, LedgerEvent::Answered);
            Some(LedgerLine { reason: Some(answer.reason()), ..line })
        };
        // What was started can still be said to be done, or not to have come to anything.
        let open = before.is_none_or(|b| b == OccurrenceAnswer::Started);
        match action {
            OccurrenceAction::Open => Ok(None),
            _ if self.never_was(view) => Err(InstepError::invalid("occurrence", InvalidWhy::NotKnown)),
            _ if ahead && *action != OccurrenceAction::Skip => Err(in_the_future()),
            OccurrenceAction::Start => {
                Ok(before.is_none().then(|| answer(OccurrenceAnswer::Started)).flatten())
            }
            OccurrenceAction::Done if self.row.kind == ReminderKind::SleepQuestion => {
                let rated = self.quiet(view)? || before.is_some();
                if rated { Ok(None) } else { Err(InstepError::invalid("action", InvalidWhy::NotNow)) }
            }
            OccurrenceAction::Done => Ok(open.then(|| answer(OccurrenceAnswer::Done)).flatten()),
            OccurrenceAction::Skip => Ok(open.then(|| answer(OccurrenceAnswer::Skipped)).flatten()),
            OccurrenceAction::Snooze { minutes } => {
                let minutes = minutes.unwrap_or(SNOOZE_MINUTES);
                if !(1..=LONGEST_SNOOZE).contains(&minutes) {
                    return Err(InstepError::out_of_range("minutes", 1, i64::from(LONGEST_SNOOZE)));
                }
                let live = state.snoozed_to.is_some_and(|to| to > view.now.wall);
                if before.is_some() || live || self.quiet(view)? {
                    return Ok(None);
                }
                let gone = self.row.deleted_at.is_some() || self.row.paused;
                let rang =
                    state.shown.is_some() || state.missed.is_some() || self.due(view)? <= view.now.wall;
                if gone || !rang {
                    return Err(InstepError::invalid("occurrence", InvalidWhy::NotNow));
                }
                let to = view.now.wall.plus_seconds(i64::from(minutes).saturating_mul(60));
                let line = line(view, self.occurrence, LedgerEvent::Snoozed);
                Ok(Some(LedgerLine { snoozed_to: Some(to), ..line }))
            }
        }
    }

    fn saved(
        self,
        view: &View<'_>,
        action: &OccurrenceAction,
        wrote: bool,
    ) -> store::Result<OccurrenceSaved> {
        let state = self.past.ledger().state(self.occurrence);
        let snoozed_to = self.past.input(view, |input| reminder::snoozed(input, self.occurrence))?;
        let quiet = self.quiet(view)?;
        let open = state.answered.is_none() && !quiet;
        let suggested = match self.row.kind {
            ReminderKind::Routine => suggestions(view, false)?.0.into_iter().next(),
            _ => None,
        };
        let question = match self.row.kind {
            ReminderKind::SleepQuestion if open => {
                Some(rating::question(Instrument::of(RatingItem::Sleep, false)?, view.words))
            }
            _ => None,
        };
        let answered_at = state.answered.map(|(_, at)| view.zone.at(at));
        let late = self.day < view.today;
        let text = |words: &Words| match (&state.answered, snoozed_to) {
            (Some((answer, _)), _) => answer_text(view, words, *answer, answered_at, self.day, wrote),
            (None, _) if quiet => words.text("occurrence-already-quiet", &[]),
            (None, Some(to)) => {
                let when = reminder::when_text(to, view.now.offset_time(), words);
                words.text("occurrence-snoozed", &[("when", Arg::Text(&when))])
            }
            (None, None) if late => {
                let day = words.day(self.day, view.today);
                words.text("occurrence-open", &[("day", Arg::Text(&day))])
            }
            (None, None) => words.text("occurrence-open-today", &[]),
        };
        Ok(OccurrenceSaved {
            occurrence: self.occurrence,
            kind: self.row.kind,
            title: title(&self.row, view),
            day: self.day,
            late,
            repeated: !wrote && *action != OccurrenceAction::Open,
            answered: state.answered.map(|(answer, _)| answer),
            answered_at,
            open: open && snoozed_to.is_none(),
            snoozed_to,
            guide: suggested.as_ref().map(|s| s.guide.clone()),
            minutes: suggested.as_ref().map(|s| s.minutes),
            question,
            text: text(view.words),
            spoken: text(&view.words.aloud()),
            undo: None,
        })
    }
}

fn answer_text(
    view: &View<'_>,
    words: &Words,
    answer: OccurrenceAnswer,
    at: Option<OffsetTime>,
    day: CareDay,
    wrote: bool,
) -> String {
    if !wrote {
        let key = match answer {
            OccurrenceAnswer::Started => "occurrence-already-started",
            OccurrenceAnswer::Done => "occurrence-already-done",
            OccurrenceAnswer::Skipped => "occurrence-already-skipped",
        };
        let shown = |at: OffsetTime| {
            let (time, date) = (minute_of(at).ok()?, CalendarDate::of(at).ok()?);
            let other_day = view.now.date().is_ok_and(|today| today != date);
            Some(if other_day { words.time_on(time, date, view.now.date().ok()?) } else { words.time(time) })
        };
        let time = at.and_then(shown).unwrap_or_default();
        return words.text(key, &[("time", Arg::Text(&time))]);
    }
    let key = match (answer, day < view.today) {
        (OccurrenceAnswer::Started, _) => "occurrence-started",
        (OccurrenceAnswer::Done, false) => "occurrence-done",
        (OccurrenceAnswer::Done, true) => "occurrence-done-late",
        (OccurrenceAnswer::Skipped, false) => "occurrence-skipped",
        (OccurrenceAnswer::Skipped, true) => "occurrence-skipped-late",
    };
    words.text(key, &[("day", Arg::Text(&words.day(day, view.today)))])
}
