# The review of a week. It tells what was logged: no streaks, no averages, no word that says one thing brought
# about another. Every number stands beside the days it comes from.

# Above the week. Both are days.
review-title = { $first } – { $last }
    .spoken = { $first } to { $last }
# A day with sessions.
review-day = { $day }: { $length }

# Spoken before everything else. Both are days, as they are spoken.
review-week = Week from { $first } to { $last }.

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
review-before-use = This week lies before your first entry.
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
review-evenings = Evenings that count, with at least half played: { $coverage }.

review-paired = { $scale }, rated before and after: { $coverage }.
review-pairs-higher = { $scale } higher after on { $n } of { $of ->
    [one] { $of } evening
   *[other] { $of } evenings
}: { $pairs }.
review-pairs-lower = { $scale } lower after on { $n } of { $of ->
    [one] { $of } evening
   *[other] { $of } evenings
}: { $pairs }.
review-pair = { $before }→{ $after }
    .spoken = { $before } to { $after }
review-caveat-rest = Feet often feel better after rest alone.
review-caveat-worst = And we tend to rub them when they are at their worst.

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
review-middle-before = { $series }, the week before: middle value { $median }, { $coverage }.
