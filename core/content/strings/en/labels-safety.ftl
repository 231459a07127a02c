# Words of the safety check that its record does not hold.

label-safety-whose-feet = Whose feet are these?
label-safety-my-feet = My feet
label-safety-their-feet = Somebody else’s
label-safety-read-aloud = Read them to me
label-safety-stop-reading = Stop reading
label-safety-which-foot = Which foot?
label-safety-where-is-it = Where is it?
label-safety-places = Places
label-safety-how-sure = Are you sure?
label-safety-sure = Sure
label-safety-doctor-said = Did a doctor say yes?
label-safety-doctor-when = When was that?
label-safety-progress = Page
label-safety-result = What changes
label-safety-possible = Still possible tonight
label-safety-ask-again = Ask me again
label-safety-nothing-answered = Nothing is answered yet.
label-safety-answer-now = Answer now
label-safety-nothing-changes = Nothing changes for you.
label-safety-findings = Seen on your feet
label-safety-gone = Gone
label-safety-or-else = or
label-safety-tap-to-change = Tap a line to change it.
