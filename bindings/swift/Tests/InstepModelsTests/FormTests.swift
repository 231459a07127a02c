import Instep
import InstepModels
import InstepTesting
import Testing

@MainActor @Suite struct FormTests {
    @Test func editLeavesTheSecondsThatItsFieldDoesNotShow() async throws {
        try await onStage { stage in
            let session = try await stage.play(stop: .noTime)
            #expect(session.activeSeconds % 60 != 0)
            var form = EditForm(session)
            form.note = "  "
            #expect(form.edit.activeSeconds == session.activeSeconds)
            #expect(form.edit.startedLocal == nil)
            #expect(form.edit.note == nil)
            form.minutes = " 5 "
            #expect(form.edit.activeSeconds == 300)
            for none in ["", "x", "99999999", "99999999999"] {
                form.minutes = none
                #expect(form.edit.activeSeconds == -1)
            }
        }
    }

    @Test func logFormHasNoAnswerBeforeOneIsGiven() async throws {
        try await onStage { stage in
            let type = try await stage.core { try await $0.logType(request: LogTypeRequest(kind: .external)) }
            let today = try await stage.core { try await $0.today() }.careDay
            var draft = LogDraft(type.form, today: today)
            #expect(draft.entry(type.form).comfortBefore == nil)
            #expect(draft.entry(type.form).comfortAfter == nil)
            #expect(draft.entry(type.form).minutes == nil)
            #expect(draft.entry(type.form).startedLocal == nil)
            draft.minutes = "x"
            draft.isNow = false
            #expect(draft.entry(type.form).minutes == -1)
            #expect(draft.entry(type.form).startedLocal?.date == today)
        }
    }

    @Test func answerThatIsNotStoredLeavesTheQuestion() async throws {
        try await onStage { stage in
            let session = try await stage.play()
            let model = FinishModel(stage.app, session: session.id.uuidString)
            try await stage.await("the question") { model.screen.shown.record != nil }
            guard case .ask(let question)? = model.screen.shown.record?.step else {
                Issue.record("nothing is asked")
                return
            }
            model.send(.rate(question, 99))
            try await stage.await("the failure") { model.screen.failure != nil }
            try await stage.await("the question again") { model.screen.shown.record?.step == .ask(question) }
        }
    }
}
