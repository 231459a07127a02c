//! Decides when a reminder rings and what is armed: rules -> occurrences -> plan. Pure: it is given the rules, the
//! ledger's history, the moment, the platform and what is armed.

mod rule;

pub use rule::{
    Armed, DeliveryState, LedgerEvent, NotificationState, Occurrence, Plan, PlanEntry, Platform,
    ReminderKind, ReminderRule, RingMode, SilencedBy, Warning, WarningKind,
};
