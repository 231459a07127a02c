# Words of the library that its records do not hold.

label-library-by-place = Tap a place
label-library-as-list = Show as a list
label-library-play = Open the guide
label-library-open-source = Open the page
label-library-read-aloud = Read it to me
label-library-stop-reading = Stop reading
label-library-show-tradition = Show the tradition
label-library-hide-tradition = Hide the tradition
label-library-play-motion = Show the movement
