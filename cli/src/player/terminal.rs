//! The player in a terminal: draws the state, reads single keys, and lets a second pass every second.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{
    DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyEvent, KeyModifiers, poll, read,
};
use crossterm::style::Print;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use crossterm::{execute, queue};
use instep::player::{Cue, CueChannel, CueSignal, PlayerEvent, PlayerPhase};
use instep::rating::{Question, RatingPhase};
use instep::{InstepError, Player, PlayerCard, Session, explain};

use super::guard::{KeyGuard, Place, plain, single};
use super::hangup;
use super::keys::{Scale, Wish, after, wish};
use super::{Playing, screen};
use crate::commands::session_page;
use crate::error::Failure;
use crate::output::{self, WIDTH};

/// How long to wait for a key before looking at the clock and at what the system asks.
const GLANCE: Duration = Duration::from_millis(200);
/// How long a change of step or side fills the screen.
const BANNER: Duration = Duration::from_secs(3);

/// Plays on the screen, which may be there already; afterwards prints the session, or how to go on with it.
pub fn run(mut playing: Playing<'_>, screen: Option<Screen>) -> Result<(), Failure> {
    on_screen(&mut playing, screen)?;
    let page = match playing.saved()? {
        Some(session) => {
            let page = told(&session, &playing.state.ask);
            playing.shell.way_back(page, playing.state.undo.as_ref())
        }
        None if playing.state.active_seconds > 0 || playing.state.segment > 1 => {
            output::Page::new().text(&playing.state.text).indented("  ", "instep resume")
        }
        None => output::Page::new(),
    };
    let card = playing.state.card.as_ref().filter(|_| playing.over());
    playing.shell.out.print(&(), |()| card_page(card))?;
    if card.is_some() {
        output::write("\n")?;
    }
    Ok(playing.shell.out.print(&(), |()| page)?)
}

/// The session, and for each question that was left open the command that answers it, in two lines that can be copied.
fn told(session: &Session, open: &[Question]) -> output::Page {
    open.iter().fold(session_page(session), |page, Question { item, low, high, .. }| {
        page.indented("  ", &format!("instep rate {} {low}…{high} --phase after \\", item.code()))
            .indented("    ", &format!("--session {}", session.id))
    })
}

