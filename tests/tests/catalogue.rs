//! Holds that every word for people comes from the catalogue: the journeys are played in a made language whose texts
//! stand between brackets and have no plain letter, so that whatever went past the catalogue stands out.

use std::collections::BTreeSet;
use std::fs;

use instep::calendar::Moment;
use instep::{InstepError, Locale, explain};
use instep_tests::scenario::{Arguments, Core, RealCore, Scenario, Start, play_through};
use instep_tests::source::root;
use serde_json::Value;

/// Fields that are not words for people: ids, codes, times, and what a person wrote. Whoever adds such a field adds its
/// name; a field with words comes from the catalogue and needs nothing here.
const NOT_WORDS: &[&str] = &[
    "accent",
    "action",
    "advance",
    "allowed",
    "answered",
    "answered_at",
    "armed",
    "at",
    "back_means",
    "backup",
    "boot",
    "call",
    "cancel",
    "care_day",
    "category",
    "change",
    "channel",
    "checked",
    "cleared_on",
    "code",
    "counts",
    "day",
    "day_start",
    "days",
    "detail",
    "digits",
    "direction",
    "due",
    "earliest",
    "effect",
    "end",
    "ended_at",
    "equipment",
    "error",
    "event",
    "evidence",
    "expires_at",
    "family",
    "feet",
    "field",
    "file_name",
    "fill",
    "first_day",
    "first_foot",
    "first_seen",
    "flag",
    "foot",
    "format",
    "fresh_until",
    "from",
    "goals",
    "gone",
    "guide",
    "hands",
    "id",
    "instrument",
    "item",
    "kept",
    "keys",
    "kind",
    "last_backup",
    "last_day",
    "latest",
    "latest_start",
    "lead",
    "left",
    "licence",
    "lines",
    "local_time",
    "made_at",
    "mark",
    "mime",
    "minute_separator",
    "mode",
    "modes",
    "motion",
    "name",
    "needed",
    "next",
    "next_cursor",
    "night",
    "note",
    "notifications",
    "occurrence",
    "options",
    "outcome",
    "outline",
    "page",
    "pages",
    "part",
    "path",
    "paused_from",
    "paused_until",
    "phase",
    "pictogram",
    "place",
    "place_zones",
    "placement",
    "possible",
    "posture",
    "previous",
    "provenance",
    "quiet_from",
    "quiet_to",
    "reason",
    "recall",
    "receiver",
    "receivers",
    "reference",
    "reminder",
    "reply",
    "rows",
    "session",
    "set_aside",
    "severity",
    "side",
    "sign",
    "signal",
    "silenced_by",
    "since",
    "snoozed_to",
    "sources",
    "sqlite",
    "start",
    "started_at",
    "state",
    "status",
    "step",
    "stop_reason",
    "stroke",
    "table",
    "tag",
    "tags",
    "technique",
    "text_hash",
    "time",
    "timing_origin",
    "to",
    "token",
    "until",
    "url",
    "valid_until",
    "value",
    "version",
    "view",
    "what",
    "why",
    "withdraw",
    "zone",
    "zones",
];

/// The real core in the made language. Keeps what it answers.
struct Strange {
    core: RealCore,
    answers: Vec<(String, Value)>,
}

fn strange() -> Locale {
    Locale { tag: "en-XA".to_owned(), twelve_hours: None, first_day: None, units: None }
}

impl Core for Strange {
    fn open(&mut self, start: &Start, now: Moment) -> Result<(), String> {
        self.core.open(&Start { locale: Some(strange()), ..start.clone() }, now)
    }

    fn shutdown(&mut self) -> Result<(), String> {
        self.core.shutdown()
    }

    fn data(&self) -> String {
        self.core.data()
    }

    fn call(
        &mut self,
        name: &str,
        with: &mut Arguments,
        now: Moment,
    ) -> Result<Result<Value, InstepError>, String> {
        // The rest of the reader stays as the journey gives it.
        with.change("locale", |locale| locale["tag"] = strange().tag.into());
        let answer = self.core.call(name, with, now)?;
        match &answer {
            // A widget reads the snapshot as JSON.
            Ok(Value::String(text)) if name == "snapshot" => {
                let snapshot = serde_json::from_str(text).map_err(|e| e.to_string())?;
                self.answers.push((name.to_owned(), snapshot));
            }
            Ok(value) => self.answers.push((name.to_owned(), value.clone())),
            Err(error) => {
                let value = serde_json::to_value(error).map_err(|e| e.to_string())?;
                self.answers.push((format!("{name}, an error"), value));
                let words = explain(error.clone(), strange()).map_err(|e| e.to_string())?;
                self.answers.push((
                    format!("{name}, explained"),
                    serde_json::to_value(words).map_err(|e| e.to_string())?,
                ));
            }
        }
        Ok(answer)
    }
}

