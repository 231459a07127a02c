use serde::{Deserialize, Serialize};

use crate::session::vocabulary;
use crate::words::{Arg, Words};

/// A ring that is shown this much after its time or later came late, in milliseconds: ten minutes. No platform rings
/// closer without exact alarms.
pub const LATE_MS: i64 = 10 * 60 * 1000;
/// How many of the newest rings are looked at.
pub const MEASURED: usize = 7;
/// From how many late ones on it is told.
const TOLD_FROM: i64 = 2;

vocabulary! {
    /// Whether the person lets notifications through.
    NotificationState {
        /// Nobody has asked the person yet; until then the platform shows none.
        NotAsked = "not_asked",
        /// Yes.
        Allowed = "allowed",
        /// Quietly, into the list only.
        Provisional = "provisional",
        /// No.
        Denied = "denied",
    }
}

vocabulary! {
    /// What may be in the way of a reminder.
    WarningKind {
        /// The person was not asked yet: nothing will be shown.
        NotAsked = "not_asked",
        /// Notifications are denied: nothing will be shown.
        NotificationsDenied = "notifications_denied",
        /// Notifications arrive quietly only.
        Provisional = "provisional",
        /// The channel is switched off.
        ChannelOff = "channel_off",
        /// Exact alarms are not allowed: it may come up to an hour late.
        Inexact = "inexact",
        /// The device restricts the app to save its battery.
        BatteryRestricted = "battery_restricted",
        /// The zone is not known here; the device's own offsets are used.
        ZoneUnknown = "zone_unknown",
        /// There is more to arm than the platform takes; the app must be opened again before the last.
        SlotsFull = "slots_full",
        /// Reminders have come late, by measure.
        CameLate = "came_late",
    }
}

vocabulary! {
    /// Action of a shell when the person taps the button of a warning.
    FixAction {
        /// Ask the person for the permission to show notifications.
        AskPermission = "ask_permission",
        /// Open the system's page for the app's notifications.
        NotificationSettings = "notification_settings",
        /// Open the system's page for the channel of reminders.
        ChannelSettings = "channel_settings",
        /// Open the system's page where exact alarms are allowed.
        ExactAlarmSettings = "exact_alarm_settings",
        /// Turn the setting `exact_times` on.
        ExactTimes = "exact_times",
        /// Open the system's page for battery limits.
        BatterySettings = "battery_settings",
        /// Open the page from which the app is updated.
        UpdateApp = "update_app",
    }
}

/// What the platform lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct DeliveryState {
    /// Whether notifications are let through.
    pub notifications: NotificationState,
    /// Whether the platform's channel for reminders is switched off.
    #[uniffi(default = false)]
    pub channel_off: bool,
    /// Whether the platform would ring to the minute.
    #[uniffi(default = true)]
    pub exact_allowed: bool,
    /// Whether the device restricts the app to save its battery.
    #[uniffi(default = false)]
    pub battery_restricted: bool,
}

impl DeliveryState {
    /// What keeps notifications from being shown at all.
    pub fn hindrance(&self) -> Option<super::LedgerReason> {
        match self.notifications {
            NotificationState::NotAsked | NotificationState::Denied => Some(super::LedgerReason::Denied),
            NotificationState::Allowed | NotificationState::Provisional => {
                self.channel_off.then_some(super::LedgerReason::ChannelOff)
            }
        }
    }
}

/// A button that fixes what a warning is about.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct FixButton {
    /// The words on the button, at most 24 characters.
    pub label: String,
    /// Action of a tap.
    pub action: FixAction,
}

impl WarningKind {
    /// Returns true where nothing is shown or rung because of it.
    pub const fn silences(self) -> bool {
        matches!(self, Self::NotAsked | Self::NotificationsDenied | Self::ChannelOff)
    }
}

/// Something that is in the way of reminders, with what fixes it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Warning {
    /// What.
    pub kind: WarningKind,
    /// In words for people.
    pub message: String,
    /// Label in words for people.
    pub mend: String,
    /// The button that fixes it; none where having opened the app is enough.
    pub button: Option<FixButton>,
    /// True where nothing is shown or rung because of it.
    #[serde(default)]
    pub silent: bool,
}

/// How punctual the newest rings were, as far as that was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Punctuality {
    /// How many were measured, seven at most.
    pub measured: i64,
    /// How many of them came late.
    pub late: i64,
}

