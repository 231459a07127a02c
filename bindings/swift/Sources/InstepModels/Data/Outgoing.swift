import Foundation
import Instep

/// The fate of a file that leaves the app.
public enum Handing: Sendable {
    /// It is kept where the person wishes.
    case save
    /// It is offered to another app.
    case share
}

/// A file that is ready to leave.
struct Outgoing {
    let name: String
    let mime: String
}

extension Files {
    /// Makes a file in the cache and hands it on. Nothing of it stays in the cache, whatever happens. Returns false where
    /// the person turned away.
    ///
    /// - Throws: what `make` throws; `readOnly` where the file could not be written.
    func handOn(
        _ handing: Handing, make: @MainActor (URL) async throws -> Outgoing
    ) async throws(InstepError) -> Bool {
        let file = cache.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            let ready = try await make(file)
            switch handing {
            case .save: return await save(file, name: ready.name, mime: ready.mime)
            case .share:
                await share(file, name: ready.name, mime: ready.mime)
                return true
            }
        } catch {
            throw (error as? InstepError) ?? .readOnly
        }
    }
}

extension ScreenModel {
    /// Hands a file on, and says that it was saved. Returns false where the person turned away.
    @discardableResult
    func handOn(
        _ handing: Handing, make: @MainActor (URL) async throws -> Outgoing
    ) async throws(InstepError) -> Bool {
        let isDone = try await app.seams.files.handOn(handing, make: make)
        if isDone, handing == .save { app.say(app.labels.data.saved) }
        return isDone
    }
}
