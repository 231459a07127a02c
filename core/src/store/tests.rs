use std::fs;
use std::time::Duration;

use rusqlite::types::Value;
use rusqlite::{Connection, params};
use tempfile::TempDir;
use uuid::Uuid;

use super::row::{Row, checksum};
use super::table::TableSum;
use super::*;
use crate::calendar::CareDay;
use crate::error::{Damage, InstepError, InvalidWhy, Thing};
use crate::reminder::{LedgerEvent, LedgerReason};
use crate::session::{Foot, Mode, Receiver, SessionId, SessionKind, SessionStatus, SessionTag, StopReason};

pub(super) fn at(s: &str) -> Timestamp {
    s.parse::<crate::calendar::OffsetTime>().unwrap().at
}

pub(super) fn day(s: &str) -> CareDay {
    s.parse().unwrap()
}

pub(super) struct Fixture {
    pub folder: TempDir,
}

impl Fixture {
    pub fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    pub fn path(&self) -> String {
        self.folder.path().join("instep.db").to_str().unwrap().to_owned()
    }

    pub fn open(&self) -> Store {
        Store::open(&self.path(), Duration::from_secs(2), day("2026-11-21")).unwrap()
    }

    pub fn refusal(&self) -> InstepError {
        Store::open(&self.path(), Duration::from_millis(50), day("2026-11-21")).err().unwrap().into()
    }
}

pub(super) fn session(id: u128, started_at: &str, care_day: &str) -> SessionRow {
    SessionRow {
        id: SessionId::new(Uuid::from_u128(id)),
        kind: SessionKind::Soak,
        guide: None,
        content_version: None,
        mode: None,
        receiver: Receiver::Me,
        foot: Foot::Both,
        occurrence: None,
        status: SessionStatus::Logged,
        stop_reason: None,
        started_at: at(started_at),
        started_offset_s: 3600,
        ended_at: at(started_at).plus_seconds(600),
        ended_offset_s: 3600,
        zone: "Europe/Berlin".to_owned(),
        care_day: day(care_day),
        day_start_min: 240,
        active_seconds: 600,
        planned_seconds: None,
        left_seconds: None,
        right_seconds: None,
        tags: Json(Vec::new()),
        source: "person".to_owned(),
        note: None,
        steps: None,
        stamp: 1,
        origin: 1,
        deleted_at: None,
    }
}

pub(super) fn log(store: &mut Store, row: &SessionRow) -> Result<()> {
    store.write(row.started_at, Durability::Full, |tx| tx.insert(row))
}

