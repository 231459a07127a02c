# Words of the question why a session is stopped, and of the card after pain.

label-stop-title = Why do you stop?
label-stop-go-on = Go on
label-stop-pain-title = Let the foot rest.
label-stop-urgent = Call for help with one of these
label-stop-rest = Leave it for today with these
label-stop-call = Open the phone to call
label-stop-close = I have read this
label-stop-cramp-title = Let go of the foot.
