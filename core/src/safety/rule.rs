use super::{Effect, Flag, SafetyChange};
use crate::session::{Receiver, Side};
use crate::words::{Arg, Words};

/// A list of techniques that are left out together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Techniques {
    /// Calf, shin and the tendon above the heel. Long strokes to the knee end at the ankle.
    LowerLeg,
    /// Knuckles, fists, tools and the heel of the hand.
    Hard,
    /// Turning, pulling, bending and spreading the toes.
    Toes,
    /// Bending and turning the ankle.
    Ankle,
    /// Pressing points and holding.
    Points,
    /// Pinching behind the ankle.
    Pinch,
    /// Pinching and twisting: what pulls at thin skin.
    ThinSkin,
}

impl Techniques {
    /// Ids of the techniques in the inventory.
    pub const fn list(self) -> &'static [&'static str] {
        match self {
            Self::LowerLeg => &["T201", "T202", "T203", "T216", "M09"],
            Self::Hard => &["T102", "T214", "T307", "T309", "T310", "M06", "T104", "T105"],
            Self::Toes => &["T103", "T211", "T313", "M03", "M04", "M11"],
            Self::Ankle => &["T206", "T207"],
            Self::Points => &["T002", "T003", "T004", "M08"],
            Self::Pinch => &["T216"],
            Self::ThinSkin => &["T216", "M01", "M12", "T312"],
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::LowerLeg => "drop-lower-leg",
            Self::Hard => "drop-hard",
            Self::Toes => "drop-toes",
            Self::Ankle => "drop-ankle",
            Self::Points => "drop-points",
            Self::Pinch => "drop-pinch",
            Self::ThinSkin => "drop-thin-skin",
        }
    }
}

/// What a step does without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Without {
    /// Any oil.
    Oil,
    /// Oils with a scent.
    EssentialOil,
    /// Anything but a plain lubricant, tested on a small patch.
    Scented,
    /// A scrub.
    Scrub,
    /// Cream between the toes.
    CreamBetweenToes,
    /// The knuckles: the thumb takes their place.
    Knuckles,
    /// An electrical or magnetic device.
    Device,
}

impl Without {
    const fn code(self) -> &'static str {
        match self {
            Self::Oil => "without-oil",
            Self::EssentialOil => "without-essential-oil",
            Self::Scented => "without-scented",
            Self::Scrub => "without-scrub",
            Self::CreamBetweenToes => "without-cream-between-toes",
            Self::Knuckles => "without-knuckles",
            Self::Device => "without-device",
        }
    }
}

/// What an answer does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// No guide at all.
    BlockAll,
    /// Nothing on that foot.
    BlockFoot,
    /// No foot massage, no reflex tradition.
    BlockFamilies,
    /// No scalp and ears.
    BlockScalp,
    /// Possible once the warning was accepted.
    Warn,
    /// The same, because there is no answer.
    Unanswered,
    /// Techniques are left out.
    Drop(Techniques),
    /// Nothing but strokes and rubbing.
    OnlyStrokes,
    /// Places are left out.
    LeaveOut(Vec<String>),
    /// Washing and drying takes the place of a soak.
    NoSoak,
    /// No heat.
    NoHeat,
    /// Pressure is limited.
    Cap(i32),
    /// Something is done without.
    Without(Without),
    /// Hands are washed between the feet.
    WashBetween,
    /// Somebody looks at the skin before and after.
    LookBeforeAfter,
    /// An adult stays, and any flinch ends it.
    AdultStays,
    /// The tradition is not offered.
    HideTradition,
}

