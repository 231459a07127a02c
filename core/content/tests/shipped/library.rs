//! Holds what is read: how easily, which words never leave it, and the amounts the sources give.

use std::collections::BTreeMap;

use instep_content::packed::{PackedDose, PackedStep};

use super::{content, grade, sentences, texts};

/// Names of illnesses and of what the body does inside, as they begin. Nothing that invites, reminds, suggests or tells
/// what to do may hold one.
const OF_ILLNESS: &[&str] = &[
    "acne",
    "allerg",
    "anxi",
    "arthr",
    "asthma",
    "blood",
    "cancer",
    "chronic",
    "circulat",
    "clot",
    "constipat",
    "cure",
    "depress",
    "detox",
    "diabet",
    "diagnos",
    "digest",
    "diseas",
    "endorphin",
    "fasciitis",
    "fatigue",
    "flow",
    "follicle",
    "gut",
    "headache",
    "heal",
    "heart",
    "hormon",
    "illness",
    "immun",
    "indigest",
    "inflam",
    "insomnia",
    "kidney",
    "liver",
    "lymph",
    "medic",
    "metabol",
    "migrain",
    "nerve",
    "nervous",
    "neuropath",
    "nutrient",
    "organ",
    "oxygen",
    "plantar",
    "prevent",
    "remedy",
    "sick",
    "sinus",
    "swell",
    "symptom",
    "therap",
    "toxin",
    "treat",
    "vital",
    "worry",
];

/// Where such words belong, by the beginning of the key: what the sources claim, and what asks about a condition, warns
/// of a sign, or says what the app is not.
const MAY_NAME_THEM: &[&str] = &[
    // What the app is not, and when to ask a doctor.
    "about-",
    "article-",
    "claim-",
    "disclaimer-",
    // The question about the feet before a massage.
    "foot-check",
    "label-traditional",
    // What to mind before a soak or a device.
    "log-",
    // What was seen on a foot.
    "name-finding-",
    "note-",
    // The stop-sign card, and the card for a cramp.
    "player-stop-card",
    "player-cramp-card",
    "safety-",
    "source-",
    // Names of questions, as they are typed.
    "terminal-values-",
    "stop-",
    "urgent-",
];

/// Words that begin like one of the list and mean something else.
const NOT_ILLNESS: &[&str] = &["cloth", "medical advice"];

/// The tour of the tradition is asked for and labelled. It says what the arch stands for, and what it will never do.
const IN_THE_TOUR: (&str, &[&str]) = ("step-g6-", &["organs", "heal"]);

/// What invites, reminds, suggests or tells what to do; each must be found, or the test looks past it.
const INVITES: &[&str] = &["goal-", "guide-", "reminder-", "step-", "today-", "cue-", "player-"];

fn names_illness(text: &str) -> Option<String> {
    let mut text = text.to_lowercase();
    for other in NOT_ILLNESS {
        text = text.replace(other, " ");
    }
    text.split(|c: char| !c.is_alphabetic())
        .find(|word| OF_ILLNESS.iter().any(|stem| word.starts_with(stem)))
        .map(str::to_owned)
}

#[test]
fn no_illness_is_named_where_people_are_invited() {
    let texts = texts();
    for prefix in INVITES {
        assert!(texts.keys().any(|key| key.starts_with(prefix)), "no text begins with {prefix}");
    }
    let mut looked = 0;
    let mut named = Vec::new();
    for (key, text) in &texts {
        if MAY_NAME_THEM.iter().any(|prefix| key.starts_with(prefix)) {
            continue;
        }
        looked += 1;
        let known = |word: &String| key.starts_with(IN_THE_TOUR.0) && IN_THE_TOUR.1.contains(&word.as_str());
        let word = names_illness(text).filter(|word| !known(word));
        named.extend(word.map(|word| format!("{key} says {word}: {text}")));
    }
    assert!(looked > 500, "only {looked} texts were looked at");
    assert!(named.is_empty(), "{}", named.join("\n"));
}

