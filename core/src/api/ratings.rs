use uuid::Uuid;

use super::{Instep, Part, Rating, RatingEntry, RatingSaved, View, new_id};
use crate::calendar::{Moment, OffsetTime};
use crate::error::{InstepError, InvalidWhy, Result, Thing};
use crate::rating::{self, Answer, Answered, Instrument, RatingItem, RatingPhase};
use crate::session::{Foot, RatingId, SessionId, SessionStatus};
use crate::store::{self, PlayerRow, RatingRow, SessionRow};

/// Namespace of ids made from what a rating is about, so that two devices give the same answer the same id.
const NAMESPACE: Uuid = Uuid::from_u128(0x7a1f_6f0e_5a55_4a0b_9d0c_3b1f_9b57_6d03);

#[uniffi::export]
impl Instep {
    /// Stores an answer, or that a question was skipped. Answering the same question again replaces the answer; the
    /// one before is kept.
    ///
    /// An answer outside the time for before (at most 15 minutes ahead of the start) or after (at most 30 minutes
    /// past the end) stays with its session, but in no phase. Answers to a session logged by hand count as given at
    /// its start and end.
    ///
    /// Errors: `Invalid` for a value off the scale, a night in the future, or parts that do not belong together;
    /// `NotFound` for an unknown session.
    pub fn rate(&self, entry: RatingEntry, now: Moment) -> Result<RatingSaved> {
        self.write(&now, |tx| {
            let row = new_rating(&self.view(tx, &now)?, &entry)?.save(tx)?;
            let rating = self.view(tx, &now)?.rating(&row)?;
            Ok(RatingSaved { rating, changed: vec![Part::Ratings] })
        })
    }
}

/// The id of the one answer a session has for an instrument, a phase and a foot.
pub(super) fn session_rating_id(
    session: SessionId,
    instrument: Instrument,
    phase: RatingPhase,
    foot: Option<Foot>,
) -> RatingId {
    let foot = foot.map_or("", Foot::code);
    let name = format!("{session}/{}/{}/{foot}", instrument.code(), phase.code());
    RatingId::new(Uuid::new_v5(&NAMESPACE, name.as_bytes()))
}

fn new_rating(view: &View<'_>, entry: &RatingEntry) -> store::Result<RatingRow> {
    let invalid = |field: &str, why: InvalidWhy| -> store::Error { InstepError::invalid(field, why).into() };
    let instrument = Instrument::of(entry.item, entry.five_steps)?;
    let mut row = view.rating_row(instrument, entry.answer, view.now.offset_time())?;
    row.asked_at = entry.asked_at.filter(|at| *at <= view.now.wall);
    row.foot = match (entry.item, entry.foot) {
        (_, None | Some(Foot::Both)) => None,
        (RatingItem::Pain, foot) => foot,
        _ => return Err(invalid("foot", InvalidWhy::NotTogether)),
    };
    if entry.item == RatingItem::Sleep {
        if entry.session.is_some() {
            return Err(invalid("session", InvalidWhy::NotTogether));
        }
        if entry.phase.is_some() {
            return Err(invalid("phase", InvalidWhy::NotTogether));
        }
        let night = entry.night.unwrap_or(view.today);
        if night > view.today {
            return Err(invalid("night", InvalidWhy::InTheFuture));
        }
        row.night = Some(night);
        row.care_day = night;
        row.id = RatingId::new(Uuid::new_v5(&NAMESPACE, format!("{}/{night}", instrument.code()).as_bytes()));
        return Ok(row);
    }
    if entry.night.is_some() {
        return Err(invalid("night", InvalidWhy::NotTogether));
    }
    match (entry.session, entry.phase) {
        (None, None) => {}
        (None, Some(_)) => return Err(invalid("session", InvalidWhy::Missing)),
        (Some(_), None) => return Err(invalid("phase", InvalidWhy::Missing)),
        (Some(session), Some(phase)) => join(view, &mut row, session, phase)?,
    }
    Ok(row)
}

/// Ties an answer to the session it was given with: one that is stored, or the one being played.
fn join(view: &View<'_>, row: &mut RatingRow, session: SessionId, phase: RatingPhase) -> store::Result<()> {
    row.session = Some(session);
    if let Some(stored) = SessionRow::get(view.db, session)?.filter(|s| s.deleted_at.is_none()) {
        row.care_day = stored.care_day;
        row.day_start_min = stored.day_start_min;
        if stored.status == SessionStatus::Logged {
            let (at, offset_s) = match phase {
                RatingPhase::Before => (stored.started_at, stored.started_offset_s),
                RatingPhase::After => (stored.ended_at, stored.ended_offset_s),
            };
            (row.answered_at, row.offset_s) = (at, offset_s);
            row.phase = Some(phase);
        } else {
            row.phase = rating::window(phase, row.answered_at, stored.started_at, stored.ended_at);
        }
    } else {
        let playing = PlayerRow::get(view.db)?.filter(|p| p.session == session);
        let state = playing.ok_or(InstepError::NotFound { what: Thing::Session })?.state.0;
        row.phase = match (phase, state.started) {
            // Nothing has ended yet.
            (RatingPhase::After, _) => return Err(InstepError::invalid("phase", InvalidWhy::NotNow).into()),
            (RatingPhase::Before, None) => Some(phase),
            (RatingPhase::Before, Some(s)) => rating::window(phase, row.answered_at, s.at, s.at),
        };
    }
    if let Some(phase) = row.phase {
        row.id = session_rating_id(session, row.instrument, phase, row.foot);
    }
    Ok(())
}

impl View<'_> {
    /// A new answer given at `at`, belonging to that moment's care day and to no session.
    pub(super) fn rating_row(
        &self,
        instrument: Instrument,
        answer: Answer,
        at: OffsetTime,
    ) -> Result<RatingRow> {
        let day_start = self.chosen.day_start_at(at.at)?;
        let (answered, value) = match answer {
            Answer::Value { value } => (Answered::Answered, Some(instrument.check(value)?)),
            Answer::Skipped => (Answered::Skipped, None),
        };
        Ok(RatingRow {
            id: RatingId::new(new_id(self.now)),
            session: None,
            instrument,
            version: instrument.version(),
            care_day: day_start.care_day(at)?,
            offset_s: at.offset_s,
            zone: self.zone.id().to_owned(),
            day_start_min: day_start.time().minutes(),
            night: None,
            asked_at: None,
            answered_at: at.at,
            foot: None,
            phase: None,
            answered,
            value,
            source: "person".to_owned(),
            stamp: 0,
            origin: 0,
            deleted_at: None,
        })
    }

    /// A rating as the screens show it.
    pub(super) fn rating(&self, row: &RatingRow) -> store::Result<Rating> {
        let answer = row.value.map_or(Answer::Skipped, |value| Answer::Value { value });
        let label = rating::label(row.instrument, row.version, row.phase, row.foot, self.words);
        let text = rating::sentence(&label, row.instrument, answer, self.words);
        Ok(Rating {
            id: row.id,
            instrument: row.instrument.code().to_owned(),
            instrument_version: row.version,
            value: row.value,
            answered: row.answered,
            answered_at: OffsetTime::new(row.answered_at, row.offset_s)?,
            care_day: row.care_day,
            night: row.night,
            session: row.session,
            phase: row.phase,
            foot: row.foot,
            text,
        })
    }
}
