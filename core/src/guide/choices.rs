use serde::{Deserialize, Serialize};

use super::compile::{allowed, plan, settled};
use super::content::GuideContent;
use super::library::whole_minutes;
use super::{Family, GuideRequest, Preferences};
use crate::error::{InstepError, Result};
use crate::safety::Assessment;
use crate::session::{Foot, Mode, Posture, Receiver};
use crate::words::Words;

/// Lengths that are offered where a guide can be fitted to them, in minutes.
const LENGTHS: [i32; 9] = [3, 5, 8, 10, 15, 20, 30, 45, 60];
/// The shortest and the longest length that can be wished for, in minutes.
const WISHES: (i32, i32) = (1, 120);

/// The wishes of a request that a choice sets. Put all five into the request, in place of those that stand there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct GuideWishes {
    /// Wished length in minutes; none for the guide's own.
    #[uniffi(default)]
    pub minutes: Option<i32>,
    /// Mode; none for the usual one.
    #[uniffi(default)]
    pub mode: Option<Mode>,
    /// Posture of the receiver; none for the usual one of the mode.
    #[uniffi(default)]
    pub posture: Option<Posture>,
    /// Which feet; none for both.
    #[uniffi(default)]
    pub foot: Option<Foot>,
    /// Receiver; none for `me`.
    #[uniffi(default)]
    pub receiver: Option<Receiver>,
}

/// The choices of a guide, each with the values that can be taken. A list is empty where there is nothing to choose.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct GuideChoices {
    /// Who massages.
    pub modes: Vec<ModeChoice>,
    /// How the receiver sits.
    pub postures: Vec<PostureChoice>,
    /// Which feet; empty for a guide that works on no foot.
    pub feet: Vec<FootChoice>,
    /// Whose feet.
    pub receivers: Vec<ReceiverChoice>,
    /// Lengths the guide can be fitted to, shortest first; empty where the guide is refused.
    pub minutes: Vec<MinutesChoice>,
}

/// A mode to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ModeChoice {
    /// The mode.
    pub value: Mode,
    /// The same in words.
    pub text: String,
    /// True for the mode in force.
    pub chosen: bool,
    /// True when it can be taken.
    pub enabled: bool,
    /// Why it can't be taken, in a sentence; none when it can.
    pub why_not: Option<String>,
    /// The wishes to send when it is taken. Those of the request that do not go with it are cleared.
    pub wishes: GuideWishes,
}

/// A posture to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct PostureChoice {
    /// The posture.
    pub value: Posture,
    /// The same in words.
    pub text: String,
    /// True for the posture in force.
    pub chosen: bool,
    /// True when it can be taken.
    pub enabled: bool,
    /// Why it can't be taken, in a sentence; none when it can.
    pub why_not: Option<String>,
    /// The wishes to send when it is taken. Those of the request that do not go with it are cleared.
    pub wishes: GuideWishes,
}

/// Feet to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct FootChoice {
    /// The feet.
    pub value: Foot,
    /// The same in words.
    pub text: String,
    /// True for the feet that are treated.
    pub chosen: bool,
    /// True when they can be taken.
    pub enabled: bool,
    /// Why they can't be taken, in a sentence; none when they can.
    pub why_not: Option<String>,
    /// The wishes to send when they are taken.
    pub wishes: GuideWishes,
}

/// A receiver to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ReceiverChoice {
    /// The receiver.
    pub value: Receiver,
    /// The same in words.
    pub text: String,
    /// True for the receiver in force.
    pub chosen: bool,
    /// True when it can be taken.
    pub enabled: bool,
    /// Why it can't be taken, in a sentence; none when it can.
    pub why_not: Option<String>,
    /// The wishes to send when it is taken, with the answers of that receiver. Those of the request that do not go with
    /// it are cleared.
    pub wishes: GuideWishes,
}

/// A length to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct MinutesChoice {
    /// The length in minutes.
    pub value: i32,
    /// The same in words.
    pub text: String,
    /// True for the length in force.
    pub chosen: bool,
    /// True for the guide's own length; its wish is none.
    pub own: bool,
    /// The wishes to send when it is taken.
    pub wishes: GuideWishes,
}

