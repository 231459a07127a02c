use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::{InstepError, InvalidWhy};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        uniffi::custom_type!($name, String, {
            lower: |id| id.to_string(),
            try_lift: |s| Ok(s.parse::<$name>()?),
        });

        impl $name {
            pub(crate) const fn new(id: Uuid) -> Self {
                Self(id)
            }

            pub(crate) const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0.hyphenated())
            }
        }

        impl FromStr for $name {
            type Err = InstepError;

            fn from_str(s: &str) -> Result<Self, InstepError> {
                // uuid also takes braces, URNs and no hyphens; the contract is the plain form.
                let plain = s.len() == 36;
                plain.then(|| Uuid::parse_str(s).ok()).flatten().map(Self)
                    .ok_or_else(|| InstepError::invalid("id", InvalidWhy::NotAnId))
            }
        }
    )+};
}

ids! {
    /// A session. `UUID` in Kotlin and Swift.
    SessionId,
    /// A rating. `UUID` in Kotlin and Swift.
    RatingId,
    /// A reminder. `UUID` in Kotlin and Swift.
    ReminderId,
    /// Something seen on a foot. `UUID` in Kotlin and Swift.
    FindingId,
    /// A write that can be taken back with `undo`. `UUID` in Kotlin and Swift.
    UndoToken,
}
