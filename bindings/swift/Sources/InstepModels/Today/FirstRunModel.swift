import Foundation
import Instep
import struct InstepCore.Today

/// Actions on the first screen.
public enum FirstRunAction: Sendable {
    /// Begins with a guide: the safety check comes first.
    case begin(guide: String)
    /// Takes in an export of another device.
    case bringData
    /// Leaves the screen, to look around.
    case leave
}

/// The first screen, for as long as nothing was entered.
@MainActor public final class FirstRunModel: ScreenModel {
    /// The record of Today, which names the first guide.
    public let screen: ScreenState<Today>

    /// The first screen of this app.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads Today.
    public func read(_ core: FootCare) async throws -> Today { try await core.today() }

    /// Does what the person asked for.
    public func send(_ action: FirstRunAction) {
        switch action {
        case .begin(let guide): app.navigator.open(.safety(guide: guide))
        case .bringData: app.navigator.open(.importData)
        case .leave: app.navigator.home(.today)
        }
    }
}
