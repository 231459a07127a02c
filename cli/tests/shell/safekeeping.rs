use std::fs;
use std::path::PathBuf;

use serde_json::json;

use super::support::{Sandbox, has, without_undo};

#[test]
fn a_backup_goes_there_and_back() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "10"]);
    let made = sandbox.json(&["backup"]);
    has(&made, "path made_at bytes text");
    let path = made["path"].as_str().unwrap();
    sandbox.json(&["log", "soak", "--minutes", "20"]);
    let would = sandbox.json(&["restore", path, "--dry-run"]);
    has(&would, "inserted updated skipped rejected dry_run removed kept");
    assert_eq!(
        (&would["skipped"], &would["removed"], &would["dry_run"]),
        (&json!(1), &json!(1), &json!(true))
    );
    assert_eq!(sandbox.json(&["sessions"]).as_array().unwrap().len(), 2);
    let done = sandbox.json(&["restore", path]);
    assert_eq!((&done["removed"], &done["rejected"]), (&json!(1), &json!([])));
    assert_eq!(sandbox.json(&["sessions"]).as_array().unwrap().len(), 1);
    let back = sandbox.run(&["restore", done["kept"].as_str().unwrap()]).out;
    let text = back.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("1 entry comes back."), "{back}");
    // What is copied from the terminal is the whole name.
    assert!(fs::exists(back.lines().last().unwrap().trim()).unwrap(), "{back}");
    assert_eq!(sandbox.json(&["sessions"]).as_array().unwrap().len(), 2);

    let elsewhere = sandbox.folder.path().join("elsewhere");
    let elsewhere = elsewhere.to_str().unwrap();
    assert_eq!(sandbox.fails(&["backup", elsewhere], 4)["what"], "file");
    fs::create_dir(elsewhere).unwrap();
    assert!(sandbox.json(&["backup", elsewhere])["path"].as_str().unwrap().starts_with(elsewhere));
    assert!(sandbox.json(&["settings"])["last_backup"].as_str().unwrap().starts_with("2026-11-21"));
}

#[test]
fn a_broken_backup_is_refused_and_the_data_is_as_it_was() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "10"]);
    let path = sandbox.json(&["backup"])["path"].as_str().unwrap().to_owned();
    let mut bytes = fs::read(&path).unwrap();
    bytes[5000] ^= 1;
    fs::write(&path, bytes).unwrap();
    let before = sandbox.bytes();
    let error = sandbox.fails(&["restore", &path], 4);
    assert_eq!((&error["kind"], &error["what"]), (&json!("damaged"), &json!("backup")));
    assert_eq!(sandbox.bytes(), before);
    assert_eq!(sandbox.fails(&["restore", "no-such-file"], 1)["what"], "backup");
    let doctor = sandbox.run(&["doctor"]);
    assert_eq!(doctor.status, 1);
    assert!(doctor.out.starts_with("! 1 backup can't be read."), "{}", doctor.out);
}

