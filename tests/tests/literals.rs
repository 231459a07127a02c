//! Holds that no shell has a text of its own for a person: not the terminal, not the screens, and not what else is
//! written by hand for Kotlin and Swift.

use std::collections::BTreeSet;

use instep_tests::literals::{in_kotlin_or_swift, in_rust};
use instep_tests::source::{files, rust_files};

/// Why an event of a line may stand in a source.
const TYPED: &str = "what is typed, sign by sign";

/// Why the message of an exception may: nobody shows it.
const THROWN: &str = "an exception, for developers";
/// Why the name of a system may.
const SYSTEM: &str = "the name of a system, which is compared";

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
    ("bindings/kotlin/desktop/src/main/kotlin/app/instep/desktop/Options.kt", "Windows", SYSTEM),
    ("bindings/kotlin/desktop/src/main/kotlin/app/instep/desktop/Options.kt", "Mac", SYSTEM),
    (
        "bindings/kotlin/desktop/src/main/kotlin/app/instep/desktop/Options.kt",
        "Library/Application Support",
        "a folder",
    ),
    (
        "bindings/kotlin/desktop/src/main/kotlin/app/instep/desktop/Main.kt",
        "instep-desktop [--data FILE]",
        "how the program is called, which is typed",
    ),
    (
        "bindings/kotlin/desktop/src/main/kotlin/app/instep/desktop/Bus.kt",
        "Notify",
        "a method on the bus of the desktop",
    ),
    (
        "bindings/kotlin/desktop/src/main/kotlin/app/instep/desktop/Bus.kt",
        "Inhibit",
        "a method on the bus of the desktop",
    ),
    (
        "bindings/kotlin/android/src/main/kotlin/app/instep/android/voice/AndroidVoice.kt",
        "The system still calls it.",
        "why a warning of the compiler is switched off",
    ),
    (
        "bindings/kotlin/android/src/main/kotlin/app/instep/android/files/AndroidFiles.kt",
        "The document is gone",
        THROWN,
    ),
    (
        "bindings/kotlin/android/src/main/kotlin/app/instep/android/files/ShareProvider.kt",
        "Shared files can only be read",
        THROWN,
    ),
    (
        "bindings/kotlin/android/src/main/kotlin/app/instep/android/files/ShareProvider.kt",
        "No such file is shared",
        THROWN,
    ),
    ("bindings/swift/Sources/InstepCore/OffsetDate.swift", "no time", "a description for developers"),
    ("bindings/swift/Sources/InstepModels/Lifecycle/DataFolder.swift", "Instep", "a folder"),
    ("bindings/swift/Sources/InstepModels/Nav/Route.swift", "no route", "a failed decoding, for developers"),
    ("bindings/swift/Sources/InstepCore/Written.swift", "not a \u{0}", "a failed decoding, for developers"),
];

/// Folders of Kotlin and Swift, and what their sources end with.
const WRITTEN_BY_HAND: [(&str, &str); 6] = [
    ("bindings/kotlin/core/src/main", "kt"),
    ("bindings/kotlin/ui/src/main", "kt"),
    ("bindings/kotlin/desktop/src/main", "kt"),
    ("bindings/kotlin/android/src/main", "kt"),
    ("bindings/swift/Sources", "swift"),
    ("bindings/swift/App", "swift"),
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
    for (folder, ending) in WRITTEN_BY_HAND {
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
