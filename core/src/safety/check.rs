//! The safety check as it is gone through: which pages, what is still open on them, and what comes next.

use serde::{Deserialize, Serialize};

use super::answer::{Standing, lapsed};
use super::{Answers, Asked, Flag, Reply, SafetyAnswer, SafetyItem, SafetyPage};
use crate::calendar::CareDay;
use crate::error::{InstepError, InvalidWhy, Result};
use crate::session::{Foot, Side, vocabulary};

vocabulary! {
    /// The screen of the safety check that comes next.
    SafetyStep {
        /// An acute sign, or perhaps one: the urgent card, at once.
        Urgent = "urgent",
        /// A page with open lines.
        Page = "page",
        /// Every answer is there, and some are 90 days old: all is read back, to be confirmed or changed.
        StillRight = "still_right",
        /// The answers given just now are read back, to be confirmed or changed.
        ReadBack = "read_back",
        /// What the answers change, refuse or warn of.
        Changes = "changes",
        /// Nothing stands before the start.
        Start = "start",
    }
}

/// A line, when it is to be asked, and the answers to it that still count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckItem {
    /// The line.
    pub item: SafetyItem,
    /// When it is to be asked.
    pub asked: Asked,
    /// One answer for each foot that has one, or one for both; none where no answer counts any more.
    pub answers: Vec<SafetyAnswer>,
}

/// A page with its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckPage {
    /// The page.
    pub page: SafetyPage,
    /// Its lines, in the order in which they are shown.
    pub items: Vec<CheckItem>,
}

impl CheckPage {
    /// True while a line has no answer that counts.
    pub fn is_open(&self) -> bool {
        self.items.iter().any(|item| item.asked == Asked::Open)
    }

    /// Answers for what is open on it, and for nothing else.
    pub fn rest(&self, reply: Reply) -> Vec<SafetyAnswer> {
        let open = self.items.iter().filter(|item| item.asked == Asked::Open);
        open.map(|item| SafetyAnswer { foot: item.open_foot(), ..SafetyAnswer::of(item.item, reply) })
            .collect()
    }
}

impl CheckItem {
    /// The foot that has no answer; none for both, and where no foot is meant.
    fn open_foot(&self) -> Option<Foot> {
        match self.answers.first().and_then(|answer| answer.foot) {
            Some(Foot::Left) => Some(Foot::Right),
            Some(Foot::Right) => Some(Foot::Left),
            Some(Foot::Both) | None => None,
        }
    }
}

/// The pages that hold these questions, with the answers there are. `acute_at` is the stamp of the newest acute finding.
pub fn check_pages(
    flags: &[Flag],
    answers: &Answers,
    acute_at: Option<i64>,
    today: CareDay,
) -> Vec<CheckPage> {
    let item = |item: SafetyItem| {
        let asked = answers.asked(item, today, acute_at);
        let given = answers.of(item);
        // An answer that is asked for again is not shown as if it still counted.
        let counts = |a: &SafetyAnswer| {
            let over = a.reply == Reply::Cleared && lapsed(a.cleared_on, today);
            !item.flag.has_signs() && !over
        };
        let answers = if asked == Asked::Open { given.into_iter().filter(counts).collect() } else { given };
        CheckItem { item, asked, answers }
    };
    let page = |page: &SafetyPage| {
        let of_page = page.flags().iter().filter(|flag| flags.contains(flag));
        let items = of_page.flat_map(|flag| flag.items()).map(item).collect();
        CheckPage { page: *page, items }
    };
    SafetyPage::ALL.iter().map(page).filter(|page: &CheckPage| !page.items.is_empty()).collect()
}

/// Answers that are 90 days old, to be given again as they are.
pub fn stale_answers(pages: &[CheckPage]) -> Vec<SafetyAnswer> {
    let items = pages.iter().flat_map(|page| &page.items);
    items.filter(|item| item.asked == Asked::Stale).flat_map(|item| item.answers.iter().cloned()).collect()
}

/// Answers for what is open on a page, and for nothing else: `no` is "None of these", `declined` is "Rather not say".
/// Fails with `Invalid` for another reply, and for `no` on the page whose lines are answered one by one (`reply`).
pub fn rest_of(pages: &[CheckPage], page: SafetyPage, reply: Reply) -> Result<Vec<SafetyAnswer>> {
    let allowed = match reply {
        Reply::Declined => true,
        Reply::No => !page.one_by_one(),
        Reply::Yes | Reply::Unsure | Reply::Cleared => false,
    };
    if !allowed {
        return Err(InstepError::invalid("reply", InvalidWhy::NotTogether));
    }
    Ok(pages.iter().filter(|p| p.page == page).flat_map(|p| p.rest(reply)).collect())
}

/// What stands between a session and its start beside the answers themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BeforeStart {
    /// The answers given since it was opened are to be read back.
    pub read_back: bool,
    /// The answers refuse it, warn, or change what is to be shown.
    pub changes: bool,
}

/// The screen that an acute sign or a clot leads to at once, whatever is open; none without either.
pub fn stops_at_once(answers: &Answers, today: CareDay) -> Option<SafetyStep> {
    let named =
        |flag: Flag| matches!(answers.standing(flag, Side::None, today), Standing::Yes | Standing::Unsure);
    if named(Flag::AcuteLegSign) {
        Some(SafetyStep::Urgent)
    } else {
        named(Flag::DvtNow).then_some(SafetyStep::Changes)
    }
}

/// The screen that comes next.
pub fn next_step(pages: &[CheckPage], answers: &Answers, before: BeforeStart, today: CareDay) -> SafetyStep {
    if let Some(step) = stops_at_once(answers, today) {
        step
    } else if pages.iter().any(CheckPage::is_open) {
        SafetyStep::Page
    } else if !stale_answers(pages).is_empty() {
        SafetyStep::StillRight
    } else if before.read_back {
        SafetyStep::ReadBack
    } else if before.changes {
        SafetyStep::Changes
    } else {
        SafetyStep::Start
    }
}
