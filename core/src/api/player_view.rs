//! The player's record: a state in the words of who reads.

use super::player::{Playing, stored, whole_seconds};
use super::{
    Advance, CardKind, FootProgress, Output, Player, PlayerCard, ReminderOffer, Session, Slab, StepHead, View,
};
use crate::calendar::{CalendarDate, TimeOfDay, Timestamp, minute_of};
use crate::error::{InstepError, Result};
use crate::guide::{self, Preferences, Segment, SpokenLine, Timeline};
use crate::picture;
use crate::player::{
    self, Anchor, Cue, Pace, PlayerEvent, PlayerPhase, PlayerState, SideProgress, SlabAction,
};
use crate::rating::{self, Instrument};
use crate::session::{Foot, Side, StopReason};
use crate::store::{self, ReminderRow, SessionRow};
use crate::words::{Arg, Words, sentences};

/// Number of sessions with a guide after which a person is no beginner.
const BEGINNINGS: i64 = 3;

/// Instruments asked before and after, in this order.
pub(super) const ASKED: [Instrument; 2] = [Instrument::FootComfort0To10, Instrument::FootPainNrs11];

/// The newest sessions that are looked at to tell whether one was the first.
const LOOKED_BACK: i32 = 10;

/// A session as it is drawn: its state now, and whether it waits for `continue_session`.
struct Scene<'a> {
    timeline: &'a Timeline,
    segment: &'a Segment,
    next: Option<&'a Segment>,
    state: PlayerState,
    pace: Pace,
    /// When it was left, until the person goes on.
    interrupted_at: Option<Timestamp>,
    /// True while every event is refused.
    elsewhere: bool,
}

impl Scene<'_> {
    /// The phase; while paused, the one it goes back to.
    fn phase(&self) -> PlayerPhase {
        self.state.paused_from.unwrap_or(self.state.phase)
    }

    /// The coming step, in the pause before it and in the change to its foot.
    fn coming(&self) -> Option<&Segment> {
        let before = matches!(self.phase(), PlayerPhase::BetweenSteps | PlayerPhase::SwitchFoot);
        self.next.filter(|_| before)
    }

    /// Returns true while the person was not here, and has not gone on yet.
    const fn interrupted(&self) -> bool {
        !self.state.phase.ended() && !self.state.cramp_card && self.interrupted_at.is_some()
    }

    /// The foot that is meant now.
    fn side(&self) -> Side {
        self.coming().unwrap_or(self.segment).side
    }
}

/// A step as it heads the screen. Its pictures always say which foot is meant.
fn step_head(segment: &Segment, timeline: &Timeline, words: &Words) -> StepHead {
    let side = match (segment.side, timeline.foot) {
        (Side::Both, Foot::Left) => Side::Left,
        (Side::Both, Foot::Right) => Side::Right,
        (side, _) => side,
    };
    let mut pictures = segment.pictures.clone();
    if pictures.is_empty() {
        pictures = picture::plain_feet(side, timeline.mode, words);
    }
    StepHead {
        title: segment.title.clone(),
        side: segment.side,
        side_text: segment.side_text.clone(),
        pictures,
    }
}

/// Rounds the time left up: 0 is shown only when nothing is left.
fn seconds_left(ms: i64) -> i32 {
    i32::try_from(ms.saturating_add(999).div_euclid(1000)).unwrap_or(i32::MAX)
}

