//! Every finding of the checker, made by spoiling one line of a sound guide: file, line and mend are held.

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
guide-g9 =
    .title = A guide
    .summary = A guide.
note = A note.
cue = A cue.
source-s0 = A source
step-wash =
    .title = Wash
    .body = Wash.
step-a =
    .title = Press
    .body-lap = Press.
    .body-partner = Press.
";

const GUIDE: &str = r#"id = "G9"
content_version = 1
text = "guide-g9"
family = "massage"
modes = ["self", "partner"]
postures = ["lap", "partner"]
goals = ["relaxation"]
settings = ["home"]
equipment_required = ["towel"]
equipment_optional = ["roller"]
foot_order = "foot_major"
sources = ["S0"]
[evidence]
label = "supported"
note = "note"
disease_claim = false
refs = ["S0", "one-2020"]
[[phase]]
kind = "prepare"
[[phase.step]]
id = "before"
technique = "X6"
text = "step-wash"
kind = "wash"
sides = "none"
hands = "both"
dose = { duration_s = { min = 10, default = 20, max = 30 } }
provenance = "editorial"
timing_origin = "editorial"
[[phase]]
kind = "technique"
[[phase.step]]
id = "a"
technique = "T002"
text = "step-a"
kind = "press_hold"
sides = "per_foot"
zones = ["ball", "heel_pad"]
hands = "thumb"
tool = "stones"
pressure_from = 2
pressure_to = 3
tempo = "slow"
direction = "free"
order = "as_listed"
dose = { hold = { s_min = 5, s_default = 7, s_max = 10, points = 3 } }
cues = [{ at = "last_seconds", seconds = 5, key = "cue" }]
variants = ["self", "partner"]
postures = ["lap", "partner"]
safety_notes = ["note"]
drop_when = ["no_oil"]
sources = ["S0"]
provenance = "seed"
timing_origin = "source"
[[phase.step]]
id = "b"
technique = "T001"
text = "step-a"
kind = "stroke"
sides = "per_foot"
zones = ["foot"]
hands = "both"
pressure_from = 2
pressure_to = 2
direction = "toes_to_ankle_and_back"
dose = { reps = { min = 2, default = 4, max = 6, s_per_rep = 6, per = "direction" } }
provenance = "editorial"
timing_origin = "editorial"
[[phase]]
kind = "aftercare"
[[phase.step]]
id = "after"
technique = "X6"
text = "step-wash"
kind = "wash"
sides = "none"
hands = "both"
dose = { duration_s = { min = 10, default = 20, max = 30 } }
provenance = "editorial"
timing_origin = "editorial"
"#;

fn packed(sources: &str, guides: &[(&str, &str)]) -> Content {
    let (strings, findings) = Catalogue::join("en", &[("strings/en/a.ftl".to_owned(), STRINGS.to_owned())]);
    assert_eq!(findings, []);
    let guides: Vec<_> = guides.iter().map(|(f, t)| ((*f).to_owned(), (*t).to_owned())).collect();
    pack(sources, &guides, &LibraryFiles::default(), &strings)
}

fn findings(guide: &str) -> Vec<Finding> {
    packed(SOURCES, &[("guides/g9.toml", guide)]).findings
}

/// The guide with the `nth` place (from 1) of `from` spoilt, and the line it stands on.
fn spoilt(from: &str, nth: usize, to: &str) -> (String, usize) {
    let (at, _) =
        GUIDE.match_indices(from).nth(nth - 1).unwrap_or_else(|| panic!("{from} is not in the guide"));
    let (head, tail) = GUIDE.split_at(at);
    (
        format!("{head}{to}{}", &tail[from.len()..]),
        head.lines().count().max(1) + usize::from(head.ends_with('\n')),
    )
}

