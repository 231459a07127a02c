import Instep
import SwiftUI

/// A row that opens a place: its name, its value, and a line of help.
struct LinkRow: View {
    @Environment(\.ink) private var ink
    let title: String
    var detail: SpokenText?
    var value: String?
    var help: String?
    let open: @MainActor () -> Void

    var body: some View {
        Button(action: open) {
            HStack(spacing: Space.medium) {
                VStack(alignment: .leading, spacing: Space.small) {
                    Text(title).font(.system(.body, weight: .medium))
                    if let detail { Words(detail).foregroundStyle(ink.muted) }
                    if let value { Text(value).foregroundStyle(ink.accent) }
                    if let help { Text(help).font(.system(.callout)).foregroundStyle(ink.muted) }
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                Image(systemName: "chevron.forward").foregroundStyle(ink.muted).accessibilityHidden(true)
            }
            .multilineTextAlignment(.leading)
            .frame(minHeight: Space.flowTarget)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(title)
        .accessibilityValue(value ?? detail?.spoken ?? "")
        .accessibilityHint(help ?? "")
    }
}

/// A row that is on or off. The switch is sage, so that amber stays the action.
struct SwitchRow: View {
    @Environment(\.ink) private var ink
    let title: String
    let isOn: Bool
    var help: String?
    let change: @MainActor (Bool) -> Void

    var body: some View {
        Toggle(
            isOn: Binding {
                isOn
            } set: {
                change($0)
            }
        ) {
            VStack(alignment: .leading, spacing: Space.small) {
                Text(title).font(.system(.body, weight: .medium))
                if let help { Text(help).font(.system(.callout)).foregroundStyle(ink.muted) }
            }
        }
        .tint(ink.sage)
        .frame(minHeight: Space.flowTarget)
        .accessibilityLabel(title)
        .accessibilityHint(help ?? "")
    }
}

/// A value that can be chosen: the chosen one is inverse and bears a tick.
struct ChoiceButton: View {
    @Environment(\.ink) private var ink
    @Environment(\.isEnabled) private var isEnabled
    let title: String
    var spoken: String?
    let isChosen: Bool
    /// True where it takes the whole width that it is offered.
    var fills = false
    let choose: @MainActor () -> Void

    var body: some View {
        Button(action: choose) {
            HStack(spacing: Space.small) {
                if isChosen { Image(systemName: "checkmark").accessibilityHidden(true) }
                Text(title)
            }
            .padding(Space.medium)
            .frame(maxWidth: fills ? .infinity : nil, minHeight: Space.flowTarget)
            .foregroundStyle(isChosen ? ink.background : isEnabled ? ink.onBackground : ink.muted)
            .background(
                isChosen ? ink.onBackground : isEnabled ? ink.key : .clear, in: RoundedRectangle(cornerRadius: 28)
            )
            .overlay {
                RoundedRectangle(cornerRadius: 28).stroke(ink.line)
            }
        }
        .buttonStyle(.plain)
        .accessibilityLabel(spoken ?? title)
        .accessibilityAddTraits(isChosen ? .isSelected : [])
    }
}

/// A line that can be ticked: a whole row is the target.
struct TickRow: View {
    @Environment(\.ink) private var ink
    let title: String
    let isOn: Bool
    let toggle: @MainActor () -> Void

    var body: some View {
        Button(action: toggle) {
            HStack(alignment: .firstTextBaseline, spacing: Space.medium) {
                Image(systemName: isOn ? "checkmark.square.fill" : "square").accessibilityHidden(true)
                Text(title).frame(maxWidth: .infinity, alignment: .leading)
            }
            .multilineTextAlignment(.leading)
            .frame(minHeight: Space.flowTarget)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isOn ? [.isToggle, .isSelected] : .isToggle)
    }
}
