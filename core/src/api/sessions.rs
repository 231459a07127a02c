use super::{Instep, Session, SessionEdit, SessionEntry, SessionSaved, UndoOffer, View, new_id, written};
use crate::calendar::{
    CalendarDate, CareDay, DayStart, EntryTime, Moment, OffsetTime, TimeOfDay, Timestamp, Zone, minute_of,
};
use crate::error::{InstepError, InvalidWhy, Result, Thing};
use crate::guide::GuideRequest;
use crate::rating::{self, Answer, Answered, Instrument, RatingItem, RatingPhase};
use crate::session::{
    Foot, Mode, PlayedStep, Receiver, SessionId, SessionKind, SessionStatus, SessionTag, UndoKind,
};
use crate::store::{self, Json, RatingRow, SessionRow, Tx};
use crate::words::{Arg, SpokenText, Words};

pub(super) const NOTE_CHARACTERS: i32 = 2000;
/// The shortest and the longest length of a logged session.
pub(super) const LOG_MINUTES: (i32, i32) = (1, 1440);

#[uniffi::export]
impl Instep {
    /// One session, with what was played of each step. Also from the trash.
    ///
    /// Errors: `NotFound`.
    pub fn session(&self, session_id: SessionId, now: Moment) -> Result<Session> {
        self.read(&now, |view| {
            let row = found(SessionRow::get(view.db, session_id)?)?;
            let steps = row.steps.as_ref().map(|s| s.0.clone()).unwrap_or_default();
            let step_texts = steps.iter().map(|step| view.step_text(step)).collect();
            Ok(Session { steps: Some(steps), step_texts: Some(step_texts), ..view.session(&row)? })
        })
    }

    /// Logs a session that was not played with the guide. What has happened is never refused: of a soak, a device or a
    /// massage by somebody else, the answer says what the safety check makes of the next one.
    ///
    /// Errors: `Invalid` for a value out of range, a start in the future, a guide where none belongs or none where
    /// one does; `NotFound` for an unknown guide.
    pub fn log_session(&self, entry: SessionEntry, now: Moment) -> Result<SessionSaved> {
        self.write(&now, |tx| {
            tx.record_undo(UndoKind::SessionLogged);
            let id = SessionId::new(new_id(&now));
            let (row, ratings) = new_entry(&self.view(tx, &now)?, &entry, id)?;
            let mut row = row;
            row.stamp = tx.stamp();
            row.origin = tx.origin();
            tx.insert(&row)?;
            for rating in ratings {
                rating.save(tx)?;
            }
            let undo = self.offer_undo(tx, &now)?;
            let view = self.view(tx, &now)?;
            let (safety, instead) = match row.receiver {
                Receiver::Me => view.on_log_type(&view.own_assessment()?, row.kind),
                // Nobody has answered for them.
                Receiver::SomeoneElse => (Vec::new(), None),
            };
            Ok(SessionSaved { session: view.session(&row)?, safety, instead, undo })
        })
    }

    /// Changes a session. Read it, change fields, give all of them back with its `stamp`. The care day follows the
    /// start, in the zone and with the day start the session was logged with. The row before is kept.
    ///
    /// Ratings of a session logged by hand follow its start and end. Those of a played one stay when they were
    /// answered: outside the time for before and after they are in no phase, and in it again once an edit brings the
    /// session back.
    ///
    /// Errors: `NotFound` (also in the trash); `Conflict` when it was changed since it was read; `Invalid`.
    pub fn edit_session(
        &self,
        session_id: SessionId,
        edit: SessionEdit,
        expected_stamp: i64,
        now: Moment,
    ) -> Result<SessionSaved> {
        self.change_session(session_id, UndoKind::SessionEdited, &now, |view, old| {
            if old.deleted_at.is_some() {
                return Err(InstepError::NotFound { what: Thing::Session });
            }
            if old.stamp != expected_stamp {
                return Err(InstepError::Conflict);
            }
            edited(view, old, &edit)
        })
    }

