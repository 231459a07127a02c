import Instep

extension AppModel {
    /// Opens what removes an obstacle to a reminder on this device.
    public func fix(_ action: FixAction) {
        let notices = seams.notices
        switch action {
        case .askPermission: Task { await notices.askPermission() }
        default: notices.openSettings()
        }
    }
}
