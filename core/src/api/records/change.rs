use serde::{Deserialize, Serialize};

use crate::session::vocabulary;

vocabulary! {
    /// An area of the app. A write changes one or more of them; the screens named with it are to be read again.
    ChangedArea {
        /// Sessions: Today, History, Session, Review.
        Sessions = "sessions",
        /// Ratings: Today, History, Session, Rate, Review, Player.
        Ratings = "ratings",
        /// Reminders: Reminders, Today, and what is armed. Make a new plan with `plan_reminders`.
        Reminders = "reminders",
        /// The session that is being played: Player, Today.
        Player = "player",
        /// Favourites, hidden guides and steps that are left out: Guides, Guide, Today.
        Guides = "guides",
        /// Settings: Settings, Today, Review.
        Settings = "settings",
        /// The safety check and the look at the feet: Safety, Guides, Guide, Player, Review.
        Safety = "safety",
    }
}
