use instep_content::packed::{PackedDose, PackedPer};

use super::wording::Wording;
use super::{Evidence, Goal, GoalText, GuideHead, Step, StepKind};
use crate::session::Posture;
use crate::words::{Arg, Words};

impl GuideHead {
    /// Its name, as it is written.
    pub fn title(&self, words: &Words) -> String {
        self.title_under(&Wording::default(), words)
    }

    /// Its name tonight.
    pub(super) fn title_under(&self, wording: &Wording, words: &Words) -> String {
        wording.text(&format!("{}.title", self.text), words)
    }

    /// What it is, in a sentence or two, as it is written.
    pub fn summary(&self, words: &Words) -> String {
        self.summary_under(&Wording::default(), words)
    }

    /// What it is tonight.
    pub(super) fn summary_under(&self, wording: &Wording, words: &Words) -> String {
        wording.text(&format!("{}.summary", self.text), words)
    }

    /// Its name, length, summary and evidence, as they are spoken.
    pub fn spoken(&self, title: &str, summary: &str, seconds: i32, words: &Words) -> String {
        words.spoken(
            "guide-card",
            &[
                ("title", Arg::Text(title)),
                ("length", Arg::Text(&words.spoken_minutes(seconds))),
                ("summary", Arg::Text(summary)),
                ("evidence", Arg::Text(&self.evidence_text(words))),
            ],
        )
    }

    /// How well what it offers is supported, in words. A guide without good evidence claims nothing, and says so.
    pub fn evidence_text(&self, words: &Words) -> String {
        match self.evidence {
            Evidence::Unproven => words.text("evidence-guide-unproven", &[]),
            evidence => evidence.text(words),
        }
    }

    /// What must be shown with it; none where nothing must. May be the same as its evidence in words.
    pub fn label(&self, words: &Words) -> Option<String> {
        match self.evidence {
            Evidence::Unproven => Some(self.evidence_text(words)),
            evidence => evidence.label(words),
        }
    }

    /// What the evidence is for.
    pub fn evidence_note(&self, words: &Words) -> String {
        words.text(&self.evidence_note, &[])
    }
}

impl Step {
    /// Its name, as it is written.
    pub fn title(&self, words: &Words) -> String {
        Wording::default().text(&self.title, words)
    }

    /// What to do, as it is written, in each posture in which it can be done.
    pub fn how(&self, words: &Words) -> Vec<(Posture, String)> {
        self.texts.iter().map(|t| (t.posture, Wording::default().text(&t.body, words))).collect()
    }

    /// Whether it is done with a piece of equipment.
    pub(super) fn asks_for(&self, code: &str) -> bool {
        match code {
            "basin" => self.kind == StepKind::Soak,
            "music" => self.technique == "P9",
            "pillow" => self.technique == "P13",
            "massage_oil" | "essential_oil" | "cream" | "home_made_cream" => {
                matches!(self.technique.as_str(), "P10" | "P11" | "T312")
                    || self.tool.as_deref().is_some_and(|tool| tool == code || tool == "cream")
            }
            code => self.tool.as_deref() == Some(code),
        }
    }

    /// Pressure as it feels; none where nothing is pressed.
    pub fn pressure_text(&self, words: &Words) -> Option<String> {
        let felt = |n: i32| words.text(&format!("pressure-{n}"), &[]);
        let (from, to) = (self.pressure_from?, self.pressure_to?);
        if from == to {
            return Some(felt(from));
        }
        let (from, to) = (felt(from), felt(to));
        let args = [("from", Arg::Text(&from)), ("to", Arg::Text(&to))];
        Some(words.text("library-pressure-changes", &args))
    }

    /// How much of it: the usual amount, and between which ends it may lie.
    pub fn amount_text(&self, words: &Words) -> String {
        let seconds = |n: i32| {
            let minutes = n >= LEAST_IN_MINUTES && n % 60 == 0;
            if minutes { words.minutes(n) } else { count(words, "library-amount-seconds", n) }
        };
        let times = |n: i32| count(words, "library-amount-times", n);
        let (each, phrase): (_, &dyn Fn(i32) -> String) = match self.dose {
            PackedDose::UntilUserDone { .. } => return words.text("library-amount-free", &[]),
            PackedDose::Duration { .. } => ("none", &seconds),
            PackedDose::Hold { points, .. } => (if points > 1 { "place" } else { "none" }, &seconds),
            PackedDose::Reps { per, times: many, .. } => (each(per, many), &times),
        };
        let (least, usual, most) = self.dose.amounts();
        let [least_text, usual_text, most_text] = [least, usual, most].map(phrase);
        let args = [
            ("usual", Arg::Text(&usual_text)),
            ("lowest", Arg::Text(&least_text)),
            ("highest", Arg::Text(&most_text)),
            ("each", Arg::Text(each)),
        ];
        words.text(if least == most { "library-amount-fixed" } else { "library-amount" }, &args)
    }
}

/// Fewest seconds that are told in minutes.
const LEAST_IN_MINUTES: i32 = 120;

/// Length of a step in words.
pub(super) fn length_text(dose: PackedDose, seconds: i32, words: &Words) -> String {
    match dose {
        PackedDose::UntilUserDone { .. } => words.text("library-amount-free", &[]),
        _ if seconds >= LEAST_IN_MINUTES => words.minutes(seconds),
        _ => count(words, "library-amount-seconds", seconds),
    }
}

/// What an amount of repetitions is for: each way, each place, or neither.
const fn each(per: PackedPer, times: i32) -> &'static str {
    match per {
        PackedPer::Direction if times > 1 => "way",
        PackedPer::Zone if times > 1 => "place",
        _ => "none",
    }
}

