# Words of the page of one guide.

label-guide-start = Start
label-guide-steps = Steps
label-guide-changes = Changed for you
label-guide-notes = Good to know
label-guide-warnings = Read this first
label-guide-needs = You need
label-guide-evidence = How well it is shown
label-guide-sources = Sources
label-guide-open-source = Open the page
label-guide-questions = Not answered yet
label-guide-answer = Answer now
label-guide-leave-out = Leave this out
label-guide-bring-back = Bring this back
label-guide-always-played = Always played
label-guide-pressure = How firm
label-guide-length = How long
label-guide-direction = Which way
label-guide-play-motion = Show the movement
