//! The command line: names, options and their help. Scripts rely on it.

use std::path::PathBuf;

use clap::{ArgAction, ArgGroup, Args, Parser, Subcommand, ValueEnum};
use instep::calendar::{CareDay, OffsetTime, TimeOfDay, Weekday};
use instep::guide::{Family, GuideRequest};
use instep::rating::{RatingItem, RatingPhase};
use instep::reminder::{NotificationState, Platform};
use instep::safety::{FindingWhat, SafetyAnswer};
use instep::session::{Foot, Mode, Posture, Receiver, SessionTag};
use instep::{ExportFormat, GuideChoice, GuideFilter};

use crate::values::{
    ArmedFile, At, PictureFile, armed, number, picture, safety_answer, vocabulary, weekday, words, yes_no,
    zone,
};

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
    #[arg(long, global = true, value_name = "RFC3339", env = "INSTEP_NOW", hide_env_values = true)]
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
    /// List what was logged, newest first
    Sessions(SessionsArgs),
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
    /// Make a checked backup, beside the data file or in a folder
    Backup(BackupArgs),
    /// Put a backup in the place of the data file; what was there is backed up first
    Restore(RestoreArgs),
    /// Take up a damaged data file: it is set aside, never deleted
    Recover(RecoverArgs),
    /// What is in the trash, or empty it for good
    Trash(TrashArgs),
    /// Remove the data file, all backups and everything set aside, for good
    Erase(EraseArgs),
    /// Check the data file, the backups and the reminders
    Doctor,
    /// Write everything you stored into a file
    Export(ExportArgs),
    /// Take in an archive, or sessions of another app as CSV
    Import(ImportArgs),
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Debug, Args)]
pub struct GuidesArgs {
    /// Only those for this goal, as relaxation or desk_break
    #[arg(long, value_name = "GOAL")]
    pub goal: Option<String>,
    /// Only those of at most this many minutes
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    pub minutes: Option<i32>,
    /// Only those for one's own feet, or for a partner's
    #[arg(long, value_parser = vocabulary!(Mode))]
    pub mode: Option<Mode>,
    /// Only this family
    #[arg(long, value_parser = words(families(), FamilyChoice::from_code))]
    pub family: Option<FamilyChoice>,
    /// The ones you have hidden, instead of the others
    #[arg(long)]
    pub hidden: bool,
}

/// A family, or all of them.
#[derive(Debug, Clone, Copy)]
pub enum FamilyChoice {
    One(Family),
    All,
}

fn families() -> Vec<&'static str> {
    Family::ALL.iter().map(|f| f.code()).chain(["all"]).collect()
}

impl FamilyChoice {
    fn from_code(code: &str) -> Option<Self> {
        if code == "all" { Some(Self::All) } else { Family::from_code(code).map(Self::One) }
    }
}

impl From<GuidesArgs> for GuideFilter {
    fn from(args: GuidesArgs) -> Self {
        let (family, all_families) = match args.family {
            Some(FamilyChoice::One(family)) => (Some(family), false),
            Some(FamilyChoice::All) => (None, true),
            None => (None, false),
        };
        let GuidesArgs { goal, minutes, mode, hidden, .. } = args;
        Self { goal, minutes, mode, family, all_families, hidden }
    }
}

/// A guide and the wishes for tonight.
#[derive(Debug, Args)]
pub struct GuideArgs {
    /// The guide's id, as G1
    #[arg(value_name = "GUIDE")]
    pub guide: String,
    /// Its length
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    pub minutes: Option<i32>,
    /// One's own feet, or a partner massages
    #[arg(long, value_parser = vocabulary!(Mode))]
    pub mode: Option<Mode>,
    /// How the receiver sits
    #[arg(long, value_parser = vocabulary!(Posture))]
    pub posture: Option<Posture>,
    /// Which feet
    #[arg(long, value_parser = vocabulary!(Foot))]
    pub foot: Option<Foot>,
    /// Whose feet
    #[arg(long, value_parser = vocabulary!(Receiver))]
    pub receiver: Option<Receiver>,
}

