use super::{ReviewFinding, ReviewReminder};
use crate::calendar::{CareDay, TimeOfDay, Timestamp, Week};
use crate::rating::{Answer, Instrument, RatingPhase};
use crate::session::{self, Foot, Receiver, ReminderId, SessionId, SessionStatus};

/// A session as the review needs it: of receiver `me`, not in the trash. One that is too short to count is given too:
/// its ratings are told, and it shows that the app was in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionRow {
    /// Its id.
    pub id: SessionId,
    /// The care day it belongs to.
    pub care_day: CareDay,
    /// When it began.
    pub started_at: Timestamp,
    /// How far it went.
    pub status: SessionStatus,
    /// Seconds played or logged.
    pub active_seconds: i32,
    /// Seconds planned; none when logged.
    pub planned_seconds: Option<i32>,
}

impl SessionRow {
    /// Returns true if it was long enough to count for evenings, the aim and minutes.
    pub const fn counts(&self) -> bool {
        session::counts(self.status, Receiver::Me, self.active_seconds, self.planned_seconds)
    }
}

/// A rating as the review needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatingRow {
    /// The instrument.
    pub instrument: Instrument,
    /// The version of its wording.
    pub version: i32,
    /// Before or after its session. A rating of the feet without a phase was given at another time: it is in a series of
    /// its own.
    pub phase: Option<RatingPhase>,
    /// Which foot; none for the feet as a whole.
    pub foot: Option<Foot>,
    /// For sleep: the night, which is also the day it counts for.
    pub night: Option<CareDay>,
    /// For the feet: its session; none for one without. It counts for the care day of that session, and only when the
    /// session is among those given: ratings of somebody else's sessions and of deleted ones fall away by themselves.
    pub session: Option<SessionId>,
    /// The care day it belongs to. Without a session it counts for this day.
    pub care_day: CareDay,
    /// When it was answered.
    pub answered_at: Timestamp,
    /// The answer.
    pub answer: Answer,
}

/// All that the review of a week depends on.
#[derive(Debug, Clone, Copy)]
pub struct WeekInput<'a> {
    /// The week.
    pub week: Week,
    /// The present care day.
    pub today: CareDay,
    /// The earlier of the care day the data file was made on and that of its earliest entry. No day before it is
    /// counted among those that could have been logged. None: all days are.
    pub first_use: Option<CareDay>,
    /// Evenings the person aimed at in this week, 1 to 7.
    pub aim: Option<i32>,
    /// Sessions whose care day lies in this week or the one before; others are passed over.
    pub sessions: &'a [SessionRow],
    /// Their ratings, and those of sleep whose night lies in these weeks; others are passed over.
    pub ratings: &'a [RatingRow],
    /// The days of looks at the feet; those of other weeks are passed over.
    pub looks: &'a [CareDay],
    /// What was found on the feet, oldest first; what was not there in this week is passed over.
    pub findings: &'a [ReviewFinding],
    /// What rings in the week that follows. None where that is not worth a word: no reminders at all, or a week
    /// long past.
    pub reminders: Option<&'a [ReviewReminder]>,
    /// The routine of the week that follows, as it went in this week.
    pub routine: Option<Routine>,
    /// Care days with a session that counts, over all time, and the first of them.
    pub evenings: Option<(i64, CareDay)>,
}

/// A reminder for the routine, beside the evenings of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Routine {
    /// The reminder.
    pub reminder: ReminderId,
    /// Its time on the local clock.
    pub time: TimeOfDay,
    /// Evenings of the week with a session that counts, on which it rang.
    pub evenings: i32,
    /// Those of them on which a session began within 10 minutes of it.
    pub on_time: i32,
}

/// All that the month view depends on: four finished weeks and the four before them, and twelve weeks in charts.
#[derive(Debug, Clone, Copy)]
pub struct MonthInput<'a> {
    /// The last of the four weeks. It is over.
    pub last: Week,
    /// The present care day.
    pub today: CareDay,
    /// As for a week.
    pub first_use: Option<CareDay>,
    /// The aims of the twelve weeks, oldest first; those left out were none.
    pub aims: &'a [Option<i32>],
    /// Sessions of the twelve weeks and of the day before them; others are passed over.
    pub sessions: &'a [SessionRow],
    /// Ratings of the twelve weeks; others are passed over.
    pub ratings: &'a [RatingRow],
}
