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
use std::time::{Duration, Instant};

use before::Before;
use instep::guide::GuideRequest;
use instep::player::{PlayerEvent, PlayerPhase};
use instep::rating::{Answer, RatingItem, RatingPhase};
use instep::{InstepError, Player, RatingEntry, Session, Thing};

use crate::commands::Shell;
use crate::error::{Failure, concerns_file};
use crate::output::Output;

/// Delay of a tick when the file is busy, in milliseconds.
const RETRY_MS: i64 = 1_000;

/// `instep play ID`
pub fn play(shell: &mut Shell, request: GuideRequest, quiet: bool) -> Result<(), Failure> {
    let before = Before::new(shell, request, quiet)?;
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
    /// When the core returned the state: the clock counts down from there.
    since: Instant,
}

impl<'a> Playing<'a> {
    fn new(shell: &'a mut Shell, state: Player) -> Self {
        Self { shell, state, since: Instant::now() }
    }

    /// Feeds an event. When it fails the state is as it was.
    fn send(&mut self, event: PlayerEvent) -> Result<(), InstepError> {
        let now = self.shell.now()?;
        self.state = self.shell.core.play(event, self.state.revision, now)?;
        self.since = Instant::now();
        Ok(())
    }

    /// The time until the next tick is due; none while nothing comes of waiting, and where time stands still.
    fn due(&self) -> Option<Duration> {
        let call_in = self.state.clock.call_in_ms.filter(|_| !self.shell.clock.is_still())?;
        let call_in = Duration::from_millis(u64::try_from(call_in).unwrap_or_default());
        Some(call_in.saturating_sub(self.since.elapsed()))
    }

    /// Puts the next tick off: somebody else holds the file, and lets go of it again.
    fn put_off(&mut self) {
        self.state.clock.remaining_ms = self.left_ms();
        self.state.clock.call_in_ms = Some(RETRY_MS);
        self.since = Instant::now();
    }

    /// Milliseconds left on the clock.
    fn left_ms(&self) -> i64 {
        let clock = &self.state.clock;
        let passed = if clock.running { self.since.elapsed().as_millis() } else { 0 };
        clock.remaining_ms.saturating_sub(i64::try_from(passed).unwrap_or(i64::MAX)).max(0)
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
