use super::{ErrorText, Locale};
use crate::error::{Damage, InstepError, InvalidWhy, Result, Thing};
use crate::guide::Library;
use crate::words::{Arg, Words};

/// Words for an error: what happened, what was kept, what to do. Works without an open object.
#[uniffi::export]
pub fn explain(error: InstepError, locale: Locale) -> Result<ErrorText> {
    Ok(error_text(&locale.words(false), &error))
}

/// The same in words that are there already.
pub(super) fn error_text(words: &Words, error: &InstepError) -> ErrorText {
    let key = match error {
        InstepError::Busy => "error-busy",
        InstepError::Full => "error-full",
        InstepError::ReadOnly => "error-read-only",
        InstepError::ProtectedStorage => "error-protected-storage",
        InstepError::Damaged { what } => match what {
            Damage::Emptied | Damage::Missing => "error-damaged-gone",
            Damage::Archive => "error-damaged-archive",
            Damage::Malformed | Damage::Row | Damage::Table => "error-damaged",
            Damage::Backup => "error-damaged-backup",
            Damage::Schema => "error-damaged-schema",
        },
        InstepError::NotOurs => "error-not-ours",
        InstepError::Newer { .. } => "error-newer",
        InstepError::Suspended => "error-suspended",
        InstepError::Closed => "error-closed",
        InstepError::NotFound { what } => match what {
            Thing::Guide => "error-not-found-guide",
            Thing::Session => "error-not-found-session",
            Thing::Rating => "error-not-found-rating",
            Thing::Reminder => "error-not-found-reminder",
            Thing::Player => "error-not-found-player",
            Thing::File => "error-not-found-file",
            Thing::Finding => "error-not-found-finding",
            Thing::Page => "error-not-found-page",
            Thing::Backup => "error-not-found-backup",
            Thing::Chart => "error-not-found-chart",
            Thing::Undo => "error-not-found-undo",
        },
        InstepError::Invalid { field, why } => return invalid(words, field, why),
        InstepError::Refused { possible, .. } if !possible.is_empty() => {
            let list = words.list(&titles(possible, words));
            return texts(words, "error-refused-other", &[("summary", Arg::Text(&list))]);
        }
        InstepError::Refused { .. } => "error-refused",
        InstepError::PlayerMoved => "error-player-moved",
        InstepError::Conflict => "error-conflict",
        InstepError::Internal => "error-internal",
    };
    texts(words, key, &[])
}

/// The names of these guides.
fn titles(ids: &[String], words: &Words) -> Vec<String> {
    let library = Library::shipped();
    let heads = library.iter().flat_map(|library| ids.iter().filter_map(|id| library.head(id).ok()));
    heads.map(|head| head.title(words)).collect()
}

