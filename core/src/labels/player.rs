labels! {
    /// Words of the controls of the player.
    PlayerLabels {
        /// The slab while time runs: stops the clock.
        pause = button "label-player-pause",
        /// The slab while the session is paused: starts the clock.
        go_on = button "label-player-go-on",
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
        /// Name of the count, for a screen reader.
        time_left = "label-player-time-left",
        /// Name of the count of repetitions, for a screen reader.
        repetitions = "label-player-repetitions",
        /// Title of the notification while a session runs.
        notification = "label-player-notification",
        /// Stands where sound would come and the volume of media is zero.
        muted = "label-player-muted",
        /// Stands where a session in the background would not go on: nothing is heard that keeps it running.
        stops_in_background = "label-player-stops-in-background",
    }
}
