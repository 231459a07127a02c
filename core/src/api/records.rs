//! The records screens are drawn from and actions answer with. They are also the JSON contract of the terminal
//! shell: the field names are what scripts rely on.

use serde::{Deserialize, Serialize};

use crate::calendar::{CareDay, OffsetTime, TimeOfDay, Timestamp, Weekday};
pub use crate::guide::GuideCard;
use crate::guide::{Evidence, Family, Segment};
use crate::player::{Cue, PlayerPhase};
use crate::rating::{Answer, Answered, RatingItem, RatingPhase};
use crate::reminder::{Armed, DeliveryState, Occurrence, Platform, ReminderKind, SilencedBy, Warning};
use crate::safety::{Change, FindingWhat, Flag, LookOutcome, Reply, SafetyChange, SafetyPage};
use crate::session::{
    FindingId, Foot, Mode, PlayedStep, Posture, RatingId, Receiver, ReminderId, SessionId, SessionKind,
    SessionStatus, Side, StopReason, vocabulary,
};

pub use crate::rating::Question;
pub use crate::review::{
    OtherSeries, RatingPair, Review, ReviewDay, ReviewSeries, ReviewSessions, Series, SeriesChange,
};

/// How to open the data file.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OpenOptions {
    /// A plain path. The folder must exist; the file is made when there is none.
    pub path: String,
    /// What the person reads and how they write numbers and times.
    #[uniffi(default = None)]
    pub locale: Option<Locale>,
    /// How long to wait for another process's lock, in milliseconds, before `Busy`: 0 to 60,000.
    #[uniffi(default = 5000)]
    pub busy_timeout_ms: i32,
    /// False for a terminal or a log: no invisible characters that keep mixed directions apart.
    #[uniffi(default = true)]
    pub bidi_isolation: bool,
    /// True when the shell reads the voice cues aloud and sends `Spoken` after each: then, with the setting `voice`
    /// on, a step's clock waits for it.
    #[uniffi(default = false)]
    pub speaks: bool,
}

impl OpenOptions {
    /// The data file at `path`, everything else as usual. Other languages have the same defaults.
    pub fn at(path: impl Into<String>) -> Self {
        Self { path: path.into(), locale: None, busy_timeout_ms: 5000, bidi_isolation: true, speaks: false }
    }
}

/// What the person reads and how they write numbers and times.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Locale {
    /// BCP 47 language tag.
    pub tag: String,
    /// Hours run to 12 instead of 24; none for the language's habit.
    #[uniffi(default)]
    pub twelve_hours: Option<bool>,
    /// The first day of the week; none for Monday. What the person set goes before it.
    #[uniffi(default)]
    pub first_day: Option<Weekday>,
    /// Inches instead of centimetres.
    #[uniffi(default = false)]
    pub inches: bool,
}

/// Words for an error, for people.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct ErrorText {
    /// What happened.
    pub title: String,
    /// What was kept.
    pub kept: String,
    /// What to do.
    pub mend: String,
}

/// What a file is, found without opening it as a data file and without changing a byte.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct FileReport {
    /// Whether there is a file.
    pub exists: bool,
    /// Its size in bytes.
    pub bytes: i64,
    /// Whether it is a data file of ours.
    pub ours: bool,
    /// Its schema version; none when it is not ours.
    pub version: Option<i32>,
    /// The newest schema version this build knows.
    pub known: i32,
}

vocabulary! {
    /// A part of the app whose screens an action has changed.
    Part {
        /// Sessions: Today, History, Review.
        Sessions = "sessions",
        /// Ratings: Today, History, Review.
        Ratings = "ratings",
        /// Reminders: Reminders, Today, and what is armed.
        Reminders = "reminders",
        /// The running session: Player, Today.
        Player = "player",
        /// Settings.
        Settings = "settings",
        /// The safety check and the look at the feet: Safety, guides, Player.
        Safety = "safety",
    }
}

// ---- Today ------------------------------------------------------------------------------------------------------

