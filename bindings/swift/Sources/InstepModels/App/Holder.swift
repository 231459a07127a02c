import Foundation
import Instep

/// Owns the core, and lets go of the data file while nobody needs it.
///
/// iOS ends an app that keeps a file locked in the background. So everything that uses the file holds a lease: the app
/// while it is seen, a session that sounds, a notification's action, a task of the system. With the last lease the file
/// is closed; with the next one it is opened again. Each call holds one too while it runs, so that no write is cut off.
/// A call is refused where nothing else holds a lease: the system could stop the process during it.
public actor Holder {
    private let openCore: @Sendable (FootCare.Locale) async throws(InstepError) -> FootCare
    private var core: FootCare?
    private var opening: Task<FootCare, any Error>?
    private var suspended = false
    /// True after the system's time was up: only a new lease opens the file again.
    private var expired = false

    /// The number of leases that are held.
    public private(set) var leases = 0

    /// A holder of the file that `open` opens.
    public init(open: @escaping @Sendable (FootCare.Locale) async throws(InstepError) -> FootCare) {
        openCore = open
    }

    /// True while the file is closed because nobody holds a lease.
    public var isSuspended: Bool { suspended }

    /// Opens the file, once: every later call returns the same object until `close`.
    @discardableResult
    public func open(locale: FootCare.Locale) async throws(InstepError) -> FootCare {
        if let core { return core }
        let task = opening ?? Task { [openCore] in try await openCore(locale) }
        opening = task
        do {
            let opened = try await task.value
            if opening == task {
                opening = nil
                core = opened
                suspended = false
                if leases == 0 { letGo() }
            }
            return opened
        } catch {
            if opening == task { opening = nil }
            throw (error as? InstepError) ?? .internal
        }
    }

    /// Closes the file for good. The next `open` opens it again.
    public func close() async {
        let closing = core
        core = nil
        opening = nil
        suspended = false
        try? await closing?.close()
    }

    /// Takes a lease. Give it back with `release`.
    ///
    /// - Throws: as `FootCare.resume`; the lease is not held then.
    public func acquire() throws(InstepError) {
        leases += 1
        expired = false
        do {
            try resume()
        } catch {
            release()
            throw error
        }
    }

    /// Takes a lease whatever the state of the file. Where it cannot be opened now, the next call tries again and says
    /// why. For the app that comes to the front: it is seen either way.
    public func hold() {
        leases += 1
        expired = false
        try? resume()
    }

    /// Gives a lease back. The last one closes the file.
    public func release() {
        leases -= 1
        if leases == 0 { letGo() }
    }

    /// Makes calls under a lease.
    ///
    /// - Throws: what the calls throw; `suspended` where no file is open, and where nobody holds a lease.
    public func use<T: Sendable>(_ calls: @Sendable (FootCare) async throws -> T) async throws(InstepError) -> T {
        guard let core, leases > 0, !expired else { throw .suspended }
        try resume()
        leases += 1
        defer { release() }
        do {
            return try await calls(core)
        } catch {
            throw (error as? InstepError) ?? .internal
        }
    }

    /// The system's time is up: closes the file now. A running call is rolled back and throws `suspended`, as every later
    /// one does until somebody takes a lease.
    public func expire() {
        expired = true
        letGo()
    }

    private func resume() throws(InstepError) {
        guard suspended, let core else { return }
        try core.resume()
        suspended = false
    }

    private func letGo() {
        guard let core, !suspended else { return }
        try? core.suspend()
        suspended = true
    }
}
