//! The journeys in `scenarios/`, each a test, and what they leave out.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use instep_tests::exports::exported;
use instep_tests::scenario::{RealCore, Scenario, play};
use instep_tests::source::{root, rust_files};

/// One test for each file.
macro_rules! journeys {
    ($($test:ident = $name:literal),+ $(,)?) => {
        const JOURNEYS: &[&str] = &[$($name),+];
        $(
            #[test]
            fn $test() {
                play(&scenario($name), &mut RealCore::new().unwrap()).unwrap_or_else(|why| panic!("{why}"));
            }
        )+
    };
}

journeys! {
    a_day_ahead = "a-day-ahead",
    a_time_in_its_own_frame = "a-time-in-its-own-frame",
    change_of_language = "change-of-language",
    changes = "changes",
    changing_ones_mind = "changing-ones-mind",
    choice = "choice",
    cramp_then_pain = "cramp-then-pain",
    diagnostics = "diagnostics",
    dst_change = "dst-change",
    exchange = "exchange",
    first_week = "first-week",
    from_guide_to_end = "from-guide-to-end",
    guide_and_its_choices = "guide-and-its-choices",
    input = "input",
    interrupted_session = "interrupted-session",
    labels = "labels",
    late_night_belongs_to_the_evening_before = "late-night-belongs-to-the-evening-before",
    left_out_foot_and_place = "left-out-foot-and-place",
    library = "library",
    pictures = "pictures",
    player_clock = "player-clock",
    ratings = "ratings",
    ratings_without_a_session = "ratings-without-a-session",
    reminder_alarm = "reminder-alarm",
    reminder_came_late = "reminder-came-late",
    reminder_catch_up = "reminder-catch-up",
    reminder_clock_changes = "reminder-clock-changes",
    reminder_denied = "reminder-denied",
    reminder_done = "reminder-done",
    reminder_one_question_a_day = "reminder-one-question-a-day",
    reminder_one_word = "reminder-one-word",
    reminder_quiet_hours = "reminder-quiet-hours",
    reminder_restored = "reminder-restored",
    reminder_slots = "reminder-slots",
    reminder_snooze = "reminder-snooze",
    reminder_travel = "reminder-travel",
    reminder_why = "reminder-why",
    review_month = "review-month",
    safekeeping = "safekeeping",
    safety = "safety",
    safety_decisions = "safety-decisions",
    short_session = "short-session",
    skipped_and_missing_answers = "skipped-and-missing-answers",
    start = "start",
    today_by_the_clock = "today-by-the-clock",
    travel_east_across_midnight = "travel-east-across-midnight",
    undo = "undo",
    undo_stop = "undo-stop",
    week_and_settings = "week-and-settings",
    week_with_a_finding = "week-with-a-finding",
}

fn folder() -> PathBuf {
    root().join("tests/scenarios")
}

#[allow(clippy::panic, reason = "a helper of tests; there the lint does not hold")]
fn scenario(name: &str) -> Scenario {
    let path = folder().join(format!("{name}.json"));
    let read = fs::read_to_string(&path).map_err(|e| e.to_string()).and_then(|text| Scenario::read(&text));
    read.unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

#[test]
fn every_file_is_played_under_its_own_name() {
    let mut files: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.strip_suffix(".json").map(str::to_owned))
        .collect();
    files.sort();
    assert_eq!(files, JOURNEYS);
    for name in JOURNEYS {
        let scenario = scenario(name);
        assert_eq!(scenario.name, *name);
        assert!(scenario.why.len() > 20, "{name} does not say what breaks for a person");
    }
}

#[test]
fn every_exported_call_is_played() {
    let files = rust_files("core/src").unwrap();
    let exported: BTreeSet<String> = files.iter().flat_map(|file| exported(&file.text).unwrap()).collect();
    assert!(
        exported.contains("today") && exported.contains("explain"),
        "the exports were not found: {exported:?}"
    );
    let played: BTreeSet<String> = JOURNEYS.iter().flat_map(|name| scenario(name).calls()).collect();
    let left_out: Vec<_> = exported.difference(&played).collect();
    assert_eq!(left_out, Vec::<&String>::new(), "no journey calls these");
}
