labels! {
    /// Names of the choices that Guide, Start, Safety and Log share.
    ChoiceLabels {
        /// Title of the sheet with the choices.
        title = "label-choices-title",
        /// Chooser of the guide.
        guide = "label-choices-guide",
        /// Chooser of the length.
        minutes = "label-choices-minutes",
        /// Chooser of who massages.
        mode = "label-choices-mode",
        /// Chooser of the way to sit.
        posture = "label-choices-posture",
        /// Chooser of the feet.
        foot = "label-choices-foot",
        /// Chooser of whose feet are massaged.
        receiver = "label-choices-receiver",
        /// Takes time off, beside the minutes.
        shorter = button "label-choices-shorter",
        /// Adds time, beside the minutes.
        longer = button "label-choices-longer",
    }
}
