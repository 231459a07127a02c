//! Start in a terminal: the session that is unfinished, the safety check, the look at the feet and the ratings, each on its
//! own screen.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use instep::rating::Answer;
use instep::{Player, explain};

use super::check::{CheckView, CheckWish, key};
use super::feet::{FeetWish, FootCheck, Stage};
use super::{Before, screen};
use crate::error::{Failure, concerns_file};
use crate::output::wrap;
use crate::player::guard::{KeyGuard, Place, single};
use crate::player::keys::Scale;
use crate::player::terminal::{self, Drawn, Screen, listen, read_keys};
use crate::player::{Playing, hangup};
use crate::words;

/// Goes through what stands before the session on the screen, and plays it.
pub fn run(mut before: Before<'_>) -> Result<(), Failure> {
    let told_to_end = Arc::new(AtomicBool::new(false));
    listen(&told_to_end)?;
    hangup::watch()?;
    let raw = Screen::enter()?;
    let mut view = View { unfinished: before.start.unfinished_text.is_some(), ..View::default() };
    let done = loop {
        let gone =
            hangup::is_gone() || view.draw(&before, &raw).is_err() || told_to_end.load(Ordering::Relaxed);
        let done = if gone { Ok(Done::Left) } else { view.step(&mut before) };
        match done {
            Ok(Done::On) => {}
            Ok(done) => break done,
            Err(Failure::Core(error)) if !concerns_file(&error) => {
                let text = explain(error, before.shell.locale.clone());
                view.notice = text.map(|text| text.title).unwrap_or_default();
            }
            Err(failure) => return Err(failure),
        }
    };
    match done {
        Done::Begun(player) => terminal::run(Playing::new(before.shell, *player), Some(raw)),
        Done::On | Done::Left => {
            drop(raw);
            before.refused()
        }
    }
}

/// The outcome of a key.
enum Done {
    On,
    Left,
    Begun(Box<Player>),
}

/// The state of the screens beside Start itself.
#[derive(Debug, Default)]
struct View {
    notice: String,
    /// Another session is unfinished, and the person has not said what becomes of it.
    unfinished: bool,
    check: CheckView,
    feet: FootCheck,
    scale: Scale,
    guard: KeyGuard,
    drawn: Drawn,
}

/// The screen that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Unfinished,
    Check,
    Feet,
    Last,
}

impl View {
    fn shown(&mut self, before: &Before<'_>) -> Shown {
        let owed = before.start.foot_check.as_ref().is_some_and(|check| check.owed || self.feet.is_open());
        if self.unfinished {
            Shown::Unfinished
        } else if self.check.shows(&before.start) {
            Shown::Check
        } else if owed && self.feet.shows().is_some() {
            Shown::Feet
        } else {
            Shown::Last
        }
    }

    fn draw(&mut self, before: &Before<'_>, raw: &Screen) -> io::Result<()> {
        let room = raw.size()?;
        let lines = self.lines(before, room);
        let place = self.place(before);
        self.guard.shows(place, Instant::now());
        self.drawn.show(lines, room, raw)
    }

    fn lines(&mut self, before: &Before<'_>, room: (usize, usize)) -> Vec<String> {
        let start = &before.start;
        let notice = wrap("", &self.notice, room.0);
        let room = (room.0, room.1.saturating_sub(notice.len()));
        let page = match self.shown(before) {
            Shown::Unfinished => {
                let text = start.unfinished_text.as_deref().unwrap_or_default();
                let (labels, quit) = (&words::shared().start, &words::terminal().check.quit);
                let keys = [
                    key("c", &labels.continue_it.to_lowercase()),
                    key("n", &labels.start.to_lowercase()),
                    key("q", quit),
                ];
                let keys = crate::output::dotted(keys.iter().map(String::as_str));
                screen::page(start, "", &wrap("", text, room.0), &keys, room)
            }
            Shown::Check => {
                let heading = self.check.heading(start);
                let rows = screen::rows(start, heading, &self.check.keys(start), room);
                let body = self.check.lines(start, room.0, rows);
                if self.check.is_too_small() {
                    return wrap("", &words::terminal().player.larger_window, room.0);
                }
                screen::page(start, heading, &body, &self.check.keys(start), room)
            }
            Shown::Feet => {
                let keys = self.feet.keys();
                let rows = screen::rows(start, "", &keys, room);
                let check = start.foot_check.as_ref();
                let body = check.map(|check| self.feet.lines(check, room.0, rows)).unwrap_or_default();
                screen::page(start, "", &body, &keys, room)
            }
            Shown::Last => {
                let mut open = before.ask();
                let (first, more) = (open.next(), open.next().is_some());
                let keys = screen::last_keys(first, more, self.scale);
                let rows = screen::rows(start, "", &keys, room);
                screen::page(start, "", &screen::last(start, first, self.scale, (room.0, rows)), &keys, room)
            }
        };
        [page, notice].concat()
    }

