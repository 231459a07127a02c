//! What can end a command early, with its exit status and its report on standard error.

use std::io::{IsTerminal, Write};

use instep::{Damage, ErrorText, InstepError, InvalidWhy, Locale, TerminalText, explain};
use serde_json::{Map, Value, json};

use crate::commands::lifted_once;
use crate::output::{columns, wrap};
use crate::words::{say, terminal};

/// Exit status: refused by the core, or failed.
const FAILED: u8 = 1;
/// Exit status: the command line can't be read.
const USAGE: u8 = 2;
/// Exit status: refused by the safety check.
const REFUSED: u8 = 3;
/// Exit status: the data file can't be used.
const FILE: u8 = 4;

/// Why a command ends early.
#[derive(Debug)]
pub enum Failure {
    /// The core's word.
    Core(InstepError),
    /// The core's word about a file, and the path that was given for it.
    File(InstepError, String),
    /// The same about a file to import, which may have been meant as a list of sessions.
    Import(InstepError, String),
    /// The safety check's refusal of a session, and the answers that would correct it, as `--set` takes them.
    Blocked(InstepError, Vec<String>),
    /// Something given can't be read; the text says what and why.
    Usage(String),
    /// Something given is none of a closed list; the text says what, the list what would be.
    NotOneOf(String, Vec<String>),
    /// Standard output can't be written.
    Output(std::io::Error),
    /// It was told already, event by event.
    Told,
}

