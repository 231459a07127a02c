//! Holds that every text with a number, a range or a time can be read out, and that every sentence with a number is
//! ready for languages with other plural forms than English.
//!
//! A new sentence fails here until three things are said: what its arguments are ([`NUMBERS`] or [`PIECES`]), how it
//! is read out (an attribute `.spoken`, or a line in [`READ_AS_SHOWN`]), and, where it holds a number, how it reads
//! in Arabic and in Polish (`fixtures/strings/ar.ftl` and `pl.ftl`, which do not ship).

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "the whole file is a test")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use instep_content::read_strings;

/// Arguments that are numbers.
const NUMBERS: &[&str] = &[
    "n", "days", "of", "aim", "segment", "segments", "seconds", "minutes", "low", "high", "most", "value",
    "before", "after", "median", "min", "max", "answers", "count", "hour", "hour12", "inserted", "updated",
    "skipped", "rejected", "line", "column", "late", "measured",
];

/// Arguments that are texts made of numbers: a time, a day, a length with its unit, "2 of 3 days".
const PIECES: &[&str] = &[
    "time", "day", "length", "nearest", "when", "coverage", "pairs", "values", "minute", "first", "last",
    "weekdays", "usual", "lowest", "highest", "place", "earlier", "year", "second", "because", "steps",
    "pair", "start", "end",
];

/// Arguments that are texts without a number, and codes a sentence chooses by.
const TEXTS: &[&str] = &[
    "guide", "title", "status", "state", "side", "half", "weekday", "month", "rest", "field", "summary",
    "evidence", "body", "name", "scale", "series", "label", "detail", "reason", "units", "each", "what",
    "article", "section", "from", "to", "part", "zones", "tags", "notice", "allowed", "needed", "feet",
    "knuckles", "leg", "oil", "pressure", "soak", "sore", "posture", "towel", "foot", "typed", "path",
    "version", "schema", "sqlite", "seat", "whose",
];

/// Why a text with numbers needs no spoken form of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    /// Whole numbers in plain words: "3 evenings a week". A voice reads them as they are written.
    PlainNumbers,
    /// Its numbers are in pieces, and aloud each piece comes in its own spoken form.
    Pieces,
    /// It is only shown; a message beside it is what is spoken.
    ShownOnly,
    /// It is only spoken.
    SpokenOnly,
    /// Something to type, sign by sign.
    Example,
    /// A year, or the number of an article, in the name of a source.
    Source,
}

use Why::{Example, Pieces, PlainNumbers, ShownOnly, SpokenOnly};