/// The Today screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Today {
    /// Today's care day.
    pub care_day: CareDay,
    /// What is said to somebody who has logged nothing yet, a sentence an item; empty later.
    pub welcome: Vec<String>,
    /// The reminder that rings next.
    pub next_reminder: Option<NextReminder>,
    /// An interrupted session to continue.
    pub unfinished: Option<Unfinished>,
    /// One suggested guide and up to two others.
    pub suggestions: Vec<Suggestion>,
    /// This week's seven days.
    pub week: Vec<WeekDay>,
    /// Evenings a week the person aims at, 1 to 7.
    pub aim: Option<i32>,
    /// True when the sleep question is to be asked now.
    pub ask_sleep: bool,
    /// The sleep question, when it is to be asked.
    pub sleep_question: Option<Question>,
    /// This week in a sentence, with the days that have begun.
    pub week_text: String,
    /// The whole screen as it is spoken.
    pub spoken: String,
}

/// The next ring.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct NextReminder {
    /// Its identity.
    pub occurrence: Occurrence,
    /// When.
    pub at: OffsetTime,
    /// What the person calls the reminder; the kind's own name when they did not.
    pub name: String,
    /// What is known to be in its way; empty when nothing is.
    pub delivery: Vec<Warning>,
    /// In a sentence.
    pub text: String,
}

/// An interrupted session.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Unfinished {
    /// The session.
    pub session: SessionId,
    /// Its guide.
    pub guide: String,
    /// The guide's name.
    pub title: String,
    /// Where it stands, counted from 1.
    pub segment: i32,
    /// How many there are.
    pub segments: i32,
    /// Seconds played.
    pub active_seconds: i32,
    /// In a sentence.
    pub text: String,
}

/// A guide worth doing today.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Suggestion {
    /// The guide's id.
    pub guide: String,
    /// Its name.
    pub title: String,
    /// Its length in whole minutes.
    pub minutes: i32,
    /// In a sentence.
    pub text: String,
}

/// A day of this week.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct WeekDay {
    /// The care day.
    pub day: CareDay,
    /// Sessions of receiver `me`.
    pub sessions: i32,
    /// True from the day's beginning on, unless it lies before first use: one of the days that numbers are out of.
    pub begun: bool,
}

// ---- Guides -----------------------------------------------------------------------------------------------------

/// Which guides to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
#[serde(default)]
pub struct GuideFilter {
    /// Only those for this goal, by its code (`relaxation`, `desk_break`, …).
    #[uniffi(default)]
    pub goal: Option<String>,
    /// Only those of at most this many minutes, 1 to 120.
    #[uniffi(default)]
    pub minutes: Option<i32>,
    /// Only those for one's own feet, or for a partner's.
    #[uniffi(default)]
    pub mode: Option<Mode>,
    /// Only this family; none for foot massage.
    #[uniffi(default)]
    pub family: Option<Family>,
    /// All families, whatever `family` says.
    #[uniffi(default = false)]
    pub all_families: bool,
}

/// The Guides screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Guides {
    /// The guides, shortest way in first.
    pub guides: Vec<GuideCard>,
    /// The whole screen as it is spoken.
    pub spoken: String,
}

/// The Guide screen: a guide compiled for tonight.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Guide {
    /// The guide's id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Its family.
    pub family: Family,
    /// How well what it offers is supported.
    pub evidence: Evidence,
    /// The same in words.
    pub evidence_text: String,
    /// Must be shown with the guide where its evidence is traditional or unproven.
    pub label: Option<String>,
    /// Who massages.
    pub mode: Mode,
    /// How the receiver sits.
    pub posture: Posture,
    /// Which feet.
    pub foot: Foot,
    /// Whose feet.
    pub receiver: Receiver,
    /// Sum of all segments and pauses.
    pub total_seconds: i32,
    /// The same in words.
    pub total_text: String,
    /// The steps in order of play.
    pub segments: Vec<Segment>,
    /// What fitting and safety changed, and why.
    pub changes: Vec<Change>,
    /// What to accept before it starts: warnings of the safety check, and questions without an answer.
    pub warnings: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<SourceText>,
    /// What is said before every massage, a sentence an item.
    pub notes: Vec<String>,
}

/// A source, for people.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SourceText {
    /// Its id.
    pub id: String,
    /// What it is.
    pub text: String,
}

// ---- Player -----------------------------------------------------------------------------------------------------

