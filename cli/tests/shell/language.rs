use super::support::{Ran, Sandbox};

/// What is printed in Latin letters in every language: what can be typed back. Settings, safety flags, keys of the
/// player, usage errors and help are such words throughout and are not looked at here.
const TYPED: &[&str] = &[
    "instep", "resume", "undo", "rate", "sleep", "left", "right", "both", "none", "exact", "inexact",
    "heel_pad",
];

/// The words of a text that do not come from the catalogue: those with plain letters, but for ids, times and what can
/// be typed back.
pub fn past_the_catalogue(text: &str) -> Vec<&str> {
    let id = |word: &str| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        digits > 0 && word.chars().all(|c| c.is_ascii_alphanumeric() || "-/:+.".contains(c))
    };
    text.split_whitespace()
        // A box that is ticked is drawn; it is no word.
        .filter(|word| *word != "[x]")
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()))
        .filter(|word| !id(word) && !TYPED.contains(word))
        .collect()
}

/// The made language `en-XA` has no plain letter: whatever has one did not come from the catalogue.
#[test]
fn the_terminal_has_no_words_of_its_own() {
    let sandbox = Sandbox::new();
    let id = sandbox.json(&["log", "G0", "--comfort-before", "4", "--comfort-after", "6"])["id"].clone();
    sandbox.json(&["reminder", "add", "21:30"]);
    sandbox.json(&["settings", "set", "aim", "4"]);
    sandbox.json(&["settings", "set", "sleep_question", "yes"]);
    let said = |args: &[&str]| -> Ran { sandbox.run(&[args, &["--lang", "en-XA"]].concat()) };
    for args in [
        &["today"][..],
        &["today", "--now", "2026-11-22T08:00:00+01:00"],
        &["guides", "--family", "all"],
        &["guide", "G0", "--minutes", "1"],
        &["sessions"],
        &["session", "show", id.as_str().unwrap()],
        &["rate", "comfort", "4"],
        &["reminder", "list"],
        &["reminder", "plan", "--notifications", "denied"],
        &["review"],
        &["review", "--table"],
        &["review", "--month"],
        &["history"],
        &["trash"],
        &["trash", "--empty"],
        &["look"],
        &["look", "--foot", "left", "--zone", "heel_pad", "--what", "cut"],
    ] {
        let ran = said(args);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{args:?}");
        assert!(ran.out.contains('⟦'), "{args:?} says nothing: {}", ran.out);
        assert_eq!(past_the_catalogue(&ran.out), Vec::<&str>::new(), "{args:?}:\n{}", ran.out);
    }
    for args in [&["session", "show", "00000000-0000-7000-8000-000000000000"][..], &["rate", "comfort", "11"]]
    {
        let ran = said(args);
        assert_eq!(ran.status, 1, "{args:?}");
        assert!(ran.err.contains('⟦'), "{}", ran.err);
        assert_eq!(past_the_catalogue(&ran.err), Vec::<&str>::new(), "{args:?}:\n{}", ran.err);
    }
}

#[test]
fn words_of_its_own_are_seen() {
    assert_eq!(past_the_catalogue("● ⟦Ŕéé⟧ 6 min · G0 (left)"), ["min"]);
    assert_eq!(past_the_catalogue("[x] ⟦Ŕ⟧ [ ] x"), ["x"]);
    assert_eq!(
        past_the_catalogue("2026-11-22T21:30:00+01:00 exact ⟦Ŕ⟧, 0198a000-0000-7000-8000-00000000abcd"),
        [""; 0]
    );
}
