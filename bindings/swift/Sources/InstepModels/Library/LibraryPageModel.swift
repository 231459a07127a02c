import Instep
import struct InstepCore.LibraryPage
import Observation

/// Actions on a page of the library.
public enum LibraryPageAction: Sendable {
    /// Opens another page.
    case open(String)
    /// Opens the guide that the page is about.
    case play(String)
    /// Opens a page of the web.
    case browse(String)
    /// Reads the page aloud.
    case readAloud
    /// Ends the reading.
    case stopReading
    /// Shows the reflex tradition.
    case showTradition
}

/// A page of the library.
@MainActor @Observable
public final class LibraryPageModel: ScreenModel {
    /// The record of the page.
    public let screen: ScreenState<LibraryPage>
    /// True while the page is read aloud.
    public private(set) var isReadingAloud = false
    @ObservationIgnored private let page: String
    /// Counts readings, so that the end of one that was stopped ends no other.
    @ObservationIgnored private var readings = 0

    /// The page with this id.
    public init(_ app: AppModel, page: String) {
        screen = ScreenState(app)
        self.page = page
        follow()
    }

    /// Reads the page.
    public func read(_ core: FootCare) async throws -> LibraryPage { try await core.libraryPage(page: page) }

    /// Does what the person asked for.
    public func send(_ action: LibraryPageAction) {
        switch action {
        case .open(let page): app.navigator.open(.page(id: page))
        case .play(let guide): app.navigator.open(.guide(id: guide))
        case .browse(let url): app.seams.device.browse(url)
        case .readAloud: readAloud()
        case .stopReading: stopReading()
        case .showTradition: changeSetting(.tradition(on: true))
        }
    }

    /// Falls silent, also where the page is left.
    public func stopReading() {
        if isReadingAloud { app.seams.voice.stop() }
        isReadingAloud = false
    }

    private func readAloud() {
        guard let parts = screen.shown.record?.spokenParts else { return }
        isReadingAloud = true
        readings += 1
        app.seams.voice.say(parts, language: app.labels.language.tag) { [weak self, readings] in
            if self?.readings == readings { self?.isReadingAloud = false }
        }
    }
}
