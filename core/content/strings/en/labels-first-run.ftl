# Words of the first screen, before anything was entered.

label-first-run-title = Six minutes for tired feet
label-first-run-promise = No account. Nothing leaves this device.
label-first-run-begin = Show me six minutes
label-first-run-bring-data = Bring my data
label-first-run-picture = Two bare feet, seen from below
