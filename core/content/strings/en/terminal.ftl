# Words of the terminal shell, by what it does. Keys stand before the words: “q quit”.

# Words of the safety check in a terminal.
terminal-check-more-below = more below
terminal-check-which-foot = Which foot?
terminal-check-doctor-said = Has a doctor said that massage is all right?
terminal-check-no = no
terminal-check-yes = yes
terminal-check-not-sure = not sure
terminal-check-sure = sure
terminal-check-tick = tick
terminal-check-untick = untick
terminal-check-tick-place = tick a place
terminal-check-foot-and-place = foot and place
terminal-check-more = more
terminal-check-none = none of these
terminal-check-a-doctor-said = a doctor said that massage is all right
terminal-check-start-anyway = start anyway
terminal-check-go-on = go on
terminal-check-done = done
terminal-check-back = back
terminal-check-quit = quit
terminal-check-left-foot = left foot
terminal-check-right-foot = right foot
terminal-check-both-feet = both feet

# Words of the look at the feet in a terminal.
terminal-feet-stored = This is stored. Is there anything else that is new?
terminal-feet-which-foot = Which foot?
terminal-feet-where-is-it = Where is it?
terminal-feet-what-is-it = What is it?
terminal-feet-nothing-new = nothing new
terminal-feet-something-new = something new
terminal-feet-not-sure = not sure
terminal-feet-nothing-more = nothing more
terminal-feet-this-place = this place
terminal-feet-left-foot = left foot
terminal-feet-right-foot = right foot
terminal-feet-both-feet = both feet
terminal-feet-back = back
terminal-feet-quit = quit

# Words of the player in a terminal.
terminal-player-pause = pause
terminal-player-resume = resume
terminal-player-go-on = go on
terminal-player-next = next
terminal-player-back = back
terminal-player-repeat = repeat
terminal-player-stop = stop
terminal-player-quit = quit
terminal-player-switch = switch
terminal-player-rep = rep
terminal-player-start = start
terminal-player-start-unanswered = start without an answer
terminal-player-next-question = next question
terminal-player-answer = answer
terminal-player-skip = skip
terminal-player-done = done
terminal-player-why = Why do you stop?
terminal-player-pain = pain
terminal-player-cramp = cramp
terminal-player-no-time = no time left
terminal-player-interrupted = interrupted
terminal-player-other = another reason
terminal-player-larger-window = Make the window larger.
terminal-player-tick-needs-fast = tick needs --fast: time passes by itself
terminal-player-no-such-page = there is no such page
terminal-player-no-such-answer = there is no such answer
terminal-player-no-such-reason = there is no such reason
terminal-player-no-such-time = there is no such time
terminal-player-no-such-question = there is no such question
terminal-player-reason-missing = a reason is missing
terminal-player-seconds-missing = the number of seconds is missing
terminal-player-value-not-whole = the value is no whole number
terminal-player-seconds-not-whole = the seconds are no whole number

# Reasons why a value on the command line cannot be read.
terminal-values-not-known = not known
terminal-values-no-picture = the name must end in .svg or .png
terminal-values-not-whole = not a whole number
terminal-values-no-equals = an answer needs a =, as diabetes=no
terminal-values-no-sign = a sign is calf, foot or redness
terminal-values-no-foot = a foot is left or right
terminal-values-no-reply = an answer is yes, no, unsure, declined or cleared
terminal-values-colons = there are too many colons
terminal-values-no-zone = not a time zone, as Europe/Berlin is one
terminal-values-no-day = not a day: write it like 2026-11-21
terminal-values-no-time = not a time: write it like 21:00
terminal-values-no-instant = not a time with an offset: write it like 2026-11-21T21:00:00+01:00
terminal-values-no-start = not a time: write 21:00, 2026-11-21T21:00 or 2026-11-21T21:00:00+01:00
terminal-values-years = outside the years 2000 to 2100
terminal-values-rest-page = a page is right_now, feet, health, legs or later, and its rest no or declined
terminal-values-quiet-together = only quiet_from and quiet_to can be set together

# Words about files, pictures and passphrases in a terminal.
terminal-files-no-such-file = there is no such file
terminal-files-folder = it is a folder
terminal-files-not-a-file = it is neither a file nor a pipe
terminal-files-not-readable = you may not read it
terminal-files-not-utf8 = its first line is not UTF-8
terminal-files-no-font = there is no font
terminal-files-no-size = the picture has no size
terminal-files-too-large = the picture is too large
terminal-files-passphrase = Passphrase:
terminal-files-again = Again:
terminal-files-passphrase-needed = A passphrase is needed: set INSTEP_PASSPHRASE or give --passphrase-file.
terminal-files-passphrases-differ = The two passphrases are not the same.

# Words around an error in a terminal.
terminal-errors-nothing-changed = Nothing was changed.
terminal-errors-see-help = See `instep --help`.
terminal-errors-output-kept = What was changed is stored.
terminal-errors-output-mend = See where the output goes.
terminal-errors-wrong-answer = If an answer is wrong:

# Sentences with data. $typed is what was typed, $reason is one of the reasons above.
terminal-setting-value = invalid value '{ $typed }' for this setting
terminal-because = { $what }: { $reason }
terminal-choose = { $what }: choose one of { $allowed }
terminal-event-unknown = unknown event '{ $typed }'
terminal-event = '{ $typed }': { $reason }
terminal-no-question = there is no such question; there are { $allowed }
terminal-too-large = it is larger than { $n } bytes
terminal-line-too-long = its first line is longer than { $n } bytes
terminal-passphrase-file = The passphrase file { $path } can't be read: { $reason }.
terminal-passphrase-typed = The passphrase can't be read from the terminal: { $reason }
terminal-picture = The picture can't be drawn: { $reason }
terminal-output = Standard output can't be written: { $reason }
terminal-versions = Instep { $version } ({ $schema }), SQLite { $sqlite }
