labels! {
    /// Words of the library that its records do not hold.
    LibraryLabels {
        /// Heading of the picture of a foot.
        by_place = "label-library-by-place",
        /// Shows the places as a list.
        as_list = button "label-library-as-list",
        /// Opens the guide that plays a technique.
        play = button "label-library-play",
        /// Opens the page of a source.
        open_source = button "label-library-open-source",
        /// Reads the page aloud.
        read_aloud = button "label-library-read-aloud",
        /// Ends the reading.
        stop_reading = button "label-library-stop-reading",
        /// Turns the reflex tradition on.
        show_tradition = button "label-library-show-tradition",
        /// Turns the reflex tradition off.
        hide_tradition = button "label-library-hide-tradition",
        /// Shows the movement of the hand again.
        play_motion = button "label-library-play-motion",
    }
}
