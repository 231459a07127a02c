use std::path::{Path, PathBuf};

use super::backups::BACKUP_MIME;
use super::{
    BackupSaved, DoctorFinding, DoctorReport, Erased, Instep, Locale, Purge, RecoverChoice, RecoverReport,
    RecoveredTable, RestoreReport, SessionsDeleted, Severity, Upkeep, View, check_moment,
};
use crate::calendar::{CalendarDate, CareDay, DayStart, Moment, OffsetTime, Timestamp};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::reminder::Warning;
use crate::session::UndoKind;
use crate::store::{
    self, Backup, Durability, Flaw, LATEST, Place, Purged, Recovered, Remedy, ReminderRow, Restored,
    SessionRow, Shelf, Store,
};
use crate::words::{Arg, Words};

const DAY: i64 = 86_400_000;
/// How long something stays in the trash.
const TRASH_DAYS: i64 = 30;
/// So many times the data file must find room: a restore puts one together, backs up what it replaces, and has a log.
const ROOM: u64 = 3;

#[uniffi::export]
impl Instep {
    /// Makes a backup beside the data file, or in a folder of the person's. It has its name only once it was read back
    /// and found to hold exactly what the data file holds. Other calls go on meanwhile; `suspend` interrupts it.
    ///
    /// Errors: `Damaged` when the data file is not sound: no backup is made of damage; `NotFound` when there is no such
    /// folder; `Full`, `ReadOnly`, `Busy`, `Suspended`.
    pub fn backup(&self, folder: Option<String>, now: Moment) -> Result<BackupSaved> {
        check_moment(&now)?;
        let made = self.back_up(folder.as_deref(), &now)?;
        self.backup_saved(&made, &now)
    }

    /// Looks after the data while nobody waits: call it when the app is idle, never before the first screen. Once a day,
    /// and when the file was not closed well the last time, it reads everything: the data file, and the newest backup.
    /// When something changed since that backup and it is older than a day, or it is not good any more, another is made;
    /// older ones are thinned. Then what has been in the trash for 30 days is removed for good; a backup holds it, in
    /// case the clock was wrong. Mostly it does nothing and takes no time.
    ///
    /// Errors: `Damaged` when the data file is not sound; as `backup`.
    pub fn backup_if_due(&self, now: Moment) -> Result<Upkeep> {
        let until = now.wall.plus_millis(-DAY.saturating_mul(TRASH_DAYS));
        let due = self.read(&now, |view| view.due(until))?;
        let unclean = self.door.through(|store| Ok(store.unclean()))?;
        let mut good = true;
        if due.check || unclean {
            let (path, wait) = (self.door.path(), self.door.busy_timeout());
            good = self.door.aside(|watch| Store::check_all(path, now.wall, wait, watch))?;
        }
        let made = match !good || due.old || (due.changed && (unclean || due.trash)) {
            true => Some(self.back_up(None, &now)?),
            false => None,
        };
        if unclean {
            self.door.through(|store| {
                store.settled();
                Ok(())
            })?;
        }
        let backup = made.as_ref().map(|made| self.backup_saved(made, &now)).transpose()?;
        let purged = self.purge_until(until, &now)?;
        Ok(Upkeep { backup, purged: purged.all() })
    }

    /// Puts a backup in the place of the data file: all of it or nothing. What was there is backed up first; where it is
    /// too damaged for that, it is set aside as it is. `dry_run` changes nothing and says what would change.
    ///
    /// The installation has another name afterwards, so that a merge can tell it from where the backup went on.
    ///
    /// Errors: `Damaged` for a backup that is not as it was made; `Newer`; `NotOurs`; `NotFound`; `Busy` while another
    /// process has the data file open. The data file is then as it was.
    pub fn restore(&self, path: String, dry_run: bool, now: Moment) -> Result<RestoreReport> {
        check_moment(&now)?;
        let data = store::plain(self.door.path())?;
        let place = Place {
            data: &data,
            now: now.wall,
            today: DayStart::DEFAULT.care_day(now.offset_time())?,
            busy_timeout: self.door.busy_timeout(),
        };
        let restored = match dry_run {
            true => self.door.aside(|watch| store::preview(place, &path, watch))?,
            false => self.door.alone(|watch| store::restore(place, &path, watch))?,
        };
        if !dry_run {
            self.door.changes().add_all();
        }
        self.restore_report(&restored, dry_run, &now)
    }

