//! Whether a file holds what was written to it. SQLite's own check finds broken structure; of flipped bits inside a
//! row it knows nothing, so every row is held against its checksum, every table against its totals, and what no row
//! covers (schema, vocabularies) against a file that was never written to.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, ErrorCode, OptionalExtension, Transaction};
use xxhash_rust::xxh3::Xxh3;

use super::file::APPLICATION_ID;
use super::migrate::{pristine, tables_of};
use super::row::{Row, checksum_as_stored, hash_value};
use super::table::{MetaRow, TABLES, Table, TableSum};
use super::tombstone::TombstoneRow;
use super::{Error, LATEST, Result};
use crate::error::{Damage, InstepError};

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Flaw {
    pub what: Damage,
    /// Where, when one table can be named.
    pub table: Option<&'static str>,
}

/// Everything that is wrong with a file. Reads all of it.
pub(crate) fn flaws(db: &Connection) -> Result<Vec<Flaw>> {
    let _moment = one_moment(db)?;
    let mut found = Vec::new();
    note(&mut found, None, structure(db))?;
    // A version that can't be read is among the flaws already.
    let tables = tables(db).unwrap_or_else(|_| TABLES.to_vec());
    if found.is_empty() {
        note(&mut found, None, vocabularies(db))?;
        note(&mut found, Some("meta"), about_the_file(db))?;
        note(&mut found, Some("table_sum"), totals(db, &tables))?;
    }
    for table in &tables {
        note(&mut found, Some(table.name), rows(db, table))?;
    }
    Ok(found)
}

/// The data tables of a file, as its version has them.
pub(super) fn tables(db: &Connection) -> Result<Vec<Table>> {
    tables_of(db.pragma_query_value(None, "user_version", |r| r.get(0))?)
}

/// The version of a file whose schema is exactly the one that this program gives such a file, and 0 for one without any
/// table. Reads the schema alone.
///
/// Errors: `NotOurs` for a file of another program; `Damaged` (`Schema`) for one of ours in which another program changed a
/// table, an index, a view or a trigger; `Newer`.
pub(super) fn ours(db: &Connection) -> Result<i32> {
    let id: i32 = db.pragma_query_value(None, "application_id", |r| r.get(0))?;
    let version: i32 = db.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if version > LATEST {
        return Err(InstepError::Newer { found: version, known: LATEST }.into());
    }
    if id == APPLICATION_ID && version >= 0 && schema(db)? == schema_of(version)? {
        return Ok(version);
    }
    // The one table that every version of ours has had.
    let pristine = pristine(LATEST)?;
    let meta = |db: &Connection| -> Result<Option<String>> {
        let sql = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'meta'";
        Ok(db.query_row(sql, [], |r| r.get(0)).optional()?)
    };
    let once_ours =
        version > 0 && meta(db)?.is_some_and(|sql| meta(&pristine).is_ok_and(|own| own == Some(sql)));
    Err(if once_ours { InstepError::Damaged { what: Damage::Schema } } else { InstepError::NotOurs }.into())
}

/// The first of them as an error.
pub(crate) fn check(db: &Connection) -> Result<()> {
    sound(&flaws(db)?)
}

fn sound(found: &[Flaw]) -> Result<()> {
    match found.first() {
        None => Ok(()),
        Some(flaw) => Err(InstepError::Damaged { what: flaw.what }.into()),
    }
}

/// Whether every row that leaves the device is as it was written, and none is missing. What other hands changed would
/// get a checksum of its own with the next device, and look sound for good.
pub(crate) fn check_rows(db: &Connection) -> Result<()> {
    let mut found = Vec::new();
    note(&mut found, Some("meta"), about_the_file(db))?;
    note(&mut found, Some("table_sum"), totals(db, TABLES))?;
    for table in TABLES.iter().filter(|t| t.merges() || t.name == TombstoneRow::TABLE) {
        note(&mut found, Some(table.name), rows(db, table))?;
    }
    sound(&found)
}

