//! Start: what stands between a guide and its session. Nothing is begun, and no other session is closed, before the
//! person starts.

pub mod check;
pub mod feet;
mod line;
pub mod lines;
mod screen;
pub mod terminal;

pub use line::StartLine;

use instep::guide::GuideRequest;
use instep::player::{Cue, PlayerEvent};
use instep::rating::{Answer, Question, RatingItem};
use instep::safety::{Flag, SafetyChange};
use instep::{
    FootCheckEntry, InstepError, InvalidWhy, Player, RatingBefore, Start, StartAnswer, StartEntry,
    StartRequest, StartState,
};

use super::blocked;
use crate::commands::Shell;
use crate::error::Failure;

/// A guide before its session, as the core last returned it.
pub struct Before<'a> {
    pub shell: &'a mut Shell,
    pub start: Start,
    /// The warnings that were accepted.
    accepted: Option<Vec<Flag>>,
    ratings: Vec<RatingBefore>,
    nothing_new: bool,
    /// True for a session without a sound.
    quiet: bool,
    /// A start that was refused because questions must be answered first, since the last answer.
    held: Vec<SafetyChange>,
}

impl<'a> Before<'a> {
    pub fn new(shell: &'a mut Shell, request: GuideRequest, quiet: bool) -> Result<Self, InstepError> {
        let request = StartRequest {
            occurrence: None,
            guide: Some(request.guide),
            minutes: request.minutes,
            mode: request.mode,
            posture: request.posture,
            foot: request.foot,
            receiver: request.receiver,
            answers: request.answers,
            progress: None,
        };
        let start = shell.core.start(request, shell.now()?)?;
        Ok(Self {
            shell,
            start,
            accepted: None,
            ratings: Vec::new(),
            nothing_new: false,
            quiet,
            held: Vec::new(),
        })
    }

    /// Gives an answer of the safety check.
    fn answer(&mut self, answer: StartAnswer) -> Result<(), InstepError> {
        let confirms = answer == StartAnswer::Confirm;
        let now = self.shell.now()?;
        self.start = self.shell.core.answer_start(self.start.request.clone(), answer, now)?;
        self.held.clear();
        if !confirms {
            self.accepted = None;
        }
        Ok(())
    }

    /// Accepts the warnings that are shown.
    fn accept_warnings(&mut self) -> Result<(), InstepError> {
        self.accepted = Some(self.start.warnings.iter().filter_map(|warning| warning.flag).collect());
        if self.start.state == StartState::Warnings { self.answer(StartAnswer::Confirm) } else { Ok(()) }
    }

    /// Stores a look at the feet, and looks at the guide once more.
    fn store_look(&mut self, entry: FootCheckEntry) -> Result<(), InstepError> {
        self.shell.core.record_foot_check(entry, self.shell.now()?)?;
        self.start = self.shell.core.start(self.start.request.clone(), self.shell.now()?)?;
        Ok(())
    }

    /// Keeps a rating until the session begins.
    fn rate(&mut self, item: RatingItem, answer: Answer) -> Result<(), InstepError> {
        if let Answer::Value { value } = answer
            && let Some(question) = self.question(item)?
            && !(question.low..=question.high).contains(&value)
        {
            let why = InvalidWhy::OutOfRange { low: question.low.into(), high: question.high.into() };
            return Err(InstepError::Invalid { field: "value".to_owned(), why });
        }
        self.ratings.retain(|rating| rating.item != item);
        self.ratings.push(RatingBefore { item, answer });
        Ok(())
    }

    fn question(&self, item: RatingItem) -> Result<Option<Question>, InstepError> {
        let all = self.shell.core.questions(self.shell.now()?)?.questions;
        Ok(all.into_iter().map(|asked| asked.question).find(|question| question.item == item))
    }

    /// Ratings that stand open.
    fn ask(&self) -> impl Iterator<Item = &Question> {
        let open = |question: &&Question| !self.ratings.iter().any(|rating| rating.item == question.item);
        self.start.ask.iter().filter(open)
    }

    /// Begins the session: it counts in.
    fn begin(&mut self) -> Result<Player, InstepError> {
        let entry = StartEntry {
            request: self.start.request.clone(),
            nothing_new: self.nothing_new,
            ratings_before: self.ratings.clone(),
            accepted_warnings: self.accepted.clone().unwrap_or_default(),
            quiet: self.quiet,
        };
        let begun = self.shell.core.begin(entry, self.shell.now()?);
        if let Err(InstepError::Refused { changes, .. }) = &begun {
            self.held.clone_from(changes);
        }
        begun
    }

    /// Begins the session and its first step. Returns it with the cues of both.
    fn begin_at_once(&mut self) -> Result<Player, InstepError> {
        let begun = self.begin()?;
        let player = self.shell.core.play(PlayerEvent::Start, begun.revision, self.shell.now()?)?;
        let cues: Vec<Cue> = begun.cues.into_iter().chain(player.cues.clone()).collect();
        Ok(Player { cues, ..player })
    }

    /// True while the safety check or a refused start stands before the session.
    const fn is_blocked(&self) -> bool {
        self.start.refused.is_some() || !self.held.is_empty()
    }

    /// The refusal of the safety check, for a guide that was left because of it.
    fn refused(&self) -> Result<(), Failure> {
        let changes = match &self.start.refused {
            Some(refused) => refused.changes.clone(),
            None if self.held.is_empty() => return Ok(()),
            None => self.held.clone(),
        };
        let cards = self.start.refused.iter().flat_map(|refused| &refused.possible_cards);
        let possible = cards.map(|card| card.id.clone()).collect();
        Err(blocked::failure(self.shell, InstepError::Refused { changes, possible }))
    }
}
