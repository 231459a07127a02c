use super::clock::since;
use super::played::{ends_by_itself, limit_ms};
use super::pressure::asks_pressure;
use super::{Anchor, PlayerEvent, PlayerPhase, PlayerState, Signal};
use crate::calendar::{Moment, OffsetTime};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::guide::{Segment, StepCue, Timeline};
use crate::session::{Side, StopReason};

/// Within this much of a step's time, in milliseconds, `back` goes to the step before.
pub(super) const BACK_MS: i64 = 3_000;
/// The other foot is announced once more when this much is left, in milliseconds.
pub(super) const SWITCH_SOON_MS: i64 = 10_000;
/// In the last milliseconds of a step, `back` reads "Again".
pub(super) const AGAIN_MS: i64 = 10_000;
/// Time to settle before the first step, in milliseconds. It is not played time.
pub(super) const COUNT_IN_MS: i64 = 5_000;
/// Time for the hands to travel after a pause, in milliseconds. It is not played time.
pub(super) const LEAD_IN_MS: i64 = 3_000;

/// How the person wants it played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// True: after a step the session waits for `next`. False: it goes on after the pause.
    pub manual: bool,
    /// True: a voice reads the steps, and a step's clock starts when it has finished (`spoken`).
    pub voice: bool,
    /// True: a chime sounds where no voice speaks.
    pub chimes: bool,
}

/// A session that has been compiled and not started.
pub fn open(timeline: &Timeline, now: &Moment) -> PlayerState {
    PlayerState {
        phase: PlayerPhase::Ready,
        paused_from: None,
        begun: true,
        segment: 0,
        elapsed_ms: 0,
        lead_ms: 0,
        reps: 0,
        cued: 0,
        speaking: false,
        active_ms: 0,
        segment_ms: vec![0; timeline.segments.len()],
        skipped: Vec::new(),
        quiet: false,
        started: None,
        zone: now.zone.clone(),
        cramp: false,
        cramp_card: false,
        interrupted_at: None,
        stop_reason: None,
        ended: None,
        anchor: Anchor::of(now),
    }
}

/// Starts the count-in of a session that is ready: after 5 s the first step begins by itself.
pub fn count_in(timeline: &Timeline, state: &PlayerState, now: &Moment) -> (PlayerState, Vec<Signal>) {
    let first = timeline.segments.iter().map(|s| s.side).find(|side| *side != Side::None);
    let state = PlayerState { lead_ms: COUNT_IN_MS, anchor: Anchor::of(now), ..state.clone() };
    (state, vec![Signal::CountIn { first: first.unwrap_or(Side::None) }])
}

/// Plays one event. Gives the state after it, anchored at `now`, and what the person should notice.
///
/// | state | events |
/// |---|---|
/// | `ready` | `start` and `next` (both begin at once), `pause` during the count-in, `stop` |
/// | `running` | `pause`, `next`, `back`, `repeat`, `rep` where repetitions are counted, `spoken` while the voice speaks, `stop` |
/// | `between_steps` | `pause`, `next`, `back`, `repeat`, `stop` |
/// | `switch_foot` | `pause`, `next`, `switch`, `back`, `repeat`, `stop` |
/// | `paused` | `resume`, `next`, `back`, `repeat`, `stop`; in a change of foot also `switch` |
///
/// `resume` in a step, and whatever else begins a step while it is paused, is followed by a lead-in of 3 s: the hands need
/// to travel. It is not played time. `pause` holds a change of foot; `switch` and `next` then begin the other foot at
/// once. `pause` ends the count-in, and the session stays `ready` until `start`.
///
/// `tick` and `quit` are taken in every state. A tick where no time runs changes nothing, not even the anchor: it
/// does not keep a paused session from timing out. `quit` credits the time since the anchor and changes nothing else;
/// what it means for the stored session is up to the caller (before the first step: forget it).
///
/// When the monotonic clock can't tell how long ago the anchor was, a session whose time ran is first paused, as it
/// stood at the anchor. Then `tick` and `pause` leave it paused, and `resume`, `stop` and `quit` are taken as well. A
/// count-in is over then, and the session stays `ready`.
///
/// `stop` with `cramp` pauses instead of ending and is remembered: a later stop for any reason but pain, and a time-out,
/// are then for this reason. A session that is played to its end is finished. A second `cramp`, while it stands paused,
/// ends it.
///
/// Fails with `Invalid` for `event` (`NotNow`) when the state does not take the event, for `reason` (`NotOneOf`) with
/// `timeout`, which is not for people, and with `Internal` when the state does not fit the timeline. The state given
/// is then still the one that holds.
pub fn apply(
    timeline: &Timeline,
    state: &PlayerState,
    event: PlayerEvent,
    pace: Pace,
    now: &Moment,
) -> Result<(PlayerState, Vec<Signal>)> {
    let mut turn = Turn { timeline, pace, now, state: state.clone(), signals: Vec::new() };
    turn.take(event)?;
    if !pace.voice {
        turn.state.speaking = false;
    }
    Ok((turn.state, turn.signals))
}

