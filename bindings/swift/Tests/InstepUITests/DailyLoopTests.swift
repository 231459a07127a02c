import Instep
import InstepModels
import InstepTesting
import Testing

/// The ways to the first touch, and how many taps each takes.
@MainActor @Suite struct DailyLoopTests {
    @Test func firstEveningTakesAtMostTwelveTapsToTheFirstTouch() async throws {
        try await journey { person in
            try await person.tap(person.labels.firstRun.begin)
            for line in 0..<4 { try await person.tap(try no(person), at: line) }
            try await person.tap(person.labels.common.goOn)
            let check = try await person.stage.core { try await $0.safety() }.check
            for page in [SafetyPage.feet, .health] {
                try await person.tap(try #require(check.pages.first { $0.page == page }?.noneText))
                try await person.tap(person.labels.common.goOn)
            }
            try await person.tap(check.readBack.confirmText)
            try await person.tap(try await person.nothingNew())
            try await person.at(.player)
            #expect(person.taps <= 12)
            try await person.playToTheEnd()
            try await person.rate(try await person.comfort(), 7)
            try await person.tap(person.labels.common.goOn)
            try await person.tap(person.labels.finish.remindYes)
            try await person.wait("the reminder") {
                try await person.stage.core { try await $0.reminders() }.reminders.count == 1
            }
            try await person.wait("the permission to be asked for") {
                person.stage.seams.log.contains("permission")
            }
        }
    }

    @Test func twoTapsLeadFromTodayToTheFirstTouch() async throws {
        try await journey(on: known()) { person in
            try await person.tap(person.labels.today.start)
            try await person.tap(try await person.nothingNew())
            try await person.at(.player)
            // The tap on the icon was the first of three.
            #expect(person.taps == 2)
        }
    }

    @Test func oneTapFollowsTheTapOnANotificationAndTwoRatingsMore() async throws {
        let stage = try await known()
        let occurrence = try await stage.nextOccurrence(TimeOfDay(hour: 20, minute: 55))
        try await journey(on: stage) { person in
            await person.app.follow(occurrence)
            try await person.rate(try await person.comfort(), 4)
            try await person.tap(try await person.nothingNew())
            try await person.at(.player)
            // The tap on the notification was the first of three; without the rating there are two.
            #expect(person.taps == 2)
            try await person.playToTheEnd()
            try await person.rate(try await person.comfort(), 7)
            #expect(person.taps == 3)
            try await person.wait("both ratings") {
                let ratings = try await stage.core { core in
                    guard case .session(let session) = try await core.history().entries.first?.content else { return 0 }
                    return try await core.session(sessionId: session.id).ratings.count
                }
                return ratings == 2
            }
        }
    }

    @Test(arguments: [[Flag.diabetes], [.diabetes, .pregnancy]])
    func eachAcceptedWarningTakesOneTapMore(flags: [Flag]) async throws {
        let stage = try await known()
        let answers = flags.map { SafetyAnswer(flag: $0, reply: .yes) }
        _ = try await stage.core { core in
            _ = try await core.answerSafety(answers: answers)
            return try await core.confirmSafety()
        }
        try await journey(on: stage) { person in
            let start = try await stage.core { try await $0.start() }
            let warnings = start.warnings.filter(\.mustAccept).count
            #expect(warnings == flags.count)
            try await person.tap(person.labels.today.start)
            for warning in 0..<warnings { try await person.tap(person.labels.start.accept, at: warning) }
            try await person.tap(try await person.nothingNew())
            try await person.at(.player)
            #expect(person.taps == 2 + warnings)
        }
    }

    private func known() async throws -> Stage {
        let stage = try await Stage()
        try await stage.sayNoToAll()
        try await stage.massage(hoursAgo: 24)
        return stage
    }

    private func no(_ person: Journey) throws -> String {
        try #require(person.labels.vocabulary.replies.first { $0.value == .no }?.text)
    }
}

extension Stage {
    /// Adds a reminder for every day, and returns what rings next.
    func nextOccurrence(_ time: TimeOfDay) async throws -> Occurrence {
        let form = ReminderForm(time: time, days: Weekday.allCases)
        let reminder = try await core { try await $0.addReminder(form: form).reminder }
        await app.plan()
        let request = await seams.notices.request()
        let plan = try await core { try await $0.planReminders(request: request) }
        return try #require(plan.add.first { $0.reminder == reminder.id }).occurrence
    }
}

extension Journey {
    /// The words of the button that begins with nothing new on the feet.
    func nothingNew() async throws -> String {
        try #require(try await stage.core { try await $0.start() }.footCheck).nothingNew
    }

    /// The question about comfort.
    func comfort() async throws -> String {
        try #require(try await stage.core { try await $0.questions() }.questions.first).question.text
    }

    /// Goes through what is left of a session, step by step, to the minute after it.
    func playToTheEnd() async throws {
        let engine = app.engine
        try await wait("the session") { engine.played?.player.slab != nil }
        for _ in 0..<60 where engine.played?.player.slab != nil {
            let before = engine.played?.player.revision
            stage.clock.pass(seconds: 30)
            engine.next()
            try await wait("what comes next") {
                window.draw()
                return engine.played?.player.revision != before || engine.played?.player.slab == nil
            }
        }
        try await wait("the minute after") {
            if case .finish = app.navigator.current.route { true } else { false }
        }
    }
}
