# Backups, restoring, the trash and the check-up.

# $title is a list of what went, from the three below.
erased = Gone for good: { $title }.
erased-data = your entries, your answers, your settings
erased-backups = the backups beside them
erased-aside = the damaged data that was set aside
# $title is a list of names of files.
erased-left = Not Instep's, so it was left in its place: { $title }.
erased-elsewhere = What you saved elsewhere stays: exports, pages, pictures and backups in other folders.
backup-made = A backup was made and checked.

restore-done = The backup of { $day } was restored. What it replaced was kept.
restore-would = This is what the backup of { $day } would change.
restore-inserted = { $n ->
    [one] { $n } entry comes back.
   *[other] { $n } entries come back.
}
restore-updated = { $n ->
    [one] { $n } entry goes back to how it was.
   *[other] { $n } entries go back to how they were.
}
restore-skipped = { $n ->
    [one] { $n } entry stays as it is.
   *[other] { $n } entries stay as they are.
}
restore-removed = { $n ->
    [one] { $n } newer entry is not in it.
   *[other] { $n } newer entries are not in it.
}

recovered-backup = The backup of { $day } is now in use.
recovered-kept = { $n ->
    [one] { $n } entry was saved.
   *[other] { $n } entries were saved.
}
recovered-lost = { $n ->
    [one] { $n } entry was lost.
   *[other] { $n } entries were lost.
}
recovered-lost-unknown = We can’t tell from the file how many were lost.
recovered-anew = You start with an empty file.
recovered-aside = The damaged file was set aside, just as it was.

# What was in the trash: $title is a list of the lines below.
trash-to-empty = This would go: { $title }.
trash-emptied = Gone from your log: { $title }. The backup made just before still has it.
trash-was-empty = The trash was empty.
trash-sessions = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
trash-ratings = { $n ->
    [one] { $n } rating
   *[other] { $n } ratings
}
trash-reminders = { $n ->
    [one] { $n } reminder
   *[other] { $n } reminders
}
# $summary is the entry.
in-the-trash = In the trash: { $summary }
sessions-to-delete = { $n ->
    [0] There is no session on these days.
    [one] { $n } session would go to the trash.
   *[other] { $n } sessions would go to the trash.
}
sessions-deleted = { $n ->
    [0] There is no session on these days.
    [one] { $n } session is in the trash now.
   *[other] { $n } sessions are in the trash now.
}

doctor-file-sound = Your data is sound: every entry is as it was written.
doctor-file-broken = The data file is damaged.
    .mend = Restore your last backup.
doctor-file-damaged = The data file is damaged, in: { $title }.
    .mend = Restore your last backup.
doctor-backup = Your last good backup is of { $day }.
doctor-no-backup = There is no backup yet.
    .mend = Make one now.
doctor-backup-broken = { $n ->
    [one] { $n } backup can't be read.
   *[other] { $n } backups can't be read.
}
    .mend = Make a new one now.
doctor-little-room = { $n ->
    [one] Your device is nearly full: { $n } megabyte is left.
   *[other] Your device is nearly full: { $n } megabytes are left.
}
    .mend = Make some room, so that a backup fits.
doctor-set-aside = A damaged file was set aside here: { $name }
    .mend = Keep it until you are sure that nothing is missing.
doctor-unknown-files = Files that Instep did not write were moved here: { $name }
    .mend = Look at them. If you do not need them, delete them.
doctor-no-reminders = You have no reminders.
doctor-reminders = { $n ->
    [one] You have { $n } reminder.
   *[other] You have { $n } reminders.
}
# $title is what the reminder is called, $day a day that is still to come.
doctor-reminder-clock = The reminder { $title } was added while your clock stood ahead, on { $day }.
    .mend = There is nothing to do: it rings from now on.
doctor-reminder-starts = The reminder { $title } starts on { $day }, not before.
    .mend = Change its first day if you want it sooner.
doctor-trash = { $n ->
    [one] { $n } thing is in the trash.
   *[other] { $n } things are in the trash.
}
    .mend = It goes after a month. You can empty it before.

error-not-found-backup = There is no such backup.
    .kept = Nothing was changed.
    .mend = Look for it in another folder.
error-damaged-backup = This backup is not as it was made.
    .kept = Your data was left as it is.
    .mend = Choose another backup.
error-damaged-schema = Another program has changed this data file.
    .kept = It was left as it is.
    .mend = Make a copy of it, then restore a backup.
invalid-not-damaged = Nothing is wrong with this data file.
    .kept = It was left as it is.
    .mend = Open it as always.
