import Instep
import enum InstepCore.OccurrenceAction

extension AppModel {
    /// Handles a tap on a notification, also in a process that the system started for it. The caller tells the system that
    /// it is done afterwards, and not before.
    ///
    /// A lease keeps the file open from the first call to the last. The same tap delivered twice changes nothing more: the
    /// core knows what was answered.
    public func handle(action: String, info: [String: String]) async {
        let route = route(action: action, info: info)
        guard route != .nothing else { return }
        // While the device is locked after a start the file cannot be read; the notification stays for later.
        guard (try? await holder.acquire()) != nil else { return }
        if await openOnce() {
            await carryOut(route)
            await plan()
        }
        await holder.release()
    }

    private func carryOut(_ route: NoticeRoute) async {
        switch route {
        case .nothing: break
        case .place(let place): navigator.open(place)
        case .reminder(let occurrence): await follow(occurrence)
        case .button(let occurrence, let category, let id):
            let words = try? await call { try await $0.notificationWords(category: category) }
            guard let button = words?.buttons.first(where: { $0.id == id }) else {
                // A button of an earlier version: its reminder says what there is to do.
                await follow(occurrence)
                return
            }
            if button.opensApp {
                await follow(occurrence, action: button.action)
            } else {
                await answer(occurrence, button.action)
            }
        }
    }

    private func answer(_ occurrence: Occurrence, _ action: OccurrenceAction) async {
        // What became impossible meanwhile is said by the app when it is opened.
        _ = try? await call { try await $0.answerOccurrence(occurrence: occurrence, action: action) }
    }
}
