use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};

#[cfg(target_os = "linux")]
use super::support::limited;
use super::support::{Sandbox, error, finish, has};

impl Sandbox {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn at(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// Everything that can be merged, as bytes.
    fn dump(&self) -> Vec<u8> {
        self.json(&["export", &self.at("dump.json")]);
        fs::read(self.path("dump.json")).unwrap()
    }
}

/// A file with some of everything.
fn lived_in() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "G0", "--comfort-before", "3", "--comfort-after", "6", "--note", "canary note"]);
    sandbox.json(&["rate", "sleep", "7"]);
    sandbox.json(&["reminder", "add", "21:00", "--days", "mon,fri"]);
    sandbox.json(&["safety", "--set", "diabetes=no", "skin_minor:right:toe_1=yes"]);
    sandbox.json(&["look", "--nothing-new"]);
    sandbox.json(&["choose", "G5", "--favourite", "yes"]);
    sandbox.json(&["settings", "set", "aim", "3"]);
    let soak = sandbox.json(&["log", "soak", "--minutes", "10"]);
    sandbox.json(&["session", "delete", soak["id"].as_str().unwrap()]);
    sandbox
}

#[test]
fn what_goes_out_comes_in_on_another_device_and_goes_out_the_same() {
    let (here, there) = (lived_in(), Sandbox::new());
    let exported = here.json(&["export", &here.at("a.json")]);
    has(&exported, "path format bytes sealed counts text");
    assert_eq!(exported["format"], "json");
    let would = there.json(&["import", &here.at("a.json"), "--dry-run"]);
    has(&would, "inserted updated skipped rejected dry_run");
    assert_eq!((&would["dry_run"], &would["skipped"]), (&json!(true), &json!(0)));
    assert_eq!(there.json(&["sessions"]), json!([]));
    let did = there.json(&["import", &here.at("a.json")]);
    assert_eq!((&did["inserted"], &did["dry_run"]), (&would["inserted"], &json!(false)));
    assert_eq!(there.dump(), fs::read(here.path("a.json")).unwrap());
    assert_eq!(there.json(&["sessions", "--trash"]).as_array().unwrap().len(), 1);
    assert_eq!(there.json(&["reminder", "list"])[0]["time"], "21:00");
    let again = there.json(&["import", &here.at("a.json")]);
    assert_eq!((&again["inserted"], &again["skipped"]), (&json!(0), &did["inserted"]));
    let text = there.run(&["import", &here.at("a.json")]).out;
    assert!(text.starts_with("New: 0. Changed: 0."), "{text}");
}

#[test]
fn what_is_sealed_needs_its_passphrase() {
    let (here, there) = (lived_in(), Sandbox::new());
    let file = here.at("a.age");
    fs::write(here.path("right"), "open sesame\n").unwrap();
    fs::write(here.path("wrong"), "close sesame\n").unwrap();
    let right = format!("--passphrase-file={}", here.at("right"));
    let exported = here.json(&["export", &file, "--encrypt", &right]);
    assert_eq!(exported["sealed"], true);
    assert!(fs::read(&file).unwrap().starts_with(b"age-encryption.org/v1\n-> scrypt "));

    for (args, why) in
        [(vec![], "missing"), (vec![format!("--passphrase-file={}", here.at("wrong"))], "wrong_passphrase")]
    {
        let mut line = vec!["import", file.as_str()];
        line.extend(args.iter().map(String::as_str));
        let error = there.fails(&line, 1);
        assert_eq!(
            (&error["kind"], &error["field"], &error["why"]),
            (&json!("invalid"), &json!("passphrase"), &json!(why))
        );
        let says_how =
            error["mend"].as_str().unwrap().ends_with("INSTEP_PASSPHRASE | --passphrase-file FILE");
        assert_eq!(says_how, why == "missing", "{error}");
    }
    assert_eq!(there.json(&["sessions"]), json!([]));
    // From the environment.
    let mut command = there.command(&["import", &file, "--json"]);
    let ran = finish(command.env("INSTEP_PASSPHRASE", "open sesame"), "");
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(there.dump(), here.dump());
    // Nobody to ask.
    for line in [
        vec!["export", &file, "--encrypt"],
        vec!["export", &file, "--encrypt", "--passphrase-file=/does/not/exist"],
    ] {
        assert_eq!(there.fails(&line, 2)["kind"], "usage");
    }
}

#[test]
fn tables_open_with_a_spreadsheet() {
    let sandbox = lived_in();
    let done = sandbox.json(&["export", &sandbox.at("t.zip"), "--format", "csv"]);
    assert_eq!(done["format"], "csv");
    let bytes = fs::read(sandbox.path("t.zip")).unwrap();
    assert!(bytes.starts_with(b"PK"));
    let holds = |text: &str| bytes.windows(text.len()).any(|w| w == text.as_bytes());
    for text in [
        "session.csv",
        "step.csv",
        "id,kind,guide,",
        "started_offset_seconds",
        "active_seconds",
        "canary note",
    ] {
        assert!(holds(text), "{text}");
    }
    assert_eq!(sandbox.fails(&["import", &sandbox.at("t.zip")], 4)["kind"], "not_ours");
}

