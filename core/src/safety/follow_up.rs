//! Decides what a ticked line asks next, and which answers each choice gives: the foot, how sure, the place, a doctor's
//! yes.

use serde::{Deserialize, Serialize};

use super::{CheckItem, PLACES, Reply, SafetyAnswer};
use crate::calendar::CareDay;
use crate::session::{Foot, vocabulary};

vocabulary! {
    /// A question behind a tick.
    FollowUpKind {
        /// Which foot. One foot is a no for the other.
        Foot = "foot",
        /// Sure, or not sure.
        Sure = "sure",
        /// The places on the foot; a second tap takes one away.
        Place = "place",
        /// A professional said that massage is fine. Ask once more before it is sent.
        Cleared = "cleared",
    }
}

/// A choice behind a tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// The question it answers.
    pub kind: FollowUpKind,
    /// The key of its words.
    pub key: String,
    /// True while it stands.
    pub chosen: bool,
    /// Answers to give when it is chosen.
    pub answers: Vec<SafetyAnswer>,
}

/// Choices behind the tick of a line, in the order in which they are asked. Empty where it is not ticked.
pub fn follow_ups(item: &CheckItem, today: CareDay) -> Vec<FollowUp> {
    let flag = item.item.flag;
    let Some(reply) = item.ticked().map(|answer| answer.reply).next() else { return Vec::new() };
    let mut choices = Vec::new();
    if flag.per_foot() {
        choices.extend([Foot::Left, Foot::Right, Foot::Both].map(|foot| on_foot(item, foot, reply)));
    }
    if flag.asks_sure() && reply != Reply::Cleared {
        for (key, sure) in [("safety-sure", Reply::Yes), ("safety-answer-unsure", Reply::Unsure)] {
            choices.push(FollowUp {
                kind: FollowUpKind::Sure,
                key: key.to_owned(),
                chosen: reply == sure,
                answers: item.with_reply(sure),
            });
        }
    }
    if flag.zoned() && reply == Reply::Yes {
        choices.extend(PLACES.iter().map(|place| at_place(item, place.key, place.zones)));
    }
    if flag.clearable() && item.answers.iter().any(|answer| answer.reply == Reply::Yes) {
        choices.extend(
            CLEARED.iter().filter_map(|(key, days)| Some(cleared(item, key, today.plus_days(-days).ok()?))),
        );
    }
    choices
}

/// Spans in which a doctor said yes, with the earliest day of each in days before today: a yes lapses rather too early.
const CLEARED: [(&str, i64); 3] =
    [("safety-cleared-month", 30), ("safety-cleared-half-year", 182), ("safety-cleared-year", 364)];

fn cleared(item: &CheckItem, key: &str, day: CareDay) -> FollowUp {
    let cleared = item.with_reply(Reply::Cleared).into_iter();
    FollowUp {
        kind: FollowUpKind::Cleared,
        key: key.to_owned(),
        chosen: false,
        answers: cleared.map(|answer| SafetyAnswer { cleared_on: Some(day), ..answer }).collect(),
    }
}

fn on_foot(item: &CheckItem, foot: Foot, reply: Reply) -> FollowUp {
    let answer = |foot, reply| SafetyAnswer { foot: Some(foot), ..SafetyAnswer::of(item.item, reply) };
    let other = match foot {
        Foot::Left => Some(Foot::Right),
        Foot::Right => Some(Foot::Left),
        Foot::Both => None,
    };
    let mut ticked = item.ticked().filter_map(|answer| answer.foot);
    FollowUp {
        kind: FollowUpKind::Foot,
        key: format!("side-{}", foot.code()),
        chosen: ticked.next() == Some(foot) && ticked.next().is_none(),
        answers: [Some(answer(foot, reply)), other.map(|other| answer(other, Reply::No))]
            .into_iter()
            .flatten()
            .collect(),
    }
}

fn at_place(item: &CheckItem, key: &str, place: &[&str]) -> FollowUp {
    let yes = || item.answers.iter().filter(|answer| answer.reply == Reply::Yes);
    let zones = yes().next().map(|answer| answer.zones.clone()).unwrap_or_default();
    let chosen = place.iter().all(|zone| zones.iter().any(|z| z == zone));
    let mut after: Vec<String> = zones.into_iter().filter(|zone| !place.contains(&zone.as_str())).collect();
    if !chosen {
        after.extend(place.iter().map(|zone| (*zone).to_owned()));
    }
    FollowUp {
        kind: FollowUpKind::Place,
        key: key.to_owned(),
        chosen,
        answers: yes().map(|answer| SafetyAnswer { zones: after.clone(), ..answer.clone() }).collect(),
    }
}