impl From<GuideArgs> for GuideRequest {
    fn from(args: GuideArgs) -> Self {
        let GuideArgs { guide, minutes, mode, posture, foot, receiver } = args;
        Self { guide, minutes, mode, posture, foot, receiver, answers: Vec::new() }
    }
}

#[derive(Debug, Args)]
pub struct ChooseArgs {
    /// The guide's id, as G1
    #[arg(value_name = "GUIDE")]
    pub guide: String,
    /// Make it a favourite, or not
    #[arg(long, action = ArgAction::Set, value_parser = yes_no())]
    pub favourite: Option<bool>,
    /// Hide it, or show it again
    #[arg(long, action = ArgAction::Set, value_parser = yes_no())]
    pub hidden: Option<bool>,
    /// Leave a step out from now on; once for each step
    #[arg(long, value_name = "STEP")]
    pub skip: Vec<String>,
    /// Play a step again; once for each step
    #[arg(long, value_name = "STEP")]
    pub bring_back: Vec<String>,
}

impl From<ChooseArgs> for GuideChoice {
    fn from(args: ChooseArgs) -> Self {
        let ChooseArgs { guide, favourite, hidden, skip, bring_back } = args;
        Self { guide, favourite, hidden, skip, bring_back }
    }
}

#[derive(Debug, Args)]
#[command(after_help = EVENTS)]
pub struct PlayArgs {
    #[command(flatten)]
    pub guide: GuideArgs,
    #[command(flatten)]
    pub fast: FastArgs,
}

#[derive(Debug, Args)]
#[command(after_help = EVENTS)]
pub struct ResumeArgs {
    #[command(flatten)]
    pub fast: FastArgs,
}

#[derive(Debug, Args)]
pub struct FastArgs {
    /// Time stands still and passes only by `tick N`
    #[arg(long)]
    pub fast: bool,
}

const EVENTS: &str = "In a terminal: Enter start, space pause and resume, n next, b back, r repeat, s stop, q \
    quit.\n\nOtherwise one event a line on standard input: answer FLAG[:left|:right[:ZONE,…]]=REPLY …, \
    accept-warnings, start, pause, resume, next, back, repeat, rep, \
    switch, spoken, tick SECONDS (only with --fast), rate before N, rate after N, skip-rating, stop \
    pain|cramp|no_time|interrupted|other, quit. Each is answered with a line. The end of the input is quit.";

