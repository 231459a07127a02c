use std::fs;

use super::support::{Sandbox, bare, error, finish, has};

const NO_SUCH: &str = "0198a000-0000-7000-8000-000000000001";

#[test]
fn a_recorded_answer_that_blocks_exits_with_three() {
    let sandbox = Sandbox::new();
    let safety = sandbox.json(&["safety", "--set", "dvt_now=yes", "injury:left=no"]);
    has(&safety, "answers changes possible questions due");
    assert_eq!(safety["answers"].as_array().unwrap().len(), 2);
    let told = sandbox.fails(&["play", "G0", "--fast"], 3);
    assert_eq!((&told["kind"], &told["changes"][0]["flag"]), (&"refused".into(), &"dvt_now".into()));
    assert_eq!(told["possible"].as_array().unwrap().len(), 0);
    for line in ["safety --set nose=yes", "safety --set diabetes", "look --foot left"] {
        sandbox.fails(&line.split(' ').collect::<Vec<_>>(), 2);
    }
    sandbox.json(&["safety", "--set", "dvt_now=cleared"]);
    let look = sandbox.json(&["look", "--foot", "left", "--zone", "toe_1", "--what", "cut"]);
    has(&look, "care_day outcome findings changes");
    let id = look["findings"][0]["id"].as_str().unwrap().to_owned();
    let gone = sandbox.json(&["look", "--gone", &id]);
    assert_eq!(gone["findings"].as_array().unwrap().len(), 0);
}

#[test]
fn what_can_not_be_read_is_status_2_and_nothing_is_written() {
    let sandbox = Sandbox::new();
    for line in [
        "rate comfort NaN",
        "rate comfort seven",
        "rate sleep 5 --date 2026-02-30",
        "sessions --from 2026-02-30",
        "sessions --to tomorrow",
        "review --week 2026-13-01",
        "reminder add 25:00",
        "reminder add 7",
        "reminder why yesterday",
        "reminder snooze",
        "reminder snooze x --minutes soon",
        "reminder add 21:00 --days mon,someday",
        "log G0 --at 25:00",
        "log G0 --at 2026-02-30",
        "log G0 --at 2026-02-30T10:00",
        "log G0 --minutes many",
        "settings set day_start 25:00",
        "settings set aim NaN",
        "settings set voice maybe",
        "settings set colour blue",
        "settings set aim 3 voice yes",
        "guide",
        "guide G0 --posture standing",
        "--zone Europe/Atlantis today",
        "--now 2026-02-30T10:00:00Z today",
        "--now tomorrow today",
        "--colour today",
        "dance",
        "reminder plan --armed does-not-exist.json",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        assert_eq!(sandbox.fails(&args, 2)["kind"], "usage", "{line}");
    }
    assert!(!sandbox.file().exists(), "not even an empty data file was made");
}

#[test]
fn what_is_armed_must_be_what_was_printed() {
    let sandbox = Sandbox::new();
    let file = sandbox.folder.path().join("armed.json");
    let path = file.to_str().unwrap();
    for wrong in ["", "{}", "[{\"occurrence\": 1}]", "not json"] {
        fs::write(&file, wrong).unwrap();
        assert_eq!(sandbox.fails(&["reminder", "plan", "--armed", path], 2)["kind"], "usage", "{wrong}");
    }
}

#[test]
fn the_environment_is_read_as_strictly_as_the_line() {
    let sandbox = Sandbox::new();
    for (name, value) in [("INSTEP_NOW", "soon"), ("INSTEP_ZONE", "Nowhere")] {
        let ran = finish(sandbox.command(&["today", "--json"]).env(name, value), "");
        assert_eq!((ran.status, error(&ran.err)["kind"].as_str()), (2, Some("usage")), "{name}");
    }
}

#[test]
fn what_the_core_refuses_is_status_1_with_its_reason() {
    let sandbox = Sandbox::new();
    for (line, kind, field) in [
        ("guide G99", "not_found", ""),
        ("play G99", "not_found", ""),
        ("log G99", "not_found", ""),
        ("rate comfort 11", "invalid", "value"),
        ("rate comfort -1", "invalid", "value"),
        ("rate pain 99999999999999999999", "invalid", "value"),
        ("rate comfort 0 --steps 5", "invalid", "value"),
        ("log soak", "invalid", "minutes"),
        ("log soak --minutes 99999", "invalid", "minutes"),
        ("log G0 --at 23:59", "invalid", "started_at"),
        ("settings set aim 8", "invalid", "aim"),
        ("settings set switch_seconds 45", "invalid", "switch_seconds"),
        ("settings set day_start 12:00", "invalid", "day_start"),
        ("session show not-an-id", "invalid", "id"),
        ("rate comfort 5 --session not-an-id --phase after", "invalid", "id"),
        ("resume", "not_found", ""),
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        let error = sandbox.fails(&args, 1);
        assert_eq!(error["kind"], kind, "{line}: {error}");
        if !field.is_empty() {
            assert_eq!(error["field"], field, "{line}: {error}");
        }
    }
    for args in [
        ["session", "show", NO_SUCH],
        ["session", "delete", NO_SUCH],
        ["session", "restore", NO_SUCH],
        ["reminder", "pause", NO_SUCH],
        ["reminder", "resume", NO_SUCH],
        ["reminder", "remove", NO_SUCH],
    ] {
        assert_eq!(sandbox.fails(&args, 1)["kind"], "not_found", "{args:?}");
    }
    let no_ring = format!("{NO_SUCH}/2026-11-21");
    for action in ["snooze", "done", "skip"] {
        assert_eq!(sandbox.fails(&["reminder", action, &no_ring], 1)["kind"], "not_found", "{action}");
        assert_eq!(
            sandbox.fails(&["reminder", action, "not-an-occurrence"], 1)["kind"],
            "invalid",
            "{action}"
        );
    }
    assert_eq!(sandbox.fails(&["reminder", "edit", NO_SUCH, "--time", "20:00"], 1)["kind"], "not_found");
    assert_eq!(sandbox.fails(&["session", "edit", NO_SUCH, "--note", "x"], 1)["kind"], "not_found");
    assert_eq!(sandbox.json(&["sessions"]), serde_json::json!([]));
}

