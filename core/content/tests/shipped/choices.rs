//! Holds the variants of what is played: which arguments a text chooses by, and that no variant says what its choice
//! rules out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use instep_content::packed::{PackedGuide, PackedStep, PackedText};
use instep_content::timing::suits;
use instep_content::vocabulary::{MASSAGE_KINDS, zone_within};

use super::reading::{Reading, arguments, key};
use super::{content, english};

/// The arguments that are always passed, with their values; the first is the usual one, which is the default variant.
const CHOICES: &[(&str, &[&str])] = &[
    ("feet", &["both", "one"]),
    ("side", &["none", "left", "right", "both"]),
    ("pressure", &["usual", "light"]),
    ("oil", &["any", "plain", "none"]),
    ("knuckles", &["any", "none"]),
    ("sore", &["no", "yes"]),
    ("soak", &["no", "yes"]),
    ("leg", &["no", "yes"]),
    ("units", &["metric", "us_customary"]),
];

/// Places on a foot by the words that name them, with their zones.
const PLACES: &[(&[&str], &[&str])] = &[
    (&["heel", "heels"], &["heel_pad", "heel_back", "heel_sides"]),
    (&["arch", "arches"], &["arch_medial", "arch_centre", "arch_lateral"]),
    (&["ball"], &["ball"]),
    (&["toe", "toes"], &["toe_1", "toe_2", "toe_3", "toe_4", "toe_5", "toe_pads"]),
    (&["gap", "gaps"], &["toe_web_1", "toe_web_2", "toe_web_3", "toe_web_4"]),
    (&["ankle", "ankles"], &["ankle"]),
    (&["sole", "soles"], &["sole"]),
    (&["top"], &["dorsum"]),
    (&["edge", "edges"], &["edge_medial", "edge_lateral"]),
    (&["groove", "grooves"], &["dorsum"]),
    (&["calf"], &["calf"]),
    (&["shin"], &["shin"]),
];

/// The English messages and the guides, read once for all tests.
static SHIPPED: LazyLock<(String, Vec<PackedGuide>)> = LazyLock::new(|| (english().source, content().guides));

type Patterns<'a> = BTreeMap<String, Pattern<&'a str>>;

/// Hands the guides and every pattern of the catalogue to a test.
fn with_patterns(test: impl Fn(&[PackedGuide], &Patterns<'_>)) {
    let (source, guides) = &*SHIPPED;
    let resource = fluent_syntax::parser::parse(source.as_str()).unwrap();
    let mut patterns = Patterns::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(value) = message.value {
            patterns.insert(message.id.name.to_owned(), value);
        }
        for attribute in message.attributes {
            patterns.insert(format!("{}.{}", message.id.name, attribute.id.name), attribute.value);
        }
    }
    test(guides, &patterns);
}

fn bodies(text: &PackedText) -> impl Iterator<Item = &String> {
    std::iter::once(&text.body).chain(&text.spoken).chain(&text.weak).chain(&text.weak_spoken)
}

/// The keys of everything a step shows or says.
fn keys(step: &PackedStep) -> BTreeSet<&String> {
    let said = step.texts.iter().flat_map(bodies).chain(&step.safety_notes);
    said.chain(step.cues.iter().map(|c| &c.key)).chain([&step.title]).collect()
}

/// On which sides a step is played for one foot.
fn sides_of_one(step: &PackedStep) -> &'static [&'static str] {
    if step.sides == "none" { &["none"] } else { &["left", "right"] }
}

/// The words of a text between single spaces, so that a word or a phrase can be looked for.
fn plain(text: &str) -> String {
    // The tradition's heel is about the parts of a body, not about the feet that are massaged.
    let text = text.replace("the hips and legs", "a part of the body");
    let words: Vec<_> = words(&text).into_iter().filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase().split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect()
}

/// Fails where a reading holds a word that its choice rules out. A step that is dropped under `condition` is not read,
/// and the texts that may take its place are.
fn never_say(fixed: &[(&str, &str)], condition: &str, banned: &[&str]) {
    with_patterns(|guides, patterns| {
        let mut read = 0;
        let mut said = Vec::new();
        let mut look = |key: &String, fixed: &[(&str, &str)]| {
            for reading in Reading::given(&patterns[key], fixed) {
                read += 1;
                let text = plain(&reading.text);
                let found = banned.iter().find(|phrase| text.contains(&format!(" {phrase} ")));
                said.extend(found.map(|word| format!("{key} says {word}: {}", reading.text)));
            }
        };
        for guide in guides {
            for attribute in ["title", "summary"] {
                look(&format!("{}.{attribute}", guide.head.text), fixed);
            }
            for step in guide.steps.iter().filter(|s| !s.drop_when.iter().any(|c| c == condition)) {
                for side in sides_of_one(step) {
                    let fixed: Vec<_> = fixed.iter().copied().chain([("side", *side)]).collect();
                    keys(step).into_iter().for_each(|key| look(key, &fixed));
                }
            }
        }
        for key in patterns.keys().filter(|key| key.starts_with("safety-step-")) {
            look(key, fixed);
        }
        assert!(read > 500, "only {read} readings");
        assert!(said.is_empty(), "{}", said.join("\n"));
    });
}

