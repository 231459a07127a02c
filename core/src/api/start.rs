//! The Start screen: reads what stands before a massage without writing, and begins it in one transaction.

use super::player::Playing;
use super::safety::{look_row, store_answers};
use super::safety_check::CheckInput;
use super::today::FIRST_GUIDE;
use super::{
    Instep, Player, RatingEntry, Start, StartAnswer, StartEntry, StartFootCheck, StartRefusal, StartRequest,
    StartState, StartWarning, View, new_id,
};
use crate::calendar::{Moment, minute_of};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::guide::{self, Family, GuideRequest, Preferences, Timeline};
use crate::player::{self, PlayerState, Recovery, Signal};
use crate::rating::RatingPhase;
use crate::safety::{
    Answers, Asked, Assessment, BeforeStart, CheckPage, Deed, LookOutcome, Rule, SafetyAnswer, SafetyChange,
    SafetyItem, SafetyProgress, in_order, place_to_look_at, rest_of, stale_answers,
};
use crate::session::{Mode, Receiver, SessionId, UndoKind};
use crate::store::{self, Json, LookRow, PlayerRow, ReminderRow, SessionRow, TimelineRow, Tx};
use crate::words::Arg;

/// A look at the feet counts for this long, in milliseconds.
const LOOK_COUNTS_MS: i64 = 60 * 60 * 1000;
/// A reminder is late from here on, in milliseconds.
const LATE_MS: i64 = 60 * 60 * 1000;

#[uniffi::export]
impl Instep {
    /// The Start screen. It writes nothing: turning back leaves an unfinished session and the reminder as they are. A
    /// refusal of the safety check is in `refused`.
    ///
    /// Errors: `NotFound` for an unknown guide; `Invalid` for wishes it can't meet, for answers about one's own feet
    /// (`answers`), and (`guide`, `TraditionOff`) for a guide of the tradition while that is off in the settings.
    pub fn start(&self, request: StartRequest, now: Moment) -> Result<Start> {
        self.read(&now, |view| view.start(request))
    }

    /// Takes an answer on the Start screen and gives the screen anew. One's own answers are stored before this returns;
    /// somebody else's are in `request` of the result and in no file.
    ///
    /// Errors: as `start`; `Invalid` where the parts of an answer do not go together, for more than 100 answers, and for
    /// a reply that a page does not take (`reply`). Nothing is stored then.
    pub fn answer_start(&self, request: StartRequest, answer: StartAnswer, now: Moment) -> Result<Start> {
        let own = request.receiver.unwrap_or(Receiver::Me) == Receiver::Me;
        // None where one's own answers are to be stored.
        let unstored = self.read(&now, |view| {
            let (mut request, answers) = view.answered(&request, &answer)?;
            if own && !answers.is_empty() {
                return Ok(None);
            }
            answers.iter().for_each(|answer| give(&mut request.answers, answer));
            view.start(request).map(Some)
        })?;
        if let Some(start) = unstored {
            return Ok(start);
        }
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let ((request, answers), today) = (view.answered(&request, &answer)?, view.today);
            let confirms = matches!(answer, StartAnswer::Confirm);
            tx.record_undo(if confirms { UndoKind::AnswersConfirmed } else { UndoKind::AnswersGiven });
            store_answers(tx, &answers, today, &now)?;
            let undo = self.offer_undo(tx, &now)?;
            Ok(Start { undo, ..self.view(tx, &now)?.start(request)? })
        })
    }

    /// Begins a session: stores "nothing new", the session, the ratings from before and that the reminder was answered, in
    /// one transaction. Only now is an unfinished session closed as partial, interrupted. The session is then `ready`.
    ///
    /// Errors: as `start`; `Refused` by the safety check, also for the questions that must be answered first; `Invalid`
    /// for a warning that must be accepted and was not (`accepted_warnings`), for `nothing_new` where no foot check is
    /// asked, and for ratings off their scale or of sleep. Nothing is stored then.
    pub fn begin(&self, entry: StartEntry, now: Moment) -> Result<Player> {
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let (request, wanted) = view.resolve(&entry.request)?;
            let prepared = view.prepare(&wanted)?;
            prepared.check(&view, &entry)?;
            let look =
                entry.nothing_new.then(|| look_row(&view, LookOutcome::NothingNew, true)).transpose()?;
            if let Some(look) = look {
                look.add(tx)?;
            }
            self.close_unfinished(tx, &now)?;
            let (playing, counts_in) = insert_begun(tx, &entry, &request, wanted, prepared.timeline, &now)?;
            self.rate_before(tx, &entry, playing.row.session, &now)?;
            if let Some(occurrence) = request.occurrence {
                super::reminders::started(tx, occurrence)?;
            }
            let view = self.view(tx, &now)?;
            let (timeline, signals) =
                (&playing.timeline.compiled.0, [vec![Signal::Opens], counts_in].concat());
            let cues = player::cues(&signals, timeline, view.pace_of(&playing.row.state.0), view.words);
            self.playing.set(playing.row.session);
            view.player(&playing, cues, None)
        })
    }
}