#[derive(Debug, Args)]
pub struct LogArgs {
    /// A guide's id, or external, device or soak
    #[arg(value_name = "GUIDE|external|device|soak")]
    pub what: String,
    /// When it began: RFC 3339, YYYY-MM-DDTHH:MM or HH:MM [default: so that it ends now]
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

#[derive(Debug, Args)]
pub struct RateArgs {
    /// What about
    #[arg(value_parser = vocabulary!(RatingItem))]
    pub item: RatingItem,
    /// The value, 0 to 10 (1 to 5 with --steps 5)
    #[arg(value_name = "N", value_parser = number, allow_negative_numbers = true)]
    #[arg(required_unless_present = "skip", conflicts_with = "skip")]
    pub value: Option<i32>,
    /// Pass the question over
    #[arg(long)]
    pub skip: bool,
    /// Use the scale of five steps
    #[arg(long, value_parser = words(vec!["5"], |code| (code == "5").then_some(())))]
    pub steps: Option<()>,
    /// The session it goes with
    #[arg(long, value_name = "ID")]
    pub session: Option<String>,
    /// Before or after that session
    #[arg(long, value_parser = vocabulary!(RatingPhase))]
    pub phase: Option<RatingPhase>,
    /// For sleep: the day on whose morning it is asked [default: today]
    #[arg(long, value_name = "DATE")]
    pub date: Option<CareDay>,
    /// Which foot, for pain
    #[arg(long, value_parser = vocabulary!(Foot))]
    pub foot: Option<Foot>,
}

#[derive(Debug, Args)]
pub struct SessionsArgs {
    /// First day
    #[arg(long, value_name = "DATE")]
    pub from: Option<CareDay>,
    /// Last day
    #[arg(long, value_name = "DATE")]
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
        #[arg(long, value_name = "DATE")]
        from: CareDay,
        /// Last day
        #[arg(long, value_name = "DATE")]
        to: CareDay,
        /// Delete nothing: only count
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The folder to put it in [default: beside the data file]
    #[arg(value_name = "DIR")]
    pub folder: Option<String>,
}

#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The backup
    #[arg(value_name = "FILE")]
    pub file: String,
    /// Change nothing: only say what would change
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("recover").required(true).args(["from_backup", "rows", "anew"]))]
pub struct RecoverArgs {
    /// From this backup [default: the newest good one]
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    #[allow(clippy::option_option, reason = "clap's word for an option whose value may be left out")]
    pub from_backup: Option<Option<String>>,
    /// Every entry that still is as it was written
    #[arg(long)]
    pub rows: bool,
    /// Start with an empty file
    #[arg(long)]
    pub anew: bool,
}

#[derive(Debug, Args)]
pub struct TrashArgs {
    /// Remove what is in it for good
    #[arg(long)]
    pub empty: bool,
}

#[derive(Debug, Args)]
pub struct EraseArgs {
    /// Yes, erase everything
    #[arg(long, required = true)]
    pub yes: bool,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("edit").required(true).multiple(true)
    .args(["at", "minutes", "foot", "receiver", "note", "tag", "no_tags"]))]
