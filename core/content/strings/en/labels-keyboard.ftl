# The sheet with the keys of the desktop. `.key` is the key, as it is written on a keyboard.

label-keyboard-title = Keys
label-keyboard-pause = Pause, go on
    .key = Space
label-keyboard-next = Next step
    .key = N or →
label-keyboard-back = Step before
    .key = B or ←
label-keyboard-again = This step again
    .key = R
label-keyboard-say-again = Say it again
    .key = S
label-keyboard-stop = Stop, or back
    .key = Esc
label-keyboard-places = Today, Guides, Weeks, More
    .key = 1 to 4
label-keyboard-help = Show these keys
    .key = ?
