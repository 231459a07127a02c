use serde::{Deserialize, Serialize};

use crate::calendar::OffsetTime;
use crate::session::{UndoKind, UndoToken};

/// The way back from a write: what was done, and the token that takes it back. A shell shows `text` with a button.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct UndoOffer {
    /// The token for `undo`. It is good for the data file it came from, also after a restart.
    pub token: UndoToken,
    /// Kind of the write.
    pub kind: UndoKind,
    /// The same in words. It holds nothing that a person wrote.
    pub text: String,
    /// The last moment at which it can be taken back; none while nothing else changes it.
    pub until: Option<OffsetTime>,
}

/// A write that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Undone {
    /// Kind of the write.
    pub kind: UndoKind,
    /// State after it, in words.
    pub text: String,
}