/// Texts that are read out as they are shown, by their key, and why.
const READ_AS_SHOWN: &[(&str, Why)] = &[
    ("article-preparation-soak.body", PlainNumbers),
    ("change-drop-soak", PlainNumbers),
    ("change-drop-time", Pieces),
    ("change-lengthen", Pieces),
    ("change-line", Pieces),
    ("change-nearest", Pieces),
    ("change-shorten", Pieces),
    ("change-steps", PlainNumbers),
    ("chart-date", PlainNumbers),
    ("chart-ends", PlainNumbers),
    ("chart-ends-unknown", PlainNumbers),
    ("chart-note", PlainNumbers),
    ("chart-number", Pieces),
    ("chart-point", Pieces),
    ("chart-said", Pieces),
    ("chart-value-equal", Pieces),
    ("chart-week", Pieces),
    ("claim-b12.found", PlainNumbers),
    ("claim-b13.found", PlainNumbers),
    ("claim-b2.found", PlainNumbers),
    ("claim-b25-soak.found", PlainNumbers),
    ("claim-b4-tired.found", PlainNumbers),
    ("clock-count", ShownOnly),
    ("day-full", PlainNumbers),
    ("day-short", ShownOnly),
    ("day-short.year", ShownOnly),
    ("day-spoken", SpokenOnly),
    ("day-spoken.year", SpokenOnly),
    ("doctor-backup", Pieces),
    ("doctor-backup-broken", PlainNumbers),
    ("doctor-little-room", PlainNumbers),
    ("doctor-reminder-clock", Pieces),
    ("doctor-reminder-starts", Pieces),
    ("doctor-reminders", PlainNumbers),
    ("doctor-trash", PlainNumbers),
    ("export-done", PlainNumbers),
    ("field-in-archive", Example),
    ("field-in-archive-line", PlainNumbers),
    ("field-in-text", PlainNumbers),
    ("guide-card", Pieces),
    ("guide-reps", Pieces),
    ("guides-up-to", Pieces),
    ("history-month", PlainNumbers),
    ("history-pair", PlainNumbers),
    ("history-rating", Pieces),
    ("import-done", PlainNumbers),
    ("import-line", PlainNumbers),
    ("import-place", PlainNumbers),
    ("import-would", PlainNumbers),
    ("invalid-not-a-day.mend", Example),
    ("invalid-not-a-time.mend", Example),
    ("invalid-out-of-range", PlainNumbers),
    ("invalid-out-of-range.mend", PlainNumbers),
    ("invalid-outside-years", Example),
    ("invalid-too-large.mend", PlainNumbers),
    ("invalid-too-late", PlainNumbers),
    ("invalid-too-long.mend", PlainNumbers),
    ("label-keyboard-back.key", ShownOnly),
    ("label-keyboard-next.key", ShownOnly),
    ("label-keyboard-places.key", PlainNumbers),
    ("library-amount", Pieces),
    ("library-amount-fixed", Pieces),
    ("library-amount-seconds", PlainNumbers),
    ("library-amount-times", PlainNumbers),
    ("library-judged", Pieces),
    ("list-end", Pieces),
    ("list-middle", Pieces),
    ("minutes-short", ShownOnly),
    ("minutes-short.under", ShownOnly),
    ("minutes-spoken", SpokenOnly),
    ("occurrence-already-done", Pieces),
    ("occurrence-already-skipped", Pieces),
    ("occurrence-already-started", Pieces),
    ("occurrence-done-late", Pieces),
    ("occurrence-open", Pieces),
    ("occurrence-skipped-late", Pieces),
    ("occurrence-snoozed", Pieces),
    ("phrase-out-of", PlainNumbers),
    ("phrase-step-of", PlainNumbers),
    ("player-left", Pieces),
    ("player-line", PlainNumbers),
    ("player-minutes-left", Pieces),
    ("player-offer-reminder", Pieces),
    ("player-reps-of", PlainNumbers),
    ("player-side-done", PlainNumbers),
    ("player-step-of", PlainNumbers),
    ("player-switch-soon", PlainNumbers),
    ("player-switch-starts", PlainNumbers),
    ("player-welcome-back", Pieces),
    ("player-welcome-back-day", Pieces),
    ("rating-noted", PlainNumbers),
    ("rating-noted-before", PlainNumbers),
    ("rating-pair", PlainNumbers),
    ("rating-target", PlainNumbers),
    ("rating-target-end", PlainNumbers),
    ("rating-value", PlainNumbers),
    ("recovered-backup", Pieces),
    ("recovered-kept", PlainNumbers),
    ("recovered-lost", PlainNumbers),
    ("recovery-backup", Pieces),
    ("recovery-backup-text", Pieces),
    ("reminder-button-snooze", Pieces),
    ("reminder-lead", Pieces),
    ("reminder-lead-late", Pieces),
    ("reminder-next", Pieces),
    ("reminder-notice-routine.length", Pieces),
    ("reminder-silent", Pieces),
    ("reminder-state-next", Pieces),
    ("reminder-state-paused-until", Pieces),
    ("reminder-state-starts", Pieces),
    ("reminder-summary", Pieces),
    ("reminder-warning-late", PlainNumbers),
    ("reminder-when-day", Pieces),
    ("reminder-when-today", Pieces),
    ("reminder-when-tomorrow", Pieces),
    ("report-asked-general", PlainNumbers),
    ("report-missing", PlainNumbers),
    ("report-written", Pieces),
    ("restore-done", Pieces),
    ("restore-inserted", PlainNumbers),
    ("restore-removed", PlainNumbers),
    ("restore-skipped", PlainNumbers),
    ("restore-updated", PlainNumbers),
    ("restore-would", Pieces),
    ("review-aim", PlainNumbers),
    ("review-change-days", Pieces),
    ("review-change-few", PlainNumbers),
    ("review-change-first", Pieces),
    ("review-change-higher", PlainNumbers),
    ("review-change-lower", PlainNumbers),
    ("review-change-none", PlainNumbers),
    ("review-counted-higher", Pieces),
    ("review-counted-lower", Pieces),
    ("review-coverage", PlainNumbers),
    ("review-coverage-nights", PlainNumbers),
    ("review-coverage-over", PlainNumbers),
    ("review-day", Pieces),
    ("review-empty", Pieces),
    ("review-evenings-since", PlainNumbers),
    ("review-finding", Pieces),
    ("review-finding-gone", Pieces),
    ("review-headline-over", PlainNumbers),
    ("review-headline-planned", PlainNumbers),
    ("review-headline-so-far", PlainNumbers),
    ("review-keep", Pieces),
    ("review-keep-after", Pieces),
    ("review-listed-week", Pieces),
    ("review-looks", Pieces),
    ("review-middle-equal", PlainNumbers),
    ("review-month-before", PlainNumbers),
    ("review-nights-few", PlainNumbers),
    ("review-nights-rated", Pieces),
    ("review-no-long-session", Pieces),
    ("review-no-session", Pieces),
    ("review-pair-row", ShownOnly),
    ("review-paired", Pieces),
    ("review-pairs-higher", Pieces),
    ("review-pairs-lower", Pieces),
    ("review-sessions", PlainNumbers),
    ("review-short", PlainNumbers),
    ("review-try", Pieces),
    ("review-values", PlainNumbers),
    ("review-week", SpokenOnly),
    ("safety-flag-pregnancy", PlainNumbers),
    ("safety-flag-pregnancy.item", PlainNumbers),
    ("safety-flag-pregnancy.theirs", PlainNumbers),
    ("safety-intro", PlainNumbers),
    ("safety-intro.theirs", PlainNumbers),
    ("safety-missing-each", PlainNumbers),
    ("safety-none", PlainNumbers),
    ("safety-none-other", PlainNumbers),
    ("seconds-spoken", SpokenOnly),
    ("sessions-deleted", PlainNumbers),
    ("sessions-to-delete", PlainNumbers),
    ("setting-evenings", PlainNumbers),
    ("setting-link-trash.help", PlainNumbers),
    ("setting-period", Pieces),
    ("start-late", Pieces),
    ("start-unfinished", PlainNumbers),
    ("terminal-files-not-utf8", PlainNumbers),
    ("terminal-line-too-long", PlainNumbers),
    ("terminal-too-large", PlainNumbers),
    ("terminal-values-no-day", Example),
    ("terminal-values-no-instant", Example),
    ("terminal-values-no-start", Example),
    ("terminal-values-no-time", Example),
    ("terminal-values-no-zone", Example),
    ("terminal-values-years", Example),
    ("time-on-day", Pieces),
    ("today-aim", PlainNumbers),
    ("today-day", PlainNumbers),
    ("today-review", Pieces),
    ("today-suggestion", Pieces),
    ("today-unfinished", PlainNumbers),
    ("today-week", PlainNumbers),
    ("trash-ratings", PlainNumbers),
    ("trash-reminders", PlainNumbers),
    ("trash-sessions", PlainNumbers),
    ("undo-sessions-deleted", PlainNumbers),
    ("undo-sessions-deleted.done", PlainNumbers),
    ("why-ahead", Pieces),
    ("why-ahead-denied", Pieces),
    ("why-caught-up", Pieces),
    ("why-done", Pieces),
    ("why-event-done", Pieces),
    ("why-event-shown", Pieces),
    ("why-event-skipped", Pieces),
    ("why-event-snoozed", Pieces),
    ("why-event-started", Pieces),
    ("why-handed-over", Pieces),
    ("why-log", Pieces),
    ("why-not-yet-planned", Pieces),
    ("why-quiet", Pieces),
    ("why-rang", Pieces),
    ("why-rang-late", Pieces),
    ("why-session", Pieces),
    ("why-skipped", Pieces),
    ("why-snoozed", Pieces),
    ("why-started", Pieces),
    ("why-starts", Pieces),
    ("widget-evenings", PlainNumbers),
];

