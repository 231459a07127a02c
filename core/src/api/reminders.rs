use super::{
    Instep, Part, PlanRequest, Reminder, ReminderForm, ReminderSaved, Reminders, View, new_id, written,
};
use crate::calendar::{CareDay, Moment, Weekday};
use crate::error::{InstepError, InvalidWhy, Result, Thing};
use crate::rating::RatingItem;
use crate::reminder::{
    self, Armed, DeliveryState, LedgerEvent, NotificationState, Plan, PlanEntry, PlanInput, PlannedRing,
    Platform, QuietHours, ReminderKind, ReminderRule, SilencedBy, SilencingSession,
};
use crate::session::{Receiver, ReminderId};
use crate::store::{self, LedgerRow, RatingRow, ReminderRow, SessionRow};

const NAME_CHARACTERS: i32 = 80;
/// Above this the person has lost sight of them too.
const MOST: usize = 200;

#[uniffi::export]
impl Instep {
    /// The Reminders screen.
    pub fn reminders(&self, now: Moment) -> Result<Reminders> {
        self.read(&now, |view| {
            let rows = ReminderRow::all(view.db)?;
            let reminders = rows.iter().map(|r| view.reminder(r)).collect::<store::Result<Vec<_>>>()?;
            let warnings = reminder::delivery_warnings(&unhindered(), false, view.zone.unknown(), view.words);
            let texts: Vec<String> = reminders.iter().map(|r| r.spoken.clone()).collect();
            Ok(Reminders { spoken: reminder::spoken(&texts, &warnings, view.words), reminders, warnings })
        })
    }

    /// Adds a reminder.
    ///
    /// Errors: `Invalid` for no days, a name that is too long, an end before the start, or more than 200 reminders.
    pub fn add_reminder(&self, form: ReminderForm, now: Moment) -> Result<ReminderSaved> {
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            if ReminderRow::all(tx)?.len() >= MOST {
                return Err(InstepError::out_of_range("reminders", 0, 200).into());
            }
            let id = ReminderId::new(new_id(&now));
            let mut row = from_form(&view, id, &form, None)?;
            row.stamp = tx.stamp();
            row.origin = tx.origin();
            tx.insert(&row)?;
            self.view(tx, &now)?.saved(&row)
        })
    }

    /// Changes a reminder. Read it, change fields, give all of them back with its `stamp`.
    ///
    /// Errors: `NotFound`; `Conflict` when it was changed since it was read; `Invalid`.
    pub fn edit_reminder(
        &self,
        reminder_id: ReminderId,
        form: ReminderForm,
        expected_stamp: i64,
        now: Moment,
    ) -> Result<ReminderSaved> {
        self.change_reminder(reminder_id, &now, |view, old| {
            if old.stamp != expected_stamp {
                return Err(InstepError::Conflict);
            }
            from_form(view, reminder_id, &form, Some(old))
        })
    }

    /// Silences a reminder, until a date or until it is resumed. That date rings again.
    ///
    /// Errors: `NotFound`.
    pub fn pause_reminder(
        &self,
        reminder_id: ReminderId,
        until: Option<CareDay>,
        now: Moment,
    ) -> Result<ReminderSaved> {
        self.change_reminder(reminder_id, &now, |_, old| {
            Ok(ReminderRow { paused: until.is_none(), paused_until: until, ..old.clone() })
        })
    }

    /// Lets a paused reminder ring again.
    ///
    /// Errors: `NotFound`.
    pub fn resume_reminder(&self, reminder_id: ReminderId, now: Moment) -> Result<ReminderSaved> {
        self.change_reminder(reminder_id, &now, |_, old| {
            Ok(ReminderRow { paused: false, paused_until: None, ..old.clone() })
        })
    }

    /// Removes a reminder.
    ///
    /// Errors: `NotFound`.
    pub fn remove_reminder(&self, reminder_id: ReminderId, now: Moment) -> Result<ReminderSaved> {
        self.change_reminder(reminder_id, &now, |view, old| {
            Ok(ReminderRow { deleted_at: Some(view.now.wall), ..old.clone() })
        })
    }

    /// Makes the plan of what to arm, as a difference to what is armed. The plan goes to the ledger: carry it out.
    /// Making the same plan again writes nothing.
    ///
    /// Errors: `Invalid` for slots outside 1 to 64.
    pub fn plan_reminders(&self, request: PlanRequest, now: Moment) -> Result<Plan> {
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let planned = view.planned()?;
            let plan = view.plan(&request, &planned)?;
            for entry in &plan.add {
                let ring = PlannedRing { occurrence: entry.occurrence, at: entry.at.at };
                if !planned.contains(&ring) {
                    LedgerRow::add(tx, entry.occurrence, LedgerEvent::Planned, Some(entry.at.at))?;
                }
            }
            for &occurrence in &plan.cancel {
                if let Some(ring) = planned.iter().find(|p| p.occurrence == occurrence) {
                    LedgerRow::add(tx, occurrence, LedgerEvent::Cancelled, Some(ring.at))?;
                }
            }
            Ok(plan)
        })
    }
}

