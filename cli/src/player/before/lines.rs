use instep::player::PlayerEvent;
use instep::rating::{Answer, RatingItem, RatingPhase};
use instep::{InstepError, InvalidWhy};

use super::Before;
use super::line::StartLine;
use crate::error::Failure;
use crate::output::Page;
use crate::player::Playing;
use crate::player::event::{Request, read};
use crate::player::lines::{self, Input, draw_question, moves_the_clock};
use crate::player::opening::Opening;

/// Goes through what stands before the session by lines: one event a line in, one state a line out. Then plays it.
pub fn run(mut before: Before<'_>) -> Result<(), Failure> {
    // What is recorded and blocks is told at once: a script cannot correct it.
    before.refused()?;
    let mut input = Input::standard();
    let mut shown = Opening::default();
    show(&before, &mut shown)?;
    while let Ok(line) = input.lines.recv() {
        match take(&mut before, &line) {
            Ok(Done::On) => show(&before, &mut shown)?,
            Ok(Done::Quit) => {
                show(&before, &mut shown)?;
                break;
            }
            Ok(Done::Begun(state)) => {
                let playing = Playing::new(before.shell, *state);
                return lines::run(playing, input);
            }
            Err(Failure::Core(error)) if crate::error::concerns_file(&error) => return Err(error.into()),
            Err(failure) => {
                failure.report(before.shell.out.json, &before.shell.locale);
                input.refused = true;
            }
        }
    }
    before.refused()?;
    if input.refused { Err(Failure::Told) } else { Ok(()) }
}

/// The outcome of a line.
enum Done {
    On,
    Quit,
    Begun(Box<instep::Player>),
}

fn take(before: &mut Before<'_>, line: &str) -> Result<Done, Failure> {
    match read(line)? {
        Request::Answer(answer) => before.answer(answer)?,
        Request::AcceptWarnings => {
            if StartLine::of(before)?.state != "screening" {
                return Err(not_now("event").into());
            }
            before.accept_warnings()?;
        }
        Request::Event(PlayerEvent::Start) => match before.begin_at_once() {
            Ok(player) => return Ok(Done::Begun(Box::new(player))),
            // Questions that must be answered first: the line says which.
            Err(InstepError::Refused { .. }) if before.start.refused.is_none() => {}
            Err(InstepError::Refused { .. }) => return Err(not_now("event").into()),
            Err(error) => return Err(error.into()),
        },
        Request::Event(_) => return Err(not_now("event").into()),
        Request::Tick(seconds) => moves_the_clock(before.shell, seconds)?,
        Request::Rate(item, RatingPhase::Before, answer) => before.rate(item, answer)?,
        Request::Rate(_, RatingPhase::After, _) => return Err(not_now("phase").into()),
        Request::SkipRating(item) => {
            let open = before.ask().next().map_or(RatingItem::Comfort, |question| question.item);
            before.rate(item.unwrap_or(open), Answer::Skipped)?;
        }
        Request::Quit => return Ok(Done::Quit),
    }
    Ok(Done::On)
}

fn not_now(field: &str) -> InstepError {
    InstepError::Invalid { field: field.to_owned(), why: InvalidWhy::NotNow }
}

/// Shows the state. What is open before the start is told once, and again when it has changed.
fn show(before: &Before<'_>, shown: &mut Opening) -> Result<(), Failure> {
    let line = StartLine::of(before)?;
    let opening = Opening::of(&line);
    let page = |line: &StartLine| {
        let page = Page::new().text(&line.text).text(line.label.as_deref().unwrap_or_default());
        let page =
            line.ask.iter().fold(page, |page, question| draw_question(page, RatingPhase::Before, question));
        if opening == *shown { page } else { opening.page(page) }
    };
    before.shell.out.print(&line, page)?;
    *shown = opening;
    Ok(())
}
