import Instep
import InstepModels
import InstepTesting
import Testing

@MainActor @Suite struct StartModelTests {
    @Test func anAnswerOfAnotherProcessRefusesTheStart() async throws {
        try await onStage { stage in
            try await stage.answered()
            let model = try await start(stage)
            // Another process writes to the file, and this one is told nothing of it.
            let other = try await Stage(clock: stage.clock, folder: stage.folder)
            try await other.core { try await $0.answerSafety(answers: [SafetyAnswer(flag: .dvtNow, reply: .yes)]) }
            await other.close(keepFile: true)
            #expect(model.screen.shown.record?.start.refused == nil)
            model.send(.begin)
            try await stage.await("the refusal") { model.screen.shown.record?.start.state == .blocked }
            #expect(try await stage.core { try await $0.player() } == nil)
            #expect(stage.app.navigator.current.route == .start(guide: "G0"))
        }
    }

    @Test func aStartWaitsForTheAnswersThatWereTapped() async throws {
        try await onStage { stage in
            try await stage.answered()
            let model = try await start(stage)
            let check = try #require(model.screen.shown.record?.start.check)
            let clot = try #require(check.pages.flatMap(\.lines).first { $0.question.flag == .dvtNow })
            model.send(.check(.answer(clot.question, .yes)))
            model.send(.begin)
            try await stage.await("the refusal") { model.screen.shown.record?.start.state == .blocked }
            #expect(try await stage.core { try await $0.safety() }.answers.first { $0.flag == .dvtNow }?.reply == .yes)
            #expect(try await stage.core { try await $0.player() } == nil)
        }
    }

    @Test func aWarningThatWasNotAcceptedBeginsNothing() async throws {
        try await onStage { stage in
            try await stage.answered(SafetyAnswer(flag: .pregnancy, reply: .yes))
            let model = try await start(stage)
            #expect(model.screen.shown.record?.mustRead == true)
            model.send(.begin)
            try await stage.await("the failure") { model.screen.failure != nil }
            #expect(try await stage.core { try await $0.player() } == nil)
        }
    }

    @Test func answersAreGivenInTheOrderOfTheTaps() async throws {
        try await onStage { stage in
            let model = try await start(stage)
            let request = StartRequest(guide: "G0", receiver: .someoneElse)
            let theirs = try await stage.core { try await $0.start(request: request) }
            let wishes = try #require(theirs.choices.receivers.first { $0.value == .someoneElse }).wishes
            model.send(.wish(wishes))
            try await stage.await("their questions") {
                model.screen.shown.record?.start.request.receiver == .someoneElse
            }
            model.send(.answerFirst)
            let page = try #require(theirs.check.pages.first { $0.page == .rightNow })
            for line in page.lines { model.send(.check(.answer(line.question, .no))) }
            try await stage.await("four answers") {
                model.screen.shown.record?.start.check.pages.first { $0.page == .rightNow }?.complete == true
            }
            #expect(try await stage.core { try await $0.safety() }.answers.isEmpty)
        }
    }

    @Test func anAnswerIsStoredAlsoWhenItsScreenIsLeftAtOnce() async throws {
        try await onStage { stage in
            stage.app.navigator.open(.safety())
            var model: SafetyModel? = SafetyModel(stage.app, stage.app.navigator.current)
            try await stage.await("the check") { model?.screen.shown.record != nil }
            let line = try #require(model?.screen.shown.record?.check.pages.first?.lines.first)
            model?.send(.answer(line.question, .yes))
            stage.app.navigator.home()
            model = nil
            try await stage.await("the answer") {
                try await stage.core { try await $0.safety() }.answers.contains { $0.reply == .yes }
            }
        }
    }

    private func start(_ stage: Stage) async throws -> StartModel {
        stage.app.navigator.open(.start(guide: "G0"))
        let model = StartModel(
            stage.app, stage.app.navigator.current, request: StartRequest(guide: "G0"), checkFirst: false)
        try await stage.await("Start") { model.screen.shown.record != nil }
        return model
    }
}
