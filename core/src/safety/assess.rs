use super::answer::Standing;
use super::finding::high_risk_feet;
use super::step::LIGHT;
use super::{Answers, Cause, Deed, Finding, Flag, Lift, Rule, Techniques, Without};
use crate::calendar::CareDay;
use crate::session::{Receiver, Side};

/// What safety asks for tonight.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assessment {
    /// In the order of the flags.
    pub rules: Vec<Rule>,
}

impl Assessment {
    /// Rules that a yes and an unsure to a question may ask for on both feet, where they name no zones.
    pub fn may_ask_for(flag: Flag) -> Self {
        let mut table = Table { rules: Vec::new(), cause: Cause::Answer, receiver: Receiver::Me };
        for standing in [Standing::Yes, Standing::Unsure] {
            table.answer(flag, Side::Both, standing, Vec::new());
        }
        Self { rules: table.rules }
    }

    /// The same without what questions leave out that were not asked yet. That they are open still warns.
    #[must_use]
    pub fn once_asked(&self) -> Self {
        let waits = |rule: &Rule| rule.cause == Cause::NotAsked && rule.deed != Deed::Unanswered;
        Self { rules: self.rules.iter().filter(|rule| !waits(rule)).cloned().collect() }
    }

    /// Questions that were not asked yet and leave out one of these techniques: a guide that holds it all the same
    /// may not start before they are answered.
    pub fn held_back(&self, techniques: &[&str]) -> Vec<Rule> {
        let holds = |rule: &Rule| match rule.deed {
            Deed::Drop(list) => list.list().iter().any(|technique| techniques.contains(technique)),
            _ => false,
        };
        let asked = |rule: &&Rule| rule.cause == Cause::NotAsked && holds(rule);
        self.rules.iter().filter(asked).cloned().collect()
    }
}

/// What the answers of a receiver and what was seen on their feet ask for. `findings` are those that are not gone;
/// they are the person's own and do not count for somebody else.
pub fn assess(answers: &Answers, findings: &[Finding], receiver: Receiver, today: CareDay) -> Assessment {
    let findings = if receiver == Receiver::Me { findings } else { &[] };
    let mut table = Table { rules: Vec::new(), cause: Cause::Answer, receiver };
    for flag in Flag::ALL.iter().copied().filter(|f| f.asked()) {
        let standing = |side: &Side| answers.standing(flag, *side, today);
        let first = flag.sides().first().map_or(Standing::NotAsked, standing);
        let open = matches!(first, Standing::NotAsked | Standing::Declined);
        // What is open on both feet alike is one thing to say.
        if flag.per_foot() && open && flag.sides().iter().all(|side| standing(side) == first) {
            table.open(flag, Side::Both, first);
            continue;
        }
        for side in flag.sides() {
            let zones = answers.get(flag, *side).map(|g| g.zones.clone()).unwrap_or_default();
            table.answer(flag, *side, standing(side), zones);
        }
    }
    table.cause = Cause::Finding;
    for finding in findings {
        table.finding(finding, answers, today);
    }
    table.high_risk(answers, findings, today);
    Assessment { rules: table.rules }
}

struct Table {
    rules: Vec<Rule>,
    cause: Cause,
    receiver: Receiver,
}

impl Table {
    fn add(&mut self, flag: Flag, side: Side, deed: Deed, lift: Lift) {
        let (cause, receiver) = (self.cause, self.receiver);
        let rule = Rule { flag, side, deed, cause, lift, receiver };
        if !self.rules.contains(&rule) {
            self.rules.push(rule);
        }
    }

    /// A question without an answer warns and never blocks. Those about clots and leg signs leave out the lower leg.
    fn open(&mut self, flag: Flag, side: Side, standing: Standing) {
        let answered = self.cause;
        self.cause = if standing == Standing::Declined { Cause::Declined } else { Cause::NotAsked };
        self.add(flag, side, Deed::Unanswered, Lift::Answer);
        if flag.lower_leg_waits() {
            self.add(flag, side, Deed::Drop(Techniques::LowerLeg), Lift::Answer);
        }
        self.cause = answered;
    }

