labels! {
    /// Words of the choices behind a setting. Titles, help and values stand in the records of the rows.
    SettingsLabels {
        /// No aim for the week.
        none = button "label-settings-none",
        /// Steps go on by themselves.
        advance_auto = button "label-settings-advance-auto",
        /// Steps wait for a tap.
        advance_manual = button "label-settings-advance-manual",
        /// Steps go on by themselves, and by tap with a screen reader.
        advance_none = button "label-settings-advance-none",
        /// The change of foot waits for a tap.
        switch_waits = button "label-settings-switch-waits",
        /// The first day of the week follows the device.
        follow_device = button "label-settings-follow-device",
        /// Opens the settings of the device for this app.
        device_settings = button "label-settings-device-settings",
    }
}