/// The Player screen, and what every event answers with.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Player {
    /// The session.
    pub session: SessionId,
    /// Give it back with the next event. If another process has moved the session on, that event fails with
    /// `PlayerMoved`.
    pub revision: i64,
    /// Where it stands.
    pub state: PlayerPhase,
    /// The guide's id.
    pub guide: String,
    /// The guide's name.
    pub guide_title: String,
    /// The segment, counted from 1.
    pub segment: i32,
    /// How many there are.
    pub segments: i32,
    /// Which foot.
    pub side: Side,
    /// The same in words; empty where no foot is meant.
    pub side_text: String,
    /// The step's name.
    pub title: String,
    /// What to do.
    pub body: String,
    /// Seconds left of the step or the pause. 0 when it waits for the person.
    pub remaining_seconds: i32,
    /// True when it waits for the person.
    pub waits: bool,
    /// Repetitions done, where they are counted.
    pub reps_done: Option<i32>,
    /// Repetitions asked for, where they are counted.
    pub reps: Option<i32>,
    /// Seconds played.
    pub active_seconds: i32,
    /// Seconds planned.
    pub planned_seconds: i32,
    /// What comes next; none at the end.
    pub next_title: Option<String>,
    /// Zones the step works on, for the picture.
    pub zones: Vec<String>,
    /// What to show, sound or say now.
    pub cues: Vec<Cue>,
    /// Before its start: warnings of the safety check to accept, and questions without an answer. Empty later.
    pub warnings: Vec<String>,
    /// The state in a sentence.
    pub text: String,
    /// Once finished or abandoned: the session as saved. None when it was left before its start.
    pub saved: Option<Session>,
    /// What this changed.
    pub changed: Vec<Part>,
}

// ---- Sessions and ratings ---------------------------------------------------------------------------------------

/// A session, in lists and by itself.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// How it came to be.
    pub kind: SessionKind,
    /// The guide's id, where there was one.
    pub guide: Option<String>,
    /// The guide's name, or the kind's.
    pub title: String,
    /// Whose feet.
    pub receiver: Receiver,
    /// Who massaged, where it is known.
    pub mode: Option<Mode>,
    /// When it began, on the clock of its place.
    pub started_at: OffsetTime,
    /// When it ended.
    pub ended_at: OffsetTime,
    /// Zone it was logged in.
    pub zone: String,
    /// The care day it belongs to. Never recomputed by travel.
    pub care_day: CareDay,
    /// Seconds played, or the length that was logged.
    pub active_seconds: i32,
    /// Seconds planned; none when logged.
    pub planned_seconds: Option<i32>,
    /// How far it went.
    pub status: SessionStatus,
    /// Why it ended early.
    pub stop_reason: Option<StopReason>,
    /// Which feet.
    pub foot: Foot,
    /// Seconds played on the left foot; none when not measured.
    pub left_seconds: Option<i32>,
    /// Seconds played on the right foot.
    pub right_seconds: Option<i32>,
    /// The last answered comfort before, 0 to 10. None is never 0.
    pub comfort_before: Option<i32>,
    /// The last answered comfort after, 0 to 10.
    pub comfort_after: Option<i32>,
    /// Everything rated with this session.
    pub ratings: Vec<Rating>,
    /// What the person wrote.
    pub note: Option<String>,
    /// What went with it.
    pub tags: Vec<String>,
    /// The reminder it was started from.
    pub occurrence: Option<Occurrence>,
    /// Give it back with an edit.
    pub stamp: i64,
    /// True in the trash.
    pub deleted: bool,
    /// In a sentence.
    pub text: String,
    /// What was played of each step; only where one session is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<Vec<PlayedStep>>,
}

/// A rating.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Rating {
    /// Its id.
    pub id: RatingId,
    /// The instrument's id.
    pub instrument: String,
    /// The version of its wording.
    pub instrument_version: i32,
    /// The value; none when skipped.
    pub value: Option<i32>,
    /// Answered or skipped.
    pub answered: Answered,
    /// When.
    pub answered_at: OffsetTime,
    /// The care day it belongs to.
    pub care_day: CareDay,
    /// For sleep: the care day on which the night was asked about.
    pub night: Option<CareDay>,
    /// The session it was given with.
    pub session: Option<SessionId>,
    /// Before or after it; none when outside the time for either.
    pub phase: Option<RatingPhase>,
    /// Which foot; none for the feet as a whole.
    pub foot: Option<Foot>,
    /// In a sentence.
    pub text: String,
}