#[test]
fn sessions_of_another_app_come_in_and_what_can_not_is_told() {
    let sandbox = Sandbox::new();
    fs::write(
        sandbox.path("other.csv"),
        "date,time,minutes,kind,comfort_before,comfort_after,note\r\n\
         2026-11-01,20:00,15,soak,3,6,\"warm, quiet\"\r\n\
         2026-11-02,20:00,2000,,,,canary\r\n\
         2026-11-03,half past,10,,,,canary\r\n",
    )
    .unwrap();
    let file = sandbox.at("other.csv");
    let would = sandbox.json(&["import", &file, "--dry-run"]);
    assert_eq!((&would["inserted"], would["rejected"].as_array().unwrap().len()), (&json!(1), 2));
    let did = sandbox.json(&["import", &file]);
    assert_eq!(did["rejected"], would["rejected"]);
    has(&did["rejected"][0], "where reason");
    assert_eq!(did["rejected"][0]["where"], "line 3, minutes");
    assert!(!did.to_string().contains("canary"));
    let sessions = sandbox.json(&["sessions"]);
    assert_eq!(sessions[0]["started_at"], "2026-11-01T20:00:00+01:00");
    assert_eq!((&sessions[0]["comfort_before"], &sessions[0]["comfort_after"]), (&json!(3), &json!(6)));
    assert_eq!(sessions[0]["note"], "warm, quiet");
    let text = sandbox.run(&["import", &file]).out;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("- line 4, time: The time is not in a form that is read. Write it like 21:00"),
        "{text}"
    );
    assert_eq!(sandbox.json(&["sessions"]).as_array().unwrap().len(), 1);
}

#[test]
fn what_can_not_be_taken_changes_nothing_and_tells_nothing_private() {
    let sandbox = lived_in();
    let before = sandbox.dump();
    let text = String::from_utf8(before.clone()).unwrap();
    for (name, bytes, status, kind) in [
        ("empty", Vec::new(), 4, "not_ours"),
        ("text", b"hello canary".to_vec(), 4, "not_ours"),
        ("list", b"[{\"canary\":0}]".to_vec(), 4, "not_ours"),
        ("newer", text.replacen("\"version\":1", "\"version\":2", 1).into_bytes(), 4, "newer"),
        ("cut", before[..before.len() - 100].to_vec(), 4, "damaged"),
        ("changed", text.replacen("canary", "Canary", 1).into_bytes(), 4, "damaged"),
        ("broken", text.replacen("\"stamp\":1", "\"stamp\":canary1", 1).into_bytes(), 1, "invalid"),
        ("column", b"date,time,minutes,canary\n".to_vec(), 1, "invalid"),
    ] {
        fs::write(sandbox.path(name), bytes).unwrap();
        let error = sandbox.fails(&["import", &sandbox.at(name)], status);
        assert_eq!(error["kind"], kind, "{name}: {error}");
        assert!(!error.to_string().contains("canary"), "{error}");
    }
    assert_eq!(sandbox.fails(&["import", &sandbox.at("none")], 4)["kind"], "not_found");
    let folder = sandbox.folder.path().to_str().unwrap();
    assert_eq!(sandbox.fails(&["import", folder], 4)["field"], "path");
    assert_eq!(sandbox.fails(&["export", folder], 4)["field"], "path");
    assert_eq!(sandbox.fails(&["export", "/does/not/exist/a.json"], 4)["kind"], "not_found");
    let own = sandbox.at("instep.db");
    assert_eq!(sandbox.fails(&["export", &own], 4)["why"], "is_a_data_file");
    for line in [vec!["export"], vec!["import"], vec!["export", "x", "--format", "xml"]] {
        assert_eq!(sandbox.fails(&line, 2)["kind"], "usage");
    }
    assert_eq!(sandbox.dump(), before);
}

/// Many sessions as another app would hold them.
fn lines(count: u32) -> String {
    let line = |n: u32| {
        let (day, minute) = (n / 1000, n % 1000);
        format!(
            "20{:02}-{:02}-{:02},{:02}:{:02},5,soak\n",
            10 + day / 336,
            1 + day / 28 % 12,
            1 + day % 28,
            minute / 60,
            minute % 60
        )
    };
    format!("date,time,minutes,kind\n{}", (0..count).map(line).collect::<String>())
}

