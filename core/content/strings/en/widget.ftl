# The widget on the home screen.

widget-evenings = { $n ->
    [0] No evening yet this week
    [one] 1 evening this week
   *[other] { $n } evenings this week
}
widget-empty = Your first six minutes
widget-stale = Open Instep
