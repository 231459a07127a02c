//! The archive of version 1, name by name. Frozen: a file written once must be read forever, so nothing here follows a
//! change of the tables or of the words elsewhere; a new version gets a file of its own.
//!
//! Instants are RFC 3339 in UTC with milliseconds, offsets seconds ahead of UTC, days ISO dates, times of day `HH:MM`,
//! closed vocabularies their codes, `origin` the sixteen hexadecimal digits of its 64 bits.

use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::spreadsheet::neutral;

/// The longest list a row may hold. The longest of ours are the steps of a session, some sixty.
pub(crate) const LIST_MOST: usize = 1000;

/// A value as it stands in a cell of a table for spreadsheets. Text is made neutral, numbers stay numbers.
pub(crate) trait Cell {
    fn cell(&self) -> String;
}

impl Cell for String {
    fn cell(&self) -> String {
        neutral(self).into_owned()
    }
}

impl Cell for i64 {
    fn cell(&self) -> String {
        self.to_string()
    }
}

impl Cell for bool {
    fn cell(&self) -> String {
        if *self { "yes" } else { "no" }.to_owned()
    }
}

impl<T: Cell> Cell for Option<T> {
    fn cell(&self) -> String {
        self.as_ref().map(Cell::cell).unwrap_or_default()
    }
}

impl Cell for Few<String> {
    fn cell(&self) -> String {
        neutral(&self.0.join(";")).into_owned()
    }
}

/// The steps have a table of their own; here stands how many there are.
impl Cell for Few<Step> {
    fn cell(&self) -> String {
        self.0.len().to_string()
    }
}

/// A list that ends before it could fill the memory.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub(crate) struct Few<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Few<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Items<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> serde::de::Visitor<'de> for Items<T> {
            type Value = Few<T>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Few<T>, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    if items.len() >= LIST_MOST {
                        return Err(serde::de::Error::custom("a list is too long"));
                    }
                    items.push(item);
                }
                Ok(Few(items))
            }
        }
        from.deserialize_seq(Items(std::marker::PhantomData))
    }
}

/// A row of a table, and its columns for spreadsheets.
pub(crate) trait Entry: Serialize + Sized {
    const COLUMNS: &'static [&'static str];
    fn cells(&self) -> Vec<String>;
    /// Reads it. Every field must be there once, also those that may be null, and no other; `field` tells which one is
    /// being read.
    fn read<'de, A: MapAccess<'de>>(map: A, field: &FieldCell) -> Result<Self, A::Error>;
}

/// The field that is being read, if any.
pub(crate) type FieldCell = std::cell::Cell<Option<&'static str>>;

/// The name of a field, if it is one of these. Others are not kept.
struct Known(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Known {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Known {
    type Value = Option<&'static str>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().find(|known| **known == name).copied())
    }
}

macro_rules! entry {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize)]
        pub(crate) struct $name {
            $($(#[$fdoc])* pub $field: $type),+
        }

        impl Entry for $name {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];

            fn cells(&self) -> Vec<String> {
                vec![$(self.$field.cell()),+]
            }

            fn read<'de, A: MapAccess<'de>>(mut map: A, at: &FieldCell) -> Result<Self, A::Error> {
                $(let mut $field: Option<$type> = None;)+
                while let Some(name) = map.next_key_seed(Known(Self::COLUMNS))? {
                    at.set(name);
                    match name {
                        $(Some(stringify!($field)) => {
                            if $field.is_some() {
                                return Err(A::Error::duplicate_field(stringify!($field)));
                            }
                            $field = Some(map.next_value()?);
                        })+
                        _ => return Err(A::Error::unknown_field("", Self::COLUMNS)),
                    }
                    at.set(None);
                }
                $(
                    at.set(Some(stringify!($field)));
                    let Some($field) = $field else {
                        return Err(A::Error::missing_field(stringify!($field)));
                    };
                )+
                at.set(None);
                Ok(Self { $($field),+ })
            }
        }
    };
}

