# The report for a clinician: one page to be printed. It repeats what was logged and judges nothing.

# The language of this file and the way it is written: ltr or rtl.
report-language = en
report-direction = ltr

report-title = Foot care log
report-written = Written on { $day } from the person's own entries.
report-saved = The page is ready to print.

report-feet = Findings on the feet
report-no-finding = No finding was noted.

report-ratings = Ratings
report-no-rating = Nothing was rated.
report-heading-series = What was rated
report-heading-middle = Middle value (lowest–highest), days
    .spoken = Middle value, lowest, highest, days
report-heading-answers = Answers
report-missing = Only answers count. A skipped or missing one is never 0.
report-asked = What was asked
report-asked-own = { $title } { $summary } An item of this app, not validated.
report-asked-general = { $title } { $summary } A general 0 to 10 scale, not one for feet.
# $scale says that its wording is another one.
report-asked-other = { $scale }: what was asked is not known here.

report-sessions = Sessions
report-no-session = No session was logged.
report-heading-day = Day
report-heading-what = Session
report-heading-length = Length
report-heading-feet = Feet
report-heading-rated = Rated
