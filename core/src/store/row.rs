//! Rows: how a struct and a table's columns belong together, and the checksum over them.

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Params};
use xxhash_rust::xxh3::Xxh3;

use super::{Error, Result};

/// A row of a data table. `columns` are all but `sum`, the key first.
pub(crate) trait Row: Sized {
    const TABLE: &'static str;
    const COLUMNS: &'static [&'static str];
    fn values(&self) -> Vec<Value>;
    fn read(row: &rusqlite::Row<'_>) -> Result<Self>;

    /// `a, b, c`, for a SELECT that `read` understands.
    fn columns() -> String {
        Self::COLUMNS.join(", ")
    }

    /// The rows of `SELECT <columns> FROM <table> <rest>`.
    fn select(connection: &Connection, rest: &str, params: impl Params) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM {} {rest}", Self::columns(), Self::TABLE);
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(Self::read(row)?);
        }
        Ok(found)
    }

    /// Visits those rows one by one, without holding them all.
    fn each(connection: &Connection, rest: &str, mut visit: impl FnMut(Self) -> Result<()>) -> Result<()> {
        let sql = format!("SELECT {} FROM {} {rest}", Self::columns(), Self::TABLE);
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            visit(Self::read(row)?)?;
        }
        Ok(())
    }

    /// The first of them, if any.
    fn select_one(connection: &Connection, rest: &str, params: impl Params) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM {} {rest}", Self::columns(), Self::TABLE);
        let mut statement = connection.prepare_cached(&sql)?;
        let found = statement.query_row(params, |r| Ok(Self::read(r))).optional()?;
        found.transpose()
    }
}

/// Checksum of a row: its table's name and its values in column order, each with its type and length. XXH3 is
/// stable across releases; every single flipped bit changes it in all practical cases.
pub(crate) fn checksum(table: &str, values: &[Value]) -> i64 {
    checksum_as_stored(table, values.iter().map(ValueRef::from))
}

/// The same over values as they stand in the file, which may not be what a struct could hold.
pub(super) fn checksum_as_stored<'a>(table: &str, values: impl Iterator<Item = ValueRef<'a>>) -> i64 {
    let mut hash = Xxh3::new();
    hash.update(table.as_bytes());
    for value in values {
        hash_value(&mut hash, value);
    }
    i64::from_ne_bytes(hash.digest().to_ne_bytes())
}

/// Feeds a value with its type and length.
pub(super) fn hash_value(hash: &mut Xxh3, value: ValueRef<'_>) {
    let (integer, real);
    let (tag, bytes): (u8, &[u8]) = match value {
        ValueRef::Null => (0, &[]),
        ValueRef::Integer(n) => {
            integer = n.to_le_bytes();
            (1, &integer)
        }
        ValueRef::Real(x) => {
            real = x.to_bits().to_le_bytes();
            (2, &real)
        }
        ValueRef::Text(s) => (3, s),
        ValueRef::Blob(b) => (4, b),
    };
    hash.update(&[tag]);
    hash.update(&u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes());
    hash.update(bytes);
}

/// Defines a row: the struct, its table, its columns.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident of $table:literal { $($(#[$fdoc:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct $name { $($(#[$fdoc])* pub $field: $type),+ }

        impl $crate::store::row::Row for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];

            fn values(&self) -> Vec<rusqlite::types::Value> {
                vec![$($crate::store::column::Column::value(&self.$field)),+]
            }

            fn read(row: &rusqlite::Row<'_>) -> $crate::store::Result<Self> {
                let mut n = 0usize;
                $(
                    let $field = $crate::store::row::column::<$type>(row, n, $table, stringify!($field))?;
                    n = n.saturating_add(1);
                )+
                let _ = n;
                Ok(Self { $($field),+ })
            }
        }
    };
}
pub(crate) use row;

pub(crate) fn column<T: super::column::Column>(
    row: &rusqlite::Row<'_>,
    index: usize,
    table: &'static str,
    column: &'static str,
) -> Result<T> {
    T::parse(row.get_ref(index)?).ok_or(Error::Column { table, column })
}
