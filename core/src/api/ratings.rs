use super::sessions::in_its_place;
use super::{Instep, Rating, RatingEntry, RatingQuestion, RatingQuestions, RatingSaved, View, new_id};
use crate::calendar::{Moment, OffsetTime, Timestamp};
use crate::error::{InstepError, InvalidWhy, Result, Thing};
use crate::rating::{self, Answer, Answered, Given, Instrument, MOST_ANSWERS, RatingItem, RatingPhase};
use crate::session::{Foot, RatingId, Receiver, SessionId, SessionStatus, UndoKind};
use crate::store::{self, PlayerRow, RatingRow, SessionRow, SettingRow, TimelineRow};
use crate::words::Arg;

#[uniffi::export]
impl Instep {
    /// Stores an answer, or that a question was skipped. Answering the same question again replaces the answer; the
    /// one before is kept.
    ///
    /// An answer outside the time for before (at most 15 minutes ahead of the start) or after (at most 30 minutes
    /// past the end) stays with its session, but in no phase. Together with the answers without a session it makes a
    /// series of its own in the review. Answers to a session logged by hand count as given at
    /// its start and end.
    ///
    /// Errors: `Invalid` for a value off the scale, a night in the future, or parts that do not belong together;
    /// `NotFound` for an unknown session.
    pub fn rate(&self, entry: RatingEntry, now: Moment) -> Result<RatingSaved> {
        self.write(&now, |tx| {
            tx.record_undo(UndoKind::RatingGiven);
            let view = self.view(tx, &now)?;
            let stood_still = view.stopped(entry.item)?;
            let row = new_rating(&view, &entry)?.save(tx)?;
            let undo = self.offer_undo(tx, &now)?;
            let view = self.view(tx, &now)?;
            // The one skip that ends the asking says so; the next ones find it ended.
            let ends = !stood_still && view.stopped(entry.item)?;
            let notice = ends.then(|| {
                let item = rating::label(row.instrument, row.version, None, None, view.words);
                view.words.text("rating-stopped", &[("title", Arg::Text(&item))])
            });
            let (seen_text, noted) = (view.seen_text(&row)?, view.noted(&row)?);
            Ok(RatingSaved { rating: view.rating(&row)?, noted, seen_text, notice, undo })
        })
    }

    /// The Rate screen: every item with its question, and whether it is asked.
    pub fn questions(&self, now: Moment) -> Result<RatingQuestions> {
        self.read(&now, |view| {
            let questions = RatingItem::ALL.iter().map(|item| view.rating_question(*item));
            Ok(RatingQuestions { questions: questions.collect::<store::Result<_>>()? })
        })
    }

    /// Takes an answer back: it goes to the trash, and the question is as if it had not been asked. Doing it twice
    /// changes nothing.
    ///
    /// Errors: `NotFound`.
    pub fn delete_rating(&self, rating_id: RatingId, now: Moment) -> Result<RatingSaved> {
        self.change_rating(rating_id, Some(now.wall), &now)
    }

    /// Takes an answer back out of the trash. Doing it twice changes nothing.
    ///
    /// Errors: `NotFound`.
    pub fn restore_rating(&self, rating_id: RatingId, now: Moment) -> Result<RatingSaved> {
        self.change_rating(rating_id, None, &now)
    }
}

impl Instep {
    fn change_rating(
        &self,
        id: RatingId,
        deleted_at: Option<Timestamp>,
        now: &Moment,
    ) -> Result<RatingSaved> {
        self.write(now, |tx| {
            let old = RatingRow::get(tx, id)?.ok_or(InstepError::NotFound { what: Thing::Rating })?;
            if old.deleted_at.is_some() == deleted_at.is_some() {
                let rating = self.view(tx, now)?.rating(&old)?;
                return Ok(RatingSaved {
                    noted: rating.text.clone(),
                    rating,
                    seen_text: None,
                    notice: None,
                    undo: None,
                });
            }
            tx.record_undo(match deleted_at {
                Some(_) => UndoKind::RatingDeleted,
                None => UndoKind::RatingRestored,
            });
            let row = RatingRow { deleted_at, ..old }.save(tx)?;
            let undo = self.offer_undo(tx, now)?;
            let rating = self.view(tx, now)?.rating(&row)?;
            Ok(RatingSaved { noted: rating.text.clone(), rating, seen_text: None, notice: None, undo })
        })
    }
}

