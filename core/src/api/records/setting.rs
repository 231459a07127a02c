use serde::{Deserialize, Serialize};

use super::{SettingGroup, UndoOffer};
use crate::calendar::{OffsetTime, TimeOfDay, Weekday};
use crate::session::{Side, vocabulary};

vocabulary! {
    /// How a step leads to the next.
    Advance {
        /// By itself.
        Auto = "auto",
        /// When the person says so.
        Manual = "manual",
    }
}

/// The Settings screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Settings {
    /// When the day starts, 00:00 to 11:59. A change takes effect at the old one's next boundary; this is the
    /// newest choice.
    pub day_start: TimeOfDay,
    /// The first day of the week.
    pub first_day: Weekday,
    /// Evenings a week, 1 to 7.
    pub aim: Option<i32>,
    /// Ask about sleep in the morning.
    pub sleep_question: bool,
    /// Ask about pain as well.
    pub pain_question: bool,
    /// Show the family of reflex traditions.
    pub tradition: bool,
    /// Read the steps aloud, where the shell can (`set_output`).
    pub voice: bool,
    /// Sound a chime at a change of step or foot where no voice speaks.
    pub chimes: bool,
    /// Sound a soft tick at each counted repetition.
    pub rep_ticks: bool,
    /// Ask the platform to ring to the minute.
    pub exact_times: bool,
    /// The person reaches their own feet.
    pub reach: bool,
    /// Use the palm instead of the thumbs.
    pub weak_hands: bool,
    /// Let Back and Next change places while a guide plays.
    pub left_hand: bool,
    /// Which foot comes first.
    pub first_foot: Side,
    /// Way from a step to the next; none while the person has not chosen: then by itself, and with a screen reader by
    /// hand.
    pub advance: Option<Advance>,
    /// Seconds to change to the other foot: 30, 60, or none for when the person says so.
    pub switch_seconds: Option<i32>,
    /// Start of the quiet hours.
    pub quiet_from: Option<TimeOfDay>,
    /// End of the quiet hours.
    pub quiet_to: Option<TimeOfDay>,
    /// When the newest backup beside the data file was made that was read back whole, at its making or since.
    pub last_backup: Option<OffsetTime>,
    /// The rows of the screen, in groups.
    pub groups: Vec<SettingGroup>,
}

/// One changed setting.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingChange {
    /// When the day starts, 00:00 to 11:59.
    DayStart {
        /// The time.
        time: TimeOfDay,
    },
    /// The first day of the week; none for the locale's.
    FirstDay {
        /// The day.
        #[uniffi(default = None)]
        day: Option<Weekday>,
    },
    /// Evenings a week, 1 to 7; none for no aim. Counts from the first day of this week.
    Aim {
        /// How many.
        #[uniffi(default = None)]
        evenings: Option<i32>,
    },
    /// Ask about sleep in the morning.
    SleepQuestion {
        /// Yes or no.
        on: bool,
    },
    /// Ask about pain as well.
    PainQuestion {
        /// Yes or no.
        on: bool,
    },
    /// Show the family of reflex traditions.
    Tradition {
        /// Yes or no.
        on: bool,
    },
    /// Read the steps aloud.
    Voice {
        /// Yes or no.
        on: bool,
    },
    /// The chime where no voice speaks.
    Chimes {
        /// True to turn it on.
        on: bool,
    },
    /// The tick at each counted repetition.
    RepTicks {
        /// True to turn it on.
        on: bool,
    },
    /// Ask the platform to ring to the minute.
    ExactTimes {
        /// Yes or no.
        on: bool,
    },
    /// The person reaches their own feet.
    Reach {
        /// Yes or no.
        on: bool,
    },
    /// Use the palm instead of the thumbs.
    WeakHands {
        /// Yes or no.
        on: bool,
    },
    /// Let Back and Next change places while a guide plays.
    LeftHand {
        /// Yes or no.
        on: bool,
    },
    /// Which foot comes first: left or right.
    FirstFoot {
        /// The side.
        side: Side,
    },
    /// Way from a step to the next. None goes by itself, and with a screen reader by hand.
    Advance {
        /// By itself or not.
        #[uniffi(default = None)]
        advance: Option<Advance>,
    },
    /// Seconds to change to the other foot: 30, 60, or none.
    SwitchSeconds {
        /// Seconds.
        #[uniffi(default = None)]
        seconds: Option<i32>,
    },
    /// The quiet hours; both or neither, and not equal.
    QuietHours {
        /// Their start.
        #[uniffi(default = None)]
        from: Option<TimeOfDay>,
        /// Their end.
        #[uniffi(default = None)]
        to: Option<TimeOfDay>,
    },
}

/// What changing a setting changed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SettingsSaved {
    /// All settings as they are now.
    pub settings: Settings,
    /// The way back; none when nothing was changed.
    pub undo: Option<UndoOffer>,
}
