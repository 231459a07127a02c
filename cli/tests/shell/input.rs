//! Values and files as people and programs give them: every spelling of a time, words that are on no list, and paths
//! that lead to no plain file.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::support::{Ran, Sandbox, error, finish, ran};

fn table() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/times.json")).unwrap()
}

/// The command must end by itself within this time; what it needs is far below a second.
const SOON: Duration = Duration::from_secs(20);

/// Runs a command that must not hang.
fn soon(sandbox: &Sandbox, args: &[&str]) -> Ran {
    let mut command = sandbox.command(args);
    let mut child = command
        .arg("--json")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begun.elapsed() > SOON {
            child.kill().unwrap();
            panic!("{args:?} hangs");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    ran(child.wait_with_output().unwrap())
}

/// Each row of the table has a length of its own, by which its session is found again.
#[test]
fn times_mean_the_same_moment_at_every_way_in() {
    let table = table();
    let rows: Vec<(&str, &str)> = table["read"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["text"].as_str().unwrap(), row["is"].as_str().unwrap()))
        .collect();
    let at = |text: &str| text.parse::<instep::calendar::OffsetTime>().unwrap().at;
    let now = ["--now", "2026-12-31T12:00:00Z"];
    let one_column: String = rows.iter().zip(1..).map(|((text, _), n)| format!("\"{text}\",{n}\n")).collect();
    let two_columns: String = rows
        .iter()
        .zip(1..)
        .map(|((text, _), n)| {
            let (date, time) = text.split_once(['T', 't', ' ']).unwrap();
            format!("{date},\"{time}\",{n}\n")
        })
        .collect();
    for list in [format!("started_at,minutes\n{one_column}"), format!("date,time,minutes\n{two_columns}")] {
        let sandbox = Sandbox::new();
        let path = sandbox.folder.path().join("list.csv");
        fs::write(&path, list).unwrap();
        let report = sandbox.json(&["import", path.to_str().unwrap(), now[0], now[1]]);
        assert_eq!((&report["inserted"], &report["rejected"]), (&json!(rows.len()), &json!([])));
        let sessions = sandbox.json(&["sessions", now[0], now[1]]);
        for ((text, is), n) in rows.iter().zip(1..) {
            let session = sessions.as_array().unwrap().iter().find(|s| s["active_seconds"] == n * 60);
            let started_at = session.unwrap()["started_at"].as_str().unwrap();
            assert_eq!(at(started_at), at(is), "{text}");
        }
    }
    let sandbox = Sandbox::new();
    for (text, is) in rows.iter().step_by(5) {
        let logged = sandbox.json(&["log", "soak", "--minutes", "1", "--at", text, now[0], now[1]]);
        assert_eq!(at(logged["started_at"].as_str().unwrap()), at(is), "--at {text}");
    }
}

#[test]
fn times_and_days_that_are_refused_name_the_form() {
    let sandbox = Sandbox::new();
    for (args, form) in [
        (["log", "soak", "--minutes=5", "--at=16.11.2026 20:00"], "write 21:00, 2026-11-21T21:00"),
        (["reminder", "add", "8 pm", "--days=mon"], "write it like 21:00"),
        (["review", "--week", "11/16/2026", "--table"], "write it like 2026-11-21"),
        (["sessions", "--from", "16.11.2026", "--trash"], "write it like 2026-11-21"),
        (["today", "--now", "2026-11-21 21:00", "--json"], "write it like 2026-11-21T21:00:00+01:00"),
    ] {
        let ran = sandbox.run(&args);
        assert_eq!(ran.status, 2, "{args:?}");
        assert!(ran.err.contains(form), "{args:?}: {}", ran.err);
    }
    // Short hours and months are read.
    let added = sandbox.json(&["reminder", "add", "7:05"]);
    assert!(added.to_string().contains("\"time\":\"07:05\""), "{added}");
    sandbox.json(&["review", "--week", "2026-1-5"]);
    assert_eq!(sandbox.fails(&["log", "soak", "--at", "1999-12-31T10:00"], 2)["kind"], "usage");
}

