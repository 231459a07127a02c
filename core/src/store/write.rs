//! The one door for writes: every row that goes in passes here, with its checksum, its stamp and its table's totals.

use std::collections::BTreeSet;
use std::ops::Deref;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Transaction};
use uuid::Uuid;

use super::column::Column;
use super::row::{Row, checksum};
use super::table::{Table, TableSum};
use super::undo::Recording;
use super::{Error, LedgerRow, Result};
use crate::calendar::Timestamp;

/// How much a commit must survive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    /// Kill and power cut.
    Full,
    /// Kill.
    Heartbeat,
}

/// The largest stamp there can be: the largest whole number that every reader of JSON takes as it stands. Only a file
/// made to do harm comes near it.
pub(crate) const MAX_STAMP: i64 = (1 << 53) - 1;

/// A write transaction.
pub(crate) struct Tx<'a> {
    transaction: Transaction<'a>,
    now: Timestamp,
    origin: i64,
    last_stamp: i64,
    written: BTreeSet<&'static str>,
    /// The rows of a write that can be taken back, while it is made.
    pub(super) recording: Option<Recording>,
}

impl Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.transaction
    }
}

impl<'a> Tx<'a> {
    pub(super) fn begin(transaction: Transaction<'a>, now: Timestamp) -> Result<Self> {
        let (origin, last_stamp) = transaction
            .prepare_cached("SELECT origin, (SELECT max(last_stamp) FROM table_sum) FROM meta")?
            .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(Self { transaction, now, origin, last_stamp, written: BTreeSet::new(), recording: None })
    }

