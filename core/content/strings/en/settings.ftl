# The Settings screen: the name of each row and one sentence on what it does. At most 15 words a sentence.

setting-group-session = Session
setting-group-reminders = Reminders
setting-group-answers = Your answers
setting-group-data = Your data
setting-group-about = About

setting-on = On
setting-off = Off
# $summary is the value.
setting-spoken = { $title }: { $summary }.
setting-period = { $first } to { $last }
setting-evenings = { $n ->
    [one] { $n } evening a week
   *[other] { $n } evenings a week
}

setting-voice = Voice
    .help = A voice reads each step to you.
setting-chimes = Chimes
    .help = A soft sound at each new step and foot, when no voice speaks.
setting-rep-ticks = Ticks
    .help = A very soft tick each time you count.
setting-advance = Next step
    .help = Steps go on by themselves, or wait for your tap.
setting-switch-seconds = Change of foot
    .help = The time you have to change to the other foot.
setting-first-foot = First foot
    .help = The foot that each session starts with.
setting-reach = I reach my feet
    .help = When off, you see what another person can do for you.
setting-weak-hands = Easy on my hands
    .help = Steps use the palm instead of the thumbs.
setting-left-hand = I use my left hand
    .help = Back and Next change places while a guide plays.
setting-aim = Aim
    .help = How many evenings you would like. It counts from this week.
setting-exact-times = To the minute
    .help = Reminders ask your device to ring on time.
setting-quiet-hours = Quiet hours
    .help = No reminder rings in these hours.
setting-day-start = Start of the day
    .help = Until then, late evenings count for the day before.
setting-first-day = First day of the week
    .help = Your weeks and the review start on this day.
setting-sleep-question = Ask about sleep
    .help = One question in the morning, until noon.
setting-pain-question = Ask about pain
    .help = One more question before and after a session.
setting-tradition = Reflex traditions
    .help = Shows guides from foot traditions. Their claims are not proven.

setting-link-reminders = Reminders
    .help = The times at which you are reminded.
setting-link-safety = Safety answers
    .help = What you answered, and what it changes.
setting-link-backups = Backups
    .help = Copies of your data on this device.
setting-link-export = Export
    .help = Puts your data into a file that you can keep.
setting-link-import = Bring in a file
    .help = Takes in an export, or sessions of another app.
setting-link-report = Page for a clinician
    .help = Sessions, answers and findings on one page to print.
setting-link-check = Check my data
    .help = Reads everything and says if all is well.
setting-link-trash = Trash
    .help = What you deleted. It goes after 30 days.
setting-link-erase = Erase everything
    .help = Takes all your data off this device for good.
setting-link-about = About Instep
    .help = Version, sources and licences.

# The page about the app.
about-purpose = Instep shows foot massage step by step and remembers what you did.
about-no-device = It is not a medical device. It gives no diagnosis and promises no effect.
about-doctor = Ask a doctor or podiatrist about pain, wounds or swelling.
about-private = Everything stays on this device. There is no account.

# The page about privacy.
about-privacy-device = What you log stays on this device. There is no account, and nobody counts what you do.
about-privacy-network = The app asks for no access to the network. It can send nothing away.
about-privacy-backup = A backup of your whole phone does not hold what you log. Instep keeps its own backups on this device.
about-privacy-export = Everything is in an export: sessions, ratings, notes, answers and findings. It stays where you put it.
about-privacy-passphrase = With a passphrase, nobody can read the export without it. We cannot bring it back when it is lost.
about-privacy-notice = Reminders and the widget say nothing about your body or your health.
about-privacy-problem = A problem report says what the app did last. No note and no answer is in it.
about-privacy-erase = Under Your data you can erase everything, backups too.

# The minute after a session.
finish-stay = Stay seated for a minute.
finish-slippers = Then slippers, then stand.
finish-they-stay = Let them sit for a minute.
finish-their-slippers = Then slippers, then they may stand.
finish-basin = Leave the basin where it is. Empty it later.
