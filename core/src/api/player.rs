use std::sync::{Mutex, PoisonError};

use super::player_view::stop_card;
use super::timelines::SharedTimeline;
use super::{Instep, Output, Player, PlayerCard, Session, UpcomingCue, View};
use crate::calendar::Moment;
use crate::error::{InstepError, Result, Thing};
use crate::player::{self, Anchor, PlayerEvent, PlayerPhase, PlayerState, Recovery, Signal};
use crate::rating::{self, RatingPhase};
use crate::session::{SessionId, SessionKind, SessionStatus, SessionTag, StopReason, UndoKind};
use crate::store::{self, Durability, Json, PlayerRow, RatingRow, SessionRow, Tx};

/// The unfinished session as it is stored.
pub(super) struct Playing {
    pub row: PlayerRow,
    pub timeline: SharedTimeline,
}

/// The output that the shell set. Not stored: another opening begins silent.
#[derive(Default)]
pub(super) struct OutputChoice(Mutex<Output>);

impl OutputChoice {
    pub fn get(&self) -> Output {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The session that this object began, took over or took the stop back of. Time of another one may have passed while nobody played it.
#[derive(Default)]
pub(super) struct PlayedHere(Mutex<Option<SessionId>>);

impl PlayedHere {
    pub fn set(&self, session: SessionId) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
    }

    fn is(&self, session: SessionId) -> bool {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) == Some(session)
    }
}

#[uniffi::export]
impl Instep {
    /// The Player screen: the unfinished session; none when there is none. Where this object opened it or took it over, with
    /// the time that has passed until now. After a restart of the app as it was last stored: `slab.action` is then
    /// `continue`, its clock stands still, and every event fails with `PlayerMoved` until `continue_session`.
    pub fn player(&self, now: Moment) -> Result<Option<Player>> {
        self.read(&now, |view| {
            let Some(playing) = stored(view)? else { return Ok(None) };
            Ok(Some(view.player(&playing, Vec::new(), None)?))
        })
    }

    /// Says how the player reaches the person from now on, also in the middle of a session; read `player` again afterwards. An
    /// object that was just opened is `silent`. Nothing is stored.
    pub fn set_output(&self, output: Output) -> Result<()> {
        *self.output.0.lock().unwrap_or_else(PoisonError::into_inner) = output;
        Ok(())
    }

    /// The card that says at which signs to stop and to get help, as `card` of a session that was stopped for pain. It
    /// can be shown again when the app was killed behind that stop.
    pub fn stop_card(&self) -> Result<PlayerCard> {
        Ok(stop_card(self.words()))
    }

    /// Feeds an event to the session that is played. Everything but a tick within a step is stored before this
    /// returns; of ticks at most five seconds can be lost.
    ///
    /// Entering `finished` or `abandoned` saves the session; it is then in `saved`. A session that stood still for more
    /// than six hours is closed instead of taking the event.
    ///
    /// Before the first step the safety check is looked at once more: an answer may have been stored since `begin`.
    ///
    /// Errors: `NotFound` when nothing is being played; `PlayerMoved` when `expected_revision` is not the newest, or when this
    /// object neither began the session, nor took it over with `continue_session`, nor took its stop back; `Invalid` when the state does not allow
    /// the event; before the first step `Refused` where the safety check now refuses the guide, and `Conflict` where it
    /// warns of something that was not accepted: begin anew then. Nothing is changed.
    pub fn play(&self, event: PlayerEvent, expected_revision: i64, now: Moment) -> Result<Player> {
        if event == PlayerEvent::Tick
            && let Some(between) = self.tick_in_step(expected_revision, &now)?
        {
            return Ok(between);
        }
        self.step(event, expected_revision, &now)
    }

