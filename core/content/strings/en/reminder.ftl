# Reminders: names, notices, when they ring and what is in their way.
# Notices are read by anyone who sees the locked screen: no word about the body or about health.

reminder-name-routine = Routine
reminder-name-sleep = Morning question
reminder-name-review = Look back at the week

reminder-notice-routine = Time for your routine
reminder-notice-sleep = Good morning. One short question waits for you.
reminder-notice-review = Your week is ready to look at

reminder-every-day = every day
reminder-when-today = today at { $time }
reminder-when-tomorrow = tomorrow at { $time }
reminder-when-day = { $day } at { $time }

reminder-next = { $name }: { $when }.
reminder-summary = { $name } at { $time }, { $weekdays }.
reminder-state-next = Next: { $when }.
reminder-state-paused = Paused until you turn it on again.
reminder-state-paused-until = Paused until { $day }.
reminder-state-over = It will not ring again.
reminder-none = You have no reminders yet.

reminder-warning-denied = Notifications are turned off, so no reminder will show.
    .mend = Allow notifications for this app in the settings of your device.
reminder-warning-provisional = Reminders arrive quietly, without a sound.
    .mend = Let this app show banners and play sounds in the settings.
reminder-warning-channel = The channel for reminders is turned off.
    .mend = Turn the channel on in the notification settings of this app.
reminder-warning-inexact = A reminder may come up to an hour late.
    .mend = Allow exact alarms for this app in the settings of your device.
reminder-warning-battery = Your device holds this app back to save battery.
    .mend = Take this app off the battery limits in the settings.
reminder-warning-zone = This app does not know your time zone yet.
    .mend = Times follow your device's clock. An update of the app may add the zone.
reminder-warning-slots = Only the next reminders fit on this device.
    .mend = Open the app now and then, and the later ones follow.
