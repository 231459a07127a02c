import Instep
import struct InstepCore.LibraryScreen

/// Actions on the library.
public enum LibraryAction: Sendable {
    /// Opens a page.
    case open(String)
    /// Shows or hides the reflex tradition.
    case tradition(Bool)
}

/// The library: articles, and techniques by place and by kind.
@MainActor public final class LibraryModel: ScreenModel {
    /// The record of the library.
    public let screen: ScreenState<LibraryScreen>

    /// The library of this app.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads the library.
    public func read(_ core: FootCare) async throws -> LibraryScreen { try await core.library() }

    /// Does what the person asked for.
    public func send(_ action: LibraryAction) {
        switch action {
        case .open(let page): open(page)
        case .tradition(let on): changeSetting(.tradition(on: on))
        }
    }

    /// Beside the library, in a wide window, a page takes the place of the one that is seen.
    private func open(_ page: String) {
        if case .page = app.navigator.current.route {
            app.navigator.replace(.page(id: page))
        } else {
            app.navigator.open(.page(id: page))
        }
    }
}
