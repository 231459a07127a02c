use instep::safety::{FollowUpKind, Reply};
use instep::{ReadBackLine, SafetyCheck, SafetyForm, SafetyLine, Start};

use super::page::first_follow;
use super::{CheckView, Follow, Screen, accepts, cleared_choices, clears, goes_on};
use crate::commands::lifted_once;
use crate::output::{dotted, wrap};
use crate::words::terminal;

/// The fewest rows for a screen that is only read.
const LEAST_ROWS: usize = 3;

/// Lines, those of the cursor among them, and the keys.
struct Drawn {
    lines: Vec<String>,
    cursor: std::ops::Range<usize>,
    /// The fewest rows on which this can be answered.
    least: usize,
    keys: String,
}

impl CheckView {
    /// The screen in at most this many columns, and rows below what stands above it.
    pub fn lines(&mut self, start: &Start, width: usize, rows: usize) -> Vec<String> {
        let screen = self.screen(start);
        let Some(Drawn { lines, cursor, least, .. }) = self.draw(start, width) else { return Vec::new() };
        if self.drawn != screen {
            (self.above, self.end_seen, self.drawn) = (0, false, screen);
        }
        self.too_small = rows < least;
        if self.too_small {
            return Vec::new();
        }
        if let Some(Screen::Page(page)) = screen {
            // Where it is longer than the screen, the line at the cursor stays in sight.
            self.above = cursor.end.saturating_sub(rows).min(cursor.start);
            let form = start.check.pages.get(page);
            let at_none = form.is_some_and(|form| self.cursor >= form.lines.len());
            // The last line of a list that fits is seen with it.
            self.none_seen |= at_none || lines.len() <= rows;
            return lines.into_iter().skip(self.above).take(rows).collect();
        }
        self.above = self.above.min(lines.len().saturating_sub(rows));
        let below = self.above.saturating_add(rows) < lines.len();
        self.end_seen |= !below;
        let more = below.then(more_below);
        let shown = rows.saturating_sub(usize::from(below));
        lines.into_iter().skip(self.above).take(shown).chain(more).collect()
    }

    /// The keys of the screen.
    pub fn keys(&mut self, start: &Start) -> String {
        self.draw(start, usize::MAX).map(|drawn| drawn.keys).unwrap_or_default()
    }

    fn draw(&mut self, start: &Start, width: usize) -> Option<Drawn> {
        let (screen, check, words) = (self.screen(start)?, &start.check, &terminal().check);
        let plain = |lines: Vec<String>, keys: &[String]| {
            let least = lines.len().min(LEAST_ROWS);
            let quit = key("q", &words.quit);
            let keys = keys.iter().map(String::as_str).chain(["↑ ↓", &quit]);
            Drawn { lines, cursor: 0..0, least, keys: dotted(keys) }
        };
        Some(match screen {
            Screen::Page(page) => self.draw_page(check, page, width)?,
            Screen::Urgent => {
                let card = check.urgent.as_ref()?;
                let mut lines = wrap("", &card.title.to_uppercase(), width);
                for text in [&card.sign_text].into_iter().chain(&card.until) {
                    lines.push(String::new());
                    lines.extend(wrap("", text, width));
                }
                plain(lines, &[key("m", &card.mistake_text)])
            }
            Screen::Again(page, at) => {
                let line = check.pages.get(page)?.lines.get(at)?;
                let mut lines = wrap("> ( ) ", &line.question.item, width);
                lines.extend(wrap("      ", &line.question.text, width));
                let mut keys = one_by_one_keys();
                keys.extend([key("esc", &words.back), key("q", &words.quit)]);
                let least = lines.len().min(LEAST_ROWS);
                Drawn { lines, cursor: 0..0, least, keys: dotted(keys.iter().map(String::as_str)) }
            }
            Screen::ReadBack => {
                let read_back = &check.read_back;
                let mut lines = wrap("", &read_back.title, width);
                for answer in &read_back.answers {
                    lines.extend(wrap("[x] ", &answer.text, width));
                    lines.extend(wrap("    ", answer.change.as_deref().unwrap_or_default(), width));
                }
                let rest = [
                    (&read_back.no_title, &read_back.no),
                    (&read_back.left_open_title, &read_back.left_open),
                ];
                for (title, list) in rest.into_iter().filter(|(_, list)| !list.is_empty()) {
                    lines.push(String::new());
                    lines.extend(wrap("", title, width));
                    lines.extend(list.iter().flat_map(|line: &ReadBackLine| wrap("    ", &line.text, width)));
                }
                plain(lines, &[key("y", &read_back.confirm_text), key("c", &read_back.change_text)])
            }
            Screen::Changes => {
                let on = match (accepts(start), goes_on(start)) {
                    (true, _) => key("a", &words.start_anyway),
                    (_, true) => key("enter", &words.go_on),
                    _ => String::new(),
                };
                plain(draw_changes(start, width), &[on, key("c", &check.read_back.change_text)])
            }
        })
    }

