import Foundation
import Instep
import Observation

/// The state behind a screen: its record, and an action that failed while the screen stays.
@MainActor @Observable
public final class ScreenState<Record: Sendable> {
    /// The record, or why there is none.
    public internal(set) var shown: Shown<Record> = .loading
    /// An action that failed: shown over the screen until `dismiss`.
    public internal(set) var failure: Failure?

    @ObservationIgnored let app: AppModel
    @ObservationIgnored var isReading = false
    @ObservationIgnored var readAgain = false

    /// The state of a screen of this app.
    public init(_ app: AppModel) { self.app = app }

    /// Takes the failed action off the screen.
    public func dismiss() { failure = nil }
}

/// Something that reads again when data changed.
@MainActor public protocol ChangeFollower: AnyObject, Sendable {
    /// Areas changed. An empty set asks for reading again.
    func changed(_ areas: Set<ChangedArea>)
}

/// The model of a screen: one record, read again after every change, and one call for each action of the person.
///
/// Everything runs on the main actor; only the core's calls leave it. `follow` begins; the model ends with the last
/// reference to it.
@MainActor public protocol ScreenModel: ChangeFollower {
    /// The record that the screen draws.
    associatedtype Record: Sendable
    /// The state behind the screen.
    var screen: ScreenState<Record> { get }
    /// Reads the record of the screen.
    func read(_ core: FootCare) async throws -> Record
    /// The record to show after a read. A model with steps of the person in its record builds it anew, as a step may have
    /// been taken while the record was on its way here.
    func newest(_ read: Record) -> Record
}

extension ScreenModel {
    /// The record as it was read.
    public func newest(_ read: Record) -> Record { read }

    /// The app around the screen.
    public var app: AppModel { screen.app }

    /// Reads, and from now on reads again after each change. Call it once, at the end of `init`.
    public func follow() {
        app.follow(self)
        retry()
    }

    /// Reads again.
    public func changed(_ areas: Set<ChangedArea>) { retry() }

    /// Reads again, without waiting for it.
    public func retry() {
        Task { await refresh() }
    }

    /// Reads the record. A read that is asked for during a read follows it.
    public func refresh() async {
        guard !screen.isReading else {
            screen.readAgain = true
            return
        }
        screen.isReading = true
        repeat {
            screen.readAgain = false
            do throws(InstepError) {
                show(try await app.call { [weak self] core in try await self?.read(core) }.map(newest))
            } catch {
                // While no lease is held nothing is read; coming to the front reads again.
                if error != .suspended { screen.shown = .failed(Failure(error, locale: app.locale)) }
            }
        } while screen.readAgain
        screen.isReading = false
    }

    /// Puts a record there that a call returned, without reading it once more.
    public func show(_ record: Record?) {
        if let record { screen.shown = .ready(record) }
    }

    /// Makes a call for an action of the person, then hands its result on. Where somebody else was faster, the screen
    /// reads again and shows what is there now; every other failure is shown over the screen.
    public func act<T: Sendable>(
        _ call: @escaping @Sendable (FootCare) async throws -> T, then: @escaping @MainActor (T) -> Void = { _ in }
    ) {
        Task { await attempt(call, then: then) }
    }

    /// The same, and waits for it. Returns whether it succeeded.
    @discardableResult
    public func attempt<T: Sendable>(
        _ call: @escaping @Sendable (FootCare) async throws -> T, then: @MainActor (T) -> Void = { _ in }
    ) async -> Bool {
        await attempt { () async throws(InstepError) in then(try await self.app.call(call)) }
    }

    /// Does something that takes several calls, with the same answer to a failure as `act`.
    @discardableResult
    public func attempt(_ work: @MainActor () async throws(InstepError) -> Void) async -> Bool {
        do throws(InstepError) {
            try await work()
            return true
        } catch {
            switch error {
            case .conflict, .playerMoved: await refresh()
            case .suspended: break
            default: screen.failure = Failure(error, locale: app.locale)
            }
            return false
        }
    }

    /// Says that something was done, with its undo.
    public func say(_ offer: UndoOffer?) {
        if let offer { app.say(offer.text, undo: offer) }
    }
}

/// The model of a screen that only shows: it reads one record, and the person changes nothing there.
@MainActor public final class RecordModel<Record: Sendable>: ScreenModel {
    /// The record of the screen.
    public let screen: ScreenState<Record>
    private let reading: @MainActor (FootCare) async throws -> Record

    /// A model whose record is what `reading` returns.
    public init(_ app: AppModel, reading: @escaping @MainActor (FootCare) async throws -> Record) {
        screen = ScreenState(app)
        self.reading = reading
        follow()
    }

    /// Reads the record.
    public func read(_ core: FootCare) async throws -> Record { try await reading(core) }
}
