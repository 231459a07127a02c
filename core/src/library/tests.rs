use std::collections::BTreeSet;

use instep_content::{inventory, vocabulary};

use super::coverage::coverage;
use super::records::{ClaimText, LibraryKind, LibraryPage};
use super::technique::{techniques, zones_text};
use super::{Bookshelf, Reading, page, screen, shipped_coverage};
use crate::error::{InstepError, Thing};
use crate::guide::{Direction, Evidence, Library, Provenance, StepKind, TimingOrigin};
use crate::session::Posture;
use crate::words::Words;

fn words() -> &'static Words {
    static WORDS: std::sync::OnceLock<Words> = std::sync::OnceLock::new();
    WORDS.get_or_init(|| Words::new("en", None, false))
}

fn reading(tradition: bool) -> Reading<'static> {
    Reading {
        shelf: Bookshelf::shipped().unwrap(),
        guides: Library::shipped().unwrap(),
        tradition,
        words: words(),
    }
}

fn open(id: &str, tradition: bool) -> LibraryPage {
    page(id, &reading(tradition)).unwrap_or_else(|error| panic!("{id}: {error:?}"))
}

/// Every id a page can be asked for by.
fn ids() -> Vec<String> {
    let shelf = Bookshelf::shipped().unwrap();
    let guides = Library::shipped().unwrap().heads().iter().map(|head| head.id.clone());
    let claims = shelf.claims.iter().map(|claim| claim.packed.id.clone());
    shelf.articles.iter().map(|a| a.id.clone()).chain(guides).chain(claims).chain(inventory::rows()).collect()
}

/// The voice of Android takes 4,000 characters at once. A translation may be twice as long.
#[test]
fn a_page_is_read_aloud_in_parts_that_a_voice_takes() {
    const MOST: usize = 2_000;
    let mut longest = 0;
    for id in ids() {
        let page = open(&id, true);
        assert_eq!(page.spoken_parts.join(" "), page.spoken, "{id}");
        assert!(page.spoken_parts.iter().all(|part| !part.is_empty() && part.len() <= MOST), "{id}");
        longest = longest.max(page.spoken.len());
    }
    assert!(longest > 4_000, "the longest page has {longest} characters: one text would do");
}

fn claims(page: &LibraryPage) -> Vec<&ClaimText> {
    page.claims.iter().chain(page.sections.iter().flat_map(|section| &section.claims)).collect()
}

#[test]
fn every_row_of_the_inventory_is_found_somewhere() {
    let rows = coverage(&reading(false)).unwrap();
    assert_eq!(rows.len(), 155);
    assert_eq!(
        rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>(),
        inventory::rows().collect::<Vec<_>>()
    );
    let nowhere: Vec<_> = rows.iter().filter(|row| row.places.is_empty()).map(|row| &row.id).collect();
    assert!(nowhere.is_empty(), "nowhere to be found: {nowhere:?}");
    for row in &rows {
        assert_eq!(row.places.iter().collect::<BTreeSet<_>>().len(), row.places.len(), "{row:?}");
        // A key without a sentence would be shown as itself.
        assert!(
            row.places.iter().all(|p| p.contains(' ') && !p.contains('{') && !p.contains(".title")),
            "{row:?}"
        );
    }
    assert_eq!(rows, shipped_coverage(words()).unwrap());
}

