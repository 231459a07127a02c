//! Decides what time means here: instants, offsets, zones, care days and weeks. Pure: it is told the time and the
//! zone, and knows no clock, no database and no words.
//!
//! Only checked arithmetic: chrono's operators panic on overflow, so none is used on values from outside.

mod care_day;
mod choices;
mod day_starts;
mod moment;
mod parse;
mod time;
mod wall_time;
mod week;
mod zone;

pub use care_day::{CareDay, DayStart, TimeOfDay};
pub use choices::Choices;
pub use day_starts::DayStarts;
pub use moment::{Moment, Transition};
pub use parse::DateTimeText;
pub use time::{OffsetTime, Timestamp};
pub use wall_time::{EntryTime, WallTime, minute_of};
pub use week::{Week, Weekday};
pub use zone::{Resolved, Zone};
