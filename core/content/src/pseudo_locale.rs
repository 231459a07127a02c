//! Pseudo-locales: languages made of English by a rule, to test screens with. [`accented`] finds words that do not come
//! from the catalogue and screens without room for longer words; [`right_to_left`] finds layouts that are not mirrored.

use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};

/// Opens every message.
pub const OPENING: char = '⟦';
/// Closes it.
pub const CLOSING: char = '⟧';

/// Each letter with the one it becomes. None of them stays as it is.
const LETTERS: [(char, char); 52] = [
    ('a', 'å'),
    ('b', 'ƀ'),
    ('c', 'ç'),
    ('d', 'ð'),
    ('e', 'é'),
    ('f', 'ƒ'),
    ('g', 'ĝ'),
    ('h', 'ĥ'),
    ('i', 'î'),
    ('j', 'ĵ'),
    ('k', 'ķ'),
    ('l', 'ļ'),
    ('m', 'ɱ'),
    ('n', 'ñ'),
    ('o', 'ö'),
    ('p', 'þ'),
    ('q', 'ǫ'),
    ('r', 'ŕ'),
    ('s', 'š'),
    ('t', 'ţ'),
    ('u', 'û'),
    ('v', 'ṽ'),
    ('w', 'ŵ'),
    ('x', 'ẋ'),
    ('y', 'ý'),
    ('z', 'ž'),
    ('A', 'Å'),
    ('B', 'Ɓ'),
    ('C', 'Ç'),
    ('D', 'Ð'),
    ('E', 'É'),
    ('F', 'Ƒ'),
    ('G', 'Ĝ'),
    ('H', 'Ĥ'),
    ('I', 'Î'),
    ('J', 'Ĵ'),
    ('K', 'Ķ'),
    ('L', 'Ļ'),
    ('M', 'Ṁ'),
    ('N', 'Ñ'),
    ('O', 'Ö'),
    ('P', 'Þ'),
    ('Q', 'Ǫ'),
    ('R', 'Ŕ'),
    ('S', 'Š'),
    ('T', 'Ţ'),
    ('U', 'Û'),
    ('V', 'Ṽ'),
    ('W', 'Ŵ'),
    ('X', 'Ẋ'),
    ('Y', 'Ý'),
    ('Z', 'Ž'),
];

/// Letters that are written twice: together they make a text about 40 % longer.
const DRAWN_OUT: &str = "aeiourAEIOUR";

/// The Unicode marks that lay a word out from right to left: an override, closed again, between two marks.
const MARK: char = '\u{200F}';
const OVERRIDE: char = '\u{202E}';
const POP: char = '\u{202C}';

/// `en-XA` of a catalogue of Fluent messages: every message between brackets, its letters accented, its vowels drawn
/// out. Ids, attributes, arguments and the choice between variants stay as they are. What can't be read as Fluent is
/// left out.
pub fn accented(source: &str) -> String {
    rewrite(source, accents, |pattern| {
        let text = |c: char| PatternElement::TextElement { value: c.to_string() };
        // Beside a text the bracket is a part of it: two texts in a row are not Fluent.
        match pattern.elements.first_mut() {
            Some(PatternElement::TextElement { value }) => value.insert(0, OPENING),
            _ => pattern.elements.insert(0, text(OPENING)),
        }
        match pattern.elements.last_mut() {
            Some(PatternElement::TextElement { value }) => value.push(CLOSING),
            _ => pattern.elements.push(text(CLOSING)),
        }
    })
}

/// `ar-XB` of a catalogue of Fluent messages, as Android makes it: every word is laid out from right to left. Arguments,
/// numbers and signs stay as they are, as in a language that is written so.
pub fn right_to_left(source: &str) -> String {
    rewrite(source, mirrored, |_| {})
}

/// The same messages with each text changed; `whole` then changes each message and each attribute.
fn rewrite(source: &str, change: fn(&str) -> String, whole: fn(&mut Pattern<String>)) -> String {
    let mut resource = match parser::parse(source.to_owned()) {
        Ok(resource) => resource,
        Err((rest, _)) => rest,
    };
    resource.body.retain(|entry| matches!(entry, Entry::Message(_) | Entry::Term(_)));
    let attributes = |attributes: &mut [Attribute<String>]| {
        for attribute in attributes {
            each_text(&mut attribute.value, change);
            whole(&mut attribute.value);
        }
    };
    for entry in &mut resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &mut message.value {
                    each_text(value, change);
                    whole(value);
                }
                attributes(&mut message.attributes);
            }
            Entry::Term(term) => {
                each_text(&mut term.value, change);
                attributes(&mut term.attributes);
            }
            _ => {}
        }
    }
    serializer::serialize(&resource)
}

fn each_text(pattern: &mut Pattern<String>, change: fn(&str) -> String) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = change(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Select { variants, .. } => {
                    variants.iter_mut().for_each(|v| each_text(&mut v.value, change));
                }
                Expression::Inline(InlineExpression::StringLiteral { value }) if !value.contains('\\') => {
                    *value = change(value);
                }
                Expression::Inline(InlineExpression::Placeable { .. } | _) => {}
            },
        }
    }
}

