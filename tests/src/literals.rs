//! Finds texts for people in our own sources: whatever a person reads comes from the core's catalogue, so a shell holds
//! no sentence of its own. Codes, names of files and of options, formats and commands to copy are no such texts.

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};

use crate::source::without_tests;

/// Returns the texts for people in a Rust file. Attributes are left out, the help of the command line among them, and so
/// are tests. Fails when it is not Rust.
pub fn in_rust(text: &str) -> Result<Vec<String>, String> {
    let tokens: TokenStream = text.parse().map_err(|e| format!("not Rust: {e}"))?;
    let mut found = Vec::new();
    walk(tokens, &mut found);
    Ok(found)
}

fn walk(tokens: TokenStream, found: &mut Vec<String>) {
    let mut after_hash = false;
    for token in without_tests(tokens.into_iter().collect()) {
        match token {
            TokenTree::Group(group) => {
                let attribute = after_hash && group.delimiter() == Delimiter::Bracket;
                if !attribute {
                    walk(group.stream(), found);
                }
                after_hash = false;
            }
            TokenTree::Literal(literal) => {
                found.extend(string(&literal).filter(|text| for_a_person(&without_braces(text))));
                after_hash = false;
            }
            // `#[…]` and `#![…]`.
            TokenTree::Punct(punct) => {
                after_hash = punct.as_char() == '#' || after_hash && punct.as_char() == '!';
            }
            TokenTree::Ident(_) => after_hash = false,
        }
    }
}

fn string(literal: &Literal) -> Option<String> {
    match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}

/// Returns the texts for people in a Kotlin or Swift file.
pub fn in_kotlin_or_swift(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("//") {
            rest = comment.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = after_block_comment(comment);
        } else if let Some(body) = rest.strip_prefix("\"\"\"") {
            let (text, after) = body.split_once("\"\"\"").unwrap_or((body, ""));
            found.push(text.to_owned());
            rest = after;
        } else if let Some(body) = rest.strip_prefix('"') {
            let (text, after) = line_string(body);
            found.push(text);
            rest = after;
        } else if c == '\'' {
            // A character in Kotlin; a quote may be one.
            rest = after_character(rest);
        } else {
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    found.retain(|text| for_a_person(text));
    found
}

/// Comments of both languages can hold comments.
fn after_block_comment(mut rest: &str) -> &str {
    let mut depth = 1_usize;
    while depth > 0 {
        if let Some(after) = rest.strip_prefix("*/") {
            depth = depth.saturating_sub(1);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("/*") {
            depth = depth.saturating_add(1);
            rest = after;
        } else if let Some(c) = rest.chars().next() {
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        } else {
            break;
        }
    }
    rest
}

/// A text up to its closing quote, what is put in left out, and what follows.
fn line_string(body: &str) -> (String, &str) {
    let mut text = String::new();
    let mut rest = body;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '"' => return (text, after),
            '\\' | '$' if after.starts_with(['(', '{']) => {
                text.push(PUT_IN);
                rest = after_brackets(after);
            }
            '\\' => {
                let escaped = after.chars().next().unwrap_or(' ');
                text.push(' ');
                rest = after.get(escaped.len_utf8()..).unwrap_or_default();
            }
            '$' => {
                text.push(PUT_IN);
                rest = after.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
            }
            '\n' => return (text, after),
            c => {
                text.push(c);
                rest = after;
            }
        }
    }
    (text, rest)
}

/// Skips what stands in brackets, and brackets in it.
fn after_brackets(rest: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '(' | '{' => depth = depth.saturating_add(1),
            ')' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return rest.get(at.saturating_add(c.len_utf8())..).unwrap_or_default();
        }
    }
    ""
}

fn after_character(rest: &str) -> &str {
    let body = rest.get(1..).unwrap_or_default();
    let escaped = body.strip_prefix('\\').unwrap_or(body);
    let after = escaped.chars().next().and_then(|c| escaped.get(c.len_utf8()..)).unwrap_or_default();
    after.strip_prefix('\'').unwrap_or(body)
}

