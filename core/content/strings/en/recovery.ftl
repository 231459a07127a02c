# The screen for a data file that does not open, and the list of backups. At most 15 words a sentence.

recovery-backup = Go back to { $day }
recovery-backup-text = The backup of { $day }, { $time } takes its place. What you logged later is not in it.
recovery-rows = Save what can be read
recovery-rows-text = Every entry that is whole is kept. Broken ones are left behind.
recovery-anew = Start anew
recovery-anew-text = Instep begins empty. The damaged file is put aside, not deleted.
# A backup in the list; $n is its size.
backup-entry = { $day }, { $time }, { $n } KB
    .spoken = { $day }, { $time }, { $n ->
        [one] { $n } kilobyte
       *[other] { $n } kilobytes
    }
