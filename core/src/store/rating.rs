use rusqlite::{Connection, params};
use uuid::Uuid;

use super::column::Column;
use super::row::{Row, row};
use super::{PageEnd, PageRange, Result, Tx};
use crate::calendar::{CareDay, Timestamp};
use crate::rating::{Answered, Instrument, RatingPhase};
use crate::session::{Foot, RatingId, SessionId};

row! {
    /// An answer, or that a question was skipped.
    RatingRow of "rating" {
        id: RatingId,
        session: Option<SessionId>,
        instrument: Instrument,
        version: i32,
        care_day: CareDay,
        offset_s: i32,
        zone: String,
        day_start_min: i32,
        night: Option<CareDay>,
        asked_at: Option<Timestamp>,
        answered_at: Timestamp,
        foot: Option<Foot>,
        phase: Option<RatingPhase>,
        answered: Answered,
        value: Option<i32>,
        source: String,
        stamp: i64,
        origin: i64,
        deleted_at: Option<Timestamp>,
    }
}

/// Namespace of ids made from what a rating is about, so that two devices give the same answer the same id.
const NAMESPACE: Uuid = Uuid::from_u128(0x7a1f_6f0e_5a55_4a0b_9d0c_3b1f_9b57_6d03);

impl RatingRow {
    /// The id of the one answer a night has on a scale.
    pub fn id_of_night(instrument: Instrument, night: CareDay) -> RatingId {
        RatingId::new(Uuid::new_v5(&NAMESPACE, format!("{}/{night}", instrument.code()).as_bytes()))
    }

    /// The id of the one answer a session has on a scale, in a phase, for a foot.
    pub fn id_of_session(
        session: SessionId,
        instrument: Instrument,
        phase: RatingPhase,
        foot: Option<Foot>,
    ) -> RatingId {
        let foot = foot.map_or("", Foot::code);
        let name = format!("{session}/{}/{}/{foot}", instrument.code(), phase.code());
        RatingId::new(Uuid::new_v5(&NAMESPACE, name.as_bytes()))
    }

    /// The id that follows from what it is about, if there is but one such answer.
    pub fn natural_id(&self) -> Option<RatingId> {
        match (self.night, self.session, self.phase) {
            (Some(night), _, _) => Some(Self::id_of_night(self.instrument, night)),
            (None, Some(session), Some(phase)) => {
                Some(Self::id_of_session(session, self.instrument, phase, self.foot))
            }
            _ => None,
        }
    }

    /// By id, also from the trash.
    pub fn get(connection: &Connection, id: RatingId) -> Result<Option<Self>> {
        Self::select_one(connection, "WHERE id = ?1", [id.value()])
    }

    /// Not deleted, given with this session, in order of time; what was given at one time by instrument and foot.
    pub fn of_session(connection: &Connection, session: SessionId) -> Result<Vec<Self>> {
        Self::of_sessions(connection, &[session])
    }

    /// The same of several sessions, one after the other.
    pub fn of_sessions(connection: &Connection, sessions: &[SessionId]) -> Result<Vec<Self>> {
        let places = vec!["?"; sessions.len()].join(", ");
        Self::select(
            connection,
            &format!(
                "WHERE session IN ({places}) AND deleted_at IS NULL ORDER BY answered_at, instrument, foot, id"
            ),
            rusqlite::params_from_iter(sessions.iter().map(Column::value)),
        )
    }

    /// Not deleted, of care days `from` to `to`, in order of time.
    pub fn between(connection: &Connection, from: CareDay, to: CareDay) -> Result<Vec<Self>> {
        Self::select(
            connection,
            "WHERE care_day BETWEEN ?1 AND ?2 AND deleted_at IS NULL ORDER BY care_day, answered_at, id",
            params![from.value(), to.value()],
        )
    }

    /// A page of ratings that never had a session, newest first; of the trash all ratings.
    pub fn page(connection: &Connection, range: &PageRange) -> Result<Vec<Self>> {
        let (day, at, id) = range.behind();
        let rest = format!(
            "INDEXED BY {} AND (care_day, answered_at, id) < (?3, ?4, ?5)
             ORDER BY care_day DESC, answered_at DESC, id DESC LIMIT ?6",
            match range.trash {
                true => "rating_trash WHERE care_day BETWEEN ?1 AND ?2 AND deleted_at IS NOT NULL",
                false =>
                    "rating_without_session WHERE care_day BETWEEN ?1 AND ?2
                         AND session IS NULL AND deleted_at IS NULL",
            }
        );
        let days = (range.from.value(), range.last_day().value());
        Self::select(connection, &rest, params![days.0, days.1, day, at, id, range.limit])
    }

    /// A page of ratings whose session is stored nowhere, newest first: it was purged, or never finished. One that is
    /// being played is not stored yet. Every rating of the days is looked at: give the days of a page, not of a life.
    pub fn page_of_lost_sessions(connection: &Connection, range: &PageRange) -> Result<Vec<Self>> {
        let (day, at, id) = range.behind();
        Self::select(
            connection,
            "INDEXED BY rating_by_day
             WHERE care_day BETWEEN ?1 AND ?2 AND session IS NOT NULL AND deleted_at IS NULL
                 AND NOT EXISTS (SELECT 1 FROM session s WHERE s.id = rating.session)
                 AND NOT EXISTS (SELECT 1 FROM player p WHERE p.session = rating.session)
                 AND (care_day, answered_at, id) < (?3, ?4, ?5)
             ORDER BY care_day DESC, answered_at DESC, id DESC LIMIT ?6",
            params![range.from.value(), range.last_day().value(), day, at, id, range.limit],
        )
    }

    /// Where it stands in the history.
    pub fn end(&self) -> PageEnd {
        PageEnd { care_day: self.care_day, at: self.answered_at, id: self.id.uuid() }
    }

    /// Not deleted, of these instruments, newest first, at most `limit`.
    pub fn newest(connection: &Connection, instruments: &[Instrument], limit: usize) -> Result<Vec<Self>> {
        let mut newest = Vec::new();
        for instrument in instruments {
            newest.extend(Self::select(
                connection,
                "INDEXED BY rating_by_instrument WHERE instrument = ?1 AND deleted_at IS NULL
                 ORDER BY care_day DESC, answered_at DESC, stamp DESC LIMIT ?2",
                params![instrument.value(), i64::try_from(limit).unwrap_or(i64::MAX)],
            )?);
        }
        newest.sort_by_key(|row| std::cmp::Reverse((row.care_day, row.answered_at, row.stamp)));
        newest.truncate(limit);
        Ok(newest)
    }

    /// Writes this, with a new stamp; what stood under the same id is kept as a revision.
    pub fn save(mut self, tx: &mut Tx<'_>) -> Result<Self> {
        self.stamp = tx.stamp();
        self.origin = tx.origin();
        tx.save(&self, self.id.uuid())?;
        Ok(self)
    }
}
