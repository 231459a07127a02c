# Ratings. The wording of a question and of both ends of its scale is part of the instrument: new words are a new
# version of it, with a key of its own, and a new series.

rating-comfort = How comfortable do your feet feel right now?
    .low = extremely uncomfortable
    .high = completely comfortable
rating-comfort-five = How is the comfort of your feet right now?
    .low = very poor
    .high = very good
rating-pain = How much do your feet hurt right now?
    .low = no pain
    .high = pain as bad as you can imagine
rating-sleep = How was your sleep last night?
    .low = terrible
    .high = excellent
rating-sleep-five = How was your sleep last night?
    .low = very poor
    .high = very good

rating-label-comfort = Comfort
    .before = Comfort before
    .after = Comfort after
rating-label-pain = Pain
    .before = Pain before
    .after = Pain after
rating-label-sleep = Sleep
rating-detail = { $label } ({ $detail })
# Of answers that were given neither before nor after a session.
rating-detail-other = other times
rating-detail-five = five steps
rating-detail-left = left foot
rating-detail-right = right foot
rating-detail-wording = another wording

# A value to be tapped, as a screen reader says it. $summary is what an end of the scale means.
rating-target = { $n } out of { $of }
rating-target-end = { $n } out of { $of }: { $summary }
# After an answer. The value before a session is said only now.
rating-noted = Noted: { $n }.
rating-noted-before = Noted: { $n }. You said { $before } before.
rating-noted-skipped = Skipped.

rating-value = { $label }: { $value } out of { $high }.
rating-skipped = { $label }: skipped.
rating-pair = rated { $before } before and { $after } after

# Where an answer is seen that was given neither before nor after a session.
rating-seen = You find it in the review of its week, under “What you rated”.
# Of an answer to a session that was given too early or too late.
rating-seen-late = This was too long before or after the session to count for it.
# Of an answer about somebody else's feet.
rating-seen-theirs = It stays with the session in your history. The review is about your own feet.

# After the third skip in a row. $title is what was asked: "Sleep".
rating-stopped = { $title }: skipped three times, so it is no longer asked. You can still rate it at any time.
