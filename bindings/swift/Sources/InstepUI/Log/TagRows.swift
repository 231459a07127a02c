import Instep
import SwiftUI

/// Things that went with a session, to be ticked.
struct TagRows: View {
    let name: String
    let options: [(value: SessionTag, text: String)]
    @Binding var chosen: [SessionTag]

    var body: some View {
        if !options.isEmpty {
            VStack(alignment: .leading, spacing: 0) {
                Text(name).font(.system(.body, weight: .medium))
                ForEach(options, id: \.value) { option in
                    TickRow(title: option.text, isOn: chosen.contains(option.value)) { toggle(option.value) }
                }
            }
        }
    }

    private func toggle(_ tag: SessionTag) {
        if chosen.contains(tag) { chosen.removeAll { $0 == tag } } else { chosen.append(tag) }
    }
}
