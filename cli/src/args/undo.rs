//! Taking back what was written.

use clap::Args;

#[derive(Debug, Args)]
pub struct UndoArgs {
    /// The token that the command printed [default: the last one that can be taken back]
    #[arg(value_name = "TOKEN")]
    pub token: Option<String>,
}
