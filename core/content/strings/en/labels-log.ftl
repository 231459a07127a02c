# Words of the form for a massage without the player, and for a change of an entry.

label-log-title = Log a massage
label-log-edit-title = Change this entry
label-log-kind = What was it?
label-log-by-guide = One of the guides
label-log-choose-guide = Which guide?
label-log-day = Day
label-log-time = Start
label-log-just-now = Just now
label-log-minutes = Minutes
label-log-tags = With it
label-log-note = Note
label-log-note-hint = A few words, if you like
label-log-advice = Good to know
label-log-saved = It is in your history.
