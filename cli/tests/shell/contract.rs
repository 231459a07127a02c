use std::fs;

use serde_json::{Value, json};

use super::support::{NOW, Sandbox, bare, finish, has};

const SESSION: &str = "id kind guide receiver mode started_at ended_at zone care_day active_seconds \
    planned_seconds status stop_reason foot comfort_before comfort_after ratings note";
const RATING: &str = "id instrument instrument_version value answered care_day night session phase foot";
const REMINDER: &str = "id time days name paused next silenced_by";

#[test]
fn today() {
    let sandbox = Sandbox::new();
    sandbox.json(&["reminder", "add", "21:30"]);
    let today = sandbox.json(&["today"]);
    has(&today, "care_day next_reminder unfinished suggestions week aim ask_sleep");
    assert_eq!(today["care_day"], "2026-11-21");
    has(&today["next_reminder"], "occurrence at name delivery");
    assert_eq!(today["next_reminder"]["at"], "2026-11-21T21:30:00+01:00");
    assert_eq!(today["week"].as_array().unwrap().len(), 7);
    has(&today["week"][0], "day sessions");
    has(&today["suggestions"][0], "guide title minutes");
    assert_eq!(today["unfinished"], Value::Null);
    // Without a command, and not in a terminal, it is the same.
    assert_eq!(sandbox.json(&[]), today);
}

#[test]
fn guides_is_an_array_of_cards() {
    let sandbox = Sandbox::new();
    let guides = sandbox.json(&["guides"]);
    assert!(!guides.as_array().unwrap().is_empty());
    for card in guides.as_array().unwrap() {
        has(card, "id title family minutes evidence modes equipment");
    }
    let short = sandbox.json(&["guides", "--minutes", "6", "--mode", "self"]);
    assert!(short.as_array().unwrap().iter().all(|card| card["minutes"].as_i64().unwrap() <= 6));
    assert_eq!(sandbox.json(&["guides", "--family", "massage"]), guides);
    let all = sandbox.json(&["guides", "--family", "all"]);
    assert!(all.as_array().unwrap().len() >= guides.as_array().unwrap().len());
}

#[test]
fn a_guide_adds_up() {
    let sandbox = Sandbox::new();
    let guide = sandbox.json(&["guide", "G0", "--foot", "left"]);
    has(&guide, "id title family evidence label total_seconds segments changes sources");
    let segments = guide["segments"].as_array().unwrap();
    for segment in segments {
        has(
            segment,
            "step technique title body side seconds pause_after kind zones pressure_from pressure_to \
             direction timing_origin provenance sources",
        );
        assert_ne!(segment["side"], "right");
    }
    let sum: i64 =
        segments.iter().map(|s| s["seconds"].as_i64().unwrap() + s["pause_after"].as_i64().unwrap()).sum();
    assert_eq!(guide["total_seconds"], sum);
    assert_eq!(sandbox.json(&["guide", "g0"])["id"], "G0");
    for change in guide["changes"].as_array().unwrap() {
        has(change, "step side effect because");
    }
}