#[test]
fn a_damaged_file_is_told_and_taken_up_by_three_ways() {
    for (way, left) in [("--from-backup", 1), ("--rows", 0), ("--anew", 0)] {
        let sandbox = Sandbox::new();
        sandbox.json(&["log", "soak", "--minutes", "10"]);
        sandbox.json(&["backup"]);
        assert_eq!(sandbox.fails(&["recover", way], 4)["why"], "not_damaged", "nothing is wrong yet");
        assert_eq!(sandbox.fails(&["recover"], 4)["why"], "not_damaged");
        fs::write(sandbox.file(), b"").unwrap();
        let error = sandbox.fails(&["sessions"], 4);
        assert_eq!((&error["kind"], &error["what"]), (&json!("damaged"), &json!("emptied")));
        assert!(error["mend"].as_str().unwrap().ends_with("instep recover --from-backup | --rows | --anew"));
        // Without a way it says which there are, and changes nothing.
        has(&sandbox.json(&["recover"]), "title kept options spoken");
        let told = sandbox.run(&["recover"]).out;
        // An empty file has no rows to save.
        for (way, offered) in [("--from-backup", true), ("--rows", false), ("--anew", true)] {
            assert_eq!(told.contains(&format!("\n  instep recover {way}")), offered, "{told}");
        }
        assert_eq!(sandbox.bytes(), b"");
        let report = sandbox.json(&["recover", way]);
        let unknown = report["text"].as_str().unwrap().contains("We can’t tell from the file");
        assert_eq!(unknown, way == "--rows", "{report}");
        has(&report, "set_aside made_at tables kept lost text");
        let aside = report["set_aside"].as_str().unwrap().to_owned();
        assert_eq!(fs::read(format!("{aside}/instep.db")).unwrap(), b"");
        assert_eq!(sandbox.json(&["sessions"]).as_array().unwrap().len(), left, "{way}");
        let doctor = sandbox.json(&["doctor"]);
        assert_eq!(doctor["ok"], true, "{doctor}");
        assert!(doctor.to_string().contains("-damaged-"), "{doctor}");
    }
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.fails(&["recover"], 4)["what"], "file");
    assert_eq!(sandbox.fails(&["recover", "--rows", "--anew"], 2)["kind"], "usage");
}

#[test]
fn flipped_bits_are_found_by_the_check_up_and_saved_row_by_row() {
    let sandbox = Sandbox::new();
    for note in ["the first", "the second", "the third"] {
        sandbox.json(&["log", "soak", "--minutes", "10", "--note", note]);
    }
    let mut bytes = sandbox.bytes();
    let at = bytes.windows(10).position(|w| w == b"the second").unwrap();
    bytes[at] = b'T';
    fs::write(sandbox.file(), bytes).unwrap();
    let doctor = sandbox.command(&["doctor", "--json"]).output().unwrap();
    assert_eq!(doctor.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&doctor.stdout).unwrap();
    has(&report, "ok findings version schema sqlite");
    has(&report["findings"][0], "severity what mend");
    assert_eq!((&report["ok"], &report["findings"][0]["severity"]), (&json!(false), &json!("problem")));
    assert_eq!(sandbox.fails(&["backup"], 4)["kind"], "damaged");
    assert!(sandbox.run(&["recover"]).out.contains("\n  instep recover --rows\n"));
    let report = sandbox.json(&["recover", "--rows"]);
    assert_eq!((&report["kept"], &report["lost"]), (&json!(2), &json!(1)));
    assert_eq!(report["tables"][0]["text"], "2 entries were saved. 1 entry was lost.");
    assert_eq!(sandbox.json(&["sessions"]).as_array().unwrap().len(), 2);

    // Without its first page the file says no more how much there was, and what lies behind that page is there.
    let mut bytes = sandbox.bytes();
    bytes[..4096].fill(0xa5);
    fs::write(sandbox.file(), &bytes).unwrap();
    let told = sandbox.run(&["recover", "--rows"]);
    assert_eq!(told.status, 0, "{}", told.err);
    assert!(
        told.out.starts_with("2 entries were saved. We can’t tell from the file how many were lost."),
        "{}",
        told.out
    );

    // Without any page: one sentence, and no list of what is not known.
    bytes.fill(0xa5);
    fs::write(sandbox.file(), bytes).unwrap();
    let told = sandbox.run(&["recover", "--rows"]);
    assert_eq!(told.status, 0, "{}", told.err);
    assert!(
        told.out.starts_with("0 entries were saved. We can’t tell from the file how many were lost."),
        "{}",
        told.out
    );
    assert_eq!(told.out.matches("saved").count(), 1, "{}", told.out);
}

