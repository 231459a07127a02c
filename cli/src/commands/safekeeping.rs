use instep::calendar::Moment;
use instep::{
    DiagnosticEvent, DoctorReport, Erased, Locale, RecoverChoice, RecoverReport, Recovery, Severity,
    TerminalText,
};
use serde::Serialize;

use super::Shell;
use super::history;
use crate::args::{BackupArgs, DoctorArgs, HistoryArgs, RecoverArgs, RestoreArgs, TrashArgs};
use crate::error::Failure;
use crate::output::{Output, Page, dotted};
use crate::words::say;

/// `instep backup`
pub fn backup(shell: &Shell, args: BackupArgs) -> Result<(), Failure> {
    if args.list {
        let backups = shell.core.backups(shell.now()?)?;
        return Ok(shell.out.print(&backups, |backups| {
            let page = backups
                .entries
                .iter()
                .fold(Page::new(), |page, backup| page.text(&backup.text).whole("  ", &backup.path));
            page.text(backups.empty_text.as_deref().unwrap_or_default())
        })?);
    }
    let folder = args.folder.clone().unwrap_or_default();
    let made = shell.core.backup(args.folder, shell.now()?).map_err(Failure::about(&folder))?;
    Ok(shell.out.print(&made, |made| Page::new().text(&made.text).whole("  ", &made.path))?)
}

/// `instep restore`
pub fn restore(shell: &Shell, args: RestoreArgs) -> Result<(), Failure> {
    let file = args.file.clone();
    let report = shell.core.restore(args.file, args.dry_run, shell.now()?).map_err(Failure::about(&file))?;
    Ok(shell.out.print(&report, |report| {
        Page::new().text(&report.text).whole("  ", report.kept.as_deref().unwrap_or_default())
    })?)
}

/// `instep recover`: for a data file that does not open.
pub fn recover(
    path: &str,
    args: RecoverArgs,
    out: Output,
    locale: &Locale,
    now: Moment,
) -> Result<(), Failure> {
    let choice = match args.from_backup {
        Some(path) => RecoverChoice::Backup { path },
        None if args.rows => RecoverChoice::Rows,
        None if args.anew => RecoverChoice::Anew,
        None => {
            let screen =
                instep::recovery(path.to_owned(), locale.clone(), now).map_err(Failure::about(path))?;
            return Ok(out.print(&screen, draw_recovery)?);
        }
    };
    let report =
        instep::recover(path.to_owned(), choice, locale.clone(), now).map_err(Failure::about(path))?;
    Ok(out.print(&report, draw_recovered)?)
}

fn draw_recovery(screen: &Recovery) -> Page {
    let page = Page::new().text(&screen.title).text(&screen.kept);
    screen.options.iter().fold(page, |page, option| {
        let how = match &option.choice {
            RecoverChoice::Backup { .. } => "--from-backup",
            RecoverChoice::Rows => "--rows",
            RecoverChoice::Anew => "--anew",
        };
        page.gap()
            .text(&option.title)
            .indented("  ", &option.text)
            .whole("  ", &format!("instep recover {how}"))
    })
}

fn draw_recovered(report: &RecoverReport) -> Page {
    let page = Page::new().text(&report.text).whole("  ", &report.set_aside);
    // Of tables of which nothing is known the sentence above speaks.
    let told = report.tables.iter().filter(|table| table.kept > 0 || table.lost.is_some());
    told.fold(page, |page, table| page.indented(&format!("  {:<14}  ", table.name), &table.text))
}

/// `instep trash`
pub fn trash(shell: &Shell, args: TrashArgs) -> Result<(), Failure> {
    if !args.empty {
        return history::history(shell, HistoryArgs { from: None, to: None, trash: true });
    }
    let purge = shell.core.empty_trash(args.dry_run, shell.now()?)?;
    Ok(shell.out.print(&purge, |purge| {
        Page::new().text(&purge.text).whole("  ", purge.backup.as_deref().unwrap_or_default())
    })?)
}

/// Result of `erase` for `--json`.
#[derive(Serialize)]
struct Gone {
    erased: bool,
    #[serde(flatten)]
    what: Erased,
}

/// `instep erase`. The data file is not opened for it: it may be damaged.
pub fn erase(path: &str, out: Output, locale: &Locale) -> Result<(), Failure> {
    let what = instep::erase_at(path.to_owned(), locale.clone()).map_err(Failure::about(path))?;
    Ok(out.print(&Gone { erased: true, what }, |gone| Page::new().text(&gone.what.text))?)
}

/// `instep doctor`: a problem it finds is an answer, and also the exit status.
pub fn doctor(shell: &Shell, args: &DoctorArgs) -> Result<(), Failure> {
    let report = shell.core.doctor(shell.now()?)?;
    let diagnostics = args.diagnostics.then(|| shell.core.diagnostics()).transpose()?;
    let checked = Checked { report, diagnostics };
    shell.out.print(&checked, |checked| {
        let page = draw_checked(&checked.report).gap();
        checked.diagnostics.iter().flatten().fold(page, draw_call)
    })?;
    if checked.report.ok { Ok(()) } else { Err(Failure::Told) }
}

/// The check-up, with the calls that led to it where they are asked for.
#[derive(Serialize)]
struct Checked {
    #[serde(flatten)]
    report: DoctorReport,
    #[serde(skip_serializing_if = "Option::is_none")]
    diagnostics: Option<Vec<DiagnosticEvent>>,
}

fn draw_call(page: Page, call: &DiagnosticEvent) -> Page {
    let (error, place) =
        (call.error.as_deref().unwrap_or_default(), call.place.as_deref().unwrap_or_default());
    let time = format!("{}ms+{}µs", call.started_ms, call.took_us);
    page.drawn(&[dotted([call.call.as_str(), &time, error, place])])
}

fn draw_checked(report: &DoctorReport) -> Page {
    let page = report.findings.iter().fold(Page::new(), |page, finding| {
        let mark = match finding.severity {
            Severity::Fine => "  ",
            Severity::Note => "- ",
            Severity::Problem => "! ",
        };
        page.indented(mark, &finding.what).indented("    ", finding.mend.as_deref().unwrap_or_default())
    });
    page.gap().text(&say(TerminalText::Versions {
        version: &report.version,
        schema: &report.schema.to_string(),
        sqlite: &report.sqlite,
    }))
}
