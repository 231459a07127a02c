// Made by `cargo xtask bindings --write` from the core's interface. Changes are made there, in Rust.

import Foundation
import InstepCore

/// Everything that can go wrong. Nothing is half-written when one of these is thrown.
///
/// A case exists only where an app would act differently. Its words come from `FootCare.explain`; they are also what
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
    ///
    /// `what`: What was found.
    case damaged(what: Damage)
    /// The file is not a data file of this app. It was left as it is.
    case notOurs
    /// The file was written by a newer version of the app. It was left as it is.
    ///
    /// `found`: The file's schema version.
    ///
    /// `known`: The newest schema version this build knows.
    case newer(found: Int32, known: Int32)
    /// The app is going to the background and has let go of the file.
    case suspended
    /// The object was shut down.
    case closed
    /// No such thing: it was never there, or it was purged.
    ///
    /// `what`: What kind of thing was looked for.
    case notFound(what: Thing)
    /// One of the values given can't be taken.
    ///
    /// `field`: The parameter or field, by its name in the interface; in a file its place, as `session[3].value:12` or
    /// `2:7`.
    ///
    /// `why`: What is wrong with it.
    case invalid(field: String, why: InvalidWhy)
    /// The safety check does not allow this.
    ///
    /// `changes`: What was changed or refused, and what would lift it.
    ///
    /// `possible`: Ids of the guides that are still possible tonight.
    case refused(changes: [SafetyChange], possible: [String])
    /// The running session was moved on elsewhere: the revision given is not the newest.
    case playerMoved
    /// The thing to be edited was changed since it was read.
    case conflict
    /// A fault of ours. Nothing was written.
    case `internal`
}

extension InstepError {
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
            case .Invalid(let field, let why): .invalid(field: fieldName(field), why: why)
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
        case .invalid(let field, let why): .Invalid(field: coreName(field), why: why)
        case .refused(let changes, let possible): .Refused(changes: changes, possible: possible)
        case .playerMoved: .PlayerMoved
        case .conflict: .Conflict
        case .internal: .Internal
        }
    }

    /// The error's name, as scripts and logs know it. Words for people come from `FootCare.explain`.
    public var kind: String {
        switch self {
        case .busy: "busy"
        case .full: "full"
        case .readOnly: "read_only"
        case .protectedStorage: "protected_storage"
        case .damaged: "damaged"
        case .notOurs: "not_ours"
        case .newer: "newer"
        case .suspended: "suspended"
        case .closed: "closed"
        case .notFound: "not_found"
        case .invalid: "invalid"
        case .refused: "refused"
        case .playerMoved: "player_moved"
        case .conflict: "conflict"
        case .internal: "internal"
        }
    }
}

extension InstepError: CustomStringConvertible {
    /// Its name in words, and its fields. For logs.
    public var description: String {
        switch self {
        case .busy: "busy"
        case .full: "full"
        case .readOnly: "read only"
        case .protectedStorage: "protected storage"
        case .damaged(let what): "damaged: what=\(what)"
        case .notOurs: "not ours"
        case .newer(let found, let known): "newer: found=\(found), known=\(known)"
        case .suspended: "suspended"
        case .closed: "closed"
        case .notFound(let what): "not found: what=\(what)"
        case .invalid(let field, let why): "invalid: field=\(field), why=\(why)"
        case .refused(let changes, let possible): "refused: changes=\(changes), possible=\(possible)"
        case .playerMoved: "player moved"
        case .conflict: "conflict"
        case .internal: "internal"
        }
    }
}