/// Linux takes arguments of at most 128 KiB, so a megabyte never reaches the process; this is what does.
#[test]
fn a_note_that_is_too_long_is_refused() {
    let sandbox = Sandbox::new();
    let note = "é".repeat(60_000);
    let error = sandbox.fails(&["log", "G0", "--note", &note], 1);
    assert_eq!((error["kind"].as_str(), error["field"].as_str()), (Some("invalid"), Some("note")));
    assert!(!error.to_string().contains('é'), "an error must not repeat what a person wrote");
}

#[test]
fn a_folder_a_uri_and_a_missing_folder_are_no_data_file() {
    let sandbox = Sandbox::new();
    let folder = sandbox.folder.path().to_str().unwrap();
    let missing = format!("{folder}/missing/instep.db");
    for (path, kind) in
        [(folder, "invalid"), ("file:instep.db", "invalid"), ("", "invalid"), (missing.as_str(), "not_found")]
    {
        let error = sandbox.fails(&["--data", path, "today"], 4);
        assert_eq!(error["kind"], kind, "{path}");
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0, "nothing was made");
}

#[test]
fn a_file_that_is_no_database_or_somebody_elses_is_left_as_it_is() {
    let sandbox = Sandbox::new();
    let mut foreign = b"SQLite format 3\0".to_vec();
    foreign.resize(4096, 0);
    for bytes in [b"Dear diary".to_vec(), foreign] {
        fs::write(sandbox.file(), &bytes).unwrap();
        for args in [&["today"][..], &["log", "G0"], &["sessions"]] {
            assert_eq!(sandbox.fails(args, 4)["kind"], "not_ours");
        }
        assert_eq!(sandbox.bytes(), bytes);
        assert_eq!(fs::read_dir(sandbox.folder.path()).unwrap().count(), 1, "nothing was made beside it");
    }
}

#[test]
fn a_newer_file_is_left_as_it_is() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "G0"]);
    // The schema version stands in SQLite's header, four bytes from the sixtieth on.
    let mut bytes = sandbox.bytes();
    bytes[60..64].copy_from_slice(&9999_i32.to_be_bytes());
    fs::write(sandbox.file(), &bytes).unwrap();
    for args in [&["today"][..], &["log", "G0"]] {
        let error = sandbox.fails(args, 4);
        assert_eq!((error["kind"].as_str(), error["found"].as_i64()), (Some("newer"), Some(9999)));
    }
    assert_eq!(sandbox.bytes(), bytes);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_status_4() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    let sandbox = Sandbox::new();
    sandbox.json(&["log", "G0"]);
    let before = sandbox.bytes();
    let folder = sandbox.folder.path();
    let set = |mode: u32| fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
    // Who may do anything is not stopped by permissions, so the command runs as somebody else then.
    let root = fs::metadata(folder).unwrap().uid() == 0;
    set(0o555);
    for path in [sandbox.file(), folder.join("new.db")] {
        let mut command = sandbox.command(&["log", "G0", "--json"]);
        command.env("INSTEP_DATA", &path);
        if root {
            command.uid(65534).gid(65534);
        }
        let ran = finish(&mut command, "");
        assert_eq!(ran.status, 4, "{}: {}", path.display(), ran.err);
        assert_eq!(error(&ran.err)["kind"], "read_only", "{}", path.display());
    }
    set(0o755);
    assert_eq!(sandbox.bytes(), before);
    assert!(!folder.join("new.db").exists());
}

#[test]
fn help_is_no_failure_and_needs_no_file() {
    for args in [&["--help"][..], &["play", "--help"], &["settings", "set", "--help"], &["--version"]] {
        let ran = finish(&mut bare(args), "");
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{args:?}");
        assert!(ran.out.contains("instep"), "{args:?}");
    }
}

#[test]
fn help_names_pages_places_and_keys() {
    for (args, parts) in [
        (
            &["safety", "--help"][..],
            &["right_now, feet, health, legs, later", "--set or --rest, not both", "toe_web_1", "dvt_now"][..],
        ),
        (&["play", "--help"], &["In the safety check: n no", "a start anyway"]),
        (&["look", "--help"], &["Places of --zone: toe_1", "heel_pad"]),
    ] {
        let out = finish(&mut bare(args), "").out.replace('\n', " ");
        for part in parts {
            assert!(out.contains(part), "{part}: {out}");
        }
    }
}

/// Every place that the help names is one that the core takes.
#[test]
fn places_of_the_help_are_known() {
    let sandbox = Sandbox::new();
    let help = finish(&mut bare(&["look", "--help"]), "").out;
    let list = help.split("Places of --zone: ").nth(1).unwrap().trim().trim_end_matches('.');
    for place in list.split(',').map(str::trim) {
        sandbox.json(&["look", "--foot", "left", "--zone", place, "--what", "crack"]);
    }
}
