//! The safety check in words: pages, lines, the urgent card, and everything read back.

use super::{
    PlaceChoice, ReadBackLine, SafetyCheck, SafetyChoice, SafetyForm, SafetyLine, SafetyQuestion,
    SafetyReadBack, UrgentCard, View,
};
use crate::safety::{
    Answers, Asked, BeforeStart, CheckItem, CheckPage, Flag, PLACES, Reply, SafetyAnswer, SafetyChange,
    SafetyItem, SafetyPage, SafetyStep, follow_ups, next_step, place_of, stops_at_once,
};
use crate::session::Receiver;
use crate::words::{Arg, Words};

/// What a safety check is drawn from.
pub(super) struct CheckInput<'a> {
    pub pages: &'a [CheckPage],
    pub answers: &'a Answers,
    pub receiver: Receiver,
    /// Another pair of hands massages.
    pub partner: bool,
    /// Pages that are gone through since Start was opened.
    pub asked: &'a [SafetyPage],
    pub before: BeforeStart,
    pub changes: Vec<SafetyChange>,
}

impl View<'_> {
    /// A line in words.
    pub(super) fn question(&self, item: SafetyItem, receiver: Receiver) -> SafetyQuestion {
        let SafetyItem { flag, sign } = item;
        let page = flag.page().unwrap_or(SafetyPage::Later);
        let key = item.key();
        SafetyQuestion {
            flag,
            sign,
            page,
            item: self.words.text(&format!("{key}.item"), &[]),
            text: for_receiver(self.words, &key, receiver, &[]),
            options: flag.options(),
            per_foot: flag.per_foot(),
            zoned: flag.zoned(),
            ask_sure: flag.asks_sure(),
            clearable: flag.clearable(),
        }
    }

    /// A line with its answers, in words.
    pub(super) fn safety_line(&self, item: &CheckItem, receiver: Receiver) -> SafetyLine {
        // A no for one foot goes without saying beside a yes for the other.
        let named = |a: &&SafetyAnswer| a.reply != Reply::No || item.answers.len() == 1;
        let texts: Vec<String> = item.answers.iter().filter(named).map(|a| self.answer_text(a)).collect();
        let choice = |choice: crate::safety::FollowUp| SafetyChoice {
            kind: choice.kind,
            text: self.words.text(&choice.key, &[]),
            chosen: choice.chosen,
            answers: choice.answers,
        };
        SafetyLine {
            question: self.question(item.item, receiver),
            ticked: item.is_ticked(),
            choices: follow_ups(item, self.today).into_iter().map(choice).collect(),
            is_open: item.asked == Asked::Open,
            answers: item.answers.clone(),
            answer_text: self.words.list(&texts),
        }
    }

    /// An answer in words: "Yes: left foot, the heel pad".
    pub(super) fn answer_text(&self, answer: &SafetyAnswer) -> String {
        let reply = self.words.text(&format!("safety-answer-{}", answer.reply.code()), &[]);
        let place = self.answer_place(answer);
        if place.is_empty() {
            return reply;
        }
        self.words.text("safety-answer-where", &[("title", Arg::Text(&reply)), ("part", Arg::Text(&place))])
    }

    /// Foot, place and day of an answer, in words.
    fn answer_place(&self, answer: &SafetyAnswer) -> String {
        let mut parts = Vec::new();
        if let Some(foot) = answer.foot {
            parts.push(self.words.text(&format!("side-{}", foot.code()), &[]));
        }
        match place_of(&answer.zones) {
            Some(place) => parts.push(self.words.text(place.key, &[])),
            None => parts.extend(
                answer.zones.iter().map(|z| self.words.text(&format!("zone-{}", z.replace('_', "-")), &[])),
            ),
        }
        if let Some(day) = answer.cleared_on {
            parts.push(self.words.day(day, self.today));
        }
        parts.join(", ")
    }

    /// The whole check.
    pub(super) fn safety_check(&self, input: CheckInput<'_>) -> SafetyCheck {
        let next = next_step(input.pages, input.answers, input.before, self.today);
        let next_page = input.pages.iter().position(CheckPage::is_open);
        let asked = input.pages.iter().filter(|page| input.asked.contains(&page.page));
        let questions: usize = asked.map(|page| page.items.len()).sum();
        let intro = [("n", Arg::Count(i64::try_from(questions).unwrap_or(i64::MAX)))];
        SafetyCheck {
            next,
            next_page: next_page.filter(|_| next == SafetyStep::Page).and_then(|at| i32::try_from(at).ok()),
            intro: if questions == 0 {
                String::new()
            } else {
                for_receiver(self.words, "safety-intro", input.receiver, &intro)
            },
            giver_text: input.partner.then(|| self.words.text("safety-giver-hands", &[])),
            pages: input.pages.iter().map(|page| self.safety_form(page, &input)).collect(),
            urgent: (next == SafetyStep::Urgent).then(|| self.urgent_card(&input)).flatten(),
            read_back: self.safety_read_back(&input, next),
            places: self.places(),
            stops: stops_at_once(input.answers, self.today).is_some(),
            changes: input.changes,
        }
    }

    /// Places to choose from.
    pub(super) fn places(&self) -> Vec<PlaceChoice> {
        let place = |place: &crate::safety::Place| PlaceChoice {
            text: self.words.text(place.key, &[]),
            zones: place.zones.iter().map(|zone| (*zone).to_owned()).collect(),
        };
        PLACES.iter().map(place).collect()
    }

    fn safety_form(&self, page: &CheckPage, input: &CheckInput<'_>) -> SafetyForm {
        let key = format!("safety-page-{}", page.page.code());
        let title = for_receiver(self.words, &key, input.receiver, &[]);
        let head = for_receiver(self.words, &format!("{key}-head"), input.receiver, &[]);
        let one_by_one = page.page.one_by_one();
        let open = page.items.iter().filter(|item| item.asked == Asked::Open).count();
        let answered = page.items.len().saturating_sub(open);
        let n = [("n", Arg::Count(i64::try_from(open).unwrap_or(i64::MAX)))];
        let lines = [("n", Arg::Count(i64::try_from(page.items.len()).unwrap_or(i64::MAX)))];
        let none = if answered == 0 { "safety-none" } else { "safety-none-other" };
        SafetyForm {
            page: page.page,
            spoken: format!("{title}. {head}"),
            title,
            head,
            one_by_one,
            asked: input.asked.contains(&page.page),
            complete: open == 0,
            lines: page.items.iter().map(|item| self.safety_line(item, input.receiver)).collect(),
            none_text: (open > 0 && !one_by_one).then(|| self.words.text(none, &n)),
            declined_text: self.words.text("safety-answer-declined", &[]),
            missing_text: (open > 0).then(|| match one_by_one {
                true => self.words.text("safety-missing-each", &lines),
                false => self.words.text("safety-missing-ticks", &[]),
            }),
        }
    }

    fn urgent_card(&self, input: &CheckInput<'_>) -> Option<UrgentCard> {
        let acute = |item: &&CheckItem| {
            let named = |a: &SafetyAnswer| matches!(a.reply, Reply::Yes | Reply::Unsure);
            item.item.flag == Flag::AcuteLegSign && item.answers.iter().any(named)
        };
        let item = input.pages.iter().flat_map(|page| &page.items).find(acute)?;
        let line = self.safety_line(item, input.receiver);
        let title = self.words.text("safety-flag-acute_leg_sign.block-all", &[]);
        let until = ["safety-urgent-still", "safety-urgent-company"]
            .map(|key| for_receiver(self.words, key, input.receiver, &[]));
        let said = [("title", Arg::Text(line.question.item.as_str()))];
        let sign_text = self.words.text("safety-urgent-sign", &said);
        let spoken = [title.clone(), sign_text.clone()].into_iter().chain(until.clone()).collect::<Vec<_>>();
        Some(UrgentCard {
            title,
            sign_text,
            until: until.to_vec(),
            call_text: self.words.text("safety-urgent-call", &[]),
            mistake_text: self.words.text("safety-urgent-mistake", &[]),
            line,
            spoken: spoken.join(" "),
        })
    }

    fn safety_read_back(&self, input: &CheckInput<'_>, next: SafetyStep) -> SafetyReadBack {
        let again = next == SafetyStep::StillRight;
        let (mut answers, mut no, mut open) = (Vec::new(), Vec::new(), Vec::new());
        for item in input.pages.iter().flat_map(|page| &page.items) {
            let line = |text: String, change| ReadBackLine {
                flag: item.item.flag,
                sign: item.item.sign,
                page: item.item.flag.page().unwrap_or(SafetyPage::Later),
                text,
                change,
            };
            let about = self.words.text(&format!("{}.item", item.item.key()), &[]);
            if item.answers.is_empty() {
                open.push(line(about.clone(), None));
            }
            for answer in &item.answers {
                match answer.reply {
                    // A no for one foot beside a yes for the other is told with the yes.
                    Reply::No if item.answers.len() > 1 => {}
                    Reply::No => no.push(line(about.clone(), None)),
                    Reply::Declined => open.push(line(about.clone(), None)),
                    Reply::Yes | Reply::Unsure | Reply::Cleared => {
                        answers.push(line(self.read_back_text(&about, answer), self.what_changes(answer)));
                    }
                }
            }
        }
        let title = |key: &str| self.words.text(key, &[]);
        let mut read_back = SafetyReadBack {
            title: title(if again { "safety-still-right" } else { "safety-told" }),
            answers,
            no_title: title("safety-told-no"),
            no,
            left_open_title: title("safety-told-open"),
            left_open: open,
            confirm_text: title(if again { "safety-still-right-yes" } else { "safety-told-yes" }),
            change_text: title("safety-told-change"),
            spoken: String::new(),
        };
        read_back.spoken = spoken(&read_back);
        read_back
    }

    /// The line and what was said to it: "Diabetes", "Cut, open sore, burn, pus, rash, infection: left foot", "Diabetes: not
    /// sure".
    fn read_back_text(&self, about: &str, answer: &SafetyAnswer) -> String {
        let mut parts = Vec::new();
        if answer.reply != Reply::Yes {
            parts
                .push(self.words.text(&format!("safety-answer-{}", answer.reply.code()), &[]).to_lowercase());
        }
        parts.extend(Some(self.answer_place(answer)).filter(|place| !place.is_empty()));
        if parts.is_empty() {
            return about.to_owned();
        }
        let part = parts.join(", ");
        self.words.text("safety-answer-where", &[("title", Arg::Text(about)), ("part", Arg::Text(&part))])
    }

    /// What an answer changes by itself, in a sentence.
    fn what_changes(&self, answer: &SafetyAnswer) -> Option<String> {
        let key = format!("safety-flag-{}.changes", answer.flag.code());
        // Where nobody knows the place, the foot is left out as for an unsure.
        let nowhere = answer.flag.zoned() && answer.zones.is_empty();
        let own = match answer.reply {
            // A doctor's yes may leave nothing to change.
            Reply::Cleared => {
                let key = format!("{key}-cleared");
                return self.words.has(&key).then(|| self.words.text(&key, &[]));
            }
            Reply::Unsure => Some(format!("{key}-unsure")),
            Reply::Yes if nowhere => Some(format!("{key}-unsure")),
            Reply::Yes => None,
            Reply::No | Reply::Declined => return None,
        };
        let key = own.filter(|key| self.words.has(key)).unwrap_or(key);
        self.words.has(&key).then(|| self.words.text(&key, &[]))
    }
}

/// Words that speak to the person, or of somebody else where there are others for that.
fn for_receiver(words: &Words, key: &str, receiver: Receiver, args: &[(&str, Arg<'_>)]) -> String {
    let theirs = format!("{key}.theirs");
    let of_them = receiver == Receiver::SomeoneElse && words.has(&theirs);
    words.text(if of_them { &theirs } else { key }, args)
}

fn spoken(read_back: &SafetyReadBack) -> String {
    let mut lines = vec![read_back.title.clone()];
    for answer in &read_back.answers {
        lines.push(answer.text.clone());
        lines.extend(answer.change.clone());
    }
    for (title, list) in
        [(&read_back.no_title, &read_back.no), (&read_back.left_open_title, &read_back.left_open)]
    {
        if !list.is_empty() {
            lines.push(title.clone());
            lines.extend(list.iter().map(|line| line.text.clone()));
        }
    }
    lines.iter().map(|line| ended(line)).collect::<Vec<_>>().join(" ")
}

/// A line as a sentence.
fn ended(line: &str) -> String {
    if line.ends_with(['.', '?', '!', ':']) { line.to_owned() } else { format!("{line}.") }
}
