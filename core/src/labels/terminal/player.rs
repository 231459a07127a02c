labels! {
    for terminal;
    /// Words of the player in a terminal.
    TerminalPlayerLabels {
        /// Key: stops the clock.
        pause = "terminal-player-pause",
        /// Key: starts the clock.
        resume = "terminal-player-resume",
        /// Key: goes on.
        go_on = "terminal-player-go-on",
        /// Key: the next step.
        next = "terminal-player-next",
        /// Key: the step before.
        back = "terminal-player-back",
        /// Key: says the line again.
        repeat = "terminal-player-repeat",
        /// Key: pauses and asks why.
        stop = "terminal-player-stop",
        /// Key: leaves; the session can be continued later.
        quit = "terminal-player-quit",
        /// Key: ends the change of foot.
        switch = "terminal-player-switch",
        /// Key: counts one repetition.
        rep = "terminal-player-rep",
        /// Key: begins.
        start = "terminal-player-start",
        /// Key: begins without an answer.
        start_unanswered = "terminal-player-start-unanswered",
        /// Key: goes to the next question.
        next_question = "terminal-player-next-question",
        /// Key: stores the answer.
        answer = "terminal-player-answer",
        /// Key: leaves the question without an answer.
        skip = "terminal-player-skip",
        /// Key: ends the questions.
        done = "terminal-player-done",
        /// Asks why the session is stopped.
        why = "terminal-player-why",
        /// Key: something hurts.
        pain = "terminal-player-pain",
        /// Key: a cramp.
        cramp = "terminal-player-cramp",
        /// Key: no time is left.
        no_time = "terminal-player-no-time",
        /// Key: something came up.
        interrupted = "terminal-player-interrupted",
        /// Key: another reason.
        other = "terminal-player-other",
        /// Stands where the window is too small.
        larger_window = "terminal-player-larger-window",
        /// Refuses a tick without the option.
        tick_needs_fast = "terminal-player-tick-needs-fast",
        /// Refuses a page of the check.
        no_such_page = "terminal-player-no-such-page",
        /// Refuses an answer.
        no_such_answer = "terminal-player-no-such-answer",
        /// Refuses a reason to stop.
        no_such_reason = "terminal-player-no-such-reason",
        /// Refuses a time of a rating.
        no_such_time = "terminal-player-no-such-time",
        /// Refuses an item of a rating.
        no_such_question = "terminal-player-no-such-question",
        /// Asks for a reason to stop.
        reason_missing = "terminal-player-reason-missing",
        /// Asks for the seconds of a tick.
        seconds_missing = "terminal-player-seconds-missing",
        /// Refuses the value of a rating.
        value_not_whole = "terminal-player-value-not-whole",
        /// Refuses the seconds of a tick.
        seconds_not_whole = "terminal-player-seconds-not-whole",
    }
}
