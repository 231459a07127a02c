//! Decides whether a source file keeps to the layers of the house: which module may use which, and which may do
//! input and output. It reads tokens, so comments, doc links and texts do not count; tests inside a module are left
//! out, they may build what they need.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::source::without_tests;

/// What each module of the core may use. Arrows point down only; a module that is not here fails.
const MAY_USE: &[(&str, &[&str])] = &[
    ("error", &["safety"]),
    ("calendar", &["error"]),
    ("session", &["error", "calendar"]),
    ("words", &["error", "calendar", "session"]),
    ("safety", &["error", "calendar", "session", "words"]),
    ("picture", &["error", "session", "words"]),
    ("guide", &["error", "calendar", "session", "words", "safety", "picture"]),
    ("library", &["error", "calendar", "session", "words", "safety", "picture", "guide"]),
    ("rating", &["error", "calendar", "session", "words"]),
    ("player", &["error", "calendar", "session", "words", "safety", "guide"]),
    ("reminder", &["error", "calendar", "session", "words"]),
    ("review", &["error", "calendar", "session", "words", "safety", "rating"]),
    (
        "labels",
        &[
            "error", "calendar", "session", "words", "safety", "picture", "guide", "rating", "player",
            "reminder",
        ],
    ),
    (
        "store",
        &[
            "error", "calendar", "session", "words", "safety", "picture", "guide", "rating", "player",
            "reminder", "review",
        ],
    ),
    (
        "exchange",
        &[
            "error", "calendar", "session", "words", "safety", "picture", "guide", "rating", "player",
            "reminder", "review", "store",
        ],
    ),
    (
        "api",
        &[
            "error", "calendar", "session", "words", "safety", "picture", "guide", "library", "rating",
            "player", "reminder", "review", "labels", "store", "exchange",
        ],
    ),
];

/// The modules that do input and output, and may read a clock or draw a random id.
const MAY_DO_IO: &[&str] = &["api", "store"];

/// What tells that a module does input or output, reads a clock, or throws dice: names in a row, as in a path.
const IO: &[&[&str]] = &[
    &["rusqlite"],
    &["std", "fs"],
    &["std", "env"],
    &["std", "net"],
    &["std", "process"],
    &["std", "thread"],
    &["SystemTime"],
    &["Instant", "now"],
    &["Utc", "now"],
    &["Local", "now"],
    &["Uuid", "now_v7"],
    &["Uuid", "new_v4"],
];

/// What a shell may name of `instep` by its module; everything else it takes from the crate's root.
const PUBLIC_MODULES: &[&str] =
    &["api", "calendar", "error", "guide", "picture", "player", "rating", "reminder", "safety", "session"];

/// What breaks the rules in a file of the core. `path` is the file's, below `core/src`, written with `/`.
pub fn core_violations(path: &str, text: &str) -> Vec<String> {
    let Some(module) = path.strip_suffix(".rs").map(module_path) else {
        return vec![format!("{path}: not a Rust file")];
    };
    let Some(name) = module.first().cloned() else {
        return Vec::new(); // lib.rs: the map itself.
    };
    if module.iter().any(|part| part == "tests") {
        return Vec::new(); // A module's tests in files of their own.
    }
    let Some((_, may_use)) = MAY_USE.iter().find(|(module, _)| *module == name) else {
        return vec![format!("{path}: the layers know no module `{name}`")];
    };
    let paths = match paths(text) {
        Ok(paths) => paths,
        Err(why) => return vec![format!("{path}: {why}")],
    };
    let mut wrong = BTreeSet::new();
    for used in &paths {
        match root_of(used, &module) {
            Some(used) if used == name || may_use.contains(&used) => {}
            Some(used) if MAY_USE.iter().any(|(module, _)| *module == used) => {
                wrong.insert(format!("{path}: {name} may not use {used}"));
            }
            Some(used) => {
                wrong.insert(format!("{path}: crate::{used} hides its module; name that instead"));
            }
            None => {}
        }
        if !MAY_DO_IO.contains(&name.as_str())
            && let Some(io) = IO.iter().find(|io| holds(used, io))
        {
            wrong.insert(format!("{path}: {name} must not know {}", io.join("::")));
        }
    }
    wrong.into_iter().collect()
}