    /// Takes what is in the trash out of the data file, after a backup: overwritten, not only forgotten. That backup, and
    /// others made before, hold it until they are thinned. `dry_run` only counts it.
    ///
    /// Errors: as `backup`.
    pub fn empty_trash(&self, dry_run: bool, now: Moment) -> Result<Purge> {
        let mut purged = self.read(&now, |view| store::would_purge(view.db, Timestamp::LATEST))?;
        let backup = match dry_run || purged.none() {
            true => None,
            false => Some(self.back_up(None, &now)?),
        };
        if backup.is_some() {
            purged = self.purge_until(Timestamp::LATEST, &now)?;
        }
        Ok(Purge {
            sessions: purged.sessions,
            ratings: purged.ratings,
            reminders: purged.reminders,
            dry_run,
            text: trash_emptied(&purged, dry_run, self.words()),
            backup: backup.map(|b| shown(&b.path)),
        })
    }

    /// Puts all sessions of these care days in the trash, after a backup. `dry_run` only counts them.
    ///
    /// Errors: `Invalid` (`to`) for an end before the start; as `backup`.
    pub fn delete_sessions(
        &self,
        from: CareDay,
        to: CareDay,
        dry_run: bool,
        now: Moment,
    ) -> Result<SessionsDeleted> {
        let found = self.read(&now, |view| {
            if to < from {
                return Err(InstepError::invalid("to", InvalidWhy::EndsBeforeStart).into());
            }
            Ok(SessionRow::between(view.db, from, to)?.len())
        })?;
        let mut count = i64::try_from(found).unwrap_or(i64::MAX);
        let backup = match dry_run || count == 0 {
            true => None,
            false => Some(self.back_up(None, &now)?),
        };
        let mut undo = None;
        if backup.is_some() {
            (count, undo) = self.write(&now, |tx| {
                tx.record_undo(UndoKind::SessionsDeleted);
                let mut count = 0i64;
                for old in SessionRow::between(tx, from, to)? {
                    SessionRow { deleted_at: Some(tx.now()), ..old.clone() }.revise(tx, &old)?;
                    count = count.saturating_add(1);
                }
                Ok((count, self.offer_undo(tx, &now)?))
            })?;
        }
        let key = if dry_run { "sessions-to-delete" } else { "sessions-deleted" };
        Ok(SessionsDeleted {
            from,
            to,
            sessions: count,
            dry_run,
            text: self.words().text(key, &[("n", Arg::Count(count))]),
            backup: backup.map(|b| shown(&b.path)),
            undo,
        })
    }

    /// Removes the data file, the backups, the damaged data that was set aside and Instep's other files beside it. Nothing
    /// can bring them back. Files of others stay, also those that were moved into a folder `<data file>-unknown-<day>`.
    /// Every later call fails with `Closed`; opening the path again starts anew. Returns what went and what remains.
    ///
    /// Errors: `Busy` while another process has the data file open.
    pub fn erase(&self) -> Result<Erased> {
        let path = self.door.path();
        let (shelf, aside) = Store::beside(path)?;
        self.door.last(|| Store::erase(path, self.door.busy_timeout()))?;
        self.door.changes().add_all();
        erased(path, &shelf, &aside, self.words())
    }

