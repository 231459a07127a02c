use instep::Review;
use instep::calendar::CareDay;

use super::Shell;
use crate::error::Failure;
use crate::output::{Page, dot};

/// `instep review`
pub fn review(shell: &Shell, day: Option<CareDay>) -> Result<(), Failure> {
    let review = shell.core.review(day, shell.now()?)?;
    Ok(shell.out.print(&review, draw)?)
}

fn draw(review: &Review) -> Page {
    let mut page = Page::new().text(&review.title).gap();
    for day in &review.days {
        page = page.text(&format!("{} {}", dot(day.begun, day.sessions), day.text));
    }
    page.gap().each("", &review.sentences)
}
