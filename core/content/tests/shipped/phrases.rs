//! Holds phrases that readers stumbled over out of the English texts.

use super::texts;

/// A phrase as whole words, and the keys, by their beginning, where it means something else.
type Phrase = (&'static str, &'static [&'static str]);

const RETIRED: &[Phrase] = &[
    // Words for a relation that say nothing plain.
    ("go with", &[]),
    ("goes with", &[]),
    ("went with", &[]),
    ("does not go", &[]),
    ("does not fit in here", &[]),
    ("lies", &[]),
    ("lie well", &[]),
    ("lie before", &[]),
    ("lie between", &[]),
    // A chair may hold a back.
    ("holds", &["step-"]),
    // Data can leave a device.
    ("leaves", &["label-first-run-promise"]),
    // Word order that has to be read twice.
    ("says who", &[]),
    ("lit", &[]),
    ("how many were lost, the file", &[]),
    ("or no massage would be left", &[]),
    ("see where the session stands", &[]),
    ("until you miss nothing", &[]),
    ("that is no model for home", &[]),
    ("compared them with nobody", &[]),
    ("betters", &[]),
    ("would settle it", &[]),
    ("turning back calms", &[]),
    ("when they are at their worst", &[]),
    ("worked out the rest", &[]),
    ("the nearest it can do", &[]),
    ("better leave", &[]),
    // Counts and times as nobody says them.
    ("on the 1 day", &[]),
    ("o’clock", &[]),
    ("o'clock", &[]),
];

/// The text in lower case, every run of spaces as one.
fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn says(text: &str, phrase: &str) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let text = plain(text);
    text.match_indices(phrase).any(|(at, found)| {
        edge(text[..at].chars().next_back()) && edge(text[at + found.len()..].chars().next())
    })
}

/// Digits as a machine writes a day: 2026-11-21.
fn has_raw_day(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape.contains("0000-00-00")
}

#[test]
fn no_text_says_what_readers_stumble_over() {
    let texts = texts();
    assert!(texts.len() > 900, "only {} texts", texts.len());
    let mut said = Vec::new();
    for (key, text) in &texts {
        for (phrase, elsewhere) in RETIRED {
            let meant = elsewhere.iter().any(|prefix| key.starts_with(prefix));
            if !meant && says(text, phrase) {
                said.push(format!("{key} says {phrase:?}: {text}"));
            }
        }
        // What is to be typed is shown as it is typed.
        let typed = ["invalid-not-a-day.mend", "invalid-not-a-time.mend"].contains(&key.as_str())
            || key.starts_with("terminal-values-");
        if has_raw_day(text) && !typed {
            said.push(format!("{key} has a raw day: {text}"));
        }
    }
    assert!(said.is_empty(), "{}", said.join("\n"));
}

#[test]
fn phrases_are_found_as_whole_words_in_any_case() {
    assert!(says("Lit: the sole.", "lit") && says("It\n  Goes  with you", "goes with"));
    assert!(!says("a little", "lit") && !says("it holdsome", "holds") && !says("flies", "lies"));
    assert!(has_raw_day("Judged on 2026-11-21.") && !has_raw_day("Judged on 21 November 2026."));
}