/// Counts the rows of each table, when every one is as it was written and none is missing.
pub(super) fn sound_tables(db: &Connection) -> Result<Vec<(&'static str, i64)>> {
    let tables = tables(db)?;
    let mut found = Vec::new();
    note(&mut found, Some("meta"), about_the_file(db))?;
    note(&mut found, Some("table_sum"), totals(db, &tables))?;
    for table in &tables {
        note(&mut found, Some(table.name), rows(db, table))?;
    }
    sound(&found)?;
    tables.iter().map(|table| Ok((table.name, TableSum::get(db, table.name)?.rows))).collect()
}

/// Rows and totals of one moment, though another process writes meanwhile. None where a transaction is open anyway.
fn one_moment(db: &Connection) -> Result<Option<Transaction<'_>>> {
    Ok(if db.is_autocommit() { Some(db.unchecked_transaction()?) } else { None })
}

fn note(found: &mut Vec<Flaw>, table: Option<&'static str>, step: Result<Option<Damage>>) -> Result<()> {
    let what = match step {
        Ok(what) => what,
        Err(error) => Some(damage(error)?),
    };
    found.extend(what.map(|what| Flaw { what, table }));
    Ok(())
}

/// The damage that this error tells of, or the error where it tells of something else.
pub(super) fn damage(error: Error) -> Result<Damage> {
    match error {
        Error::Column { .. } => Ok(Damage::Row),
        Error::Public(InstepError::Damaged { what }) => Ok(what),
        Error::Sqlite(rusqlite::Error::SqliteFailure(failure, _)) if unreadable(failure) => {
            Ok(Damage::Malformed)
        }
        // A column is missing, of another type, or its text is no text.
        Error::Sqlite(
            rusqlite::Error::SqlInputError { .. }
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::QueryReturnedNoRows,
        ) => Ok(Damage::Malformed),
        other => Err(other),
    }
}

fn unreadable(failure: rusqlite::ffi::Error) -> bool {
    /// The file ends before the page does.
    const SHORT_READ: i32 = 522;
    matches!(failure.code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown)
        || failure.extended_code == SHORT_READ
}

fn structure(db: &Connection) -> Result<Option<Damage>> {
    let said: String = db.query_row("PRAGMA integrity_check(1)", [], |r| r.get(0))?;
    if said != "ok" {
        return Ok(Some(Damage::Malformed));
    }
    let strays = db.prepare("PRAGMA foreign_key_check")?.query([])?.next()?.is_some();
    Ok(strays.then_some(Damage::Row))
}

