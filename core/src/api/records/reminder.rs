use serde::{Deserialize, Serialize};

use super::UndoOffer;
use crate::calendar::{CalendarDate, CareDay, OffsetTime, TimeOfDay, Weekday};
use crate::rating::Question;
use crate::reminder::{
    Armed, DeliveryState, LedgerEvent, LedgerReason, NoticeCategory, Occurrence, OccurrenceAnswer, Plan,
    Platform, ReminderKind, SilencedBy, Warning, WhyOutcome,
};
use crate::session::ReminderId;
use crate::words::SpokenText;

/// A reminder's content, in full.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct ReminderForm {
    /// When, on the local clock.
    pub time: TimeOfDay,
    /// On which days. At least one; only for a review none means the person's first day of the week. A review that rings on
    /// that one day follows it when it is changed.
    #[uniffi(default = [])]
    #[serde(default)]
    pub days: Vec<Weekday>,
    /// What the person calls it, at most 80 characters; none for the kind's own name.
    #[uniffi(default)]
    pub name: Option<String>,
    /// What for; none for the routine.
    #[uniffi(default)]
    pub kind: Option<ReminderKind>,
    /// First ring date; none for from now on, also where the clock turns out to stand ahead.
    #[uniffi(default)]
    pub start: Option<CalendarDate>,
    /// Last ring date.
    #[uniffi(default)]
    pub end: Option<CalendarDate>,
    /// Which sessions silence it; none for any.
    #[uniffi(default)]
    pub silenced_by: Option<SilencedBy>,
}

impl ReminderForm {
    /// At this time on these days, from now on. Other languages have the same defaults.
    pub const fn at(time: TimeOfDay, days: Vec<Weekday>) -> Self {
        Self { time, days, name: None, kind: None, start: None, end: None, silenced_by: None }
    }
}

/// A reminder.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Reminder {
    /// Its id.
    pub id: ReminderId,
    /// What for.
    pub kind: ReminderKind,
    /// When, on the local clock.
    pub time: TimeOfDay,
    /// On which days, from Monday on.
    pub days: Vec<Weekday>,
    /// What the person calls it; none when they gave no name.
    pub name: Option<String>,
    /// What it is called on a screen: its name, or the kind's own.
    pub title: String,
    /// The title of its notification. It holds no word about health.
    pub notice: String,
    /// First ring date. Where none was given, it is the date on which the reminder was added. Where the clock stood ahead at
    /// that time, it is the present date.
    pub start: CalendarDate,
    /// Last ring date.
    pub end: Option<CalendarDate>,
    /// Silent until resumed.
    pub paused: bool,
    /// Silent before this date of the calendar: the pause ends at the midnight at which it begins.
    pub paused_until: Option<CalendarDate>,
    /// When it rings next; none when it does not.
    pub next: Option<OffsetTime>,
    /// Which sessions silence it.
    pub silenced_by: SilencedBy,
    /// Give it back with an edit.
    pub stamp: i64,
    /// True in the trash: it was removed, and can be restored.
    pub deleted: bool,
    /// False while the person keeps it silent: paused, or paused until a day that lies ahead.
    pub on: bool,
    /// The next ring, or the reason for none, in a sentence or two. Time and days have fields of their own. Empty in the trash.
    pub state: SpokenText,
    /// In a sentence or two: its time and days, when it rings next, and where a session silences today's ring, which one.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// The Reminders screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Reminders {
    /// First line: when the next one rings, and whether it will arrive.
    pub lead: SpokenText,
    /// By time of day.
    pub reminders: Vec<Reminder>,
    /// What is in the way, by the device's state as it was given last.
    pub warnings: Vec<Warning>,
    /// What became of the newest occurrences of the last seven days, newest first, at most ten.
    pub log: Vec<OccurrenceWhy>,
    /// The device's state as it was given last, with a plan; none before the first one.
    pub delivery: Option<DeliveryState>,
    /// The whole screen as it is spoken.
    pub spoken: String,
}

/// What writing a reminder changed.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct ReminderSaved {
    /// The reminder as it is now; when removed, as it was.
    pub reminder: Reminder,
    /// The way back; none when nothing was changed.
    pub undo: Option<UndoOffer>,
}

/// What a plan is made for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct PlanRequest {
    /// The platform.
    pub platform: Platform,
    /// What it lets through.
    pub delivery: DeliveryState,
    /// What is armed now.
    pub armed: Armed,
    /// Number of requests that it holds, 1 to 64; none for the platform's own number: iOS 60, or 56 from the start of a
    /// session to its end, which leaves room for the session's own; others 1. Android then has one more for each snooze and
    /// for each reminder that rings at the same time as the next. Of what rings together and does not fit, elsewhere or in
    /// a number given here, one comes for all as the `catch_up` of the plan after the ring.
    #[uniffi(default)]
    pub slots: Option<i32>,
}

