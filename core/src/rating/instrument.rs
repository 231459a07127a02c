use serde::{Deserialize, Serialize};

use crate::error::{InstepError, Result};
use crate::session::vocabulary;

vocabulary! {
    /// What is asked about.
    RatingItem {
        /// How comfortable the feet feel right now.
        Comfort = "comfort",
        /// How much the feet hurt right now.
        Pain = "pain",
        /// How the last night's sleep was.
        Sleep = "sleep",
    }
}

vocabulary! {
    /// Before or after a session.
    RatingPhase {
        /// Before.
        Before = "before",
        /// After.
        After = "after",
    }
}

vocabulary! {
    /// Whether a question was answered. No rating at all is a third thing: missing.
    Answered {
        /// With a value.
        Answered = "answered",
        /// Passed over on purpose. Never counts as 0.
        Skipped = "skipped",
    }
}

vocabulary! {
    /// Which end of a scale is the good one. It is part of the instrument; no value is ever turned round.
    ScaleDirection {
        /// High is good.
        HigherBetter = "higher_better",
        /// High is bad.
        HigherWorse = "higher_worse",
    }
}

vocabulary! {
    /// Which time a question is about.
    Recall {
        /// This moment.
        RightNow = "right_now",
        /// The last night.
        LastNight = "last_night",
    }
}

vocabulary! {
    /// A question with its scale. Changed wording is a new version and a new series.
    ///
    /// Our own items are called that: they are not validated scales. Pain is the 11-point numerical rating scale
    /// recommended by consensus (Dworkin 2005, as reviewed in doi 10.1186/s41687-018-0053-6).
    Instrument {
        /// 0 extremely uncomfortable … 10 completely comfortable, right now. Our own item.
        FootComfort0To10 = "foot_comfort_0_10",
        /// 1 very poor … 5 very good. Our own item, for large text.
        FootComfort5 = "foot_comfort_5",
        /// 0 no pain … 10 pain as bad as you can imagine, right now.
        FootPainNrs11 = "foot_pain_nrs11",
        /// 0 terrible … 10 excellent, last night. Our own item.
        SleepLastNight0To10 = "sleep_quality_last_night_0_10",
        /// 1 very poor … 5 very good. Our own item, for large text.
        SleepLastNight5 = "sleep_quality_last_night_5",
    }
}

impl Instrument {
    /// The instrument that asks about `item`, on the usual scale or in five steps.
    pub fn of(item: RatingItem, five_steps: bool) -> Result<Self> {
        use crate::error::InvalidWhy::NotTogether;
        match (item, five_steps) {
            (RatingItem::Comfort, false) => Ok(Self::FootComfort0To10),
            (RatingItem::Comfort, true) => Ok(Self::FootComfort5),
            (RatingItem::Pain, false) => Ok(Self::FootPainNrs11),
            (RatingItem::Pain, true) => Err(InstepError::invalid("five_steps", NotTogether)),
            (RatingItem::Sleep, false) => Ok(Self::SleepLastNight0To10),
            (RatingItem::Sleep, true) => Ok(Self::SleepLastNight5),
        }
    }

    /// What it asks about.
    pub const fn item(self) -> RatingItem {
        match self {
            Self::FootComfort0To10 | Self::FootComfort5 => RatingItem::Comfort,
            Self::FootPainNrs11 => RatingItem::Pain,
            Self::SleepLastNight0To10 | Self::SleepLastNight5 => RatingItem::Sleep,
        }
    }

    /// Which end is the good one.
    pub const fn direction(self) -> ScaleDirection {
        match self.item() {
            RatingItem::Comfort | RatingItem::Sleep => ScaleDirection::HigherBetter,
            RatingItem::Pain => ScaleDirection::HigherWorse,
        }
    }

    /// Which time it is about.
    pub const fn recall(self) -> Recall {
        match self.item() {
            RatingItem::Comfort | RatingItem::Pain => Recall::RightNow,
            RatingItem::Sleep => Recall::LastNight,
        }
    }

    /// True for our own items, which nobody has validated. The pain scale is a general one.
    pub const fn own(self) -> bool {
        !matches!(self, Self::FootPainNrs11)
    }

    /// Lowest and highest value, both included.
    pub const fn range(self) -> (i32, i32) {
        match self {
            Self::FootComfort5 | Self::SleepLastNight5 => (1, 5),
            _ => (0, 10),
        }
    }

    /// The version of its wording that is asked today.
    pub const fn version(self) -> i32 {
        1
    }

    /// Fails with `Invalid` when the value is off the scale.
    pub fn check(self, value: i32) -> Result<i32> {
        let (low, high) = self.range();
        if (low..=high).contains(&value) {
            Ok(value)
        } else {
            Err(InstepError::out_of_range("value", i64::from(low), i64::from(high)))
        }
    }
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A value on the instrument's scale.
    Value {
        /// 0 to 10, or 1 to 5 in five steps.
        value: i32,
    },
    /// Passed over on purpose.
    Skipped,
}
