use super::explain::error_text;
use super::{ErrorText, Locale, RecoverChoice, Recovery, RecoveryOption, check_moment};
use crate::calendar::{CalendarDate, DayStart, Moment, OffsetTime, minute_of};
use crate::error::{InstepError, Result};
use crate::store::{self, Store};
use crate::words::{Arg, Words};

/// The screen for a data file that will not open because it is damaged, emptied or gone: what happened, and what can be
/// done about it, with the newest good backup by its day. It reads the file and the backups and changes nothing; the
/// file must not be open.
///
/// Errors: `Invalid` (`path`, `NotDamaged`) for a file in which no damage is found; `NotFound` when there is no file and
/// never was one; `NotOurs`; `Newer`; `Busy` while another process has the file open.
#[uniffi::export]
pub fn recovery(path: String, locale: Locale, now: Moment) -> Result<Recovery> {
    check_moment(&now)?;
    let words = locale.words(false);
    let what = store::survey(&path, DayStart::DEFAULT.care_day(now.offset_time())?)?;
    let ErrorText { title, kept, .. } = error_text(&words, &InstepError::Damaged { what });
    let mut options = Vec::new();
    let (shelf, _) = Store::beside(&path)?;
    for backup in shelf.sealed.iter().rev() {
        if backup.holds().map_err(InstepError::from)? {
            let made_at = now.rules().at(backup.made_at);
            let path = Some(backup.path.to_string_lossy().into_owned());
            options.push(of_backup(path, made_at, &now, &words)?);
            break;
        }
    }
    let plain = |choice, title, text| RecoveryOption {
        choice,
        made_at: None,
        title: words.text(title, &[]),
        text: words.text(text, &[]),
    };
    if what.leaves_rows() {
        options.push(plain(RecoverChoice::Rows, "recovery-rows", "recovery-rows-text"));
    }
    options.push(plain(RecoverChoice::Anew, "recovery-anew", "recovery-anew-text"));
    let mut spoken = vec![title.clone(), kept.clone()];
    spoken.extend(options.iter().map(|option| format!("{}: {}", option.title, option.text)));
    Ok(Recovery { spoken: spoken.join(" "), title, kept, options })
}

fn of_backup(
    path: Option<String>,
    made_at: OffsetTime,
    now: &Moment,
    words: &Words,
) -> Result<RecoveryOption> {
    let day = words.day(CalendarDate::of(made_at)?, now.date()?);
    let time = words.time(minute_of(made_at)?);
    Ok(RecoveryOption {
        choice: RecoverChoice::Backup { path },
        made_at: Some(made_at),
        title: words.text("recovery-backup", &[("day", Arg::Text(&day))]),
        text: words.text("recovery-backup-text", &[("day", Arg::Text(&day)), ("time", Arg::Text(&time))]),
    })
}