#[test]
fn a_word_of_illness_is_found_in_any_form() {
    for text in ["It cures.", "Good for DIGESTION", "less head/headaches", "Your blood flows", "healing"] {
        assert!(names_illness(text).is_some(), "{text}");
    }
    for text in ["This is not medical advice.", "Rub the heel.", "Feet that feel warm"] {
        assert_eq!(names_illness(text), None);
    }
}

/// A claim about an illness stands in one article, and no other text is made of a claim's words.
#[test]
fn claims_about_illness_stay_with_the_claims() {
    let texts = texts();
    let content = content();
    let about_illness: Vec<_> = content.library.claims.iter().filter(|c| c.disease_claim).collect();
    assert!(about_illness.len() >= 12, "{}", about_illness.len());
    for claim in about_illness {
        for attribute in ["title", "says"] {
            let claimed = &texts[&format!("{}.{attribute}", claim.text)];
            let elsewhere: Vec<_> = texts
                .iter()
                .filter(|(key, text)| !key.starts_with("claim-") && text.contains(claimed.as_str()))
                .map(|(key, _)| key)
                .collect();
            assert!(elsewhere.is_empty(), "{}: {elsewhere:?}", claim.id);
        }
        let told: Vec<_> = content
            .library
            .articles
            .iter()
            .filter(|a| a.sections.iter().any(|s| s.claims.contains(&claim.id)))
            .map(|a| a.id.as_str())
            .collect();
        assert_eq!(told, ["what-sources-say"], "{}", claim.id);
    }
}