/// Spoils the `nth` place of `from`: exactly one finding, on that line (or `line`), with this fault and this mend.
fn one_finding_at(line: Option<usize>, from: &str, nth: usize, to: &str, wrong: &str, mend: &str) {
    let (guide, spoilt_line) = spoilt(from, nth, to);
    let found = findings(&guide);
    assert_eq!(found.len(), 1, "{from} -> {to}: {found:#?}");
    assert_eq!(found[0].file, "guides/g9.toml");
    assert_eq!(found[0].line, line.unwrap_or(spoilt_line), "{from} -> {to}: {}", found[0]);
    assert_eq!(found[0].wrong, wrong);
    assert!(found[0].mend.contains(mend), "{}", found[0]);
}

fn one_finding(from: &str, nth: usize, to: &str, wrong: &str, mend: &str) {
    one_finding_at(None, from, nth, to, wrong, mend);
}

#[test]
fn a_sound_guide_has_no_findings() {
    let content = packed(SOURCES, &[("guides/g9.toml", GUIDE)]);
    assert_eq!(content.findings, []);
    let [guide] = &content.guides[..] else { panic!("one guide") };
    assert_eq!(guide.head, content.index.guides[0]);
    // Washing twice 20; each foot 7 x 3 and 4 x 2 x 6; four pauses, a change of foot.
    let expected = 40 + 2 * (21 + 48) + 4 * 5 + 30;
    assert_eq!(guide.head.est_seconds, [("self".to_owned(), expected), ("partner".to_owned(), expected)]);
}

#[test]
fn words_that_are_on_no_list() {
    for (from, nth, what, mend) in [
        ("\"massage\"", 1, "family", "reflex_tradition"),
        ("\"relaxation\"", 1, "goal", "tired_feet"),
        ("\"home\"", 1, "setting", "workplace"),
        ("\"towel\"", 1, "equipment", "roller"),
        ("\"roller\"", 1, "equipment", "towel"),
        ("\"foot_major\"", 1, "foot order", "step_major"),
        ("\"supported\"", 1, "evidence", "limited"),
        ("\"wash\"", 2, "kind", "settle"),
        ("\"per_foot\"", 2, "sides", "both_feet"),
        ("\"heel_pad\"", 1, "zone", "heel_back"),
        ("\"thumb\"", 1, "hands", "palms"),
        ("\"stones\"", 1, "tool", "roller"),
        ("\"slow\"", 1, "tempo", "medium"),
        ("\"free\"", 1, "direction", "side_to_side"),
        ("\"as_listed\"", 1, "order", "rows_from_toes"),
        ("\"direction\"", 1, "per", "zone"),
        ("\"last_seconds\"", 1, "time of a cue", "each_rep"),
        ("\"no_oil\"", 1, "choice", "one_foot"),
        ("\"editorial\"", 1, "provenance", "inferred"),
        ("\"editorial\"", 2, "timing origin", "source"),
    ] {
        let (guide, line) = spoilt(from, nth, "\"qqq\"");
        let found = findings(&guide);
        let wrong = format!("unknown {what} \"qqq\"");
        let finding =
            found.iter().find(|f| f.wrong == wrong).unwrap_or_else(|| panic!("{wrong}: {found:#?}"));
        assert_eq!((finding.file.as_str(), finding.line), ("guides/g9.toml", line), "{finding}");
        assert!(finding.mend.starts_with("use one of: ") && finding.mend.contains(mend), "{finding}");
    }
}

#[test]
fn modes_postures_and_phases_that_are_on_no_list() {
    for (from, nth, what) in [
        ("\"self\"", 1, "mode"),
        ("\"lap\"", 1, "posture"),
        ("\"technique\"", 1, "phase"),
        ("\"self\"", 2, "mode"),
        ("\"lap\"", 2, "posture"),
    ] {
        let (guide, line) = spoilt(from, nth, "\"qqq\"");
        let found = findings(&guide);
        let wrong = format!("unknown {what} \"qqq\"");
        let finding =
            found.iter().find(|f| f.wrong == wrong).unwrap_or_else(|| panic!("{wrong}: {found:#?}"));
        assert_eq!(finding.line, line, "{finding}");
        assert!(finding.mend.starts_with("use one of: "), "{finding}");
    }
}

#[test]
fn a_word_that_stands_twice() {
    one_finding(
        "\"relaxation\"",
        1,
        "\"relaxation\", \"relaxation\"",
        "goal \"relaxation\" stands twice",
        "take one away",
    );
}