    /// Takes the unfinished session over: it stands still at its last stored moment, whoever was playing it, and
    /// another process's next event fails with `PlayerMoved`.
    ///
    /// Errors: `NotFound` when there is none.
    pub fn continue_session(&self, now: Moment) -> Result<Player> {
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let playing = stored(&view)?.ok_or(InstepError::NotFound { what: Thing::Player })?;
            if let Recovery::Abandoned(ended) = player::reconcile(&playing.row.state.0, &now) {
                return self.keep(tx, playing, *ended, &[Signal::Ended], &now);
            }
            let taken = player::take_over(&playing.row.state.0, &now);
            self.playing.set(playing.row.session);
            self.keep(tx, playing, taken, &[], &now)
        })
    }

    /// What the running session will show, sound or say up to the beginning of the next step, in order of time; empty
    /// while no time runs. A shell that goes to the background hands it to its system, and sends one tick on return.
    pub fn upcoming_cues(&self, now: Moment) -> Result<Vec<UpcomingCue>> {
        self.read(&now, |view| {
            let Some(playing) = stored(view)?.filter(|playing| !view.is_elsewhere(playing)) else {
                return Ok(Vec::new());
            };
            let (timeline, pace) = (&playing.timeline.compiled.0, view.pace_of(&playing.row.state.0));
            let (state, due) =
                player::apply(timeline, &playing.row.state.0, PlayerEvent::Tick, pace, view.now)?;
            let ahead = player::upcoming(timeline, &state, pace);
            let all = due.into_iter().map(|signal| (0, signal)).chain(ahead);
            let cues = |signal| player::cues(&[signal], timeline, pace, view.words);
            Ok(all.map(|(after_ms, signal)| UpcomingCue { after_ms, cues: cues(signal) }).collect())
        })
    }

    /// Applies what time alone has decided: a session that stood still for six hours is closed. Call it on system
    /// events: coming to the front, a start of the device, a change of clock or zone. Opening does it too.
    pub fn reconcile(&self, now: Moment) -> Result<()> {
        let due = self.read(&now, |view| {
            Ok(stored(view)?
                .is_some_and(|p| player::reconcile(&p.row.state.0, view.now) != Recovery::Nothing))
        })?;
        if !due {
            return Ok(());
        }
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let Some(playing) = stored(&view)? else { return Ok(()) };
            match player::reconcile(&playing.row.state.0, &now) {
                Recovery::Nothing => Ok(()),
                Recovery::Forget => PlayerRow::clear(tx),
                Recovery::Abandoned(state) => {
                    self.save(tx, &playing, &state, &now)?;
                    PlayerRow::clear(tx)
                }
            }
        })
    }
}

