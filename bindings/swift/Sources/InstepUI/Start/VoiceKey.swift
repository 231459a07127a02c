import Instep
import SwiftUI

/// Turns the voice on and off: a loudspeaker with waves, or crossed out.
struct VoiceKey: View {
    @Environment(\.ink) private var ink
    let labels: Labels
    let isOn: Bool
    let change: @MainActor (Bool) -> Void

    var body: some View {
        Button {
            change(!isOn)
        } label: {
            Image(systemName: isOn ? "speaker.wave.2" : "speaker.slash")
                .font(.system(.title2))
                .foregroundStyle(isOn ? ink.onBackground : ink.muted)
                .frame(minWidth: Space.flowTarget, minHeight: Space.flowTarget)
                .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(labels.start.voice)
        .accessibilityValue(isOn ? labels.common.on : labels.common.off)
        .accessibilityAddTraits(.isToggle)
    }
}
