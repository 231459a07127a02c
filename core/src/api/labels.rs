use super::Locale;
use crate::error::Result;
use crate::labels::Labels;

/// The words of every control: buttons, tabs, headings, options, dialogs and names for a screen reader. They work before
/// `open`, without a data file. Fetch them once for a language and keep them; English where there is no catalogue.
///
/// They hold no invisible characters: a control shows a label by itself.
#[uniffi::export]
pub fn labels(locale: Locale) -> Result<Labels> {
    Ok(Labels::new(&locale.words(false)))
}