/// Recomputes every checksum and total of a table from what is in the file.
fn assert_sums<R: Row>(store: &Store) {
    store
        .read(|db| {
            let rows = R::select(db, "", [])?;
            let mut sums = Vec::new();
            let mut statement = db.prepare(&format!("SELECT sum FROM {}", R::TABLE)).unwrap();
            let mut found = statement.query([])?;
            while let Some(row) = found.next()? {
                sums.push(row.get::<_, i64>(0)?);
            }
            let computed: Vec<i64> = rows.iter().map(|r| checksum(R::TABLE, &r.values())).collect();
            assert_eq!(computed, sums);
            let (count, total): (i64, i64) =
                db.query_row("SELECT rows, total FROM table_sum WHERE name = ?1", [R::TABLE], |r| {
                    Ok((r.get(0)?, r.get(1)?))
                })?;
            assert_eq!(count, i64::try_from(rows.len()).unwrap());
            assert_eq!(total, computed.iter().fold(0i64, |a, b| a.wrapping_add(*b)));
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_bundled_sqlite_is_new_enough() {
    // Versions before 3.51.3 can damage a WAL file when two connections write or checkpoint at once.
    assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
}

/// Reminders are carried over with their checksums; only a review may then do without weekdays.
#[test]
fn reminders_are_carried_over_to_reviews_that_follow_the_first_day() {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch(include_str!("../../migrations/0001_first.sql")).unwrap();
    let add = |id: u8, kind: &str, weekdays: i32, deleted_at: Option<i64>| {
        db.execute(
            "INSERT INTO reminder (id, kind, time_min, weekdays, name, start_day, end_day, paused, paused_until,
                 silenced_by, stamp, origin, deleted_at, sum)
             VALUES (?1, ?2, 1260, ?3, 'x', 20000, 20100, 1, 20050, 'nearest', 7, -9, ?4, ?5)",
            params![[id; 16], kind, weekdays, deleted_at, i64::from(id) - 3],
        )
    };
    let rows = || -> Vec<String> {
        let all =
            "SELECT quote(id) || kind || time_min || weekdays || name || start_day || end_day || paused ||
                       paused_until || silenced_by || stamp || origin || quote(deleted_at) || sum
                   FROM reminder ORDER BY id";
        let mut statement = db.prepare(all).unwrap();
        statement.query_map([], |r| r.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    };
    add(1, "routine", 127, None).unwrap();
    add(2, "review", 1, Some(1_700_000_000_000)).unwrap();
    assert!(add(3, "review", 0, None).is_err());
    let before = rows();
    db.execute_batch(include_str!("../../migrations/0003_review_follows_first_day.sql")).unwrap();
    assert_eq!(rows(), before);
    assert!(add(4, "routine", 0, None).is_err() && add(5, "sleep_question", 0, None).is_err());
    add(6, "review", 0, None).unwrap();
}

/// A ledger of an older version keeps its lines, each with the reminder and the date of its occurrence.
#[test]
fn a_ledger_of_texts_is_carried_over_to_reminders_and_dates() {
    let occurrences = [
        "0198a000-0000-7000-8000-00000000000f/2026-11-21",
        "ffffffff-ffff-7fff-bfff-ffffffffffff/2100-12-31",
        "00000000-0000-7000-8000-000000000000/2000-01-01",
        "0198a000-0000-7000-8000-00000000000f/2024-02-29",
    ];
    let mut db = Connection::open_in_memory().unwrap();
    migrate::make_version(&mut db, 3, "2026-11-21".parse().unwrap()).unwrap();
    let mut total = 0i64;
    for (id, occurrence) in (1i64..).zip(occurrences) {
        let at = 1_790_000_000_000 + id;
        let values = [
            Value::Integer(id),
            Value::Text(occurrence.to_owned()),
            Value::Integer(at),
            Value::Text("answered".to_owned()),
            Value::Integer(at + 1),
            Value::Null,
            Value::Text("done".to_owned()),
        ];
        let sum = checksum("ledger", &values);
        total = total.wrapping_add(sum);
        let values = values.into_iter().chain([Value::Integer(sum)]);
        let sql = "INSERT INTO ledger (id, occurrence, at, event, due_at, snoozed_to, reason, sum)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        db.execute(sql, rusqlite::params_from_iter(values)).unwrap();
    }
    let origin = MetaRow::get(&db).unwrap().origin;
    let rows = i64::try_from(occurrences.len()).unwrap();
    TableSum { rows, total, ..TableSum::get(&db, "ledger").unwrap() }.put(&db, origin).unwrap();
    migrate::migrate(&mut db, "2026-11-21".parse().unwrap()).unwrap();
    let lines = LedgerRow::from_day(&db, "2000-01-01".parse().unwrap()).unwrap();
    let found: Vec<String> = lines.iter().map(|line| line.occurrence.to_string()).collect();
    assert_eq!(found, occurrences);
    for (id, line) in (1i64..).zip(&lines) {
        let at = 1_790_000_000_000 + id;
        assert_eq!((line.at.millis(), line.due.map(|due| due.millis())), (at, Some(at + 1)));
        assert_eq!((line.event, line.reason), (LedgerEvent::Answered, Some(LedgerReason::Done)));
        assert_eq!(LedgerRow::of(&db, line.occurrence).unwrap(), [*line]);
    }
    assert_eq!(check::totals(&db, table::TABLES).unwrap(), None);
}

/// The schema this build makes is the one in `migrations/schema.sql`. The documentation of `migrate.rs` has the command
/// that writes it anew.
#[test]
fn the_schema_is_the_golden_dump() {
    let f = Fixture::new();
    let dump: String = f
        .open()
        .read(|db| {
            let mut s = db.prepare(
                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name",
            )?;
            let all: Vec<String> = s.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
            Ok(all.iter().map(|sql| format!("{sql};\n")).collect())
        })
        .unwrap();
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/schema.sql");
    if std::env::var_os("INSTEP_BLESS").is_some() {
        fs::write(golden, &dump).unwrap();
    }
    assert_eq!(fs::read_to_string(golden).unwrap(), dump);
}

#[test]
fn every_setting_reads_back_as_set() {
    let f = Fixture::new();
    let store = f.open();
    let text = |c: &Connection, p: &str| -> String {
        c.pragma_query_value(None, p, |r| r.get::<_, rusqlite::types::Value>(0))
            .map(|v| match v {
                rusqlite::types::Value::Integer(n) => n.to_string(),
                rusqlite::types::Value::Text(s) => s,
                other => format!("{other:?}"),
            })
            .unwrap()
    };
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("temp_store", "2"),
        ("secure_delete", "1"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("fullfsync", "1"),
        ("checkpoint_fullfsync", "1"),
        ("journal_size_limit", "1048576"),
        ("busy_timeout", "2000"),
    ] {
        assert_eq!(text(&store.writer, pragma), expected, "{pragma}");
    }
    use rusqlite::config::DbConfig;
    assert!(store.writer.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
    assert!(!store.writer.db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML).unwrap());
    assert_eq!(text(&store.reader, "query_only"), "1");
    assert!(store.reader.execute("DELETE FROM session", []).is_err());
}

#[test]
fn a_heartbeat_leaves_full_durability_behind_it() {
    let f = Fixture::new();
    let mut store = f.open();
    let now = at("2026-11-21T20:00:00Z");
    let seen: i64 = store
        .write(now, Durability::Heartbeat, |tx| Ok(tx.pragma_query_value(None, "synchronous", |r| r.get(0))?))
        .unwrap();
    assert_eq!(seen, 1);
    let failed: Result<()> = store.write(now, Durability::Heartbeat, |_| Err(InstepError::Conflict.into()));
    assert!(failed.is_err());
    let after: i64 = store.writer.pragma_query_value(None, "synchronous", |r| r.get(0)).unwrap();
    assert_eq!(after, 2);
}

#[test]
fn rows_come_back_as_they_went_in_and_the_sums_hold() {
    let f = Fixture::new();
    let mut store = f.open();
    let mut row = session(1, "2026-11-21T20:00:00Z", "2026-11-21");
    row.note = Some("Fußbad \u{1f9b6}".to_owned());
    row.tags = Json(vec![SessionTag::Yoga]);
    log(&mut store, &row).unwrap();
    log(&mut store, &session(2, "2026-11-22T20:00:00Z", "2026-11-22")).unwrap();
    assert_sums::<SessionRow>(&store);

    let read = store.read(|db| SessionRow::get(db, row.id)).unwrap().unwrap();
    assert_eq!(read, row);

    let revised = store
        .write(at("2026-11-23T20:00:00Z"), Durability::Full, |tx| {
            SessionRow { deleted_at: Some(at("2026-11-23T20:00:00Z")), ..row.clone() }.revise(tx, &row)
        })
        .unwrap();
    assert!(revised.stamp > row.stamp);
    assert_sums::<SessionRow>(&store);
    let old: String =
        store.read(|db| Ok(db.query_row("SELECT old FROM revision", [], |r| r.get(0))?)).unwrap();
    assert!(old.contains("\"deleted_at\":null"), "{old}");
}

#[test]
fn stamps_only_grow_when_the_clock_is_set_back() {
    let f = Fixture::new();
    let mut store = f.open();
    let stamp = |store: &mut Store, now: &str| {
        store
            .write(at(now), Durability::Full, |tx| {
                let stamp = tx.stamp();
                AimRow::set(tx, Some(3), day("2026-11-16"))?;
                Ok(stamp)
            })
            .unwrap()
    };
    let first = stamp(&mut store, "2026-11-21T20:00:00Z");
    let second = stamp(&mut store, "2025-11-21T20:00:00Z");
    let third = stamp(&mut store, "2025-11-21T20:00:00Z");
    assert!(first < second && second < third);
    assert_sums::<AimRow>(&store);
}

#[test]
fn an_error_rolls_everything_back() {
    let f = Fixture::new();
    let mut store = f.open();
    let row = session(1, "2026-11-21T20:00:00Z", "2026-11-21");
    let failed: Result<()> = store.write(row.started_at, Durability::Full, |tx| {
        tx.insert(&row)?;
        Err(InstepError::Conflict.into())
    });
    assert!(failed.is_err());
    assert!(!store.read(SessionRow::any).unwrap());
    assert_sums::<SessionRow>(&store);
}

#[test]
fn a_full_disk_is_told_and_changes_nothing() {
    let f = Fixture::new();
    let mut store = f.open();
    let pages: i64 = store.writer.pragma_query_value(None, "page_count", |r| r.get(0)).unwrap();
    store.writer.pragma_update(None, "max_page_count", pages + 2).unwrap();
    let mut kept = 0u128;
    let error: InstepError = loop {
        let mut row = session(kept + 1, "2026-11-21T20:00:00Z", "2026-11-21");
        row.note = Some("x".repeat(2000));
        match log(&mut store, &row) {
            Ok(()) => kept += 1,
            Err(e) => break e.into(),
        }
        assert!(kept < 100);
    };
    assert_eq!(error, InstepError::Full);
    assert_sums::<SessionRow>(&store);
    let rows: i64 =
        store.read(|db| Ok(db.query_row("SELECT count(*) FROM session", [], |r| r.get(0))?)).unwrap();
    assert_eq!(u128::try_from(rows).unwrap(), kept);
    // With room again it works.
    store.writer.pragma_update(None, "max_page_count", 1_000_000).unwrap();
    log(&mut store, &session(999, "2026-11-21T20:00:00Z", "2026-11-21")).unwrap();
    assert_sums::<SessionRow>(&store);
}

#[test]
fn a_lock_held_too_long_is_busy_and_a_short_one_is_waited_for() {
    let f = Fixture::new();
    let mut store = f.open();
    let mut other = Store::open(&f.path(), Duration::from_millis(50), day("2026-11-21")).unwrap();
    let row = session(1, "2026-11-21T20:00:00Z", "2026-11-21");
    let error: InstepError = store
        .write(row.started_at, Durability::Full, |tx| {
            tx.insert(&row)?;
            Ok(log(&mut other, &session(2, "2026-11-21T21:00:00Z", "2026-11-21")).err().unwrap().into())
        })
        .unwrap();
    assert_eq!(error, InstepError::Busy);
    // The other way round the lock is let go of in time.
    let path = f.path();
    let holder = Connection::open(&path).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let release = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(100));
        holder.execute_batch("ROLLBACK").unwrap();
    });
    log(&mut store, &session(3, "2026-11-21T22:00:00Z", "2026-11-21")).unwrap();
    release.join().unwrap();
}

