//! Between the rows of the store and the rows of an archive: what is written, and what is taken.
//!
//! Taking a row asks for the same as the app's own doors and the tables' CHECKs. What is wrong is named by its field,
//! never by what stood in it.

mod choice;
mod rating;
mod reminder;
mod safety;
mod session;
mod tombstone;

use uuid::Uuid;

use super::Mark;
use super::v1::Entry;
use super::values::Taken;
use crate::error::{InstepError, InvalidWhy};
use crate::store::TombstoneRow;

/// What is wrong with a row: the field, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub field: &'static str,
    pub why: InvalidWhy,
}

impl Wrong {
    /// As the error of row `index` of `table`.
    pub fn at(self, table: &str, index: usize) -> InstepError {
        InstepError::Invalid { field: format!("{table}[{index}].{}", self.field), why: self.why }
    }
}

/// A row of the store, and how it stands in an archive.
pub(crate) trait Archived: Sized {
    type Entry: Entry;
    /// As it stands in an archive.
    fn entry(&self) -> Self::Entry;
    /// From an archive, checked.
    fn take(entry: Self::Entry) -> Taken<Self>;
    /// What tells it from the others of its table. Archives are in this order.
    fn key(&self) -> (&str, Uuid);
    /// When and where it was written.
    fn mark(&self) -> Mark;
    /// Itself, if it is the mark of a purge and no row.
    fn tombstone(&self) -> Option<&TombstoneRow> {
        None
    }
}

/// The key and the mark of a row that its id tells from the others of its table.
macro_rules! by_id {
    () => {
        fn key(&self) -> (&str, uuid::Uuid) {
            ("", self.id.into())
        }

        fn mark(&self) -> $crate::exchange::Mark {
            $crate::exchange::Mark { stamp: self.stamp, origin: self.origin }
        }
    };
}
use by_id;
