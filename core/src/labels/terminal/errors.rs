labels! {
    for terminal;
    /// Words around an error in a terminal.
    TerminalErrorLabels {
        /// Stands below a command line that cannot be read.
        nothing_changed = "terminal-errors-nothing-changed",
        /// Says where the help is.
        see_help = "terminal-errors-see-help",
        /// Stands where the output could not be written.
        output_kept = "terminal-errors-output-kept",
        /// Says what to do then.
        output_mend = "terminal-errors-output-mend",
        /// Stands above the command that corrects an answer.
        wrong_answer = "terminal-errors-wrong-answer",
    }
}
