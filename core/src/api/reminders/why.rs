use super::super::{Instep, OccurrenceWhy, View, WhyEvent};
use super::past::Past;
use super::{added, title};
use crate::calendar::{CalendarDate, CareDay, Moment};
use crate::error::Result;
use crate::reminder::{self, LedgerEvent, LedgerReason, Life, Occurrence};
use crate::store::{self, ReminderRow};

/// How many lines the log on the Reminders screen has, and of how many days.
const LOG_LINES: usize = 10;
const LOG_DAYS: i64 = 7;

#[uniffi::export]
impl Instep {
    /// Why the reminders rang or did not ring on a date: for each what happened, and the answer in a sentence. Removed
    /// ones are told as far as anything is known of them. Quiet hours and zone are those of now, the day start is that
    /// of the ring; lines of the ledger are kept for 90 days.
    pub fn why_reminders(&self, day: CalendarDate, now: Moment) -> Result<Vec<OccurrenceWhy>> {
        self.read(&now, |view| {
            let past = Past::since(view, CareDay::starting_on(day))?;
            let mut rows: Vec<ReminderRow> = past.rows().cloned().collect();
            for line in past.lines.iter().filter(|l| l.occurrence.day == day) {
                if !rows.iter().any(|r| r.id == line.occurrence.reminder) {
                    rows.extend(ReminderRow::known(view.db, line.occurrence.reminder)?);
                }
            }
            rows.sort_by_key(|r| (r.time_min, r.id));
            rows.iter().map(|row| view.why(&past, row, day)).collect()
        })
    }
}

impl View<'_> {
    fn why(&self, past: &Past, row: &ReminderRow, day: CalendarDate) -> store::Result<OccurrenceWhy> {
        let occurrence = Occurrence { reminder: row.id, day };
        let rule = self.rule(row);
        let today = self.now.date()?;
        let life = Life { added: added(row), removed: row.deleted_at };
        let why = past.input(self, |input| reminder::why(input, &rule, life, day))?;
        let aloud = self.words.aloud();
        let (answer, spoken_answer) = (why.text(self.words), why.text(&aloud));
        let lines: Vec<_> = past.lines.iter().filter(|l| l.occurrence == occurrence).collect();
        let log = |answer: &str, words| {
            let happened = lines.iter().filter_map(|l| reminder::event_text(l, &self.zone, today, words));
            reminder::log_text(&rule, day, today, &happened.collect::<Vec<_>>(), answer, words)
        };
        let events = lines.iter().map(|l| WhyEvent {
            at: self.zone.at(l.at),
            what: l.event,
            reason: l.reason,
            due: l.snoozed_to.or(l.due).map(|at| self.zone.at(at)),
        });
        Ok(OccurrenceWhy {
            occurrence,
            title: title(row, self),
            events: events.collect(),
            outcome: why.outcome,
            text: log(&answer, self.words),
            spoken: log(&spoken_answer, &aloud),
            answer,
        })
    }

    /// What became of the newest occurrences, newest first: those that were shown, answered, missed or silenced.
    pub(super) fn log(&self, past: &Past) -> store::Result<Vec<OccurrenceWhy>> {
        let from = self.today.plus_days(-LOG_DAYS).unwrap_or(self.today).start_date();
        let told = |event: LedgerEvent, reason: Option<LedgerReason>| match event {
            LedgerEvent::Planned | LedgerEvent::Armed => false,
            LedgerEvent::Cancelled => matches!(reason, Some(LedgerReason::Session | LedgerReason::Rated)),
            _ => true,
        };
        let mut occurrences: Vec<Occurrence> = Vec::new();
        for line in past.lines.iter().rev().filter(|l| told(l.event, l.reason)) {
            if line.occurrence.day >= from && !occurrences.contains(&line.occurrence) {
                occurrences.push(line.occurrence);
            }
        }
        let mut rows = Vec::new();
        for occurrence in occurrences {
            rows.extend(ReminderRow::known(self.db, occurrence.reminder)?.map(|row| (occurrence.day, row)));
        }
        rows.sort_by_key(|(day, row)| std::cmp::Reverse((*day, row.time_min, row.id)));
        rows.iter().take(LOG_LINES).map(|(day, row)| self.why(past, row, *day)).collect()
    }
}
