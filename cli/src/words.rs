//! The words of this process, all from the core. They are in one language, set before the command line is read: what
//! cannot be read there is said in that language too.

use std::sync::OnceLock;

use instep::{Labels, Locale, TerminalLabels, TerminalText, labels, terminal_labels, terminal_text};

struct Words {
    locale: Locale,
    labels: OnceLock<Labels>,
    terminal: OnceLock<TerminalLabels>,
}

impl Words {
    const fn of(locale: Locale) -> Self {
        Self { locale, labels: OnceLock::new(), terminal: OnceLock::new() }
    }
}

static WORDS: OnceLock<Words> = OnceLock::new();

/// Sets the language of this process, once.
pub fn speak(locale: Locale) {
    // A second language would only come from a second `main`.
    let _ = WORDS.set(Words::of(locale));
}

fn words() -> &'static Words {
    WORDS.get_or_init(|| Words::of(english()))
}

/// The language of a process that asks for none.
pub fn english() -> Locale {
    Locale { tag: "en".to_owned(), twelve_hours: None, first_day: None, units: None }
}

/// The words that phones show too.
pub fn shared() -> &'static Labels {
    let words = words();
    words.labels.get_or_init(|| labels(words.locale.clone()))
}

/// The words that only a terminal shows.
pub fn terminal() -> &'static TerminalLabels {
    let words = words();
    words.terminal.get_or_init(|| terminal_labels(&words.locale))
}

/// A sentence with data.
pub fn say(text: TerminalText<'_>) -> String {
    terminal_text(text, &words().locale)
}
