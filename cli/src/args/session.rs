//! Sessions: logging, listing and changing them.

use clap::{ArgGroup, Args, Subcommand};
use instep::calendar::CareDay;
use instep::session::{Foot, Receiver, SessionTag};

use crate::values::{At, day, number, vocabulary};

#[derive(Debug, Args)]
pub struct LogArgs {
    /// A guide's id, or external, device or soak
    #[arg(value_name = "GUIDE|external|device|soak")]
    pub what: String,
    /// When it began: RFC 3339, YYYY-MM-DDTHH:MM or HH:MM, the latest of this evening [default: so that it ends now]
    #[arg(long, value_name = "T")]
    pub at: Option<At>,
    /// Its length [default: the guide's own]
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    pub minutes: Option<i32>,
    /// Which feet
    #[arg(long, value_parser = vocabulary!(Foot))]
    pub foot: Option<Foot>,
    /// Whose feet
    #[arg(long, value_parser = vocabulary!(Receiver))]
    pub receiver: Option<Receiver>,
    /// Comfort at its start, 0 to 10
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    pub comfort_before: Option<i32>,
    /// Comfort at its end, 0 to 10
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    pub comfort_after: Option<i32>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// What went with it; once for each
    #[arg(long, value_parser = vocabulary!(SessionTag))]
    pub tag: Vec<SessionTag>,
    /// Log nothing: show what to mind before a soak, a device or a massage by somebody else
    #[arg(long, conflicts_with_all = ["at", "minutes", "foot", "comfort_before", "comfort_after", "note", "tag"])]
    pub check: bool,
}

/// Which entries, for all lists of them.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// First day
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub from: Option<CareDay>,
    /// Last day
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub to: Option<CareDay>,
    /// What was deleted, instead of what was not
    #[arg(long)]
    pub trash: bool,
}

#[derive(Debug, Subcommand)]
pub enum SessionCommand {
    /// Show a session with what was played of each step
    Show {
        /// The session's id
        id: String,
    },
    /// Change a session
    Edit(SessionEditArgs),
    /// Put a session in the trash
    Delete {
        /// The session's id
        id: String,
    },
    /// Take a session out of the trash
    Restore {
        /// The session's id
        id: String,
    },
    /// Put all sessions of these days in the trash, after a backup
    DeleteAll {
        /// First day
        #[arg(long, value_name = "DATE", value_parser = day)]
        from: CareDay,
        /// Last day
        #[arg(long, value_name = "DATE", value_parser = day)]
        to: CareDay,
        /// Delete nothing: only count
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("edit").required(true).multiple(true)
    .args(["at", "minutes", "foot", "receiver", "note", "tag", "no_tags"]))]
pub struct SessionEditArgs {
    /// The session's id
    pub id: String,
    /// When it began, on the clock it is shown with: RFC 3339, YYYY-MM-DDTHH:MM or HH:MM of its own day
    #[arg(long, value_name = "T")]
    pub at: Option<At>,
    /// Its length
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    pub minutes: Option<i32>,
    /// Which feet
    #[arg(long, value_parser = vocabulary!(Foot))]
    pub foot: Option<Foot>,
    /// Whose feet
    #[arg(long, value_parser = vocabulary!(Receiver))]
    pub receiver: Option<Receiver>,
    /// The note; empty for none
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// What went with it, in place of what was noted; once for each
    #[arg(long, value_parser = vocabulary!(SessionTag))]
    pub tag: Vec<SessionTag>,
    /// Nothing went with it
    #[arg(long, conflicts_with = "tag")]
    pub no_tags: bool,
}
