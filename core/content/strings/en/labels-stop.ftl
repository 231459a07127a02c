# Words of the question why a session is stopped, and of the card after pain.

label-stop-title = Why do you stop?
label-stop-go-on = Go on
label-stop-call = Open the phone to call
label-stop-close = I have read this
