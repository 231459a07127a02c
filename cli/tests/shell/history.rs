use serde_json::json;

use super::support::{Sandbox, has, without_undo};

#[test]
fn every_entry_stands_in_the_history_and_a_rating_can_be_taken_back() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run(&["history"]).out, "Your first entry will stand here.\n");
    assert_eq!(sandbox.run(&["look"]).out, "No look at your feet is noted yet.\n");
    assert_eq!(sandbox.run(&["sessions"]).out, "Your first entry will stand here.\n");
    let session =
        sandbox.json(&["log", "soak", "--minutes", "10", "--at", "2026-11-20T20:00", "--comfort-after", "6"]);
    let told = sandbox.run(&["rate", "sleep", "4"]).out;
    let (said, rest) = told.split_once("\n  ").unwrap();
    let (id, noted) = rest.split_once('\n').unwrap();
    assert_eq!((said, without_undo(noted)), ("Sleep: 4 out of 10.", "Noted: 4.\n"));
    let look = sandbox.json(&[
        "--now",
        "2026-11-21T21:05:00+01:00",
        "look",
        "--foot",
        "left",
        "--zone",
        "heel_pad",
        "--what",
        "cut",
    ]);
    assert!(look["text"].as_str().unwrap().ends_with("Sat 21 Nov."));
    let seen = "Seen: a cut, left foot, the heel pad, since Sat 21 Nov.";
    assert_eq!(look["findings"][0]["text"], seen);
    assert!(sandbox.run(&["look"]).out.contains(&format!("{seen}\n  ")));

    let history = sandbox.json(&["history"]);
    let entries = history["entries"].as_array().unwrap();
    has(&entries[0], "heading day text details spoken content");
    let told: Vec<_> = entries.iter().map(|entry| entry["heading"].as_str()).collect();
    assert_eq!(told, [Some("November 2026"), None, None]);
    assert_eq!(entries[0]["content"]["finding"]["finding"]["id"], look["findings"][0]["id"]);
    assert_eq!(entries[1]["content"]["rating"]["rating"]["id"], id.trim());
    assert_eq!(entries[2]["content"]["session"]["session"]["id"], session["id"]);
    assert_eq!(entries[2]["details"], json!(["Comfort after: 6 out of 10."]));
    let lines = sandbox.run(&["history"]).out;
    let entries: Vec<&str> = lines.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(
        entries,
        [
            "November 2026",
            seen,
            "Sat 21 Nov. Sleep: 4 out of 10.",
            "Fri 20 Nov, 20:00: Foot soak, 10 min, logged"
        ]
    );
    let before = ["history", "--to", "2026-11-20"];
    assert_eq!(sandbox.json(&before)["entries"].as_array().unwrap().len(), 1);

    let gone = sandbox.json(&["rating", "delete", id.trim()]);
    has(&gone, "id instrument value answered care_day deleted text");
    assert_eq!(gone["text"], "In the trash: Sleep: 4 out of 10.");
    assert_eq!(sandbox.json(&["history"])["entries"].as_array().unwrap().len(), 2);
    let trash = sandbox.json(&["history", "--trash"]);
    assert_eq!(trash["entries"][0]["content"]["rating"]["rating"]["id"], id.trim());
    assert_eq!(sandbox.json(&["review"])["series"]["sleep"]["answers"], 0);
    assert_eq!(sandbox.json(&["rating", "restore", id.trim()])["text"], "Sleep: 4 out of 10.");
    assert_eq!(sandbox.json(&["review"])["series"]["sleep"]["answers"], 1);

    // Also one that belongs to a session, by the id that `session show` prints below it.
    let session = session["id"].as_str().unwrap();
    let shown = sandbox.run(&["session", "show", session]).out;
    let (_, rating) = shown.split_once("Comfort after: 6 out of 10.\n    ").unwrap();
    sandbox.json(&["rating", "delete", rating.trim()]);
    assert_eq!(sandbox.json(&["session", "show", session])["ratings"], json!([]));

    assert_eq!(sandbox.fails(&["rating", "delete", session], 1)["what"], "rating");
    assert_eq!(sandbox.fails(&["rating", "delete", "x"], 1)["why"], "not_an_id");
    assert_eq!(sandbox.fails(&["rating"], 2)["kind"], "usage");
    assert!(sandbox.run(&["session", "delete", session]).out.starts_with("In the trash: Fri 20 Nov"));
}

#[test]
fn a_rating_without_a_session_says_where_it_is_seen_and_is_seen_there() {
    let sandbox = Sandbox::new();
    let told = sandbox.run(&["rate", "pain", "9"]).out;
    assert!(told.starts_with("Pain: 9 out of 10.\n  "), "{told}");
    let seen = "\nYou find it in the review of its week, under “What you rated”.\n";
    assert!(without_undo(&told).ends_with(seen), "{told}");
    let review = sandbox.run(&["review"]).out;
    let rated = "What you rated\n  Pain (other times): 9 on 1 of 1 day so far, 1 answer.\n";
    assert!(review.contains(rated), "{review}");
    assert_eq!(sandbox.json(&["review"])["more"][0]["median"], 9.0);
    let page = sandbox.folder.path().join("page.html");
    sandbox.run(&["report", page.to_str().unwrap()]);
    assert!(std::fs::read_to_string(page).unwrap().contains("Pain (other times)"));
}
