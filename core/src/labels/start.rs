labels! {
    /// Words of Start that its record does not hold.
    StartLabels {
        /// Title of the screen.
        title = "label-start-title",
        /// Begins, where no question about the feet stands open.
        start = button "label-start-start",
        /// Begins after a warning was read.
        start_anyway = button "label-start-start-anyway",
        /// Opens the guides that are possible.
        another_guide = button "label-start-another-guide",
        /// Opens the safety questions that this guide needs.
        answer_first = button "label-start-answer-first",
        /// Stands at a rating that may be left out.
        optional = "label-start-optional",
        /// Heading of warnings.
        warnings = "label-start-warnings",
        /// Ticks that a warning was read.
        accept = button "label-start-accept",
        /// Heading of what changes tonight.
        changes = "label-start-changes",
        /// Title where no massage is possible.
        refused = "label-start-refused",
        /// Heading of what is possible all the same.
        possible = "label-start-possible",
        /// Heading of findings that are still open.
        seen_before = "label-start-seen-before",
        /// Leaves a finding open.
        still_there = button "label-start-still-there",
        /// Marks a finding as gone.
        gone = button "label-start-gone",
        /// Continues the session that was not finished.
        continue_it = button "label-start-continue-it",
        /// Turns the voice on and off.
        voice = button "label-start-voice",
        /// Turns voice and sounds off for this session.
        quiet = button "label-start-quiet",
        /// Stands below the guide once that was chosen.
        quiet_help = "label-start-quiet-help",
    }
}
