use crate::session::{Side, vocabulary};

use serde::{Deserialize, Serialize};

vocabulary! {
    /// What the safety check asks about.
    Flag {
        /// A new sign in a leg or foot that is an emergency. It has three signs, each a question of its own
        /// ([`LegSign`]).
        AcuteLegSign = "acute_leg_sign",
        /// A blood clot, known, suspected or under treatment.
        DvtNow = "dvt_now",
        /// An earlier clot, or lately an operation, a plaster, days in bed or cancer treatment.
        DvtKnownOrRisk = "dvt_known_or_risk",
        /// An open sore, burn, pus, rash or infection. Per foot.
        SkinOpenOrInfected = "skin_open_or_infected",
        /// A plaster, small blister, crack or athlete's foot. Per foot, with zones.
        SkinMinor = "skin_minor",
        /// A break, sprain, recent surgery, hot swollen joint or gout. Per foot.
        Injury = "injury",
        /// Stiff, painful, replaced or deformed toes. Per foot.
        JointToes = "joint_toes",
        /// A stiff, painful or replaced ankle. Per foot.
        JointAnkle = "joint_ankle",
        /// Reduced feeling in the feet.
        Neuropathy = "neuropathy",
        /// Poor blood flow to the feet.
        PoorCirculation = "poor_circulation",
        /// Diabetes, whatever the feet feel.
        Diabetes = "diabetes",
        /// Follows from other answers and is never asked: something to see on a foot, with diabetes, reduced feeling or
        /// poor blood flow.
        HighRiskFinding = "high_risk_finding",
        /// Pregnant, or a birth in the last 12 weeks.
        Pregnancy = "pregnancy",
        /// A serious heart condition, or both legs swollen.
        CardiovascularSerious = "cardiovascular_serious",
        /// Medicine that thins the blood, or easy bleeding.
        AnticoagulantBleeding = "anticoagulant_bleeding",
        /// Varicose veins.
        VaricoseVeins = "varicose_veins",
        /// Thin skin, steroids or fragile bones.
        FragileTissue = "fragile_tissue",
        /// Cancer in a foot or leg. Per foot.
        CancerLocal = "cancer_local",
        /// An electronic implant.
        ElectronicImplant = "electronic_implant",
        /// Epilepsy.
        Epilepsy = "epilepsy",
        /// A child, or somebody who can't say when it hurts.
        ChildOrUnableToReport = "child_or_unable_to_report",
        /// An allergy to oils or creams.
        Allergy = "allergy",
        /// Sore or broken skin on the head or ears.
        ScalpIssue = "scalp_issue",
    }
}

vocabulary! {
    /// An answer to a question of the safety check.
    Reply {
        /// It is not so.
        No = "no",
        /// It is so.
        Yes = "yes",
        /// The person is not sure.
        Unsure = "unsure",
        /// The person would rather not say.
        Declined = "declined",
        /// It is so, and a professional said that massage is fine. Lapses after 12 months.
        Cleared = "cleared",
    }
}

vocabulary! {
    /// A sign of `acute_leg_sign`.
    LegSign {
        /// One calf is newly sore, swollen, hot or red.
        Calf = "calf",
        /// A foot is suddenly cold, pale, blue or numb.
        Foot = "foot",
        /// Redness spreads on a leg or foot.
        Redness = "redness",
    }
}

vocabulary! {
    /// A page of the safety check, in the order in which the pages are shown.
    SafetyPage {
        /// Signs and clots right now: each line is answered by itself.
        RightNow = "right_now",
        /// The feet: a tick list.
        Feet = "feet",
        /// The health: a tick list.
        Health = "health",
        /// Legs, toes and ankles: a tick list, asked before the first guide with steps for them.
        Legs = "legs",
        /// Oils, scalp and implants: a tick list, asked before the first guide, soak or device that they matter to.
        Later = "later",
    }
}

impl SafetyPage {
    /// The questions of the page, in the order in which they are shown.
    pub const fn flags(self) -> &'static [Flag] {
        match self {
            Self::RightNow => &[Flag::AcuteLegSign, Flag::DvtNow],
            Self::Feet => &[
                Flag::SkinOpenOrInfected,
                Flag::SkinMinor,
                Flag::Injury,
                Flag::Neuropathy,
                Flag::CancerLocal,
            ],
            Self::Health => &[
                Flag::Diabetes,
                Flag::PoorCirculation,
                Flag::Pregnancy,
                Flag::CardiovascularSerious,
                Flag::AnticoagulantBleeding,
                Flag::FragileTissue,
                Flag::ChildOrUnableToReport,
            ],
            Self::Legs => &[Flag::DvtKnownOrRisk, Flag::VaricoseVeins, Flag::JointToes, Flag::JointAnkle],
            Self::Later => &[Flag::Allergy, Flag::ScalpIssue, Flag::ElectronicImplant, Flag::Epilepsy],
        }
    }

    /// True where each line is answered by itself; the others are tick lists with "None of these".
    pub const fn one_by_one(self) -> bool {
        matches!(self, Self::RightNow)
    }
}