impl Instep {
    /// Ends the session that is unfinished, if there is one.
    fn close_unfinished(&self, tx: &mut Tx<'_>, now: &Moment) -> store::Result<()> {
        if let Some(left) = super::player::stored(&self.view(tx, now)?)?
            && let Recovery::Abandoned(ended) = player::interrupt(&left.row.state.0)
        {
            self.save(tx, &left, &ended, now)?;
        }
        PlayerRow::clear(tx)
    }

    fn rate_before(
        &self,
        tx: &mut Tx<'_>,
        entry: &StartEntry,
        session: SessionId,
        now: &Moment,
    ) -> store::Result<()> {
        for given in &entry.ratings_before {
            let rating = RatingEntry {
                session: Some(session),
                phase: Some(RatingPhase::Before),
                ..RatingEntry::of(given.item, given.answer)
            };
            super::ratings::new_rating(&self.view(tx, now)?, &rating)?.save(tx)?;
        }
        Ok(())
    }

    /// Looks at the safety check once more when the session leaves `ready`: an answer or a look at the feet may have been
    /// stored since `begin`. The timeline is compiled anew under them.
    ///
    /// Fails with `Refused` where they now refuse the guide, and with `Conflict` where they warn of something that was not
    /// accepted.
    pub(super) fn screen_again(
        &self,
        tx: &mut Tx<'_>,
        playing: &mut Playing,
        now: &Moment,
    ) -> store::Result<()> {
        let stored = &playing.timeline;
        // Somebody else's answers were gone through at `begin` and are not kept.
        if stored.compiled.0.receiver == Receiver::SomeoneElse {
            return Ok(());
        }
        let view = self.view(tx, now)?;
        let prepared = view.prepare(&stored.request.0)?;
        prepared.check_possible(&view)?;
        let seen = |warning: &StartWarning| stored.compiled.0.warnings.contains(&warning.text);
        if !prepared.warnings.iter().filter(|warning| warning.must_accept).all(seen) {
            return Err(InstepError::Conflict.into());
        }
        playing.row.state.0.segment_ms = vec![0; prepared.timeline.segments.len()];
        playing.timeline.compiled = Json(prepared.timeline);
        tx.replace(&*playing.timeline)?;
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

fn insert_begun(
    tx: &mut Tx<'_>,
    entry: &StartEntry,
    request: &StartRequest,
    wanted: GuideRequest,
    timeline: Timeline,
    now: &Moment,
) -> store::Result<(Playing, Vec<Signal>)> {
    let session = SessionId::new(new_id(now));
    let opened = PlayerState { quiet: entry.quiet, ..player::open(&timeline, now) };
    let (state, counts_in) = player::count_in(&timeline, &opened, now);
    let row = PlayerRow { one: 1, session, state: Json(state), revision: tx.stamp() };
    let mut timeline = TimelineRow {
        one: 1,
        session,
        occurrence: request.occurrence,
        request: Json(wanted),
        compiled: Json(timeline),
    };
    // The row holds what is played. Of somebody else's answers it holds the care on the way and nothing else.
    if timeline.compiled.0.receiver == Receiver::SomeoneElse {
        timeline.request.0.answers.clear();
        timeline.compiled.0.changes.clear();
        timeline.compiled.0.warnings.clear();
    }
    tx.insert(&row)?;
    tx.insert(&timeline)?;
    Ok((Playing { row, timeline: timeline.into() }, counts_in))
}

/// A guide, the answers of its receiver, what they ask for, and the pages of the safety check for it.
struct Case {
    receiver: Receiver,
    preferences: Preferences,
    answers: Answers,
    assessment: Assessment,
    pages: Vec<CheckPage>,
}

impl Case {
    /// Lines that are open or to be confirmed, in the order in which they are shown.
    fn to_ask(&self) -> impl Iterator<Item = SafetyItem> {
        let items = self.pages.iter().flat_map(|page| &page.items);
        items.filter(|item| item.asked != Asked::Fresh).map(|item| item.item)
    }
}

/// A guide as the safety check leaves it, and what stands before its start.
struct Prepared {
    case: Case,
    family: Family,
    /// As it is played; where it is refused, as it is written.
    timeline: Timeline,
    refused: Option<Vec<SafetyChange>>,
    /// Questions that must be answered first: a guide for the lower leg alone waits for those about clots.
    held_back: Vec<Rule>,
    warnings: Vec<StartWarning>,
}

impl Prepared {
    /// True where the feet are looked at before the start.
    fn has_foot_check(&self) -> bool {
        self.case.receiver == Receiver::Me && self.family != Family::ScalpEar
    }

    fn check(&self, view: &View<'_>, entry: &StartEntry) -> store::Result<()> {
        self.check_possible(view)?;
        let accepted = |w: &StartWarning| w.flag.is_some_and(|flag| entry.accepted_warnings.contains(&flag));
        if self.warnings.iter().any(|warning| warning.must_accept && !accepted(warning)) {
            return Err(InstepError::invalid("accepted_warnings", InvalidWhy::Missing).into());
        }
        if entry.nothing_new && !self.has_foot_check() {
            return Err(InstepError::invalid("nothing_new", InvalidWhy::NotTogether).into());
        }
        let mut items: Vec<_> = entry.ratings_before.iter().map(|rating| rating.item).collect();
        items.sort_unstable();
        items.dedup();
        if items.len() != entry.ratings_before.len() {
            return Err(InstepError::invalid("ratings_before", InvalidWhy::NotTogether).into());
        }
        Ok(())
    }

    /// Fails with `Refused` where an answer, a finding or a question that must be answered first forbids it.
    fn check_possible(&self, view: &View<'_>) -> store::Result<()> {
        let changes = match &self.refused {
            Some(changes) => changes.clone(),
            None if self.held_back.is_empty() => return Ok(()),
            None => in_order(&self.held_back).iter().map(|rule| rule.change(view.words)).collect(),
        };
        let possible = view.possible(self.case.receiver, &self.case.assessment)?;
        Err(InstepError::Refused { changes, possible }.into())
    }
}

impl View<'_> {
    /// The request with a guide, and the guide that is asked for.
    fn resolve(&self, request: &StartRequest) -> store::Result<(StartRequest, GuideRequest)> {
        let guide = match &request.guide {
            Some(id) => self.library.guide(id)?.head.id.clone(),
            None => self.suggested(request)?,
        };
        Ok((StartRequest { guide: Some(guide.clone()), ..request.clone() }, request.for_guide(guide)))
    }

    /// The guide to begin with: the first that Today suggests, and for somebody else the first that is possible for them.
    fn suggested(&self, request: &StartRequest) -> store::Result<String> {
        let receiver = request.receiver.unwrap_or(Receiver::Me);
        let ids: Vec<String> = match receiver {
            Receiver::Me => {
                let newcomer = !SessionRow::any(self.db)? && self.unfinished()?.is_none();
                super::today::suggestions(self, newcomer)?.0.into_iter().map(|s| s.guide).collect()
            }
            Receiver::SomeoneElse => self.library.heads().iter().map(|head| head.id.clone()).collect(),
        };
        let preferences = self.preferences()?;
        let answers = self.answers(receiver, &request.answers)?;
        let assessment = self.assessment(receiver, &answers)?;
        for id in ids {
            let content = self.library.guide(&id)?;
            let wanted = request.for_guide(id);
            let massage = content.head.family == Family::Massage;
            if massage && guide::allowed(content, &wanted, &preferences, &assessment, self.words).is_ok() {
                return Ok(wanted.guide);
            }
        }
        Ok(FIRST_GUIDE.to_owned())
    }

    /// The request after an answer, and the answers it gives.
    fn answered(
        &self,
        request: &StartRequest,
        answer: &StartAnswer,
    ) -> store::Result<(StartRequest, Vec<SafetyAnswer>)> {
        let (mut request, wanted) = self.resolve(request)?;
        let pages = self.case(&wanted)?.pages;
        let progress = request.progress.take().unwrap_or_default().with_open_pages(&pages);
        let (progress, answers) = match answer {
            StartAnswer::Answers { answers } => (progress.after_answer(), answers.clone()),
            StartAnswer::Rest { page, reply } => (progress.after_answer(), rest_of(&pages, *page, *reply)?),
            StartAnswer::Confirm => match stale_answers(&pages) {
                stale if stale.is_empty() => (progress.after_confirmation(), Vec::new()),
                stale => (SafetyProgress { confirmed: true, ..progress }, stale),
            },
        };
        super::safety::check_answers(&answers, self.today)?;
        request.progress = Some(progress);
        Ok((request, answers))
    }

    /// Fails as [`guide::compile`] does.
    fn case(&self, request: &GuideRequest) -> store::Result<Case> {
        let receiver = request.receiver.unwrap_or(Receiver::Me);
        let answers = self.answers(receiver, &request.answers)?;
        let assessment = self.assessment(receiver, &answers)?;
        let content = self.library.guide(&request.guide)?;
        let preferences = self.preferences()?;
        let flags = guide::asked(content, request, &preferences)?;
        let pages = self.pages(&flags, &answers, receiver)?;
        Ok(Case { receiver, preferences, answers, assessment, pages })
    }

    fn prepare(&self, request: &GuideRequest) -> store::Result<Prepared> {
        self.check_offered(&request.guide)?;
        let case = self.case(request)?;
        let content = self.library.guide(&request.guide)?;
        let compile = |assessment: &Assessment| {
            guide::compile(content, request, &case.preferences, assessment, self.words)
        };
        let (timeline, refused) = match compile(&case.assessment) {
            Ok(timeline) => (timeline, None),
            Err(InstepError::Refused { changes, .. }) => (compile(&Assessment::default())?, Some(changes)),
            Err(error) => return Err(error.into()),
        };
        let (held_back, warnings) = match refused {
            Some(_) => (Vec::new(), Vec::new()),
            None => {
                let techniques: Vec<&str> = timeline.segments.iter().map(|s| s.technique.as_str()).collect();
                (case.assessment.held_back(&techniques), self.start_warnings(&timeline, &case.assessment))
            }
        };
        let family = content.head.family;
        Ok(Prepared { case, family, timeline, refused, held_back, warnings })
    }

    /// Warnings of a timeline, each with the question behind it.
    fn start_warnings(&self, timeline: &Timeline, assessment: &Assessment) -> Vec<StartWarning> {
        let rules = || assessment.rules.iter().filter(|rule| rule.deed == Deed::Warn);
        let warning = |text: &String| {
            let flag = rules().find(|rule| rule.because(self.words) == *text).map(|rule| rule.flag);
            StartWarning { text: text.clone(), must_accept: flag.is_some(), flag }
        };
        timeline.warnings.iter().map(warning).collect()
    }

    fn start(&self, request: StartRequest) -> store::Result<Start> {
        let (mut request, wanted) = self.resolve(&request)?;
        let prepared = self.prepare(&wanted)?;
        let (case, timeline) = (&prepared.case, &prepared.timeline);
        let progress = request.progress.take().unwrap_or_default().with_open_pages(&case.pages);
        let refused = match &prepared.refused {
            None => None,
            Some(changes) => Some(self.refusal(case, changes)?),
        };
        let questions: Vec<_> = case.to_ask().map(|item| self.question(item, case.receiver)).collect();
        let state = if refused.is_some() {
            StartState::Blocked
        } else if !questions.is_empty() {
            StartState::Questions
        } else if !prepared.warnings.is_empty() && !progress.changes_seen {
            StartState::Warnings
        } else {
            StartState::Ready
        };
        let text = self
            .words
            .text("start-line", &[("state", Arg::Text(state.code())), ("title", Arg::Text(&timeline.title))]);
        let check = self.check_before_start(&prepared, &wanted, &progress)?;
        request.progress = Some(progress);
        let start = Start {
            guide: wanted.guide.clone(),
            title: timeline.title.clone(),
            total_text: self.words.minutes(timeline.total_seconds()),
            who_text: self.who_text(timeline),
            minutes: guide::whole_minutes(timeline.total_seconds()),
            choices: self.choices(&wanted, &case.preferences, &case.assessment)?,
            mode: timeline.mode,
            posture: timeline.posture,
            foot: timeline.foot,
            receiver: case.receiver,
            state,
            text,
            foot_check: self.start_foot_check(&prepared)?,
            ask: self.questions_to_ask()?,
            warnings: prepared.warnings.clone(),
            questions,
            must_answer: !prepared.held_back.is_empty(),
            check,
            refused,
            late_text: self.late_text(&request)?,
            unfinished_text: self.unfinished_text()?,
            label: self.library.head(&wanted.guide)?.label(self.words),
            notes: player::opening(timeline, self.words),
            spoken: String::new(),
            request,
            undo: None,
        };
        Ok(Start { spoken: spoken(&start), ..start })
    }

    fn refusal(&self, case: &Case, changes: &[SafetyChange]) -> store::Result<StartRefusal> {
        let possible = self.possible(case.receiver, &case.assessment)?;
        let error = InstepError::Refused { changes: changes.to_vec(), possible: possible.clone() };
        Ok(StartRefusal {
            title: super::explain::error_text(self.words, &error).title,
            changes: changes.to_vec(),
            possible_cards: self.cards_of(&possible, &case.assessment)?,
        })
    }

    /// The safety check as it is gone through for a guide.
    fn check_before_start(
        &self,
        prepared: &Prepared,
        wanted: &GuideRequest,
        progress: &SafetyProgress,
    ) -> store::Result<super::SafetyCheck> {
        let case = &prepared.case;
        let changes = match &prepared.refused {
            Some(changes) => changes.clone(),
            None => self.changes_of(wanted, case)?,
        };
        let gone_through = !progress.pages.is_empty();
        let news = !prepared.warnings.is_empty() || (gone_through && !changes.is_empty());
        Ok(self.safety_check(CheckInput {
            pages: &case.pages,
            answers: &case.answers,
            receiver: case.receiver,
            partner: prepared.timeline.mode == Mode::Partner,
            asked: &progress.pages,
            before: BeforeStart {
                read_back: gone_through && !progress.confirmed,
                changes: prepared.refused.is_some() || (news && !progress.changes_seen),
            },
            changes,
        }))
    }

    /// Changes that the answers make to a guide, in words.
    fn changes_of(&self, request: &GuideRequest, case: &Case) -> store::Result<Vec<SafetyChange>> {
        let content = self.library.guide(&request.guide)?;
        let rules = guide::concerning(content, request, &case.preferences, &case.assessment)?;
        Ok(rules.iter().map(|rule| rule.change(self.words)).collect())
    }

    fn who_text(&self, timeline: &Timeline) -> String {
        let key = match (timeline.receiver, timeline.mode) {
            (Receiver::SomeoneElse, _) => "start-who-someone-else",
            (Receiver::Me, Mode::OwnFeet) => "start-who-me",
            (Receiver::Me, Mode::Partner) => "start-who-me-partner",
        };
        self.words.text(key, &[])
    }

    fn start_foot_check(&self, prepared: &Prepared) -> store::Result<Option<StartFootCheck>> {
        if !prepared.has_foot_check() {
            return Ok(None);
        }
        let place = place_to_look_at(self.today);
        let newest = LookRow::newest(self.db)?;
        let counts =
            |look: &LookRow| (0..LOOK_COUNTS_MS).contains(&self.now.wall.millis_since(look.asked_at));
        let words = |key: &str| self.words.text(key, &[]);
        Ok(Some(StartFootCheck {
            owed: !newest.as_ref().is_some_and(counts),
            text: words("foot-check"),
            place_text: words(place.key),
            place_zones: place.zones.iter().map(|zone| (*zone).to_owned()).collect(),
            nothing_new: words("foot-check-nothing-new"),
            something_new: words("foot-check-something-new"),
            not_sure: words("foot-check-not-sure"),
            places: self.places(),
            findings: self.open_findings(&prepared.case.answers)?,
        }))
    }

    /// Says that the reminder rang an hour ago or earlier.
    fn late_text(&self, request: &StartRequest) -> store::Result<Option<String>> {
        let Some(occurrence) = request.occurrence else { return Ok(None) };
        let Some(reminder) = ReminderRow::known(self.db, occurrence.reminder)? else { return Ok(None) };
        let rang = self.zone.resolve(occurrence.day, reminder.time_min)?.time;
        if self.now.wall.millis_since(rang.at) < LATE_MS {
            return Ok(None);
        }
        let time = self.words.time(minute_of(rang)?);
        Ok(Some(self.words.text("start-late", &[("time", Arg::Text(&time))])))
    }

    /// Says which session `begin` closes.
    fn unfinished_text(&self) -> store::Result<Option<String>> {
        Ok(self.unfinished()?.map(|left| {
            self.words.text(
                "start-unfinished",
                &[
                    ("title", Arg::Text(&left.guide_title)),
                    ("segment", Arg::Count(i64::from(left.segment))),
                    ("segments", Arg::Count(i64::from(left.segments))),
                ],
            )
        }))
    }

    /// A guide as it is written, for what has been done already.
    pub(super) fn compile(&self, request: &GuideRequest) -> Result<Timeline> {
        let content = self.library.guide(&request.guide)?;
        guide::compile(content, request, &self.preferences()?, &Assessment::default(), self.words)
    }
}

/// The screen as it is spoken: the guide, what stands before it, and the question about the feet.
fn spoken(start: &Start) -> String {
    let mut lines = vec![format!("{}. {}.", start.title, start.total_text), start.who_text.clone()];
    lines.extend(start.late_text.clone());
    lines.extend(start.unfinished_text.clone());
    lines.extend(start.label.clone());
    match &start.refused {
        Some(refused) => {
            lines.push(refused.title.clone());
            lines.extend(refused.changes.iter().map(|change| change.message.clone()));
        }
        None => {
            lines.push(start.text.clone());
            lines.extend(start.warnings.iter().map(|warning| warning.text.clone()));
            if let Some(check) = start.foot_check.as_ref().filter(|check| check.owed) {
                lines.extend([check.text.clone(), check.place_text.clone()]);
            }
        }
    }
    lines.join(" ")
}
