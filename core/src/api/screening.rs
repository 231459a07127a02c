//! The player before its start: what the safety check asks, warns of and blocks, and guides compiled under it.

use super::player::Playing;
use super::safety::{check_number, store_answers};
use super::{Instep, Part, Player, SafetyQuestion, View};
use crate::calendar::Moment;
use crate::error::{InstepError, Result};
use crate::guide::{self, GuideRequest, Preferences, Timeline};
use crate::player::{self, Gate, PlayerPhase, PlayerState, Screened};
use crate::safety::{Assessment, Deed, Flag, SafetyAnswer, SafetyChange};
use crate::session::Receiver;
use crate::store::{self, Json, Tx};

/// Whether a session may start.
pub(super) enum Screening {
    /// As it stands.
    Goes(Box<Playing>),
    /// Not yet: something is new since it was opened.
    Held(Box<Player>),
}

/// What a shell needs to draw what is open before the start.
#[derive(Default)]
pub(super) struct OpenGate {
    pub questions: Vec<SafetyQuestion>,
    pub warnings: Vec<String>,
    pub changes: Vec<SafetyChange>,
    pub possible: Vec<String>,
}

impl Instep {
    /// Takes answers to the safety check and compiles the session's guide anew under them.
    pub(super) fn answer(
        &self,
        tx: &mut Tx<'_>,
        mut playing: Playing,
        answers: &[SafetyAnswer],
        now: &Moment,
    ) -> store::Result<Player> {
        let today = self.view(tx, now)?.today;
        let request = &mut playing.timeline.request.0;
        let own = request.receiver.unwrap_or(Receiver::Me) == Receiver::Me;
        if own {
            store_answers(tx, answers, today, now)?;
        } else {
            check_number(answers)?;
            let replaced =
                |old: &SafetyAnswer| answers.iter().any(|new| new.flag == old.flag && new.foot == old.foot);
            request.answers.retain(|old| !replaced(old));
            request.answers.extend_from_slice(answers);
        }
        let (compiled, screened) = self.view(tx, now)?.screened(&playing.timeline)?;
        let state = player::screened(&compiled, screened, now);
        playing.timeline.compiled = Json(compiled);
        let mut player = self.keep_screened(tx, playing, state, now)?;
        if own {
            player.changed.push(Part::Safety);
        }
        Ok(player)
    }

    /// Looks at the safety check once more before the start: an answer, a look at the feet or a day may have passed
    /// since the session was opened. What was accepted stays accepted as long as nothing else is warned of.
    pub(super) fn screen_again(
        &self,
        tx: &mut Tx<'_>,
        mut playing: Playing,
        now: &Moment,
    ) -> store::Result<Screening> {
        let before = &playing.row.state.0;
        if !matches!(before.phase, PlayerPhase::Screening | PlayerPhase::Ready) {
            return Ok(Screening::Goes(Box::new(playing)));
        }
        let (compiled, screened) = self.view(tx, now)?.screened(&playing.timeline)?;
        let same = screened != Screened::Refused && compiled.warnings == playing.timeline.compiled.0.warnings;
        let fresh = player::screened(&compiled, screened, now);
        playing.timeline.compiled = Json(compiled);
        if !same {
            return Ok(Screening::Held(Box::new(self.keep_screened(tx, playing, fresh, now)?)));
        }
        playing.row.state = Json(PlayerState { phase: before.phase, gate: before.gate.clone(), ..fresh });
        tx.replace(&playing.timeline)?;
        Ok(Screening::Goes(Box::new(playing)))
    }

    fn keep_screened(
        &self,
        tx: &mut Tx<'_>,
        playing: Playing,
        state: PlayerState,
        now: &Moment,
    ) -> store::Result<Player> {
        tx.replace(&playing.timeline)?;
        let signals = player::opens(&state);
        self.keep(tx, playing, state, signals, now)
    }
}