    fn draw_page(&self, check: &SafetyCheck, page: usize, width: usize) -> Option<Drawn> {
        let form = check.pages.get(page)?;
        let through: Vec<usize> = (0..check.pages.len()).filter(|n| self.gone_through(check, *n)).collect();
        let place = through.iter().position(|n| *n == page).map_or(1, |n| n.saturating_add(1));
        let title = format!("{}  {place}/{}", form.title, through.len().max(1));
        let mut lines = wrap("", &title, width);
        if place == 1 {
            lines.extend(wrap("", &check.intro, width));
            lines.extend(wrap("", check.giver_text.as_deref().unwrap_or_default(), width));
        }
        lines.extend(wrap("", &form.head, width));
        lines.push(String::new());
        let (mut cursor, mut least) = (0..0, 0);
        for (n, line) in form.lines.iter().enumerate() {
            let begin = lines.len();
            let here = n == self.cursor;
            lines.extend(wrap(
                &format!("{} {} ", pointer(here), mark(form, line)),
                &line.question.item,
                width,
            ));
            let item_rows = lines.len().saturating_sub(begin);
            if line.ticked && self.undecided.contains(&line.question.flag) {
                lines.extend(wrap("       ", &terminal().check.which_foot.to_lowercase(), width));
            } else if line.ticked && !line.answer_text.is_empty() {
                lines.extend(wrap("       ", &line.answer_text, width));
            }
            if here {
                lines.extend(wrap("       ", &line.question.text, width));
                self.draw_follow_up(line, width, &mut lines);
                cursor = begin..lines.len();
                least = item_rows;
            }
        }
        if let Some((none, chosen)) = self.none_of(form, page) {
            let begin = lines.len();
            let here = self.cursor >= form.lines.len();
            let mark = if chosen { "(•)" } else { "( )" };
            lines.extend(wrap(&format!("{} {mark} ", pointer(here)), none, width));
            least = least.saturating_add(lines.len().saturating_sub(begin));
            if here {
                cursor = begin..lines.len();
            }
        }
        if let Some(missing) = &form.missing_text {
            lines.push(String::new());
            lines.extend(wrap("", missing, width));
        }
        Some(Drawn { lines, cursor, least: least.max(1), keys: self.page_keys(check, form) })
    }

    fn draw_follow_up(&self, line: &SafetyLine, width: usize, lines: &mut Vec<String>) {
        let words = &terminal().check;
        let asked = match self.follow {
            Some(Follow::Foot) => &words.which_foot,
            Some(Follow::Cleared) => &words.doctor_said,
            _ => "",
        };
        lines.extend(wrap("       ", asked, width));
        if self.follow == Some(Follow::Cleared) {
            for (n, span) in cleared_choices(line).enumerate() {
                lines.extend(wrap(&format!("       {} ", n.saturating_add(1)), &span.text, width));
            }
        }
        if let Some(Follow::Place(at)) = self.follow {
            let places = line.choices.iter().filter(|choice| choice.kind == FollowUpKind::Place);
            for (n, place) in places.enumerate() {
                let mark = if place.chosen { "[x]" } else { "[ ]" };
                let begin = format!("       {} {mark} ", pointer(n == at));
                // Around the cursor only: the list is longer than a small screen.
                if n.abs_diff(at) <= 3 {
                    lines.extend(wrap(&begin, &place.text, width));
                }
            }
        }
    }