impl CheckItem {
    /// Answers that tick it.
    fn ticked(&self) -> impl Iterator<Item = &SafetyAnswer> {
        self.answers.iter().filter(|a| matches!(a.reply, Reply::Yes | Reply::Unsure | Reply::Cleared))
    }

    /// True while a tick stands.
    pub fn is_ticked(&self) -> bool {
        self.ticked().next().is_some()
    }

    /// The ticked answers with another reply, foot by foot.
    fn with_reply(&self, reply: Reply) -> Vec<SafetyAnswer> {
        let answer =
            |given: &SafetyAnswer| SafetyAnswer { foot: given.foot, ..SafetyAnswer::of(self.item, reply) };
        self.ticked().map(answer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Answers, Flag, check_pages};
    use super::*;
    use crate::safety::SafetyItem;

    fn today() -> CareDay {
        "2026-11-21".parse().unwrap()
    }

    fn line(flag: Flag, answers: &[SafetyAnswer]) -> CheckItem {
        let mut given = Answers::default();
        for (answer, stamp) in answers.iter().zip(1..) {
            answer.check(today()).unwrap();
            given.give(answer, today(), stamp);
        }
        check_pages(&[flag], &given, None, today())[0].items[0].clone()
    }

    fn answer(flag: Flag, reply: Reply) -> SafetyAnswer {
        SafetyAnswer::of(SafetyItem { flag, sign: None }, reply)
    }

    fn of_kind(line: &CheckItem, kind: FollowUpKind) -> Vec<FollowUp> {
        follow_ups(line, today()).into_iter().filter(|choice| choice.kind == kind).collect()
    }

    #[test]
    fn one_foot_is_a_no_for_the_other() {
        let ticked = answer(Flag::Injury, Reply::Yes);
        let feet = of_kind(&line(Flag::Injury, std::slice::from_ref(&ticked)), FollowUpKind::Foot);
        assert_eq!(feet.iter().map(|f| f.chosen).collect::<Vec<_>>(), [false, false, true]);
        let left = feet[0].answers.clone();
        assert_eq!(
            left.iter().map(|a| (a.foot, a.reply)).collect::<Vec<_>>(),
            [(Some(Foot::Left), Reply::Yes), (Some(Foot::Right), Reply::No)]
        );
        let after = line(Flag::Injury, &[vec![ticked], left].concat());
        let feet = of_kind(&after, FollowUpKind::Foot);
        assert_eq!(feet.iter().map(|f| f.chosen).collect::<Vec<_>>(), [true, false, false]);
        assert_eq!(feet[2].answers.len(), 1);
    }

    #[test]
    fn a_place_is_taken_away_by_a_second_tap() {
        let mut given = vec![SafetyAnswer { foot: Some(Foot::Left), ..answer(Flag::SkinMinor, Reply::Yes) }];
        let webs = |given: &[SafetyAnswer]| {
            let places = of_kind(&line(Flag::SkinMinor, given), FollowUpKind::Place);
            places.into_iter().find(|place| place.key == "zones-webs").unwrap()
        };
        let first = webs(&given);
        assert!(
            !first.chosen && first.answers[0].zones.len() == 4 && first.answers[0].foot == Some(Foot::Left)
        );
        given.extend(first.answers);
        let second = webs(&given);
        assert!(second.chosen && second.answers[0].zones.is_empty());
    }

    #[test]
    fn a_doctors_yes_is_offered_behind_a_yes_only() {
        for (reply, offered) in [(Reply::Yes, 3), (Reply::Unsure, 0), (Reply::No, 0), (Reply::Cleared, 0)] {
            let line = line(Flag::DvtNow, &[answer(Flag::DvtNow, reply)]);
            let choices = of_kind(&line, FollowUpKind::Cleared);
            assert_eq!(choices.len(), offered, "{reply:?}");
            let lapsed = |choice: &FollowUp| choice.answers.iter().any(|a| a.check(today()).is_err());
            assert!(!choices.iter().any(lapsed), "{reply:?}: a day that is not possible");
        }
    }

    #[test]
    fn only_where_it_changes_something_else_is_asked_how_sure() {
        for flag in Flag::ALL.iter().copied().filter(|flag| flag.asked() && !flag.has_signs()) {
            let sure = of_kind(&line(flag, &[answer(flag, Reply::Yes)]), FollowUpKind::Sure);
            assert_eq!(!sure.is_empty(), flag.asks_sure(), "{flag:?}");
        }
        let unsure = line(Flag::Neuropathy, &[answer(Flag::Neuropathy, Reply::Unsure)]);
        let chosen = of_kind(&unsure, FollowUpKind::Sure).into_iter().map(|c| c.chosen).collect::<Vec<_>>();
        assert_eq!(chosen, [false, true]);
    }
}
