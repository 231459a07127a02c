#if canImport(WidgetKit)
    import Foundation
    import SwiftUI
    import WidgetKit

    /// The week on the home screen and the lock screen, drawn from the newest snapshot.
    public struct WeekWidget: Widget {
        /// Made by the system.
        public init() {}

        public var body: some WidgetConfiguration {
            StaticConfiguration(kind: "app.instep.week", provider: WeekProvider()) { entry in
                WeekView(entry: entry)
            }
            .configurationDisplayName(LocalizedStringKey("widget.name"))
            .description(LocalizedStringKey("widget.description"))
            .supportedFamilies([.systemSmall, .systemMedium, .accessoryRectangular])
        }
    }

    struct WeekEntry: TimelineEntry {
        let date: Date
        let snapshot: WeekSnapshot?
    }

    struct WeekProvider: TimelineProvider {
        func placeholder(in context: Context) -> WeekEntry { WeekEntry(date: .now, snapshot: nil) }

        func getSnapshot(in context: Context, completion: @escaping @Sendable (WeekEntry) -> Void) {
            completion(WeekEntry(date: .now, snapshot: WeekSnapshot.store?.read()))
        }

        /// The app has it drawn anew after each change; time alone makes it stale.
        func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<WeekEntry>) -> Void) {
            let snapshot = WeekSnapshot.store?.read()
            var entries = [WeekEntry(date: .now, snapshot: snapshot)]
            if let until = snapshot?.validUntil, until > .now {
                entries.append(WeekEntry(date: until, snapshot: snapshot))
            }
            completion(Timeline(entries: entries, policy: .never))
        }
    }

    struct WeekView: View {
        @Environment(\.widgetFamily) private var family
        let entry: WeekEntry

        var body: some View {
            if let snapshot = entry.snapshot {
                content(snapshot).environment(
                    \.layoutDirection, snapshot.rightToLeft ? .rightToLeft : .leftToRight)
            } else {
                // Before the first start of the app there is not even a word from the core.
                Text(LocalizedStringKey("widget.name")).containerBackground(WidgetInk.background, for: .widget)
            }
        }

        private func content(_ snapshot: WeekSnapshot) -> some View {
            let shown = snapshot.shown(at: entry.date)
            return HStack {
                VStack(alignment: .leading, spacing: 8) {
                    if shown.lamps { WeekLamps(days: snapshot.days, named: family == .systemMedium) }
                    Text(shown.text).font(.system(.headline))
                }
                Spacer(minLength: 8)
                if shown.start, family == .systemMedium, let url = snapshot.startURL {
                    Link(destination: url) { StartLabel(text: snapshot.startText) }
                }
            }
            .foregroundStyle(WidgetInk.text)
            .containerBackground(WidgetInk.background, for: .widget)
        }
    }

    /// Lamps of the week. The text says the same: a screen reader need not count them.
    struct WeekLamps: View {
        let days: [WeekSnapshot.Day]
        let named: Bool

        var body: some View {
            HStack(spacing: named ? 8 : 4) {
                ForEach(Array(days.enumerated()), id: \.offset) { _, day in
                    VStack(spacing: 4) {
                        lamp(day).frame(width: 14, height: 14)
                        if named { Text(day.name).font(.system(.caption)) }
                    }
                }
            }
            .accessibilityHidden(true)
        }

        @ViewBuilder private func lamp(_ day: WeekSnapshot.Day) -> some View {
            if day.done {
                Circle().fill(WidgetInk.accent)
            } else {
                Circle().stroke(WidgetInk.line, lineWidth: day.begun ? 2 : 1)
            }
        }
    }

    /// The words on the button to Start.
    struct StartLabel: View {
        let text: String

        var body: some View {
            Text(text)
                .font(.system(.headline))
                .padding(12)
                .foregroundStyle(WidgetInk.onAccent)
                .background(WidgetInk.accent)
                .clipShape(Capsule())
        }
    }
#endif