#[test]
fn what_toml_does_not_allow() {
    let (guide, line) = spoilt("family = ", 1, "family = = ");
    let found = findings(&guide);
    assert_eq!((found.len(), found[0].line), (1, line), "{found:?}");
    assert!(found[0].mend.contains("authored.rs"));
}

#[test]
fn a_field_nobody_knows() {
    let (guide, line) = spoilt("tempo = \"slow\"", 1, "tempi = \"slow\"");
    let found = findings(&guide);
    assert_eq!((found.len(), found[0].line), (1, line), "{found:?}");
    assert!(found[0].wrong.contains("unknown field `tempi`"), "{}", found[0]);
}

#[test]
fn a_file_not_named_after_its_guide() {
    one_finding("\"G9\"", 1, "\"G8\"", "the file is not named after its guide", "guides/g8.toml");
}

#[test]
fn a_content_version_that_is_not_positive() {
    one_finding(
        "content_version = 1",
        1,
        "content_version = 0",
        "the content version is not positive",
        "start with 1",
    );
}

#[test]
fn ids_used_twice() {
    one_finding(
        "\"b\"",
        1,
        "\"before\"",
        "the step id \"before\" is already used in guides/g9.toml:21",
        "another id",
    );

    let two = [("guides/g9.toml", GUIDE), ("guides/g9.toml", GUIDE)];
    let found = packed(SOURCES, &two).findings;
    assert_eq!(
        (found[0].line, found[0].wrong.as_str()),
        (1, "the guide id \"G9\" is already used in guides/g9.toml:1")
    );
    assert_eq!(found.len(), 5, "the guide and its four steps");

    let found = packed(&format!("{SOURCES}{SOURCES}"), &[]).findings;
    assert_eq!(
        (found[0].file.as_str(), found[0].line, found[0].wrong.as_str()),
        ("sources.toml", 11, "the source id \"S0\" is already used in sources.toml:2")
    );
}

#[test]
fn sources_are_checked() {
    let spoil = |from: &str, to: &str| packed(&SOURCES.replace(from, to), &[]).findings;
    let kind = &spoil("\"seed\"", "\"hearsay\"")[0];
    assert_eq!((kind.line, kind.wrong.as_str()), (3, "unknown kind of source \"hearsay\""));
    assert!(kind.mend.contains("paper"));
    let text = &spoil("source-s0", "source-s7")[0];
    assert_eq!((text.line, text.wrong.as_str()), (4, "there are no words for \"source-s7\""));
    let field = &spoil("kind", "sort")[0];
    assert_eq!((field.file.as_str(), field.line), ("sources.toml", 3));
}

#[test]
fn keys_without_words() {
    let in_strings = "strings/en";
    one_finding("note = \"note\"", 1, "note = \"no-note\"", "there are no words for \"no-note\"", in_strings);
    one_finding("[\"note\"]", 1, "[\"no-note\"]", "there are no words for \"no-note\"", in_strings);
    one_finding("\"cue\"", 1, "\"no-cue\"", "there are no words for \"no-cue\"", in_strings);
    let (guide, line) = spoilt("\"guide-g9\"", 1, "\"guide-g8\"");
    let found = findings(&guide);
    assert_eq!(
        found.iter().map(|f| (f.line, f.wrong.as_str())).collect::<Vec<_>>(),
        [
            (line, "there are no words for \"guide-g8.title\""),
            (line, "there are no words for \"guide-g8.summary\""),
        ]
    );
}

#[test]
fn a_step_without_words_in_one_of_its_postures() {
    let (guide, line) = spoilt("\"step-wash\"", 1, "\"step-wish\"");
    let found = findings(&guide);
    assert_eq!(
        found.iter().map(|f| (f.line, f.wrong.as_str())).collect::<Vec<_>>(),
        [
            (line, "there are no words for \"step-wish.title\""),
            (line, "there are no words for \"step-wish\" in posture \"lap\""),
            (line, "there are no words for \"step-wish\" in posture \"partner\""),
        ]
    );
    assert_eq!(found[1].mend, "write step-wish.body-lap or step-wish.body");
}

