# Words of the list of reminders and of the form for one.

label-reminders-add = Add a reminder
label-reminders-add-title = A new reminder
label-reminders-edit-title = Change the reminder
label-reminders-kind = What for
label-reminders-time = Time
label-reminders-earlier = Earlier
label-reminders-later = Later
label-reminders-days = Days
label-reminders-every-day = Every day
label-reminders-name = Name
label-reminders-name-hint = Only you see it.
label-reminders-pause = Pause
label-reminders-pause-until = Pause until a day
label-reminders-resume = Turn it on again
label-reminders-skip-once = Skip the next one
label-reminders-removed = The reminder is removed.
label-reminders-silenced-by = Stays silent after
label-reminders-quiet = Quiet hours
label-reminders-quiet-from = From
label-reminders-quiet-to = To
label-reminders-no-quiet = No quiet hours
label-reminders-what-happened = What happened
label-reminders-day-before = Day before
label-reminders-day-after = Day after
label-reminders-nothing-rang = No reminder was due.
label-reminders-empty = No reminder yet. Choose a time that suits you.
