//! Decides the words of controls: for each screen a record of every button, heading, option, dialog and accessible
//! name that stands in no other record. Pure: it knows a language and nothing else.

/// Defines the words of a screen: a record with a text for each field, and the key of each in the catalogue. The key of
/// a button stands behind `button`: its text has at most 24 characters. With `for terminal;` in front, other languages
/// do not see the record.
macro_rules! labels {
    (for terminal; $($labels:tt)+) => {
        labels! { @define [derive(Debug, Clone, PartialEq, Eq)] $($labels)+ }
    };
    (
        @define [$derive:meta] $(#[$doc:meta])*
        $name:ident { $($(#[$field_doc:meta])* $field:ident = $($button:ident)? $key:literal),+ $(,)? }
    ) => {
        $(#[$doc])*
        #[$derive]
        pub struct $name { $($(#[$field_doc])* pub $field: String),+ }

        impl $name {
            pub(super) fn new(words: &crate::words::Words) -> Self {
                Self { $($field: words.text($key, &[])),+ }
            }

            /// Each field with its key, and true for a button.
            #[cfg(test)]
            pub(super) const KEYS: &'static [crate::labels::Label] = &[
                $(crate::labels::Label {
                    field: stringify!($field),
                    key: $key,
                    button: !stringify!($($button)?).is_empty(),
                }),+
            ];
        }
    };
    ($(#[$doc:meta])* $name:ident $fields:tt) => {
        labels! {
            @define [derive(
                Debug, Clone, PartialEq, Eq, uniffi::Record, serde::Serialize, serde::Deserialize
            )]
            $(#[$doc])* $name $fields
        }
    };
}

mod about;
mod choices;
mod common;
mod data;
mod finish;
mod first_run;
mod foot_check;
mod guide;
mod guides;
mod history;
mod keyboard;
mod language;
mod library;
mod log;
mod navigation;
mod phrase;
mod player;
mod rating;
mod recovery;
mod reminders;
mod safety;
mod settings;
mod start;
mod stop;
mod terminal;
#[cfg(test)]
mod tests;
mod today;
mod vocabulary;
mod weeks;

use serde::{Deserialize, Serialize};

use crate::words::Words;

pub use about::AboutLabels;
pub use choices::ChoiceLabels;
pub use common::CommonLabels;
pub use data::DataLabels;
pub use finish::FinishLabels;
pub use first_run::FirstRunLabels;
pub use foot_check::FootCheckLabels;
pub use guide::GuideLabels;
pub use guides::GuidesLabels;
pub use history::HistoryLabels;
pub use keyboard::{KeyText, KeyboardLabels};
pub use language::Language;
pub use library::LibraryLabels;
pub use log::LogLabels;
pub use navigation::NavigationLabels;
pub use phrase::Phrase;
pub use player::PlayerLabels;
pub use rating::RatingLabels;
pub use recovery::RecoveryLabels;
pub use reminders::RemindersLabels;
pub use safety::SafetyLabels;
pub use settings::SettingsLabels;
pub use start::StartLabels;
pub use stop::StopLabels;
pub use terminal::{
    TerminalCheckLabels, TerminalErrorLabels, TerminalFeetLabels, TerminalFileLabels, TerminalLabels,
    TerminalPlayerLabels, TerminalText, TerminalValueLabels,
};
pub use today::TodayLabels;
pub use vocabulary::{
    FindingText, FootText, FootZoneText, HandsText, ModeText, PhaseText, PostureText, PressureText,
    RatingPhaseText, ReceiverText, ReminderKindText, ReplyText, SessionKindText, SessionStatusText,
    SilencedByText, StopReasonText, TagText, Vocabulary, WeekdayText,
};
pub use weeks::WeeksLabels;

/// The words of all controls in one language. They change with the language only: fetch them once for each.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Labels {
    /// The language that they are written in.
    pub language: Language,
    /// The words of every closed list of values.
    pub vocabulary: Vocabulary,
    /// Words that several screens use.
    pub common: CommonLabels,
    /// Names of the places of the app.
    pub navigation: NavigationLabels,
    /// The first screen.
    pub first_run: FirstRunLabels,
    /// Today.
    pub today: TodayLabels,
    /// The list of guides.
    pub guides: GuidesLabels,
    /// The page of one guide.
    pub guide: GuideLabels,
    /// The choices that several screens share.
    pub choices: ChoiceLabels,
    /// Start.
    pub start: StartLabels,
    /// The look at the feet.
    pub foot_check: FootCheckLabels,
    /// The safety check.
    pub safety: SafetyLabels,
    /// The player.
    pub player: PlayerLabels,
    /// The question why a session is stopped.
    pub stop: StopLabels,
    /// The minute after a session.
    pub finish: FinishLabels,
    /// Scales.
    pub rating: RatingLabels,
    /// The review of a week and of the month.
    pub weeks: WeeksLabels,
    /// The history and the trash.
    pub history: HistoryLabels,
    /// The form for a massage without the player.
    pub log: LogLabels,
    /// Reminders.
    pub reminders: RemindersLabels,
    /// The library.
    pub library: LibraryLabels,
    /// Choices behind the settings.
    pub settings: SettingsLabels,
    /// Export, import, backups and erasing.
    pub data: DataLabels,
    /// The page about the app.
    pub about: AboutLabels,
    /// The screen where the data file cannot be used.
    pub recovery: RecoveryLabels,
    /// The sheet with the keys of the desktop.
    pub keyboard: KeyboardLabels,
}

impl Labels {
    /// The labels in these words.
    pub fn new(words: &Words) -> Self {
        Self {
            language: Language::new(words),
            vocabulary: Vocabulary::new(words),
            common: CommonLabels::new(words),
            navigation: NavigationLabels::new(words),
            first_run: FirstRunLabels::new(words),
            today: TodayLabels::new(words),
            guides: GuidesLabels::new(words),
            guide: GuideLabels::new(words),
            choices: ChoiceLabels::new(words),
            start: StartLabels::new(words),
            foot_check: FootCheckLabels::new(words),
            safety: SafetyLabels::new(words),
            player: PlayerLabels::new(words),
            stop: StopLabels::new(words),
            finish: FinishLabels::new(words),
            rating: RatingLabels::new(words),
            weeks: WeeksLabels::new(words),
            history: HistoryLabels::new(words),
            log: LogLabels::new(words),
            reminders: RemindersLabels::new(words),
            library: LibraryLabels::new(words),
            settings: SettingsLabels::new(words),
            data: DataLabels::new(words),
            about: AboutLabels::new(words),
            recovery: RecoveryLabels::new(words),
            keyboard: KeyboardLabels::new(words),
        }
    }

    /// Every screen with its labels.
    #[cfg(test)]
    pub(super) const SCREENS: &'static [(&'static str, &'static [Label])] = &[
        ("common", CommonLabels::KEYS),
        ("navigation", NavigationLabels::KEYS),
        ("first_run", FirstRunLabels::KEYS),
        ("today", TodayLabels::KEYS),
        ("guides", GuidesLabels::KEYS),
        ("guide", GuideLabels::KEYS),
        ("choices", ChoiceLabels::KEYS),
        ("start", StartLabels::KEYS),
        ("foot_check", FootCheckLabels::KEYS),
        ("safety", SafetyLabels::KEYS),
        ("player", PlayerLabels::KEYS),
        ("stop", StopLabels::KEYS),
        ("finish", FinishLabels::KEYS),
        ("rating", RatingLabels::KEYS),
        ("weeks", WeeksLabels::KEYS),
        ("history", HistoryLabels::KEYS),
        ("log", LogLabels::KEYS),
        ("reminders", RemindersLabels::KEYS),
        ("library", LibraryLabels::KEYS),
        ("settings", SettingsLabels::KEYS),
        ("data", DataLabels::KEYS),
        ("about", AboutLabels::KEYS),
        ("recovery", RecoveryLabels::KEYS),
    ];
}

/// A field of a record of labels, as the tests see it.
#[cfg(test)]
#[derive(Debug, Clone, Copy)]
pub(super) struct Label {
    pub field: &'static str,
    pub key: &'static str,
    pub button: bool,
}
