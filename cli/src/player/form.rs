//! The safety questions in a terminal: a page at a time, each answered with one key.

use crossterm::event::KeyCode;
use instep::SafetyQuestion;
use instep::safety::{Flag, Reply, SafetyAnswer};
use instep::session::Foot;

use crate::output::wrap;

/// The answers given so far, and where the cursor stands.
#[derive(Debug, Default)]
pub struct Form {
    given: Vec<SafetyAnswer>,
    /// The question, counted from 0 over all pages.
    cursor: usize,
}

/// What a key came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Filled {
    /// It goes on.
    Open,
    /// All pages are answered.
    Done(Vec<SafetyAnswer>),
    /// Left without an answer.
    Left,
}

impl Form {
    /// Takes a key. With `first` the questions are asked for the first time, and Enter says no to what is left of the
    /// page; else it sends what was given and nothing more.
    pub fn press(&mut self, key: KeyCode, questions: &[SafetyQuestion], first: bool) -> Filled {
        let Some(question) = questions.get(self.cursor) else { return Filled::Left };
        match key {
            KeyCode::Up => self.up(questions),
            KeyCode::Down => self.down(questions),
            KeyCode::Esc => return Filled::Left,
            KeyCode::Enter if first => {
                let page = question.page;
                for question in questions.iter().filter(|q| q.page == page) {
                    if self.answer(question.flag).is_none() {
                        self.give(question.flag, Reply::No, None);
                    }
                }
                match questions.iter().position(|q| self.answer(q.flag).is_none()) {
                    Some(next) => self.cursor = next,
                    None => return Filled::Done(std::mem::take(&mut self.given)),
                }
            }
            KeyCode::Enter if self.given.is_empty() => return Filled::Left,
            KeyCode::Enter => return Filled::Done(std::mem::take(&mut self.given)),
            KeyCode::Char(letter) => {
                let (reply, foot) = match letter.to_ascii_lowercase() {
                    'y' => (Reply::Yes, None),
                    'l' if question.per_foot => (Reply::Yes, Some(Foot::Left)),
                    'r' if question.per_foot => (Reply::Yes, Some(Foot::Right)),
                    'n' => (Reply::No, None),
                    'u' => (Reply::Unsure, None),
                    'd' => (Reply::Declined, None),
                    'c' if question.clearable => (Reply::Cleared, None),
                    _ => return Filled::Open,
                };
                self.give(question.flag, reply, foot);
                self.down(questions);
            }
            _ => {}
        }
        Filled::Open
    }

    /// The page of the cursor, with a mark at each question, in at most this many rows.
    pub fn lines(&self, questions: &[SafetyQuestion], width: usize, rows: usize) -> Vec<String> {
        let Some(current) = questions.get(self.cursor) else { return Vec::new() };
        let (mut lines, mut at) = (Vec::new(), 0..0);
        for (n, question) in questions.iter().enumerate().filter(|(_, q)| q.page == current.page) {
            let mark = if n == self.cursor { ">" } else { " " };
            let answer = self.answer(question.flag).unwrap_or_default();
            let first = format!("{mark} {answer:<9} ");
            let begin = lines.len();
            lines.extend(wrap(&first, &question.text, width));
            if n == self.cursor {
                at = begin..lines.len();
            }
        }
        // Where the page is longer than the screen, what is asked stays in sight.
        let above = at.end.saturating_sub(rows).min(at.start);
        lines.into_iter().skip(above).take(rows).collect()
    }

    /// The keys for the question at the cursor.
    pub fn keys(&self, questions: &[SafetyQuestion], first: bool) -> String {
        let Some(question) = questions.get(self.cursor) else { return String::new() };
        let mut keys = vec!["y yes"];
        if question.per_foot {
            keys.extend(["l left", "r right"]);
        }
        keys.extend(["n no", "u unsure", "d declined"]);
        if question.clearable {
            keys.push("c cleared");
        }
        keys.extend(["↑ ↓", if first { "enter no to the rest" } else { "enter answer" }]);
        keys.join(" · ")
    }

    fn down(&mut self, questions: &[SafetyQuestion]) {
        self.cursor = self.page(questions).into_iter().find(|n| *n > self.cursor).unwrap_or(self.cursor);
    }

    fn up(&mut self, questions: &[SafetyQuestion]) {
        self.cursor =
            self.page(questions).into_iter().take_while(|n| *n < self.cursor).last().unwrap_or(self.cursor);
    }