#[test]
fn the_history_pages_through_everything_once_newest_first() {
    let f = Fixture::new();
    let mut store = f.open();
    for n in 0..25u128 {
        // Several share a start, so that the id has to decide.
        let hour = n / 5;
        log(&mut store, &session(n + 1, &format!("2026-11-21T1{hour}:00:00Z"), "2026-11-21")).unwrap();
    }
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = store
            .read(|db| {
                let (from, to) = (day("2000-01-01"), day("2100-12-31"));
                SessionRow::page(db, &PageRange { from, to, trash: false, after, limit: 4 })
            })
            .unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.end());
        seen.extend(page.iter().map(|r| (r.started_at, r.id)));
    }
    assert_eq!(seen.len(), 25);
    assert!(seen.windows(2).all(|w| w[0] > w[1]));
}

// ---- Files that must not be opened --------------------------------------------------------------------------------

fn bytes_unchanged(f: &Fixture, expected: InstepError) {
    let before = fs::read(f.path()).unwrap();
    assert_eq!(f.refusal(), expected);
    assert_eq!(fs::read(f.path()).unwrap(), before);
    assert!(!fs::exists(format!("{}-wal", f.path())).unwrap());
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let f = Fixture::new();
    for content in [&b"hello"[..], &[0u8; 4096], b"SQLite format 2\0", b"SQLite format 3"] {
        fs::write(f.path(), content).unwrap();
        bytes_unchanged(&f, InstepError::NotOurs);
    }
    fs::write(f.path(), b"SQLite format 3\0 and no more").unwrap();
    bytes_unchanged(&f, InstepError::Damaged { what: Damage::Malformed });
}

