//! Diagnostics that a report of a fault can attach.

use super::support::{Sandbox, has};

#[test]
fn doctor_attaches_the_calls_of_this_process_where_they_are_asked_for() {
    let sandbox = Sandbox::new();
    assert!(sandbox.json(&["doctor"]).get("diagnostics").is_none());
    let report = sandbox.json(&["doctor", "--diagnostics"]);
    let calls = report["diagnostics"].as_array().unwrap();
    has(&calls[0], "call started_ms took_us error place");
    let names: Vec<&str> = calls.iter().map(|call| call["call"].as_str().unwrap()).collect();
    assert_eq!(names.first(), Some(&"open"));
    assert!(names.contains(&"doctor"), "{names:?}");
    let path = sandbox.file().to_str().unwrap().to_owned();
    assert!(!report["diagnostics"].to_string().contains(&path));
    let told = sandbox.run(&["doctor", "--diagnostics"]).out;
    assert!(told.lines().any(|line| line.starts_with("doctor · ")), "{told}");
}
