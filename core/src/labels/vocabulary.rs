use instep_content::vocabulary::{HANDS, ZONES};
use serde::{Deserialize, Serialize};

use crate::calendar::Weekday;
use crate::guide::{Goal, GoalText, Phase};
use crate::rating::RatingPhase;
use crate::reminder::{ReminderKind, SilencedBy, default_name};
use crate::safety::{FindingWhat, Reply};
use crate::session::{Foot, Mode, Posture, Receiver, SessionKind, SessionStatus, SessionTag, StopReason};
use crate::words::Words;

/// Defines a record for each: a value, and its words for a chooser.
macro_rules! entries {
    ($($(#[$doc:meta])* $name:ident($value:ty)),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
        pub struct $name {
            /// The value that a call takes or a record holds.
            pub value: $value,
            /// Its name, as a line or a tile of its own.
            pub text: String,
        }
    )+};
}

entries! {
    /// Which feet, in words.
    FootText(Foot),
    /// Receiver in words.
    ReceiverText(Receiver),
    /// Mode in words.
    ModeText(Mode),
    /// Posture in words.
    PostureText(Posture),
    /// Kind of session in words.
    SessionKindText(SessionKind),
    /// Status in words.
    SessionStatusText(SessionStatus),
    /// A reminder’s purpose, in words.
    ReminderKindText(ReminderKind),
    /// The sessions that keep a reminder silent, in words.
    SilencedByText(SilencedBy),
    /// Something seen on a foot, in words.
    FindingText(FindingWhat),
    /// An answer to a safety question, in words.
    ReplyText(Reply),
    /// A tag of a session, in words.
    TagText(SessionTag),
    /// A part of a guide, in words.
    PhaseText(Phase),
    /// Before or after a massage, in words.
    RatingPhaseText(RatingPhase),
    /// A pressure from 1 to 4, as it feels.
    PressureText(i32),
    /// The hands that work, by their code, in words that stand inside a sentence.
    HandsText(String),
}

/// A reason why a session was stopped, in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct StopReasonText {
    /// The reason.
    pub value: StopReason,
    /// Its name, as a line of its own.
    pub text: String,
    /// True when a person can choose it; the others are noted by the core.
    pub pickable: bool,
}

/// A day of the week, in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct WeekdayText {
    /// The day.
    pub value: Weekday,
    /// Its name: `Saturday`. It is also what a screen reader says for the short forms.
    pub text: String,
    /// Its short name: `Sat`.
    pub short: String,
    /// One or two letters, for a row of seven: `S`. Two days can share them.
    pub narrow: String,
}

/// A part of the body, in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct FootZoneText {
    /// The code of the zone.
    pub value: String,
    /// Its name, as a line or a tile of its own.
    pub text: String,
    /// True when a finding can lie there: one place on a foot or a lower leg that a person can point at.
    pub pickable: bool,
}

/// The words of every closed list of values, each list whole and in its order.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Vocabulary {
    /// Which feet.
    pub feet: Vec<FootText>,
    /// Whose feet.
    pub receivers: Vec<ReceiverText>,
    /// Who massages.
    pub modes: Vec<ModeText>,
    /// How the receiver sits.
    pub postures: Vec<PostureText>,
    /// How a session came to be.
    pub session_kinds: Vec<SessionKindText>,
    /// How far a session went.
    pub statuses: Vec<SessionStatusText>,
    /// Why a session was stopped.
    pub stop_reasons: Vec<StopReasonText>,
    /// Monday to Sunday; the first day of the person’s week is a setting.
    pub weekdays: Vec<WeekdayText>,
    /// The purpose of a reminder.
    pub reminder_kinds: Vec<ReminderKindText>,
    /// The sessions that keep a reminder silent.
    pub silenced_by: Vec<SilencedByText>,
    /// Things seen on a foot.
    pub findings: Vec<FindingText>,
    /// Parts of the body.
    pub foot_zones: Vec<FootZoneText>,
    /// Answers to a safety question.
    pub replies: Vec<ReplyText>,
    /// Tags of a session.
    pub tags: Vec<TagText>,
    /// The purpose of a guide.
    pub goals: Vec<GoalText>,
    /// The parts of a guide.
    pub phases: Vec<PhaseText>,
    /// Before and after a massage.
    pub rating_phases: Vec<RatingPhaseText>,
    /// Pressures from 1 to 4.
    pub pressures: Vec<PressureText>,
    /// The hands that work.
    pub hands: Vec<HandsText>,
}

