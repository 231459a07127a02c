labels! {
    /// Names of the places of the app: tabs, the rows under More, titles of screens.
    NavigationLabels {
        /// The first tab.
        today = button "label-navigation-today",
        /// The tab with all guides.
        guides = button "label-navigation-guides",
        /// The tab with the review of a week.
        weeks = button "label-navigation-weeks",
        /// The last tab.
        more = button "label-navigation-more",
        /// Reminders, the first row under More.
        reminders = button "label-navigation-reminders",
        /// The answers to the safety check.
        safety = button "label-navigation-safety",
        /// The library.
        library = button "label-navigation-library",
        /// The settings.
        settings = button "label-navigation-settings",
        /// Export, import, backups and erasing.
        data = button "label-navigation-data",
        /// Version, sources and licences.
        about = button "label-navigation-about",
        /// Every entry, newest first.
        history = button "label-navigation-history",
        /// Four weeks beside the four before.
        month = button "label-navigation-month",
        /// Removed entries.
        trash = button "label-navigation-trash",
        /// The form for a massage without the player.
        log = button "label-navigation-log",
    }
}
