use serde::{Deserialize, Serialize};

use super::{CheckPage, SafetyPage};

/// The way gone through the safety check since Start was opened. The core fills it in: give it back as it came.
#[derive(Debug, Clone, PartialEq, Eq, Default, uniffi::Record, Serialize, Deserialize)]
pub struct SafetyProgress {
    /// Pages on which something was to be answered.
    #[uniffi(default = [])]
    #[serde(default)]
    pub pages: Vec<SafetyPage>,
    /// True once the answers given on them were read back and confirmed.
    #[uniffi(default = false)]
    #[serde(default)]
    pub confirmed: bool,
    /// True once their effect, and every warning, was shown and left behind.
    #[uniffi(default = false)]
    #[serde(default)]
    pub changes_seen: bool,
}

impl SafetyProgress {
    /// Adds the pages on which something is open. A new one is read back too.
    #[must_use]
    pub fn with_open_pages(&self, pages: &[CheckPage]) -> Self {
        let mut progress = self.clone();
        for page in pages.iter().filter(|page| page.is_open() && !self.pages.contains(&page.page)) {
            progress.pages.push(page.page);
            (progress.confirmed, progress.changes_seen) = (false, false);
        }
        progress
    }

    /// The same after an answer: its effect has not been seen.
    #[must_use]
    pub fn after_answer(&self) -> Self {
        Self { changes_seen: false, ..self.clone() }
    }

    /// The same once the screen that is shown was confirmed: the read-back first, then the changes.
    #[must_use]
    pub fn after_confirmation(&self) -> Self {
        let reads_back = !self.pages.is_empty() && !self.confirmed;
        Self { confirmed: true, changes_seen: self.changes_seen || !reads_back, ..self.clone() }
    }
}
