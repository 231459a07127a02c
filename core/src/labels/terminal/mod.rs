//! Words that only the terminal shell needs: names of keys, reasons why a command line cannot be read. Other languages
//! do not see them.

mod check;
mod errors;
mod feet;
mod files;
mod player;
mod text;
mod values;

pub use check::TerminalCheckLabels;
pub use errors::TerminalErrorLabels;
pub use feet::TerminalFeetLabels;
pub use files::TerminalFileLabels;
pub use player::TerminalPlayerLabels;
pub use text::TerminalText;
pub use values::TerminalValueLabels;

use crate::words::Words;

/// The words of the terminal shell in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TerminalLabels {
    /// Words of the safety check in a terminal.
    pub check: TerminalCheckLabels,
    /// Words of the look at the feet in a terminal.
    pub feet: TerminalFeetLabels,
    /// Words of the player in a terminal.
    pub player: TerminalPlayerLabels,
    /// Reasons why a value on the command line cannot be read.
    pub values: TerminalValueLabels,
    /// Words about files, pictures and passphrases in a terminal.
    pub files: TerminalFileLabels,
    /// Words around an error in a terminal.
    pub errors: TerminalErrorLabels,
}

impl TerminalLabels {
    /// The labels in these words.
    pub fn new(words: &Words) -> Self {
        Self {
            check: TerminalCheckLabels::new(words),
            feet: TerminalFeetLabels::new(words),
            player: TerminalPlayerLabels::new(words),
            values: TerminalValueLabels::new(words),
            files: TerminalFileLabels::new(words),
            errors: TerminalErrorLabels::new(words),
        }
    }

    /// Every part with its labels.
    #[cfg(test)]
    pub(super) const PARTS: &'static [(&'static str, &'static [super::Label])] = &[
        ("check", TerminalCheckLabels::KEYS),
        ("feet", TerminalFeetLabels::KEYS),
        ("player", TerminalPlayerLabels::KEYS),
        ("values", TerminalValueLabels::KEYS),
        ("files", TerminalFileLabels::KEYS),
        ("errors", TerminalErrorLabels::KEYS),
    ];
}
