# The review of a week. It tells what was logged: no streaks, no averages, no word that says one thing brought
# about another. Every number stands beside the days it comes from.

# Above the week. Both are days.
review-title = { $first } – { $last }
    .spoken = { $first } to { $last }
# A day with sessions.
review-day = { $day }: { $length }

# Spoken before everything else. Both are days, as they are spoken.
review-week = Week from { $first } to { $last }.

# The week in one sentence. No praise, no blame.
review-headline-none = No session yet this week.
review-headline-none-over = No session in this week.
review-headline-so-far = { $n ->
    [one] One evening so far this week.
   *[other] { $n } evenings so far this week.
}
review-headline-over = { $n ->
    [one] One evening in this week.
   *[other] { $n } evenings in this week.
}
review-headline-planned = { $n ->
    [one] One evening, as you planned.
   *[other] { $n } evenings, as you planned.
}
# All evenings there were. $month is the first one's.
review-evenings-since = { $n ->
    [one] { $n } evening since { $month }.
   *[other] { $n } evenings since { $month }.
}
# One pair as a row, and spoken. $summary is the row.
review-pair-row = { $day }: { $pair }
review-pair-spoken = { $scale }, { $summary }.
# The question about next week's reminder.
review-keep = Keep { $time } next week?
review-keep-after = You started within 10 minutes of the reminder on { $n } of { $of ->
    [one] { $of } evening
   *[other] { $of } evenings
}. Keep { $time }?
# An invitation to a guide that was not played yet.
review-try = Something new: { $title }, { $length }. It needs nothing you do not have.

# $days of the days that have begun.
review-coverage = { $days } of { $of ->
    [one] { $of } day
   *[other] { $of } days
} so far
review-coverage-over = { $days } of { $of ->
    [one] { $of } day
   *[other] { $of } days
}

review-not-begun = This week has not begun yet.
review-before-use = This week was before your first entry.
review-empty = Nothing logged: { $coverage }.
review-empty-kind = That is fine. Begin again on any evening you like.

review-no-session = No session logged: { $coverage }.
review-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, on { $coverage }.
review-aim = Your aim for the week: { $aim ->
    [one] { $aim } evening
   *[other] { $aim } evenings
}.
# Where every session of the time was too short to count.
review-no-long-session = No session was long enough to count: { $coverage }.
# Sessions that are in no number of the review.
review-short = { $count ->
    [one] { $count } shorter session stands
   *[other] { $count } shorter sessions stand
} in your history only. A session counts once half its time, or two minutes, are played.

review-paired = { $scale }, rated before and after: { $coverage }.
review-pairs-higher = { $scale } higher after on { $n } of { $of ->
    [one] { $of } evening
   *[other] { $of } evenings
}: { $pairs }.
review-pairs-lower = { $scale } lower after on { $n } of { $of ->
    [one] { $of } evening
   *[other] { $of } evenings
}: { $pairs }.
review-pair-values = { $before } → { $after }
    .spoken = { $before } to { $after }
review-pair = { $before }→{ $after }
    .spoken = { $before } to { $after }
review-caveat-rest = Feet often feel better after rest alone.
review-caveat-worst = And we often reach for a massage on a bad day.

review-values = { $series }: { $values } on { $coverage }, { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
}.
review-middle = { $series }: middle value { $median } ({ $min }–{ $max }), { $coverage }, { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
}.
    .spoken = { $series }: middle value { $median }, lowest { $min }, highest { $max }, { $coverage }, { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    }.
# The same where lowest and highest are equal: one number says it all.
review-middle-equal = { $series }: middle value { $median }, { $coverage }, { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
}.
# A series of the time before, where the two may be compared.
review-week-before = { $series }, the week before

# The headings of its parts.
review-part-evenings = Evenings
review-part-pairs = Before and after
review-part-ratings = What you rated
review-part-nights = Nights
review-part-feet = Your feet
review-part-reminders = Next week
review-part-caveats = What numbers can't tell

# $coverage of the week's days.
review-looks = Looks at the feet: { $coverage }.
# On which foot and where, what, since when.
review-finding = Seen: { $what }, { $side }, { $part }, since { $first }.
review-finding-gone = Seen: { $what }, { $side }, { $part }, from { $first } to { $last }.
review-no-reminder = No reminder rings next week.

# The month view: four finished weeks beside the four before.
review-before-use-month = These weeks were before your first entry.
# $coverage of the days with both.
review-counted-higher = { $scale } higher after: { $coverage }.
review-counted-lower = { $scale } lower after: { $coverage }.
review-month-before = { $series }, the 4 weeks before
# $summary says how many days of both times were rated.
review-change-higher = { $series }: higher than in the 4 weeks before. { $summary }
review-change-lower = { $series }: lower than in the 4 weeks before. { $summary }
review-change-none = { $series }: no clear change from the 4 weeks before. { $summary }
review-change-few = { $series }: too few days to compare. It takes 12 in each 4 weeks. { $summary }
review-change-days = Rated on { $coverage } now, { $earlier } then.
review-change-first = Rated on { $coverage }. You had no entry yet in the 4 weeks before.
# One of twelve weeks. $summary is a sentence.
review-listed-week = From { $first }: { $summary }
review-caveat-chosen-days = You choose which days you rate. Very good and very bad ones may stand out.
review-caveat-extreme-days = A very bad day is often followed by a better one, all by itself.
review-caveat-other-things = Shoes, walking, weather and worries change too.

# Nights after a session beside other nights. No word compares the two.
review-nights-after = { $scale } after an evening with a session
review-nights-other = { $scale } on other nights
review-coverage-nights = { $days } of { $of ->
    [one] { $of } night
   *[other] { $of } nights
}
review-nights-rated = { $series }: rated on { $coverage }.
review-nights-few = It takes 8 rated nights of each kind, from 4 weeks, to set them side by side.
review-nights-chosen = You chose the evenings of your sessions.
review-nights-differ = Those evenings may differ in other ways too.

# Charts. Each is also a table and a sentence.
chart-title-days = { $scale }, day by day.
chart-title-weeks = { $scale }, week by week: the middle value of each.
chart-ends = { $low } means { $lowest }, { $high } means { $highest }.
# Of a wording that this app never had: at each end of the axis, and above the table.
chart-end-unknown = not known
chart-ends-unknown = { $low } is the lowest, { $high } the highest. Their words are not known here.
# Below a chart of weeks.
chart-note = Numbers below: days with a value. Small marks: fewer than { $count } days.
chart-heading-day = Day
chart-heading-week = Week from
# A date below an axis: 9 Nov.
chart-date = { $n } { $month }
chart-week = Week from { $day }
chart-value = { $median } ({ $min }–{ $max }), { $coverage }
    .spoken = { $median }, lowest { $min }, highest { $max }, { $coverage }
# The same where lowest and highest are equal.
chart-value-equal = { $median }, { $coverage }
# A number by itself, in a table.
chart-number = { $values }
chart-gap = –
    .spoken = no value
chart-said = { $series } { $values }
chart-point = { $day }: { $values }.