/// A text of the catalogue, taken apart.
#[derive(Debug, Default)]
struct Text {
    /// What stands there, each alternative for itself, arguments left out.
    words: String,
    /// The arguments that are put in or chosen by.
    arguments: BTreeSet<String>,
    /// The arguments it chooses by, with the variants there are.
    choices: Vec<(String, BTreeSet<String>)>,
}

impl Text {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut text = Self::default();
        text.add(pattern);
        text
    }

    fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.put_in(inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    if let InlineExpression::VariableReference { id } = selector {
                        self.arguments.insert(id.name.to_owned());
                        let keys = variants.iter().map(|v| match v.key {
                            VariantKey::Identifier { name } => name.to_owned(),
                            VariantKey::NumberLiteral { value } => value.to_owned(),
                        });
                        self.choices.push((id.name.to_owned(), keys.collect()));
                    }
                    for variant in variants {
                        self.words.push(' ');
                        self.add(&variant.value);
                    }
                }
            }
        }
    }

    fn put_in(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.words.push_str(value),
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            other => panic!("{other:?}: arguments are put in by their name, formatted by the core"),
        }
    }

    fn takes(&self, names: &[&str]) -> bool {
        self.arguments.iter().any(|a| names.contains(&a.as_str()))
    }

    /// Whether a voice may read it wrongly: a number, a range, a time, a sign.
    fn holds_numbers(&self) -> bool {
        let number = |c: char| c.is_ascii_digit() || sign(c);
        self.words.contains(number) || self.takes(NUMBERS) || self.takes(PIECES)
    }
}

