//! The safety check and the look at the feet.

use clap::Args;
use instep::safety::{FindingWhat, Flag, SafetyAnswer, SafetyPage};
use instep::session::Foot;

use crate::values::{safety_answer, vocabulary};

/// The codes of the places on a foot.
pub const PLACES: &str = "toe_1, toe_2, toe_3, toe_4, toe_5, toe_web_1, toe_web_2, toe_web_3, toe_web_4, ball, \
    arch_medial, arch_centre, arch_lateral, heel_pad, heel_back, achilles, edge_medial, edge_lateral, heel_sides, \
    dorsum, ankle, below_knee";

/// The lists that `instep safety --help` ends with.
fn lists() -> String {
    let pages: Vec<&str> = SafetyPage::ALL.iter().map(|page| page.code()).collect();
    let flags = Flag::ALL.iter().filter(|flag| flag.asked() && flag.clearable());
    let cleared: Vec<&str> = flags.map(|flag| flag.code()).collect();
    format!(
        "Pages of --rest: {}.\n\nGive --set or --rest, not both.\n\nPlaces of skin_minor: {PLACES}.\n\nA doctor's \
         yes (cleared) is possible for: {}.",
        pages.join(", "),
        cleared.join(", ")
    )
}

#[derive(Debug, Args)]
#[command(after_help = lists())]
pub struct SafetyArgs {
    /// Answers, as diabetes=no, injury:left=yes, skin_minor:right:heel_pad,toe_1=yes or acute_leg_sign:calf=no
    #[arg(long, num_args = 1.., value_name = "FLAG[:left|:right[:ZONE,…]|:SIGN]=yes|no|unsure|declined|cleared", value_parser = safety_answer)]
    pub set: Vec<SafetyAnswer>,
    /// Answer what is still open on a page with no or declined
    #[arg(long, num_args = 2, value_names = ["PAGE", "no|declined"], conflicts_with = "set")]
    pub rest: Vec<String>,
    /// What you told us is still right: date answers of 90 days or older anew
    #[arg(long, conflicts_with_all = ["set", "rest"])]
    pub still_right: bool,
}

/// The list that `instep look --help` ends with.
fn places() -> String {
    format!("Places of --zone: {PLACES}.")
}

#[derive(Debug, Args)]
#[command(after_help = places())]
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
