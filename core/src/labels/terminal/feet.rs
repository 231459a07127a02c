labels! {
    for terminal;
    /// Words of the look at the feet in a terminal.
    TerminalFeetLabels {
        /// Stands after something was stored.
        stored = "terminal-feet-stored",
        /// Asks for the foot.
        which_foot = "terminal-feet-which-foot",
        /// Asks for the place.
        where_is_it = "terminal-feet-where-is-it",
        /// Asks for what was seen.
        what_is_it = "terminal-feet-what-is-it",
        /// Key: nothing is new.
        nothing_new = "terminal-feet-nothing-new",
        /// Key: something is new.
        something_new = "terminal-feet-something-new",
        /// Key: not sure.
        not_sure = "terminal-feet-not-sure",
        /// Key: there is nothing more.
        nothing_more = "terminal-feet-nothing-more",
        /// Key: takes the place under the cursor.
        this_place = "terminal-feet-this-place",
        /// Key: the left foot.
        left_foot = "terminal-feet-left-foot",
        /// Key: the right foot.
        right_foot = "terminal-feet-right-foot",
        /// Key: both feet.
        both_feet = "terminal-feet-both-feet",
        /// Key: goes back.
        back = "terminal-feet-back",
        /// Key: leaves.
        quit = "terminal-feet-quit",
    }
}