impl Instep {
    fn change_reminder(
        &self,
        id: ReminderId,
        now: &Moment,
        change: impl FnOnce(&View<'_>, &ReminderRow) -> Result<ReminderRow>,
    ) -> Result<ReminderSaved> {
        self.write(now, |tx| {
            let view = self.view(tx, now)?;
            let old = ReminderRow::get(tx, id)?.ok_or(InstepError::NotFound { what: Thing::Reminder })?;
            let new = change(&view, &old)?;
            if new == old {
                return Ok(ReminderSaved { reminder: view.reminder(&old)?, changed: Vec::new() });
            }
            let new = new.revise(tx, &old)?;
            self.view(tx, now)?.saved(&new)
        })
    }
}

/// Nothing known to be in the way.
const fn unhindered() -> DeliveryState {
    DeliveryState {
        notifications: NotificationState::Allowed,
        channel_off: false,
        exact_allowed: true,
        battery_restricted: false,
    }
}

fn from_form(
    view: &View<'_>,
    id: ReminderId,
    form: &ReminderForm,
    old: Option<&ReminderRow>,
) -> Result<ReminderRow> {
    let weekdays = form.days.iter().fold(0, |bits, day| bits | 1 << day.from_monday());
    if weekdays == 0 {
        return Err(InstepError::invalid("days", InvalidWhy::Missing));
    }
    // A ring date is a date of the calendar: the day start has no part in it.
    let today = CareDay::of(view.now.offset_time())?;
    let start_day = form.start.or(old.map(|o| o.start_day)).unwrap_or(today);
    if form.end.is_some_and(|end| end < start_day) {
        return Err(InstepError::invalid("end", InvalidWhy::EndsBeforeStart));
    }
    Ok(ReminderRow {
        id,
        kind: form.kind.or(old.map(|o| o.kind)).unwrap_or(ReminderKind::Routine),
        time_min: form.time,
        weekdays,
        name: written("name", form.name.as_deref(), NAME_CHARACTERS)?,
        start_day,
        end_day: form.end,
        paused: old.is_some_and(|o| o.paused),
        paused_until: old.and_then(|o| o.paused_until),
        silenced_by: form.silenced_by.or(old.map(|o| o.silenced_by)).unwrap_or(SilencedBy::Any),
        stamp: old.map_or(0, |o| o.stamp),
        origin: old.map_or(0, |o| o.origin),
        deleted_at: None,
    })
}

fn days(weekdays: i32) -> Vec<Weekday> {
    Weekday::ALL.into_iter().filter(|d| weekdays & (1 << d.from_monday()) != 0).collect()
}

fn rule(row: &ReminderRow) -> ReminderRule {
    ReminderRule {
        id: row.id,
        kind: row.kind,
        time: row.time_min,
        days: days(row.weekdays),
        start: row.start_day,
        end: row.end_day,
        paused: row.paused,
        paused_until: row.paused_until,
        silenced_by: row.silenced_by,
    }
}

impl View<'_> {
    fn saved(&self, row: &ReminderRow) -> store::Result<ReminderSaved> {
        Ok(ReminderSaved { reminder: self.reminder(row)?, changed: vec![Part::Reminders] })
    }

