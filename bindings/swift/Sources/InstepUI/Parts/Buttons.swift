import SwiftUI

/// The one filled action of a screen.
struct ActionStyle: ButtonStyle {
    @Environment(\.ink) private var ink
    @Environment(\.isEnabled) private var isEnabled

    func makeBody(configuration: Configuration) -> some View {
        configuration.label
            .font(.system(.title3, weight: .semibold))
            .foregroundStyle(ink.onAccent)
            .multilineTextAlignment(.center)
            .padding(Space.medium)
            .frame(maxWidth: .infinity, minHeight: Space.flowTarget)
            .background(ink.accent, in: RoundedRectangle(cornerRadius: 28))
            .opacity(isEnabled ? 1 : 0.4)
    }
}

/// An action beside the main one.
struct TonalStyle: ButtonStyle {
    @Environment(\.ink) private var ink
    @Environment(\.isEnabled) private var isEnabled

    func makeBody(configuration: Configuration) -> some View {
        configuration.label
            .font(.system(.body, weight: .semibold))
            .foregroundStyle(configuration.role == .destructive ? ink.warning : ink.onBackground)
            .multilineTextAlignment(.center)
            .padding(Space.medium)
            .frame(maxWidth: .infinity, minHeight: Space.flowTarget)
            .background(ink.key, in: RoundedRectangle(cornerRadius: 28))
            .overlay {
                RoundedRectangle(cornerRadius: 28).stroke(ink.line)
            }
            .opacity(isEnabled ? 1 : 0.4)
    }
}

/// An action in running text.
struct LinkStyle: ButtonStyle {
    @Environment(\.ink) private var ink

    func makeBody(configuration: Configuration) -> some View {
        configuration.label
            .font(.system(.body, weight: .medium))
            .foregroundStyle(ink.accent)
            .frame(minHeight: Space.target)
    }
}

extension ButtonStyle where Self == ActionStyle {
    static var action: ActionStyle { ActionStyle() }
}

extension ButtonStyle where Self == TonalStyle {
    static var tonal: TonalStyle { TonalStyle() }
}

extension ButtonStyle where Self == LinkStyle {
    static var link: LinkStyle { LinkStyle() }
}

/// A button that is a symbol alone. Its name is for those who do not see it.
struct SymbolButton: View {
    @Environment(\.ink) private var ink
    let symbol: String
    let name: String
    var color: Color?
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            Image(systemName: symbol)
                .font(.system(.title3))
                .foregroundStyle(color ?? ink.muted)
                .frame(minWidth: Space.target, minHeight: Space.target)
                .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(name)
    }
}