/// The lightest pressure, and the firmest.
const PRESSURES: std::ops::RangeInclusive<i32> = 1..=4;

/// Zones that a person can point at.
const PICKABLE: &[&str] = &[
    "toe_1",
    "toe_2",
    "toe_3",
    "toe_4",
    "toe_5",
    "toe_web_1",
    "toe_web_2",
    "toe_web_3",
    "toe_web_4",
    "ball",
    "arch_medial",
    "arch_centre",
    "arch_lateral",
    "heel_pad",
    "heel_back",
    "heel_sides",
    "edge_medial",
    "edge_lateral",
    "dorsum",
    "ankle",
    "achilles",
    "calf",
    "shin",
];

impl Vocabulary {
    pub(super) fn new(words: &Words) -> Self {
        let name = |list: &str, code: &str| words.name(list, code);
        let own = |key: &str, code: &str| words.text(&format!("{key}-{code}"), &[]);
        Self {
            feet: each(Foot::ALL, |value| FootText { value, text: name("foot", value.code()) }),
            receivers: each(Receiver::ALL, |value| ReceiverText {
                value,
                text: name("receiver", value.code()),
            }),
            modes: each(Mode::ALL, |value| ModeText { value, text: name("mode", value.code()) }),
            postures: each(Posture::ALL, |value| PostureText { value, text: name("posture", value.code()) }),
            session_kinds: each(SessionKind::ALL, |value| SessionKindText {
                value,
                text: name("session-kind", value.code()),
            }),
            statuses: each(SessionStatus::ALL, |value| SessionStatusText {
                value,
                text: name("status", value.code()),
            }),
            stop_reasons: each(StopReason::ALL, |value| StopReasonText {
                value,
                text: name("stop-reason", value.code()),
                pickable: value != StopReason::Timeout,
            }),
            weekdays: each(&Weekday::ALL, |value| WeekdayText {
                value,
                text: words.weekday(value),
                short: words.weekday_short(value),
                narrow: own("weekday", &format!("{}.narrow", value.code())),
            }),
            reminder_kinds: each(ReminderKind::ALL, |value| ReminderKindText {
                value,
                text: default_name(value, words),
            }),
            silenced_by: each(SilencedBy::ALL, |value| SilencedByText {
                value,
                text: name("silenced-by", value.code()),
            }),
            findings: each(FindingWhat::ALL, |value| FindingText {
                value,
                text: name("finding", value.code()),
            }),
            foot_zones: each(ZONES, |(code, _)| FootZoneText {
                value: code.to_owned(),
                text: name("zone", code),
                pickable: PICKABLE.contains(&code),
            }),
            replies: each(Reply::ALL, |value| ReplyText { value, text: own("safety-answer", value.code()) }),
            tags: each(SessionTag::ALL, |value| TagText { value, text: name("tag", value.code()) }),
            goals: each(Goal::ALL, |value| GoalText { value, text: own("goal", value.code()) }),
            phases: each(Phase::ALL, |value| PhaseText { value, text: name("phase", value.code()) }),
            rating_phases: each(RatingPhase::ALL, |value| RatingPhaseText {
                value,
                text: name("rating-phase", value.code()),
            }),
            pressures: PRESSURES
                .map(|value| PressureText { value, text: own("pressure", &value.to_string()) })
                .collect(),
            hands: each(HANDS, |code| HandsText { value: code.to_owned(), text: own("hands", code) }),
        }
    }
}

