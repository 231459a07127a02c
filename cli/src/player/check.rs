//! The safety check in a terminal. The core decides which screen comes next; this draws it and turns keys into answers,
//! each sent the moment it is given. Enter goes on and answers nothing.

use crossterm::event::KeyCode;
use instep::player::{PlayerEvent, PlayerPhase};
use instep::safety::{Flag, Reply, SafetyAnswer, SafetyStep};
use instep::session::Foot;
use instep::{Player, SafetyCheck, SafetyForm, SafetyLine, ToldAnswer};

use crate::commands::lifted_once;
use crate::output::{dotted, wrap};

/// The fewest rows for a screen that is only read.
const LEAST_ROWS: usize = 3;
/// The last row of a screen that goes on below.
const MORE: &str = "↓ more below";

/// Where the person stands in the check.
#[derive(Debug, Default)]
pub struct CheckView {
    /// The page that is shown, by its place; it stays until the person goes on.
    opened: Option<usize>,
    /// Shown although an answer on it stops everything: that answer is being changed.
    forced: bool,
    /// Going through all pages, not only those with open lines.
    tour: bool,
    /// The line on the page; behind the last one stands "None of these".
    cursor: usize,
    /// What a tick asks for.
    follow: Option<Follow>,
    /// "None of these" was on the screen.
    none_seen: bool,
    /// The first line that is shown of what does not fit.
    above: usize,
    /// The line that is asked again from the card of an acute sign, by page and line.
    again: Option<(usize, usize)>,
    /// Lines that hold for both feet because no foot was chosen yet.
    undecided: Vec<Flag>,
    /// The page that "None of these" was chosen on, and its words.
    none_given: Option<(usize, String)>,
    /// The screen that was drawn last.
    drawn: Option<Screen>,
    /// The last line of that screen was shown.
    end_seen: bool,
    /// The terminal is too small for that screen.
    too_small: bool,
}

/// A screen of the check, to tell one from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckPlace {
    screen: Screen,
    /// Each line of it is answered by itself.
    pub one_by_one: bool,
}

#[cfg(test)]
impl CheckPlace {
    pub const fn page(page: usize, one_by_one: bool) -> Self {
        Self { screen: Screen::Page(page), one_by_one }
    }
}

/// A follow-up of the tick at the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Follow {
    Foot,
    Sure,
    /// With the place of the cursor in the list of places.
    Place(usize),
    /// A doctor's yes is confirmed before it is stored.
    Cleared,
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    Page(usize),
    Urgent,
    /// One line, asked again from the card.
    Again(usize, usize),
    ReadBack,
    Changes,
}

/// Lines, those of the cursor among them, and the keys.
struct Drawn {
    lines: Vec<String>,
    cursor: std::ops::Range<usize>,
    /// The fewest rows on which this can be answered.
    least: usize,
    keys: String,
}

impl CheckView {
    /// True while a screen of the check stands before the session.
    pub fn shows(&mut self, player: &Player) -> bool {
        self.screen(player).is_some()
    }