impl Instep {
    /// A tick that crosses no boundary. Most write nothing; one every few seconds leaves a heartbeat. None when
    /// something has to be stored for good.
    fn tick_in_step(&self, expected_revision: i64, now: &Moment) -> Result<Option<Player>> {
        // With the last committed moment, where it stays that one.
        let tick = |view: &View<'_>| -> store::Result<Option<(Playing, Option<Anchor>)>> {
            let mut playing = checked(view, expected_revision)?;
            let before = &playing.row.state.0;
            if matches!(player::reconcile(before, now), Recovery::Abandoned(_)) {
                return Ok(None);
            }
            let (after, signals) = player::apply(
                &playing.timeline.compiled.0,
                before,
                PlayerEvent::Tick,
                view.pace_of(before),
                now,
            )?;
            // A signal that is not stored would come again with the next tick.
            if player::crossed(before, &after) || !signals.is_empty() {
                return Ok(None);
            }
            let due = player::due_heartbeat(before, now);
            let stored = before.anchor.clone();
            playing.row.state = Json(after);
            Ok(Some((playing, Some(stored).filter(|_| !due))))
        };
        let seen = self.read(now, |view| match tick(view)? {
            None => Ok(None),
            Some((playing, stored)) => {
                let anchor = stored.as_ref().unwrap_or(&playing.row.state.0.anchor);
                let player = view.player_as_of(&playing, anchor, Vec::new(), None)?;
                Ok(Some((player, stored.is_none())))
            }
        })?;
        match seen {
            None => Ok(None),
            Some((player, false)) => Ok(Some(player)),
            Some((_, true)) => self.write_as(now, Durability::Heartbeat, |tx| {
                let Some((playing, _)) = tick(&self.view(tx, now)?)? else { return Ok(None) };
                tx.replace(&playing.row)?;
                Ok(Some(self.view(tx, now)?.player(&playing, Vec::new(), None)?))
            }),
        }
    }

    fn step(&self, event: PlayerEvent, expected_revision: i64, now: &Moment) -> Result<Player> {
        self.write(now, |tx| {
            let view = self.view(tx, now)?;
            let mut playing = checked(&view, expected_revision)?;
            if let Recovery::Abandoned(ended) = player::reconcile(&playing.row.state.0, now) {
                return self.keep(tx, playing, *ended, &[Signal::Ended], now);
            }
            let pace = view.pace_of(&playing.row.state.0);
            let apply = |playing: &Playing| {
                player::apply(&playing.timeline.compiled.0, &playing.row.state.0, event.clone(), pace, now)
            };
            let (mut after, mut signals) = apply(&playing)?;
            if playing.row.state.0.started.is_none() && after.started.is_some() {
                self.screen_again(tx, &mut playing, now)?;
                (after, signals) = apply(&playing)?;
                free_late_ratings(tx, playing.row.session, &after)?;
            }
            if event == PlayerEvent::Quit && after.started.is_none() {
                PlayerRow::clear(tx)?;
                playing.row.state = Json(after);
                return self.view(tx, now)?.player(&playing, Vec::new(), None);
            }
            if matches!(event, PlayerEvent::Stop { .. }) && after.phase == PlayerPhase::Abandoned {
                return self.stop(tx, playing, after, &signals, now);
            }
            self.keep(tx, playing, after, &signals, now)
        })
    }

    /// Ends the session by the person's word, which can be taken back for a moment.
    fn stop(
        &self,
        tx: &mut Tx<'_>,
        playing: Playing,
        after: PlayerState,
        signals: &[Signal],
        now: &Moment,
    ) -> store::Result<Player> {
        let timeline = &playing.timeline.compiled.0;
        let state = &playing.row.state.0;
        let paused = player::paused(timeline, state, self.view(tx, now)?.pace_of(state), now);
        tx.record_undo(UndoKind::SessionStopped);
        tx.record_stopped(&PlayerRow { state: Json(paused), ..playing.row.clone() }, &playing.timeline)?;
        let player = self.keep(tx, playing, after, signals, now)?;
        Ok(Player { undo: self.offer_undo(tx, now)?, ..player })
    }

    /// Stores what an event led to; once it is over, the session instead.
    pub(super) fn keep(
        &self,
        tx: &mut Tx<'_>,
        mut playing: Playing,
        after: PlayerState,
        signals: &[Signal],
        now: &Moment,
    ) -> store::Result<Player> {
        let mut saved = None;
        if after.phase.ended() {
            saved = Some(self.save(tx, &playing, &after, now)?);
            PlayerRow::clear(tx)?;
            playing.row.state = Json(after);
        } else {
            playing.row.state = Json(after);
            playing.row.revision = tx.stamp();
            tx.replace(&playing.row)?;
        }
        let view = self.view(tx, now)?;
        let pace = view.pace_of(&playing.row.state.0);
        let cues = player::cues(signals, &playing.timeline.compiled.0, pace, view.words);
        view.player(&playing, cues, saved)
    }

    /// Writes the session's row as it was played.
    pub(super) fn save(
        &self,
        tx: &mut Tx<'_>,
        playing: &Playing,
        state: &PlayerState,
        now: &Moment,
    ) -> store::Result<Session> {
        let view = self.view(tx, now)?;
        let timeline = &playing.timeline.compiled.0;
        let started = state.started.unwrap_or_else(|| now.offset_time());
        let ended = state.ended.unwrap_or(started);
        let day_start = view.chosen.day_start_at(started.at)?;
        let finished = state.phase == PlayerPhase::Finished;
        let hidden_cramp = state.cramp && state.stop_reason != Some(StopReason::Cramp);
        let (left, right) = player::foot_seconds(timeline, state);
        let mut row = SessionRow {
            id: playing.row.session,
            kind: SessionKind::Guided,
            guide: Some(timeline.guide.clone()),
            content_version: Some(timeline.content_version),
            mode: Some(timeline.mode),
            receiver: timeline.receiver,
            foot: timeline.foot,
            occurrence: playing.timeline.occurrence,
            status: if finished { SessionStatus::Completed } else { SessionStatus::Partial },
            stop_reason: if finished { None } else { state.stop_reason.or(Some(StopReason::Other)) },
            started_at: started.at,
            started_offset_s: started.offset_s,
            ended_at: ended.at,
            ended_offset_s: ended.offset_s,
            zone: state.zone.clone(),
            care_day: day_start.care_day(started)?,
            day_start_min: day_start.time().minutes(),
            active_seconds: whole_seconds(state.active_ms).min(86_400),
            planned_seconds: Some(timeline.total_seconds()),
            left_seconds: Some(left),
            right_seconds: Some(right),
            // What ended it otherwise must not hide the cramp.
            tags: Json(if hidden_cramp { vec![SessionTag::Cramp] } else { Vec::new() }),
            source: "person".to_owned(),
            note: None,
            steps: Some(Json(player::played_steps(timeline, state))),
            stamp: 0,
            origin: 0,
            deleted_at: None,
        };
        // A comfort before belongs to the session's evening even if it was given a minute before the day start.
        for rating in RatingRow::of_session(tx, row.id)? {
            if rating.care_day != row.care_day {
                RatingRow { care_day: row.care_day, day_start_min: row.day_start_min, ..rating }.save(tx)?;
            }
        }
        row.stamp = tx.stamp();
        row.origin = tx.origin();
        tx.insert(&row)?;
        self.view(tx, now)?.session(&row)
    }
}