fn count(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

/// The card after a stop for pain: what needs help at once, then what to leave it for.
pub(super) fn stop_card(words: &Words) -> PlayerCard {
    let text = |key| words.text(key, &[]);
    let (stop, urgent, rest) =
        (text("player-stop-card"), text("player-stop-card-urgent"), text("player-stop-card-rest"));
    PlayerCard {
        kind: CardKind::StopSigns,
        title: text("player-stop-card-title"),
        urgent: owned(&sentences(&urgent)),
        lines: owned(&sentences(&rest)),
        spoken: [stop, urgent, rest].join(" "),
    }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

impl View<'_> {
    fn pace(&self) -> Pace {
        let manual = match self.chosen.advance {
            Some(advance) => advance == Advance::Manual,
            None => self.output == Output::Reader,
        };
        Pace { manual, voice: self.chosen.voice && self.output == Output::Voice, chimes: self.chosen.chimes }
    }

    /// The same for a session, which may be quiet.
    pub(super) fn pace_of(&self, session: &PlayerState) -> Pace {
        let Pace { manual, voice, chimes } = self.pace();
        Pace { manual, voice: voice && !session.quiet, chimes: chimes && !session.quiet }
    }

    pub(super) fn preferences(&self) -> Result<Preferences> {
        Ok(Preferences {
            first_foot: self.chosen.first_foot,
            switch_seconds: self.chosen.switch_seconds,
            auto_advance: !self.pace().manual,
            reach: self.chosen.reach,
            weak_hands: self.chosen.weak_hands,
            beginner: SessionRow::with_guide(self.db, BEGINNINGS)? < BEGINNINGS,
            skipped: self.skipped()?,
        })
    }

    pub(super) fn player(
        &self,
        playing: &Playing,
        cues: Vec<Cue>,
        saved: Option<Session>,
    ) -> store::Result<Player> {
        self.player_as_of(playing, &playing.row.state.0.anchor, cues, saved)
    }

    /// The same where the last committed moment is another than the state's.
    pub(super) fn player_as_of(
        &self,
        playing: &Playing,
        stored: &Anchor,
        cues: Vec<Cue>,
        saved: Option<Session>,
    ) -> store::Result<Player> {
        let scene = self.scene(playing)?;
        let Scene { timeline, segment, next, state, pace, elsewhere, .. } = &scene;
        let mut clock = player::clock(timeline, state, stored, *pace);
        if *elsewhere {
            (clock.running, clock.call_in_ms) = (false, None);
        }
        let remaining_seconds = seconds_left(player::remaining_ms(timeline, state, *pace));
        let (position, segments) = (count(state.segment).saturating_add(1), count(timeline.segments.len()));
        let text = self.player_line(&scene, position, segments);
        let card = self.card(state);
        let lines = if card.is_some() { Vec::new() } else { self.lines(&scene)? };
        let mut spoken = vec![text.clone()];
        spoken.extend(card.iter().map(|card| card.spoken.clone()));
        spoken.extend(lines.iter().map(|line| line.spoken.clone()).filter(|line| !line.is_empty()));
        if remaining_seconds > 0 && !state.phase.ended() {
            let length = self.words.spoken_seconds(remaining_seconds);
            spoken.push(self.words.text("player-left", &[("length", Arg::Text(&length))]));
        }
        // A guide that a later version no longer ships has no label either.
        let opening = state.phase == PlayerPhase::Ready;
        let head = self.library.head(&timeline.guide).ok().filter(|_| opening);
        let label = head.and_then(|head| head.label(self.words));
        let notes = if opening { guide::notes(self.words) } else { Vec::new() };
        let (left_text, left_spoken) = self.left(&scene);
        let back_means = player::back_means(state).filter(|_| !elsewhere);
        let paused = state.phase == PlayerPhase::Paused;
        Ok(Player {
            session: playing.row.session,
            revision: playing.row.revision,
            state: state.phase,
            paused_from: state.paused_from,
            guide: timeline.guide.clone(),
            guide_title: timeline.title.clone(),
            segment: position,
            segments,
            step_text: self.words.text(
                "player-step-of",
                &[
                    ("segment", Arg::Count(i64::from(position))),
                    ("segments", Arg::Count(i64::from(segments))),
                ],
            ),
            kind: segment.kind,
            motion: segment.motion,
            pass_ms: segment.pass_ms,
            pictograms: segment.pictograms.clone(),
            side: segment.side,
            side_text: segment.side_text.clone(),
            title: segment.title.clone(),
            heading: self.heading(&scene),
            tag: self.tag(&scene),
            interrupted: scene.interrupted(),
            lines,
            clock,
            slab: self.slab(&scene),
            back_means,
            back_text: match back_means {
                None => String::new(),
                Some(_) if !paused && player::back_reads_again(timeline, state, *pace) => {
                    self.label("label-player-again")
                }
                Some(_) => self.label("label-player-back"),
            },
            again_text: if paused && !elsewhere { self.label("label-player-again") } else { String::new() },
            remaining_seconds,
            waits: player::waits_for_person(timeline, state, *pace),
            awaits_spoken: state.speaking && state.phase == PlayerPhase::Running,
            reps_done: segment.reps.map(|_| state.reps),
            reps: segment.reps,
            rep_ticks: segment.reps.is_some() && self.chosen.rep_ticks && !state.quiet,
            quiet: state.quiet,
            reps_text: segment.reps_text.clone(),
            pressure_text: segment.pressure_text.clone(),
            active_seconds: whole_seconds(state.active_ms),
            planned_seconds: timeline.total_seconds(),
            left_text,
            left_spoken,
            feet: player::progress(timeline, state).into_iter().map(|side| self.foot(side)).collect(),
            next: next.map(|next| step_head(next, timeline, self.words)),
            next_text: self.next_text(&scene).unwrap_or_default(),
            next_first: self.chosen.left_hand,
            next_title: match next {
                Some(next) if scene.phase() == PlayerPhase::Running && card.is_none() => next.title.clone(),
                _ => String::new(),
            },
            zones: segment.zones.clone(),
            pictures: segment.pictures.clone(),
            cues,
            card,
            label,
            notes,
            ask: self.ask(playing)?,
            offer_reminder: self.offer_reminder(saved.as_ref())?,
            text,
            spoken: spoken.join(" "),
            saved,
            undo: None,
        })
    }

    /// The session now. Time that has passed since its row was written is in it, if this object plays it.
    fn scene<'p>(&self, playing: &'p Playing) -> store::Result<Scene<'p>> {
        let row = &playing.row.state.0;
        let (timeline, pace) = (&playing.timeline.compiled.0, self.pace_of(row));
        let elsewhere = !row.phase.ended() && self.is_elsewhere(playing);
        let mut state = if elsewhere || !row.clock_runs() || row.anchor == Anchor::of(self.now) {
            row.clone()
        } else {
            player::apply(timeline, row, PlayerEvent::Quit, pace, self.now)?.0
        };
        state.speaking &= pace.voice;
        let segment = timeline.segments.get(state.segment).ok_or(InstepError::Internal)?;
        Ok(Scene {
            timeline,
            segment,
            next: timeline.segments.get(state.segment.saturating_add(1)),
            interrupted_at: state.interrupted_at.or_else(|| elsewhere.then_some(row.anchor.wall)),
            state,
            pace,
            elsewhere,
        })
    }

    fn player_line(&self, scene: &Scene<'_>, position: i32, segments: i32) -> String {
        self.words.text(
            "player-line",
            &[
                ("state", Arg::Text(scene.state.phase.code())),
                ("title", Arg::Text(&scene.segment.title)),
                ("side", Arg::Text(scene.segment.side.code())),
                ("segment", Arg::Count(i64::from(position))),
                ("segments", Arg::Count(i64::from(segments))),
            ],
        )
    }

    fn label(&self, key: &str) -> String {
        self.words.text(key, &[])
    }

    /// The step that heads the screen. Before the first one, both feet say which are meant.
    fn heading(&self, scene: &Scene<'_>) -> StepHead {
        let timeline = scene.timeline;
        let head = step_head(scene.coming().unwrap_or(scene.segment), timeline, self.words);
        let footless = timeline.segments.iter().all(|segment| segment.side == Side::None);
        if scene.phase() != PlayerPhase::Ready || footless {
            return head;
        }
        let side = match timeline.foot {
            Foot::Left => Side::Left,
            Foot::Right => Side::Right,
            Foot::Both => Side::Both,
        };
        StepHead { pictures: picture::plain_feet(side, timeline.mode, self.words), ..head }
    }

    /// The text of the key for `next`. None where it is refused or the slab does the same.
    fn next_text(&self, scene: &Scene<'_>) -> Option<String> {
        let slab = player::slab_action(scene.timeline, &scene.state, scene.pace)?;
        let apart = matches!(slab, SlabAction::Pause | SlabAction::Resume);
        if !apart || scene.elsewhere || scene.state.cramp_card {
            return None;
        }
        Some(self.label(match scene.phase() {
            PlayerPhase::Running => "label-player-next",
            _ => "label-player-begin-now",
        }))
    }

    fn tag(&self, scene: &Scene<'_>) -> String {
        let key = match scene.state.phase {
            phase if phase.ended() || scene.state.cramp_card => return String::new(),
            _ if scene.interrupted() => "label-player-tag-welcome-back",
            PlayerPhase::Paused => "label-player-tag-paused",
            PlayerPhase::BetweenSteps => "label-player-tag-next",
            PlayerPhase::Running if scene.segment.waits => "label-player-tag-no-hurry",
            _ => return String::new(),
        };
        self.label(key)
    }

    /// The sentences to show now.
    fn lines(&self, scene: &Scene<'_>) -> Result<Vec<SpokenLine>> {
        let Scene { timeline, segment, next, state, .. } = scene;
        let said = |key: &str| {
            let text = self.label(key);
            SpokenLine::of(&text, &text, false)
        };
        if let Some(at) = scene.interrupted_at {
            return self.welcome_back(at);
        }
        Ok(match scene.phase() {
            PlayerPhase::Ready => player::ready_lines(timeline, self.words),
            PlayerPhase::BetweenSteps => next.map(Segment::lines_to_do).unwrap_or_default(),
            PlayerPhase::SwitchFoot => player::switch_lines(timeline, scene.side(), self.words),
            PlayerPhase::Running | PlayerPhase::Paused => segment.lines(),
            PlayerPhase::Finished => said("player-finished"),
            PlayerPhase::Abandoned if state.stop_reason == Some(StopReason::Pain) => Vec::new(),
            PlayerPhase::Abandoned => said("player-ended"),
        })
    }

    fn welcome_back(&self, at: Timestamp) -> Result<Vec<SpokenLine>> {
        let at = self.zone.at(at);
        let (day, today, time) = (CalendarDate::of(at)?, self.now.date()?, minute_of(at)?);
        let text = |words: &Words| {
            let (time, day_text) = (words.time(time), words.day(day, today));
            let key = if day == today { "player-welcome-back" } else { "player-welcome-back-day" };
            words.text(key, &[("time", Arg::Text(&time)), ("day", Arg::Text(&day_text))])
        };
        Ok(SpokenLine::of(&text(self.words), &text(&self.words.aloud()), false))
    }

    fn slab(&self, scene: &Scene<'_>) -> Option<Slab> {
        let Scene { timeline, segment, state, pace, .. } = scene;
        let action = match player::slab_action(timeline, state, *pace)? {
            _ if scene.elsewhere => SlabAction::Continue,
            action => action,
        };
        let key = match action {
            SlabAction::Continue => "label-player-go-on-here",
            SlabAction::Start => "label-player-begin-now",
            SlabAction::Pause if state.phase == PlayerPhase::SwitchFoot => "label-player-wait",
            SlabAction::Pause => "label-player-pause",
            SlabAction::Resume if state.cramp_card => "label-player-better-go-on",
            SlabAction::Resume if scene.interrupted_at.is_some() => "label-player-go-on-here",
            SlabAction::Next if state.phase == PlayerPhase::Running => "label-player-done-go-on",
            SlabAction::Switch if scene.side() == Side::Left => "label-player-go-left",
            SlabAction::Switch if scene.side() == Side::Right => "label-player-go-right",
            SlabAction::Resume | SlabAction::Next | SlabAction::Switch => "label-player-go-on",
        };
        let waiting_step = scene.phase() == PlayerPhase::Running && segment.waits;
        let reps = segment.reps.filter(|_| scene.phase() == PlayerPhase::Running);
        let count_text = reps.map(|of| {
            let args = [("n", Arg::Count(i64::from(state.reps))), ("of", Arg::Count(i64::from(of)))];
            self.words.text("player-reps-of", &args)
        });
        let waits = player::waits_for_person(timeline, state, *pace) || waiting_step;
        Some(Slab {
            action,
            text: self.label(key),
            waits: action != SlabAction::Pause,
            side_text: self.side_text(scene.side()),
            counts: count_text.is_some() || !(waits || action == SlabAction::Start),
            count_text,
        })
    }

    /// A foot, standing alone.
    fn side_text(&self, side: Side) -> String {
        self.words.text("player-side", &[("side", Arg::Text(side.code()))])
    }

    /// The time that is left of the session, shown and spoken.
    fn left(&self, scene: &Scene<'_>) -> (String, String) {
        if scene.state.phase.ended() {
            return (String::new(), String::new());
        }
        let seconds = seconds_left(player::left_ms(scene.timeline, &scene.state, scene.pace));
        let text = |length: &str| self.words.text("player-minutes-left", &[("length", Arg::Text(length))]);
        (text(&self.words.minutes(seconds)), text(&self.words.spoken_minutes(seconds)))
    }

    fn foot(&self, SideProgress { side, done_ms, total_ms }: SideProgress) -> FootProgress {
        let percent = done_ms.saturating_mul(100).checked_div(total_ms).unwrap_or(100);
        let args = [("side", Arg::Text(side.code())), ("n", Arg::Count(percent))];
        FootProgress {
            side,
            side_text: self.side_text(side),
            done_seconds: whole_seconds(done_ms),
            planned_seconds: whole_seconds(total_ms),
            spoken: self.words.text("player-side-done", &args),
        }
    }

    /// The card that is read before anything else.
    fn card(&self, state: &PlayerState) -> Option<PlayerCard> {
        if state.stop_reason == Some(StopReason::Pain) {
            return Some(stop_card(self.words));
        }
        state.cramp_card.then(|| {
            let text = self.label("player-cramp-card");
            PlayerCard {
                kind: CardKind::Cramp,
                title: self.label("player-cramp-card-title"),
                urgent: Vec::new(),
                lines: owned(&sentences(&text)),
                spoken: text,
            }
        })
    }

    /// An offer of a reminder behind the first session that counts.
    pub(super) fn offer_reminder(&self, saved: Option<&Session>) -> store::Result<Option<ReminderOffer>> {
        let Some(saved) = saved.filter(|s| s.counts && s.stop_reason != Some(StopReason::Pain)) else {
            return Ok(None);
        };
        if !ReminderRow::all(self.db)?.is_empty() {
            return Ok(None);
        }
        let newest = SessionRow::newest(self.db, LOOKED_BACK)?;
        let looked_back = usize::try_from(LOOKED_BACK).unwrap_or_default();
        if newest.len() == looked_back || newest.iter().any(|row| row.id != saved.id && row.counts()) {
            return Ok(None);
        }
        let quarters = minute_of(saved.started_at)?.minutes().saturating_add(7) / 15;
        let time = TimeOfDay::from_minutes(quarters.saturating_mul(15) % 1440)?;
        let text =
            |words: &Words| words.text("player-offer-reminder", &[("time", Arg::Text(&words.time(time)))]);
        Ok(Some(ReminderOffer { time, text: text(self.words), spoken: text(&self.words.aloud()) }))
    }

    /// Ratings to ask for at the end, each for itself.
    fn ask(&self, playing: &Playing) -> store::Result<Vec<rating::Question>> {
        let state = &playing.row.state.0;
        if !state.phase.ended() || state.stop_reason == Some(StopReason::Pain) {
            return Ok(Vec::new());
        }
        self.questions_to_ask()
    }

    /// Comfort and, if it is chosen, pain.
    pub(super) fn questions_to_ask(&self) -> store::Result<Vec<rating::Question>> {
        let mut ask = Vec::new();
        for instrument in ASKED {
            if self.asks(instrument.item())? {
                ask.push(rating::question(instrument, self.words));
            }
        }
        Ok(ask)
    }

    /// The unfinished session, once it was started.
    pub(super) fn unfinished(&self) -> store::Result<Option<Player>> {
        match stored(self)? {
            Some(p) if p.row.state.0.started.is_some() => Ok(Some(self.player(&p, Vec::new(), None)?)),
            _ => Ok(None),
        }
    }
}