fn accents(text: &str) -> String {
    let mut strange = String::with_capacity(text.len().saturating_mul(2));
    for c in text.chars() {
        let accented = LETTERS.iter().find(|(plain, _)| *plain == c).map_or(c, |(_, accented)| *accented);
        strange.push(accented);
        if DRAWN_OUT.contains(c) {
            strange.extend(accented.to_lowercase());
        }
    }
    strange
}

/// Each word with a letter between the marks. Signs around it stay outside: they end a sentence, as in a language that
/// is written so.
fn mirrored(text: &str) -> String {
    let mut made = String::with_capacity(text.len().saturating_mul(2));
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        match piece.split_once(word) {
            Some((before, after)) if word.contains(char::is_alphabetic) => {
                made.push_str(before);
                made.extend([MARK, OVERRIDE]);
                made.push_str(word);
                made.extend([POP, MARK]);
                made.push_str(after);
            }
            _ => made.push_str(piece),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Catalogue, read_strings};

    fn english() -> Catalogue {
        let strings = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("strings");
        read_strings(&strings).unwrap().0.into_iter().find(|c| c.language == "en").unwrap()
    }

    #[test]
    fn brackets_accents_and_length_and_nothing_else() {
        let source = "# About it.\none = Two { $n ->\n    [one] { $n } foot\n   *[other] { $n } feet\n}\n    .more = { $x }\n";
        assert_eq!(
            accented(source),
            "# About it.\none =\n    ⟦Ţŵöö { $n ->\n        [one] { $n } ƒööööţ\n       *[other] { $n } ƒééééţ\n    }⟧\n    .more = ⟦{ $x }⟧\n"
        );
    }

    #[test]
    fn no_letter_stays_as_it_is() {
        let all: String = ('a'..='z').chain('A'..='Z').collect();
        assert!(!accents(&all).contains(|c: char| c.is_ascii_alphabetic()), "{}", accents(&all));
        assert_eq!(accents("1–2 °½"), "1–2 °½");
    }

    /// The words of a line, without its id, what it chooses by and the name of its variant.
    fn words_of(line: &str) -> &str {
        let text = line.split_once(" = ").map_or(line, |(_, text)| text);
        let text = if text.ends_with("->") { text.split_once("{ $").map_or(text, |(t, _)| t) } else { text };
        let variant = text.trim_start_matches([' ', '*']).strip_prefix('[');
        variant.and_then(|v| v.split_once(']')).map_or(text, |(_, text)| text)
    }

    /// Longer than most languages are, so that a screen with room for this has room for them.
    #[test]
    fn the_shipped_catalogue_has_the_same_keys_and_about_two_fifths_more_letters() {
        let english = english();
        let made = accented(&english.source);
        let (catalogue, findings) = Catalogue::join("en-XA", &[("made".to_owned(), made.clone())]);
        assert_eq!(findings, []);
        assert_eq!(
            catalogue.keys.keys().collect::<Vec<_>>(),
            english.keys.keys().collect::<Vec<_>>(),
            "the made language lacks messages or has more"
        );
        let letters = |s: &str| s.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count();
        // Ids, attributes, arguments and the names of variants stay; of the rest, every letter is changed.
        let plain = english.source.lines().filter(|l| !l.starts_with('#'));
        let before = plain.map(words_of).collect::<String>();
        let before = before.chars().filter(char::is_ascii_alphabetic).count();
        let ratio = letters(&made) as f64 / before as f64;
        assert!((1.3..1.6).contains(&ratio), "{ratio:.2} times as long");
    }
    #[test]
    fn words_are_laid_out_from_right_to_left_and_nothing_else() {
        let source = "one = Two { $n ->\n    [one] { $n } foot\n   *[other] { $n }–{ $m } feet, 6\n}\n    .more = { $x }:{ $y }\n";
        let word = |word: &str| format!("\u{200F}\u{202E}{word}\u{202C}\u{200F}");
        assert_eq!(
            right_to_left(source),
            format!(
                "one =\n    {} {{ $n ->\n        [one] {{ $n }} {}\n       *[other] {{ $n }}–{{ $m }} {}, 6\n    }}\n    .more = {{ $x }}:{{ $y }}\n",
                word("Two"),
                word("foot"),
                word("feet")
            )
        );
    }

    #[test]
    fn the_right_to_left_catalogue_is_english_between_marks() {
        let english = english();
        let made = right_to_left(&english.source);
        let (catalogue, findings) = Catalogue::join("ar-XB", &[("made".to_owned(), made.clone())]);
        assert_eq!(findings, []);
        assert_eq!(catalogue.keys.keys().collect::<Vec<_>>(), english.keys.keys().collect::<Vec<_>>());
        let plain = made.replace([MARK, OVERRIDE, POP], "");
        assert_eq!(plain, rewrite(&english.source, str::to_owned, |_| {}));
        let count = |mark: char| made.matches(mark).count();
        assert_eq!((count(MARK), count(POP)), (2 * count(OVERRIDE), count(OVERRIDE)));
        assert!(count(OVERRIDE) > 5_000, "{} words", count(OVERRIDE));
    }
}
