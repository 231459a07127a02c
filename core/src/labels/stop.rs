labels! {
    /// Words of the question why a session is stopped, and of the card after pain.
    StopLabels {
        /// The question.
        title = "label-stop-title",
        /// Goes on without an answer.
        go_on = button "label-stop-go-on",
        /// Opens the dialler without a number.
        call = button "label-stop-call",
        /// Closes the card.
        close = button "label-stop-close",
    }
}