/// One event being played.
struct Turn<'a> {
    timeline: &'a Timeline,
    pace: Pace,
    now: &'a Moment,
    state: PlayerState,
    signals: Vec<Signal>,
}

impl Turn<'_> {
    fn take(&mut self, event: PlayerEvent) -> Result<()> {
        use {PlayerEvent as E, PlayerPhase as P};

        if event == (E::Stop { reason: StopReason::Timeout }) {
            let reasons = StopReason::ALL.iter().filter(|reason| **reason != StopReason::Timeout);
            return Err(InstepError::not_one_of("reason", reasons.map(|reason| reason.code())));
        }
        if event == E::Tick && !self.state.clock_runs() {
            return Ok(());
        }
        if event != E::Quit && !self.state.phase.ended() && self.segment().is_none() {
            return Err(InstepError::Internal);
        }
        if !matches!(event, E::Tick | E::Quit) {
            self.state.interrupted_at = None;
            self.state.cramp_card = false;
        }
        let elapsed_before = self.state.elapsed_ms;
        let counting = self.state.phase == P::Ready && self.state.lead_ms > 0;
        let lapsed = !self.settle();
        self.state.anchor = Anchor::of(self.now);
        let moves_on = self.state.phase == P::Paused && !lapsed && self.moves_paused(&event);
        let at_once = self.state.paused_from == Some(P::SwitchFoot) && matches!(event, E::Next | E::Switch);
        if moves_on {
            self.state.phase = self.state.paused_from.take().unwrap_or(P::Running);
        }

        match (self.state.phase, event) {
            (_, E::Quit) => {}
            (P::Paused, E::Tick | E::Pause) if lapsed => self.signals.push(Signal::Paused),
            (P::Ready, E::Tick) if lapsed => {}
            (P::Ready, E::Tick) if self.state.lead_ms > 0 => {}
            (P::Ready, E::Tick | E::Start | E::Next) => self.start(),
            (P::Ready, E::Pause) if counting => {
                self.pause();
                self.signals.push(Signal::Paused);
            }
            (_, E::Tick) => self.tick(elapsed_before),
            (P::Running | P::BetweenSteps | P::SwitchFoot, E::Pause) => {
                self.pause();
                self.signals.push(Signal::Paused);
            }
            (P::Paused, E::Resume) => self.resume(),
            (P::Running, E::Next) => self.leave(),
            (P::BetweenSteps | P::SwitchFoot, E::Next) | (P::SwitchFoot, E::Switch) => self.begin_next(),
            (P::Running, E::Back) => {
                let near_start = self.state.elapsed_ms < BACK_MS;
                self.begin(self.state.segment.saturating_sub(usize::from(near_start)));
            }
            (P::BetweenSteps | P::SwitchFoot, E::Back)
            | (P::Running | P::BetweenSteps | P::SwitchFoot, E::Repeat) => self.begin(self.state.segment),
            (P::Running, E::Rep) => self.rep()?,
            (P::Running, E::Spoken) if self.state.speaking && self.pace.voice => self.state.speaking = false,
            (P::Ready | P::Running | P::BetweenSteps | P::SwitchFoot | P::Paused, E::Stop { reason }) => {
                self.stop(reason, lapsed);
            }
            _ => return Err(not_now()),
        }
        if moves_on && !at_once && self.state.phase == P::Running {
            self.state.lead_ms = LEAD_IN_MS;
        }
        Ok(())
    }

    /// Returns true for an event that leaves a pause for another step.
    fn moves_paused(&self, event: &PlayerEvent) -> bool {
        use PlayerEvent as E;
        let held = self.state.paused_from == Some(PlayerPhase::SwitchFoot);
        matches!(event, E::Next | E::Back | E::Repeat) || (held && *event == E::Switch)
    }

    fn segment(&self) -> Option<&Segment> {
        self.timeline.segments.get(self.state.segment)
    }

    /// Credits the time since the anchor without the count-in and the lead-in, or pauses when it is not known. False in
    /// the latter case.
    fn settle(&mut self) -> bool {
        if !self.state.clock_runs() {
            return true;
        }
        let Some(ms) = since(&self.state.anchor, self.now) else {
            self.state.interrupted_at = Some(self.state.anchor.wall);
            self.pause();
            return false;
        };
        let state = &mut self.state;
        let lead = ms.min(state.lead_ms);
        state.lead_ms = state.lead_ms.saturating_sub(lead);
        if state.phase == PlayerPhase::Ready {
            return true;
        }
        let ms = ms.saturating_sub(lead);
        let ms = if ends_by_itself(self.timeline, state, self.pace) {
            ms.min(limit_ms(self.timeline, state).saturating_sub(state.elapsed_ms).max(0))
        } else {
            ms
        };
        state.active_ms = state.active_ms.saturating_add(ms);
        if !state.speaking {
            state.elapsed_ms = state.elapsed_ms.saturating_add(ms);
        }
        if state.phase == PlayerPhase::Running
            && let Some(played) = state.segment_ms.get_mut(state.segment)
        {
            *played = played.saturating_add(ms);
        }
        true
    }

    /// Goes on to what follows when the time is up; says what is due on the way there.
    fn tick(&mut self, elapsed_before: i64) {
        let limit = limit_ms(self.timeline, &self.state);
        let left = limit.saturating_sub(self.state.elapsed_ms);
        let left_before = limit.saturating_sub(elapsed_before);
        self.give_cues();
        match self.state.phase {
            _ if ends_by_itself(self.timeline, &self.state, self.pace) && left <= 0 => {
                if self.state.phase == PlayerPhase::Running { self.end_step() } else { self.begin_next() }
            }
            PlayerPhase::SwitchFoot
                if left_before > SWITCH_SOON_MS && (1..=SWITCH_SOON_MS).contains(&left) =>
            {
                let seconds = i32::try_from(left.saturating_add(999) / 1000).unwrap_or(i32::MAX);
                self.signals.push(Signal::SwitchSoon { to: self.next_side(), seconds });
            }
            PlayerPhase::Running if self.waits() && left_before > 0 && left <= 0 => {
                self.signals.push(Signal::StepWaits);
            }
            _ => {}
        }
    }

    fn waits(&self) -> bool {
        self.segment().is_some_and(|s| s.waits)
    }

    fn start(&mut self) {
        self.state.started = Some(self.now.offset_time());
        self.state.zone = self.now.zone.clone();
        self.begin(0);
    }

    /// Plays a segment from its start.
    fn begin(&mut self, segment: usize) {
        let state = &mut self.state;
        state.phase = PlayerPhase::Running;
        state.segment = segment;
        state.elapsed_ms = 0;
        state.lead_ms = 0;
        state.reps = 0;
        state.cued = 0;
        state.speaking = self.pace.voice;
        state.skipped.retain(|&s| s != segment);
        self.signals.push(Signal::StepBegins { segment });
        if asks_pressure(self.timeline, segment) {
            self.signals.push(Signal::AskPressure);
        }
        self.give_cues();
    }

    /// Gives the cues of the step whose moment has come. Of several with the same words the last one speaks for all:
    /// after a long absence nobody wants to hear the same thing three times.
    fn give_cues(&mut self) {
        let index = self.state.segment;
        let Some(segment) = self.timeline.segments.get(index) else { return };
        if self.state.phase != PlayerPhase::Running {
            return;
        }
        let come = |cue: &&StepCue| i64::from(cue.at_second).saturating_mul(1000) <= self.state.elapsed_ms;
        let due = segment.cues.iter().take_while(come).count();
        let given = self.state.cued.min(due);
        let mut fresh = segment.cues.iter().enumerate().take(due).skip(given).peekable();
        while let Some((cue, words)) = fresh.next() {
            if fresh.peek().is_none_or(|(_, next)| next.text != words.text) {
                self.signals.push(Signal::StepCue { segment: index, cue });
            }
        }
        self.state.cued = due;
    }

    fn begin_next(&mut self) {
        match self.next_segment() {
            Some(next) => self.begin(next),
            None => self.end(None),
        }
    }

    fn next_segment(&self) -> Option<usize> {
        self.state.segment.checked_add(1).filter(|&next| next < self.timeline.segments.len())
    }

    fn next_side(&self) -> Side {
        self.next_segment().and_then(|next| self.timeline.segments.get(next)).map_or(Side::None, |s| s.side)
    }

    /// The step is over: the pause, the change of foot, the next step or the end follows.
    fn end_step(&mut self) {
        let Some((next, segment)) = self.next_segment().zip(self.segment()) else {
            return self.end(None);
        };
        let (switch, seconds) = (segment.switch_after, segment.pause_after.max(0));
        self.state.speaking = false;
        self.state.lead_ms = 0;
        if switch {
            self.state.phase = PlayerPhase::SwitchFoot;
            self.state.elapsed_ms = 0;
            let seconds = (seconds > 0).then_some(seconds);
            self.signals.push(Signal::SwitchFoot { to: self.next_side(), seconds });
        } else if seconds > 0 || self.pace.manual {
            self.state.phase = PlayerPhase::BetweenSteps;
            self.state.elapsed_ms = 0;
            self.signals.push(Signal::PauseBegins { next, waits: self.pace.manual });
        } else {
            self.begin(next);
        }
    }

    /// `next` in a step: it is done, or what is left of it is skipped.
    fn leave(&mut self) {
        let segment = self.state.segment;
        let time_left = self.state.elapsed_ms < limit_ms(self.timeline, &self.state);
        if time_left && !self.waits() && !self.state.skipped.contains(&segment) {
            self.state.skipped.push(segment);
            self.state.skipped.sort_unstable();
        }
        self.end_step();
    }

    fn rep(&mut self) -> Result<()> {
        let asked = self.segment().and_then(|s| s.reps).ok_or_else(not_now)?;
        self.state.reps = self.state.reps.saturating_add(1).min(asked.max(0));
        self.signals.push(Signal::RepDone);
        if self.state.reps >= asked {
            self.end_step();
        }
        Ok(())
    }

    /// Stops the clock. What was ready stays so, without its count-in.
    fn pause(&mut self) {
        self.state.lead_ms = 0;
        if self.state.phase != PlayerPhase::Ready {
            self.state.paused_from = Some(self.state.phase);
            self.state.phase = PlayerPhase::Paused;
        }
    }

    fn resume(&mut self) {
        self.state.phase = self.state.paused_from.take().unwrap_or(PlayerPhase::Running);
        let runs = self.state.phase == PlayerPhase::Running;
        let time_up = self.state.elapsed_ms >= limit_ms(self.timeline, &self.state);
        if runs && !(self.waits() && time_up) {
            self.state.lead_ms = LEAD_IN_MS;
        }
        if runs && self.state.speaking && self.pace.voice {
            // It was cut off in the middle of a sentence: it says the step again.
            self.signals.push(Signal::StepBegins { segment: self.state.segment });
            return;
        }
        self.signals.push(Signal::GoesOn);
        if runs && self.waits() && time_up {
            self.signals.push(Signal::StepWaits);
        }
    }

    fn stop(&mut self, reason: StopReason, lapsed: bool) {
        let was_paused = matches!(self.state.phase, PlayerPhase::Paused | PlayerPhase::Ready) && !lapsed;
        let ends = reason != StopReason::Cramp || (was_paused && self.state.cramp);
        if ends {
            return self.end(Some(reason));
        }
        self.state.cramp = true;
        self.state.cramp_card = true;
        if self.state.phase != PlayerPhase::Paused {
            self.pause();
        }
        self.signals.push(Signal::CrampCard);
    }

    /// The end: after the last step without a reason, else for the reason given.
    fn end(&mut self, reason: Option<StopReason>) {
        self.signals.push(match reason {
            None => Signal::Finished,
            Some(StopReason::Pain) => Signal::StopCard,
            Some(_) => Signal::Ended,
        });
        // Stopped during the count-in, it starts and ends at once.
        self.state.started = self.state.started.or_else(|| Some(self.now.offset_time()));
        let at = self.state.not_before_played(self.now.wall);
        self.state.close(reason, Some(OffsetTime { at, offset_s: self.now.offset_s }));
    }
}

fn not_now() -> InstepError {
    InstepError::invalid("event", InvalidWhy::NotNow)
}
