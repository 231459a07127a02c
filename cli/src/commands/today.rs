use instep::{Question, Today};

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
    let dots: Vec<String> = today.week.iter().map(|d| dot(d.begun, d.sessions).to_string()).collect();
    page = page.text(&dots.join(" ")).text(&today.week_text).gap();
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
    if let Some(question) = today.sleep_question.as_ref().filter(|_| today.ask_sleep) {
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