#[test]
fn the_trash_is_looked_at_and_emptied_and_everything_can_go() {
    let sandbox = Sandbox::new();
    for _ in 0..3 {
        sandbox.json(&["log", "soak", "--minutes", "10", "--note", "canary"]);
    }
    let days = ["--from", "2026-11-21", "--to", "2026-11-21"];
    let would = sandbox.json(&[&["session", "delete-all", "--dry-run"][..], &days[..]].concat());
    assert_eq!((&would["sessions"], &would["backup"]), (&json!(3), &json!(null)));
    assert_eq!(sandbox.json(&["trash"]), json!({ "entries": [] }));
    assert_eq!(sandbox.run(&["trash"]).out, "The trash is empty.\n");
    assert_eq!(sandbox.run(&["trash", "--empty"]).out, "The trash was empty.\n");
    let told = sandbox.run(&[&["session", "delete-all"][..], &days[..]].concat()).out;
    let backup = without_undo(&told).lines().last().unwrap().trim();
    assert!(fs::exists(backup).unwrap(), "it names the backup: {told}");
    let rating = sandbox.json(&["rate", "sleep", "4"])["id"].clone();
    sandbox.json(&["rating", "delete", rating.as_str().unwrap()]);
    let trash = sandbox.json(&["trash"]);
    let count = |kind: &str| {
        trash["entries"].as_array().unwrap().iter().filter(|entry| entry["content"][kind].is_object()).count()
    };
    assert_eq!(["session", "rating"].map(count), [3, 1]);
    let told = sandbox.run(&["trash"]).out;
    assert_eq!(told.matches("In the trash: ").count(), 4, "{told}");
    let would = sandbox.json(&["trash", "--empty", "--dry-run"]);
    has(&would, "sessions ratings reminders dry_run backup text");
    assert_eq!(
        (&would["sessions"], &would["ratings"], &would["backup"]),
        (&json!(3), &json!(1), &json!(null))
    );
    assert_eq!(sandbox.json(&["trash"])["entries"].as_array().unwrap().len(), 4);
    assert_eq!(sandbox.fails(&["trash", "--dry-run"], 2)["kind"], "usage");
    let told = sandbox.run(&["trash", "--empty"]).out;
    let words = "Gone from your log: 3 sessions and 1 rating. The backup made just before still has it.";
    assert!(told.split_whitespace().collect::<Vec<_>>().join(" ").starts_with(words), "{told}");
    assert!(fs::exists(told.lines().last().unwrap().trim()).unwrap(), "it names the backup: {told}");
    assert!(!String::from_utf8_lossy(&sandbox.bytes()).contains("canary"));

    assert_eq!(sandbox.fails(&["erase"], 2)["kind"], "usage");
    assert!(sandbox.file().exists());
    let elsewhere = Sandbox::new();
    let kept = elsewhere.folder.path().join("kept.json");
    sandbox.json(&["export", kept.to_str().unwrap()]);
    fs::write(sandbox.folder.path().join("instep.db-list.json"), "theirs").unwrap();
    // The next call moves it into a folder; erasing leaves it there.
    fs::write(sandbox.folder.path().join("instep.db-next"), "theirs as well").unwrap();
    sandbox.json(&["today"]);
    let erased = sandbox.json(&["erase", "--yes"]);
    has(&erased, "erased backups set_aside left text");
    assert_eq!((&erased["erased"], &erased["set_aside"]), (&json!(true), &json!(0)));
    assert!(erased["backups"].as_i64().unwrap() > 0, "{erased}");
    let left: Vec<PathBuf> = serde_json::from_value(erased["left"].clone()).unwrap();
    let [list, folder] = &left[..] else { panic!("{left:?}") };
    assert_eq!(list, &sandbox.folder.path().join("instep.db-list.json"));
    assert_eq!(fs::read_to_string(folder.join("instep.db-next")).unwrap(), "theirs as well");
    let folder_name = folder.file_name().unwrap().to_string_lossy();
    assert!(folder_name.starts_with("instep.db-unknown-"), "{folder_name}");
    assert_eq!(
        erased["text"].as_str().unwrap(),
        format!(
            "Gone for good: your entries, your answers, your settings and the backups beside them. \
         Not Instep's, so it was left in its place: instep.db-list.json and {folder_name}. \
         What you saved elsewhere stays: exports, pages, pictures and backups in other folders."
        )
    );
    assert!(kept.exists());
    fs::remove_file(list).unwrap();
    fs::remove_dir_all(folder).unwrap();
    assert_eq!(fs::read_dir(sandbox.folder.path()).unwrap().count(), 0);
    assert_eq!(sandbox.json(&["sessions"]), json!([]));
    let words = sandbox.run(&["erase", "--yes"]).out;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.starts_with("Gone for good: your entries, your answers, your settings. What you saved"),
        "{words}"
    );
}