#[test]
fn doses() {
    let reps = "min = 2, default = 4, max = 6";
    let outside = "the usual dose of \"b\", 4, lies outside";
    let order = "order them: min, default, max";
    one_finding(reps, 1, "min = 5, default = 4, max = 6", &format!("{outside} 5 to 6"), order);
    one_finding(reps, 1, "min = 2, default = 4, max = 3", &format!("{outside} 2 to 3"), order);
    one_finding(reps, 1, "min = 0, default = 4, max = 6", "the dose of \"b\" is not positive", "1 or more");
    one_finding("s_per_rep = 6", 1, "s_per_rep = 0", "a repetition of \"b\" takes no time", "1 or more");
}

#[test]
fn a_dose_per_direction_without_one() {
    let guide = GUIDE.replacen("direction = \"toes_to_ankle_and_back\"", "", 1);
    let line = guide.lines().position(|l| l.starts_with("dose = { reps")).unwrap() + 1;
    let found = findings(&guide);
    assert_eq!((found.len(), found[0].line), (1, line));
    assert_eq!(found[0].wrong, "the dose of \"b\" counts per direction, but there is none");
    assert_eq!(found[0].mend, "add the direction");
}

#[test]
fn a_dose_per_zone_without_zones() {
    let guide =
        GUIDE.replacen("zones = [\"foot\"]\n", "", 1).replacen("per = \"direction\"", "per = \"zone\"", 1);
    let line = guide.lines().position(|l| l.starts_with("dose = { reps")).unwrap() + 1;
    let found = findings(&guide);
    assert_eq!((found.len(), found[0].line), (1, line));
    assert_eq!(found[0].wrong, "the dose of \"b\" counts per zone, but there is none");
}

#[test]
fn holds_shorter_than_five_seconds_or_without_a_point() {
    let wrong = "the hold of \"a\" is shorter than 5 seconds or has no point";
    one_finding("s_min = 5", 1, "s_min = 4", wrong, "at least 5 seconds");
    one_finding("points = 3", 1, "points = 0", wrong, "at least 1 point");
}

#[test]
fn pressures() {
    one_finding("pressure_to = 3", 1, "pressure_to = 5", "pressure 5 is never done at home", "use 4 at most");
    one_finding("pressure_to = 3", 1, "pressure_to = 6", "there is no pressure 6", "to 4, strong");
    one_finding(
        "pressure_from = 2",
        1,
        "pressure_from = 0",
        "there is no pressure 0",
        "use 1, a resting hand",
    );
}

#[test]
fn pressure_belongs_to_massage_and_has_two_ends() {
    let both = "pressure_from = 2\npressure_to = 3\n";
    let kind = GUIDE.lines().position(|l| l == "kind = \"press_hold\"").unwrap() + 1;
    one_finding_at(Some(kind), both, 1, "", "step \"a\" does not say how firm it is", "add pressure_from");
    let from = GUIDE.lines().position(|l| l == "pressure_from = 2").unwrap() + 1;
    one_finding_at(Some(from), "pressure_to = 3\n", 1, "", "pressure needs a from and a to", "give both");
    one_finding_at(
        Some(24),
        "kind = \"wash\"\n",
        1,
        "kind = \"wash\"\npressure_from = 1\npressure_to = 1\n",
        "kind \"wash\" has no pressure",
        "take pressure_from",
    );
}

/// The guide with a soak behind the washing, gated to `target`; and the line of the gate.
fn with_soak(kind: &str, target: &str) -> (String, usize) {
    let soak = format!(
        "[[phase.step]]\nid = \"soak\"\ntechnique = \"P1\"\ntext = \"step-wash\"\nkind = {kind:?}\nsides = \"none\"\nhands = \"none\"\ndose = {{ duration_s = {{ min = 600, default = 600, max = 900 }} }}\ngate = {{ replace_with = {target:?} }}\nprovenance = \"editorial\"\ntiming_origin = \"editorial\"\noptional = true\n[[phase]]\nkind = \"technique\"\n"
    );
    let guide = GUIDE.replacen("[[phase]]\nkind = \"technique\"\n", &soak, 1);
    let line = guide.lines().position(|l| l.starts_with("gate")).unwrap() + 1;
    (guide, line)
}