/// Killed at any moment, an import is there as a whole or not at all, and the file works.
#[test]
fn a_kill_in_the_middle_of_an_import_leaves_all_or_nothing() {
    let sandbox = lived_in();
    fs::write(sandbox.path("many.csv"), lines(400)).unwrap();
    let (file, before) = (sandbox.at("many.csv"), sandbox.dump());
    let all = {
        let other = Sandbox::new();
        fs::write(other.path("before.json"), &before).unwrap();
        other.json(&["import", &other.at("before.json")]);
        other.json(&["import", &file]);
        other.json(&["sessions"]).as_array().unwrap().len()
    };
    let (mut none, mut whole) = (0, 0);
    for n in 0..30u64 {
        let mut child = sandbox
            .command(&["import", &file, "--json"])
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(n * 17));
        child.kill().unwrap();
        child.wait().unwrap();
        if sandbox.dump() == before {
            none += 1;
            continue;
        }
        assert_eq!(sandbox.json(&["sessions"]).as_array().unwrap().len(), all);
        whole += 1;
        break;
    }
    println!("kills during an import: {none} with nothing, {whole} with all of it, partial states 0");
    assert!(none > 0);
}

/// What a kill leaves of an export holds what was written so far. It goes with the next export into that folder, when
/// the data file is opened, and with an erasure.
#[cfg(target_os = "linux")]
#[test]
fn what_a_killed_export_leaves_is_gone_when_everything_is_erased() {
    let sandbox = Sandbox::new();
    let canaries: String =
        lines(3000).lines().skip(1).map(|line| format!("{line},canary of an evening\n")).collect();
    fs::write(sandbox.path("many.csv"), format!("date,time,minutes,kind,note\n{canaries}")).unwrap();
    sandbox.json(&["import", &sandbox.at("many.csv")]);
    fs::remove_file(sandbox.path("many.csv")).unwrap();
    let left = || {
        let all = fs::read_dir(sandbox.folder.path()).unwrap().map(|e| e.unwrap().path());
        let parts: Vec<PathBuf> = all.filter(|p| p.extension().is_some_and(|e| e == "part")).collect();
        let canary = |part: &PathBuf| {
            let bytes = fs::read(part.join("file")).unwrap_or_default();
            bytes.windows(6).any(|w| w == b"canary")
        };
        parts.into_iter().filter(canary).count()
    };
    let kill = || {
        for _ in 0..20 {
            let mut export = sandbox.command(&["export", &sandbox.at("out.json")]).spawn().unwrap();
            while left() == 0 && export.try_wait().unwrap().is_none() {
                std::thread::sleep(Duration::from_millis(1));
            }
            export.kill().unwrap();
            export.wait().unwrap();
            if left() == 1 {
                return;
            }
        }
        panic!("no export was killed in time");
    };
    kill();
    sandbox.json(&["today"]);
    assert_eq!(left(), 0, "opening clears up");
    kill();
    let other = Sandbox::new();
    other.json(&["export", &sandbox.at("other.json")]);
    assert_eq!(left(), 0, "so does another file that is written there");
    kill();
    let _ = fs::remove_file(sandbox.path("out.json"));
    fs::remove_file(sandbox.path("other.json")).unwrap();
    assert_eq!(sandbox.json(&["erase", "--yes"])["erased"], true);
    assert_eq!(fs::read_dir(sandbox.folder.path()).unwrap().count(), 0);
}

/// Cut off by the system while it writes, an export leaves the older file as it was.
#[cfg(target_os = "linux")]
#[test]
fn an_export_that_is_cut_off_leaves_the_older_file() {
    let sandbox = lived_in();
    let before = sandbox.dump();
    fs::write(sandbox.path("many.csv"), lines(300)).unwrap();
    sandbox.json(&["import", &sandbox.at("many.csv")]);
    // Files of at most 64 KiB: the data file is larger already, but reading writes nothing.
    let mut command = limited("ulimit -f 64", &sandbox, &["export", &sandbox.at("dump.json"), "--json"]);
    let ended = command.status().unwrap();
    assert!(!ended.success());
    assert_eq!(fs::read(sandbox.path("dump.json")).unwrap(), before);
}

#[cfg(target_os = "linux")]
const MEGABYTE: usize = 1 << 20;

/// A build without optimisation takes its time with the whole size: it gets a quarter, unless the soak asks for all.
#[cfg(target_os = "linux")]
fn sized(whole: usize) -> usize {
    if cfg!(debug_assertions) && std::env::var_os("INSTEP_SOAK").is_none() { whole / 4 } else { whole }
}

