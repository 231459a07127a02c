use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use super::Result;
use super::table::MetaRow;
use crate::calendar::CareDay;
use crate::error::{Damage, InstepError};

/// Every step a file has ever taken, oldest first. New and old installs take the same path.
const STEPS: &[&str] = &[include_str!("../../migrations/0001_first.sql")];

/// The schema version of this build, in `user_version`.
#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "a handful of steps")]
pub(crate) const LATEST: i32 = STEPS.len() as i32;

/// Brings the file up to date, all steps in one transaction. A newer file is left as it is. A new one notes that it
/// was made on care day `made_on`.
pub(super) fn migrate(connection: &mut Connection, made_on: CareDay) -> Result<()> {
    if version(connection)? == LATEST {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again under the lock: another process may have been first.
    let found = version(&tx)?;
    // A file without a version that has tables lost it: no step may run over what is there.
    let tables: i64 = tx.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    if found < 0 || (found == 0 && tables > 0) {
        return Err(InstepError::Damaged { what: Damage::Malformed }.into());
    }
    if found > LATEST {
        return Err(InstepError::Newer { found, known: LATEST }.into());
    }
    for step in STEPS.iter().skip(usize::try_from(found).unwrap_or_default()) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "user_version", LATEST)?;
    if found == 0 {
        MetaRow { one: 1, origin: random_origin(), made_on }.put(&tx)?;
    }
    tx.commit()?;
    // The header on disk says the version from now on, not only the log: `inspect` and the check before opening read
    // no more than that. What another process holds back comes with the next checkpoint.
    let _ = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
    Ok(())
}

fn version(connection: &Connection) -> Result<i32> {
    Ok(connection.pragma_query_value(None, "user_version", |r| r.get(0))?)
}

/// A random name for this installation, so that changes of two devices can be told apart.
pub(super) fn random_origin() -> i64 {
    let (high, low) = Uuid::new_v4().as_u64_pair();
    i64::from_ne_bytes((high ^ low.rotate_left(1)).to_ne_bytes())
}

/// What a file of this version looks like that nothing was ever written to.
pub(super) fn pristine(version: i32) -> Result<Connection> {
    let connection = Connection::open_in_memory()?;
    for step in STEPS.iter().take(usize::try_from(version).unwrap_or_default()) {
        connection.execute_batch(step)?;
    }
    Ok(connection)
}
