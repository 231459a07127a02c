//! The command line: names, options and their help, a file for each subject. Scripts rely on it.

mod exchange;
mod guides;
mod library;
mod rating;
mod reminder;
mod review;
mod safekeeping;
mod safety;
mod session;
mod settings;
mod undo;

use clap::{Args, Parser, Subcommand};
use instep::calendar::OffsetTime;

use crate::values::{instant, zone};

pub use exchange::*;
pub use guides::*;
pub use library::*;
pub use rating::*;
pub use reminder::*;
pub use review::*;
pub use safekeeping::*;
pub use safety::*;
pub use session::*;
pub use settings::*;
pub use undo::*;

/// Foot massage at home: guides, sessions, reminders and an honest weekly review.
///
/// Without a command it shows today.
#[derive(Debug, Parser)]
#[command(
    name = "instep",
    version,
    after_help = "Exit status: 0 done, 1 refused or failed, 2 the command line can't be read, 3 refused by \
                  the safety check, 4 the data file can't be used."
)]
pub struct CommandLine {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that may stand anywhere on the line.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options for every command")]
pub struct Global {
    /// The data file [default: in the platform's data folder]
    #[arg(long, global = true, value_name = "FILE", env = "INSTEP_DATA", hide_env_values = true)]
    pub data: Option<String>,
    /// Print one JSON document; errors too
    #[arg(long, global = true)]
    pub json: bool,
    /// Start the clock at this time
    #[arg(long, global = true, value_name = "RFC3339", env = "INSTEP_NOW", hide_env_values = true, value_parser = instant)]
    pub now: Option<OffsetTime>,
    /// The time zone, by its IANA id [default: the device's]
    #[arg(long, global = true, value_name = "IANA", env = "INSTEP_ZONE", hide_env_values = true, value_parser = zone)]
    pub zone: Option<String>,
    /// The language, as a BCP 47 tag
    #[arg(long, global = true, value_name = "TAG")]
    pub lang: Option<String>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Today: the next reminder, what to do, this week
    Today,
    /// List the guides
    Guides(GuidesArgs),
    /// Show a guide as it would be played
    Guide(GuideArgs),
    /// Choose favourites, hide a guide, leave steps out; without an option show what was chosen
    Choose(ChooseArgs),
    /// Play a guide
    Play(PlayArgs),
    /// Continue the interrupted session
    Resume(ResumeArgs),
    /// Log a massage by hand
    Log(LogArgs),
    /// Rate comfort, pain or last night's sleep
    Rate(RateArgs),
    /// Take a rating back, or out of the trash
    #[command(subcommand)]
    Rating(RatingCommand),
    /// List every entry, newest first: sessions, ratings without one, and what was seen on your feet
    History(HistoryArgs),
    /// List the sessions, newest first
    Sessions(HistoryArgs),
    /// Show, change, delete or restore a session
    #[command(subcommand)]
    Session(SessionCommand),
    /// Reminders
    #[command(subcommand)]
    Reminder(ReminderCommand),
    /// The week, in numbers that say what they are out of
    Review(ReviewArgs),
    /// Write a page for a clinician: findings, sessions and ratings, to be printed
    Report(ReportArgs),
    /// Show or answer the safety check
    Safety(SafetyArgs),
    /// Show or record a look at the feet
    Look(LookArgs),
    /// Read: articles, techniques, what sources claim
    Library(LibraryArgs),
    /// Show or change settings
    Settings(SettingsArgs),
    /// Take back what the last command changed, or the one with this token
    Undo(UndoArgs),
    /// Make a checked backup, beside the data file or in a folder
    Backup(BackupArgs),
    /// Put a backup in the place of the data file; what was there is backed up first
    Restore(RestoreArgs),
    /// Take up a damaged data file: it is set aside, never deleted. Without an option, say what can be done
    Recover(RecoverArgs),
    /// What is in the trash, or empty it for good
    Trash(TrashArgs),
    /// Remove the data file, all backups and damaged data set aside, for good
    Erase(EraseArgs),
    /// Check the data file, the backups and the reminders
    Doctor(DoctorArgs),
    /// Write everything you stored into a file
    Export(ExportArgs),
    /// Take in an archive, or a CSV list of sessions from another app
    Import(ImportArgs),
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn global_options_may_stand_anywhere() {
        for line in [
            ["instep", "--json", "guide", "G0", "--zone", "Europe/Berlin"],
            ["instep", "guide", "--json", "--zone", "Europe/Berlin", "G0"],
            ["instep", "--zone", "Europe/Berlin", "guide", "G0", "--json"],
        ] {
            let parsed = CommandLine::try_parse_from(line).unwrap();
            assert!(parsed.global.json);
            assert_eq!(parsed.global.zone.as_deref(), Some("Europe/Berlin"));
        }
    }

    #[test]
    fn what_can_not_be_read_is_no_command_line() {
        for line in [
            "instep rate comfort NaN",
            "instep rate comfort",
            "instep rate comfort 5 --skip",
            "instep rate mood 5",
            "instep rate sleep 5 --date 2026-02-30",
            "instep log G0 --at 25:00",
            "instep reminder add 25:00",
            "instep reminder add 21:00 --days mon,someday",
            "instep reminder edit 0198a000-0000-7000-8000-000000000001",
            "instep session edit 0198a000-0000-7000-8000-000000000001",
            "instep --now yesterday",
            "instep --zone Europe/Atlantis",
            "instep settings get colour",
            "instep settings set aim",
            "instep guides --mode both",
            "instep today --fast",
        ] {
            assert!(CommandLine::try_parse_from(line.split(' ')).is_err(), "{line}");
        }
    }

    #[test]
    fn what_the_core_refuses_is_read() {
        for line in [
            "instep rate comfort 11",
            "instep rate comfort -1",
            "instep guide G0 --minutes -5",
            "instep log soak --minutes 99999999999",
            "instep session show not-an-id",
            "instep settings set aim -1",
        ] {
            assert!(CommandLine::try_parse_from(line.split(' ')).is_ok(), "{line}");
        }
    }
}