fn each<T: Copy, R>(all: &[T], entry: impl Fn(T) -> R) -> Vec<R> {
    all.iter().copied().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use instep_content::vocabulary::zone_within;

    use super::*;

    /// A list holds these values in this order, each with a text of its own.
    fn whole<V: Clone + Debug + PartialEq>(said: Vec<(V, String)>, all: &[V]) {
        let values: Vec<V> = said.iter().map(|(value, _)| value.clone()).collect();
        assert_eq!(values, all);
        let texts: std::collections::BTreeSet<&String> = said.iter().map(|(_, text)| text).collect();
        assert_eq!(texts.len(), said.len(), "two values share a text: {said:?}");
        for (value, text) in &said {
            assert!(!text.is_empty() && !text.contains(['{', '.']), "{value:?}: {text:?}");
            let is_key = text.contains('-')
                && text.chars().all(|c| c.is_ascii_lowercase() || "-0123456789".contains(c));
            assert!(!is_key, "{value:?} has no text: {text}");
        }
    }

    macro_rules! whole {
        ($list:expr, $all:expr) => {
            whole($list.iter().map(|entry| (entry.value.clone(), entry.text.clone())).collect(), $all)
        };
    }

    #[test]
    fn each_list_holds_every_value_of_its_kind() {
        for tag in ["en", "en-XA", "ar", "ar-XB", "pl"] {
            let said = Vocabulary::new(&Words::new(tag, None, false));
            whole!(said.feet, Foot::ALL);
            whole!(said.receivers, Receiver::ALL);
            whole!(said.modes, Mode::ALL);
            whole!(said.postures, Posture::ALL);
            whole!(said.session_kinds, SessionKind::ALL);
            whole!(said.statuses, SessionStatus::ALL);
            whole!(said.stop_reasons, StopReason::ALL);
            whole!(said.weekdays, &Weekday::ALL);
            whole!(said.reminder_kinds, ReminderKind::ALL);
            whole!(said.silenced_by, SilencedBy::ALL);
            whole!(said.findings, FindingWhat::ALL);
            whole!(said.foot_zones, &ZONES.iter().map(|(zone, _)| (*zone).to_owned()).collect::<Vec<_>>());
            whole!(said.replies, Reply::ALL);
            whole!(said.tags, SessionTag::ALL);
            whole!(said.goals, Goal::ALL);
            whole!(said.phases, Phase::ALL);
            whole!(said.rating_phases, RatingPhase::ALL);
            whole!(said.pressures, &PRESSURES.collect::<Vec<_>>());
            whole!(said.hands, &HANDS.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn weekdays_have_three_lengths() {
        let said = Vocabulary::new(&Words::new("en", None, false));
        let saturday = said.weekdays.iter().find(|day| day.value == Weekday::Sat).unwrap();
        let lengths = [&saturday.text, &saturday.short, &saturday.narrow].map(String::as_str);
        assert_eq!(lengths, ["Saturday", "Sat", "S"]);
        assert!(said.weekdays.iter().all(|day| day.narrow.chars().count() <= 2));
    }

    #[test]
    fn a_person_picks_places_on_foot_and_lower_leg_and_reasons_of_their_own() {
        let said = Vocabulary::new(&Words::new("en", None, false));
        let pickable: Vec<&str> =
            said.foot_zones.iter().filter(|zone| zone.pickable).map(|zone| zone.value.as_str()).collect();
        assert_eq!(pickable.len(), PICKABLE.len(), "a zone is no zone: {PICKABLE:?}");
        for zone in &pickable {
            let inside = ["foot", "below_knee"].iter().any(|part| zone_within(zone, part));
            assert!(inside, "{zone} is not below the knee");
        }
        let picked: Vec<_> = said.stop_reasons.iter().filter(|r| r.pickable).map(|r| r.value).collect();
        assert!(!picked.contains(&StopReason::Timeout) && picked.len() == StopReason::ALL.len() - 1);
    }
}