    fn reminder(&self, row: &ReminderRow) -> store::Result<Reminder> {
        let rule = rule(row);
        let next = match row.deleted_at {
            None => self.upcoming(std::slice::from_ref(&rule), 1)?.into_iter().next().map(|entry| entry.at),
            Some(_) => None,
        };
        let title = row.name.clone().unwrap_or_else(|| reminder::default_name(row.kind, self.words));
        let text = |words| reminder::summary(&rule, &title, next, self.today, words);
        let (text, spoken) = (text(self.words), text(&self.words.aloud()));
        Ok(Reminder {
            id: row.id,
            kind: row.kind,
            time: row.time_min,
            days: rule.days,
            name: row.name.clone(),
            title,
            notice: reminder::notice(row.kind, self.words),
            start: row.start_day,
            end: row.end_day,
            paused: row.paused,
            paused_until: row.paused_until,
            next,
            silenced_by: row.silenced_by,
            stamp: row.stamp,
            text,
            spoken,
        })
    }

    /// The next rings of these rules, soonest first, silenced ones left out.
    fn upcoming(&self, rules: &[ReminderRule], count: usize) -> store::Result<Vec<PlanEntry>> {
        let request = PlanRequest {
            platform: Platform::Desktop,
            delivery: unhindered(),
            armed: Armed::Unknown,
            slots: None,
        };
        self.with_input(&request, &[], rules, |input| Ok(reminder::upcoming(input, count, self.words)))
    }

    /// The next ring of all.
    pub(super) fn next_ring(&self) -> store::Result<Option<(PlanEntry, String)>> {
        let rows = ReminderRow::all(self.db)?;
        let rules: Vec<ReminderRule> = rows.iter().map(rule).collect();
        let Some(entry) = self.upcoming(&rules, 1)?.into_iter().next() else { return Ok(None) };
        let row = rows.into_iter().find(|r| r.id == entry.reminder);
        let name = row.map(|r| r.name.unwrap_or_else(|| reminder::default_name(r.kind, self.words)));
        Ok(Some((entry, name.unwrap_or_default())))
    }

    fn plan(&self, request: &PlanRequest, planned: &[PlannedRing]) -> store::Result<Plan> {
        let rules: Vec<ReminderRule> = ReminderRow::all(self.db)?.iter().map(rule).collect();
        self.with_input(request, planned, &rules, |input| reminder::plan(input, self.words))
    }

    /// What earlier plans added and did not cancel, as far as its time has not passed.
    fn planned(&self) -> store::Result<Vec<PlannedRing>> {
        let mut planned: Vec<PlannedRing> = Vec::new();
        for line in LedgerRow::due_after(self.db, self.now.wall)? {
            planned.retain(|p| p.occurrence != line.occurrence);
            if let (LedgerEvent::Planned, Some(at)) = (line.event, line.due_at) {
                planned.push(PlannedRing { occurrence: line.occurrence, at });
            }
        }
        Ok(planned)
    }

    fn with_input<T>(
        &self,
        request: &PlanRequest,
        planned: &[PlannedRing],
        rules: &[ReminderRule],
        f: impl FnOnce(&PlanInput<'_>) -> Result<T>,
    ) -> store::Result<T> {
        // Two days back: a ring that quiet hours held over, and zones that lie a day apart. One ahead: a session
        // that was logged before travelling west.
        let (from, to) = (self.today.plus_days(-2)?, self.today.plus_days(1)?);
        let sessions: Vec<SilencingSession> = SessionRow::between(self.db, from, to)?
            .iter()
            .filter(|s| s.receiver == Receiver::Me)
            .map(|s| SilencingSession {
                care_day: s.care_day,
                started_at: s.started_at,
                occurrence: s.occurrence,
            })
            .collect();
        let nights: Vec<CareDay> = RatingRow::between(self.db, from, to)?
            .iter()
            .filter(|r| r.instrument.item() == RatingItem::Sleep)
            .filter_map(|r| r.night)
            .collect();
        let quiet = self.chosen.quiet.map(|(from, to)| QuietHours::new(from, to)).transpose()?;
        Ok(f(&PlanInput {
            rules,
            sessions: &sessions,
            nights: &nights,
            planned,
            now: self.now.wall,
            zone: &self.zone,
            day_start: self.chosen.day_start_at(self.now.wall)?,
            quiet,
            platform: request.platform,
            slots: request.slots,
            delivery: request.delivery,
            exact_wanted: self.chosen.exact_times,
            armed: &request.armed,
        })?)
    }
}
