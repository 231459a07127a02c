//! Every finding of the library's checker, made by spoiling one place of sound files: file, line and mend are held.

use crate::{Catalogue, Content, Finding, LibraryFiles, pack};

const SOURCES: &str = r#"[[source]]
id = "S0"
kind = "seed"
text = "source-s0"

[[source]]
id = "one-2020"
kind = "paper"
text = "source-s0"
"#;

const STRINGS: &str = "\
source-s0 = A source
note = A note.
words =
    .title = A title
    .says = It is said.
    .found = It was found.
    .summary = A summary.
    .body = A body.
";

const CLAIMS: &str = r#"[[claim]]
id = "B1"
text = "words"
label = "supported"
disease_claim = false
sources = ["S0"]
refs = ["S0", "one-2020"]
about = ["T001"]
checked = "2026-11-21"

[[claim]]
id = "B14-reflex"
text = "words"
label = "traditional"
disease_claim = true
opt_in = true
sources = ["S0"]
checked = "2026-11-21"

[[claim]]
id = "R1"
text = "words"
label = "traditional"
disease_claim = false
opt_in = true
sources = ["S0"]
checked = "2026-11-21"
"#;

const ARTICLES: &str = r#"[[article]]
id = "one"
text = "words"

[[article.section]]
text = "words"
covers = ["P1", "E8"]
claims = ["B1"]
sources = ["S0"]

[[article.section]]
text = "words"
covers = ["R10"]
opt_in = true

[[article]]
id = "two"
text = "words"
disease_claims = true

[[article.section]]
text = "words"
claims = ["B14-reflex", "R1"]
"#;

const INVENTORY: &str = r#"[equipment]
basin = ["E8"]

[settings]
home = ["C1"]

[flags]
pregnancy = ["X3"]

[logs]
soak = ["P1", "P2"]

[notes]
note = ["X1"]
"#;

fn sound() -> LibraryFiles {
    LibraryFiles { claims: CLAIMS.to_owned(), articles: ARTICLES.to_owned(), inventory: INVENTORY.to_owned() }
}

fn packed(files: &LibraryFiles) -> Content {
    let (strings, found) = Catalogue::join("en", &[("strings/en/a.ftl".to_owned(), STRINGS.to_owned())]);
    assert_eq!(found, []);
    pack(SOURCES, &[], files, &strings)
}

/// Spoils the `nth` place (from 1) of `from` in the file: exactly one finding, there, with this fault and this mend.
fn one_finding(file: &str, from: &str, nth: usize, to: &str, wrong: &str, mend: &str) {
    let (found, line) = spoilt(file, from, nth, to);
    assert_eq!(found.len(), 1, "{from} -> {to}: {found:#?}");
    assert_eq!((found[0].file.as_str(), found[0].line), (file, line), "{from} -> {to}: {}", found[0]);
    assert_eq!(found[0].wrong, wrong);
    assert!(found[0].mend.contains(mend), "{}", found[0]);
}

fn spoilt(file: &str, from: &str, nth: usize, to: &str) -> (Vec<Finding>, usize) {
    let mut files = sound();
    let text = match file {
        "claims.toml" => &mut files.claims,
        "articles.toml" => &mut files.articles,
        _ => &mut files.inventory,
    };
    let (at, _) = text.match_indices(from).nth(nth - 1).unwrap_or_else(|| panic!("{from} is not in {file}"));
    let line = text[..at].matches('\n').count() + 1;
    *text = format!("{}{to}{}", &text[..at], &text[at + from.len()..]);
    (packed(&files).findings, line)
}

