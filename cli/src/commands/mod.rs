//! The commands: each asks the core once or twice and prints what it returns.

mod exchange;
mod guides;
mod help;
mod history;
mod library;
mod ratings;
mod reminders;
mod report;
mod review;
mod safekeeping;
mod safety;
mod sessions;
mod settings;
mod today;
mod undo;

use std::sync::Arc;

use instep::calendar::{Moment, OffsetTime};
use instep::{Instep, InstepError, Locale, OpenOptions, UndoOffer};
use serde::Serialize;

use crate::args::{Command, CommandLine, ReminderCommand};
use crate::clock::Clock;
use crate::data;
use crate::error::Failure;
use crate::output::{Output, Page};
use crate::player;
use crate::words::shared;

pub use safety::lifted_once;
pub use sessions::page as session_page;

/// How long another process may hold the file before a command gives up.
const BUSY_TIMEOUT_MS: i32 = 5000;

/// What every command works with.
pub struct Shell {
    pub core: Arc<Instep>,
    pub clock: Clock,
    pub out: Output,
    pub locale: Locale,
}

impl Shell {
    /// The present.
    pub fn now(&self) -> Result<Moment, InstepError> {
        self.clock.now()
    }

    /// Prints a record that was just written, with the way back beside its fields.
    pub fn print_saved<T: Serialize>(
        &self,
        record: &T,
        undo: Option<&UndoOffer>,
        draw: impl FnOnce(&T) -> Page,
    ) -> Result<(), Failure> {
        let saved = Saved { record, undo };
        Ok(self.out.print(&saved, |saved| self.way_back(draw(saved.record), undo))?)
    }

    /// Says below a page how what it shows can be taken back, as long as it can.
    pub fn way_back(&self, page: Page, undo: Option<&UndoOffer>) -> Page {
        let in_time = |until: OffsetTime| self.now().is_ok_and(|now| now.wall <= until.at);
        match undo.filter(|undo| undo.until.is_none_or(in_time)) {
            Some(undo) => page.whole("", &format!("{}: instep undo {}", shared().common.undo, undo.token)),
            None => page,
        }
    }
}

/// A record and the way back from it, as one JSON object.
#[derive(Serialize)]
struct Saved<'a, T> {
    #[serde(flatten)]
    record: &'a T,
    undo: Option<&'a UndoOffer>,
}

/// Runs the command line.
pub fn run(line: CommandLine, locale: &Locale) -> Result<(), Failure> {
    let global = line.global;
    let command = match line.command.unwrap_or(Command::Today) {
        Command::Completions { shell } => return help::completions(shell),
        Command::Man => return help::man(),
        command => command,
    };
    if let Command::Settings(args) = &command {
        settings::check(args.command.as_ref())?;
    }
    let now: Option<OffsetTime> = global.now;
    let fast = match &command {
        Command::Play(args) => Some(args.fast.fast),
        Command::Resume(args) => Some(args.fast.fast),
        Command::Reminder(ReminderCommand::Watch(_)) => Some(false),
        _ => None,
    };
    // All but those that stay do one thing at one time: a clock that was set shows it to the millisecond.
    let still = fast.unwrap_or(now.is_some());
    let clock = Clock::new(now.map(|time| time.at), global.zone, still)?;
    let out = Output { json: global.json };
    if let Command::Recover(args) = command {
        return safekeeping::recover(&data::path(global.data)?, args, out, locale, clock.now()?);
    }
    if let Command::Erase(_) = command {
        return safekeeping::erase(&data::path(global.data)?, out, locale);
    }
    let path = data::path(global.data)?;
    let options = OpenOptions {
        path: path.clone(),
        locale: Some(locale.clone()),
        busy_timeout_ms: BUSY_TIMEOUT_MS,
        bidi_isolation: false,
    };
    let core = Instep::open(options, clock.now()?).map_err(Failure::about(&path))?;
    let mut shell = Shell { core, clock, out, locale: locale.clone() };
    let done = dispatch(&mut shell, command);
    // Everything was said; nobody waits. Damage that turns up now is told, but what was asked for is done.
    if done.is_ok()
        && let Err(damaged @ InstepError::Damaged { .. }) =
            shell.now().and_then(|now| shell.core.backup_if_due(now))
    {
        Failure::Core(damaged).report(global.json, locale);
    }
    // What was answered is stored already; letting go of the file can only be tried.
    let _ = shell.core.shutdown();
    done
}

fn dispatch(shell: &mut Shell, command: Command) -> Result<(), Failure> {
    match command {
        Command::Today => today::today(shell),
        Command::Guides(args) => guides::list(shell, args.into()),
        Command::Guide(args) => guides::show(shell, args.into()),
        Command::Choose(args) => guides::choose(shell, args.into()),
        Command::Play(args) => player::play(shell, args.guide.into(), args.quiet),
        Command::Resume(_) => player::resume(shell),
        Command::Log(args) => sessions::log(shell, args),
        Command::Rate(args) => ratings::rate(shell, args),
        Command::Rating(command) => ratings::one(shell, command),
        Command::History(args) => history::history(shell, args),
        Command::Sessions(args) => sessions::list(shell, args),
        Command::Session(command) => sessions::one(shell, command),
        Command::Reminder(command) => reminders::run(shell, command),
        Command::Review(args) => review::review(shell, &args),
        Command::Report(args) => report::report(shell, &args),
        Command::Safety(args) => safety::safety(shell, args),
        Command::Look(args) => safety::look(shell, args),
        Command::Library(args) => library::run(shell, args),
        Command::Settings(args) => settings::run(shell, args.command),
        Command::Undo(args) => undo::undo(shell, args),
        Command::Backup(args) => safekeeping::backup(shell, args),
        Command::Restore(args) => safekeeping::restore(shell, args),
        Command::Trash(args) => safekeeping::trash(shell, args),
        Command::Doctor(args) => safekeeping::doctor(shell, &args),
        // Done before the data file was opened.
        Command::Recover(_) | Command::Erase(_) => Ok(()),
        Command::Export(args) => exchange::export(shell, args),
        Command::Import(args) => exchange::import(shell, args),
        Command::Completions { shell } => help::completions(shell),
        Command::Man => help::man(),
    }
}
