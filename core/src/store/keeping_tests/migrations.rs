//! Files of older versions, and what a migration may and may not do.

use sha2::{Digest, Sha256};

use super::*;
use crate::store::migrate::{MIGRATIONS, Migration, RETIRED, migrate_along, tables_of};
use crate::store::table::{TABLES, Table};

/// The SHA-256 of migrations that are in files of people: they are never edited again.
const FROZEN: &[(i32, &str)] = &[(1, "a874b12758539cbc41a26462bbc347be7cfb90892ecd549db7dd6606607ebd26")];

#[test]
fn migrations_that_were_released_are_as_they_were() {
    for (version, hash) in FROZEN {
        let migration = MIGRATIONS.iter().find(|migration| migration.version == *version).unwrap();
        let found: String =
            Sha256::digest(migration.sql.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, *hash, "migration {version} was edited; write a new one");
    }
}

/// Each is listed under the number in its file's name, once, oldest first.
#[test]
fn migrations_are_listed_as_their_files_are_numbered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut files: Vec<(i32, String)> = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if let Some((number, _)) = name.split_once('_') {
            files.push((number.parse().unwrap(), fs::read_to_string(path).unwrap()));
        }
    }
    files.sort();
    let listed: Vec<(i32, String)> = MIGRATIONS.iter().map(|m| (m.version, m.sql.to_owned())).collect();
    assert!(files == listed, "{:?}", listed.iter().map(|(version, _)| version).collect::<Vec<_>>());
    assert_eq!(LATEST, listed.last().unwrap().0);
}

/// The fixture of a version, as a data file of its own.
fn of_version(version: i32) -> Fixture {
    let f = Fixture::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../tests/fixtures/v{version}"));
    fs::copy(folder.join("instep.db"), f.path()).unwrap();
    f
}

/// Rows of every table of the fixture of version 1. What later migrations add is added here, with its reason.
const ROWS_OF_1: [(&str, i64); 16] = [
    ("aim", 3),
    ("delivery", 1),
    ("finding", 2),
    ("guide_pref", 2),
    ("ledger", 13),
    ("look", 5),
    ("player", 1),
    ("rating", 22),
    ("reminder", 4),
    ("revision", 8),
    ("safety_answer", 21),
    ("session", 15),
    ("setting", 14),
    ("step_pref", 1),
    ("timeline", 1),
    ("tombstone", 5),
];

fn rows(db: &Connection) -> Vec<(&'static str, i64)> {
    let count = |table: &Table| {
        (table.name, db.query_row(&format!("SELECT count(*) FROM {}", table.name), [], |r| r.get(0)).unwrap())
    };
    check::tables(db).unwrap().iter().map(count).collect()
}

#[test]
fn a_file_of_version_1_is_brought_up_to_date_with_every_row_of_every_table() {
    let f = of_version(1);
    assert!(flaws(&Store::connect(&data(&f), WAIT, Role::Aside).unwrap()).unwrap().is_empty(), "before");
    let mut store = f.open();
    store
        .read(|db| {
            assert_eq!(flaws(db)?, []);
            let now = rows(db);
            for row in ROWS_OF_1 {
                assert!(now.contains(&row), "{row:?} {now:?}");
            }
            Ok(())
        })
        .unwrap();
    log(&mut store, &session(1 << 100, NOW, "2026-11-21")).unwrap();
    assert_eq!(store.read(flaws).unwrap(), []);
}

#[test]
fn a_file_is_backed_up_before_it_is_brought_up_to_date() {
    let f = of_version(1);
    f.open().close().unwrap();
    let before = content(&data(&f));
    let shelf = || Shelf::of(&data(&f)).unwrap().sealed;
    let made = shelf().len();
    assert_eq!(made, usize::from(LATEST > 1), "what is up to date needs none");
    // A file of this version stands for an older one.
    Store::bring_up_to_date(&data(&f), LATEST - 1, WAIT, day("2026-11-21")).unwrap();
    assert_eq!(shelf().len(), made + 1);
    let to = Fixture::new();
    restore::unpack(shelf().last().unwrap(), &data(&to), day("2026-11-21"), &unwatched).unwrap();
    assert_eq!(content(&data(&to)), before);
    // No room for it: nothing is migrated.
    disk::install();
    let points = disk::sweep(
        || Ok(Store::bring_up_to_date(&data(&f), LATEST - 1, WAIT, day("2026-11-21"))?),
        |when| assert_eq!(content(&data(&f)), before, "{when}"),
    );
    assert!(points > 5, "{points}");
}

