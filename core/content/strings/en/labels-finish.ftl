# Words of the minute after a session.

label-finish-lamp = Tonight’s lamp is on.
label-finish-skip = Skip
label-finish-close = Done for tonight
label-finish-add-note = Add a note
label-finish-remind-yes = Yes, remind me
label-finish-remind-other = Another time
label-finish-remind-no = No, thanks
label-finish-reminder-added = Your reminder is set.