    /// The line above it: what the session waits for, where that is what is shown.
    pub fn heading<'a>(&mut self, player: &'a Player) -> &'a str {
        if self.screen(player) == Some(Screen::Changes) { &player.text } else { "" }
    }

    fn screen(&mut self, player: &Player) -> Option<Screen> {
        let check = player.check.as_ref()?;
        if !self.forced && check.next == SafetyStep::Urgent {
            return Some(self.again.map_or(Screen::Urgent, |(page, line)| Screen::Again(page, line)));
        }
        if !self.forced && clot(check) {
            return Some(Screen::Changes);
        }
        if let Some(page) = self.opened.filter(|page| *page < check.pages.len()) {
            return Some(Screen::Page(page));
        }
        match check.next {
            SafetyStep::Page => {
                let page = usize::try_from(check.next_page?).ok()?;
                self.open(page, check);
                Some(Screen::Page(page))
            }
            SafetyStep::StillRight | SafetyStep::ReadBack => Some(Screen::ReadBack),
            SafetyStep::Changes => Some(Screen::Changes),
            SafetyStep::Urgent => Some(Screen::Urgent),
            SafetyStep::Start => None,
        }
    }

    /// The screen that is shown, to tell it from the one before.
    pub fn place(&mut self, player: &Player) -> Option<CheckPlace> {
        let screen = self.screen(player)?;
        let form = match screen {
            Screen::Page(page) => player.check.as_ref().and_then(|check| check.pages.get(page)),
            _ => None,
        };
        Some(CheckPlace { screen, one_by_one: form.is_some_and(|form| form.one_by_one) })
    }

    /// True when the terminal had no room for what was drawn last.
    pub const fn is_too_small(&self) -> bool {
        self.too_small
    }

    fn open(&mut self, page: usize, check: &SafetyCheck) {
        let lines = check.pages.get(page).map(|form| &form.lines[..]).unwrap_or_default();
        *self = Self {
            opened: Some(page),
            forced: self.forced,
            tour: self.tour,
            cursor: lines.iter().position(|line| line.is_open).unwrap_or_default(),
            undecided: std::mem::take(&mut self.undecided),
            none_given: self.none_given.take(),
            too_small: self.too_small,
            ..Self::default()
        };
    }

    /// Takes a key. What it asks the session to do, if anything.
    pub fn press(&mut self, key: KeyCode, player: &Player) -> Option<PlayerEvent> {
        let (screen, check) = (self.screen(player)?, player.check.as_ref()?);
        let letter = match key {
            KeyCode::Char(letter) => Some(letter.to_ascii_lowercase()),
            _ => None,
        };
        if letter == Some('q') && self.follow.is_none() {
            return Some(PlayerEvent::Quit);
        }
        if self.too_small {
            return None;
        }
        match screen {
            Screen::Page(page) => self.on_page(key, check, page),
            Screen::Urgent if letter == Some('m') => {
                let line = &check.urgent.as_ref()?.line.question;
                let asks = |form: &SafetyForm| {
                    form.lines
                        .iter()
                        .position(|l| (l.question.flag, l.question.sign) == (line.flag, line.sign))
                };
                let places = check.pages.iter().enumerate();
                self.again = places.into_iter().find_map(|(n, form)| asks(form).map(|at| (n, at)));
                None
            }
            Screen::Again(page, at) => {
                // Any other key shows the card again.
                *self = Self::default();
                let reply = match letter {
                    Some('n') => Reply::No,
                    Some('y') => Reply::Yes,
                    Some('u') => Reply::Unsure,
                    _ => return None,
                };
                let line = check.pages.get(page)?.lines.get(at)?;
                Some(send(vec![answer(line, reply, None, Vec::new())]))
            }
            Screen::ReadBack if letter == Some('y') && self.end_seen => {
                self.above = 0;
                Some(PlayerEvent::ConfirmAnswers)
            }
            Screen::ReadBack | Screen::Changes if letter == Some('c') => {
                (self.tour, self.forced) = (true, true);
                self.open(0, check);
                None
            }
            Screen::Changes if accepts(player) => {
                if letter == Some('a') && self.end_seen {
                    return Some(accepted(player));
                }
                self.scroll(key);
                None
            }
            Screen::Changes if key == KeyCode::Enter && goes_on(player) && self.end_seen => {
                Some(accepted(player))
            }
            _ => {
                self.scroll(key);
                None
            }
        }
    }

    fn scroll(&mut self, key: KeyCode) {
        match key {
            KeyCode::Up => self.above = self.above.saturating_sub(1),
            KeyCode::Down => self.above = self.above.saturating_add(1),
            _ => {}
        }
    }

    fn on_page(&mut self, key: KeyCode, check: &SafetyCheck, page: usize) -> Option<PlayerEvent> {
        let form = check.pages.get(page)?;
        if let Some(follow) = self.follow {
            return self.on_follow_up(key, check, form.lines.get(self.cursor)?, follow);
        }
        let last = form.lines.len().saturating_sub(usize::from(self.none_of(form, page).is_none()));
        match key {
            KeyCode::Up => self.cursor = self.cursor.saturating_sub(1),
            KeyCode::Down => self.cursor = self.cursor.saturating_add(1).min(last),
            KeyCode::Enter if form.complete => self.go_on(check, page),
            KeyCode::Esc => {
                let before = (0..page).rev().find(|n| self.gone_through(check, *n));
                if let Some(before) = before {
                    self.open(before, check);
                    self.cursor = 0;
                }
            }
            KeyCode::Char(letter) => return self.letter(letter.to_ascii_lowercase(), form, page),
            _ => {}
        }
        None
    }

    /// The words of "None of these", and whether it is chosen; none where the page has no such line.
    fn none_of<'a>(&'a self, form: &'a SafetyForm, page: usize) -> Option<(&'a str, bool)> {
        let given = self.none_given.as_ref().filter(|(at, _)| *at == page && form.complete);
        match (&form.none_text, given) {
            (Some(text), _) => Some((text, false)),
            (None, given) => given.map(|(_, text)| (text.as_str(), true)),
        }
    }

    /// To the page that comes next, or to what the core says.
    fn go_on(&mut self, check: &SafetyCheck, page: usize) {
        let after = page.saturating_add(1)..check.pages.len();
        let next = after.into_iter().find(|n| self.gone_through(check, *n));
        match next {
            Some(next) => {
                self.open(next, check);
                self.cursor = 0;
            }
            None => *self = Self::default(),
        }
    }

    fn gone_through(&self, check: &SafetyCheck, page: usize) -> bool {
        self.tour || check.pages.get(page).is_some_and(|form| form.asked)
    }

    fn letter(&mut self, letter: char, form: &SafetyForm, page: usize) -> Option<PlayerEvent> {
        if letter == 'd' && !form.complete {
            self.forced = false;
            return Some(PlayerEvent::AnswerRest { page: form.page, reply: Reply::Declined });
        }
        let Some(line) = form.lines.get(self.cursor) else {
            // "None of these" counts only once it was there to be read.
            let none = letter == ' ' && form.none_text.is_some() && self.none_seen;
            if none {
                self.none_given = form.none_text.clone().map(|text| (page, text));
            }
            return none.then_some(PlayerEvent::AnswerRest { page: form.page, reply: Reply::No });
        };
        let question = &line.question;
        let reply = match letter {
            'n' if form.one_by_one => Reply::No,
            'y' if form.one_by_one => Reply::Yes,
            'u' if form.one_by_one => Reply::Unsure,
            'h' if clears(line) => {
                self.follow = Some(Follow::Cleared);
                return None;
            }
            ' ' if !form.one_by_one => {
                if ticked(line) {
                    Reply::No
                } else {
                    Reply::Yes
                }
            }
            'f' if ticked(line) => {
                self.follow = first_follow(line);
                return None;
            }
            _ => return None,
        };
        self.forced = false;
        self.none_given = None;
        self.undecided.retain(|flag| *flag != question.flag);
        if form.one_by_one {
            let open = |l: &SafetyLine| l.is_open && l.question != *question;
            let next = form.lines.iter().enumerate().find(|(n, l)| *n > self.cursor && open(l));
            self.cursor = next.map_or(self.cursor, |(n, _)| n);
        } else if reply == Reply::Yes {
            self.follow = first_follow(line);
            if question.per_foot {
                self.undecided.push(question.flag);
            }
        }
        Some(send(vec![answer(line, reply, None, Vec::new())]))
    }

    fn on_follow_up(
        &mut self,
        key: KeyCode,
        check: &SafetyCheck,
        line: &SafetyLine,
        follow: Follow,
    ) -> Option<PlayerEvent> {
        let letter = match key {
            KeyCode::Esc => {
                self.follow = None;
                return None;
            }
            KeyCode::Char(letter) => letter.to_ascii_lowercase(),
            KeyCode::Enter if matches!(follow, Follow::Place(_)) => {
                self.follow = None;
                return None;
            }
            KeyCode::Up | KeyCode::Down => {
                if let Follow::Place(at) = follow {
                    let last = check.places.len().saturating_sub(1);
                    let to = if key == KeyCode::Up { at.saturating_sub(1) } else { at.saturating_add(1) };
                    self.follow = Some(Follow::Place(to.min(last)));
                }
                return None;
            }
            _ => return None,
        };
        let reply = reply_of(line);
        match (follow, letter) {
            (Follow::Cleared, 'y') => {
                self.forced = false;
                self.follow = None;
                Some(send(with_reply(line, Reply::Cleared)))
            }
            (Follow::Cleared, 'n') => {
                self.follow = None;
                None
            }
            (Follow::Foot, 'l' | 'r' | 'b') => {
                self.follow = after_foot(line, reply);
                self.undecided.retain(|flag| *flag != line.question.flag);
                let (foot, other) = match letter {
                    'l' => (Some(Foot::Left), Some(Foot::Right)),
                    'r' => (Some(Foot::Right), Some(Foot::Left)),
                    _ => (None, None),
                };
                // One foot is a no for the other.
                let mut answers = vec![answer(line, reply, foot, Vec::new())];
                answers.extend(other.map(|other| answer(line, Reply::No, Some(other), Vec::new())));
                Some(send(answers))
            }
            (Follow::Sure, 's') => {
                self.follow = line.question.zoned.then_some(Follow::Place(0));
                Some(send(with_reply(line, Reply::Yes)))
            }
            (Follow::Sure, 'u') => {
                self.follow = None;
                Some(send(with_reply(line, Reply::Unsure)))
            }
            (Follow::Place(at), ' ') => {
                let place = check.places.get(at)?;
                let mut zones = zones_of(line);
                if place.zones.iter().all(|zone| zones.contains(zone)) {
                    zones.retain(|zone| !place.zones.contains(zone));
                } else {
                    zones.extend(place.zones.iter().cloned());
                }
                let feet = line.answers.iter().filter(|a| a.reply == Reply::Yes);
                Some(send(feet.map(|a| answer(line, Reply::Yes, one_foot(a.foot), zones.clone())).collect()))
            }
            _ => None,
        }
    }

    /// What is shown, in at most this many columns, and rows below what stands above it.
    pub fn lines(&mut self, player: &Player, width: usize, rows: usize) -> Vec<String> {
        let screen = self.screen(player);
        let Some(Drawn { lines, cursor, least, .. }) = self.draw(player, width) else { return Vec::new() };
        if self.drawn != screen {
            (self.above, self.end_seen, self.drawn) = (0, false, screen);
        }
        self.too_small = rows < least;
        if self.too_small {
            return Vec::new();
        }
        if let (Some(Screen::Page(page)), Some(check)) = (screen, &player.check) {
            // Where it is longer than the screen, the line at the cursor stays in sight.
            self.above = cursor.end.saturating_sub(rows).min(cursor.start);
            let form = check.pages.get(page);
            let at_none = form.is_some_and(|form| self.cursor >= form.lines.len());
            // The last line of a list that fits is seen with it.
            self.none_seen |= at_none || lines.len() <= rows;
            return lines.into_iter().skip(self.above).take(rows).collect();
        }
        self.above = self.above.min(lines.len().saturating_sub(rows));
        let below = self.above.saturating_add(rows) < lines.len();
        self.end_seen |= !below;
        let more = below.then(|| MORE.to_owned());
        let shown = rows.saturating_sub(usize::from(below));
        lines.into_iter().skip(self.above).take(shown).chain(more).collect()
    }

    /// The keys of what is shown.
    pub fn keys(&mut self, player: &Player) -> String {
        self.draw(player, usize::MAX).map(|drawn| drawn.keys).unwrap_or_default()
    }

    fn draw(&mut self, player: &Player, width: usize) -> Option<Drawn> {
        let (screen, check) = (self.screen(player)?, player.check.as_ref()?);
        let plain = |lines: Vec<String>, keys: String| {
            let least = lines.len().min(LEAST_ROWS);
            Drawn { lines, cursor: 0..0, least, keys }
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
                let mistake = format!("m {}", card.mistake_text);
                plain(lines, dotted([mistake.as_str(), "↑ ↓", "q quit"]))
            }
            Screen::Again(page, at) => {
                let line = check.pages.get(page)?.lines.get(at)?;
                let mut lines = wrap("> ( ) ", &line.question.item, width);
                lines.extend(wrap("      ", &line.question.text, width));
                plain(lines, dotted(["n no", "y yes", "u not sure", "esc back", "q quit"]))
            }
            Screen::ReadBack => {
                let read_back = &check.read_back;
                let mut lines = wrap("", &read_back.title, width);
                for told in &read_back.told {
                    lines.extend(wrap("[x] ", &told.text, width));
                    lines.extend(wrap("    ", told.change.as_deref().unwrap_or_default(), width));
                }
                let rest = [
                    (&read_back.no_title, &read_back.no),
                    (&read_back.left_open_title, &read_back.left_open),
                ];
                for (title, list) in rest.into_iter().filter(|(_, list)| !list.is_empty()) {
                    lines.push(String::new());
                    lines.extend(wrap("", title, width));
                    lines.extend(list.iter().flat_map(|told: &ToldAnswer| wrap("    ", &told.text, width)));
                }
                let keys = [
                    format!("y {}", read_back.confirm_text),
                    format!("c {}", read_back.change_text),
                    "↑ ↓".to_owned(),
                    "q quit".to_owned(),
                ];
                plain(lines, dotted(keys.iter().map(String::as_str)))
            }
            Screen::Changes => {
                let mut lines = Vec::new();
                for warning in &player.warnings {
                    lines.extend(wrap("! ", warning, width));
                }
                for (change, lift) in lifted_once(&check.changes) {
                    // What is warned of is told once.
                    if !player.warnings.iter().any(|w| w.starts_with(&change.message)) {
                        lines.extend(wrap("- ", &change.message, width));
                    }
                    let blocked = player.state == PlayerPhase::Blocked;
                    lines.extend(wrap("  ", lift.filter(|_| blocked).unwrap_or_default(), width));
                }
                for card in &player.possible_cards {
                    lines.extend(wrap("= ", &card.title, width));
                }
                let on = match (accepts(player), goes_on(player)) {
                    (true, _) => "a start anyway",
                    (_, true) => "enter go on",
                    _ => "",
                };
                let change = format!("c {}", check.read_back.change_text);
                plain(lines, dotted([on, change.as_str(), "↑ ↓", "q quit"]))
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
            if ticked(line) && self.undecided.contains(&line.question.flag) {
                lines.extend(wrap("       ", "which foot?", width));
            } else if ticked(line) && !line.answer_text.is_empty() {
                lines.extend(wrap("       ", &line.answer_text, width));
            }
            if here {
                lines.extend(wrap("       ", &line.question.text, width));
                self.draw_follow_up(check, line, width, &mut lines);
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

    fn draw_follow_up(&self, check: &SafetyCheck, line: &SafetyLine, width: usize, lines: &mut Vec<String>) {
        let asked = match self.follow {
            Some(Follow::Foot) => "Which foot?",
            Some(Follow::Cleared) => "Has a doctor said that massage is all right?",
            _ => "",
        };
        lines.extend(wrap("       ", asked, width));
        if let Some(Follow::Place(at)) = self.follow {
            let zones = zones_of(line);
            for (n, place) in check.places.iter().enumerate() {
                let chosen = place.zones.iter().all(|zone| zones.contains(zone));
                let mark = if chosen { "[x]" } else { "[ ]" };
                let begin = format!("       {} {mark} ", pointer(n == at));
                // Around the cursor only: the list is longer than a small screen.
                if n.abs_diff(at) <= 3 {
                    lines.extend(wrap(&begin, &place.text, width));
                }
            }
        }
    }

    fn page_keys(&self, check: &SafetyCheck, form: &SafetyForm) -> String {
        match self.follow {
            Some(Follow::Foot) => return dotted(["l left foot", "r right foot", "b both feet", "esc back"]),
            Some(Follow::Sure) => return dotted(["s sure", "u not sure", "esc back"]),
            Some(Follow::Place(_)) => return dotted(["space tick a place", "↑ ↓", "enter done", "esc back"]),
            Some(Follow::Cleared) => return dotted(["y yes", "n no", "esc back"]),
            None => {}
        }
        let line = form.lines.get(self.cursor);
        let mut keys = Vec::new();
        match line {
            Some(_) if form.one_by_one => keys.extend(["n no", "y yes", "u not sure"]),
            Some(line) => {
                keys.push(if ticked(line) { "space untick" } else { "space tick" });
                if ticked(line) && first_follow(line).is_some() {
                    keys.push(if line.question.zoned { "f foot and place" } else { "f more" });
                }
            }
            None if form.none_text.is_some() => keys.push("space none of these"),
            None => {}
        }
        if line.is_some_and(clears) {
            keys.push("h a doctor said that massage is all right");
        }
        let declined = format!("d {}", form.declined_text.to_lowercase());
        if form.complete {
            keys.push("enter go on");
        } else {
            keys.push(&declined);
        }
        keys.push("↑ ↓");
        if self.opened.is_some_and(|page| (0..page).any(|n| self.gone_through(check, n))) {
            keys.push("esc back");
        }
        keys.push("q quit");
        dotted(keys)
    }
}

/// A clot, or perhaps one: the check stops there.
fn clot(check: &SafetyCheck) -> bool {
    let lines = check.pages.iter().flat_map(|form| &form.lines);
    lines
        .filter(|line| line.question.flag == Flag::DvtNow)
        .any(|line| line.answers.iter().any(|a| matches!(a.reply, Reply::Yes | Reply::Unsure)))
}

/// True where Enter leaves the changes behind: nothing blocks, and there is no warning.
fn goes_on(player: &Player) -> bool {
    player.state != PlayerPhase::Blocked && !accepts(player)
}

/// True where a warning stands on the screen, which one key of its own accepts.
fn accepts(player: &Player) -> bool {
    player.state != PlayerPhase::Blocked && (player.must_accept || !player.warnings.is_empty())
}

/// The event that leaves the changes behind.
fn accepted(player: &Player) -> PlayerEvent {
    let warned = player.must_accept || player.state == PlayerPhase::Screening;
    if warned { PlayerEvent::AcceptWarnings } else { PlayerEvent::ConfirmAnswers }
}

/// True where a doctor's yes can lift what the line's own yes blocks.
fn clears(line: &SafetyLine) -> bool {
    line.question.options.contains(&Reply::Cleared) && line.answers.iter().any(|a| a.reply == Reply::Yes)
}

const fn pointer(here: bool) -> &'static str {
    if here { ">" } else { " " }
}

/// The mark before a line: a tick, or the letter of an answer.
fn mark(form: &SafetyForm, line: &SafetyLine) -> &'static str {
    let reply = line.answers.iter().map(|a| a.reply).find(|reply| *reply != Reply::No);
    match reply.or_else(|| line.answers.first().map(|a| a.reply)) {
        Some(Reply::Yes | Reply::Cleared) if form.one_by_one => "yes",
        Some(Reply::Unsure) if form.one_by_one => " ? ",
        Some(Reply::Yes | Reply::Cleared | Reply::Unsure) => "[x]",
        Some(Reply::Declined) => " – ",
        Some(Reply::No) => "no ",
        None if !form.one_by_one => "[ ]",
        None => "( )",
    }
}

