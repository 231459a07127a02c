use crossterm::event::KeyCode;
use instep::safety::{FollowUpKind, Reply};
use instep::{SafetyCheck, SafetyForm, SafetyLine, StartAnswer};

use super::{CheckView, CheckWish, Follow, answer, choose, clears, send};

impl CheckView {
    pub(super) fn on_page(&mut self, key: KeyCode, check: &SafetyCheck, page: usize) -> Option<CheckWish> {
        let form = check.pages.get(page)?;
        if let Some(follow) = self.follow {
            return self.on_follow_up(key, form.lines.get(self.cursor)?, follow);
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
    pub(super) fn none_of<'a>(&'a self, form: &'a SafetyForm, page: usize) -> Option<(&'a str, bool)> {
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

    pub(super) fn gone_through(&self, check: &SafetyCheck, page: usize) -> bool {
        self.tour || check.pages.get(page).is_some_and(|form| form.asked)
    }

    fn letter(&mut self, letter: char, form: &SafetyForm, page: usize) -> Option<CheckWish> {
        let rest = |reply| Some(CheckWish::Answer(StartAnswer::Rest { page: form.page, reply }));
        if letter == 'd' && !form.complete {
            self.forced = false;
            return rest(Reply::Declined);
        }
        let Some(line) = form.lines.get(self.cursor) else {
            // "None of these" counts only once it was there to be read.
            let none = letter == ' ' && form.none_text.is_some() && self.none_seen;
            if none {
                self.none_given = form.none_text.clone().map(|text| (page, text));
            }
            return none.then(|| rest(Reply::No)).flatten();
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
                if line.ticked {
                    Reply::No
                } else {
                    Reply::Yes
                }
            }
            'f' if line.ticked => {
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
        Some(send(vec![answer(line, reply)]))
    }

    fn on_follow_up(&mut self, key: KeyCode, line: &SafetyLine, follow: Follow) -> Option<CheckWish> {
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
                    let places = line.choices.iter().filter(|choice| choice.kind == FollowUpKind::Place);
                    let to = if key == KeyCode::Up { at.saturating_sub(1) } else { at.saturating_add(1) };
                    self.follow = Some(Follow::Place(to.min(places.count().saturating_sub(1))));
                }
                return None;
            }
            _ => return None,
        };
        match (follow, letter) {
            (Follow::Cleared, '1'..='9') => {
                let at = letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok())?.checked_sub(1)?;
                let wish = choose(line, FollowUpKind::Cleared, at)?;
                self.forced = false;
                self.follow = None;
                Some(wish)
            }
            (Follow::Cleared, 'n') => {
                self.follow = None;
                None
            }
            (Follow::Foot, 'l' | 'r' | 'b') => {
                let asks_sure = line.choices.iter().any(|choice| choice.kind == FollowUpKind::Sure);
                self.follow = asks_sure.then_some(Follow::Sure);
                self.undecided.retain(|flag| *flag != line.question.flag);
                let at = match letter {
                    'l' => 0,
                    'r' => 1,
                    _ => 2,
                };
                choose(line, FollowUpKind::Foot, at)
            }
            (Follow::Sure, 's') => {
                self.follow = line.question.zoned.then_some(Follow::Place(0));
                choose(line, FollowUpKind::Sure, 0)
            }
            (Follow::Sure, 'u') => {
                self.follow = None;
                choose(line, FollowUpKind::Sure, 1)
            }
            (Follow::Place(at), ' ') => choose(line, FollowUpKind::Place, at),
            _ => None,
        }
    }
}

pub(super) const fn first_follow(line: &SafetyLine) -> Option<Follow> {
    if line.question.per_foot {
        Some(Follow::Foot)
    } else if line.question.ask_sure {
        Some(Follow::Sure)
    } else {
        None
    }
}
