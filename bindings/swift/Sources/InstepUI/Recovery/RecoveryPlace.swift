import Instep
import InstepModels
import SwiftUI

/// The file did not open: what is known, and what can be done.
struct RecoveryPlace: View {
    let app: AppModel
    let failure: Failure

    var body: some View {
        FailedView(failure: failure, labels: app.labels.common) { Task { await app.open() } }
    }
}