entry! {
    /// A session.
    Session {
        id: String,
        kind: String,
        guide: Option<String>,
        content_version: Option<i64>,
        mode: Option<String>,
        receiver: String,
        foot: String,
        occurrence: Option<String>,
        status: String,
        stop_reason: Option<String>,
        started_at: String,
        started_offset_seconds: i64,
        ended_at: String,
        ended_offset_seconds: i64,
        zone: String,
        care_day: String,
        day_start: String,
        active_seconds: i64,
        planned_seconds: Option<i64>,
        left_seconds: Option<i64>,
        right_seconds: Option<i64>,
        tags: Few<String>,
        source: String,
        note: Option<String>,
        steps: Option<Few<Step>>,
        stamp: i64,
        origin: String,
        deleted_at: Option<String>,
    }
}

entry! {
    /// What was played of one step.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    Step {
        step: String,
        title: String,
        side: String,
        planned_seconds: i64,
        active_seconds: i64,
        skipped: bool,
    }
}

entry! {
    /// An answer, or that a question was skipped.
    Rating {
        id: String,
        session: Option<String>,
        instrument: String,
        instrument_version: i64,
        care_day: String,
        offset_seconds: i64,
        zone: String,
        day_start: String,
        night: Option<String>,
        asked_at: Option<String>,
        answered_at: String,
        foot: Option<String>,
        phase: Option<String>,
        answered: String,
        value: Option<i64>,
        source: String,
        stamp: i64,
        origin: String,
        deleted_at: Option<String>,
    }
}

entry! {
    /// A reminder. `weekdays` are codes, `mon` to `sun`; none, of a review only, for the first day of the week.
    Reminder {
        id: String,
        kind: String,
        time: String,
        weekdays: Few<String>,
        name: Option<String>,
        start_day: String,
        end_day: Option<String>,
        paused: bool,
        paused_until: Option<String>,
        silenced_by: String,
        stamp: i64,
        origin: String,
        deleted_at: Option<String>,
    }
}

entry! {
    /// An answer of the safety check. `flag` is the line that was answered: a question, or a question and its sign, as
    /// `acute_leg_sign:calf`; `acute_leg_sign` alone is meant for all its signs.
    SafetyAnswer {
        id: String,
        flag: String,
        foot: Option<String>,
        zones: Few<String>,
        reply: String,
        answered_at: String,
        offset_seconds: i64,
        cleared_on: Option<String>,
        stamp: i64,
        origin: String,
        deleted_at: Option<String>,
    }
}

entry! {
    /// A look at the feet.
    Look {
        id: String,
        asked_at: String,
        offset_seconds: i64,
        zone: String,
        care_day: String,
        day_start: String,
        outcome: String,
        went_on: bool,
        stamp: i64,
        origin: String,
        deleted_at: Option<String>,
    }
}

entry! {
    /// Something seen on a foot.
    Finding {
        id: String,
        look: String,
        foot: String,
        zone: String,
        what: String,
        first_seen: String,
        gone: Option<String>,
        stamp: i64,
        origin: String,
        deleted_at: Option<String>,
    }
}

entry! {
    /// What the person thinks of a guide.
    GuidePref {
        id: String,
        guide: String,
        favourite: bool,
        hidden: bool,
        stamp: i64,
        origin: String,
        deleted_at: Option<String>,
    }
}

entry! {
    /// Whether a step of a guide is left out.
    StepPref {
        id: String,
        guide: String,
        step: String,
        skipped: bool,
        stamp: i64,
        origin: String,
        deleted_at: Option<String>,
    }
}

entry! {
    /// How many evenings a week are aimed at, from a day on.
    Aim {
        id: String,
        evenings: Option<i64>,
        effective_from: String,
        stamp: i64,
        origin: String,
        deleted_at: Option<String>,
    }
}

entry! {
    /// A setting. `effective_from` is null for one that counts at once.
    Setting {
        id: String,
        key: String,
        value: String,
        effective_from: Option<String>,
        stamp: i64,
        origin: String,
        deleted_at: Option<String>,
    }
}

entry! {
    /// The mark of a row that was purged, so that no merge brings it back.
    Tombstone {
        kind: String,
        id: String,
        stamp: i64,
        origin: String,
    }
}
