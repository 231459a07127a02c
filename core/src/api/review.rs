use super::today::FIRST_GUIDE;
use super::{GuideFilter, Instep, ReportRequest, ReviewDue, View};
use crate::calendar::{CalendarDate, CareDay, Moment, TimeOfDay, Week, minute_of};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::rating::Answer;
use crate::reminder::{self, ReminderKind};
use crate::review::{
    self, CHART_WEEKS, GuideToTry, MonthInput, MonthReview, Report, ReportInput, ReportSession, Review,
    ReviewFinding, ReviewReminder, Routine, WeekInput,
};
use crate::session::Receiver;
use crate::store::{self, EveningRow, FindingRow, LookRow, RatingRow, ReminderRow, SessionRow, Store};
use crate::words::{Arg, Words};

#[uniffi::export]
impl Instep {
    /// The Review screen: the week, by the person's first day, that holds `day`. None for the week that is due, which
    /// on the first day of a week is the one that ended; on other days for this week.
    ///
    /// Errors: `Invalid` for a day whose week or the week before lies outside the years 2000 to 2100.
    pub fn review(&self, day: Option<CareDay>, now: Moment) -> Result<Review> {
        self.read(&now, |view| {
            let due = view.due_week()?.map_or(view.today, Week::first_day);
            week(view, day.unwrap_or(due))
        })
    }

    /// One tap behind the Review screen: the last four finished weeks beside the four before, charts and a list of
    /// twelve weeks, and nights after a session beside other nights. The weeks end with the one that holds `day`,
    /// where that is over; otherwise, and without a day, with the last that is.
    ///
    /// Errors: `Invalid` for a day whose twelve weeks lie outside the years 2000 to 2100.
    pub fn review_month(&self, day: Option<CareDay>, now: Moment) -> Result<MonthReview> {
        self.read(&now, |view| month(view, day.unwrap_or(view.today)))
    }

    /// A page for a clinician, ready to print: findings on the feet first, ratings with the days they come from and
    /// what they can't tell, and every session of receiver `me`. Notes are left out.
    ///
    /// Errors: `Invalid` for an end before the start (`to`) or more than 366 days (`report_days`).
    pub fn report(&self, request: ReportRequest, now: Moment) -> Result<Report> {
        self.read(&now, |view| report(view, &request))
    }
}

impl View<'_> {
    /// The week whose review is due: from the morning after its last day on, for that one day. None for a week that
    /// was over before first use.
    pub(super) fn due_week(&self) -> store::Result<Option<Week>> {
        let week = Week::holding(self.today, self.chosen.first_day)?;
        // The first week of the calendar has none before it.
        let Ok(ended) = week.previous() else { return Ok(None) };
        let due = self.today == week.first_day() && Store::first_use(self.db)? < week.first_day();
        Ok(due.then_some(ended))
    }

    /// The same in words.
    pub(super) fn due_review(&self) -> store::Result<Option<ReviewDue>> {
        let Some(week) = self.due_week()? else { return Ok(None) };
        let (first_day, last_day) = (week.first_day(), week.last_day()?);
        let said = |first: &str, last: &str| {
            self.words.text("today-review", &[("first", Arg::Text(first)), ("last", Arg::Text(last))])
        };
        let words = self.words;
        Ok(Some(ReviewDue {
            first_day,
            last_day,
            text: said(&words.day(first_day, self.today), &words.day(last_day, self.today)),
            spoken: said(&words.spoken_day(first_day, self.today), &words.spoken_day(last_day, self.today)),
        }))
    }
}

/// Sessions and ratings of the week and the one before, as the review wants them.
fn week(view: &View<'_>, day: CareDay) -> store::Result<Review> {
    let week = Week::holding(day, view.chosen.first_day)?;
    let (from, to) = (week.previous()?.first_day(), week.last_day()?);
    let (sessions, ratings) = (sessions(view, from, to)?, ratings(view, from, to)?);
    let looks: Vec<CareDay> = LookRow::between(view.db, from, to)?.iter().map(|l| l.care_day).collect();
    let findings: Vec<ReviewFinding> =
        FindingRow::between(view.db, week.first_day(), to)?.into_iter().map(finding).collect();
    // Of a week that is over long since, the one that followed is over too.
    let following = to.plus_days(7).ok().filter(|last| *last >= view.today);
    let reminders = match (to.plus_days(1), following) {
        (Ok(first), Some(last)) => ringing(view, first, last)?,
        _ => None,
    };
    let routine = match &reminders {
        Some(ringing) => routine(view, ringing, week, &sessions)?,
        None => None,
    };
    let total = EveningRow::count(view.db)?;
    let input = WeekInput {
        week,
        today: view.today,
        first_use: Some(Store::first_use(view.db)?),
        aim: view.aims(week.first_day())?.on(to),
        sessions: &sessions,
        ratings: &ratings,
        looks: &looks,
        findings: &findings,
        reminders: reminders.as_deref(),
        routine,
        evenings: EveningRow::first(view.db)?.map(|first| (total, first)),
    };
    let guide_to_try = match following {
        Some(_) => guide_to_try(view)?,
        None => None,
    };
    Ok(Review { guide_to_try, ..review::week(&input, view.words)? })
}

