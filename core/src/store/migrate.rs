//! The schema and its migrations.
//!
//! To change the schema:
//! 1. Write `core/migrations/000N_name.sql` with the statements that lead from the version before to version N, and add
//!    it to [`MIGRATIONS`]. A migration that was ever part of a commit on the main branch is never edited again; a test pins
//!    its hash.
//! 2. Only add: tables, columns, codes. No table or column is renamed, no row is deleted, and `meta` and `table_sum` stay
//!    as they are. A column may give way to others that hold the same; it is then listed in [`RETIRED`]. A constraint is changed by building the table anew: `CREATE TABLE x_new`, `INSERT INTO x_new SELECT`, `DROP TABLE x`,
//!    `ALTER TABLE x_new RENAME TO x`, and its indexes once more.
//! 3. A new data table has a `sum` column and a row in `table_sum` (`VALUES ('name', 0, 0, 0, 0)`). Its row type is listed
//!    in `TABLES` (table.rs). A new column is added to the row type anywhere behind the key. The order of the older columns
//!    stays.
//! 4. Checksums need no SQL: every row is held against its checksum before the migration and gets a new one after it,
//!    over the columns it then has. A row of an older file that does not match is damage, and nothing is migrated.
//! 5. Run `cargo test -p instep --lib store::`. `INSTEP_BLESS=1` before the command writes the golden dump
//!    `core/migrations/schema.sql` anew.
//!
//! Files of every older version are kept under `tests/fixtures/`: each must open with the same content.

use std::borrow::Cow;

use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use super::Result;
use super::check::{read, sound_tables};
use super::table::{MetaRow, TABLES, Table, TableSum};
use crate::calendar::CareDay;
use crate::error::{Damage, InstepError};

/// A step from one version to the next one there is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Migration {
    /// The version it leads to, as in its file's name.
    pub version: i32,
    pub sql: &'static str,
}

/// Every migration there has ever been, oldest first. New and old installations take the same path.
pub(super) const MIGRATIONS: &[Migration] = &[
    Migration { version: 1, sql: include_str!("../../migrations/0001_first.sql") },
    Migration { version: 2, sql: include_str!("../../migrations/0002_leg_signs.sql") },
    Migration { version: 3, sql: include_str!("../../migrations/0003_review_follows_first_day.sql") },
    Migration { version: 4, sql: include_str!("../../migrations/0004_ledger_by_reminder_and_date.sql") },
    Migration { version: 5, sql: include_str!("../../migrations/0005_undo.sql") },
    Migration { version: 6, sql: include_str!("../../migrations/0006_reads_of_equal_cost.sql") },
    Migration { version: 7, sql: include_str!("../../migrations/0007_sounds.sql") },
    Migration { version: 8, sql: include_str!("../../migrations/0008_left_hand.sql") },
];

/// A column that older versions had and the newest has no more.
#[derive(Debug, Clone, Copy)]
pub(super) struct RetiredColumn {
    pub table: &'static str,
    pub column: &'static str,
    /// Its place among the columns of its time, from 0.
    pub place: usize,
}

/// Every column that ever gave way to others. The checksums of older files are over these too.
pub(super) const RETIRED: &[RetiredColumn] =
    &[RetiredColumn { table: "ledger", column: "occurrence", place: 1 }];

/// The schema version of this build, in `user_version`.
pub(crate) const LATEST: i32 = match MIGRATIONS.last() {
    Some(last) => last.version,
    None => 0,
};

/// Brings the file up to date, all migrations in one transaction. A newer file is left as it is. A new one notes that it
/// was made on care day `made_on`.
pub(super) fn migrate(connection: &mut Connection, made_on: CareDay) -> Result<()> {
    migrate_along(connection, MIGRATIONS, TABLES, made_on)
}

/// Makes an empty file of an older version, as it was made then.
pub(super) fn make_version(connection: &mut Connection, version: i32, made_on: CareDay) -> Result<()> {
    let until = MIGRATIONS.iter().take_while(|migration| migration.version <= version).count();
    migrate_along(connection, MIGRATIONS.get(..until).unwrap_or_default(), &tables_of(version)?, made_on)
}

