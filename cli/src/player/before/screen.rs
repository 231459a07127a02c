use instep::Start;
use instep::rating::Question;

use crate::output::{dotted, wrap};
use crate::player::before::check::key;
use crate::player::keys::Scale;
use crate::player::screen::{key_lines, scale};
use crate::words::terminal;

/// A screen before the session: the guide and a line above, as many lines as there is room for, and the keys.
pub fn page(
    start: &Start,
    heading: &str,
    body: &[String],
    keys: &str,
    (width, height): (usize, usize),
) -> Vec<String> {
    let mut top = head(start, heading, width);
    let bottom: Vec<String> = [String::new()].into_iter().chain(key_lines(keys, width)).collect();
    let rows = height.saturating_sub(top.len()).saturating_sub(bottom.len());
    top.extend(body.iter().take(rows).cloned());
    [top, bottom].concat()
}

/// Number of lines that `page` has room for.
pub fn rows(start: &Start, heading: &str, keys: &str, (width, height): (usize, usize)) -> usize {
    let keys = key_lines(keys, width).len().saturating_add(1);
    height.saturating_sub(head(start, heading, width).len()).saturating_sub(keys)
}

fn head(start: &Start, heading: &str, width: usize) -> Vec<String> {
    let mut top = wrap("", &dotted([start.title.as_str(), start.total_text.as_str()]), width);
    top.push(String::new());
    if !heading.is_empty() {
        top.extend(wrap("", heading, width));
        top.push(String::new());
    }
    top
}

/// The lines of the last screen: what is said before every massage, and the rating that stands open. Where a line a
/// sentence is too much the sentences stand in one paragraph, and where that is too much the rating stands first.
pub fn last(
    start: &Start,
    open: Option<&Question>,
    chosen: Scale,
    (width, rows): (usize, usize),
) -> Vec<String> {
    let mut lines = wrap("", &start.text, width);
    lines.extend(wrap("", &start.who_text, width));
    lines.extend(wrap("", start.late_text.as_deref().unwrap_or_default(), width));
    lines.extend(wrap("", start.label.as_deref().unwrap_or_default(), width));
    let asked = open.map(|question| scale(question, chosen, width)).unwrap_or_default();
    let gap: &[String] = if asked.is_empty() { &[] } else { &[String::new()] };
    let fits = |notes: &[String]| lines.len() + notes.len() + gap.len() + asked.len() <= rows;
    let apart: Vec<String> = start.notes.iter().flat_map(|note| wrap("", note, width)).collect();
    let notes = if fits(&apart) { apart } else { wrap("", &start.notes.join(" "), width) };
    if fits(&notes) {
        lines.extend(notes);
        [&lines, gap, &asked].concat()
    } else {
        [&asked, gap, &lines, &notes].concat()
    }
}

/// The keys of the last screen. `more`: another rating comes behind this one.
pub fn last_keys(open: Option<&Question>, more: bool, chosen: Scale) -> String {
    let words = &terminal().player;
    let quit = key("q", &words.quit);
    let Some(question) = open else { return dotted([key("enter", &words.start).as_str(), &quit]) };
    let enter = match chosen.chosen {
        None => &words.start_unanswered,
        Some(_) if more => &words.next_question,
        Some(_) => &words.start,
    };
    let asked = format!("{}…{} {}", question.low, question.high, question.item.code());
    dotted([key("enter", enter).as_str(), &asked, &key("x", &words.skip), &quit])
}
