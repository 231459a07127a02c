//! Arranges what the core said: lines no wider than a terminal, or JSON. It has no words of its own.

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;

use serde::Serialize;

/// Widest line of text, in columns.
pub const WIDTH: usize = 80;

/// Where results go, and in which form.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    /// One JSON document instead of text.
    pub json: bool,
}

impl Output {
    /// Prints the record as one line of JSON.
    pub fn json(self, record: &impl Serialize) -> io::Result<()> {
        let mut line = serde_json::to_string(record)?;
        line.push('\n');
        write(&line)
    }

    /// Prints the record: as JSON, or as the text `draw` makes of it.
    pub fn print<T: Serialize>(self, record: &T, draw: impl FnOnce(&T) -> Page) -> io::Result<()> {
        if self.json { self.json(record) } else { write(&draw(record).text) }
    }
}

/// Written at once, so that a line never comes in pieces.
pub fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// How wide a line of the results may be.
pub fn width() -> usize {
    static COLUMNS: OnceLock<usize> = OnceLock::new();
    *COLUMNS.get_or_init(|| columns(&io::stdout()))
}

/// How wide a line may be that goes there: as the terminal is, at most as one usually is.
pub fn columns(end: &impl IsTerminal) -> usize {
    /// Narrower ones break lines as they like.
    const LEAST: usize = 20;
    let size = end.is_terminal().then(crossterm::terminal::size).and_then(Result::ok);
    // Some say 0 when they do not know.
    let known = size.map(|(columns, _)| usize::from(columns)).filter(|columns| *columns > 0);
    known.map_or(WIDTH, |columns| columns.clamp(LEAST, WIDTH))
}

/// Lines of text being put together.
#[derive(Debug, Default)]
pub struct Page {
    text: String,
    gap: bool,
}

impl Page {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// A paragraph, wrapped; nothing for an empty text.
    pub fn text(self, text: &str) -> Self {
        self.indented("", text)
    }

    /// A paragraph whose first line begins with `first`; the others are indented as far.
    pub fn indented(mut self, first: &str, text: &str) -> Self {
        for line in wrap(first, text, width()) {
            if std::mem::take(&mut self.gap) {
                self.text.push('\n');
            }
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
        self
    }

    /// A line that is never broken, as a path is that is copied from it; nothing for an empty text.
    pub fn whole(self, first: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.drawn(&[format!("{first}{text}")]) }
    }

    /// A paragraph for each.
    pub fn each<'a>(self, first: &str, texts: impl IntoIterator<Item = &'a String>) -> Self {
        texts.into_iter().fold(self, |page, text| page.indented(first, text))
    }

    /// Short texts side by side: a line ends between two of them, never inside one that fits.
    pub fn items(self, first: &str, texts: &[String]) -> Self {
        const KEPT: &str = "\u{a0}";
        let kept: Vec<String> = texts.iter().map(|text| text.replace(' ', KEPT)).collect();
        let lines = wrap(first, &kept.join("  "), width());
        lines.into_iter().fold(self, |page, line| page.drawn(&[line.trim_end().replace(KEPT, " ")]))
    }

    /// Lines that are drawn, not written: none is wrapped.
    pub fn drawn(mut self, lines: &[String]) -> Self {
        for line in lines {
            if std::mem::take(&mut self.gap) {
                self.text.push('\n');
            }
            self.text.extend(line.chars().filter(|c| !c.is_control()));
            self.text.push('\n');
        }
        self
    }

    /// An empty line between two parts: never two, and none at the top or the end.
    pub const fn gap(mut self) -> Self {
        self.gap = !self.text.is_empty();
        self
    }

    /// What was put together.
    #[cfg(test)]
    pub fn into_string(self) -> String {
        self.text
    }
}

/// Breaks a text into lines of at most `width` columns, the first one beginning with `first`.
pub fn wrap(first: &str, text: &str, width: usize) -> Vec<String> {
    // What a person wrote must not steer the terminal.
    let text: String = text.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    if text.trim().is_empty() {
        return Vec::new();
    }
    let indent = " ".repeat(textwrap::core::display_width(first));
    let options = textwrap::Options::new(width)
        .initial_indent(first)
        .subsequent_indent(&indent)
        // Ids and names of files stay in one piece as long as they fit a line.
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(&text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// The parts that hold anything, with dots between them.
pub fn dotted<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// One mark a day: ● with a session, ○ without one, · before it has begun.
pub fn dot(begun: bool, sessions: i32) -> char {
    match (begun, sessions) {
        (false, _) => '·',
        (true, 0) => '○',
        (true, _) => '●',
    }
}

/// Seconds as `m:ss`.
pub fn clock(seconds: i32) -> String {
    let seconds = seconds.max(0);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_wrapped_and_indented_as_far_as_the_first() {
        let page =
            Page::new().gap().indented("G0  ", &"step by step ".repeat(20)).gap().gap().text("end").gap();
        let text = page.into_string();
        assert!(text.lines().all(|line| textwrap::core::display_width(line) <= WIDTH), "{text}");
        assert!(text.starts_with("G0  step"));
        assert!(
            text.lines()
                .skip(1)
                .take(2)
                .all(|line| line.starts_with("    step") || line.starts_with("    by"))
        );
        assert!(text.ends_with("\n\nend\n"));
    }

    #[test]
    fn nothing_is_printed_for_an_empty_text_and_no_escape_reaches_the_terminal() {
        assert_eq!(Page::new().text("").text("  ").into_string(), "");
        assert_eq!(Page::new().text("a\u{1b}[31mb\nc\u{7}").into_string(), "a[31mb\nc\n");
    }

    #[test]
    fn items_are_parted_between_two_and_keep_their_marks() {
        let items: Vec<String> = (0..9).map(|n| format!("[ ] item number {n}")).collect();
        let text = Page::new().items("  ", &items).into_string();
        assert!(text.lines().count() > 1, "{text}");
        assert!(text.lines().all(|line| line.starts_with("  [ ] item") && !line.ends_with(' ')), "{text}");
        assert_eq!(text.matches("[ ] item number ").count(), items.len(), "{text}");
    }

    #[test]
    fn days_differ_by_shape() {
        assert_eq!([dot(false, 0), dot(true, 0), dot(true, 2)], ['·', '○', '●']);
    }

    #[test]
    fn seconds_read_as_a_clock() {
        assert_eq!([clock(0), clock(65), clock(3600), clock(-4)], ["0:00", "1:05", "60:00", "0:00"]);
    }
}
