use std::collections::BTreeMap;

use chrono::Months;
use instep_content::vocabulary::{ZONES, is_zone};
use serde::{Deserialize, Serialize};

use super::{Flag, LegSign, Reply, SafetyItem, SafetyPage};
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
    /// For `acute_leg_sign`: the sign; none for all three. None for any other question.
    #[uniffi(default)]
    #[serde(default)]
    pub sign: Option<LegSign>,
}

impl SafetyAnswer {
    /// An answer to a line that names nothing else. Other languages have the same defaults.
    pub fn of(item: SafetyItem, reply: Reply) -> Self {
        let SafetyItem { flag, sign } = item;
        Self { flag, foot: None, zones: Vec::new(), reply, cleared_on: None, sign }
    }

    /// Fails with `Invalid` for parts that do not go together: `flag`, `sign`, `foot`, `zones`, `reply`, `cleared_on`.
    pub fn check(&self, today: CareDay) -> Result<()> {
        let fails = |field, why| Err(InstepError::invalid(field, why));
        if !self.flag.asked() {
            let asked = Flag::ALL.iter().filter(|flag| flag.asked());
            return Err(InstepError::not_one_of("flag", asked.map(|flag| flag.code())));
        }
        if self.sign.is_some() && !self.flag.has_signs() {
            return fails("sign", InvalidWhy::NotTogether);
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

    /// The line it names: a question, one of its signs, or the question as a whole.
    pub const fn item(&self) -> SafetyItem {
        SafetyItem { flag: self.flag, sign: self.sign }
    }

    /// The lines it answers: an answer without a sign is meant for all signs.
    pub fn items(&self) -> Vec<SafetyItem> {
        if self.sign.is_some() { vec![self.item()] } else { self.flag.items() }
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

/// When a line is to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// Not yet again: it has a fresh answer.
    Fresh,
    /// Its answer is 90 days old, or was dated by a clock that stood ahead: it is read back, and holds until it is given
    /// anew.
    Stale,
    /// Now: it has no answer on some foot, its clearance has lapsed, or something acute was seen after it.
    Open,
}

/// The newest answer to every line, of one receiver.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(BTreeMap<(SafetyItem, Side), Given>);

impl Answers {
    /// Takes an answer in the place of an older one.
    pub fn give(&mut self, answer: &SafetyAnswer, day: CareDay, stamp: i64) {
        for item in answer.items() {
            for side in answer.sides() {
                let cleared_on = (answer.reply == Reply::Cleared).then_some(answer.cleared_on.unwrap_or(day));
                let zones = answer.zones.clone();
                self.0.insert((item, side), Given { reply: answer.reply, zones, cleared_on, day, stamp });
            }
        }
    }

    /// Takes an answer away, as if the line had not been asked.
    #[cfg(test)]
    pub fn forget(&mut self, item: SafetyItem, side: Side) {
        self.0.remove(&(item, side));
    }

    /// The newest answer to a line on a foot.
    pub fn to_item(&self, item: SafetyItem, side: Side) -> Option<&Given> {
        self.0.get(&(item, side))
    }

    /// The newest answer to a question on a foot; of several signs the one that is most to be minded.
    pub fn get(&self, flag: Flag, side: Side) -> Option<&Given> {
        let given = flag.items().into_iter().filter_map(|item| self.to_item(item, side));
        given.min_by_key(|given| match given.reply {
            Reply::Yes => 0,
            Reply::Unsure => 1,
            Reply::Declined => 2,
            Reply::Cleared => 3,
            Reply::No => 4,
        })
    }

    /// What a question counts as: of several signs a yes, then an unsure, then one that was not asked. It is a no
    /// only when all of them are.
    pub(super) fn standing(&self, flag: Flag, side: Side, today: CareDay) -> Standing {
        let of = |item: SafetyItem| self.standing_of(item, side, today);
        let all: Vec<Standing> = flag.items().into_iter().map(of).collect();
        [Standing::Yes, Standing::Unsure, Standing::NotAsked, Standing::Declined, Standing::Cleared]
            .into_iter()
            .find(|standing| all.contains(standing))
            .unwrap_or(Standing::No)
    }

    fn standing_of(&self, item: SafetyItem, side: Side, today: CareDay) -> Standing {
        let Some(given) = self.to_item(item, side) else { return Standing::NotAsked };
        match given.reply {
            Reply::No => Standing::No,
            Reply::Yes => Standing::Yes,
            Reply::Unsure => Standing::Unsure,
            Reply::Declined => Standing::Declined,
            Reply::Cleared if lapsed(given.cleared_on, today) => Standing::Yes,
            Reply::Cleared => Standing::Cleared,
        }
    }

    /// True when the questions of the first three pages are to be asked, or an answer to any other is to be asked
    /// again. A child is asked about only where the feet are somebody else's. `acute_at` as for `asked`.
    pub fn due(&self, today: CareDay, acute_at: Option<i64>) -> bool {
        let first = [SafetyPage::RightNow, SafetyPage::Feet, SafetyPage::Health];
        let items = Flag::ALL.iter().filter(|flag| flag.asked()).flat_map(|flag| flag.items());
        items.into_iter().any(|item| {
            let always = item.flag.page().is_some_and(|page| first.contains(&page))
                && item.flag != Flag::ChildOrUnableToReport;
            let given = item.flag.sides().iter().any(|side| self.to_item(item, *side).is_some());
            (always || given) && self.asked(item, today, acute_at) != Asked::Fresh
        })
    }

    /// When a line is to be asked. `acute_at` is the stamp of the newest acute finding: an answer about acute signs
    /// that is older knows nothing of it. A yes or an unsure is urgent and stays.
    pub fn asked(&self, item: SafetyItem, today: CareDay, acute_at: Option<i64>) -> Asked {
        let asked = |side: &Side| {
            let Some(given) = self.to_item(item, *side) else { return Asked::Open };
            let urgent = matches!(given.reply, Reply::Yes | Reply::Unsure);
            let outdated = item.flag.has_signs() && !urgent && acute_at.is_some_and(|at| given.stamp <= at);
            if outdated || (given.reply == Reply::Cleared && lapsed(given.cleared_on, today)) {
                Asked::Open
            } else if today.days_since(given.day) >= ASK_AGAIN_DAYS || is_ahead(given.day, today) {
                Asked::Stale
            } else {
                Asked::Fresh
            }
        };
        item.flag.sides().iter().map(asked).max().unwrap_or(Asked::Fresh)
    }

    /// A line's answers as they would be given: one for both feet where they are alike.
    pub fn of(&self, item: SafetyItem) -> Vec<SafetyAnswer> {
        let given = |side: Side, foot: Option<Foot>| {
            let given = self.to_item(item, side)?;
            Some(SafetyAnswer {
                foot,
                zones: given.zones.clone(),
                cleared_on: given.cleared_on,
                ..SafetyAnswer::of(item, given.reply)
            })
        };
        if !item.flag.per_foot() {
            return given(Side::None, None).into_iter().collect();
        }
        let feet = [given(Side::Left, Some(Foot::Left)), given(Side::Right, Some(Foot::Right))];
        match feet {
            [Some(left), Some(right)] if SafetyAnswer { foot: right.foot, ..left.clone() } == right => {
                vec![SafetyAnswer { foot: Some(Foot::Both), ..left }]
            }
            [left, right] => left.into_iter().chain(right).collect(),
        }
    }
}

/// True for a day that only a clock that stood ahead can have given. Travel can account for one day.
fn is_ahead(day: CareDay, today: CareDay) -> bool {
    day.days_since(today) > 1
}

/// A yes holds up to the day before the same date a year later. One that is dated ahead does not hold.
pub(super) fn lapsed(cleared_on: Option<CareDay>, today: CareDay) -> bool {
    cleared_on
        .filter(|day| !is_ahead(*day, today))
        .and_then(|day| day.date().checked_add_months(Months::new(CLEARED_MONTHS)))
        .is_none_or(|end| today.date() >= end)
}
