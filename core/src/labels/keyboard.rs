use serde::{Deserialize, Serialize};

use crate::words::Words;

/// Words of the sheet with the keys of the desktop.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct KeyboardLabels {
    /// Title of the sheet.
    pub title: String,
    /// A row for each key, in order.
    pub keys: Vec<KeyText>,
}

/// A key with what it does.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct KeyText {
    /// The key, as it is written on a keyboard.
    pub key: String,
    /// Its effect, in words.
    pub text: String,
}

impl KeyboardLabels {
    /// The sheet in these words.
    pub fn new(words: &Words) -> Self {
        let text = |key: &str| words.text(key, &[]);
        let row = |key: &&str| KeyText { key: text(&format!("{key}.key")), text: text(key) };
        Self { title: text("label-keyboard-title"), keys: KEYS.iter().map(row).collect() }
    }
}

/// The rows of the sheet; the name of a key is the attribute `key`.
const KEYS: [&str; 8] = [
    "label-keyboard-pause",
    "label-keyboard-next",
    "label-keyboard-back",
    "label-keyboard-again",
    "label-keyboard-say-again",
    "label-keyboard-stop",
    "label-keyboard-places",
    "label-keyboard-help",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_own_text_in_every_language() {
        for tag in ["en", "en-XA", "ar", "ar-XB", "pl"] {
            let said = KeyboardLabels::new(&Words::new(tag, None, false));
            let mut texts: Vec<&str> =
                said.keys.iter().flat_map(|row| [row.key.as_str(), &row.text]).collect();
            texts.push(&said.title);
            assert!(
                texts.iter().all(|text| !text.is_empty() && !text.contains("label-")),
                "{tag}: {texts:?}"
            );
            texts.sort_unstable();
            texts.dedup();
            assert_eq!(texts.len(), 2 * KEYS.len() + 1, "{tag}: two rows say the same");
        }
    }
}