/// The words list what can be chosen, and so does `allowed` in the document.
#[test]
fn values_of_closed_lists_are_refused_with_the_list() {
    let sandbox = Sandbox::new();
    fs::write(sandbox.folder.path().join("columns.csv"), "started_at,minutes,mood\n").unwrap();
    fs::write(sandbox.folder.path().join("start.csv"), "date,minutes,note\n").unwrap();
    let file = |name: &str| sandbox.folder.path().join(name).to_str().unwrap().to_owned();
    let (columns, start) = (file("columns.csv"), file("start.csv"));
    for (args, status, some) in [
        (vec!["guides", "--goal", "detox"], 2, &["tired_feet", "relaxation"][..]),
        (vec!["look", "--foot", "left", "--zone", "elbow", "--what", "colour"], 1, &["heel_pad", "toe_1"]),
        (vec!["safety", "--set", "skin_minor:left:elbow=yes"], 1, &["heel_pad", "toe_1"]),
        (vec!["settings", "set", "switch_seconds", "45"], 1, &["30", "60", "none"]),
        (vec!["settings", "set", "first_foot", "both"], 1, &["left", "right"]),
        (vec!["choose", "G0", "--skip", "nowhere"], 1, &["g0-warm"]),
        (vec!["import", &columns], 1, &["started_at", "date", "comfort_before", "note"]),
        (vec!["import", &start], 1, &["time"]),
        (vec!["guide", "G0", "--foot", "third"], 2, &["left", "right", "both"]),
        (vec!["export", "x", "--format", "xml"], 2, &["json", "csv"]),
        (vec!["settings", "set", "first_foot", "middle"], 2, &["left", "right"]),
        (vec!["settings", "set", "first_day", "monday"], 2, &["mon", "sun"]),
        (vec!["settings", "set", "advance", "later"], 2, &["auto", "manual", "none"]),
        (vec!["settings", "set", "voice", "maybe"], 2, &["yes", "no"]),
    ] {
        let error = sandbox.fails(&args, status);
        let allowed: Vec<String> = serde_json::from_value(error["allowed"].clone()).unwrap();
        let words = format!("{} {}", error["title"].as_str().unwrap(), error["mend"].as_str().unwrap());
        for value in some {
            assert!(allowed.iter().any(|a| a == value), "{args:?}: {error}");
        }
        for value in allowed {
            assert!(words.contains(&value), "{args:?}: {value} is not said: {words}");
        }
    }
    // Every event that is taken is named, and every reason to stop.
    for (event, some) in [("jump", "skip-rating"), ("stop bored", "no_time"), ("rate during 3", "before")] {
        let (_, ran) = sandbox.play(&["play", "G0", "--fast"], &[event, "quit"]);
        assert!(ran.err.contains("\"allowed\":[") && ran.err.contains(some), "{event}: {}", ran.err);
    }
    fs::write(sandbox.folder.path().join("words.csv"), "Datum,Dauer\n2026-11-16,10\n").unwrap();
    let foreign = sandbox.fails(&["import", &file("words.csv")], 4);
    assert!(foreign["mend"].as_str().unwrap().ends_with("instep import --help"), "{foreign}");
    let flag = sandbox.fails(&["safety", "--set", "gout=yes"], 2);
    assert!(flag["title"].as_str().unwrap().contains("diabetes"), "{flag}");
    let help = sandbox.run(&["import", "--help"]).out;
    for column in ["started_at", "date, time", "minutes", "kind", "guide", "mode", "foot", "receiver"] {
        assert!(help.contains(&format!("\n  {column}")), "{column}: {help}");
    }
    assert!(help.contains("Needed are minutes, and started_at, or date and time."), "{help}");
}

