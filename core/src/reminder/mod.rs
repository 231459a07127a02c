//! Decides when a reminder rings and what is armed: rules -> occurrences -> plan. Pure: it is given the rules, the
//! ledger's history, the moment, the platform and what is armed.
//!
//! Only the rule is stored, never the next instant: travel, clock changes and late boots then leave a reminder where
//! the person put it.

mod plan;
mod quiet;
mod ring;
mod rule;
mod silence;
#[cfg(test)]
mod tests;
mod text;

pub use plan::{PlanInput, PlannedRing, plan, upcoming};
pub use quiet::QuietHours;
pub use ring::{MAX_HORIZON_DAYS, Rings, next, occurrences};
pub use rule::{
    Armed, DeliveryState, LedgerEvent, NotificationState, Occurrence, Plan, PlanEntry, Platform,
    ReminderKind, ReminderRule, RingMode, SilencedBy, Warning, WarningKind,
};
pub use silence::SilencingSession;
pub use text::{
    days_text, default_name, delivery_warnings, next_text, notice, spoken, summary, text_hash, warning,
    when_text,
};
