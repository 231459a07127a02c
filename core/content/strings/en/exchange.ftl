# Taking data out of the app, and in.

export-done = { $rows ->
    [one] Saved { $rows } entry.
   *[other] Saved { $rows } entries.
}
import-done = New: { $inserted }. Changed: { $updated }. Here already: { $skipped }. Left out: { $rejected }.
import-would = This would happen. New: { $inserted }. Changed: { $updated }. Here already: { $skipped }. Left out: { $rejected }.