/// A session to be logged by hand.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct SessionEntry {
    /// How it came to be; not `guided`.
    pub kind: SessionKind,
    /// The guide's id; required for `by_hand`, not allowed otherwise.
    #[uniffi(default)]
    pub guide: Option<String>,
    /// When it began; none when it ends now. Not in the future.
    #[uniffi(default)]
    pub started_at: Option<Timestamp>,
    /// Its length, 1 to 1440. None takes the guide's own; without a guide it is required.
    #[uniffi(default)]
    pub minutes: Option<i32>,
    /// Who massaged; none when not known.
    #[uniffi(default)]
    pub mode: Option<Mode>,
    /// Which feet; none for both.
    #[uniffi(default)]
    pub foot: Option<Foot>,
    /// Whose feet; none for `me`.
    #[uniffi(default)]
    pub receiver: Option<Receiver>,
    /// Comfort at its start, 0 to 10.
    #[uniffi(default)]
    pub comfort_before: Option<i32>,
    /// Comfort at its end, 0 to 10.
    #[uniffi(default)]
    pub comfort_after: Option<i32>,
    /// At most 2,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
    /// The reminder it answers.
    #[uniffi(default)]
    pub occurrence: Option<Occurrence>,
}

/// A session's new content, in full: read it, change fields, give it back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct SessionEdit {
    /// When it began.
    pub started_at: Timestamp,
    /// Its length in seconds, 0 to 86,400. Of a played session only the played length counts; give it as it is.
    pub active_seconds: i32,
    /// Which feet.
    pub foot: Foot,
    /// Whose feet.
    pub receiver: Receiver,
    /// At most 2,000 characters.
    pub note: Option<String>,
    /// At most 20, each at most 40 characters.
    pub tags: Vec<String>,
}

/// What writing a session changed.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct SessionSaved {
    /// The session as it is now.
    pub session: Session,
    /// What this changed.
    pub changed: Vec<Part>,
}

/// An answer to be stored.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct RatingEntry {
    /// What about.
    pub item: RatingItem,
    /// The answer.
    pub answer: Answer,
    /// True for the five-step scale (comfort and sleep only).
    #[uniffi(default = false)]
    pub five_steps: bool,
    /// The session it goes with, also one that is being played. Not for sleep.
    #[uniffi(default)]
    pub session: Option<SessionId>,
    /// Before or after that session. Not for sleep, not without a session.
    #[uniffi(default)]
    pub phase: Option<RatingPhase>,
    /// For sleep: the night, by the care day on which it is asked; none for today. Not in the future.
    #[uniffi(default)]
    pub night: Option<CareDay>,
    /// Which foot, for pain; none for the feet as a whole.
    #[uniffi(default)]
    pub foot: Option<Foot>,
    /// When the question was shown.
    #[uniffi(default)]
    pub asked_at: Option<Timestamp>,
}

/// What storing an answer changed.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct RatingSaved {
    /// The rating as it is now.
    pub rating: Rating,
    /// What this changed.
    pub changed: Vec<Part>,
}

/// Which part of the history to read.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct HistoryRequest {
    /// First care day.
    #[uniffi(default)]
    pub from: Option<CareDay>,
    /// Last care day.
    #[uniffi(default)]
    pub to: Option<CareDay>,
    /// What was deleted, instead of what was not.
    #[uniffi(default = false)]
    pub trash: bool,
    /// `next_cursor` of the page before.
    #[uniffi(default)]
    pub cursor: Option<String>,
    /// How many, 1 to 60.
    #[uniffi(default = 30)]
    #[serde(default = "page")]
    pub limit: i32,
}

const fn page() -> i32 {
    30
}

/// The History screen, a page of it.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct History {
    /// Newest first.
    pub sessions: Vec<Session>,
    /// Give it with the next request; none on the last page.
    pub next_cursor: Option<String>,
}

// ---- Reminders --------------------------------------------------------------------------------------------------

