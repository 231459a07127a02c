labels! {
    /// Words of the first screen, before anything was entered.
    FirstRunLabels {
        /// The promise, as a title.
        title = "label-first-run-title",
        /// Promise under the title.
        promise = "label-first-run-promise",
        /// Begins with the shortest guide.
        begin = button "label-first-run-begin",
        /// Takes in an export from another device.
        bring_data = button "label-first-run-bring-data",
        /// Alternative text of the picture.
        picture = "label-first-run-picture",
    }
}
