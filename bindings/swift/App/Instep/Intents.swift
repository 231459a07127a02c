#if canImport(AppIntents) && canImport(UIKit)
    import AppIntents
    import Instep
    import InstepModels
    import UIKit

    /// The app behind an action of the system.
    @MainActor private var app: AppModel? { (UIApplication.shared.delegate as? AppDelegate)?.app }

    /// Opens Start with the guide of tonight. It starts nothing by itself: the safety check comes first.
    struct StartGuide: AppIntent {
        static let title = LocalizedStringResource("intent.start")
        static let openAppWhenRun = true

        @MainActor func perform() async throws -> some IntentResult {
            app?.navigator.open(.start())
            return .result()
        }
    }

    /// Logs a foot bath that has just ended. The core says what it stored.
    struct LogSoak: AppIntent {
        static let title = LocalizedStringResource("intent.soak")
        static let authenticationPolicy = IntentAuthenticationPolicy.requiresAuthentication

        @Parameter(title: "intent.minutes", default: 15, inclusiveRange: (1, 120)) var minutes: Int

        @MainActor func perform() async throws -> some IntentResult & ProvidesDialog {
            let entry = SessionEntry(kind: .soak, minutes: Int32(minutes))
            return .result(dialog: await answer { try await $0.logSession(entry: entry).session.spoken })
        }
    }

    /// Says how the nights of this week were.
    struct AskSleep: AppIntent {
        static let title = LocalizedStringResource("intent.sleep")
        static let authenticationPolicy = IntentAuthenticationPolicy.requiresAuthentication

        @MainActor func perform() async throws -> some IntentResult & ProvidesDialog {
            .result(dialog: await answer { core in try await sleepText(core) })
        }
    }

    /// The sentences of the week about sleep.
    @Sendable private func sleepText(_ core: FootCare) async throws -> String {
        let sections = try await core.review().sections
        return sections.filter { $0.part == .nights }.flatMap(\.lines).map(\.spoken).joined(separator: " ")
    }

    /// Makes a call under a lease of its own and says its words, or those of the error.
    @MainActor private func answer(_ call: @escaping @Sendable (FootCare) async throws -> String) async -> IntentDialog
    {
        guard let app else { return IntentDialog(stringLiteral: "") }
        do throws(InstepError) {
            try await app.holder.acquire()
        } catch {
            return IntentDialog(stringLiteral: Failure(error, locale: app.locale).text.mend)
        }
        var words = ""
        do throws(InstepError) {
            if await app.openOnce() { words = try await app.call(call) }
            await app.plan()
        } catch {
            words = Failure(error, locale: app.locale).text.mend
        }
        await app.holder.release()
        return IntentDialog(stringLiteral: words)
    }

    /// The actions that are offered by voice and in the search.
    struct Shortcuts: AppShortcutsProvider {
        static var appShortcuts: [AppShortcut] {
            AppShortcut(
                intent: StartGuide(), phrases: ["intent.start \(.applicationName)"], shortTitle: "intent.start",
                systemImageName: "figure.mind.and.body")
            AppShortcut(
                intent: LogSoak(), phrases: ["intent.soak \(.applicationName)"], shortTitle: "intent.soak",
                systemImageName: "drop")
            AppShortcut(
                intent: AskSleep(), phrases: ["intent.sleep \(.applicationName)"], shortTitle: "intent.sleep",
                systemImageName: "moon")
        }
    }
#endif
