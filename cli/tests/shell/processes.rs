use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::support::{Sandbox, error, ran};

/// A player that keeps running while the test talks to it.
struct Talk {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Talk {
    fn to(sandbox: &Sandbox, args: &[&str]) -> Self {
        let mut child = sandbox
            .command(args)
            .arg("--json")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, input, output }
    }

    fn say(&mut self, event: &str) {
        writeln!(self.input, "{event}").unwrap();
    }

    fn hear(&mut self) -> Value {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }
}

#[test]
fn processes_that_log_at_once_lose_nothing() {
    let sandbox = Sandbox::new();
    sandbox.json(&["today"]);
    let children: Vec<Child> = (0..8)
        .map(|_| {
            sandbox
                .command(&["log", "soak", "--minutes", "5", "--json"])
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    for child in children {
        let ran = ran(child.wait_with_output().unwrap());
        assert_eq!(ran.status, 0, "{}", ran.err);
    }
    assert_eq!(sandbox.json(&["sessions"]).as_array().unwrap().len(), 8);
}

/// Several processes open a path at once: one makes the file, and the others wait. The soak runs ten times as many rounds.
#[test]
fn processes_that_open_a_new_file_at_once_wait_for_each_other() {
    const PROCESSES: usize = 6;
    let rounds = if std::env::var_os("INSTEP_SOAK").is_some() { 500 } else { 50 };
    let mut refusals = Vec::new();
    for round in 0..rounds {
        let sandbox = Sandbox::new();
        let children: Vec<Child> = (0..PROCESSES)
            .map(|_| {
                sandbox
                    .command(&["log", "soak", "--minutes", "5", "--json"])
                    .stdout(Stdio::null())
                    .stderr(Stdio::piped())
                    .spawn()
                    .unwrap()
            })
            .collect();
        for child in children {
            let ran = ran(child.wait_with_output().unwrap());
            if ran.status != 0 {
                refusals.push(format!("round {round}: {} {}", ran.status, ran.err));
            }
        }
        assert_eq!(
            sandbox.json(&["sessions"]).as_array().unwrap().len(),
            PROCESSES,
            "round {round}: {refusals:?}"
        );
        assert_eq!(sandbox.run(&["doctor"]).status, 0, "round {round}");
    }
    assert_eq!(refusals, Vec::<String>::new());
    println!("figures openings of a new file: {} processes, 0 refused", rounds * PROCESSES);
}

/// A restore, an erasure and a recovery keep others waiting as well, and none of them is told of damage.
#[test]
fn processes_that_open_while_the_file_is_replaced_wait() {
    for round in 0..5 {
        let sandbox = Sandbox::new();
        sandbox.json(&["log", "soak", "--minutes", "5"]);
        let backup = sandbox.json(&["backup"])["path"].as_str().unwrap().to_owned();
        let patient = |args: &[&str]| {
            sandbox.command(args).arg("--json").stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
        };
        let log = ["log", "soak", "--minutes", "7"];
        let mut children: Vec<(bool, Child)> = Vec::new();
        for args in
            [&log[..], &["restore", &backup], &log, &["today"], &["erase", "--yes"], &log, &["sessions"]]
        {
            // What replaces the file waits for the others to leave, and says so when they do not.
            let alone = matches!(args[0], "restore" | "erase");
            children.push((alone, patient(args)));
        }
        for (alone, child) in children {
            let ran = ran(child.wait_with_output().unwrap());
            if ran.status != 0 {
                let told = error(&ran.err);
                // The backup, or the file itself, may have gone with the erasure.
                let expected: &[&str] = if alone { &["busy", "not_found"] } else { &["busy"] };
                assert!(expected.contains(&told["kind"].as_str().unwrap()), "round {round}: {told}");
            }
        }
        assert_eq!(sandbox.run(&["doctor"]).status, 0, "round {round}");
    }
}

#[test]
fn a_session_taken_over_elsewhere_ends_the_player_that_lost_it() {
    let sandbox = Sandbox::new();
    let mut first = Talk::to(&sandbox, &["play", "G0"]);
    assert_eq!(first.hear()["state"], "screening");
    first.say("start");
    assert_eq!(first.hear()["state"], "running");
    let mut second = Talk::to(&sandbox, &["resume"]);
    assert_eq!(second.hear()["state"], "paused");
    first.say("next");
    let Talk { child, input, output } = first;
    drop((input, output));
    let lost = ran(child.wait_with_output().unwrap());
    assert_eq!((lost.status, error(&lost.err)["kind"].as_str()), (1, Some("player_moved")));
    second.say("resume");
    assert_eq!(second.hear()["state"], "running");
    second.say("quit");
    assert_eq!(second.hear()["state"], "running");
    assert!(second.child.wait().unwrap().success());
}

#[test]
fn a_killed_player_loses_at_most_five_seconds() {
    let sandbox = Sandbox::new();
    let mut player = Talk::to(&sandbox, &["play", "G0"]);
    player.hear();
    let started = Instant::now();
    player.say("start");
    player.hear();
    std::thread::sleep(Duration::from_millis(6_500));
    player.child.kill().unwrap();
    player.child.wait().unwrap();
    let played = started.elapsed().as_secs_f64();

    let later = ["--now", "2026-11-21T21:10:00+01:00"];
    let unfinished = sandbox.json(&[&later[..], &["today"]].concat())["unfinished"].clone();
    assert_eq!((&unfinished["guide"], &unfinished["segment"]), (&json!("G0"), &json!(1)));
    let (lines, ran) = sandbox.play(&[&later[..], &["resume", "--fast"]].concat(), &["resume", "tick 4"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(lines[0]["state"], "paused");
    let kept = lines[0]["active_seconds"].as_f64().unwrap();
    assert!(
        kept <= played && kept >= played - 6.0,
        "{kept} of {played}: whole seconds, so one more may be lost"
    );
    assert!(kept >= 1.0, "nothing was kept");
    assert_eq!(lines[2]["active_seconds"].as_f64().unwrap(), kept + 1.0, "after three seconds of lead-in");
}

#[test]
fn time_passes_by_itself_and_a_new_state_is_shown() {
    let sandbox = Sandbox::new();
    // The first step of the shortest version lasts twenty seconds at least; the pause behind it lasts five.
    let mut player = Talk::to(&sandbox, &["play", "G0"]);
    player.hear();
    player.say("start");
    player.hear();
    player.say("next");
    assert_eq!(player.hear()["state"], "between_steps");
    // Nobody says anything; the pause ends by itself.
    let next = player.hear();
    assert_eq!((&next["state"], &next["segment"]), (&json!("running"), &json!(2)));
    assert!(next["active_seconds"].as_i64().unwrap() >= 4, "{next}");
    drop(player.input);
    assert!(player.child.wait().unwrap().success());
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let sandbox = Sandbox::new();
    for args in [&["guides"][..], &["guide", "G0"], &["sessions", "--json"], &["play", "G0", "--fast"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let child =
            sandbox.command(args).stdin(Stdio::null()).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let ran = ran(child.wait_with_output().unwrap());
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_behind_the_output_is_told() {
    let sandbox = Sandbox::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let child = sandbox
        .command(&["guides", "--json"])
        .stdin(Stdio::null())
        .stdout(full)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let ran = ran(child.wait_with_output().unwrap());
    assert_eq!((ran.status, error(&ran.err)["kind"].as_str()), (1, Some("output")));
}
