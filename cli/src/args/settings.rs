//! Settings.

use clap::{Args, Subcommand, ValueEnum};

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
    Chimes,
    RepTicks,
    ExactTimes,
    Reach,
    WeakHands,
    LeftHand,
    FirstFoot,
    Advance,
    SwitchSeconds,
    QuietFrom,
    QuietTo,
}
