use instep::{Chart, InstepError, MonthReview, Review, ReviewSection, TerminalText, Thing};
use serde::Serialize;

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
        let (sentences, spoken) = (month.sentences(), month.spoken());
        let told = Told { review: month, sentences, spoken };
        return Ok(shell.out.print(&told, |told| month_page(&told.review, args.table))?);
    }
    let review = shell.core.review(args.week, now)?;
    draw_into(args.plot.as_ref(), &review.charts)?;
    let (sentences, spoken) = (review.sentences(), review.spoken());
    let told = Told { review, sentences, spoken };
    Ok(shell.out.print(&told, |told| week_page(&told.review, args.table))?)
}

/// A review with what scripts rely on: the sentences of all parts, and all of them as they are spoken.
#[derive(Serialize)]
struct Told<T> {
    #[serde(flatten)]
    review: T,
    sentences: Vec<String>,
    spoken: String,
}

fn week_page(review: &Review, table: bool) -> Page {
    let mut page = Page::new().text(&review.title).text(&review.headline).gap();
    for day in &review.days {
        page = page.text(&format!("{} {}", dot(day.begun, day.sessions), day.text));
    }
    let told = review.evenings.iter().map(|evenings| &evenings.text);
    let page = sections(page.gap().each("", told), &review.sections);
    let asked = review.decision.iter().map(|decision| &decision.text);
    let page = page.each("  ", asked).gap().each("", review.guide_to_try.iter().map(|guide| &guide.text));
    charts(page, &review.charts, table)
}

fn month_page(month: &MonthReview, table: bool) -> Page {
    let mut page = Page::new().text(&month.title);
    page = sections(page, &month.sections);
    page = charts(page, &month.charts, table);
    page.gap().each("", month.weeks.iter().map(|w| &w.text))
}

fn sections(page: Page, sections: &[ReviewSection]) -> Page {
    sections
        .iter()
        .fold(page, |page, s| page.gap().text(&s.title).each("  ", s.lines.iter().map(|line| &line.text)))
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
