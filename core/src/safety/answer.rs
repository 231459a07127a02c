use std::collections::BTreeMap;

use chrono::Months;
use instep_content::vocabulary::{ZONES, is_zone};
use serde::{Deserialize, Serialize};

use super::{Flag, Reply, SafetyPage};
use crate::calendar::CareDay;
use crate::error::{InstepError, InvalidWhy, Result};
use crate::session::{Foot, Side};

/// Months a professional's yes holds.
const CLEARED_MONTHS: u32 = 12;
/// Days after which the questions are asked again.
const ASK_AGAIN_DAYS: i64 = 90;

/// An answer of the safety check.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct SafetyAnswer {
    /// The question.
    pub flag: Flag,
    /// For a question per foot: which; none for both. None for any other question.
    #[uniffi(default)]
    pub foot: Option<Foot>,
    /// For `skin_minor`: codes of the zones, on that foot. Empty otherwise. Without zones a yes counts as unsure.
    #[uniffi(default = [])]
    #[serde(default)]
    pub zones: Vec<String>,
    /// The answer.
    pub reply: Reply,
    /// With `cleared`: the day a professional said yes, not in the future; none for today. None otherwise.
    #[uniffi(default)]
    pub cleared_on: Option<CareDay>,
}

impl SafetyAnswer {
    /// Fails with `Invalid` for parts that do not go together: `flag`, `foot`, `zones`, `reply`, `cleared_on`.
    pub fn check(&self, today: CareDay) -> Result<()> {
        let fails = |field, why| Err(InstepError::invalid(field, why));
        if !self.flag.asked() {
            let asked = Flag::ALL.iter().filter(|flag| flag.asked());
            return Err(InstepError::not_one_of("flag", asked.map(|flag| flag.code())));
        }
        if self.foot.is_some() && !self.flag.per_foot() {
            return fails("foot", InvalidWhy::NotTogether);
        }
        if !self.zones.is_empty() && (!self.flag.zoned() || self.reply != Reply::Yes) {
            return fails("zones", InvalidWhy::NotTogether);
        }
        if self.zones.len() > 40 {
            return Err(InstepError::out_of_range("zones", 0, 40));
        }
        if !self.zones.iter().all(|z| is_zone(z)) {
            return Err(InstepError::not_one_of("zones", ZONES.iter().map(|(zone, _)| zone)));
        }
        if self.reply == Reply::Cleared && !self.flag.clearable() {
            return fails("reply", InvalidWhy::NotTogether);
        }
        if self.cleared_on.is_some() && self.reply != Reply::Cleared {
            return fails("cleared_on", InvalidWhy::NotTogether);
        }
        if self.cleared_on.is_some_and(|day| day > today) {
            return fails("cleared_on", InvalidWhy::InTheFuture);
        }
        Ok(())
    }

    /// For what it is given: one foot, both, or none.
    pub fn sides(&self) -> Vec<Side> {
        let meant = |side: &Side| match self.foot {
            Some(Foot::Left) => *side != Side::Right,
            Some(Foot::Right) => *side != Side::Left,
            Some(Foot::Both) | None => true,
        };
        self.flag.sides().iter().copied().filter(meant).collect()
    }
}

/// An answer as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The answer.
    pub reply: Reply,
    /// Where.
    pub zones: Vec<String>,
    /// The day a professional said yes.
    pub cleared_on: Option<CareDay>,
    /// The care day it was given on.
    pub day: CareDay,
    /// Its place in the order of what was written.
    pub stamp: i64,
}

/// What an answer counts as today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    NotAsked,
    No,
    Yes,
    Unsure,
    Declined,
    Cleared,
}

/// The newest answer to every question, of one receiver.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(BTreeMap<(Flag, Side), Given>);

impl Answers {
    /// Takes an answer in the place of an older one.
    pub fn give(&mut self, answer: &SafetyAnswer, day: CareDay, stamp: i64) {
        for side in answer.sides() {
            let cleared_on = (answer.reply == Reply::Cleared).then_some(answer.cleared_on.unwrap_or(day));
            let zones = answer.zones.clone();
            self.0.insert((answer.flag, side), Given { reply: answer.reply, zones, cleared_on, day, stamp });
        }
    }

    /// The answers, each with its question and its foot; `Side::None` where no foot is meant.
    pub fn iter(&self) -> impl Iterator<Item = (Flag, Side, &Given)> {
        self.0.iter().map(|((flag, side), given)| (*flag, *side, given))
    }

    /// The newest answer.
    pub fn get(&self, flag: Flag, side: Side) -> Option<&Given> {
        self.0.get(&(flag, side))
    }

    pub(super) fn standing(&self, flag: Flag, side: Side, today: CareDay) -> Standing {
        let Some(given) = self.get(flag, side) else { return Standing::NotAsked };
        match given.reply {
            Reply::No => Standing::No,
            Reply::Yes => Standing::Yes,
            Reply::Unsure => Standing::Unsure,
            Reply::Declined => Standing::Declined,
            Reply::Cleared if lapsed(given.cleared_on, today) => Standing::Yes,
            Reply::Cleared => Standing::Cleared,
        }
    }

    /// Whether the questions of the two pages are to be asked: one was never answered, or is 90 days old, or a
    /// clearance has lapsed.
    pub fn due(&self, today: CareDay) -> bool {
        let pages = Flag::ALL.iter().filter(|flag| flag.asked() && flag.page() != SafetyPage::Later);
        pages.into_iter().any(|flag| self.asks(*flag, today))
    }

    /// Whether a question is to be asked: it was not answered on some foot, or 90 days ago, or a clearance has lapsed.
    pub fn asks(&self, flag: Flag, today: CareDay) -> bool {
        let fresh = |given: &Given| {
            today.days_since(given.day) < ASK_AGAIN_DAYS
                && !(given.reply == Reply::Cleared && lapsed(given.cleared_on, today))
        };
        !flag.sides().iter().all(|side| self.get(flag, *side).is_some_and(fresh))
    }
}

/// A yes holds up to the day before the same date a year later.
fn lapsed(cleared_on: Option<CareDay>, today: CareDay) -> bool {
    cleared_on
        .and_then(|day| day.date().checked_add_months(Months::new(CLEARED_MONTHS)))
        .is_none_or(|end| today.date() >= end)
}
