//! What the safety check says about a soak, a device or a massage by somebody else. Nothing of it has steps: it is
//! possible as it is, with care, or not at all.

use super::{Assessment, Cause, Deed, Flag, Rule, Techniques, Without};
use crate::session::{SessionKind, Side};

/// What safety says about a soak, a device or a massage by somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogVerdict<'a> {
    /// The rules that concern it, in the order of the flags.
    pub rules: Vec<&'a Rule>,
    /// It is better left alone.
    pub refused: bool,
}

/// The questions that concern it: those to which a yes or an unsure asks for something. None for a session with a
/// guide: its steps tell.
pub fn flags_of(kind: SessionKind) -> Vec<Flag> {
    let matters =
        |flag: &Flag| Assessment::may_ask_for(*flag).rules.iter().any(|rule| concerns(kind, &rule.deed));
    Flag::ALL.iter().copied().filter(|flag| flag.asked()).filter(matters).collect()
}

impl Assessment {
    /// What becomes of a soak, a device or a massage by somebody else. A session with a guide is none of them: nothing
    /// is said about it.
    pub fn on_log_type(&self, kind: SessionKind) -> LogVerdict<'_> {
        // What was not asked yet is asked with it, and changes nothing before.
        let asked = self.rules.iter().filter(|rule| rule.cause != Cause::NotAsked);
        let rules: Vec<&Rule> = asked.filter(|rule| concerns(kind, &rule.deed)).collect();
        let closed = |side: Side| rules.iter().any(|r| r.deed == Deed::BlockFoot && r.holds_on(side));
        let both_closed = closed(Side::Left) && closed(Side::Right);
        let refused = both_closed || rules.iter().any(|rule| refuses(kind, &rule.deed));
        LogVerdict { rules, refused }
    }
}

/// Whether a deed says anything about it.
const fn concerns(kind: SessionKind, deed: &Deed) -> bool {
    use Deed::{
        AdultStays, BlockAll, BlockFamilies, BlockFoot, BlockScalp, Cap, Drop, HideTradition, LeaveOut,
        LookBeforeAfter, NoHeat, NoSoak, OnlyStrokes, Unanswered, Warn, WashBetween,
    };
    match kind {
        SessionKind::Guided | SessionKind::ByHand => false,
        SessionKind::Soak => match deed {
            BlockAll | BlockFoot | BlockFamilies | Warn | NoSoak | NoHeat | AdultStays | LookBeforeAfter => {
                true
            }
            Deed::Without(what) => matches!(what, Without::Oil | Without::EssentialOil | Without::Scented),
            _ => false,
        },
        SessionKind::Device => match deed {
            BlockAll | BlockFoot | BlockFamilies | Warn | NoSoak | NoHeat | AdultStays | LookBeforeAfter
            | OnlyStrokes | LeaveOut(_) | Cap(_) => true,
            Drop(what) => matches!(what, Techniques::Hard | Techniques::LowerLeg),
            Deed::Without(what) => matches!(what, Without::Device),
            _ => false,
        },
        SessionKind::External => !matches!(
            deed,
            Unanswered | HideTradition | BlockScalp | WashBetween | Deed::Without(Without::Knuckles)
        ),
    }
}

