//! Spelling of names in each language: the same way in which uniffi spells them.

use heck::{ToLowerCamelCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// A language to generate for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Kotlin.
    Kotlin,
    /// Swift.
    Swift,
}

/// `expected_stamp` as `expectedStamp`: calls, arguments and fields in both languages, variants in Swift.
pub fn camel(name: &str) -> String {
    name.to_lower_camel_case()
}

/// `out_of_range` as `OutOfRange`: types in both languages, variants with data in Kotlin.
pub fn pascal(name: &str) -> String {
    name.to_upper_camel_case()
}

/// `ByHand` as `BY_HAND`: variants of an enum without data in Kotlin.
pub fn shouty(name: &str) -> String {
    name.to_shouty_snake_case()
}

/// `OutOfRange` as `out_of_range`: the name as the core's JSON has it.
pub fn snake(name: &str) -> String {
    name.to_snake_case()
}

/// The words of a name: `NotFound` as `not found`.
pub fn words(name: &str) -> String {
    snake(name).replace('_', " ")
}

/// Words that Swift keeps for itself and that are escaped where a name is declared or an argument is used.
const SWIFT_KEYWORDS: &[&str] = &[
    "as",
    "break",
    "case",
    "catch",
    "class",
    "continue",
    "default",
    "defer",
    "do",
    "else",
    "enum",
    "extension",
    "false",
    "for",
    "func",
    "guard",
    "if",
    "import",
    "in",
    "init",
    "inout",
    "internal",
    "is",
    "let",
    "nil",
    "operator",
    "private",
    "protocol",
    "public",
    "repeat",
    "return",
    "self",
    "static",
    "struct",
    "super",
    "switch",
    "throw",
    "throws",
    "true",
    "try",
    "typealias",
    "var",
    "where",
    "while",
];

/// A Swift name, escaped where it is a keyword.
pub fn swift(name: &str) -> String {
    if SWIFT_KEYWORDS.contains(&name) { format!("`{name}`") } else { name.to_owned() }
}

/// Words that Kotlin keeps for itself.
const KOTLIN_KEYWORDS: &[&str] = &[
    "as",
    "break",
    "class",
    "continue",
    "do",
    "else",
    "false",
    "for",
    "fun",
    "if",
    "in",
    "interface",
    "is",
    "null",
    "object",
    "package",
    "return",
    "super",
    "this",
    "throw",
    "true",
    "try",
    "typealias",
    "typeof",
    "val",
    "var",
    "when",
    "while",
];

/// A Kotlin name, escaped where it is a keyword.
pub fn kotlin(name: &str) -> String {
    if KOTLIN_KEYWORDS.contains(&name) { format!("`{name}`") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled_for_each_language() {
        assert_eq!(camel("dry_run"), "dryRun");
        assert_eq!(pascal("out_of_range"), "OutOfRange");
        assert_eq!(shouty("ByHand"), "BY_HAND");
        assert_eq!(snake("NotFound"), "not_found");
        assert_eq!(words("PlayerMoved"), "player moved");
        assert_eq!((swift("repeat"), swift("open")), ("`repeat`".into(), "open".into()));
        assert_eq!((kotlin("object"), kotlin("open")), ("`object`".into(), "open".into()));
    }
}