/// An earlier version was killed when all of its new file was in the log: the header says version 0 still.
#[test]
fn a_file_whose_tables_are_all_in_its_log_is_taken_up() {
    let f = Fixture::new();
    let raw = Connection::open(f.path()).unwrap();
    raw.execute_batch("PRAGMA application_id = 0x496e7374; PRAGMA journal_mode = WAL").unwrap();
    raw.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    let tx = raw.unchecked_transaction().unwrap();
    MIGRATIONS.iter().for_each(|migration| tx.execute_batch(migration.sql).unwrap());
    tx.pragma_update(None, "user_version", LATEST).unwrap();
    MetaRow { one: 1, origin: 7, made_on: day("2026-11-21") }.put(&tx).unwrap();
    tx.commit().unwrap();
    let killed = copy_folder(f.folder.path());
    drop(raw);
    assert_eq!(fs::read(data(&killed)).unwrap()[60..64], [0; 4]);
    let mut store = killed.open();
    log(&mut store, &session(1 << 64, NOW, "2026-11-21")).unwrap();
    store.close().unwrap();
    content(&data(&killed));
    assert_eq!(beside::quarantined(&data(&killed)).unwrap(), Vec::<PathBuf>::new());
}

/// Damaged, it is told as that and not migrated: a new checksum would make what changed look right.
#[test]
fn a_damaged_file_of_an_older_version_is_taken_up_row_by_row() {
    let f = of_version(1);
    let raw = Connection::open(f.path()).unwrap();
    raw.execute("UPDATE session SET note = 'changed' WHERE note LIKE 'Fu%'", []).unwrap();
    raw.close().unwrap();
    let before = fs::read(data(&f)).unwrap();
    if LATEST > 1 {
        assert_eq!(f.refusal(), InstepError::Damaged { what: Damage::Row });
        assert!(fs::read(data(&f)).unwrap() == before);
    }
    let recovered = recover(&f.path(), &Remedy::Rows, at(NOW), day("2026-11-21")).unwrap();
    for (table, count) in ROWS_OF_1 {
        let saved = recovered.tables.iter().find(|saved| saved.table == table).unwrap();
        let lost = i64::from(table == "session");
        assert_eq!((saved.kept, saved.lost), (count - lost, Some(lost)), "{table}");
    }
    // Without its first page the version is not known any more.
    let f = of_version(1);
    let mut bytes = fs::read(data(&f)).unwrap();
    bytes[..4096].fill(0xa5);
    fs::write(data(&f), bytes).unwrap();
    fs::write(next_to(&data(&f), "-made"), "").unwrap();
    let recovered = recover(&f.path(), &Remedy::Rows, at(NOW), day("2026-11-21")).unwrap();
    let kept: i64 = recovered.tables.iter().map(|table| table.kept).sum();
    assert_eq!(kept, ROWS_OF_1.iter().map(|(_, count)| count).sum::<i64>());
    assert_eq!(f.open().read(flaws).unwrap(), []);
}

/// A foreign schema is seen in an older version too, before anything is migrated.
#[test]
fn a_foreign_schema_of_an_older_version_is_refused() {
    let f = of_version(1);
    let raw = Connection::open(f.path()).unwrap();
    raw.execute_batch("CREATE TRIGGER x AFTER UPDATE ON session BEGIN DELETE FROM rating; END").unwrap();
    raw.close().unwrap();
    let before = files(f.folder.path());
    assert_eq!(f.refusal(), InstepError::Damaged { what: Damage::Schema });
    assert!(files(f.folder.path()) == before);
}

#[test]
fn a_migration_that_is_cut_off_or_has_no_room_leaves_the_older_file() {
    let f = of_version(1);
    let steps = at_every_step(
        |f| Store::open(&f.path(), WAIT, day("2026-11-21")).map(drop),
        &f,
        |f, n| {
            assert_eq!(f.open().read(flaws).unwrap(), [], "step {n}");
        },
    );
    println!("a file of version 1: {steps} steps");
    disk::install();
    disk::sweep(
        || Ok(Store::open(&f.path(), WAIT, day("2026-11-21"))?.close()?),
        |when| {
            let db = Store::connect(&data(&f), WAIT, Role::Aside).unwrap();
            assert_eq!(flaws(&db).unwrap(), [], "{when}");
        },
    );
}

// ---- The machinery, with migrations that exist only here ----------------------------------------------------------

/// A connection to a file of the newest version with the fixture's rows.
fn filled_draft(f: &Fixture) -> Connection {
    f.open().close().unwrap();
    Store::connect(&data(f), WAIT, Role::Aside).unwrap()
}

fn next(sql: &'static str) -> Vec<Migration> {
    MIGRATIONS.iter().copied().chain([Migration { version: LATEST + 1, sql }]).collect()
}