/// What breaks the rules in a file of a shell: it talks to the core's public surface and to nothing below it.
pub fn shell_violations(path: &str, text: &str) -> Vec<String> {
    let paths = match paths(text) {
        Ok(paths) => paths,
        Err(why) => return vec![format!("{path}: {why}")],
    };
    let mut wrong = BTreeSet::new();
    for used in &paths {
        match used.first().map(String::as_str) {
            Some(below @ ("rusqlite" | "instep_content")) => {
                wrong.insert(format!("{path}: a shell must not know {below}"));
            }
            Some("instep") => {
                // A module is written small, what the root re-exports is a type, or a function followed by nothing.
                if let [_, module, _, ..] = used.as_slice()
                    && module.starts_with(char::is_lowercase)
                    && !PUBLIC_MODULES.contains(&module.as_str())
                {
                    wrong.insert(format!("{path}: instep::{module} is no part of the surface"));
                }
            }
            _ => {}
        }
    }
    wrong.into_iter().collect()
}

/// `calendar/zone` is `[calendar, zone]`, `calendar/mod` is `[calendar]`, `lib` is `[]`.
fn module_path(path: &str) -> Vec<String> {
    let mut parts: Vec<String> = path.split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib")) {
        parts.pop();
    }
    parts
}

/// The core's module that a path leads to; none for a path to elsewhere. `super` is followed from `module` up.
fn root_of<'a>(path: &'a [String], module: &[String]) -> Option<&'a str> {
    let ups = path.iter().take_while(|name| *name == "super").count();
    if ups > 0 && ups >= module.len() {
        return path.get(ups).map(String::as_str);
    }
    match path {
        [root, name, ..] if root == "crate" => Some(name),
        _ => None,
    }
}

fn holds(path: &[String], names: &[&str]) -> bool {
    path.windows(names.len()).any(|window| window.iter().zip(names).all(|(a, b)| a == b))
}

/// Every path in the text, a use tree's branches one by one. Fails when it is not Rust.
fn paths(text: &str) -> Result<Vec<Vec<String>>, String> {
    let tokens: TokenStream = text.parse().map_err(|e| format!("not Rust: {e}"))?;
    let mut paths = Vec::new();
    walk(tokens, &[], &mut paths);
    Ok(paths)
}

/// `before` is what stands before the group that is walked: the `a::b::` of `a::b::{c, d}`.
fn walk(tokens: TokenStream, before: &[String], paths: &mut Vec<Vec<String>>) {
    let tokens: Vec<TokenTree> = without_tests(tokens.into_iter().collect());
    let mut path: Vec<String> = before.to_vec();
    let mut joined = !before.is_empty(); // Whether a name that comes now continues the path.
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Ident(name) => {
                if !joined {
                    finish(&mut path, before, paths);
                    path.clear();
                }
                path.push(name.to_string());
                joined = false;
            }
            TokenTree::Punct(_) if is_colons(&tokens, at) => {
                joined = true;
                at += 1;
            }
            TokenTree::Group(group) => {
                // Braces after `::` are a use tree's branches; all other groups start anew.
                let branches = joined && group.delimiter() == Delimiter::Brace;
                if branches {
                    walk(group.stream(), &path, paths);
                    path.clear();
                } else {
                    finish(&mut path, before, paths);
                    path.clear();
                    walk(group.stream(), &[], paths);
                }
                joined = false;
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                finish(&mut path, before, paths);
                path = before.to_vec();
                joined = !before.is_empty();
            }
            _ => {
                finish(&mut path, before, paths);
                path.clear();
                joined = false;
            }
        }
        at += 1;
    }
    finish(&mut path, before, paths);
}

