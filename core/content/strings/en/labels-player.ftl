# Words of the controls of the player.

label-player-pause = Pause
label-player-go-on = Go on
label-player-next = Next
label-player-stop = Stop
label-player-say-again = Say again
label-player-count-rep = Count one
label-player-stop-today = Stop for today
label-player-end-it = End it
label-player-voice-on = Turn the voice on
label-player-voice-off = Turn the voice off
label-player-time-left = Time left
label-player-repetitions = Times done
label-player-notification = Your routine is running
label-player-stops-in-background = The voice is off. In the background the session stops at the next step.
label-player-muted = The volume is at zero. Nothing can be heard.

# Texts of the slab, of the key for the step before and of the tag. They stand in the record of the player.
label-player-go-on-here = Go on here
label-player-done-go-on = Done, go on
label-player-better-go-on = Better, go on
label-player-wait = Wait
label-player-go-left = Left foot: go
label-player-go-right = Right foot: go
label-player-begin-now = Begin now
label-player-back = Back
label-player-again = Again
label-player-tag-next = Coming up
label-player-tag-paused = Paused
label-player-tag-no-hurry = No hurry
label-player-tag-welcome-back = Welcome back