impl GuideWishes {
    /// The wishes of a request.
    pub const fn of(request: &GuideRequest) -> Self {
        let GuideRequest { minutes, mode, posture, foot, receiver, .. } = request;
        Self { minutes: *minutes, mode: *mode, posture: *posture, foot: *foot, receiver: *receiver }
    }

    /// The request with these wishes in place of its own.
    #[must_use]
    pub fn put_into(self, request: &GuideRequest) -> GuideRequest {
        let Self { minutes, mode, posture, foot, receiver } = self;
        GuideRequest { minutes, mode, posture, foot, receiver, ..request.clone() }
    }
}

/// Lists the choices of a guide for a request, with the values that are possible and the reasons where one is not.
///
/// Fails with `Invalid` for a request that can't be met. A refusal by the safety check is no failure: the values it
/// refuses are not enabled.
pub fn choices(
    content: &GuideContent,
    request: &GuideRequest,
    preferences: &Preferences,
    assessment: &Assessment,
    words: &Words,
) -> Result<GuideChoices> {
    let finder = Finder { content, request, preferences, assessment, words };
    let setting = settled(content, request, preferences)?;
    let played = match plan(content, request, preferences, assessment, words) {
        Ok(played) => Some((played.foot(), whole_minutes(played.total_seconds()))),
        Err(InstepError::Refused { .. }) => None,
        Err(error) => return Err(error),
    };
    let foot = played.map_or(setting.foot, |(foot, _)| foot);
    Ok(GuideChoices {
        modes: finder.modes(setting.mode),
        postures: finder.postures(setting.posture),
        feet: finder.feet(foot),
        receivers: finder.receivers(setting.receiver),
        minutes: played.map(|(_, minutes)| finder.lengths(minutes)).transpose()?.unwrap_or_default(),
    })
}

/// Finds the possible values of each choice.
struct Finder<'a> {
    content: &'a GuideContent,
    request: &'a GuideRequest,
    preferences: &'a Preferences,
    assessment: &'a Assessment,
    words: &'a Words,
}

/// The wishes that take a value, or why it can't be taken.
struct Found {
    wishes: GuideWishes,
    why_not: Option<String>,
}

/// Makes a choice of this record type: a value with its name, `now` being the one in force, and what was found for it.
macro_rules! choice {
    ($record:ident, $value:ident, $now:ident, $text:expr, $found:expr) => {{
        let Found { wishes, why_not } = $found;
        let (chosen, enabled) = ($value == $now, why_not.is_none());
        $record { value: $value, text: $text, chosen, enabled, why_not, wishes }
    }};
}