/// Every claim with its label, judged from its papers by hand.
const LABELS: &[(&str, &[&str])] = &[
    ("supported", &["B1"]),
    ("limited", &["B10-ease", "B11", "B12", "B13", "B2", "B20", "B4-tired", "B5", "B6"]),
    (
        "traditional",
        &["B14-reflex", "B15", "B19", "B29", "R1", "R10", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9"],
    ),
    (
        "unproven",
        &[
            "B10-treat",
            "B14-scalp",
            "B16",
            "B17",
            "B18",
            "B21",
            "B22",
            "B23",
            "B24",
            "B25-salt",
            "B25-soak",
            "B26",
            "B27",
            "B28",
            "B3",
            "B4-feet",
            "B7",
            "B8",
            "B9",
        ],
    ),
];

/// The same for the guides.
const GUIDE_LABELS: &[(&str, &[&str])] = &[
    ("supported", &["G0", "G1", "G2", "G3", "G3S", "G4", "G5"]),
    ("limited", &["G7", "G9"]),
    ("traditional", &["G6"]),
    ("unproven", &["G8"]),
];

#[test]
fn labels_are_those_that_were_judged() {
    let content = content();
    let with = |label: &str| -> Vec<String> {
        let claims = content.library.claims.iter().filter(|claim| claim.label == label);
        let mut ids: Vec<_> = claims.map(|claim| claim.id.clone()).collect();
        ids.sort();
        ids
    };
    for (label, ids) in LABELS {
        assert_eq!(with(label), *ids, "{label}");
    }
    assert_eq!(LABELS.iter().map(|(_, ids)| ids.len()).sum::<usize>(), content.library.claims.len());
    for (label, ids) in GUIDE_LABELS {
        let heads = content.index.guides.iter().filter(|head| head.evidence == *label);
        assert_eq!(heads.map(|head| head.id.as_str()).collect::<Vec<_>>(), *ids, "{label}");
    }
}

/// “Well supported” and “some evidence” speak of papers, so each names one; a web article that says so is none.
#[test]
fn labels_of_evidence_rest_on_papers() {
    let content = content();
    let paper = |id: &String| content.index.sources.iter().any(|s| s.id == *id && s.kind == "paper");
    let claims = content.library.claims.iter().map(|c| (&c.id, &c.label, &c.refs));
    let guides = content.index.guides.iter().map(|head| (&head.id, &head.evidence, &head.evidence_refs));
    let mut looked = 0;
    for (id, label, refs) in claims.chain(guides).filter(|(_, l, _)| *l == "supported" || *l == "limited") {
        assert!(refs.iter().any(paper), "{id} is {label} and names no paper: {refs:?}");
        looked += 1;
    }
    assert_eq!(looked, 19);
    // A study without a comparison, and one that recommends massage weakly, carry no “well supported”.
    for head in content.index.guides.iter().filter(|head| head.evidence == "supported") {
        assert_eq!(head.evidence_refs, ["moyer-2004", "hattan-2002", "eguchi-2016"], "{}", head.id);
    }
}

#[test]
fn every_claim_is_told_once_in_the_article_of_claims() {
    let content = content();
    let article = content.library.articles.iter().find(|a| a.id == "what-sources-say").unwrap();
    let mut told: Vec<_> = article.sections.iter().flat_map(|s| &s.claims).collect();
    let mut all: Vec<_> = content.library.claims.iter().map(|c| &c.id).collect();
    told.sort();
    all.sort();
    assert_eq!(told, all);
    for section in &article.sections {
        for id in &section.claims {
            let claim = content.library.claims.iter().find(|c| c.id == *id).unwrap();
            assert_eq!(claim.opt_in, section.opt_in, "{id} stands in the wrong section");
        }
    }
}

#[test]
fn what_is_read_is_easy_to_read() {
    let texts = texts();
    let of = |prefix: &str| -> BTreeMap<&String, &String> {
        texts.iter().filter(|(key, _)| key.starts_with(prefix) && !key.ends_with(".title")).collect()
    };
    for prefix in ["article-", "claim-", "library-"] {
        let read = of(prefix);
        assert!(read.len() > 10, "{prefix}");
        for (key, text) in read {
            for sentence in sentences(text) {
                assert!(sentence.len() <= 15, "{key}: {} words: {}", sentence.len(), sentence.join(" "));
            }
        }
    }
    for article in content().library.articles {
        let bodies: Vec<_> = article.sections.iter().map(|s| &texts[&format!("{}.body", s.text)]).collect();
        let grade = grade(bodies);
        assert!(grade <= 6.0, "{} has grade {grade:.1}", article.id);
    }
    let grade = grade(of("claim-").into_values());
    assert!(grade <= 6.0, "the claims have grade {grade:.1}");
}

/// The amounts that the sources give, and what ships: one number is the usual amount, a range is the whole range.
#[test]
fn amounts_of_the_sources_are_the_shipped_ones() {
    let guides = content().guides;
    let steps = |technique: &str| -> Vec<PackedStep> {
        let found: Vec<_> =
            guides.iter().flat_map(|g| &g.steps).filter(|s| s.technique == technique).cloned().collect();
        assert!(!found.is_empty(), "{technique} is in no guide");
        found
    };
    for technique in ["T002", "T003", "T004"] {
        for step in steps(technique) {
            match step.dose {
                PackedDose::Hold { min, max, .. } => assert_eq!((min, max), (5, 10), "{}", step.id),
                other => panic!("{} is not held: {other:?}", step.id),
            }
            assert_eq!(step.timing_origin, "source", "{}", step.id);
        }
    }
    for (technique, usual) in [("T201", 5), ("T202", 5), ("T204", 5), ("T205", 5)] {
        for step in steps(technique) {
            let (_, default, _) = step.dose.amounts();
            assert_eq!(default, usual, "{}", step.id);
            assert!(matches!(step.dose, PackedDose::Reps { .. }), "{}", step.id);
        }
    }
    for step in steps("T207") {
        let (min, _, max) = step.dose.amounts();
        assert_eq!((min, max), (3, 4), "{}", step.id);
        assert!(matches!(step.dose, PackedDose::Reps { times: 2, .. }), "{}: each way", step.id);
    }
    let texts = texts();
    for step in steps("T219") {
        for text in &step.texts {
            let body = &texts[&text.body];
            assert!(body.contains("1 cm") && body.contains("half an inch"), "{}: {body}", step.id);
        }
    }
}
