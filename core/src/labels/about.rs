labels! {
    /// Words of the page about the app.
    AboutLabels {
        /// Name of the version.
        version = "label-about-version",
        /// Heading of what the app is for.
        purpose = "label-about-purpose",
        /// Opens the page about privacy.
        privacy = button "label-about-privacy",
        /// Opens the list of sources.
        sources = button "label-about-sources",
        /// Opens the licences of what is used.
        licences = button "label-about-licences",
        /// Collects what helps to find a fault.
        problem = button "label-about-problem",
        /// Says what is collected.
        problem_text = "label-about-problem-text",
        /// Copies the text.
        copy = button "label-about-copy",
        /// Snackbar after that.
        copied = "label-about-copied",
    }
}