#[test]
fn lists_of_which_nothing_can_be_taken_end_with_status_1() {
    let sandbox = Sandbox::new();
    let path = sandbox.folder.path().join("list.csv");
    let file = path.to_str().unwrap();
    for (lines, status) in [
        ("1.11.2026,20:00,10\n2.11.2026,20:00,10\n", 1),
        ("1.11.2026,20:00,10\n2026-11-02,20:00,10\n", 0),
        // Everything was here already, or there is nothing to take.
        ("2026-11-02,20:00,10\n", 0),
        ("", 0),
    ] {
        fs::write(&path, format!("date,time,minutes\n{lines}")).unwrap();
        for args in [vec!["import", file, "--dry-run", "--json"], vec!["import", file, "--json"]] {
            let ran = sandbox.run(&args);
            assert_eq!((ran.status, ran.err.as_str()), (status, ""), "{lines}");
            let report: Value = serde_json::from_str(&ran.out).unwrap();
            assert_eq!(report["rejected"].as_array().unwrap().len(), lines.matches("11.2026").count());
        }
    }
}

#[test]
fn notes_from_the_command_line_end_their_lines_in_one_way() {
    let sandbox = Sandbox::new();
    let logged = sandbox.json(&["log", "soak", "--minutes", "5", "--note", "first\r\nsecond\rthird"]);
    assert_eq!(logged["note"], "first\nsecond\nthird");
    let id = logged["id"].as_str().unwrap();
    let edited = sandbox.json(&["session", "edit", id, "--note", "a\r\n\r\nb"]);
    assert_eq!(edited["note"], "a\n\nb");
}

#[test]
fn the_hour_cycle_of_a_language_tag_is_followed() {
    let sandbox = Sandbox::new();
    sandbox.json(&["reminder", "add", "21:00"]);
    for (tag, shown) in [
        ("en-US", "9:00 pm"),
        ("en-US-u-hc-h23", "21:00"),
        ("en-GB", "21:00"),
        ("en-GB-u-hc-h12", "9:00 pm"),
        ("en-GB-u-ca-gregory-hc-h11", "9:00 pm"),
        ("en-US-u-hc-h24-nu-latn", "21:00"),
    ] {
        let list = sandbox.run(&["reminder", "list", "--lang", tag]).out;
        assert!(list.contains(shown), "{tag}: {list}");
    }
}

#[test]
fn a_path_is_named_where_nothing_is_found() {
    let sandbox = Sandbox::new();
    let nowhere = sandbox.folder.path().join("no").join("file");
    let nowhere = nowhere.to_str().unwrap();
    for (args, status) in [
        (vec!["import", nowhere], 4),
        (vec!["export", nowhere], 4),
        (vec!["backup", nowhere], 4),
        (vec!["restore", nowhere], 1),
        (vec!["report", nowhere], 4),
        (vec!["recover", "--rows", "--data", nowhere], 4),
        (vec!["erase", "--yes", "--data", nowhere], 4),
        (vec!["today", "--data", nowhere], 4),
    ] {
        let error = sandbox.fails(&args, status);
        assert_eq!((&error["kind"], &error["path"]), (&json!("not_found"), &json!(nowhere)), "{args:?}");
    }
    // What is in the file is not told, only what the person typed.
    let own = sandbox.folder.path().join("letter");
    fs::write(&own, "dear canary").unwrap();
    let error = sandbox.fails(&["import", own.to_str().unwrap()], 4);
    assert_eq!((&error["kind"], &error["path"]), (&json!("not_ours"), &json!(own)));
    assert!(!error.to_string().contains("canary"));
}

#[cfg(unix)]
fn pipe(at: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(at).status().unwrap().success());
}

