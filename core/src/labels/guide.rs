labels! {
    /// Words of the page of one guide.
    GuideLabels {
        /// Opens Start with this guide and these choices.
        start = button "label-guide-start",
        /// Heading of the steps.
        steps = "label-guide-steps",
        /// Heading of what safety and the time changed.
        changes = "label-guide-changes",
        /// Heading of advice for the whole guide.
        notes = "label-guide-notes",
        /// Heading of warnings.
        warnings = "label-guide-warnings",
        /// Heading of what lies ready.
        needs = "label-guide-needs",
        /// Heading of the label and its reason.
        evidence = "label-guide-evidence",
        /// Opens the list of sources.
        sources = button "label-guide-sources",
        /// Opens the page of a source.
        open_source = button "label-guide-open-source",
        /// Heading of questions without an answer.
        questions = "label-guide-questions",
        /// Opens the safety check.
        answer = button "label-guide-answer",
        /// Leaves a step out from now on.
        leave_out = button "label-guide-leave-out",
        /// Brings a step back.
        bring_back = button "label-guide-bring-back",
        /// Stands at a step that cannot be left out.
        always_played = "label-guide-always-played",
        /// Name of the pressure of a step.
        pressure = "label-guide-pressure",
        /// Name of the length of a step.
        length = "label-guide-length",
        /// Name of the direction of the strokes.
        direction = "label-guide-direction",
        /// Shows the movement of the hand again.
        play_motion = button "label-guide-play-motion",
    }
}
