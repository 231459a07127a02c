//! The player before its start: what the safety check asks, warns of and blocks, and guides compiled under it.

use std::sync::{Mutex, PoisonError};

use super::player::Playing;
use super::safety::{check_number, rest_of, store_answers};
use super::safety_check::CheckInput;
use super::{Instep, Player, SafetyCheck, SafetyQuestion, View};
use crate::calendar::Moment;
use crate::error::{InstepError, Result};
use crate::guide::{self, GuideCard, GuideRequest, Preferences, Timeline};
use crate::player::{self, Gate, PlayerPhase, PlayerState, Screened};
use crate::safety::{
    Answers, Asked, Assessment, BeforeStart, Cause, CheckPage, Deed, Flag, Reply, Rule, SafetyAnswer,
    SafetyChange, SafetyItem, SafetyPage, in_order, stale_answers,
};
use crate::session::{Mode, Receiver, SessionId};
use crate::store::{self, Json, TimelineRow, Tx};

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
    pub check: Option<SafetyCheck>,
    pub warnings: Vec<String>,
    pub changes: Vec<SafetyChange>,
    pub possible: Vec<String>,
    pub possible_cards: Vec<GuideCard>,
}

/// The timeline of a session for somebody else before its start, with their answers. It is kept in memory only: the row
/// in the data file holds neither the answers nor what they changed.
#[derive(Default)]
pub(super) struct TheirSession(Mutex<Option<TimelineRow>>);

impl TheirSession {
    /// The timeline of this session, if it is the one that is kept.
    pub fn get(&self, session: SessionId) -> Option<TimelineRow> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|row| row.session == session).cloned()
    }

    /// Keeps a timeline in the place of the one before; none forgets it.
    pub fn keep(&self, timeline: Option<TimelineRow>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = timeline;
    }

    /// Forgets the timeline of this session, once its start is stored.
    pub fn forget(&self, session: SessionId) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = kept.take().filter(|row| row.session != session);
    }
}

/// A timeline as it may be stored before its start: one for somebody else without their answers, and without the words
/// and the care these lead to. Its steps are stored as they were compiled.
pub(super) fn to_store(timeline: &TimelineRow) -> TimelineRow {
    let mut row = timeline.clone();
    if row.compiled.0.receiver == Receiver::SomeoneElse {
        row.request.0.answers.clear();
        row.compiled.0.changes.clear();
        row.compiled.0.warnings.clear();
        row.compiled.0.care.clear();
    }
    row
}

/// What the safety check says about a guide that can be compiled.
pub(super) struct Screen {
    pub timeline: Timeline,
    pub gate: Gate,
    /// Questions that must be answered before the start, because of what they leave out.
    held_back: Vec<Rule>,
    /// Questions without an answer: those of them that had one before a restart hold the start up.
    unanswered: Vec<Rule>,
}

impl Screen {
    /// What holds the start up, beside what is refused.
    fn held_by(&self, lost: &[Flag]) -> Vec<Rule> {
        let lost = self.unanswered.iter().filter(|rule| lost.contains(&rule.flag));
        self.held_back.iter().chain(lost).cloned().collect()
    }
}

/// A guide, the answers of its receiver, and what they ask for.
struct Case {
    receiver: Receiver,
    answers: Answers,
    assessment: Assessment,
    pages: Vec<CheckPage>,
}

impl Case {
    /// Questions that are open or to be confirmed, in the order of the flags.
    fn questions(&self) -> Vec<Flag> {
        let mut flags: Vec<Flag> = self.items().map(|item| item.flag).collect();
        flags.sort_unstable();
        flags.dedup();
        flags
    }

