labels! {
    /// Words of the question why a session is stopped, and of the card after pain.
    StopLabels {
        /// The question.
        title = "label-stop-title",
        /// Goes on without an answer.
        go_on = button "label-stop-go-on",
        /// Title after a stop for pain.
        pain_title = "label-stop-pain-title",
        /// Heading of the signs that need help at once.
        urgent = "label-stop-urgent",
        /// Heading of the signs to leave it for today.
        rest = "label-stop-rest",
        /// Opens the dialler without a number.
        call = button "label-stop-call",
        /// Closes the card.
        close = button "label-stop-close",
        /// Title after a stop for a cramp.
        cramp_title = "label-stop-cramp-title",
    }
}
