# Words of the choices behind a setting. Titles, help and values stand in the records of the rows.

label-settings-none = No aim
label-settings-advance-auto = By itself
label-settings-advance-manual = When I tap
label-settings-advance-none = Let Instep choose
label-settings-switch-waits = When I am ready
label-settings-follow-device = As on this device
label-settings-device-settings = Open device settings
