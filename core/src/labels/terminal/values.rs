labels! {
    for terminal;
    /// Reasons why a value on the command line cannot be read.
    TerminalValueLabels {
        /// No value of a list.
        not_known = "terminal-values-not-known",
        /// A file for a chart that is no picture.
        no_picture = "terminal-values-no-picture",
        /// A number that is not whole.
        not_whole = "terminal-values-not-whole",
        /// A safety answer without its sign.
        no_equals = "terminal-values-no-equals",
        /// An unknown sign of the safety check.
        no_sign = "terminal-values-no-sign",
        /// An unknown foot.
        no_foot = "terminal-values-no-foot",
        /// An unknown answer.
        no_reply = "terminal-values-no-reply",
        /// Too many parts.
        colons = "terminal-values-colons",
        /// An unknown time zone.
        no_zone = "terminal-values-no-zone",
        /// Something that is no day.
        no_day = "terminal-values-no-day",
        /// Something that is no time of day.
        no_time = "terminal-values-no-time",
        /// Something that is no instant.
        no_instant = "terminal-values-no-instant",
        /// Something that is no start time.
        no_start = "terminal-values-no-start",
        /// A day or time far away.
        years = "terminal-values-years",
        /// A page of the safety check, or its rest, that is unknown.
        rest_page = "terminal-values-rest-page",
        /// Two settings that are not a pair.
        quiet_together = "terminal-values-quiet-together",
    }
}
