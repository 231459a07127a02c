use serde::{Deserialize, Serialize};

use crate::words::Words;

/// The language that labels are written in: for the voice, for the direction of layout and for a count that a shell
/// draws itself.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Language {
    /// BCP 47 tag of the language really spoken, with the region that was asked for: `en-GB`. `en` where there is no
    /// catalogue for the language that was asked for.
    pub tag: String,
    /// True when the language is written from right to left.
    pub right_to_left: bool,
    /// The digits from 0 to 9, as this language writes them.
    pub digits: Vec<String>,
    /// The sign between minutes and seconds in a count: `4:05`.
    pub minute_separator: String,
}

impl Language {
    /// The language of these words.
    pub fn new(words: &Words) -> Self {
        Self {
            tag: words.language_tag(),
            right_to_left: words.text("report-direction", &[]) == "rtl",
            digits: (0..10).map(|digit| words.number(f64::from(digit))).collect(),
            minute_separator: words.minute_separator(),
        }
    }
}