impl Deed {
    /// Its part of the key of its words.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BlockAll => "block-all",
            Self::BlockFoot => "block-foot",
            Self::BlockFamilies => "block-families",
            Self::BlockScalp => "block-scalp",
            Self::Warn => "warn",
            Self::Unanswered => "unanswered",
            Self::Drop(techniques) => techniques.code(),
            Self::OnlyStrokes => "only-strokes",
            Self::LeaveOut(_) => "leave-out",
            Self::NoSoak => "no-soak",
            Self::NoHeat => "no-heat",
            Self::Cap(_) => "cap",
            Self::Without(what) => what.code(),
            Self::WashBetween => "wash-between",
            Self::LookBeforeAfter => "look-before-after",
            Self::AdultStays => "adult-stays",
            Self::HideTradition => "hide-tradition",
        }
    }

    /// What it is among the effects.
    pub const fn effect(&self) -> Effect {
        match self {
            Self::BlockAll | Self::BlockFoot | Self::BlockFamilies | Self::BlockScalp => Effect::Block,
            Self::Warn | Self::Unanswered => Effect::Warn,
            Self::Drop(_) | Self::OnlyStrokes => Effect::Drop,
            Self::LeaveOut(_) => Effect::LeaveOut,
            Self::NoSoak => Effect::Replace,
            Self::NoHeat | Self::Without(_) => Effect::Without,
            Self::Cap(_) => Effect::CapPressure,
            Self::WashBetween | Self::LookBeforeAfter | Self::AdultStays => Effect::Note,
            Self::HideTradition => Effect::Hide,
        }
    }
}

/// Why a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// An answer of the safety check.
    Answer,
    /// The question was not asked yet.
    NotAsked,
    /// The person would rather not say.
    Declined,
    /// Something seen on a foot.
    Finding,
}

/// What would lift a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lift {
    /// A professional's yes.
    Cleared,
    /// The answer no.
    AnswerNo,
    /// Any answer.
    Answer,
    /// A doctor has ruled it out.
    RuledOut,
    /// The finding is gone.
    Gone,
}

/// One thing that safety asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The question behind it.
    pub flag: Flag,
    /// Which foot; none where it holds for everything.
    pub side: Side,
    /// What is done.
    pub deed: Deed,
    /// Why.
    pub cause: Cause,
    /// What would lift it.
    pub lift: Lift,
    /// Whose feet: the words speak to the person, or of somebody else.
    pub receiver: Receiver,
}

impl Rule {
    /// Whether it holds on a foot.
    pub fn holds_on(&self, side: Side) -> bool {
        matches!(self.side, Side::None | Side::Both) || self.side == side
    }

    /// True for the same rule on another foot.
    pub fn is_like(&self, other: &Self) -> bool {
        Self { side: other.side, ..self.clone() } == *other
    }

    /// Urgency of telling it, 0 first: urgent help, a call today, a doctor, anything else.
    pub fn urgency(&self) -> u8 {
        match (self.flag, &self.deed) {
            (Flag::AcuteLegSign, Deed::BlockAll) => 0,
            (Flag::HighRiskFinding, _) | (Flag::AcuteLegSign, Deed::BlockFamilies) => 1,
            (_, deed) if deed.effect() == Effect::Block && self.lift == Lift::Cleared => 2,
            _ => 3,
        }
    }

    /// Says what changes and why; names the foot.
    pub fn message(&self, words: &Words) -> String {
        let theirs = self.receiver == Receiver::SomeoneElse;
        let own = format!("safety-flag-{}.{}", self.flag.code(), self.deed.code());
        if words.has(&own) {
            let of_them = Some(format!("{own}-theirs")).filter(|key| theirs && words.has(key));
            return words.text(&of_them.unwrap_or(own), &[]);
        }
        let (reason, foot) = (self.reason(words), foot_words(self.side, self.receiver, words));
        let both = [("reason", Arg::Text(&reason)), ("foot", Arg::Text(&foot))];
        let open = matches!(self.cause, Cause::NotAsked | Cause::Declined);
        let open = Some(format!("safety-do-{}-open", self.deed.code())).filter(|key| open && words.has(key));
        let key = open.unwrap_or_else(|| format!("safety-do-{}", self.deed.code()));
        words.text(&key, &both)
    }

    /// Names what it is about inside a sentence.
    fn reason(&self, words: &Words) -> String {
        match self.cause {
            Cause::Finding => words.text("safety-finding.reason", &[]),
            Cause::Answer | Cause::NotAsked | Cause::Declined => {
                words.text(&format!("safety-flag-{}.reason", self.flag.code()), &[])
            }
        }
    }

