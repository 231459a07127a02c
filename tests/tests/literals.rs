//! Holds that no shell has a text of its own for a person: not the terminal, and not what is written by hand for Kotlin
//! and Swift.

use std::collections::BTreeSet;

use instep_tests::literals::{in_kotlin_or_swift, in_rust};
use instep_tests::source::{files, rust_files};

/// Why an event of a line may stand in a source.
const TYPED: &str = "what is typed, sign by sign";

/// Texts that may stand in a source, by file, and why.
const ALLOWED: &[(&str, &str, &str)] = &[
    ("cli/src/error.rs", "error: ", "the beginning of what clap prints, which is taken off"),
    ("cli/src/player/event.rs", "answer FLAG=yes|no|unsure", TYPED),
    ("cli/src/player/event.rs", "answer-rest PAGE no|declined", TYPED),
    ("cli/src/player/event.rs", "rate after [comfort|pain] N", TYPED),
    ("cli/src/player/event.rs", "rate before [comfort|pain] N", TYPED),
    ("cli/src/player/event.rs", "skip-rating [comfort|pain]", TYPED),
    ("cli/src/player/event.rs", "stop REASON", TYPED),
    ("cli/src/player/event.rs", "tick SECONDS", TYPED),
    ("cli/src/player/lines.rs", "rate {} {} {low}…{high}", TYPED),
    ("cli/src/player/terminal.rs", "--session {}", TYPED),
    ("cli/src/plot.rs", "DejaVu Sans", "the name of a font"),
    ("cli/src/plot.rs", "Noto Sans", "the name of a font"),
    ("cli/src/plot.rs", "Liberation Sans", "the name of a font"),
    ("cli/src/plot.rs", "Helvetica", "the name of a font"),
    ("cli/src/plot.rs", "Arial", "the name of a font"),
    ("cli/src/plot.rs", "Segoe UI", "the name of a font"),
    ("cli/src/watch/desktop.rs", "Instep", "the name of the app"),
    ("bindings/swift/Sources/InstepCore/OffsetDate.swift", "no time", "a description for developers"),
    ("bindings/swift/Sources/InstepCore/Written.swift", "not a \u{0}", "a failed decoding, for developers"),
];

/// Every text for a person, by its file. Fails when a source can't be read.
fn found() -> Result<BTreeSet<(String, String)>, String> {
    let mut found = BTreeSet::new();
    // What stands in `args` is the help of the command line, which clap prints. Tests may say what they like.
    let left_out = |path: &str| {
        path.starts_with("args/") || path.split('/').any(|part| part == "tests.rs" || part == "tests")
    };
    let terminal = rust_files("cli/src").map_err(|e| e.to_string())?;
    for file in terminal.into_iter().filter(|file| !left_out(&file.path)) {
        let path = format!("cli/src/{}", file.path);
        found.extend(in_rust(&file.text)?.into_iter().map(|text| (path.clone(), text)));
    }
    let written_by_hand = |path: &str| !path.contains("generated") && !path.ends_with("InstepCore.swift");
    for (folder, ending) in [("bindings/kotlin/core/src/main", "kt"), ("bindings/swift/Sources", "swift")] {
        let sources = files(folder, ending).map_err(|e| e.to_string())?;
        if sources.is_empty() {
            return Err(format!("there is no source in {folder}"));
        }
        for file in sources.into_iter().filter(|file| written_by_hand(&file.path)) {
            let path = format!("{folder}/{}", file.path);
            found.extend(in_kotlin_or_swift(&file.text).into_iter().map(|text| (path.clone(), text)));
        }
    }
    Ok(found)
}

#[test]
fn no_shell_holds_a_text_for_a_person() {
    let allowed =
        |path: &str, text: &str| ALLOWED.iter().any(|(file, known, _)| path == *file && text == *known);
    let own: Vec<String> = found()
        .unwrap()
        .into_iter()
        .filter(|(path, text)| !allowed(path, text))
        .map(|(path, text)| format!("{path}: {text:?}"))
        .collect();
    assert!(
        own.is_empty(),
        "a person reads these, so they belong into core/content/strings: as a label, or as a sentence of a record\n{}",
        own.join("\n")
    );
}

#[test]
fn what_is_allowed_is_there() {
    let found = found().unwrap();
    let there = |path: &str, text: &str| found.contains(&(path.to_owned(), text.to_owned()));
    let idle: Vec<_> = ALLOWED.iter().filter(|(path, text, _)| !there(path, text)).collect();
    assert!(idle.is_empty(), "these are gone from the sources; take them out of ALLOWED: {idle:?}");
}