#[test]
fn light_pressure_is_never_asked_to_grow() {
    let banned = ["firmer", "firmly", "deep", "deeper", "hard", "harder", "more", "lean", "weight", "peach"];
    never_say(&[("pressure", "light")], "light", &banned);
}

#[test]
fn one_foot_is_never_spoken_of_as_two() {
    never_say(
        &[("feet", "one")],
        "one_foot",
        &["feet", "soles", "legs", "ankles", "each foot", "other foot"],
    );
}

#[test]
fn without_oil_no_text_names_any() {
    never_say(
        &[("oil", "none")],
        "no_oil",
        &["oil", "oils", "cream", "lotion", "scent", "lavender", "herbs"],
    );
    never_say(&[("oil", "plain")], "plain_oil", &["scent", "scented", "lavender", "herbs"]);
}

#[test]
fn without_knuckles_no_text_names_a_knuckle_or_a_fist() {
    never_say(&[("knuckles", "none")], "no_knuckles", &["knuckle", "knuckles", "fist", "fists"]);
}

#[test]
fn weak_hands_are_never_asked_for_a_thumb_or_a_fist() {
    with_patterns(|guides, patterns| {
        let mut read = 0;
        for step in guides.iter().flat_map(|g| &g.steps) {
            for weak in step.texts.iter().flat_map(|t| t.weak.iter().chain(&t.weak_spoken)) {
                for key in [weak, &step.title].into_iter().chain(&step.safety_notes) {
                    for reading in Reading::all(&patterns[key]) {
                        read += 1;
                        let found = words(&reading.text).into_iter().find(|w| {
                            ["thumb", "thumbs", "knuckle", "knuckles", "fist", "fists"].contains(&w.as_str())
                        });
                        assert_eq!(found, None, "{key}: {}", reading.text);
                    }
                }
            }
        }
        assert!(read > 100, "only {read} readings");
    });
}

/// The default variant of every choice in a pattern, with the argument and the values it names.
fn defaults(pattern: &Pattern<&str>) -> Vec<(String, BTreeSet<String>, String)> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element
        else {
            continue;
        };
        let InlineExpression::VariableReference { id } = selector else { panic!("{selector:?} chooses") };
        let values = variants.iter().map(|v| key(v).to_owned()).collect();
        let usual = variants.iter().find(|v| v.default).map(|v| key(v).to_owned()).unwrap();
        found.push((id.name.to_owned(), values, usual));
        found.extend(variants.iter().flat_map(|v| defaults(&v.value)));
    }
    found
}

#[test]
fn texts_choose_by_what_is_passed_and_end_with_the_usual() {
    with_patterns(|_, patterns| {
        let mut seen = BTreeSet::new();
        for (key, pattern) in patterns.iter().filter(|(key, _)| {
            ["step-", "safety-step-", "note-", "cue-", "guide-g"].iter().any(|p| key.starts_with(p))
        }) {
            for (argument, values, usual) in defaults(pattern) {
                let (_, known) = CHOICES
                    .iter()
                    .find(|(name, _)| *name == argument)
                    .unwrap_or_else(|| panic!("{key} chooses by ${argument}, which is not passed"));
                assert!(values.iter().all(|v| known.contains(&v.as_str())), "{key}: ${argument}: {values:?}");
                // A step for both feet at once is usually played for both.
                let sided = argument == "side" && usual == "both";
                assert!(usual == known[0] || sided, "{key}: ${argument} ends with {usual}");
                seen.insert(argument);
            }
        }
        assert_eq!(seen.len(), CHOICES.len(), "an argument is not used: {seen:?}");
    });
}

/// The zones of the places that a text names.
fn named(text: &str) -> Vec<(String, &'static [&'static str])> {
    // What lies between the toes is a gap.
    let text = text.to_lowercase().replace("between the toes", "gap").replace("between two toes", "gap");
    words(&text)
        .into_iter()
        .filter_map(|word| {
            let place = PLACES.iter().find(|(names, _)| names.contains(&word.as_str()));
            place.map(|(_, zones)| (word, *zones))
        })
        .collect()
}

