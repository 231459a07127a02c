labels! {
    /// Words of the screen where the data file cannot be used.
    RecoveryLabels {
        /// Title of the screen.
        title = "label-recovery-title",
        /// Heading of what was kept.
        kept = "label-recovery-kept",
        /// Heading of what can be done.
        options = "label-recovery-options",
        /// Title of the dialog before a way is taken.
        confirm_title = "label-recovery-confirm-title",
        /// Agrees to that dialog.
        confirm_yes = button "label-recovery-confirm-yes",
        /// Stands while it runs.
        working = "label-recovery-working",
        /// Goes on to Today after it was mended.
        open_app = button "label-recovery-open-app",
        /// Shows what is known about the fault.
        details = button "label-recovery-details",
    }
}
