use super::support::{Sandbox, finish};

/// Every command's text: it fits a terminal, is for people, and steers nothing.
#[test]
fn text_fits_a_terminal_and_holds_nothing_invisible() {
    let sandbox = Sandbox::new();
    let id =
        sandbox.json(&["log", "G0", "--note", &"word ".repeat(100), "--comfort-after", "6"])["id"].clone();
    sandbox.json(&["reminder", "add", "21:30", "--name", "A rather long name for a short while on the sofa"]);
    sandbox.json(&["settings", "set", "aim", "4"]);
    for args in [
        &[][..],
        &["today"],
        &["guides", "--family", "all"],
        &["guide", "G0"],
        &["guides", "--hidden"],
        &["choose", "G3", "--favourite", "yes", "--skip", "g3-shin"],
        &["guide", "G3"],
        &["log", "soak", "--check"],
        &["log", "device", "--check"],
        &["log", "external", "--check"],
        &["sessions"],
        &["session", "show", id.as_str().unwrap()],
        &["rate", "comfort", "4"],
        &["reminder", "list"],
        &["reminder", "plan", "--notifications", "denied"],
        &["reminder", "why", "2026-11-21"],
        &["review"],
        &["review", "--table"],
        &["review", "--month"],
        &["review", "--month", "--table"],
        &["look"],
        &["look", "--foot", "left", "--zone", "heel_pad", "--what", "cut"],
        &["history"],
        &["trash"],
        &["trash", "--empty"],
        &["doctor"],
        &["library"],
        &["library", "T204"],
        &["library", "what-sources-say"],
        &["library", "R1"],
        &["library", "coverage"],
        &["settings"],
    ] {
        let ran = sandbox.run(args);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{args:?}");
        assert!(!ran.out.trim().is_empty(), "{args:?}");
        assert!(
            ran.out.ends_with('\n') && !ran.out.ends_with("\n\n") && !ran.out.contains("\n\n\n"),
            "{args:?}: {}",
            ran.out
        );
        for line in ran.out.lines() {
            assert!(line.chars().count() <= 80, "{args:?}: {line}");
            assert!(!line.ends_with(' '), "{args:?}: {line:?}");
            assert!(
                !line.contains(|c: char| c.is_control() || ('\u{2066}'..='\u{2069}').contains(&c)),
                "{line:?}"
            );
            assert!(!line.contains('{'), "a placeholder was left: {line}");
        }
    }
}

#[test]
fn the_week_is_told_by_shape() {
    let sandbox = Sandbox::new();
    // First use on the Thursday: the days before it could not have been logged.
    sandbox.json(&["log", "G0", "--at", "2026-11-19T21:00:00+01:00"]);
    sandbox.json(&["log", "G0"]);
    let today = sandbox.run(&["today"]).out;
    let week = "Mon Tue Wed Thu Fri Sat Sun\n·   ·   ·   ●   ○   ●   ·\n";
    assert!(today.contains(week), "Saturday of a week that begins on Monday: {today}");
}

#[test]
fn play_talks_in_sentences() {
    let sandbox = Sandbox::healthy();
    let ran = finish(&mut sandbox.command(&["play", "G0", "--fast"]), "start\ntick 400\n");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    // A line a state and one for the session; comfort is asked before and after.
    let asked = ran.out.lines().filter(|line| line.starts_with("? ")).count();
    let states = ran.out.lines().filter(|line| !line.starts_with(['?', ' '])).count();
    assert_eq!((states, asked), (4, 2), "{}", ran.out);
    assert!(!ran.out.contains('{'));
}

#[test]
fn what_comes_before_the_start_is_told_once() {
    let sandbox = Sandbox::healthy();
    sandbox.json(&["safety", "--set", "diabetes=yes"]);
    let lines = "answer dvt_now=yes\nanswer dvt_now=no allergy=no\naccept-warnings\nstart\n";
    let ran = finish(&mut sandbox.command(&["play", "G0", "--fast"]), lines);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let told: Vec<&str> = ran.out.lines().filter(|line| line.starts_with("  ! ")).collect();
    // The warning, the block, and the warning once more; not again once it was accepted.
    assert_eq!(told.len(), 3, "{}", ran.out);
    assert!(told[0] == told[2] && told[0] != told[1], "{}", ran.out);
    let new = finish(&mut Sandbox::new().command(&["play", "G0", "--fast"]), "quit\n").out;
    assert!(new.contains("  ? acute_leg_sign:calf acute_leg_sign:foot"), "{new}");
    assert_eq!(new.matches("safety questions are open. ").count(), 1, "{new}");
}

#[test]
fn what_to_do_when_it_hurts_or_cramps_is_told_by_lines() {
    let sandbox = Sandbox::healthy();
    let lines = "start\ntick 40\nstop cramp\nresume\ntick 4\nstop pain\n";
    let ran = finish(&mut sandbox.command(&["play", "G0", "--fast"]), lines);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let out = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for card in ["Gently bend the foot and toes up.", "Call for help now with chest pain"] {
        assert_eq!(out.matches(card).count(), 1, "{card}: {out}");
    }
    let (lines, _) =
        sandbox.play(&["play", "G0", "--fast"], &["start", "tick 40", "stop cramp", "stop pain"]);
    for (line, card) in [(3, "Gently bend"), (4, "Call for help now")] {
        let cues = lines[line]["cues"].as_array().unwrap();
        assert!(cues.iter().any(|c| c["text"].as_str().is_some_and(|t| t.contains(card))), "{cues:?}");
    }
}

#[test]
fn a_review_marks_the_days_that_have_begun() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "G0", "--at", "2026-11-19T21:00:00+01:00"]);
    sandbox.json(&["log", "G0"]);
    let review = sandbox.run(&["review"]).out;
    for line in ["· Wed 18 Nov", "○ Fri 20 Nov", "● Sat 21 Nov: 6 min", "· Sun 22 Nov"] {
        assert!(review.contains(line), "{line}\n{review}");
    }
}
