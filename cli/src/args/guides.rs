//! Guides: listing, showing, choosing and playing them.

use clap::{ArgAction, Args};
use instep::guide::{Family, Goal, GuideRequest};
use instep::session::{Foot, Mode, Posture, Receiver};
use instep::{GuideChoice, GuideFilter};

use crate::values::{number, vocabulary, words, yes_no};

#[derive(Debug, Args)]
pub struct GuidesArgs {
    /// Only those for this goal
    #[arg(long, value_parser = vocabulary!(Goal))]
    pub goal: Option<Goal>,
    /// Only those of at most this many minutes
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    pub minutes: Option<i32>,
    /// Only those for one's own feet, or for a partner's
    #[arg(long, value_parser = vocabulary!(Mode))]
    pub mode: Option<Mode>,
    /// Only this family
    #[arg(long, value_parser = words(families(), FamilyChoice::from_code))]
    pub family: Option<FamilyChoice>,
    /// Only those for which nothing has to be fetched
    #[arg(long)]
    pub nothing_needed: bool,
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
        let GuidesArgs { goal, minutes, mode, nothing_needed, hidden, .. } = args;
        Self { goal, minutes, mode, nothing_needed, family, all_families, hidden }
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
    /// No sound in this session, whatever the settings say
    #[arg(long)]
    pub quiet: bool,
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
    quit.\nIn the safety check: n no, y yes, u not sure, space tick and untick, f foot and place, l r b left, right \
    or both feet, s sure, h a doctor said yes, d rather not say, up and down move, Enter go on, Esc back, m ticked by \
    mistake, c something changed, a start anyway, q quit.\n\nOtherwise one event a line on standard input: answer FLAG[:left|:right[:ZONE,…]|:SIGN]=REPLY …, \
    answer-rest PAGE no|declined, confirm-answers, accept-warnings, start, pause, resume, next, back, repeat, rep, \
    switch, spoken, tick SECONDS (only with --fast), rate before|after [comfort|pain] N, skip-rating \
    [comfort|pain], stop pain|cramp|no_time|interrupted|other, quit. Each is answered with a line. The end of the input is quit.";
