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
        let words = try FootCare.explain(error: error, locale: FootCare.Locale(tag: "en"))
        for text in [words.title, words.kept, words.mend] {
            #expect(!text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty)
            #expect(!text.contains("{"), "a gap that nothing filled: \(text)")
        }
        let device = try FootCare.explain(error: error)
        #expect(error.errorDescription == device.title)
        #expect(error.failureReason == device.kept)
        #expect(error.recoverySuggestion == device.mend)
        #expect(error.localizedDescription == device.title)
    }

    @Test(arguments: all)
    func goesToTheCoreAndBack(_ error: InstepError) {
        #expect(InstepError(error.core) == error)
    }

    @Test func printsItsNameAndItsFieldsInWords() {
        #expect("\(InstepError.closed)" == "closed")
        #expect("\(InstepError.notFound(what: .guide))" == "not found: what=guide")
        #expect("\(InstepError.invalid(field: "days", why: .missing))" == "invalid: field=days, why=missing")
    }

    @Test func namesFieldsAsSwiftDoes() throws {
        for (core, app) in [("comfort_after", "comfortAfter"), ("day", "day")] {
            #expect(fieldName(core) == app)
            #expect(coreName(app) == core)
        }
        let place = "session[3].started_at:12"
        #expect(fieldName(place) == place)
        #expect(coreName(place) == place)
        let words = try ["comfortAfter", "comfort_after"].map { name in
            let why = InvalidWhy.outOfRange(low: 0, high: 10)
            let error = InstepError.invalid(field: name, why: why)
            return try FootCare.explain(error: error, locale: FootCare.Locale(tag: "en")).title
        }
        #expect(words[0] == words[1])
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
