import Foundation
import Instep

/// The last calls of the app, as a text for an engineer. It holds nothing that a person wrote.
@MainActor public final class ProblemModel: ScreenModel {
    /// The text.
    public let screen: ScreenState<String>

    /// The text of this app.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads the last calls.
    public func read(_ core: FootCare) async throws -> String {
        let about = try await FootCare.about(locale: app.locale)
        return Self.text(version: about.version, events: try await core.diagnostics())
    }

    /// Puts the text where other apps can paste it.
    public func copy(_ text: String) {
        app.seams.files.copyText(text)
        app.say(app.labels.about.copied)
    }

    /// Offers the text to other apps.
    public func share(_ text: String) {
        Task {
            await attempt { () async throws(InstepError) in
                try await self.handOn(.share) { file in
                    try Data(text.utf8).write(to: file)
                    return Outgoing(name: "instep-problem.txt", mime: "text/plain")
                }
            }
        }
    }

    /// One line a call, its fields parted by tabs as logs have them.
    static func text(version: String, events: [DiagnosticEvent]) -> String {
        let lines = events.map { event in
            let fields = ["\(event.startedMs)", event.call, "\(event.tookUs)", event.error, event.place]
            return fields.compactMap { $0 }.joined(separator: "\t")
        }
        return ([version] + lines).joined(separator: "\n")
    }
}