    /// Puts a session into the trash, from where it can be restored. Doing it twice changes nothing.
    ///
    /// Errors: `NotFound`.
    pub fn delete_session(&self, session_id: SessionId, now: Moment) -> Result<SessionSaved> {
        self.change_session(session_id, UndoKind::SessionDeleted, &now, |view, old| {
            let deleted_at = old.deleted_at.or(Some(view.now.wall));
            Ok(SessionRow { deleted_at, ..old.clone() })
        })
    }

    /// Takes a session back out of the trash. Doing it twice changes nothing.
    ///
    /// Errors: `NotFound`.
    pub fn restore_session(&self, session_id: SessionId, now: Moment) -> Result<SessionSaved> {
        self.change_session(session_id, UndoKind::SessionRestored, &now, |_, old| {
            Ok(SessionRow { deleted_at: None, ..old.clone() })
        })
    }
}

impl Instep {
    fn change_session(
        &self,
        id: SessionId,
        kind: UndoKind,
        now: &Moment,
        change: impl FnOnce(&View<'_>, &SessionRow) -> Result<SessionRow>,
    ) -> Result<SessionSaved> {
        self.write(now, |tx| {
            let view = self.view(tx, now)?;
            let old = found(SessionRow::get(tx, id)?)?;
            let new = change(&view, &old)?;
            if new == old {
                return Ok(saved(view.session(&old)?, None));
            }
            tx.record_undo(kind);
            let new = new.revise(tx, &old)?;
            let moved = (new.started_at, new.ended_at) != (old.started_at, old.ended_at);
            move_ratings(tx, &new, moved)?;
            let undo = self.offer_undo(tx, now)?;
            Ok(saved(self.view(tx, now)?.session(&new)?, undo))
        })
    }
}

fn saved(session: Session, undo: Option<UndoOffer>) -> SessionSaved {
    SessionSaved { session, safety: Vec::new(), instead: None, undo }
}

/// Each once, in the order of the vocabulary.
fn each_once(tags: &[SessionTag]) -> Vec<SessionTag> {
    SessionTag::ALL.iter().copied().filter(|tag| tags.contains(tag)).collect()
}

fn found(row: Option<SessionRow>) -> Result<SessionRow> {
    row.ok_or(InstepError::NotFound { what: Thing::Session })
}

/// Ratings follow their session: to its care day and, where it was logged by hand, to its start and end, which is
/// when they count as given. Those of a played session stay when they were answered: where that is no longer in time,
/// they are free, until another edit brings the session back to them.
fn move_ratings(tx: &mut Tx<'_>, session: &SessionRow, moved: bool) -> store::Result<()> {
    let logged = session.status == SessionStatus::Logged;
    for old in RatingRow::of_session(tx, session.id)? {
        let (answered_at, offset_s) = match old.phase {
            Some(RatingPhase::Before) if logged => (session.started_at, session.started_offset_s),
            Some(RatingPhase::After) if logged => (session.ended_at, session.ended_offset_s),
            _ => (old.answered_at, old.offset_s),
        };
        let phase = if logged || !moved {
            old.phase
        } else {
            old.given_for(session.id)
                .and_then(|phase| rating::window(phase, answered_at, session.started_at, session.ended_at))
        };
        let new = RatingRow { answered_at, offset_s, phase, care_day: session.care_day, ..old.clone() };
        if new != old {
            new.save(tx)?;
        }
    }
    Ok(())
}

/// A session logged by hand, with the ratings given with it.
pub(super) fn new_entry(
    view: &View<'_>,
    entry: &SessionEntry,
    id: SessionId,
) -> Result<(SessionRow, Vec<RatingRow>)> {
    let receiver = entry.receiver.unwrap_or(Receiver::Me);
    let foot = entry.foot.unwrap_or(Foot::Both);
    let (guide, content_version, seconds) = match (entry.kind, &entry.guide) {
        (SessionKind::Guided, _) => {
            let by_hand = SessionKind::ALL.iter().filter(|kind| **kind != SessionKind::Guided);
            return Err(InstepError::not_one_of("kind", by_hand.map(|kind| kind.code())));
        }
        (SessionKind::ByHand, None) => return Err(InstepError::invalid("guide", InvalidWhy::Missing)),
        (SessionKind::ByHand, Some(id)) => {
            let request = GuideRequest {
                mode: entry.mode,
                foot: entry.foot,
                receiver: entry.mode.and(entry.receiver),
                ..GuideRequest::of(id)
            };
            let timeline = view.compile(&request)?;
            (Some(timeline.guide.clone()), Some(timeline.content_version), Some(timeline.total_seconds()))
        }
        (_, Some(_)) => return Err(InstepError::invalid("guide", InvalidWhy::NotTogether)),
        (_, None) => (None, None, None),
    };
    if (entry.mode, receiver) == (Some(Mode::OwnFeet), Receiver::SomeoneElse) {
        return Err(InstepError::invalid("receiver", InvalidWhy::NotTogether));
    }
    let active_seconds = match entry.minutes {
        Some(minutes) if (LOG_MINUTES.0..=LOG_MINUTES.1).contains(&minutes) => minutes.saturating_mul(60),
        Some(_) => {
            return Err(InstepError::out_of_range("minutes", LOG_MINUTES.0.into(), LOG_MINUTES.1.into()));
        }
        None => seconds.ok_or_else(|| InstepError::invalid("minutes", InvalidWhy::Missing))?,
    };
    let length_ms = i64::from(active_seconds).saturating_mul(1000);
    let started_at = match (entry.started_at, entry.started_local) {
        (Some(_), Some(_)) => return Err(InstepError::invalid("started_local", InvalidWhy::NotTogether)),
        (Some(at), None) => at,
        (None, Some(shown)) => {
            shown.latest("started_at", view.now.offset_time(), &view.zone, &view.chosen.day_starts)?
        }
        (None, None) => view.now.wall.plus_millis(length_ms.saturating_neg()),
    };
    if started_at > view.now.wall {
        return Err(InstepError::invalid("started_at", InvalidWhy::InTheFuture));
    }
    let started = view.zone.at(started_at);
    let ended = view.zone.at(started_at.plus_millis(length_ms));
    let day_start = view.chosen.day_start_at(started_at)?;
    let row = SessionRow {
        id,
        kind: entry.kind,
        guide,
        content_version,
        mode: entry.mode,
        receiver,
        foot,
        occurrence: entry.occurrence,
        status: SessionStatus::Logged,
        stop_reason: None,
        started_at,
        started_offset_s: started.offset_s,
        ended_at: ended.at,
        ended_offset_s: ended.offset_s,
        zone: view.zone.id().to_owned(),
        care_day: day_start.care_day(started)?,
        day_start_min: day_start.time().minutes(),
        active_seconds,
        planned_seconds: None,
        left_seconds: None,
        right_seconds: None,
        tags: Json(each_once(&entry.tags)),
        source: "person".to_owned(),
        note: written("note", entry.note.as_deref(), NOTE_CHARACTERS)?,
        steps: None,
        stamp: 0,
        origin: 0,
        deleted_at: None,
    };
    let mut ratings = Vec::new();
    let given = [
        ("comfort_before", entry.comfort_before, RatingPhase::Before, started),
        ("comfort_after", entry.comfort_after, RatingPhase::After, ended),
    ];
    for (field, value, phase, at) in given {
        let Some(value) = value else { continue };
        let instrument = Instrument::of(RatingItem::Comfort, false)?;
        let value = instrument.check(value).map_err(|_| InstepError::out_of_range(field, 0, 10))?;
        let mut rating = view.rating_row(instrument, Answer::Value { value }, at)?;
        rating.attach(&row, phase);
        ratings.push(rating);
    }
    Ok((row, ratings))
}

fn edited(view: &View<'_>, old: &SessionRow, edit: &SessionEdit) -> Result<SessionRow> {
    let played = old.status != SessionStatus::Logged;
    if edit.active_seconds != old.active_seconds {
        let (low, high) = (LOG_MINUTES.0.saturating_mul(60), LOG_MINUTES.1.saturating_mul(60));
        if !(low..=high).contains(&edit.active_seconds) {
            return Err(InstepError::out_of_range("active_seconds", low.into(), high.into()));
        }
        if played {
            return Err(InstepError::invalid("active_seconds", InvalidWhy::NotTogether));
        }
    }
    let zone = Zone::of_row(&old.zone, old.started_offset_s);
    let day_start = DayStart::new(TimeOfDay::from_minutes(old.day_start_min)?)?;
    let shown = OffsetTime { at: old.started_at, offset_s: old.started_offset_s };
    let started_at = match edit.started_local {
        None => edit.started_at,
        Some(local) => {
            let zone = zone.clone();
            local.of_entry(&EntryTime { at: shown, zone, care_day: old.care_day, day_start })?
        }
    };
    let moved = started_at != old.started_at;
    if moved && started_at > view.now.wall {
        return Err(InstepError::invalid("started_at", InvalidWhy::InTheFuture));
    }
    if (old.mode, edit.receiver) == (Some(Mode::OwnFeet), Receiver::SomeoneElse) {
        return Err(InstepError::invalid("receiver", InvalidWhy::NotTogether));
    }
    // A played session keeps its length from start to end; a logged one ends when its minutes are over.
    let length_ms = if played {
        old.ended_at.millis_since(old.started_at)
    } else {
        i64::from(edit.active_seconds).saturating_mul(1000)
    };
    let started = if moved { zone.at(started_at) } else { shown };
    let ended = zone.at(started.at.plus_millis(length_ms));
    Ok(SessionRow {
        started_at: started.at,
        started_offset_s: started.offset_s,
        ended_at: ended.at,
        ended_offset_s: if moved { ended.offset_s } else { old.ended_offset_s },
        care_day: day_start.care_day(started)?,
        active_seconds: edit.active_seconds,
        foot: edit.foot,
        receiver: edit.receiver,
        note: written("note", edit.note.as_deref(), NOTE_CHARACTERS)?,
        tags: Json(each_once(&edit.tags)),
        ..old.clone()
    })
}

impl View<'_> {
    /// A session as the screens show it, with its ratings and without its steps.
    pub(super) fn session(&self, row: &SessionRow) -> store::Result<Session> {
        self.session_with(row, &RatingRow::of_session(self.db, row.id)?)
    }

