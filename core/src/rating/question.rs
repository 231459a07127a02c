use serde::Serialize;

use super::{Instrument, RatingItem, RatingPhase, Recall, ScaleDirection};
use crate::rating::Answer;
use crate::session::Foot;
use crate::words::{Arg, Words};

/// A question with the words at both ends of its scale.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct Question {
    /// What about.
    pub item: RatingItem,
    /// The instrument's id.
    pub instrument: String,
    /// The version of its wording. Other words are another version and another series.
    pub version: i32,
    /// Which end of the scale is the good one.
    pub direction: ScaleDirection,
    /// Which time it is about.
    pub recall: Recall,
    /// The question.
    pub text: String,
    /// Lowest value.
    pub low: i32,
    /// Highest value.
    pub high: i32,
    /// What the lowest value means.
    pub low_text: String,
    /// What the highest value means.
    pub high_text: String,
    /// Every value to be tapped, from low to high.
    pub targets: Vec<ScaleTarget>,
}

/// A value of a scale, to be tapped.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ScaleTarget {
    /// The value, for the answer.
    pub value: i32,
    /// The value as it is written.
    pub text: String,
    /// The value as it is spoken; at both ends with what it means.
    pub spoken: String,
}

impl Instrument {
    /// The key of its words in the catalogue. Each version of a wording has its own.
    const fn words_key(self) -> &'static str {
        match self {
            Self::FootComfort0To10 => "rating-comfort",
            Self::FootComfort5 => "rating-comfort-five",
            Self::FootPainNrs11 => "rating-pain",
            Self::SleepLastNight0To10 => "rating-sleep",
            Self::SleepLastNight5 => "rating-sleep-five",
        }
    }
}

/// The question of an instrument, in the version that is asked today.
pub fn question(instrument: Instrument, words: &Words) -> Question {
    let key = instrument.words_key();
    let (low, high) = instrument.range();
    let (low_text, high_text) =
        (words.text(&format!("{key}.low"), &[]), words.text(&format!("{key}.high"), &[]));
    let target = |value: i32| {
        let end = if value == low { Some(&low_text) } else { Some(&high_text).filter(|_| value == high) };
        let (n, of) = (Arg::Count(value.into()), Arg::Count(high.into()));
        let spoken = match end {
            Some(end) => {
                words.text("rating-target-end", &[("n", n), ("of", of), ("summary", Arg::Text(end))])
            }
            None => words.text("rating-target", &[("n", n), ("of", of)]),
        };
        ScaleTarget { value, text: words.number(f64::from(value)), spoken }
    };
    Question {
        item: instrument.item(),
        instrument: instrument.code().to_owned(),
        version: instrument.version(),
        direction: instrument.direction(),
        recall: instrument.recall(),
        text: words.text(key, &[]),
        low,
        high,
        targets: (low..=high).map(target).collect(),
        low_text,
        high_text,
    }
}

/// Names a series in a few words, as [`label`] does. One of the feet without a phase is named "Comfort (other times)":
/// nobody should take it for the scale as a whole.
pub fn series_label(
    instrument: Instrument,
    version: i32,
    phase: Option<RatingPhase>,
    foot: Option<Foot>,
    words: &Words,
) -> String {
    let other = phase.is_none() && instrument.item() != RatingItem::Sleep;
    detailed(instrument, version, phase, foot, other, words)
}

/// What a rating is about, in a few words: "Comfort before", "Pain after (left foot)", "Sleep (five steps)". Without a
/// phase: "Comfort", "Pain", "Sleep".
pub fn label(
    instrument: Instrument,
    version: i32,
    phase: Option<RatingPhase>,
    foot: Option<Foot>,
    words: &Words,
) -> String {
    detailed(instrument, version, phase, foot, false, words)
}

