# Words of the list of guides, and of what can be done with a guide there and on its page.

label-guides-minutes = Minutes
label-guides-any-length = Any length
label-guides-alone = Alone
label-guides-together = Together
label-guides-nothing-needed = Nothing needed
label-guides-goal = What for
label-guides-any-goal = Anything
label-guides-clear = Clear the filters
label-guides-favourites = Favourites
label-guides-all = All guides
label-guides-favourite = Add a star
label-guides-unfavourite = Take the star away
label-guides-hide = Hide this guide
label-guides-unhide = Show it again
label-guides-hidden = Hidden guides
label-guides-was-hidden = The guide is hidden.
