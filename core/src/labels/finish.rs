labels! {
    /// Words of the minute after a session.
    FinishLabels {
        /// Meaning of the lit lamp, for a screen reader.
        lamp = "label-finish-lamp",
        /// Leaves the question without an answer.
        skip = button "label-finish-skip",
        /// Ends the minute after.
        close = button "label-finish-close",
        /// Opens the note of the session.
        add_note = button "label-finish-add-note",
        /// Adds the reminder that is offered.
        remind_yes = button "label-finish-remind-yes",
        /// Opens the form with another time.
        remind_other = button "label-finish-remind-other",
        /// Declines the offer.
        remind_no = button "label-finish-remind-no",
        /// Stands after the reminder was added.
        reminder_added = "label-finish-reminder-added",
    }
}