#[test]
fn gates_to_steps_that_do_not_exist_or_can_not_take_the_place() {
    let content = packed(SOURCES, &[("guides/g9.toml", &with_soak("soak", "before").0)]);
    assert_eq!(content.findings, []);
    let replaced: Vec<_> = content.guides[0].steps.iter().map(|s| s.replace_with.as_deref()).collect();
    assert_eq!(replaced, [None, Some("before"), None, None, None]);

    let no_wash = "name a step of kind wash that is played in every mode and posture";
    for (kind, target, wrong, mend) in [
        ("soak", "z", "the guide has no step \"z\"", "name a step of this guide, or add it"),
        ("soak", "b", "step \"b\" can't take the place of a soak", no_wash),
        ("soak", "soak", "step \"soak\" can't take the place of a soak", no_wash),
        (
            "dry",
            "before",
            "step \"soak\" is no soak and has a gate",
            "take the gate away: what the safety table does to other steps is not the guide's to say",
        ),
    ] {
        let (guide, line) = with_soak(kind, target);
        let found = findings(&guide);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!((found[0].file.as_str(), found[0].line), ("guides/g9.toml", line));
        assert_eq!((found[0].wrong.as_str(), found[0].mend.as_str()), (wrong, mend));
    }
    // A washing that is not for everybody can't take the place either.
    let guide =
        with_soak("soak", "before").0.replacen("id = \"before\"", "id = \"before\"\noptional = true", 1);
    let wrong = "step \"before\" can't take the place of a soak";
    assert!(findings(&guide).iter().any(|f| f.wrong == wrong && f.mend == no_wash));
}

#[test]
fn a_guide_in_which_nobody_washes() {
    let mend = "add a step of kind wash to";
    one_finding_at(
        Some(1),
        "kind = \"wash\"",
        1,
        "kind = \"settle\"",
        "nobody washes in phase \"prepare\"",
        mend,
    );
    one_finding_at(
        Some(1),
        "kind = \"wash\"",
        2,
        "kind = \"dry\"",
        "nobody washes in phase \"aftercare\"",
        mend,
    );
    // Washing for some only is not enough.
    one_finding_at(
        Some(1),
        "hands = \"both\"",
        1,
        "hands = \"both\"\noptional = true",
        "nobody washes in phase \"prepare\"",
        mend,
    );
}

#[test]
fn aftercare_is_never_left_out() {
    for field in ["optional = true", "drop_when = [\"sore\"]"] {
        let guide = GUIDE.replacen("id = \"after\"", &format!("id = \"after\"\n{field}"), 1);
        let line = GUIDE.lines().position(|l| l == "id = \"after\"").unwrap() + 1;
        let found = findings(&guide);
        let wrong = "step \"after\" is aftercare and can be left out";
        let finding = found.iter().find(|f| f.wrong == wrong).unwrap();
        assert_eq!(
            (finding.line, finding.mend.as_str()),
            (line, "aftercare is always played: take optional and drop_when away")
        );
    }
}

#[test]
fn drop_when_takes_known_choices_once() {
    one_finding("\"no_oil\"", 1, "\"sore\", \"sore\"", "choice \"sore\" stands twice", "take one");
    let sound = GUIDE.replacen("\"no_oil\"", "\"sore\", \"light\"", 1);
    let content = packed(SOURCES, &[("guides/g9.toml", &sound)]);
    assert_eq!(content.findings, []);
    assert_eq!(content.guides[0].steps[1].drop_when, ["sore", "light"]);
}

/// The guide with a text in the place of another.
fn findings_with_text(from: &str, to: &str) -> Vec<Finding> {
    assert!(STRINGS.contains(from), "{from}");
    let strings = STRINGS.replacen(from, to, 1);
    let (strings, findings) = Catalogue::join("en", &[("strings/en/a.ftl".to_owned(), strings)]);
    assert_eq!(findings, []);
    let guides = [("guides/g9.toml".to_owned(), GUIDE.to_owned())];
    pack(SOURCES, &guides, &LibraryFiles::default(), &strings).findings
}