    /// The table of flags, a row an arm.
    fn answer(&mut self, flag: Flag, side: Side, standing: Standing, zones: Vec<String>) {
        use Deed::{
            AdultStays, BlockAll, BlockFamilies, BlockFoot, BlockScalp, Cap, Drop, HideTradition, LeaveOut,
            LookBeforeAfter, NoHeat, NoSoak, OnlyStrokes, Warn, WashBetween,
        };
        match standing {
            Standing::No => return,
            Standing::NotAsked | Standing::Declined => return self.open(flag, side, standing),
            Standing::Yes | Standing::Unsure | Standing::Cleared => {}
        }
        let (yes, cleared) = (standing == Standing::Yes, standing == Standing::Cleared);
        let mut all = |lift: Lift, deeds: Vec<Deed>| {
            for deed in deeds {
                self.add(flag, side, deed, lift);
            }
        };
        let no = Lift::AnswerNo;
        let without = Deed::Without;
        match flag {
            Flag::AcuteLegSign => all(Lift::RuledOut, vec![BlockAll]),
            Flag::DvtNow if cleared => {}
            Flag::DvtNow => all(Lift::Cleared, vec![BlockAll]),
            Flag::DvtKnownOrRisk if cleared => {}
            Flag::DvtKnownOrRisk => all(Lift::Cleared, vec![Drop(Techniques::LowerLeg)]),
            Flag::SkinOpenOrInfected => all(no, vec![BlockFoot, NoSoak]),
            // Where nobody knows the place, the whole foot is the place; it stays out of the water too.
            Flag::SkinMinor if !yes || zones.is_empty() => all(no, vec![BlockFoot, NoSoak]),
            Flag::SkinMinor => all(no, vec![LeaveOut(zones), NoSoak, WashBetween]),
            Flag::Injury => all(no, vec![BlockFoot]),
            Flag::JointToes => all(no, vec![Drop(Techniques::Toes)]),
            Flag::JointAnkle => all(no, vec![Drop(Techniques::Ankle)]),
            Flag::Neuropathy | Flag::PoorCirculation => {
                if yes {
                    all(Lift::Cleared, vec![BlockFamilies]);
                } else if !cleared {
                    all(Lift::Cleared, vec![Warn]);
                }
                // What a block needs no longer still holds once it is lifted, so it is not listed before.
                if !yes {
                    all(no, as_diabetes());
                }
                if cleared {
                    all(no, vec![Drop(Techniques::Points), LookBeforeAfter]);
                }
            }
            Flag::Diabetes => {
                if !cleared {
                    all(Lift::Cleared, vec![Warn]);
                }
                all(no, as_diabetes());
            }
            Flag::Pregnancy => {
                if !cleared {
                    all(Lift::Cleared, vec![Warn, Drop(Techniques::LowerLeg)]);
                }
                all(no, vec![Cap(LIGHT), without(Without::EssentialOil), HideTradition]);
            }
            Flag::CardiovascularSerious => {
                if !cleared {
                    all(Lift::Cleared, vec![Warn, Drop(Techniques::LowerLeg)]);
                }
                all(no, vec![NoSoak, NoHeat, Cap(LIGHT)]);
            }
            Flag::AnticoagulantBleeding => {
                all(no, vec![Cap(LIGHT)]);
                all(no, hard());
                all(no, vec![Drop(Techniques::Pinch)]);
            }
            Flag::VaricoseVeins => all(no, vec![Drop(Techniques::LowerLeg)]),
            Flag::FragileTissue => {
                all(no, vec![Cap(LIGHT)]);
                all(no, hard());
                if yes {
                    all(no, vec![Drop(Techniques::ThinSkin), without(Without::Scrub)]);
                }
            }
            Flag::CancerLocal if cleared => {}
            Flag::CancerLocal => all(Lift::Cleared, vec![BlockFoot]),
            Flag::ElectronicImplant | Flag::Epilepsy => all(no, vec![without(Without::Device)]),
            Flag::ChildOrUnableToReport => {
                let cautious = vec![OnlyStrokes, Cap(LIGHT), NoSoak, without(Without::Oil), HideTradition];
                all(no, cautious);
                all(no, vec![AdultStays]);
            }
            Flag::Allergy => all(no, vec![without(Without::Scented)]),
            Flag::ScalpIssue => all(no, vec![BlockScalp]),
            Flag::HighRiskFinding => {}
        }
    }

    /// Until it is gone, what was seen counts as an answer.
    fn finding(&mut self, finding: &Finding, answers: &Answers, today: CareDay) {
        for side in finding.sides() {
            if finding.what.skin() {
                let zones = vec![finding.zone.clone()];
                for deed in [Deed::LeaveOut(zones), Deed::NoSoak, Deed::WashBetween] {
                    self.add(Flag::SkinMinor, *side, deed, Lift::Gone);
                }
            } else if finding.what.acute() {
                // An answer given before this was seen knows nothing of it. One given after it decides by itself.
                let open = Flag::AcuteLegSign.items().into_iter().any(|item| {
                    answers.to_item(item, Side::None).is_none_or(|given| {
                        given.stamp <= finding.stamp || given.reply == super::Reply::Declined
                    })
                });
                let urgent = matches!(
                    answers.standing(Flag::AcuteLegSign, Side::None, today),
                    Standing::Yes | Standing::Unsure
                );
                if open && !urgent {
                    self.add(Flag::AcuteLegSign, Side::None, Deed::BlockFamilies, Lift::Answer);
                }
            } else {
                for deed in [Deed::BlockFoot, Deed::NoSoak] {
                    self.add(Flag::SkinOpenOrInfected, *side, deed, Lift::Gone);
                }
            }
        }
    }

    fn high_risk(&mut self, answers: &Answers, findings: &[Finding], today: CareDay) {
        let seen = [Flag::SkinOpenOrInfected, Flag::SkinMinor, Flag::Injury].into_iter().any(|flag| {
            flag.sides()
                .iter()
                .any(|side| matches!(answers.standing(flag, *side, today), Standing::Yes | Standing::Unsure))
        });
        if high_risk_feet(answers, today) && (seen || !findings.is_empty()) {
            self.add(Flag::HighRiskFinding, Side::Both, Deed::BlockFoot, Lift::RuledOut);
        }
    }
}

fn hard() -> Vec<Deed> {
    vec![Deed::Drop(Techniques::Hard), Deed::Without(Without::Knuckles)]
}

fn as_diabetes() -> Vec<Deed> {
    let mut deeds = vec![Deed::Cap(LIGHT), Deed::NoSoak, Deed::NoHeat];
    deeds.extend(hard());
    deeds.extend([Deed::Without(Without::Scrub), Deed::Without(Without::CreamBetweenToes)]);
    deeds
}
