use instep::ReportRequest;

use super::Shell;
use super::review::write_file;
use crate::args::ReportArgs;
use crate::error::Failure;
use crate::output::Page;

/// `instep report`
pub fn report(shell: &Shell, args: &ReportArgs) -> Result<(), Failure> {
    let request = ReportRequest { from: args.from, to: args.to };
    let report = shell.core.report(request, shell.now()?)?;
    write_file(&args.file, report.html.as_bytes())?;
    Ok(shell.out.print(&report, |report| Page::new().text(&report.title).text(&report.text))?)
}
