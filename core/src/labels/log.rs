labels! {
    /// Words of the form for a massage without the player, and for a change of an entry.
    LogLabels {
        /// Title for a new entry.
        title = "label-log-title",
        /// Title for an entry that exists.
        edit_title = "label-log-edit-title",
        /// Chooser of what it was.
        kind = "label-log-kind",
        /// It was one of the guides.
        by_guide = button "label-log-by-guide",
        /// Title of the list of guides.
        choose_guide = "label-log-choose-guide",
        /// Name of the day.
        day = "label-log-day",
        /// Name of the start time.
        time = "label-log-time",
        /// Sets day and time to now.
        just_now = button "label-log-just-now",
        /// Name of the length.
        minutes = "label-log-minutes",
        /// Heading of the tags.
        tags = "label-log-tags",
        /// Name of the note.
        note = "label-log-note",
        /// Help for the note.
        note_hint = "label-log-note-hint",
        /// Heading of advice for this kind.
        advice = "label-log-advice",
        /// Snackbar after an entry was stored.
        saved = "label-log-saved",
    }
}