    /// Commits, and returns the names of the data tables that hold something else than before.
    pub(super) fn commit(self) -> Result<BTreeSet<&'static str>> {
        // After a full disk or a failed read SQLite may have rolled back by itself; what came after would then
        // have been committed one by one.
        if self.transaction.is_autocommit() {
            return Err(Error::TransactionGone);
        }
        self.transaction.commit()?;
        Ok(self.written)
    }

    /// This transaction's time.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The name of this installation.
    pub fn origin(&self) -> i64 {
        self.origin
    }

    /// The next stamp: the time, or one more than the last where the clock stood still or was set back.
    pub fn stamp(&mut self) -> i64 {
        self.last_stamp = self.now.millis().max(self.last_stamp.saturating_add(1)).min(MAX_STAMP);
        self.last_stamp
    }

    /// Takes note of a stamp that was given elsewhere: the next one is larger.
    pub(super) fn see(&mut self, stamp: i64) {
        self.last_stamp = self.last_stamp.max(stamp);
    }

    /// Adds a new row.
    pub fn insert<R: Row>(&mut self, row: &R) -> Result<()> {
        let values = row.values();
        self.record_row::<R>(&values, None);
        self.insert_values(&Table::of::<R>(), values)
    }

    /// Writes a row over the one with the same key, if there is one.
    pub fn replace<R: Row>(&mut self, row: &R) -> Result<()> {
        let values = row.values();
        if self.recording.is_some() && Table::of::<R>().merges() {
            let key_column = R::COLUMNS.first().copied().unwrap_or("id");
            let old = R::select_one(self, &format!("WHERE {key_column} = ?1"), [values.first()])?;
            let revision = match (old, key(&values)) {
                (Some(old), Some(id)) => Some(self.keep_revision(&old, id)?),
                _ => None,
            };
            self.record_row::<R>(&values, revision);
        }
        self.replace_values(&Table::of::<R>(), values)
    }

    /// Writes a row; what stood under the same id is kept.
    pub fn save<R: Row>(&mut self, row: &R, id: Uuid) -> Result<()> {
        match R::select_one(self, "WHERE id = ?1", [id.value()])? {
            Some(old) => self.revise(&old, row, id),
            None => self.insert(row),
        }
    }

    /// Writes a row over an older version of it, and keeps that one.
    pub fn revise<R: Row>(&mut self, old: &R, new: &R, id: Uuid) -> Result<()> {
        let revision = self.keep_revision(old, id)?;
        let values = new.values();
        self.record_row::<R>(&values, Some(revision));
        self.replace_values(&Table::of::<R>(), values)
    }

    /// Keeps a row as it was before an edit. Returns the revision's number.
    pub(super) fn keep_revision<R: Row>(&mut self, old: &R, id: Uuid) -> Result<i64> {
        let old = R::COLUMNS.iter().zip(old.values()).map(|(c, v)| ((*c).to_owned(), json(v))).collect();
        self.insert_revision(R::TABLE, id, &old)
    }

    pub(super) fn insert_revision(
        &mut self,
        table: &'static str,
        row: Uuid,
        old: &serde_json::Map<String, serde_json::Value>,
    ) -> Result<i64> {
        let id = self.next_id(RevisionRow::TABLE)?;
        let (kind, old) = (table.to_owned(), serde_json::to_string(old)?);
        self.insert(&RevisionRow { id, kind, row, replaced_at: self.now, old })?;
        Ok(id)
    }

    /// The next number of a table whose rows are numbered.
    pub(super) fn next_id(&self, table: &str) -> Result<i64> {
        let sql = format!("SELECT coalesce(max(id), 0) + 1 FROM {table}");
        Ok(self.prepare_cached(&sql)?.query_row([], |r| r.get(0))?)
    }

    /// Notes a row that two devices could merge, or a line of the ledger, where the write can be taken back.
    fn record_row<R: Row>(&mut self, values: &[Value], revision: Option<i64>) {
        if self.recording.is_none() || !(Table::of::<R>().merges() || R::TABLE == LedgerRow::TABLE) {
            return;
        }
        let number = |column: &str| {
            let at = R::COLUMNS.iter().position(|name| *name == column);
            match at.and_then(|at| values.get(at)) {
                Some(Value::Integer(number)) => *number,
                _ => 0,
            }
        };
        if let Some(id) = key(values) {
            self.record(R::TABLE, id, (number("stamp"), number("origin")), revision);
        }
    }

    /// Removes the row with this key, if there is one.
    pub fn remove<R: Row>(&mut self, key: Value) -> Result<()> {
        self.remove_from(R::TABLE, R::COLUMNS.first().copied().unwrap_or("id"), key)
    }

    pub(super) fn remove_from(&mut self, table: &'static str, key_column: &str, key: Value) -> Result<()> {
        if let Some(old) = self.sum_of(table, key_column, Some(&key))? {
            let evening = self.evening(table, Some(&key))?;
            let sql = format!("DELETE FROM {table} WHERE {key_column} = ?1");
            self.prepare_cached(&sql)?.execute([key])?;
            self.count(table, -1, 0i64.wrapping_sub(old))?;
            self.move_evening(evening, None)?;
        }
        Ok(())
    }

    /// Adds a new row of any table.
    pub(super) fn insert_values(&mut self, table: &Table, values: Vec<Value>) -> Result<()> {
        let sum = checksum(table.name, &values);
        let key = values.first().cloned();
        self.put(table, "", values, sum)?;
        self.count(table.name, 1, sum)?;
        let evening = self.evening(table.name, key.as_ref())?;
        self.move_evening(None, evening)
    }

    /// Writes a row of any table over the one with the same key, if there is one.
    pub(super) fn replace_values(&mut self, table: &Table, values: Vec<Value>) -> Result<()> {
        let sum = checksum(table.name, &values);
        let key_column = table.columns.first().copied().unwrap_or("id");
        let key = values.first().cloned();
        let old = self.sum_of(table.name, key_column, key.as_ref())?;
        let evening = self.evening(table.name, key.as_ref())?;
        let rest = table.columns.iter().skip(1).chain(&["sum"]);
        let set: Vec<String> = rest.map(|c| format!("{c} = excluded.{c}")).collect();
        let conflict = format!("ON CONFLICT ({key_column}) DO UPDATE SET {}", set.join(", "));
        self.put(table, &conflict, values, sum)?;
        match old {
            Some(old) => self.count(table.name, 0, sum.wrapping_sub(old))?,
            None => self.count(table.name, 1, sum)?,
        }
        let evening_now = self.evening(table.name, key.as_ref())?;
        self.move_evening(evening, evening_now)
    }

    fn put(&self, table: &Table, conflict: &str, mut values: Vec<Value>, sum: i64) -> Result<()> {
        values.push(Value::Integer(sum));
        let sql = insert_sql(table.name, &table.columns, conflict);
        self.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
        Ok(())
    }

    fn sum_of(&self, table: &str, key_column: &str, key: Option<&Value>) -> Result<Option<i64>> {
        let sql = format!("SELECT sum FROM {table} WHERE {key_column} = ?1");
        Ok(self.prepare_cached(&sql)?.query_row([key], |r| r.get(0)).optional()?)
    }

    /// Inserts a row as another file held it, with the checksum it had there.
    pub(super) fn insert_as_stored(&mut self, table: &Table, values: Vec<Value>, sum: i64) -> Result<()> {
        if let Some(at) = table.columns.iter().position(|c| *c == "stamp")
            && let Some(Value::Integer(stamp)) = values.get(at)
        {
            self.see(*stamp);
        }
        let marks = vec!["?"; table.columns.len().saturating_add(1)].join(", ");
        let sql = format!("INSERT INTO {} ({}, sum) VALUES ({marks})", table.name, table.columns.join(", "));
        let all = values.into_iter().chain([Value::Integer(sum)]);
        self.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(all))?;
        self.count(table.name, 1, sum)
    }

    /// Brings a table's totals up to date after a write: `rows` were added, and the sum of checksums grew by `sum`.
    pub(super) fn count(&mut self, table: &'static str, rows: i64, sum: i64) -> Result<()> {
        if (rows, sum) != (0, 0) {
            self.written.insert(table);
        }
        // Sums wrap around; SQLite's own addition would become a float. So the total is read and written back.
        let old = TableSum::get(self, table)?;
        TableSum {
            rows: old.rows.saturating_add(rows),
            total: old.total.wrapping_add(sum),
            last_stamp: old.last_stamp.max(self.last_stamp),
            ..old
        }
        .put(self, self.origin)
    }
}

/// Inserts a whole row with its checksum.
pub(super) fn insert_sql(table: &str, columns: &[&str], conflict: &str) -> String {
    let marks = vec!["?"; columns.len().saturating_add(1)].join(", ");
    format!("INSERT INTO {table} ({}, sum) VALUES ({marks}) {conflict}", columns.join(", "))
}

/// The key of a row, or its number, as an id.
fn key(values: &[Value]) -> Option<Uuid> {
    match values.first() {
        Some(Value::Blob(bytes)) => Uuid::from_slice(bytes).ok(),
        Some(Value::Integer(number)) => u128::try_from(*number).ok().map(Uuid::from_u128),
        _ => None,
    }
}

super::row::row! {
    /// A row as it was before an edit.
    RevisionRow of "revision" {
        id: i64,
        kind: String,
        row: Uuid,
        replaced_at: Timestamp,
        old: String,
    }
}

/// A value as it stands in a revision.
pub(super) fn json(value: Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Integer(n) => n.into(),
        Value::Real(x) => x.into(),
        Value::Text(s) => s.into(),
        Value::Blob(b) => b.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into(),
    }
}