    /// The same with ratings that were read before, in order of time.
    pub(super) fn session_with(&self, row: &SessionRow, ratings: &[RatingRow]) -> store::Result<Session> {
        let ratings = ratings.iter().map(|rating| self.rating(rating)).collect::<store::Result<Vec<_>>>()?;
        let comfort = |phase: RatingPhase| -> Option<i32> {
            let usual = Instrument::FootComfort0To10.code();
            ratings
                .iter()
                .rev()
                .find(|r| {
                    r.phase == Some(phase)
                        && r.instrument == usual
                        && r.foot.is_none()
                        && r.answered == Answered::Answered
                })
                .and_then(|r| r.value)
        };
        let title = self.session_title(row)?;
        let started_at = OffsetTime::new(row.started_at, row.started_offset_s)?;
        // The day it counts for; after midnight the clock showed the next.
        let (date, time) = (CalendarDate::of(started_at)?, minute_of(started_at)?);
        let shown = |words: &Words| match CareDay::starting_on(date) == row.care_day {
            true => words.time(time),
            false => words.time_on(time, date, self.today.start_date()),
        };
        let text = |words: &Words| {
            let line = words.text(
                "session-line",
                &[
                    ("title", Arg::Text(&title)),
                    ("day", Arg::Text(&words.day(row.care_day, self.today))),
                    ("time", Arg::Text(&shown(words))),
                    ("length", Arg::Text(&words.played(row.active_seconds))),
                    ("status", Arg::Text(row.status.code())),
                ],
            );
            in_its_place(line, row.deleted_at, words)
        };
        let (text, spoken) = (text(self.words), text(&self.words.aloud()));
        Ok(Session {
            id: row.id,
            kind: row.kind,
            guide: row.guide.clone(),
            title,
            receiver: row.receiver,
            mode: row.mode,
            started_at,
            ended_at: OffsetTime::new(row.ended_at, row.ended_offset_s)?,
            zone: row.zone.clone(),
            care_day: row.care_day,
            active_seconds: row.active_seconds,
            planned_seconds: row.planned_seconds,
            status: row.status,
            counts: row.counts(),
            stop_reason: row.stop_reason,
            foot: row.foot,
            left_seconds: row.left_seconds,
            right_seconds: row.right_seconds,
            comfort_before: comfort(RatingPhase::Before),
            comfort_after: comfort(RatingPhase::After),
            ratings,
            note: row.note.clone(),
            tags_text: self.tags_text(&row.tags.0),
            tags: row.tags.0.clone(),
            occurrence: row.occurrence,
            stamp: row.stamp,
            deleted: row.deleted_at.is_some(),
            when_text: self.when_text(row)?,
            detail: self.session_detail(row),
            text,
            spoken,
            steps: None,
            step_texts: None,
        })
    }

