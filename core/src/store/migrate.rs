use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use super::Result;
use crate::calendar::CareDay;
use crate::error::InstepError;

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
    if found > LATEST {
        return Err(InstepError::Newer { found, known: LATEST }.into());
    }
    for step in STEPS.iter().skip(usize::try_from(found).unwrap_or_default()) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "user_version", LATEST)?;
    if found == 0 {
        tx.execute(
            "INSERT INTO meta (one, origin, made_on) VALUES (1, ?1, ?2)",
            [random_origin(), made_on.epoch_day()],
        )?;
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
fn random_origin() -> i64 {
    let (high, low) = Uuid::new_v4().as_u64_pair();
    i64::from_ne_bytes((high ^ low.rotate_left(1)).to_ne_bytes())
}