#[test]
fn texts_choose_only_by_what_every_step_has() {
    let select = |argument: &str, variant: &str| {
        format!("{{ ${argument} ->\n        [{variant}] Press.\n       *[other] Rub.\n    }}\n")
    };
    for (argument, values) in crate::vocabulary::CHOICES {
        for value in *values {
            let found = findings_with_text("Press.\n", &select(argument, value));
            assert_eq!(found, [], "${argument} can be {value}");
        }
    }
    for from in ["A guide\n", "A guide.\n", "A note.\n", "A cue.\n", "Press\n", "Wash.\n"] {
        let found = findings_with_text(from, &select("foot", "one"));
        let wrong = "uses the argument $foot, which no step or guide has";
        assert!(found.iter().any(|f| f.wrong.ends_with(wrong)), "{from}: {found:?}");
        assert!(found.iter().all(|f| f.file == "guides/g9.toml" && f.mend.contains("$feet, $side")));
        let found = findings_with_text(from, &select("pressure", "firm"));
        let wrong = "chooses \"firm\" by $pressure, which is never that";
        assert!(found.iter().any(|f| f.wrong.ends_with(wrong)), "{from}: {found:?}");
    }
}

#[test]
fn texts_in_place_of_a_step_are_checked_too() {
    let found = findings_with_text("cue = ", "safety-step-b = { $foot }\ncue = ");
    let [finding] = &found[..] else { panic!("{found:?}") };
    assert_eq!((finding.file.as_str(), finding.line), ("strings/en/a.ftl", 5));
    assert!(finding.wrong.contains("\"safety-step-b\" uses the argument $foot"), "{finding}");
}

#[test]
fn modes_and_postures_that_do_not_fit() {
    let guide = GUIDE.replacen("modes = [\"self\", \"partner\"]", "modes = [\"self\"]", 1);
    let found = findings(&guide.replacen("variants = [\"self\", \"partner\"]", "variants = [\"self\"]", 1));
    assert_eq!((found.len(), found[0].line), (1, 6), "{found:?}");
    assert_eq!(found[0].wrong, "posture \"partner\" goes with none of the guide's modes");
    assert!(found[0].mend.contains("add the mode"));

    let guide = GUIDE.replacen("postures = [\"lap\", \"partner\"]", "postures = [\"lap\"]", 1);
    let found = findings(&guide.replacen("postures = [\"lap\", \"partner\"]", "postures = [\"lap\"]", 1));
    assert_eq!((found[0].line, found[0].wrong.as_str()), (5, "mode \"partner\" has no posture"), "{found:?}");
    assert_eq!(found[0].mend, "add the posture partner");
}

#[test]
fn a_posture_in_which_there_is_nothing_to_do() {
    let lap_only = "kind = \"stroke\"\npostures = [\"lap\"]";
    let guide = GUIDE.replacen("kind = \"stroke\"", lap_only, 1);
    let guide =
        guide.replacen("postures = [\"lap\", \"partner\"]\nsafety", "postures = [\"lap\"]\nsafety", 1);
    let found = findings(&guide);
    assert_eq!((found.len(), found[0].line), (1, 6), "{found:?}");
    assert_eq!(found[0].wrong, "no step that is always played can be done in posture \"partner\"");
}

#[test]
fn phases_out_of_order() {
    let line = GUIDE.lines().position(|l| l == "kind = \"technique\"").unwrap() + 1;
    let (guide, _) = spoilt("kind = \"technique\"", 1, "kind = \"prepare\"");
    let found = findings(&guide);
    assert_eq!((found.len(), found[0].line), (1, line), "{found:?}");
    assert_eq!(found[0].wrong, "phase \"prepare\" is out of order");
    assert!(found[0].mend.contains("prepare, warm_up, technique, finish, aftercare"));
}