#[test]
fn coverage_follows_the_content() {
    let places = |reading: &Reading<'_>, id: &str| {
        coverage(reading).unwrap().into_iter().find(|row| row.id == id).unwrap().places
    };
    let all = reading(false);
    assert_eq!(
        places(&all, "T205"),
        ["Guide “Full evening massage”", "Library, technique “Stroke the sole”"].map(str::to_owned)
    );
    assert!(places(&all, "E9").contains(&"Guide “Reflex tradition tour”, with a foot chart".to_owned()));
    assert!(places(&all, "C4").contains(&"Guide “Desk break”, for work".to_owned()));
    assert!(places(&all, "X4").contains(&"Safety check: diabetes".to_owned()));
    assert!(places(&all, "X10").contains(&"Said in guide “Scalp and ears”".to_owned()));
    assert!(places(&all, "C3").contains(&"Log: Massage by somebody else".to_owned()));
    assert!(places(&all, "B14").contains(&"Library, claim “Headache, by rubbing the scalp”".to_owned()));
    let empty = Bookshelf { claims: Vec::new(), articles: Vec::new(), carriers: Vec::new() };
    let bare = Reading { shelf: &empty, ..all };
    for id in ["P16", "E5", "B1", "R7", "C10", "X14"] {
        assert!(
            !places(&all, id).is_empty() && places(&bare, id).is_empty(),
            "{id} is found without content"
        );
    }
    assert!(!places(&bare, "T001").is_empty());
}

#[test]
fn every_row_has_a_page_ready_to_draw() {
    for tradition in [false, true] {
        for id in ids() {
            let page = open(&id, tradition);
            assert_eq!(page.id, id);
            assert!(!page.title.is_empty() && page.spoken.starts_with(&page.title), "{id}");
            let text = serde_json::to_string(&page).unwrap();
            for key in
                ["library-", "zone-", "kind-", "hands-", "pressure-", "direction-", "claim-", "source-"]
            {
                assert!(!text.contains(&format!("\"{key}")), "{id} shows the key {key}: {text}");
            }
            assert!(!text.contains("{$"), "{id} misses an argument: {text}");
        }
    }
}

#[test]
fn without_the_choice_the_tradition_is_told_in_one_line() {
    let shelf = screen(&reading(false)).unwrap().tradition;
    assert!(!shelf.shown && shelf.entries.is_empty());
    assert!(shelf.text.contains("turn on “tradition” in the settings"), "{}", shelf.text);
    let kept: Vec<_> = ids().into_iter().filter(|id| open(id, false).kind == LibraryKind::KeptBack).collect();
    // R11, how old the custom is, is no belief.
    let beliefs = (1..=10).map(|n| format!("R{n}"));
    let expected: BTreeSet<String> = ["G6", "B14-reflex", "B15", "B17", "B19", "B29"]
        .map(str::to_owned)
        .into_iter()
        .chain(beliefs)
        .collect();
    assert_eq!(kept.into_iter().collect::<BTreeSet<_>>(), expected);
    assert!(ids().iter().all(|id| open(id, true).kind != LibraryKind::KeptBack));
}

#[test]
fn without_the_choice_no_belief_leaves_the_library() {
    let reading_off = reading(false);
    let mut out = serde_json::to_string(&screen(&reading_off).unwrap()).unwrap();
    for id in ids() {
        out.push_str(&serde_json::to_string(&page(&id, &reading_off).unwrap()).unwrap());
    }
    let shelf = Bookshelf::shipped().unwrap();
    let hidden = shelf.claims.iter().filter(|c| c.packed.opt_in).map(|c| format!("{}.says", c.packed.text));
    let sections = shelf.articles.iter().flat_map(|a| &a.sections).filter(|s| s.opt_in);
    let hidden: Vec<String> = hidden.chain(sections.map(|s| format!("{}.body", s.text))).collect();
    assert!(hidden.len() > 20);
    for key in hidden {
        let text = words().text(&key, &[]);
        assert!(!out.contains(&text), "{key} is shown: {text}");
    }
    assert!(!out.contains("Reflex tradition tour") && !out.contains("By tradition"));
}

#[test]
fn what_is_kept_back_is_said_so() {
    for (id, off) in [("what-sources-say", true), ("history", true), ("B14", true), ("preparation", false)] {
        assert_eq!(open(id, false).kept_back.is_some(), off, "{id}");
        assert_eq!(open(id, true).kept_back, None, "{id}");
    }
    assert_eq!(open("history", false).sections.len(), 2);
    assert_eq!(open("B14", false).claims.len(), 1);
    assert_eq!(open("B14", true).claims.len(), 2);
}

