import Foundation
import Testing

@testable import Instep

@Suite struct ScenarioTests {
    @Test(arguments: Repository.scenarios)
    func plays(_ name: String) async throws {
        let scenario = try Scenario(Repository.text("tests/scenarios/\(name).json"))
        #expect(scenario.name == name)
        try await inFolder { folder in try await play(scenario, in: folder) }
    }

    /// A panic in any call comes out as `internal`; the next call works, and the journey ends as it would have.
    @Test(arguments: Repository.scenarios)
    func survivesAPanicInEveryCall(_ name: String) async throws {
        let scenario = try Scenario(Repository.text("tests/scenarios/\(name).json"))
        try await inFolder { folder in try await play(scenario, in: folder, panicFirst: true) }
    }

    @Test func theTableHoldsEveryCallOfTheCore() throws {
        let generated = try Repository.text(Repository.generated)
        let methods = generated.matches(of: /open func `?(\w+)`?\(/).map { snakeCase(String($0.1)) }
        let functions = generated.matches(of: /\npublic func `?([a-z]\w+)`?\(/).map { snakeCase(String($0.1)) }
            .filter { !$0.hasPrefix("uniffi") }
        let exported = Set(methods + functions)
        #expect(exported.isSuperset(of: ["today", "log_session", "shutdown", "explain", "inspect"]))
        #expect(exported.symmetricDifference(Calls.table.keys).sorted() == [])
    }

    @Test func everyCallIsPlayed() throws {
        let played = try Repository.scenarios.reduce(into: Set<String>()) { calls, name in
            calls.formUnion(try Scenario(Repository.text("tests/scenarios/\(name).json")).calls)
        }
        #expect(Set(Calls.table.keys).subtracting(played).sorted() == [])
    }

    @Test(arguments: [
        (#"{"call": "settings", "expect": {"day_start": "05:00"}}"#, #"`day_start` is "04:00", not "05:00""#),
        (#"{"call": "settings", "expect": {"dayStart": "04:00"}}"#, "no `dayStart`"),
        (#"{"call": "settings", "expect": {"day_start": null}}"#, "not null"),
        (#"{"call": "settings", "expect": {"aim.x": null}}"#, "`aim.x`"),
        (#"{"call": "settings", "error": {"kind": "busy"}}"#, "an error was expected"),
        (#"{"call": "settings", "with": {"x": 1}}"#, "no parameter `x`"),
        (#"{"call": "settings", "expect": {}}"#, "expects nothing"),
        (#"{"call": "settings", "exepct": {"aim": null}}"#, "exepct"),
        (#"{"call": "settinks"}"#, "no call `settinks`"),
        (#"{"call": "dayStart"}"#, "no call `dayStart`"),
        (#"{"call": "continue_session"}"#, "it failed"),
        (#"{"call": "continue_session", "error": {"kind": "busy"}}"#, #"`kind` is "not_found""#),
        (#"{"call": "continue_session", "error": {"what": "guide"}}"#, #"`what` is "player""#),
        (#"{"call": "log_session", "with": {"entry": {"kind": "soak", "minuets": 1}}}"#, "no field `entry.minuets`"),
        (#"{"call": "log_session", "with": {"entry": {"kind": "sock"}}}"#, #""sock" is no SessionKind"#),
        (
            #"{"call": "log_session", "with": {"entry": {"kind": "soak", "minutes": 1, "started_at": "20:00"}}}"#,
            "no OffsetDate"
        ),
        (#"{"call": "log_session", "with": {"entry": "$b"}}"#, "nothing is called `$b`"),
        (
            #"{"call": "change_setting", "with": {"change": {"aim": {"evenings": 3, "x": 1}}}}"#,
            "no field `change.aim.x`"
        ),
        (#"{"call": "settings", "bind": "data"}"#, "the name `data` is taken"),
        (#"{"at": "+1s"}"#, "neither"),
        (#"{"reopen": true, "bind": "x"}"#, "need a `call`"),
        (#"{"reopen": true, "at": "+1w"}"#, "no span"),
        (#"{"reopen": true, "at": "2026-11-21T21:00:00+02:00"}"#, "shows 2026-11-21T20:00:00+01:00"),
        (#"{"reopen": true, "zone": "Europe/Atlantis"}"#, "no zone"),
    ])
    func failsOnWhateverIsNotAsItSays(_ step: String, _ why: String) async throws {
        let text = """
            {"name": "n", "why": "w", "start": {"now": "2026-11-21T21:00:00+01:00", "zone": "Europe/Berlin"}, "steps": [\(step)]}
            """
        do {
            let scenario = try Scenario(text)
            try await inFolder { folder in try await play(scenario, in: folder) }
            Issue.record("it passed: \(step)")
        } catch {
            #expect("\(error)".contains(why), "\(error)")
        }
    }

    @Test func findsFieldsItemsAndSizes() throws {
        let value = try Value(
            json: #"{"session": {"ratings": [{"value": null}, {"value": 6}], "tags": []}, "n": null}"#)
        #expect(try find("session.ratings[1].value", in: value) == .integer(6))
        #expect(try find("session.ratings[0].value", in: value) == .null)
        #expect(try find("session.ratings.#", in: value) == .integer(2))
        #expect(try find("session.tags.#", in: value) == .integer(0))
        #expect(try find("", in: .null) == .null)
        #expect(try find("[0][1]", in: Value(json: "[[1, 2]]")) == .integer(2))
        #expect(try find("#", in: Value(json: "[[1, 2]]")) == .integer(1))
        for path in [
            "x", "session.x", "session.ratings[2]", "session.ratings[-1]", "session.ratings[x]", "session.ratings[0",
            "session..tags", "session.#", "n.x", "session.ratings.0", "session.[0]", "session.tags.# ",
            "session.tags[0]x",
        ] {
            #expect(throws: Fault.self, "\(path)") { try find(path, in: value) }
        }
    }

    @Test func comparesValuesNotSpellings() throws {
        #expect(try same(.integer(6), .real(6)))
        #expect(try !same(.integer(6), .real(6.5)))
        #expect(try !same(.null, .integer(0)))
        #expect(try !same(.text("6"), .integer(6)))
        #expect(try !same(.bool(true), .integer(1)))
        #expect(try same(Value(json: #"["mon", "tue"]"#), Value(json: #"["mon", "tue"]"#)))
        #expect(try !same(Value(json: #"["mon", "tue"]"#), Value(json: #"["mon"]"#)))
        #expect(throws: Fault.self) { try same(.object([:]), .object([:])) }
    }

    @Test func readsEveryShapeGenerically() throws {
        #expect(try Value(reflecting: Mode.ownFeet) == .text("self"))
        #expect(try Value(reflecting: SessionKind.byHand) == .text("by_hand"))
        #expect(try Value(reflecting: Answer.value(value: 6)) == Value(json: #"{"value": {"value": 6}}"#))
        #expect(try Value(reflecting: Answer.skipped) == .text("skipped"))
        #expect(try Value(reflecting: PlayerEvent.repeat) == .text("repeat"))
        #expect(
            try Value(reflecting: SettingChange.quietHours(from: nil, to: TimeOfDay(hour: 7, minute: 0)))
                == Value(json: #"{"quiet_hours": {"from": null, "to": "07:00"}}"#))
        let error = InstepError.invalid(field: "minutes", why: .outOfRange(low: 1, high: 120))
        #expect(
            try Value(reflecting: error).flat
                == Value(
                    json: #"{"kind": "invalid", "field": "minutes", "why": {"out_of_range": {"low": 1, "high": 120}}}"#)
        )
        #expect(try Value(reflecting: InstepError.playerMoved).flat == Value(json: #"{"kind": "player_moved"}"#))
        #expect(throws: Fault.self) { try Value(reflecting: NSObject()) }
    }
}
