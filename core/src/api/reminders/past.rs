use std::collections::BTreeMap;

use super::super::View;
use crate::calendar::{CareDay, OffsetTime, Timestamp};
use crate::error::Result;
use crate::rating::RatingItem;
use crate::reminder::{
    Armed, DeliveryState, Hindrances, Ledger, LedgerEvent, LedgerLine, LedgerReason, MEASURED,
    NotificationState, PlanInput, Platform, Punctuality, QuietHours, ReminderRule, SilencingSession, Warning,
    delivery_warnings,
};
use crate::session::ReminderId;
use crate::store::{self, DeliveryRow, LedgerRow, RatingRow, ReminderRow, SessionRow};

use super::super::PlanRequest;

/// How far back a plan looks: seven days of missed rings, held back by quiet hours, in zones that lie a day apart.
const BACK_DAYS: i64 = 9;

/// What was logged before travelling west lies a day ahead; before a clock was set back, as far as it was set.
const AHEAD_DAYS: i64 = 400;

/// Situation that a plan depends on beside reminders and their history.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct PlanContext {
    /// A session was begun and has not ended.
    pub in_session: bool,
    /// The length in whole minutes of the guide that a notice offers.
    pub guide_minutes: Option<i32>,
}

/// What reminders depend on besides the moment: the rules, and what has happened.
pub(super) struct Past {
    rows: Vec<ReminderRow>,
    rules: Vec<ReminderRule>,
    written: BTreeMap<ReminderId, Timestamp>,
    sessions: Vec<SilencingSession>,
    nights: Vec<CareDay>,
    pub lines: Vec<LedgerLine>,
    ledger: Ledger,
    punctuality: Punctuality,
    delivery: Option<DeliveryRow>,
    quiet: Option<QuietHours>,
}

impl Past {
    /// What plans and screens need.
    pub fn recent(view: &View<'_>) -> store::Result<Self> {
        Self::since(view, view.today)
    }

    /// The same, and what is needed to tell about `day`.
    pub fn since(view: &View<'_>, day: CareDay) -> store::Result<Self> {
        let earliest = view.today.min(day);
        let from = earliest.plus_days(-BACK_DAYS).unwrap_or(earliest);
        let to = view.today.plus_days(AHEAD_DAYS).unwrap_or(view.today);
        let stored = SessionRow::between(view.db, from, to)?;
        let sessions = stored
            .iter()
            .filter(|s| s.counts())
            .map(|s| {
                let started = OffsetTime::new(s.started_at, s.started_offset_s)?;
                Ok(SilencingSession { care_day: s.care_day, started, occurrence: s.occurrence })
            })
            .collect::<Result<_>>()?;
        let nights = RatingRow::between(view.db, from, to)?
            .iter()
            .filter(|r| r.instrument.item() == RatingItem::Sleep)
            .filter_map(|r| r.night)
            .collect();
        let lines = LedgerRow::from_day(view.db, from.start_date())?;
        let measured = LedgerRow::measured(view.db, MEASURED)?;
        let lateness = measured.iter().filter_map(|l| Some(l.at.millis_since(l.due?)));
        let rows = ReminderRow::all(view.db)?;
        let written = rows.iter().filter_map(|r| Some((r.id, Timestamp::from_millis(r.stamp).ok()?)));
        let ledger = Ledger::new(lines.iter().filter(|line| !came_to_nothing(line, &rows, &stored, view)));
        Ok(Self {
            rules: rows.iter().map(|row| view.rule(row)).collect(),
            written: written.collect(),
            rows,
            sessions,
            nights,
            ledger,
            lines,
            punctuality: Punctuality::new(lateness),
            delivery: DeliveryRow::get(view.db)?,
            quiet: view.chosen.quiet.map(|(from, to)| QuietHours::new(from, to)).transpose()?,
        })
    }

    /// The reminders that were not removed, by time of day.
    pub fn rows(&self) -> impl Iterator<Item = &ReminderRow> {
        self.rows.iter()
    }

    /// What the device was last known to let through.
    pub fn delivery(&self) -> Option<DeliveryState> {
        self.delivery.as_ref().map(|row| row.state.0)
    }

    /// What became of occurrences.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Decides with all of this, on the platform a plan was last made for.
    pub fn input<T>(&self, view: &View<'_>, f: impl FnOnce(&PlanInput<'_>) -> T) -> Result<T> {
        let request = PlanRequest {
            platform: self.delivery.as_ref().map_or(Platform::Desktop, |row| row.platform),
            delivery: self.delivery().unwrap_or(UNHINDERED),
            armed: Armed::Unknown,
            slots: None,
        };
        self.input_for(view, &request, PlanContext::default(), f)
    }

    /// Decides with all of this, for a plan.
    pub fn input_for<T>(
        &self,
        view: &View<'_>,
        request: &PlanRequest,
        context: PlanContext,
        f: impl FnOnce(&PlanInput<'_>) -> T,
    ) -> Result<T> {
        Ok(f(&PlanInput {
            rules: &self.rules,
            written: &self.written,
            sessions: &self.sessions,
            nights: &self.nights,
            ledger: &self.ledger,
            punctuality: self.punctuality,
            now: view.now.wall,
            zone: &view.zone,
            day_starts: &view.chosen.day_starts,
            quiet: self.quiet,
            platform: request.platform,
            slots: request.slots,
            delivery: request.delivery,
            exact_wanted: view.chosen.exact_times,
            in_session: context.in_session,
            guide_minutes: context.guide_minutes,
            armed: &request.armed,
        }))
    }
}

/// Returns true for a start ahead of the ring whose sessions were all too short to count: the ring still comes.
fn came_to_nothing(
    line: &LedgerLine,
    reminders: &[ReminderRow],
    sessions: &[SessionRow],
    view: &View<'_>,
) -> bool {
    if (line.event, line.reason) != (LedgerEvent::Answered, Some(LedgerReason::Started)) {
        return false;
    }
    let reminder = reminders.iter().find(|r| r.id == line.occurrence.reminder);
    let asked = reminder.and_then(|r| view.zone.resolve(line.occurrence.day, r.time_min).ok());
    let mut from_it = sessions.iter().filter(|s| s.occurrence == Some(line.occurrence)).peekable();
    asked.is_some_and(|asked| line.at < asked.time.at)
        && from_it.peek().is_some()
        && from_it.all(|s| !s.counts())
}

/// Nothing known to be in the way.
const UNHINDERED: DeliveryState = DeliveryState {
    notifications: NotificationState::Allowed,
    channel_off: false,
    exact_allowed: true,
    battery_restricted: false,
};

impl View<'_> {
    /// What is in the way of reminders, by the device's state as it was given last.
    pub(super) fn warnings(&self, past: &Past) -> Vec<Warning> {
        let delivery = past.delivery().unwrap_or(UNHINDERED);
        let hindrances = Hindrances {
            delivery: &delivery,
            exact_wanted: self.chosen.exact_times,
            zone_unknown: self.zone.unknown(),
            punctuality: past.punctuality,
        };
        delivery_warnings(&hindrances, self.words)
    }
}
