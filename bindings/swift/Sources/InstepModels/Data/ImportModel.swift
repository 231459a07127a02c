import Foundation
import Instep

/// The stage that the import of a file has reached.
public enum ImportStage: Sendable {
    /// No file was chosen yet.
    case choose
    /// A file is read or taken in.
    case working
    /// The file wants a passphrase. The words say that the one before did not open it.
    case sealed(wrong: ErrorText?)
    /// The result that it would have.
    case look(Imported)
    /// The result.
    case done(Imported)
}

/// Actions on an import.
public enum ImportAction: Sendable {
    /// Chooses a file, or another one.
    case choose
    /// Reads the file once more, with a passphrase.
    case open(passphrase: String)
    /// Takes the file in; without a passphrase where everybody can read it.
    case takeIn(passphrase: String?)
    /// Leaves the screen after the import.
    case finish
}

/// Takes a file in: a look at it first, then the import itself. The copy of the file in the cache goes when another one is
/// chosen and when the screen is left. A passphrase is used in one call and never kept.
@MainActor public final class ImportModel: ScreenModel {
    /// The stage of the import.
    public let screen: ScreenState<ImportStage>
    private var stage = ImportStage.choose
    private let copy = Copy()

    /// An import into this app's data.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads nothing: the stage is the model's own.
    public func read(_ core: FootCare) async throws -> ImportStage { stage }

    /// Does what the person asked for.
    public func send(_ action: ImportAction) {
        switch action {
        case .choose: work { () async throws(InstepError) in try await self.choose() }
        case .open(let passphrase): work { () async throws(InstepError) in try await self.look(passphrase) }
        case .takeIn(let passphrase): work { () async throws(InstepError) in try await self.takeIn(passphrase) }
        case .finish: finish()
        }
    }

    private func choose() async throws(InstepError) {
        // Any kind: the core knows a file by its content.
        guard let chosen = await app.seams.files.pick([]) else { return }
        copy.file = chosen
        try await look(nil)
    }

    private func look(_ passphrase: String?) async throws(InstepError) {
        if let report = try await importFile(passphrase, dryRun: true) { set(.look(report)) }
    }

    private func takeIn(_ passphrase: String?) async throws(InstepError) {
        guard let report = try await importFile(passphrase, dryRun: false) else { return }
        set(.done(report))
        copy.file = nil
    }

    /// Returns nil where the file stays closed without another passphrase.
    private func importFile(_ passphrase: String?, dryRun: Bool) async throws(InstepError) -> Imported? {
        guard let path = copy.file?.path else { return nil }
        let request = ImportRequest(path: path, passphrase: passphrase, dryRun: dryRun)
        do throws(InstepError) {
            return dryRun
                ? try await app.call { try await $0.importFile(request: request) }
                : try await app.takeIn { try await $0.importFile(request: request) }
        } catch {
            guard case .invalid("passphrase", let why) = error else { throw error }
            // Nothing was typed yet: asking is enough.
            set(.sealed(wrong: why == .missing ? nil : Failure(error, locale: app.locale).text))
            return nil
        }
    }

    /// Leaves the screen. Somebody who came from the first screen of all has data now, and begins with Today.
    private func finish() {
        if app.navigator.full.contains(where: { $0.route == .firstRun }) {
            app.navigator.reset()
        } else {
            app.navigator.back()
        }
    }

    private func work(_ work: @escaping @MainActor () async throws(InstepError) -> Void) {
        let before = stage
        if case .working = before { return }
        set(.working)
        Task {
            await attempt(work)
            // Turned away, or failed: where the person was before.
            if case .working = stage { set(before) }
        }
    }

    private func set(_ next: ImportStage) {
        stage = next
        show(next)
    }
}

/// A file in the cache, which is deleted with the last thought of it.
private final class Copy {
    var file: URL? {
        didSet { if let oldValue { try? FileManager.default.removeItem(at: oldValue) } }
    }

    deinit {
        if let file { try? FileManager.default.removeItem(at: file) }
    }
}