    /// What would lift it, in words; none where nothing will.
    pub fn lift_text(&self, words: &Words) -> Option<String> {
        let stays = matches!(self.flag, Flag::Diabetes | Flag::Epilepsy | Flag::ElectronicImplant);
        if stays && self.lift == Lift::AnswerNo {
            return None;
        }
        Some(words.text(
            match self.lift {
                Lift::Cleared => "safety-lift-cleared",
                Lift::AnswerNo => "safety-lift-no",
                Lift::Answer => "safety-lift-answer",
                Lift::RuledOut => "safety-lift-ruled-out",
                Lift::Gone => "safety-lift-gone",
            },
            &[],
        ))
    }

    /// Both, in a row.
    pub fn because(&self, words: &Words) -> String {
        std::iter::once(self.message(words)).chain(self.lift_text(words)).collect::<Vec<_>>().join(" ")
    }

    /// As a record.
    pub fn change(&self, words: &Words) -> SafetyChange {
        let guide = match (&self.deed, self.flag) {
            (Deed::HideTradition, _) => Some("G6"),
            (Deed::BlockScalp, _) => Some("G8"),
            (Deed::Without(Without::Device), _) => Some("G11"),
            _ => None,
        };
        SafetyChange {
            flag: self.flag.code().to_owned(),
            side: self.side,
            guide: guide.map(str::to_owned),
            effect: self.deed.effect(),
            message: self.message(words),
            lift: self.lift_text(words),
        }
    }
}

/// Which foot, as it is named inside a sentence.
fn foot_words(side: Side, receiver: Receiver, words: &Words) -> String {
    let theirs = receiver == Receiver::SomeoneElse;
    let key = match side {
        Side::Left if theirs => "safety-foot-left.theirs",
        Side::Left => "safety-foot-left",
        Side::Right if theirs => "safety-foot-right.theirs",
        Side::Right => "safety-foot-right",
        Side::Both | Side::None => "safety-foot-both",
    };
    words.text(key, &[])
}

/// Rules to be told: each once, one for both feet where both have the same, the most urgent first.
pub fn in_order<'a>(rules: impl IntoIterator<Item = &'a Rule>) -> Vec<Rule> {
    let mut told: Vec<Rule> = Vec::new();
    for rule in rules {
        match told.iter_mut().find(|other| other.is_like(rule)) {
            Some(other) if other.side != rule.side => other.side = Side::Both,
            Some(_) => {}
            None => told.push(rule.clone()),
        }
    }
    told.sort_by_key(Rule::urgency);
    told
}

/// Most questions that were never asked and are named one by one.
const MOST_NAMED: usize = 3;

/// Questions that are open, in one sentence; none where there is none. Those that were never asked are not named where they
/// are more than three. A foot is named where the other was answered.
pub fn left_open<'a>(rules: impl IntoIterator<Item = &'a Rule>, words: &Words) -> Option<String> {
    let (mut not_asked, mut named): (Vec<&Rule>, Vec<&Rule>) =
        rules.into_iter().partition(|rule| rule.cause == Cause::NotAsked);
    if not_asked.len() <= MOST_NAMED {
        named = [std::mem::take(&mut not_asked), named].concat();
    }
    let mut about: Vec<String> = Vec::new();
    for rule in named {
        let reason = words.text(&format!("safety-flag-{}.reason", rule.flag.code()), &[]);
        about.push(match rule.side {
            Side::Left | Side::Right => {
                let foot = foot_words(rule.side, rule.receiver, words);
                words.text("safety-open-foot", &[("reason", Arg::Text(&reason)), ("foot", Arg::Text(&foot))])
            }
            Side::Both | Side::None => reason,
        });
    }
    let list = words.list(&about);
    let unnamed = (!not_asked.is_empty()).then(|| words.text("safety-not-asked", &[]));
    let listed =
        (!about.is_empty()).then(|| words.text("safety-do-unanswered", &[("reason", Arg::Text(&list))]));
    let sentences: Vec<String> = unnamed.into_iter().chain(listed).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
