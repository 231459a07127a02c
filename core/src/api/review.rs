use super::{Instep, View};
use crate::calendar::{CareDay, Moment, Week};
use crate::error::Result;
use crate::rating::Answer;
use crate::review::{self, Review, WeekInput};
use crate::session::Receiver;
use crate::store::{self, AimRow, RatingRow, SessionRow, Store};

#[uniffi::export]
impl Instep {
    /// The Review screen: the week, by the person's first day, that holds `day`; none for this week.
    ///
    /// Errors: `Invalid` for a day whose week or the week before lies outside the years 2000 to 2100.
    pub fn review(&self, day: Option<CareDay>, now: Moment) -> Result<Review> {
        self.read(&now, |view| week(view, day.unwrap_or(view.today)))
    }
}

/// Sessions and ratings of the week and the one before, as the review wants them.
fn week(view: &View<'_>, day: CareDay) -> store::Result<Review> {
    let week = Week::holding(day, view.chosen.first_day)?;
    let (from, to) = (week.previous()?.first_day(), week.last_day()?);
    let sessions: Vec<review::SessionRow> = SessionRow::between(view.db, from, to)?
        .into_iter()
        .filter(|s| s.receiver == Receiver::Me)
        .map(|s| review::SessionRow {
            id: s.id,
            care_day: s.care_day,
            started_at: s.started_at,
            status: s.status,
            active_seconds: s.active_seconds,
            planned_seconds: s.planned_seconds,
        })
        .collect();
    let ratings: Vec<review::RatingRow> = RatingRow::between(view.db, from, to)?
        .into_iter()
        .map(|r| review::RatingRow {
            instrument: r.instrument,
            version: r.version,
            phase: r.phase,
            foot: r.foot,
            night: r.night,
            session: r.session,
            answered_at: r.answered_at,
            answer: r.value.map_or(Answer::Skipped, |value| Answer::Value { value }),
        })
        .collect();
    let input = WeekInput {
        week,
        today: view.today,
        first_use: Some(Store::first_use(view.db)?),
        aim: AimRow::on(view.db, to)?,
        sessions: &sessions,
        ratings: &ratings,
    };
    Ok(review::week(&input, view.words)?)
}
