use instep::{Question, Today, TodayLead};

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
    let names: Vec<String> = today.week.iter().map(|d| format!("{:<3}", d.name)).collect();
    let dots: Vec<String> = today.week.iter().map(|d| format!("{:<3}", dot(d.begun, d.sessions))).collect();
    page = page.text(names.join(" ").trim_end()).text(dots.join(" ").trim_end()).text(&today.week_text).gap();
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

/// The question with both ends of its scale, and the command that answers it.
fn ask(page: Page, question: &Question) -> Page {
    let Question { item, text, low, high, low_text, high_text, .. } = question;
    page.text(text)
        .indented("  ", &format!("{low} {low_text} · {high} {high_text}"))
        .indented("  ", &format!("instep rate {} {low}…{high}", item.code()))
}