pub struct SessionEditArgs {
    /// The session's id
    pub id: String,
    /// When it began: RFC 3339, YYYY-MM-DDTHH:MM or HH:MM
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

#[derive(Debug, Subcommand)]
pub enum ReminderCommand {
    /// Add a reminder
    Add {
        /// When, on the local clock
        #[arg(value_name = "HH:MM")]
        time: TimeOfDay,
        /// On which days [default: all]
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
        #[arg(long, value_name = "DATE")]
        until: Option<CareDay>,
    },
    /// Let a paused reminder ring again
    Resume {
        /// The reminder's id
        id: String,
    },
    /// Remove a reminder
    Remove {
        /// The reminder's id
        id: String,
    },
    /// What to arm now, as a difference to what is armed
    Plan(PlanArgs),
    /// Why the reminders rang or did not ring on a day
    Why {
        /// The day
        #[arg(value_name = "DATE")]
        day: CareDay,
    },
    /// Put a reminder off that has rung
    Snooze {
        /// Which ring: the reminder's id, a slash, and the day
        #[arg(value_name = "OCCURRENCE")]
        occurrence: String,
        /// For how long [default: 15]
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
    #[arg(long, value_name = "HH:MM")]
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

#[derive(Debug, Args)]
pub struct ReviewArgs {
    /// The week that holds this day [default: this week]
    #[arg(long, value_name = "DATE")]
    pub week: Option<CareDay>,
    /// The last four finished weeks beside the four before, and charts of twelve; with --week those up to it
    #[arg(long)]
    pub month: bool,
    /// Tables instead of charts
    #[arg(long, conflicts_with = "plot")]
    pub table: bool,
    /// Draw the charts into this file as well
    #[arg(long, value_name = "FILE.svg|FILE.png", value_parser = picture)]
    pub plot: Option<PictureFile>,
}

#[derive(Debug, Args)]
pub struct ReportArgs {
    /// The page
    #[arg(value_name = "FILE.html")]
    pub file: PathBuf,
    /// First day [default: the first of the last twelve weeks]
    #[arg(long, value_name = "DATE")]
    pub from: Option<CareDay>,
    /// Last day [default: today]
    #[arg(long, value_name = "DATE")]
    pub to: Option<CareDay>,
}

#[derive(Debug, Args)]
pub struct SafetyArgs {
    /// Answers, as diabetes=no, injury:left=yes or skin_minor:right:heel_pad,toe_1=yes
    #[arg(long, num_args = 1.., value_name = "FLAG[:left|:right[:ZONE,…]]=yes|no|unsure|declined|cleared", value_parser = safety_answer)]
    pub set: Vec<SafetyAnswer>,
}

#[derive(Debug, Args)]
pub struct LookArgs {
    /// There is nothing new
    #[arg(long, conflicts_with_all = ["not_sure", "what"])]
    pub nothing_new: bool,
    /// You are not sure
    #[arg(long, conflicts_with = "what")]
    pub not_sure: bool,
    /// Something new: on which foot
    #[arg(long, value_parser = vocabulary!(Foot), requires_all = ["zone", "what"])]
    pub foot: Option<Foot>,
    /// Where on it, by the zone's code
    #[arg(long, requires_all = ["foot", "what"])]
    pub zone: Option<String>,
    /// What it is
    #[arg(long, value_parser = vocabulary!(FindingWhat), requires_all = ["foot", "zone"])]
    pub what: Option<FindingWhat>,
    /// A finding that is gone
    #[arg(long, value_name = "ID")]
    pub gone: Option<String>,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct LibraryArgs {
    #[command(subcommand)]
    pub command: Option<LibraryCommand>,
    /// A page: an article, a guide, a technique as T204, a claim as B1, or a row as E5
    pub id: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum LibraryCommand {
    /// Where each row of the inventory can be found
    Coverage,
}

#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The file to write; one that is there is replaced
    #[arg(value_name = "FILE")]
    pub file: String,
    /// json: the archive, to import again; csv: tables for spreadsheets, in a zip
    #[arg(long, default_value = "json", value_parser = vocabulary!(ExportFormat))]
    pub format: ExportFormat,
    /// Seal it with a passphrase, in the age format
    #[arg(long)]
    pub encrypt: bool,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The file to read
    #[arg(value_name = "FILE")]
    pub file: String,
    /// Show what would come of it and change nothing
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
}

/// Where a passphrase comes from, besides INSTEP_PASSPHRASE and the terminal.
#[derive(Debug, Args)]
pub struct PassphraseArgs {
    /// Read the passphrase from the first line of this file, as /dev/fd/3 [default: INSTEP_PASSPHRASE, or the terminal]
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<String>,
}

#[derive(Debug, Args)]
pub struct SettingsArgs {
    #[command(subcommand)]
    pub command: Option<SettingsCommand>,
}

#[derive(Debug, Subcommand)]
pub enum SettingsCommand {
    /// Print one setting
    Get {
        /// Which
        key: Key,
    },
    /// Change a setting
    #[command(after_help = "The quiet hours have two ends. The first time, give both: \
                            `settings set quiet_from 22:00 quiet_to 07:00`.")]
    Set {
        /// Which
        key: Key,
        /// What to: HH:MM, mon…sun, a number, yes or no, left or right, auto or manual; none where that is possible
        #[arg(allow_negative_numbers = true)]
        value: String,
        /// The other end of the quiet hours
        #[arg(value_name = "OTHER_KEY", requires = "other_value")]
        other_key: Option<Key>,
        /// What to
        #[arg(value_name = "OTHER_VALUE")]
        other_value: Option<String>,
    },
}

/// The settings, by the names scripts rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Key {
    DayStart,
    FirstDay,
    Aim,
    SleepQuestion,
    PainQuestion,
    Tradition,
    Voice,
    ExactTimes,
    Reach,
    WeakHands,
    FirstFoot,
    Advance,
    SwitchSeconds,
    QuietFrom,
    QuietTo,
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
