import Instep

extension AppModel {
    /// Opens what removes an obstacle to a reminder on this device.
    public func fix(_ action: FixAction) {
        let notices = seams.notices
        switch action {
        case .askPermission: Task { await notices.askPermission() }
        case .updateApp: notices.openUpdates()
        default: notices.openSettings()
        }
    }
}

extension ScreenModel {
    /// Removes an obstacle to a reminder: by a setting of the app, or on the device.
    func fix(_ action: FixAction) {
        if action == .exactTimes {
            changeSetting(.exactTimes(on: true))
        } else {
            app.fix(action)
        }
    }
}