/// Tables, indexes and the words of the code tables are part of the program.
fn vocabularies(db: &Connection) -> Result<Option<Damage>> {
    let version = db.pragma_query_value(None, "user_version", |r| r.get(0))?;
    let pristine = pristine(version)?;
    let names: Vec<String> = pristine
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?
        .query_map([], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let written: BTreeSet<&str> = TABLES.iter().map(|t| t.name).chain(["meta", "table_sum"]).collect();
    if schema(db)? != schema(&pristine)? {
        return Ok(Some(Damage::Schema));
    }
    let same =
        names.iter().filter(|name| !written.contains(name.as_str())).try_fold(true, |same, name| {
            Ok::<_, Error>(same && content(db, name)? == content(&pristine, name)?)
        })?;
    Ok((!same).then_some(Damage::Malformed))
}

fn schema(db: &Connection) -> Result<u64> {
    let sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";
    Ok(hashed(db, sql)?.digest())
}

/// The same of a file of this version that nothing was ever written to.
fn schema_of(version: i32) -> Result<u64> {
    /// The one of the newest version, which is opened again and again.
    static NEWEST: OnceLock<u64> = OnceLock::new();
    if version != LATEST {
        return schema(&pristine(version)?);
    }
    match NEWEST.get() {
        Some(hash) => Ok(*hash),
        None => {
            let hash = schema(&pristine(version)?)?;
            Ok(*NEWEST.get_or_init(|| hash))
        }
    }
}

/// All rows of a table in the order of its key.
fn content(db: &Connection, table: &str) -> Result<u64> {
    Ok(hashed(db, &format!("SELECT * FROM \"{table}\" NOT INDEXED"))?.digest())
}

fn hashed(db: &Connection, sql: &str) -> Result<Xxh3> {
    let mut hash = Xxh3::new();
    let mut statement = db.prepare(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        hash.update(b"row");
        for n in 0..columns {
            hash_value(&mut hash, row.get_ref(n)?);
        }
    }
    Ok(hash)
}

/// A canonical dump of everything in the file, as a hash: two files that give the same hold the same.
pub(super) fn dump(db: &Connection) -> Result<Vec<(String, u64)>> {
    let _moment = one_moment(db)?;
    let mut dump = vec![("schema".to_owned(), schema(db)?)];
    let names: Vec<String> = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?
        .query_map([], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for name in names {
        let hash = content(db, &name)?;
        dump.push((name, hash));
    }
    Ok(dump)
}

fn about_the_file(db: &Connection) -> Result<Option<Damage>> {
    let table = Table::of::<MetaRow>();
    let all = read(db, &table, "", &mut |_, _, _| ())?;
    Ok(((all.count, all.wrong) != (1, 0)).then_some(Damage::Row))
}

pub(super) fn totals(db: &Connection, tables: &[Table]) -> Result<Option<Damage>> {
    let origin = MetaRow::get(db)?.origin;
    let all = TableSum::all(db)?;
    if all.iter().map(|sum| sum.name.as_str()).ne(tables.iter().map(|table| table.name)) {
        return Ok(Some(Damage::Table));
    }
    for table in all {
        let sum: i64 =
            db.query_row("SELECT sum FROM table_sum WHERE name = ?1", [&table.name], |r| r.get(0))?;
        if sum != table.sum(origin) {
            return Ok(Some(Damage::Row));
        }
    }
    Ok(None)
}

fn rows(db: &Connection, table: &Table) -> Result<Option<Damage>> {
    let all = read(db, table, "", &mut |_, _, _| ())?;
    if all.wrong > 0 {
        return Ok(Some(Damage::Row));
    }
    let should = TableSum::get(db, table.name)?;
    Ok(((should.rows, should.total) != (all.count, all.total)).then_some(Damage::Table))
}

/// What reading a table gave.
#[derive(Debug, Default)]
pub(super) struct Totals {
    pub count: i64,
    pub total: i64,
    /// Rows that do not match their checksum.
    pub wrong: i64,
}

/// Reads the table's rows, each with its checksum and whether it holds.
pub(super) fn read(
    db: &Connection,
    table: &Table,
    order: &str,
    take: &mut dyn FnMut(Vec<Value>, i64, bool),
) -> Result<Totals> {
    let mut totals = Totals::default();
    let sql = format!("SELECT {} FROM {} NOT INDEXED {order}", table.with_sum(), table.name);
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let width = table.columns.len();
    while let Some(row) = rows.next()? {
        let refs = (0..width).map(|n| row.get_ref(n)).collect::<rusqlite::Result<Vec<ValueRef<'_>>>>()?;
        let computed = checksum_as_stored(table.name, refs.iter().copied());
        let holds = matches!(row.get_ref(width)?, ValueRef::Integer(sum) if sum == computed);
        totals.count = totals.count.saturating_add(1);
        totals.total = totals.total.wrapping_add(computed);
        totals.wrong = totals.wrong.saturating_add(i64::from(!holds));
        // Text that is no text can't be carried over; it does not match its checksum either.
        if let Ok(values) = refs.into_iter().map(Value::try_from).collect::<Result<Vec<_>, _>>() {
            take(values, computed, holds);
        }
    }
    Ok(totals)
}
