use instep::{Chart, InstepError, MonthReview, Review, ReviewSection, TerminalText, Thing};

use super::Shell;
use crate::args::ReviewArgs;
use crate::error::Failure;
use crate::output::{Page, dot, width};
use crate::values::PictureFile;
use crate::words::say;
use crate::{chart, file, plot};

/// `instep review`
pub fn review(shell: &Shell, args: &ReviewArgs) -> Result<(), Failure> {
    let now = shell.now()?;
    if args.month {
        let month = shell.core.review_month(args.week, now)?;
        draw_into(args.plot.as_ref(), &month.charts)?;
        return Ok(shell.out.print(&month, |month| month_page(month, args.table))?);
    }
    let review = shell.core.review(args.week, now)?;
    draw_into(args.plot.as_ref(), &review.charts)?;
    Ok(shell.out.print(&review, |review| week_page(review, args.table))?)
}

fn week_page(review: &Review, table: bool) -> Page {
    let mut page = Page::new().text(&review.title).gap();
    for day in &review.days {
        page = page.text(&format!("{} {}", dot(day.begun, day.sessions), day.text));
    }
    charts(sections(page, &review.sections), &review.charts, table)
}

fn month_page(month: &MonthReview, table: bool) -> Page {
    let mut page = Page::new().text(&month.title);
    page = sections(page, &month.sections);
    page = charts(page, &month.charts, table);
    page.gap().each("", month.weeks.iter().map(|w| &w.text))
}

fn sections(page: Page, sections: &[ReviewSection]) -> Page {
    sections.iter().fold(page, |page, s| page.gap().text(&s.title).each("  ", &s.sentences))
}

fn charts(page: Page, all: &[Chart], table: bool) -> Page {
    all.iter().fold(page, |page, c| {
        let lines = if table { chart::table(c, width()) } else { chart::lines(c, width()) };
        page.gap().drawn(&lines)
    })
}

/// Draws the charts into a file.
fn draw_into(picture: Option<&PictureFile>, charts: &[Chart]) -> Result<(), Failure> {
    let Some(picture) = picture else { return Ok(()) };
    if charts.is_empty() {
        return Err(InstepError::NotFound { what: Thing::Chart }.into());
    }
    let drawn = match picture {
        PictureFile::Svg(_) => plot::svg(charts).map(String::into_bytes),
        PictureFile::Png(_) => plot::png(charts),
    };
    let drawn =
        drawn.map_err(|why| Failure::Usage(say(TerminalText::Picture { reason: &why.to_string() })))?;
    let named = picture.path().to_string_lossy();
    file::write(picture.path(), &drawn).map_err(Failure::about(&named))
}
