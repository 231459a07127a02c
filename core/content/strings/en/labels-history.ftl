# Words of the history, of one session and of the trash.

label-history-from = From
label-history-to = To
label-history-all-days = All days
label-history-load-more = Show earlier entries
label-history-open = Open
label-history-restore = Put it back
label-history-deleted = It is in the trash.
label-history-restored = It is back.
label-history-empty-trash = Empty the trash
label-history-empty-trash-title = Empty the trash?
label-history-empty-trash-text = These entries then leave your history. A backup is made first.
label-history-delete-days = Delete several days
label-history-delete-days-title = Delete these days?
label-history-steps = Steps
label-history-ratings = Ratings
label-history-note = Note
label-history-add-rating = Add a rating
label-history-change-rating = Change this answer
label-history-take-back = Delete this answer
label-history-stopped = Stopped
