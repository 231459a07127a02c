use instep::{Question, Today, TodayLead};
use textwrap::core::display_width;

use super::Shell;
use crate::error::Failure;
use crate::output::{Page, dot};

/// `instep today`
pub fn today(shell: &Shell) -> Result<(), Failure> {
    let today = shell.core.today(shell.now()?)?;
    Ok(shell.out.print(&today, draw)?)
}

fn draw(today: &Today) -> Page {
    let mut page = Page::new().each("", &today.welcome).gap();
    let question = today.sleep_question.as_ref();
    let first = today.lead == TodayLead::SleepQuestion;
    if let Some(question) = question.filter(|_| first) {
        page = ask(page, question).gap();
    }
    page = page.drawn(&week(today)).text(&today.week_text).gap();
    if let Some(due) = &today.review_due {
        page = page.text(&due.text).indented("  ", "instep review").gap();
    }
    if let Some(unfinished) = &today.unfinished {
        page = page.text(&unfinished.text).indented("  ", "instep resume").gap();
    }
    if let Some(next) = &today.next_reminder {
        page = page.text(&next.text);
        for warning in &next.delivery {
            page = page.indented("  ! ", &warning.message).indented("    ", &warning.mend);
        }
        page = page.gap();
    }
    page = page.each("", &today.silent_reminders).gap();
    for suggestion in &today.suggestions {
        page = page.indented(&format!("{:<4} ", suggestion.guide), &suggestion.text);
    }
    if let Some(question) = question.filter(|_| !first) {
        page = ask(page.gap(), question);
    }
    page
}

/// The days by name, and below each its dot.
fn week(today: &Today) -> [String; 2] {
    let widest = today.week.iter().map(|day| display_width(&day.name)).max().unwrap_or_default();
    let row = |cells: Vec<String>| {
        let cells = cells.iter().map(|cell| {
            let gap = widest.saturating_sub(display_width(cell)).saturating_add(1);
            format!("{cell}{}", " ".repeat(gap))
        });
        cells.collect::<String>().trim_end().to_owned()
    };
    let dots = today.week.iter().map(|day| dot(day.begun, day.sessions).to_string());
    [row(today.week.iter().map(|day| day.name.clone()).collect()), row(dots.collect())]
}

/// The question with both ends of its scale, and the command that answers it.
fn ask(page: Page, question: &Question) -> Page {
    let Question { item, text, low, high, low_text, high_text, .. } = question;
    page.text(text)
        .indented("  ", &format!("{low} {low_text} · {high} {high_text}"))
        .indented("  ", &format!("instep rate {} {low}…{high}", item.code()))
}