/// A file that does not open can go all the same, and what is not ours stays.
#[test]
fn what_is_damaged_can_be_erased_and_nothing_else() {
    for wreck in [&b""[..], b"%PDF-1.7 not a database", &[0; 8192]] {
        let sandbox = Sandbox::new();
        sandbox.json(&["log", "soak", "--minutes", "10", "--note", "canary"]);
        sandbox.json(&["backup"]);
        fs::write(sandbox.file(), wreck).unwrap();
        assert_eq!(sandbox.fails(&["sessions"], 4)["kind"], "damaged");
        sandbox.json(&["recover", "--rows"]);
        fs::write(sandbox.file(), wreck).unwrap();
        let erased = sandbox.json(&["erase", "--yes"]);
        assert_eq!((&erased["erased"], &erased["set_aside"]), (&json!(true), &json!(1)));
        assert!(erased["text"].as_str().unwrap().contains("the damaged data that was set aside"), "{erased}");
        assert_eq!(fs::read_dir(sandbox.folder.path()).unwrap().count(), 0);
        assert_eq!(sandbox.fails(&["erase", "--yes"], 4)["what"], "file", "nothing is there any more");
    }
    let sandbox = Sandbox::new();
    fs::write(sandbox.file(), "a letter").unwrap();
    assert_eq!(sandbox.fails(&["erase", "--yes"], 4)["kind"], "not_ours");
    assert_eq!(sandbox.bytes(), b"a letter");
}

#[test]
fn the_day_after_a_backup_is_made_without_a_word() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "10"]);
    assert_eq!(sandbox.json(&["settings"])["last_backup"], json!(null));
    sandbox.json(&["today", "--now", "2026-11-22T21:00:00+01:00"]);
    let settings = sandbox.json(&["settings", "--now", "2026-11-22T21:00:00+01:00"]);
    assert_eq!(settings["last_backup"], "2026-11-22T21:00:00+01:00");
}

/// Killed at any moment, a restore leaves the old file or the new one, whole.
#[test]
fn a_restore_that_is_killed_leaves_the_old_or_the_new() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "10"]);
    let path = sandbox.json(&["backup"])["path"].as_str().unwrap().to_owned();
    let mut counts = [0, 0];
    for n in 0..25u64 {
        sandbox.json(&["log", "soak", "--minutes", "20"]);
        let before = sandbox.json(&["sessions"]).as_array().unwrap().len();
        let mut child =
            sandbox.command(&["restore", &path]).stdout(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(n * 4));
        let _ = child.kill();
        child.wait().unwrap();
        let doctor = sandbox.run(&["doctor"]);
        assert_eq!(doctor.status, 0, "{}", doctor.out);
        let after = sandbox.json(&["sessions"]).as_array().unwrap().len();
        assert!(after == before || after == 1, "{before} sessions became {after}");
        counts[usize::from(after == 1 && before != 1)] += 1;
    }
    println!("25 kills: {} times the old file, {} times the new", counts[0], counts[1]);
}

