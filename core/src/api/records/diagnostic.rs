use serde::{Deserialize, Serialize};

/// A call that was made, for a report of a fault. It holds no path, no note and no answer.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct DiagnosticEvent {
    /// The name of the call, or of the step of it that read or wrote.
    pub call: String,
    /// When it began, in milliseconds since the data file was opened.
    pub started_ms: i64,
    /// Duration in microseconds.
    pub took_us: i64,
    /// The kind of error it ended with, as `conflict`; none where it succeeded.
    pub error: Option<String>,
    /// For `internal`: the file and line of the source where it happened, as far as they are known.
    pub place: Option<String>,
}