/// A reminder's content, in full.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct ReminderForm {
    /// When, on the local clock.
    pub time: TimeOfDay,
    /// On which days, at least one.
    pub days: Vec<Weekday>,
    /// What the person calls it, at most 80 characters; none for the kind's own name.
    #[uniffi(default)]
    pub name: Option<String>,
    /// What for; none for the routine.
    #[uniffi(default)]
    pub kind: Option<ReminderKind>,
    /// First ring date; none for from now on.
    #[uniffi(default)]
    pub start: Option<CareDay>,
    /// Last ring date.
    #[uniffi(default)]
    pub end: Option<CareDay>,
    /// Which sessions silence it; none for any.
    #[uniffi(default)]
    pub silenced_by: Option<SilencedBy>,
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
    /// What is shown when it rings. It holds no word about health.
    pub notice: String,
    /// First ring date.
    pub start: CareDay,
    /// Last ring date.
    pub end: Option<CareDay>,
    /// Silent until resumed.
    pub paused: bool,
    /// Silent before this date.
    pub paused_until: Option<CareDay>,
    /// When it rings next; none when it does not.
    pub next: Option<OffsetTime>,
    /// Which sessions silence it.
    pub silenced_by: SilencedBy,
    /// Give it back with an edit.
    pub stamp: i64,
    /// In a sentence.
    pub text: String,
}

/// The Reminders screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Reminders {
    /// By time of day.
    pub reminders: Vec<Reminder>,
    /// What is in the way.
    pub warnings: Vec<Warning>,
    /// The whole screen as it is spoken.
    pub spoken: String,
}

/// What writing a reminder changed.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct ReminderSaved {
    /// The reminder as it is now; when removed, as it was.
    pub reminder: Reminder,
    /// What this changed. `reminders` among them means: make a new plan.
    pub changed: Vec<Part>,
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
    /// How many requests it holds, 1 to 64; none for the platform's own number (iOS 60, others 1).
    #[uniffi(default)]
    pub slots: Option<i32>,
}

// ---- Settings ---------------------------------------------------------------------------------------------------

vocabulary! {
    /// How a step leads to the next.
    Advance {
        /// By itself.
        Auto = "auto",
        /// When the person says so.
        Manual = "manual",
    }
}

/// The Settings screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Settings {
    /// When the day starts, 00:00 to 11:59. A change takes effect at the old one's next boundary; this is the
    /// newest choice.
    pub day_start: TimeOfDay,
    /// The first day of the week.
    pub first_day: Weekday,
    /// Evenings a week, 1 to 7.
    pub aim: Option<i32>,
    /// Ask about sleep in the morning.
    pub sleep_question: bool,
    /// Ask about pain as well.
    pub pain_question: bool,
    /// Show the family of reflex traditions.
    pub tradition: bool,
    /// Read the steps aloud.
    pub voice: bool,
    /// Ask the platform to ring to the minute.
    pub exact_times: bool,
    /// The person reaches their own feet.
    pub reach: bool,
    /// Use the palm instead of the thumbs.
    pub weak_hands: bool,
    /// Which foot comes first.
    pub first_foot: Side,
    /// How a step leads to the next.
    pub advance: Advance,
    /// Seconds to change to the other foot: 30, 60, or none for when the person says so.
    pub switch_seconds: Option<i32>,
    /// Start of the quiet hours.
    pub quiet_from: Option<TimeOfDay>,
    /// End of the quiet hours.
    pub quiet_to: Option<TimeOfDay>,
}

/// One changed setting.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingChange {
    /// When the day starts, 00:00 to 11:59.
    DayStart {
        /// The time.
        time: TimeOfDay,
    },
    /// The first day of the week; none for the locale's.
    FirstDay {
        /// The day.
        day: Option<Weekday>,
    },
    /// Evenings a week, 1 to 7; none for no aim. Counts from the first day of this week.
    Aim {
        /// How many.
        evenings: Option<i32>,
    },
    /// Ask about sleep in the morning.
    SleepQuestion {
        /// Yes or no.
        on: bool,
    },
    /// Ask about pain as well.
    PainQuestion {
        /// Yes or no.
        on: bool,
    },
    /// Show the family of reflex traditions.
    Tradition {
        /// Yes or no.
        on: bool,
    },
    /// Read the steps aloud.
    Voice {
        /// Yes or no.
        on: bool,
    },
    /// Ask the platform to ring to the minute.
    ExactTimes {
        /// Yes or no.
        on: bool,
    },
    /// The person reaches their own feet.
    Reach {
        /// Yes or no.
        on: bool,
    },
    /// Use the palm instead of the thumbs.
    WeakHands {
        /// Yes or no.
        on: bool,
    },
    /// Which foot comes first: left or right.
    FirstFoot {
        /// The side.
        side: Side,
    },
    /// How a step leads to the next.
    Advance {
        /// By itself or not.
        advance: Advance,
    },
    /// Seconds to change to the other foot: 30, 60, or none.
    SwitchSeconds {
        /// Seconds.
        seconds: Option<i32>,
    },
    /// The quiet hours; both or neither, and not equal.
    QuietHours {
        /// Their start.
        from: Option<TimeOfDay>,
        /// Their end.
        to: Option<TimeOfDay>,
    },
}

