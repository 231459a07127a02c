//! A schema that another program changed, and databases that only claim to be ours.

use super::*;

/// Every way in which another program could change the schema.
const CHANGES: [(&str, &str); 18] = [
    ("trigger before insert", "CREATE TRIGGER x BEFORE INSERT ON session BEGIN SELECT 1; END"),
    ("trigger after insert", "CREATE TRIGGER x AFTER INSERT ON session BEGIN DELETE FROM session; END"),
    ("trigger before update", "CREATE TRIGGER x BEFORE UPDATE ON table_sum BEGIN SELECT raise(IGNORE); END"),
    ("trigger after update", "CREATE TRIGGER x AFTER UPDATE ON table_sum BEGIN DELETE FROM aim; END"),
    ("trigger before delete", "CREATE TRIGGER x BEFORE DELETE ON aim BEGIN SELECT 1; END"),
    ("trigger after delete", "CREATE TRIGGER x AFTER DELETE ON aim BEGIN SELECT 1; END"),
    (
        "trigger instead of",
        "CREATE VIEW v AS SELECT * FROM aim;
         CREATE TRIGGER x INSTEAD OF INSERT ON v BEGIN SELECT 1; END",
    ),
    ("view", "CREATE VIEW v AS SELECT id FROM session"),
    ("table", "CREATE TABLE t (a)"),
    ("table of statistics", "ANALYZE"),
    ("virtual table", "CREATE VIRTUAL TABLE t USING fts5(a)"),
    ("index", "CREATE INDEX i ON session (note)"),
    ("unique index", "CREATE UNIQUE INDEX i ON session (active_seconds, id)"),
    ("index gone", "DROP INDEX session_by_day"),
    ("table gone", "DROP TABLE look"),
    ("column", "ALTER TABLE session ADD COLUMN more TEXT"),
    ("column renamed", "ALTER TABLE session RENAME COLUMN note TO remark"),
    ("table renamed", "ALTER TABLE look RENAME TO looks"),
];

fn change(raw: &Connection, sql: &str) {
    // A module that is not compiled in can't have made a table.
    if let Err(error) = raw.execute_batch(sql) {
        assert!(error.to_string().contains("no such module"), "{sql}: {error}");
        raw.execute_batch("CREATE VIRTUAL TABLE t USING rtree(a, b, c)").unwrap();
    }
}

const REFUSED: InstepError = InstepError::Damaged { what: Damage::Schema };

#[test]
fn a_foreign_schema_is_refused_when_the_file_is_opened() {
    let f = filled(3);
    for (name, sql) in CHANGES {
        let f = copy_folder(f.folder.path());
        let raw = Connection::open(f.path()).unwrap();
        change(&raw, sql);
        // In the log, as a process that was killed leaves it.
        let killed = copy_folder(f.folder.path());
        raw.close().unwrap();
        for f in [f, killed] {
            let before = files(f.folder.path());
            assert_eq!(f.refusal(), REFUSED, "{name}");
            assert!(files(f.folder.path()) == before, "{name}: something was written");
        }
    }
}

/// And the person's own entries are saved from such a file.
#[test]
fn a_file_with_a_foreign_schema_is_taken_up_row_by_row() {
    for (name, sql) in CHANGES {
        let f = filled(7);
        let raw = Connection::open(f.path()).unwrap();
        change(&raw, sql);
        raw.close().unwrap();
        let bytes = fs::read(data(&f)).unwrap();
        let recovered = recover(&f.path(), &Remedy::Rows, at(NOW), day("2026-11-21")).unwrap();
        assert!(fs::read(recovered.set_aside.join("instep.db")).unwrap() == bytes, "{name}");
        let sessions = recovered.tables.iter().find(|table| table.table == "session").unwrap();
        assert_eq!((sessions.kept, sessions.lost), (7, Some(0)), "{name}");
        f.open();
    }
}

#[test]
fn a_schema_that_changes_while_the_file_is_open_is_noticed_before_the_next_write() {
    for (name, sql) in CHANGES {
        let f = filled(3);
        let mut store = f.open();
        let raw = Connection::open(f.path()).unwrap();
        change(&raw, sql);
        let refused = log(&mut store, &session(77 << 64, NOW, "2026-11-21"));
        assert_eq!(refused.map_err(InstepError::from), Err(REFUSED), "{name}");
        let kept: i64 = raw.query_row("SELECT count(*) FROM session", [], |r| r.get(0)).unwrap();
        assert_eq!(kept, 3, "{name}");
    }
    // Once it is as it was, everything goes on.
    let f = filled(3);
    let mut store = f.open();
    let raw = Connection::open(f.path()).unwrap();
    raw.execute_batch("CREATE VIEW v AS SELECT 1").unwrap();
    assert!(log(&mut store, &session(77 << 64, NOW, "2026-11-21")).is_err());
    raw.execute_batch("DROP VIEW v").unwrap();
    log(&mut store, &session(77 << 64, NOW, "2026-11-21")).unwrap();
}

/// Databases that another program may have written with our mark in their header.
#[test]
fn another_programs_database_with_our_mark_is_not_touched() {
    for (mode, killed) in [("DELETE", false), ("WAL", false), ("WAL", true)] {
        let (f, other) = (Fixture::new(), Fixture::new());
        let raw = Connection::open(other.path()).unwrap();
        raw.pragma_update(None, "journal_mode", mode).unwrap();
        raw.execute_batch(
            "PRAGMA application_id = 0x496e7374; PRAGMA user_version = 1;
             CREATE TABLE session (a); INSERT INTO session VALUES (randomblob(5000))",
        )
        .unwrap();
        let open = if killed {
            raw.execute_batch("PRAGMA wal_checkpoint; INSERT INTO session VALUES (1)").unwrap();
            Some(raw)
        } else {
            raw.close().unwrap();
            None
        };
        for (path, bytes) in files(other.folder.path()) {
            fs::write(f.folder.path().join(path.file_name().unwrap()), bytes).unwrap();
        }
        drop(open);
        let before = files(f.folder.path());
        assert_eq!(f.refusal(), InstepError::NotOurs, "{mode} {killed}");
        for remedy in [Remedy::Backup(None), Remedy::Rows, Remedy::Anew] {
            let refused = recover(&f.path(), &remedy, at(NOW), day("2026-11-21")).unwrap_err();
            assert_eq!(InstepError::from(refused), InstepError::NotOurs, "{mode} {killed}");
        }
        let refused = Store::erase_unopened(&f.path()).map_err(InstepError::from);
        assert_eq!(refused, Err(InstepError::NotOurs), "{mode} {killed}");
        assert!(files(f.folder.path()) == before, "{mode} {killed}: something was written");
    }
}