#[test]
fn another_programs_database_is_left_alone() {
    let f = Fixture::new();
    let other = Connection::open(f.path()).unwrap();
    other.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
    drop(other);
    bytes_unchanged(&f, InstepError::NotOurs);
}

#[test]
fn a_newer_database_is_left_alone() {
    let f = Fixture::new();
    f.open().close().unwrap();
    let other = Connection::open(f.path()).unwrap();
    other.pragma_update(None, "user_version", LATEST + 1).unwrap();
    drop(other);
    bytes_unchanged(&f, InstepError::Newer { found: LATEST + 1, known: LATEST });
}

#[test]
fn an_emptied_or_missing_file_is_no_first_run() {
    let f = Fixture::new();
    f.open().close().unwrap();
    fs::write(f.path(), b"").unwrap();
    bytes_unchanged(&f, InstepError::Damaged { what: Damage::Emptied });
    fs::remove_file(f.path()).unwrap();
    assert_eq!(f.refusal(), InstepError::Damaged { what: Damage::Missing });
    assert!(!fs::exists(f.path()).unwrap());
}

#[test]
fn only_plain_paths_are_opened() {
    let open = |path: &str| -> InstepError {
        Store::open(path, Duration::ZERO, day("2026-11-21")).err().unwrap().into()
    };
    let f = Fixture::new();
    let folder = f.folder.path().to_str().unwrap();
    assert_eq!(open(""), InstepError::invalid("path", InvalidWhy::Missing));
    assert_eq!(open("file:x.db"), InstepError::invalid("path", InvalidWhy::IsAUri));
    assert_eq!(open("FILE:x.db?mode=memory"), InstepError::invalid("path", InvalidWhy::IsAUri));
    assert_eq!(open("a\0b"), InstepError::invalid("path", InvalidWhy::ControlCharacters));
    assert_eq!(open(folder), InstepError::invalid("path", InvalidWhy::IsAFolder));
    assert_eq!(open(&format!("{folder}/none/x.db")), InstepError::NotFound { what: Thing::File });
}