/// Every text of an answer with the names that lead to it.
fn texts<'a>(value: &'a Value, path: &[&'a str], f: &mut impl FnMut(&[&'a str], &'a str)) {
    match value {
        Value::String(text) => f(path, text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, path, f)),
        Value::Object(fields) => {
            for (name, item) in fields {
                texts(item, &[path, &[name.as_str()]].concat(), f);
            }
        }
        _ => {}
    }
}

/// A text is the catalogue's when all of it stands between its brackets and no plain letter is left, or when it is a
/// number alone, but for what `own` holds: what a person wrote, what a person can choose by its code, and ids of guides.
fn of_the_catalogue(text: &str, own: &BTreeSet<String>) -> bool {
    if text.chars().all(|c| c.is_ascii_digit()) {
        return true;
    }
    let mut rest = text.to_owned();
    for word in own {
        rest = rest.replace(word.as_str(), "");
    }
    let mut depth = 0_usize;
    let mut outside = false;
    for c in rest.chars() {
        match c {
            '⟦' => depth += 1,
            '⟧' => depth = depth.saturating_sub(1),
            c => outside |= depth == 0 && c.is_alphanumeric(),
        }
    }
    !outside && !rest.contains(|c: char| c.is_ascii_alphabetic())
}

/// What a reader sees of a page.
fn without_marks(page: &str) -> String {
    let body = page.split_once("<body>").map_or(page, |(_, body)| body);
    body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
}

#[test]
fn no_word_goes_past_the_catalogue() {
    let mut seen = BTreeSet::new();
    let mut past = BTreeSet::new();
    let mut words = 0;
    for entry in fs::read_dir(root().join("tests/scenarios")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "json") {
            continue;
        }
        let scenario = Scenario::read(&fs::read_to_string(&path).unwrap()).unwrap();
        let mut core = Strange { core: RealCore::new().unwrap(), answers: Vec::new() };
        play_through(&scenario, &mut core).unwrap();
        let mut own = BTreeSet::from(["G0".to_owned()]);
        for (_, answer) in &core.answers {
            texts(answer, &[], &mut |path, text| {
                if path.last().is_some_and(|name| ["allowed", "name", "note", "tags"].contains(name)) {
                    own.insert(text.to_owned());
                }
            });
        }
        for (call, answer) in &core.answers {
            seen.insert(call.clone());
            texts(answer, &[], &mut |path, text| {
                let name = path.last().copied().unwrap_or_default();
                // A text that is by itself what a person wrote; or an error without fields, by its kind.
                let known = NOT_WORDS.contains(&name) || own.contains(text) || path.is_empty();
                if known && !text.contains('⟦') || text.is_empty() {
                    return;
                }
                words += 1;
                let shown = match name {
                    "html" => without_marks(text),
                    // The version of the library.
                    "value_text" if text == env!("CARGO_PKG_VERSION") => return,
                    // A sentence of a text: the brackets stand around the whole of it.
                    _ if path.iter().any(|name| ["lines", "urgent"].contains(name)) => format!("⟦{text}⟧"),
                    _ => text.to_owned(),
                };
                if !of_the_catalogue(&shown, &own) {
                    past.insert(format!("{call}: {}: {text}", path.join(".")));
                }
            });
        }
    }
    assert!(seen.len() > 20 && words > 1000, "{} calls, {words} texts: the journeys say nothing", seen.len());
    assert!(
        past.is_empty(),
        "these words do not come from core/content/strings. Say them with `words.text`; a field that holds an id, a \
         code, a time or what a person wrote is named in NOT_WORDS in tests/tests/catalogue.rs:\n{}",
        past.into_iter().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn what_goes_past_the_catalogue_is_seen() {
    let own = BTreeSet::from(["Sofa".to_owned()]);
    for (text, fine) in [
        ("⟦Ŕéé⟧", true),
        ("⟦Ŕéé: Sofa⟧ ⟦21:00⟧", true),
        ("⟦ƒö ⟦ƀå⟧ åñð⟧", true),
        ("Ŕéé", false),
        ("⟦Ŕéé⟧ 6", false),
        ("⟦Ŕéé min⟧", false),
        ("⟦Ŕéé⟧, left", false),
    ] {
        assert_eq!(of_the_catalogue(text, &own), fine, "{text}");
    }
}