    /// The day, the beginning and the end of a session, on the clock of its place.
    fn when_text(&self, row: &SessionRow) -> store::Result<SpokenText> {
        let start = minute_of(OffsetTime::new(row.started_at, row.started_offset_s)?)?;
        let end = minute_of(OffsetTime::new(row.ended_at, row.ended_offset_s)?)?;
        let text = |words: &Words| {
            let args = [
                ("day", Arg::Text(&words.day(row.care_day, self.today))),
                ("start", Arg::Text(&words.time(start))),
                ("end", Arg::Text(&words.time(end))),
            ];
            words.text("session-when", &args)
        };
        Ok(SpokenText { text: text(self.words), spoken: text(&self.words.aloud()) })
    }

    fn session_detail(&self, row: &SessionRow) -> SpokenText {
        let (foot, whose) = (row.foot.code(), row.receiver.code());
        let text = |words: &Words| {
            let length = words.played(row.active_seconds);
            let args =
                [("length", Arg::Text(&length)), ("foot", Arg::Text(foot)), ("whose", Arg::Text(whose))];
            words.text("session-detail", &args)
        };
        SpokenText { text: text(self.words), spoken: text(&self.words.aloud()) }
    }

    /// The line under the title of a played step: the foot, and how long it was played.
    fn step_text(&self, step: &PlayedStep) -> SpokenText {
        let state = match step {
            PlayedStep { active_seconds: 0, .. } => "left_out",
            PlayedStep { skipped: true, .. } => "part",
            _ => "whole",
        };
        let text = |words: &Words| {
            let args = [
                ("side", Arg::Text(step.side.code())),
                ("state", Arg::Text(state)),
                ("n", Arg::Count(step.active_seconds.into())),
                ("of", Arg::Count(step.planned_seconds.into())),
            ];
            words.text("session-step", &args)
        };
        SpokenText { text: text(self.words), spoken: text(&self.words.aloud()) }
    }