fn ticked(line: &SafetyLine) -> bool {
    line.answers.iter().any(|a| matches!(a.reply, Reply::Yes | Reply::Unsure | Reply::Cleared))
}

/// The answer that is ticked; a fresh tick is a yes.
fn reply_of(line: &SafetyLine) -> Reply {
    let reply = line.answers.iter().map(|a| a.reply).find(|r| !matches!(r, Reply::No | Reply::Declined));
    reply.unwrap_or(Reply::Yes)
}

fn zones_of(line: &SafetyLine) -> Vec<String> {
    line.answers.iter().find(|a| a.reply == Reply::Yes).map(|a| a.zones.clone()).unwrap_or_default()
}

const fn first_follow(line: &SafetyLine) -> Option<Follow> {
    if line.question.per_foot {
        Some(Follow::Foot)
    } else if line.question.ask_sure {
        Some(Follow::Sure)
    } else {
        None
    }
}

fn after_foot(line: &SafetyLine, reply: Reply) -> Option<Follow> {
    (line.question.ask_sure && reply != Reply::Cleared).then_some(Follow::Sure)
}

/// The line's ticked answers with another reply, foot by foot.
fn with_reply(line: &SafetyLine, reply: Reply) -> Vec<SafetyAnswer> {
    let ticked = line.answers.iter().filter(|a| a.reply != Reply::No);
    let feet: Vec<Option<Foot>> = ticked.map(|a| one_foot(a.foot)).collect();
    let feet = if feet.is_empty() { vec![None] } else { feet };
    feet.into_iter().map(|foot| answer(line, reply, foot, Vec::new())).collect()
}