impl Finder<'_> {
    fn modes(&self, now: Mode) -> Vec<ModeChoice> {
        let choice = |value: Mode| {
            let found = self.find(|w| GuideWishes { mode: Some(value), ..w }, || self.mode_lacks(value));
            choice!(ModeChoice, value, now, self.words.name("mode", value.code()), found)
        };
        Mode::ALL.iter().copied().map(choice).collect()
    }

    fn postures(&self, now: Posture) -> Vec<PostureChoice> {
        let choice = |value: Posture| {
            let found =
                self.find(|w| GuideWishes { posture: Some(value), ..w }, || self.posture_lacks(value));
            choice!(PostureChoice, value, now, self.words.name("posture", value.code()), found)
        };
        Posture::ALL.iter().copied().map(choice).collect()
    }

    fn feet(&self, now: Foot) -> Vec<FootChoice> {
        if self.content.head.family == Family::ScalpEar {
            return Vec::new();
        }
        let choice = |value: Foot| {
            let wishes = GuideWishes { foot: Some(value), ..GuideWishes::of(self.request) };
            let found = Found { wishes, why_not: self.foot_refused(value, wishes) };
            choice!(FootChoice, value, now, self.words.name("foot", value.code()), found)
        };
        Foot::ALL.iter().copied().map(choice).collect()
    }

    fn receivers(&self, now: Receiver) -> Vec<ReceiverChoice> {
        let choice = |value: Receiver| {
            let take = |w| GuideWishes { receiver: Some(value), ..w };
            let found = self.find(take, || self.why("choice-no-own-feet-only"));
            choice!(ReceiverChoice, value, now, self.words.name("receiver", value.code()), found)
        };
        Receiver::ALL.iter().copied().map(choice).collect()
    }

    /// The usual lengths that the guide reaches, with its shortest, its own and the one in force.
    fn lengths(&self, now: i32) -> Result<Vec<MinutesChoice>> {
        let base = GuideWishes::of(self.request);
        let (shortest, longest) = (self.reached(Some(WISHES.0))?, self.reached(Some(WISHES.1))?);
        let own = match base.minutes {
            None => now,
            Some(_) => self.reached(None)?,
        };
        let mut values = vec![shortest, own, now];
        for length in LENGTHS.into_iter().filter(|n| (shortest..=longest).contains(n)) {
            // Doses come in steps: not every length between the two is reached.
            if self.reached(Some(length))? == length {
                values.push(length);
            }
        }
        values.sort_unstable();
        values.dedup();
        let choice = |value: i32| MinutesChoice {
            value,
            text: self.words.minutes(value.saturating_mul(60)),
            chosen: value == now,
            own: value == own,
            wishes: GuideWishes { minutes: (value != own).then_some(value), ..base },
        };
        Ok(values.into_iter().map(choice).collect())
    }

    /// The whole minutes that the guide takes for a wished length.
    fn reached(&self, minutes: Option<i32>) -> Result<i32> {
        let request = GuideWishes { minutes, ..GuideWishes::of(self.request) }.put_into(self.request);
        let played = plan(self.content, &request, self.preferences, self.assessment, self.words)?;
        Ok(whole_minutes(played.total_seconds()))
    }

    /// Takes a value with as many of the other wishes as go with it: first all, then without the posture, then without
    /// the mode too. Whose feet it is stays, unless that is the value.
    fn find(&self, take: impl Fn(GuideWishes) -> GuideWishes, lacks: impl FnOnce() -> String) -> Found {
        let all = GuideWishes::of(self.request);
        let without_posture = GuideWishes { posture: None, ..all };
        let without_both = GuideWishes { mode: None, ..without_posture };
        let fits = |wishes: &GuideWishes| {
            settled(self.content, &wishes.put_into(self.request), self.preferences).is_ok()
        };
        match [all, without_posture, without_both].map(&take).into_iter().find(fits) {
            Some(wishes) => Found { wishes, why_not: self.refused(wishes) },
            None => Found { wishes: take(without_both), why_not: Some(lacks()) },
        }
    }

    /// The first reason of the safety check against wishes; none where it allows them. Answers belong to a receiver:
    /// nothing is known of another one's.
    fn refused(&self, wishes: GuideWishes) -> Option<String> {
        let receiver = |receiver: Option<Receiver>| receiver.unwrap_or(Receiver::Me);
        if receiver(wishes.receiver) != receiver(self.request.receiver) {
            return None;
        }
        let request = wishes.put_into(self.request);
        match allowed(self.content, &request, self.preferences, self.assessment, self.words) {
            Err(InstepError::Refused { changes, .. }) => {
                let first = changes.into_iter().next().map(|change| change.message);
                Some(first.unwrap_or_else(|| self.why("choice-no-safety")))
            }
            // What a foot alone leaves nothing of can't be taken either.
            Err(_) => Some(self.why("choice-no-guide")),
            Ok(_) => None,
        }
    }

    fn foot_refused(&self, value: Foot, wishes: GuideWishes) -> Option<String> {
        let request = wishes.put_into(self.request);
        match allowed(self.content, &request, self.preferences, self.assessment, self.words) {
            Ok(left) if left == value => None,
            Ok(_) => Some(self.why("choice-no-foot")),
            Err(_) => self.refused(wishes),
        }
    }

    fn mode_lacks(&self, value: Mode) -> String {
        let head = &self.content.head;
        self.why(match value {
            _ if !head.modes.contains(&value) => "choice-no-guide",
            Mode::OwnFeet if self.theirs() => "choice-no-theirs",
            Mode::OwnFeet | Mode::Partner => "choice-no-reach",
        })
    }

    fn posture_lacks(&self, value: Posture) -> String {
        let head = &self.content.head;
        self.why(match value {
            _ if !head.postures.contains(&value) => "choice-no-guide",
            Posture::Partner => "choice-no-guide",
            _ if self.theirs() => "choice-no-theirs",
            Posture::Lap | Posture::Stool | Posture::Floor => "choice-no-reach",
        })
    }

    fn theirs(&self) -> bool {
        self.request.receiver == Some(Receiver::SomeoneElse)
    }

    fn why(&self, key: &str) -> String {
        self.words.text(key, &[])
    }
}
