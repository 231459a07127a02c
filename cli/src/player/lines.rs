use std::io::{BufRead, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};

use instep::player::{PlayerEvent, PlayerPhase};
use instep::rating::{Answer, Question, RatingPhase};
use instep::session::StopReason;
use instep::{InstepError, InvalidWhy, Player, Session};

use super::Playing;
use super::event::{Request, read};
use crate::commands::Shell;
use crate::error::Failure;
use crate::output::{Page, clock, dotted};
use crate::words::terminal;

/// The longest line that is read, in bytes; a longer one is cut and then no event.
const LONGEST_LINE: u64 = 4096;

/// Lines of standard input, and what became of those before.
pub struct Input {
    pub lines: Receiver<String>,
    /// A line could not be done.
    pub refused: bool,
}

impl Input {
    /// Reads standard input from here on.
    pub fn standard() -> Self {
        Self { lines: read_lines(), refused: false }
    }
}

/// Plays by lines: one event a line in, one state a line out, and at the end the session.
pub fn run(mut playing: Playing<'_>, input: Input) -> Result<(), Failure> {
    let done = talk(&mut playing, input);
    if matches!(done, Err(Failure::Output(_))) && !playing.over() {
        // Nobody listens any more. What was played up to here is kept as `quit` keeps it, if that is still possible.
        let _ = playing.send(PlayerEvent::Quit);
    }
    done
}

fn talk(playing: &mut Playing<'_>, input: Input) -> Result<(), Failure> {
    let Input { lines, mut refused } = input;
    show(playing, false)?;
    loop {
        let line = match playing.due() {
            Some(due) => match lines.recv_timeout(due) {
                Ok(line) => Some(line),
                Err(RecvTimeoutError::Timeout) => {
                    tick(playing)?;
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => None,
            },
            None => lines.recv().ok(),
        };
        let Some(line) = line else {
            // The end of the input leaves the session as it is; there is no line to answer.
            if !playing.over() {
                playing.send(PlayerEvent::Quit)?;
            }
            break;
        };
        match take(playing, &line) {
            Ok(done) => {
                show(playing, done == Done::Hurts)?;
                if done == Done::Quit {
                    break;
                }
            }
            Err(Failure::Core(error)) if playing.is_lost(&error) => return Err(error.into()),
            Err(failure) => {
                failure.report(playing.shell.out.json, &playing.shell.locale);
                refused = true;
            }
        }
    }
    if let Some(session) = playing.saved()? {
        playing.shell.out.print(&session, |s: &Session| Page::new().text(&s.text))?;
    }
    if refused { Err(Failure::Told) } else { Ok(()) }
}

/// The time of the core's clock is over. Shows the state when something began or ended.
fn tick(playing: &mut Playing<'_>) -> Result<(), Failure> {
    let place = playing.place();
    match playing.send(PlayerEvent::Tick) {
        Ok(()) if playing.place() != place => show(playing, false),
        Ok(()) => Ok(()),
        // Tried again, and no time is lost by it.
        Err(InstepError::Busy) => {
            playing.put_off();
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}

/// What a line came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    /// It is done.
    On,
    /// It was the last one.
    Quit,
    /// It was stopped because it hurts, or for a cramp: what to do then is told.
    Hurts,
}

/// Does what a line asks for.
fn take(playing: &mut Playing<'_>, line: &str) -> Result<Done, Failure> {
    match read(line)? {
        Request::Event(event) => {
            let hurts = matches!(
                event,
                PlayerEvent::Stop { reason: StopReason::Pain }
                    | PlayerEvent::Stop { reason: StopReason::Cramp }
            );
            playing.send(event)?;
            return Ok(if hurts { Done::Hurts } else { Done::On });
        }
        Request::Answer(_) | Request::AcceptWarnings => {
            let why = InvalidWhy::NotNow;
            return Err(InstepError::Invalid { field: "event".to_owned(), why }.into());
        }
        Request::Tick(seconds) => ticks(playing, seconds)?,
        Request::Rate(item, phase, answer) => playing.rate(item, phase, answer)?,
        Request::SkipRating(item) => {
            let phase = if playing.over() { RatingPhase::After } else { RatingPhase::Before };
            playing.rate(item.unwrap_or(playing.open_item()), phase, Answer::Skipped)?;
        }
        Request::Quit => {
            if !playing.over() {
                playing.send(PlayerEvent::Quit)?;
            }
            return Ok(Done::Quit);
        }
    }
    Ok(Done::On)
}

/// Lets time pass before there is a session.
pub fn moves_the_clock(shell: &mut Shell, seconds: i32) -> Result<(), Failure> {
    if !shell.clock.is_still() {
        return Err(Failure::Usage(terminal().player.tick_needs_fast.clone()));
    }
    (0..seconds).for_each(|_| shell.clock.tick());
    Ok(())
}

/// One tick a second, as a shell in real time sends them.
fn ticks(playing: &mut Playing<'_>, seconds: i32) -> Result<(), Failure> {
    if !playing.shell.clock.is_still() {
        return Err(Failure::Usage(terminal().player.tick_needs_fast.clone()));
    }
    let mut cues = Vec::new();
    for _ in 0..seconds {
        playing.shell.clock.tick();
        if !playing.over() {
            playing.send(PlayerEvent::Tick)?;
            cues.append(&mut playing.state.cues);
        }
    }
    // The one line stands for all of them, so it tells what any of them had to show or sound.
    playing.state.cues = cues;
    Ok(())
}

/// Shows the state. `card`: with the card that says what to do. What is washed, looked at or minded on the way is shown
/// where it matters, at the change of foot and at the end.
fn show(playing: &Playing<'_>, card: bool) -> Result<(), Failure> {
    let page = |player: &Player| {
        let mut page = draw(player);
        if let Some(shown) = player.card.as_ref().filter(|_| card) {
            page = page.indented("  ! ", &shown.title).each("  ! ", &shown.urgent).each("    ", &shown.lines);
        } else if player.state == PlayerPhase::SwitchFoot || playing.over() {
            page = page.each("  ! ", &player.lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>());
        }
        playing.shell.way_back(page, player.undo.as_ref())
    };
    Ok(playing.shell.out.print(&playing.state, page)?)
}

fn draw(player: &Player) -> Page {
    let left = if player.remaining_seconds > 0 { clock(player.remaining_seconds) } else { String::new() };
    let page = Page::new()
        .text(&dotted([player.text.as_str(), &left]))
        .text(player.label.as_deref().unwrap_or_default());
    player.ask.iter().fold(page, |page, question| draw_question(page, RatingPhase::After, question))
}

/// A question that stands open, with both ends of its scale and the line that answers it.
pub fn draw_question(page: Page, phase: RatingPhase, question: &Question) -> Page {
    let Question { item, text, low, high, low_text, high_text, .. } = question;
    page.indented("? ", text)
        .indented("  ", &format!("{low} {low_text} · {high} {high_text}"))
        .indented("  ", &format!("rate {} {} {low}…{high}", phase.code(), item.code()))
}

/// Reads lines beside the clock. The channel closes at the end of the input.
fn read_lines() -> Receiver<String> {
    let (sender, receiver) = sync_channel(16);
    std::thread::spawn(move || {
        let mut input = std::io::stdin().lock();
        loop {
            let mut bytes = Vec::new();
            let read = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes);
            if !matches!(read, Ok(1..)) {
                break;
            }
            let line = String::from_utf8_lossy(&bytes).into_owned();
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}
