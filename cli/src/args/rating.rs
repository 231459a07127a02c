//! Ratings.

use clap::{Args, Subcommand};
use instep::calendar::CareDay;
use instep::rating::{RatingItem, RatingPhase};
use instep::session::Foot;

use crate::values::{day, number, vocabulary, words};

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
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub date: Option<CareDay>,
    /// Which foot, for pain
    #[arg(long, value_parser = vocabulary!(Foot))]
    pub foot: Option<Foot>,
}

#[derive(Debug, Subcommand)]
pub enum RatingCommand {
    /// Take an answer back: it goes to the trash
    Delete {
        /// The rating's id, as `rate` printed it and `history` lists it
        id: String,
    },
    /// Take an answer out of the trash
    Restore {
        /// The rating's id
        id: String,
    },
}
