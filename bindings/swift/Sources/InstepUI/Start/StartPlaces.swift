import Instep
import InstepModels
import SwiftUI

/// Draws the places of its routes.
struct StartPlaces: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        Page { Heading(app.labels.common.appName) }
    }
}
