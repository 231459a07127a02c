import Instep
import InstepModels
import SwiftUI

/// Every entry, newest first, under its month.
struct HistoryScreen: View {
    let record: HistoryRecord
    let labels: Labels
    /// True where an entry is shown beside the list.
    var isWide = false
    var selected: SessionId?
    let send: @MainActor (HistoryAction) -> Void

    var body: some View {
        Page {
            if let day = record.dayText {
                Words(day).font(.system(.title2, weight: .semibold))
                Button(labels.history.allDays) { send(.allDays) }.buttonStyle(.link)
            }
            if let text = record.emptyText { Text(text) }
            LazyVStack(alignment: .leading, spacing: Space.large) {
                ForEach(Array(record.entries.enumerated()), id: \.offset) { _, entry in
                    if let heading = entry.heading { Heading(heading) }
                    HistoryCard(
                        entry: entry, labels: labels.history, isWide: isWide, selected: selected, send: send)
                }
            }
            if record.hasMore { Button(labels.history.loadMore) { send(.more) }.buttonStyle(.tonal) }
            Button(labels.navigation.trash) { send(.trash) }.buttonStyle(.link)
            if !record.entries.isEmpty { SeveralDays(today: record.today, labels: labels.history, send: send) }
        }
        .confirm(
            labels.history.deleteDaysTitle, message: record.asks?.text ?? "", action: labels.common.delete,
            cancel: labels.common.cancel, isPresented: isAsking
        ) {
            if let asked = record.asks { send(.deleteDays(asked)) }
        }
    }

    private var isAsking: Binding<Bool> {
        Binding {
            record.asks != nil
        } set: { shown in
            if !shown { send(.cancel) }
        }
    }
}

/// An entry: a session can be opened, everything else stands there whole.
private struct HistoryCard: View {
    @Environment(\.ink) private var ink
    let entry: HistoryEntry
    let labels: HistoryLabels
    let isWide: Bool
    let selected: SessionId?
    let send: @MainActor (HistoryAction) -> Void

    var body: some View {
        switch entry.content {
        case .session(let session):
            Button {
                send(isWide ? .select(session.id) : .open(session.id))
            } label: {
                Card(outline: session.id == selected ? ink.onBackground : nil) { EntryLines(entry: entry) }
            }
            .buttonStyle(.plain)
            .accessibilityLabel(entry.spoken)
            .accessibilityAddTraits(session.id == selected ? .isSelected : [])
        case .rating(let rating):
            Card {
                EntryLines(entry: entry)
                Button(labels.takeBack) { send(.deleteRating(rating.id)) }.buttonStyle(.link)
            }
        case .finding, .removedReminder:
            Card { EntryLines(entry: entry) }
        }
    }
}

/// An entry with the lines below it, as one thing for a screen reader.
struct EntryLines: View {
    @Environment(\.ink) private var ink
    let entry: HistoryEntry

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(entry.text).font(.system(.body, weight: .medium))
            ForEach(Array(entry.details.enumerated()), id: \.offset) { _, line in
                Text(line).foregroundStyle(ink.muted)
            }
        }
        .multilineTextAlignment(.leading)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(entry.spoken)
    }
}

/// Deletes the sessions of several days, after it was said how many they are.
private struct SeveralDays: View {
    @State private var isOpen = false
    @State private var from: CareDay
    @State private var to: CareDay
    private let today: CareDay
    private let labels: HistoryLabels
    private let send: @MainActor (HistoryAction) -> Void

    init(today: CareDay, labels: HistoryLabels, send: @escaping @MainActor (HistoryAction) -> Void) {
        _from = State(initialValue: today)
        _to = State(initialValue: today)
        self.today = today
        self.labels = labels
        self.send = send
    }

    var body: some View {
        if isOpen {
            VStack(alignment: .leading, spacing: Space.medium) {
                DayPicker(title: labels.from, day: from, latest: to) { from = $0 }
                DayPicker(title: labels.to, day: to, latest: today) { day in
                    to = day
                    from = min(from, day)
                }
                Button(labels.deleteDays, role: .destructive) { send(.askDays(from: from, to: to)) }.buttonStyle(.tonal)
            }
        } else {
            Button(labels.deleteDays) { isOpen = true }.buttonStyle(.link)
        }
    }
}
