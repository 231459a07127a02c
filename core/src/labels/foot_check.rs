labels! {
    /// Words of the look at the feet: what is new, where and on which foot.
    FootCheckLabels {
        /// Title of the screen.
        title = "label-foot-check-title",
        /// Question for the foot.
        which_foot = "label-foot-check-which-foot",
        /// Question for the place.
        where_is_it = "label-foot-check-where-is-it",
        /// Question for what was seen.
        what_is_it = "label-foot-check-what-is-it",
        /// Help for the picture of both feet.
        pick_hint = "label-foot-check-pick-hint",
        /// Shows the places as a list.
        as_list = button "label-foot-check-as-list",
        /// Shows the places on a picture.
        as_picture = button "label-foot-check-as-picture",
        /// Shows the soles.
        from_below = button "label-foot-check-from-below",
        /// Shows the tops of the feet.
        from_above = button "label-foot-check-from-above",
        /// Stands after something was stored.
        stored = "label-foot-check-stored",
        /// Question after something was stored.
        anything_else = "label-foot-check-anything-else",
        /// Stores one more.
        something_else = button "label-foot-check-something-else",
        /// Ends the look.
        nothing_more = button "label-foot-check-nothing-more",
        /// Takes a finding back that was given by mistake.
        take_back = button "label-foot-check-take-back",
        /// Marks an earlier finding as gone.
        gone = button "label-foot-check-gone",
        /// Heading of earlier findings.
        seen_before = "label-foot-check-seen-before",
        /// Stands above the three signs that are asked then.
        not_sure_text = "label-foot-check-not-sure-text",
        /// Heading of what a finding changes.
        result = "label-foot-check-result",
    }
}