impl Punctuality {
    /// From how late rings were, in milliseconds, newest first.
    pub fn new(lateness: impl IntoIterator<Item = i64>) -> Self {
        lateness.into_iter().take(MEASURED).fold(Self::default(), |found, ms| Self {
            measured: found.measured.saturating_add(1),
            late: found.late.saturating_add(i64::from(ms > LATE_MS)),
        })
    }
}

/// A warning in words.
pub fn warning(kind: WarningKind, words: &Words) -> Warning {
    let (key, action) = match kind {
        WarningKind::NotAsked => ("reminder-warning-not-asked", Some(FixAction::AskPermission)),
        WarningKind::NotificationsDenied => {
            ("reminder-warning-denied", Some(FixAction::NotificationSettings))
        }
        WarningKind::Provisional => ("reminder-warning-provisional", Some(FixAction::NotificationSettings)),
        WarningKind::ChannelOff => ("reminder-warning-channel", Some(FixAction::ChannelSettings)),
        WarningKind::Inexact => ("reminder-warning-inexact", Some(FixAction::ExactAlarmSettings)),
        WarningKind::BatteryRestricted => ("reminder-warning-battery", Some(FixAction::BatterySettings)),
        WarningKind::ZoneUnknown => ("reminder-warning-zone", Some(FixAction::UpdateApp)),
        WarningKind::SlotsFull => ("reminder-warning-slots", None),
        WarningKind::CameLate => ("reminder-warning-late", Some(FixAction::ExactTimes)),
    };
    Warning {
        kind,
        message: words.text(key, &[]),
        mend: words.text(&format!("{key}.mend"), &[]),
        button: action.map(|action| button(action, words)),
        silent: kind.silences(),
    }
}

fn button(action: FixAction, words: &Words) -> FixButton {
    let key = match action {
        FixAction::AskPermission => "reminder-fix-ask",
        FixAction::NotificationSettings
        | FixAction::ChannelSettings
        | FixAction::ExactAlarmSettings
        | FixAction::BatterySettings => "reminder-fix-settings",
        FixAction::ExactTimes => "reminder-fix-exact",
        FixAction::UpdateApp => "reminder-fix-update",
    };
    FixButton { label: words.text(key, &[]), action }
}

/// All that stands in the way of any reminder on this device: everything but full slots, which only a plan can tell.
#[derive(Debug, Clone, Copy)]
pub struct Hindrances<'a> {
    /// What the platform lets through.
    pub delivery: &'a DeliveryState,
    /// The person asked for rings to the minute.
    pub exact_wanted: bool,
    /// The zone is not known here.
    pub zone_unknown: bool,
    /// How punctual the newest rings were.
    pub punctuality: Punctuality,
}

/// What is in the way, in words. That reminders came late is told after two that were measured to; only then are exact
/// alarms offered to somebody who did not ask for them.
pub fn delivery_warnings(hindrances: &Hindrances<'_>, words: &Words) -> Vec<Warning> {
    let Hindrances { delivery, exact_wanted, zone_unknown, punctuality } = *hindrances;
    let mut warnings: Vec<Warning> = [
        (delivery.notifications == NotificationState::NotAsked, WarningKind::NotAsked),
        (delivery.notifications == NotificationState::Denied, WarningKind::NotificationsDenied),
        (delivery.notifications == NotificationState::Provisional, WarningKind::Provisional),
        (delivery.channel_off, WarningKind::ChannelOff),
        (exact_wanted && !delivery.exact_allowed, WarningKind::Inexact),
        (delivery.battery_restricted, WarningKind::BatteryRestricted),
        (zone_unknown, WarningKind::ZoneUnknown),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, kind)| warning(kind, words))
    .collect();
    if punctuality.late >= TOLD_FROM {
        let counts = [("late", Arg::Count(punctuality.late)), ("measured", Arg::Count(punctuality.measured))];
        let (key, action) = match (exact_wanted, delivery.exact_allowed) {
            (false, _) => ("reminder-warning-late.mend", FixAction::ExactTimes),
            (true, false) => ("reminder-warning-inexact.mend", FixAction::ExactAlarmSettings),
            (true, true) => ("reminder-warning-battery.mend", FixAction::BatterySettings),
        };
        warnings.push(Warning {
            kind: WarningKind::CameLate,
            message: words.text("reminder-warning-late", &counts),
            mend: words.text(key, &[]),
            button: Some(button(action, words)),
            silent: false,
        });
    }
    warnings
}