#[test]
fn a_sound_library_is_packed_as_it_is_written() {
    let content = packed(&sound());
    assert_eq!(content.findings, []);
    let library = content.library;
    let rows: Vec<_> = library.claims.iter().map(|c| (c.id.as_str(), c.row.as_str())).collect();
    assert_eq!(rows, [("B1", "B1"), ("B14-reflex", "B14"), ("R1", "R1")]);
    assert!(!library.claims[0].opt_in && library.claims[1].opt_in && library.claims[1].disease_claim);
    assert_eq!(library.articles[0].sections[0].covers, ["P1", "E8"]);
    assert!(library.articles[0].sections[1].opt_in);
    let carriers: Vec<_> = library.carriers.iter().map(|c| (c.kind.as_str(), c.word.as_str())).collect();
    assert_eq!(
        carriers,
        [
            ("equipment", "basin"),
            ("setting", "home"),
            ("flag", "pregnancy"),
            ("log", "soak"),
            ("note", "note")
        ]
    );
    assert_eq!(library.carriers[3].rows, ["P1", "P2"]);
}

#[test]
fn rows_the_inventory_does_not_have() {
    for (file, from) in [
        ("claims.toml", "\"T001\""),
        ("articles.toml", "\"P1\""),
        ("inventory.toml", "\"E8\""),
        ("inventory.toml", "\"C1\""),
        ("inventory.toml", "\"X3\""),
        ("inventory.toml", "\"P2\""),
        ("inventory.toml", "\"X1\""),
    ] {
        let wrong = "the inventory has no row \"P17\"";
        one_finding(file, from, 1, "\"P17\"", wrong, "use an id of the inventory");
    }
    one_finding("articles.toml", "\"E8\"", 1, "\"P1\"", "row \"P1\" stands twice", "take one away");
}

#[test]
fn claims_are_named_after_their_row() {
    for id in ["P1", "B30", "R0", "B", "-B1"] {
        let (found, line) = spoilt("claims.toml", "\"B1\"", 1, &format!("{id:?}"));
        let named: Vec<_> = found.iter().filter(|f| f.file == "claims.toml").collect();
        assert_eq!(named.len(), 1, "{found:#?}");
        assert_eq!(named[0].line, line);
        assert_eq!(named[0].wrong, format!("no row of the inventory claims {id:?}"));
        assert!(named[0].mend.contains("B14-scalp"));
    }
    let (found, line) = spoilt("claims.toml", "\"R1\"", 1, "\"B1\"");
    assert_eq!(found[0].wrong, "the claim id \"B1\" is already used in claims.toml:2");
    assert_eq!(found[0].line, line);
}

#[test]
fn words_and_sources_that_do_not_exist() {
    let strings = "write them into a file in strings/en";
    for (file, from, attribute) in
        [("claims.toml", "\"words\"", "title says found"), ("articles.toml", "\"words\"", "title summary")]
    {
        let (found, line) = spoilt(file, from, 1, "\"none\"");
        let wrong: Vec<_> = found.iter().map(|f| f.wrong.clone()).collect();
        let expected: Vec<_> =
            attribute.split(' ').map(|a| format!("there are no words for \"none.{a}\"")).collect();
        assert_eq!(wrong, expected);
        assert!(found.iter().all(|f| f.line == line && f.mend == strings));
    }
    let (found, _) = spoilt("articles.toml", "\"words\"", 2, "\"none\"");
    assert_eq!(found[1].wrong, "there are no words for \"none.body\"");
    one_finding("inventory.toml", "note =", 1, "no-note =", "there are no words for \"no-note\"", strings);
    for (file, nth) in [("claims.toml", 1), ("claims.toml", 2), ("articles.toml", 1)] {
        let wrong = "there is no source \"S7\"";
        one_finding(file, "\"S0\"", nth, "\"S7\"", wrong, "add it to sources.toml");
    }
    one_finding("articles.toml", "\"B1\"", 1, "\"B2\"", "there is no claim \"B2\"", "add it to claims.toml");
}

