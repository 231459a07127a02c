use serde_json::{Value, json};

use super::support::{NOW, Sandbox, error, finish, has};

const STATE: &str = "state segment segments side title remaining_seconds active_seconds cues";

fn states(lines: &[Value]) -> Vec<&str> {
    lines.iter().filter_map(|line| line["state"].as_str()).collect()
}

#[test]
fn a_session_is_played_to_its_end_by_ticks() {
    let sandbox = Sandbox::new();
    let total = sandbox.json(&["guide", "G0"])["total_seconds"].as_i64().unwrap();
    let tick = format!("tick {total}");
    let events = ["rate before 4", "start", tick.as_str(), "rate after 7"];
    let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &events);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    // The ready state, one line for each event, and the session.
    assert_eq!(lines.len(), 1 + events.len() + 1);
    assert_eq!(states(&lines), ["screening", "screening", "running", "finished", "finished"]);
    for line in lines.iter().take(1 + events.len()) {
        has(line, STATE);
    }
    assert_eq!(lines[3]["active_seconds"], total);
    let session = &lines[5];
    has(session, "id kind guide started_at ended_at active_seconds planned_seconds status ratings");
    assert_eq!((&session["kind"], &session["status"]), (&json!("guided"), &json!("completed")));
    assert_eq!((&session["active_seconds"], &session["planned_seconds"]), (&json!(total), &json!(total)));
    assert_eq!((&session["comfort_before"], &session["comfort_after"]), (&json!(4), &json!(7)));
    assert_eq!(session["started_at"], NOW);
    assert_eq!(session.get("steps"), None);
    let id = session["id"].as_str().unwrap();
    let shown = sandbox.json(&["session", "show", id]);
    has(&shown["steps"][0], "step side planned_seconds active_seconds skipped");
    assert_eq!(sandbox.json(&["sessions"])[0]["id"], id);
}

#[test]
fn quiet_session_has_no_chime() {
    let sandbox = Sandbox::new();
    let chimes = |args: &[&str]| {
        let (lines, ran) = sandbox.play(args, &["start", "next", "stop no_time"]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        let cues = lines.iter().filter_map(|line| line["cues"].as_array()).flatten();
        cues.filter(|cue| cue["channel"] == "chime").count()
    };
    assert_eq!(chimes(&["play", "G0", "--fast", "--quiet"]), 0);
    assert!(chimes(&["play", "G0", "--fast"]) > 0);
}

#[test]
fn time_passes_only_by_tick() {
    let sandbox = Sandbox::new();
    let (lines, ran) = sandbox.play(
        &["play", "G0", "--fast"],
        &["start", "tick 4", "pause", "tick 100", "resume", "tick 4", "stop no_time"],
    );
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(
        states(&lines),
        ["screening", "running", "running", "paused", "paused", "running", "running", "abandoned"]
    );
    let active: Vec<i64> = lines[..8].iter().map(|line| line["active_seconds"].as_i64().unwrap()).collect();
    // The three seconds after a pause are not played.
    assert_eq!(active, [0, 0, 4, 4, 4, 4, 5, 5]);
    let session = &lines[8];
    assert_eq!((&session["status"], &session["stop_reason"]), (&json!("partial"), &json!("no_time")));
    assert_eq!((&session["active_seconds"], &session["comfort_after"]), (&json!(5), &Value::Null));
}

#[test]
fn every_way_to_move_is_taken_and_skipping_a_rating_is_not_zero() {
    let sandbox = Sandbox::new();
    let events =
        ["skip-rating", "start", "next", "next", "back", "repeat", "tick 3", "stop other", "skip-rating"];
    let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &events);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(lines.len(), events.len() + 2);
    let session = lines.last().unwrap();
    assert_eq!((&session["comfort_before"], &session["comfort_after"]), (&Value::Null, &Value::Null));
    let ratings: Vec<(&str, &str)> = session["ratings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| (r["phase"].as_str().unwrap(), r["answered"].as_str().unwrap()))
        .collect();
    assert_eq!(ratings, [("before", "skipped"), ("after", "skipped")]);
}

#[test]
fn quit_leaves_it_unfinished_and_resume_goes_on() {
    for last in [&["quit"][..], &[]] {
        let sandbox = Sandbox::new();
        let events = [&["start", "tick 12"][..], last].concat();
        let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &events);
        assert_eq!(ran.status, 0, "{}", ran.err);
        // The end of the input is quit, but no line that is answered.
        assert_eq!(lines.len(), 1 + events.len());
        assert!(lines.iter().all(|line| line.get("state").is_some()));
        assert_eq!(sandbox.json(&["sessions"]), json!([]));
        let unfinished = &sandbox.json(&["today"])["unfinished"];
        assert_eq!((&unfinished["guide"], &unfinished["active_seconds"]), (&json!("G0"), &json!(12)));

        let (lines, ran) = sandbox
            .play(&["--now", "2026-11-21T21:30:00+01:00", "resume", "--fast"], &["resume", "tick 400"]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        assert_eq!(states(&lines), ["paused", "running", "finished"]);
        assert_eq!(lines[0]["active_seconds"], 12);
        let session = lines.last().unwrap();
        assert_eq!((&session["status"], &session["active_seconds"]), (&json!("completed"), &json!(360)));
        assert_eq!(sandbox.fails(&["resume"], 1)["kind"], "not_found");
    }
}

#[test]
fn a_guide_that_was_only_looked_at_closes_nothing_and_a_start_closes_the_one_before() {
    let sandbox = Sandbox::new();
    let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &["quit"]);
    assert_eq!((states(&lines), ran.status), (vec!["screening", "screening"], 0));
    assert_eq!(sandbox.json(&["today"])["unfinished"], Value::Null);
    sandbox.play(&["play", "G0", "--fast"], &["start", "tick 20"]);
    // Looking at another guide closes nothing, and says what a start will close.
    let (lines, _) = sandbox.play(&["play", "G0", "--fast"], &["answer diabetes=no"]);
    let text = lines[0]["unfinished_text"].as_str().unwrap();
    assert!(text.contains("is still open at step"), "{text}");
    assert_eq!(sandbox.json(&["sessions"]), json!([]));
    assert_eq!(sandbox.json(&["today"])["unfinished"]["active_seconds"], json!(20));
    sandbox.play(&["play", "G0", "--fast"], &["start"]);
    let sessions = sandbox.json(&["sessions"]);
    assert_eq!(sessions.as_array().unwrap().len(), 1);
    assert_eq!(
        (&sessions[0]["status"], &sessions[0]["stop_reason"]),
        (&json!("partial"), &json!("interrupted"))
    );
}