/// Ranges, arrows and signs: a voice leaves them out, or calls them by name.
fn sign(c: char) -> bool {
    "–→←×%/°½¼".contains(c)
}

/// Every text by its key.
fn texts(source: &str) -> BTreeMap<String, Text> {
    let resource = fluent_syntax::parser::parse(source).unwrap();
    let mut texts = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        if let Some(value) = &message.value {
            texts.insert(id.to_owned(), Text::of(value));
        }
        for attribute in &message.attributes {
            texts.insert(format!("{id}.{}", attribute.id.name), Text::of(&attribute.value));
        }
    }
    texts
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn english() -> BTreeMap<String, Text> {
    let (catalogues, findings) = read_strings(&folder().join("strings")).unwrap();
    assert_eq!(findings, []);
    texts(&catalogues.into_iter().find(|c| c.language == "en").unwrap().source)
}

fn test_language(language: &str) -> BTreeMap<String, Text> {
    texts(&std::fs::read_to_string(folder().join(format!("fixtures/strings/{language}.ftl"))).unwrap())
}

/// What a step says has its spoken forms by the guides, where `shipped.rs` holds them.
fn of_a_step(key: &str) -> bool {
    key.starts_with("step-") || key.starts_with("safety-step-")
}

#[test]
fn every_argument_is_a_number_a_piece_or_a_text() {
    let lists = [NUMBERS, PIECES, TEXTS].concat();
    assert_eq!(lists.iter().collect::<BTreeSet<_>>().len(), lists.len(), "a name is in two lists");
    let mut unknown = Vec::new();
    let mut used = BTreeSet::new();
    for (key, text) in english() {
        for argument in text.arguments {
            if !lists.contains(&argument.as_str()) {
                unknown.push(format!("{key}: ${argument}"));
            }
            used.insert(argument);
        }
    }
    assert!(
        unknown.is_empty(),
        "add the name to NUMBERS, PIECES or TEXTS in core/content/tests/spoken.rs, or take one of theirs:\n{}",
        unknown.join("\n")
    );
    let idle: Vec<_> = lists.iter().filter(|name| !used.contains(**name)).collect();
    assert!(idle.is_empty(), "no text has these arguments any more; take them out of the lists: {idle:?}");
}

