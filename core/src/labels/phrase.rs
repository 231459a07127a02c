use serde::{Deserialize, Serialize};

use crate::calendar::{CareDay, TimeOfDay, Weekday};
use crate::reminder::days_text;
use crate::words::{Arg, SpokenText, Words};

/// A value that a shell shows by itself, outside every record: in a chooser, in a count, on a page of a flow.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phrase {
    /// A length: `6 min`.
    Minutes {
        /// Whole minutes; below 0 is 0.
        minutes: i32,
    },
    /// A time of day: `21:00`.
    Time {
        /// On the local clock.
        time: TimeOfDay,
    },
    /// A day: `Sat 21 Nov`, with its year where that is needed.
    Day {
        /// The day.
        day: CareDay,
        /// The day it is now, from which it is seen.
        today: CareDay,
    },
    /// Days of the week: `Monday and Thursday`, `every day` for all seven, nothing for none.
    Days {
        /// In any order.
        days: Vec<Weekday>,
    },
    /// A count within a whole: `2 of 5`.
    OutOf {
        /// The count.
        n: i32,
        /// The whole.
        of: i32,
    },
    /// A count of time: `4:05`. Spoken `4 minutes and 5 seconds`.
    Clock {
        /// Whole seconds; below 0 is 0.
        seconds: i32,
    },
    /// A place in a flow: `Step 2 of 3`.
    StepOf {
        /// The step, from 1.
        step: i32,
        /// The number of steps.
        of: i32,
    },
}

impl Phrase {
    /// The phrase in words, shown and spoken.
    pub fn in_words(&self, words: &Words) -> SpokenText {
        SpokenText { text: self.text(words, false), spoken: self.text(&words.aloud(), true) }
    }

    fn text(&self, words: &Words, aloud: bool) -> String {
        match self {
            Self::Minutes { minutes } => words.minutes(minutes.saturating_mul(60)),
            Self::Time { time } => words.time(*time),
            Self::Day { day, today } => words.day(*day, *today),
            Self::Days { days } => days_text(days, words),
            Self::OutOf { n, of } => words.text("phrase-out-of", &[("n", count(*n)), ("of", count(*of))]),
            Self::Clock { seconds } if aloud => words.spoken_seconds(*seconds),
            Self::Clock { seconds } => words.count_of_seconds(*seconds),
            Self::StepOf { step, of } => {
                words.text("phrase-step-of", &[("segment", count(*step)), ("segments", count(*of))])
            }
        }
    }
}

fn count(n: i32) -> Arg<'static> {
    Arg::Count(n.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(tag: &str, phrase: &Phrase) -> [String; 2] {
        let SpokenText { text, spoken } = phrase.in_words(&Words::new(tag, None, false));
        [text, spoken]
    }

    #[test]
    fn phrases_are_shown_and_spoken() {
        let day = |text: &str| text.parse::<CareDay>().unwrap();
        for (phrase, text, spoken) in [
            (Phrase::Minutes { minutes: 6 }, "6 min", "6 minutes"),
            (Phrase::Minutes { minutes: 1 }, "1 min", "1 minute"),
            (Phrase::Minutes { minutes: -4 }, "0 min", "0 minutes"),
            (Phrase::Time { time: "21:05".parse().unwrap() }, "21:05", "9 05 pm"),
            (
                Phrase::Day { day: day("2026-11-21"), today: day("2026-11-16") },
                "Sat 21 Nov",
                "Saturday, 21 November",
            ),
            (
                Phrase::Day { day: day("2025-11-21"), today: day("2026-11-16") },
                "Fri 21 Nov 2025",
                "Friday, 21 November 2025",
            ),
            (
                Phrase::Days { days: vec![Weekday::Thu, Weekday::Mon] },
                "Monday and Thursday",
                "Monday and Thursday",
            ),
            (Phrase::Days { days: Weekday::ALL.to_vec() }, "every day", "every day"),
            (Phrase::Days { days: Vec::new() }, "", ""),
            (Phrase::OutOf { n: 2, of: 5 }, "2 of 5", "2 of 5"),
            (Phrase::Clock { seconds: 245 }, "4:05", "4 minutes and 5 seconds"),
            (Phrase::Clock { seconds: 40 }, "0:40", "40 seconds"),
            (Phrase::Clock { seconds: -1 }, "0:00", "0 seconds"),
            (Phrase::Clock { seconds: 3600 }, "60:00", "60 minutes"),
            (Phrase::StepOf { step: 2, of: 3 }, "Step 2 of 3", "Step 2 of 3"),
        ] {
            assert_eq!(said("en", &phrase), [text, spoken], "{phrase:?}");
        }
    }

    #[test]
    fn phrases_have_the_digits_of_the_language() {
        assert_eq!(said("ar-EG", &Phrase::Clock { seconds: 245 })[0], "٤:٠٥");
        assert_eq!(said("pl", &Phrase::StepOf { step: 2, of: 3 })[0], "Krok 2 z 3");
        assert_eq!(said("ar-EG", &Phrase::OutOf { n: 2, of: 5 })[0], "٢ من ٥");
        let twelve = Words::new("en-US", None, false);
        assert_eq!(Phrase::Time { time: "21:05".parse().unwrap() }.in_words(&twelve).text, "9:05 pm");
    }

    #[test]
    fn the_largest_numbers_do_not_overflow() {
        for phrase in [
            Phrase::Minutes { minutes: i32::MAX },
            Phrase::Clock { seconds: i32::MAX },
            Phrase::Clock { seconds: i32::MIN },
            Phrase::StepOf { step: i32::MIN, of: i32::MAX },
        ] {
            assert!(said("en", &phrase).iter().all(|text| !text.is_empty()), "{phrase:?}");
        }
    }
}
