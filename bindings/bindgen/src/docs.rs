//! Doc comments for readers of Kotlin and Swift, made of those in Rust: names are spelled as the language spells them,
//! paths and links become plain names.

use std::collections::{BTreeMap, BTreeSet};

use crate::names::{Language, camel, pascal, shouty, snake};
use crate::surface::{ERROR, OBJECT, Shape, Surface};

/// The object's name in both façades.
pub const FACADE: &str = "FootCare";
/// Calls that have another name in the façades.
const RENAMED: &[(&str, &str)] = &[("shutdown", "close"), ("take_changes", "changes")];
/// Codes of variants that have another name in Rust, where the code is a keyword.
const CODES: &[(&str, &str)] = &[("self", "own_feet")];

/// The names that docs may speak of.
pub struct Names {
    language: Language,
    /// Calls, arguments and fields.
    members: BTreeSet<String>,
    types: BTreeSet<String>,
    /// Variants by their code, each with the enums that have it.
    flat: BTreeMap<String, BTreeSet<String>>,
    data: BTreeSet<String>,
    errors: BTreeSet<String>,
}

impl Names {
    /// All names of the interface.
    pub fn of(surface: &Surface, language: Language) -> Self {
        let mut names = Self {
            language,
            members: BTreeSet::from(["open".to_owned(), "now".to_owned()]),
            types: surface.custom.clone(),
            flat: BTreeMap::new(),
            data: BTreeSet::new(),
            errors: surface.error().iter().map(|variant| variant.name.clone()).collect(),
        };
        for call in surface.calls() {
            names.members.insert(call.name.clone());
            names.members.extend(call.arguments.iter().map(|part| part.name.clone()));
        }
        for (name, shape) in &surface.types {
            names.types.insert(name.clone());
            names.members.extend(shape.parts().iter().map(|part| part.name.clone()));
            match shape {
                Shape::Record(_) => {}
                Shape::Flat(variants) => {
                    for variant in variants {
                        names.flat.entry(snake(variant)).or_default().insert(name.clone());
                    }
                }
                Shape::Data(variants) | Shape::Error(variants) => {
                    names.data.extend(variants.iter().map(|v| snake(&v.name)));
                }
            }
        }
        names
    }

    /// A text with its names spelled for the language. `declaration` is the one that the text documents: a code of an
    /// enum that stands there is that enum's, even where a field has the same name.
    pub fn spell(&self, text: &str, declaration: &str) -> String {
        let text = unlinked(text);
        let mut out = String::with_capacity(text.len());
        for (n, line) in text.split('\n').enumerate() {
            if n > 0 {
                out.push('\n');
            }
            // A line with one backtick goes on in the next: it is left as it is.
            let even = line.matches('`').count().is_multiple_of(2);
            for (n, piece) in line.split('`').enumerate() {
                if n > 0 {
                    out.push('`');
                }
                out.push_str(&if even && n % 2 == 1 {
                    self.code(piece, declaration)
                } else {
                    piece.to_owned()
                });
            }
        }
        out
    }

    /// Text between two backticks.
    fn code(&self, code: &str, declaration: &str) -> String {
        if let Some((owner, member)) = code.rsplit_once("::") {
            let owner = owner.rsplit("::").next().unwrap_or(owner);
            let spelled = self.member_of(owner, member);
            return if self.types.contains(owner) {
                format!("{}.{spelled}", self.type_name(owner))
            } else {
                spelled
            };
        }
        if is_name(code) {
            return self.name(code, declaration);
        }
        // A value, a path or an assignment: only names that Rust alone would write are changed.
        let mut out = String::new();
        let mut word = String::new();
        for c in code.chars().chain(['\0']) {
            if c.is_ascii_alphanumeric() || c == '_' {
                word.push(c);
                continue;
            }
            out.push_str(&if word.contains('_') && is_name(&word) { camel(&word) } else { word.clone() });
            word.clear();
            if c != '\0' {
                out.push(c);
            }
        }
        out
    }

