use serde::{Deserialize, Serialize};

use super::answer::Standing;
use super::{Answers, Flag};
use crate::calendar::CareDay;
use crate::session::{Foot, Side, vocabulary};

/// Days after which a finding is to be shown to a podiatrist.
const SHOW_AFTER_DAYS: i64 = 14;

vocabulary! {
    /// What was seen on a foot.
    FindingWhat {
        /// A cut.
        Cut = "cut",
        /// A blister.
        Blister = "blister",
        /// A crack.
        Crack = "crack",
        /// A change of colour.
        Colour = "colour",
        /// A swelling.
        Swelling = "swelling",
        /// A warm place.
        Heat = "heat",
        /// A numb place.
        Numb = "numb",
        /// Something else.
        Other = "other",
    }
}

vocabulary! {
    /// What a look at the feet came to.
    LookOutcome {
        /// Nothing new.
        NothingNew = "nothing_new",
        /// Something was found.
        Findings = "findings",
        /// The person is not sure.
        NotSure = "not_sure",
    }
}

vocabulary! {
    /// What to do about a finding.
    Advice {
        /// Show it to a podiatrist: it has been there for two weeks.
        ShowPodiatrist = "show_podiatrist",
        /// Show it to a podiatrist today: diabetes, reduced feeling or poor blood flow makes it urgent.
        ShowToday = "show_today",
    }
}

impl FindingWhat {
    /// Whether it is a small wound of the skin.
    pub const fn skin(self) -> bool {
        matches!(self, Self::Cut | Self::Blister | Self::Crack)
    }

    /// Whether it asks about `acute_leg_sign` at once.
    pub const fn acute(self) -> bool {
        matches!(self, Self::Colour | Self::Swelling | Self::Heat | Self::Numb)
    }
}

/// Something seen on a foot that is not gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which foot.
    pub foot: Foot,
    /// Code of the zone.
    pub zone: String,
    /// What.
    pub what: FindingWhat,
    /// The care day it was first seen on.
    pub first_seen: CareDay,
    /// Its place in the order of what was written.
    pub stamp: i64,
}

impl Finding {
    pub(super) fn sides(&self) -> &'static [Side] {
        match self.foot {
            Foot::Left => &[Side::Left],
            Foot::Right => &[Side::Right],
            Foot::Both => &[Side::Left, Side::Right],
        }
    }

    /// What to do about it, if anything.
    pub fn advice(&self, answers: &Answers, today: CareDay) -> Option<Advice> {
        if high_risk_feet(answers, today) {
            return Some(Advice::ShowToday);
        }
        (today.days_since(self.first_seen) >= SHOW_AFTER_DAYS).then_some(Advice::ShowPodiatrist)
    }
}

/// Feet on which anything to be seen is urgent. A clearance does not change that.
pub(super) fn high_risk_feet(answers: &Answers, today: CareDay) -> bool {
    [Flag::Diabetes, Flag::Neuropathy, Flag::PoorCirculation].into_iter().any(|flag| {
        matches!(
            answers.standing(flag, Side::None, today),
            Standing::Yes | Standing::Unsure | Standing::Cleared
        )
    })
}
