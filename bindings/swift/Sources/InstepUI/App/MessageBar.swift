import Instep
import InstepModels
import SwiftUI

/// Says what was done, with its undo for as long as it can be read. It takes a place of its own and covers no control.
struct MessageBar: View {
    @Environment(\.ink) private var ink
    let app: AppModel

    /// The time a message is shown, in milliseconds.
    private static let shownMs: Int64 = 10_000

    var body: some View {
        if let message = app.messages.first {
            HStack(spacing: Space.medium) {
                Text(message.text).frame(maxWidth: .infinity, alignment: .leading)
                if let undo = message.undo {
                    Button(app.labels.common.undo) {
                        app.dismissMessage()
                        app.undo(undo)
                    }
                    .buttonStyle(.link)
                }
            }
            .padding(Space.medium)
            .background(ink.surfaceHigh)
            .foregroundStyle(ink.onBackground)
            .announced(message.text)
            .task(id: app.messages.count) {
                await app.seams.timer.wait(milliseconds: Self.shownMs)
                if !Task.isCancelled { app.dismissMessage() }
            }
        }
    }
}
