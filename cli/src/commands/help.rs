use clap::CommandFactory;

use crate::args::CommandLine;
use crate::error::Failure;
use crate::output;

/// `instep completions`
pub fn completions(shell: clap_complete::Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut CommandLine::command(), "instep", &mut script);
    Ok(output::write(&String::from_utf8_lossy(&script))?)
}

/// `instep man`
pub fn man() -> Result<(), Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(CommandLine::command()).render(&mut page)?;
    Ok(output::write(&String::from_utf8_lossy(&page))?)
}
