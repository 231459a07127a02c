import Instep
import SwiftUI

/// The values of a chart as a table. With large text each row is a sentence, as columns would break words.
struct ChartTable: View {
    @Environment(\.ink) private var ink
    @Environment(\.dynamicTypeSize) private var size
    let chart: FootCare.Chart

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(chart.ends).foregroundStyle(ink.muted)
            if size > .xxLarge {
                ForEach(chart.points, id: \.firstDay) { Text($0.text) }
            } else {
                cells(chart.headings).font(.system(.callout, weight: .bold)).accessibilityHidden(true)
                ForEach(chart.points, id: \.firstDay) { point in
                    Divider()
                    cells(point.cells)
                        .font(.system(.callout))
                        .accessibilityElement(children: .ignore)
                        .accessibilityLabel(point.text)
                }
            }
            if let note = chart.note { Text(note).foregroundStyle(ink.muted) }
        }
    }

    private func cells(_ cells: [String]) -> some View {
        HStack(alignment: .firstTextBaseline, spacing: Space.small) {
            ForEach(Array(cells.enumerated()), id: \.offset) { _, cell in
                Text(cell).frame(maxWidth: .infinity, alignment: .leading)
            }
        }
    }
}
