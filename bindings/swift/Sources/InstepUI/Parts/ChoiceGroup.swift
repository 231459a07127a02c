import SwiftUI

/// Several values of which at most one is chosen, under their name. They flow into as many rows as they need.
struct ChoiceGroup<Value: Hashable>: View {
    let name: String?
    let options: [(value: Value, text: String)]
    let chosen: Value?
    let choose: @MainActor (Value) -> Void

    init(
        _ name: String? = nil, options: [(value: Value, text: String)], chosen: Value?,
        choose: @escaping @MainActor (Value) -> Void
    ) {
        self.name = name
        self.options = options
        self.chosen = chosen
        self.choose = choose
    }

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            if let name { Text(name).font(.system(.body, weight: .medium)) }
            Flow()() {
                ForEach(options, id: \.value) { option in
                    ChoiceButton(title: option.text, isChosen: option.value == chosen) { choose(option.value) }
                }
            }
        }
    }
}
