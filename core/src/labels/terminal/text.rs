use crate::words::{Arg, Words};

/// A sentence of the terminal shell that holds data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerminalText<'a> {
    /// A value that a setting cannot take.
    SettingValue {
        /// The value, as it was typed.
        typed: &'a str,
    },
    /// A failure and its reason.
    Because {
        /// The failure.
        what: &'a str,
        /// The reason.
        reason: &'a str,
    },
    /// A failure and the values that are possible.
    Choose {
        /// The failure.
        what: &'a str,
        /// The values, as they are typed.
        allowed: &'a str,
    },
    /// A line of input that is no event of the player.
    EventUnknown {
        /// The line, as it was typed.
        typed: &'a str,
    },
    /// An event of the player that cannot be read.
    Event {
        /// The line, as it was typed.
        typed: &'a str,
        /// The reason.
        reason: &'a str,
    },
    /// A question that the safety check does not have.
    NoQuestion {
        /// The questions there are, by their codes.
        allowed: &'a str,
    },
    /// A file that is larger than it may be.
    TooLarge {
        /// The most, in bytes.
        bytes: u64,
    },
    /// A first line that is longer than it may be.
    LineTooLong {
        /// The most, in bytes.
        bytes: u64,
    },
    /// A passphrase file that cannot be read.
    PassphraseFile {
        /// Its path.
        path: &'a str,
        /// The reason.
        reason: &'a str,
    },
    /// A passphrase that cannot be read from the terminal.
    PassphraseTyped {
        /// The reason.
        reason: &'a str,
    },
    /// A picture that cannot be drawn.
    Picture {
        /// The reason.
        reason: &'a str,
    },
    /// Standard output that cannot be written.
    Output {
        /// The reason.
        reason: &'a str,
    },
    /// The versions of the app, of the schema and of SQLite.
    Versions {
        /// The version of the app.
        version: &'a str,
        /// The number of the schema.
        schema: &'a str,
        /// The version of SQLite.
        sqlite: &'a str,
    },
}

impl TerminalText<'_> {
    /// The sentence in words.
    pub fn in_words(self, words: &Words) -> String {
        let text = Arg::Text;
        let count = |bytes: u64| Arg::Count(i64::try_from(bytes).unwrap_or(i64::MAX));
        match self {
            Self::SettingValue { typed } => words.text("terminal-setting-value", &[("typed", text(typed))]),
            Self::Because { what, reason } => {
                words.text("terminal-because", &[("what", text(what)), ("reason", text(reason))])
            }
            Self::Choose { what, allowed } => {
                words.text("terminal-choose", &[("what", text(what)), ("allowed", text(allowed))])
            }
            Self::EventUnknown { typed } => words.text("terminal-event-unknown", &[("typed", text(typed))]),
            Self::Event { typed, reason } => {
                words.text("terminal-event", &[("typed", text(typed)), ("reason", text(reason))])
            }
            Self::NoQuestion { allowed } => words.text("terminal-no-question", &[("allowed", text(allowed))]),
            Self::TooLarge { bytes } => words.text("terminal-too-large", &[("n", count(bytes))]),
            Self::LineTooLong { bytes } => words.text("terminal-line-too-long", &[("n", count(bytes))]),
            Self::PassphraseFile { path, reason } => {
                words.text("terminal-passphrase-file", &[("path", text(path)), ("reason", text(reason))])
            }
            Self::PassphraseTyped { reason } => {
                words.text("terminal-passphrase-typed", &[("reason", text(reason))])
            }
            Self::Picture { reason } => words.text("terminal-picture", &[("reason", text(reason))]),
            Self::Output { reason } => words.text("terminal-output", &[("reason", text(reason))]),
            Self::Versions { version, schema, sqlite } => words.text(
                "terminal-versions",
                &[("version", text(version)), ("schema", text(schema)), ("sqlite", text(sqlite))],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_hold_what_they_are_given() {
        let said = |text: TerminalText<'_>| text.in_words(&Words::new("en", None, false));
        assert_eq!(
            said(TerminalText::PassphraseFile { path: "a/b", reason: "it is a folder" }),
            "The passphrase file a/b can't be read: it is a folder."
        );
        assert_eq!(said(TerminalText::TooLarge { bytes: 4096 }), "it is larger than 4096 bytes");
        assert_eq!(
            said(TerminalText::Choose { what: "'stop': a reason is missing", allowed: "pain, cramp" }),
            "'stop': a reason is missing: choose one of pain, cramp"
        );
        for text in [
            TerminalText::SettingValue { typed: "seven" },
            TerminalText::Because { what: "one", reason: "seven" },
            TerminalText::EventUnknown { typed: "seven" },
            TerminalText::Event { typed: "stop", reason: "seven" },
            TerminalText::NoQuestion { allowed: "seven" },
            TerminalText::PassphraseTyped { reason: "seven" },
            TerminalText::Picture { reason: "seven" },
            TerminalText::Output { reason: "seven" },
            TerminalText::Versions { version: "1.0", schema: "4", sqlite: "seven" },
        ] {
            let text = said(text);
            assert!(text.contains("seven") && !text.contains(['{', '$']), "{text}");
        }
        assert_eq!(said(TerminalText::LineTooLong { bytes: u64::MAX }).matches("longer").count(), 1);
    }
}
