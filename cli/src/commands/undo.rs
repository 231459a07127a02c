use instep::{InstepError, Thing};

use super::Shell;
use crate::args::UndoArgs;
use crate::error::Failure;
use crate::output::Page;

/// `instep undo`
pub fn undo(shell: &Shell, args: UndoArgs) -> Result<(), Failure> {
    let now = shell.now()?;
    let token = match args.token {
        Some(token) => token.parse()?,
        None => {
            let last = shell.core.last_undo(now.clone())?;
            last.ok_or(InstepError::NotFound { what: Thing::Undo })?.token
        }
    };
    let undone = shell.core.undo(token, now)?;
    Ok(shell.out.print(&undone, |undone| Page::new().text(&undone.text))?)
}
