labels! {
    /// Words of the list of reminders and of the form for one.
    RemindersLabels {
        /// Opens the form for a new reminder.
        add = button "label-reminders-add",
        /// Title for a new reminder.
        add_title = "label-reminders-add-title",
        /// Title for a reminder that exists.
        edit_title = "label-reminders-edit-title",
        /// Chooser of what the reminder is for.
        kind = "label-reminders-kind",
        /// Name of the time.
        time = "label-reminders-time",
        /// Sets the time five minutes back.
        earlier = button "label-reminders-earlier",
        /// Sets the time five minutes on.
        later = button "label-reminders-later",
        /// Name of the weekdays.
        days = "label-reminders-days",
        /// Chooses all weekdays.
        every_day = button "label-reminders-every-day",
        /// Name of the reminder’s own name.
        name = "label-reminders-name",
        /// Help for the name.
        name_hint = "label-reminders-name-hint",
        /// Keeps a reminder silent.
        pause = button "label-reminders-pause",
        /// Keeps a reminder silent until a day.
        pause_until = button "label-reminders-pause-until",
        /// Lets a paused reminder ring again.
        resume = button "label-reminders-resume",
        /// Keeps the next ring silent.
        skip_once = button "label-reminders-skip-once",
        /// Snackbar after a reminder was removed.
        removed = "label-reminders-removed",
        /// Chooser of which sessions keep a reminder silent.
        silenced_by = "label-reminders-silenced-by",
        /// Heading of the quiet hours.
        quiet = "label-reminders-quiet",
        /// First time of the quiet hours.
        quiet_from = "label-reminders-quiet-from",
        /// Last time of the quiet hours.
        quiet_to = "label-reminders-quiet-to",
        /// Takes the quiet hours away.
        no_quiet = button "label-reminders-no-quiet",
        /// Opens what became of the reminders of a day.
        what_happened = button "label-reminders-what-happened",
        /// Goes to the day before.
        day_before = button "label-reminders-day-before",
        /// Goes to the day after.
        day_after = button "label-reminders-day-after",
        /// Stands where no reminder was due on a day.
        nothing_rang = "label-reminders-nothing-rang",
        /// Stands where there is no reminder.
        empty = "label-reminders-empty",
    }
}
