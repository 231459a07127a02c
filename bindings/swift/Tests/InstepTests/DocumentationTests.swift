import Foundation
import Instep
import Testing

/// The code of the pages in Instep.docc, compiled and run as it stands there.
@Suite struct DocumentationTests {
    func firstSession(path: String) async throws {
        // FirstSession begins
        let footCare = try await FootCare.open(options: OpenOptions(path: path))
        let questions = try await footCare.safety().questions
        let answers = questions.map { SafetyAnswer(flag: $0.flag, reply: .no, sign: $0.sign) }
        _ = try await footCare.answerSafety(answers: answers)
        let start = try await footCare.start(request: StartRequest(guide: "G0"))
        let ready = try await footCare.begin(entry: StartEntry(request: start.request, nothingNew: true))
        let running = try await footCare.play(event: .start, expectedRevision: ready.revision)
        print(running.leftText)
        let stopped = try await footCare.play(event: .stop(reason: .noTime), expectedRevision: running.revision)
        print(stopped.saved?.text ?? stopped.leftText)
        // FirstSession ends
        #expect(stopped.saved != nil)
        try await footCare.close()
    }

    func reminders(_ footCare: FootCare) async throws {
        // Reminders begins
        let evening = TimeOfDay(hour: 21, minute: 0)
        _ = try await footCare.addReminder(form: ReminderForm(time: evening, days: Weekday.allCases))
        let delivery = DeliveryState(notifications: .allowed)
        let request = PlanRequest(platform: .ios, delivery: delivery, armed: .known(tokens: []))
        let plan = try await footCare.planReminders(request: request)
        for entry in plan.add {
            print(entry.at, entry.title, entry.text, entry.token)
        }
        // Reminders ends
        #expect(plan.add.count == 60)
    }

    func testing(path: String) async throws {
        // Testing begins
        struct Evening: DeviceClock {
            func wall() -> Date { Date(timeIntervalSince1970: 1_795_204_200) }
            func uptime() -> Uptime { Uptime(milliseconds: 1_000_000, boot: "test") }
            func zone() -> TimeZone { .gmt }
        }
        let footCare = try await FootCare.open(options: OpenOptions(path: path), clock: Evening())
        let entry = SessionEntry(kind: .byHand, guide: "G1", minutes: 10)
        _ = try await footCare.logSession(entry: entry)
        let today = try await footCare.today()
        print(today.weekText)
        // Testing ends
        #expect(!today.weekText.isEmpty)
        try await footCare.close()
    }

    @Test func theFirstSessionRuns() async throws {
        try await inFolder { try await firstSession(path: $0.appending(path: "d.instep").path) }
    }

    @Test func theRemindersArePlanned() async throws {
        try await inFolder { folder in
            let path = folder.appending(path: "d.instep").path
            let footCare = try await FootCare.open(options: OpenOptions(path: path))
            try await reminders(footCare)
            try await footCare.close()
        }
    }

    @Test func theClockOfATestDecidesTheDay() async throws {
        try await inFolder { try await testing(path: $0.appending(path: "d.instep").path) }
    }

    @Test(arguments: ["FirstSession", "Reminders", "Testing"])
    func thePageShowsTheCode(page: String) throws {
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let start = try #require(source.firstRange(of: "        // \(page) begins\n")).upperBound
        let end = try #require(source.firstRange(of: "        // \(page) ends\n")).lowerBound
        let compiled = source[start..<end].split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.dropFirst(8) }.joined(separator: "\n")
        let shown = try Repository.text("bindings/swift/Sources/Instep/Instep.docc/\(page).md")
            .matches(of: /```swift\n([\s\S]*?)```/)
        #expect(shown.map { String($0.1) } == [compiled])
    }
}