pub(super) fn new_rating(view: &View<'_>, entry: &RatingEntry) -> store::Result<RatingRow> {
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
        row.id = RatingRow::id_of_night(instrument, night);
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
        row.id = RatingRow::id_of_session(session, row.instrument, phase, row.foot);
    }
    Ok(())
}

impl View<'_> {
    /// Whether a rating is asked by itself.
    pub(super) fn asks(&self, item: RatingItem) -> store::Result<bool> {
        let chosen = match item {
            RatingItem::Comfort => true,
            RatingItem::Pain => self.chosen.pain_question,
            RatingItem::Sleep => self.chosen.sleep_question,
        };
        Ok(chosen && !self.stopped(item)?)
    }

    /// Whether it was skipped too often to be asked on. Choosing it in the settings begins anew.
    fn stopped(&self, item: RatingItem) -> store::Result<bool> {
        let key = match item {
            RatingItem::Comfort => None,
            RatingItem::Pain => Some("pain_question"),
            RatingItem::Sleep => Some("sleep_question"),
        };
        let settings = SettingRow::all(self.db)?;
        let chosen = settings.iter().filter(|s| Some(s.key.as_str()) == key).map(|s| s.stamp).max();
        let of_item: Vec<Instrument> = Instrument::ALL.iter().copied().filter(|i| i.item() == item).collect();
        let given: Vec<Given> = RatingRow::newest(self.db, &of_item, MOST_ANSWERS)?
            .into_iter()
            .filter(|r| chosen.is_none_or(|stamp| r.stamp > stamp))
            .map(|r| Given {
                session: r.session,
                answer: r.value.map_or(Answer::Skipped, |value| Answer::Value { value }),
            })
            .collect();
        Ok(rating::stopped(&given))
    }

    /// Confirms an answer; one after a session beside the one before it.
    fn noted(&self, row: &RatingRow) -> store::Result<String> {
        let Some(value) = row.value else { return Ok(self.words.text("rating-noted-skipped", &[])) };
        let n = ("n", Arg::Count(value.into()));
        let after = row.session.filter(|_| row.phase == Some(RatingPhase::After));
        let given =
            after.map_or_else(|| Ok(Vec::new()), |session| RatingRow::of_session(self.db, session))?;
        let alike = |other: &&RatingRow| {
            other.phase == Some(RatingPhase::Before)
                && (other.instrument, other.version, other.foot) == (row.instrument, row.version, row.foot)
        };
        Ok(match given.iter().rev().find(alike).and_then(|before| before.value) {
            None => self.words.text("rating-noted", &[n]),
            Some(before) => {
                self.words.text("rating-noted-before", &[n, ("before", Arg::Count(before.into()))])
            }
        })
    }

    /// Says where an answer is seen that is not told as before or after one's own session.
    fn seen_text(&self, row: &RatingRow) -> store::Result<Option<String>> {
        if row.value.is_none() || row.night.is_some() {
            return Ok(None);
        }
        let Some(session) = row.session else { return Ok(Some(self.words.text("rating-seen", &[]))) };
        let receiver = match SessionRow::get(self.db, session)? {
            Some(stored) => Some(stored.receiver),
            None => TimelineRow::get(self.db)?.map(|playing| playing.compiled.0.receiver),
        };
        Ok(match (receiver, row.phase) {
            (Some(Receiver::SomeoneElse), _) => Some(self.words.text("rating-seen-theirs", &[])),
            (_, Some(_)) => None,
            (_, None) => {
                let late = self.words.text("rating-seen-late", &[]);
                Some(format!("{late} {}", self.words.text("rating-seen", &[])))
            }
        })
    }

    pub(super) fn rating_question(&self, item: RatingItem) -> store::Result<RatingQuestion> {
        Ok(RatingQuestion {
            item,
            question: rating::question(Instrument::of(item, false)?, self.words),
            five_steps: Instrument::of(item, true).ok().map(|i| rating::question(i, self.words)),
            asked: self.asks(item)?,
        })
    }

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
        let text = in_its_place(text, row.deleted_at, self.words);
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
            deleted: row.deleted_at.is_some(),
            text,
        })
    }
}
