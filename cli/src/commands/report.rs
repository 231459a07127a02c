use instep::calendar::CareDay;
use instep::{Report, ReportRequest};
use serde::Serialize;

use super::Shell;
use crate::args::ReportArgs;
use crate::error::Failure;
use crate::file;
use crate::output::Page;

/// What was written where; the page itself is in the file.
#[derive(Serialize)]
struct Written {
    file: String,
    bytes: usize,
    title: String,
    first_day: CareDay,
    last_day: CareDay,
    sessions: i32,
    ratings: i32,
    findings: i32,
    file_name: String,
    mime: String,
    text: String,
}

/// `instep report`
pub fn report(shell: &Shell, args: &ReportArgs) -> Result<(), Failure> {
    let request = ReportRequest { from: args.from, to: args.to };
    let report = shell.core.report(request, shell.now()?)?;
    let named = args.file.to_string_lossy();
    file::write(&args.file, report.html.as_bytes()).map_err(Failure::about(&named))?;
    let bytes = report.html.len();
    let Report { title, text, first_day, last_day, sessions, ratings, findings, file_name, mime, .. } =
        report;
    let file = args.file.to_string_lossy().into_owned();
    let written = Written {
        file,
        bytes,
        title,
        first_day,
        last_day,
        sessions,
        ratings,
        findings,
        file_name,
        mime,
        text,
    };
    Ok(shell.out.print(&written, |w| Page::new().text(&w.title).text(&w.text).whole("  ", &w.file))?)
}