#[test]
fn damage_inside_the_file_is_told_not_mended() {
    let f = Fixture::new();
    let mut store = f.open();
    for n in 0..50u128 {
        log(&mut store, &session(n + 1, "2026-11-21T20:00:00Z", "2026-11-21")).unwrap();
    }
    store.close().unwrap();
    let mut bytes = fs::read(f.path()).unwrap();
    let page = 4096;
    for b in bytes.iter_mut().skip(page) {
        *b = 0xff;
    }
    fs::write(f.path(), &bytes).unwrap();
    let opened = Store::open(&f.path(), Duration::ZERO, day("2026-11-21"));
    let error: InstepError = match opened {
        Err(e) => e.into(),
        Ok(store) => store.read(SessionRow::any).err().unwrap().into(),
    };
    assert_eq!(error, InstepError::Damaged { what: Damage::Malformed });
}

// ---- What the tables themselves refuse ----------------------------------------------------------------------------

#[test]
fn no_door_lets_a_value_in_that_does_not_belong() {
    let f = Fixture::new();
    let mut store = f.open();
    log(&mut store, &session(1, "2026-11-21T20:00:00Z", "2026-11-21")).unwrap();
    let refused = |sql: &str| {
        let error = store.writer.execute(sql, []).err().unwrap_or_else(|| panic!("accepted: {sql}"));
        assert!(
            error.to_string().contains("constraint") || error.to_string().contains("cannot store"),
            "{error}"
        );
    };
    for change in [
        "kind = 'nap'",
        "kind = 'guided'",
        "guide = 'G0'",
        "status = 'partial'",
        "planned_seconds = 60",
        "started_at = 1.5",
        "started_at = 0",
        "ended_at = started_at - 1",
        "started_offset_s = 64801",
        "care_day = 10956",
        "care_day = 'monday'",
        "day_start_min = 720",
        "active_seconds = -1",
        "active_seconds = 86401",
        "tags = 'no json'",
        "note = ''",
        "note = printf('%.*c', 2001, 'x')",
        "receiver = NULL",
        "zone = ''",
        "occurrence = 'x'",
    ] {
        refused(&format!("UPDATE session SET {change}"));
    }
    let rating = |instrument: &str, answered: &str, value: &str, rest: &str| {
        format!(
            "INSERT INTO rating (id, instrument, version, care_day, offset_s, zone, day_start_min, answered_at,
                 answered, value, source, stamp, origin, sum {})
             VALUES (randomblob(16), '{instrument}', 1, 20000, 0, 'UTC', 240, 1790000000000,
                 '{answered}', {value}, 'person', 1, 1, 1 {})",
            rest.split('=').next().filter(|s| !s.is_empty()).map(|s| format!(", {s}")).unwrap_or_default(),
            rest.split('=').nth(1).map(|s| format!(", {s}")).unwrap_or_default(),
        )
    };
    for sql in [
        rating("foot_comfort_0_10", "answered", "11", ""),
        rating("foot_comfort_0_10", "answered", "-1", ""),
        rating("foot_comfort_0_10", "answered", "NULL", ""),
        rating("foot_comfort_0_10", "skipped", "0", ""),
        rating("foot_comfort_5", "answered", "0", ""),
        rating("foot_comfort_5", "answered", "6", ""),
        rating("mood", "answered", "5", ""),
        rating("foot_comfort_0_10", "answered", "4.5", ""),
        rating("foot_pain_nrs11", "answered", "5", "foot='both'"),
        rating("foot_comfort_0_10", "answered", "5", "phase='before'"),
        rating("sleep_quality_last_night_0_10", "answered", "5", "night=20001"),
    ] {
        refused(&sql);
    }
    // And what belongs is taken.
    for sql in [
        rating("foot_comfort_0_10", "answered", "0", ""),
        rating("foot_comfort_0_10", "answered", "10", ""),
        rating("foot_comfort_5", "answered", "5", ""),
        rating("foot_comfort_0_10", "skipped", "NULL", ""),
        rating("sleep_quality_last_night_0_10", "answered", "5", "night=20000"),
    ] {
        assert_eq!(store.writer.execute(&sql, []).unwrap(), 1);
    }
    for (time, weekdays) in [(-1, 1), (1440, 1), (0, 0), (0, 128)] {
        let added = store.writer.execute(
            "INSERT INTO reminder (id, kind, time_min, weekdays, start_day, paused, silenced_by, stamp, origin, sum)
             VALUES (randomblob(16), 'routine', ?1, ?2, 20000, 0, 'any', 1, 1, 1)",
            params![time, weekdays],
        );
        assert!(added.is_err(), "{time} {weekdays}");
    }
}

