labels! {
    /// Words of the controls of the player.
    PlayerLabels {
        /// The slab while time runs: stops the clock.
        pause = button "label-player-pause",
        /// The slab while the session is paused: starts the clock.
        go_on = button "label-player-go-on",
        /// The slab after an interruption.
        go_on_here = button "label-player-go-on-here",
        /// The slab of a step that waits.
        done_go_on = button "label-player-done-go-on",
        /// The slab after a cramp.
        better_go_on = button "label-player-better-go-on",
        /// The slab during a change of foot: holds it.
        wait = button "label-player-wait",
        /// The slab when the change to the left foot is held.
        go_left = button "label-player-go-left",
        /// The slab when the change to the right foot is held.
        go_right = button "label-player-go-right",
        /// Begins at once during the count-in.
        begin_now = button "label-player-begin-now",
        /// The key for the step before, or the start of this one.
        back = button "label-player-back",
        /// The same key in the last seconds of a step.
        again = button "label-player-again",
        /// The key for the next step.
        next = button "label-player-next",
        /// Pauses and asks why.
        stop = button "label-player-stop",
        /// Says the line once more.
        say_again = button "label-player-say-again",
        /// Counts one repetition.
        count_rep = button "label-player-count-rep",
        /// Ends the session after a cramp.
        stop_today = button "label-player-stop-today",
        /// Ends a session that was interrupted.
        end_it = button "label-player-end-it",
        /// Turns the voice on.
        voice_on = button "label-player-voice-on",
        /// Turns the voice off.
        voice_off = button "label-player-voice-off",
        /// Tag in the pause between two steps.
        tag_next = "label-player-tag-next",
        /// Tag while the session is paused.
        tag_paused = "label-player-tag-paused",
        /// Tag of a step that waits.
        tag_no_hurry = "label-player-tag-no-hurry",
        /// Tag after an interruption.
        tag_welcome_back = "label-player-tag-welcome-back",
        /// Name of the count, for a screen reader.
        time_left = "label-player-time-left",
        /// Name of the count of repetitions, for a screen reader.
        repetitions = "label-player-repetitions",
        /// Name of the bars at the top, for a screen reader.
        progress = "label-player-progress",
        /// Stands where the session was closed.
        saved = "label-player-saved",
        /// Title of the notification while a session runs.
        notification = "label-player-notification",
    }
}
