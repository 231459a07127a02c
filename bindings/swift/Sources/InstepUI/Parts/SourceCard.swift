import Instep
import SwiftUI

/// A source: its name, its number, and the page of the web that shows it.
struct SourceCard: View {
    @Environment(\.ink) private var ink
    let source: SourceText
    let open: String
    let browse: @MainActor (String) -> Void

    var body: some View {
        Card {
            Text(source.text)
            if let reference = source.reference {
                Text(reference).font(.system(.callout)).foregroundStyle(ink.muted)
            }
            if let url = source.url {
                Button(open) { browse(url) }.buttonStyle(.link)
            }
        }
    }
}
