//! Plays a session: lines in, lines out for scripts; a screen and keys for people.

mod before;
mod blocked;
mod digits;
mod event;
mod guard;
mod hangup;
mod keys;
mod lines;
pub mod opening;
mod screen;
mod terminal;

use std::io::IsTerminal;

use before::Before;
use instep::guide::GuideRequest;
use instep::player::{PlayerEvent, PlayerPhase};
use instep::rating::{Answer, RatingItem, RatingPhase};
use instep::{InstepError, Player, RatingEntry, Session, Thing};

use crate::commands::Shell;
use crate::error::{Failure, concerns_file};
use crate::output::Output;

/// `instep play ID`
pub fn play(shell: &mut Shell, request: GuideRequest) -> Result<(), Failure> {
    let before = Before::new(shell, request)?;
    if by_lines(before.shell.out, before.shell.clock.is_still()) {
        before::lines::run(before)
    } else {
        before::terminal::run(before)
    }
}

/// `instep resume`
pub fn resume(shell: &mut Shell) -> Result<(), Failure> {
    let state = shell.core.continue_session(shell.now()?)?;
    run(Playing::new(shell, state))
}

fn run(playing: Playing<'_>) -> Result<(), Failure> {
    if by_lines(playing.shell.out, playing.shell.clock.is_still()) {
        lines::run(playing, lines::Input::standard())
    } else {
        terminal::run(playing, None)
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
}

impl<'a> Playing<'a> {
    const fn new(shell: &'a mut Shell, state: Player) -> Self {
        Self { shell, state }
    }

    /// Feeds an event. When it fails the state is as it was.
    fn send(&mut self, event: PlayerEvent) -> Result<(), InstepError> {
        let now = self.shell.now()?;
        self.state = self.shell.core.play(event, self.state.revision, now)?;
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
        // A rating for the end keeps the end.
        self.state.undo = None;
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