/// Only guides and claims have evidence. A technique has none: neither washing nor drying claims anything, and a move
/// that something is claimed of has that claim with its label beside it.
#[test]
fn a_technique_shows_only_the_labels_of_its_claims() {
    let words = words();
    let all_evidence: Vec<String> = Evidence::ALL.iter().map(|e| e.text(words)).collect();
    let techniques = techniques(&reading(true)).unwrap();
    let mut claimed = 0;
    for technique in &techniques {
        let page = open(&technique.id, true);
        let id = &page.id;
        assert_eq!(
            (page.evidence, page.evidence_text.as_str(), page.label.as_deref()),
            (None, "", None),
            "{id}"
        );
        assert_eq!(page.summary, "", "{id}");
        assert_eq!(technique.entry(words).label, None, "{id}");
        let claims: BTreeSet<&str> = page.claims.iter().map(|claim| claim.evidence_text.as_str()).collect();
        for text in &all_evidence {
            assert_eq!(page.spoken.contains(text.as_str()), claims.contains(text.as_str()), "{id}: {text}");
        }
        claimed += claims.len();
    }
    assert!(claimed > 10);
    for id in ["P7", "X6", "P9", "P5"] {
        assert!(open(id, true).claims.is_empty(), "{id}");
    }
    let evidence_of =
        |id: &str| -> Vec<Evidence> { open(id, true).claims.iter().map(|c| c.evidence).collect() };
    for id in ["M04", "T207", "T204", "T317", "P1"] {
        assert_eq!(evidence_of(id), [Evidence::Unproven], "{id}");
    }
}

#[test]
fn the_belief_of_the_tour_is_not_told_of_its_techniques() {
    let belief = words().text("note-g6-belief", &[]);
    for id in ["T001", "T002", "T003", "T004", "T007", "P8"] {
        assert!(!open(id, true).facts.iter().any(|fact| fact.text.contains(&belief)), "{id}");
    }
}

#[test]
fn a_guide_tells_what_its_label_is_about() {
    for (id, evidence, text, about) in [
        ("G0", Evidence::Supported, "Feels good: well supported, short-term", "calmer after a massage"),
        ("G6", Evidence::Traditional, "Traditional belief, not shown to work", "Old charts link places"),
        ("G7", Evidence::Limited, "Some evidence, weak", "a short break at the desk"),
        ("G8", Evidence::Unproven, "Feels good, no more shown", "simply enjoy it"),
        ("G9", Evidence::Limited, "Some evidence, weak", "the lower leg alone"),
    ] {
        let page = open(id, true);
        assert_eq!((page.evidence, page.evidence_text.as_str()), (Some(evidence), text), "{id}");
        assert_eq!(page.sections[0].title, "What its label is about");
        assert!(page.sections[0].body.contains(about), "{id}: {}", page.sections[0].body);
        assert_eq!(page.spoken.matches(text).count(), 1, "{id} says it twice: {}", page.spoken);
    }
}

/// The age of the custom is history: no label of the tradition, and nobody has to ask for it.
#[test]
fn the_age_of_the_custom_is_no_belief() {
    for tradition in [false, true] {
        let page = open("R11", tradition);
        assert_eq!((page.kind, page.title.as_str()), (LibraryKind::Row, "A very old custom"));
        assert_eq!(page.sections[0].label, None);
        assert!(page.claims.is_empty() && !page.spoken.contains("Reviews have not found"));
    }
}

