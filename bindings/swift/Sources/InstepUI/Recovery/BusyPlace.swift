import Instep
import InstepModels
import SwiftUI

/// Today while the file cannot be opened for a moment: nothing is wrong with it, so nothing alarms.
struct BusyPlace: View {
    let app: AppModel
    let failure: Failure

    var body: some View {
        Page {
            Heading(app.labels.navigation.today, style: .largeTitle)
            Card {
                Heading(failure.text.title)
                FailureText(text: failure.text)
                Button(app.labels.common.retry) { Task { await app.open() } }.buttonStyle(.tonal)
            }
        }
    }
}