#[test]
fn a_session_is_logged_shown_edited_deleted_and_restored() {
    let sandbox = Sandbox::new();
    let logged = sandbox.json(&[
        "log",
        "G0",
        "--at",
        "20:15",
        "--minutes",
        "7",
        "--foot",
        "left",
        "--comfort-before",
        "3",
        "--comfort-after",
        "6",
        "--note",
        "on the sofa",
    ]);
    has(&logged, SESSION);
    assert_eq!(logged["kind"], "by_hand");
    assert_eq!(logged["started_at"], "2026-11-21T20:15:00+01:00");
    assert_eq!(logged["zone"], "Europe/Berlin");
    assert_eq!((&logged["active_seconds"], &logged["planned_seconds"]), (&json!(420), &Value::Null));
    assert_eq!(logged["status"], "logged");
    assert_eq!((&logged["comfort_before"], &logged["comfort_after"]), (&json!(3), &json!(6)));
    has(&logged["ratings"][0], RATING);

    let id = logged["id"].as_str().unwrap();
    let shown = sandbox.json(&["session", "show", id]);
    assert_eq!(shown["id"], id);

    let edited = sandbox.json(&[
        "session",
        "edit",
        id,
        "--minutes",
        "9",
        "--note",
        "",
        "--tag",
        "music",
        "--tag",
        "yoga",
    ]);
    assert_eq!(edited["active_seconds"], 540);
    assert_eq!(edited["note"], Value::Null);
    assert_eq!(edited["tags"], json!(["yoga", "music"]));
    assert_eq!(edited["tags_text"], "With it: yoga and music");
    assert_eq!(sandbox.json(&["session", "edit", id, "--foot", "left"])["tags"], json!(["yoga", "music"]));
    assert_eq!(sandbox.json(&["session", "edit", id, "--no-tags"])["tags"], json!([]));
    assert_eq!((&edited["foot"], &edited["started_at"]), (&json!("left"), &logged["started_at"]));

    assert_eq!(sandbox.json(&["session", "delete", id])["id"], id);
    assert_eq!(sandbox.json(&["sessions"]), json!([]));
    assert_eq!(sandbox.json(&["sessions", "--trash"])[0]["id"], id);
    assert_eq!(sandbox.json(&["session", "restore", id])["id"], id);
    assert_eq!(sandbox.json(&["sessions"])[0]["id"], id);
}

#[test]
fn what_was_given_by_others_needs_its_minutes() {
    let sandbox = Sandbox::new();
    for kind in ["external", "device", "soak"] {
        let session = sandbox.json(&["log", kind, "--minutes", "30", "--receiver", "me"]);
        assert_eq!((&session["kind"], &session["guide"]), (&json!(kind), &Value::Null));
        assert_eq!(session["ended_at"], NOW, "without a start it ends now");
    }
}

#[test]
fn all_pages_of_the_history_are_one_array() {
    let sandbox = Sandbox::new();
    for day in 1..=20 {
        for hour in 10..14 {
            let at = format!("2026-11-{day:02}T{hour}:00");
            sandbox.json(&["log", "soak", "--minutes", "5", "--at", &at]);
        }
    }
    let all = sandbox.json(&["sessions"]);
    let starts: Vec<&str> =
        all.as_array().unwrap().iter().map(|session| session["started_at"].as_str().unwrap()).collect();
    assert_eq!(starts.len(), 80);
    assert!(starts.windows(2).all(|pair| pair[0] > pair[1]), "newest first, none twice");
    has(&all[0], SESSION);
    let week = sandbox.json(&["sessions", "--from", "2026-11-02", "--to", "2026-11-08"]);
    assert_eq!(week.as_array().unwrap().len(), 28);
}

#[test]
fn ratings() {
    let sandbox = Sandbox::new();
    let comfort = sandbox.json(&["rate", "comfort", "0"]);
    has(&comfort, RATING);
    assert_eq!((&comfort["value"], &comfort["answered"]), (&json!(0), &json!("answered")));
    let skipped = sandbox.json(&["rate", "pain", "--skip"]);
    assert_eq!((&skipped["value"], &skipped["answered"]), (&Value::Null, &json!("skipped")));
    let sleep = sandbox.json(&["rate", "sleep", "4", "--steps", "5", "--date", "2026-11-20"]);
    assert_eq!((&sleep["night"], &sleep["care_day"]), (&json!("2026-11-20"), &json!("2026-11-20")));
    assert_ne!(sleep["instrument"], sandbox.json(&["rate", "sleep", "4"])["instrument"]);
    let session = sandbox.json(&["log", "G0"]);
    let id = session["id"].as_str().unwrap();
    let after = sandbox.json(&["rate", "comfort", "8", "--session", id, "--phase", "after"]);
    assert_eq!((&after["session"], &after["phase"]), (&json!(id), &json!("after")));
    assert_eq!(sandbox.json(&["session", "show", id])["comfort_after"], 8);
}

