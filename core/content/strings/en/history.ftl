# The history: one list of entries, newest first.

# Above the first entry of a month: November 2026.
history-month = { $month } { $year }
# An answer that belongs to no session. $summary is a sentence.
history-rating = { $day }. { $summary }
# Below a session, one scale rated at both ends. $scale is its name.
history-pair = { $scale }: { $before } before, { $after } after.
history-empty = Your first entry will stand here.
# Where days were chosen and hold nothing.
history-empty-days = Nothing is logged on these days.
history-empty-trash = The trash is empty.