    fn name(&self, name: &str, declaration: &str) -> String {
        if name == "None" {
            return match self.language {
                Language::Kotlin => "null",
                Language::Swift => "nil",
            }
            .to_owned();
        }
        if let Some((_, renamed)) = RENAMED.iter().find(|(rust, _)| *rust == name) {
            return (*renamed).to_owned();
        }
        if self.types.contains(name) || name == OBJECT {
            return self.type_name(name);
        }
        let code = CODES.iter().find(|(code, _)| *code == name).map_or(name, |(_, variant)| *variant);
        let key = snake(code);
        let pascal_case = name.starts_with(char::is_uppercase);
        let enums = self.flat.get(&key);
        let here = enums.is_some_and(|enums| enums.iter().any(|e| words(declaration).any(|word| word == e)));
        // The same word may name an error and a status: docs of calls speak of the error.
        let error = self.errors.contains(name);
        if here || (enums.is_some() && !error && (pascal_case || !self.members.contains(name))) {
            return match self.language {
                Language::Kotlin => shouty(&key),
                Language::Swift => camel(&key),
            };
        }
        if self.members.contains(name) {
            return camel(name);
        }
        if self.data.contains(&key) {
            return match self.language {
                Language::Kotlin => pascal(&key),
                Language::Swift => camel(&key),
            };
        }
        if name.contains('_') { camel(name) } else { name.to_owned() }
    }

    fn member_of(&self, owner: &str, member: &str) -> String {
        // Beside its own type a variant is never taken for a field.
        self.name(member, owner)
    }

    /// A type as the façade calls it.
    fn type_name(&self, name: &str) -> String {
        match (name, self.language) {
            (OBJECT, _) => FACADE.to_owned(),
            (ERROR, Language::Kotlin) => "InstepException".to_owned(),
            _ => name.to_owned(),
        }
    }
}

/// The doc comment of a call: what it does, and what it throws.
pub struct CallDocs {
    /// Its paragraphs.
    pub text: Vec<String>,
    /// Text behind `Errors:`; none where there is none.
    pub errors: Option<String>,
}

impl CallDocs {
    /// Takes a Rust doc comment apart.
    pub fn of(docs: &str, names: &Names, declaration: &str) -> Self {
        let mut read = Self { text: Vec::new(), errors: None };
        for paragraph in names.spell(docs, declaration).split("\n\n") {
            let lines: Vec<&str> = paragraph.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            if lines.is_empty() {
                continue;
            }
            let is_list = lines.iter().any(|line| line.starts_with("- ") || line.starts_with('|'));
            let paragraph = lines.join(if is_list { "\n" } else { " " });
            match paragraph.strip_prefix("Errors:") {
                Some(errors) => read.errors = Some(errors.trim().to_owned()),
                None => read.text.push(paragraph),
            }
        }
        read
    }
}

/// The text in lines of at most `width` characters.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for given in text.lines() {
        let mut line = String::new();
        for word in given.split_whitespace() {
            if !line.is_empty() && line.chars().count().saturating_add(word.chars().count()) >= width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

/// Rewrites every `/** … */` of a generated file.
pub fn rewrite_blocks(text: &str, names: &Names) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/**") {
        let Some((block, following)) = after.split_once("*/") else { break };
        let declaration = following.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        out.push_str(before);
        out.push_str("/**");
        out.push_str(&names.spell(block, declaration));
        out.push_str("*/");
        rest = following;
    }
    out.push_str(rest);
    out
}

/// Links of rustdoc as plain code: ``[`crate::explain`]`` as `` `explain` ``, `[text](path)` as `text`.
fn unlinked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        let Some((code, following)) = after.split_once("`]") else { break };
        out.push_str(before);
        let short: Vec<&str> = code
            .split("::")
            .skip_while(|part| matches!(*part, "crate" | "super" | "self" | "Self") || starts_module(part))
            .collect();
        out.push_str(&format!("`{}`", if short.is_empty() { code.to_owned() } else { short.join("::") }));
        rest = match following.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, following)) => following,
            None => following,
        };
    }
    out.push_str(rest);
    out
}

