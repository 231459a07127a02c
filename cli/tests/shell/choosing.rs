use serde_json::{Value, json};

use super::support::{Sandbox, has};

fn ids(guides: &Value) -> Vec<&str> {
    guides.as_array().unwrap().iter().map(|card| card["id"].as_str().unwrap()).collect()
}

#[test]
fn favourites_come_first_and_hidden_guides_come_back() {
    let sandbox = Sandbox::new();
    let chosen = sandbox.json(&["choose", "g5", "--favourite", "yes"]);
    has(&chosen, "guide steps");
    assert_eq!((&chosen["guide"]["id"], &chosen["guide"]["favourite"]), (&json!("G5"), &json!(true)));
    assert_eq!(ids(&sandbox.json(&["guides"]))[..2], ["G5", "G0"]);
    assert!(sandbox.run(&["guides"]).out.lines().next().unwrap().ends_with('★'));

    assert_eq!(sandbox.json(&["guides", "--hidden"]), json!([]));
    sandbox.json(&["choose", "G5", "--hidden", "yes"]);
    assert!(!ids(&sandbox.json(&["guides"])).contains(&"G5"));
    let hidden = sandbox.json(&["guides", "--hidden"]);
    assert_eq!((ids(&hidden), &hidden[0]["favourite"]), (vec!["G5"], &json!(false)));
    // What is hidden can still be opened by its name.
    assert_eq!(sandbox.json(&["guide", "G5"])["hidden"], true);
    sandbox.json(&["choose", "G5", "--hidden", "no"]);
    assert!(ids(&sandbox.json(&["guides"])).contains(&"G5"));
}

#[test]
fn a_step_is_left_out_and_brought_back() {
    let sandbox = Sandbox::new();
    let whole = sandbox.json(&["guide", "G0"])["total_seconds"].as_i64().unwrap();
    let chosen = sandbox.json(&["choose", "G0", "--skip", "g0-ramp", "--skip", "g0-warm"]);
    let left_out =
        |chosen: &Value| chosen["steps"].as_array().unwrap().iter().filter(|s| s["skipped"] == true).count();
    assert_eq!(left_out(&chosen), 2);
    let guide = sandbox.json(&["guide", "G0"]);
    assert!(guide["total_seconds"].as_i64().unwrap() < whole);
    let changes = guide["changes"].as_array().unwrap();
    assert_eq!(changes.iter().filter(|c| c["effect"] == "skip").count(), 2);
    assert_eq!(sandbox.json(&["guides"])[0]["minutes"], (guide["total_seconds"].as_i64().unwrap() + 30) / 60);
    let shown = sandbox.run(&["choose", "G0"]).out;
    assert!(shown.contains("[ ] ") && shown.contains("[x] ") && shown.contains("g0-ramp"), "{shown}");
    let back = sandbox.json(&["choose", "G0", "--bring-back", "g0-ramp", "--bring-back", "g0-warm"]);
    assert_eq!(left_out(&back), 0);
    assert_eq!(sandbox.json(&["guide", "G0"])["total_seconds"], whole);
}

#[test]
fn what_can_not_be_chosen_is_refused_and_changes_nothing() {
    let sandbox = Sandbox::new();
    for (line, kind, field) in [
        ("choose G99 --favourite yes", "not_found", ""),
        ("choose G0 --favourite yes --hidden yes", "invalid", "hidden"),
        ("choose G0 --favourite yes --skip g0-wash-after", "invalid", "skip"),
        ("choose G0 --skip g0-ramp --skip g0-cover", "invalid", "skip"),
        ("choose G0 --skip g7-toes", "invalid", "skip"),
        ("choose G0 --bring-back no-such-step", "invalid", "bring_back"),
        ("choose G6 --favourite yes", "invalid", "guide"),
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        let error = sandbox.fails(&args, 1);
        assert_eq!(error["kind"], kind, "{line}: {error}");
        if !field.is_empty() {
            assert_eq!(error["field"], field, "{line}: {error}");
        }
    }
    assert_eq!(sandbox.json(&["guides"])[0]["favourite"], false);
    for line in ["choose", "choose G0 --favourite perhaps", "choose G0 --skip"] {
        let args: Vec<&str> = line.split(' ').collect();
        assert_eq!(sandbox.fails(&args, 2)["kind"], "usage", "{line}");
    }
}

