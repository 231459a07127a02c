import Foundation
import Instep
import Observation

/// The form of a reminder.
public struct ReminderRecord: Sendable {
    /// The reminder that is changed; nil for a new one.
    public let stored: Reminder?
    /// The form as it would be saved now.
    public var form: ReminderForm
    /// The days of the week in the order of the person.
    public let week: [Weekday]
    /// The present care day.
    public let today: CareDay
}

/// Actions on the form of a reminder.
public enum ReminderAction: Sendable {
    /// Changes the form.
    case edit(ReminderForm)
    /// Stores it, and leaves.
    case save
    /// Keeps the reminder silent; until a day where one is given.
    case pause(until: CareDay? = nil)
    /// Lets it ring again.
    case resume
    /// Removes it, and leaves.
    case remove
    /// Goes back; asks first where something was changed.
    case back
    /// Leaves the form without its changes.
    case leave
    /// Stays in the form.
    case stay
}

/// One reminder: a new one, or a stored one to be changed.
@MainActor @Observable
public final class ReminderModel: ScreenModel {
    /// The record of the form.
    public let screen: ScreenState<ReminderRecord>
    /// True while the person is asked whether the changes may go.
    public private(set) var isLeaving = false
    /// The form with changes that are not stored; nil without any.
    public private(set) var draft: ReminderForm?
    @ObservationIgnored private let id: ReminderId?

    /// The time with which the form of a new reminder begins.
    private static let evening = TimeOfDay(hour: 21, minute: 0)

    /// The form of the reminder with this id, or of a new one.
    public init(_ app: AppModel, entry: Entry, id: String?) {
        screen = ScreenState(app)
        self.id = id.flatMap(UUID.init(uuidString:))
        app.navigator.guardBack(entry) { [weak self] in self?.asksFirst() ?? false }
        follow()
    }

    /// Reads the reminder, and the week in the person's order.
    public func read(_ core: FootCare) async throws -> ReminderRecord {
        let stored = try await core.reminders().reminders.first { $0.id == id }
        let first = try await core.settings().firstDay
        let start = Weekday.allCases.firstIndex(of: first) ?? 0
        let week = Array(Weekday.allCases[start...] + Weekday.allCases[..<start])
        let form = draft ?? stored?.form ?? ReminderForm(time: Self.evening, days: Weekday.allCases)
        return ReminderRecord(stored: stored, form: form, week: week, today: try await core.today().careDay)
    }

    /// Does what the person asked for.
    public func send(_ action: ReminderAction) {
        guard let record = screen.shown.record else { return }
        switch action {
        case .edit(let form):
            draft = form
            var edited = record
            edited.form = form
            show(edited)
        case .save: save(record)
        case .pause(let day): change(record) { try await $0.pauseReminder(reminderId: $1, until: day) }
        case .resume: change(record) { try await $0.resumeReminder(reminderId: $1) }
        case .remove: remove(record)
        case .back: app.navigator.back()
        case .leave: leave()
        case .stay: isLeaving = false
        }
    }

    private func asksFirst() -> Bool {
        isLeaving = draft != nil
        return isLeaving
    }

    private func save(_ record: ReminderRecord) {
        act {
            if let stored = record.stored {
                try await $0.editReminder(reminderId: stored.id, form: record.form, expectedStamp: stored.stamp)
            } else {
                try await $0.addReminder(form: record.form)
            }
        } then: { [weak self] saved in
            self?.leave()
            self?.say(saved.undo)
        }
    }

    private func change(
        _ record: ReminderRecord, _ call: @escaping @Sendable (FootCare, ReminderId) async throws -> ReminderSaved
    ) {
        guard let id = record.stored?.id else { return }
        act {
            try await call($0, id)
        } then: { [weak self] saved in
            self?.say(saved.undo)
        }
    }

    private func remove(_ record: ReminderRecord) {
        guard let id = record.stored?.id else { return }
        act {
            try await $0.removeReminder(reminderId: id)
        } then: { [weak self] saved in
            self?.leave()
            self?.say(saved.undo)
        }
    }

    private func leave() {
        draft = nil
        isLeaving = false
        app.navigator.back()
    }
}

extension Reminder {
    /// A stored reminder as a form.
    fileprivate var form: ReminderForm {
        ReminderForm(
            time: time, days: days, name: name, kind: kind, start: start, end: end, silencedBy: silencedBy)
    }
}
