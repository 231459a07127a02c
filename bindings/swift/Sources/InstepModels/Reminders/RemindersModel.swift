import Instep

/// The screen of the reminders.
public struct RemindersRecord: Sendable {
    /// The reminders, what is in their way, and what became of them.
    public let reminders: Reminders
    /// The ring that comes next.
    public let next: Occurrence?
    /// The row of the quiet hours among the settings.
    public let quiet: SettingItem?
    /// The present care day.
    public let today: CareDay
    /// The day whose rings are told; nil for the newest of all days.
    public let day: CareDay?
    /// The outcome of each of those rings.
    public let told: [OccurrenceWhy]
}

/// Actions on the screen of the reminders.
public enum RemindersAction: Sendable {
    /// Opens an empty form.
    case add
    /// Opens the form of a reminder.
    case open(Reminder)
    /// Pauses a reminder, or lets it ring again.
    case toggle(Reminder)
    /// Removes an obstacle to a reminder.
    case fix(FixAction)
    /// Skips one ring.
    case skip(Occurrence)
    /// Changes a setting.
    case change(SettingChange)
    /// Tells what happened on a day; nil for the newest of all days.
    case tell(CareDay?)
    /// Opens the device's settings of notifications.
    case openDeviceSettings
}

/// Reminders: when the next one rings, whether it arrives, and what became of the last ones.
@MainActor public final class RemindersModel: ScreenModel {
    /// The record of the reminders.
    public let screen: ScreenState<RemindersRecord>
    private var day: CareDay?

    /// The reminders of this app.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads the reminders, the next ring, the quiet hours and the day that is told.
    public func read(_ core: FootCare) async throws -> RemindersRecord {
        let (reminders, today) = (try await core.reminders(), try await core.today())
        let rows = try await core.settings().groups.flatMap(\.rows)
        let told = if let day { try await core.whyReminders(day: day) } else { reminders.log }
        return RemindersRecord(
            reminders: reminders, next: today.nextReminder?.occurrence,
            quiet: rows.first { $0.keys.contains("quiet_from") }, today: today.careDay, day: day, told: told)
    }

    /// Does what the person asked for.
    public func send(_ action: RemindersAction) {
        switch action {
        case .add: app.navigator.open(.reminder())
        case .open(let reminder): app.navigator.open(.reminder(id: reminder.id.uuidString))
        case .toggle(let reminder): toggle(reminder)
        case .fix(let action): fix(action)
        case .skip(let next): skip(next)
        case .change(let change): changeSetting(change)
        case .tell(let day):
            self.day = day
            retry()
        case .openDeviceSettings: app.seams.notices.openSettings()
        }
    }

    /// The person comes back from the device's settings: a plan tells the core what is let through now.
    public func deliveryChanged() async { await app.report(.foreground) }

    private func toggle(_ reminder: Reminder) {
        let (id, on) = (reminder.id, reminder.on)
        act {
            on ? try await $0.pauseReminder(reminderId: id) : try await $0.resumeReminder(reminderId: id)
        } then: { [weak self] saved in
            self?.say(saved.undo)
        }
    }

    private func skip(_ next: Occurrence) {
        act {
            try await $0.answerOccurrence(occurrence: next, action: .skip)
        } then: { [weak self] saved in
            self?.say(saved.undo)
        }
    }
}
