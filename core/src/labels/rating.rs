labels! {
    /// Words around a scale, on Today, Start, Finish and Log.
    RatingLabels {
        /// Value of a scale without an answer, for a screen reader.
        unanswered = "label-rating-unanswered",
        /// Takes the answer away.
        clear = button "label-rating-clear",
        /// Leaves the question without an answer.
        skip = button "label-rating-skip",
        /// Value of a question that was skipped.
        skipped = "label-rating-skipped",
    }
}
