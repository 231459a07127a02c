use serde::{Deserialize, Serialize};

use crate::calendar::CareDay;

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
