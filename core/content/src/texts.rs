//! Which words a step uses in which posture. By convention a step's message has the attributes `title` and `body`,
//! and where the hands differ `body-lap`, `body-stool`, `body-floor`, `body-partner`. `spoken…` in place of `body…`
//! is the same as it is spoken; `body-weak…` does without the thumbs.

use crate::packed::{PackedChoice, PackedText};
use crate::strings::Catalogue;
use crate::vocabulary::zones_named;

/// Key of what to do, with the name under which its variants are found.
pub(crate) fn body(strings: &Catalogue, text: &str, posture: &str) -> Option<String> {
    pick(strings, text, "body", posture)
}

/// All keys of a step in a posture; none when there are no words for it.
pub(crate) fn resolve(strings: &Catalogue, text: &str, posture: &str) -> Option<PackedText> {
    let body = body(strings, text, posture)?;
    // The hands of `lap` and `stool` are alike; on the floor no hand is used, and a partner's hands are others.
    let weak = existing(strings, format!("{text}.body-weak-{posture}")).or_else(|| {
        matches!(posture, "lap" | "stool").then(|| existing(strings, format!("{text}.body-weak")))?
    });
    let spoken_twin = |key: &str| existing(strings, key.replacen(".body", ".spoken", 1));
    Some(PackedText {
        posture: posture.to_owned(),
        spoken: spoken_twin(&body),
        weak_spoken: weak.as_deref().and_then(spoken_twin),
        choice: choice(strings, &body),
        weak_choice: weak.as_deref().map(|key| choice(strings, key)),
        body,
        weak,
    })
}

/// Returns how the text of a key is chosen.
pub(crate) fn choice(strings: &Catalogue, key: &str) -> PackedChoice {
    let Some(uses) = strings.uses(key) else { return PackedChoice::default() };
    PackedChoice {
        chooses: uses.chooses(),
        names: zones_named(&uses.whole_foot).into_iter().map(str::to_owned).collect(),
    }
}

fn pick(strings: &Catalogue, text: &str, form: &str, posture: &str) -> Option<String> {
    existing(strings, format!("{text}.{form}-{posture}"))
        .or_else(|| existing(strings, format!("{text}.{form}")))
}

fn existing(strings: &Catalogue, key: String) -> Option<String> {
    strings.has(&key).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_tells_how_it_is_chosen() {
        let ftl = "s =\n    .body = { $sore ->\n        [yes] Press.\n       *[no] Press the heel.\n    }\n    .body-weak = Press the arch.\n";
        let (strings, _) = Catalogue::join("en", &[("s.ftl".to_owned(), ftl.to_owned())]);
        let text = resolve(&strings, "s", "lap").unwrap();
        assert_eq!(text.choice.chooses, ["sore"]);
        assert_eq!(text.choice.names, ["heel_pad", "heel_back", "heel_sides"]);
        let weak = text.weak_choice.unwrap();
        assert_eq!(weak.chooses, [""; 0]);
        assert_eq!(weak.names, ["arch_medial", "arch_centre", "arch_lateral"]);
    }

    #[test]
    fn a_posture_has_its_own_words_or_the_common_ones() {
        let ftl = "s =\n    .body = a\n    .spoken = b\n    .body-floor = c\n    .body-weak = d\n    .body-weak-partner = e\n    .spoken-weak-partner = f\n";
        let (strings, _) = Catalogue::join("en", &[("s.ftl".to_owned(), ftl.to_owned())]);
        let keys = |posture: &str| {
            let t = resolve(&strings, "s", posture).unwrap();
            [Some(t.body), t.spoken, t.weak, t.weak_spoken]
                .map(|k| k.map(|k| k.trim_start_matches("s.").to_owned()))
        };
        let some = |s: &str| Some(s.to_owned());
        assert_eq!(keys("lap"), [some("body"), some("spoken"), some("body-weak"), None]);
        assert_eq!(keys("floor"), [some("body-floor"), None, None, None]);
        assert_eq!(
            keys("partner"),
            [some("body"), some("spoken"), some("body-weak-partner"), some("spoken-weak-partner")]
        );
        assert_eq!(resolve(&strings, "t", "lap"), None);
    }
}