/// Paths that lead round in a circle, are too long, or lie where nothing can be: each is refused with a reason.
#[cfg(unix)]
#[test]
fn paths_that_lead_nowhere_are_refused_with_a_reason() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "5"]);
    let before = sandbox.bytes();
    let at = |name: &str| sandbox.folder.path().join(name).to_str().unwrap().to_owned();
    std::os::unix::fs::symlink("round", at("round")).unwrap();
    std::os::unix::fs::symlink("there", at("back")).unwrap();
    std::os::unix::fs::symlink("back", at("there")).unwrap();
    let long = at(&"x".repeat(300));
    let deep = format!("{}/x", at(&"y/".repeat(3000)));
    let below = format!("{}/x.db", at("instep.db"));
    let within = format!("{}/x", at("round"));
    for path in [&at("round"), &at("back"), &within, &long, &deep, &below] {
        for args in [
            vec!["import", path],
            vec!["export", path],
            vec!["export", path, "--format", "csv"],
            vec!["backup", path],
            vec!["restore", path],
            vec!["report", path],
            vec!["today", "--data", path],
            vec!["log", "soak", "--minutes", "5", "--data", path],
            vec!["doctor", "--data", path],
            vec!["recover", "--rows", "--data", path],
            vec!["erase", "--yes", "--data", path],
        ] {
            let ran = soon(&sandbox, &args);
            let error = error(&ran.err);
            assert_ne!(error["kind"], "internal", "{args:?}");
            let missing_backup = error["what"] == "backup";
            assert_eq!(ran.status, if missing_backup { 1 } else { 4 }, "{args:?}: {}", ran.err);
        }
    }
    assert_eq!(sandbox.bytes(), before);
}

/// Pipes without another end, devices without an end, and files that the system makes up.
#[cfg(target_os = "linux")]
#[test]
fn no_device_or_pipe_makes_a_command_hang_or_read_without_end() {
    let sandbox = Sandbox::new();
    sandbox.json(&[
        "rate",
        "comfort",
        "5",
        "--session",
        sandbox.json(&["log", "soak", "--minutes", "5"])["id"].as_str().unwrap(),
        "--phase",
        "after",
    ]);
    let at = |name: &str| sandbox.folder.path().join(name).to_str().unwrap().to_owned();
    for name in ["pipe", "pipe.svg", "pipe.png"] {
        pipe(&sandbox.folder.path().join(name));
    }
    // Out: to a pipe that nobody reads, a socket, a disk.
    let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
    for path in [at("pipe"), at("socket")] {
        for args in [vec!["export", &path], vec!["export", &path, "--format", "csv"], vec!["report", &path]] {
            let ran = soon(&sandbox, &args);
            let error = error(&ran.err);
            assert_eq!((ran.status, &error["why"]), (4, &json!("not_a_file")), "{args:?}: {}", ran.err);
        }
        let ran = soon(&sandbox, &["backup", &path]);
        assert_eq!(ran.status, 4, "{}", ran.err);
    }
    for path in [at("pipe.svg"), at("pipe.png")] {
        let ran = soon(&sandbox, &["review", "--plot", &path]);
        assert_eq!((ran.status, &error(&ran.err)["why"]), (4, &json!("not_a_file")), "{path}");
    }
    // In: whatever a path leads to is refused.
    for path in [
        at("pipe").as_str(),
        "/dev/zero",
        "/dev/null",
        "/dev/urandom",
        "/dev/tty",
        "/proc/self/mem",
        "/proc/self/pagemap",
        "/proc/kmsg",
        "/proc",
        "/dev",
        "/sys",
    ] {
        for args in [
            vec!["import", path],
            vec!["import", path, "--dry-run"],
            vec!["restore", path],
            vec!["today", "--data", path],
        ] {
            let ran = soon(&sandbox, &args);
            let error = error(&ran.err);
            assert_eq!(ran.status, 4, "{args:?}: {}", ran.err);
            assert_ne!(error["kind"], "internal", "{args:?}");
        }
        let passphrase = format!("--passphrase-file={path}");
        for args in
            [vec!["export", "out.age", "--encrypt", &passphrase], vec!["import", "in.age", &passphrase]]
        {
            let ran = soon(&sandbox, &args);
            // A pipe without a writer holds an empty passphrase.
            let kind = error(&ran.err)["kind"].clone();
            let empty = path == at("pipe") && ran.status != 2;
            assert!(empty || (ran.status == 2 && kind == "usage"), "{args:?}: {} {}", ran.status, ran.err);
        }
        let ran = soon(&sandbox, &["reminder", "plan", "--armed", path]);
        assert_eq!((ran.status, &error(&ran.err)["kind"]), (2, &json!("usage")), "{path}");
    }
    for args in [["backup", "/proc"], ["backup", "/sys"]] {
        let ran = soon(&sandbox, &args);
        assert_eq!((ran.status, &error(&ran.err)["kind"]), (4, &json!("read_only")), "{args:?}");
    }
}