pub(super) fn migrate_along(
    connection: &mut Connection,
    migrations: &[Migration],
    tables: &[Table],
    made_on: CareDay,
) -> Result<()> {
    let latest = migrations.last().map_or(0, |last| last.version);
    if version(connection)? == latest {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again under the lock: another process may have been first.
    let found = version(&tx)?;
    // A file without a version that has tables lost it: no step may run over what is there.
    let count: i64 = tx.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    if found < 0 || (found == 0 && count > 0) {
        return Err(InstepError::Damaged { what: Damage::Malformed }.into());
    }
    if found > latest {
        return Err(InstepError::Newer { found, known: latest }.into());
    }
    // A new checksum over a row that had changed would make the change look right.
    let before = if found > 0 { sound_tables(&tx)? } else { Vec::new() };
    // A table that is built anew is gone for a moment.
    tx.pragma_update(None, "defer_foreign_keys", true)?;
    for migration in migrations.iter().filter(|migration| migration.version > found) {
        tx.execute_batch(migration.sql)?;
    }
    tx.pragma_update(None, "user_version", latest)?;
    if found == 0 {
        MetaRow { one: 1, origin: random_origin(), made_on }.put(&tx)?;
    } else {
        let after = renew_checksums(&tx, tables)?;
        let lost = |(name, rows): &(&str, i64)| !after.iter().any(|(n, r)| n == name && r >= rows);
        if before.iter().any(lost) {
            return Err(InstepError::Internal.into());
        }
    }
    tx.commit()?;
    Ok(())
}

/// Gives every row the checksum over the columns it has now, and every table its totals. Returns how many rows each has.
fn renew_checksums(tx: &Connection, tables: &[Table]) -> Result<Vec<(&'static str, i64)>> {
    let mut counts = Vec::new();
    for table in tables {
        let mut sums = Vec::new();
        let keys = key_columns(tx, table)?;
        let all = read(tx, table, "", &mut |values, sum, holds| {
            if !holds {
                let key: Vec<Value> = keys.iter().filter_map(|at| values.get(*at).cloned()).collect();
                sums.push((key, sum));
            }
        })?;
        let key = |(n, at): (usize, &usize)| {
            format!("{} = ?{}", table.columns.get(*at).copied().unwrap_or_default(), n.saturating_add(2))
        };
        let by = keys.iter().enumerate().map(key).collect::<Vec<_>>().join(" AND ");
        let sql = format!("UPDATE {} SET sum = ?1 WHERE {by}", table.name);
        for (key, sum) in sums {
            let params = [Value::Integer(sum)].into_iter().chain(key);
            tx.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(params))?;
        }
        let total = TableSum { rows: all.count, total: all.total, ..TableSum::get(tx, table.name)? };
        total.put(tx, 0)?;
        counts.push((table.name, all.count));
    }
    // Seals the totals with the installation's name.
    MetaRow::get(tx)?.put(tx)?;
    Ok(counts)
}

/// The places of a table's key among its columns.
fn key_columns(db: &Connection, table: &Table) -> Result<Vec<usize>> {
    let mut keys = Vec::new();
    db.pragma(None, "table_info", table.name, |r| {
        let (name, key): (String, i64) = (r.get("name")?, r.get("pk")?);
        if key > 0 {
            keys.extend(table.columns.iter().position(|column| *column == name));
        }
        Ok(())
    })?;
    Ok(keys)
}

fn version(connection: &Connection) -> Result<i32> {
    Ok(connection.pragma_query_value(None, "user_version", |r| r.get(0))?)
}

/// A random name for this installation, so that changes of two devices can be told apart.
pub(super) fn random_origin() -> i64 {
    let (high, low) = Uuid::new_v4().as_u64_pair();
    i64::from_ne_bytes((high ^ low.rotate_left(1)).to_ne_bytes())
}

/// A file of this version that nothing was ever written to.
pub(super) fn pristine(version: i32) -> Result<Connection> {
    let connection = Connection::open_in_memory()?;
    for migration in MIGRATIONS.iter().filter(|migration| migration.version <= version) {
        connection.execute_batch(migration.sql)?;
    }
    Ok(connection)
}

/// The data tables of a version, with the columns they had in it.
pub(super) fn tables_of(version: i32) -> Result<Vec<Table>> {
    if version >= LATEST {
        return Ok(TABLES.to_vec());
    }
    let pristine = pristine(version)?;
    let mut tables = Vec::new();
    for table in TABLES {
        let there = columns_in_place(&pristine, table.name)?;
        if !there.is_empty() {
            let had = |column: &&&'static str| there.iter().any(|name| name == **column);
            let mut columns: Vec<&'static str> = table.columns.iter().filter(had).copied().collect();
            for retired in RETIRED.iter().filter(|r| r.table == table.name && had(&&r.column)) {
                columns.insert(retired.place.min(columns.len()), retired.column);
            }
            tables.push(Table { name: table.name, columns: Cow::Owned(columns) });
        }
    }
    Ok(tables)
}

/// The columns of a table in the order in which they stand in a record: the key first where rows have no number.
pub(super) fn columns_in_place(db: &Connection, table: &str) -> Result<Vec<String>> {
    let mut columns: Vec<(String, i64)> = Vec::new();
    db.pragma(None, "table_info", table, |r| {
        columns.push((r.get("name")?, r.get("pk")?));
        Ok(())
    })?;
    let numbered: bool = db
        .query_row("SELECT wr = 0 FROM pragma_table_list WHERE schema = 'main' AND name = ?1", [table], |r| {
            r.get(0)
        })
        .unwrap_or(true);
    if !numbered {
        columns.sort_by_key(|(_, key)| if *key > 0 { *key } else { i64::MAX });
    }
    Ok(columns.into_iter().map(|(name, _)| name).collect())
}
