use super::*;

fn words(tag: &str) -> Words {
    Words::new(tag, None, false)
}

/// Every record of labels, also those of the terminal.
fn records() -> impl Iterator<Item = &'static (&'static str, &'static [Label])> {
    Labels::SCREENS.iter().chain(TerminalLabels::PARTS)
}

#[test]
fn every_label_has_a_text_in_every_language() {
    for tag in ["en", "en-XA", "ar", "ar-XB", "pl"] {
        let words = words(tag);
        for (screen, labels) in records() {
            for label in *labels {
                let text = words.text(label.key, &[]);
                assert!(words.has(label.key), "{screen}.{}: no text for {}", label.field, label.key);
                assert!(
                    !text.trim().is_empty() && text != label.key && !text.contains('{'),
                    "{tag}: {screen}.{} is {text:?}",
                    label.field
                );
            }
        }
    }
}

/// The most characters of a button, in English.
const BUTTON: usize = 24;

#[test]
fn buttons_are_short() {
    let words = words("en");
    let mut buttons = 0;
    for (screen, labels) in Labels::SCREENS {
        for label in labels.iter().filter(|label| label.button) {
            let text = words.text(label.key, &[]);
            buttons += 1;
            assert!(text.chars().count() <= BUTTON, "{screen}.{}: {text:?}", label.field);
            assert!(!text.ends_with('.'), "{screen}.{} ends like a sentence: {text:?}", label.field);
        }
    }
    assert!(buttons > 100, "only {buttons} buttons are marked");
}

/// A reader cannot tell two controls apart that say the same.
#[test]
fn no_two_labels_of_a_screen_share_a_text() {
    let words = words("en");
    for (screen, labels) in records() {
        let mut said = std::collections::BTreeMap::new();
        for label in *labels {
            let earlier = said.insert(words.text(label.key, &[]).to_lowercase(), label.field);
            assert_eq!(earlier, None, "{screen}: {} says the same", label.field);
        }
    }
}

#[test]
fn a_key_names_its_screen_and_its_field() {
    for (first, records) in [("label", Labels::SCREENS), ("terminal", TerminalLabels::PARTS)] {
        for (screen, labels) in records {
            for label in *labels {
                let key = format!("{first}-{screen}-{}", label.field).replace('_', "-");
                assert_eq!(label.key, key);
            }
        }
    }
}

#[test]
fn the_language_is_the_one_that_is_spoken() {
    let language = |tag: &str| Language::new(&words(tag));
    assert_eq!(language("en-GB").tag, "en-GB");
    assert_eq!(language("de-AT").tag, "en");
    assert!(!language("pl-PL").right_to_left && !language("he-IL").right_to_left);
    let arabic = language("ar-EG");
    assert!(arabic.right_to_left);
    assert_eq!((arabic.tag.as_str(), arabic.digits.concat().as_str()), ("ar-EG", "٠١٢٣٤٥٦٧٨٩"));
    assert_eq!(language("ar-MA").digits.concat(), "0123456789");
}

#[test]
fn english_from_right_to_left_has_the_words_of_english() {
    let (english, mirrored) = (words("en"), words("ar-XB"));
    let language = Language::new(&mirrored);
    assert_eq!((language.tag.as_str(), language.right_to_left), ("ar-XB", true));
    assert_eq!((language.digits.concat().as_str(), language.minute_separator.as_str()), ("0123456789", ":"));
    for (screen, labels) in records() {
        for label in *labels {
            let text = mirrored.text(label.key, &[]);
            let plain = english.text(label.key, &[]);
            assert_eq!(
                text.replace(['\u{200F}', '\u{202E}', '\u{202C}'], ""),
                plain,
                "{screen}.{}",
                label.field
            );
            let marked = text.contains('\u{202E}') || !plain.contains(char::is_alphabetic);
            assert!(marked, "{screen}.{}: {text:?}", label.field);
        }
    }
}
