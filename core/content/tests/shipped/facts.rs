//! Holds facts of the sources in the texts: each by a word of its text, and no text says more than its source.

use super::texts;

/// Source, fact, key of the text that tells it, and words that must occur there.
type Fact = (&'static str, &'static str, &'static str, &'static [&'static str]);

/// Facts that a reading against the sources found missing or changed.
const FACTS: &[Fact] = &[
    (
        "S0",
        "meditation beside massage",
        "article-where-and-with-whom-practices.body",
        &["yoga", "meditation"],
    ),
    ("S2", "meditation leads into it", "article-preparation-place.body", &["music", "meditation"]),
    ("S0", "constipation", "claim-b15.says", &["digestion", "constipation"]),
    ("S0", "light sleep", "claim-b6.says", &["insomnia", "light sleep"]),
    ("S0", "feet are far from the heart", "claim-b7.says", &["far from the heart"]),
    ("S0", "people who sit or stand long", "claim-b7.says", &["sit or stand"]),
    (
        "S0",
        "people who sit or stand long",
        "article-where-and-with-whom-evening.body",
        &["standing or sitting"],
    ),
    ("S1", "oxygen and nutrients", "claim-b7.says", &["oxygen and nutrients"]),
    ("S0", "tired from work", "claim-b4-tired.says", &["tired", "long hours at work"]),
    ("S1", "long hours on one's feet", "claim-b4-feet.says", &["long hours on your feet"]),
    ("S0", "Qi and blood", "claim-r8.says", &["Qi and blood", "acupoints", "meridians", "second heart"]),
    ("S0", "Qi and blood", "article-history-qi.body", &["Qi and blood", "acupoints", "meridians"]),
    ("S0", "meridians as the origin", "article-history-old.body", &["China", "meridians"]),
    ("S0", "basis of today's foot therapy", "article-history-old.body", &["basis of foot therapy"]),
    ("S0", "sensitive people bruise", "article-precautions-gentle.body", &["bruise", "sensitive"]),
    ("S1", "turned toes are less stiff", "claim-b21.says", &["supple", "less stiff"]),
    ("S1", "network of nerves", "claim-r10.says", &["network of nerves"]),
    ("S1", "network of nerves", "article-history-energy.body", &["network of nerves"]),
    ("S1", "troubles that come from stress", "claim-b2.says", &["come from stress"]),
    ("S4", "natural width of the foot", "claim-b22.says", &["natural width"]),
    ("S3", "scalp massage relaxes", "claim-b26.says", &["relaxing"]),
    ("S3", "sore spots of the scalp longer", "claim-b26.says", &["sore spots longer"]),
    ("ours", "left out on purpose", "claim-b26.found", &["on purpose"]),
    (
        "S2",
        "reading feet goes on today",
        "article-history-reading.body",
        &["Some who practise reflexology press"],
    ),
    ("S2", "reading feet goes on today", "claim-r9.says", &["Some press"]),
    ("S0", "guidance when pregnant", "article-precautions-expecting.body", &["guidance of a professional"]),
    ("S0", "guidance with diabetes", "article-precautions-conditions.body", &["guidance of a professional"]),
    ("S3", "cream from the toes up", "article-preparation-glide.body", &["from the toes up"]),
    ("ours", "no cream in the gaps", "article-preparation-glide.body", &["gaps between the toes dry"]),
    ("paper", "the review is about sleep", "claim-b25-soak.found", &["looked at sleep", "40 to 42.5", "38"]),
    ("paper", "three trials with a change", "claim-b15.found", &["no convincing sign", "Three of seventeen"]),
    ("ours", "whom a soak is not for", "article-preparation-soak.body", &["broken skin", "numb feet"]),
    ("ours", "whom a soak is not for", "article-preparation-soak.body", &["poor blood flow", "diabetes"]),
    ("ours", "whom a soak is not for", "article-preparation-soak.body", &["heart trouble", "child"]),
    ("ours", "how warm the water is", "article-preparation-soak.body", &["wrist", "38", "100"]),
    ("ours", "how warm the water is", "log-soak-warmth", &["wrist", "38", "100"]),
    (
        "ours",
        "lavender",
        "article-preparation-soak-extras.body",
        &["ready-made foot bath", "Never drop pure oil"],
    ),
    ("ours", "lavender", "log-soak-added", &["ready-made foot bath", "Never drop pure oil"]),
];

/// Key of a text, and words that say more than its source, or something else.
const NOT_SAID: &[(&str, &[&str])] = &[
    ("claim-b1.says", &["All five"]),
    ("claim-b4-feet.says", &["Four"]),
    ("claim-b6.says", &["promise"]),
    ("claim-b13.says", &["better"]),
    ("claim-b15.found", &["did not find"]),
    ("claim-b18.says", &["promise", "for years"]),
    ("claim-r9.found", &["history"]),
    ("article-history-reading.title", &["history"]),
    ("article-history-reading.body", &["once", "history"]),
    ("article-preparation-glide.body", &["all over the foot"]),
    ("article-preparation-sit.body", &["soft chair"]),
];

#[test]
fn every_fact_is_in_its_text() {
    let texts = texts();
    let mut lost = Vec::new();
    for (source, fact, key, words) in FACTS {
        let text = texts.get(*key).unwrap_or_else(|| panic!("{source}, {fact}: there is no text {key}"));
        let lacking: Vec<_> = words.iter().filter(|word| !text.contains(**word)).collect();
        if !lacking.is_empty() {
            lost.push(format!("{source}, {fact}: {key} lacks {lacking:?}: {text}"));
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn no_text_says_more_than_its_source() {
    let texts = texts();
    for (key, words) in NOT_SAID {
        let text = texts.get(*key).unwrap_or_else(|| panic!("there is no text {key}"));
        for word in *words {
            assert!(!text.contains(word), "{key} says {word:?}: {text}");
        }
    }
}

/// The same advice wherever water, salt and lavender come up: wrist, at most 38 °C or 100 °F, no oil in the water.
#[test]
fn water_is_tested_and_scented_in_one_way() {
    let texts = texts();
    let mut tests = 0;
    for (key, text) in &texts {
        let lower = text.to_lowercase();
        assert!(!lower.contains("elbow"), "{key}: {text}");
        assert!(!lower.contains("drops"), "{key} counts drops of oil: {text}");
        if lower.contains("test the water") || lower.contains("test it with") {
            tests += 1;
            assert!(lower.contains("wrist") && lower.contains("never hot"), "{key}: {text}");
        }
        if key.starts_with("claim-") {
            continue;
        }
        for (unit, most) in
            [("°C", "38"), ("°F", "100"), ("degrees Celsius", "38"), ("degrees Fahrenheit", "100")]
        {
            for (at, _) in text.match_indices(unit) {
                assert!(text[..at].trim_end().ends_with(most), "{key}: {text}");
            }
        }
    }
    assert!(tests >= 4, "only {tests} texts test the water");
}
