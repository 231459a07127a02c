use serde::{Deserialize, Serialize};

use crate::calendar::CareDay;

/// A week that is over and may be looked back at.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReviewDue {
    /// Its first care day; give it to `review`.
    pub first_day: CareDay,
    /// Its last.
    pub last_day: CareDay,
    /// In a sentence.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// Which days a report is about.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct ReportRequest {
    /// The first; none for the first of the last twelve weeks.
    #[uniffi(default)]
    pub from: Option<CareDay>,
    /// The last; none for today.
    #[uniffi(default)]
    pub to: Option<CareDay>,
}
