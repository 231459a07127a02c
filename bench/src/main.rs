//! Logging a session through the core, measured against SQLite alone.
//!
//! The bare side inserts the same row into the same table, with the same settings, by a prepared statement. Both run
//! in turns in one process, so that whatever the machine does meanwhile happens to both; what is printed is the
//! ratio of the medians. Times of one machine mean nothing on another, ratios do.
#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use instep::calendar::{Moment, Timestamp};
use instep::session::SessionKind;
use instep::{Instep, OpenOptions, SessionEntry};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Rounds of [`TURNS`] inserts on each side; each gives one ratio.
const ROUNDS: usize = 7;
const TURNS: usize = 200;

fn main() -> Result<()> {
    println!(
        "Logging a session: the core against a prepared INSERT of the same row, {ROUNDS} rounds of {TURNS}.\n"
    );
    let disk = tempfile::tempdir()?;
    report("with a flush to this machine's disk", disk.path())?;
    // Where there is memory that looks like a disk, a flush costs nothing: what is left is what the processor does.
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        let memory = tempfile::tempdir_in(memory)?;
        report("in memory, without a flush", memory.path())?;
    }
    println!(
        "\n1.00 would be SQLite alone. Above that, the core checks the entry, finds its care day, draws an id, keeps a\n\
         checksum for the row and a running count and sum for the table in the same transaction, and answers with the\n\
         saved session in words."
    );
    Ok(())
}

fn report(what: &str, folder: &Path) -> Result<()> {
    let mut core = Core::open(&folder.join("core.db"))?;
    let mut bare = Bare::open(folder, &mut core)?;
    let mut ratios = Vec::new();
    let (mut core_times, mut bare_times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (mut of_core, mut of_bare) = (Vec::new(), Vec::new());
        for _ in 0..TURNS {
            of_core.push(core.log()?);
            of_bare.push(bare.insert()?);
        }
        let (of_core, of_bare) = (median(&mut of_core), median(&mut of_bare));
        ratios.push(of_core.as_secs_f64() / of_bare.as_secs_f64());
        core_times.push(of_core);
        bare_times.push(of_bare);
    }
    ratios.sort_by(f64::total_cmp);
    let at = |n: usize| ratios.get(n).copied().unwrap_or(f64::NAN);
    println!(
        "{what}: {:.2} times [{:.2} to {:.2}]; here {:.0} against {:.0} microseconds",
        at(ROUNDS / 2),
        at(0),
        at(ROUNDS - 1),
        micros(median(&mut core_times)),
        micros(median(&mut bare_times)),
    );
    Ok(())
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// The core, on a file of its own, and a clock that moves a minute with each session.
struct Core {
    instep: Arc<Instep>,
    now: Moment,
}

impl Core {
    fn open(path: &Path) -> Result<Self> {
        let now = Moment {
            wall: Timestamp::from_millis(1_795_291_200_000)?,
            monotonic_ms: 0,
            boot: Some("bench".into()),
            zone: "Europe/Berlin".into(),
            offset_s: 3600,
            transitions: Vec::new(),
        };
        let options = OpenOptions::at(path.to_string_lossy());
        Ok(Self { instep: Instep::open(options, now.clone())?, now })
    }

    fn log(&mut self) -> Result<Duration> {
        self.now.wall = self.now.wall.plus_seconds(60);
        let (now, entry) = (self.now.clone(), entry());
        let start = Instant::now();
        let saved = self.instep.log_session(entry, now)?;
        let took = start.elapsed();
        drop(saved);
        Ok(took)
    }
}

fn entry() -> SessionEntry {
    SessionEntry { minutes: Some(15), ..SessionEntry::of(SessionKind::Soak) }
}

/// SQLite alone, on a file with the core's own schema.
struct Bare {
    connection: Connection,
    sql: String,
    row: Vec<Value>,
    columns: Vec<String>,
    turn: i64,
}

impl Bare {
    /// Lets the core make the file, so that both sides have the same tables, and takes a row of the core's to insert.
    fn open(folder: &Path, core: &mut Core) -> Result<Self> {
        let path = folder.join("bare.db");
        Core::open(&path)?.instep.shutdown()?;
        core.log()?;
        let (columns, row) = one_row(&folder.join("core.db"))?;
        let connection = Connection::open(&path)?;
        // What the core sets for its writing connection, as far as it costs something.
        for (pragma, value) in [
            ("journal_mode", "WAL"),
            ("synchronous", "FULL"),
            ("foreign_keys", "ON"),
            ("secure_delete", "ON"),
            ("cell_size_check", "ON"),
            ("mmap_size", "0"),
            ("temp_store", "MEMORY"),
        ] {
            connection.pragma_update(None, pragma, value)?;
        }
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO session ({}) VALUES ({marks})", columns.join(", "));
        Ok(Self { connection, sql, row, columns, turn: 0 })
    }

    fn insert(&mut self) -> Result<Duration> {
        self.turn += 1;
        let mut row = self.row.clone();
        for (column, value) in self.columns.iter().zip(&mut row) {
            match (column.as_str(), value) {
                // In the order of time, as the core's ids are.
                ("id", Value::Blob(id)) => {
                    id.iter_mut().zip(self.turn.to_be_bytes()).for_each(|(byte, turn)| *byte = turn);
                }
                ("started_at" | "ended_at" | "stamp", Value::Integer(ms)) => *ms += self.turn * 60_000,
                _ => {}
            }
        }
        let start = Instant::now();
        self.connection.prepare_cached(&self.sql)?.execute(params_from_iter(row))?;
        Ok(start.elapsed())
    }
}

/// The columns of `session`, and the values of one row.
fn one_row(path: &Path) -> Result<(Vec<String>, Vec<Value>)> {
    let connection = Connection::open(path)?;
    let mut statement = connection.prepare("SELECT * FROM session LIMIT 1")?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let row = statement.query_row([], |row| (0..columns.len()).map(|n| row.get(n)).collect())?;
    Ok((columns, row))
}
