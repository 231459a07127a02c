use super::super::{AlarmResult, Instep, Notice, PlanRequest};
use super::actions::line;
use super::buttons::buttons;
use super::past::Past;
use crate::calendar::Moment;
use crate::error::Result;
use crate::reminder::{self, LedgerEvent, LedgerLine, Occurrence};
use crate::store::LedgerRow;

#[uniffi::export]
impl Instep {
    /// Handles the alarm of an occurrence in one call: decides whether it is shown, notes that it was shown, and makes the
    /// next plan. For a receiver or a timer that the platform woke. Applies what time has decided first, as `reconcile`
    /// does.
    ///
    /// `notice` is none for an occurrence that was answered, silenced by a session, put off, skipped, paused, removed or
    /// shown before; nor for one that is not due yet, was due more than three hours ago, or falls into quiet hours; nor
    /// while `request` says that notifications are not let through; nor for a reminder that never was. The plan is made all
    /// the same.
    ///
    /// Safe to repeat. Within a minute the same alarm gives the same notice with `again` set and writes nothing: the process
    /// may have ended before it was shown. Do not call `occurrence_shown` for it.
    ///
    /// Errors: as `plan_reminders`.
    pub fn handle_alarm(
        &self,
        occurrence: Occurrence,
        request: PlanRequest,
        now: Moment,
    ) -> Result<AlarmResult> {
        self.reconcile(now.clone())?;
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let past = Past::recent(&view)?;
            let context = view.plan_context(&past)?;
            let notice = past.input_for(&view, &request, context, |input| {
                let ring = reminder::alarm_ring(input, occurrence)?;
                Some((ring, reminder::entry_now(input, occurrence, view.words)?))
            })?;
            let tomorrow = view.chosen.day_starts.begins(view.today.plus_days(1)?, &view.zone)?;
            let found = notice.map(|(ring, entry)| {
                let shown = line(&view, occurrence, LedgerEvent::Shown);
                let notice = Notice {
                    occurrence,
                    kind: entry.kind,
                    category: entry.category,
                    buttons: buttons(entry.category, view.words),
                    title: entry.title,
                    text: entry.text,
                    expires_at: view.zone.at(tomorrow),
                    again: ring.again,
                };
                (notice, LedgerLine { due: Some(ring.due), ..shown })
            });
            if let Some((_, shown)) = found.as_ref().filter(|(notice, _)| !notice.again) {
                LedgerRow::add(tx, shown)?;
            }
            let notice = found.map(|(notice, _)| notice);
            let plan = self.plan_within(tx, &request, &now)?;
            Ok(AlarmResult { notice, plan })
        })
    }
}
