# Words that Android and iOS read themselves, from files of their own: `cargo xtask strings` writes them. Whatever stands
# on a locked screen or in a list of apps says nothing about the body or about health.

platform-app-name = Instep

# Channels of notifications, in the settings of an Android device.
platform-channel-routine = Your routine
    .about = At the times you choose.
platform-channel-sleep = The question about sleep
    .about = In the morning, when you chose it.
platform-channel-review = The review of the week
    .about = Once a week.
platform-channel-session = Running routine
    .about = Shown while a guide plays, with its controls.

# The widget, in the list of widgets.
platform-widget = Your week
    .about = Your evenings of this week, and a button to start.

# Shortcuts under the icon of the app.
platform-shortcut-start = Start
    .about = Start tonight’s guide
platform-shortcut-log = Log
    .about = Log a massage

# The type of an exported file, in a list of files.
platform-archive = Instep export

# Asked by iOS before a picture is saved among the photos.
platform-photos = Instep saves a picture only when you ask for it.

# Actions in the list of the system, for its search and its voice. The phrase is said aloud and holds the name of the
# app.
platform-intent-start = Start a guide
    .phrase = Start a guide with Instep
platform-intent-soak = Log a foot bath
    .phrase = Log a foot bath in Instep
    .minutes = Minutes
platform-intent-sleep = How was my sleep?
    .phrase = Ask Instep how my sleep was
# The button of the running routine on the lock screen, in the same list.
platform-intent-toggle = Pause or go on
