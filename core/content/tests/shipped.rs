//! Holds what ships: the guides against their checker, the words against the source texts and against the reader's
//! ease.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "the whole file is a test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

use fluent_syntax::ast::Entry;
use instep_content::packed::PackedGuide;
use instep_content::{Catalogue, Content, read_content, read_strings};
use sha2::{Digest, Sha256};

#[path = "shipped/choices.rs"]
mod choices;
#[path = "shipped/facts.rs"]
mod facts;
#[path = "shipped/library.rs"]
mod library;
#[path = "shipped/phrases.rs"]
mod phrases;
#[path = "shipped/reading.rs"]
mod reading;

use reading::Reading;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn english() -> Catalogue {
    let (catalogues, findings) = read_strings(&folder().join("strings")).unwrap();
    assert_eq!(findings, []);
    catalogues.into_iter().find(|c| c.language == "en").unwrap()
}

fn content() -> Content {
    let content = read_content(&folder(), &english()).unwrap();
    assert_eq!(content.findings, []);
    content
}

/// Every text by its key, in every variant it can be read in; arguments stand as one made-up word.
fn variants() -> BTreeMap<String, Vec<String>> {
    let english = english();
    let resource = fluent_syntax::parser::parse(english.source.as_str()).unwrap();
    let mut texts = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(value) = &message.value {
            texts.insert(message.id.name.to_owned(), Reading::all(value));
        }
        for attribute in &message.attributes {
            texts
                .insert(format!("{}.{}", message.id.name, attribute.id.name), Reading::all(&attribute.value));
        }
    }
    texts.into_iter().map(|(key, all)| (key, all.into_iter().map(|r| r.text).collect())).collect()
}

/// Every text by its key, its variants in a row.
fn texts() -> BTreeMap<String, String> {
    variants().into_iter().map(|(key, all)| (key, all.join(" "))).collect()
}

/// Everything a step can say: bodies, spoken forms, words for weak hands, notes and cues.
fn said<T: Clone>(guide: &PackedGuide, texts: &BTreeMap<String, T>) -> BTreeMap<String, T> {
    let mut keys = BTreeSet::new();
    for step in &guide.steps {
        for text in &step.texts {
            keys.insert(&text.body);
            keys.extend(text.spoken.iter().chain(&text.weak).chain(&text.weak_spoken));
        }
        keys.extend(step.safety_notes.iter().chain(step.cues.iter().map(|c| &c.key)));
    }
    keys.into_iter().map(|k| (k.clone(), texts[k].clone())).collect()
}

fn sentences(text: &str) -> Vec<Vec<String>> {
    text.split_inclusive(['.', '?', '!'])
        .map(|s| {
            s.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).map(str::to_owned).collect()
        })
        .filter(|s: &Vec<String>| !s.is_empty())
        .collect()
}

/// Runs of vowels, without a silent e at the end: the usual estimate.
fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let vowel = |c: char| "aeiouy".contains(c);
    let mut runs = 0;
    let mut before = false;
    for c in word.chars() {
        runs += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && runs > 1;
    (runs - usize::from(silent)).max(1)
}

/// The Flesch-Kincaid grade.
fn grade<'a>(texts: impl IntoIterator<Item = &'a String>) -> f64 {
    let sentences: Vec<_> = texts.into_iter().flat_map(|t| sentences(t)).collect();
    let words: Vec<_> = sentences.iter().flatten().collect();
    let count = words.len() as f64;
    let syllables = words.iter().map(|w| syllables(w)).sum::<usize>() as f64;
    0.39 * count / sentences.len() as f64 + 11.8 * syllables / count - 15.59
}

#[test]
fn the_shipped_content_is_sound() {
    let ids: Vec<_> = content().guides.iter().map(|g| g.head.id.clone()).collect();
    assert_eq!(ids, ["G0", "G1", "G2", "G3", "G3S", "G4", "G5", "G6", "G7", "G8", "G9"]);
}

#[test]
fn no_shipped_text_repeats_eight_words_of_a_source() {
    let known: BTreeSet<String> = std::fs::read_to_string(folder().join("fixtures/source-shingles.txt"))
        .unwrap()
        .lines()
        .filter(|l| !l.starts_with('#'))
        .map(str::to_owned)
        .collect();
    assert!(known.len() > 3000 && known.iter().all(|l| l.len() == 16));
    let mut runs = 0;
    for (key, text) in
        variants().into_iter().flat_map(|(key, all)| all.into_iter().map(move |t| (key.clone(), t)))
    {
        for run in shingles(&text) {
            runs += 1;
            assert!(!known.contains(&hash(&run)), "{key} repeats a source: {run}");
        }
    }
    assert!(runs > 200, "only {runs} runs were looked at");
}

