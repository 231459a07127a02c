import Foundation
import Instep

/// The state of an export.
public struct ExportRecord: Sendable {
    /// True while the file is written or handed on.
    public var isWorking = false
    /// The number of files that have left.
    public var done = 0
}

/// A file to be written.
public struct ExportWish: Sendable {
    /// Its form.
    public let format: ExportFormat
    /// The passphrase that seals it; nil for a file that everybody can read.
    public let passphrase: String?
    /// Its fate.
    public let handing: Handing

    /// A file in this form.
    public init(format: ExportFormat, passphrase: String?, handing: Handing) {
        self.format = format
        self.passphrase = passphrase
        self.handing = handing
    }
}

/// Writes the export. A passphrase is used in one call and never kept.
@MainActor public final class ExportModel: ScreenModel {
    /// The state of the export.
    public let screen: ScreenState<ExportRecord>
    private var record = ExportRecord()

    /// An export of this app's data.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads nothing: the state is the model's own.
    public func read(_ core: FootCare) async throws -> ExportRecord { record }

    /// Writes the file and hands it on.
    public func send(_ wish: ExportWish) {
        guard !record.isWorking else { return }
        record.isWorking = true
        show(record)
        Task {
            await attempt { () async throws(InstepError) in
                let isDone = try await self.handOn(wish.handing) { file in
                    let request = ExportRequest(path: file.path, format: wish.format, passphrase: wish.passphrase)
                    let made = try await self.app.call { try await $0.exportFile(request: request) }
                    return Outgoing(name: made.fileName, mime: made.mime)
                }
                if isDone { self.record.done += 1 }
            }
            record.isWorking = false
            show(record)
        }
    }
}
