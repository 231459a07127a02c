use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::text::{NoticeText, text_hash};
use super::{NoticeCategory, Occurrence, ReminderKind, ReminderRule, RingMode, Warning};
use crate::calendar::{CalendarDate, OffsetTime, TimeOfDay, minute_of};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::session::ReminderId;

/// One thing to arm.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct PlanEntry {
    /// Its identity: arming the same one again replaces it.
    pub occurrence: Occurrence,
    /// The reminder.
    pub reminder: ReminderId,
    /// Ring date.
    pub day: CalendarDate,
    /// The reminder's kind.
    pub kind: ReminderKind,
    /// The set of buttons the notification has.
    pub category: NoticeCategory,
    /// When it rings.
    pub at: OffsetTime,
    /// The same on the local clock, as the rule asks for it.
    pub local_time: TimeOfDay,
    /// Exactness.
    pub mode: RingMode,
    /// The title of the notification. It holds no word about health and nothing the person wrote.
    pub title: String,
    /// The text below the title. It holds no word about health and nothing the person wrote.
    pub text: String,
    /// Changes whenever `title`, `text` or the buttons do.
    pub text_hash: String,
    /// Stands for what is armed: the occurrence, the instant, the mode and the words. Keep it with what the platform holds,
    /// and give it back in `Armed`. Opaque: compare it or store it, never read it.
    pub token: String,
}

impl PlanEntry {
    pub(super) fn new(
        rule: &ReminderRule,
        occurrence: Occurrence,
        at: OffsetTime,
        mode: RingMode,
        words: NoticeText,
    ) -> Self {
        Self {
            occurrence,
            reminder: occurrence.reminder,
            day: occurrence.day,
            kind: rule.kind,
            category: NoticeCategory::new(rule.kind, minute_of(at).unwrap_or(rule.time)),
            at,
            local_time: rule.time,
            mode,
            title: String::new(),
            text: String::new(),
            text_hash: String::new(),
            token: String::new(),
        }
        .with_text(words)
    }

    /// The same with other words.
    #[must_use]
    pub(super) fn with_text(self, words: NoticeText) -> Self {
        let NoticeText { title, text } = words;
        let (kind, category) = (self.kind.code(), self.category.code());
        let text_hash = text_hash(&format!("{title}\n{text}\n{kind}\n{category}"));
        let token = armed_token(self.occurrence, self.at, self.mode, &text_hash);
        Self { title, text, text_hash, token, ..self }
    }
}

/// The token of an armed entry: the occurrence, a slash, and a hash of the instant, the mode and `text_hash`.
pub fn armed_token(occurrence: Occurrence, at: OffsetTime, mode: RingMode, words: &str) -> String {
    let content = format!("{} {} {} {words}", at.at.millis(), at.offset_s, mode.code());
    format!("{occurrence}/{}", text_hash(&content))
}

/// Something that the platform holds, by its token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ArmedToken<'a> {
    pub occurrence: Occurrence,
    pub token: &'a str,
}

impl<'a> ArmedToken<'a> {
    /// Reads a token, or an occurrence alone. Fails with `Invalid` for any other text.
    pub fn parse(token: &'a str) -> Result<Self> {
        let end = token.match_indices('/').nth(1).map_or(token.len(), |(at, _)| at);
        let occurrence = token.get(..end).and_then(|text| Occurrence::from_str(text).ok());
        let unknown = || InstepError::invalid("tokens", InvalidWhy::NotAnId);
        Ok(Self { occurrence: occurrence.ok_or_else(unknown)?, token })
    }
}

/// Requests that are armed now.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Armed {
    /// The platform can't tell (Android always, and everywhere after a reboot).
    Unknown,
    /// Tokens that the platform holds.
    Known {
        /// The `token` of each entry that is armed. An occurrence alone stands for one whose content is not known: it is
        /// armed anew or cancelled.
        tokens: Vec<String>,
    },
}

/// Requests to arm, as a difference to those that are armed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Plan {
    /// To be armed.
    pub add: Vec<PlanEntry>,
    /// Armed already, and right.
    pub keep: Vec<PlanEntry>,
    /// To be disarmed.
    pub cancel: Vec<Occurrence>,
    /// Notifications to take off the screen, where they still are: what they ask was answered or silenced, they were put
    /// off, or their day is over. Of the last nine days; taking one away twice does no harm.
    pub withdraw: Vec<Occurrence>,
    /// Warnings of what is in the way.
    pub warnings: Vec<Warning>,
    /// To be shown at once: the one notification for what was missed while the device was off. Its `at` is now. It is
    /// given once; report it as shown like any other.
    pub catch_up: Option<PlanEntry>,
}