/// The session that was begun and is not over.
pub(super) fn stored(view: &View<'_>) -> store::Result<Option<Playing>> {
    let Some(row) = PlayerRow::get(view.db)?.filter(|row| row.state.0.is_begun()) else { return Ok(None) };
    let timeline = view.timelines.get(view.db, row.session)?;
    Ok(timeline.map(|timeline| Playing { row, timeline }))
}

fn checked(view: &View<'_>, expected_revision: i64) -> store::Result<Playing> {
    let playing = stored(view)?.ok_or(InstepError::NotFound { what: Thing::Player })?;
    if playing.row.revision != expected_revision || view.is_elsewhere(&playing) {
        return Err(InstepError::PlayerMoved.into());
    }
    Ok(playing)
}

/// A comfort before that was given too long ahead of the start stays with the session, in no phase.
fn free_late_ratings(tx: &mut Tx<'_>, session: SessionId, state: &PlayerState) -> store::Result<()> {
    let Some(started) = state.started else { return Ok(()) };
    for rating in RatingRow::of_session(tx, session)? {
        let Some(phase @ RatingPhase::Before) = rating.phase else { continue };
        if rating::window(phase, rating.answered_at, started.at, started.at).is_none() {
            RatingRow { phase: None, ..rating }.save(tx)?;
        }
    }
    Ok(())
}

pub(super) fn whole_seconds(ms: i64) -> i32 {
    i32::try_from(ms.div_euclid(1000)).unwrap_or(i32::MAX)
}

impl View<'_> {
    /// Returns true for a session whose time ran and that another object opened: nobody knows what happened since.
    pub(super) fn is_elsewhere(&self, playing: &Playing) -> bool {
        let state = &playing.row.state.0;
        let begun = state.started.is_some() || state.clock_runs();
        begun && !self.played_here.is(playing.row.session)
    }
}
