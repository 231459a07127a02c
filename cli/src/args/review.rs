//! The review and the page for a clinician.

use std::path::PathBuf;

use clap::Args;
use instep::calendar::CareDay;

use crate::values::{PictureFile, day, picture};

#[derive(Debug, Args)]
pub struct ReviewArgs {
    /// The week that holds this day [default: this week; on its first day the one that ended]
    #[arg(long, value_name = "DATE", value_parser = day)]
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
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub from: Option<CareDay>,
    /// Last day [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub to: Option<CareDay>,
}
