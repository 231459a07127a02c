import Instep
import struct InstepCore.Settings

/// Settings: rows in groups, each with its own way to change it.
@MainActor public final class SettingsModel: ScreenModel {
    /// The record of the settings.
    public let screen: ScreenState<FootCare.Settings>

    /// The settings of this app.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads the settings.
    public func read(_ core: FootCare) async throws -> FootCare.Settings { try await core.settings() }

    /// Does what the person asked for.
    public func send(_ action: SettingsAction) {
        switch action {
        case .change(let change):
            act {
                try await $0.changeSetting(change: change)
            } then: { [weak self] saved in
                self?.show(saved.settings)
                self?.say(saved.undo)
            }
        case .open(let link): app.navigator.open(link.route)
        case .openDeviceSettings: app.seams.notices.openSettings()
        }
    }
}

/// Actions on the screen of the settings.
public enum SettingsAction: Sendable {
    /// Changes a setting.
    case change(SettingChange)
    /// Opens the place of a row.
    case open(SettingLink)
    /// Opens the device's settings of notifications.
    case openDeviceSettings
}

extension ScreenModel {
    /// Changes a setting, and says so.
    func changeSetting(_ change: SettingChange) {
        act {
            try await $0.changeSetting(change: change)
        } then: { [app] saved in
            if let undo = saved.undo { app.say(undo.text, undo: undo) }
        }
    }
}

extension SettingLink {
    /// The place that a row of the settings opens.
    public var route: Route {
        switch self {
        case .reminders: .reminders
        case .safety: .safetyAnswers
        case .backups: .backups
        case .export: .export
        case .import: .importData
        case .report: .report
        case .check: .check
        case .trash: .trash
        case .erase: .erase
        case .about: .about
        }
    }
}
