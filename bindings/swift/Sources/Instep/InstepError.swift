import Foundation
import InstepCore

/// Everything that can go wrong. Nothing is half-written when one of these is thrown.
///
/// A case exists only where an app would act differently. Its words come from `Instep.explain`; they are also what
/// `errorDescription` (what happened), `failureReason` (what was kept) and `recoverySuggestion` (what to do) say.
public enum InstepError: Error, Hashable, Sendable {
    /// Another process held the data file for longer than the waiting time. Trying again is right.
    case busy
    /// The device has no room left for the write.
    case full
    /// The file or its folder can't be written to.
    case readOnly
    /// The device is locked and keeps the file closed until it is unlocked. Not damage.
    case protectedStorage
    /// The file is ours but its content is not sound. It was left as it is.
    case damaged(what: Damage)
    /// The file is not a data file of this app. It was left as it is.
    case notOurs
    /// The file was written by a newer version of the app: its schema version, and the newest this one knows. It was
    /// left as it is.
    case newer(found: Int32, known: Int32)
    /// The app has let go of the file with `suspend`.
    case suspended
    /// The object was closed.
    case closed
    /// No such thing: it was never there, or it was purged.
    case notFound(what: Thing)
    /// One of the values given can't be taken: the parameter or field, by its name in the core, and what is wrong with it.
    case invalid(field: String, why: InvalidWhy)
    /// The safety check does not allow this: what was changed or refused, what would lift it, and the ids of the guides
    /// that are still possible tonight.
    case refused(changes: [SafetyChange], possible: [String])
    /// The running session was moved on elsewhere: the revision given is not the newest.
    case playerMoved
    /// The thing to be edited was changed since it was read.
    case conflict
    /// A fault of ours. Nothing was written.
    case `internal`
}

extension InstepError {
    // Both ways are written out without a default: a new error in the core must not compile until it is met here.

    /// From the core's own error.
    init(_ error: InstepCore.InstepError) {
        self =
            switch error {
            case .Busy: .busy
            case .Full: .full
            case .ReadOnly: .readOnly
            case .ProtectedStorage: .protectedStorage
            case .Damaged(let what): .damaged(what: what)
            case .NotOurs: .notOurs
            case .Newer(let found, let known): .newer(found: found, known: known)
            case .Suspended: .suspended
            case .Closed: .closed
            case .NotFound(let what): .notFound(what: what)
            case .Invalid(let field, let why): .invalid(field: field, why: why)
            case .Refused(let changes, let possible): .refused(changes: changes, possible: possible)
            case .PlayerMoved: .playerMoved
            case .Conflict: .conflict
            case .Internal: .internal
            }
    }

    /// As the core takes it.
    var core: InstepCore.InstepError {
        switch self {
        case .busy: .Busy
        case .full: .Full
        case .readOnly: .ReadOnly
        case .protectedStorage: .ProtectedStorage
        case .damaged(let what): .Damaged(what: what)
        case .notOurs: .NotOurs
        case .newer(let found, let known): .Newer(found: found, known: known)
        case .suspended: .Suspended
        case .closed: .Closed
        case .notFound(let what): .NotFound(what: what)
        case .invalid(let field, let why): .Invalid(field: field, why: why)
        case .refused(let changes, let possible): .Refused(changes: changes, possible: possible)
        case .playerMoved: .PlayerMoved
        case .conflict: .Conflict
        case .internal: .Internal
        }
    }
}

extension InstepError: LocalizedError {
    /// What happened, in the device's language.
    public var errorDescription: String? {
        try? Instep.explain(error: self).title
    }

    /// What was kept.
    public var failureReason: String? {
        try? Instep.explain(error: self).kept
    }

    /// What to do.
    public var recoverySuggestion: String? {
        try? Instep.explain(error: self).mend
    }
}

/// Makes a call into the core. Whatever is thrown that is no error of the core's, a panic for one, becomes `internal`:
/// its text is for nobody and may hold anything.
func crossing<T>(_ call: () throws -> T) throws(InstepError) -> T {
    do {
        return try call()
    } catch let error as InstepCore.InstepError {
        throw InstepError(error)
    } catch {
        throw .internal
    }
}
