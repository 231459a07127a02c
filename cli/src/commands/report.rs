use instep::ReportRequest;

use super::Shell;
use crate::args::ReportArgs;
use crate::error::Failure;
use crate::file;
use crate::output::Page;

/// `instep report`
pub fn report(shell: &Shell, args: &ReportArgs) -> Result<(), Failure> {
    let request = ReportRequest { from: args.from, to: args.to };
    let report = shell.core.report(request, shell.now()?)?;
    file::write(&args.file, report.html.as_bytes())?;
    Ok(shell.out.print(&report, |report| Page::new().text(&report.title).text(&report.text))?)
}
