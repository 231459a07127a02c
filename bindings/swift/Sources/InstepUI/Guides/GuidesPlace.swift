import Instep
import InstepModels
import SwiftUI

/// The list of guides; in a wide window the chosen one stands beside it.
struct GuidesPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { GuidesModel(app) }
        GeometryReader { frame in
            if frame.size.width >= Space.wide {
                ListAndDetail(width: frame.size.width) {
                    list(model) { action in
                        if case .open(let guide) = action { model.select(guide) } else { model.send(action) }
                    }
                } detail: {
                    if let detail = model.detail { GuidePane(app: app, model: detail).id(detail.id) }
                }
                .onChange(of: model.screen.shown.record?.guides.first?.id, initial: true) { _, first in
                    if let first, model.detail == nil { model.select(first) }
                }
            } else {
                list(model, send: model.send)
            }
        }
    }

    private func list(_ model: GuidesModel, send: @escaping (GuidesAction) -> Void) -> some View {
        ModelScreen(model) { guides in
            GuidesScreen(guides: guides, filter: model.filter, labels: app.labels, send: send)
        }
    }
}

/// A list beside what it opens; each scrolls by itself.
struct ListAndDetail<List: View, Detail: View>: View {
    @Environment(\.ink) private var ink
    let width: CGFloat
    @ViewBuilder let list: List
    @ViewBuilder let detail: Detail

    var body: some View {
        HStack(spacing: 0) {
            list.frame(width: min(max(width * 0.42, 300), 460))
            Rectangle().fill(ink.line).frame(width: 1)
            detail.frame(maxWidth: .infinity, maxHeight: .infinity)
        }
        .background(ink.background)
    }
}
