labels! {
    /// Words of the history, of one session and of the trash.
    HistoryLabels {
        /// First day of a filter.
        from = "label-history-from",
        /// Last day of a filter.
        to = "label-history-to",
        /// Takes the filter away.
        all_days = button "label-history-all-days",
        /// Shows the next page.
        load_more = button "label-history-load-more",
        /// Opens an entry.
        open = button "label-history-open",
        /// Brings an entry back from the trash.
        restore = button "label-history-restore",
        /// Snackbar after an entry went to the trash.
        deleted = "label-history-deleted",
        /// Snackbar after an entry came back.
        restored = "label-history-restored",
        /// Removes what is in the trash for good.
        empty_trash = button "label-history-empty-trash",
        /// Title of the dialog before the trash is emptied.
        empty_trash_title = "label-history-empty-trash-title",
        /// Text of that dialog.
        empty_trash_text = "label-history-empty-trash-text",
        /// Removes the sessions of several days.
        delete_days = button "label-history-delete-days",
        /// Title of the dialog before several days are deleted.
        delete_days_title = "label-history-delete-days-title",
        /// Heading of the steps that were played.
        steps = "label-history-steps",
        /// Heading of the ratings of a session.
        ratings = "label-history-ratings",
        /// Heading of the note.
        note = "label-history-note",
        /// Adds a rating to a session.
        add_rating = button "label-history-add-rating",
        /// Opens a rating to be changed.
        change_rating = button "label-history-change-rating",
        /// Deletes a rating.
        take_back = button "label-history-take-back",
        /// Name of the reason why a session was stopped.
        stopped = "label-history-stopped",
    }
}