    /// The lines of those, in the order in which they are shown.
    fn items(&self) -> impl Iterator<Item = SafetyItem> {
        let items = self.pages.iter().flat_map(|page| &page.items);
        items.filter(|item| item.asked != Asked::Fresh).map(|item| item.item)
    }
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
            for answer in answers {
                answer.check(today)?;
                give(&mut request.answers, answer);
            }
        }
        self.screen_anew(tx, playing, now)
    }

    /// Answers what is still open on a page of the session's safety check.
    pub(super) fn answer_page(
        &self,
        tx: &mut Tx<'_>,
        playing: Playing,
        page: SafetyPage,
        reply: Reply,
        now: &Moment,
    ) -> store::Result<Player> {
        let case = self.view(tx, now)?.case(&playing.timeline.request.0)?;
        let rest = rest_of(&case.pages, page, reply)?;
        self.answer(tx, playing, &rest, now)
    }

    /// Takes what was read back, or what it changes, as seen. Answers of 90 days or older are dated anew.
    pub(super) fn confirm(
        &self,
        tx: &mut Tx<'_>,
        mut playing: Playing,
        now: &Moment,
    ) -> store::Result<Player> {
        let case = self.view(tx, now)?.case(&playing.timeline.request.0)?;
        let stale = stale_answers(&case.pages);
        if !stale.is_empty() {
            return self.answer(tx, playing, &stale, now);
        }
        let gate = &mut playing.row.state.0.gate;
        if gate.read_back {
            gate.read_back = false;
        } else {
            gate.show_changes = false;
        }
        self.screen_anew(tx, playing, now)
    }

    fn screen_anew(&self, tx: &mut Tx<'_>, mut playing: Playing, now: &Moment) -> store::Result<Player> {
        let before = playing.row.state.0.gate.clone();
        let (compiled, screened) = self.view(tx, now)?.screened(&playing.timeline, &before)?;
        let state = player::screened(&compiled, screened, now);
        playing.timeline.compiled = Json(compiled);
        self.keep_screened(tx, playing, state, now)
    }

    /// Looks at the safety check once more before the start: an answer, a look at the feet or a day may have passed
    /// since the session was opened. What was accepted stays accepted as long as nothing else is warned of.
    pub(super) fn screen_again(
        &self,
        tx: &mut Tx<'_>,
        mut playing: Playing,
        now: &Moment,
    ) -> store::Result<Screening> {
        let before = playing.row.state.0.clone();
        if !matches!(before.phase, PlayerPhase::Screening | PlayerPhase::Ready) {
            return Ok(Screening::Goes(Box::new(playing)));
        }
        let (compiled, screened) = self.view(tx, now)?.screened_for_start(&playing.timeline, &before.gate)?;
        let refused = matches!(screened, Screened::Refused(_));
        let same = !refused && compiled.warnings == playing.timeline.compiled.0.warnings;
        let fresh = player::screened(&compiled, screened, now);
        playing.timeline.compiled = Json(compiled);
        if !same {
            return Ok(Screening::Held(Box::new(self.keep_screened(tx, playing, fresh, now)?)));
        }
        playing.row.state = Json(PlayerState { phase: before.phase, gate: before.gate, ..fresh });
        // From now on it is played from its row, and the care is said on the way.
        let mut row = to_store(&playing.timeline);
        row.compiled.0.care.clone_from(&playing.timeline.compiled.0.care);
        tx.replace(&row)?;
        Ok(Screening::Goes(Box::new(playing)))
    }

    fn keep_screened(
        &self,
        tx: &mut Tx<'_>,
        playing: Playing,
        state: PlayerState,
        now: &Moment,
    ) -> store::Result<Player> {
        self.keep_timeline(tx, &playing.timeline)?;
        let signals = player::opens(&state);
        self.keep(tx, playing, state, signals, now)
    }

    /// Stores a timeline before its start; what is somebody else's stays in memory.
    pub(super) fn keep_timeline(&self, tx: &mut Tx<'_>, timeline: &TimelineRow) -> store::Result<()> {
        tx.replace(&to_store(timeline))?;
        let theirs = timeline.compiled.0.receiver == Receiver::SomeoneElse;
        self.theirs.keep(theirs.then(|| timeline.clone()));
        Ok(())
    }
}

/// Takes an answer about somebody else in the place of those it covers.
fn give(answers: &mut Vec<SafetyAnswer>, new: &SafetyAnswer) {
    let covered = |old: &SafetyAnswer| {
        let items = new.items();
        old.items().iter().all(|item| items.contains(item))
            && old.sides().iter().all(|side| new.sides().contains(side))
    };
    answers.retain(|old| !covered(old));
    answers.push(new.clone());
}