#[test]
fn the_tradition_is_there_for_who_turns_it_on() {
    let sandbox = Sandbox::new();
    assert!(!ids(&sandbox.json(&["guides", "--family", "all"])).contains(&"G6"));
    let off = sandbox.run(&["guides", "--family", "reflex_tradition"]);
    assert!(off.out.contains("Turn it on in the settings"), "{}", off.out);
    for args in [&["guide", "G6"][..], &["play", "g6"]] {
        let error = sandbox.fails(args, 1);
        assert_eq!((&error["kind"], &error["field"]), (&json!("invalid"), &json!("guide")));
        assert_eq!(error["mend"], "Turn the tradition on in the settings, then try again.");
    }
    sandbox.json(&["settings", "set", "tradition", "yes"]);
    assert!(!ids(&sandbox.json(&["guides"])).contains(&"G6"));
    let tradition = sandbox.json(&["guides", "--family", "reflex_tradition"]);
    assert_eq!(ids(&tradition), ["G6"]);
    let label = tradition[0]["label"].as_str().unwrap();
    assert!(label.starts_with("Traditional idea."));
    assert_eq!(sandbox.json(&["guide", "G6"])["label"], label);
    // The tour is not for everybody.
    sandbox.json(&["safety", "--set", "pregnancy=yes"]);
    assert_eq!(sandbox.json(&["guides", "--family", "reflex_tradition"]), json!([]));
    assert_eq!(sandbox.fails(&["guide", "G6"], 3)["kind"], "refused");
}

#[test]
fn a_soak_can_be_asked_about_and_is_always_logged() {
    let sandbox = Sandbox::new();
    let asked = sandbox.json(&["log", "soak", "--check"]);
    has(&asked, "kind title questions changes refused instead advice tags");
    assert_eq!((&asked["refused"], &asked["instead"]), (&json!(false), &Value::Null));
    assert!(asked["advice"].as_array().unwrap().iter().any(|a| a.as_str().unwrap().contains("38 °C")));
    assert_eq!(sandbox.json(&["sessions"]), json!([]), "nothing was logged");

    sandbox.json(&["safety", "--set", "diabetes=yes"]);
    let asked = sandbox.json(&["log", "soak", "--check"]);
    assert_eq!(asked["refused"], true);
    let logged = sandbox.json(&["log", "soak", "--minutes", "10", "--tag", "herbal_soak", "--tag", "music"]);
    assert_eq!(logged["tags"], json!(["music", "herbal_soak"]));
    assert_eq!(logged["safety"], asked["changes"]);
    assert_eq!(logged["instead"], asked["instead"]);
    let text = sandbox.run(&["log", "soak", "--minutes", "10"]).out;
    assert!(text.contains("Wash and dry your feet instead."), "{text}");
    assert!(sandbox.run(&["sessions"]).out.contains("With it: music and a soak with herbs"));
    // Somebody else has not answered.
    let theirs = sandbox.json(&["log", "soak", "--minutes", "10", "--receiver", "someone_else"]);
    assert_eq!(theirs["safety"], json!([]));

    // A guide that was played elsewhere has a form too, and is asked about when it is played.
    let form = sandbox.json(&["log", "G0", "--check"]);
    assert_eq!((&form["kind"], &form["form"]["entry"]["guide"]), (&json!("by_hand"), &json!("G0")));
    assert_eq!((&form["form"]["usual_minutes"], &form["questions"]), (&json!(6), &json!([])));
    assert_eq!(sandbox.fails(&["log", "G99", "--check"], 1)["what"], "guide");
    for line in ["log soak --minutes 10 --tag sofa", "log soak --check --minutes 10"] {
        let args: Vec<&str> = line.split(' ').collect();
        assert_eq!(sandbox.fails(&args, 2)["kind"], "usage", "{line}");
    }
}
