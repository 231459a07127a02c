use instep::rating::Answer;
use instep::{Rating, RatingEntry, RatingSaved};

use super::Shell;
use crate::args::{RateArgs, RatingCommand};
use crate::error::Failure;
use crate::output::Page;

/// `instep rate`
pub fn rate(shell: &Shell, args: RateArgs) -> Result<(), Failure> {
    let answer = args.value.map_or(Answer::Skipped, |value| Answer::Value { value });
    let entry = RatingEntry {
        five_steps: args.steps.is_some(),
        session: args.session.map(|id| id.parse()).transpose()?,
        phase: args.phase,
        night: args.date,
        foot: args.foot,
        ..RatingEntry::of(args.item, answer)
    };
    told(shell, shell.core.rate(entry, shell.now()?)?)
}

/// `instep rating delete|restore`
pub fn one(shell: &Shell, command: RatingCommand) -> Result<(), Failure> {
    let (core, now) = (&shell.core, shell.now()?);
    let saved = match command {
        RatingCommand::Delete { id } => core.delete_rating(id.parse()?, now)?,
        RatingCommand::Restore { id } => core.restore_rating(id.parse()?, now)?,
    };
    told(shell, saved)
}

fn told(shell: &Shell, saved: RatingSaved) -> Result<(), Failure> {
    let noted = saved.noted;
    let (seen, notice) = (saved.seen_text.unwrap_or_default(), saved.notice.unwrap_or_default());
    // With its id, so that it can be taken back.
    let draw = |rating: &Rating| {
        let page = Page::new().text(&rating.text).indented("  ", &rating.id.to_string());
        let page = if noted == rating.text { page } else { page.text(&noted) };
        page.text(&seen).text(&notice)
    };
    shell.print_saved(&saved.rating, saved.undo.as_ref(), draw)
}