/// Every run of eight words: lower-cased, every run of characters other than a-z0-9 made one space.
fn shingles(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words: Vec<_> =
        lower.split(|c: char| !matches!(c, 'a'..='z' | '0'..='9')).filter(|w| !w.is_empty()).collect();
    words.windows(8).map(|w| w.join(" ")).collect()
}

fn hash(run: &str) -> String {
    Sha256::digest(run.as_bytes()).iter().take(8).fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

#[test]
fn runs_are_cut_and_hashed_as_the_fixture_says() {
    assert_eq!(
        shingles("One–two, THREE: 4 five\nsix 'seven' eight. Nine"),
        ["one two three 4 five six seven eight", "two three 4 five six seven eight nine"]
    );
    // NIST's own example.
    assert_eq!(hash("abc"), "ba7816bf8f01cfea");
}

#[test]
fn sentences_of_steps_have_fifteen_words_at_most() {
    let variants = variants();
    for guide in content().guides {
        for (key, texts) in said(&guide, &variants) {
            for text in texts {
                for sentence in sentences(&text) {
                    assert!(sentence.len() <= 15, "{key}: {} words: {}", sentence.len(), sentence.join(" "));
                }
                assert!(text.ends_with(['.', '?', '!', '”']), "{key} does not end: {text}");
                assert!(!text.contains("  "), "{key} has two spaces in a row: {text}");
            }
        }
    }
}

#[test]
fn every_guide_is_easy_to_read() {
    let texts = texts();
    for guide in content().guides {
        let said = said(&guide, &texts);
        let grade = grade(said.values());
        assert!(grade <= 6.0, "{} has grade {grade:.1}", guide.head.id);
    }
}

#[test]
fn stop_signs_and_changes_are_easy_to_read() {
    let variants = variants();
    let safety: Vec<_> = variants
        .iter()
        .filter(|(key, _)| {
            ["stop-", "urgent-", "note-", "change-", "safety-", "log-"].iter().any(|p| key.starts_with(p))
        })
        .collect();
    assert!(safety.len() >= 10);
    for (key, texts) in &safety {
        for sentence in texts.iter().flat_map(|text| sentences(text)) {
            assert!(sentence.len() <= 15, "{key}: {} words", sentence.len());
        }
    }
    let grade = grade(safety.into_iter().flat_map(|(_, texts)| texts));
    assert!(grade <= 6.0, "grade {grade:.1}");
}

/// The words of controls: each by itself is a sentence.
#[test]
fn labels_are_easy_to_read() {
    let variants = variants();
    let labels: Vec<_> = variants.iter().filter(|(key, _)| key.starts_with("label-")).collect();
    assert!(labels.len() > 300, "only {} labels", labels.len());
    for (key, texts) in &labels {
        for sentence in texts.iter().flat_map(|text| sentences(text)) {
            assert!(sentence.len() <= 15, "{key}: {} words", sentence.len());
        }
    }
    let grade = grade(labels.into_iter().flat_map(|(_, texts)| texts));
    assert!(grade <= 6.0, "grade {grade:.1}");
}

#[test]
fn what_can_not_be_read_out_has_a_spoken_form() {
    let texts = texts();
    let plain = |text: &str| !text.contains(|c: char| c.is_ascii_digit() || "–%/°½".contains(c));
    let mut differ = 0;
    for guide in content().guides {
        for text in guide.steps.iter().flat_map(|s| &s.texts) {
            let pairs = [(Some(&text.body), &text.spoken), (text.weak.as_ref(), &text.weak_spoken)];
            for (body, spoken) in pairs.into_iter().filter_map(|(b, s)| b.map(|b| (b, s))) {
                let aloud = spoken.as_ref().unwrap_or(body);
                assert!(plain(&texts[aloud]), "{body} needs a spoken form");
                if let Some(spoken) = spoken {
                    assert_ne!(texts[body], texts[spoken], "{spoken} says nothing else");
                    differ += 1;
                }
            }
        }
        for key in guide.steps.iter().flat_map(|s| s.safety_notes.iter().chain(s.cues.iter().map(|c| &c.key)))
        {
            assert!(plain(&texts[key]), "{key} can't be read out");
        }
    }
    assert!(differ > 0, "no step has a spoken form: the test sees nothing");
}

#[test]
fn the_readers_yardstick_measures() {
    assert_eq!(
        ["the", "toes", "ankle", "massage", "between", "a", "slide"].map(syllables),
        [1, 1, 2, 2, 2, 1, 1]
    );
    let easy = "Press the heel. Lean in. Then let go.".to_owned();
    let hard =
        "Musculoskeletal manipulation necessitates considerable professional qualification.".to_owned();
    assert!(grade([&easy]) < 2.0 && grade([&hard]) > 20.0);
}
