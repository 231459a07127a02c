# Names of the places of the app: tabs, the rows under More, titles of screens.

label-navigation-today = Today
label-navigation-guides = Guides
label-navigation-weeks = Weeks
label-navigation-more = More
label-navigation-reminders = Reminders
label-navigation-safety = Safety answers
label-navigation-library = Library
label-navigation-settings = Settings
label-navigation-data = Your data
label-navigation-about = About Instep
label-navigation-history = All entries
label-navigation-month = Month
label-navigation-trash = Trash
label-navigation-log = Log by hand