    /// The check-up: reads the whole data file, looks at the backups, the room on the disk and the reminders, and says
    /// what it found. Other calls go on meanwhile; `suspend` interrupts it.
    pub fn doctor(&self, now: Moment) -> Result<DoctorReport> {
        check_moment(&now)?;
        let flaws =
            self.door.aside(|watch| Store::examine(self.door.path(), self.door.busy_timeout(), watch))?;
        let mut findings = self.file_findings(&flaws);
        findings.extend(self.backup_findings(&now)?);
        // A disk that does not say how full it is may have room.
        if let Ok((free, file)) = Store::room(self.door.path()) {
            findings.extend(self.room_finding(free, file));
        }
        // What a damaged file says about reminders is worth nothing.
        if flaws.is_empty() {
            findings.extend(self.read(&now, |view| view.reminder_findings())?);
        }
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity as i32));
        Ok(DoctorReport {
            ok: findings.iter().all(|finding| finding.severity != Severity::Problem),
            findings,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            schema: LATEST,
            sqlite: rusqlite::version().to_owned(),
        })
    }
}

/// What there is to be done with nobody waiting.
struct Due {
    /// Something is in the data file that no backup holds.
    changed: bool,
    /// And the newest backup is more than a day old.
    old: bool,
    /// The last time everything was read is more than a day ago.
    check: bool,
    /// Something has been in the trash for long enough.
    trash: bool,
}

/// Takes up a data file that will not open because it is damaged, emptied or gone. What is there is set aside in a
/// folder of its own, bit for bit; then a backup takes its place, or the rows that still hold, or an empty file.
/// Nothing is ever deleted. The file must not be open.
///
/// Errors: `Invalid` (`path`, `NotDamaged`) for a file in which no damage is found; `NotFound` when there is no good backup,
/// or no file and never was one; `NotOurs`; `Newer`; `Busy` while another process has the file open. Nothing is then
/// changed.
#[uniffi::export]
pub fn recover(path: String, choice: RecoverChoice, locale: Locale, now: Moment) -> Result<RecoverReport> {
    check_moment(&now)?;
    let remedy = match choice {
        RecoverChoice::Backup { path } => Remedy::Backup(path),
        RecoverChoice::Rows => Remedy::Rows,
        RecoverChoice::Anew => Remedy::Anew,
    };
    let today = DayStart::DEFAULT.care_day(now.offset_time())?;
    let recovered = store::recover(&path, &remedy, now.wall, today)?;
    let words = locale.words(false);
    recover_report(&recovered, &remedy, &now, &words)
}

/// Erases a data file without opening it, so that one that is damaged can go as well: the file, the backups, the damaged
/// data that was set aside and Instep's other files beside it. Nothing can bring them back. Files of others stay, also
/// those that were moved into a folder `<data file>-unknown-<day>`. The file must not be open. Returns what went and what
/// remains.
///
/// Errors: `Invalid` for the `path`; `NotFound` when there is no data file and nothing is left of one; `NotOurs`; `Newer`,
/// for a later version may keep more than this one knows of; `Busy` while somebody has the file open. Nothing is then
/// removed.
#[uniffi::export]
pub fn erase_at(path: String, locale: Locale) -> Result<Erased> {
    let (shelf, aside) = Store::beside(&path)?;
    Store::erase_unopened(&path)?;
    erased(&path, &shelf, &aside, &locale.words(false))
}

/// Reports what went and what remains, after everything of ours was removed.
fn erased(path: &str, shelf: &Shelf, aside: &[PathBuf], words: &Words) -> Result<Erased> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let backups = count(shelf.sealed.len().saturating_add(shelf.broken));
    let went = [("erased-data", true), ("erased-backups", backups > 0), ("erased-aside", !aside.is_empty())];
    let went = went.into_iter().filter(|(_, went)| *went).map(|(key, _)| words.text(key, &[]));
    let went = words.list(&went.collect::<Vec<_>>());
    let left = Store::left_beside(path)?;
    let names: Vec<String> = left.iter().map(|path| name_of(path)).collect();
    let mut said = vec![words.text("erased", &[("title", Arg::Text(&went))])];
    if !left.is_empty() {
        said.push(words.text("erased-left", &[("title", Arg::Text(&words.list(&names)))]));
    }
    said.push(words.text("erased-elsewhere", &[]));
    Ok(Erased {
        backups,
        set_aside: count(aside.len()),
        left: left.iter().map(|path| shown(path)).collect(),
        text: said.join(" "),
    })
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Writes a file that a person named: a page, a picture. All of it or nothing: an older one under the name stays until
/// this one is on the disk, and only its owner may read it. A pipe that somebody reads, or a device, is written to. It
/// returns the size in bytes.
///
/// Errors: `Invalid` for the `path`: a folder, a `file:` path, a data file, a backup or what lies beside a data file, a pipe
/// that nobody reads; `NotFound` when its folder does not exist; `ReadOnly`, `Full`. A file of that name is then as it was.
pub fn write_file(path: &str, bytes: &[u8]) -> Result<u64> {
    Ok(store::write_outgoing(path, |out| Ok(out.write_all(bytes)?))?)
}