/// The sentence for a sore place is true whichever place that is.
#[test]
fn beside_a_sore_place_no_place_is_named() {
    with_patterns(|guides, patterns| {
        let mut read = 0;
        for step in guides.iter().flat_map(|g| &g.steps) {
            for text in &step.texts {
                for body in bodies(text).filter(|b| arguments(&patterns[*b]).contains_key("sore")) {
                    for key in [body, &step.title].into_iter().chain(&step.safety_notes) {
                        for reading in Reading::given(&patterns[key], &[("sore", "yes")]) {
                            read += 1;
                            assert!(named(&reading.text).is_empty(), "{key}: {}", reading.text);
                        }
                    }
                }
            }
        }
        assert!(read > 100, "only {read} readings");
    });
}

/// A text that does not change beside a sore place names only places that the step works on: where one of them is sore,
/// the step is dropped.
#[test]
fn a_text_without_a_variant_for_a_sore_place_names_only_its_own() {
    with_patterns(|guides, patterns| {
        let mut read = 0;
        for step in guides.iter().filter(|g| g.head.family != "scalp_ear").flat_map(|g| &g.steps) {
            let meets = |zone: &str| step.zones.iter().any(|z| zone_within(z, zone) || zone_within(zone, z));
            for text in &step.texts {
                for body in bodies(text) {
                    if arguments(&patterns[body]).contains_key("sore") {
                        continue;
                    }
                    let notes = step.safety_notes.iter().chain([body, &step.title]);
                    for reading in notes.flat_map(|key| Reading::given(&patterns[key], &[("sore", "no")])) {
                        read += 1;
                        for (word, zones) in named(&reading.text) {
                            let own = zones.iter().any(|zone| meets(zone));
                            assert!(own, "{} ({body}) names {word}: {}", step.id, reading.text);
                        }
                    }
                }
            }
        }
        assert!(read > 200, "only {read} readings");
    });
}

/// The step that begins with a foot says which one, and where it goes.
#[test]
fn the_first_step_of_a_foot_names_it_in_every_seat() {
    with_patterns(|guides, patterns| {
        let mut seats = 0;
        for guide in guides.iter().filter(|g| g.head.foot_order != "none") {
            for posture in &guide.head.postures {
                let mode = guide.head.modes.iter().find(|m| suits(posture, m)).unwrap();
                let text = guide
                    .steps
                    .iter()
                    .filter(|s| s.sides == "per_foot" && s.variants.contains(mode))
                    .find_map(|s| s.texts.iter().find(|t| t.posture == *posture))
                    .unwrap();
                for side in ["left", "right"] {
                    for reading in Reading::given(&patterns[&text.body], &[("side", side)]) {
                        assert!(
                            words(&reading.text).contains(&side.to_owned()),
                            "{}: {}",
                            text.body,
                            reading.text
                        );
                    }
                }
                seats += 1;
            }
        }
        assert_eq!(seats, 35);
    });
}

/// A guide is fitted to the time there is and loses steps: a count in its name would be wrong on many evenings.
#[test]
fn names_of_guides_and_their_summaries_count_nothing() {
    const NUMBERS: &[&str] = &[
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "minutes",
    ];
    with_patterns(|guides, patterns| {
        for guide in guides {
            for attribute in ["title", "summary"] {
                for reading in Reading::all(&patterns[&format!("{}.{attribute}", guide.head.text)]) {
                    let counts = words(&reading.text).into_iter().find(|w| NUMBERS.contains(&w.as_str()));
                    // The first minutes are named after the time they take.
                    assert!(counts.is_none() || guide.head.id == "G0", "{}: {}", guide.head.id, reading.text);
                    assert!(!reading.text.contains(|c: char| c.is_ascii_digit()), "{}", reading.text);
                }
            }
        }
    });
}

/// Sweeping kinds of massage over many places stay possible beside a sore one.
#[test]
fn strokes_over_the_whole_foot_stay_beside_a_sore_place() {
    with_patterns(|guides, patterns| {
        for step in guides.iter().flat_map(|g| &g.steps) {
            let whole = step.zones.iter().any(|z| z == "foot") && MASSAGE_KINDS.contains(&step.kind.as_str());
            if !whole || step.kind == "twist" {
                continue;
            }
            for body in step.texts.iter().flat_map(bodies) {
                assert!(arguments(&patterns[body]).contains_key("sore"), "{}: {body}", step.id);
            }
        }
    });
}
