import Foundation
import Instep
import Observation

/// The fields of a reminder that can be changed.
public struct ReminderFields: Equatable, Sendable {
    /// The time of day at which it rings.
    public var time: TimeOfDay
    /// The days of the week on which it rings.
    public var days: [Weekday]
    /// The name that the person gave it; empty for the kind's own.
    public var name = ""
    /// The deed it reminds of.
    public var kind = ReminderKind.routine
    /// The sessions that silence it.
    public var silencedBy = SilencedBy.any
    var start: CalendarDate?
    var end: CalendarDate?

    /// A new reminder, every evening.
    static let evening = ReminderFields(time: TimeOfDay(hour: 21, minute: 0), days: Weekday.allCases)

    /// The form that the core takes.
    var form: ReminderForm {
        ReminderForm(
            time: time, days: days, name: name.isEmpty ? nil : name, kind: kind, start: start, end: end,
            silencedBy: silencedBy)
    }
}

/// The form of a reminder.
public struct ReminderRecord: Sendable {
    /// The reminder that is changed; nil for a new one.
    public let stored: Reminder?
    /// The fields as they would be saved now.
    public var fields: ReminderFields
    /// The days of the week in the order of the person.
    public let week: [Weekday]
    /// The present care day.
    public let today: CareDay
}

/// Actions on the form of a reminder.
public enum ReminderAction: Sendable {
    /// Changes the form.
    case edit(ReminderFields)
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
    public private(set) var draft: ReminderFields?
    @ObservationIgnored private let id: ReminderId?

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
        return ReminderRecord(
            stored: stored, fields: draft ?? stored?.fields ?? .evening, week: week,
            today: try await core.today().careDay)
    }

    /// Does what the person asked for.
    public func send(_ action: ReminderAction) {
        guard let record = screen.shown.record else { return }
        switch action {
        case .edit(let fields):
            draft = fields
            var edited = record
            edited.fields = fields
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
                try await $0.editReminder(reminderId: stored.id, form: record.fields.form, expectedStamp: stored.stamp)
            } else {
                try await $0.addReminder(form: record.fields.form)
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
    fileprivate var fields: ReminderFields {
        ReminderFields(
            time: time, days: days, name: name ?? "", kind: kind, silencedBy: silencedBy, start: start, end: end)
    }
}