/// What changing a setting changed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SettingsSaved {
    /// All settings as they are now.
    pub settings: Settings,
    /// What this changed.
    pub changed: Vec<Part>,
}

// ---- Safety -----------------------------------------------------------------------------------------------------

/// The Safety screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Safety {
    /// The answers that stand, one a question and foot.
    pub answers: Vec<StandingAnswer>,
    /// What they and the look at the feet change.
    pub changes: Vec<SafetyChange>,
    /// Ids of the guides that are possible.
    pub possible: Vec<String>,
    /// Every question.
    pub questions: Vec<SafetyQuestion>,
    /// True when the questions are to be asked: one was never answered or is 90 days old, or a clearance has lapsed.
    pub due: bool,
    /// What this changed.
    pub changed: Vec<Part>,
}

/// A question of the safety check.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SafetyQuestion {
    /// Its code.
    pub flag: Flag,
    /// Where it is asked.
    pub page: SafetyPage,
    /// Its words.
    pub text: String,
    /// True when it is answered for each foot.
    pub per_foot: bool,
    /// True when a yes names zones.
    pub zoned: bool,
    /// True when `cleared` is among the answers: a professional said yes.
    pub clearable: bool,
}

/// An answer that stands.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct StandingAnswer {
    /// The question.
    pub flag: Flag,
    /// Which foot; none where no foot is meant.
    pub foot: Option<Foot>,
    /// Codes of the zones.
    pub zones: Vec<String>,
    /// The answer.
    pub reply: Reply,
    /// The day a professional said yes.
    pub cleared_on: Option<CareDay>,
    /// When it was given.
    pub answered_at: OffsetTime,
}

/// The newest look at the feet, and what was found and is not gone.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Look {
    /// The care day of the newest look; none before the first.
    pub care_day: Option<CareDay>,
    /// What it came to.
    pub outcome: Option<LookOutcome>,
    /// What is not gone, oldest first.
    pub findings: Vec<FootFinding>,
    /// What answers and findings change.
    pub changes: Vec<SafetyChange>,
    /// What this changed.
    pub changed: Vec<Part>,
}

/// Something seen on a foot.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct FootFinding {
    /// Its id.
    pub id: FindingId,
    /// Which foot.
    pub foot: Foot,
    /// Code of the zone.
    pub zone: String,
    /// What.
    pub what: FindingWhat,
    /// The same in words.
    pub what_text: String,
    /// The care day it was first seen on.
    pub first_seen: CareDay,
    /// The care day since which it is gone.
    pub gone: Option<CareDay>,
    /// Whom to show it to, in words; none while there is no need.
    pub advice: Option<String>,
}

/// A look at the feet to be stored.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct LookEntry {
    /// What it came to.
    pub outcome: LookOutcome,
    /// What is new; only with the outcome `findings`.
    #[uniffi(default = [])]
    #[serde(default)]
    pub findings: Vec<FindingEntry>,
    /// Ids of findings that are gone.
    #[uniffi(default = [])]
    #[serde(default)]
    pub gone: Vec<FindingId>,
    /// Whether the person went on to a massage.
    #[uniffi(default = true)]
    #[serde(default = "went_on")]
    pub went_on: bool,
}

const fn went_on() -> bool {
    true
}

/// Something new on a foot.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct FindingEntry {
    /// Which foot.
    pub foot: Foot,
    /// Code of the zone.
    pub zone: String,
    /// What.
    pub what: FindingWhat,
}
