import Foundation
import Instep
import struct InstepCore.Backups
import Observation

/// Actions on the backups.
public enum BackupsAction: Sendable {
    /// Makes a backup now.
    case make
    /// Hands a copy of a backup on.
    case handOn(BackupEntry, Handing)
    /// Looks at what going back to a backup would change.
    case look(BackupEntry)
    /// Leaves the data as they are.
    case turnAway
    /// Puts a backup in the place of the data.
    case restore(BackupEntry)
}

/// A backup, and the changes that going back to it would make.
public struct RestoreLook: Sendable {
    /// The backup.
    public let backup: BackupEntry
    /// The changes.
    public let report: RestoreReport
}

/// The backups beside the data file.
@MainActor @Observable
public final class BackupsModel: ScreenModel {
    /// The record of the backups.
    public let screen: ScreenState<Backups>
    /// The question that is open before going back to a backup.
    public private(set) var look: RestoreLook?
    /// True while a backup is made or put in the place of the data.
    public private(set) var isWorking = false

    /// The backups of this app.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads the backups.
    public func read(_ core: FootCare) async throws -> Backups { try await core.backups() }

    /// Does what the person asked for.
    public func send(_ action: BackupsAction) {
        switch action {
        case .make: work { () async throws(InstepError) in try await self.make() }
        case .handOn(let backup, let handing):
            work { () async throws(InstepError) in try await self.copy(backup, handing) }
        case .look(let backup): work { () async throws(InstepError) in try await self.look(at: backup) }
        case .turnAway: look = nil
        case .restore(let backup): work { () async throws(InstepError) in try await self.restore(backup) }
        }
    }

    private func make() async throws(InstepError) {
        app.say(try await app.call { try await $0.backup() }.text)
    }

    private func copy(_ backup: BackupEntry, _ handing: Handing) async throws(InstepError) {
        try await handOn(handing) { copy in
            try FileManager.default.copyItem(at: URL(fileURLWithPath: backup.path), to: copy)
            return Outgoing(name: backup.fileName, mime: backup.mime)
        }
    }

    private func look(at backup: BackupEntry) async throws(InstepError) {
        let report = try await app.call { try await $0.restore(path: backup.path, dryRun: true) }
        look = RestoreLook(backup: backup, report: report)
    }

    private func restore(_ backup: BackupEntry) async throws(InstepError) {
        look = nil
        app.say(try await app.takeIn { try await $0.restore(path: backup.path, dryRun: false) }.text)
    }

    private func work(_ work: @escaping @MainActor () async throws(InstepError) -> Void) {
        guard !isWorking else { return }
        isWorking = true
        Task {
            await attempt(work)
            isWorking = false
            await refresh()
        }
    }
}