/// The fixed texts of the labels, wherever a claim is.
#[test]
fn no_claim_is_shown_without_its_label() {
    let mut shown = BTreeSet::new();
    for id in ids() {
        let page = open(&id, true);
        for claim in claims(&page) {
            shown.insert(claim.id.clone());
            let (text, label) = match claim.evidence {
                Evidence::Supported => ("Feels good: well supported, short-term", None),
                Evidence::Limited => ("Some evidence, weak", None),
                Evidence::Traditional => {
                    ("Traditional belief, not shown to work", Evidence::Traditional.label(words()))
                }
                Evidence::Unproven => ("No good evidence found", Some("No good evidence found".to_owned())),
            };
            assert_eq!(claim.evidence_text, text, "{id}: {}", claim.id);
            assert_eq!(claim.label, label, "{id}: {}", claim.id);
            assert!(page.spoken.contains(text), "{id} is read out without a label");
            assert!(!claim.sources.is_empty(), "{}", claim.id);
            assert_eq!(claim.checked_text, format!("Judged on {}.", words().long_date(claim.checked)));
        }
        for section in page.sections.iter().filter(|s| s.rows.iter().any(|row| inventory::is_tradition(row)))
        {
            assert_eq!(section.label, Evidence::Traditional.label(words()), "{id}: {}", section.title);
            assert!(page.spoken.contains(section.label.as_deref().unwrap()));
        }
    }
    assert_eq!(shown.len(), Bookshelf::shipped().unwrap().claims.len());
    let tradition = screen(&reading(true)).unwrap().tradition;
    assert!(tradition.shown && tradition.entries.len() >= 12);
    for entry in tradition.entries {
        assert_eq!(entry.label, Evidence::Traditional.label(words()), "{}", entry.id);
    }
}

#[test]
fn claims_about_illness_stand_with_the_claims_only() {
    let mut told = 0;
    for id in ids() {
        let page = open(&id, true);
        let about_illness = claims(&page).into_iter().filter(|claim| claim.disease_claim).count();
        let their_place = page.kind == LibraryKind::Claim || id == "what-sources-say";
        assert!(their_place || about_illness == 0, "{id} tells of an illness");
        told += about_illness;
    }
    assert!(told > 20);
}

#[test]
fn techniques_stand_at_every_place_and_kind_they_have() {
    let screen = screen(&reading(false)).unwrap();
    let listed = |shelves: &[super::LibraryShelf]| {
        let all = shelves.iter().flat_map(|s| &s.entries).map(|e| e.id.clone());
        all.collect::<BTreeSet<_>>()
    };
    let all: BTreeSet<String> = techniques(&reading(false)).unwrap().into_iter().map(|t| t.id).collect();
    assert_eq!(listed(&screen.areas), all);
    assert_eq!(listed(&screen.kinds), all);
    let area = |code: &str| screen.areas.iter().find(|s| s.code == code).unwrap();
    assert_eq!(area("head").entries.iter().map(|e| e.id.as_str()).next(), Some("T315"));
    assert!(area("ankle").entries.iter().any(|e| e.id == "T207"));
    assert!(area("none").entries.iter().any(|e| e.id == "P8"));
    assert!(screen.areas.iter().all(|s| s.title.contains(char::is_uppercase)));
    assert_eq!(screen.scalp[0].id, "G8");
    assert_eq!(screen.scalp[0].label.as_deref(), Some("Feels good, no more shown"));
    assert_eq!(screen.headings.areas, "Techniques by place");
}

fn fact<'a>(page: &'a LibraryPage, name: &str) -> &'a str {
    let found = page.facts.iter().find(|fact| fact.name == name);
    &found.unwrap_or_else(|| panic!("{}: no {name} in {:?}", page.id, page.facts)).text
}

