import Instep
import InstepModels
import SwiftUI

/// The next thing to do stands first: a session that was interrupted, the question about last night, or tonight's guide.
struct TodayScreen: View {
    let today: Today
    let labels: Labels
    let send: (TodayAction) -> Void

    var body: some View {
        Page {
            Heading(today.title, style: .largeTitle)
            ForEach(today.welcome, id: \.self) { Text($0) }
            Button(labels.today.log) { send(.open(.log())) }.buttonStyle(.link)
        } bottom: {
            if let guide = today.suggestions.first {
                Button(labels.today.start) { send(.open(.start(guide: guide.guide))) }.buttonStyle(.action)
            }
        }
    }
}
