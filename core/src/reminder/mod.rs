//! Decides when a reminder rings and what is armed: rules -> occurrences -> plan. Pure: it is given the rules, the
//! ledger's history, the moment, the platform and what is armed.
//!
//! Only the rule is stored, never the next instant: travel, clock changes and late boots then leave a reminder where
//! the person put it. What became of an occurrence is kept by its name, reminder and ring date, never by when it was
//! said: a clock that is set back opens nothing again.

mod alarm;
mod delivery;
mod entry;
mod ledger;
mod missed;
mod plan;
mod quiet;
mod ring;
mod rule;
mod silence;
#[cfg(test)]
mod tests;
mod text;
mod why;

pub use alarm::{AlarmRing, alarm_ring, withdrawn};
pub use delivery::{
    DeliveryState, FixAction, FixButton, Hindrances, LATE_MS, MEASURED, NotificationState, Punctuality,
    Warning, WarningKind, delivery_warnings, warning,
};
pub use entry::{Armed, Plan, PlanEntry, armed_token};
pub use ledger::{Ledger, LedgerEvent, LedgerLine, LedgerReason, OccurrenceAnswer, OccurrenceState};
pub use missed::{CATCH_UP_MS, Missed, MissedRing, missed};
pub use plan::{PlanInput, cancel_reason, entry_now, next_of, noted, plan, silenced, snoozed, upcoming};
pub use quiet::QuietHours;
pub use ring::{MAX_HORIZON_DAYS, Rings, next, occurrences};
pub use rule::{
    NoticeCategory, Occurrence, Platform, ReminderKind, ReminderRule, RingMode, SilencedBy, SystemEvent,
};
pub use silence::{SilencingSession, SilentRing, silent_today};
pub use text::{
    NoticeText, days_text, default_name, lead, next_text, notice, rule_text, spoken, state, summary,
    text_hash, when_text,
};
pub use why::{Life, Why, WhyOutcome, event_text, log_text, why};