#[test]
fn every_text_with_a_number_a_range_or_a_time_can_be_read_out() {
    let english = english();
    let spoken_apart = |key: &str| key.ends_with(".spoken") || english.contains_key(&format!("{key}.spoken"));
    let why = |key: &str| match READ_AS_SHOWN.iter().find(|(k, _)| *k == key) {
        Some((_, why)) => Some(*why),
        None => key.starts_with("source-").then_some(Why::Source),
    };
    let mut silent = Vec::new();
    for (key, text) in english.iter().filter(|(k, t)| !of_a_step(k) && t.holds_numbers()) {
        match (spoken_apart(key), why(key)) {
            (true, None) => {}
            (true, Some(_)) => silent.push(format!("{key} has a spoken form: take it out of READ_AS_SHOWN")),
            (false, None) => silent.push(format!("{key}: {}", text.words.trim())),
            (false, Some(PlainNumbers)) if text.words.contains(sign) => {
                silent.push(format!("{key} holds more than plain numbers: {}", text.words.trim()));
            }
            (false, Some(_)) => {}
        }
    }
    assert!(
        silent.is_empty(),
        "a voice may read these wrongly. Give the message an attribute `.spoken` and say it with `words.spoken`, or \
         name the key with its reason in READ_AS_SHOWN in core/content/tests/spoken.rs:\n{}",
        silent.join("\n")
    );
    let gone: Vec<_> = READ_AS_SHOWN
        .iter()
        .map(|(key, _)| *key)
        .filter(|key| !english.get(*key).is_some_and(Text::holds_numbers))
        .collect();
    assert!(gone.is_empty(), "no longer texts with numbers; take them out of READ_AS_SHOWN: {gone:?}");
}

/// A spoken form is made of words: nothing in it needs a spoken form again.
#[test]
fn what_is_spoken_holds_no_sign() {
    let mut seen = 0;
    for (key, text) in english().iter().filter(|(k, _)| k.contains(".spoken") || k.ends_with("-spoken")) {
        seen += 1;
        assert!(!text.words.contains(sign), "{key}: {}", text.words);
    }
    assert!(seen > 20, "only {seen} spoken forms were found");
}

/// Texts that hold a number and so change with a language's plural forms.
fn number_sentences(texts: &BTreeMap<String, Text>) -> impl Iterator<Item = (&String, &Text)> {
    texts.iter().filter(|(_, text)| text.takes(NUMBERS))
}

#[test]
fn every_sentence_with_a_number_is_in_the_test_languages() {
    let english = english();
    let wanted: BTreeMap<&String, &Text> = number_sentences(&english).collect();
    assert!(wanted.len() > 25, "only {} sentences with a number were found", wanted.len());
    for language in ["ar", "pl"] {
        let there = test_language(language);
        let lacking: Vec<String> = wanted
            .iter()
            .filter(|(key, _)| !there.contains_key(**key))
            .map(|(key, text)| format!("{key} ({:?}): {}", text.arguments, text.words.trim()))
            .collect();
        assert!(
            lacking.is_empty(),
            "write these in core/content/fixtures/strings/{language}.ftl, with every plural form of the language \
             where a noun stands beside the number, then accept the snapshot of `words::`:\n{}",
            lacking.join("\n")
        );
        let gone: Vec<_> = there.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(gone.is_empty(), "{language}.ftl has sentences that English no longer has: {gone:?}");
        for (key, text) in &there {
            let unknown: Vec<_> = text.arguments.difference(&english[key].arguments).collect();
            assert!(unknown.is_empty(), "{language}.ftl, {key}: English has no {unknown:?}");
        }
    }
}

/// CLDR's plural forms; a language that lacks one of its own says a wrong word for some numbers.
#[test]
fn test_languages_have_all_their_plural_forms() {
    for (language, forms) in [
        ("ar", &["zero", "one", "two", "few", "many", "other"][..]),
        ("pl", &["one", "few", "many", "other"]),
    ] {
        let mut seen = 0;
        for (key, text) in test_language(language) {
            for (argument, variants) in text.choices.iter().filter(|(a, _)| NUMBERS.contains(&a.as_str())) {
                // A minute of 0 is a full hour: that is no plural.
                if key.starts_with("clock-") {
                    continue;
                }
                seen += 1;
                let lacking: Vec<_> = forms.iter().filter(|form| !variants.contains(**form)).collect();
                assert!(lacking.is_empty(), "{language}.ftl, {key}, ${argument}: no {lacking:?}");
            }
        }
        assert!(seen > 10, "{language}.ftl: only {seen} choices by number");
    }
}
