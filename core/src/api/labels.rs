use super::{Locale, SpokenText};
use crate::error::Result;
use crate::labels::{Labels, Phrase, TerminalLabels, TerminalText};

/// The words of every control: buttons, tabs, headings, options, dialogs and names for a screen reader. They work before
/// `open`, without a data file. Fetch them once for a language and keep them; English where there is no catalogue.
///
/// They hold no invisible characters: a control shows a label by itself.
///
/// Errors: `Internal` only.
// A call that returned no result could only crash an app.
#[uniffi::export(name = "labels")]
fn exported_labels(locale: Locale) -> Result<Labels> {
    Ok(labels(locale))
}

/// Returns the words of every control, as the exported call of this name does.
pub fn labels(locale: Locale) -> Labels {
    Labels::new(&locale.words(false))
}

/// A value in words: for a chooser, a count or a page of a flow that a shell draws itself. It works before `open`,
/// without a data file.
///
/// Errors: `Internal` only.
#[uniffi::export(name = "phrase_text")]
fn exported_phrase_text(phrase: Phrase, locale: Locale) -> Result<SpokenText> {
    Ok(phrase_text(phrase, locale))
}

/// Returns a value in words, as the exported call of this name does.
pub fn phrase_text(phrase: Phrase, locale: Locale) -> SpokenText {
    phrase.in_words(&locale.words(false))
}

/// The words that only the terminal shell needs. Other languages do not see them.
pub fn terminal_labels(locale: &Locale) -> TerminalLabels {
    TerminalLabels::new(&locale.words(false))
}

/// A sentence of the terminal shell that holds data.
pub fn terminal_text(text: TerminalText<'_>, locale: &Locale) -> String {
    text.in_words(&locale.words(false))
}
