# Words of Start that its record does not hold.

label-start-title = Before we begin
label-start-start = Start
label-start-start-anyway = Start anyway
label-start-another-guide = Another guide
label-start-answer-first = Answer first
label-start-optional = You can leave this out.
label-start-warnings = Please read this
label-start-accept = I have read this
label-start-changes = Changed tonight
label-start-refused = Not tonight
label-start-possible = Still possible
label-start-seen-before = Seen before
label-start-still-there = Still there
label-start-gone = Gone
label-start-continue-it = Continue it
label-start-voice = Voice
label-start-quiet = Quiet
label-start-quiet-help = No voice and no chimes this time. Keep the screen on.
