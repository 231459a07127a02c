use instep::safety::{LookOutcome, Reply, SafetyChange, SafetyPage};
use instep::{FindingEntry, FootCheck, FootCheckEntry, Safety};

use super::Shell;
use crate::args::{LookArgs, SafetyArgs};
use crate::error::Failure;
use crate::output::Page;
use crate::player::opening::code;
use crate::words::terminal;

/// `instep safety`
pub fn safety(shell: &Shell, args: SafetyArgs) -> Result<(), Failure> {
    let now = shell.now()?;
    let safety = if let [page, reply] = args.rest.as_slice() {
        let unknown = || Failure::Usage(terminal().values.rest_page.clone());
        let page = SafetyPage::from_code(page).ok_or_else(unknown)?;
        let reply = Reply::from_code(reply).ok_or_else(unknown)?;
        shell.core.answer_rest(page, reply, now)?
    } else if args.still_right {
        shell.core.confirm_safety(now)?
    } else if args.set.is_empty() {
        shell.core.safety(now)?
    } else {
        shell.core.answer_safety(args.set, now)?
    };
    Ok(shell.out.print(&safety, |safety| shell.way_back(draw(safety), safety.undo.as_ref()))?)
}

fn draw(safety: &Safety) -> Page {
    let mut page = Page::new();
    for question in &safety.questions {
        let given: Vec<&str> = safety
            .answers
            .iter()
            .filter(|a| (a.flag, a.sign) == (question.flag, question.sign))
            .map(|a| a.text.as_str())
            .collect();
        page = page.indented(&format!("{}  ", code(question)), &question.text);
        page = page.indented("  = ", &given.join("; "));
    }
    page = changes(page.gap(), &safety.changes);
    page.gap().each("= ", safety.possible_cards.iter().map(|card| &card.title))
}

/// Lists what changes, and what would lift it: the same in a row once, behind the last.
pub fn changes(page: Page, changes: &[SafetyChange]) -> Page {
    lifted_once(changes).fold(page, |page, (change, lift)| {
        page.text(&change.message).indented("  ", lift.unwrap_or_default())
    })
}

/// Changes, each with what would lift it where the next one has another.
pub fn lifted_once(changes: &[SafetyChange]) -> impl Iterator<Item = (&SafetyChange, Option<&str>)> {
    let next = changes.iter().skip(1).map(Some).chain([None]);
    changes.iter().zip(next).map(|(change, next)| {
        let same = next.is_some_and(|next| next.lift == change.lift);
        (change, change.lift.as_deref().filter(|_| !same))
    })
}

/// `instep look`
pub fn look(shell: &Shell, args: LookArgs) -> Result<(), Failure> {
    let outcome = if args.not_sure {
        LookOutcome::NotSure
    } else if args.what.is_some() {
        LookOutcome::Findings
    } else {
        LookOutcome::NothingNew
    };
    let found = args.foot.zip(args.zone).zip(args.what);
    let findings: Vec<_> =
        found.map(|((foot, zone), what)| FindingEntry { foot, zone, what }).into_iter().collect();
    let gone: Vec<_> = args.gone.map(|id| id.parse()).transpose()?.into_iter().collect();
    let tells = args.nothing_new || args.not_sure || !findings.is_empty() || !gone.is_empty();
    let look = if tells {
        let entry = FootCheckEntry { outcome, findings, gone, went_on: false };
        shell.core.record_foot_check(entry, shell.now()?)?
    } else {
        shell.core.foot_check(shell.now()?)?
    };
    Ok(shell.out.print(&look, |look| shell.way_back(draw_look(look), look.undo.as_ref()))?)
}

fn draw_look(look: &FootCheck) -> Page {
    let mut page = Page::new().text(&look.text);
    for finding in &look.findings {
        page = page.text(&finding.text);
        page = page.indented("  ", finding.advice.as_deref().unwrap_or_default());
        page = page.indented("  ", &finding.id.to_string());
    }
    for line in &look.ask {
        page = page.indented("? ", &line.question.text);
        page = page.indented("  ", &format!("instep safety --set {}=no|yes|unsure", code(&line.question)));
    }
    changes(page, &look.changes)
}