fn detailed(
    instrument: Instrument,
    version: i32,
    phase: Option<RatingPhase>,
    foot: Option<Foot>,
    other_times: bool,
    words: &Words,
) -> String {
    let item = match instrument.item() {
        RatingItem::Comfort => "rating-label-comfort",
        RatingItem::Pain => "rating-label-pain",
        RatingItem::Sleep => "rating-label-sleep",
    };
    let start = match phase.filter(|_| instrument.item() != RatingItem::Sleep) {
        None => words.text(item, &[]),
        Some(RatingPhase::Before) => words.text(&format!("{item}.before"), &[]),
        Some(RatingPhase::After) => words.text(&format!("{item}.after"), &[]),
    };
    let five = matches!(instrument, Instrument::FootComfort5 | Instrument::SleepLastNight5);
    let details = [
        other_times.then_some("rating-detail-other"),
        five.then_some("rating-detail-five"),
        match foot {
            Some(Foot::Left) => Some("rating-detail-left"),
            Some(Foot::Right) => Some("rating-detail-right"),
            Some(Foot::Both) | None => None,
        },
        (version != instrument.version()).then_some("rating-detail-wording"),
    ];
    let details: Vec<String> = details.into_iter().flatten().map(|d| words.text(d, &[])).collect();
    if details.is_empty() {
        return start;
    }
    let detail = details.join(", ");
    words.text("rating-detail", &[("label", Arg::Text(&start)), ("detail", Arg::Text(&detail))])
}

/// A rating in a sentence: "Comfort before: 4 out of 10." or "Sleep: skipped."
pub fn sentence(label: &str, instrument: Instrument, answer: Answer, words: &Words) -> String {
    match answer {
        Answer::Skipped => words.text("rating-skipped", &[("label", Arg::Text(label))]),
        Answer::Value { value } => words.text(
            "rating-value",
            &[
                ("label", Arg::Text(label)),
                ("value", Arg::Count(value.into())),
                ("high", Arg::Count(instrument.range().1.into())),
            ],
        ),
    }
}

/// A pair in words: "rated 4 before and 6 after". Never a difference.
pub fn pair_text(before: i32, after: i32, words: &Words) -> String {
    words.text("rating-pair", &[("before", Arg::Count(before.into())), ("after", Arg::Count(after.into()))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn en() -> Words {
        Words::new("en", None, false)
    }

    /// The wording is part of the instrument: with other words the answers are another series. Whoever changes a
    /// line here raises the instrument's version and keeps the old words under the old one.
    #[test]
    fn version_1_asks_exactly_this() {
        let asked: Vec<_> = Instrument::ALL
            .iter()
            .map(|i| {
                let q = question(*i, &en());
                (i.version(), format!("{} {} {} … {} {}", q.text, q.low, q.low_text, q.high, q.high_text))
            })
            .collect();
        let expected = [
            "How comfortable do your feet feel right now? 0 extremely uncomfortable … 10 completely comfortable",
            "How is the comfort of your feet right now? 1 very poor … 5 very good",
            "How much do your feet hurt right now? 0 no pain … 10 pain as bad as you can imagine",
            "How was your sleep last night? 0 terrible … 10 excellent",
            "How was your sleep last night? 1 very poor … 5 very good",
        ];
        assert_eq!(asked, expected.map(|e| (1, e.to_owned())));
    }

    #[test]
    fn labels_name_what_sets_a_series_apart() {
        use Instrument::{FootComfort0To10, FootComfort5, FootPainNrs11, SleepLastNight5};
        let (before, after) = (Some(RatingPhase::Before), Some(RatingPhase::After));
        for (expected, said) in [
            ("Comfort before", label(FootComfort0To10, 1, before, None, &en())),
            ("Comfort", label(FootComfort0To10, 1, None, None, &en())),
            ("Pain after (left foot)", label(FootPainNrs11, 1, after, Some(Foot::Left), &en())),
            ("Pain after", label(FootPainNrs11, 1, after, Some(Foot::Both), &en())),
            ("Sleep (five steps)", label(SleepLastNight5, 1, before, None, &en())),
            (
                "Comfort after (five steps, right foot, another wording)",
                label(FootComfort5, 0, after, Some(Foot::Right), &en()),
            ),
            ("Pain (other times, left foot)", series_label(FootPainNrs11, 1, None, Some(Foot::Left), &en())),
            ("Comfort before", series_label(FootComfort0To10, 1, before, None, &en())),
            ("Sleep (five steps)", series_label(SleepLastNight5, 1, None, None, &en())),
        ] {
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn a_skipped_question_has_no_number() {
        let comfort = Instrument::FootComfort0To10;
        assert_eq!(
            sentence("Comfort before", comfort, Answer::Value { value: 4 }, &en()),
            "Comfort before: 4 out of 10."
        );
        let skipped = sentence("Comfort before", comfort, Answer::Skipped, &en());
        assert_eq!(skipped, "Comfort before: skipped.");
        assert_eq!(pair_text(4, 6, &en()), "rated 4 before and 6 after");
    }
}