    fn page_keys(&self, check: &SafetyCheck, form: &SafetyForm) -> String {
        let words = &terminal().check;
        let back = || key("esc", &words.back);
        let arrows = || "↑ ↓".to_owned();
        let follow = match self.follow {
            Some(Follow::Foot) => vec![
                key("l", &words.left_foot),
                key("r", &words.right_foot),
                key("b", &words.both_feet),
                back(),
            ],
            Some(Follow::Sure) => vec![key("s", &words.sure), key("u", &words.not_sure), back()],
            Some(Follow::Place(_)) => {
                vec![key("space", &words.tick_place), arrows(), key("enter", &words.done), back()]
            }
            Some(Follow::Cleared) => {
                let spans = form.lines.get(self.cursor).map_or(0, |line| cleared_choices(line).count());
                vec![key(&format!("1-{spans}"), &words.yes), key("n", &words.no), back()]
            }
            None => Vec::new(),
        };
        if !follow.is_empty() {
            return dotted(follow.iter().map(String::as_str));
        }
        let line = form.lines.get(self.cursor);
        let mut keys = Vec::new();
        match line {
            Some(_) if form.one_by_one => keys.extend(one_by_one_keys()),
            Some(line) => {
                keys.push(key("space", if line.ticked { &words.untick } else { &words.tick }));
                if line.ticked && first_follow(line).is_some() {
                    keys.push(key(
                        "f",
                        if line.question.zoned { &words.foot_and_place } else { &words.more },
                    ));
                }
            }
            None if form.none_text.is_some() => keys.push(key("space", &words.none)),
            None => {}
        }
        if line.is_some_and(clears) {
            keys.push(key("h", &words.a_doctor_said));
        }
        keys.push(match form.complete {
            true => key("enter", &words.go_on),
            false => key("d", &form.declined_text.to_lowercase()),
        });
        keys.push(arrows());
        if self.opened.is_some_and(|page| (0..page).any(|n| self.gone_through(check, n))) {
            keys.push(back());
        }
        keys.push(key("q", &words.quit));
        dotted(keys.iter().map(String::as_str))
    }
}

/// Warnings, changes with what would lift them, and what is possible all the same.
fn draw_changes(start: &Start, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for warning in &start.warnings {
        lines.extend(wrap("! ", &warning.text, width));
    }
    for (change, lift) in lifted_once(&start.check.changes) {
        // What is warned of is told once.
        if !start.warnings.iter().any(|warning| warning.text.starts_with(&change.message)) {
            lines.extend(wrap("- ", &change.message, width));
        }
        lines.extend(wrap("  ", lift.filter(|_| start.refused.is_some()).unwrap_or_default(), width));
    }
    for card in start.refused.iter().flat_map(|refused| &refused.possible_cards) {
        lines.extend(wrap("= ", &card.title, width));
    }
    lines
}

/// A key, and what it does.
pub fn key(name: &str, does: &str) -> String {
    format!("{name} {does}")
}

fn one_by_one_keys() -> Vec<String> {
    let words = &terminal().check;
    vec![key("n", &words.no), key("y", &words.yes), key("u", &words.not_sure)]
}

/// The last row of a screen that goes on below.
pub(super) fn more_below() -> String {
    format!("↓ {}", terminal().check.more_below)
}

const fn pointer(here: bool) -> &'static str {
    if here { ">" } else { " " }
}

/// The mark before a line: a tick, or the answer.
fn mark(form: &SafetyForm, line: &SafetyLine) -> String {
    let words = &terminal().check;
    let reply = line.answers.iter().map(|a| a.reply).find(|reply| *reply != Reply::No);
    match reply.or_else(|| line.answers.first().map(|a| a.reply)) {
        Some(Reply::Yes | Reply::Cleared) if form.one_by_one => format!("{:3}", words.yes),
        Some(Reply::Unsure) if form.one_by_one => " ? ".to_owned(),
        Some(Reply::Yes | Reply::Cleared | Reply::Unsure) => "[x]".to_owned(),
        Some(Reply::Declined) => " – ".to_owned(),
        Some(Reply::No) => format!("{:3}", words.no),
        None if !form.one_by_one => "[ ]".to_owned(),
        None => "( )".to_owned(),
    }
}
