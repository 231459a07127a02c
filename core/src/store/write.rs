//! The one door for writes: every row that goes in passes here, with its checksum, its stamp and its table's totals.

use std::collections::BTreeSet;
use std::ops::Deref;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Transaction};
use uuid::Uuid;

use super::column::Column;
use super::row::{Row, checksum};
use super::table::{Table, TableSum};
use super::{Error, Result};
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
        Ok(Self { transaction, now, origin, last_stamp, written: BTreeSet::new() })
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
        let sum = checksum(R::TABLE, &values);
        self.put::<R>("", values, sum)?;
        self.count(R::TABLE, 1, sum)
    }

    /// Writes a row over the one with the same key, if there is one.
    pub fn replace<R: Row>(&mut self, row: &R) -> Result<()> {
        let values = row.values();
        let sum = checksum(R::TABLE, &values);
        let old = self.sum_of::<R>(values.first())?;
        let key_column = R::COLUMNS.first().copied().unwrap_or("id");
        let rest = R::COLUMNS.iter().skip(1).chain(&["sum"]);
        let set: Vec<String> = rest.map(|c| format!("{c} = excluded.{c}")).collect();
        self.put::<R>(&format!("ON CONFLICT ({key_column}) DO UPDATE SET {}", set.join(", ")), values, sum)?;
        match old {
            Some(old) => self.count(R::TABLE, 0, sum.wrapping_sub(old)),
            None => self.count(R::TABLE, 1, sum),
        }
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
        let old_values: serde_json::Map<String, serde_json::Value> =
            R::COLUMNS.iter().zip(old.values()).map(|(c, v)| ((*c).to_owned(), json(v))).collect();
        let next: i64 = self
            .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM revision")?
            .query_row([], |r| r.get(0))?;
        self.insert(&RevisionRow {
            id: next,
            kind: R::TABLE.to_owned(),
            row: id,
            replaced_at: self.now,
            old: serde_json::to_string(&old_values)?,
        })?;
        self.replace(new)
    }

    /// Removes the row with this key, if there is one.
    pub fn remove<R: Row>(&mut self, key: Value) -> Result<()> {
        if let Some(old) = self.sum_of::<R>(Some(&key))? {
            let key_column = R::COLUMNS.first().copied().unwrap_or("id");
            let sql = format!("DELETE FROM {} WHERE {key_column} = ?1", R::TABLE);
            self.prepare_cached(&sql)?.execute([key])?;
            self.count(R::TABLE, -1, 0i64.wrapping_sub(old))?;
        }
        Ok(())
    }

    fn put<R: Row>(&self, conflict: &str, mut values: Vec<Value>, sum: i64) -> Result<()> {
        values.push(Value::Integer(sum));
        self.prepare_cached(&insert_sql::<R>(conflict))?.execute(rusqlite::params_from_iter(values))?;
        Ok(())
    }

    fn sum_of<R: Row>(&self, key: Option<&Value>) -> Result<Option<i64>> {
        let key_column = R::COLUMNS.first().copied().unwrap_or("id");
        let sql = format!("SELECT sum FROM {} WHERE {key_column} = ?1", R::TABLE);
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
pub(super) fn insert_sql<R: Row>(conflict: &str) -> String {
    let marks = vec!["?"; R::COLUMNS.len().saturating_add(1)].join(", ");
    format!("INSERT INTO {} ({}, sum) VALUES ({marks}) {conflict}", R::TABLE, R::columns())
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

fn json(value: Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Integer(n) => n.into(),
        Value::Real(x) => x.into(),
        Value::Text(s) => s.into(),
        Value::Blob(b) => b.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into(),
    }
}
