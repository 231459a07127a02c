//! What a file that comes in takes in memory, however it was made: less than four times its size. Each is read in a
//! process of its own, because the system tells only the most that a process has ever held.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop, and tells its figures"
)]

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

use instep::calendar::{Moment, OffsetTime};
use instep::{ImportRequest, Instep, InstepError, InvalidWhy, OpenOptions};
use tempfile::TempDir;

/// Where the process that reads finds the file.
const FILE: &str = "INSTEP_IMPORT";
/// What any reading takes, however small the file: buffers, and pages of the program that are touched.
const BASE: u64 = 8 << 20;

fn now() -> Moment {
    let time: OffsetTime = "2026-11-21T20:00:00Z".parse().unwrap();
    Moment {
        wall: time.at,
        monotonic_ms: 0,
        boot: None,
        zone: "UTC".to_owned(),
        offset_s: 0,
        transitions: Vec::new(),
    }
}

/// A line of what the system says of this process, in bytes.
fn status(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|l| l.strip_prefix(name)).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

/// Reads the file that is named, in the process that was started for it.
#[test]
fn read_the_file_that_is_named() {
    let Some(path) = std::env::var_os(FILE) else { return };
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("instep.db");
    let instep = Instep::open(OpenOptions::at(data.to_str().unwrap()), now()).unwrap();
    let before = status("VmRSS:");
    let path = path.to_str().unwrap().to_owned();
    let read = instep.import_file(ImportRequest { path, passphrase: None, dry_run: true }, now());
    let read = read.map(|report| report.inserted);
    println!("\ntook {} and came to {read:?}", status("VmHWM:").saturating_sub(before));
}

/// Makes a file, has it read within four times its size and this, and gives what came of it.
fn read(name: &str, base: u64, make: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> String {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    let mut out = BufWriter::new(File::create(&path).unwrap());
    make(&mut out).unwrap();
    out.flush().unwrap();
    drop(out);
    let size = fs::metadata(&path).unwrap().len();
    let (took, came) = read_alone(&path);
    println!("figures import of {name}: most bytes {size}, most bytes of memory {took}");
    assert!(took < 4 * size + base, "{name}: {took} of {size} bytes, {came}");
    came
}

fn read_alone(path: &Path) -> (u64, String) {
    let done = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "read_the_file_that_is_named", "--nocapture"])
        .env(FILE, path)
        .output()
        .unwrap();
    let said = String::from_utf8(done.stdout).unwrap();
    let line = said.lines().find_map(|l| l.strip_prefix("took ")).unwrap_or_else(|| panic!("{said}"));
    let (took, came) = line.split_once(" and came to ").unwrap();
    (took.parse().unwrap(), came.to_owned())
}

fn refused(why: InvalidWhy, field: &str) -> String {
    format!("{:?}", Err::<i64, _>(InstepError::Invalid { field: field.to_owned(), why }))
}

/// An archive as far as its tables.
const HEAD: &str = r#"{"format":"instep-archive","version":1,
"counts":{"session":0,"rating":0,"reminder":0,"safety_answer":0,"look":0,"finding":0,"guide_pref":0,"step_pref":0,"aim":0,"setting":0,"tombstone":0},
"tables":{
"#;
const TABLES: [&str; 10] = [
    "session",
    "rating",
    "reminder",
    "safety_answer",
    "look",
    "finding",
    "guide_pref",
    "step_pref",
    "aim",
    "setting",
];

/// How long what is long is.
fn long() -> usize {
    if std::env::var_os("INSTEP_SOAK").is_some() { 100_000_000 } else { 8_000_000 }
}

fn repeat(out: &mut dyn Write, text: &str, times: usize) -> std::io::Result<()> {
    let block = text.repeat(1000);
    (0..times / 1000).try_for_each(|_| out.write_all(block.as_bytes()))
}

#[test]
fn a_bomb_takes_less_than_four_times_its_size() {
    let row = "Err(Invalid { field: \"session[0]";
    let nested = read("deep-nesting", BASE, |out| repeat(out, "[", long()));
    assert_eq!(nested, "Err(NotOurs)");
    let nested = read("deep-nesting-in-a-row", BASE, |out| {
        write!(out, "{HEAD}\"session\":[{{\"id\":")?;
        repeat(out, "[", long())
    });
    assert_eq!(nested, refused(InvalidWhy::WrongKind, "session[0].id:4"));
    for (name, before, came_to) in [
        ("long-string-for-a-format", "{\"format\":\"", "Err(NotOurs)"),
        ("long-string-for-a-name", "{\"", "Err(NotOurs)"),
        ("long-string-for-a-table", &format!("{HEAD}\""), ""),
        ("long-string-for-a-column", &format!("{HEAD}\"session\":[{{\""), row),
        ("long-string-for-an-id", &format!("{HEAD}\"session\":[{{\"id\":\""), row),
    ] {
        let came = read(name, BASE, |out| {
            out.write_all(before.as_bytes())?;
            repeat(out, "quiet ", long() / 6)?;
            out.write_all(b"\"}")
        });
        assert!(came.starts_with(came_to) && came.starts_with("Err("), "{name}: {came}");
    }
    let empty = read("a-million-empty-objects", BASE, |out| {
        write!(out, "{HEAD}\"session\":[")?;
        repeat(out, "{},", 1_000_000)?;
        out.write_all(b"{}]}}")
    });
    assert!(empty.starts_with(row), "{empty}");
    let lists = read("a-million-empty-lists", BASE, |out| {
        out.write_all(b"{\"a\":[")?;
        repeat(out, "[],", 1_000_000)
    });
    assert_eq!(lists, "Err(NotOurs)");
}

/// Rows as small as they can be, all of them sound, and a checksum that is not: everything was read by then.
#[test]
fn small_rows_take_less_than_four_times_their_size() {
    let rows = long() / 100;
    let came = read("small-rows", BASE, |out| {
        out.write_all(HEAD.replace("\"tombstone\":0", &format!("\"tombstone\":{rows}")).as_bytes())?;
        TABLES.iter().try_for_each(|table| write!(out, "\"{table}\":[],"))?;
        out.write_all(b"\"tombstone\":[")?;
        for n in 0..rows {
            let comma = if n == 0 { "" } else { "," };
            write!(
                out,
                "{comma}{{\"kind\":\"session\",\"id\":\"00000000-0000-7000-8000-{n:012x}\",\"stamp\":1,\"origin\":\"0000000000000001\"}}"
            )?;
        }
        out.write_all(b"]},\"checksum\":\"\"}")
    });
    assert_eq!(came, "Err(Damaged { what: Archive })");
}

/// Sessions of another app, in lines as short as they can be.
#[test]
fn lines_take_less_than_four_times_their_size() {
    let lines = u64::try_from(long() / 200).unwrap();
    let came = read("short-lines", BASE, |out| {
        out.write_all(b"date,time,minutes\n")?;
        (0..lines).try_for_each(|n: u64| {
            let (day, time) = (n / 1440, n % 1440);
            let (year, month, day) = (2001 + day / 336 % 25, day / 28 % 12 + 1, day % 28 + 1);
            writeln!(out, "{year}-{month:02}-{day:02},{:02}:{:02},5", time / 60, time % 60)
        })
    });
    assert_eq!(came, format!("Ok({lines})"));
    let came = read("a-long-cell", BASE, |out| {
        out.write_all(b"date,time,minutes,note\n2026-01-01,20:00,5,\"")?;
        repeat(out, "quiet ", long() / 6)?;
        out.write_all(b"\"\n")
    });
    assert_eq!(came, "Ok(0)", "one line, and that one can't be taken");
}