#[test]
fn labels_and_what_they_rest_on() {
    one_finding(
        "claims.toml",
        "\"supported\"",
        1,
        "\"proven\"",
        "unknown evidence \"proven\"",
        "supported, limited, traditional, unproven",
    );
    // No reference, and only an article that says so.
    for (from, to) in [("refs = [\"S0\", \"one-2020\"]\n", ""), (", \"one-2020\"", "")] {
        let (found, line) = spoilt("claims.toml", from, 1, to);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].wrong, "\"B1\" is said to be supported and rests on no paper");
        assert_eq!(found[0].line, line - 3, "it is told where the label stands");
    }
    let mut files = sound();
    files.claims = files.claims.replace(", \"one-2020\"", "").replace("\"supported\"", "\"limited\"");
    assert_eq!(packed(&files).findings[0].wrong, "\"B1\" is said to be limited and rests on no paper");
    let (found, _) = spoilt("claims.toml", "sources = [\"S0\"]", 1, "sources = []");
    assert_eq!(found[0].wrong, "nobody is named who says \"B1\"");
    for day in ["2026-13-01", "2026-11-32", "21.11.2026", "2026-11", "2026-11-21-1", ""] {
        let wrong = format!("{day:?} is no day");
        one_finding("claims.toml", "\"2026-11-21\"", 1, &format!("{day:?}"), &wrong, "2026-11-21");
    }
}

#[test]
fn nobody_is_shown_the_tradition_unasked() {
    for (nth, id) in [(1, "B14-reflex"), (2, "R1")] {
        let (found, _) = spoilt("claims.toml", "opt_in = true\n", nth, "");
        assert_eq!(found.len(), 1);
        let wrong = format!("{id:?} is a belief of the tradition and would be shown to everybody");
        assert_eq!((found[0].wrong.as_str(), found[0].mend.as_str()), (wrong.as_str(), "add opt_in = true"));
    }
    let (found, _) = spoilt("articles.toml", "opt_in = true\n", 1, "");
    assert_eq!(found[0].wrong, "\"R10\" is a belief of the tradition and would be shown to everybody");
    one_finding(
        "claims.toml",
        "\"traditional\"",
        2,
        "\"unproven\"",
        "\"R1\" is a belief of the tradition with another label",
        "label it traditional",
    );
}

#[test]
fn illness_is_told_in_one_article_only() {
    one_finding(
        "articles.toml",
        "\"B1\"",
        1,
        "\"B14-reflex\"",
        "\"B14-reflex\" is about an illness and stands in a common article",
        "disease_claims = true",
    );
    let about = "opt_in = true\nabout = [\"T001\"]";
    let (found, line) = spoilt("claims.toml", "opt_in = true", 1, about);
    assert_eq!(found[0].wrong, "\"B14-reflex\" is about an illness and would be told with a technique");
    assert_eq!((found.len(), found[0].line), (1, line + 1));
}

#[test]
fn two_articles_may_not_both_tell_of_illness() {
    let (found, _) =
        spoilt("articles.toml", "text = \"words\"\n", 1, "text = \"words\"\ndisease_claims = true\n");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].wrong.as_str(), found[0].line), ("a second article tells of illnesses", 18));
}

#[test]
fn carriers_are_words_of_the_lists() {
    for (word, what) in
        [("basin", "equipment"), ("home", "setting"), ("pregnancy", "flag"), ("soak", "kind of log")]
    {
        let wrong = format!("unknown {what} \"spoon\"");
        one_finding("inventory.toml", &format!("{word} ="), 1, "spoon =", &wrong, "use one of: ");
    }
}

#[test]
fn a_file_that_can_not_be_read_is_a_finding() {
    for file in ["claims.toml", "articles.toml", "inventory.toml"] {
        let mut files = sound();
        match file {
            "claims.toml" => files.claims = "[[claim]]\nid = 1".to_owned(),
            "articles.toml" => files.articles = "[[article]]\nid = 1".to_owned(),
            _ => files.inventory = "[tools]\n".to_owned(),
        }
        let found = packed(&files).findings;
        assert!(found.iter().any(|f| f.file == file && f.mend.contains("authored.rs")), "{found:#?}");
    }
}