#[test]
fn reminders_are_added_edited_paused_resumed_and_removed() {
    let sandbox = Sandbox::new();
    let added = sandbox.json(&["reminder", "add", "21:30", "--days", "tue,mon", "--name", "Sofa time"]);
    has(&added, REMINDER);
    assert_eq!((&added["time"], &added["days"]), (&json!("21:30"), &json!(["mon", "tue"])));
    let id = added["id"].as_str().unwrap();
    let edited = sandbox.json(&["reminder", "edit", id, "--time", "20:00"]);
    assert_eq!((&edited["time"], &edited["name"]), (&json!("20:00"), &json!("Sofa time")));
    assert_eq!(edited["days"], json!(["mon", "tue"]));
    assert_eq!(sandbox.json(&["reminder", "pause", id])["paused"], true);
    assert_eq!(sandbox.json(&["reminder", "resume", id])["paused"], false);
    let until = sandbox.json(&["reminder", "pause", id, "--until", "2026-11-30"]);
    assert_eq!(until["next"], "2026-11-30T20:00:00+01:00");
    let list = sandbox.json(&["reminder", "list"]);
    assert_eq!(list.as_array().unwrap().len(), 1);
    has(&list[0], REMINDER);
    assert_eq!(sandbox.json(&["reminder", "remove", id])["id"], id);
    assert_eq!(sandbox.json(&["reminder", "list"]), json!([]));
    assert_eq!(sandbox.json(&["reminder", "add", "07:00"])["days"].as_array().unwrap().len(), 7);
    for (kind, code, days) in [
        ("routine", "routine", 7),
        ("sleep", "sleep_question", 7),
        ("sleep_question", "sleep_question", 7),
        ("review", "review", 1),
    ] {
        let added = sandbox.json(&["reminder", "add", "09:00", "--kind", kind]);
        assert_eq!((&added["kind"], added["days"].as_array().unwrap().len()), (&json!(code), days), "{kind}");
    }
    let friday = sandbox.json(&["reminder", "add", "09:00", "--kind", "review", "--days", "fri"]);
    assert_eq!(friday["days"], json!(["fri"]));
    sandbox.fails(&["reminder", "add", "09:00", "--kind", "other"], 2);
}

#[test]
fn a_plan_is_a_difference_to_what_is_armed() {
    let sandbox = Sandbox::new();
    sandbox.json(&["reminder", "add", "21:30"]);
    let plan = sandbox.json(&["reminder", "plan", "--platform", "ios", "--slots", "3"]);
    has(&plan, "add keep cancel warnings");
    let add = plan["add"].as_array().unwrap();
    assert_eq!(add.len(), 3);
    has(&add[0], "occurrence reminder day at local_time mode text_hash");
    // The fields scripts rely on are enough to say what is armed.
    let named = ["occurrence", "reminder", "day", "at", "local_time", "mode", "text_hash"];
    let armed: Vec<Value> = add
        .iter()
        .map(|entry| named.iter().map(|name| (name.to_string(), entry[*name].clone())).collect())
        .collect();
    let file = sandbox.folder.path().join("armed.json");
    fs::write(&file, Value::from(armed).to_string()).unwrap();
    let again = ["reminder", "plan", "--platform", "ios", "--slots", "3", "--armed", file.to_str().unwrap()];
    let again = sandbox.json(&again);
    assert_eq!((again["add"].as_array().unwrap().len(), again["keep"].as_array().unwrap().len()), (0, 3));
    let denied = sandbox.json(&["reminder", "plan", "--notifications", "denied", "--exact", "no"]);
    has(&denied["warnings"][0], "kind message mend");
}