/// All that a migration may do: a code, a column in the middle of a table that is built anew, a column at its end, a table.
#[test]
fn rows_get_new_checksums_over_the_columns_they_then_have() {
    let f = of_version(1);
    let mut db = filled_draft(&f);
    let before = rows(&db);
    let mut tables = TABLES.to_vec();
    for table in &mut tables {
        match table.name {
            "aim" => table.columns.to_mut().insert(2, "why"),
            "finding" => table.columns.to_mut().push("seen_by"),
            _ => {}
        }
    }
    let at = tables.iter().position(|table| table.name == "look").unwrap();
    tables.insert(at, Table { name: "letter", columns: vec!["id", "text"].into() });
    let migrations = next(
        "INSERT INTO finding_what VALUES ('itch');
         CREATE TABLE aim_new (id BLOB PRIMARY KEY CHECK (length(id) = 16), n INTEGER, why TEXT,
             effective_from INTEGER NOT NULL UNIQUE, stamp INTEGER NOT NULL, origin INTEGER NOT NULL,
             deleted_at INTEGER, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
         INSERT INTO aim_new SELECT id, n, 'why not', effective_from, stamp, origin, deleted_at, sum FROM aim;
         DROP TABLE aim;
         ALTER TABLE aim_new RENAME TO aim;
         ALTER TABLE finding ADD COLUMN seen_by TEXT NOT NULL DEFAULT 'me';
         CREATE TABLE letter (id INTEGER PRIMARY KEY, text TEXT NOT NULL, sum INTEGER NOT NULL) STRICT;
         INSERT INTO letter VALUES (1, 'Welcome', 0);
         INSERT INTO table_sum VALUES ('letter', 0, 0, 0, 0);",
    );
    migrate_along(&mut db, &migrations, &tables, day("2026-11-21")).unwrap();
    for table in &tables {
        let all = check::read(&db, table, "", &mut |_, _, _| ()).unwrap();
        let total: (i64, i64) = db
            .query_row("SELECT rows, total FROM table_sum WHERE name = ?1", [table.name], |r| {
                Ok((r.get(0)?, r.get(1)?))
            })
            .unwrap();
        assert_eq!((all.wrong, all.count, all.total), (0, total.0, total.1), "{}", table.name);
        let then = before.iter().find(|(name, _)| *name == table.name);
        assert_eq!(all.count, then.map_or(1, |(_, count)| *count), "{}", table.name);
    }
    assert_eq!(check::totals(&db, &tables).unwrap(), None);
    let version: i32 = db.pragma_query_value(None, "user_version", |r| r.get(0)).unwrap();
    assert_eq!(version, LATEST + 1);
}

#[test]
fn a_migration_that_loses_a_row_is_not_carried_out() {
    for sql in [
        "DELETE FROM session WHERE id = (SELECT min(id) FROM session)",
        "DELETE FROM ledger",
        "UPDATE session SET active_seconds = NULL",
        "no SQL at all",
    ] {
        let f = of_version(1);
        let mut db = filled_draft(&f);
        let before = dump(&db).unwrap();
        let failed = migrate_along(&mut db, &next(sql), TABLES, day("2026-11-21"));
        assert!(failed.is_err(), "{sql}");
        assert!(dump(&db).unwrap() == before, "{sql}");
        assert_eq!(flaws(&db).unwrap(), [], "{sql}");
    }
}

#[test]
fn a_migration_does_not_seal_damage() {
    let f = of_version(1);
    let mut db = filled_draft(&f);
    db.execute("UPDATE rating SET value = 9 WHERE value = 6", []).unwrap();
    let failed =
        migrate_along(&mut db, &next("SELECT 1"), TABLES, day("2026-11-21")).map_err(InstepError::from);
    assert_eq!(failed, Err(InstepError::Damaged { what: Damage::Row }));
}

/// The columns of an older version are those of the newest that it had, in the same order, and those that gave way since.
#[test]
fn every_version_has_its_own_columns() {
    for migration in MIGRATIONS {
        for table in tables_of(migration.version).unwrap() {
            let newest = TABLES.iter().find(|newest| newest.name == table.name).unwrap();
            let retired =
                |column: &&&str| RETIRED.iter().any(|r| r.table == table.name && r.column == **column);
            let mut left = newest.columns.iter();
            let mut kept = table.columns.iter().filter(|column| !retired(column));
            assert!(kept.all(|column| left.any(|newer| newer == column)), "{}", table.name);
            let columns: Vec<&str> = table.columns.iter().copied().filter(|c| retired(&c)).collect();
            let had = migration.version < 4 && table.name == "ledger";
            assert_eq!(columns, if had { vec!["occurrence"] } else { vec![] }, "{}", table.name);
        }
    }
}
