labels! {
    /// Words of the controls on Today.
    TodayLabels {
        /// Heading of the suggested guide.
        suggestion = "label-today-suggestion",
        /// Heading of the other guides.
        others = "label-today-others",
        /// Opens Start with the suggested guide.
        start = button "label-today-start",
        /// Opens Start with the suggested guide where another card leads.
        start_now = button "label-today-start-now",
        /// Opens the list of guides.
        another_guide = button "label-today-another-guide",
        /// Heading of a session that was not finished.
        unfinished = "label-today-unfinished",
        /// Continues the session that was not finished.
        go_on_here = button "label-today-go-on-here",
        /// Closes the session that was not finished.
        end_it = button "label-today-end-it",
        /// Opens the form for a massage without the player.
        log = button "label-today-log",
        /// Heading of the lamps of this week.
        week = "label-today-week",
        /// Opens the week that is ready to look at.
        review = button "label-today-review",
        /// Heading of the next reminder.
        reminder = "label-today-reminder",
        /// Stands where no reminder is planned.
        no_reminder = "label-today-no-reminder",
        /// Opens the form for a reminder.
        add_reminder = button "label-today-add-reminder",
        /// Heading of the morning question.
        sleep = "label-today-sleep",
    }
}
