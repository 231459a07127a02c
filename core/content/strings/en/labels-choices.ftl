# Names of the choices that Guide, Start, Safety and Log share.

label-choices-title = How would you like it?
label-choices-guide = Guide
label-choices-minutes = Minutes
label-choices-mode = Who massages
label-choices-posture = How to sit
label-choices-foot = Which feet
label-choices-receiver = For whom
label-choices-shorter = Shorter
label-choices-longer = Longer
