//! The rule for names that the players of scenarios rely on (scenarios/README.md): an enum's code is its variant's
//! name in snake_case, as only the name reaches Kotlin and Swift.

use instep_tests::source::rust_files;

/// Where the rule does not hold. `self` stands in scenarios/README.md. Instruments cross as texts, by their code.
const EXCEPT: &[&str] = &[
    "OwnFeet",
    "FootComfort5",
    "FootComfort0To10",
    "FootPainNrs11",
    "SleepLastNight0To10",
    "SleepLastNight5",
];

#[test]
fn a_code_is_the_variants_name_in_snake_case() {
    let mut checked = 0;
    for file in rust_files("core/src").unwrap() {
        for line in file.text.lines() {
            let Some((name, code)) = line.trim().strip_suffix("\",").and_then(|l| l.split_once(" = \""))
            else {
                continue;
            };
            if EXCEPT.contains(&name) || !name.starts_with(char::is_uppercase) {
                continue;
            }
            assert_eq!(snake_case(name), code, "{}", file.path);
            checked += 1;
        }
    }
    assert!(checked > 100, "the vocabularies were not found: {checked}");
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
