use instep::RatingEntry;
use instep::rating::Answer;

use super::Shell;
use crate::args::RateArgs;
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
    let saved = shell.core.rate(entry, shell.now()?)?;
    let notice = saved.notice.unwrap_or_default();
    Ok(shell.out.print(&saved.rating, |rating| Page::new().text(&rating.text).text(&notice))?)
}