/// What the person did with a notification.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OccurrenceAction {
    /// Opened it. Writes nothing: says what there is to answer, and for which day.
    Open,
    /// Started from it. Give the occurrence to `start` too.
    Start,
    /// Said that it is done. No session is made up of it: how long it took is not known.
    Done,
    /// Put it off.
    Snooze {
        /// For how many minutes, 1 to 180; none for 30.
        #[uniffi(default = None)]
        minutes: Option<i32>,
    },
    /// Skipped it.
    Skip,
}

impl OccurrenceAction {
    /// The name of its button to the platform.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Start => "start",
            Self::Done => "done",
            Self::Snooze { .. } => "snooze",
            Self::Skip => "skip",
        }
    }

    /// True where the app comes to the front.
    pub const fn opens_app(&self) -> bool {
        matches!(self, Self::Open | Self::Start)
    }
}

/// A notification to show now.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Notice {
    /// Its identity: another one with the same identity replaces it.
    pub occurrence: Occurrence,
    /// The reminder's kind.
    pub kind: ReminderKind,
    /// The set of buttons it has.
    pub category: NoticeCategory,
    /// The title. It holds no word about health and nothing the person wrote.
    pub title: String,
    /// The text below the title. It holds no word about health and nothing the person wrote.
    pub text: String,
    /// The buttons, the most wanted one first. A platform with room for fewer leaves out the last.
    pub buttons: Vec<NotificationButton>,
    /// When it leaves the screen by itself: at the end of the care day.
    pub expires_at: OffsetTime,
    /// It was handed out within the last minute: show it in its own place, without a sound.
    pub again: bool,
}

/// The result of an alarm that went off.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct AlarmResult {
    /// The notification to show; none where nothing is to be shown.
    pub notice: Option<Notice>,
    /// The plan to carry out.
    pub plan: Plan,
}

/// What an action of a notification did, or what had been done before.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct OccurrenceSaved {
    /// The occurrence.
    pub occurrence: Occurrence,
    /// What it is for.
    pub kind: ReminderKind,
    /// What its reminder is called.
    pub title: String,
    /// The care day an answer counts for.
    pub day: CareDay,
    /// That day is over: say which one it is.
    pub late: bool,
    /// Nothing was written, because it had been answered, put off or silenced before.
    pub repeated: bool,
    /// How it is answered.
    pub answered: Option<OccurrenceAnswer>,
    /// When it was answered.
    pub answered_at: Option<OffsetTime>,
    /// It waits for an answer: nobody gave one, no session or rating silences it, and it was not put off. A notification
    /// of one that does not is taken away.
    pub open: bool,
    /// When it comes again; quiet hours counted.
    pub snoozed_to: Option<OffsetTime>,
    /// The guide to start with; only for the routine.
    pub guide: Option<String>,
    /// Its length in whole minutes.
    pub minutes: Option<i32>,
    /// What is asked; only for the sleep question, while it is open. It is done by rating the night of `day`.
    pub question: Option<Question>,
    /// In a sentence.
    pub text: String,
    /// The sentence as it is spoken.
    pub spoken: String,
    /// The way back; none for `open` and `start`, and when nothing was changed.
    pub undo: Option<UndoOffer>,
}

/// A button of a notification.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct NotificationButton {
    /// The name of the button to the platform, unique among those of a notification.
    pub id: String,
    /// True where a tap brings the app to the front; false where it is handled in the background.
    pub opens_app: bool,
    /// What a tap on it does: give it to `answer_occurrence`.
    pub action: OccurrenceAction,
    /// The words on it, at most 24 characters. Anyone may read it: no word about health.
    pub label: String,
}

/// The words around a notice.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct NotificationWords {
    /// The buttons, the most wanted one first. A platform with room for fewer leaves out the last.
    pub buttons: Vec<NotificationButton>,
    /// What is told once where the platform shows no notifications and reminders ring in the app's own window.
    pub unavailable: String,
}

/// Something that happened to an occurrence.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct WhyEvent {
    /// When.
    pub at: OffsetTime,
    /// What.
    pub what: LedgerEvent,
    /// Why.
    pub reason: Option<LedgerReason>,
    /// When it was to ring, or until when it was put off.
    pub due: Option<OffsetTime>,
}

/// What became of an occurrence, and why.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct OccurrenceWhy {
    /// The occurrence.
    pub occurrence: Occurrence,
    /// What its reminder is called.
    pub title: String,
    /// What happened, in the order in which it was noted.
    pub events: Vec<WhyEvent>,
    /// What became of it, or what will.
    pub outcome: WhyOutcome,
    /// The same in a sentence.
    pub answer: String,
    /// As a line of a log: the day, the time, and what happened.
    pub text: String,
    /// The line as it is spoken.
    pub spoken: String,
}
