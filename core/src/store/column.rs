//! How our values stand in columns: times as milliseconds, days as days since 1970, words as their codes.

use rusqlite::types::{Value, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::calendar::{CalendarDate, CareDay, TimeOfDay, Timestamp};
use crate::player::PlayerPhase;
use crate::rating::{Answered, Instrument, RatingPhase};
use crate::reminder::{LedgerEvent, LedgerReason, Occurrence, Platform, ReminderKind, SilencedBy};
use crate::safety::{FindingWhat, LookOutcome, Reply, SafetyItem};
use crate::session::{
    FindingId, Foot, Mode, RatingId, Receiver, ReminderId, SessionId, SessionKind, SessionStatus, StopReason,
    UndoKind, UndoToken,
};

/// A value of a column. `parse` gives none for what no version of ours writes.
pub(crate) trait Column: Sized {
    fn value(&self) -> Value;
    fn parse(value: ValueRef<'_>) -> Option<Self>;
}

impl<T: Column> Column for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Column::value)
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            v => T::parse(v).map(Some),
        }
    }
}

impl Column for i64 {
    fn value(&self) -> Value {
        Value::Integer(*self)
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok()
    }
}

impl Column for i32 {
    fn value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        Self::try_from(value.as_i64().ok()?).ok()
    }
}

impl Column for bool {
    fn value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        match value.as_i64() {
            Ok(0) => Some(false),
            Ok(1) => Some(true),
            _ => None,
        }
    }
}

impl Column for String {
    fn value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok().map(str::to_owned)
    }
}

impl Column for Timestamp {
    fn value(&self) -> Value {
        Value::Integer(self.millis())
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        Self::from_millis(value.as_i64().ok()?).ok()
    }
}

impl Column for CareDay {
    fn value(&self) -> Value {
        Value::Integer(self.epoch_day())
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        Self::from_epoch_day(value.as_i64().ok()?).ok()
    }
}

impl Column for CalendarDate {
    fn value(&self) -> Value {
        Value::Integer(self.epoch_day())
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        Self::from_epoch_day(value.as_i64().ok()?).ok()
    }
}

impl Column for TimeOfDay {
    fn value(&self) -> Value {
        Value::Integer(i64::from(self.minutes()))
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        Self::from_minutes(i32::try_from(value.as_i64().ok()?).ok()?).ok()
    }
}

impl Column for Occurrence {
    fn value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok()?.parse().ok()
    }
}

impl Column for Uuid {
    fn value(&self) -> Value {
        Value::Blob(self.as_bytes().to_vec())
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        Self::from_slice(value.as_blob().ok()?).ok()
    }
}

/// Something kept as JSON in one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Json<T>(pub T);

impl<T: Serialize + DeserializeOwned> Column for Json<T> {
    fn value(&self) -> Value {
        // Values of ours always serialise; if one did not, NOT NULL would refuse the row.
        serde_json::to_string(&self.0).map_or(Value::Null, Value::Text)
    }
    fn parse(value: ValueRef<'_>) -> Option<Self> {
        serde_json::from_str(value.as_str().ok()?).ok().map(Self)
    }
}

macro_rules! ids {
    ($($t:ty),*) => {$(
        impl Column for $t {
            fn value(&self) -> Value {
                Column::value(&self.uuid())
            }
            fn parse(value: ValueRef<'_>) -> Option<Self> {
                <Uuid as Column>::parse(value).map(Self::new)
            }
        }
    )*};
}
ids!(SessionId, RatingId, ReminderId, FindingId, UndoToken);

macro_rules! codes {
    ($($t:ty),*) => {$(
        impl Column for $t {
            fn value(&self) -> Value {
                Value::Text(self.code().to_owned())
            }
            fn parse(value: ValueRef<'_>) -> Option<Self> {
                Self::from_code(value.as_str().ok()?)
            }
        }
    )*};
}
codes!(
    Answered,
    FindingWhat,
    Foot,
    Instrument,
    LedgerEvent,
    LedgerReason,
    LookOutcome,
    Mode,
    Platform,
    PlayerPhase,
    RatingPhase,
    Receiver,
    ReminderKind,
    Reply,
    SafetyItem,
    SessionKind,
    SessionStatus,
    SilencedBy,
    StopReason,
    UndoKind
);