impl View<'_> {
    /// A guide as it is written, for what has been done already.
    pub(super) fn compile(&self, request: &GuideRequest) -> Result<Timeline> {
        self.compile_under(request, &Assessment::default())
    }

    /// A guide as safety allows it tonight.
    pub(super) fn compile_safely(&self, request: &GuideRequest) -> store::Result<Timeline> {
        Ok(self.screen(request)?.0)
    }

    /// A guide as safety allows it tonight, and what is open before it may start.
    pub(super) fn screen(&self, request: &GuideRequest) -> store::Result<(Timeline, Gate)> {
        self.check_offered(&request.guide)?;
        let receiver = request.receiver.unwrap_or(Receiver::Me);
        let head = &self.library.guide(&request.guide)?.head;
        let answers = self.answers(receiver, &request.answers)?;
        let assessment = self.assessment(receiver, &answers)?;
        let compiled = self.compile_under(request, &assessment);
        let timeline = compiled.map_err(|e| self.with_possible(e, receiver, &assessment))?;
        let open = |flag: &Flag| guide::asks(head, *flag) && answers.asks(*flag, self.today);
        let gate = Gate {
            questions: Flag::ALL.iter().copied().filter(open).collect(),
            must_accept: assessment.rules.iter().any(|rule| rule.deed == Deed::Warn),
        };
        Ok((timeline, gate))
    }

    /// The same for a session that is open; where safety refuses it, what was compiled before stays.
    fn screened(&self, timeline: &store::TimelineRow) -> store::Result<(Timeline, Screened)> {
        match self.screen(&timeline.request.0) {
            Ok((compiled, gate)) => Ok((compiled, Screened::Possible(gate))),
            Err(store::Error::Public(InstepError::Refused { .. })) => {
                Ok((timeline.compiled.0.clone(), Screened::Refused))
            }
            Err(error) => Err(error),
        }
    }

    fn compile_under(&self, request: &GuideRequest, assessment: &Assessment) -> Result<Timeline> {
        self.compile_with(request, &self.preferences()?, assessment)
    }

    pub(super) fn compile_with(
        &self,
        request: &GuideRequest,
        preferences: &Preferences,
        assessment: &Assessment,
    ) -> Result<Timeline> {
        let content = self.library.guide(&request.guide)?;
        guide::compile(content, request, preferences, assessment, self.words)
    }

    /// What is open before the start of this session, in words; nothing once it has started.
    pub(super) fn open_gate(&self, playing: &Playing) -> store::Result<OpenGate> {
        let (timeline, state) = (&playing.timeline.compiled.0, &playing.row.state.0);
        let warnings = timeline.warnings.clone();
        match state.phase {
            PlayerPhase::Screening => {
                let questions = state.gate.questions.iter().map(|flag| self.question(*flag)).collect();
                Ok(OpenGate { questions, warnings, ..OpenGate::default() })
            }
            PlayerPhase::Ready => Ok(OpenGate { warnings, ..OpenGate::default() }),
            PlayerPhase::Blocked => self.refusal(&playing.timeline.request.0),
            _ => Ok(OpenGate::default()),
        }
    }

    /// What blocks a guide as the answers stand now, and the questions behind it.
    fn refusal(&self, request: &GuideRequest) -> store::Result<OpenGate> {
        match self.screen(request) {
            Err(store::Error::Public(InstepError::Refused { changes, possible })) => {
                let mut flags: Vec<Flag> = changes.iter().filter_map(|c| Flag::from_code(&c.flag)).collect();
                flags.retain(|flag| flag.asked());
                flags.dedup();
                let questions = flags.into_iter().map(|flag| self.question(flag)).collect();
                Ok(OpenGate { questions, changes, possible, ..OpenGate::default() })
            }
            // Another screen has lifted it: an empty answer goes on from here.
            Ok(_) => Ok(OpenGate::default()),
            Err(error) => Err(error),
        }
    }
}