/// Whoever has both ends may use a pipe.
#[cfg(target_os = "linux")]
#[test]
fn pipes_with_another_end_are_written_and_read() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "5"]);
    let at = |name: &str| sandbox.folder.path().join(name).to_str().unwrap().to_owned();
    sandbox.json(&["export", &at("direct.json")]);
    pipe(&sandbox.folder.path().join("pipe"));
    let out = fs::File::create(at("out.json")).unwrap();
    let mut reader = std::process::Command::new("cat").arg(at("pipe")).stdout(out).spawn().unwrap();
    // The reader opens the pipe when it gets to it.
    let begun = Instant::now();
    while soon(&sandbox, &["export", &at("pipe")]).status != 0 {
        assert!(begun.elapsed() < SOON, "the reader never comes");
    }
    assert!(reader.wait().unwrap().success());
    assert_eq!(fs::read(at("out.json")).unwrap(), fs::read(at("direct.json")).unwrap());
    // A passphrase by a pipe of the shell, as the help says.
    let shell = |script: &str| {
        let mut command = std::process::Command::new("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_instep"), &at("sealed.age")]);
        command.env("INSTEP_DATA", sandbox.file()).env("INSTEP_NOW", super::support::NOW);
        finish(command.env("INSTEP_ZONE", "Europe/Berlin"), "")
    };
    let sealed =
        shell("printf 'open sesame\\nmore\\n' | \"$0\" export \"$1\" --encrypt --passphrase-file /dev/fd/0");
    assert_eq!(sealed.status, 0, "{}", sealed.err);
    let opened =
        shell("(sleep 0.2; printf 'open sesame\\n') | \"$0\" import \"$1\" --passphrase-file /dev/stdin");
    assert_eq!(opened.status, 0, "{}", opened.err);
    let piped = shell("\"$0\" export /dev/stdout 2>/dev/null | cat > \"$1\"; \"$0\" import \"$1\" --json");
    assert_eq!(
        piped.status, 1,
        "the words that follow are no part of the archive: {}{}",
        piped.out, piped.err
    );
}

/// A file that is read whole is read up to a bound, whatever it says of its size.
#[test]
fn large_files_are_refused_before_they_are_read() {
    let sandbox = Sandbox::new();
    sandbox.json(&["today"]);
    let path = |name: &str| sandbox.folder.path().join(name);
    let at = |name: &str| path(name).to_str().unwrap().to_owned();
    let large = |name: &str| fs::File::create(path(name)).unwrap().set_len(1 << 40).unwrap();
    for name in ["large", "large.csv"] {
        large(name);
    }
    let (file, armed) = (at("large"), at("large.csv"));
    for (args, status) in [
        (vec!["import", file.as_str()], 1),
        (vec!["import", armed.as_str(), "--dry-run"], 1),
        (vec!["restore", file.as_str()], 4),
        (vec!["reminder", "plan", "--armed", armed.as_str()], 2),
        (vec!["export", "x", "--encrypt", "--passphrase-file", file.as_str()], 2),
    ] {
        let begun = Instant::now();
        sandbox.fails(&args, status);
        assert!(begun.elapsed() < Duration::from_secs(5), "{args:?}");
    }
    // A line of exactly the bound is a passphrase; one byte more is none.
    for (bytes, status) in [(4096, 0), (4097, 2)] {
        fs::write(path("line"), "x".repeat(bytes)).unwrap();
        let passphrase = format!("--passphrase-file={}", at("line"));
        let ran = sandbox.run(&["export", &at("out.age"), "--encrypt", &passphrase]);
        assert_eq!(ran.status, status, "{bytes}: {}", ran.err);
    }
    for (bytes, status) in [((4 << 20) - 2, 0), ((4 << 20) - 1, 2)] {
        fs::write(path("armed"), format!("[{}]", " ".repeat(bytes))).unwrap();
        let ran = sandbox.run(&["reminder", "plan", "--armed", &at("armed"), "--json"]);
        assert_eq!(ran.status, status, "{bytes}: {}", ran.err);
    }
}