/// How often a movement is done, in words; empty where it is not counted.
pub(super) fn reps_text(dose: PackedDose, amount: i32, words: &Words) -> String {
    let PackedDose::Reps { per, times, .. } = dose else { return String::new() };
    let usual = count(words, "library-amount-times", amount);
    words.text("guide-reps", &[("usual", Arg::Text(&usual)), ("each", Arg::Text(each(per, times)))])
}

fn count(words: &Words, key: &str, n: i32) -> String {
    words.text(key, &[("n", Arg::Count(n.into()))])
}

impl Evidence {
    /// In words.
    pub fn text(self, words: &Words) -> String {
        words.text(&format!("evidence-{}", self.code()), &[])
    }

    /// What must be shown wherever something with this evidence is shown; none where nothing must.
    pub fn label(self, words: &Words) -> Option<String> {
        match self {
            Self::Supported | Self::Limited => None,
            Self::Traditional => Some(words.text("label-traditional", &[])),
            Self::Unproven => Some(words.text("label-unproven", &[])),
        }
    }
}

impl Goal {
    /// In words.
    pub fn text(self, words: &Words) -> String {
        words.text(&format!("goal-{}", self.code()), &[])
    }

    /// The goal with its text.
    pub fn with_text(self, words: &Words) -> GoalText {
        GoalText { value: self, text: self.text(words) }
    }
}

/// Equipment in words, with what any household has at hand: `a basin, a towel and slippers`; says so when nothing is
/// needed.
pub(super) fn equipment_text(
    codes: &[String],
    at_hand: &[String],
    wording: &Wording,
    words: &Words,
) -> String {
    let mut names: Vec<String> = Vec::new();
    for code in codes.iter().chain(at_hand) {
        let name = wording.text(&format!("equipment-{code}"), words);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() { words.text("equipment-none", &[]) } else { words.list(&names) }
}

/// The text of a step or a guide by its key, as it is written: for both feet, with nothing left out.
pub fn as_written(key: &str, words: &Words) -> String {
    Wording::default().text(key, words)
}

/// What is said before every massage, a sentence an item: the disclaimer, and when to stop.
pub fn notes(words: &Words) -> Vec<String> {
    vec![
        words.text("disclaimer-purpose", &[]),
        words.text("disclaimer-limits", &[]),
        words.text("disclaimer-ask", &[]),
        words.text("stop-pain", &[]),
        words.text("stop-colour", &[]),
        words.text("stop-dizzy", &[]),
        words.text("urgent-chest", &[]),
        words.text("urgent-leg", &[]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words::new("en", None, false)
    }

    #[test]
    fn the_fixed_texts_are_said_as_they_were_agreed() {
        assert_eq!(
            notes(&words())[..3].join(" "),
            "This app supports relaxation and everyday foot care. It does not diagnose, treat or prevent any \
             illness and does not replace a health professional. If you are pregnant or have a health condition, \
             ask first."
        );
        assert_eq!(
            Evidence::Traditional.label(&words()).unwrap(),
            "Traditional idea. Reviews have not found convincing evidence that pressing foot zones changes organs \
             or treats illness. Many people still find it pleasant."
        );
        assert_eq!(
            Evidence::ALL.iter().map(|e| e.text(&words())).collect::<Vec<_>>(),
            [
                "Feels good: well supported, short-term",
                "Some evidence, weak",
                "Traditional belief, not shown to work",
                "No good evidence found",
            ]
        );
    }

    #[test]
    fn what_is_traditional_or_unproven_has_a_label() {
        let labelled: Vec<_> = Evidence::ALL.iter().filter(|e| e.label(&words()).is_some()).collect();
        assert_eq!(labelled, [&Evidence::Traditional, &Evidence::Unproven]);
    }

    #[test]
    fn a_guide_that_claims_nothing_says_so_once() {
        let library = crate::guide::Library::shipped().unwrap();
        let unproven: Vec<_> =
            library.heads().iter().filter(|head| head.evidence == Evidence::Unproven).collect();
        assert_eq!(unproven.iter().map(|head| head.id.as_str()).collect::<Vec<_>>(), ["G8"]);
        for head in library.heads() {
            let claims_nothing = head.evidence == Evidence::Unproven;
            let text = head.evidence_text(&words());
            assert_eq!(text == "Feels good, no more shown", claims_nothing, "{}", head.id);
            assert_eq!(head.label(&words()).as_deref() == Some(&text), claims_nothing, "{}", head.id);
            let spoken = head.spoken(&head.title(&words()), &head.summary(&words()), 300, &words());
            assert!(spoken.ends_with(&format!(" {text}.")), "{}", head.id);
        }
    }

    #[test]
    fn every_goal_and_every_piece_of_equipment_has_words() {
        for goal in Goal::ALL {
            assert!(!goal.text(&words()).starts_with("goal-"));
        }
        let text = |codes: &[&str], at_hand: &[&str]| {
            let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
            equipment_text(&owned(codes), &owned(at_hand), &Wording::default(), &words())
        };
        let vocabulary = instep_content::vocabulary::EQUIPMENT.iter();
        for code in vocabulary.chain(instep_content::vocabulary::AT_HAND) {
            assert!(!text(&[code], &[]).starts_with("equipment-"), "{code}");
        }
        assert_eq!(text(&["basin", "towel"], &["towel", "slippers"]), "a basin, a towel and slippers");
        assert_eq!(
            (text(&[], &["towel"]).as_str(), text(&[], &[]).as_str()),
            ("a towel", "Nothing special needed")
        );
    }
}
