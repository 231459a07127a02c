import Instep
import InstepModels
import SwiftUI

/// Everything that has no tab of its own.
struct MoreScreen: View {
    let names: NavigationLabels
    let open: (Route) -> Void

    var body: some View {
        Page {
            Heading(names.more, style: .largeTitle)
            VStack(spacing: Space.small) {
                LinkRow(title: names.reminders) { open(.reminders) }
                LinkRow(title: names.safety) { open(.safetyAnswers) }
                LinkRow(title: names.library) { open(.library) }
                LinkRow(title: names.settings) { open(.settings) }
                LinkRow(title: names.data) { open(.data) }
                LinkRow(title: names.about) { open(.about) }
            }
        }
    }
}