    /// The places of the questions on the page of the cursor.
    fn page(&self, questions: &[SafetyQuestion]) -> Vec<usize> {
        let page = questions.get(self.cursor).map(|q| q.page);
        questions.iter().enumerate().filter(|(_, q)| Some(q.page) == page).map(|(n, _)| n).collect()
    }

    /// The answer to a question, for people.
    fn answer(&self, flag: Flag) -> Option<&'static str> {
        let given = self.given.iter().find(|a| a.flag == flag && a.reply == Reply::Yes && a.foot.is_some());
        if let Some(foot) = given.and_then(|a| a.foot) {
            return Some(foot.code());
        }
        self.given.iter().find(|a| a.flag == flag).map(|a| a.reply.code())
    }

    /// A yes for one foot is a no for the other.
    fn give(&mut self, flag: Flag, reply: Reply, foot: Option<Foot>) {
        self.given.retain(|a| a.flag != flag);
        let answer = |foot, reply| SafetyAnswer { flag, foot, zones: Vec::new(), reply, cleared_on: None };
        let other = match foot {
            Some(Foot::Left) => Some(Foot::Right),
            Some(Foot::Right) => Some(Foot::Left),
            Some(Foot::Both) | None => None,
        };
        self.given.push(answer(foot, reply));
        self.given.extend(other.map(|other| answer(Some(other), Reply::No)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use instep::safety::SafetyPage;

    fn question(flag: Flag) -> SafetyQuestion {
        SafetyQuestion {
            flag,
            page: flag.page(),
            text: format!("Is it {}?", flag.code()),
            per_foot: flag.per_foot(),
            zoned: flag.zoned(),
            clearable: flag.clearable(),
        }
    }

    fn questions() -> Vec<SafetyQuestion> {
        [Flag::DvtNow, Flag::AcuteLegSign, Flag::Injury, Flag::Diabetes].map(question).to_vec()
    }

    #[test]
    fn enter_says_no_to_the_rest_of_each_page_and_the_last_page_sends() {
        let questions = questions();
        assert_ne!(questions[0].page, SafetyPage::Signs);
        let mut form = Form::default();
        assert_eq!(form.press(KeyCode::Char('c'), &questions, true), Filled::Open);
        assert_eq!(form.press(KeyCode::Enter, &questions, true), Filled::Open);
        // The other page: an injury on the left foot.
        assert_eq!(form.press(KeyCode::Down, &questions, true), Filled::Open);
        assert_eq!(form.press(KeyCode::Char('l'), &questions, true), Filled::Open);
        let Filled::Done(answers) = form.press(KeyCode::Enter, &questions, true) else { panic!("not done") };
        let said: Vec<_> = answers.iter().map(|a| (a.flag, a.foot, a.reply)).collect();
        for answer in [
            (Flag::DvtNow, None, Reply::Cleared),
            (Flag::Diabetes, None, Reply::No),
            (Flag::Injury, Some(Foot::Left), Reply::Yes),
            (Flag::Injury, Some(Foot::Right), Reply::No),
            (Flag::AcuteLegSign, None, Reply::No),
        ] {
            assert!(said.contains(&answer), "{answer:?}: {said:?}");
        }
        assert_eq!(said.len(), 5);
    }

    /// A block must not be lifted by a careless Enter.
    #[test]
    fn asked_again_only_what_was_given_is_sent() {
        let questions = questions();
        let mut form = Form::default();
        assert_eq!(form.press(KeyCode::Enter, &questions, false), Filled::Left);
        form.press(KeyCode::Char('n'), &questions, false);
        let Filled::Done(answers) = form.press(KeyCode::Enter, &questions, false) else { panic!("not done") };
        assert_eq!(answers.len(), 1);
    }

    #[test]
    fn keys_that_do_not_fit_a_question_do_nothing() {
        let questions = vec![question(Flag::VaricoseVeins)];
        let mut form = Form::default();
        for key in ['l', 'r', 'c', 'x'] {
            assert_eq!(form.press(KeyCode::Char(key), &questions, true), Filled::Open);
        }
        assert!(form.given.is_empty());
        assert!(!form.keys(&questions, true).contains("cleared"));
    }

    #[test]
    fn the_question_at_the_cursor_stays_in_sight() {
        let questions: Vec<_> = Flag::ALL
            .iter()
            .copied()
            .filter(|f| f.asked() && f.page() == SafetyPage::Conditions)
            .map(question)
            .collect();
        let mut form = Form::default();
        for _ in 0..questions.len() {
            let lines = form.lines(&questions, 60, 4);
            assert!(lines.len() <= 4 && lines.iter().any(|l| l.starts_with('>')), "{lines:?}");
            form.press(KeyCode::Down, &questions, true);
        }
    }
}
