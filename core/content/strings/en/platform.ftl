# Words that Android and iOS read themselves, from files of their own: `cargo xtask strings` writes them. Whatever stands
# on a locked screen or in a list of apps says nothing about the body or about health.

platform-app-name = Instep

# Channels of notifications, in the settings of an Android device.
platform-channel-reminders = Reminders
    .about = At the times you choose.
platform-channel-session = Running routine
    .about = Shown while a guide plays, with its controls.

# The widget, in the list of widgets.
platform-widget = Your week
    .about = Your evenings of this week, and a button to start.

# A shortcut under the icon of the app.
platform-shortcut-start = Start
    .about = Start tonight’s guide

# The type of an exported file, in a list of files.
platform-archive = Instep export

# Asked by iOS before a picture is saved among the photos.
platform-photos = Instep saves a picture only when you ask for it.
