//! The `Instep` object other languages see: one read call a screen, one write call an action. It composes: pure
//! modules decide, the store keeps.

mod about;
mod backups;
mod changes;
#[cfg(test)]
mod cost_tests;
mod diagnostics;
mod door;
mod exchange;
#[cfg(test)]
mod exchange_tests;
mod explain;
mod finish;
#[cfg(test)]
mod finish_tests;
mod guides;
mod history;
mod labels;
mod library;
mod log_type;
mod pictures;
mod player;
#[cfg(test)]
mod player_clock_tests;
#[cfg(test)]
mod player_tests;
mod player_view;
mod ratings;
mod reader;
#[cfg(test)]
mod record_tests;
mod records;
mod recovery;
#[cfg(test)]
mod recovery_tests;
mod reminders;
mod review;
#[cfg(test)]
mod review_tests;
mod safekeeping;
mod safety;
mod safety_check;
#[cfg(test)]
mod safety_tests;
mod sessions;
mod setting_rows;
mod settings;
mod start;
#[cfg(test)]
mod start_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod time_tests;
mod timelines;
mod today;
mod undo;
#[cfg(test)]
mod undo_tests;

use std::sync::Arc;
use std::time::Duration;

use rusqlite::Connection;
use uuid::{NoContext, Uuid};

pub use about::about;
pub use explain::explain;
pub use labels::{labels, phrase_text, terminal_labels, terminal_text};
pub use library::library_coverage;
pub use pictures::atlas;
pub use records::*;
pub use recovery::recovery;
pub use safekeeping::{erase_at, open_file, recover, write_file};

use crate::calendar::{CareDay, DayStart, Moment, Zone};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::guide::Library;
use crate::store::{self, Durability, LATEST, Store, Tx};
use crate::words::Words;
use diagnostics::name_of;
use door::Door;
use player::{OutputChoice, PlayedHere};
use reader::Readers;
use settings::Chosen;
use timelines::TimelineCache;

/// The companion on one data file. Every call takes the present as a [`Moment`]; none reads a clock.
///
/// Calls may come from any thread; they wait for each other, only not for a backup, a check-up, an export or the reading
/// of a file that comes in. None calls back into the app.
#[derive(uniffi::Object)]
pub struct Instep {
    door: Door,
    readers: Readers,
    library: &'static Library,
    output: OutputChoice,
    playing: PlayedHere,
    timelines: TimelineCache,
}

#[uniffi::export]
impl Instep {
    /// Opens the data file, or makes it when there is none.
    ///
    /// Applies what time alone has decided meanwhile: a session that stood still for six hours is closed. Files of others
    /// under a name of Instep's own are moved into a folder with a dated name, and `doctor` reports them. Waits while another
    /// process makes, restores or erases the file.
    ///
    /// Errors: `Invalid` for a path that is a folder, empty, or starts with `file:`; `NotFound` when its folder does
    /// not exist; `NotOurs`, `Newer`, `Damaged`, `ReadOnly`, `Busy`, `ProtectedStorage`. The file is then left as it is.
    #[uniffi::constructor]
    pub fn open(options: OpenOptions, now: Moment) -> Result<Arc<Self>> {
        let busy_timeout = match u64::try_from(options.busy_timeout_ms) {
            Ok(ms) if ms <= 60_000 => Duration::from_millis(ms),
            _ => return Err(InstepError::out_of_range("busy_timeout_ms", 0, 60_000)),
        };
        check_moment(&now)?;
        let locale = options.locale.unwrap_or_else(Locale::english);
        let readers = Readers::new(locale, options.bidi_isolation);
        let library = Library::shipped()?;
        let door = Door::open(options.path, busy_timeout, DayStart::DEFAULT.care_day(now.offset_time())?)?;
        let instep = Arc::new(Self {
            door,
            readers,
            library,
            output: OutputChoice::default(),
            playing: PlayedHere::default(),
            timelines: TimelineCache::default(),
        });
        instep.reconcile(now)?;
        Ok(instep)
    }

    /// From now on the words, and how numbers, times and weeks are written, are for this reader: call it when the
    /// person changes the language of the device. Every screen is to be read again, and what is armed says the old
    /// words: report `SystemEvent::Language` next. From any thread, also while suspended; a call that is running ends as
    /// it began. In a language that there is no catalogue for, English is said. `take_changes` then reports every area.
    pub fn set_locale(&self, locale: Locale) -> Result<()> {
        self.door.outside(|| {
            if self.readers.change(&locale) {
                self.door.changes().add_all();
            }
        })
    }

    /// Lets go of the file before the app goes to the background. A call that is running is interrupted and rolled
    /// back. Until `resume` every call fails with `Suspended`. From any thread; a second time does nothing.
    pub fn suspend(&self) -> Result<()> {
        self.door.suspend()
    }

    /// Takes the file up again after `suspend`. Does nothing when it was not suspended.
    ///
    /// Errors: as `open`; `Closed` after `shutdown`.
    pub fn resume(&self) -> Result<()> {
        self.door.resume()
    }

    /// Lets go of the file for good. A call that is running is finished first. Every later call fails with `Closed`; a
    /// second shutdown does nothing. From any thread.
    pub fn shutdown(&self) -> Result<()> {
        self.door.shutdown()
    }
}

impl Instep {
    /// The words for who reads now.
    fn words(&self) -> &Words {
        &self.readers.current().words
    }