fn on_screen(playing: &mut Playing<'_>, screen: Option<Screen>) -> Result<(), Failure> {
    let told_to_end = Arc::new(AtomicBool::new(false));
    listen(&told_to_end)?;
    let raw = match screen {
        Some(raw) => raw,
        None => {
            hangup::watch()?;
            Screen::enter()?
        }
    };
    let mut view = View::default();
    view.take_cues(playing)?;
    while !playing.over() || !playing.state.ask.is_empty() {
        // A terminal that is gone is like being told to end: the session is kept.
        let gone = hangup::is_gone() || view.draw(playing, &raw).is_err();
        let wish = if gone || told_to_end.load(Ordering::Relaxed) {
            Some(if playing.over() { Wish::Leave } else { Wish::Event(PlayerEvent::Quit) })
        } else {
            view.key(playing).unwrap_or(None)
        };
        match wish {
            Some(Wish::Leave) => break,
            Some(wish) => {
                let quits = wish == Wish::Event(PlayerEvent::Quit);
                match grant(playing, wish) {
                    Ok(()) if quits => break,
                    Ok(()) => view.take_cues(playing)?,
                    Err(error) if playing.is_lost(&error) || quits => return Err(error.into()),
                    Err(error) => view.notice = title(playing, &error),
                }
            }
            None => {}
        }
        if playing.due().is_some_and(|due| due.is_zero()) {
            match playing.send(PlayerEvent::Tick) {
                Ok(()) => view.take_cues(playing)?,
                // Tried again, and no time is lost by it.
                Err(InstepError::Busy) => playing.put_off(),
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(())
}

/// The card that must not go with the screen.
fn card_page(card: Option<&PlayerCard>) -> output::Page {
    let Some(card) = card else { return output::Page::new() };
    output::Page::new().text(&card.title).each("! ", &card.urgent).each("", &card.lines)
}

/// Does what a key asked for.
fn grant(playing: &mut Playing<'_>, wish: Wish) -> Result<(), InstepError> {
    match wish {
        Wish::Event(event) => playing.send(event),
        Wish::Rate(answer) => playing.rate(playing.open_item(), RatingPhase::After, answer),
        Wish::AskWhy | Wish::Back | Wish::Leave => Ok(()),
    }
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
    /// A change of step or side that fills the screen, and since when.
    banner: Option<(Instant, Cue)>,
    scale: Scale,
    guard: KeyGuard,
    drawn: Drawn,
}

impl View {
    /// Draws what differs from what stands there.
    fn draw(&mut self, playing: &Playing<'_>, raw: &Screen) -> io::Result<()> {
        let room = raw.size()?;
        let lines = self.lines(&playing.state, playing.left_ms(), room);
        let place = guarded(&playing.state);
        self.guard.shows(place, Instant::now());
        self.drawn.show(lines, room, raw)
    }

    fn lines(&mut self, player: &Player, left_ms: i64, room: (usize, usize)) -> Vec<String> {
        if self.banner.as_ref().is_some_and(|(since, _)| since.elapsed() >= BANNER) {
            self.banner = None;
        }
        match &self.banner {
            Some((_, cue)) if !self.asking_why => screen::banner(player, cue, room),
            _ => {
                let asked = player.ask.first().map(|q| screen::scale(q, self.scale, room.0).join("\n"));
                let notice: Vec<&str> = [self.notice.as_str(), asked.as_deref().unwrap_or_default()].into();
                let notice = notice.join("\n");
                let (notice, asking_why, scale) = (notice.trim(), self.asking_why, self.scale);
                screen::Screen { player, left_ms, notice, asking_why, scale }.lines(room)
            }
        }
    }

    /// Waits a moment for a key. Returns what it asks for, if anything.
    fn key(&mut self, playing: &Playing<'_>) -> io::Result<Option<Wish>> {
        let keys = read_keys(&mut self.guard, false)?;
        if keys.is_empty() {
            return Ok(None);
        }
        self.banner = None;
        let mut wished = None;
        for key in single(keys, &mut self.guard, Instant::now()) {
            wished = self.wish(key, &playing.state).or(wished);
        }
        Ok(wished)
    }

    fn wish(&mut self, key: KeyEvent, player: &Player) -> Option<Wish> {
        let control_c = key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char('c');
        if control_c && !matches!(player.state, PlayerPhase::Finished | PlayerPhase::Abandoned) {
            return Some(Wish::Event(PlayerEvent::Quit));
        }
        let place = guarded(player);
        if !self.guard.takes(key.code, place, Instant::now()) {
            return None;
        }
        self.play(key, player)
    }

    fn play(&mut self, key: KeyEvent, player: &Player) -> Option<Wish> {
        if let Some(question) = player.ask.first()
            && self.scale.press(key.code, question.low, question.high)
        {
            return None;
        }
        if matches!(player.state, PlayerPhase::Finished | PlayerPhase::Abandoned) {
            let wished = after(key, self.scale);
            if matches!(wished, Some(Wish::Rate(_))) {
                self.scale = Scale::default();
            }
            return wished;
        }
        let wished = wish(key, player, self.asking_why);
        self.asking_why = wished == Some(Wish::AskWhy);
        if matches!(wished, Some(Wish::Rate(_))) {
            self.scale = Scale::default();
        }
        wished
    }

    /// Shows and sounds what the state asks for. A notice stays until something begins or ends.
    fn take_cues(&mut self, playing: &mut Playing<'_>) -> Result<(), Failure> {
        let place = Some(playing.place());
        if self.place != place {
            self.place = place;
            self.notice.clear();
        }
        let cues = std::mem::take(&mut playing.state.cues);
        // What the state itself shows is not said twice.
        let told = |cue: &&Cue| cue.channel == CueChannel::Text && is_notice(cue.signal);
        let texts: Vec<&str> = cues.iter().filter(told).filter_map(|cue| cue.text.as_deref()).collect();
        if !texts.is_empty() {
            self.notice = texts.join("\n");
        }
        if cues.iter().any(|cue| cue.channel == CueChannel::Chime) {
            execute!(io::stdout(), Print('\u{7}'))?;
        }
        if let Some(cue) = cues.into_iter().find(|cue| cue.channel == CueChannel::FullScreen) {
            self.banner = Some((Instant::now(), cue));
        }
        Ok(())
    }
}

/// The place whose keys are guarded against a held key.
const fn guarded(player: &Player) -> Place {
    Place {
        screen: None,
        feet: None,
        asked: player.ask.len(),
        ready: matches!(player.state, PlayerPhase::Ready),
        over: matches!(player.state, PlayerPhase::Finished | PlayerPhase::Abandoned),
    }
}

/// Waits a moment for keys. `all`: also those that come at once; otherwise they are taken one by one.
pub fn read_keys(guard: &mut KeyGuard, all: bool) -> io::Result<Vec<KeyEvent>> {
    let mut keys = Vec::new();
    // A terminal that goes between this and the next line is left to the watch.
    if hangup::is_gone()
        || !poll(Duration::ZERO)? && (!hangup::wait_for_input(GLANCE) || !poll(Duration::ZERO)?)
    {
        return Ok(keys);
    }
    loop {
        match read()? {
            Event::Key(key) => keys.extend(plain(key)),
            // Pasted text answers nothing.
            Event::Paste(_) => guard.disturb(Instant::now()),
            _ => {}
        }
        if !(all && poll(Duration::ZERO)?) {
            return Ok(keys);
        }
    }
}

/// Returns true if a signal's words stand beside the state, which does not show them. Those of the opening stood on
/// Start.
const fn is_notice(signal: CueSignal) -> bool {
    matches!(
        signal,
        CueSignal::CountIn
            | CueSignal::AskPressure
            | CueSignal::StepCue
            | CueSignal::StepWaits
            | CueSignal::SwitchSoon
    )
}

/// The terminal in raw mode on its other screen, put right again when dropped, whatever happened.
pub struct Screen;

/// The lines that stand on the screen, and the columns and rows they were drawn for.
#[derive(Debug, Default)]
pub struct Drawn {
    room: (usize, usize),
    lines: Vec<String>,
}

impl Drawn {
    /// Draws these lines, unless they stand there already.
    pub fn show(&mut self, lines: Vec<String>, room: (usize, usize), raw: &Screen) -> io::Result<()> {
        if (self.room, &self.lines) == (room, &lines) {
            return Ok(());
        }
        raw.draw(&lines)?;
        *self = Self { room, lines };
        Ok(())
    }
}

impl Screen {
    /// Columns of text, and rows.
    pub fn size(&self) -> io::Result<(usize, usize)> {
        let (columns, rows) = size()?;
        Ok((usize::from(columns).clamp(20, WIDTH), usize::from(rows)))
    }

    /// Draws these lines and nothing else.
    pub fn draw(&self, lines: &[String]) -> io::Result<()> {
        let (_, rows) = size()?;
        let mut out = io::stdout().lock();
        for (row, line) in (0..rows).zip(lines) {
            queue!(out, MoveTo(0, row), Print(line), Clear(ClearType::UntilNewLine))?;
        }
        queue!(out, Clear(ClearType::FromCursorDown))?;
        out.flush()
    }

    pub fn enter() -> io::Result<Self> {
        enable_raw_mode()?;
        // From here on dropping it undoes everything, also when the next line fails.
        let screen = Self;
        // Sets up the reader of keys, which takes a while, before a terminal that goes can be read in vain.
        if !hangup::is_gone() {
            poll(Duration::ZERO)?;
        }
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide, Clear(ClearType::All))?;
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = execute!(io::stdout(), Show, DisableBracketedPaste, LeaveAlternateScreen);
        let _ = disable_raw_mode();
    }
}

/// Sets the flag when the process is told to end, so that the terminal is put right and the session kept.
#[cfg(unix)]
pub fn listen(told_to_end: &Arc<AtomicBool>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(told_to_end))?;
    }
    Ok(())
}

#[cfg(not(unix))]
pub fn listen(_: &Arc<AtomicBool>) -> io::Result<()> {
    Ok(())
}
