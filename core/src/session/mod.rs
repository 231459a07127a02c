//! Decides what a session is: the words for it, one for one thing, from the SQL column to the Swift property.
//! Pure: values only.

mod counting;
mod id;
mod undo;

pub use counting::{counts, long_enough};
pub use id::{FindingId, RatingId, ReminderId, SessionId, UndoToken};
pub use undo::UndoKind;

use serde::{Deserialize, Serialize};

/// Defines a closed vocabulary: an enum that crosses to other languages, with its code in SQL, JSON and on the
/// command line.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its code in SQL, JSON and on the command line.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// From its code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// How a session came to be.
    SessionKind {
        /// Played with a guide.
        Guided = "guided",
        /// A guide's massage, logged by hand afterwards.
        ByHand = "by_hand",
        /// Given by somebody else: a professional, a spa, at work.
        External = "external",
        /// An electric massager or foot bath.
        Device = "device",
        /// A soak without a massage.
        Soak = "soak",
    }
}

vocabulary! {
    /// How far a session went.
    SessionStatus {
        /// Played to the end.
        Completed = "completed",
        /// Played in part.
        Partial = "partial",
        /// Logged by hand; how far it went was not measured.
        Logged = "logged",
    }
}

vocabulary! {
    /// Why a session was stopped before its end.
    StopReason {
        /// Something hurt.
        Pain = "pain",
        /// A cramp.
        Cramp = "cramp",
        /// No time left.
        NoTime = "no_time",
        /// Something came in between, or another session was started.
        Interrupted = "interrupted",
        /// It stood still for six hours.
        Timeout = "timeout",
        /// Something else.
        Other = "other",
    }
}

vocabulary! {
    /// Whose feet were massaged, whoever did it.
    Receiver {
        /// The person whose app it is.
        Me = "me",
        /// Somebody else: stays out of the review, the sleep question and the report.
        SomeoneElse = "someone_else",
    }
}

vocabulary! {
    /// Who massages.
    Mode {
        /// One's own feet. `self` in JSON.
        OwnFeet = "self",
        /// A partner's or friend's feet.
        Partner = "partner",
    }
}

vocabulary! {
    /// Which feet a session is for.
    Foot {
        /// Both, one after the other.
        Both = "both",
        /// The left one, of the receiver.
        Left = "left",
        /// The right one, of the receiver.
        Right = "right",
    }
}

vocabulary! {
    /// Which foot of the receiver a segment is for.
    Side {
        /// The left one.
        Left = "left",
        /// The right one.
        Right = "right",
        /// Both at once.
        Both = "both",
        /// No foot: washing hands, settling in.
        None = "none",
    }
}

vocabulary! {
    /// How the receiver sits.
    Posture {
        /// One foot across the other leg.
        Lap = "lap",
        /// The foot on a low stool.
        Stool = "stool",
        /// Seated, the sole on a roller, ball or towel on the floor: no reach needed.
        Floor = "floor",
        /// Lying or leaning back, somebody else massages.
        Partner = "partner",
    }
}

vocabulary! {
    /// Companion of a session: an activity, a thing that was used, where it was, or a cramp. No claim goes
    /// with any.
    SessionTag {
        /// Yoga before or after.
        Yoga = "yoga",
        /// Meditation or calm breathing.
        Meditation = "meditation",
        /// Music.
        Music = "music",
        /// Another practice.
        OtherPractice = "other_practice",
        /// Oils with a scent.
        EssentialOils = "essential_oils",
        /// Hot stones, given by a professional.
        HotStone = "hot_stone",
        /// A soak with herbs.
        HerbalSoak = "herbal_soak",
        /// An electric massager.
        ElectricMassager = "electric_massager",
        /// An electric foot bath.
        FootBath = "foot_bath",
        /// Given by a professional.
        Professional = "professional",
        /// In a spa or wellness centre.
        Spa = "spa",
        /// At the workplace.
        Workplace = "workplace",
        /// At the end of a long day.
        LongDay = "long_day",
        /// A cramp on the way. A session that was played has it where the cramp is not why it was stopped.
        Cramp = "cramp",
    }
}

/// What was done of one step on one foot.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct PlayedStep {
    /// The step's id.
    pub step: String,
    /// Its name, as it was when it was played.
    pub title: String,
    /// Which foot.
    pub side: Side,
    /// Planned seconds.
    pub planned_seconds: i32,
    /// Seconds played, never more than the clock ran.
    pub active_seconds: i32,
    /// True when it was left before its time was up.
    pub skipped: bool,
}