fn texts(words: &Words, key: &str, args: &[(&str, Arg<'_>)]) -> ErrorText {
    ErrorText {
        title: words.text(key, args),
        kept: words.text(&format!("{key}.kept"), args),
        mend: words.text(&format!("{key}.mend"), args),
    }
}

/// A place in a text, as `2:7`.
fn place(field: &str) -> Option<(i64, i64)> {
    let (line, column) = field.split_once(':')?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// A place in an archive, as `session[3].value:12`: the path, and the line.
fn path_and_line(field: &str) -> Option<(&str, i64)> {
    let (path, line) = field.rsplit_once(':')?;
    Some((path, line.parse().ok()?)).filter(|_| path.contains('['))
}

fn invalid(words: &Words, field: &str, why: &InvalidWhy) -> ErrorText {
    // People give a length in minutes, also where a record holds seconds.
    if let ("active_seconds", InvalidWhy::OutOfRange { low, high }) = (field, why) {
        let (low, high) = (low.div_euclid(60), high.div_euclid(60));
        return invalid(words, "minutes", &InvalidWhy::OutOfRange { low, high });
    }
    // The field's name for people, where it has one; what is wrong with it decides the rest.
    let label_key = format!("field-{}", field.replace('_', "-"));
    let label = if words.has(&label_key) {
        words.text(&label_key, &[])
    } else if let Some((path, line)) = path_and_line(field) {
        words.text("field-in-archive-line", &[("place", Arg::Text(path)), ("line", Arg::Count(line))])
    } else if field.contains('[') {
        words.text("field-in-archive", &[("place", Arg::Text(field))])
    } else if let Some((line, column)) = place(field) {
        words.text("field-in-text", &[("line", Arg::Count(line)), ("column", Arg::Count(column))])
    } else {
        words.text("field-other", &[])
    };
    let label = Arg::Text(&label);
    match why {
        InvalidWhy::OutOfRange { low, high } => texts(
            words,
            "invalid-out-of-range",
            &[("field", label), ("low", Arg::Count(*low)), ("high", Arg::Count(*high))],
        ),
        InvalidWhy::TooLong { max_characters } => texts(
            words,
            "invalid-too-long",
            &[("field", label), ("most", Arg::Count(i64::from(*max_characters)))],
        ),
        InvalidWhy::Missing => texts(words, "invalid-missing", &[("field", label)]),
        InvalidWhy::NotAnId => texts(words, "invalid-not-an-id", &[("field", label)]),
        InvalidWhy::NotADay => texts(words, "invalid-not-a-day", &[("field", label)]),
        InvalidWhy::OutsideYears => texts(words, "invalid-outside-years", &[("field", label)]),
        InvalidWhy::NotATime => texts(words, "invalid-not-a-time", &[("field", label)]),
        // Nobody chooses what stands in an archive.
        InvalidWhy::NotKnown if field.contains('[') => {
            texts(words, "invalid-not-known-archive", &[("field", label)])
        }
        InvalidWhy::NotKnown => texts(words, "invalid-not-known", &[("field", label)]),
        InvalidWhy::NotOneOf { allowed } => texts(
            words,
            "invalid-not-one-of",
            &[("field", label), ("allowed", Arg::Text(&allowed.join(", ")))],
        ),
        InvalidWhy::ColumnMissing { needed } => {
            texts(words, "invalid-column-missing", &[("needed", Arg::Text(&needed.join(", ")))])
        }
        InvalidWhy::ControlCharacters => texts(words, "invalid-control-characters", &[("field", label)]),
        InvalidWhy::NotTogether if field == "posture" => texts(words, "invalid-posture-not-together", &[]),
        InvalidWhy::NotTogether => texts(words, "invalid-not-together", &[("field", label)]),
        InvalidWhy::InTheFuture => texts(words, "invalid-in-the-future", &[("field", label)]),
        InvalidWhy::InThePast => texts(words, "invalid-in-the-past", &[("field", label)]),
        InvalidWhy::TooLate { seconds } => {
            texts(words, "invalid-too-late", &[("n", Arg::Count(i64::from(*seconds)))])
        }
        InvalidWhy::EndsBeforeStart => texts(words, "invalid-ends-before-start", &[("field", label)]),
        InvalidWhy::NotNow => texts(words, "invalid-not-now", &[("field", label)]),
        InvalidWhy::TraditionOff => texts(words, "invalid-tradition-off", &[("field", label)]),
        InvalidWhy::AlwaysPlayed => texts(words, "invalid-always-played", &[("field", label)]),
        InvalidWhy::LastTechnique => texts(words, "invalid-last-technique", &[("field", label)]),
        InvalidWhy::Unreadable => texts(words, "invalid-unreadable", &[("field", label)]),
        InvalidWhy::WrongKind => texts(words, "invalid-wrong-kind", &[("field", label)]),
        InvalidWhy::UnknownName => texts(words, "invalid-unknown-name", &[("field", label)]),
        InvalidWhy::OpenQuote => texts(words, "invalid-open-quote", &[("field", label)]),
        InvalidWhy::Twice => texts(words, "invalid-twice", &[("field", label)]),
        InvalidWhy::TooLarge { max_megabytes } => texts(
            words,
            "invalid-too-large",
            &[("field", label), ("most", Arg::Count(i64::from(*max_megabytes)))],
        ),
        InvalidWhy::WrongPassphrase => texts(words, "invalid-wrong-passphrase", &[("field", label)]),
        InvalidWhy::IsAFolder => texts(words, "invalid-is-a-folder", &[("field", label)]),
        InvalidWhy::NotAFile => texts(words, "invalid-not-a-file", &[("field", label)]),
        InvalidWhy::IsADataFile => texts(words, "invalid-is-a-data-file", &[("field", label)]),
        InvalidWhy::IsAUri => texts(words, "invalid-is-a-uri", &[("field", label)]),
        InvalidWhy::NotDamaged => texts(words, "invalid-not-damaged", &[]),
    }
}