/// Whether a deed leaves nothing of it.
const fn refuses(kind: SessionKind, deed: &Deed) -> bool {
    match kind {
        SessionKind::Guided | SessionKind::ByHand => false,
        SessionKind::Soak => {
            matches!(deed, Deed::BlockAll | Deed::BlockFamilies | Deed::NoSoak | Deed::NoHeat)
        }
        SessionKind::Device => matches!(deed, Deed::BlockAll | Deed::BlockFamilies | Deed::OnlyStrokes),
        SessionKind::External => matches!(deed, Deed::BlockAll | Deed::BlockFamilies),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Answers, Finding, FindingWhat, Reply, SafetyAnswer, assess};
    use super::*;
    use crate::calendar::CareDay;
    use crate::session::{Foot, Receiver};

    fn today() -> CareDay {
        "2026-11-21".parse().unwrap()
    }

    fn with(flag: Flag, foot: Option<Foot>, reply: Reply) -> Assessment {
        let zones =
            if flag.zoned() && reply == Reply::Yes { vec!["heel_pad".to_owned()] } else { Vec::new() };
        let mut answers = Answers::default();
        answers.give(&SafetyAnswer { flag, foot, zones, reply, cleared_on: None, sign: None }, today(), 1);
        assess(&answers, &[], Receiver::Me, today())
    }

    fn refused(kind: SessionKind) -> Vec<&'static str> {
        let asked = Flag::ALL.iter().filter(|flag| flag.asked());
        asked
            .filter(|flag| with(**flag, None, Reply::Yes).on_log_type(kind).refused)
            .map(|f| f.code())
            .collect()
    }

    #[test]
    fn what_refuses_a_soak_a_device_and_a_massage() {
        assert_eq!(
            refused(SessionKind::Soak),
            [
                "acute_leg_sign",
                "dvt_now",
                "skin_open_or_infected",
                "skin_minor",
                "injury",
                "neuropathy",
                "poor_circulation",
                "diabetes",
                "cardiovascular_serious",
                "cancer_local",
                "child_or_unable_to_report",
            ]
        );
        let feet = [
            "acute_leg_sign",
            "dvt_now",
            "skin_open_or_infected",
            "injury",
            "neuropathy",
            "poor_circulation",
        ];
        assert_eq!(
            refused(SessionKind::Device),
            [&feet[..], &["cancer_local", "child_or_unable_to_report"]].concat()
        );
        assert_eq!(refused(SessionKind::External), [&feet[..], &["cancer_local"]].concat());
    }

    #[test]
    fn one_hurt_foot_stays_out_and_a_sore_one_keeps_both_from_the_water() {
        let one = |flag| with(flag, Some(Foot::Left), Reply::Yes).on_log_type(SessionKind::Soak).refused;
        assert!(!one(Flag::Injury));
        assert!(one(Flag::SkinOpenOrInfected) && one(Flag::SkinMinor));
    }

    #[test]
    fn current_and_magnets_are_told_and_the_rest_of_the_device_stays() {
        for flag in [Flag::ElectronicImplant, Flag::Epilepsy] {
            let assessment = with(flag, None, Reply::Unsure);
            let verdict = assessment.on_log_type(SessionKind::Device);
            assert!(!verdict.refused);
            assert_eq!(verdict.rules.iter().map(|r| r.flag).collect::<Vec<_>>(), [flag]);
            assert!(assessment.on_log_type(SessionKind::Soak).rules.is_empty());
        }
    }

    #[test]
    fn a_finding_keeps_the_feet_from_the_water_and_a_no_does_not() {
        let finding = Finding {
            foot: Foot::Left,
            zone: "heel_pad".to_owned(),
            what: FindingWhat::Crack,
            first_seen: today(),
            stamp: 1,
        };
        let seen = assess(&Answers::default(), &[finding], Receiver::Me, today());
        assert!(seen.on_log_type(SessionKind::Soak).refused);
        assert!(!with(Flag::Diabetes, None, Reply::No).on_log_type(SessionKind::Soak).refused);
        assert!(!Assessment::default().on_log_type(SessionKind::Soak).refused);
    }

    #[test]
    fn what_is_asked_before_each_kind() {
        use Flag::{
            AcuteLegSign, Allergy, AnticoagulantBleeding, CancerLocal, CardiovascularSerious,
            ChildOrUnableToReport, Diabetes, DvtKnownOrRisk, DvtNow, ElectronicImplant, Epilepsy,
            FragileTissue, Injury, JointAnkle, JointToes, Neuropathy, PoorCirculation, Pregnancy, SkinMinor,
            SkinOpenOrInfected, VaricoseVeins,
        };
        assert_eq!(flags_of(SessionKind::Guided), []);
        assert_eq!(flags_of(SessionKind::ByHand), []);
        assert_eq!(
            flags_of(SessionKind::Soak),
            [
                AcuteLegSign,
                DvtNow,
                SkinOpenOrInfected,
                SkinMinor,
                Injury,
                Neuropathy,
                PoorCirculation,
                Diabetes,
                Pregnancy,
                CardiovascularSerious,
                CancerLocal,
                ChildOrUnableToReport,
                Allergy,
            ]
        );
        assert_eq!(
            flags_of(SessionKind::Device),
            [
                AcuteLegSign,
                DvtNow,
                DvtKnownOrRisk,
                SkinOpenOrInfected,
                SkinMinor,
                Injury,
                Neuropathy,
                PoorCirculation,
                Diabetes,
                Pregnancy,
                CardiovascularSerious,
                AnticoagulantBleeding,
                VaricoseVeins,
                FragileTissue,
                CancerLocal,
                ElectronicImplant,
                Epilepsy,
                ChildOrUnableToReport,
            ]
        );
        assert_eq!(
            flags_of(SessionKind::External),
            [
                AcuteLegSign,
                DvtNow,
                DvtKnownOrRisk,
                SkinOpenOrInfected,
                SkinMinor,
                Injury,
                JointToes,
                JointAnkle,
                Neuropathy,
                PoorCirculation,
                Diabetes,
                Pregnancy,
                CardiovascularSerious,
                AnticoagulantBleeding,
                VaricoseVeins,
                FragileTissue,
                CancerLocal,
                ElectronicImplant,
                Epilepsy,
                ChildOrUnableToReport,
                Allergy,
            ]
        );
    }

    /// A question that changes nothing is not asked, and one that changes something is.
    #[test]
    fn what_is_asked_is_what_matters() {
        for kind in SessionKind::ALL {
            let matters = |flag: &&Flag| {
                [Reply::Yes, Reply::Unsure]
                    .iter()
                    .any(|reply| !with(**flag, None, *reply).on_log_type(*kind).rules.is_empty())
            };
            let matter: Vec<_> = Flag::ALL.iter().filter(|f| f.asked()).filter(matters).collect();
            assert_eq!(flags_of(*kind).iter().collect::<Vec<_>>(), matter, "{kind:?}");
        }
    }
}