/// Whatever lies beside the data file under one of the program's names, and was not put there by it: the data file is as it
/// was, the check-up says where the stranger is now, and it is there byte for byte.
#[test]
fn files_of_strangers_are_never_taken_for_the_programs_own() {
    for ending in ["-next", "-erasing", "-new", "-wal", "-shm", "-journal", "-made", "-checked"] {
        for content in [&b""[..], b"garbage, and not a little of it"] {
            let sandbox = Sandbox::new();
            sandbox.json(&["log", "soak", "--minutes", "5"]);
            let before = sandbox.bytes();
            fs::write(format!("{}{ending}", sandbox.file().display()), content).unwrap();
            assert_eq!(sandbox.json(&["sessions"]).as_array().unwrap().len(), 1, "{ending}");
            assert!(sandbox.bytes() == before, "{ending}");
            let doctor = sandbox.json(&["doctor"]).to_string();
            // An empty log, index or marker says nothing and is nobody's.
            let harmless = content.is_empty() && ["-wal", "-shm", "-made"].contains(&ending);
            assert_eq!(
                doctor.contains("Files that Instep did not write were moved here:"),
                !harmless,
                "{doctor}"
            );
            if !harmless {
                let folder = format!("{}-unknown-2026-11-21", sandbox.file().display());
                assert_eq!(fs::read(format!("{folder}/instep.db{ending}")).unwrap(), content);
                assert!(doctor.contains(&folder), "{doctor}");
            }
        }
    }
}

#[test]
fn a_log_without_its_data_is_told_and_no_new_data_begins() {
    let sandbox = Sandbox::new();
    let log = format!("{}-wal", sandbox.file().display());
    fs::write(&log, "somebody's").unwrap();
    let error = sandbox.fails(&["log", "soak", "--minutes", "5"], 4);
    assert_eq!((&error["kind"], &error["what"]), (&json!("damaged"), &json!("missing")));
    assert_eq!(fs::read_dir(sandbox.folder.path()).unwrap().count(), 1);
    assert_eq!(fs::read(log).unwrap(), b"somebody's");
}

/// A file that another program changed, or only dressed up as ours. The header bytes are enough for a shell test; every
/// change of a schema is tried in the core.
#[test]
fn another_programs_database_with_our_mark_is_refused_and_not_touched() {
    let sandbox = Sandbox::new();
    // The smallest database: one empty page of a schema, with our mark and version 1.
    let mut page = vec![0u8; 4096];
    page[..16].copy_from_slice(b"SQLite format 3\0");
    page[16..24].copy_from_slice(&[0x10, 0, 1, 1, 0, 64, 32, 32]);
    for (at, number) in [(28, 1u32), (44, 4), (56, 1), (60, 1), (68, 0x496e_7374)] {
        page[at..at + 4].copy_from_slice(&number.to_be_bytes());
    }
    page[100] = 0x0d;
    page[105] = 0x10;
    fs::write(sandbox.file(), &page).unwrap();
    for args in [
        &["today"][..],
        &["log", "soak", "--minutes", "5"],
        &["doctor"],
        &["erase", "--yes"],
        &["recover", "--rows"],
    ] {
        assert_eq!(sandbox.fails(args, 4)["kind"], "not_ours", "{args:?}");
        assert_eq!(sandbox.bytes(), page, "{args:?}");
        assert_eq!(fs::read_dir(sandbox.folder.path()).unwrap().count(), 1, "{args:?}");
    }
}

