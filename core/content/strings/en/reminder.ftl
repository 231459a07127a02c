# Reminders: names, notices, when they ring and what is in their way.
# Notices are read by anyone who sees the locked screen: no word about the body or about health.

reminder-name-routine = Routine
reminder-name-sleep = Morning question
reminder-name-review = Look back at the week

# Each is a title and, as an attribute, the text below it. $length is the length of the guide, in full.
reminder-notice-routine = Time for your routine
    .text = Tap to begin.
    .length = { $length }. Tap to begin.
reminder-notice-sleep = Good morning
    .text = One short question waits for you.
reminder-notice-review = Your week is ready to look at
    .text = Tap to look.
# The text of the last one the device has room for.
reminder-notice-last = { $notice } Open the app to keep your reminders coming.

# The buttons of a notification: a word or two, for anyone to read on a locked screen.
reminder-button-start = Start
reminder-button-answer = Answer
reminder-button-look = Look
reminder-button-done = Done
reminder-button-snooze = In { $length }
reminder-button-skip = Not today
reminder-button-skip-evening = Not tonight
# Told once, where the desktop shows no notifications.
reminder-no-notifications = This desktop shows no notifications. Reminders ring here, with a bell and a line of text.

reminder-every-day = every day
reminder-when-today = today at { $time }
reminder-when-tomorrow = tomorrow at { $time }
reminder-when-day = { $day } at { $time }

reminder-next = { $name }: { $when }.
reminder-summary = { $name } at { $time }, { $weekdays }.
reminder-state-next = Next: { $when }.
reminder-state-paused = Paused until you turn it on again.
reminder-state-paused-until = Paused until { $day }.
reminder-state-starts = It starts on { $day }.
reminder-state-over = It will not ring again.
# Of a ring that is still ahead today. $earlier is when the session began.
reminder-silent = Silent today at { $time }: there was a session at { $earlier }.
reminder-none = You have no reminders yet.
# The first line of the list of reminders.
reminder-lead = Next: { $when }. It will ring on time.
reminder-lead-late = Next: { $when }. It may ring up to an hour late.
reminder-lead-none = No reminder is set to ring.

reminder-warning-not-asked = Notifications are not allowed yet, so no reminder will show.
    .mend = Allow them, and your reminders arrive.
reminder-warning-denied = Notifications are turned off, so no reminder will show.
    .mend = Allow notifications for this app in the settings of your device.
reminder-warning-provisional = Reminders arrive quietly, without a sound.
    .mend = Let this app show banners and play sounds in the settings.
reminder-warning-channel = The channel for reminders is turned off.
    .mend = Turn the channel on in the notification settings of this app.
reminder-warning-inexact = A reminder may come up to an hour late.
    .mend = Allow exact alarms for this app in the settings of your device.
reminder-warning-battery = Your device slows this app down to save battery.
    .mend = Take this app off the battery limits in the settings.
reminder-warning-zone = This app does not know your time zone yet.
    .mend = Times follow your device's clock. An update of the app may add the zone.
reminder-warning-slots = Only the next reminders fit on this device.
    .mend = Open the app now and then, and the later ones follow.
reminder-warning-late = { $late } of your last { $measured } reminders came late.
    .mend = Turn on exact times, and they come to the minute.

# The buttons that fix what a warning is about.
reminder-fix-ask = Allow notifications
reminder-fix-settings = Open settings
reminder-fix-exact = Turn on exact times
reminder-fix-update = Look for an update

# What became of a reminder on a day, in one sentence. $time is a time, with its day when that is another one; $day is
# a day.
why-done = You marked it done at { $time }.
why-started = You started from it at { $time }.
why-skipped = You skipped it at { $time }.
why-snoozed = Snoozed. It rings again at { $time }.
why-rang = It rang at { $time }.
why-rang-late = It rang at { $time }, { $length } late.
why-caught-up = Your device did not ring in time, so it came late, at { $time }.
why-together = Your device did not ring in time. Another reminder came late for both.
why-denied = Notifications were turned off, so it did not show.
why-channel-off = The channel for reminders was turned off, so it did not show.
why-not-planned = Your device was never told to ring it.
why-off = Your device was off or asleep, so it did not ring.
why-handed-over = Your device was set to show it at { $time }.
why-not-yet = This reminder was not there yet.
why-starts = This reminder starts on { $day }.
why-clock-ahead = It was added while your clock stood ahead. It rings from now on.
why-changed = This reminder was changed after its time had passed.
why-over = This reminder had ended.
why-no-such-day = This day does not exist at your place, so nothing rings.
why-other-days = It does not ring on a { $weekday }.
why-session = It stays silent. You were done at { $time }.
why-rated = You had answered the question already.
why-removed = This reminder was removed.
why-paused = This reminder is paused.
why-was-paused = This reminder was paused on that day.
why-gave-way = Only one question comes a day, and another one took this day.
why-ahead-denied = It is set for { $time }, but notifications are turned off.
why-quiet = Quiet hours move it to { $time }.
why-ahead = It is set to ring at { $time }.
why-not-yet-planned = It is due at { $time }. Your device is not told yet.
why-unknown = Nothing is known about it.

why-event-shown = shown { $time }
why-event-snoozed = snoozed to { $time }
why-event-done = done { $time }
why-event-skipped = skipped { $time }
why-event-started = started { $time }
why-event-missed = missed
why-log = { $day }, { $time }: { $what }

# What an action of a notification did.
occurrence-open = What you answer here counts for { $day }.
occurrence-open-today = Ready when you are.
occurrence-done = Noted as done.
occurrence-done-late = Noted as done for { $day }.
occurrence-skipped = Skipped.
occurrence-skipped-late = Skipped for { $day }.
occurrence-started = Ready when you are.
occurrence-snoozed = It comes again { $when }.
occurrence-already-done = It was done already, at { $time }.
occurrence-already-skipped = It was skipped already, at { $time }.
occurrence-already-started = You had started from it already, at { $time }.
occurrence-already-quiet = It stays quiet: you are done with it.
