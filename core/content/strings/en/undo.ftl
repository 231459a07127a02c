# What was done, beside the button that takes it back; and how things are once it was taken back.

undo-session-logged = Session saved.
    .done = The session is in the trash now.
undo-session-edited = Session changed.
    .done = The session is as it was before.
undo-session-deleted = Session moved to the trash.
    .done = The session is back.
undo-session-restored = Session taken out of the trash.
    .done = The session is in the trash again.
# $n is how many.
undo-sessions-deleted = { $n ->
        [one] { $n } session moved to the trash.
       *[other] { $n } sessions moved to the trash.
    }
    .done = { $n ->
        [one] { $n } session is back.
       *[other] { $n } sessions are back.
    }
undo-session-stopped = Session stopped.
    .done = The session is paused where you stopped.
undo-rating-given = Rating saved.
    .done = Your rating was taken back.
undo-rating-deleted = Rating moved to the trash.
    .done = The rating is back.
undo-rating-restored = Rating taken out of the trash.
    .done = The rating is in the trash again.
undo-answers-given = Safety answer saved.
    .done = Your safety answers are as they were before.
undo-answers-confirmed = Safety answers confirmed.
    .done = Your safety answers are as they were before.
undo-foot-checked = Foot check saved.
    .done = The foot check was taken back.
undo-finding-resolved = Marked as gone.
    .done = It is on your list again.
undo-setting-changed = Setting changed.
    .done = The setting is as it was before.
undo-guide-chosen = Your choice was saved.
    .done = The guide is as it was before.
undo-reminder-added = Reminder added.
    .done = The reminder is in the trash now.
undo-reminder-edited = Reminder changed.
    .done = The reminder is as it was before.
undo-reminder-paused = Reminder paused.
    .done = The reminder is as it was before.
undo-reminder-resumed = Reminder turned on again.
    .done = The reminder is paused again.
undo-reminder-removed = Reminder moved to the trash.
    .done = The reminder is back.
undo-reminder-restored = Reminder taken out of the trash.
    .done = The reminder is in the trash again.
undo-occurrence-skipped = Reminder skipped.
    .done = The reminder is open again.
undo-occurrence-done = Noted as done.
    .done = The reminder is open again.
undo-occurrence-snoozed = Reminder put off.
    .done = The reminder is open again.

field-token = The way back
error-not-found-undo = There is nothing to take back.
    .kept = Nothing was changed.
    .mend = Look in your history, and change it there.
# $n is how many seconds there are.
invalid-too-late = This can be taken back for { $n } seconds, and they are over.
    .kept = Nothing was changed.
    .mend = Start the guide again when you like.
