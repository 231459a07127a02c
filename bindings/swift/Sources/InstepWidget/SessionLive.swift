#if canImport(ActivityKit)
    import ActivityKit
    import Foundation

    /// The running session on the lock screen. No word about health and no part of the body: anyone may read it.
    public struct SessionAttributes: ActivityAttributes {
        /// The part that changes.
        public struct ContentState: Codable, Hashable, Sendable {
            /// The title.
            public let title: String
            /// The time left of the session, in words.
            public let text: String
            /// The end of the time that runs; nil while it stands still.
            public let ends: Date?
            /// The words on the button.
            public let button: String

            /// A session in a state.
            public init(title: String, text: String, ends: Date?, button: String) {
                self.title = title
                self.text = text
                self.ends = ends
                self.button = button
            }
        }

        /// The same for every session.
        public init() {}
    }
#endif

#if canImport(ActivityKit) && canImport(WidgetKit) && canImport(AppIntents)
    import AppIntents
    import SwiftUI
    import WidgetKit

    /// The running session on the lock screen and in the island of the camera.
    public struct SessionLive: Widget {
        /// Made by the system.
        public init() {}

        public var body: some WidgetConfiguration {
            ActivityConfiguration(for: SessionAttributes.self) { context in
                SessionRow(state: context.state)
                    .padding(14)
                    .activityBackgroundTint(WidgetInk.background)
            } dynamicIsland: { context in
                DynamicIsland {
                    DynamicIslandExpandedRegion(.bottom) { SessionRow(state: context.state) }
                } compactLeading: {
                    Image(systemName: "figure.mind.and.body")
                } compactTrailing: {
                    SessionCount(state: context.state)
                } minimal: {
                    Image(systemName: "figure.mind.and.body")
                }
            }
        }
    }

    struct SessionRow: View {
        let state: SessionAttributes.ContentState

        var body: some View {
            HStack {
                VStack(alignment: .leading) {
                    Text(state.title).font(.system(.headline))
                    Text(state.text)
                }
                Spacer(minLength: 8)
                SessionCount(state: state).font(.system(.title2))
                Button(intent: ToggleSession()) { Text(state.button) }.tint(WidgetInk.accent)
            }
            .foregroundStyle(WidgetInk.text)
        }
    }

    struct SessionCount: View {
        let state: SessionAttributes.ContentState

        var body: some View {
            if let ends = state.ends, ends > .now {
                Text(timerInterval: .now...ends, countsDown: true).monospacedDigit().frame(maxWidth: 64)
            }
        }
    }

    /// Stops the clock of the session, or lets it go on. The system runs it in the process of the app.
    public struct ToggleSession: LiveActivityIntent {
        /// The words of the system's own list of actions.
        public static let title = LocalizedStringResource("intent.toggle")
        /// It belongs to the activity only.
        public static let isDiscoverable = false
        /// Handed over by the app; the widget's process has none.
        @MainActor public static var act: @MainActor @Sendable () async -> Void = {}

        /// Made by the system.
        public init() {}

        /// Does it.
        public func perform() async throws -> some IntentResult {
            await Self.act()
            return .result()
        }
    }
#endif