    fn tags_text(&self, tags: &[SessionTag]) -> String {
        if tags.is_empty() {
            return String::new();
        }
        let names: Vec<String> = tags.iter().map(|tag| self.tag_text(*tag)).collect();
        self.words.text("session-tags", &[("tags", Arg::Text(&self.words.list(&names)))])
    }

    fn session_title(&self, row: &SessionRow) -> Result<String> {
        Ok(match (&row.guide, row.kind) {
            // A guide that a later version no longer ships keeps its id as its name.
            (Some(id), _) => self.library.head(id).map_or_else(|_| id.clone(), |h| h.title(self.words)),
            (None, kind) => self.kind_title(kind),
        })
    }
}

/// An entry in words, which say so when it is in the trash.
pub(super) fn in_its_place(line: String, deleted_at: Option<Timestamp>, words: &Words) -> String {
    match deleted_at {
        None => line,
        Some(_) => words.text("in-the-trash", &[("summary", Arg::Text(&line))]),
    }
}

impl RatingRow {
    /// The phase it was given for, also while it is free because its session was moved away from it: the id of an
    /// answer is made from its phase.
    fn given_for(&self, session: SessionId) -> Option<RatingPhase> {
        let made_from = |phase: &&RatingPhase| {
            self.id == Self::id_of_session(session, self.instrument, **phase, self.foot)
        };
        self.phase.or_else(|| RatingPhase::ALL.iter().find(made_from).copied())
    }

    /// Ties a rating to a session's start or end.
    fn attach(&mut self, session: &SessionRow, phase: RatingPhase) {
        self.session = Some(session.id);
        self.phase = Some(phase);
        self.care_day = session.care_day;
        self.day_start_min = session.day_start_min;
        self.id = Self::id_of_session(session.id, self.instrument, phase, self.foot);
    }
}