#[test]
fn what_is_refused_is_told_and_play_goes_on() {
    let sandbox = Sandbox::new();
    let events = ["dance", "resume", "rate before 11", "stop bored", "tick 0", "", "start", "tick 2"];
    let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &events);
    assert_eq!(ran.status, 1);
    assert_eq!(states(&lines), ["screening", "running", "running"]);
    let kinds: Vec<String> =
        ran.err.lines().map(|line| error(line)["kind"].as_str().unwrap().to_owned()).collect();
    assert_eq!(kinds, ["usage", "invalid", "invalid", "usage", "invalid", "usage"]);
    assert_eq!(lines[2]["active_seconds"], 2);
}

#[test]
fn tick_is_refused_where_time_passes_by_itself() {
    let sandbox = Sandbox::new();
    let (lines, ran) = sandbox.play(&["play", "G0"], &["start", "tick 5", "stop other"]);
    assert_eq!((ran.status, states(&lines)), (1, vec!["screening", "running", "abandoned"]));
    assert_eq!(error(&ran.err)["kind"], "usage");
}

#[test]
fn the_wishes_for_tonight_are_played() {
    let sandbox = Sandbox::new();
    let wishes = ["--foot", "right", "--receiver", "someone_else", "--mode", "partner"];
    let args = [&["play", "G0", "--fast"][..], &wishes].concat();
    let (lines, ran) = sandbox.play(&args, &["start", "tick 400"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let session = lines.last().unwrap();
    assert_eq!((&session["foot"], &session["receiver"]), (&json!("right"), &json!("someone_else")));
    assert_eq!((&session["mode"], &session["left_seconds"]), (&json!("partner"), &json!(0)));
}

#[test]
fn answers_are_taken_before_the_start_and_a_block_ends_with_three() {
    let sandbox = Sandbox::healthy();
    let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &["answer injury=yes", "start", "quit"]);
    assert_eq!(states(&lines), ["ready", "blocked", "blocked"]);
    assert_eq!((ran.status, lines.len()), (3, 3), "no session: {}", ran.err);
    assert_eq!(lines[1]["changes"][0]["flag"], "injury");
    let kinds: Vec<Value> = ran.err.lines().map(|line| error(line)["kind"].clone()).collect();
    assert_eq!(kinds, ["invalid", "refused"]);
    // One's own answer was stored; a flag without a side meant both feet.
    assert_eq!(sandbox.fails(&["play", "G0", "--fast"], 3)["kind"], "refused");

    sandbox.json(&["safety", "--set", "injury=no", "diabetes=yes"]);
    let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &["start", "accept-warnings", "start"]);
    assert_eq!((states(&lines), ran.status), (vec!["screening", "ready", "running"], 1));
}