#[test]
fn a_ring_is_put_off_answered_and_explained() {
    let sandbox = Sandbox::new();
    sandbox.json(&["--now", "2026-11-21T08:00:00+01:00", "reminder", "add", "20:30", "--name", "Sofa time"]);
    let plan = sandbox.json(&["--now", "2026-11-21T19:00:00+01:00", "reminder", "plan"]);
    let ring = plan["add"][0]["occurrence"].as_str().unwrap();
    let put_off = sandbox.json(&["reminder", "snooze", ring, "--minutes", "20"]);
    has(&put_off, "occurrence day late repeated answered snoozed_to text");
    assert_eq!(put_off["snoozed_to"], "2026-11-21T21:20:00+01:00");
    let again = sandbox.json(&["reminder", "snooze", ring]);
    assert_eq!((&again["repeated"], &again["snoozed_to"]), (&json!(true), &put_off["snoozed_to"]));
    assert_eq!(sandbox.json(&["reminder", "list"])[0]["next"], "2026-11-21T21:20:00+01:00");
    let done = sandbox.json(&["reminder", "done", ring]);
    assert_eq!((&done["answered"], &done["repeated"]), (&json!("done"), &json!(false)));
    assert_eq!(sandbox.json(&["reminder", "skip", ring])["answered"], "done");
    assert_eq!(sandbox.json(&["sessions"]), json!([]));
    let why = sandbox.json(&["reminder", "why", "2026-11-21"]);
    has(&why[0], "occurrence events answer");
    has(&why[0]["events"][0], "at what");
    let events: Vec<&str> =
        why[0]["events"].as_array().unwrap().iter().map(|e| e["what"].as_str().unwrap()).collect();
    assert_eq!(events, ["planned", "snoozed", "answered"]);
    assert_eq!(why[0]["answer"], "You marked it done at 21:00.");
    let listed = sandbox.run(&["reminder", "list"]).out;
    assert!(listed.contains("Sat 21 Nov, 20:30: snoozed to 21:20, done 21:00."), "{listed}");
    let explained = sandbox.run(&["reminder", "why", "2026-11-21"]).out;
    assert!(explained.contains("Sofa time · You marked it done at 21:00."), "{explained}");
    assert_eq!(sandbox.run(&["reminder", "skip", ring]).out, "Sofa time · It was done already, at 21:00.\n");
}

#[test]
fn what_a_device_missed_is_shown_once() {
    let sandbox = Sandbox::new();
    sandbox.json(&["--now", "2026-11-21T08:00:00+01:00", "reminder", "add", "20:30"]);
    let plan = sandbox.json(&["reminder", "plan"]);
    assert_eq!(plan["catch_up"]["at"], "2026-11-21T21:00:00+01:00");
    assert_eq!(sandbox.json(&["reminder", "plan"])["catch_up"], Value::Null);
}

#[test]
fn a_review() {
    let sandbox = Sandbox::new();
    sandbox.json(&["--now", "2026-11-01T20:00:00Z", "today"]);
    sandbox.json(&["log", "G0", "--comfort-before", "3", "--comfort-after", "6"]);
    sandbox.json(&["rate", "sleep", "7"]);
    let review = sandbox.json(&["review"]);
    has(&review, "first_day last_day days_so_far days sessions series more pairs sentences spoken");
    assert_eq!((&review["first_day"], &review["days_so_far"]), (&json!("2026-11-16"), &json!(6)));
    assert_eq!(review["days"].as_array().unwrap().len(), 7);
    has(&review["days"][0], "day sessions minutes comfort_before comfort_after pain_before pain_after sleep");
    assert_eq!(review["days"][0]["sleep"], Value::Null);
    has(&review["sessions"], "count days minutes aim");
    has(&review["series"], "comfort_before comfort_after pain_before pain_after sleep");
    has(&review["series"]["sleep"], "days answers median min max previous change");
    has(&review["pairs"][0], "day instrument foot before after");
    let earlier = sandbox.json(&["review", "--week", "2026-11-11"]);
    assert_eq!(earlier["last_day"], "2026-11-15");
}