/// Opens a small file that a person named, such as one with a passphrase: a plain file or a pipe. The caller reads no more
/// than it needs. Nobody is waited for: a pipe without a writer is at its end.
///
/// Errors: `NotFound`; `Invalid` for the `path`: a folder, a device, a `file:` path, what the system can't read.
pub fn open_file(path: &str) -> Result<std::fs::File> {
    Ok(store::open_small(path)?)
}

/// What is gone from the data file, or would be, in words.
fn trash_emptied(purged: &Purged, dry_run: bool, words: &Words) -> String {
    let counts = [
        ("trash-sessions", purged.sessions),
        ("trash-ratings", purged.ratings),
        ("trash-reminders", purged.reminders),
    ];
    let gone: Vec<String> = counts
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| words.text(key, &[("n", Arg::Count(*n))]))
        .collect();
    if gone.is_empty() {
        return words.text("trash-was-empty", &[]);
    }
    let key = if dry_run { "trash-to-empty" } else { "trash-emptied" };
    words.text(key, &[("title", Arg::Text(&words.list(&gone)))])
}

fn recover_report(
    recovered: &Recovered,
    remedy: &Remedy,
    now: &Moment,
    words: &Words,
) -> Result<RecoverReport> {
    let mut tables = Vec::new();
    let (mut kept, mut lost) = (0i64, 0i64);
    for table in recovered.tables.iter().filter(|table| table.entered) {
        kept = kept.saturating_add(table.kept);
        lost = lost.saturating_add(table.lost.unwrap_or_default());
        if table.kept > 0 || table.lost != Some(0) {
            tables.push(RecoveredTable {
                name: table.table.to_owned(),
                kept: table.kept,
                lost: table.lost,
                text: saved_and_lost(table.kept, table.lost.unwrap_or_default(), table.lost.is_none(), words),
            });
        }
    }
    let made_at = recovered.backup.map(|at| now.rules().at(at));
    let done = match (remedy, made_at) {
        (Remedy::Backup(_), Some(at)) => {
            words.text("recovered-backup", &[("day", Arg::Text(&day(at, now, words)?))])
        }
        (Remedy::Rows, _) => {
            saved_and_lost(kept, lost, tables.iter().any(|table| table.lost.is_none()), words)
        }
        _ => words.text("recovered-anew", &[]),
    };
    Ok(RecoverReport {
        set_aside: shown(&recovered.set_aside),
        made_at,
        tables,
        kept,
        lost,
        text: format!("{done} {}", words.text("recovered-aside", &[])),
    })
}

