import Instep
import Observation

/// The stage that mending the data file has reached.
public enum RecoveryStage: Sendable {
    /// The options are being read.
    case reading
    /// The options could not be read: opening the file again is all that helps.
    case unknown
    /// The options.
    case choose(Recovery)
    /// The file is being mended.
    case working
    /// The result.
    case done(RecoverReport)
}

/// Mends the data file that did not open.
@MainActor @Observable
public final class RecoveryModel {
    /// The stage of the mending.
    public private(set) var stage = RecoveryStage.reading
    /// A way that failed: shown over the screen until `dismiss`.
    public private(set) var failure: Failure?
    @ObservationIgnored private let app: AppModel

    /// The mending of this app's data file.
    public init(_ app: AppModel) { self.app = app }

    /// Reads the options.
    public func read() async {
        if case .working = stage { return }
        do throws(InstepError) {
            stage = .choose(try await FootCare.recovery(path: app.path, locale: app.locale, clock: app.clock))
        } catch {
            stage = .unknown
        }
    }

    /// Takes a way. It goes on where the screen is left.
    public func recover(_ option: RecoveryOption) {
        stage = .working
        Task {
            do throws(InstepError) {
                stage = .done(
                    try await FootCare.recover(
                        path: app.path, choice: option.choice, locale: app.locale, clock: app.clock))
            } catch {
                failure = Failure(error, locale: app.locale)
                stage = .reading
                await read()
            }
        }
    }

    /// Takes the failed way off the screen.
    public func dismiss() { failure = nil }

    /// Opens the file again.
    public func open() {
        Task { await app.open() }
    }
}
