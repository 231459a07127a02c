use rusqlite::Connection;
use rusqlite::types::Value;

use super::column::Column;
use super::row::{Row, row};
use super::table::{Table, TableSum};
use super::{Result, SessionRow, Tx};
use crate::calendar::CareDay;

row! {
    /// A care day with at least one session that counts. It follows from the sessions: every write of one keeps it in
    /// step, and `table_sum` counts its rows, so that the number of evenings costs one row to read.
    EveningRow of "evening" {
        care_day: CareDay,
        sessions: i64,
    }
}

impl EveningRow {
    /// Returns the number of care days with a session that counts.
    pub fn count(connection: &Connection) -> Result<i64> {
        Ok(TableSum::get(connection, Self::TABLE)?.rows)
    }

    /// Returns the first care day with a session that counts.
    pub fn first(connection: &Connection) -> Result<Option<CareDay>> {
        Ok(Self::select_one(connection, "ORDER BY care_day LIMIT 1", [])?.map(|row| row.care_day))
    }

    /// Counts all sessions anew, where rows were written as another file held them.
    pub fn rebuild(tx: &mut Tx<'_>) -> Result<()> {
        for old in Self::select(tx, "", [])? {
            tx.remove::<Self>(old.care_day.value())?;
        }
        let mut days = Vec::new();
        SessionRow::each(tx, "WHERE deleted_at IS NULL ORDER BY care_day, started_at, id", |row| {
            days.extend(evening_of(&row));
            Ok(())
        })?;
        days.into_iter().try_for_each(|day| tx.move_evening(None, Some(day)))
    }
}

/// Returns the care day that a session makes an evening.
fn evening_of(session: &SessionRow) -> Option<CareDay> {
    (session.deleted_at.is_none() && session.counts()).then_some(session.care_day)
}

impl Tx<'_> {
    /// Returns the care day that the row with this key makes an evening; none for a row that is no session.
    pub(super) fn evening(&self, table: &str, key: Option<&Value>) -> Result<Option<CareDay>> {
        if table != SessionRow::TABLE {
            return Ok(None);
        }
        let session = SessionRow::select_one(self, "WHERE id = ?1", [key])?;
        Ok(session.as_ref().and_then(evening_of))
    }

    /// Counts a session for the day it counts on now, and no longer for the day it counted on before.
    pub(super) fn move_evening(&mut self, before: Option<CareDay>, now: Option<CareDay>) -> Result<()> {
        if before == now {
            return Ok(());
        }
        for (day, change) in [(before, -1i64), (now, 1)] {
            let Some(care_day) = day else { continue };
            let old = EveningRow::select_one(self, "WHERE care_day = ?1", [care_day.value()])?;
            let sessions = old.map_or(0, |row| row.sessions).saturating_add(change);
            if sessions > 0 {
                // Not among the rows that an undo keeps: it follows from the session.
                let row = EveningRow { care_day, sessions };
                self.replace_values(&Table::of::<EveningRow>(), row.values())?;
            } else {
                self.remove_from(EveningRow::TABLE, "care_day", care_day.value())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Fixture, at, day, log, session};
    use super::super::{Durability, Store};
    use super::*;
    use crate::session::{Receiver, SessionKind, SessionStatus};

    const NOW: &str = "2026-11-21T20:00:00Z";

    fn evenings(store: &Store) -> (i64, Option<CareDay>) {
        store.read(|db| Ok((EveningRow::count(db)?, EveningRow::first(db)?))).unwrap()
    }

    #[test]
    fn evenings_follow_every_write_of_a_session() {
        let f = Fixture::new();
        let mut store = f.open();
        assert_eq!(evenings(&store), (0, None));
        for (n, of) in [(1, "2026-11-20"), (2, "2026-11-20"), (3, "2026-11-21")] {
            log(&mut store, &session(n, NOW, of)).unwrap();
        }
        let mut theirs = session(4, NOW, "2026-11-19");
        theirs.receiver = Receiver::SomeoneElse;
        let mut short = session(5, NOW, "2026-11-18");
        (short.kind, short.status) = (SessionKind::Guided, SessionStatus::Completed);
        (short.guide, short.content_version) = (Some("G0".to_owned()), Some(1));
        (short.active_seconds, short.planned_seconds) = (50, Some(360));
        for row in [&theirs, &short] {
            log(&mut store, row).unwrap();
        }
        assert_eq!(evenings(&store), (2, Some(day("2026-11-20"))));

        let mut revise = |n: u128, change: &dyn Fn(&mut SessionRow)| {
            store
                .write(at(NOW), Durability::Full, |tx| {
                    let old = SessionRow::select_one(
                        tx,
                        "WHERE id = ?1",
                        [session(n, NOW, "2026-11-20").id.value()],
                    )?;
                    let old = old.unwrap();
                    let mut new = old.clone();
                    change(&mut new);
                    new.revise(tx, &old)
                })
                .unwrap();
            evenings(&store)
        };
        let deleted = |row: &mut SessionRow| row.deleted_at = Some(at(NOW));
        assert_eq!(revise(1, &deleted), (2, Some(day("2026-11-20"))), "one of two");
        assert_eq!(revise(2, &deleted), (1, Some(day("2026-11-21"))), "both");
        assert_eq!(revise(2, &|row| row.deleted_at = None), (2, Some(day("2026-11-20"))));
        assert_eq!(revise(3, &|row| row.care_day = day("2026-11-10")), (2, Some(day("2026-11-10"))));
        assert_eq!(revise(3, &|row| row.receiver = Receiver::SomeoneElse), (1, Some(day("2026-11-20"))));

        store
            .write(at(NOW), Durability::Full, |tx| {
                EveningRow::rebuild(tx)?;
                tx.remove::<SessionRow>(session(2, NOW, "2026-11-20").id.value())
            })
            .unwrap();
        assert_eq!(evenings(&store), (0, None));
        assert_eq!(store.read(super::super::check::flaws).unwrap(), []);
    }
}
