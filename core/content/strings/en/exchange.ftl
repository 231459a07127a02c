# Taking data out of the app, and in.

export-done = { $count ->
    [one] Saved { $count } entry.
   *[other] Saved { $count } entries.
}
# $field is a column of the file.
import-place = line { $line }, { $field }
import-line = line { $line }
import-done = New: { $inserted }. Changed: { $updated }. Here already: { $skipped }. Left out: { $rejected }.
import-would = This would happen. New: { $inserted }. Changed: { $updated }. Here already: { $skipped }. Left out: { $rejected }.