#[test]
fn a_technique_says_how_firm_how_much_and_who_says_so() {
    let page = open("t204", false);
    assert_eq!((page.id.as_str(), page.kind), ("T204", LibraryKind::Technique));
    assert_eq!(fact(&page, "Where"), "the top of the foot");
    assert_eq!(fact(&page, "With"), "both thumbs");
    assert_eq!(
        fact(&page, "How firm"),
        "as if you press a ripe peach and leave no mark; at the end as if you spread cream"
    );
    assert_eq!(fact(&page, "Which way"), "from the toes to the ankle, and back");
    // There and back is one stroke.
    assert!(page.facts.iter().any(|f| f.text == "Usually 5 times; at least 3 times, at most 8 times."));
    assert!(page.facts.iter().any(|f| f.text == "The amount follows the source."));
    assert_eq!(page.guides.iter().map(|g| g.id.as_str()).collect::<Vec<_>>(), ["G3", "G3S"]);
    let codes = page.technique.clone().unwrap();
    assert_eq!((codes.pressure_from, codes.pressure_to), (Some(3), Some(2)));
    assert_eq!(codes.timing_origin, TimingOrigin::Source);
    assert!(page.claims.iter().any(|claim| claim.id == "B24"));
    assert!(page.sources.iter().any(|source| source.id == "S2"));
    assert_eq!(fact(&open("T104", false), "Take care"), "Stay in your chair: never stand on a roller.");
    let ours = open("T301", false);
    assert_eq!(fact(&ours, "Where the amount comes from"), "Our own default. The source gives no amount.");
    let held = open("T002", false);
    assert!(
        held.facts.iter().any(|f| f.text.contains("at least 5 seconds, at most 10 seconds")),
        "{:?}",
        held.facts
    );
    assert!(held.guides.iter().all(|guide| guide.id != "G6"));
    assert!(open("T002", true).guides.iter().any(|guide| guide.id == "G6"));
    assert_eq!(open("M10", false).technique.unwrap().provenance, Provenance::Inferred);
}

#[test]
fn what_is_all_of_a_kind_has_one_name() {
    let text =
        |zones: &[&str]| zones_text(&zones.iter().map(|z| (*z).to_owned()).collect::<Vec<_>>(), words());
    assert_eq!(text(&["toe_1", "toe_2", "toe_3", "toe_4", "toe_5"]), "all five toes");
    assert_eq!(text(&["toe_1", "toe_2", "ball"]), "the big toe, the second toe and the ball of the foot");
    assert_eq!(text(&["edge_medial", "edge_lateral"]), "both edges");
    assert_eq!(text(&[]), "");
}

#[test]
fn every_word_of_the_lists_has_words() {
    let hands = vocabulary::HANDS.iter().map(|code| format!("hands-{code}"));
    let settings = vocabulary::SETTINGS.iter().map(|code| format!("setting-{code}"));
    let zones = vocabulary::ZONES.iter().map(|(code, _)| format!("zone-{}", code.replace('_', "-")));
    let areas = vocabulary::AREAS.iter().map(|(code, _)| format!("area-{code}"));
    let kinds = StepKind::ALL.iter().map(|kind| format!("kind-{}", kind.code()));
    let ways = Direction::ALL.iter().filter(|d| **d != Direction::Free);
    let ways = ways.map(|way| format!("direction-{}", way.code()));
    let known = Provenance::ALL.iter().map(|p| format!("library-provenance-{}", p.code()));
    let origins = TimingOrigin::ALL.iter().map(|o| format!("library-origin-{}", o.code()));
    let postures = Posture::ALL.iter().map(|p| format!("library-how-{}", p.code()));
    let pressure = (1..=4).map(|n| format!("pressure-{n}"));
    let first = hands.chain(settings).chain(zones).chain(areas).chain(kinds);
    for key in first.chain(ways).chain(known).chain(origins).chain(postures).chain(pressure) {
        assert!(words().has(&key), "{key}");
    }
}

#[test]
fn a_page_that_is_not_there_is_not_found() {
    for id in ["", "T999", "B30", "R0", "G99", "article", "B14-", "P 1", "é", "what-sources-say "] {
        assert_eq!(
            page(id, &reading(true)).unwrap_err(),
            InstepError::NotFound { what: Thing::Page },
            "{id}"
        );
    }
    for id in ["g1", "PREPARATION", "b14-SCALP", "e5"] {
        assert!(page(id, &reading(false)).is_ok(), "{id}");
    }
}
