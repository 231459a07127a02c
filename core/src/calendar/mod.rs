//! Decides what time means here: instants, offsets, zones, care days and weeks. Pure: it is told the time and the
//! zone, and knows no clock, no database and no words.
//!
//! There are two todays, each of a type of its own:
//!
//! - The **care day** is the day an entry counts for: sessions, ratings, weeks, dots, coverage, the labels and filters of
//!   lists. It begins at the person's day start, and an entry keeps its own. `CareDay`; `DayStarts::care_day` gives it.
//! - The **calendar date** is what a clock shows, and a ring follows the clock. It decides ring dates, the words
//!   "today" and "tomorrow" of a ring, and the end of a pause: the midnight at which its date begins. `CalendarDate`;
//!   `CalendarDate::of` gives it. `CareDay::starting_on` and `start_date` are the only ways from one to the other.
//!
//! An entry may lie on a care day ahead of the present one, after a flight over the date line or a clock that was set
//! back. It keeps that day, which has then begun; the days between do not begin with it.
//!
//! Only checked arithmetic: chrono's operators panic on overflow, so none is used on values from outside.

mod choices;
mod date;
mod day_start;
mod day_starts;
mod moment;
mod parse;
mod time;
mod wall_time;
mod week;
mod zone;

pub use choices::Choices;
pub use date::{CalendarDate, CareDay, Date};
pub use day_start::{DayStart, TimeOfDay};
pub use day_starts::DayStarts;
pub use moment::{Moment, Transition};
pub use parse::DateTimeText;
pub use time::{OffsetTime, OffsetTimeParts, Timestamp};
pub use wall_time::{EntryTime, WallTime, minute_of};
pub use week::{Week, Weekday};
pub use zone::{Resolved, Zone};