#[test]
fn every_setting_is_set_and_got_as_it_is_printed() {
    let sandbox = Sandbox::new();
    let settings = sandbox.json(&["settings"]);
    let keys = "day_start first_day aim sleep_question pain_question tradition voice chimes rep_ticks exact_times reach \
                weak_hands left_hand first_foot advance switch_seconds quiet_from quiet_to";
    has(&settings, keys);
    for (key, value, printed) in [
        ("day_start", "05:30", json!("05:30")),
        ("first_day", "sun", json!("sun")),
        ("aim", "4", json!(4)),
        ("aim", "none", Value::Null),
        ("sleep_question", "yes", json!(true)),
        ("pain_question", "true", json!(true)),
        ("tradition", "yes", json!(true)),
        ("voice", "no", json!(false)),
        ("chimes", "no", json!(false)),
        ("rep_ticks", "yes", json!(true)),
        ("exact_times", "yes", json!(true)),
        ("reach", "no", json!(false)),
        ("weak_hands", "yes", json!(true)),
        ("left_hand", "yes", json!(true)),
        ("first_foot", "right", json!("right")),
        ("advance", "manual", json!("manual")),
        ("switch_seconds", "60", json!(60)),
        ("switch_seconds", "none", Value::Null),
    ] {
        assert_eq!(sandbox.json(&["settings", "set", key, value])[key], printed, "{key}");
        assert_eq!(sandbox.json(&["settings", "get", key]), printed, "{key}");
    }
    assert_eq!(sandbox.run(&["settings", "get", "day_start"]).out, "05:30\n");
}

#[test]
fn quiet_hours_have_two_ends() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.fails(&["settings", "set", "quiet_from", "22:00"], 1)["kind"], "invalid");
    let set = sandbox.json(&["settings", "set", "quiet_from", "22:00", "quiet_to", "07:00"]);
    assert_eq!((&set["quiet_from"], &set["quiet_to"]), (&json!("22:00"), &json!("07:00")));
    let one = sandbox.json(&["settings", "set", "quiet_to", "06:30"]);
    assert_eq!((&one["quiet_from"], &one["quiet_to"]), (&json!("22:00"), &json!("06:30")));
    let none = sandbox.json(&["settings", "set", "quiet_to", "none", "quiet_from", "none"]);
    assert_eq!((&none["quiet_from"], &none["quiet_to"]), (&Value::Null, &Value::Null));
}

#[test]
fn the_zone_and_the_time_may_come_from_the_line() {
    let sandbox = Sandbox::new();
    let args = ["--now", "2026-07-01T23:30:00Z", "log", "soak", "--minutes", "10", "--zone", "Asia/Tokyo"];
    let session = sandbox.json(&args);
    assert_eq!(session["ended_at"], "2026-07-02T08:30:00+09:00");
    assert_eq!(session["zone"], "Asia/Tokyo");
}

#[cfg(target_os = "linux")]
#[test]
fn without_options_it_keeps_its_file_in_the_data_folder_and_reads_the_device() {
    let folder = tempfile::tempdir().unwrap();
    let ran = |tz: &str| {
        let mut command = bare(&["log", "soak", "--minutes", "5", "--json"]);
        finish(command.env("XDG_DATA_HOME", folder.path()).env("HOME", "/nonexistent").env("TZ", tz), "")
    };
    let first = ran("America/New_York");
    assert_eq!(first.status, 0, "{}", first.err);
    let session: Value = serde_json::from_str(&first.out).unwrap();
    assert_eq!(session["zone"], "America/New_York");
    assert!(folder.path().join("instep/instep.db").is_file());
    let second: Value = serde_json::from_str(&ran(":Asia/Tokyo").out).unwrap();
    assert_eq!(second["zone"], "Asia/Tokyo");
    assert!(second["ended_at"].as_str().unwrap().ends_with("+09:00"));
}
