/// Marks that end a sentence.
const ENDS: [char; 9] = ['.', '!', '?', '…', '。', '！', '？', '؟', '।'];
/// Marks that may stand between the end of a sentence and the space behind it.
const CLOSES: [char; 8] = ['”', '’', '"', '\'', ')', ']', '»', '\u{2069}'];
/// Short forms whose point ends no sentence.
const SHORT_FORMS: [&str; 11] = ["approx", "ca", "cf", "dr", "e.g", "fig", "i.e", "mr", "mrs", "st", "vs"];

/// Marks that set what is put into a text apart from it.
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

/// The sentences of a text in which what is put in is set apart. Each closes what it opens: a mark whose other half is
/// in another sentence is left out, and so are marks around nothing.
pub fn isolated_sentences(text: &str) -> Vec<String> {
    let empty: String = [ISOLATE, END_OF_ISOLATE].iter().collect();
    let mut text = text.to_owned();
    while text.contains(&empty) {
        text = text.replace(&empty, "");
    }
    let balanced = sentences(&text).into_iter().map(balanced);
    balanced.map(|sentence| sentence.trim().to_owned()).filter(|sentence| !sentence.is_empty()).collect()
}

/// A sentence without the marks that stand alone in it.
fn balanced(sentence: &str) -> String {
    let (mut open, mut alone) = (Vec::new(), Vec::new());
    for (at, c) in sentence.char_indices() {
        match c {
            ISOLATE => open.push(at),
            END_OF_ISOLATE if open.pop().is_none() => alone.push(at),
            _ => {}
        }
    }
    alone.extend(open);
    sentence.char_indices().filter(|(at, _)| !alone.contains(at)).map(|(_, c)| c).collect()
}

/// Splits a text into its sentences, trimmed and in order. A point in a number, an initial or a short form ends none,
/// nor does one before a small letter. A line break always ends one.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0usize;
    let mut chars = text.char_indices().peekable();
    while let Some((at, mark)) = chars.next() {
        if mark != '\n' && !ENDS.contains(&mark) {
            continue;
        }
        let mut end = at.saturating_add(mark.len_utf8());
        while let Some((at, next)) = chars.next_if(|(_, c)| CLOSES.contains(c) || ENDS.contains(c)) {
            end = at.saturating_add(next.len_utf8());
        }
        let (before, after) = (text.get(start..at).unwrap_or_default(), text.get(end..).unwrap_or_default());
        if ends(mark, before, after) {
            sentences.extend(text.get(start..end));
            start = end;
        }
    }
    sentences.extend(text.get(start..));
    sentences.into_iter().map(str::trim).filter(|s| !s.is_empty()).collect()
}

/// Returns true where a mark between these two texts ends a sentence.
fn ends(mark: char, before: &str, after: &str) -> bool {
    if matches!(mark, '\n' | '。' | '！' | '？') {
        return true;
    }
    if !after.starts_with(char::is_whitespace) {
        return after.is_empty();
    }
    let first = after.trim_start().chars().find(|c| c.is_alphanumeric());
    if first.is_some_and(char::is_lowercase) {
        return false;
    }
    mark != '.' || !is_short_form(before)
}

/// Returns true for a text whose last word is a short form, an initial or the number of a list.
fn is_short_form(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic) && word != "i";
    let listed = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()) && before.trim() == word;
    SHORT_FORMS.contains(&word.as_str()) || initial || listed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sentence_closes_the_isolates_that_it_opens() {
        let text = "Sit well back.\u{2068}\u{2069} \u{2068}Rest your \u{2068}left\u{2069} foot.\u{2069} Keep a towel.";
        assert_eq!(
            isolated_sentences(text),
            ["Sit well back.", "\u{2068}Rest your \u{2068}left\u{2069} foot.\u{2069}", "Keep a towel."]
        );
        let apart = "\u{2068}Picture rows. Drop to the next.\u{2069}\u{2068}\u{2069}";
        assert_eq!(isolated_sentences(apart), ["Picture rows.", "Drop to the next."]);
        assert_eq!(isolated_sentences("\u{2068}\u{2069}"), [""; 0]);
    }

    #[test]
    fn text_is_split_at_the_end_of_each_sentence() {
        for (text, expected) in [
            ("Stroke the foot. Keep it soft.", vec!["Stroke the foot.", "Keep it soft."]),
            ("  One only  ", vec!["One only"]),
            ("", vec![]),
            ("Hurts? Stop! Rest…", vec!["Hurts?", "Stop!", "Rest…"]),
            ("Really?! Yes.", vec!["Really?!", "Yes."]),
            ("First line\nSecond line", vec!["First line", "Second line"]),
            ("Ask: “Too much?” Then go on.", vec!["Ask: “Too much?”", "Then go on."]),
            ("“Too much?” they ask. (Once.) On.", vec!["“Too much?” they ask.", "(Once.)", "On."]),
            ("اضغط برفق. هل يؤلم؟ توقف.", vec!["اضغط برفق.", "هل يؤلم؟", "توقف."]),
            ("慢慢按。停下。", vec!["慢慢按。", "停下。"]),
            (
                "\u{2068}Left.\u{2069} \u{2068}Right\u{2069} now.",
                vec!["\u{2068}Left.\u{2069}", "\u{2068}Right\u{2069} now."],
            ),
            ("Do it 5 times. 10 more follow.", vec!["Do it 5 times.", "10 more follow."]),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }

    #[test]
    fn points_in_numbers_and_short_forms_end_no_sentence() {
        for text in [
            "Warm it to 37.5 degrees.",
            "Hold approx. 5 seconds.",
            "Use a tool, e.g. A ball, to roll.",
            "Hold for 2 min. and let go.",
            "Named after J. Smith of York.",
            "1. Sit well back.",
            "Go on... and then rest.",
        ] {
            assert_eq!(sentences(text), [text]);
        }
        assert_eq!(sentences("Does it hurt? No. Then go on.").len(), 3);
    }

    #[test]
    fn no_word_is_lost() {
        let text = "A b. C d! “E f.” g h? 3.5 i\nJ e.g. K. L";
        let joined = sentences(text).join(" ");
        assert_eq!(
            joined.split_whitespace().collect::<Vec<_>>(),
            text.split_whitespace().collect::<Vec<_>>()
        );
    }
}
