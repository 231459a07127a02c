//! The records screens are drawn from and actions answer with. They are also the JSON contract of the terminal
//! shell: the field names are what scripts rely on.

mod change;
mod diagnostic;
mod exchange;
mod guide;
mod history;
mod opening;
mod player;
mod rating;
mod reminder;
mod review;
mod safekeeping;
mod safety;
mod session;
mod setting;
mod setting_rows;
mod start;
mod today;
mod undo;

pub use change::*;
pub use diagnostic::*;
pub use exchange::*;
pub use guide::*;
pub use history::*;
pub use opening::*;
pub use player::*;
pub use rating::*;
pub use reminder::*;
pub use review::*;
pub use safekeeping::*;
pub use safety::*;
pub use session::*;
pub use setting::*;
pub use setting_rows::*;
pub use start::*;
pub use today::*;
pub use undo::*;

pub use crate::guide::{GoalText, GuideCard, GuideStep, SourceText};
pub use crate::labels::{
    AboutLabels, ChoiceLabels, CommonLabels, DataLabels, FindingText, FinishLabels, FirstRunLabels,
    FootCheckLabels, FootText, FootZoneText, GuideLabels, GuidesLabels, HandsText, HistoryLabels, KeyText,
    KeyboardLabels, Labels, Language, LibraryLabels, LogLabels, ModeText, NavigationLabels, PhaseText,
    Phrase, PlayerLabels, PostureText, PressureText, RatingLabels, RatingPhaseText, ReceiverText,
    RecoveryLabels, ReminderKindText, RemindersLabels, ReplyText, SafetyLabels, SessionKindText,
    SessionStatusText, SettingsLabels, SilencedByText, StartLabels, StopLabels, StopReasonText, TagText,
    TerminalCheckLabels, TerminalErrorLabels, TerminalFeetLabels, TerminalFileLabels, TerminalLabels,
    TerminalPlayerLabels, TerminalText, TerminalValueLabels, TodayLabels, Vocabulary, WeekdayText,
    WeeksLabels,
};
pub use crate::library::{
    ClaimText, CoveredRow, LibraryEntry, LibraryFact, LibraryHeadings, LibraryKind, LibraryPage,
    LibraryScreen, LibrarySection, LibraryShelf, PageHeadings, TechniqueFacts, TraditionShelf,
};
pub use crate::rating::{Question, ScaleTarget};
pub use crate::review::{
    Chart, ChartLine, ChartMark, ChartPoint, ChartTick, ChartValue, GuideToTry, MonthReview, NightGroup,
    OtherSeries, RatingPair, Report, Review, ReviewDay, ReviewDecision, ReviewEvenings, ReviewFeet,
    ReviewFinding, ReviewNights, ReviewPart, ReviewReminder, ReviewSection, ReviewSeries, ReviewSessions,
    ReviewWeek, Series, SeriesChange,
};
pub use crate::words::{SpokenText, Units};
