labels! {
    for terminal;
    /// Words of the safety check in a terminal.
    TerminalCheckLabels {
        /// The list goes on below the last line.
        more_below = "terminal-check-more-below",
        /// Asks for the foot of a tick.
        which_foot = "terminal-check-which-foot",
        /// Asks for a doctor’s word.
        doctor_said = "terminal-check-doctor-said",
        /// Key: the answer is no.
        no = "terminal-check-no",
        /// Key: the answer is yes.
        yes = "terminal-check-yes",
        /// Key: the answer is not sure.
        not_sure = "terminal-check-not-sure",
        /// Key: the tick is sure.
        sure = "terminal-check-sure",
        /// Key: ticks the line.
        tick = "terminal-check-tick",
        /// Key: takes the tick away.
        untick = "terminal-check-untick",
        /// Key: ticks a place.
        tick_place = "terminal-check-tick-place",
        /// Key: asks for foot and place of a tick.
        foot_and_place = "terminal-check-foot-and-place",
        /// Key: asks for more about a tick.
        more = "terminal-check-more",
        /// Key: ticks the last line of a list.
        none = "terminal-check-none",
        /// Key: notes a doctor’s word.
        a_doctor_said = "terminal-check-a-doctor-said",
        /// Key: starts after a warning.
        start_anyway = "terminal-check-start-anyway",
        /// Key: goes on.
        go_on = "terminal-check-go-on",
        /// Key: ends a choice.
        done = "terminal-check-done",
        /// Key: goes back.
        back = "terminal-check-back",
        /// Key: leaves.
        quit = "terminal-check-quit",
        /// Key: the left foot.
        left_foot = "terminal-check-left-foot",
        /// Key: the right foot.
        right_foot = "terminal-check-right-foot",
        /// Key: both feet.
        both_feet = "terminal-check-both-feet",
    }
}
