use instep::SafetyQuestion;
use instep::safety::SafetyChange;

use super::before::StartLine;
use crate::commands::lifted_once;
use crate::output::Page;

/// What stands between a session and its start, in the core's words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opening {
    /// By the codes that `answer` takes; what they are about stands in the warnings.
    questions: Vec<String>,
    warnings: Vec<String>,
    changes: Vec<SafetyChange>,
    /// The names of the guides that are possible.
    possible: Vec<String>,
    /// Rules before and during the massage.
    notes: Vec<String>,
    /// Another session that is closed by the start.
    unfinished: Option<String>,
}

impl Opening {
    pub fn of(line: &StartLine) -> Self {
        let blocked = !line.changes.is_empty();
        // What blocks names its questions itself.
        let questions = if blocked { &[][..] } else { &line.questions };
        Self {
            questions: questions.iter().map(code).collect(),
            warnings: line.warnings.clone(),
            changes: line.changes.clone(),
            possible: line.possible_cards.iter().map(|card| card.title.clone()).collect(),
            notes: line.notes.clone(),
            unfinished: line.unfinished_text.clone(),
        }
    }

    /// Below what the page holds already.
    pub fn page(&self, mut page: Page) -> Page {
        page = page.indented("  ! ", self.unfinished.as_deref().unwrap_or_default());
        page = page.indented("  ? ", &self.questions.join(" ")).each("  ! ", &self.warnings);
        for (change, lift) in lifted_once(&self.changes) {
            page = page.indented("  ! ", &change.message);
            page = page.indented("    ", lift.unwrap_or_default());
        }
        page.each("  = ", &self.possible).each("  ", &self.notes)
    }
}

/// A question's code, and its sign's behind it.
pub fn code(question: &SafetyQuestion) -> String {
    match question.sign {
        Some(sign) => format!("{}:{}", question.flag.code(), sign.code()),
        None => question.flag.code().to_owned(),
    }
}
