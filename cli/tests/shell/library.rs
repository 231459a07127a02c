use serde_json::Value;

use super::support::{Sandbox, has};

const ENTRY: &str = "id title line label";
const PAGE: &str = "id kind title summary evidence evidence_text label technique facts sections claims techniques \
    guides kept_back sources headings spoken";
const CLAIM: &str =
    "id title says found evidence evidence_text label disease_claim checked checked_text sources refs";

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

#[test]
fn the_library_lists_articles_techniques_and_that_there_is_a_tradition() {
    let sandbox = Sandbox::new();
    let library = sandbox.json(&["library"]);
    has(&library, "articles areas kinds scalp tradition headings spoken");
    has(&library["articles"][0], ENTRY);
    has(&library["areas"][0], "code title entries");
    has(&library["areas"][0]["entries"][0], ENTRY);
    assert_eq!(library["tradition"]["shown"], false);
    assert_eq!(library["tradition"]["entries"], Value::Array(Vec::new()));
    let text = sandbox.run(&["library"]).out;
    assert!(text.contains("A tradition, kept apart") && !text.contains("R1 "), "{text}");

    sandbox.json(&["settings", "set", "tradition", "yes"]);
    let library = sandbox.json(&["library"]);
    assert_eq!(library["tradition"]["shown"], true);
    let entries = library["tradition"]["entries"].as_array().unwrap();
    assert!(entries.len() >= 12);
    for entry in entries {
        assert!(entry["label"].as_str().unwrap().starts_with("Traditional idea."), "{entry}");
    }
}

#[test]
fn every_kind_of_page_can_be_read() {
    let sandbox = Sandbox::new();
    for (id, kind) in [
        ("preparation", "article"),
        ("g1", "guide"),
        ("t204", "technique"),
        ("B1", "claim"),
        ("E5", "row"),
        ("R1", "kept_back"),
    ] {
        let page = sandbox.json(&["library", id]);
        has(&page, PAGE);
        assert_eq!(page["kind"], kind, "{id}");
    }
    let page = sandbox.json(&["library", "T204"]);
    has(&page["technique"], "kind zones hands pressure_from pressure_to direction timing_origin provenance");
    has(&page["facts"][0], "name text");
    has(&page["sections"][0], "title body label rows claims");
    has(&page["guides"][0], ENTRY);
    has(&page["sources"][0], "id text reference");
    has(&sandbox.json(&["library", "B14-scalp"])["claims"][0], CLAIM);
    let error = sandbox.fails(&["library", "T999"], 1);
    assert_eq!((error["kind"].as_str(), error["what"].as_str()), (Some("not_found"), Some("page")));
}

#[test]
fn a_claim_stands_under_its_label() {
    let sandbox = Sandbox::new();
    sandbox.json(&["settings", "set", "tradition", "yes"]);
    let text = sandbox.run(&["library", "what-sources-say"]).out;
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let under = |title: &str| {
        let at = lines.iter().position(|line| *line == title).unwrap_or_else(|| panic!("{title}\n{text}"));
        lines[at + 1]
    };
    assert_eq!(under("B1 · Calm and well-being"), "Feels good: well supported, short-term");
    assert_eq!(under("B3 · Endorphins, nerve endings and the nervous system"), "No good evidence found");
    assert_eq!(under("R1 · Toes, head and neck"), "Traditional belief, not shown to work");
    assert!(text.contains("Traditional idea. Reviews have not found convincing evidence"));
}

#[test]
fn a_label_is_printed_once_and_only_where_something_is_claimed() {
    let sandbox = Sandbox::new();
    for args in [&["guide", "G8"][..], &["library", "G8"]] {
        let text = sandbox.run(args).out;
        assert_eq!(text.matches("Feels good, no more shown").count(), 1, "{text}");
        assert!(!text.contains("No good evidence found"), "{text}");
    }
    let list = sandbox.run(&["guides", "--family", "scalp_ear"]).out;
    assert_eq!(list.matches("Feels good, no more shown").count(), 1, "{list}");
    for id in ["P7", "X6", "P9", "P1", "M04", "T207"] {
        let text = sandbox.run(&["library", id]).out;
        assert!(!text.contains("well supported"), "{id}: {text}");
    }
    assert!(!sandbox.run(&["library", "P7"]).out.to_lowercase().contains("evidence"));
    let age = sandbox.run(&["library", "R11"]).out;
    assert!(age.contains("thousands of years") && !age.contains("Reviews have not found"), "{age}");
}

#[test]
fn coverage_names_a_place_for_each_of_the_155_rows() {
    let sandbox = Sandbox::new();
    let rows = sandbox.json(&["library", "coverage"]);
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 155);
    for row in rows {
        has(row, "id places");
        assert!(!texts(&row["places"]).is_empty(), "{row}");
    }
    assert!(sandbox.run(&["library", "coverage"]).out.starts_with("P1    Guide “Simple steps”\n"));
    assert_eq!(sandbox.run(&["library", "T204", "coverage"]).status, 2);
}
