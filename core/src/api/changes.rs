use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::{ChangedArea, Instep};
use crate::error::Result;

impl Instep {
    /// Returns the areas that were changed since this was called last, as the exported call of this name does.
    pub fn take_changes(&self) -> Vec<ChangedArea> {
        self.door.changes().take()
    }
}

#[uniffi::export]
impl Instep {
    /// Returns the areas that were changed since this was called last, each once and in the order of `ChangedArea`, and
    /// forgets them. Call it after every call that writes, also after `reconcile`, `plan_reminders`, `on_system_event`
    /// and `backup_if_due`.
    ///
    /// An area is reported once the write is stored; a write that failed reports nothing, and so does one that changed
    /// nothing. A tick that only stores how far the session got reports nothing either. `set_locale`, `restore` and
    /// `erase` report every area. Writes of another process are not reported: see `data_version`.
    ///
    /// From any thread, also while a call is running, while suspended and after `shutdown`. It waits for nothing and does
    /// not read the file.
    ///
    /// Errors: `Internal` only.
    // A call that returned no result could only crash an app.
    #[uniffi::method(name = "take_changes")]
    fn exported_take_changes(&self) -> Result<Vec<ChangedArea>> {
        Ok(self.take_changes())
    }

    /// Returns a number that is another one after another process wrote to the data file, and after `resume`. Only
    /// compare it with the number before: they differ when all screens should be read again. Writes of this object do not
    /// change it; `take_changes` reports them.
    ///
    /// Errors: `Suspended`, `Closed`, `Busy`.
    pub fn data_version(&self) -> Result<i64> {
        self.door.data_version()
    }
}

/// Collects the changed areas until a shell takes them.
#[derive(Default)]
pub(super) struct Changes {
    areas: Mutex<BTreeSet<ChangedArea>>,
}

impl Changes {
    /// Adds the areas of tables that a committed transaction wrote.
    pub fn add_tables(&self, tables: BTreeSet<&'static str>) {
        if !tables.is_empty() {
            self.add(tables.into_iter().flat_map(areas_of).copied());
        }
    }

    /// Adds every area.
    pub fn add_all(&self) {
        self.add(ChangedArea::ALL.iter().copied());
    }

    fn add(&self, areas: impl IntoIterator<Item = ChangedArea>) {
        self.areas.lock().unwrap_or_else(PoisonError::into_inner).extend(areas);
    }

    fn take(&self) -> Vec<ChangedArea> {
        let taken = std::mem::take(&mut *self.areas.lock().unwrap_or_else(PoisonError::into_inner));
        taken.into_iter().collect()
    }
}