/// Minutes between a reminder and a start that are taken for one.
const ON_TIME: i32 = 10;

/// The first routine that rings next week, as it went on the evenings of this week.
fn routine(
    view: &View<'_>,
    ringing: &[ReviewReminder],
    week: Week,
    sessions: &[review::SessionRow],
) -> store::Result<Option<Routine>> {
    let rings = |row: &ReminderRow| ringing.iter().any(|ring| ring.reminder == row.id);
    let rows = ReminderRow::all(view.db)?;
    let Some(row) = rows.iter().find(|row| row.kind == ReminderKind::Routine && rings(row)) else {
        return Ok(None);
    };
    let (mut evenings, mut on_time) = (0i32, 0i32);
    for date in ring_dates(view, row, week.first_day().start_date(), week.last_day()?.start_date())? {
        let mut starts = Vec::new();
        for session in sessions.iter().filter(|s| s.care_day.start_date() == date && s.counts()) {
            starts.push(minute_of(view.zone.at(session.started_at))?.minutes());
        }
        let near = |start: &i32| start.abs_diff(row.time_min.minutes()) <= ON_TIME.unsigned_abs();
        evenings = evenings.saturating_add(i32::from(!starts.is_empty()));
        on_time = on_time.saturating_add(i32::from(starts.iter().any(near)));
    }
    Ok(Some(Routine { reminder: row.id, time: row.time_min, evenings, on_time }))
}

/// A guide that can be played tonight, needs nothing to be fetched and was not played yet: the one made for a first
/// evening, else the shortest.
fn guide_to_try(view: &View<'_>) -> store::Result<Option<GuideToTry>> {
    let (preferences, assessment) = (view.preferences()?, view.own_assessment()?);
    let mut cards = view.cards(&GuideFilter::default(), &preferences, &assessment)?;
    cards.retain(|card| !card.hidden && card.equipment.is_empty());
    cards.sort_by_key(|card| (card.id != FIRST_GUIDE, card.minutes));
    for card in cards {
        let known = SessionRow::any_of_guide(view.db, &card.id)?;
        if known || !view.can_play(&card.id, &preferences, &assessment)? {
            continue;
        }
        let text = |words: &Words| {
            let length = words.minutes(card.minutes.saturating_mul(60));
            words.text("review-try", &[("title", Arg::Text(&card.title)), ("length", Arg::Text(&length))])
        };
        let (text, spoken) = (text(view.words), text(&view.words.aloud()));
        return Ok(Some(GuideToTry {
            guide: card.id,
            title: card.title,
            minutes: card.minutes,
            text,
            spoken,
        }));
    }
    Ok(None)
}

fn month(view: &View<'_>, day: CareDay) -> store::Result<MonthReview> {
    let running = Week::holding(view.today, view.chosen.first_day)?;
    let asked = Week::holding(day, view.chosen.first_day)?;
    let last = if asked.first_day() < running.first_day() { asked } else { running.previous()? };
    let to = last.last_day()?;
    let first = to.plus_days(i64::try_from(CHART_WEEKS).unwrap_or_default().saturating_mul(-7))?;
    let (mut aims, set) = (Vec::new(), view.aims(first)?);
    for back in (0..i64::try_from(CHART_WEEKS).unwrap_or_default()).rev() {
        aims.push(set.on(to.plus_days(back.saturating_mul(-7))?));
    }
    // The evening before the first night counts too.
    let (sessions, ratings) = (sessions(view, first, to)?, ratings(view, first, to)?);
    let input = MonthInput {
        last,
        today: view.today,
        first_use: Some(Store::first_use(view.db)?),
        aims: &aims,
        sessions: &sessions,
        ratings: &ratings,
    };
    Ok(review::month(&input, view.words)?)
}

/// The reminders that ring from `from` to `to`, each with its ring dates; none where there is no reminder at all.
fn ringing(view: &View<'_>, from: CareDay, to: CareDay) -> store::Result<Option<Vec<ReviewReminder>>> {
    let (from, to) = (from.start_date(), to.start_date());
    let rows = ReminderRow::all(view.db)?;
    let mut ringing = Vec::new();
    for row in &rows {
        let days = ring_dates(view, row, from, to)?;
        if !days.is_empty() {
            let title = row.name.clone().unwrap_or_else(|| reminder::default_name(row.kind, view.words));
            ringing.push(review::reminder(row.id, title, row.time_min, days, view.words));
        }
    }
    Ok((!rows.is_empty()).then_some(ringing))
}