#[test]
fn a_step_played_once_between_steps_per_foot() {
    let once = "id = \"c\"\ntechnique = \"T308\"\ntext = \"step-wash\"\nkind = \"check\"\nsides = \"none\"\nhands = \"voice\"\ndose = { until_user_done = { soft_s = 45 } }\nprovenance = \"editorial\"\ntiming_origin = \"editorial\"\n[[phase.step]]\nid = \"b\"";
    let guide = GUIDE.replacen("id = \"b\"", once, 1);
    let line = GUIDE.lines().position(|l| l == "id = \"b\"").unwrap() + 5;
    let found = findings(&guide);
    assert_eq!((found.len(), found[0].line), (1, line), "{found:?}");
    assert_eq!(found[0].wrong, "step \"c\" is played once but stands between steps per foot");
    assert_eq!(found[0].mend, "make it per_foot, or put it before or after them");
    // Where the feet take turns step by step, it may stand there.
    assert_eq!(findings(&guide.replacen("foot_major", "step_major", 1)), []);
}

#[test]
fn techniques_that_are_no_row_of_the_inventory() {
    for id in ["T000", "T008", "T106", "T220", "T321", "M13", "M1", "P17", "P01", "X0", "", "R1"] {
        let wrong = format!("there is no technique {id:?}");
        one_finding("\"T001\"", 1, &format!("{id:?}"), &wrong, "an id of the inventory");
    }
    for id in ["T007", "T105", "T219", "T320", "M12", "P16", "X16"] {
        assert_eq!(findings(&spoilt("\"T001\"", 1, &format!("{id:?}")).0), []);
    }
}

#[test]
fn sources_that_do_not_exist() {
    let mend = "add it to sources.toml";
    for nth in [1, 2, 3] {
        one_finding("\"S0\"", nth, "\"S7\"", "there is no source \"S7\"", mend);
    }
}

#[test]
fn a_guide_with_evidence_but_without_a_paper() {
    for (from, to) in [("refs = [\"S0\", \"one-2020\"]", "refs = []"), (", \"one-2020\"", "")] {
        let (guide, line) = spoilt(from, 1, to);
        let found = findings(&guide);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].wrong, "\"G9\" is said to be supported and rests on no paper");
        assert_eq!(found[0].line, line - 3, "it is told where the label stands");
    }
    let bare = |label: &str| {
        let (guide, _) = spoilt("\"supported\"", 1, label);
        findings(&guide.replace(", \"one-2020\"", ""))
    };
    assert_eq!(bare("\"limited\"")[0].wrong, "\"G9\" is said to be limited and rests on no paper");
    assert_eq!(bare("\"unproven\""), []);
}

#[test]
fn what_comes_from_a_source_names_it() {
    let wrong = "step \"b\" is said to come from a source and names none";
    one_finding("\"editorial\"", 3, "\"seed\"", wrong, "name it in sources");
    one_finding("\"editorial\"", 4, "\"source\"", wrong, "or write editorial");
}

#[test]
fn no_guide_promises_anything_about_an_illness() {
    one_finding(
        "disease_claim = false",
        1,
        "disease_claim = true",
        "a guide promises something about an illness",
        "in an article with its label",
    );
}

#[test]
fn only_cues_at_last_seconds_have_seconds() {
    let wrong = "only a cue at last_seconds has seconds, and they are positive";
    let cue = "at = \"last_seconds\", seconds = 5";
    for to in ["at = \"middle\", seconds = 5", "at = \"last_seconds\"", "at = \"last_seconds\", seconds = 0"]
    {
        one_finding(cue, 1, to, wrong, "seconds = 10");
    }
    assert_eq!(findings(&spoilt(cue, 1, "at = \"middle\"").0), []);
}

#[test]
fn a_finding_reads_as_compilers_write_them() {
    let (guide, _) = spoilt("\"heel_pad\"", 1, "\"heal_pad\"");
    let said = findings(&guide)[0].to_string();
    assert!(
        said.starts_with("guides/g9.toml:38: unknown zone \"heal_pad\" (use one of: foot, sole, "),
        "{said}"
    );
}
