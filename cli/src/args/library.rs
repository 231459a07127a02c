//! The library.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct LibraryArgs {
    #[command(subcommand)]
    pub command: Option<LibraryCommand>,
    /// A page: an article, a guide, a technique as T204, a claim as B1, or a row as E5
    pub id: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum LibraryCommand {
    /// Where each row of the inventory can be found
    #[command(hide = true)]
    Coverage,
}
