use crate::session::{Side, vocabulary};

use serde::{Deserialize, Serialize};

vocabulary! {
    /// What the safety check asks about.
    Flag {
        /// Sore, swollen, hot or red calf on one side; a foot suddenly cold, pale, blue or numb; spreading redness or
        /// fever.
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
        /// Diabetes with feet that feel normal.
        Diabetes = "diabetes",
        /// Follows from other answers and is never asked: something to see on a foot, with diabetes or reduced
        /// feeling.
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
    /// Where a question is asked.
    SafetyPage {
        /// On the first page: signs today.
        Signs = "signs",
        /// On the second page: conditions.
        Conditions = "conditions",
        /// When it first matters: at the first oil, the scalp guide, a device.
        Later = "later",
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

    /// Where it is asked.
    pub const fn page(self) -> SafetyPage {
        match self {
            Self::AcuteLegSign | Self::SkinOpenOrInfected | Self::SkinMinor | Self::Injury => {
                SafetyPage::Signs
            }
            Self::Allergy | Self::ScalpIssue | Self::ElectronicImplant | Self::Epilepsy => SafetyPage::Later,
            _ => SafetyPage::Conditions,
        }
    }

    /// For what it is answered: each foot, or once.
    pub const fn sides(self) -> &'static [Side] {
        if self.per_foot() { &[Side::Left, Side::Right] } else { &[Side::None] }
    }
}
