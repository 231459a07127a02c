//! The player in a terminal: draws the state, reads single keys, and lets a second pass every second.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{Event, KeyEventKind, poll, read};
use crossterm::style::Print;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use crossterm::{execute, queue};
use instep::player::{CueChannel, PlayerEvent, PlayerPhase};
use instep::{InstepError, Session, explain};

use super::keys::{Wish, wish};
use super::{Playing, screen};
use crate::commands::session_page;
use crate::error::Failure;
use crate::output::{Page, WIDTH};

/// While a session runs, time passes this often.
const SECOND: Duration = Duration::from_secs(1);
/// How long to wait for a key before looking at the clock and at what the system asks.
const GLANCE: Duration = Duration::from_millis(200);

/// Plays on the screen; afterwards prints the session, or how to go on with it.
pub fn run(mut playing: Playing<'_>) -> Result<(), Failure> {
    on_screen(&mut playing)?;
    let page = match playing.saved()? {
        Some(session) => after(&session),
        None if playing.state.active_seconds > 0 || playing.state.segment > 1 => {
            Page::new().text(&playing.state.text).indented("  ", "instep resume")
        }
        None => Page::new(),
    };
    Ok(playing.shell.out.print(&(), |()| page)?)
}

/// The session, and the command that rates the comfort after it, in two lines that can be copied.
fn after(session: &Session) -> Page {
    session_page(session)
        .indented("  ", "instep rate comfort 0…10 --phase after \\")
        .indented("    ", &format!("--session {}", session.id))
}

fn on_screen(playing: &mut Playing<'_>) -> Result<(), Failure> {
    let told_to_end = Arc::new(AtomicBool::new(false));
    listen(&told_to_end)?;
    let _screen = Screen::enter()?;
    let mut view = View::default();
    view.take_cues(playing)?;
    let mut ticked = Instant::now();
    while !playing.over() {
        view.draw(playing)?;
        let event =
            if told_to_end.load(Ordering::Relaxed) { Some(PlayerEvent::Quit) } else { view.key(playing)? };
        if let Some(event) = event {
            match playing.send(event) {
                Ok(()) if event == PlayerEvent::Quit => return Ok(()),
                Ok(()) => view.take_cues(playing)?,
                Err(error) if playing.is_lost(&error) || event == PlayerEvent::Quit => {
                    return Err(error.into());
                }
                Err(error) => view.notice = title(playing, &error),
            }
        }
        if !playing.runs() {
            ticked = Instant::now();
        } else if ticked.elapsed() >= SECOND {
            ticked = Instant::now();
            match playing.send(PlayerEvent::Tick) {
                Ok(()) => view.take_cues(playing)?,
                // The next second tries again, and no time is lost by it.
                Err(InstepError::Busy) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(())
}

fn title(playing: &Playing<'_>, error: &InstepError) -> String {
    explain(error.clone(), playing.shell.locale.clone()).map(|text| text.title).unwrap_or_default()
}

/// What the screen knows beside the state.
#[derive(Debug, Default)]
struct View {
    notice: String,
    asking_why: bool,
    place: Option<(PlayerPhase, i32)>,
    /// Columns and rows, and the lines drawn there.
    drawn: ((usize, usize), Vec<String>),
}

impl View {
    /// Draws what differs from what stands there.
    fn draw(&mut self, playing: &Playing<'_>) -> io::Result<()> {
        let (columns, rows) = size()?;
        let room = (usize::from(columns).clamp(20, WIDTH), usize::from(rows));
        let lines = screen::lines(&playing.state, &self.notice, self.asking_why, room);
        if self.drawn == (room, lines.clone()) {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        for (row, line) in (0..rows).zip(&lines) {
            queue!(out, MoveTo(0, row), Print(line), Clear(ClearType::UntilNewLine))?;
        }
        queue!(out, Clear(ClearType::FromCursorDown))?;
        self.drawn = (room, lines);
        out.flush()
    }

    /// Waits a moment for a key. The event it asks for, if any.
    fn key(&mut self, playing: &Playing<'_>) -> io::Result<Option<PlayerEvent>> {
        if !poll(GLANCE)? {
            return Ok(None);
        }
        let Event::Key(key) = read()? else { return Ok(None) };
        if key.kind == KeyEventKind::Release {
            return Ok(None);
        }
        let wished = wish(key, &playing.state, self.asking_why);
        self.asking_why = wished == Some(Wish::AskWhy);
        Ok(match wished {
            Some(Wish::Event(event)) => Some(event),
            Some(Wish::AskWhy | Wish::Back) | None => None,
        })
    }

    /// Shows and sounds what the state asks for. A notice stays until something begins or ends.
    fn take_cues(&mut self, playing: &mut Playing<'_>) -> Result<(), Failure> {
        let place = Some(playing.place());
        if self.place != place {
            self.place = place;
            self.notice.clear();
        }
        let cues = std::mem::take(&mut playing.state.cues);
        let texts: Vec<&str> =
            cues.iter().filter(|c| c.channel == CueChannel::Text).filter_map(|c| c.text.as_deref()).collect();
        if !texts.is_empty() {
            self.notice = texts.join("\n");
        }
        if cues.iter().any(|cue| cue.channel == CueChannel::Chime) {
            execute!(io::stdout(), Print('\u{7}'))?;
        }
        Ok(())
    }
}

/// The terminal in raw mode on its other screen, put right again when dropped, whatever happened.
struct Screen;

impl Screen {
    fn enter() -> io::Result<Self> {
        enable_raw_mode()?;
        // From here on dropping it undoes everything, also when the next line fails.
        let screen = Self;
        execute!(io::stdout(), EnterAlternateScreen, Hide, Clear(ClearType::All))?;
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = execute!(io::stdout(), Show, LeaveAlternateScreen);
        let _ = disable_raw_mode();
    }
}

/// Sets the flag when the process is told to end, so that the terminal is put right and the session kept.
#[cfg(unix)]
fn listen(told_to_end: &Arc<AtomicBool>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(told_to_end))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn listen(_: &Arc<AtomicBool>) -> io::Result<()> {
    Ok(())
}
