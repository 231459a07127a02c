# Words of the review of a week and of the month.

label-weeks-previous = Week before
label-weeks-next = Week after
label-weeks-this-week = This week
label-weeks-all-entries = All entries
label-weeks-month = Month
label-weeks-week = Week
label-weeks-charts = Charts
label-weeks-table = Show as a table
label-weeks-chart = Show as a chart
label-weeks-lamps = Evenings of the week
label-weeks-still-there = Still there
label-weeks-gone = Gone
label-weeks-keep = Keep
label-weeks-change = Change the time
label-weeks-try-new = Something new
label-weeks-look-at-it = Look at it
label-weeks-set-aim = Set an aim
label-weeks-report = Page for a clinician
label-weeks-empty = Nothing here yet. The first lamp comes on after your first massage.
