# Words around a scale, on Today, Start, Finish and Log.

label-rating-unanswered = No answer yet
label-rating-clear = Clear the answer
label-rating-skip = Skip
label-rating-skipped = Skipped