    /// Reads a screen: one snapshot, the settings in force, then `f`.
    fn read<T, F>(&self, now: &Moment, f: F) -> Result<T>
    where
        F: FnOnce(&View<'_>) -> store::Result<T>,
    {
        check_moment(now)?;
        self.door.through_as(name_of::<F>(), |store| store.read(|db| f(&self.view(db, now)?)))
    }

    /// The same for what reads a great deal: on a connection of its own, while other calls go on.
    fn read_aside<T, F>(&self, now: &Moment, f: F) -> Result<T>
    where
        F: FnOnce(&mut View<'_>) -> store::Result<T>,
    {
        check_moment(now)?;
        let (path, wait) = (self.door.path(), self.door.busy_timeout());
        self.door.aside_as(name_of::<F>(), |watch| {
            Store::read_aside(path, wait, watch, |db| f(&mut self.view(db, now)?))
        })
    }

    /// Writes an action: one transaction.
    fn write<T>(&self, now: &Moment, f: impl FnOnce(&mut Tx<'_>) -> store::Result<T>) -> Result<T> {
        self.write_as(now, Durability::Full, f)
    }

    fn write_as<T, F>(&self, now: &Moment, durability: Durability, f: F) -> Result<T>
    where
        F: FnOnce(&mut Tx<'_>) -> store::Result<T>,
    {
        check_moment(now)?;
        self.door.through_as(name_of::<F>(), |store| store.write(now.wall, durability, f))
    }

    /// What a call sees: rows through `db`, which may be a snapshot or an open transaction.
    fn view<'a>(&'a self, db: &'a Connection, now: &'a Moment) -> store::Result<View<'a>> {
        let reader = self.readers.current();
        let chosen = Chosen::load(db, &reader.locale, now.wall)?;
        let today = chosen.day_start_at(now.wall)?.care_day(now.offset_time())?;
        Ok(View {
            db,
            now,
            zone: now.rules(),
            chosen,
            today,
            words: &reader.words,
            library: self.library,
            output: self.output.get(),
            played_here: &self.playing,
            timelines: &self.timelines,
            path: self.door.path(),
        })
    }
}

/// What one call sees.
struct View<'a> {
    db: &'a Connection,
    now: &'a Moment,
    zone: Zone,
    chosen: Chosen,
    /// The care day it is now.
    today: CareDay,
    words: &'a Words,
    library: &'static Library,
    /// Way in which the player reaches the person.
    output: Output,
    /// The session that this object plays.
    played_here: &'a PlayedHere,
    /// The running session's timeline.
    timelines: &'a TimelineCache,
    /// The data file.
    path: &'a str,
}

impl Locale {
    /// What a shell gets that names none.
    fn english() -> Self {
        Self { tag: "en".to_owned(), twelve_hours: None, first_day: None, units: None }
    }

    /// What is said to who reads like that.
    fn words(&self, isolate: bool) -> Words {
        Words::new(&self.tag, self.twelve_hours, isolate).measured_in(self.units)
    }
}

/// What lies at a path, without opening it as a data file and without changing a byte.
///
/// Errors: `Invalid` for a folder or a path that is not plain; `ReadOnly` when it can't be read.
#[uniffi::export]
pub fn inspect(path: String) -> Result<FileReport> {
    let found = store::inspect(&path)?;
    let ours = found.ours();
    Ok(FileReport {
        exists: found.exists,
        bytes: i64::try_from(found.bytes).unwrap_or(i64::MAX),
        ours,
        version: found.header.filter(|_| ours).map(|h| h.user_version),
        known: LATEST,
    })
}

/// A new id, in order of time.
fn new_id(now: &Moment) -> Uuid {
    let ms = now.wall.millis().unsigned_abs();
    let nanos = u32::try_from(ms % 1000).unwrap_or_default().saturating_mul(1_000_000);
    Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, ms / 1000, nanos))
}

/// A present that no clock shows would end up in rows.
fn check_moment(now: &Moment) -> Result<()> {
    const LIMIT: i32 = 18 * 3600;
    let offsets = now.transitions.iter().map(|t| t.offset_s).chain([now.offset_s]);
    if offsets.into_iter().any(|o| !(-LIMIT..=LIMIT).contains(&o)) {
        return Err(InstepError::out_of_range("offset_s", i64::from(-LIMIT), i64::from(LIMIT)));
    }
    let plain = |s: &str, most: usize| !s.is_empty() && s.len() <= most && !s.contains(char::is_control);
    if !plain(&now.zone, 64) {
        return Err(InstepError::invalid("zone", InvalidWhy::NotKnown));
    }
    if now.boot.as_deref().is_some_and(|b| !plain(b, 100)) {
        return Err(InstepError::invalid("boot", InvalidWhy::NotKnown));
    }
    if now.transitions.len() > 200 {
        return Err(InstepError::out_of_range("transitions", 0, 200));
    }
    Ok(())
}

/// Takes what a person wrote: trimmed, none when empty, its lines ended by LF alone. Line breaks and tabs are fine, other
/// control characters are not: a terminal would obey them.
fn written(field: &str, text: Option<&str>, max_characters: i32) -> Result<Option<String>> {
    let text = text.map(|text| text.replace("\r\n", "\n").replace('\r', "\n"));
    let Some(text) = text.as_deref().map(str::trim).filter(|t| !t.is_empty()) else { return Ok(None) };
    if text.chars().count() > usize::try_from(max_characters).unwrap_or_default() {
        return Err(InstepError::invalid(field, InvalidWhy::TooLong { max_characters }));
    }
    if text.contains(|c: char| c.is_control() && c != '\n' && c != '\t') {
        return Err(InstepError::invalid(field, InvalidWhy::ControlCharacters));
    }
    Ok(Some(text.to_owned()))
}
