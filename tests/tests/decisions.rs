//! What the decisions in docs/adr say holds them must be there: a test that was renamed away holds nothing.

use std::fs;

use instep_tests::source::{root, rust_files};

#[test]
fn the_tests_and_scenarios_that_decisions_name_exist() {
    let source: String = ["core/src", "core/content", "tests/tests", "tests/src", "cli", "xtask/src"]
        .iter()
        .flat_map(|folder| rust_files(folder).unwrap())
        .map(|file| file.text)
        .collect();
    let mut named = 0;
    for entry in fs::read_dir(root().join("docs/adr")).unwrap() {
        let path = entry.unwrap().path();
        for name in fs::read_to_string(&path).unwrap().split('`').skip(1).step_by(2) {
            // Sentences are tests (`a_newer_database_is_left_alone`), names with hyphens scenarios.
            if name.chars().all(|c| c.is_ascii_lowercase() || c == '_') && name.matches('_').count() >= 3 {
                assert!(source.contains(&format!("fn {name}(")), "{}: no test `{name}`", path.display());
                named += 1;
            } else if name.chars().all(|c| c.is_ascii_lowercase() || c == '-') && name.contains('-') {
                let scenario = root().join(format!("tests/scenarios/{name}.json"));
                assert!(scenario.exists(), "{}: no scenario `{name}`", path.display());
                named += 1;
            }
        }
    }
    assert!(named >= 10, "no decision names what holds it: {named}");
}