#[test]
fn somebody_else_answers_for_this_session_only() {
    let sandbox = Sandbox::healthy();
    let args = ["play", "G0", "--fast", "--receiver", "someone_else"];
    let (lines, ran) = sandbox.play(&args, &["answer injury:left=yes injury:right=no", "start"]);
    assert_eq!((states(&lines), ran.status), (vec!["screening", "screening", "running"], 0), "{}", ran.err);
    assert_eq!((&lines[0]["segments"], &lines[1]["segments"]), (&json!(10), &json!(6)));
    let own = sandbox.json(&["safety"]);
    assert_eq!(own["changes"], json!([]));
}

#[test]
fn a_line_that_never_ends_does_no_harm() {
    let sandbox = Sandbox::new();
    let long = "start".repeat(50_000);
    let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &[&long, "start"]);
    assert_eq!((ran.status, states(&lines).last().copied()), (1, Some("running")));
}

#[test]
fn lines_never_wait_for_a_voice() {
    let sandbox = Sandbox::new();
    sandbox.json(&["settings", "set", "voice", "yes"]);
    let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &["start", "tick 3", "spoken"]);
    assert_eq!(ran.status, 1, "nothing waits for it");
    let left: Vec<i64> = lines.iter().map(|line| line["remaining_seconds"].as_i64().unwrap()).collect();
    assert_eq!(left, [30, 30, 27]);
    assert!(lines[1]["cues"].as_array().unwrap().iter().all(|cue| cue["channel"] != "voice"));
}

#[test]
fn comfort_and_pain_are_asked_before_and_after() {
    let sandbox = Sandbox::healthy();
    sandbox.json(&["settings", "set", "pain_question", "yes"]);
    let events =
        ["rate before 4", "rate before pain 6", "start", "stop no_time", "skip-rating", "rate after pain 3"];
    let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &events);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let asked = |line: &Value| -> Vec<String> {
        let ask = line["ask"].as_array().unwrap().iter();
        ask.map(|question| question["item"].as_str().unwrap().to_owned()).collect()
    };
    let told: Vec<Vec<String>> = lines[..7].iter().map(asked).collect();
    let both = vec!["comfort", "pain"];
    assert_eq!(told, [both.clone(), vec!["pain"], vec![], vec![], both, vec!["pain"], vec![]]);
    let ratings: Vec<_> = lines[7]["ratings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| (r["instrument"].as_str().unwrap(), r["phase"].as_str().unwrap(), r["value"].as_i64()))
        .collect();
    let (comfort, pain) = ("foot_comfort_0_10", "foot_pain_nrs11");
    for expected in [
        (comfort, "before", Some(4)),
        (pain, "before", Some(6)),
        (comfort, "after", None),
        (pain, "after", Some(3)),
    ] {
        assert!(ratings.contains(&expected), "{expected:?}: {ratings:?}");
    }
    assert_eq!(ratings.len(), 4);
    // In words: each question with its ends and the line that answers it.
    let asked = finish(&mut sandbox.command(&["play", "G0", "--fast"]), "quit\n").out;
    for line in [
        "? How comfortable do your feet feel right now?",
        "  rate before comfort 0…10",
        "? How much do your feet hurt right now?",
        "  0 no pain · 10 pain as bad as you can imagine",
        "  rate before pain 0…10",
    ] {
        assert!(asked.lines().any(|l| l == line), "{line}: {asked}");
    }
}

#[test]
fn pain_after_a_cramp_is_stored_as_pain() {
    let sandbox = Sandbox::healthy();
    let events = ["start", "tick 5", "stop cramp", "resume", "stop pain"];
    let (lines, ran) = sandbox.play(&["play", "G0", "--fast"], &events);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!((&lines[5]["state"], &lines[5]["ask"]), (&json!("abandoned"), &json!([])));
    let session = &lines[6];
    assert_eq!((&session["stop_reason"], &session["tags"]), (&json!("pain"), &json!(["cramp"])));
}
