use super::super::today::suggestions;
use super::super::{Instep, PlanRequest, View};
use super::past::{Past, PlanContext};
use crate::calendar::Moment;
use crate::error::{InstepError, Result};
use crate::player::PlayerPhase;
use crate::reminder::{self, Plan, ReminderKind, SystemEvent};
use crate::store::{self, DeliveryRow, LedgerRow, PlayerRow, Tx};

#[uniffi::export]
impl Instep {
    /// Makes the plan of what to arm, as a difference to what is armed, and what to show at once. The plan goes to the
    /// ledger: carry it out. Making the same plan again writes nothing.
    ///
    /// Report first what was shown (`occurrence_shown`): a ring whose time has passed and of which nothing was heard is
    /// taken for missed. iOS shows its requests without the app; there only what was never handed over, or was planned
    /// while notifications were turned off, is missed.
    ///
    /// On iOS report everything its notification centre lists as delivered. A clock that is set back over a ring before
    /// any plan was made since leaves no other trace of it: what was delivered and swiped away by then is planned, and
    /// shown, a second time.
    ///
    /// Lines of the ledger older than 90 days are taken out, but none of the newest 500.
    ///
    /// Plan again whenever reminders, sessions, the player, settings or ratings change: the end of a session silences rings,
    /// and iOS has 56 requests for reminders while a session runs, 60 otherwise.
    ///
    /// Errors: `Invalid` for slots outside 1 to 64, and for a token that no plan gave.
    pub fn plan_reminders(&self, request: PlanRequest, now: Moment) -> Result<Plan> {
        self.write(&now, |tx| self.plan_within(tx, &request, &now))
    }

    /// The one call for everything that happens on a device and can move a ring: applies what time has decided, as
    /// `reconcile` does, then makes the plan. After a start of the device nothing counts as armed, whatever is given.
    ///
    /// Errors: as `plan_reminders`.
    pub fn on_system_event(&self, event: SystemEvent, request: PlanRequest, now: Moment) -> Result<Plan> {
        self.reconcile(now.clone())?;
        let request = PlanRequest { armed: event.armed(request.armed), ..request };
        self.plan_reminders(request, now)
    }
}

impl Instep {
    /// Makes the plan within a write, and notes it.
    pub(super) fn plan_within(
        &self,
        tx: &mut Tx<'_>,
        request: &PlanRequest,
        now: &Moment,
    ) -> store::Result<Plan> {
        let view = self.view(tx, now)?;
        let past = Past::recent(&view)?;
        let context = view.plan_context(&past)?;
        let (plan, lines) = past.input_for(&view, request, context, |input| {
            let plan = reminder::plan(input, view.words)?;
            let lines = reminder::noted(input, &plan);
            Ok::<_, InstepError>((plan, lines))
        })??;
        lines.iter().try_for_each(|line| LedgerRow::add(tx, line))?;
        DeliveryRow::set(tx, request.platform, request.delivery)?;
        LedgerRow::thin(tx)?;
        Ok(plan)
    }
}

impl View<'_> {
    /// Situation that a plan depends on beside the reminders: the running session, and the guide that a notice offers.
    pub(super) fn plan_context(&self, past: &Past) -> store::Result<PlanContext> {
        let offered = past.rows().any(|row| row.kind == ReminderKind::Routine);
        let first = if offered { suggestions(self, false)?.0.into_iter().next() } else { None };
        let ended = |phase| matches!(phase, PlayerPhase::Finished | PlayerPhase::Abandoned);
        let player = PlayerRow::get(self.db)?;
        let in_session = player.is_some_and(|row| {
            let state = &row.state.0;
            state.started.is_some() && !ended(state.phase)
        });
        Ok(PlanContext { in_session, guide_minutes: first.map(|suggestion| suggestion.minutes) })
    }
}