/// Stands for a value that is put into a text.
const PUT_IN: char = '\u{0}';

/// A format of Rust without what is put in.
fn without_braces(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        match after.split_once('}') {
            Some((_, after)) => {
                plain.push(PUT_IN);
                rest = after;
            }
            None => rest = after,
        }
    }
    plain.push_str(rest);
    plain
}

/// Tells a text for a person: two words or more, or one that is written like a word and not like a code.
fn for_a_person(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || "·|".contains(c)).filter(|word| !word.is_empty()).collect();
    // A command to copy, with at most what is put in and signs in front.
    let command = words.iter().find(|word| is_written(word)) == Some(&"instep");
    if command || words.iter().all(|word| is_typed(word)) {
        return false;
    }
    match words.as_slice() {
        [one] => is_written(one) && (is_capitalised(one) || text.trim() != text),
        several => several.iter().any(|word| is_written(word)),
    }
}

/// An option, a variable of the environment, a placeholder in capitals: something to type, as it stands.
fn is_typed(word: &str) -> bool {
    word.starts_with("--") || word.chars().all(|c| c.is_ascii_uppercase() || c == '_' || c == '-')
}

/// Letters in a row as in a word, with at most the signs of a sentence around them.
fn is_written(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '_' || "…–“”‘’".contains(c));
    let letters = |c: char| c.is_alphabetic() || c == '\'' || c == '’' || c == '-';
    let inner = bare.chars().skip(1);
    bare.chars().filter(|c| c.is_alphabetic()).count() > 1
        && bare.chars().all(letters)
        && !inner.clone().any(char::is_uppercase)
}

fn is_capitalised(word: &str) -> bool {
    word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_for_people_are_told_from_codes_and_formats() {
        for text in [
            "Which foot?",
            "q quit",
            "Passphrase: ",
            "Pause",
            "no ",
            "there is no font",
            "{value} is no day",
            "Make the window larger.",
            "last 3 weeks",
        ] {
            assert!(for_a_person(&without_braces(text)), "{text:?}");
        }
        for text in [
            "",
            "{} · {}",
            "  ! ",
            "> ( ) ",
            "{:<4} ",
            "no_time",
            "pain",
            "--json",
            "INSTEP_NOW",
            "instep rate sleep 0…10 --date {}",
            "{}: instep undo {}",
            " instep recover --from-backup | --rows | --anew",
            " INSTEP_PASSPHRASE | --passphrase-file FILE",
            "org.freedesktop.Notifications",
            "CloseNotification",
            "/proc/uptime",
            "2000-01-01T00:00:00Z",
            "m {}",
            "█ █",
        ] {
            assert!(!for_a_person(&without_braces(text)), "{text:?}");
        }
    }

    #[test]
    fn rust_is_read_without_attributes_and_tests() {
        let text = "/// A doc.\n#[arg(help = \"The help text\")]\nfn f() { say(\"A sentence here\"); g!(\"{a} or {b}\", r\"Raw words\"); }\n\
                    #[cfg(test)]\nmod tests { fn t() { say(\"In a test\"); } }";
        assert_eq!(in_rust(text).unwrap(), ["A sentence here", "{a} or {b}", "Raw words"]);
        assert!(in_rust("fn {").is_err());
    }

    #[test]
    fn kotlin_and_swift_are_read_without_comments_and_what_is_put_in() {
        let text = "// \"In a comment\"\n/* \"So is /* this */ one\" */\nval a = \"A sentence\" + '\"' + \"x ${f(\"A b\")} y\"\n\
                    let b = \"Found \\(n) of \\\"many\\\"\"; val c = \"\"\"\nSeveral lines\n\"\"\"; d(\"$day-$month\", \"no_code\")";
        let found = in_kotlin_or_swift(text);
        assert_eq!(found, ["A sentence", "Found \u{0} of  many ", "\nSeveral lines\n"]);
    }
}
