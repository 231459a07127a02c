import Foundation
import Testing

@testable import Instep

@Suite struct ErrorTests {
    /// One of each, with its fields.
    static let all: [InstepError] =
        [
            .busy, .full, .readOnly, .protectedStorage, .notOurs, .newer(found: 9, known: 1), .suspended, .closed,
            .invalid(field: "minutes", why: .outOfRange(low: 1, high: 120)), .playerMoved, .conflict, .internal,
            .refused(
                changes: [
                    SafetyChange(
                        flag: "wound", side: .left, guide: "G0", effect: .block, message: "Not on this foot.", lift: nil
                    )
                ], possible: ["G1"]),
        ]
        + Damage.allCases.map { .damaged(what: $0) }
        + Thing.allCases.map { .notFound(what: $0) }
        + [
            .tooLong(maxCharacters: 80), .missing, .notAnId, .notADay, .notATime, .notKnown, .controlCharacters,
            .notTogether, .inThePast,
            .inTheFuture, .endsBeforeStart, .notNow, .unreadable, .outsideYears, .wrongKind, .unknownName, .openQuote,
            .twice, .tooLarge(maxMegabytes: 256),
            .wrongPassphrase, .isAFolder, .isADataFile, .isAUri, .notDamaged,
        ].map { .invalid(field: "note", why: $0) }

    @Test(arguments: all)
    func hasWords(_ error: InstepError) throws {
        let words = try Instep.explain(error: error, locale: Instep.Locale(tag: "en"))
        for text in [words.title, words.kept, words.mend] {
            #expect(!text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty)
            #expect(!text.contains("{"), "a gap that nothing filled: \(text)")
        }
        let device = try Instep.explain(error: error)
        #expect(error.errorDescription == device.title)
        #expect(error.failureReason == device.kept)
        #expect(error.recoverySuggestion == device.mend)
        #expect(error.localizedDescription == device.title)
    }

    @Test(arguments: all)
    func goesToTheCoreAndBack(_ error: InstepError) {
        #expect(InstepError(error.core) == error)
    }

    @Test func everyCaseIsAmongThem() throws {
        let generated = try Repository.text(Repository.generated)
        let body = try #require(generated.firstMatch(of: /enum InstepError:[\s\S]*?\n}\n/)).0
        let cases = Set(body.matches(of: /\n    case (\w+)/).map { snakeCase(String($0.1)) })
        #expect(cases.count == 15)
        let shown = try Set(
            Self.all.map { error in
                guard case .text(let kind) = try find("kind", in: Value(reflecting: error).flat) else {
                    throw Fault("no kind")
                }
                return kind
            })
        #expect(shown == cases)
    }

    @Test func whatIsNoErrorOfTheCoresSaysNothing() {
        struct Panic: Error { let text = "note: my feet" }
        #expect(throws: InstepError.internal) { try crossing { throw Panic() } }
        #expect(!"\(InstepError.internal)".contains("feet"))
        #expect(InstepError.internal.localizedDescription.contains("feet") == false)
    }
}