    /// The place whose keys are guarded against a held key.
    fn place(&mut self, before: &Before<'_>) -> Place {
        let shown = self.shown(before);
        Place {
            screen: self.check.place(&before.start).filter(|_| shown == Shown::Check),
            feet: self
                .feet
                .shows()
                .filter(|stage| shown == Shown::Feet && !matches!(stage, Stage::Place(..))),
            asked: before.ask().count(),
            ready: matches!(shown, Shown::Last | Shown::Unfinished),
            over: false,
        }
    }

    /// Waits a moment for keys and does what they ask for.
    fn step(&mut self, before: &mut Before<'_>) -> Result<Done, Failure> {
        let all = self.shown(before) != Shown::Last;
        let keys = read_keys(&mut self.guard, all)?;
        for key in single(keys, &mut self.guard, Instant::now()) {
            match self.take(before, key)? {
                Done::On => {}
                done => return Ok(done),
            }
        }
        Ok(Done::On)
    }

    fn take(&mut self, before: &mut Before<'_>, key: KeyEvent) -> Result<Done, Failure> {
        if key.modifiers.contains(KeyModifiers::CONTROL) {
            return Ok(if key.code == KeyCode::Char('c') { Done::Left } else { Done::On });
        }
        let place = self.place(before);
        if !self.guard.takes(key.code, place, Instant::now()) {
            return Ok(Done::On);
        }
        self.notice.clear();
        match self.shown(before) {
            Shown::Unfinished => self.on_unfinished(before, key.code),
            Shown::Check => match self.check.press(key.code, &before.start) {
                Some(CheckWish::Quit) => Ok(Done::Left),
                Some(wish) => {
                    self.guard.answered(Instant::now());
                    match wish {
                        CheckWish::Answer(answer) => before.answer(answer)?,
                        CheckWish::AcceptWarnings => before.accept_warnings()?,
                        CheckWish::Quit => {}
                    }
                    Ok(Done::On)
                }
                None => Ok(Done::On),
            },
            Shown::Feet => {
                let Some(check) = &before.start.foot_check else { return Ok(Done::On) };
                match self.feet.press(key.code, check) {
                    Some(FeetWish::Quit) => return Ok(Done::Left),
                    Some(FeetWish::NothingNew) => before.nothing_new = true,
                    Some(FeetWish::Store(entry)) => before.store_look(entry)?,
                    None => {}
                }
                Ok(Done::On)
            }
            Shown::Last => self.on_last(before, key.code),
        }
    }

    fn on_unfinished(&mut self, before: &Before<'_>, key: KeyCode) -> Result<Done, Failure> {
        match key {
            KeyCode::Char('c' | 'C') => {
                let player = before.shell.core.continue_session(before.shell.now()?)?;
                Ok(Done::Begun(Box::new(player)))
            }
            KeyCode::Char('n' | 'N') => {
                self.unfinished = false;
                Ok(Done::On)
            }
            KeyCode::Char('q' | 'Q') | KeyCode::Esc => Ok(Done::Left),
            _ => Ok(Done::On),
        }
    }

    /// The rating that stands open, and the start.
    fn on_last(&mut self, before: &mut Before<'_>, key: KeyCode) -> Result<Done, Failure> {
        let open = before.ask().next().cloned();
        if let Some(question) = &open
            && self.scale.press(key, question.low, question.high)
        {
            return Ok(Done::On);
        }
        let chosen = self.scale.chosen;
        match (key, open) {
            (KeyCode::Char('q' | 'Q' | 's' | 'S'), _) => Ok(Done::Left),
            (KeyCode::Char('x' | 'X'), Some(question)) => {
                self.scale = Scale::default();
                before.rate(question.item, Answer::Skipped)?;
                Ok(Done::On)
            }
            (KeyCode::Enter, open) => {
                if let (Some(question), Some(value)) = (open, chosen) {
                    self.scale = Scale::default();
                    before.rate(question.item, Answer::Value { value })?;
                    if before.ask().next().is_some() {
                        return Ok(Done::On);
                    }
                }
                Ok(Done::Begun(Box::new(before.begin()?)))
            }
            _ => Ok(Done::On),
        }
    }
}
