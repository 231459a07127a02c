import Instep
import InstepModels
import SwiftUI

/// Everything that has no tab of its own.
struct MoreScreen: View {
    let names: NavigationLabels
    /// The place that is seen beside the list; nil where the list is alone.
    var chosen: Route?
    let open: (Route) -> Void

    var body: some View {
        Page {
            Heading(names.more, style: .largeTitle)
            VStack(spacing: Space.small) {
                ForEach(rows, id: \.route) { row in
                    MoreRow(name: row.name, isChosen: row.route == chosen) { open(row.route) }
                }
            }
        }
    }

    /// The places that the list leads to, in its order.
    static let routes: [Route] = [.reminders, .safetyAnswers, .library, .settings, .data, .about]

    private var rows: [(name: String, route: Route)] {
        let all = [names.reminders, names.safety, names.library, names.settings, names.data, names.about]
        return zip(all, Self.routes).map { ($0, $1) }
    }
}

/// A row of the list, marked where its place is seen beside it.
private struct MoreRow: View {
    @Environment(\.ink) private var ink
    let name: String
    let isChosen: Bool
    let open: @MainActor () -> Void

    var body: some View {
        LinkRow(title: name, open: open)
            .padding(.horizontal, Space.small)
            .background(isChosen ? ink.key : Color.clear, in: RoundedRectangle(cornerRadius: 16))
            .accessibilityAddTraits(isChosen ? .isSelected : [])
    }
}