/// The address space that the program needs for a file of next to nothing: code, libraries, stacks.
#[cfg(target_os = "linux")]
fn for_itself(sandbox: &Sandbox) -> usize {
    fs::write(sandbox.path("small"), "date,time,minutes\n2026-11-01,20:00,10\n").unwrap();
    let runs = |most: &usize| {
        let limit = format!("ulimit -v {}", most / 1024);
        let args = ["import", &sandbox.at("small"), "--json", "--dry-run"];
        limited(&limit, sandbox, &args).output().unwrap().status.success()
    };
    let most = (4..64).map(|n| n * 4 * MEGABYTE).find(runs).expect("it runs in 256 megabytes");
    // The kernel rounds, and an allocator asks for arenas.
    most + 4 * MEGABYTE
}

/// Files made to eat the memory. Each is refused, or taken, within an address space of four times the file and what
/// the program needs for itself.
#[cfg(target_os = "linux")]
#[test]
fn no_file_takes_more_than_four_times_its_size_in_memory() {
    let sandbox = Sandbox::new();
    sandbox.json(&["today"]);
    let itself = for_itself(&sandbox);
    let empty = String::from_utf8(sandbox.dump()).unwrap();
    let long = "x".repeat(sized(100) * MEGABYTE);
    let row = |field: &str| empty.replacen("\"session\":[", &format!("\"session\":[{field}"), 1);
    for (name, text) in [
        ("a key of many megabytes", row(&format!("{{\"{long}\":1"))),
        ("a text of many megabytes", row(&format!("{{\"id\":\"{long}\"}}"))),
        ("a text of many megabytes where a number is due", row(&format!("{{\"stamp\":\"{long}\"}}"))),
        ("a format of many megabytes", format!("{{\"format\":\"{long}\"}}")),
        ("a header of many megabytes", format!("date,time,minutes,{long}")),
        ("a quote in a header that never ends", format!("date,time,minutes,\"{long}")),
        ("a million empty objects", row(&"{},".repeat(1_000_000))),
        ("a list of them", format!("[{}", "{},".repeat(1_000_000))),
        ("five million lists in each other", row(&"[".repeat(5_000_000))),
        ("five million zones", row(&format!("{{\"tags\":[{}", "\"\",".repeat(5_000_000)))),
    ] {
        let size = text.len();
        fs::File::create(sandbox.path("bomb")).unwrap().write_all(text.as_bytes()).unwrap();
        drop(text);
        let most = (4 * size + itself) / 1024;
        let mut command =
            limited(&format!("ulimit -v {most}"), &sandbox, &["import", &sandbox.at("bomb"), "--json"]);
        let begun = std::time::Instant::now();
        let ran = finish(&mut command, "");
        assert!(
            ran.status == 1 || ran.status == 4,
            "{name}: {} {}",
            ran.status,
            &ran.err[..ran.err.len().min(300)]
        );
        let kind = error(&ran.err)["kind"].clone();
        println!("{name}: {size} bytes, {kind} in {:?} within {most} KiB", begun.elapsed());
        assert!(kind == "invalid" || kind == "not_ours", "{name}: {}", ran.err);
        assert!(ran.err.len() < 1000, "{name}: nothing of it is repeated");
    }
    // Lines that are merely too long are told, and the others taken.
    let text =
        format!("date,time,minutes,note\n2026-11-01,20:00,10,\"{long}\"\n{long}\n2026-11-02,20:00,10,");
    fs::write(sandbox.path("bomb"), &text).unwrap();
    let most = (4 * text.len() + itself) / 1024;
    let args = ["import", &sandbox.at("bomb"), "--json", "--dry-run"];
    let ran = finish(&mut limited(&format!("ulimit -v {most}"), &sandbox, &args), "");
    assert_eq!(ran.status, 0, "{}", ran.err);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&report["inserted"], report["rejected"].as_array().unwrap().len()), (&json!(1), 2));
    assert_eq!(sandbox.json(&["sessions"]), json!([]));
}

/// Short lines, each of which becomes a session of half a thousand bytes.
#[cfg(target_os = "linux")]
#[test]
fn many_lines_take_no_more_than_four_times_their_size() {
    let sandbox = Sandbox::new();
    sandbox.json(&["today"]);
    let itself = for_itself(&sandbox);
    let count = sized(200_000);
    let text = lines(u32::try_from(count).unwrap());
    fs::write(sandbox.path("many"), &text).unwrap();
    let most = (4 * text.len() + itself) / 1024;
    for dry_run in [true, false] {
        let file = sandbox.at("many");
        let mut args = vec!["import", &file, "--json"];
        args.extend(dry_run.then_some("--dry-run"));
        let begun = std::time::Instant::now();
        let ran = finish(&mut limited(&format!("ulimit -v {most}"), &sandbox, &args), "");
        assert_eq!(ran.status, 0, "{}", ran.err);
        println!("{count} lines of {} bytes in {:?} within {most} KiB", text.len(), begun.elapsed());
        let report: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!((&report["inserted"], &report["rejected"]), (&json!(count), &json!([])));
    }
}
