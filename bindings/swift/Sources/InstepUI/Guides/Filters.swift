import Instep
import InstepModels
import SwiftUI

/// The chips: length, alone or together, nothing needed, and what for. Those with values unfold them.
struct Filters: View {
    let guides: Guides
    let filter: GuidesFilter
    let words: GuidesLabels
    let onFilter: (GuidesFilter) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Flow()() {
                MenuChip(
                    name: words.minutes, none: words.anyLength,
                    values: guides.minutes.map { ($0.value, $0.text) }, chosen: binding(\.minutes))
                ToggleChip(text: words.alone, isOn: isOn(.ownFeet))
                ToggleChip(text: words.together, isOn: isOn(.partner))
                ToggleChip(text: words.nothingNeeded, isOn: binding(\.nothingNeeded))
                MenuChip(
                    name: words.goal, none: words.anyGoal, values: guides.goals.map { ($0.value, $0.text) },
                    chosen: binding(\.goal))
            }
            if filter.limits, guides.emptyText == nil {
                Button(words.clear) { onFilter(GuidesFilter(isHidden: filter.isHidden)) }.buttonStyle(.link)
            }
        }
    }

    private func isOn(_ mode: Mode) -> Binding<Bool> {
        let chosen = binding(\.mode)
        return Binding {
            chosen.wrappedValue == mode
        } set: { isOn in
            chosen.wrappedValue = isOn ? mode : nil
        }
    }

    private func binding<Value>(_ limit: WritableKeyPath<GuidesFilter, Value>) -> Binding<Value> {
        Binding {
            filter[keyPath: limit]
        } set: { value in
            var changed = filter
            changed[keyPath: limit] = value
            onFilter(changed)
        }
    }
}

/// A limit that is on or off.
private struct ToggleChip: View {
    let text: String
    @Binding var isOn: Bool

    var body: some View {
        Button {
            isOn.toggle()
        } label: {
            ChipLabel(text: text, isOn: isOn)
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isOn ? [.isToggle, .isSelected] : .isToggle)
    }
}

/// A limit with values: shows the one in force, and unfolds them.
private struct MenuChip<Value: Hashable>: View {
    let name: String
    /// No limit, in words.
    let none: String
    let values: [(Value, String)]
    @Binding var chosen: Value?

    var body: some View {
        Menu {
            Picker(name, selection: $chosen) {
                Text(none).tag(Value?.none)
                ForEach(values, id: \.0) { value, text in Text(text).tag(Value?.some(value)) }
            }
        } label: {
            ChipLabel(text: values.first { $0.0 == chosen }?.1 ?? name, isOn: chosen != nil, unfolds: true)
        }
    }
}

/// Words in a chip: inverse and ticked when it limits.
private struct ChipLabel: View {
    @Environment(\.ink) private var ink
    let text: String
    let isOn: Bool
    var unfolds = false

    var body: some View {
        HStack(spacing: Space.small) {
            if isOn { Image(systemName: "checkmark").accessibilityHidden(true) }
            Text(text).multilineTextAlignment(.leading)
            if unfolds { Image(systemName: "chevron.down").accessibilityHidden(true) }
        }
        .padding(.horizontal, 16)
        .padding(.vertical, Space.small)
        .frame(minHeight: Space.target)
        .foregroundStyle(isOn ? ink.background : ink.onBackground)
        .background(isOn ? ink.onBackground : ink.key, in: RoundedRectangle(cornerRadius: 20))
        .overlay {
            RoundedRectangle(cornerRadius: 20).stroke(ink.line, lineWidth: 1.5)
        }
    }
}