/// The ring dates of a reminder from `from` to `to`, at most a week.
fn ring_dates(
    view: &View<'_>,
    row: &ReminderRow,
    from: CalendarDate,
    to: CalendarDate,
) -> store::Result<Vec<CalendarDate>> {
    let rule = view.rule(row);
    let begins = view.zone.resolve(from.max(rule.start), TimeOfDay::from_minutes(0)?)?.time.at;
    Ok(reminder::occurrences(&rule, &view.zone, begins.plus_millis(-1), 7)
        .map(|(occurrence, _)| occurrence.day)
        .filter(|day| (from..=to).contains(day))
        .collect())
}

/// How many days a report holds at most.
const REPORT_DAYS: i64 = 366;

fn report(view: &View<'_>, request: &ReportRequest) -> store::Result<Report> {
    let to = request.to.unwrap_or(view.today);
    let from = match request.from {
        Some(from) => from,
        None => Week::holding(to, view.chosen.first_day)?.first_day().plus_days(-77)?,
    };
    if to < from {
        return Err(InstepError::invalid("to", InvalidWhy::EndsBeforeStart).into());
    }
    if to.days_since(from) >= REPORT_DAYS {
        return Err(InstepError::out_of_range("report_days", 1, REPORT_DAYS).into());
    }
    let days = (0..=to.days_since(from)).map(|n| from.plus_days(n)).collect::<Result<Vec<_>>>()?;
    let mut weeks = vec![Week::holding(from, view.chosen.first_day)?];
    while let Some(next) = weeks.last().map(|w| w.last_day()).transpose()?.filter(|last| *last < to) {
        weeks.push(Week::holding(next.plus_days(1)?, view.chosen.first_day)?);
    }
    let mut listed = Vec::new();
    for row in SessionRow::between(view.db, from, to)?.iter().filter(|s| s.counts()) {
        let session = view.session(row)?;
        listed.push(ReportSession {
            day: session.care_day,
            title: session.title,
            active_seconds: session.active_seconds,
            foot: session.foot,
            rated: session.ratings.into_iter().filter(|r| r.value.is_some()).map(|r| r.text).collect(),
        });
    }
    let looks: Vec<CareDay> = LookRow::between(view.db, from, to)?.iter().map(|l| l.care_day).collect();
    let findings: Vec<ReviewFinding> =
        FindingRow::between(view.db, from, to)?.into_iter().map(finding).collect();
    let input = ReportInput {
        days: &days,
        weeks: &weeks,
        today: view.today,
        first_use: Some(Store::first_use(view.db)?),
        sessions: &sessions(view, from, to)?,
        listed: &listed,
        ratings: &ratings(view, from, to)?,
        looks: &looks,
        findings: &findings,
    };
    Ok(review::report(&input, view.words)?)
}

/// One's own sessions of these days.
pub(super) fn sessions(
    view: &View<'_>,
    from: CareDay,
    to: CareDay,
) -> store::Result<Vec<review::SessionRow>> {
    let own = SessionRow::between(view.db, from, to)?.into_iter().filter(|s| s.receiver == Receiver::Me);
    Ok(own
        .map(|s| review::SessionRow {
            id: s.id,
            care_day: s.care_day,
            started_at: s.started_at,
            status: s.status,
            active_seconds: s.active_seconds,
            planned_seconds: s.planned_seconds,
        })
        .collect())
}

/// Every answer of these days.
pub(super) fn ratings(view: &View<'_>, from: CareDay, to: CareDay) -> store::Result<Vec<review::RatingRow>> {
    Ok(RatingRow::between(view.db, from, to)?
        .into_iter()
        .map(|r| review::RatingRow {
            instrument: r.instrument,
            version: r.version,
            phase: r.phase,
            foot: r.foot,
            night: r.night,
            session: r.session,
            care_day: r.care_day,
            answered_at: r.answered_at,
            answer: r.value.map_or(Answer::Skipped, |value| Answer::Value { value }),
        })
        .collect())
}

/// A finding without words yet: they depend on the week it is told in.
pub(super) fn finding(row: FindingRow) -> ReviewFinding {
    ReviewFinding {
        id: row.id,
        foot: row.foot,
        zone: row.zone,
        what: row.what,
        first_seen: row.first_seen,
        gone: row.gone,
        text: String::new(),
        spoken: String::new(),
    }
}