impl View<'_> {
    /// A guide as it is written, for what has been done already.
    pub(super) fn compile(&self, request: &GuideRequest) -> Result<Timeline> {
        self.compile_under(request, &Assessment::default())
    }

    /// A guide as safety allows it tonight.
    pub(super) fn compile_safely(&self, request: &GuideRequest) -> store::Result<Timeline> {
        Ok(self.screen(request)?.timeline)
    }

    /// A guide as safety allows it tonight, and what is open before it may start.
    pub(super) fn screen(&self, request: &GuideRequest) -> store::Result<Screen> {
        self.check_offered(&request.guide)?;
        let case = self.case(request)?;
        let compiled = self.compile_under(request, &case.assessment);
        let timeline = compiled.map_err(|e| self.with_possible(e, case.receiver, &case.assessment))?;
        let techniques: Vec<&str> = timeline.segments.iter().map(|s| s.technique.as_str()).collect();
        let held_back = case.assessment.held_back(&techniques);
        let unanswered = case.assessment.rules.iter().filter(|rule| rule.cause == Cause::NotAsked);
        let unanswered = unanswered.filter(|rule| rule.deed == Deed::Unanswered).cloned().collect();
        let gate = Gate {
            questions: case.questions(),
            must_accept: case.assessment.rules.iter().any(|rule| rule.deed == Deed::Warn),
            ..self.gate(&case, &Gate::default())
        };
        Ok(Screen { timeline, gate, held_back, unanswered })
    }

    /// The pages that are gone through: those of before, and those on which something is open.
    fn gate(&self, case: &Case, before: &Gate) -> Gate {
        let mut gate = Gate { questions: Vec::new(), must_accept: false, ..before.clone() };
        let open = case.questions();
        gate.lost.retain(|flag| open.contains(flag));
        for page in case.pages.iter().filter(|page| page.is_open() && !before.pages.contains(&page.page)) {
            gate.pages.push(page.page);
            (gate.read_back, gate.show_changes) = (true, true);
        }
        gate
    }

    /// Fails as [`guide::compile`] does.
    fn case(&self, request: &GuideRequest) -> store::Result<Case> {
        let receiver = request.receiver.unwrap_or(Receiver::Me);
        let answers = self.answers(receiver, &request.answers)?;
        let assessment = self.assessment(receiver, &answers)?;
        let content = self.library.guide(&request.guide)?;
        let flags = guide::asked(content, request, &self.preferences()?)?;
        let pages = self.pages(&flags, &answers, receiver)?;
        Ok(Case { receiver, answers, assessment, pages })
    }

    /// The same for a session that is open; where safety refuses it, what was compiled before stays.
    fn screened(&self, timeline: &store::TimelineRow, before: &Gate) -> store::Result<(Timeline, Screened)> {
        let (compiled, screened, _) = self.screened_and_held(timeline, before)?;
        Ok((compiled, screened))
    }

    /// Returns with it whether open questions hold the start up.
    fn screened_and_held(
        &self,
        timeline: &store::TimelineRow,
        before: &Gate,
    ) -> store::Result<(Timeline, Screened, bool)> {
        let request = &timeline.request.0;
        let kept = self.gate(&self.case(request)?, before);
        match self.screen(request) {
            Ok(screen) => {
                let held = !screen.held_by(&kept.lost).is_empty();
                let Gate { questions, must_accept, .. } = screen.gate;
                Ok((screen.timeline, Screened::Possible(Gate { questions, must_accept, ..kept }), held))
            }
            Err(store::Error::Public(InstepError::Refused { .. })) => {
                Ok((timeline.compiled.0.clone(), Screened::Refused(kept), false))
            }
            Err(error) => Err(error),
        }
    }

    /// The same at the start: questions about clots and leg signs hold a guide back that has nothing but the lower leg.
    fn screened_for_start(
        &self,
        timeline: &store::TimelineRow,
        before: &Gate,
    ) -> store::Result<(Timeline, Screened)> {
        Ok(match self.screened_and_held(timeline, before)? {
            (compiled, Screened::Possible(gate), true) => (compiled, Screened::Refused(gate)),
            (compiled, screened, _) => (compiled, screened),
        })
    }

    /// A session before its start, as the safety check leaves it now. What blocked it may have been lifted elsewhere.
    /// Somebody else's answers are in memory, or were lost with it: then they are asked again before the start.
    ///
    /// A guide that can't be opened any more stays blocked; it fails no call.
    pub(super) fn before_start(&self, playing: Playing) -> store::Result<Playing> {
        let theirs = playing.timeline.compiled.0.receiver == Receiver::SomeoneElse;
        let kept = if theirs { self.theirs.get(playing.row.session) } else { None };
        let lost = theirs && kept.is_none();
        let mut playing = match kept {
            Some(timeline) => Playing { timeline, ..playing },
            None => playing,
        };
        let before = playing.row.state.0.clone();
        let blocked = before.phase == PlayerPhase::Blocked;
        if !lost && !blocked {
            return Ok(playing);
        }
        let screened = if lost {
            self.without_answers(&playing.timeline, &before)
        } else {
            self.screened_for_start(&playing.timeline, &before.gate)
        };
        let state = match screened {
            Ok((_, Screened::Refused(_))) if blocked && !lost => return Ok(playing),
            Ok((compiled, screened)) => {
                let fresh = player::screened(&compiled, screened, self.now);
                playing.timeline.compiled = Json(compiled);
                fresh
            }
            Err(store::Error::Public(_)) => PlayerState { phase: PlayerPhase::Blocked, ..before.clone() },
            Err(error) => return Err(error),
        };
        playing.row.state = Json(PlayerState { anchor: before.anchor, ..state });
        Ok(playing)
    }

    /// A session for somebody else whose answers were lost. The stored row knows which questions were open: every other
    /// one that is open now had an answer. It stays blocked, and its warnings stay to be accepted, until those are
    /// answered again.
    fn without_answers(
        &self,
        timeline: &store::TimelineRow,
        before: &PlayerState,
    ) -> store::Result<(Timeline, Screened)> {
        let (compiled, screened) = self.screened(timeline, &Gate::default())?;
        let Screened::Possible(mut gate) = screened else { return Ok((compiled, screened)) };
        let known = |flag: &Flag| before.gate.questions.contains(flag) && !before.gate.lost.contains(flag);
        gate.lost = gate.questions.iter().copied().filter(|flag| !known(flag)).collect();
        gate.must_accept |= before.gate.must_accept && !gate.lost.is_empty();
        let blocked = before.phase == PlayerPhase::Blocked && !gate.lost.is_empty();
        Ok((compiled, if blocked { Screened::Refused(gate) } else { Screened::Possible(gate) }))
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
        let blocked = state.phase == PlayerPhase::Blocked;
        if !blocked && !matches!(state.phase, PlayerPhase::Screening | PlayerPhase::Ready) {
            return Ok(OpenGate::default());
        }
        let request = &playing.timeline.request.0;
        let case = match self.case(request) {
            Ok(case) => case,
            // A guide that is not shipped any more.
            Err(store::Error::Public(_)) => return Ok(OpenGate::default()),
            Err(error) => return Err(error),
        };
        let mut open = if blocked {
            self.refusal(request, &case, &state.gate.lost)?
        } else {
            let items = case.items().filter(|_| state.phase == PlayerPhase::Screening);
            OpenGate {
                questions: items.map(|item| self.question(item, case.receiver)).collect(),
                warnings: timeline.warnings.clone(),
                ..OpenGate::default()
            }
        };
        let changes = if blocked { open.changes.clone() } else { self.changes_of(request, &case)? };
        let warned = state.phase == PlayerPhase::Screening && !timeline.warnings.is_empty();
        let shows = blocked || warned || (state.gate.show_changes && !changes.is_empty());
        open.check = Some(self.safety_check(CheckInput {
            pages: &case.pages,
            answers: &case.answers,
            receiver: case.receiver,
            partner: timeline.mode == Mode::Partner,
            asked: &state.gate.pages,
            before: BeforeStart { read_back: state.gate.read_back, changes: shows },
            changes,
        }));
        Ok(open)
    }

    /// What the answers change in a guide, in words.
    fn changes_of(&self, request: &GuideRequest, case: &Case) -> store::Result<Vec<SafetyChange>> {
        let content = self.library.guide(&request.guide)?;
        let rules = guide::concerning(content, request, &self.preferences()?, &case.assessment)?;
        Ok(rules.iter().map(|rule| rule.change(self.words)).collect())
    }

    /// What blocks a guide as the answers stand now, and the questions behind it.
    fn refusal(&self, request: &GuideRequest, case: &Case, lost: &[Flag]) -> store::Result<OpenGate> {
        let (changes, possible) = match self.screen(request) {
            Err(store::Error::Public(InstepError::Refused { changes, possible })) => (changes, possible),
            Ok(screen) => {
                let held = screen.held_by(lost);
                let changes = in_order(&held).iter().map(|rule| rule.change(self.words)).collect();
                (changes, self.possible(case.receiver, &case.assessment)?)
            }
            // A guide that is not offered any more.
            Err(store::Error::Public(_)) => return Ok(OpenGate::default()),
            Err(error) => return Err(error),
        };
        let behind = |item: &SafetyItem| changes.iter().any(|c| c.flag == item.flag.code());
        let items = case.pages.iter().flat_map(|page| &page.items).map(|item| item.item).filter(behind);
        Ok(OpenGate {
            questions: items.map(|item| self.question(item, case.receiver)).collect(),
            possible_cards: self.cards_of(&possible, &case.assessment)?,
            changes,
            possible,
            ..OpenGate::default()
        })
    }
}
