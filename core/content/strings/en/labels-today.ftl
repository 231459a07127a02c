# Words of the controls on Today.

label-today-suggestion = For tonight
label-today-others = Or one of these
label-today-start = Start
label-today-start-now = Start now
label-today-another-guide = Another guide
label-today-unfinished = Not finished yet
label-today-go-on-here = Go on here
label-today-end-it = End it
label-today-log = Log a massage
label-today-week = This week
label-today-review = Look at the week
label-today-reminder = Next reminder
label-today-no-reminder = No reminder is set.
label-today-add-reminder = Add a reminder
label-today-sleep = Last night
