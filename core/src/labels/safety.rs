labels! {
    /// Words of the safety check that its record does not hold.
    SafetyLabels {
        /// Question before the check, where it is not known.
        whose_feet = "label-safety-whose-feet",
        /// Answers for one’s own feet.
        my_feet = button "label-safety-my-feet",
        /// Answers for somebody else.
        their_feet = button "label-safety-their-feet",
        /// Reads the questions aloud.
        read_aloud = button "label-safety-read-aloud",
        /// Ends the reading.
        stop_reading = button "label-safety-stop-reading",
        /// Asks for the foot of a tick.
        which_foot = "label-safety-which-foot",
        /// Opens the picture for the place of a tick.
        where_is_it = button "label-safety-where-is-it",
        /// Heading of the places that a tick may have.
        places = "label-safety-places",
        /// Asks how sure a tick is.
        how_sure = "label-safety-how-sure",
        /// The tick is sure.
        sure = button "label-safety-sure",
        /// Asks for a doctor’s word that lifts a refusal.
        doctor_said = "label-safety-doctor-said",
        /// Asks for the day of a doctor’s word.
        doctor_when = "label-safety-doctor-when",
        /// Name of the row that shows the page.
        progress = "label-safety-progress",
        /// Heading of what the answers change.
        result = "label-safety-result",
        /// Heading of what is possible all the same.
        possible = "label-safety-possible",
        /// Asks all questions once more.
        ask_again = button "label-safety-ask-again",
        /// Stands where nothing was answered.
        nothing_answered = "label-safety-nothing-answered",
        /// Begins the check.
        answer_now = button "label-safety-answer-now",
        /// Stands where the answers change nothing.
        nothing_changes = "label-safety-nothing-changes",
        /// Heading of findings that are still open.
        findings = "label-safety-findings",
        /// Marks a finding as gone.
        gone = button "label-safety-gone",
        /// Stands between the lines to tick and the answer that none is so.
        or_else = "label-safety-or-else",
        /// Help below the answers that are read back.
        tap_to_change = "label-safety-tap-to-change",
    }
}
