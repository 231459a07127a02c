use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Armed;
use crate::calendar::{CalendarDate, TimeOfDay, Weekday};
use crate::error::{InstepError, InvalidWhy};
use crate::session::{ReminderId, vocabulary};

vocabulary! {
    /// What a reminder is for.
    ReminderKind {
        /// The routine.
        Routine = "routine",
        /// The morning question about sleep.
        SleepQuestion = "sleep_question",
        /// The weekly review.
        Review = "review",
    }
}

vocabulary! {
    /// The set of buttons that a notification has. iOS registers one notification category for each.
    NoticeCategory {
        /// The routine, before five in the afternoon.
        Routine = "routine",
        /// The routine, from five in the afternoon on.
        RoutineEvening = "routine_evening",
        /// The morning question about sleep.
        SleepQuestion = "sleep_question",
        /// The weekly review.
        Review = "review",
    }
}

impl NoticeCategory {
    /// The category of a reminder of this kind that rings at this time of day.
    pub const fn new(kind: ReminderKind, time: TimeOfDay) -> Self {
        const EVENING: i32 = 17 * 60;
        match kind {
            ReminderKind::Routine if time.minutes() < EVENING => Self::Routine,
            ReminderKind::Routine => Self::RoutineEvening,
            ReminderKind::SleepQuestion => Self::SleepQuestion,
            ReminderKind::Review => Self::Review,
        }
    }
}

vocabulary! {
    /// Which sessions of the care day silence a reminder.
    SilencedBy {
        /// Any session of receiver `me`.
        Any = "any",
        /// With several reminders a day: the one nearest to the session, within three hours.
        Nearest = "nearest",
        /// Only a session started from this reminder.
        Own = "own",
    }
}

vocabulary! {
    /// How exactly the platform will ring.
    RingMode {
        /// To the minute.
        Exact = "exact",
        /// Within about an hour.
        Inexact = "inexact",
    }
}

vocabulary! {
    /// The platform's way with notifications.
    Platform {
        /// Up to 60 pending requests; what is armed can be listed.
        Ios = "ios",
        /// The next alarm and those of the same time; what is armed can't be listed.
        Android = "android",
        /// One timer in a running process.
        Desktop = "desktop",
    }
}

vocabulary! {
    /// What happens on a device that calls for a new plan.
    SystemEvent {
        /// The device started: nothing is armed any more.
        Boot = "boot",
        /// It is in another zone.
        ZoneChange = "zone_change",
        /// Its clock was set.
        ClockSet = "clock_set",
        /// A new version of the app was installed.
        AppUpdate = "app_update",
        /// Exact alarms were allowed or forbidden.
        ExactPermission = "exact_permission",
        /// The app came to the front.
        Foreground = "foreground",
        /// A backup or an archive was taken in.
        RestoreOrImport = "restore_or_import",
        /// The device speaks another language.
        Language = "language",
    }
}

impl SystemEvent {
    /// What is armed after it, whatever the platform is thought to hold.
    pub fn armed(self, held: Armed) -> Armed {
        match self {
            Self::Boot => Armed::Unknown,
            _ => held,
        }
    }
}

/// One ring of one reminder: the reminder's id and its ring date, the calendar date the rule asks for. Written
/// `<uuid>/<date>` in JSON and on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Record)]
pub struct Occurrence {
    /// The reminder.
    pub reminder: ReminderId,
    /// Its ring date.
    pub day: CalendarDate,
}

impl fmt::Display for Occurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.reminder, self.day)
    }
}

impl FromStr for Occurrence {
    type Err = InstepError;

    fn from_str(s: &str) -> Result<Self, InstepError> {
        let (reminder, day) =
            s.split_once('/').ok_or_else(|| InstepError::invalid("occurrence", InvalidWhy::NotAnId))?;
        Ok(Self { reminder: reminder.parse()?, day: day.parse()? })
    }
}

impl Serialize for Occurrence {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Occurrence {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The rule of a reminder: local wall-clock time on weekdays. Never an instant, so that travel and clock changes
/// leave it where the person put it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderRule {
    /// The reminder.
    pub id: ReminderId,
    /// What for.
    pub kind: ReminderKind,
    /// When, on the local clock.
    pub time: TimeOfDay,
    /// On which days; never empty.
    pub days: Vec<Weekday>,
    /// First ring date.
    pub start: CalendarDate,
    /// Last ring date.
    pub end: Option<CalendarDate>,
    /// Silent until resumed.
    pub paused: bool,
    /// Silent before this date.
    pub paused_until: Option<CalendarDate>,
    /// Which sessions silence it.
    pub silenced_by: SilencedBy,
}