/// Two copies of one data file go on apart while the clock stood ahead: both edit the same session. Whatever the order in
/// which they take each other in, they end with the same.
#[test]
fn copies_of_one_data_file_meet_again_and_agree() {
    for with_marker in [true, false] {
        let (a, b) = (Sandbox::new(), Sandbox::new());
        a.json(&[
            "--now",
            "2027-01-01T10:00:00+01:00",
            "log",
            "soak",
            "--minutes",
            "5",
            "--at",
            "2026-11-16T20:00",
        ]);
        fs::copy(a.file(), b.file()).unwrap();
        if with_marker {
            let marker = |sandbox: &Sandbox| format!("{}-made", sandbox.file().display());
            fs::copy(marker(&a), marker(&b)).unwrap();
        }
        let id = a.json(&["sessions"])[0]["id"].as_str().unwrap().to_owned();
        let archive = |sandbox: &Sandbox, note: &str| {
            sandbox.json(&["session", "edit", &id, "--note", note]);
            let path = sandbox.folder.path().join("archive.json");
            sandbox.json(&["export", path.to_str().unwrap()]);
            path.to_str().unwrap().to_owned()
        };
        let (from_a, from_b) = (archive(&a, "from a"), archive(&b, "from b"));
        for sandbox in [&a, &b] {
            for path in [&from_b, &from_a] {
                assert_eq!(sandbox.json(&["import", path])["rejected"], json!([]));
            }
        }
        let note = |sandbox: &Sandbox| sandbox.json(&["session", "show", &id])["note"].clone();
        assert_eq!(note(&a), note(&b), "marker copied: {with_marker}");
        let export = |sandbox: &Sandbox| {
            let path = sandbox.folder.path().join("all.json");
            sandbox.json(&["export", path.to_str().unwrap()]);
            fs::read_to_string(path).unwrap()
        };
        assert_eq!(export(&a), export(&b));
    }
}

#[cfg(unix)]
#[test]
fn data_at_paths_that_lead_nowhere_is_refused_with_a_reason() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "5"]);
    let folder = sandbox.folder.path();
    std::os::unix::fs::symlink("b", folder.join("a")).unwrap();
    std::os::unix::fs::symlink("a", folder.join("b")).unwrap();
    let below = sandbox.file().join("x.db");
    let long = folder.join("n".repeat(300));
    for (path, kind) in [
        (folder.join("a"), "not_found"),
        (folder.join("a/x.db"), "not_found"),
        (below, "not_found"),
        (long, "invalid"),
        ("/dev/null".into(), "not_ours"),
        (folder.to_owned(), "invalid"),
    ] {
        for args in
            [&["today"][..], &["log", "soak", "--minutes", "5"], &["recover", "--anew"], &["erase", "--yes"]]
        {
            let args = [&["--data", path.to_str().unwrap()], args].concat();
            assert_eq!(sandbox.fails(&args, 4)["kind"], kind, "{args:?}");
        }
    }
    if fs::exists("/proc/self/mem").unwrap() {
        assert_eq!(sandbox.fails(&["backup", "/proc"], 4)["kind"], "read_only");
        for made_up in ["/proc/self/mem", "/proc/self/status", "/proc/meminfo"] {
            assert_eq!(sandbox.fails(&["restore", made_up], 4)["kind"], "invalid", "{made_up}");
        }
    }
}

#[cfg(unix)]
#[test]
fn the_data_and_all_beside_it_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "5"]);
    sandbox.json(&["backup"]);
    fs::write(format!("{}-next", sandbox.file().display()), "a stranger").unwrap();
    sandbox.json(&["today"]);
    let modes = |open: Option<u32>| {
        let mut left = vec![sandbox.folder.path().to_owned()];
        let mut found = Vec::new();
        while let Some(folder) = left.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if let Some(mode) = open.filter(|_| path.is_file()) {
                    fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
                }
                let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
                found.push((path.clone(), mode));
                if path.is_dir() {
                    left.push(path);
                }
            }
        }
        found
    };
    let found = modes(None);
    assert!(found.len() > 5, "{found:?}");
    for (path, mode) in &found {
        assert_eq!(*mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
    }
    // Open to all by mistake: closed when the file is next opened.
    modes(Some(0o644));
    sandbox.json(&["today"]);
    for (path, mode) in modes(None) {
        let beside = path.parent() == Some(sandbox.folder.path()) && path.is_file();
        assert!(!beside || mode == 0o600, "{} {mode:o}", path.display());
    }
}
