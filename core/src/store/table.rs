//! The tables by name, for whoever goes through all of them: the check, the copy row by row, the comparison.

use std::borrow::Cow;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::row::{Row, checksum, row};
use super::tombstone::TombstoneRow;
use super::undo::{UndoRow, UndoRowRow};
use super::write::{RevisionRow, insert_sql};
use super::{
    AimRow, DeliveryRow, EveningRow, FindingRow, GuidePrefRow, LedgerRow, LookRow, PlayerRow, RatingRow,
    ReminderRow, Result, SafetyAnswerRow, SessionRow, SettingRow, StepPrefRow, TimelineRow,
};

/// A data table: its name and its columns without `sum`, the key first.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub name: &'static str,
    pub columns: Cow<'static, [&'static str]>,
}

impl Table {
    pub const fn of<R: Row>() -> Self {
        Self { name: R::TABLE, columns: Cow::Borrowed(R::COLUMNS) }
    }

    /// Two devices could merge its rows: it has an id and can lie in the trash.
    pub fn merges(&self) -> bool {
        self.columns.contains(&"deleted_at")
    }

    /// Its rows are earlier versions of others, or the ways back to them.
    pub fn keeps_history(&self) -> bool {
        [RevisionRow::TABLE, UndoRow::TABLE, UndoRowRow::TABLE].contains(&self.name)
    }

    /// `a, b, sum`, as the check reads them.
    pub fn with_sum(&self) -> String {
        format!("{}, sum", self.columns.join(", "))
    }
}

/// Every data table of the newest version, in the order of names.
pub(super) const TABLES: &[Table] = &[
    Table::of::<AimRow>(),
    Table::of::<DeliveryRow>(),
    Table::of::<EveningRow>(),
    Table::of::<FindingRow>(),
    Table::of::<GuidePrefRow>(),
    Table::of::<LedgerRow>(),
    Table::of::<LookRow>(),
    Table::of::<PlayerRow>(),
    Table::of::<RatingRow>(),
    Table::of::<ReminderRow>(),
    Table::of::<RevisionRow>(),
    Table::of::<SafetyAnswerRow>(),
    Table::of::<SessionRow>(),
    Table::of::<SettingRow>(),
    Table::of::<StepPrefRow>(),
    Table::of::<TimelineRow>(),
    Table::of::<TombstoneRow>(),
    Table::of::<UndoRow>(),
    Table::of::<UndoRowRow>(),
];

/// The names of all data tables.
#[cfg(test)]
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|table| table.name)
}

row! {
    /// The one row about the file itself.
    MetaRow of "meta" {
        one: i32,
        origin: i64,
        made_on: crate::calendar::CareDay,
    }
}

impl MetaRow {
    /// The one row.
    pub fn get(connection: &Connection) -> Result<Self> {
        Ok(Self::select_one(connection, "", [])?.ok_or(rusqlite::Error::QueryReturnedNoRows)?)
    }

    /// Writes it over the one that is there, if any, and seals the totals with the installation's name: what another
    /// installation's log brings in does not fit.
    pub fn put(&self, connection: &Connection) -> Result<()> {
        let mut values = self.values();
        values.push(Value::Integer(checksum(Self::TABLE, &self.values())));
        let sql = insert_sql(
            Self::TABLE,
            Self::COLUMNS,
            "ON CONFLICT (one) DO UPDATE SET origin = excluded.origin, made_on = excluded.made_on, sum = excluded.sum",
        );
        connection.execute(&sql, rusqlite::params_from_iter(values))?;
        TableSum::all(connection)?.iter().try_for_each(|table| table.put(connection, self.origin))
    }
}

row! {
    /// What a table should hold.
    TableSum of "table_sum" {
        name: String,
        rows: i64,
        total: i64,
        last_stamp: i64,
    }
}

impl TableSum {
    pub fn get(connection: &Connection, table: &str) -> Result<Self> {
        let found = Self::select_one(connection, "WHERE name = ?1", [table])?;
        Ok(found.ok_or(rusqlite::Error::QueryReturnedNoRows)?)
    }

    /// Its checksum, in the installation of this name.
    pub fn sum(&self, origin: i64) -> i64 {
        checksum(Self::TABLE, &self.values()).wrapping_add(origin)
    }

    /// All of them, by name.
    pub fn all(connection: &Connection) -> Result<Vec<Self>> {
        Self::select(connection, "ORDER BY name", [])
    }

    /// Writes it over the one that is there.
    pub fn put(&self, connection: &Connection, origin: i64) -> Result<()> {
        let sum = self.sum(origin);
        connection
            .prepare_cached(
                "UPDATE table_sum SET rows = ?2, total = ?3, last_stamp = ?4, sum = ?5 WHERE name = ?1",
            )?
            .execute((&self.name, self.rows, self.total, self.last_stamp, sum))?;
        Ok(())
    }
}

/// Two files with the same one hold the same rows; every change of a row changes it.
pub(super) fn fingerprint(connection: &Connection) -> Result<i64> {
    let all: Vec<Value> =
        TableSum::all(connection)?.into_iter().flat_map(|t| [t.rows, t.total]).map(Value::Integer).collect();
    Ok(checksum("fingerprint", &all))
}