/// The words of the code tables are the words of the program.
#[test]
fn vocabularies_agree_with_the_code_tables() {
    use crate::rating::{Answered, Instrument, RatingPhase};
    use crate::reminder::{LedgerEvent, LedgerReason, Platform, ReminderKind, SilencedBy};
    use crate::session::{Mode, StopReason};
    let f = Fixture::new();
    let store = f.open();
    let codes = |table: &str| -> Vec<String> {
        store
            .read(|db| {
                let mut s = db.prepare(&format!("SELECT code FROM {table} ORDER BY code"))?;
                Ok(s.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
            })
            .unwrap()
    };
    let sorted = |mut v: Vec<&str>| -> Vec<String> {
        v.sort_unstable();
        v.into_iter().map(str::to_owned).collect()
    };
    macro_rules! agree {
        ($($table:literal: $t:ty),+ $(,)?) => {
            $(assert_eq!(codes($table), sorted(<$t>::ALL.iter().map(|v| v.code()).collect()));)+
        };
    }
    agree!(
        "session_kind": SessionKind, "session_status": SessionStatus, "stop_reason": StopReason,
        "receiver": Receiver, "mode": Mode, "foot": Foot, "instrument": Instrument, "rating_phase": RatingPhase,
        "answered": Answered, "reminder_kind": ReminderKind, "silenced_by": SilencedBy,
        "ledger_event": LedgerEvent, "ledger_reason": LedgerReason, "platform": Platform,
    );
    for instrument in Instrument::ALL {
        let (low, high, count): (i32, i32, i32) = store
            .read(|db| {
                Ok(db.query_row(
                    "SELECT min(value), max(value), count(*) FROM instrument_value WHERE instrument = ?1",
                    [instrument.code()],
                    |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
                )?)
            })
            .unwrap();
        assert_eq!(((low, high), count), (instrument.range(), high - low + 1));
    }
}

// ---- What a logged session costs ----------------------------------------------------------------------------------

/// Exact counts, so that growth shows at once: frames of 4 KiB written to the log, and steps of SQLite's machine.
#[test]
fn a_logged_session_costs_this_many_frames_and_steps() {
    let f = Fixture::new();
    let mut store = f.open();
    let wal = || fs::metadata(format!("{}-wal", f.path())).unwrap().len();
    let mut costs = Vec::new();
    for n in 1..=400u128 {
        // Ids in order of time, as the app makes them.
        let row = session(n << 64, "2026-11-21T20:00:00Z", "2026-11-21");
        store.writer.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        log(&mut store, &row).unwrap();
        // The log has a header of 32 bytes and one of 24 before each page.
        costs.push((wal() - 32) / (4096 + 24));
    }
    let frames: u64 = costs.iter().sum();

    let mut insert =
        store.writer.prepare(&super::write::insert_sql(SessionRow::TABLE, SessionRow::COLUMNS, "")).unwrap();
    let mut values = session(401 << 64, "2026-11-21T20:00:00Z", "2026-11-21").values();
    values.push(rusqlite::types::Value::Integer(0));
    insert.execute(rusqlite::params_from_iter(values)).unwrap();
    let steps = insert.get_status(rusqlite::StatementStatus::VmStep);
    println!("400 logged sessions: {frames} WAL frames; the insert of one: {steps} VM steps");
    // A session's leaf, its index's leaf, its evening's, the totals; more only where a page is split.
    assert_eq!(costs.iter().min(), Some(&4));
    assert!(frames <= 1_799, "{frames}");
    assert!(steps <= 300, "{steps}");
}

/// What a screen reads costs the same after twenty years as after one.
#[test]
fn reading_a_week_does_not_grow_with_the_years() {
    let steps = |years: u128| {
        let f = Fixture::new();
        let mut store = f.open();
        let first = at("2026-01-01T20:00:00Z");
        store
            .write(first, Durability::Full, |tx| {
                for n in 0..years * 365 {
                    let mut row = session((n + 1) << 64, "2026-01-01T20:00:00Z", "2026-01-01");
                    row.care_day = row.care_day.plus_days(i64::try_from(n).unwrap()).unwrap();
                    tx.insert(&row)?;
                }
                Ok(())
            })
            .unwrap();
        let mut week = store
            .reader
            .prepare(&format!(
                "SELECT {} FROM session WHERE care_day BETWEEN ?1 AND ?2 AND deleted_at IS NULL
                 ORDER BY care_day, started_at, id",
                SessionRow::columns()
            ))
            .unwrap();
        let day = day("2026-06-01").epoch_day();
        let mut rows = week.query([day, day + 6]).unwrap();
        let mut n = 0;
        while rows.next().unwrap().is_some() {
            n += 1;
        }
        drop(rows);
        assert_eq!(n, 7);
        (week.get_status(rusqlite::StatementStatus::VmStep), week.get_status(rusqlite::StatementStatus::Sort))
    };
    let (one, sorts) = steps(1);
    assert_eq!((one, 0), steps(20));
    assert_eq!(sorts, 0);
    println!("a week of sessions: {one} VM steps");
}

/// Hands that have learned long ago are recognised by the last sessions alone.
#[test]
fn counting_sessions_with_a_guide_does_not_grow_with_the_years() {
    let steps = |years: u128| {
        let f = Fixture::new();
        let mut store = f.open();
        store
            .write(at("2026-01-01T20:00:00Z"), Durability::Full, |tx| {
                for n in 0..years * 365 {
                    let mut row = session((n + 1) << 64, "2026-01-01T20:00:00Z", "2026-01-01");
                    row.care_day = row.care_day.plus_days(i64::try_from(n).unwrap()).unwrap();
                    (row.guide, row.content_version) = (Some("G0".to_owned()), Some(1));
                    (row.kind, row.mode) = (SessionKind::Guided, Some(Mode::OwnFeet));
                    row.status = SessionStatus::Completed;
                    (row.active_seconds, row.planned_seconds) = (360, Some(360));
                    tx.insert(&row)?;
                }
                Ok(())
            })
            .unwrap();
        assert_eq!(store.read(|db| SessionRow::with_guide(db, 3)).unwrap(), 3);
        let mut guided = store.reader.prepare(super::session::GUIDED).unwrap();
        let mut rows = guided.query([]).unwrap();
        for _ in 0..3 {
            assert!(rows.next().unwrap().is_some());
        }
        drop(rows);
        (
            guided.get_status(rusqlite::StatementStatus::VmStep),
            guided.get_status(rusqlite::StatementStatus::Sort),
        )
    };
    let (one, sorts) = steps(1);
    assert_eq!((one, 0), steps(20));
    assert_eq!(sorts, 0);
    println!("three sessions with a guide: {one} VM steps");
}

/// Only sessions that were long enough, with a guide and not in the trash.
#[test]
fn sessions_with_a_guide_are_counted_by_the_rule_up_to_a_number() {
    let f = Fixture::new();
    let mut store = f.open();
    let guided = |n: u128, active: i32| {
        let mut row = session(n << 64, "2026-11-21T20:00:00Z", "2026-11-21");
        (row.guide, row.content_version) = (Some("G0".to_owned()), Some(1));
        (row.kind, row.mode) = (SessionKind::Guided, Some(Mode::OwnFeet));
        (row.status, row.active_seconds, row.planned_seconds) = (SessionStatus::Partial, active, Some(200));
        row.stop_reason = Some(StopReason::NoTime);
        row
    };
    let mut deleted = guided(3, 200);
    deleted.deleted_at = Some(at("2026-11-21T21:00:00Z"));
    let without = session(4 << 64, "2026-11-21T20:00:00Z", "2026-11-21");
    for row in [guided(1, 99), guided(2, 100), deleted, without, guided(5, 200), guided(6, 0)] {
        log(&mut store, &row).unwrap();
    }
    for (most, expected) in [(0, 0), (1, 1), (2, 2), (3, 2)] {
        assert_eq!(store.read(|db| SessionRow::with_guide(db, most)).unwrap(), expected, "{most}");
    }
}

#[test]
fn a_choice_is_one_row_however_often_it_changes() {
    let f = Fixture::new();
    let mut store = f.open();
    let now = at("2026-11-21T21:00:00+01:00");
    let write = |store: &mut Store, favourite, hidden, skipped| {
        store
            .write(now, Durability::Full, |tx| {
                GuidePrefRow::set(tx, "G3", favourite, hidden)?;
                StepPrefRow::set(tx, "G3", "g3-shin", skipped)
            })
            .unwrap();
    };
    write(&mut store, true, false, true);
    let first = store.read(GuidePrefRow::all).unwrap();
    assert_eq!((first.len(), first[0].favourite, first[0].hidden), (1, true, false));
    assert_eq!(store.read(StepPrefRow::skipped).unwrap()[0].step, "g3-shin");
    write(&mut store, false, true, false);
    let second = store.read(GuidePrefRow::all).unwrap();
    assert_eq!((second.len(), second[0].favourite, second[0].hidden), (1, false, true));
    assert_eq!(second[0].id, first[0].id, "made from the guide");
    assert!(second[0].stamp > first[0].stamp);
    assert_eq!(store.read(StepPrefRow::skipped).unwrap(), []);
    assert_sums::<GuidePrefRow>(&store);
    assert_sums::<StepPrefRow>(&store);
}