fn finish(path: &mut Vec<String>, before: &[String], paths: &mut Vec<Vec<String>>) {
    if path.len() > before.len() {
        paths.push(std::mem::take(path));
    }
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    let colon = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.as_char() == ':');
    colon(at) && at.checked_add(1).is_some_and(colon)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn core(path: &str, text: &str) -> String {
        core_violations(path, text).join("\n")
    }

    #[test]
    fn finds_an_arrow_that_points_up() {
        for text in [
            "use crate::session::Foot;",
            "use crate::{error::Result, session::{Foot, Side}};",
            "fn f() -> Vec<crate::session::Foot> { vec![] }",
            "m!(crate::session::Foot);",
            "use super::super::session::Foot;",
        ] {
            assert_eq!(
                core("calendar/zone.rs", text),
                "calendar/zone.rs: calendar may not use session",
                "{text}"
            );
        }
        let text = "use super::session::Foot;";
        assert_eq!(core("calendar/mod.rs", text), "calendar/mod.rs: calendar may not use session");
        assert_eq!(
            core("review/week.rs", "use crate::api::Review;"),
            "review/week.rs: review may not use api"
        );
        assert_eq!(
            core("store/open.rs", "use crate::exchange::v1;"),
            "store/open.rs: store may not use exchange"
        );
    }

    #[test]
    fn an_arrow_that_points_down_is_fine() {
        assert_eq!(
            core("calendar/zone.rs", "use crate::error::{InstepError, Result}; use super::CareDay;"),
            ""
        );
        assert_eq!(core("player/step.rs", "use crate::{calendar::Moment, guide::Timeline};"), "");
        assert_eq!(core("api/today.rs", "use crate::store::Store; use rusqlite::Connection;"), "");
        assert_eq!(core("lib.rs", "pub use api::*;"), "");
    }

    #[test]
    fn the_root_hides_no_module() {
        assert!(core("calendar/zone.rs", "fn f(e: crate::InstepError) {}").contains("hides its module"));
        assert!(core("calendar/zone.rs", "use crate::{InstepError};").contains("hides its module"));
    }

    #[test]
    fn pure_modules_know_no_database_no_clock_no_environment() {
        for (text, what) in [
            ("use rusqlite::Connection;", "rusqlite"),
            ("use std::fs;", "std::fs"),
            ("use std::{fmt, env::var};", "std::env"),
            ("fn f() { let t = std::time::SystemTime::now(); }", "SystemTime"),
            ("fn f() { let t = Instant::now(); }", "Instant::now"),
            ("fn f() { let id = uuid::Uuid::now_v7(); }", "Uuid::now_v7"),
        ] {
            assert_eq!(
                core("reminder/plan.rs", text),
                format!("reminder/plan.rs: reminder must not know {what}")
            );
            assert_eq!(core("store/id.rs", text), "", "{text}");
        }
    }

    #[test]
    fn comments_texts_and_tests_do_not_count() {
        let text = "//! See [`crate::api::Today`] and std::fs.\n\
                    const A: &str = \"crate::api::Today rusqlite\";\n\
                    #[cfg(test)] use crate::api::Today;\n\
                    #[cfg(test)]\nmod tests { use crate::store::Store; use std::fs; }";
        assert_eq!(core("calendar/zone.rs", text), "");
        assert_ne!(
            core("calendar/zone.rs", &format!("{text}\nuse crate::store::Store;")),
            "",
            "what follows does"
        );
    }

    #[test]
    fn an_unknown_module_must_be_placed_first() {
        assert!(core("sync/mod.rs", "").contains("know no module `sync`"));
        assert!(core("calendar/zone.rs", "fn {").contains("not Rust"));
    }

    #[test]
    fn a_shell_uses_the_surface_only() {
        let shell = |text: &str| shell_violations("main.rs", text).join("\n");
        assert_eq!(shell("use instep::{Instep, calendar::CareDay}; fn f() { instep::explain(); }"), "");
        assert!(shell("use instep::store::Store;").contains("instep::store is no part"));
        assert!(shell("use instep::{Today, words::Words};").contains("instep::words is no part"));
        assert!(shell("fn f() { rusqlite::Connection::open(\"x\"); }").contains("must not know rusqlite"));
        assert!(shell("use instep_content::Guide;").contains("must not know instep_content"));
    }
}
