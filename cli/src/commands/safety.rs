use instep::calendar::CareDay;
use instep::safety::{LookOutcome, Reply};
use instep::{FindingEntry, Look, LookEntry, Safety};

use super::Shell;
use crate::args::{LookArgs, SafetyArgs};
use crate::error::Failure;
use crate::output::Page;

/// `instep safety`
pub fn safety(shell: &Shell, args: SafetyArgs) -> Result<(), Failure> {
    let safety = if args.set.is_empty() {
        shell.core.safety(shell.now()?)?
    } else {
        shell.core.answer_safety(args.set, shell.now()?)?
    };
    Ok(shell.out.print(&safety, draw)?)
}

fn draw(safety: &Safety) -> Page {
    let mut page = Page::new();
    for question in &safety.questions {
        let given: Vec<String> = safety
            .answers
            .iter()
            .filter(|a| a.flag == question.flag)
            .map(|a| answer_line(a.foot.map(|f| f.code()), a.reply, a.cleared_on))
            .collect();
        page = page.indented(&format!("{}  ", question.flag.code()), &question.text);
        page = page.indented("  = ", &given.join(", "));
    }
    for change in &safety.changes {
        page = page.text(&change.message);
        page = page.indented("  ", change.lift.as_deref().unwrap_or_default());
    }
    page.text(&safety.possible.join(" "))
}

fn answer_line(foot: Option<&str>, reply: Reply, cleared_on: Option<CareDay>) -> String {
    let day = cleared_on.map(|day| day.to_string());
    [foot, Some(reply.code()), day.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
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
        let entry = LookEntry { outcome, findings, gone, went_on: false };
        shell.core.record_look(entry, shell.now()?)?
    } else {
        shell.core.look(shell.now()?)?
    };
    Ok(shell.out.print(&look, draw_look)?)
}

fn draw_look(look: &Look) -> Page {
    let mut page = Page::new().text(&look.text);
    for finding in &look.findings {
        page = page.text(&finding.text);
        page = page.indented("  ", finding.advice.as_deref().unwrap_or_default());
        page = page.indented("  ", &finding.id.to_string());
    }
    for change in &look.changes {
        page = page.text(&change.message);
        page = page.indented("  ", change.lift.as_deref().unwrap_or_default());
    }
    page
}
