import Foundation
import Instep
import struct InstepCore.Report

/// The page for a clinician.
@MainActor public final class ReportModel: ScreenModel {
    /// The record of the page.
    public let screen: ScreenState<Report>

    /// The page of this app's data.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Makes the page.
    public func read(_ core: FootCare) async throws -> Report { try await core.report() }

    /// Hands the page on as a file.
    public func handOn(_ report: Report, _ handing: Handing) {
        Task {
            await attempt { () async throws(InstepError) in
                try await self.handOn(handing) { page in
                    try Data(report.html.utf8).write(to: page)
                    return Outgoing(name: report.fileName, mime: report.mime)
                }
            }
        }
    }
}

/// Erases everything.
@MainActor public final class EraseModel: ScreenModel {
    /// Nothing is read.
    public let screen: ScreenState<Bool>

    /// The end of this app's data.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads nothing.
    public func read(_ core: FootCare) async throws -> Bool { true }

    /// Erases everything and begins anew. It goes on where the screen is left.
    public func erase() {
        Task {
            await attempt { () async throws(InstepError) in
                let erased = try await self.app.call { try await $0.erase() }
                await self.app.beginAnew()
                self.app.say(erased.text)
            }
        }
    }
}

extension AppModel {
    /// Forgets what was erased, and opens a new file.
    fileprivate func beginAnew() async {
        wipeCache()
        navigator.reset()
        await close()
        await open()
    }
}
