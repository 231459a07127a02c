//! Plays a session: lines in, lines out for scripts; a screen and keys for people.

mod blocked;
mod check;
mod digits;
mod event;
mod feet;
mod guard;
mod hangup;
mod keys;
mod lines;
pub mod opening;
mod screen;
mod terminal;

use std::io::IsTerminal;

use instep::guide::{Family, GuideRequest};
use instep::player::{PlayerEvent, PlayerPhase};
use instep::rating::{Answer, RatingItem, RatingPhase};
use instep::safety::LookOutcome;
use instep::session::Receiver;
use instep::{GuideFilter, InstepError, LookEntry, Player, RatingEntry, Session, Thing};

use crate::commands::Shell;
use crate::error::{Failure, concerns_file};
use crate::output::Output;

/// `instep play ID`
pub fn play(shell: &mut Shell, request: GuideRequest) -> Result<(), Failure> {
    let state = match shell.core.open_session(request.clone(), None, shell.now()?) {
        Err(error @ InstepError::Refused { .. }) => {
            let theirs = request.receiver == Some(Receiver::SomeoneElse);
            if theirs || by_lines(shell.out, shell.clock.is_still()) {
                return Err(blocked::failure(shell, error));
            }
            // In a terminal the person sees the card or the page again, and can correct it.
            let state = blocked::player(shell, &request, error)?;
            let feet = asks_feet(shell, &request)?;
            return run(Playing { shell, state, refused: Some(request), feet });
        }
        opened => opened?,
    };
    let feet = asks_feet(shell, &request)?;
    run(Playing { shell, state, refused: None, feet })
}

/// True where a look at the feet stands before the start: a guide for the person's own feet.
fn asks_feet(shell: &Shell, request: &GuideRequest) -> Result<bool, InstepError> {
    if request.receiver == Some(Receiver::SomeoneElse) {
        return Ok(false);
    }
    let filter = GuideFilter { family: Some(Family::ScalpEar), ..GuideFilter::default() };
    let others = shell.core.guides(filter, shell.now()?)?.guides;
    Ok(others.iter().all(|card| card.id != request.guide))
}

/// `instep resume`
pub fn resume(shell: &mut Shell) -> Result<(), Failure> {
    let state = shell.core.continue_session(shell.now()?)?;
    // The feet were looked at before this session began.
    run(Playing { shell, state, refused: None, feet: false })
}

fn run(playing: Playing<'_>) -> Result<(), Failure> {
    if by_lines(playing.shell.out, playing.shell.clock.is_still()) {
        lines::run(playing)
    } else {
        terminal::run(playing)
    }
}

/// Whether a session is played by lines: without a terminal, for JSON, and where time stands still, because the
/// ticks it then needs come in lines.
pub fn by_lines(out: Output, still: bool) -> bool {
    out.json || still || !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal()
}

/// The session that is played, as the core last returned it.
struct Playing<'a> {
    shell: &'a mut Shell,
    state: Player,
    /// The guide that was refused, while there is no session yet.
    refused: Option<GuideRequest>,
    /// A look at the feet stands before the start.
    feet: bool,
}

impl Playing<'_> {
    /// Feeds an event. When it fails the state is as it was.
    fn send(&mut self, event: PlayerEvent) -> Result<(), InstepError> {
        let now = self.shell.now()?;
        if let Some(request) = self.refused.clone() {
            return self.correct(event, request);
        }
        self.state = self.shell.core.play(event, self.state.revision, now)?;
        Ok(())
    }

    /// Stores a look at the feet. Where it came to more than nothing new, the safety check looks at the session again.
    fn look(&mut self, entry: LookEntry) -> Result<(), InstepError> {
        let nothing_new = entry.outcome == LookOutcome::NothingNew;
        self.shell.core.record_look(entry, self.shell.now()?)?;
        if nothing_new {
            return Ok(());
        }
        self.send(PlayerEvent::Answer { answers: Vec::new() })
    }

    /// Stores answers before there is a session, and opens it once nothing blocks it.
    fn correct(&mut self, event: PlayerEvent, request: GuideRequest) -> Result<(), InstepError> {
        let (core, now) = (&self.shell.core, self.shell.now()?);
        match event {
            PlayerEvent::Answer { answers } => core.answer_safety(answers, now.clone())?,
            PlayerEvent::AnswerRest { page, reply } => core.answer_rest(page, reply, now.clone())?,
            _ => return Ok(()),
        };
        self.state = match core.open_session(request.clone(), None, now) {
            Err(error @ InstepError::Refused { .. }) => blocked::player(self.shell, &request, error)?,
            opened => {
                self.refused = None;
                opened?
            }
        };
        Ok(())
    }

    /// Stores an answer about the feet before or after this session, or that nobody wants to say.
    fn rate(&mut self, item: RatingItem, phase: RatingPhase, answer: Answer) -> Result<(), InstepError> {
        let entry = RatingEntry {
            session: Some(self.state.session),
            phase: Some(phase),
            ..RatingEntry::of(item, answer)
        };
        self.shell.core.rate(entry, self.shell.now()?)?;
        // The state stands as it stood: what it had to show or sound was shown then.
        self.state.cues.clear();
        self.state.ask.retain(|question| question.item != item);
        Ok(())
    }

    /// The item of the question that stands open; comfort where none does.
    fn open_item(&self) -> RatingItem {
        self.state.ask.first().map_or(RatingItem::Comfort, |question| question.item)
    }

    /// Played to the end, or stopped.
    const fn over(&self) -> bool {
        matches!(self.state.state, PlayerPhase::Finished | PlayerPhase::Abandoned)
    }

    /// What the safety check refuses, when the session was left because of it.
    fn refused(&self) -> Result<(), Failure> {
        if self.state.state == PlayerPhase::Blocked {
            let (changes, possible) = (self.state.changes.clone(), self.state.possible.clone());
            return Err(blocked::failure(self.shell, InstepError::Refused { changes, possible }));
        }
        Ok(())
    }

    /// Whether its time runs.
    const fn runs(&self) -> bool {
        matches!(self.state.state, PlayerPhase::Running | PlayerPhase::BetweenSteps | PlayerPhase::SwitchFoot)
    }

    /// Where it stands, to see whether something began or ended.
    const fn place(&self) -> (PlayerPhase, i32) {
        (self.state.state, self.state.segment)
    }

    /// Once it is over: the session as stored, with the ratings given meanwhile.
    fn saved(&self) -> Result<Option<Session>, InstepError> {
        let Some(saved) = &self.state.saved else { return Ok(None) };
        let session = self.shell.core.session(saved.id, self.shell.now()?)?;
        Ok(Some(Session { steps: None, ..session }))
    }

    /// Whether going on is pointless: the session is elsewhere, or the file can't be used.
    fn is_lost(&self, error: &InstepError) -> bool {
        match error {
            InstepError::PlayerMoved => true,
            InstepError::NotFound { what: Thing::Player } => !self.over(),
            // Whoever holds the file lets go of it again.
            InstepError::Busy => false,
            error => concerns_file(error),
        }
    }
}
