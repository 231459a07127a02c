use instep::Review;
use instep::calendar::CareDay;

use super::Shell;
use crate::error::Failure;
use crate::output::{Page, dot, dotted};

/// `instep review`
pub fn review(shell: &Shell, day: Option<CareDay>) -> Result<(), Failure> {
    let now = shell.now()?;
    let review = shell.core.review(day, now.clone())?;
    // Which days have begun depends on when the person's day starts; the core knows.
    let today = shell.core.today(now)?.care_day;
    Ok(shell.out.print(&review, |review| draw(review, today))?)
}

fn draw(review: &Review, today: CareDay) -> Page {
    let mut page = Page::new().text(&format!("{} – {}", review.first_day, review.last_day)).gap();
    for day in &review.days {
        let mark = dot(day.day <= today, day.sessions);
        let minutes = if day.sessions > 0 { format!("{} min", day.minutes) } else { String::new() };
        let head = format!("{mark} {} {}", day.day.weekday().code(), day.day);
        page = page.text(&dotted([head.as_str(), &minutes]));
    }
    page.gap().each("", &review.sentences)
}
