//! Empties the trash for good. What is purged leaves a tombstone, so that a merge does not bring it back, and nothing
//! else: earlier versions of it go as well, and its bytes are overwritten.

use rusqlite::types::Value;
use uuid::Uuid;

use super::column::Column;
use super::row::Row;
use super::tombstone::TombstoneRow;
use super::{RatingRow, ReminderRow, Result, SessionRow, Tx};
use crate::calendar::Timestamp;

/// How many went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Purged {
    pub sessions: i64,
    pub ratings: i64,
    pub reminders: i64,
}

impl Purged {
    /// All of them.
    pub fn all(self) -> i64 {
        self.sessions.saturating_add(self.ratings).saturating_add(self.reminders)
    }

    /// Nothing did.
    pub fn none(self) -> bool {
        self == Self::default()
    }
}

/// How many sessions, ratings and reminders were put in the trash by then.
pub(crate) fn in_trash(db: &rusqlite::Connection, until: Timestamp) -> Result<i64> {
    let mut all = 0i64;
    for table in [SessionRow::TABLE, RatingRow::TABLE, ReminderRow::TABLE] {
        let sql = format!("SELECT count(*) FROM {table} WHERE deleted_at <= ?1");
        let count: i64 = db.prepare_cached(&sql)?.query_row([until.value()], |r| r.get(0))?;
        all = all.saturating_add(count);
    }
    Ok(all)
}

/// What a purge of this would take, counted without changing anything.
pub(crate) fn would_purge(db: &rusqlite::Connection, until: Timestamp) -> Result<Purged> {
    let count =
        |sql: &str| -> Result<i64> { Ok(db.prepare_cached(sql)?.query_row([until.value()], |r| r.get(0))?) };
    Ok(Purged {
        sessions: count("SELECT count(*) FROM session WHERE deleted_at <= ?1")?,
        ratings: count(
            "SELECT count(*) FROM rating WHERE deleted_at <= ?1
                 OR session IN (SELECT id FROM session WHERE deleted_at <= ?1)",
        )?,
        reminders: count("SELECT count(*) FROM reminder WHERE deleted_at <= ?1")?,
    })
}

/// Purges what was put in the trash by then. A session takes its ratings along.
pub(crate) fn purge(tx: &mut Tx<'_>, until: Timestamp) -> Result<Purged> {
    let mut purged = Purged::default();
    for id in deleted::<SessionRow>(tx, until)? {
        let session = id.value();
        for rating in ids(tx, "SELECT id FROM rating WHERE session = ?1", session)? {
            bury::<RatingRow>(tx, rating)?;
            purged.ratings = purged.ratings.saturating_add(1);
        }
        bury::<SessionRow>(tx, id)?;
        purged.sessions = purged.sessions.saturating_add(1);
    }
    for id in deleted::<RatingRow>(tx, until)? {
        bury::<RatingRow>(tx, id)?;
        purged.ratings = purged.ratings.saturating_add(1);
    }
    for id in deleted::<ReminderRow>(tx, until)? {
        bury::<ReminderRow>(tx, id)?;
        purged.reminders = purged.reminders.saturating_add(1);
    }
    Ok(purged)
}

fn deleted<R: Row>(tx: &Tx<'_>, until: Timestamp) -> Result<Vec<Uuid>> {
    ids(tx, &format!("SELECT id FROM {} WHERE deleted_at <= ?1 ORDER BY id", R::TABLE), until.value())
}

fn ids(tx: &Tx<'_>, sql: &str, by: Value) -> Result<Vec<Uuid>> {
    let mut statement = tx.prepare_cached(sql)?;
    let mut rows = statement.query([by])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(super::row::column(row, 0, "trash", "id")?);
    }
    Ok(found)
}

fn bury<R: Row>(tx: &mut Tx<'_>, id: Uuid) -> Result<()> {
    tx.purge::<R>(id)?;
    let (stamp, origin) = (tx.stamp(), tx.origin());
    tx.bury(&TombstoneRow { kind: R::TABLE.to_owned(), id, stamp, origin })
}