/// One line of the safety check: a question, or one sign of `acute_leg_sign`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SafetyItem {
    /// The question.
    pub flag: Flag,
    /// The sign; none for every other question.
    pub sign: Option<LegSign>,
}

impl SafetyItem {
    /// Its code in SQL and on the command line: the flag's, or the flag's and the sign's.
    pub const fn code(self) -> &'static str {
        match (self.flag, self.sign) {
            (Flag::AcuteLegSign, Some(LegSign::Calf)) => "acute_leg_sign:calf",
            (Flag::AcuteLegSign, Some(LegSign::Foot)) => "acute_leg_sign:foot",
            (Flag::AcuteLegSign, Some(LegSign::Redness)) => "acute_leg_sign:redness",
            (flag, _) => flag.code(),
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        let (flag, sign) = match code.split_once(':') {
            Some((flag, sign)) => (flag, Some(LegSign::from_code(sign)?)),
            None => (code, None),
        };
        let flag = Flag::from_code(flag)?;
        (sign.is_none() || flag.has_signs()).then_some(Self { flag, sign })
    }

    /// The key of its words, without what follows a dot.
    pub fn key(self) -> String {
        match self.sign {
            Some(sign) => format!("safety-sign-{}", sign.code()),
            None => format!("safety-flag-{}", self.flag.code()),
        }
    }
}

impl Flag {
    /// Whether it is asked; one follows from other answers.
    pub const fn asked(self) -> bool {
        !matches!(self, Self::HighRiskFinding)
    }

    /// Whether it is answered for each foot.
    pub const fn per_foot(self) -> bool {
        matches!(
            self,
            Self::SkinOpenOrInfected
                | Self::SkinMinor
                | Self::Injury
                | Self::JointToes
                | Self::JointAnkle
                | Self::CancerLocal
        )
    }

    /// Whether an answer names zones.
    pub const fn zoned(self) -> bool {
        matches!(self, Self::SkinMinor)
    }

    /// Whether a professional's yes lifts something.
    pub const fn clearable(self) -> bool {
        matches!(
            self,
            Self::DvtNow
                | Self::DvtKnownOrRisk
                | Self::Neuropathy
                | Self::PoorCirculation
                | Self::Diabetes
                | Self::Pregnancy
                | Self::CardiovascularSerious
                | Self::CancerLocal
        )
    }

    /// True where an unsure changes something else than a yes: the line then offers both.
    pub const fn unsure_differs(self) -> bool {
        matches!(self, Self::SkinMinor | Self::Neuropathy | Self::PoorCirculation | Self::FragileTissue)
    }

    /// Answers to offer to a line of it, in this order.
    pub fn options(self) -> Vec<Reply> {
        let one_by_one = self.page().is_some_and(SafetyPage::one_by_one);
        let mut options = match (one_by_one, self.unsure_differs()) {
            (true, _) => vec![Reply::No, Reply::Yes, Reply::Unsure],
            (false, true) => vec![Reply::Yes, Reply::Unsure],
            (false, false) => vec![Reply::Yes],
        };
        if self.clearable() {
            options.push(Reply::Cleared);
        }
        options
    }

    /// True where a tick asks "Sure or not sure?".
    pub fn asks_sure(self) -> bool {
        self.unsure_differs() && !self.page().is_some_and(SafetyPage::one_by_one)
    }

    /// True where signs are answered one by one.
    pub const fn has_signs(self) -> bool {
        matches!(self, Self::AcuteLegSign)
    }

    /// True where an open question leaves out the lower leg: a clot there is a danger to life.
    pub(super) const fn lower_leg_waits(self) -> bool {
        matches!(self, Self::AcuteLegSign | Self::DvtNow | Self::DvtKnownOrRisk)
    }

    /// The page on which it is asked; none for the one that is never asked.
    pub fn page(self) -> Option<SafetyPage> {
        SafetyPage::ALL.iter().copied().find(|page| page.flags().contains(&self))
    }

    /// Its lines: one for each sign, or one.
    pub fn items(self) -> Vec<SafetyItem> {
        if self.has_signs() {
            LegSign::ALL.iter().map(|sign| SafetyItem { flag: self, sign: Some(*sign) }).collect()
        } else {
            vec![SafetyItem { flag: self, sign: None }]
        }
    }

    /// For what it is answered: each foot, or once.
    pub const fn sides(self) -> &'static [Side] {
        if self.per_foot() { &[Side::Left, Side::Right] } else { &[Side::None] }
    }
}