/// Both feet are named by none.
fn one_foot(foot: Option<Foot>) -> Option<Foot> {
    foot.filter(|foot| *foot != Foot::Both)
}

fn answer(line: &SafetyLine, reply: Reply, foot: Option<Foot>, zones: Vec<String>) -> SafetyAnswer {
    let (flag, sign) = (line.question.flag, line.question.sign);
    SafetyAnswer { flag, foot, zones, reply, cleared_on: None, sign }
}

const fn send(answers: Vec<SafetyAnswer>) -> PlayerEvent {
    PlayerEvent::Answer { answers }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use instep::calendar::Moment;
    use instep::guide::GuideRequest;
    use instep::{Instep, OpenOptions};

    /// A session before its start, on a core of its own.
    struct Home {
        core: Arc<Instep>,
        player: Player,
        view: CheckView,
        _folder: tempfile::TempDir,
    }

    fn now() -> Moment {
        let at: instep::calendar::OffsetTime = "2026-11-21T21:00:00+01:00".parse().unwrap();
        Moment {
            wall: at.at,
            monotonic_ms: 1,
            boot: Some("boot".to_owned()),
            zone: "Europe/Berlin".to_owned(),
            offset_s: 3600,
            transitions: Vec::new(),
        }
    }

    impl Home {
        fn new(guide: &str) -> Self {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("instep.db");
            let options = OpenOptions { bidi_isolation: false, ..OpenOptions::at(path.to_str().unwrap()) };
            let core = Instep::open(options, now()).unwrap();
            let player = core.open_session(GuideRequest::of(guide), None, now()).unwrap();
            Self { core, player, view: CheckView::default(), _folder: folder }
        }

        /// Presses a key and does what it asks for; true when it asked for anything.
        fn press(&mut self, key: KeyCode) -> bool {
            let Some(event) = self.view.press(key, &self.player) else { return false };
            self.player = self.core.play(event, self.player.revision, now()).unwrap();
            true
        }

        fn keys(&mut self, letters: &str) -> Vec<bool> {
            letters.chars().map(|letter| self.press(KeyCode::Char(letter))).collect()
        }

        fn shown(&mut self, rows: usize) -> Vec<String> {
            self.view.lines(&self.player, 60, rows)
        }

        fn answers(&self) -> usize {
            self.core.safety(now()).unwrap().answers.len()
        }
    }

    #[test]
    fn none_of_these_can_be_chosen_only_after_it_was_on_the_screen() {
        let mut home = Home::new("G0");
        assert_eq!(home.keys("nnnn"), [true; 4]);
        home.press(KeyCode::Enter);
        let first = home.shown(6).join("\n");
        assert!(first.contains("open sore") && !first.contains("None of these"), "{first}");
        for _ in 0..9 {
            home.press(KeyCode::Down);
        }
        assert_eq!(home.keys(" "), [false], "typed ahead of the screen");
        assert_eq!(home.answers(), 4);
        let last = home.shown(6).join("\n");
        assert!(last.contains("> ( ) None of these five"), "{last}");
        assert_eq!(home.keys(" "), [true]);
        assert!(home.view.keys(&home.player).contains("enter go on"));
    }

    #[test]
    fn nothing_is_chosen_beforehand_and_keys_that_are_not_shown_do_nothing() {
        let mut home = Home::new("G0");
        let page = home.shown(40).join("\n");
        assert!(!page.contains("yes ") && !page.contains("no  "), "{page}");
        let mut pressed =
            vec![KeyCode::Enter, KeyCode::Tab, KeyCode::Left, KeyCode::Right, KeyCode::Backspace];
        pressed.extend(" lrbsxfcmat".chars().map(KeyCode::Char));
        for key in pressed {
            assert!(!home.press(key), "{key:?}");
        }
        assert_eq!(home.answers(), 0);
        home.keys("nnnn");
        home.press(KeyCode::Enter);
        home.shown(40);
        for key in ["n", "y", "u", "l", "m", "f", "c"] {
            assert_eq!(home.keys(key), [false], "{key}");
        }
        assert_eq!(home.answers(), 4);
    }

    #[test]
    fn a_tick_asks_for_foot_and_place_and_holds_for_both_feet_until_then() {
        let mut home = Home::new("G0");
        home.keys("nnnn");
        home.press(KeyCode::Enter);
        home.press(KeyCode::Down);
        assert_eq!(home.keys(" "), [true]);
        assert!(home.view.keys(&home.player).starts_with("l left foot"));
        let text = home.shown(40).join("\n");
        assert!(text.contains("which foot?") && text.contains("Which foot?"), "{text}");
        assert_eq!(home.keys("b"), [true]);
        assert!(home.shown(40).join("\n").contains("Yes: both feet"));
        assert_eq!(home.keys("s"), [true]);
        home.press(KeyCode::Down);
        home.keys(" ");
        assert!(home.shown(40).join("\n").contains("Yes: both feet, the second toe"));
        home.press(KeyCode::Enter);
        assert_eq!(home.keys("f"), [false], "the follow-up is local");
        home.keys("r");
        let text = home.shown(40).join("\n");
        assert!(text.contains("Yes: right foot") && !text.contains("left foot"), "{text}");
    }

    #[test]
    fn a_doctors_yes_is_offered_behind_a_yes_only_and_asked_once_more() {
        let mut home = Home::new("G0");
        home.keys("nnn");
        assert!(!home.view.keys(&home.player).contains("a doctor said"));
        assert_eq!(home.keys("ch"), [false, false]);
        home.keys("y");
        home.keys("c");
        for _ in 0..3 {
            home.press(KeyCode::Down);
        }
        assert!(home.view.keys(&home.player).contains("h a doctor said that massage is all right"));
        let cleared = |home: &Home| {
            let safety = home.core.safety(now()).unwrap();
            safety.answers.iter().any(|a| a.reply == Reply::Cleared)
        };
        assert_eq!(home.keys("hnhcqu"), [false; 6]);
        assert!(!cleared(&home));
        assert_eq!(home.keys("y"), [true]);
        assert!(cleared(&home));
    }

    #[test]
    fn a_slip_asks_one_line_again_and_any_other_key_shows_the_card() {
        let mut home = Home::new("G0");
        home.keys("ny");
        for key in [KeyCode::Enter, KeyCode::Esc, KeyCode::Down, KeyCode::Char('d'), KeyCode::Char('x')] {
            home.keys("m");
            let text = home.shown(40).join("\n");
            assert!(text.contains("A foot suddenly") && !text.contains("Redness"), "{text}");
            assert!(!home.press(key), "{key:?}");
            assert!(home.view.keys(&home.player).starts_with("m "), "{key:?}");
        }
        assert_eq!(home.keys("mn"), [false, true]);
        assert!(home.shown(40).join("\n").contains("> ( ) Redness"));
    }

    #[test]
    fn what_goes_on_below_is_confirmed_only_after_its_last_line() {
        let mut home = Home::new("G0");
        home.keys("nnnn");
        for _ in 0..2 {
            home.press(KeyCode::Enter);
            home.shown(60);
            for _ in 0..9 {
                home.press(KeyCode::Down);
            }
            assert_eq!(home.keys(" "), [true]);
            assert!(home.shown(60).join("\n").contains("> (•) None of these"));
        }
        home.press(KeyCode::Enter);
        let text = home.shown(5);
        assert_eq!(text.last().map(String::as_str), Some(MORE), "{text:?}");
        assert_eq!(home.keys("y"), [false]);
        for _ in 0..40 {
            home.press(KeyCode::Down);
            home.shown(5);
        }
        assert_eq!(home.keys("y"), [true]);
    }

    #[test]
    fn on_a_screen_that_is_too_small_no_key_answers() {
        let mut home = Home::new("G0");
        assert_eq!(home.shown(0), Vec::<String>::new());
        assert!(home.view.is_too_small());
        assert_eq!(home.keys("nyud"), [false; 4]);
        home.shown(20);
        assert_eq!(home.keys("n"), [true]);
    }

    #[test]
    fn an_unticked_line_shows_no() {
        let mut home = Home::new("G0");
        home.keys("nnnn");
        home.press(KeyCode::Enter);
        home.keys(" ");
        home.press(KeyCode::Esc);
        home.keys(" ");
        assert!(home.shown(40).join("\n").contains("> no  Cut, open sore"));
    }

    #[test]
    fn the_line_at_the_cursor_stays_in_sight() {
        let mut home = Home::new("G3");
        home.keys("nnnn");
        home.press(KeyCode::Enter);
        for _ in 0..6 {
            let lines = home.shown(5);
            assert!(lines.len() <= 5 && lines.iter().any(|line| line.starts_with('>')), "{lines:?}");
            home.press(KeyCode::Down);
        }
    }
}
