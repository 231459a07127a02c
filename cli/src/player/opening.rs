use instep::Player;
use instep::safety::SafetyChange;

use crate::output::Page;

/// What stands between a session and its start, in the core's words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opening {
    /// By the codes that `answer` takes; what they are about stands in the warnings.
    questions: Vec<&'static str>,
    warnings: Vec<String>,
    changes: Vec<SafetyChange>,
    possible: Vec<String>,
}

impl Opening {
    pub fn of(player: &Player) -> Self {
        let blocked = !player.changes.is_empty();
        // What blocks names its questions itself.
        let questions = if blocked { &[][..] } else { &player.questions };
        Self {
            questions: questions.iter().map(|q| q.flag.code()).collect(),
            warnings: player.warnings.clone(),
            changes: player.changes.clone(),
            possible: player.possible.clone(),
        }
    }

    /// Below what the page holds already.
    pub fn page(&self, mut page: Page) -> Page {
        page = page.indented("  ? ", &self.questions.join(" ")).each("  ! ", &self.warnings);
        for change in &self.changes {
            page = page.indented("  ! ", &change.message);
            page = page.indented("    ", change.lift.as_deref().unwrap_or_default());
        }
        page.indented("  = ", &self.possible.join(" "))
    }
}
