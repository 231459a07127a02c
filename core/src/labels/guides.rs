labels! {
    /// Words of the list of guides, and of what can be done with a guide there and on its page.
    GuidesLabels {
        /// The chip that limits the length.
        minutes = button "label-guides-minutes",
        /// No limit for the length.
        any_length = button "label-guides-any-length",
        /// The chip for guides for one’s own hands.
        alone = button "label-guides-alone",
        /// The chip for guides that two people do.
        together = button "label-guides-together",
        /// The chip for guides without oil or tools.
        nothing_needed = button "label-guides-nothing-needed",
        /// The chip for what a guide is for.
        goal = button "label-guides-goal",
        /// No limit for the goal.
        any_goal = button "label-guides-any-goal",
        /// Takes all filters away, also where no guide fits.
        clear = button "label-guides-clear",
        /// Heading of the guides with a star.
        favourites = "label-guides-favourites",
        /// Heading of the guides without a star.
        all = "label-guides-all",
        /// Puts a guide first.
        favourite = button "label-guides-favourite",
        /// Takes the star away.
        unfavourite = button "label-guides-unfavourite",
        /// Takes a guide out of the list.
        hide = button "label-guides-hide",
        /// Brings a hidden guide back.
        unhide = button "label-guides-unhide",
        /// Opens the list of hidden guides.
        hidden = button "label-guides-hidden",
        /// Snackbar after a guide was hidden.
        was_hidden = "label-guides-was-hidden",
    }
}
