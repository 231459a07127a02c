//! Taking writes back, from another process each time.

use serde_json::{Value, json};

use super::support::{Sandbox, has};

/// The token in the last line of what a command printed.
fn token(out: &str) -> String {
    let line = out.lines().last().unwrap();
    line.strip_prefix("Undo: instep undo ").unwrap_or_else(|| panic!("{out}")).to_owned()
}

#[test]
fn a_write_says_how_to_take_it_back_and_undo_does() {
    let sandbox = Sandbox::new();
    let logged = sandbox.json(&["log", "soak", "--minutes", "10", "--note", "canary"]);
    has(&logged, "id undo");
    has(&logged["undo"], "token kind text until");
    let id = logged["id"].as_str().unwrap();
    let token = token(&sandbox.run(&["session", "edit", id, "--minutes", "12"]).out);
    assert_eq!(sandbox.run(&["undo", &token]).out, "The session is as it was before.\n");
    assert_eq!(sandbox.json(&["session", "show", id])["active_seconds"], 600);
    // Once.
    assert_eq!(sandbox.fails(&["undo", &token], 1)["kind"], "conflict");
    assert_eq!(sandbox.fails(&["undo", "no-token"], 1)["kind"], "invalid");
}

#[test]
fn without_a_token_the_last_write_is_taken_back_then_the_one_before() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.fails(&["undo"], 1)["what"], "undo");
    let id = sandbox.json(&["reminder", "add", "21:30", "--name", "canary"])["id"].clone();
    let id = id.as_str().unwrap();
    sandbox.json(&["settings", "set", "tradition", "yes"]);
    sandbox.json(&["choose", "G5", "--favourite", "yes"]);
    sandbox.json(&["safety", "--set", "diabetes=yes"]);
    sandbox.json(&["reminder", "remove", id]);
    let kinds: Vec<Value> = (0..5).map(|_| sandbox.json(&["undo"])["kind"].clone()).collect();
    assert_eq!(
        kinds,
        ["reminder_removed", "answers_given", "guide_chosen", "setting_changed", "reminder_added"]
    );
    assert_eq!(sandbox.json(&["settings", "get", "tradition"]), json!(false));
    assert_eq!(sandbox.json(&["reminder", "list"]), json!([]));
    assert_eq!(sandbox.fails(&["undo"], 1)["kind"], "not_found");
}

#[test]
fn a_stop_is_taken_back_within_ten_seconds() {
    let sandbox = Sandbox::new();
    let (states, ran) = sandbox.play(&["play", "G0", "--fast"], &["start", "tick 20", "stop no_time"]);
    assert!(ran.status == 0, "{}", ran.err);
    let stopped = states.iter().rev().find(|state| state["undo"]["kind"] == "session_stopped").unwrap();
    let token = stopped["undo"]["token"].as_str().unwrap();
    let until = stopped["undo"]["until"].as_str().unwrap();
    assert_eq!(sandbox.fails(&["undo", token, "--now", "2026-11-21T23:00:00+01:00"], 1)["kind"], "invalid");
    let undone = sandbox.json(&["undo", token, "--now", until]);
    assert_eq!(undone["kind"], "session_stopped");
    let today = sandbox.json(&["today", "--now", until]);
    assert_eq!(today["unfinished"]["active_seconds"], 20);
}
