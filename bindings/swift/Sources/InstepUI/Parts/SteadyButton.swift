import InstepModels
import SwiftUI

/// The one action of a screen that must be read before it is tapped. For its first half second it takes no tap, so that
/// the second of two nervous taps on the screen before does not answer this one.
struct SteadyButton<Subject: Hashable & Sendable>: View {
    @Environment(\.timer) private var timer
    @State private var armed: Subject?
    let title: String
    /// The screen it stands on; another one starts the half second anew.
    let subject: Subject
    var isEnabled = true
    let action: @MainActor () -> Void

    var body: some View {
        Button(title, action: action)
            .buttonStyle(.action)
            .disabled(!isEnabled)
            .allowsHitTesting(armed == subject)
            .task(id: subject) {
                armed = nil
                await timer.wait(milliseconds: steadyMs)
                if !Task.isCancelled { armed = subject }
            }
    }
}

private let steadyMs: Int64 = 500

private enum TimerKey: EnvironmentKey {
    static let defaultValue: any Waiting = SystemTimer()
}

extension EnvironmentValues {
    /// The clock that views wait on.
    var timer: any Waiting {
        get { self[TimerKey.self] }
        set { self[TimerKey.self] = newValue }
    }
}