/// How many entries were saved and lost, as far as that is known.
fn saved_and_lost(kept: i64, lost: i64, unknown: bool, words: &Words) -> String {
    let mut said = vec![words.text("recovered-kept", &[("n", Arg::Count(kept))])];
    if lost > 0 || !unknown {
        said.push(words.text("recovered-lost", &[("n", Arg::Count(lost))]));
    }
    if unknown {
        said.push(words.text("recovered-lost-unknown", &[]));
    }
    said.join(" ")
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn day(at: OffsetTime, now: &Moment, words: &Words) -> Result<String> {
    Ok(words.day(CalendarDate::of(at)?, now.date()?))
}

impl Instep {
    fn back_up(&self, folder: Option<&str>, now: &Moment) -> Result<Backup> {
        let (path, wait) = (self.door.path(), self.door.busy_timeout());
        self.door.aside(|watch| Store::back_up(path, folder, now.wall, wait, watch))
    }

    fn backup_saved(&self, made: &Backup, now: &Moment) -> Result<BackupSaved> {
        let path = shown(&made.path);
        Ok(BackupSaved {
            made_at: now.rules().at(made.made_at),
            bytes: i64::try_from(made.length).unwrap_or(i64::MAX),
            text: self.words().text("backup-made", &[]),
            file_name: name_of(&made.path),
            mime: BACKUP_MIME.to_owned(),
            path,
        })
    }

    fn restore_report(&self, restored: &Restored, dry_run: bool, now: &Moment) -> Result<RestoreReport> {
        let made_at = now.rules().at(restored.backup.made_at);
        let d = restored.difference;
        let key = if dry_run { "restore-would" } else { "restore-done" };
        let text = self.words().text(key, &[("day", Arg::Text(&day(made_at, now, self.words())?))]);
        let counts = [
            ("restore-inserted", d.inserted),
            ("restore-updated", d.updated),
            ("restore-skipped", d.skipped),
            ("restore-removed", d.removed),
        ];
        let lines: Vec<String> = counts
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| self.words().text(key, &[("n", Arg::Count(*n))]))
            .collect();
        Ok(RestoreReport {
            inserted: d.inserted,
            updated: d.updated,
            skipped: d.skipped,
            removed: d.removed,
            rejected: Vec::new(),
            dry_run,
            made_at,
            kept: restored.kept.as_deref().map(shown),
            text: [text].into_iter().chain(lines).collect::<Vec<_>>().join(" "),
        })
    }

    /// Purges what was put in the trash by then.
    fn purge_until(&self, until: Timestamp, now: &Moment) -> Result<Purged> {
        if self.read(now, |view| store::in_trash(view.db, until))? == 0 {
            return Ok(Purged::default());
        }
        self.door.unread(|store| {
            let purged = store.write(now.wall, Durability::Full, |tx| store::purge(tx, until))?;
            // It is gone from all that is ever read. On a full disk its bytes go when the log is next moved: when the
            // app goes to the background, at the latest.
            match store.cut_log().map_err(InstepError::from) {
                Ok(()) | Err(InstepError::Full) => Ok(purged),
                Err(error) => Err(error.into()),
            }
        })
    }

    fn file_findings(&self, flaws: &[Flaw]) -> Vec<DoctorFinding> {
        if flaws.is_empty() {
            return vec![self.finding(Severity::Fine, "doctor-file-sound", &[])];
        }
        let mut tables: Vec<&str> = flaws.iter().filter_map(|flaw| flaw.table).collect();
        tables.dedup();
        vec![match tables.is_empty() {
            true => self.finding(Severity::Problem, "doctor-file-broken", &[]),
            false => {
                let tables = self.words().list(&tables.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>());
                self.finding(Severity::Problem, "doctor-file-damaged", &[("title", Arg::Text(&tables))])
            }
        }]
    }

    fn backup_findings(&self, now: &Moment) -> Result<Vec<DoctorFinding>> {
        let mut findings = Vec::new();
        let (shelf, aside) = Store::beside(self.door.path())?;
        let mut good = None;
        let mut broken = shelf.broken;
        for backup in shelf.sealed.iter().rev() {
            if !backup.holds().map_err(InstepError::from)? {
                broken = broken.saturating_add(1);
            } else if good.is_none() {
                good = Some(now.rules().at(backup.made_at));
            }
        }
        findings.push(match good {
            Some(at) => {
                let day = day(at, now, self.words())?;
                self.finding(Severity::Fine, "doctor-backup", &[("day", Arg::Text(&day))])
            }
            None => self.finding(Severity::Note, "doctor-no-backup", &[]),
        });
        if broken > 0 {
            let count = i64::try_from(broken).unwrap_or(i64::MAX);
            findings.push(self.finding(
                Severity::Problem,
                "doctor-backup-broken",
                &[("n", Arg::Count(count))],
            ));
        }
        if let Some(folder) = aside.last() {
            let path = shown(folder);
            findings.push(self.finding(Severity::Note, "doctor-set-aside", &[("name", Arg::Text(&path))]));
        }
        for folder in Store::quarantined(self.door.path())? {
            let path = shown(&folder);
            findings.push(self.finding(
                Severity::Note,
                "doctor-unknown-files",
                &[("name", Arg::Text(&path))],
            ));
        }
        Ok(findings)
    }

    /// Whether there is too little room where the data file lies.
    pub(super) fn room_finding(&self, free: u64, file: u64) -> Option<DoctorFinding> {
        let megabytes = i64::try_from(free >> 20).unwrap_or(i64::MAX);
        (free < file.saturating_mul(ROOM))
            .then(|| self.finding(Severity::Note, "doctor-little-room", &[("n", Arg::Count(megabytes))]))
    }

    fn finding(&self, severity: Severity, key: &str, args: &[(&str, Arg<'_>)]) -> DoctorFinding {
        finding(self.words(), severity, key, args)
    }
}

fn finding(words: &Words, severity: Severity, key: &str, args: &[(&str, Arg<'_>)]) -> DoctorFinding {
    let mend = format!("{key}.mend");
    DoctorFinding {
        severity,
        what: words.text(key, args),
        mend: words.has(&mend).then(|| words.text(&mend, args)),
    }
}

impl View<'_> {
    /// When the newest backup beside the data file was made that was found good.
    pub(super) fn last_backup(&self) -> store::Result<Option<OffsetTime>> {
        let (shelf, _) = Store::beside(self.path)?;
        let good = Store::checked(self.path)?.good.and_then(|number| shelf.numbered(number));
        Ok(good.map(|backup| self.zone.at(backup.made_at)))
    }

    /// What there is to be done with nobody waiting; the trash until then.
    fn due(&self, until: Timestamp) -> store::Result<Due> {
        let (shelf, _) = Store::beside(self.path)?;
        let trash = store::in_trash(self.db, until)? > 0;
        // With the clock set back it lies in the future: how far, nobody knows, so it counts as old.
        let old = |at: Timestamp| !(0..DAY).contains(&self.now.wall.millis_since(at));
        let checked = Store::checked(self.path)?;
        let gone = checked.good.is_some_and(|number| shelf.numbered(number).is_none());
        let check = gone || checked.sound_at.is_none_or(old);
        let Some(newest) = shelf.newest() else {
            // The first a day after the file was made.
            let old = self.today > Store::first_use(self.db)?;
            return Ok(Due { changed: true, old, check: check && old, trash });
        };
        let changed = newest.fingerprint != Store::fingerprint(self.db)?;
        Ok(Due { changed, old: changed && old(newest.made_at), check, trash })
    }

    fn reminder_findings(&self) -> store::Result<Vec<DoctorFinding>> {
        let mut findings = Vec::new();
        let reminders = ReminderRow::all(self.db)?;
        let count = Arg::Count(i64::try_from(reminders.len()).unwrap_or(i64::MAX));
        findings.push(match reminders.is_empty() {
            true => finding(self.words, Severity::Fine, "doctor-no-reminders", &[]),
            false => finding(self.words, Severity::Fine, "doctor-reminders", &[("n", count)]),
        });
        for Warning { message, mend, .. } in self.reminder_warnings()? {
            findings.push(DoctorFinding { severity: Severity::Note, what: message, mend: Some(mend) });
        }
        for (key, title, day) in self.starts()? {
            let day = self.words.day(day, self.now.date()?);
            let args = [("title", Arg::Text(&title)), ("day", Arg::Text(&day))];
            findings.push(finding(self.words, Severity::Note, key, &args));
        }
        let trash = store::in_trash(self.db, Timestamp::LATEST)?;
        if trash > 0 {
            findings.push(finding(self.words, Severity::Note, "doctor-trash", &[("n", Arg::Count(trash))]));
        }
        Ok(findings)
    }
}