impl From<InstepError> for Failure {
    fn from(error: InstepError) -> Self {
        Self::Core(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

impl Failure {
    /// Turns an error of a call that was given this path into a failure. One about a file names the path: the core's
    /// errors hold nothing that a person wrote.
    pub fn about(path: &str) -> impl FnOnce(InstepError) -> Self + use<> {
        let path = path.to_owned();
        move |error| {
            if names_file(&error) && !path.is_empty() { Self::File(error, path) } else { Self::Core(error) }
        }
    }

    /// Something given is none of these codes.
    pub fn not_one_of<'a>(what: String, codes: impl IntoIterator<Item = &'a str>) -> Self {
        Self::NotOneOf(what, codes.into_iter().map(str::to_owned).collect())
    }

    /// The exit status that tells it.
    pub fn status(&self) -> u8 {
        match self {
            Self::Core(InstepError::Refused { .. }) | Self::Blocked(..) => REFUSED,
            Self::Core(error) | Self::File(error, _) | Self::Import(error, _) if concerns_file(error) => FILE,
            Self::Usage(_) | Self::NotOneOf(..) => USAGE,
            // Whoever read the output has read enough: `instep sessions | head` is no failure.
            Self::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => 0,
            Self::Core(_) | Self::File(..) | Self::Import(..) | Self::Output(_) | Self::Told => FAILED,
        }
    }

    /// Tells it on standard error: three lines, with the path of a file below the first, or one JSON document.
    pub fn report(&self, json: bool, locale: &Locale) {
        let (facts, text) = match self {
            Self::Core(error) | Self::File(error, _) | Self::Blocked(error, _) => {
                (facts(error), core_text(error, locale))
            }
            Self::Import(error, _) => {
                let mut text = core_text(error, locale);
                if *error == InstepError::NotOurs {
                    text.mend.push_str(" instep import --help");
                }
                (facts(error), text)
            }
            Self::Usage(what) => (kind("usage"), usage_text(what.clone())),
            Self::NotOneOf(what, codes) => {
                let allowed = codes.join(", ");
                (usage_facts(codes), usage_text(say(TerminalText::Choose { what, allowed: &allowed })))
            }
            Self::Output(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                (kind("output"), output_text(error))
            }
            Self::Output(_) | Self::Told => return,
        };
        let path = match self {
            Self::File(_, path) | Self::Import(_, path) => Some(path.as_str()),
            _ => None,
        };
        let line = if json {
            let mut facts = facts;
            facts.extend(path.map(|path| ("path".to_owned(), path.into())));
            document(facts, text)
        } else {
            let mut lines = vec![text.kept, text.mend];
            if let Self::Core(InstepError::Refused { changes, .. })
            | Self::Blocked(InstepError::Refused { changes, .. }, _) = self
            {
                for (change, lift) in lifted_once(changes) {
                    lines.push(format!("- {}", change.message));
                    lines.extend(lift.map(|lift| format!("  {lift}")));
                }
            }
            // A command to copy stands in one line.
            let correct = match self {
                Self::Blocked(_, answers) if !answers.is_empty() => {
                    vec![
                        terminal().errors.wrong_answer.clone(),
                        format!("  instep safety --set {}", answers.join(" ")),
                    ]
                }
                _ => Vec::new(),
            };
            let end = std::io::stderr();
            let fit = |line: &String| {
                if end.is_terminal() { wrap("", line, columns(&end)) } else { vec![line.clone()] }
            };
            // What is copied from the terminal is the whole path.
            let path = path.map(|path| format!("  {path}"));
            fit(&text.title)
                .into_iter()
                .chain(path)
                .chain(lines.iter().flat_map(fit))
                .chain(correct)
                .collect::<Vec<_>>()
                .join("\n")
        };
        // With standard error closed there is nobody left to tell.
        let _ = writeln!(std::io::stderr(), "{line}");
    }
}

/// True for what is wrong with the data file, not with what was asked of it.
pub fn concerns_file(error: &InstepError) -> bool {
    use instep::Thing;
    match error {
        InstepError::Busy
        | InstepError::Full
        | InstepError::ReadOnly
        | InstepError::ProtectedStorage
        | InstepError::Damaged { .. }
        | InstepError::NotOurs
        | InstepError::Newer { .. }
        | InstepError::NotFound { what: Thing::File } => true,
        InstepError::Invalid { field, .. } => field == "path",
        _ => false,
    }
}

/// True where the error is about the file that was named, or a backup of that name.
fn names_file(error: &InstepError) -> bool {
    use instep::Thing;
    concerns_file(error) || matches!(error, InstepError::NotFound { what: Thing::Backup })
}

/// The variant in snake_case as `kind`, and its fields beside it; what can be chosen as `allowed`.
fn facts(error: &InstepError) -> Map<String, Value> {
    let mut facts = variant(error);
    if let InstepError::Invalid {
        why: InvalidWhy::NotOneOf { allowed } | InvalidWhy::ColumnMissing { needed: allowed },
        ..
    } = error
    {
        facts.insert("allowed".to_owned(), allowed.as_slice().into());
    }
    facts
}

fn variant(error: &InstepError) -> Map<String, Value> {
    match serde_json::to_value(error) {
        Ok(Value::String(name)) => kind(&name),
        Ok(Value::Object(variant)) => variant.into_iter().next().map_or_else(
            || kind("internal"),
            |(name, fields)| {
                let mut all = kind(&name);
                if let Value::Object(fields) = fields {
                    all.extend(fields);
                }
                all
            },
        ),
        _ => kind("internal"),
    }
}

fn usage_facts(allowed: &[String]) -> Map<String, Value> {
    let mut facts = kind("usage");
    facts.insert("allowed".to_owned(), allowed.into());
    facts
}

/// The one JSON document of a failure.
fn document(mut error: Map<String, Value>, text: ErrorText) -> String {
    error.insert("title".to_owned(), text.title.into());
    error.insert("kept".to_owned(), text.kept.into());
    error.insert("mend".to_owned(), text.mend.into());
    json!({ "error": error }).to_string()
}

fn kind(name: &str) -> Map<String, Value> {
    Map::from_iter([("kind".to_owned(), Value::from(name))])
}

fn core_text(error: &InstepError, locale: &Locale) -> ErrorText {
    // Should the catalogue itself fail, the error's own technical name is better than nothing.
    let mut text = explain(error.clone(), locale.clone()).unwrap_or_else(|_| ErrorText {
        title: error.to_string(),
        kept: String::new(),
        mend: String::new(),
    });
    // Of the data file; another file is not taken up again.
    if matches!(error, InstepError::Damaged { what } if !matches!(what, Damage::Backup | Damage::Archive)) {
        text.mend.push_str(" instep recover --from-backup | --rows | --anew");
    }
    if matches!(error, InstepError::Invalid { field, why: InvalidWhy::Missing } if field == "passphrase") {
        text.mend.push_str(" INSTEP_PASSPHRASE | --passphrase-file FILE");
    }
    text
}

fn usage_text(title: String) -> ErrorText {
    let errors = &terminal().errors;
    ErrorText { title, kept: errors.nothing_changed.clone(), mend: errors.see_help.clone() }
}

fn output_text(error: &std::io::Error) -> ErrorText {
    let errors = &terminal().errors;
    ErrorText {
        title: say(TerminalText::Output { reason: &error.to_string() }),
        kept: errors.output_kept.clone(),
        mend: errors.output_mend.clone(),
    }
}

/// Reports a command line that can't be read, or prints the help that was asked for. The exit status.
pub fn report_usage(error: &clap::Error, json: bool) -> u8 {
    use clap::error::ErrorKind::{DisplayHelp, DisplayVersion};
    use clap::error::{ContextKind, ContextValue};
    if matches!(error.kind(), DisplayHelp | DisplayVersion) {
        let _ = error.print();
        return 0;
    }
    if json {
        let text = error.render().to_string();
        // clap's first paragraph says what is wrong; usage and hints follow.
        let first = text.split("\n\n").next().unwrap_or_default();
        let title = first.strip_prefix("error: ").unwrap_or(first).split_whitespace();
        let facts = match error.get(ContextKind::ValidValue) {
            Some(ContextValue::Strings(allowed)) => usage_facts(allowed),
            _ => kind("usage"),
        };
        let line = document(facts, usage_text(title.collect::<Vec<_>>().join(" ")));
        let _ = writeln!(std::io::stderr(), "{line}");
    } else {
        let _ = error.print();
    }
    USAGE
}

#[cfg(test)]
mod tests {
    use super::*;
    use instep::Thing;

    #[test]
    fn every_error_has_its_exit_status() {
        let invalid =
            |field: &str| InstepError::Invalid { field: field.to_owned(), why: InvalidWhy::IsAFolder };
        for (error, status) in [
            (InstepError::Busy, 4),
            (InstepError::Full, 4),
            (InstepError::ReadOnly, 4),
            (InstepError::ProtectedStorage, 4),
            (InstepError::Damaged { what: Damage::Row }, 4),
            (InstepError::NotOurs, 4),
            (InstepError::Newer { found: 9, known: 1 }, 4),
            (InstepError::NotFound { what: Thing::File }, 4),
            (invalid("path"), 4),
            (invalid("value"), 1),
            (InstepError::NotFound { what: Thing::Guide }, 1),
            (InstepError::Suspended, 1),
            (InstepError::Closed, 1),
            (InstepError::PlayerMoved, 1),
            (InstepError::Conflict, 1),
            (InstepError::Internal, 1),
            (InstepError::Refused { changes: Vec::new(), possible: Vec::new() }, 3),
        ] {
            assert_eq!(Failure::Core(error.clone()).status(), status, "{error}");
        }
        assert_eq!(Failure::Usage(String::new()).status(), 2);
        assert_eq!(Failure::Output(std::io::ErrorKind::BrokenPipe.into()).status(), 0);
        assert_eq!(Failure::Output(std::io::ErrorKind::StorageFull.into()).status(), 1);
    }

    #[test]
    fn only_a_damaged_data_file_is_taken_up_again() {
        let english = Locale { tag: "en".to_owned(), twelve_hours: None, first_day: None, units: None };
        let mend = |what| core_text(&InstepError::Damaged { what }, &english).mend;
        for what in [Damage::Archive, Damage::Backup] {
            assert!(!mend(what).contains("recover"), "{what}");
        }
        for what in [Damage::Row, Damage::Table, Damage::Malformed, Damage::Emptied, Damage::Missing] {
            assert!(mend(what).ends_with("instep recover --from-backup | --rows | --anew"), "{what}");
        }
    }

    #[test]
    fn an_error_is_named_by_its_variant_with_its_fields_beside() {
        assert_eq!(Value::from(facts(&InstepError::NotOurs)), json!({"kind": "not_ours"}));
        assert_eq!(
            Value::from(facts(&InstepError::Newer { found: 9, known: 1 })),
            json!({"kind": "newer", "found": 9, "known": 1})
        );
        assert_eq!(
            Value::from(facts(&InstepError::Refused {
                changes: Vec::new(),
                possible: vec!["G0".to_owned()]
            })),
            json!({"kind": "refused", "changes": [], "possible": ["G0"]})
        );
    }
}