/// The areas that a table's rows show on. A table that is not listed shows everywhere.
fn areas_of(table: &'static str) -> &'static [ChangedArea] {
    match table {
        // The ratings of a session go with it to the trash and back, and a session silences reminders.
        "session" => &[ChangedArea::Sessions, ChangedArea::Ratings, ChangedArea::Reminders],
        // It follows from the sessions.
        "evening" => &[ChangedArea::Sessions],
        // A rated night silences the question for it.
        "rating" => &[ChangedArea::Ratings, ChangedArea::Reminders],
        "reminder" | "ledger" | "delivery" => &[ChangedArea::Reminders],
        "player" | "timeline" => &[ChangedArea::Player],
        "guide_pref" | "step_pref" => &[ChangedArea::Guides],
        "safety_answer" | "look" | "finding" => &[ChangedArea::Safety],
        // The tradition and the reach decide which guides are offered, the quiet hours what rings when.
        "setting" | "aim" => &[ChangedArea::Settings, ChangedArea::Guides, ChangedArea::Reminders],
        // No screen shows earlier versions of a row, or that it was purged.
        "revision" | "tombstone" | "undo" | "undo_row" => &[],
        _ => ChangedArea::ALL,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{begin, evening, moment, open, soak};
    use super::*;
    use crate::player::PlayerEvent;
    use crate::rating::{Answer, RatingItem};
    use crate::store;
    use crate::{RatingEntry, SettingChange};

    #[test]
    fn every_table_names_its_areas() {
        for table in store::table_names() {
            assert_ne!(areas_of(table), ChangedArea::ALL, "{table}");
        }
    }

    #[test]
    fn a_write_that_is_rolled_back_reports_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let instep = open(folder.path(), evening());
        let rolled_back = instep.write(&evening(), |tx| {
            store::SettingRow::set(tx, "voice", "yes".to_owned(), 0)?;
            Err::<(), _>(crate::error::InstepError::Conflict.into())
        });
        assert!(rolled_back.is_err());
        assert_eq!(instep.take_changes(), []);
    }

    /// A panic behind a commit does not take the write back.
    #[test]
    fn a_panic_after_a_commit_keeps_what_was_changed() {
        let folder = tempfile::tempdir().unwrap();
        let instep = open(folder.path(), evening());
        let panicked = instep.door.through(|store| -> store::Result<()> {
            store.write(evening().wall, store::Durability::Full, |tx| {
                store::SettingRow::set(tx, "voice", "yes".to_owned(), 0)
            })?;
            panic!("on purpose")
        });
        assert!(panicked.is_err());
        let settings = [ChangedArea::Reminders, ChangedArea::Guides, ChangedArea::Settings];
        assert_eq!(instep.take_changes(), settings);
        assert!(instep.settings(evening()).unwrap().voice);
    }

    #[test]
    fn writes_of_another_process_change_the_version_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let (instep, other) = (open(folder.path(), evening()), open(folder.path(), evening()));
        let version = instep.data_version().unwrap();
        instep.log_session(soak(), evening()).unwrap();
        instep.today(evening()).unwrap();
        assert_eq!(instep.data_version().unwrap(), version, "a write of its own");
        assert!(!instep.take_changes().is_empty());
        other.log_session(soak(), evening()).unwrap();
        let after = instep.data_version().unwrap();
        assert_ne!(after, version);
        assert_eq!((instep.data_version().unwrap(), instep.take_changes()), (after, Vec::new()));
        instep.suspend().unwrap();
        instep.resume().unwrap();
        assert_ne!(instep.data_version().unwrap(), after, "somebody may have written meanwhile");
    }

    /// A time that only passes is no change, whoever stores it; the opening of a file that was left alone is one.
    #[test]
    fn a_heartbeat_reports_nothing_and_a_recovery_on_opening_everything_it_wrote() {
        let folder = tempfile::tempdir().unwrap();
        let instep = open(folder.path(), evening());
        let opened = begin(&instep, "G0", evening());
        let running = instep.play(PlayerEvent::Start, opened.revision, evening()).unwrap();
        assert_eq!(instep.take_changes(), [ChangedArea::Player]);
        let version = open(folder.path(), evening());
        let before = version.data_version().unwrap();
        instep.play(PlayerEvent::Tick, running.revision, moment("2026-11-21T21:00:06+01:00")).unwrap();
        assert_ne!(version.data_version().unwrap(), before, "it was stored");
        assert_eq!(instep.take_changes(), []);
        let later = open(folder.path(), moment("2026-11-22T21:00:00+01:00"));
        let closed =
            [ChangedArea::Sessions, ChangedArea::Ratings, ChangedArea::Reminders, ChangedArea::Player];
        assert_eq!(later.take_changes(), closed);
    }

    /// One thread writes, another takes what changed: each write is reported once, and nothing else is.
    #[test]
    fn every_write_is_reported_to_another_thread_once() {
        let folder = tempfile::tempdir().unwrap();
        let instep = open(folder.path(), evening());
        let (sender, reported) = std::sync::mpsc::channel();
        let done = std::sync::atomic::AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !done.load(std::sync::atomic::Ordering::Acquire) {
                    let changes = instep.take_changes();
                    if !changes.is_empty() {
                        sender.send(changes).unwrap();
                    }
                    std::thread::yield_now();
                }
            });
            for n in 0..40 {
                let expected: &[ChangedArea] = if n % 2 == 0 {
                    instep.change_setting(SettingChange::Voice { on: n % 4 == 0 }, evening()).unwrap();
                    &[ChangedArea::Reminders, ChangedArea::Guides, ChangedArea::Settings]
                } else {
                    let answer = Answer::Value { value: n % 10 };
                    instep.rate(RatingEntry::of(RatingItem::Sleep, answer), evening()).unwrap();
                    &[ChangedArea::Ratings, ChangedArea::Reminders]
                };
                instep.today(evening()).unwrap();
                let found = reported.recv_timeout(std::time::Duration::from_secs(20));
                assert_eq!(found.as_deref(), Ok(expected), "write {n}");
            }
            done.store(true, std::sync::atomic::Ordering::Release);
        });
        assert!(reported.try_recv().is_err());
    }
}