/// A path's module, as it stands before a type or a function.
fn starts_module(part: &str) -> bool {
    part == OBJECT
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(language: Language) -> Names {
        let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        Names {
            language,
            members: set(&["dry_run", "open_session", "screening", "day", "shutdown", "explain"]),
            types: set(&["PlayerPhase", "Instep", "InstepError", "SystemEvent"]),
            flat: BTreeMap::from([
                ("screening".into(), set(&["PlayerPhase"])),
                ("own_feet".into(), set(&["Mode"])),
                ("not_sure".into(), set(&["Reply"])),
                ("language".into(), set(&["SystemEvent"])),
                ("refused".into(), set(&["SessionStatus"])),
            ]),
            data: set(&["out_of_range", "not_found", "refused"]),
            errors: set(&["NotFound", "Refused"]),
        }
    }

    fn both(text: &str, declaration: &str) -> (String, String) {
        (names(Language::Kotlin).spell(text, declaration), names(Language::Swift).spell(text, declaration))
    }

    #[test]
    fn names_are_spelled_as_the_language_spells_them() {
        let (kotlin, swift) =
            both("`dry_run`, `not_sure`, `NotFound`, `out_of_range`, `self`, `None`, `shutdown`", "");
        assert_eq!(kotlin, "`dryRun`, `NOT_SURE`, `NotFound`, `OutOfRange`, `OWN_FEET`, `null`, `close`");
        assert_eq!(swift, "`dryRun`, `notSure`, `notFound`, `outOfRange`, `ownFeet`, `nil`, `close`");
    }

    #[test]
    fn paths_and_links_become_plain_names() {
        let (kotlin, swift) =
            both("`SystemEvent::Language`, [`crate::explain`], [`Instep`], [`InstepError`]", "");
        assert_eq!(kotlin, "`SystemEvent.LANGUAGE`, `explain`, `FootCare`, `InstepException`");
        assert_eq!(swift, "`SystemEvent.language`, `explain`, `FootCare`, `InstepError`");
    }

    #[test]
    fn a_code_beside_its_enum_is_no_field() {
        assert_eq!(both("while `screening`", "val `phase`: PlayerPhase").0, "while `SCREENING`");
        assert_eq!(both("while `screening`", "val `screening`: Screening").0, "while `screening`");
    }

    #[test]
    fn an_error_is_meant_where_a_status_has_its_name() {
        assert_eq!(both("`Refused`", "").0, "`Refused`");
        assert_eq!(both("`refused`", "").0, "`REFUSED`");
        assert_eq!(both("`Refused`", "").1, "`refused`");
    }

    #[test]
    fn names_within_other_code_are_spelled_too() {
        assert_eq!(both("`day.dry_run = 1`, `file:`, `T204`", "").0, "`day.dryRun = 1`, `file:`, `T204`");
    }

    #[test]
    fn errors_are_told_apart() {
        let docs = CallDocs::of(
            "Does it.\nAll of it.\n\nErrors: `NotFound`;\n`Busy`.\n\nMore.",
            &names(Language::Swift),
            "",
        );
        assert_eq!(docs.text, ["Does it. All of it.", "More."]);
        assert_eq!(docs.errors.as_deref(), Some("`notFound`; `Busy`."));
    }

    #[test]
    fn lines_are_no_longer_than_they_may_be() {
        assert_eq!(wrapped("one two three four", 9), ["one two", "three", "four"]);
    }

    #[test]
    fn comments_of_a_file_are_rewritten_and_nothing_else() {
        let text = "/**\n * `dry_run`.\n */\nval dry_run: Boolean\n";
        let wanted = "/**\n * `dryRun`.\n */\nval dry_run: Boolean\n";
        assert_eq!(rewrite_blocks(text, &names(Language::Kotlin)), wanted);
    }
}
