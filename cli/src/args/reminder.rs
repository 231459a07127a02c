//! Reminders.

use clap::{ArgAction, ArgGroup, Args, Subcommand};
use instep::calendar::{CalendarDate, TimeOfDay, Weekday};
use instep::reminder::{NotificationState, Platform, ReminderKind};

use crate::values::{
    ArmedFile, armed, date, number, reminder_kind, time_of_day, vocabulary, weekday, yes_no,
};

#[derive(Debug, Subcommand)]
pub enum ReminderCommand {
    /// Add a reminder
    Add {
        /// When, on the local clock
        #[arg(value_name = "HH:MM", value_parser = time_of_day)]
        time: TimeOfDay,
        /// What for
        #[arg(long, default_value = "routine", value_parser = reminder_kind())]
        kind: ReminderKind,
        /// On which days [default: all; for the review the first day of your week]
        #[arg(long, value_name = "mon,tue…", value_parser = weekday(), value_delimiter = ',')]
        days: Vec<Weekday>,
        /// What you call it
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
    },
    /// List the reminders
    List,
    /// Change a reminder
    Edit(ReminderEditArgs),
    /// Silence a reminder
    Pause {
        /// The reminder's id
        id: String,
        /// The day from which it rings again [default: until resumed]
        #[arg(long, value_name = "DATE", value_parser = date)]
        until: Option<CalendarDate>,
    },
    /// Let a paused reminder ring again
    Resume {
        /// The reminder's id
        id: String,
    },
    /// Put a reminder in the trash
    Remove {
        /// The reminder's id
        id: String,
    },
    /// Take a reminder out of the trash
    Restore {
        /// The reminder's id
        id: String,
    },
    /// What to arm now, as a difference to what is armed
    Plan(PlanArgs),
    /// Why the reminders rang or did not ring on a day
    Why {
        /// The day
        #[arg(value_name = "DATE", value_parser = date)]
        day: CalendarDate,
    },
    /// Put a reminder off that has rung
    Snooze {
        /// Which ring: the reminder's id, a slash, and the day
        #[arg(value_name = "OCCURRENCE")]
        occurrence: String,
        /// For how long [default: 30]
        #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
        minutes: Option<i32>,
    },
    /// Stay, and show reminders as desktop notifications, or here with a bell
    #[command(
        after_help = "What is pressed on a notification is answered, as `snooze`, `done` and `skip` do. \
                            With --json it prints one event a line. It ends with Ctrl-C."
    )]
    Watch(WatchArgs),
    /// Say that it is done; no session is logged
    Done {
        /// Which ring: the reminder's id, a slash, and the day
        #[arg(value_name = "OCCURRENCE")]
        occurrence: String,
    },
    /// Skip a reminder on one day
    Skip {
        /// Which ring: the reminder's id, a slash, and the day
        #[arg(value_name = "OCCURRENCE")]
        occurrence: String,
    },
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("edit").required(true).multiple(true).args(["time", "days", "name"]))]
pub struct ReminderEditArgs {
    /// The reminder's id
    pub id: String,
    /// When, on the local clock
    #[arg(long, value_name = "HH:MM", value_parser = time_of_day)]
    pub time: Option<TimeOfDay>,
    /// On which days
    #[arg(long, value_name = "mon,tue…", value_parser = weekday(), value_delimiter = ',')]
    pub days: Option<Vec<Weekday>>,
    /// What you call it; empty for none
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
}

#[derive(Debug, Args)]
pub struct WatchArgs {
    /// End once this many have rung; one on the desktop when it was answered or closed too [default: never]
    #[arg(long, value_name = "N")]
    pub rings: Option<std::num::NonZeroU32>,
}

#[derive(Debug, Args)]
pub struct PlanArgs {
    /// The platform that rings
    #[arg(long, default_value = "desktop", value_parser = vocabulary!(Platform))]
    pub platform: Platform,
    /// How many requests it holds [default: the platform's own number]
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    pub slots: Option<i32>,
    /// Whether it would ring to the minute
    #[arg(long, default_value = "yes", action = ArgAction::Set, value_parser = yes_no())]
    pub exact: bool,
    /// Whether notifications are let through
    #[arg(long, default_value = "allowed", value_parser = vocabulary!(NotificationState))]
    pub notifications: NotificationState,
    /// What is armed: a JSON array of the objects printed in `add` and `keep` [default: not known]
    #[arg(long, value_name = "FILE", value_parser = armed)]
    pub armed: Option<ArmedFile>,
}
