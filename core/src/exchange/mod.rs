//! Decides what leaves the app and what is let in: the archive that any later version reads, tables for spreadsheets,
//! sessions of other apps, and which of two rows stays when two devices meet. It knows bytes that are written and
//! read, and no file, database or clock.

mod archive;
mod lines;
mod merge;
mod rows;
mod seal;
mod sessions;
mod source;
mod spreadsheet;
#[cfg(test)]
pub(crate) mod tests;
mod v1;
mod values;

pub(crate) use archive::{ArchiveWriter, read_archive, too_large};
pub(crate) use merge::{Fate, Mark, fate_of_row, fate_of_tombstone};
pub(crate) use rows::Archived;
pub(crate) use seal::{is_sealed, seal, unseal};
pub(crate) use sessions::{Entries, ImportedSession, Rejected, SessionLines, reject};
pub(crate) use source::{Kind, Source};
pub(crate) use spreadsheet::SpreadsheetWriter;

use crate::store::{
    AimRow, FindingRow, GuidePrefRow, LookRow, RatingRow, ReminderRow, SafetyAnswerRow, SessionRow,
    SettingRow, StepPrefRow, TombstoneRow,
};

/// The most that is read of a file, in bytes: ten times what twenty years of use fill.
pub(crate) const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// The tables of an archive, in its order.
macro_rules! tables {
    ($($field:ident: $row:ty),+ $(,)?) => {
        /// All rows of an archive.
        #[derive(Debug, Default, PartialEq)]
        pub(crate) struct Tables {
            $(pub $field: Vec<$row>,)+
        }

        /// How many rows each table has.
        #[derive(Debug, Default, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct Counts {
            $(pub $field: u64,)+
        }

        impl Counts {
            /// Sets the number of the table called `name`.
            pub fn set(&mut self, name: &str, rows: u64) {
                match name {
                    $(stringify!($field) => self.$field = rows,)+
                    _ => {}
                }
            }
        }

        /// What is done with each table, in order.
        pub(crate) trait EachTable<E> {
            /// With one of them.
            fn table<R: Archived + crate::store::Row>(&mut self, name: &'static str) -> Result<(), E>;
        }

        /// What is done with each row.
        pub(crate) trait EachRow<E> {
            /// With one of them.
            fn row<R: Archived + crate::store::Row>(&mut self, row: &R) -> Result<(), E>;
        }

        /// Visits every table in the archive's order.
        pub(crate) fn each_table<E>(visitor: &mut impl EachTable<E>) -> Result<(), E> {
            $(visitor.table::<$row>(stringify!($field))?;)+
            Ok(())
        }

        impl Tables {
            /// The rows read so far of the table called `name`.
            fn read_table<'de, A: serde::de::MapAccess<'de>>(
                &mut self,
                map: &mut A,
                state: &archive::Reading,
            ) -> Result<(), A::Error> {
                $(archive::read_rows(map, stringify!($field), &mut self.$field, state)?;)+
                Ok(())
            }

            /// Visits every row, in order.
            pub fn each_row<E>(&self, visitor: &mut impl EachRow<E>) -> Result<(), E> {
                $(self.$field.iter().try_for_each(|row| visitor.row(row))?;)+
                Ok(())
            }

            /// Whether the table called `kind` has a row with this id.
            fn holds(&self, kind: &str, id: uuid::Uuid) -> bool {
                match kind {
                    $(stringify!($field) => {
                        self.$field.binary_search_by_key(&id, |row| row.key().1).is_ok()
                    })+
                    _ => false,
                }
            }

            /// How many there are.
            pub fn counts(&self) -> Counts {
                Counts { $($field: u64::try_from(self.$field.len()).unwrap_or(u64::MAX)),+ }
            }
        }
    };
}

tables! {
    session: SessionRow,
    rating: RatingRow,
    reminder: ReminderRow,
    safety_answer: SafetyAnswerRow,
    look: LookRow,
    finding: FindingRow,
    guide_pref: GuidePrefRow,
    step_pref: StepPrefRow,
    aim: AimRow,
    setting: SettingRow,
    tombstone: TombstoneRow,
}

/// The tables whose rows two devices can merge.
pub(crate) const MERGEABLE: [&str; 10] = [
    "session",
    "rating",
    "reminder",
    "safety_answer",
    "look",
    "finding",
    "guide_pref",
    "step_pref",
    "aim",
    "setting",
];
