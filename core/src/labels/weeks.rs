labels! {
    /// Words of the review of a week and of the month.
    WeeksLabels {
        /// Goes to the week before.
        previous = button "label-weeks-previous",
        /// Goes to the week after.
        next = button "label-weeks-next",
        /// Goes to the week it is now.
        this_week = button "label-weeks-this-week",
        /// Opens the history.
        all_entries = button "label-weeks-all-entries",
        /// Opens the month.
        month = button "label-weeks-month",
        /// Goes back from the month to the week.
        week = button "label-weeks-week",
        /// Opens the charts.
        charts = button "label-weeks-charts",
        /// Shows a chart as a table.
        table = button "label-weeks-table",
        /// Shows a table as a chart.
        chart = button "label-weeks-chart",
        /// Name of the lamps, for a screen reader.
        lamps = "label-weeks-lamps",
        /// Leaves a finding open.
        still_there = button "label-weeks-still-there",
        /// Marks a finding as gone.
        gone = button "label-weeks-gone",
        /// Keeps the reminder as it is.
        keep = button "label-weeks-keep",
        /// Changes the reminder in place.
        change = button "label-weeks-change",
        /// Heading of a guide that was not played yet.
        try_new = "label-weeks-try-new",
        /// Opens the guide that is suggested.
        look_at_it = button "label-weeks-look-at-it",
        /// Opens the aim for the week.
        set_aim = button "label-weeks-set-aim",
        /// Makes the page for a clinician.
        report = button "label-weeks-report",
        /// Stands where nothing was logged yet.
        empty = "label-weeks-empty",
    }
}
